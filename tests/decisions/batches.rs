//! What was decided at once is undone at once.

use chrono::TimeDelta;
use entity::application::State;
use entity::audit::Action;
use entity::decision::{self, Verdict};
use entity::{application, batch, person};
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel, PaginatorTrait, QueryOrder};

use super::many::fields;
use super::{decided, pending, seen};
use crate::announcements::armed;
use crate::support::{Browser, Portal, form};

const LIST: &str = "/manage/cycles/main-2027/applications";
const PREVIEW: &str = "/manage/cycles/main-2027/decisions/preview";
const COMMIT: &str = "/manage/cycles/main-2027/decisions";

struct Given {
    mia: person::Model,
    all: Vec<application::Model>,
}

/// Ada and Bob undecided, Cleo accepted with words.
async fn given(portal: &Portal) -> Given {
    let cycle = portal.closed_cycle("main-2027").await;
    let mia = portal.manager("Mia").await;
    let mut all = Vec::new();
    for name in ["Ada", "Bob", "Cleo"] {
        all.push(portal.application(&cycle, &portal.person(name).await, State::Submitted).await);
    }
    decided(portal, &all[2], Verdict::Accept, &portal.manager("Moe").await).await;
    portal.later(TimeDelta::seconds(1));
    Given { mia, all }
}

async fn at_once(browser: &Browser<'_>, fields_of: &[(&str, &str)]) {
    let page = browser.post(PREVIEW, &form(fields_of)).await.ok();
    browser.post(COMMIT, &fields(&page)).await.onward();
}

const DECLINE_ALL: [(&str, &str); 3] = [("verdict", "decline"), ("reason", "not_enough"), ("all", "true")];

async fn last(portal: &Portal) -> batch::Model {
    batch::Entity::find().order_by_desc(batch::COLUMN.id).one(&portal.db.write).await.unwrap().unwrap()
}

fn undo(batch: &batch::Model) -> String {
    format!("/manage/decisions/batches/{}/removal", batch.id)
}

