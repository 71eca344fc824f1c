//! The whole demo in a real browser, as everyone in it: whether its pages are good. Node.js walks (`walk.mjs`), we say
//! where, and look whether the database was left alone.

mod seeds;

use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;

use palmares::db::Db;
use palmares::demo::Persona;
use palmares::l10n::Locale;
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use serde_json::{Value, json};

use crate::support::server::Server;
use crate::support::{Backend, Portal};

/// Pages of the demo that nobody comes to by a GET, and why.
const UNVISITED: [(&str, &str); 8] = [
    ("/manage/program/shades", "a script asks it for colours; it is no page"),
    ("/setup/<token>", "there is somebody in the demo, so nobody is invited to set it up"),
    ("/sign-in/with/<provider>/back", "the demo has no sign-in provider"),
    ("/-/refused/<code>", "it only ever refuses; what it says is looked at"),
    ("/<file>", "only a program with more than 50,000 members has a map in parts"),
    ("/me/applications/<id>/appeal", "nobody one can be in the demo was declined in the last two weeks"),
    (
        "/review/applications/<id>/<sent>",
        "the address of a form that was sent; opened, it leads back to the application",
    ),
    ("/logo", "the program of the demo has no logo but the laurel"),
];

/// A walk that sees fewer has lost its way.
const LEAST_PAGES: usize = 300;

/// Whatever is asked of it, the portal writes these as time goes by.
const RESTLESS: [&str; 4] = ["job", "session", "letter", "quota"];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/walk")
}

fn out() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("target/walk")
}

/// Runs one of the scripts; whether it is content, and what it says, which can be watched in `target/walk/<script>.log`.
fn node(script: &str, arguments: &[&str]) -> (bool, String) {
    let there = folder().join("node_modules/puppeteer-core").is_dir();
    assert!(there, "the tools of the walk are missing: run tests/run");
    std::fs::create_dir_all(out()).unwrap();
    let log = out().join(script).with_extension("log");
    let file = File::create(&log).unwrap();
    let mut node = Command::new("node");
    node.arg(script).args(arguments).current_dir(folder()).stdout(file.try_clone().unwrap()).stderr(file);
    let ended = node.status().expect("node starts: run tests/run");
    (ended.success(), std::fs::read_to_string(log).unwrap())
}

/// What is stored, table by table.
async fn stored(db: &Db) -> BTreeMap<String, String> {
    let rows = |sql: String| async move {
        db.read.query_all_raw(Statement::from_string(DbBackend::Sqlite, sql)).await.unwrap()
    };
    let mut all = BTreeMap::new();
    for table in rows("SELECT name FROM sqlite_master WHERE type = 'table'".into()).await {
        let table: String = table.try_get_by_index(0).unwrap();
        if RESTLESS.contains(&table.as_str()) {
            continue;
        }
        let columns = rows(format!("SELECT 'quote(\"' || name || '\")' FROM pragma_table_info('{table}')")).await;
        let columns: Vec<String> = columns.iter().map(|c| c.try_get_by_index(0).unwrap()).collect();
        let columns = columns.join(" || ',' || ");
        let whole = rows(format!("SELECT coalesce(group_concat({columns}, char(10)), '') FROM \"{table}\"")).await;
        all.insert(table, whole[0].try_get_by_index(0).unwrap());
    }
    assert!(all.len() > 15, "the tables were not found");
    all
}

/// Strangers and everyone of the demo in English; a stranger and a member in each other language, for fewer pages.
fn people() -> Vec<Value> {
    let one = |persona: Option<Persona>, language: &str, each: u32| {
        let name = persona.map_or("nobody at all", |p| p.facts().name);
        let slug = persona.map_or("anonymous", Persona::slug);
        let slug = if language == "en" { slug.to_owned() } else { format!("{slug}-{language}") };
        json!({ "slug": slug, "persona": persona.map(Persona::slug), "name": name, "language": language, "each": each })
    };
    let mut all = vec![one(None, "en", 3)];
    all.extend(Persona::ALL.iter().map(|p| one(Some(*p), "en", 3)));
    for locale in Locale::all().filter(|l| l.tag() != "en") {
        all.extend([None, Some(Persona::Renewing)].map(|persona| one(persona, locale.tag(), 1)));
    }
    all
}

#[rocket::async_test]
async fn every_page_of_the_demo_is_good_to_everyone() {
    let routes = Portal::with(Backend::Sqlite, |c| c.demo = true).await.routes();
    let server = Server::demo(400, &[]);
    let db = Db::connect(&format!("sqlite:{}", server.path().join("demo/demo.db").display())).await.unwrap();
    let (seeds, pictures) = seeds::of(&db).await;
    let input = out().join("input.json");
    let told = json!({
        "origin": server.url(""), "out": out(), "routes": routes, "people": people(), "seeds": seeds, "pictures": pictures,
        "screenshots": out().with_file_name("screenshots"), "leastPages": LEAST_PAGES,
        "unvisited": UNVISITED.iter().copied().collect::<BTreeMap<_, _>>(),
    });
    std::fs::create_dir_all(out()).unwrap();
    std::fs::write(&input, told.to_string()).unwrap();
    let (is_walked, walk) = node("walk.mjs", &[input.to_str().unwrap()]);
    println!("{walk}");

    let before = stored(&db).await;
    let (is_refused, empty) = node("empty.mjs", &[out().join("forms.json").to_str().unwrap()]);
    println!("{empty}");
    let after = stored(&db).await;
    // A submit that is refused keeps what stood in its form as the draft, also where that is nothing; and the page of
    // an application, opened for its form, notes who read it.
    let may_change = |table: &&String| ["application", "audit", "sqlite_sequence"].contains(&table.as_str());
    let differ = before.keys().filter(|table| before[*table] != after[*table]);
    let changed: Vec<_> = differ.filter(|table| !may_change(table)).collect();
    assert!(changed.is_empty(), "empty forms changed {changed:?}");
    assert!(is_walked && is_refused, "the walk found something: it stands above");
}

#[test]
fn lighthouse_is_content_with_the_public_pages() {
    let server = Server::demo(400, &[]);
    let (is_content, said) = node("lighthouse.mjs", &[&server.url("")]);
    println!("{said}");
    assert!(is_content, "Lighthouse found something: it stands above");
}
