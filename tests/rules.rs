//! The house rules a compiler does not check.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The slices in their order: each may lean on those before it, and on none after.
const SLICES: [&str; 33] = [
    "program",
    "tracks",
    "people",
    "sign_in",
    "activities",
    "sites",
    "mentions",
    "posts",
    "feeds",
    "directory",
    "profiles",
    "awards",
    "benefits",
    "cycles",
    "terms",
    "invitations",
    "applications",
    "deadlines",
    "conflicts",
    "assignments",
    "review",
    "decisions",
    "ranking",
    "announcements",
    "results",
    "letters",
    "charts",
    "calls",
    "audit_log",
    "desk",
    "home",
    "import",
    "demo",
];

/// What every slice may lean on, in its own order.
const GROUND: [&str; 22] = [
    "clock",
    "secret",
    "complaints",
    "text",
    "html",
    "picture",
    "colour",
    "laurel",
    "drawing",
    "countries",
    "languages",
    "l10n",
    "markdown",
    "config",
    "db",
    "error",
    "outgoing",
    "web",
    "audit",
    "mail",
    "listing",
    "migration",
];

/// What puts the slices together; nobody leans on it.
const TOP: [&str; 3] = ["jobs", "front", "cli"];

/// Every Rust file below `dir` with its text, tests inside it left out.
fn sources(dir: &str) -> BTreeMap<String, String> {
    let found = below(dir);
    assert!(!found.is_empty(), "{dir} holds nothing");
    found
}

fn below(dir: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        let name = path.to_str().unwrap().to_owned();
        if path.is_dir() && !path.ends_with("node_modules") {
            found.extend(below(&name));
        } else if name.ends_with(".rs") {
            let text = fs::read_to_string(&path).unwrap();
            found.insert(name, text.split("#[cfg(test)]").next().unwrap_or_default().to_owned());
        }
    }
    found
}

/// The first word of a path below `src`: the slice or the ground it belongs to.
fn part(path: &str) -> &str {
    let below = path.strip_prefix("src/").unwrap();
    below.split(['/', '.']).next().unwrap()
}

