//! Awards after the announcement.

use entity::audit::Action;
use entity::award::{self, State};
use entity::listing;
use entity::listing::Status as Public;
use entity::person;
use rocket::http::Status;
use sea_orm::EntityTrait;

use crate::support::{Portal, form};

async fn state(portal: &Portal, award: &award::Model) -> award::Model {
    award::Entity::find_by_id(award.id).one(&portal.db.write).await.unwrap().unwrap()
}

async fn public(portal: &Portal, of: &person::Model) -> Option<Public> {
    listing::Entity::find_by_id(of.id).one(&portal.db.write).await.unwrap().map(|l| l.status)
}

fn revocation() -> String {
    form(&[("reason", "The blog was bought"), ("public_note", "Withdrawn by mutual consent"), ("confirm", "true")])
}

fn correction() -> String {
    form(&[("reason", "The wrong Ada"), ("confirm", "true")])
}

both! {
    async fn a_revoked_year_stays_marked_and_the_member_is_told(portal: Portal) {
        let ada = portal.person("Ada").await;
        let award = portal.award(&ada, &portal.main_track().await, 2027).await;
        assert_eq!(public(portal, &ada).await, Some(Public::Current));
        let browser = portal.as_(&portal.manager("Mia").await).await;
        assert!(browser.get(&format!("/manage/awards/{}", award.id)).await.ok().contains("Revoke it"));
        let reply = browser.post(&format!("/manage/awards/{}/revocation", award.id), &revocation()).await;
        assert_eq!(reply.onward(), format!("/manage/people/{}", ada.id));
        let now = state(portal, &award).await;
        assert_eq!((now.state, now.public_note.as_str()), (State::Revoked, "Withdrawn by mutual consent"));
        assert_eq!(public(portal, &ada).await, Some(Public::Alumni));
        assert_eq!(portal.audited(Action::AwardRevoked).await, 1);
        let number = person::Entity::find_by_id(ada.id).one(&portal.db.write).await.unwrap().unwrap().number;
        assert_eq!(number, Some(1000 + ada.id));
        assert_eq!(portal.outbox().await, [("ada@example.org".to_owned(), "awards/revoked".to_owned())]);
        let letter = portal.posted().await.remove(0);
        assert!(letter.contains("Withdrawn by mutual consent") && !letter.contains("The blog was bought"), "{letter}");
    }

    async fn a_restored_award_counts_again(portal: Portal) {
        let ada = portal.person("Ada").await;
        let award = portal.award(&ada, &portal.main_track().await, 2027).await;
        let browser = portal.as_(&portal.manager("Mia").await).await;
        let at = |what: &str| format!("/manage/awards/{}/{what}", award.id);
        assert_eq!(browser.post(&at("restoration"), "reason=Hm").await.status, Status::Conflict);
        browser.post(&at("revocation"), &revocation()).await.onward();
        let reply = browser.post(&at("restoration"), "reason=").await;
        assert_eq!(reply.status, Status::UnprocessableEntity);
        browser.post(&at("restoration"), "reason=All+is+well").await.onward();
        let now = state(portal, &award).await;
        assert_eq!((now.state, now.public_note.as_str()), (State::Active, ""));
        assert_eq!(public(portal, &ada).await, Some(Public::Current));
        assert_eq!(portal.audited(Action::AwardRestored).await, 1);
        // Revoked once more: another event, another letter.
        portal.later(chrono::TimeDelta::hours(1));
        browser.post(&at("revocation"), &revocation()).await.onward();
        assert_eq!(portal.outbox().await.len(), 2);
    }

    async fn a_corrected_award_is_gone_for_good(portal: Portal) {
        let ada = portal.person("Ada").await;
        let award = portal.award(&ada, &portal.main_track().await, 2027).await;
        let browser = portal.as_(&portal.manager("Mia").await).await;
        let at = |what: &str| format!("/manage/awards/{}/{what}", award.id);
        browser.post(&at("correction"), &correction()).await.onward();
        assert_eq!(state(portal, &award).await.state, State::Corrected);
        assert_eq!(public(portal, &ada).await, None);
        assert_eq!(portal.outbox().await, []);
        for (what, body) in [("revocation", revocation()), ("restoration", "reason=x".into()), ("correction", correction())] {
            assert_eq!(browser.post(&at(what), &body).await.status, Status::Conflict, "{what}");
        }
        assert_eq!(state(portal, &award).await.state, State::Corrected);
        assert!(browser.get(&format!("/manage/awards/{}", award.id)).await.ok().contains("That is final"));
        assert_eq!(portal.audited(Action::AwardCorrected).await, 1);
    }

    async fn nothing_is_taken_without_a_reason_and_a_yes(portal: Portal) {
        let ada = portal.person("Ada").await;
        let award = portal.award(&ada, &portal.main_track().await, 2027).await;
        let browser = portal.as_(&portal.manager("Mia").await).await;
        for what in ["revocation", "correction"] {
            let path = format!("/manage/awards/{}/{what}", award.id);
            let reply = browser.post(&path, &form(&[("reason", "Typed words"), ("public_note", "Kept note")])).await;
            assert_eq!(reply.status, Status::UnprocessableEntity);
            assert_eq!(reply.body.matches("id=\"confirm-wrong\"").count(), 1, "{}", reply.body);
            assert_eq!(reply.body.matches("Typed words").count(), 1, "the other form stays empty");
            let reply = browser.post(&path, &form(&[("reason", " "), ("confirm", "true")])).await;
            assert_eq!(reply.body.matches("id=\"reason-wrong\"").count(), 1, "{}", reply.body);
        }
        assert_eq!(state(portal, &award).await, award);
        assert_eq!(portal.outbox().await, []);
    }

    async fn revoked_twice_at_once_is_revoked_once(portal: Portal) {
        let ada = portal.person("Ada").await;
        let award = portal.award(&ada, &portal.main_track().await, 2027).await;
        let mia = portal.manager("Mia").await;
        let (one, two) = (portal.as_(&mia).await, portal.as_(&mia).await);
        let path = format!("/manage/awards/{}/revocation", award.id);
        let body = revocation();
        let replies = rocket::futures::future::join(one.post(&path, &body), two.post(&path, &body)).await;
        let mut statuses = [replies.0.status.code, replies.1.status.code];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409]);
        assert_eq!((portal.outbox().await.len(), portal.audited(Action::AwardRevoked).await), (1, 1));
    }

    async fn only_managers_take_and_give_back(portal: Portal) {
        let ada = portal.person("Ada").await;
        let award = portal.award(&ada, &portal.main_track().await, 2027).await;
        let herself = portal.as_(&ada).await;
        let mia = portal.as_(&portal.manager("Mia").await).await;
        for (what, body) in [("revocation", revocation()), ("correction", correction()), ("restoration", "reason=x".into())] {
            let path = format!("/manage/awards/{}/{what}", award.id);
            assert_eq!(portal.anonymous().post(&path, &body).await.onward(), "/sign-in?next=%2Fme");
            assert_eq!(herself.post(&path, &body).await.status, Status::Forbidden);
            assert_eq!(mia.post(&format!("/manage/awards/9999/{what}"), &body).await.status, Status::NotFound);
        }
        assert_eq!(state(portal, &award).await, award);
    }
}
