//! Renewing: prefilled, what has changed is marked, and one confirmation where the bar is met.

use entity::application::State;
use entity::question::{self, Kind};
use entity::{cycle, path, person};
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel, QueryFilter};

use super::{asks, cycle_with, goes_to_sign_in, logged, receipts, send_with, snapshots, started};
use crate::support::{Browser, Portal, form};

/// A member who was accepted last year, with enough in the log, and the open cycle.
async fn member(portal: &Portal) -> (person::Model, cycle::Model) {
    let past = portal.closed_cycle("past").await;
    cycle_with(portal, &past, |c| (c.announced_at, c.year) = (Set(Some(portal.now())), Set(2026))).await;
    let cycle = portal.open_cycle("autumn").await;
    cycle_with(portal, &cycle, |c| (c.fast_track, c.year) = (Set(true), Set(2028))).await;
    asks(portal, &cycle, "evangelist", 1, None).await;
    let ada = portal.person("Ada").await;
    portal.application(&past, &ada, State::Accepted).await;
    portal.award(&ada, &portal.main_track().await, 2027).await;
    logged(portal, &ada, "talk", "The talk", "2026-11-01").await;
    (ada, cycle)
}

fn seen(page: &str) -> String {
    let (_, rest) = page.split_once(r#"name="seen" value=""#).unwrap_or_else(|| panic!("no confirmation in {page}"));
    rest.split_once('"').unwrap().0.to_owned()
}

async fn newest(portal: &Portal) -> entity::application::Model {
    super::all(portal).await.pop().unwrap()
}

async fn change(portal: &Portal, cycle: &cycle::Model, key: &str, change: impl FnOnce(&mut question::ActiveModel)) {
    let paths = path::Entity::find().filter(path::COLUMN.cycle_id.eq(cycle.id)).all(&portal.db.write).await.unwrap();
    let ids = paths.iter().map(|p| p.id);
    let asked =
        question::Entity::find().filter(question::COLUMN.path_id.is_in(ids)).filter(question::COLUMN.key.eq(key));
    let mut row = asked.one(&portal.db.write).await.unwrap().unwrap().into_active_model();
    change(&mut row);
    row.update(&portal.db.write).await.unwrap();
}

async fn renew(browser: &Browser<'_>, at: &str) -> String {
    browser.get(at).await.ok()
}

both! {
    async fn one_confirmation_renews(portal: Portal) {
        let (ada, _) = member(portal).await;
        let browser = portal.as_(&ada).await;
        for page in ["/me", "/"] {
            let page = browser.get(page).await.ok();
            assert!(page.contains(r#"action="/cycles/autumn/applications""#) && page.contains(r#"name="path" value="evangelist""#), "{page}");
        }
        assert!(!portal.anonymous().get("/").await.ok().contains("/cycles/autumn/applications"));
        let at = started(&browser, "autumn").await;
        let page = renew(&browser, &at).await;
        for words in ["You have 1 of 1 needed", "The talk", "Ada wrote many posts.", "Change something first"] {
            assert!(page.contains(words), "{words} in {page}");
        }
        let body = form(&[("seen", &seen(&page))]);
        let renewal = format!("{at}/renewal");
        assert!(goes_to_sign_in(&portal.anonymous().post(&renewal, &body).await));
        let bob = portal.person("Bob").await;
        assert_eq!(portal.as_(&bob).await.post(&renewal, &body).await.status, Status::NotFound);
        for reply in rocket::futures::future::join_all((0..20).map(|_| browser.post(&renewal, &body))).await {
            assert_eq!(reply.onward(), at);
        }
        let renewed = newest(portal).await;
        assert_eq!(renewed.state, State::Submitted);
        let snapshots = snapshots(portal, &renewed).await;
        assert_eq!(snapshots.len(), 1);
        assert_eq!((snapshots[0].answers.one("why"), snapshots[0].evidence.0.len()), ("Ada wrote many posts.", 1));
        assert_eq!(receipts(portal).await, 1);
        assert!(!browser.get("/me").await.ok().contains(r#"action="/cycles/autumn/applications""#));
    }

    async fn what_is_shown_is_what_is_submitted(portal: Portal) {
        let (ada, cycle) = member(portal).await;
        let browser = portal.as_(&ada).await;
        let at = started(&browser, "autumn").await;
        let body = form(&[("seen", &seen(&renew(&browser, &at).await))]);
        logged(portal, &ada, "talk", "Another talk", "2026-12-01").await;
        let renewal = format!("{at}/renewal");
        browser.post(&renewal, &body).await.onward();
        assert!(renew(&browser, &at).await.contains("Something has changed since that page was drawn"));
        for wrong in ["", "seen=", "seen=abc"] {
            browser.post(&renewal, wrong).await.onward();
        }
        let draft = newest(portal).await;
        assert!(draft.state == State::Draft && snapshots(portal, &draft).await.is_empty());
        portal.clock.stand_at(cycle.closes_at);
        let late = browser.post(&renewal, &body).await;
        assert!(late.status == Status::Conflict && late.body.contains("has closed"), "{}", late.body);
    }

    async fn whoever_misses_something_gets_the_form(portal: Portal) {
        let (ada, cycle) = member(portal).await;
        let browser = portal.as_(&ada).await;
        let at = started(&browser, "autumn").await;
        assert!(renew(&browser, &at).await.contains("Renew</button>"));
        assert!(browser.get(&format!("{at}?form=true")).await.ok().contains("Save draft"));
        asks(portal, &cycle, "evangelist", 2, None).await;
        assert!(renew(&browser, &at).await.contains("Save draft"), "the bar is not met");
        asks(portal, &cycle, "evangelist", 1, None).await;
        cycle_with(portal, &cycle, |c| c.fast_track = Set(false)).await;
        assert!(renew(&browser, &at).await.contains("Save draft"), "the cycle does not allow it");
        cycle_with(portal, &cycle, |c| c.fast_track = Set(true)).await;
        assert!(renew(&browser, &at).await.contains("Renew</button>"));
        change(portal, &cycle, "why", |q| q.label = Set("Why again?".into())).await;
        let page = renew(&browser, &at).await;
        assert!(page.contains("Save draft") && page.contains("Changed since Awards of past") && page.contains("Question why"), "{page}");
        let bob = portal.person("Bob").await;
        let theirs = portal.as_(&bob).await;
        let other = started(&theirs, "autumn").await;
        assert!(theirs.get(&other).await.ok().contains("Save draft"), "a newcomer has nothing to renew");
    }

    async fn an_answer_moves_with_its_question(portal: Portal) {
        let past = portal.closed_cycle("past").await;
        let cycle = portal.open_cycle("autumn").await;
        let ada = portal.person("Ada").await;
        portal.application(&past, &ada, State::Declined).await;
        let partner = path::Entity::find().filter(path::COLUMN.cycle_id.eq(cycle.id)).filter(path::COLUMN.key.eq("partner"));
        let partner = partner.one(&portal.db.write).await.unwrap().unwrap();
        change(portal, &cycle, "why", |q| (q.path_id, q.kind, q.position) = (Set(partner.id), Set(Kind::Short), Set(9))).await;
        let browser = portal.as_(&ada).await;
        let at = browser.post("/cycles/autumn/applications", "path=partner").await.onward();
        let page = browser.get(&at).await.ok();
        assert!(page.contains("Ada wrote many posts.") && page.contains("What it asked then"), "{page}");
        // A number is not what was written then.
        change(portal, &cycle, "why", |q| q.kind = Set(Kind::Number)).await;
        let bob = portal.person("Bob").await;
        portal.application(&past, &bob, State::Declined).await;
        let at = portal.as_(&bob).await.post("/cycles/autumn/applications", "path=partner").await.onward();
        assert!(newest(portal).await.answers.0.is_empty(), "{at}");
    }

    async fn consents_are_asked_on_the_same_page(portal: Portal) {
        let (ada, cycle) = member(portal).await;
        let consent = entity::consent::ActiveModel {
            cycle_id: Set(cycle.id), key: Set("code".into()), label: Set("I keep the code.".into()), required: Set(true),
            position: Set(0), ..Default::default()
        };
        let consent = consent.insert(&portal.db.write).await.unwrap();
        let text = entity::consent_text::ActiveModel {
            consent_id: Set(consent.id), version: Set(1), text: Set("Be kind.".into()), text_html: Set("<p>Be kind.</p>".into()),
            created_at: Set(portal.now()), ..Default::default()
        };
        text.insert(&portal.db.write).await.unwrap();
        let browser = portal.as_(&ada).await;
        let at = started(&browser, "autumn").await;
        let page = renew(&browser, &at).await;
        assert!(page.contains("<p>Be kind.</p>"), "{page}");
        let (renewal, seen) = (format!("{at}/renewal"), seen(&page));
        let refused = browser.post(&renewal, &form(&[("seen", &seen)])).await;
        assert_eq!(refused.status, Status::UnprocessableEntity);
        assert!(refused.body.contains("Please agree: “I keep the code.”") && refused.body.contains("Renew</button>"), "{}", refused.body);
        browser.post(&renewal, &form(&[("seen", &seen), ("agreed[code]", "1")])).await.onward();
        assert_eq!(snapshots(portal, &newest(portal).await).await[0].agreed.0["code"], 1);
    }

    async fn a_draft_that_was_edited_is_submitted_by_its_form(portal: Portal) {
        let (ada, _) = member(portal).await;
        let browser = portal.as_(&ada).await;
        let at = started(&browser, "autumn").await;
        send_with(&browser, &at, "save", &[]).await.onward();
        assert!(renew(&browser, &at).await.contains("Save draft"));
        send_with(&browser, &at, "submit", &[]).await.onward();
        assert_eq!(newest(portal).await.state, State::Submitted);
        assert_eq!(the_past(portal).await.state, State::Accepted);
    }
}

async fn the_past(portal: &Portal) -> entity::application::Model {
    super::all(portal).await.remove(0)
}
