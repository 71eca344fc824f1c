use chrono::TimeDelta;
use entity::application::State;
use entity::audit::{self, Action};
use entity::person;
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel, PaginatorTrait};

use super::*;

const MOVED: (&str, &str) = ("", "cycles/deadline_moved");

async fn moves(portal: &Portal) -> Vec<(String, String, String)> {
    use sea_orm::{ColumnTrait, QueryFilter};
    let rows = audit::Entity::find()
        .filter(audit::Column::Action.eq(Action::CyclePostponed))
        .order_by_asc(audit::COLUMN.id)
        .all(&portal.db.write)
        .await
        .unwrap();
    rows.into_iter().map(|r| (r.note, r.from_state, r.to_state)).collect()
}

both! {
    async fn everyone_who_applies_is_told_once(portal: Portal) {
        let cycle = portal.open_cycle("c2027").await;
        let other = portal.open_cycle("d2027").await;
        for (name, state) in [("Ada", State::Draft), ("Bo", State::Submitted), ("Cy", State::Withdrawn), ("Di", State::Draft)] {
            portal.application(&cycle, &portal.person(name).await, state).await;
        }
        portal.application(&other, &portal.person("Eve").await, State::Draft).await;
        let di = person::Entity::find().order_by_desc(person::COLUMN.id).all(&portal.db.write).await.unwrap();
        let mut di = di.into_iter().find(|p| p.name == "Di").unwrap().into_active_model();
        di.standing = Set(person::Standing::Deceased);
        di.update(&portal.db.write).await.unwrap();

        let max = manager(portal).await;
        let body = "closes_at=2027-01-20T23:59&reason=The+site+was+down.";
        assert_eq!(max.post("/manage/cycles/c2027/postponement", body).await.onward(), "/manage/cycles/c2027");
        assert!(max.get("/manage/cycles/c2027").await.ok().contains("All 2 people who apply are told"));
        let told = [("ada@example.org".to_owned(), MOVED.1.to_owned()), ("bo@example.org".to_owned(), MOVED.1.to_owned())];
        assert_eq!(portal.outbox().await, told);
        // The same once more moves nothing and tells nobody.
        max.post("/manage/cycles/c2027/postponement", body).await.onward();
        assert_eq!(portal.outbox().await.len(), 2);
        let noted = ("closes_at: The site was down.".to_owned(), "2027-01-16T12:00:00Z".to_owned(), "2027-01-20T23:59:00Z".to_owned());
        assert_eq!(moves(portal).await, [noted]);

        let posted = portal.posted().await.join("\n");
        assert!(posted.contains("Subject: Awards of c2027: there is more time to apply"), "{posted}");
        assert!(posted.contains("20 January 2027, 23:59 UTC") && posted.contains("The site was down."), "{posted}");
        assert!(posted.contains("still a draft") && posted.contains("counts as it is"), "{posted}");
    }

    async fn a_published_deadline_never_moves_earlier(portal: Portal) {
        let before = portal.open_cycle("c2027").await;
        portal.application(&before, &portal.person("Ada").await, State::Draft).await;
        let max = manager(portal).await;
        let reply = max.post("/manage/cycles/c2027/postponement", "closes_at=2027-01-16T11:59:59&reason=Hurry").await;
        wrong_beside(&reply, "closes_at", "only move later");
        assert!(reply.body.contains("value=\"2027-01-16T11:59:59\"") && reply.body.contains("Hurry"));
        // Closed, it can still be opened again, but only until a time to come.
        portal.later(TimeDelta::days(3));
        let reply = max.post("/manage/cycles/c2027/postponement", "closes_at=2027-01-17T12:00").await;
        wrong_beside(&reply, "closes_at", "still to come");
        assert_eq!(cycles(portal).await, [before]);
        assert!(portal.outbox().await.is_empty() && moves(portal).await.is_empty());
    }

    async fn before_the_opening_nobody_is_told(portal: Portal) {
        portal.cycle("c2027", TimeDelta::days(5), TimeDelta::days(9)).await;
        let max = manager(portal).await;
        max.post("/manage/cycles/c2027/postponement", "closes_at=2027-01-22T12:00&announces_at=").await.onward();
        assert_eq!(cycles(portal).await[0].closes_at.to_rfc3339(), "2027-01-22T12:00:00+00:00");
        assert_eq!(moves(portal).await.len(), 1);
        assert!(portal.outbox().await.is_empty());
    }

    async fn the_announcement_moves_either_way(portal: Portal) {
        let cycle = portal.closed_cycle("c2027").await;
        portal.application(&cycle, &portal.person("Ada").await, State::Submitted).await;
        let max = manager(portal).await;
        for to in ["2027-02-20T12:00", "2027-01-20T12:00", "2027-02-20T12:00"] {
            max.post("/manage/cycles/c2027/postponement", &format!("announces_at={to}")).await.onward();
            portal.later(TimeDelta::minutes(1));
        }
        assert_eq!(portal.outbox().await.len(), 3);
        assert!(portal.posted().await[0].contains("results are expected on 20 February 2027"));
        let reply = max.post("/manage/cycles/c2027/postponement", "announces_at=2027-01-14T11:59").await;
        wrong_beside(&reply, "announces_at", "its grace is over");
        let reply = max.post("/manage/cycles/c2027/postponement", "reviews_due_at=2027-01-01T00:00").await;
        wrong_beside(&reply, "reviews_due_at", "between");
        max.post("/manage/cycles/c2027/postponement", "reviews_due_at=2027-01-30T00:00").await.onward();
        assert_eq!((moves(portal).await.len(), portal.outbox().await.len()), (4, 3));
    }

    async fn an_armed_cycle_keeps_its_close(portal: Portal) {
        let cycle = portal.closed_cycle("c2027").await;
        let mut row = cycle.clone().into_active_model();
        row.armed_at = Set(Some(portal.now()));
        let armed = row.update(&portal.db.write).await.unwrap();
        let max = manager(portal).await;
        let reply = max.post("/manage/cycles/c2027/postponement", "closes_at=2027-01-20T12:00").await;
        assert_eq!(reply.status, Status::Conflict);
        let reply = max.post("/manage/cycles/c2027/postponement", "announces_at=2027-01-15T11:00").await;
        wrong_beside(&reply, "announces_at", "at once");
        assert_eq!(cycles(portal).await, [armed]);
        max.post("/manage/cycles/c2027/postponement", "announces_at=2027-02-20T12:00").await.onward();
    }

    async fn two_who_move_at_once_are_both_told_of(portal: Portal) {
        let cycle = portal.open_cycle("c2027").await;
        portal.application(&cycle, &portal.person("Ada").await, State::Draft).await;
        let max = manager(portal).await;
        let same = "closes_at=2027-01-20T12:00";
        let (one, two) = tokio::join!(
            max.post("/manage/cycles/c2027/postponement", same),
            max.post("/manage/cycles/c2027/postponement", same)
        );
        assert!(one.status == Status::SeeOther && two.status == Status::SeeOther);
        assert_eq!(entity::letter::Entity::find().count(&portal.db.write).await.unwrap(), 1);
        assert_eq!(moves(portal).await.len(), 1);
    }
}
