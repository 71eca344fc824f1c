use entity::audit::Action;
use entity::conflict;
use entity::invitation::{self, Kind};
use entity::review::State as Review;
use rocket::http::Status;

use super::*;
use crate::support::form;

async fn nominated(portal: &Portal, cycle: &cycle::Model, by: &person::Model, address: &str) {
    let row = invitation::ActiveModel {
        cycle_id: Set(cycle.id),
        address: Set(address.into()),
        kind: Set(Kind::Nominated),
        by_id: Set(Some(by.id)),
        words: Set(String::new()),
        created_at: Set(portal.now()),
        ..Default::default()
    };
    row.insert(&portal.db.write).await.unwrap();
}

fn declared(reviewer: &person::Model, with: &str) -> String {
    form(&[("reviewer", &reviewer.id.to_string()), ("with", with), ("reason", "Wrote a book together")])
}

const AT: &str = "/manage/cycles/awards/reviews/conflicts";

both! {
    async fn nobody_is_asked_about_who_is_close_to_them(portal: Portal) {
        let cycle = portal.closed_cycle("awards").await;
        portal.review_plan(&cycle, |p| p.needed = 9).await;
        let theirs = reviewers(portal, 6).await;
        let ada = portal.person("Ada").await;
        // Oneself, a colleague, one's nominee, one's nominator, a declared one; the sixth is not close.
        let own = portal.application(&cycle, &theirs[0], State::Submitted).await;
        works_for(portal, &ada, "Acme Ltd").await;
        works_for(portal, &theirs[1], "Acme").await;
        nominated(portal, &cycle, &theirs[2], "ADA@example.org").await;
        nominated(portal, &cycle, &ada, "reviewer.3@example.org").await;
        let application = portal.application(&cycle, &ada, State::Submitted).await;
        let max = manager(portal).await;
        max.post(AT, &declared(&theirs[4], "ada@example.org")).await.onward();
        assign(portal).await;
        let standing = standing(portal).await;
        let mut asked = standing[&application.id].clone();
        asked.sort_unstable();
        assert_eq!(asked, [theirs[0].id, theirs[5].id]);
        assert!(!standing[&own.id].contains(&theirs[0].id) && standing[&own.id].len() == 5);
        // Managers see each kind of it.
        let page = max.get(AT).await.ok();
        for told in ["it is their own", "same employer", "one nominated the other", "declared", "Wrote a book together"] {
            assert!(page.contains(told), "{told}: {page}");
        }
        let board = max.get("/manage/cycles/awards/reviews").await.ok();
        assert!(board.contains("4 are not offered: conflicts"), "{board}");
        assert_eq!(portal.audited(Action::ConflictDeclared).await, 1);
    }

    async fn a_declared_conflict_ends_what_stands_and_asks_another(portal: Portal) {
        let cycle = portal.closed_cycle("awards").await;
        portal.review_plan(&cycle, |p| p.needed = 1).await;
        let application = applicants(portal, &cycle, 1).await.remove(0);
        let rita = portal.reviewer("Rita", None).await;
        portal.reviewed(&application, &rita, 5).await;
        let ruth = portal.reviewer("Ruth", None).await;
        let max = manager(portal).await;
        max.post(AT, &declared(&rita, "Applicant 0")).await.onward();
        let all = reviews(portal).await;
        assert_eq!((all[0].state, all[1].state, all[1].reviewer_id), (Review::Recused, Review::Asked, ruth.id));
        // Said twice it holds once; withdrawn twice it is told.
        max.post(AT, &declared(&rita, "Applicant 0")).await.onward();
        let row = conflict::Entity::find().one(&portal.db.write).await.unwrap().unwrap();
        let at = format!("{AT}/{}/withdrawal", row.id);
        refused_to_all_but_managers(portal, &at, "").await;
        max.post(&at, "").await.onward();
        assert_eq!(max.post(&at, "").await.status, Status::Conflict);
        assert_eq!(max.post(&format!("{AT}/999999/withdrawal"), "").await.status, Status::NotFound);
        assert!(max.get(AT).await.ok().contains("None is known."));
        assert_eq!(reviews(portal).await[0].state, Review::Recused, "what ended by it stays ended");
        assert_eq!(portal.audited(Action::ConflictWithdrawn).await, 1);
    }

    async fn two_at_once_declare_and_withdraw_once(portal: Portal) {
        let cycle = portal.closed_cycle("awards").await;
        portal.review_plan(&cycle, |p| p.needed = 1).await;
        let application = applicants(portal, &cycle, 1).await.remove(0);
        let rita = portal.reviewer("Rita", None).await;
        portal.asked(&application, &rita).await;
        let (max, moe) = (manager(portal).await, portal.as_(&portal.manager("Moe").await).await);
        let body = declared(&rita, "Applicant 0");
        let (one, two) = rocket::tokio::join!(max.post(AT, &body), moe.post(AT, &body));
        assert!([one, two].iter().all(|r| matches!(r.status, Status::SeeOther | Status::Conflict)));
        let rows = conflict::Entity::find().all(&portal.db.write).await.unwrap();
        assert_eq!((rows.len(), portal.audited(Action::ReviewRecused).await), (1, 1));
        let at = format!("{AT}/{}/withdrawal", rows[0].id);
        let (one, two) = rocket::tokio::join!(max.post(&at, ""), moe.post(&at, ""));
        let mut statuses = [one.status.code, two.status.code];
        statuses.sort_unstable();
        assert_eq!((statuses, portal.audited(Action::ConflictWithdrawn).await), ([303, 409], 1));
    }

    async fn what_is_wrong_stands_beside_its_field(portal: Portal) {
        let cycle = portal.closed_cycle("awards").await;
        portal.review_plan(&cycle, |_| ()).await;
        let rita = portal.reviewer("Rita", None).await;
        applicants(portal, &cycle, 2).await;
        let (max, id) = (manager(portal).await, rita.id.to_string());
        for (reviewer, with, reason, field, why) in [
            ("", "Applicant 0", "Friends", "reviewer", "Choose a reviewer."),
            ("999999", "Applicant 0", "Friends", "reviewer", "Choose a reviewer."),
            (&id, "", "Friends", "with", "Nobody fits that."),
            (&id, "Applicant", "Friends", "with", "Several people fit that."),
            (&id, "rita@example.org", "Friends", "with", "Nobody judges themselves"),
            (&id, "Applicant 0", " ", "reason", "Say why"),
        ] {
            let reply = max.post(AT, &form(&[("reviewer", reviewer), ("with", with), ("reason", reason)])).await;
            assert_eq!(reply.status, Status::UnprocessableEntity, "{field}");
            let beside = reply.body.lines().find(|l| l.contains(&format!("id=\"{field}-wrong\""))).unwrap_or_default();
            assert!(beside.contains(why), "{field}: {beside}");
            assert!(reply.body.contains(&format!("value=\"{with}\"")), "what was typed is kept");
        }
        assert_eq!(portal.audited(Action::ConflictDeclared).await, 0);
        refused_to_all_but_managers(portal, AT, &declared(&rita, "Applicant 0")).await;
    }

    async fn who_is_kept_from_the_viewer_is_not_told(portal: Portal) {
        let cycle = portal.closed_cycle("awards").await;
        portal.review_plan(&cycle, |_| ()).await;
        let max = portal.manager("Max Manager").await;
        portal.application(&cycle, &max, State::Submitted).await;
        let (rita, ruth) = (portal.reviewer("Rita Close", None).await, portal.reviewer("Ruth Colleague", None).await);
        works_for(portal, &max, "Acme").await;
        works_for(portal, &ruth, "Acme").await;
        let other = portal.as_(&portal.manager("Moe").await).await;
        other.post(AT, &declared(&rita, "max.manager@example.org")).await.onward();
        let (theirs, own) = (other.get(AT).await.ok(), portal.as_(&max).await.get(AT).await.ok());
        let list = |page: &str| page.split("<tbody>").nth(1).unwrap_or_default().split("</tbody>").next().unwrap().to_owned();
        assert!(list(&theirs).contains("Rita Close") && list(&theirs).contains("Ruth Colleague"), "{theirs}");
        assert!(list(&own).is_empty(), "{own}");
        let row = conflict::Entity::find().one(&portal.db.write).await.unwrap().unwrap();
        let reply = portal.as_(&max).await.post(&format!("{AT}/{}/withdrawal", row.id), "").await;
        assert_eq!(reply.status, Status::NotFound);
    }
}
