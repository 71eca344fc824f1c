use entity::audit::Action;
use entity::conflict;
use entity::review::State;
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, PaginatorTrait};

use super::{Case, announced, decided, ended, is_refused_to_everyone_else, page_of, plan_with, review_of};
use crate::support::{Portal, form};

fn because(reason: &str) -> String {
    form(&[("reason", reason)])
}

async fn conflicts(portal: &Portal) -> u64 {
    conflict::Entity::find().count(&portal.db.write).await.unwrap()
}

both! {
    async fn who_steps_back_says_why_and_it_is_gone(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        let browser = portal.as_(&case.rita).await;
        case.give(&browser, 1, "4", "yes", "Kept words.").await.onward();
        let recusal = format!("{}/recusal", case.page());
        let silent = browser.post(&recusal, &because(" ")).await;
        assert_eq!(silent.status, Status::UnprocessableEntity);
        assert!(silent.body.contains("Say why in a few words") && silent.body.contains("Kept words."), "{}", silent.body);
        assert_eq!(browser.post(&format!("{recusal}?sort=submitted"), &because("No time.")).await.onward(), "/review?sort=submitted");
        let stored = case.stored(portal).await;
        assert_eq!((stored.state, stored.reason.as_str(), stored.ended_at), (State::Recused, "No time.", Some(portal.now())));
        assert_eq!((stored.words.as_str(), stored.score), ("Kept words.", Some(4000)), "kept, and of no account");
        assert_eq!(browser.get(&case.page()).await.status, Status::NotFound);
        assert!(browser.get("/review?tab=done").await.ok().contains("Nothing given yet"));
        let left = browser.get("/review?tab=left").await.ok();
        assert!(left.contains("<bdi>Ada</bdi>") && left.contains("No time.") && left.contains("15 January 2027"), "{left}");
        assert!(!left.contains("/review/applications/") && !left.contains("Kept words."), "it is not theirs to read: {left}");
        assert_eq!(browser.post(&recusal, &because("Again.")).await.status, Status::NotFound);
        assert_eq!((portal.audited(Action::ReviewRecused).await, conflicts(portal).await), (1, 0));
    }

    async fn a_conflict_ends_all_that_is_not_announced_also_what_was_scored(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        let (other, over) = (portal.open_cycle("other").await, portal.closed_cycle("over").await);
        let mut theirs = Vec::new();
        for cycle in [&other, &over] {
            portal.review_plan(cycle, |_| ()).await;
            let application = portal.application(cycle, &case.ada, entity::application::State::Submitted).await;
            portal.reviewed(&application, &case.rita, 3).await;
            theirs.push(application);
        }
        announced(portal, &over).await;
        let bob = portal.application(&case.cycle, &portal.person("Bob").await, entity::application::State::Submitted).await;
        portal.asked(&bob, &case.rita).await;
        let browser = portal.as_(&case.rita).await;
        case.give(&browser, 1, "5", "yes", "Splendid.").await.onward();
        // Also once reviews are closed: what was scored before counts no more.
        decided(portal, &case.cycle).await;
        assert_eq!(browser.post(&format!("{}/recusal", case.page()), &because("Late.")).await.status, Status::Conflict);
        let path = format!("{}/conflict", case.page());
        assert_eq!(browser.post(&path, &because("")).await.status, Status::UnprocessableEntity);
        browser.post(&path, &because("We are friends.")).await.onward();
        let state = async |a: &entity::application::Model| review_of(portal, a, &case.rita).await.state;
        assert_eq!((state(&case.application).await, state(&theirs[0]).await), (State::Recused, State::Recused));
        assert_eq!((state(&theirs[1]).await, state(&bob).await), (State::Given, State::Asked), "the announced, and another's");
        assert_eq!(case.stored(portal).await.score, Some(5000));
        assert_eq!((portal.audited(Action::ReviewRecused).await, portal.audited(Action::ConflictDeclared).await), (2, 1));
        assert!(!browser.get("/review?tab=done").await.ok().contains("Ada"));
        assert!(browser.get("/review/conflicts").await.ok().contains("We are friends."));
    }

    async fn nobody_else_and_not_twice_at_once(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        let path = format!("{}/recusal", case.page());
        is_refused_to_everyone_else(portal, &case, &path, &because("Mischief")).await;
        assert_eq!((case.stored(portal).await.state, conflicts(portal).await), (State::Asked, 0));
        let (one, other) = (portal.as_(&case.rita).await, portal.as_(&case.rita).await);
        let (body, to) = (because("No time."), format!("{}/conflict", case.page()));
        let (a, b) = rocket::tokio::join!(one.post(&path, &body), other.post(&to, &body));
        assert!([a.status, b.status].contains(&Status::SeeOther), "{} {}", a.body, b.body);
        assert!([a.status, b.status].iter().all(|s| s.code < 500), "{} {}", a.body, b.body);
        assert_eq!((case.stored(portal).await.state, portal.audited(Action::ReviewRecused).await), (State::Recused, 1));
    }

    async fn nobody_else_declares_one(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        is_refused_to_everyone_else(portal, &case, &format!("{}/conflict", case.page()), &because("Mischief")).await;
        assert_eq!((case.stored(portal).await.state, conflicts(portal).await), (State::Asked, 0));
    }

    async fn a_conflict_twice_at_once_is_one_and_none_after_the_announcement(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        let (one, other) = (portal.as_(&case.rita).await, portal.as_(&case.rita).await);
        let (path, body) = (format!("{}/conflict", case.page()), because("Friends."));
        let (a, b) = rocket::tokio::join!(one.post(&path, &body), other.post(&path, &body));
        assert!([a.status, b.status].contains(&Status::SeeOther), "{} {}", a.body, b.body);
        assert!([a.status, b.status].iter().all(|s| s.code < 500), "{} {}", a.body, b.body);
        assert_eq!((conflicts(portal).await, portal.audited(Action::ReviewRecused).await), (1, 1));
        let olga = portal.reviewer("Olga", None).await;
        portal.asked(&case.application, &olga).await;
        announced(portal, &case.cycle).await;
        for path in [&path, &format!("{}/recusal", case.page())] {
            assert_eq!(portal.as_(&olga).await.post(path, &body).await.status, Status::NotFound, "{path}");
        }
    }

    async fn the_list_of_what_was_left_tells_nothing_else(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        let browser = portal.as_(&case.rita).await;
        let other = async |name: &str| {
            let application = portal.application(&case.cycle, &portal.person(name).await, entity::application::State::Submitted).await;
            portal.reviewed(&application, &case.rita, 3).await;
            application
        };
        let (bob, cem, dora) = (other("Bob").await, other("Cem").await, other("Dora").await);
        browser.post(&format!("{}/conflict", page_of(&bob)), &because("We are friends.")).await.onward();
        // By a manager, and by the portal.
        for (one, state) in [(&cem, State::Recused), (&dora, State::Released)] {
            ended(portal, review_of(portal, one, &case.rita).await, state).await;
        }
        let mia = portal.manager("Mia").await;
        let row = conflict::ActiveModel {
            reviewer_id: Set(case.rita.id),
            with_id: Set(cem.person_id),
            reason: Set("Seen together.".into()),
            declared_by: Set(mia.id),
            declared_at: Set(portal.now()),
            ..Default::default()
        };
        let declared = row.insert(&portal.db.write).await.unwrap();
        let left = browser.get("/review?tab=left").await.ok();
        assert!(left.contains("<bdi>Bob</bdi>") && left.contains("We are friends."), "{left}");
        assert!(!left.contains("Cem") && !left.contains("Dora") && !left.contains("Seen together"), "{left}");
        // Nor when they are close no longer.
        conflict::Entity::delete_by_id(declared.id).exec(&portal.db.write).await.unwrap();
        let later = browser.get("/review?tab=left").await.ok();
        assert!(later.contains("<bdi>Bob</bdi>") && !later.contains("Cem"), "{later}");
        // Nobody else's, and nothing once it is announced.
        assert!(!portal.as_(&portal.reviewer("Otto", None).await).await.get("/review?tab=left").await.ok().contains("Bob"));
        plan_with(portal, &case.cycle, |plan| plan.is_blind = Set(true)).await;
        let blind = browser.get("/review?tab=left").await.ok();
        assert!(blind.contains(&format!("Application {}", bob.id)) && !blind.contains("Bob"), "{blind}");
        announced(portal, &case.cycle).await;
        assert!(!browser.get("/review?tab=left").await.ok().contains("We are friends."));
    }
}
