use entity::application::State;
use entity::audit::Action;
use entity::snapshot;
use palmares::jobs::Job;
use sea_orm::QueryFilter;

use super::*;

/// Without the snapshot that the helper gives it: it was never submitted.
async fn never_submitted(portal: &Portal, cycle: &cycle::Model, name: &str, state: State) -> application::Model {
    let application = portal.application(cycle, &portal.person(name).await, state).await;
    snapshot::Entity::delete_many()
        .filter(snapshot::COLUMN.application_id.eq(application.id))
        .exec(&portal.db.write)
        .await
        .unwrap();
    application
}

both! {
    async fn a_year_after_the_close_words_go_and_rows_stay(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let incomplete = never_submitted(portal, &cycle, "Ada", State::Incomplete).await;
        let withdrawn = never_submitted(portal, &cycle, "Bob", State::Withdrawn).await;
        let submitted = portal.application(&cycle, &portal.person("Cy").await, State::Withdrawn).await;
        let declined = portal.application(&cycle, &portal.person("Di").await, State::Declined).await;
        at(portal, "2028-01-14T11:59:59Z");
        portal.run(Job::Sweep).await;
        assert_eq!(portal.reload(&incomplete).await, incomplete);
        at(portal, "2028-01-14T12:00:00Z");
        for _ in 0..2 {
            portal.run(Job::Sweep).await;
        }
        assert!(portal.reload(&incomplete).await.answers.0.is_empty());
        assert!(portal.reload(&withdrawn).await.answers.0.is_empty());
        assert_eq!(portal.reload(&incomplete).await.state, State::Incomplete);
        assert_eq!((portal.reload(&submitted).await, portal.reload(&declined).await), (submitted, declined));
        assert_eq!(portal.audited(Action::ApplicationForgotten).await, 2);
        let ada = portal.person("Ada").await;
        let page = portal.as_(&ada).await.get(&format!("/me/applications/{}", incomplete.id)).await.ok();
        assert!(page.contains("forgotten now"), "{page}");
    }

    async fn what_was_written_is_copied_into_the_next_cycle(portal: Portal) {
        let (old, new) = (portal.closed_cycle("main-2027").await, portal.open_cycle("main-2028").await);
        let (ada, eve) = (portal.person("Ada").await, portal.person("Eve").await);
        let application = never_submitted(portal, &old, "Ada", State::Incomplete).await;
        let browser = portal.as_(&ada).await;
        let page = browser.get(&format!("/me/applications/{}", application.id)).await.ok();
        assert!(page.contains("Copy into Awards of main-2028"), "{page}");
        let copy = format!("/me/applications/{}/copy", application.id);
        assert_eq!(portal.as_(&eve).await.post(&copy, "cycle=main-2028").await.status, Status::NotFound);
        assert!(portal.anonymous().post(&copy, "cycle=main-2028").await.location.unwrap().starts_with("/sign-in"));
        let to = browser.post(&copy, "cycle=main-2028").await.onward();
        let page = browser.get(&to).await.ok();
        assert!(page.contains("Ada wrote many posts."), "{page}");
        assert_eq!(browser.post(&copy, "cycle=main-2028").await.onward(), to);
        assert!(browser.get(&to).await.ok().contains("You have an application in this cycle already"));
        let all = application::Entity::find().all(&portal.db.write).await.unwrap();
        assert_eq!(all.iter().filter(|a| a.cycle_id == new.id).count(), 1);
        // Not into a cycle that is closed, nor into itself.
        assert_eq!(browser.post(&copy, "cycle=main-2027").await.status, Status::Conflict);
        portal.closed_cycle("main-2029").await;
        assert_eq!(browser.post(&copy, "cycle=main-2029").await.status, Status::Conflict);
    }

    async fn what_waits_for_its_result_is_not_copied(portal: Portal) {
        let old = portal.closed_cycle("main-2027").await;
        portal.open_cycle("main-2028").await;
        let ada = portal.person("Ada").await;
        let application = portal.application(&old, &ada, State::Submitted).await;
        let browser = portal.as_(&ada).await;
        assert!(!browser.get(&format!("/me/applications/{}", application.id)).await.ok().contains("Copy into"));
        let reply = browser.post(&format!("/me/applications/{}/copy", application.id), "cycle=main-2028").await;
        assert_eq!(reply.status, Status::Conflict);
    }
}
