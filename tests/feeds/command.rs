//! `palmares feed poll` and `palmares feed list`, as outside checks use them.

use entity::feed::State;
use serde_json::Value;

use super::*;
use crate::support::Backend;
use crate::support::command::run;

async fn polls_and_lists(backend: Backend) {
    let (portal, there, ada) = ground(backend).await;
    let allow = there.allow();
    let poll = async |url: &str| run(&portal, &allow, &["feed", "poll", url, "--json"]).await;
    let unknown = run(&portal, &allow, &["feed", "list", &there.url("/feed"), "--json"]).await;
    assert!(!unknown.ok && unknown.error.contains("Nobody reads"), "{}", unknown.error);

    there.put("/feed", posting("\r\nETag: \"1\""));
    let first = poll(&there.url("/feed")).await;
    assert!(first.ok, "{} {}", first.json, first.error);
    assert_eq!(
        (&first.json["outcome"], &first.json["status"], &first.json["entries"]),
        (&"new".into(), &200.into(), &1.into())
    );
    assert_eq!((&first.json["format"], &first.json["title"]), (&"rss".into(), &"Ada writes".into()));
    // Nobody is known to write there.
    assert_eq!(all(&portal).await[0].person_id, None);
    let second = poll(&there.url("/feed")).await;
    assert_eq!(second.json["outcome"], "updated");
    there.put("/feed", Answer::new("304 Not Modified", ""));
    let third = poll(&there.url("/feed")).await;
    assert!(
        third.ok && third.json["outcome"] == "not_modified" && third.json["trouble"] == Value::Null,
        "{}",
        third.json
    );
    assert_eq!(all(&portal).await.len(), 1);

    // The member who has a site on its host, or who is named.
    ticked(&portal, &ada, &there.url("/")).await;
    there.put("/hers", posting(""));
    there.put("/named", posting(""));
    assert!(poll(&there.url("/hers")).await.ok);
    assert_eq!(all(&portal).await[1].person_id, Some(ada.id));
    let number = ada.number.unwrap().to_string();
    let named = other_host(&there, "/named");
    assert!(run(&portal, &allow, &["feed", "poll", &named, "--profile", &number]).await.ok);
    assert_eq!(all(&portal).await[2].person_id, Some(ada.id));
    let list = run(&portal, &allow, &["feed", "list", &named, "--json"]).await;
    assert!(list.ok && list.json["posts"].is_array(), "{} {}", list.json, list.error);
    assert_eq!((&list.json["profile"], &list.json["state"]), (&ada.number.unwrap().into(), &"active".into()));

    // A site that nobody verified says nothing, nor does a neighbour's.
    let eve = crate::sites::member(&portal, "Eve").await;
    crate::sites::site(&portal, &eve, &there.url_elsewhere("/eve")).await;
    ticked(&portal, &eve, &there.url_elsewhere("/eve/blog")).await;
    for path in ["/eve/feed", "/ada/feed"] {
        there.put(path, posting(""));
        assert!(poll(&other_host(&there, path)).await.ok);
    }
    assert_eq!(all(&portal).await[3..].iter().map(|f| f.person_id).collect::<Vec<_>>(), [None, None]);
    // Nor is one read whose site has lost its tick, or that its member removed.
    let hers = all(&portal).await.remove(1);
    assert!(hers.link_id.is_some());
    let mut blog: link::ActiveModel =
        link::Entity::find_by_id(hers.link_id.unwrap()).one(&portal.db.write).await.unwrap().unwrap().into();
    blog.verified_at = Set(None);
    blog.update(&portal.db.write).await.unwrap();
    let asked = there.asked("/hers").len();
    let doubted = poll(&hers.url).await;
    assert!(!doubted.ok && doubted.error.contains("waits for its site"), "{}", doubted.error);
    put(&portal, &hers, |row| row.state = Set(State::Removed)).await;
    let removed = poll(&hers.url).await;
    assert!(!removed.ok && removed.json["outcome"] == "removed", "{} {}", removed.json, removed.error);
    assert_eq!((there.asked("/hers").len(), reload(&portal, &hers).await.state), (asked, State::Removed));

    // A page that names its feed.
    there.put("/page", Answer::page("<link rel=alternate type='application/rss+xml' href='/from-page'>"));
    there.put("/from-page", posting(""));
    let page = poll(&there.url("/page")).await;
    assert!(page.ok && page.json["final_url"] == there.url("/from-page"), "{} {}", page.json, page.error);
    assert!(poll(&there.url("/page")).await.ok);
    assert_eq!((there.asked("/page").len(), there.asked("/from-page").len()), (1, 2));
}

#[rocket::async_test]
async fn the_commands_read_and_tell_on_sqlite() {
    polls_and_lists(Backend::Sqlite).await;
}

#[rocket::async_test]
async fn the_commands_read_and_tell_on_postgres() {
    polls_and_lists(Backend::Postgres).await;
}

#[rocket::async_test]
async fn what_does_not_work_is_one_plain_sentence() {
    let (portal, there, _) = ground(Backend::Sqlite).await;
    let allow = there.allow();
    let poll = async |url: &str| run(&portal, &allow, &["feed", "poll", url, "--json"]).await;
    there.put("/gone", Answer::new("410 Gone", ""));
    there.put("/busy", Answer::new("429 Slow down\r\nRetry-After: 600", ""));
    there.put("/away", Answer::to("301 Moved", &there.url_elsewhere("/x")));
    for (path, outcome, told) in [
        ("/none", "failed", "nothing at this address"),
        ("/gone", "gone", "gone for good"),
        ("/busy", "failed", "asked too often"),
        ("/away", "moved", "another domain"),
    ] {
        let ran = poll(&there.url(path)).await;
        assert!(!ran.ok && ran.error.contains(told), "{path}: {}", ran.error);
        assert_eq!(ran.json["outcome"], outcome, "{path}");
    }
    // By all the rules: these are not asked again.
    for (path, outcome) in [("/gone", "gone"), ("/busy", "waiting")] {
        let ran = poll(&there.url(path)).await;
        assert_eq!((ran.ok, &ran.json["outcome"], there.asked(path).len()), (false, &outcome.into(), 1), "{path}");
    }
    assert!(all(&portal).await.iter().any(|f| f.state == State::Moved));
    let nonsense = poll("ftp://x").await;
    assert!(!nonsense.ok && nonsense.error.contains("no web address"), "{}", nonsense.error);
    let inside = run(&portal, "", &["feed", "poll", &there.url("/x"), "--json"]).await;
    assert!(!inside.ok && inside.json["trouble"]["kind"] == "not_public", "{}", inside.json);
    let nobody = run(&portal, &allow, &["feed", "poll", &there.url("/x"), "--profile", "424242"]).await;
    assert!(nobody.error.contains("no member with the number"), "{}", nobody.error);
}
