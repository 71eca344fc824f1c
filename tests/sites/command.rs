//! `palmares site verify`, as outside checks use it.

use serde_json::Value;

use super::{ground, linking, reload, site};
use crate::support::Backend;
use crate::support::command::run;
use crate::support::elsewhere::Answer;

async fn says_what_it_found(backend: Backend) {
    let (portal, there, ada) = ground(backend).await;
    let (number, allow) = (ada.number.unwrap().to_string(), there.allow());
    let verify = async |path: &str, number: &str| {
        run(&portal, &allow, &["site", "verify", &there.url(path), "--profile", number, "--json"]).await
    };
    there.put("/", linking(&portal, &ada));
    let ran = verify("/", &number).await;
    assert!(ran.ok, "{} {}", ran.json, ran.error);
    assert_eq!((&ran.json["verified"], &ran.json["method"]), (&true.into(), &"rel_me".into()));
    assert_eq!(ran.json["found"][0]["what"], "rel_me");
    assert_eq!(ran.json["status"], 200);

    there.put("/plain", Answer::page(&format!("<a href='{}'>x</a>", ran.json["profile"].as_str().unwrap())));
    let plain = verify("/plain", &number).await;
    assert!(!plain.ok && plain.error.contains("no link with rel=\"me\""), "{}", plain.error);
    assert_eq!((&plain.json["verified"], &plain.json["found"][0]["what"]), (&false.into(), &"plain_link".into()));

    let unknown = verify("/", "424242").await;
    assert!(!unknown.ok && unknown.error.contains("no member with the number 424242"), "{}", unknown.error);
    let missing = verify("/none", &number).await;
    assert_eq!((missing.ok, &missing.json["status"]), (false, &404.into()));
    let inside = run(&portal, "", &["site", "verify", &there.url("/"), "--profile", &number, "--json"]).await;
    assert!(!inside.ok && inside.error.contains("not on the public internet"), "{}", inside.error);
    assert_eq!(inside.json["status"], Value::Null);

    // Where it is on the profile, it is kept.
    let link = site(&portal, &ada, &there.url("/")).await;
    verify("/", &number).await;
    assert!(reload(&portal, &link).await.verified_at.is_some());
    let told = run(&portal, &allow, &["site", "verify", &there.url("/"), "--profile", &number]).await;
    assert!(told.ok && told.json.as_str().unwrap().contains("This is the proof"), "{}", told.json);
}

#[rocket::async_test]
async fn the_command_says_what_it_found_on_sqlite() {
    says_what_it_found(Backend::Sqlite).await;
}

#[rocket::async_test]
async fn the_command_says_what_it_found_on_postgres() {
    says_what_it_found(Backend::Postgres).await;
}
