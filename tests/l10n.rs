//! The texts of the interface: every key that is used exists, every key that exists is used, and the other languages
//! say what English says, with the same arguments.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

/// Files that only the desks of those who run the program are told from: these are in English.
const DESKS: [&str; 26] = [
    "activities_manage",
    "announcements",
    "assignments",
    "audit_log",
    "awards",
    "benefits_manage",
    "calls_manage",
    "charts",
    "cycles_manage",
    "cycles_reviewing",
    "deadlines_manage",
    "decisions",
    "demo",
    "desk",
    "feeds_manage",
    "invitations_manage",
    "letters",
    "manage",
    "mentions_manage",
    "people",
    "posts_manage",
    "program",
    "ranking",
    "results_manage",
    "review",
    "tracks_manage",
];

/// Names from CLDR, which English has from tables of its own.
const NAMES: &str = "names";

/// A key and the arguments it takes, by file.
type Texts = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

fn texts(tag: &str) -> Texts {
    let mut all = Texts::new();
    for entry in fs::read_dir(format!("locales/{tag}")).unwrap() {
        let path = entry.unwrap().path();
        let file = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let source = fs::read_to_string(&path).unwrap();
        let parsed = fluent_syntax::parser::parse(source.as_str()).unwrap_or_else(|(_, errors)| {
            panic!("{} has mistakes: {errors:?}", path.display());
        });
        let mut keys = BTreeMap::new();
        for entry in parsed.body {
            let Entry::Message(message) = entry else { continue };
            let mut arguments = BTreeSet::new();
            collect(
                message.value.as_ref().unwrap_or_else(|| panic!("{} says nothing", message.id.name)),
                &mut arguments,
            );
            let again = keys.insert(message.id.name.to_owned(), arguments);
            assert!(again.is_none(), "{} stands twice in {}", message.id.name, path.display());
        }
        all.insert(file, keys);
    }
    all
}

fn collect(pattern: &Pattern<&str>, into: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => collect_inline(inline, into),
            Expression::Select { selector, variants } => {
                collect_inline(selector, into);
                variants.iter().for_each(|v| collect(&v.value, into));
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, into: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => drop(into.insert(id.name.to_owned())),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| collect_inline(argument, into));
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inline) = &**expression {
                collect_inline(inline, into);
            }
        }
        _ => {}
    }
}

fn files(dir: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

/// What templates and code ask for: whole keys, and the literal beginnings of keys that are put together.
fn used() -> (BTreeMap<String, String>, BTreeMap<String, String>) {
    let (mut whole, mut begun) = (BTreeMap::new(), BTreeMap::new());
    let mut all = Vec::new();
    for dir in ["templates", "src"] {
        files(Path::new(dir), &mut all);
    }
    for path in all {
        let name = path.display().to_string();
        let text = fs::read_to_string(&path).unwrap();
        let text = text.split("#[cfg(test)]").next().unwrap();
        let is_rust = name.ends_with(".rs");
        let calls: &[&str] = if is_rust {
            &[
                "Message::new(\"",
                "Message::new(format!(\"",
                ".say(\"",
                ".find(\"",
                ".say(&format!(\"",
                ".find_or_english(&format!(\"",
                ".find(&format!(\"",
            ]
        } else {
            &["t(\"", "th(\""]
        };
        // A call may stand over several lines.
        let flat: String = if is_rust {
            text.split_whitespace().collect::<Vec<_>>().join(" ").replace("( ", "(")
        } else {
            text.into()
        };
        for call in calls {
            for (at, _) in flat.match_indices(call) {
                let before = flat[..at].chars().next_back();
                if !is_rust && before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
                    continue;
                }
                let rest = &flat[at + call.len()..];
                let Some((key, after)) = rest.split_once('"') else { continue };
                let put_together = key.contains('{') || after.trim_start().starts_with('~');
                let key = key.split('{').next().unwrap().to_owned();
                if put_together {
                    begun.insert(key, name.clone())
                } else {
                    whole.insert(key, name.clone())
                };
            }
        }
    }
    (whole, begun)
}