/// The parts of ours that a file names: `crate::x…` and each of `crate::{x, y::…}`.
fn leans_on(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    for rest in text.split("crate::").skip(1) {
        match rest.strip_prefix('{') {
            Some(list) => {
                let mut depth = 0;
                let mut word = String::new();
                for c in list.chars() {
                    match c {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => names.push(std::mem::take(&mut word)),
                        c if depth == 0 => word.push(c),
                        _ => {}
                    }
                }
                names.push(word);
            }
            None => names.push(rest.to_owned()),
        }
    }
    names
        .iter()
        .map(|n| n.trim().split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn imports_go_upward_only() {
    let place = |name: &str| SLICES.iter().position(|s| *s == name);
    for (path, text) in sources("src") {
        let me = part(&path);
        if matches!(me, "lib" | "main") || TOP.contains(&me) {
            continue;
        }
        for other in leans_on(&text).iter().filter(|o| *o != me) {
            assert!(!TOP.contains(&other.as_str()), "{path} leans on {other}, which puts the house together");
            match (place(me), place(other)) {
                (Some(mine), Some(theirs)) => assert!(theirs < mine, "{path} leans on {other}, which comes after {me}"),
                (None, Some(_)) => panic!("{path} is ground and leans on the slice {other}"),
                _ => {}
            }
        }
    }
}

#[test]
fn every_part_has_its_place() {
    for path in sources("src").keys() {
        let me = part(path);
        let known = SLICES.contains(&me) || GROUND.contains(&me) || TOP.contains(&me) || matches!(me, "lib" | "main");
        assert!(known, "{path}: give {me} its place in the order of tests/rules.rs and on the map in src/lib.rs");
    }
}

#[test]
fn nobody_reaches_into_anothers_pages_or_forms() {
    for (path, text) in sources("src") {
        let me = part(&path);
        for slice in SLICES.iter().filter(|s| **s != me) {
            for private in ["pages", "forms"] {
                assert!(!text.contains(&format!("{slice}::{private}")), "{path} reaches into {slice}::{private}");
            }
        }
    }
}

#[test]
fn the_tables_know_nobody() {
    for dir in ["entity/src", "migration/src", "raster/src"] {
        for (path, text) in sources(dir) {
            assert!(!text.contains("palmares::") && !text.contains("use rocket"), "{path} leans on the portal");
            assert!(
                dir != "migration/src" || !text.contains("entity::"),
                "{path}: the living tables will change under it"
            );
        }
    }
}

#[test]
fn only_pages_and_forms_speak_http() {
    for (path, text) in sources("src") {
        let me = part(&path);
        if !SLICES.contains(&me) {
            continue;
        }
        let file = path.strip_prefix(&format!("src/{me}/")).unwrap_or_default();
        let speaks = ["pages", "forms", "manage", "mod.rs", "providers"].iter().any(|p| file.starts_with(p));
        assert!(speaks || !text.contains("rocket::"), "{path} speaks HTTP; that belongs into pages or forms");
    }
    for ground in
        ["clock", "countries", "db", "languages", "markdown", "secret", "text", "audit", "mail", "outgoing", "jobs"]
    {
        for (path, text) in sources("src").iter().filter(|(p, _)| part(p) == ground) {
            assert!(!text.contains("rocket::"), "{path} speaks HTTP");
        }
    }
}

#[test]
fn only_the_clock_and_the_front_read_the_time() {
    for (path, text) in sources("src") {
        let may = matches!(part(&path), "clock" | "front");
        assert!(
            may || !text.contains("Utc::now()") && !text.contains("SystemTime"),
            "{path} reads the clock; take `now` as an argument"
        );
    }
}

#[test]
fn every_page_has_its_template() {
    let mut drawn = 0;
    for (path, text) in sources("src") {
        let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for call in [".page(", ".form(", ".again("] {
            for rest in flat.split(call).skip(1) {
                let Some(name) = rest.trim_start().strip_prefix('"').and_then(|r| r.split('"').next()) else {
                    continue;
                };
                let file = format!("templates/{name}.html");
                assert!(Path::new(&file).exists(), "{path} draws {name}, which has no template");
                drawn += 1;
            }
        }
    }
    assert!(drawn > 20, "only {drawn} pages were found: is this rule still looking in the right place?");
}

#[test]
fn every_letter_is_whole() {
    let folders: Vec<_> = palmares::mail::Letter::all().map(|letter| letter.folder()).collect();
    for folder in folders {
        for part in ["subject.txt", "body.txt", "body.html"] {
            assert!(Path::new(&format!("templates/mail/{folder}/{part}")).exists(), "{folder} lacks its {part}");
        }
    }
}

#[test]
fn templates_carry_no_script_and_no_style() {
    for (path, text) in templates("templates") {
        if path.contains("/mail/") || !path.ends_with(".html") {
            continue;
        }
        assert!(
            !text.contains(" style=") && !text.contains("<style"),
            "{path} has a style of its own; the policy forbids it"
        );
        assert!(
            !text
                .replace("<script type=\"module\" src=", "")
                .replace("<script type=\"application/ld+json\">", "")
                .contains("<script"),
            "{path} has a script of its own"
        );
        for handler in [" onclick=", " onsubmit=", " onchange=", " onload="] {
            assert!(!text.contains(handler), "{path} has{handler}");
        }
    }
}

#[test]
fn what_is_marked_safe_is_known() {
    for (path, text) in templates("templates") {
        let text = text.replace("|veiled_html", "|safe");
        for before in text.split("|safe").collect::<Vec<_>>().split_last().map(|(_, b)| b.to_vec()).unwrap_or_default()
        {
            let name: String = before
                .chars()
                .rev()
                .take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '.'))
                .collect::<String>()
                .chars()
                .rev()
                .collect();
            let known = name.ends_with("_html") || name.ends_with(".html") || name == "html";
            assert!(known, "{path} marks {name} safe; only what markdown::to_html made is, and its name ends in _html");
        }
    }
}

#[test]
fn every_posting_form_carries_the_token() {
    for (path, text) in templates("templates") {
        for form in text.split("<form").skip(1) {
            let Some((open, rest)) = form.split_once('>') else { continue };
            if open.contains("method=\"post\"") {
                assert!(
                    rest.trim_start().starts_with("{% include \"ui/_csrf.html\" %}"),
                    "{path} posts without the token as its first child: {open}"
                );
            }
        }
    }
}

#[test]
fn files_stay_readable() {
    for dir in ["src", "entity/src", "migration/src", "raster/src", "tests"] {
        for entry in sources(dir).keys() {
            let lines = fs::read_to_string(entry).unwrap().lines().count();
            assert!(lines <= 400, "{entry} has {lines} lines; split it by a noun");
        }
    }
}

#[test]
fn handlers_stay_short() {
    for (path, text) in sources("src") {
        let lines: Vec<&str> = text.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            if !line.starts_with("#[get(") && !line.starts_with("#[post(") {
                continue;
            }
            let start = (at..lines.len()).find(|i| lines[*i].contains("fn ")).unwrap();
            let body = (start..lines.len()).find(|i| lines[*i].trim_end().ends_with('{')).unwrap();
            let end = (body..lines.len()).find(|i| lines[*i] == "}").unwrap();
            let long = end - body - 1;
            assert!(long <= 25, "{path}:{}: the handler has {long} lines; name what is in it", start + 1);
        }
    }
}

fn templates(dir: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        let name = path.to_str().unwrap().to_owned();
        if path.is_dir() {
            found.extend(templates(&name));
        } else {
            found.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
    found
}
