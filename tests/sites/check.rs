use chrono::TimeDelta;
use entity::audit::Action;
use entity::link::{Found, Proof};
use entity::{email, link};
use palmares::jobs::Job;
use palmares::people;
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::{ground, linking, member, reload, site, verified};
use crate::support::Backend;
use crate::support::elsewhere::Answer;

async fn a_site_is_verified_and_weeks_without_the_link_warn_then_cost_the_tick(backend: Backend) {
    let (portal, there, ada) = ground(backend).await;
    there.put("/", linking(&portal, &ada));
    let blog = site(&portal, &ada, &there.url("/")).await;
    portal.run(Job::CheckSites).await;
    let found = reload(&portal, &blog).await;
    assert_eq!((found.proof, found.verified_at, found.failed_checks), (Some(Proof::RelMe), Some(portal.now()), 0));
    assert_eq!((found.checked_at, found.check_at), (Some(portal.now()), Some(portal.now() + TimeDelta::days(7))));
    let report = found.report.unwrap();
    assert!(report.found.iter().any(|f| matches!(f, Found::Feed { href, .. } if *href == there.url("/feed.xml"))));
    assert_eq!((report.status, report.trouble), (Some(200), None));
    assert_eq!(portal.audited(Action::SiteVerified).await, 1);
    // Not due: nobody looks again.
    portal.run(Job::CheckSites).await;
    assert_eq!(there.asked("/").len(), 1);
    let number = ada.number.unwrap();
    let shown = portal.anonymous().get(&format!("/directory/{number}")).await.ok();
    assert!(shown.contains("verified since"), "{shown}");
    let facts = portal.anonymous().get_json(&format!("/directory/{number}.json")).await;
    assert_eq!(facts["links"][0]["verified"], true);

    there.put("/", Answer::page("<p>A new design, and nothing of the old"));
    for (week, tick, letters) in [(1, true, 0), (2, true, 1), (3, true, 1), (4, false, 2), (5, false, 2)] {
        portal.later(TimeDelta::days(7));
        portal.run(Job::CheckSites).await;
        let now = reload(&portal, &blog).await;
        assert_eq!((now.verified_at.is_some(), now.failed_checks), (tick, week), "week {week}");
        let told = portal.outbox().await;
        assert_eq!(told.iter().filter(|(_, t)| t.starts_with("sites/")).count(), letters, "week {week}: {told:?}");
    }
    assert_eq!(portal.audited(Action::SiteUnverified).await, 1);
    let facts = portal.anonymous().get_json(&format!("/directory/{number}.json")).await;
    assert_eq!((&facts["links"][0]["verified"], &facts["status"]), (&false.into(), &"current".into()));
    let letters = portal.posted().await;
    assert!(letters.iter().any(|l| l.contains("has lost its tick")));

    // The link is back, and so is the tick, with its new day.
    there.put("/", linking(&portal, &ada));
    portal.later(TimeDelta::days(7));
    portal.run(Job::CheckSites).await;
    let facts = portal.anonymous().get_json(&format!("/directory/{number}.json")).await;
    assert_eq!(facts["links"][0]["verified"], true);
    assert_eq!(reload(&portal, &blog).await.verified_at, Some(portal.now()));
}

#[rocket::async_test]
async fn the_life_of_a_tick_on_sqlite() {
    a_site_is_verified_and_weeks_without_the_link_warn_then_cost_the_tick(Backend::Sqlite).await;
}

#[rocket::async_test]
async fn the_life_of_a_tick_on_postgres() {
    a_site_is_verified_and_weeks_without_the_link_warn_then_cost_the_tick(Backend::Postgres).await;
}

