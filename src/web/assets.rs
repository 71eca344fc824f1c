//! Static files, from memory: the files of `static/` are in the binary. Styles and scripts are small files that are
//! sent as one each, in the order of their names' list here; an address with the hash of what it names lasts a year.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::LazyLock;

use rocket::Route;
use rocket::http::{ContentType, Status};
use rust_embed::RustEmbed;

use super::Cached;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/static"]
struct Static;

/// Styles in the order of their layers.
const STYLES: [&str; 35] = [
    "tokens",
    "fonts",
    "base",
    "layout",
    "masthead",
    "button",
    "card",
    "prose",
    "navigation",
    "form",
    "filters",
    "table",
    "hero",
    "laurel",
    "crest",
    "badge",
    "member",
    "palmares",
    "track",
    "chart",
    "activities",
    "posts",
    "call",
    "apply",
    "evidence",
    "desk",
    "deciding",
    "ladder",
    "coverage",
    "scheme",
    "styleguide",
    "photo",
    "letter",
    "review",
    "print",
];

/// Scripts; each stands alone and binds itself by an attribute.
const SCRIPTS: [&str; 19] = [
    "activity",
    "local_time",
    "sheet",
    "countdown",
    "autosave",
    "evidence",
    "count",
    "summary",
    "crop",
    "file_size",
    "copy",
    "ago",
    "shades",
    "blocks",
    "deciding_keys",
    "reasons",
    "review_keys",
    "review_form",
    "letters",
];

pub fn routes() -> Vec<Route> {
    routes![file]
}

#[get("/static/<path..>?<v>")]
fn file(path: PathBuf, v: Option<&str>) -> Result<Cached, Status> {
    let name = path.to_str().unwrap_or_default();
    let bytes = ALL.get(name).ok_or(Status::NotFound)?;
    let extension = path.extension().and_then(|e| e.to_str()).unwrap_or_default();
    let content_type = ContentType::from_extension(extension).unwrap_or(ContentType::Binary);
    let lasts = if v.is_some() { "public, max-age=31536000, immutable" } else { "public, max-age=300" };
    Ok(Cached { content_type, bytes: bytes.clone(), control: lasts.into() })
}

/// The address of a static file with the hash of what it holds now.
pub fn address(name: &str) -> String {
    format!("/static/{name}?v={}", ALL.get(name).map(|bytes| hash(bytes)).unwrap_or_default())
}

fn hash(bytes: &[u8]) -> String {
    let digest = ring::digest::digest(&ring::digest::SHA256, bytes);
    digest.as_ref()[..6].iter().map(|b| format!("{b:02x}")).collect()
}

/// The styles with each `url(../x)` as the address of `x` with its hash, so that it may be kept for as long.
fn addressed(styles: &str, all: &HashMap<String, Vec<u8>>) -> String {
    let mut parts = styles.split("url(../");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once(')').unwrap_or((part, ""));
        let version = all.get(name).map(|bytes| hash(bytes)).unwrap_or_default();
        out.push_str(&format!("url(/static/{name}?v={version}){rest}"));
    }
    out
}

static ALL: LazyLock<HashMap<String, Vec<u8>>> = LazyLock::new(|| {
    let mut all: HashMap<String, Vec<u8>> =
        Static::iter().filter_map(|name| Some((name.to_string(), Static::get(&name)?.data.into_owned()))).collect();
    let joined = |folder: &str, names: &[&str], ending: &str, open: &str, close: &str| {
        let files = names.iter().filter_map(|name| all.get(&format!("{folder}/{name}.{ending}")));
        files.map(|bytes| format!("{open}{}{close}\n", String::from_utf8_lossy(bytes))).collect::<String>().into_bytes()
    };
    let styles = joined("css", &STYLES, "css", "", "");
    // A block of its own: names of one file do not meet those of another.
    let scripts = joined("js", &SCRIPTS, "js", "{\n", "}");
    let styles = addressed(&String::from_utf8_lossy(&styles), &all);
    all.retain(|name, _| !name.ends_with(".py"));
    all.insert("css/all.css".into(), styles.into_bytes());
    all.insert("js/all.js".into(), scripts);
    all
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_style_points_at_is_there() {
        let css = String::from_utf8(ALL["css/all.css"].clone()).unwrap();
        assert!(css.contains("source-serif-latin-600.woff2?v=") && !css.contains("?v=)"), "{css}");
    }

    #[test]
    fn every_style_and_script_is_sent() {
        for (folder, names, ending) in [("css", &STYLES[..], "css"), ("js", &SCRIPTS[..], "js")] {
            let mut there: Vec<_> =
                Static::iter().filter_map(|f| f.strip_prefix(&format!("{folder}/")).map(str::to_owned)).collect();
            let mut sent: Vec<_> = names.iter().map(|n| format!("{n}.{ending}")).collect();
            there.sort();
            sent.sort();
            assert_eq!(there, sent);
        }
    }
}
