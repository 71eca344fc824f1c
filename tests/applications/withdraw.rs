//! Withdrawing: any time before the announcement.

use entity::application::State;
use entity::audit::Action;
use rocket::http::Status;
use sea_orm::ActiveValue::Set;

use super::{cycle_with, decided, goes_to_sign_in, pending, sent};

both! {
    async fn it_is_withdrawn_once_with_a_letter(portal: Portal) {
        let cycle = portal.open_cycle("autumn").await;
        let ada = portal.person("Ada").await;
        let application = portal.application(&cycle, &ada, State::Submitted).await;
        let browser = portal.as_(&ada).await;
        let at = format!("/me/applications/{}", application.id);
        assert!(browser.get(&at).await.ok().contains("Withdraw it"));
        let withdrawal = format!("{at}/withdrawal");
        let clicks = (0..10).map(|_| browser.post(&withdrawal, ""));
        for reply in rocket::futures::future::join_all(clicks).await {
            assert_eq!(reply.onward(), at);
        }
        assert_eq!(portal.reload(&application).await.state, State::Withdrawn);
        assert_eq!(portal.audited(Action::ApplicationWithdrawn).await, 1);
        assert_eq!(portal.outbox().await, [("ada@example.org".to_owned(), "applications/withdrawn".to_owned())]);
        let letter = portal.posted().await.remove(0);
        assert!(letter.contains("You withdrew your application: Awards of autumn"), "{letter}");
        // A page that is still open elsewhere writes over nothing.
        let late = browser.post(&at, &sent(1, "submit", &[("why", "From another window.")])).await;
        assert_eq!(late.status, Status::Conflict);
        assert!(late.body.contains("From another window."), "{}", late.body);
    }

    async fn a_pending_decision_goes_with_it(portal: Portal) {
        let cycle = portal.closed_cycle("past").await;
        let (ada, grace) = (portal.person("Ada").await, portal.manager("Grace").await);
        let application = portal.application(&cycle, &ada, State::Submitted).await;
        decided(portal, &application, &grace).await;
        let at = format!("/me/applications/{}/withdrawal", application.id);
        portal.as_(&ada).await.post(&at, "").await.onward();
        assert_eq!((pending(portal).await, portal.audited(Action::DecisionUndone).await), (0, 1));
        let page = portal.as_(&ada).await.get(&format!("/me/applications/{}", application.id)).await.ok();
        assert!(!page.contains("Take it up again") && page.contains("What you wrote is kept"), "{page}");
    }

    async fn not_after_the_announcement_and_not_by_others(portal: Portal) {
        let cycle = portal.closed_cycle("past").await;
        let (ada, bob) = (portal.person("Ada").await, portal.manager("Bob").await);
        let application = portal.application(&cycle, &ada, State::Submitted).await;
        let at = format!("/me/applications/{}/withdrawal", application.id);
        assert_eq!(portal.as_(&bob).await.post(&at, "").await.status, Status::NotFound);
        assert!(goes_to_sign_in(&portal.anonymous().post(&at, "").await));
        cycle_with(portal, &cycle, |c| c.announced_at = Set(Some(portal.now()))).await;
        assert_eq!(portal.as_(&ada).await.post(&at, "").await.status, Status::Conflict);
        assert_eq!(portal.reload(&application).await, application);
        assert!(portal.outbox().await.is_empty());
    }
}