#[test]
fn every_text_that_is_asked_for_exists_and_none_is_left_over() {
    let english: BTreeSet<String> = texts("en").into_values().flat_map(BTreeMap::into_keys).collect();
    let (whole, begun) = used();
    assert!(whole.len() > 100, "only {} texts were found: is this test still looking in the right place?", whole.len());
    let missing: Vec<_> = whole.iter().filter(|(key, _)| !english.contains(*key)).collect();
    assert!(missing.is_empty(), "no file of locales/en has {missing:#?}");
    let of_names = |prefix: &str| ["country-", "language-"].contains(&prefix);
    let lost: Vec<_> = begun
        .iter()
        .filter(|(prefix, _)| !of_names(prefix) && !english.iter().any(|key| key.starts_with(prefix.as_str())))
        .collect();
    assert!(lost.is_empty(), "no key of locales/en begins with {lost:#?}");
    // A key may be chosen first and asked for later: then it stands in quotes by itself.
    let mut all = Vec::new();
    for dir in ["templates", "src"] {
        files(Path::new(dir), &mut all);
    }
    let sources: String = all.iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    let is_used = |key: &String| {
        whole.contains_key(key)
            || begun.keys().any(|prefix| key.starts_with(prefix.as_str()))
            || sources.contains(&format!("\"{key}\""))
    };
    let unused: Vec<_> = english.iter().filter(|key| !is_used(key)).collect();
    assert!(unused.is_empty(), "nobody asks for {unused:#?}");
}

#[test]
fn a_key_stands_in_one_file_only() {
    let mut seen = BTreeMap::new();
    for (file, keys) in texts("en") {
        for key in keys.into_keys() {
            if let Some(other) = seen.insert(key.clone(), file.clone()) {
                panic!("{key} stands in {other}.ftl and in {file}.ftl");
            }
        }
    }
}

#[test]
fn the_other_languages_say_what_english_says() {
    let english = texts("en");
    for folder in fs::read_dir("locales").unwrap() {
        let tag = folder.unwrap().file_name().into_string().unwrap();
        if tag == "en" {
            continue;
        }
        let theirs = texts(&tag);
        let mut wrong = Vec::new();
        for (file, keys) in english.iter().filter(|(file, _)| !DESKS.contains(&file.as_str())) {
            let none = BTreeMap::new();
            let own = theirs.get(file).unwrap_or(&none);
            wrong.extend(
                keys.keys().filter(|key| !own.contains_key(*key)).map(|key| format!("{file}: {key} is missing")),
            );
            wrong.extend(
                own.keys()
                    .filter(|key| !keys.contains_key(*key))
                    .map(|key| format!("{file}: {key} is no key of English")),
            );
            for (key, arguments) in own {
                if let Some(asked) = keys.get(key).filter(|asked| !arguments.is_subset(asked)) {
                    wrong.push(format!("{file}: {key} takes {arguments:?}, English gives {asked:?}"));
                }
            }
        }
        let known = |file: &&String| english.contains_key(*file) || *file == NAMES;
        wrong.extend(theirs.keys().filter(|f| !known(f)).map(|f| format!("{f}.ftl has no English")));
        assert!(wrong.is_empty(), "{tag}: {} texts\n{}", wrong.len(), wrong.join("\n"));
    }
}

#[test]
fn every_country_has_its_name_in_every_language() {
    use palmares::l10n::Locale;
    for locale in Locale::all().filter(|l| *l != Locale::english()) {
        for (code, name) in palmares::countries::all() {
            assert!(
                locale.find(&format!("country-{code}"), None).is_some(),
                "{locale:?} does not name {code} ({name})"
            );
        }
    }
    assert_eq!(Locale::by_tag("fr").unwrap().country("DE"), "Allemagne");
    assert_eq!(Locale::by_tag("fr").unwrap().language("pt-BR"), "portugais (BR)");
}
