use entity::application::State;
use entity::audit::{self, Action};
use palmares::jobs::Job;
use sea_orm::QueryFilter;

use super::*;

both! {
    async fn a_complete_draft_is_submitted_by_itself(portal: Portal) {
        let cycle = portal.open_cycle("main-2027").await;
        let (ada, bob) = (portal.person("Ada").await, portal.person("Bob").await);
        let complete = portal.application(&cycle, &ada, State::Draft).await;
        let unfinished = unfinished(portal, &cycle, &bob).await;
        // What was sent at the last moment may still be on its way.
        at(portal, "2027-01-16T12:00:14.999Z");
        portal.run(Job::CloseCycles).await;
        assert_eq!(portal.reload(&complete).await, complete);
        at(portal, "2027-01-16T12:00:15Z");
        for _ in 0..2 {
            portal.run(Job::CloseCycles).await;
        }
        assert_eq!(portal.reload(&complete).await.state, State::Submitted);
        assert_eq!(portal.reload(&unfinished).await.state, State::Incomplete);
        let entry = audit::Entity::find().filter(audit::COLUMN.subject_id.eq(complete.id));
        use sea_orm::ColumnTrait;
        let entry = entry.filter(audit::Column::Action.eq(Action::ApplicationSubmitted)).all(&portal.db.write).await.unwrap();
        assert_eq!(entry.iter().map(|e| (e.by_id, e.person_id)).collect::<Vec<_>>(), [(None, Some(ada.id))]);
        let told = letters(portal, "applications/submitted_for_you").await;
        assert!(told.len() == 1 && told[0].text.contains("Ada wrote many posts."), "{told:?}");
        let told = letters(portal, "applications/incomplete").await;
        assert!(told.len() == 1 && told[0].text.contains("“Question why” needs an answer"), "{told:?}");
        assert!(told[0].text.contains("kept until 16 January 2028"), "{}", told[0].text);
        let page = portal.as_(&bob).await.get(&format!("/me/applications/{}", unfinished.id)).await.ok();
        assert!(page.contains("16 January 2028"), "{page}");
        assert_eq!(portal.as_(&ada).await.get("/me/applications").await.ok().matches("In review").count(), 0);
    }

    async fn where_the_cycle_does_not_submit_it_says_so(portal: Portal) {
        let cycle = portal.open_cycle("main-2027").await;
        cycle_with(portal, &cycle, |c| c.auto_submit = Set(false)).await;
        let draft = portal.application(&cycle, &portal.person("Ada").await, State::Draft).await;
        at(portal, "2027-01-18T00:00:00Z");
        portal.run(Job::CloseCycles).await;
        assert_eq!(portal.reload(&draft).await.state, State::Incomplete);
        let told = letters(portal, "applications/incomplete").await;
        assert!(told.len() == 1 && told[0].text.contains("nothing was missing"), "{told:?}");
    }

    async fn grace_and_an_extension_come_first(portal: Portal) {
        let cycle = portal.open_cycle("main-2027").await;
        cycle_with(portal, &cycle, |c| c.grace_minutes = Set(60)).await;
        let (ada, bob) = (portal.person("Ada").await, portal.person("Bob").await);
        let (one, other) = (portal.application(&cycle, &ada, State::Draft).await, portal.application(&cycle, &bob, State::Draft).await);
        given(portal, &cycle, &bob, "2027-01-17T12:00:00Z").await;
        for (now, states) in [
            ("2027-01-16T13:00:14Z", [State::Draft, State::Draft]),
            ("2027-01-16T13:00:15Z", [State::Submitted, State::Draft]),
            ("2027-01-17T12:00:14Z", [State::Submitted, State::Draft]),
            ("2027-01-17T12:00:15Z", [State::Submitted, State::Submitted]),
        ] {
            at(portal, now);
            portal.run(Job::CloseCycles).await;
            assert_eq!([portal.reload(&one).await.state, portal.reload(&other).await.state], states, "{now}");
        }
    }

    async fn two_instances_close_once(portal: Portal) {
        let cycle = portal.open_cycle("main-2027").await;
        let mut drafts = Vec::new();
        for n in 0..20 {
            let person = portal.person(&format!("Person {n}")).await;
            drafts.push(match n % 2 {
                0 => portal.application(&cycle, &person, State::Draft).await,
                _ => unfinished(portal, &cycle, &person).await,
            });
        }
        at(portal, "2027-01-20T00:00:00Z");
        rocket::tokio::join!(portal.run(Job::CloseCycles), portal.run(Job::CloseCycles));
        assert_eq!(letters(portal, "applications/submitted_for_you").await.len(), 10);
        assert_eq!(letters(portal, "applications/incomplete").await.len(), 10);
        assert_eq!(portal.audited(Action::ApplicationSubmitted).await, 10);
        assert_eq!(portal.audited(Action::ApplicationIncomplete).await, 10);
    }

    async fn the_announcement_is_the_last_net(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let (mia, ada) = (portal.manager("Mia").await, portal.person("Ada").await);
        let draft = unfinished(portal, &cycle, &ada).await;
        let desk = portal.as_(&mia).await;
        desk.post("/manage/cycles/main-2027/arming", "").await.onward();
        desk.post("/manage/cycles/main-2027/announcement", "").await.onward();
        assert_eq!(portal.reload(&draft).await.state, State::Incomplete);
        assert_eq!(letters(portal, "applications/incomplete").await.len(), 1);
    }

    async fn the_last_submission_counts(portal: Portal) {
        let cycle = portal.open_cycle("main-2027").await;
        let ada = portal.person("Ada").await;
        let application = portal.application(&cycle, &ada, State::Submitted).await;
        let browser = portal.as_(&ada).await;
        let own = format!("/me/applications/{}", application.id);
        browser.post(&own, "version=1&answers[why]=A+later+thought.&action=save").await.onward();
        assert!(browser.get(&own).await.ok().contains("the submitted version counts"));
        at(portal, "2027-01-16T13:00:00Z");
        portal.run(Job::CloseCycles).await;
        assert_eq!(portal.reload(&application).await.state, State::Submitted);
        assert_eq!(portal.audited(Action::ApplicationSubmitted).await, 0);
        assert!(portal.outbox().await.is_empty());
    }
}
