//! Our pages as other programs read them, and a webmention by a sender that is not ours.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use entity::link;
use sea_orm::{ActiveModelTrait, ActiveValue::Set};
use serde_json::Value;

use super::elsewhere::Elsewhere;
use super::send::written;
use super::{member, told};
use crate::support::server::Server;
use crate::support::{Backend, Portal};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/microformats")
}

fn python() -> Command {
    let python = folder().join("venv/bin/python");
    assert!(python.exists(), "the microformats parser is missing: run tests/run");
    Command::new(python)
}

fn node() -> Command {
    assert!(
        folder().join("node_modules/microformats-parser").is_dir(),
        "the microformats parser is missing: run tests/run"
    );
    Command::new("node")
}

/// What a parser finds in a page that came from `at`.
fn read(mut parser: Command, script: &str, html: &str, at: &str) -> Value {
    let parser = parser.args([script, at]).current_dir(folder()).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut parser = parser.spawn().unwrap();
    parser.stdin.take().unwrap().write_all(html.as_bytes()).unwrap();
    let out = parser.wait_with_output().unwrap();
    assert!(out.status.success(), "{script}");
    serde_json::from_slice(&out.stdout).unwrap()
}

/// The card that stands for the page: its `uid` and one `url` are the page's address (representative h-card).
fn representative<'p>(page: &'p Value, at: &str) -> &'p Value {
    let is_it = |item: &&Value| {
        let has = |name: &str| item["properties"][name].as_array().is_some_and(|all| all.iter().any(|v| v == at));
        item["type"][0] == "h-card" && has("uid") && has("url")
    };
    page["items"].as_array().unwrap().iter().find(is_it).unwrap_or_else(|| panic!("no representative h-card: {page:#}"))
}

fn first<'p>(item: &'p Value, name: &str) -> &'p str {
    item["properties"][name][0].as_str().unwrap_or_else(|| panic!("no {name}: {item:#}"))
}

async fn given(portal: &Portal) -> (String, String) {
    let (ada, page) = member(portal, "Ada Lovelace").await;
    let mut row = entity::person::ActiveModel { id: Set(ada.id), ..Default::default() };
    row.native_name = Set(Some("آدا".into()));
    row.headline = Set("Routes & roofs".into());
    row.employer = Set("Mesh Works".into());
    row.country = Set(Some("BE".into()));
    row.city = Set("Gent".into());
    row.topics = Set(["mesh", "storage"].into_iter().collect());
    row.update(&portal.db.write).await.unwrap();
    let row = link::ActiveModel {
        person_id: Set(ada.id),
        kind: Set("blog".into()),
        url: Set("https://ada.example/".into()),
        url_key: Set("ada.example".into()),
        position: Set(0),
        ..Default::default()
    };
    row.insert(&portal.db.write).await.unwrap();
    crate::profiles::photo::shown(portal, &ada).await;
    palmares::directory::refresh(&portal.db.write, ada.id, portal.now()).await.unwrap();
    let at = portal.site.url(&page);
    (page, at)
}

#[rocket::async_test]
async fn two_parsers_find_the_same_member() {
    let there = Elsewhere::start().await;
    let allowed = there.at.clone();
    let portal = Portal::with(Backend::Sqlite, |config| config.fetch.allow = allowed).await;
    let (page, at) = given(&portal).await;
    let entry = format!(
        "<article class=h-entry><h1 class=p-name>On mesh</h1><a class='p-author h-card' href='/bo'>Bo</a>
        <a class=u-in-reply-to href='{at}'>Ada</a><p class=e-content>Thanks.</p></article>"
    );
    let source = there.page("/reply", &entry);
    told(&portal, &source, &page).await;
    let html = portal.anonymous().get(&page).await.ok();
    for found in [read(node(), "read.mjs", &html, &at), read(python(), "read.py", &html, &at)] {
        let card = representative(&found, &at);
        assert_eq!(card["properties"]["uid"], serde_json::json!([at]));
        assert_eq!(first(card, "url"), at);
        for (name, value) in [
            ("name", "Ada Lovelace"),
            ("nickname", "آدا"),
            ("note", "Routes & roofs"),
            ("org", "Mesh Works"),
            ("locality", "Gent"),
            ("country-name", "Belgium"),
            ("award", "MAIN title 2027"),
        ] {
            assert_eq!(card["properties"][name], serde_json::json!([value]), "{card:#}");
        }
        assert_eq!(card["properties"]["category"], serde_json::json!(["mesh", "storage"]));
        let photo = &card["properties"]["photo"][0];
        let photo = photo.as_str().or(photo["value"].as_str()).unwrap();
        assert!(photo.starts_with(&format!("{at}/photo/")), "{photo}");
        assert_eq!(found["rels"]["me"], serde_json::json!(["https://ada.example/"]));
        assert_eq!(found["rels"]["webmention"], serde_json::json!([portal.site.url("/webmention")]));
        let reply = &card["properties"]["comment"][0];
        assert_eq!(
            (reply["type"][0].as_str(), first(reply, "name"), first(reply, "url")),
            (Some("h-cite"), "On mesh", source.as_str())
        );
        assert_eq!(first(&reply["properties"]["author"][0], "name"), "Bo");
        assert_eq!(first(&reply["properties"]["author"][0], "url"), there.url("/bo"));
        assert_eq!(first(reply, "content"), "Thanks.");
        assert!(first(reply, "published").starts_with("2027-01-15"));
    }
}