both! {
    async fn all_of_it_stands_again_as_it_stood(portal: Portal) {
        let Given { mia, all } = given(portal).await;
        let before = pending(portal, &all[2]).await.unwrap();
        let browser = portal.as_(&mia).await;
        at_once(&browser, &DECLINE_ALL).await;
        assert_eq!(decision::Entity::find().count(&portal.db.write).await.unwrap(), 3);
        let page = browser.get(LIST).await.ok();
        assert!(page.contains("3 decline") && page.contains("Undo all of it"), "{page}");

        let (a, b) = (undo(&last(portal).await), undo(&last(portal).await));
        let (a, b) = tokio::join!(browser.post(&a, ""), browser.post(&b, ""));
        let mut both = [a.status, b.status];
        both.sort_by_key(|s| s.code);
        assert_eq!(both, [Status::SeeOther, Status::Conflict]);
        let loser = if a.status == Status::Conflict { a } else { b };
        assert!(loser.body.contains("undone already"), "{}", loser.body);
        let after = pending(portal, &all[2]).await.unwrap();
        assert_eq!(decision::Model { id: before.id, ..after }, before);
        assert!(pending(portal, &all[0]).await.is_none() && pending(portal, &all[1]).await.is_none());
        let page = browser.get(LIST).await.ok();
        assert!(page.contains("undone") && !page.contains("Undo all of it"), "{page}");
        assert_eq!((portal.audited(Action::DecisionUndone).await, portal.audited(Action::DecisionRecorded).await), (2, 4));
        assert_eq!(browser.post("/manage/decisions/batches/4711/removal", "").await.status, Status::NotFound);
    }

    async fn what_changed_since_is_left_alone_and_told(portal: Portal) {
        let Given { mia, all } = given(portal).await;
        let browser = portal.as_(&mia).await;
        at_once(&browser, &DECLINE_ALL).await;
        portal.later(TimeDelta::seconds(1));
        let page = format!("/manage/applications/{}", all[0].id);
        let change = form(&[("verdict", "accept"), ("reason", "outstanding"), ("seen", &seen(&browser.get(&page).await.ok()))]);
        browser.post(&format!("{page}/decision"), &change).await.onward();
        let mut gone = all[1].clone().into_active_model();
        gone.state = Set(State::Withdrawn);
        gone.update(&portal.db.write).await.unwrap();
        browser.post(&undo(&last(portal).await), "").await.onward();
        let said = browser.get(LIST).await.ok();
        assert!(said.contains("1 application stands as it stood before. Left alone, because they changed since: Ada, Bob."), "{said}");
        assert_eq!(pending(portal, &all[0]).await.unwrap().verdict, Verdict::Accept);
        assert_eq!(pending(portal, &all[2]).await.unwrap().verdict, Verdict::Accept);
    }

    async fn pending_decisions_are_taken_back_at_once_and_come_back_at_once(portal: Portal) {
        let Given { mia, all } = given(portal).await;
        let browser = portal.as_(&mia).await;
        let before = pending(portal, &all[2]).await.unwrap();
        let page = browser.post(PREVIEW, &form(&[("all", "true"), ("clear", "true")])).await.ok();
        let (touched, skipped) = page.split_once("Left out").unwrap();
        assert!(touched.contains("Cleo") && skipped.contains("Not decided, so there is nothing to take back (2)"), "{page}");
        browser.post(COMMIT, &fields(&page)).await.onward();
        assert!(pending(portal, &all[2]).await.is_none());
        assert!(browser.get(LIST).await.ok().contains("1 taken back"));
        browser.post(&undo(&last(portal).await), "").await.onward();
        assert_eq!(decision::Model { id: before.id, ..pending(portal, &all[2]).await.unwrap() }, before);

        // Nothing to take back, as a made-up form would have it.
        let made_up = form(&[("each", &format!("{}:none:", all[0].id))]);
        assert_eq!(browser.post(COMMIT, &made_up).await.status, Status::Conflict);
    }

    async fn once_armed_or_announced_nothing_is_undone(portal: Portal) {
        let Given { mia, all } = given(portal).await;
        let browser = portal.as_(&mia).await;
        at_once(&browser, &DECLINE_ALL).await;
        let cycle = entity::cycle::Entity::find_by_id(all[0].cycle_id).one(&portal.db.write).await.unwrap().unwrap();
        armed(portal, &cycle).await;
        let batch = last(portal).await;
        let reply = browser.post(&undo(&batch), "").await;
        assert!(reply.status == Status::Conflict && reply.body.contains("Disarm it first"), "{}", reply.body);
        let clear = browser.post(PREVIEW, &form(&[("all", "true"), ("clear", "true")])).await.ok();
        assert!(clear.contains("Nobody would be touched") && clear.contains("disarm it first"), "{clear}");
        let made_up = format!("{}:none:{}", all[0].id, palmares::decisions::rules::exactly(portal.now()));
        assert_eq!(browser.post(COMMIT, &form(&[("each", &made_up)])).await.status, Status::Conflict);
        let row = entity::cycle::ActiveModel { id: Set(cycle.id), announced_at: Set(Some(portal.now())), ..Default::default() };
        row.update(&portal.db.write).await.unwrap();
        assert_eq!(browser.post(&undo(&batch), "").await.status, Status::Conflict);
        assert!(last(portal).await.undone_at.is_none());
        assert_eq!(pending(portal, &all[0]).await.unwrap().verdict, Verdict::Decline);
    }

    async fn ones_own_is_in_no_batch(portal: Portal) {
        let Given { mia, all } = given(portal).await;
        let own = portal.application(
            &entity::cycle::Entity::find_by_id(all[0].cycle_id).one(&portal.db.write).await.unwrap().unwrap(), &mia, State::Submitted).await;
        let (browser, other) = (portal.as_(&mia).await, portal.as_(&portal.manager("Max").await).await);
        let empty = browser.get(LIST).await.ok();
        at_once(&other, &[("verdict", "accept"), ("reason", "bar_met"), ("ids", &own.id.to_string())]).await;
        assert_eq!(browser.get(LIST).await.ok(), empty, "a batch of one's own alone is none");
        portal.later(TimeDelta::seconds(1));
        at_once(&other, &DECLINE_ALL).await;
        assert!(other.get(LIST).await.ok().contains("4 decline"));
        let page = browser.get(LIST).await.ok();
        assert!(page.contains("3 decline") && !page.contains("4 decline"), "{page}");
        browser.post(&undo(&last(portal).await), "").await.onward();
        let said = browser.get(LIST).await.ok();
        assert!(said.contains("3 applications stand") && !said.contains("Left alone"), "{said}");
        assert_eq!(pending(portal, &own).await.unwrap().verdict, Verdict::Decline);
    }

    async fn undoing_is_for_managers(portal: Portal) {
        let Given { mia, all } = given(portal).await;
        at_once(&portal.as_(&mia).await, &DECLINE_ALL).await;
        let post = undo(&last(portal).await);
        for wrong in [portal.person("Ada").await, portal.reviewer("Rosa", None).await] {
            assert_eq!(portal.as_(&wrong).await.post(&post, "").await.status, Status::Forbidden);
        }
        assert!(portal.anonymous().post(&post, "").await.onward().starts_with("/sign-in"));
        assert!(pending(portal, &all[0]).await.is_some() && last(portal).await.undone_at.is_none());
    }
}
