use chrono::TimeDelta;
use rocket::http::Status;
use sea_orm::{EntityTrait, QueryFilter};

use super::{ground, linking, member, reload, verified};
use crate::support::elsewhere::Answer;
use crate::support::{Backend, Portal, form};

async fn sites(portal: &Portal) -> Vec<entity::link::Model> {
    entity::link::Entity::find().all(&portal.db.write).await.unwrap()
}

async fn adds_checks_and_removes(backend: Backend) {
    let (portal, there, ada) = ground(backend).await;
    let browser = portal.as_(&ada).await;
    let page = browser.get("/me/sites").await.ok();
    let own = portal.site.url(&format!("/directory/{}", ada.number.unwrap()));
    assert!(page.contains(&format!("&lt;link rel=&quot;me&quot; href=&quot;{own}&quot;&gt;")), "{page}");
    let url = there.url("/blog");
    let onward = browser.post("/me/sites", &form(&[("url", &url), ("kind", "Blog")])).await.onward();
    let added = sites(&portal).await.remove(0);
    assert_eq!(onward, format!("/me/sites#site-{}", added.id));
    assert_eq!((added.kind.as_str(), added.url.as_str(), added.check_at), ("blog", url.as_str(), Some(portal.now())));
    // The same place twice, and what is none.
    for (typed, told) in
        [(url.replace("/blog", "/blog/"), "this site already"), ("javascript:x".into(), "no web address")]
    {
        let again = browser.post("/me/sites", &form(&[("url", &typed)])).await;
        assert_eq!(again.status, Status::UnprocessableEntity);
        assert!(again.body.contains(told) && again.body.contains("href=\"#url\""), "{}", again.body);
    }
    assert_eq!(browser.post("/me/sites", "").await.status, Status::UnprocessableEntity);

    let check = format!("/me/sites/{}/check", added.id);
    there.put("/blog", Answer::page(&format!("<a href='{own}' rel='nofollow'>x</a>")));
    browser.post(&check, "").await.onward();
    let page = browser.get("/me/sites").await.ok();
    assert!(page.contains("Add the word me to it") && page.contains("does not link back yet"), "{page}");
    there.put("/blog", linking(&portal, &ada));
    browser.post(&check, "").await.onward();
    let page = browser.get("/me/sites").await.ok();
    assert!(page.contains("Found on your page just now") && page.contains("This is the proof"), "{page}");

    // Another's is not there.
    let eve = portal.as_(&member(&portal, "Eve").await).await;
    let removal = format!("/me/sites/{}/removal", added.id);
    for path in [&check, &removal] {
        assert_eq!(eve.post(path, "").await.status, Status::NotFound);
        assert_eq!(portal.anonymous().post(path, "").await.status, Status::SeeOther);
    }
    assert_eq!(sites(&portal).await.len(), 1);
    browser.post(&removal, "").await.onward();
    let notes = entity::audit::Entity::find().filter(entity::audit::COLUMN.note.starts_with("links: "));
    let notes: Vec<String> = notes.all(&portal.db.read).await.unwrap().into_iter().map(|a| a.note).collect();
    assert_eq!(notes, [format!("links: added {url}"), format!("links: removed {url}")]);
    assert!(sites(&portal).await.is_empty());
    assert_eq!(browser.post(&removal, "").await.status, Status::NotFound);
}

#[rocket::async_test]
async fn a_member_adds_checks_and_removes_on_sqlite() {
    adds_checks_and_removes(Backend::Sqlite).await;
}

#[rocket::async_test]
async fn a_member_adds_checks_and_removes_on_postgres() {
    adds_checks_and_removes(Backend::Postgres).await;
}

#[rocket::async_test]
async fn nobody_loses_a_tick_by_looking_nor_looks_without_end() {
    let (portal, there, ada) = ground(Backend::Sqlite).await;
    let link = verified(&portal, &ada, &there.url("/")).await;
    let browser = portal.as_(&ada).await;
    let check = format!("/me/sites/{}/check", link.id);
    for _ in 0..30 {
        browser.post(&check, "").await.onward();
    }
    // The first was the one that was due.
    let now = reload(&portal, &link).await;
    assert_eq!((now.failed_checks, now.verified_at), (1, link.verified_at));
    assert_eq!(browser.post(&check, "").await.status, Status::TooManyRequests);
    portal.later(TimeDelta::hours(2));
    browser.post(&check, "").await.onward();
}

#[rocket::async_test]
async fn what_lets_nobody_link_back_is_not_looked_at() {
    let (portal, _, ada) = ground(Backend::Sqlite).await;
    let browser = portal.as_(&ada).await;
    browser.post("/me/sites", &form(&[("url", "https://www.linkedin.com/in/ada")])).await.onward();
    assert_eq!(sites(&portal).await[0].check_at, None);
    let page = browser.get("/me/sites").await.ok();
    assert!(page.contains("cannot be checked") && !page.contains("Check now"), "{page}");
}

#[rocket::async_test]
async fn the_profile_names_the_same_sites() {
    let (portal, there, ada) = ground(Backend::Sqlite).await;
    let browser = portal.as_(&ada).await;
    let body = form(&[("name", "Ada"), ("link_kind", "blog"), ("link_url", &there.url("/")), ("listed", "true")]);
    browser.post("/me/profile", &body).await.onward();
    assert_eq!(sites(&portal).await[0].check_at, Some(portal.now()));
    for n in 0..19 {
        browser.post("/me/sites", &form(&[("url", &format!("https://x{n}.example/"))])).await.onward();
    }
    let more = browser.post("/me/sites", &form(&[("url", "https://more.example/")])).await;
    assert_eq!((more.status, sites(&portal).await.len()), (Status::UnprocessableEntity, 20));
}

#[rocket::async_test]
async fn who_has_no_page_yet_is_told_so() {
    let portal = Portal::new(Backend::Sqlite).await;
    let browser = portal.as_(&portal.person("Ben").await).await;
    browser.post("/me/sites", &form(&[("url", "https://ben.example")])).await.onward();
    let page = browser.get("/me/sites").await.ok();
    assert!(page.contains("with your first title") && !page.contains("/check"), "{page}");
    let id = sites(&portal).await[0].id;
    assert_eq!(browser.post(&format!("/me/sites/{id}/check"), "").await.status, Status::Conflict);
}