/// The one entry of a page, and that it is what stands at `at`.
fn entry<'p>(page: &'p Value, at: &str) -> &'p Value {
    let all: Vec<_> = page["items"].as_array().unwrap().iter().filter(|i| i["type"][0] == "h-entry").collect();
    assert_eq!((all.len(), first(all[0], "url")), (1, at), "{page:#}");
    all[0]
}

#[rocket::async_test]
async fn two_parsers_find_what_is_said_of_a_post_of_news_and_of_a_call() {
    let there = Elsewhere::start().await;
    let allowed = there.at.clone();
    let portal = Portal::with(Backend::Sqlite, |config| config.fetch.allow = allowed).await;
    let (ada, page) = member(&portal, "Ada Lovelace").await;
    written(&portal, Some(&ada), "mesh", "<p>Sixty roofs.</p>").await;
    written(&portal, None, "spring", "<p>Sixty roofs.</p>").await;
    crate::calls::call(&portal, "winter", |row| row.brief_html = Set("<p>Sixty roofs.</p>".into())).await;
    for (at, name) in [("/posts/mesh", "mesh"), ("/news/spring", "spring"), ("/calls/winter", "Write about winter")] {
        let target = portal.site.url(at);
        let said = |class: &str, text: &str| {
            format!(
                "<article class=h-entry><a class='p-author h-card' href='/bo'>Bo</a> <p class=p-content>{text}</p>
                <a class='{class}' href='{target}'>there</a></article>"
            )
        };
        let reply = there.page("/reply", &said("u-in-reply-to", "Thanks."));
        let like = there.page("/like", &said("u-like-of", ""));
        let link = there.page("/link", &said("", "I read it."));
        for source in [&reply, &like, &link] {
            told(&portal, source, at).await;
        }
        let html = portal.anonymous().get(at).await.ok();
        for found in [read(node(), "read.mjs", &html, &target), read(python(), "read.py", &html, &target)] {
            let entry = entry(&found, &target);
            assert_eq!(entry["properties"]["name"], serde_json::json!([name]));
            assert!(entry["properties"]["content"][0]["html"].as_str().unwrap().contains("Sixty roofs."), "{entry:#}");
            if at == "/posts/mesh" {
                let author = &entry["properties"]["author"][0];
                assert_eq!((first(author, "name"), first(author, "url")), ("Ada Lovelace", &*portal.site.url(&page)));
            }
            for (property, source, text) in
                [("comment", &reply, "Thanks."), ("like", &like, ""), ("mention", &link, "I read it.")]
            {
                let all = entry["properties"][property].as_array().unwrap_or_else(|| panic!("{property}: {entry:#}"));
                assert_eq!((all.len(), all[0]["type"][0].as_str()), (1, Some("h-cite")), "{entry:#}");
                assert_eq!(first(&all[0], "url"), source.as_str());
                assert_eq!(first(&all[0]["properties"]["author"][0], "name"), "Bo");
                assert_eq!(all[0]["properties"]["content"][0].as_str().unwrap_or_default(), text);
            }
            assert_eq!(found["rels"]["webmention"], serde_json::json!([portal.site.url("/webmention")]));
        }
    }
}

#[rocket::async_test]
async fn the_directory_is_a_list_of_cards() {
    let portal = Portal::new(Backend::Sqlite).await;
    let (_, at) = given(&portal).await;
    let html = portal.anonymous().get("/directory").await.ok();
    let list = portal.site.url("/directory");
    for found in [read(node(), "read.mjs", &html, &list), read(python(), "read.py", &html, &list)] {
        let cards: Vec<_> = found["items"].as_array().unwrap().iter().filter(|i| i["type"][0] == "h-card").collect();
        assert_eq!(cards.len(), 1);
        assert_eq!((first(cards[0], "name"), first(cards[0], "url")), ("Ada Lovelace", at.as_str()));
    }
}

/// The binary as it is shipped, a blog, and ronkyuu between them.
#[test]
fn another_programs_webmention_is_verified() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let there = runtime.block_on(Elsewhere::start());
    let portal = runtime.block_on(Portal::new(Backend::Sqlite));
    let (_, page) = runtime.block_on(member(&portal, "Ada"));
    let server = Server::serve(&[("PALMARES_DATABASE_URL", portal.url()), ("PALMARES_FETCH__ALLOW", &there.at)]);
    let target = server.url(&page);
    let source = there.page("/post", &format!("<title>A post</title><p><a href='{target}'>Ada</a>"));
    let sent = python().args(["send.py", &source, &target]).current_dir(folder()).output().unwrap();
    let said = String::from_utf8_lossy(&sent.stdout).trim().to_owned();
    assert_eq!(said, "201", "{}", String::from_utf8_lossy(&sent.stderr));
    let began = Instant::now();
    while !runtime.block_on(server.get(&page).text()).unwrap().contains("A post") {
        let rows = runtime.block_on(super::rows(&portal));
        assert!(began.elapsed() < Duration::from_secs(40), "{rows:?}");
        std::thread::sleep(Duration::from_millis(200));
    }
}
