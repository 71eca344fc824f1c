//! Who may apply: refused with the reason at the start and at the submit.

use entity::cycle::{Employees, Who};
use entity::invitation::{self, Kind};
use entity::person::Standing;
use entity::{cycle, email};
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel, QueryFilter};

use super::{all, cycle_with, send_with, snapshots, started, the_one};
use crate::support::Portal;

async fn invite(portal: &Portal, cycle: &cycle::Model, address: &str, kind: Kind) -> invitation::Model {
    let row = invitation::ActiveModel {
        cycle_id: Set(cycle.id),
        address: Set(address.into()),
        kind: Set(kind),
        words: Set(String::new()),
        created_at: Set(portal.now()),
        ..Default::default()
    };
    row.insert(&portal.db.write).await.unwrap()
}

both! {
    async fn only_who_was_asked_at_a_verified_address(portal: Portal) {
        let cycle = portal.open_cycle("autumn").await;
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        for (who, kind, other, why) in [
            (Who::Invited, Kind::Invited, Kind::Nominated, "takes people who were invited"),
            (Who::Nominated, Kind::Nominated, Kind::Invited, "takes people who were nominated"),
        ] {
            cycle_with(portal, &cycle, |c| c.who = Set(who)).await;
            invitation::Entity::delete_many().exec(&portal.db.write).await.unwrap();
            invite(portal, &cycle, "ada@example.org", other).await;
            invite(portal, &cycle, "bob@example.org", kind).await;
            let page = browser.get("/cycles/autumn").await.ok();
            assert!(page.contains(why) && !page.contains("action=\"/cycles/autumn/applications\""), "{page}");
            let refused = browser.post("/cycles/autumn/applications", "path=evangelist").await;
            assert_eq!(refused.status, Status::Conflict);
            assert!(refused.body.contains(why), "{}", refused.body);
        }
        assert!(all(portal).await.is_empty());
        let mine = invite(portal, &cycle, "ada@example.org", Kind::Nominated).await;
        let theirs = email::Entity::find().filter(email::COLUMN.person_id.eq(ada.id));
        let theirs = theirs.one(&portal.db.write).await.unwrap().unwrap();
        let verified = theirs.verified_at;
        let mut unverified = theirs.into_active_model();
        unverified.verified_at = Set(None);
        let unverified = unverified.update(&portal.db.write).await.unwrap();
        let refused = browser.post("/cycles/autumn/applications", "path=evangelist").await;
        assert_eq!(refused.status, Status::Conflict);
        let mut again = unverified.into_active_model();
        again.verified_at = Set(verified);
        again.update(&portal.db.write).await.unwrap();
        let at = started(&browser, "autumn").await;

        // Who declines later has a draft that cannot be submitted.
        let mut declined = mine.into_active_model();
        declined.declined_at = Set(Some(portal.now()));
        let declined = declined.update(&portal.db.write).await.unwrap();
        assert_eq!(send_with(&browser, &at, "submit", &[]).await.status, Status::Conflict);
        let draft = the_one(portal).await;
        assert!(snapshots(portal, &draft).await.is_empty() && draft.answers.one("why") == "I wrote many posts.");
        let mut back = declined.into_active_model();
        back.declined_at = Set(None);
        back.update(&portal.db.write).await.unwrap();
        send_with(&browser, &at, "submit", &[]).await.onward();
    }

    async fn members_only(portal: Portal) {
        let cycle = portal.open_cycle("autumn").await;
        cycle_with(portal, &cycle, |c| c.who = Set(Who::Members)).await;
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        let refused = browser.post("/cycles/autumn/applications", "path=evangelist").await;
        assert!(refused.status == Status::Conflict && refused.body.contains("only for current members"), "{}", refused.body);
        assert!(portal.anonymous().get("/cycles/autumn").await.ok().contains("For current members only"));
        let main = portal.main_track().await;
        portal.award(&ada, &main, 2027).await;
        let at = started(&browser, "autumn").await;
        send_with(&browser, &at, "submit", &[]).await.onward();
    }

    async fn staff_are_refused_where_employees_are(portal: Portal) {
        let cycle = portal.open_cycle("autumn").await;
        cycle_with(portal, &cycle, |c| c.employees = Set(Employees::Forbid)).await;
        let mut staff = portal.person("Ada").await.into_active_model();
        staff.standing = Set(Standing::Staff);
        let ada = staff.update(&portal.db.write).await.unwrap();
        let refused = portal.as_(&ada).await.post("/cycles/autumn/applications", "path=evangelist").await;
        assert!(refused.status == Status::Conflict && refused.body.contains("work for the company"), "{}", refused.body);
        assert!(all(portal).await.is_empty());
    }
}
