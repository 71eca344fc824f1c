//! The first admin.

use chrono::TimeDelta;
use entity::role::{self, Role};
use palmares::sign_in::actions::setup_link;
use rocket::futures::future::join_all;
use rocket::http::Status;
use sea_orm::EntityTrait;

use super::{letter, people, sessions};
use crate::support::{Portal, form};

/// The local path of a new link.
async fn new_link(portal: &Portal) -> Option<String> {
    let link = setup_link(&portal.db, &portal.site, portal.now()).await.unwrap();
    link.map(|l| l.strip_prefix(&portal.site.origin()).unwrap().to_owned())
}

fn ada() -> String {
    form(&[("name", "Ada Lovelace"), ("address", "Ada@example.org")])
}

both! {
    async fn whoever_opens_the_link_first_is_admin(portal: Portal) {
        let link = new_link(portal).await.unwrap();
        let browser = portal.anonymous();
        assert!(browser.get(&link).await.ok().contains("Nobody runs this portal yet"));
        assert_eq!(people(portal).await, 0);
        assert_eq!(browser.post(&link, &ada()).await.onward(), "/manage");
        let roles = role::Entity::find().all(&portal.db.write).await.unwrap();
        let session = sessions(portal).await.remove(0);
        assert_eq!((roles.len(), roles[0].role, roles[0].person_id), (1, Role::Admin, session.person_id));
        assert_eq!(session.via, "setup");
        assert!(browser.get("/me/sessions").await.ok().contains("ada@example.org"));

        let late = portal.anonymous();
        assert_eq!(late.get(&link).await.status, Status::Gone);
        let eve = form(&[("name", "Eve"), ("address", "eve@example.org")]);
        assert_eq!(late.post(&link, &eve).await.status, Status::Gone);
        assert_eq!((people(portal).await, new_link(portal).await), (1, None));
    }

    async fn only_one_of_many_at_once_is_admin(portal: Portal) {
        let link = new_link(portal).await.unwrap();
        let forms: Vec<_> = (0..10).map(|n| form(&[("name", "Ada"), ("address", &format!("ada{n}@example.org"))])).collect();
        let browsers: Vec<_> = forms.iter().map(|_| portal.anonymous()).collect();
        let replies = join_all(browsers.iter().zip(&forms).map(|(browser, form)| browser.post(&link, form))).await;
        assert_eq!(replies.iter().filter(|r| r.status == Status::SeeOther).count(), 1);
        assert_eq!((people(portal).await, sessions(portal).await.len()), (1, 1));
    }

    async fn a_mistake_keeps_what_was_typed_and_the_link(portal: Portal) {
        let link = new_link(portal).await.unwrap();
        let browser = portal.anonymous();
        for (name, address) in [("", "ada@example.org"), (" ", "ada@example.org"), ("Ada <3", "nowhere")] {
            let reply = browser.post(&link, &form(&[("name", name), ("address", address)])).await;
            assert_eq!(reply.status, Status::UnprocessableEntity);
            assert!(reply.body.contains(address) && reply.body.contains("aria-invalid"));
        }
        assert_eq!(people(portal).await, 0);
        assert_eq!(browser.post_from(Some("https://evil.example"), &link, &ada()).await.status, Status::Forbidden);
        assert_eq!(browser.post(&link, &ada()).await.onward(), "/manage");
    }

    async fn a_link_lasts_a_day_and_the_newest_counts(portal: Portal) {
        let first = new_link(portal).await.unwrap();
        let second = new_link(portal).await.unwrap();
        let browser = portal.anonymous();
        assert_eq!(browser.get(&first).await.status, Status::Gone);
        portal.later(TimeDelta::days(1) - TimeDelta::seconds(1));
        browser.get(&second).await.ok();
        portal.later(TimeDelta::seconds(1));
        assert_eq!(browser.get(&second).await.status, Status::Gone);
        assert_eq!(browser.post(&second, &ada()).await.status, Status::Gone);
        assert_eq!(people(portal).await, 0);
    }

    async fn there_is_no_link_where_somebody_is(portal: Portal) {
        let link = new_link(portal).await.unwrap();
        portal.person("Ben").await;
        assert_eq!(new_link(portal).await, None);
        // The one that was printed holds until there is an admin.
        portal.anonymous().get(&link).await.ok();
        portal.admin("Cid").await;
        assert_eq!(portal.anonymous().post(&link, &ada()).await.status, Status::Gone);
        assert_eq!(people(portal).await, 2);
    }

    async fn neither_link_opens_the_other_door(portal: Portal) {
        let link = new_link(portal).await.unwrap();
        let token = link.rsplit('/').next().unwrap();
        let browser = portal.anonymous();
        assert_eq!(browser.post(&format!("/sign-in/link/{token}"), "").await.status, Status::Gone);
        let letter = letter(portal, &browser, "eve@example.org", "").await;
        let token = letter.link.rsplit('/').next().unwrap();
        assert_eq!(browser.post(&format!("/setup/{token}"), &ada()).await.status, Status::Gone);
        assert_eq!(people(portal).await, 0);
    }
}
