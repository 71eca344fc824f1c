use entity::audit::Action;
use entity::feed::State;
use rocket::http::Status;

use super::*;
use crate::sites::member;
use crate::support::{Backend, form};

async fn a_member_looks_after_their_feeds(backend: Backend) {
    let (portal, there, ada) = ground(backend).await;
    there.put("/feed", posting(""));
    there.put("/blog", Answer::page("<link rel=alternate type='application/atom+xml' href='/feed'>"));
    let browser = portal.as_(&ada).await;
    let add = async |url: &str| browser.post("/me/feeds", &form(&[("url", url)])).await;
    // Not before the site is known to be theirs.
    for (url, told) in [(there.url("/feed"), "Verify the site first"), ("nothing".into(), "no web address")] {
        let refused = add(&url).await;
        assert_eq!(refused.status, Status::UnprocessableEntity);
        assert!(refused.body.contains(told) && refused.body.contains("href=\"#url\""), "{}", refused.body);
    }
    assert_eq!(browser.post("/me/feeds", "").await.status, Status::UnprocessableEntity);
    ticked(&portal, &ada, &there.url("/")).await;
    assert_eq!(add("https://other.example/feed").await.status, Status::UnprocessableEntity);
    add(&there.url("/blog")).await.onward();
    let page = browser.get("/me/feeds").await.ok();
    assert!(page.contains("It is read: 1 post stands in it") && page.contains("Ada writes"), "{page}");
    let one = all(&portal).await.remove(0);
    assert_eq!((one.url.as_str(), one.state), (there.url("/feed").as_str(), State::Active));
    assert_eq!(add(&there.url("/feed")).await.status, Status::UnprocessableEntity);

    let (id, eve) = (one.id, portal.as_(&member(&portal, "Eve").await).await);
    for (path, body) in
        [("pause", ""), ("resumption", ""), ("removal", ""), ("move", "to=x"), ("trust", "trusted=true")]
    {
        let path = format!("/me/feeds/{id}/{path}");
        assert_eq!(eve.post(&path, body).await.status, Status::NotFound, "{path}");
        assert_eq!(portal.anonymous().post(&path, body).await.status, Status::SeeOther, "{path}");
    }
    let post = async |what: &str, body: &str| browser.post(&format!("/me/feeds/{id}/{what}"), body).await;
    post("pause", "").await.onward();
    assert_eq!(post("pause", "").await.status, Status::Conflict);
    assert_eq!(reload(&portal, &one).await.state, State::Paused);
    post("resumption", "").await.onward();
    assert_eq!(post("resumption", "").await.status, Status::Conflict);
    post("trust", "trusted=true").await.onward();
    post("trust", "trusted=true").await.onward();
    assert!(reload(&portal, &one).await.trusted);
    assert!(browser.get("/me/feeds").await.ok().contains("go into your log by themselves"));
    post("trust", "trusted=false").await.onward();
    // Said where suggestions are, one is led back there; to nowhere else.
    for (next, onward) in
        [("/me/suggestions", "/me/suggestions".to_owned()), ("//evil.example", format!("/me/feeds#feed-{id}"))]
    {
        assert_eq!(post("trust", &form(&[("trusted", "true"), ("next", next)])).await.onward(), onward);
    }
    post("removal", "").await.onward();
    assert_eq!(post("removal", "").await.status, Status::NotFound);
    assert!(browser.get("/me/feeds").await.ok().contains("No feeds yet"));
    assert_eq!((portal.audited(Action::FeedChanged).await, portal.audited(Action::FeedTrusted).await), (4, 3));
    assert!(!browser.get("/me/suggestions").await.ok().contains(&format!("/me/feeds/{id}/trust")));
    // Added again, it is the same, as if it were new: of the site that vouches for it now, trusted by nobody.
    put(&portal, &one, |row| {
        row.link_id = Set(Some(424_242));
        row.failures = Set(3);
    })
    .await;
    add(&there.url("/feed")).await.onward();
    let again = all(&portal).await.remove(0);
    assert_eq!((again.id, again.state, again.trusted, again.failures), (id, State::Active, false, 0));
    assert_ne!(again.link_id, Some(424_242));
}

#[rocket::async_test]
async fn a_member_looks_after_their_feeds_on_sqlite() {
    a_member_looks_after_their_feeds(Backend::Sqlite).await;
}

#[rocket::async_test]
async fn a_member_looks_after_their_feeds_on_postgres() {
    a_member_looks_after_their_feeds(Backend::Postgres).await;
}

#[rocket::async_test]
async fn a_neighbours_feed_is_nobodys_to_add() {
    let (portal, there, ada) = ground(Backend::Sqlite).await;
    ticked(&portal, &ada, &there.url("/@ada")).await;
    there.put("/@ada/feed", posting(""));
    there.put("/@eve.rss", posting(""));
    let browser = portal.as_(&ada).await;
    let add = async |path: &str| browser.post("/me/feeds", &form(&[("url", &there.url(path))])).await.status;
    assert_eq!(add("/@eve.rss").await, Status::UnprocessableEntity);
    assert!(there.asked("/@eve.rss").is_empty());
    assert_eq!(add("/@ada/feed").await, Status::SeeOther);
}

#[rocket::async_test]
async fn nobody_has_feeds_read_without_end() {
    let (portal, there, ada) = ground(Backend::Sqlite).await;
    ticked(&portal, &ada, &there.url("/")).await;
    let browser = portal.as_(&ada).await;
    let add = async || browser.post("/me/feeds", &form(&[("url", &there.url("/none"))])).await;
    for _ in 0..30 {
        add().await.onward();
        let id = all(&portal).await[0].id;
        browser.post(&format!("/me/feeds/{id}/removal"), "").await.onward();
    }
    assert_eq!(add().await.status, Status::TooManyRequests);
    assert_eq!(there.asked("/none").len(), 30);
    portal.later(chrono::TimeDelta::hours(2));
    add().await.onward();
}

#[rocket::async_test]
async fn what_is_wrong_with_a_new_feed_is_said_at_once() {
    let (portal, there, ada) = ground(Backend::Sqlite).await;
    ticked(&portal, &ada, &there.url("/")).await;
    let browser = portal.as_(&ada).await;
    browser.post("/me/feeds", &form(&[("url", &there.url("/nothing"))])).await.onward();
    let page = browser.get("/me/feeds").await.ok();
    assert!(page.contains("could not be read") && page.contains("(404)"), "{page}");
}
