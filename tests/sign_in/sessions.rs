//! Where one is signed in.

use chrono::TimeDelta;
use entity::audit::Action;
use palmares::jobs::Job;
use palmares::web::SESSION;
use rocket::http::Status;
use sea_orm::EntityTrait;

use super::{ask, letter, links, sessions};
use crate::support::Browser;

both! {
    async fn a_session_is_new_at_every_sign_in(portal: Portal) {
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        let before = browser.cookie(SESSION).unwrap();
        let old = sessions(portal).await;
        let letter = letter(portal, &browser, "ada@example.org", "").await;
        browser.post(&letter.link, "").await.onward();
        let after = browser.cookie(SESSION).unwrap();
        let new = sessions(portal).await;
        assert_ne!(before, after);
        assert!(new.len() == 1 && new[0].id != old[0].id);
        assert_eq!(Browser::new(portal, Some(before)).get("/me/sessions").await.onward(), "/sign-in?next=%2Fme%2Fsessions");
    }

    async fn a_planted_session_is_not_taken_on(portal: Portal) {
        let victim = Browser::new(portal, Some("planted".into()));
        let letter = letter(portal, &victim, "ada@example.org", "").await;
        victim.post(&letter.link, "").await.onward();
        assert_ne!(victim.cookie(SESSION).unwrap(), "planted");
        let attacker = Browser::new(portal, Some("planted".into()));
        assert_eq!(attacker.get("/me/sessions").await.status, Status::SeeOther);
    }

    async fn one_sees_and_ends_ones_own(portal: Portal) {
        let (ada, ben) = (portal.person("Ada").await, portal.person("Ben").await);
        let (here, there, ben) = (portal.as_(&ada).await, portal.as_(&ada).await, portal.as_(&ben).await);
        let ids: Vec<_> = sessions(portal).await.iter().map(|s| s.id).collect();
        let page = here.get("/me/sessions").await.ok();
        assert!(page.contains("this browser") && page.contains("Sign out everywhere else") && page.contains("ada@example.org"));
        assert_eq!(page.matches("/end\"").count(), 2);
        assert!(!page.contains(&format!("/me/sessions/{}/end", ids[2])));

        let foreign = ben.post(&format!("/me/sessions/{}/end", ids[0]), "").await;
        let unknown = ben.post("/me/sessions/999999/end", "").await;
        assert_eq!((foreign.status, &foreign.body), (Status::NotFound, &unknown.body));
        assert_eq!(sessions(portal).await.len(), 3);

        assert_eq!(here.post(&format!("/me/sessions/{}/end", ids[1]), "").await.onward(), "/me/sessions");
        assert_eq!(there.get("/me/sessions").await.status, Status::SeeOther);
        assert!(here.get("/me/sessions").await.ok().contains("That browser is signed out."));
        assert!(!here.get("/me/sessions").await.ok().contains("Sign out everywhere else"));
        assert_eq!(here.post(&format!("/me/sessions/{}/end", ids[0]), "").await.onward(), "/");
        assert_eq!(here.cookie(SESSION), None);
        assert_eq!(portal.audited(Action::SessionRevoked).await, 2);
        assert_eq!(sessions(portal).await.len(), 1);
    }

    async fn one_ends_all_others(portal: Portal) {
        let (ada, ben) = (portal.person("Ada").await, portal.person("Ben").await);
        let (here, there, ben) = (portal.as_(&ada).await, portal.as_(&ada).await, portal.as_(&ben).await);
        portal.as_(&ada).await;
        assert_eq!(here.post("/me/sessions/end-others", "").await.onward(), "/me/sessions");
        assert!(here.get("/me/sessions").await.ok().contains("2 other browsers are signed out."));
        assert_eq!(there.get("/me/sessions").await.status, Status::SeeOther);
        ben.get("/me/sessions").await.ok();
        here.post("/me/sessions/end-others", "").await.onward();
        assert!(here.get("/me/sessions").await.ok().contains("You were signed in nowhere else."));
    }

    async fn signing_out_ends_the_session_itself(portal: Portal) {
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        let token = browser.cookie(SESSION);
        assert_eq!(browser.post_from(Some("https://evil.example"), "/sign-out", "").await.status, Status::Forbidden);
        assert_eq!(sessions(portal).await.len(), 1);
        assert_eq!(browser.post("/sign-out", "").await.onward(), "/");
        assert_eq!((browser.cookie(SESSION), sessions(portal).await.len()), (None, 0));
        assert_eq!(Browser::new(portal, token).get("/me/sessions").await.status, Status::SeeOther);
        assert_eq!(portal.audited(Action::SignedOut).await, 1);
        assert_eq!(portal.anonymous().post("/sign-out", "").await.onward(), "/");
    }

    async fn strangers_have_no_sessions(portal: Portal) {
        let ada = portal.person("Ada").await;
        portal.as_(&ada).await;
        let id = sessions(portal).await[0].id;
        let stranger = portal.anonymous();
        for path in [format!("/me/sessions/{id}/end"), "/me/sessions/end-others".into()] {
            assert!(stranger.post(&path, "").await.onward().starts_with("/sign-in"), "{path}");
        }
        assert!(stranger.get("/me/sessions").await.onward().starts_with("/sign-in"));
        assert_eq!(sessions(portal).await.len(), 1);
    }

    async fn what_ran_out_is_swept_and_the_rest_stays(portal: Portal) {
        let ada = portal.person("Ada").await;
        let idle = portal.as_(&ada).await;
        ask(&portal.anonymous(), "ada@example.org", "").await.onward();
        portal.later(TimeDelta::days(30) - TimeDelta::minutes(5));
        let live = portal.as_(&ada).await;
        ask(&portal.anonymous(), "ben@example.org", "").await.onward();
        portal.later(TimeDelta::minutes(5));
        assert_eq!(idle.get("/me/sessions").await.status, Status::SeeOther);
        portal.run(Job::Sweep).await;
        assert_eq!((sessions(portal).await.len(), links(portal).await.len()), (1, 1));
        assert_eq!(links(portal).await[0].address, "ben@example.org");
        let counts = entity::quota::Entity::find().all(&portal.db.write).await.unwrap();
        // The place's, begun anew, and that of the second address.
        assert_eq!(counts.len(), 2);
        live.get("/me/sessions").await.ok();
    }
}