#[rocket::async_test]
async fn what_cannot_be_read_says_why_and_proves_nothing() {
    let (portal, there, ada) = ground(Backend::Sqlite).await;
    there.put("/gone", Answer::new("500 Oops\r\nContent-Type: text/html", "x"));
    there.put("/pdf", Answer::new("200 OK\r\nContent-Type: application/pdf", "%PDF"));
    there.put("/inside", Answer::to("302 Found", "http://127.0.0.1:1/"));
    there.put("/round", Answer::to("302 Found", "/round"));
    there.put("/large", Answer::page(&"x".repeat(3 << 20)));
    // Whoever runs an open redirect does not vouch for where it leads.
    there.put("/away", Answer::to("302 Found", &there.url_elsewhere("/me")));
    there.put("/me", linking(&portal, &ada));
    for (path, kind) in [
        ("/none", "status"),
        ("/gone", "status"),
        ("/pdf", "no_page"),
        ("/inside", "not_public"),
        ("/round", "redirects"),
        ("/large", "too_large"),
        ("/away", "elsewhere"),
    ] {
        let link = site(&portal, &ada, &there.url(path)).await;
        portal.run(Job::CheckSites).await;
        let link = reload(&portal, &link).await;
        assert_eq!(link.verified_at, None, "{path}");
        assert_eq!(link.report.unwrap().trouble.unwrap().kind, kind, "{path}");
    }
    let page = portal.as_(&ada).await.get("/me/sites").await.ok();
    for told in [
        "(404)",
        "fault of its own (500)",
        "no web page",
        "not on the public internet",
        "in a circle",
        "too large",
        "another domain",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
}

#[rocket::async_test]
async fn several_instances_look_once() {
    let (portal, there, ada) = ground(Backend::Postgres).await;
    there.put("/", linking(&portal, &ada).late(std::time::Duration::from_millis(300)));
    site(&portal, &ada, &there.url("/")).await;
    tokio::join!(portal.run(Job::CheckSites), portal.run(Job::CheckSites), portal.run(Job::CheckSites));
    assert_eq!(there.asked("/").len(), 1);
}

async fn two_looks_at_once_are_one_week(backend: Backend) {
    let (portal, there, ada) = ground(backend).await;
    there.put("/", Answer::page("<p>nothing").late(std::time::Duration::from_millis(300)));
    let link = verified(&portal, &ada, &there.url("/")).await;
    let browser = portal.as_(&ada).await;
    let check = format!("/me/sites/{}/check", link.id);
    let (_, answer) = tokio::join!(portal.run(Job::CheckSites), browser.post(&check, ""));
    answer.onward();
    assert_eq!(there.asked("/").len(), 2);
    let now = reload(&portal, &link).await;
    assert_eq!((now.failed_checks, now.check_lease), (1, None));
}

#[rocket::async_test]
async fn two_looks_at_once_on_sqlite() {
    two_looks_at_once_are_one_week(Backend::Sqlite).await;
}

#[rocket::async_test]
async fn two_looks_at_once_on_postgres() {
    two_looks_at_once_are_one_week(Backend::Postgres).await;
}

#[rocket::async_test]
async fn who_held_a_site_too_long_keeps_nothing() {
    let (portal, there, ada) = ground(Backend::Sqlite).await;
    there.put("/", Answer::page("<p>nothing").late(std::time::Duration::from_millis(400)));
    let link = verified(&portal, &ada, &there.url("/")).await;
    let theirs = Some(portal.now() + TimeDelta::minutes(5));
    let taking = async {
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        let mut row: link::ActiveModel = reload(&portal, &link).await.into();
        row.check_lease = Set(theirs);
        row.update(&portal.db.write).await.unwrap();
    };
    tokio::join!(portal.run(Job::CheckSites), taking);
    let now = reload(&portal, &link).await;
    assert_eq!((now.failed_checks, now.checked_at, now.check_lease), (0, None, theirs));
}

#[rocket::async_test]
async fn who_is_looked_at_no_more_is_told() {
    let (portal, there, ada) = ground(Backend::Sqlite).await;
    let link = site(&portal, &ada, &there.url("/")).await;
    for _ in 0..10 {
        portal.run(Job::CheckSites).await;
        portal.later(TimeDelta::days(7));
    }
    assert_eq!((there.asked("/").len(), reload(&portal, &link).await.check_at), (8, None));
    let page = portal.as_(&ada).await.get("/me/sites").await.ok();
    assert!(page.contains("8 checks in a row found no link back"), "{page}");
}

#[rocket::async_test]
async fn nobody_without_a_page_is_looked_for() {
    let (portal, there, _) = ground(Backend::Sqlite).await;
    let newcomer = portal.person("Ben").await;
    let link = site(&portal, &newcomer, &there.url("/ben")).await;
    portal.run(Job::CheckSites).await;
    assert!(there.asked("/ben").is_empty());
    // With the first title the look is still due.
    portal.award(&newcomer, &portal.main_track().await, 2027).await;
    portal.run(Job::CheckSites).await;
    assert_eq!((there.asked("/ben").len(), reload(&portal, &link).await.failed_checks), (1, 1));
}

crate::both! {
    async fn what_an_import_named_is_verified_by_who_claims_it(portal: Portal) {
        let imported = people::someone("Iris", portal.now()).insert(&portal.db.write).await.unwrap();
        for address in ["iris@example.org", "iris@work.example"] {
            let row = email::ActiveModel {
                person_id: Set(imported.id),
                address: Set(address.into()),
                verified_at: Set(None),
                is_primary: Set(address.ends_with("org")),
                ..Default::default()
            };
            row.insert(&portal.db.write).await.unwrap();
        }
        let blog = site(portal, &imported, "https://iris.example/").await;
        let claim = async |address: &str| people::with_proved_address(&portal.db.write, address, None, portal.now()).await.unwrap();
        assert_eq!(claim("iris@example.org").await.id, imported.id);
        let now = reload(portal, &blog).await;
        assert_eq!((now.proof, now.verified_at), (Some(Proof::Claim), Some(portal.now())));
        assert_eq!(portal.audited(Action::SiteVerified).await, 1);
        // What was typed after that is proved by no second address.
        let typed = site(portal, &imported, "https://bank.example/").await;
        claim("iris@work.example").await;
        claim("iris@example.org").await;
        assert_eq!(reload(portal, &typed).await.proof, None);
    }

    async fn a_claim_is_not_lost_by_a_page_that_does_not_link(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let mut row: link::ActiveModel = verified(portal, &ada, "http://nowhere.invalid/").await.into();
        row.proof = Set(Some(Proof::Claim));
        let link = row.update(&portal.db.write).await.unwrap();
        for _ in 0..5 {
            portal.run(Job::CheckSites).await;
            portal.later(TimeDelta::days(7));
        }
        let now = reload(portal, &link).await;
        assert!(now.verified_at.is_some() && now.check_at.is_none());
    }
}
