//! The audit log as managers read it.

use chrono::TimeDelta;
use entity::application::State;
use entity::audit::Action;
use entity::cycle;
use palmares::audit::Entry;
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};

both! {
    async fn the_log_is_narrowed(portal: Portal) {
        let (ada, ben) = (portal.person("Ada").await, portal.person("Ben").await);
        let mia = portal.manager("Mia").await;
        for (action, subject, id, on) in [
            (Action::AwardRevoked, "award", 7, &ada), (Action::AwardRestored, "award", 8, &ada), (Action::StandingChanged, "person", 9, &ben),
        ] {
            let entry = Entry::new(action, subject, id).by(mia.id).on(on.id).states("one", "two").note(format!("note {id}."));
            entry.record(&portal.db.write, portal.now()).await.unwrap();
        }
        let browser = portal.as_(&mia).await;
        for (query, notes) in [
            (String::new(), [true, true, true]),
            ("?action=award_revoked".into(), [true, false, false]),
            ("?subject=award".into(), [true, true, false]),
            ("?subject=award&subject_id=8".into(), [false, true, false]),
            (format!("?person={}", ben.id), [false, false, true]),
            (format!("?person={}&action=award_revoked", mia.id), [true, false, false]),
            ("?action=nonsense&person=x&subject_id=y&page=z".into(), [true, true, true]),
            ("?subject=cycle".into(), [false, false, false]),
        ] {
            let page = browser.get(&format!("/manage/audit{query}")).await.ok();
            assert_eq!(["note 7.", "note 8.", "note 9."].map(|n| page.contains(n)), notes, "{query}");
        }
        let page = browser.get("/manage/audit").await.ok();
        assert!(page.find("note 9.") < page.find("note 7."), "newest first");
        assert!(page.contains("revoked an award") && page.contains("one → two"));
    }

    async fn what_is_pending_on_ones_own_application_is_not_there(portal: Portal) {
        let (mia, max) = (portal.manager("Mia").await, portal.manager("Max").await);
        let cycle = portal.closed_cycle("main-2027").await;
        let application = portal.application(&cycle, &mia, State::Submitted).await;
        for (action, to) in [(Action::DecisionRecorded, "kept_one"), (Action::DecisionUndone, "kept_two"), (Action::ApplicationSubmitted, "open_one")] {
            let entry = Entry::new(action, "application", application.id).by(max.id).on(mia.id).note(to);
            entry.record(&portal.db.write, portal.now()).await.unwrap();
        }
        let pages = ["/manage/audit".to_owned(), format!("/manage/audit?subject_id={}", application.id), format!("/manage/people/{}", mia.id)];
        let read = async |who, sees: bool| {
            let browser = portal.as_(who).await;
            for page in &pages {
                let shown = browser.get(page).await.ok();
                assert_eq!(["kept_one", "kept_two", "open_one"].map(|n| shown.contains(n)), [sees, sees, true], "{page}");
            }
        };
        read(&mia, false).await;
        read(&max, true).await;
        let mut announced: cycle::ActiveModel = cycle.into_active_model();
        announced.announced_at = Set(Some(portal.now() - TimeDelta::seconds(1)));
        announced.update(&portal.db.write).await.unwrap();
        read(&mia, true).await;
    }

    async fn a_long_log_has_pages(portal: Portal) {
        let mia = portal.manager("Mia").await;
        for n in 0..60 {
            Entry::new(Action::AwardGiven, "award", n).by(mia.id).note(format!("note {n}.")).record(&portal.db.write, portal.now()).await.unwrap();
        }
        let browser = portal.as_(&mia).await;
        let first = browser.get("/manage/audit?action=award_given").await.ok();
        assert!(first.contains("note 59.") && !first.contains("note 0.") && first.contains("?action=award_given&amp;page=2"));
        assert!(browser.get("/manage/audit?action=award_given&page=2").await.ok().contains("note 0."));
    }

    async fn only_managers_read_the_log(portal: Portal) {
        let ada = portal.person("Ada").await;
        assert_eq!(portal.as_(&ada).await.get("/manage/audit").await.status, Status::Forbidden);
        assert_eq!(portal.anonymous().get("/manage/audit").await.onward(), "/sign-in?next=%2Fmanage%2Faudit");
    }
}
