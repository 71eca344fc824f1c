use chrono::{DateTime, TimeDelta, Utc};
use entity::audit::Action;
use entity::refusal::{self, Kind};
use rocket::http::Status;

use super::*;

const REMINDER: &str = "assignments/reminder";

/// Reviews are due on 1 February at noon; Rita has three open, one with a draft.
async fn due(portal: &Portal) -> (cycle::Model, person::Model) {
    let cycle = portal.closed_cycle("awards").await;
    let due: DateTime<Utc> = "2027-02-01T12:00:00Z".parse().unwrap();
    cycle_with(portal, &cycle, |c| {
        c.reviews_due_at = Set(Some(due));
        c.announces_at = Set(due + TimeDelta::days(60));
    })
    .await;
    portal.review_plan(&cycle, |p| p.is_automatic = false).await;
    let rita = portal.reviewer("Rita", None).await;
    for application in applicants(portal, &cycle, 3).await {
        portal.asked(&application, &rita).await;
    }
    let mut row = reviews(portal).await.remove(0).into_active_model();
    row.saved_at = Set(Some(portal.now()));
    row.update(&portal.db.write).await.unwrap();
    (cycle, rita)
}

async fn count_at(portal: &Portal, now: &str) -> usize {
    portal.clock.stand_at(now.parse().unwrap());
    rocket::tokio::join!(portal.run(Job::RemindReviewers), portal.run(Job::RemindReviewers));
    portal.run(Job::RemindReviewers).await;
    letters(portal, REMINDER).await.len()
}

both! {
    async fn three_days_before_at_the_day_and_each_week_after(portal: Portal) {
        due(portal).await;
        for (now, count) in [
            ("2027-01-29T11:59:59Z", 0),
            ("2027-01-29T12:00:00Z", 1),
            ("2027-02-01T11:59:59Z", 1),
            ("2027-02-01T12:00:00Z", 2),
            ("2027-02-08T11:59:59Z", 2),
            ("2027-02-08T12:00:00Z", 3),
            // After three weeks without the portal one comes.
            ("2027-03-01T13:00:00Z", 4),
        ] {
            assert_eq!(count_at(portal, now).await, count, "{now}");
        }
        let all = letters(portal, REMINDER).await;
        assert!(all[0].subject.contains("due soon") && all[1].subject.contains("overdue"), "{all:?}");
        for part in ["3 of your reviews", "One of them has a draft", "1 February 2027, 12:00 UTC"] {
            assert!(all[1].text.contains(part), "{part}: {}", all[1].text);
        }
        assert!(!all.iter().any(|l| l.text.contains("Applicant") || l.html.contains("Applicant")), "blind is blind");
        assert_eq!(portal.audited(Action::ReviewersReminded).await, 4);
    }

    async fn who_was_asked_just_now_knows_already(portal: Portal) {
        let (cycle, rita) = due(portal).await;
        review::Entity::delete_many().exec(&portal.db.write).await.unwrap();
        portal.clock.stand_at("2027-01-31T12:00:00Z".parse().unwrap());
        let application = application::Entity::find().filter(application::COLUMN.cycle_id.eq(cycle.id)).one(&portal.db.write).await.unwrap().unwrap();
        portal.asked(&application, &rita).await;
        assert_eq!(count_at(portal, "2027-01-31T13:00:00Z").await, 0);
        assert_eq!(count_at(portal, "2027-02-01T12:00:00Z").await, 1);
    }

    async fn nothing_open_no_letter(portal: Portal) {
        let (cycle, _) = due(portal).await;
        review::Entity::delete_many().exec(&portal.db.write).await.unwrap();
        assert_eq!(count_at(portal, "2027-02-01T12:00:00Z").await, 0);
        // Nor where reviewing is over, whatever is open.
        let rita = portal.person("Rita").await;
        let application = application::Entity::find().filter(application::COLUMN.cycle_id.eq(cycle.id)).one(&portal.db.write).await.unwrap().unwrap();
        portal.asked(&application, &rita).await;
        cycle_with(portal, &cycle, |c| c.announced_at = Set(Some(portal.now()))).await;
        assert_eq!(count_at(portal, "2027-02-09T12:00:00Z").await, 0);
    }

    async fn reminders_may_be_refused_being_asked_may_not(portal: Portal) {
        let (_, rita) = due(portal).await;
        let row = refusal::ActiveModel { person_id: Set(Some(rita.id)), kind: Set(Kind::Reminders), created_at: Set(portal.now()), ..Default::default() };
        row.insert(&portal.db.write).await.unwrap();
        assert_eq!(count_at(portal, "2027-02-01T12:00:00Z").await, 0);
        let reviewer = entity::reviewer::Entity::find_by_id(rita.id).one(&portal.db.write).await.unwrap();
        assert!(reviewer.is_none_or(|r| r.reminded_at.is_none()), "what was not written is not noted");
        let max = manager(portal).await;
        max.post("/manage/cycles/awards/reviews/reminders", &format!("reviewer={}", rita.id)).await.onward();
        assert!(max.get("/manage").await.ok().contains("Nobody was reminded. One wants no reminders"));
    }

    async fn a_manager_reminds_one_or_all_who_are_late(portal: Portal) {
        let (_, rita) = due(portal).await;
        let (at, one) = ("/manage/cycles/awards/reviews/reminders", format!("reviewer={}", rita.id));
        refused_to_all_but_managers(portal, at, "").await;
        let max = manager(portal).await;
        let early = max.post(at, "").await;
        assert!(early.status == Status::Conflict && early.body.contains("Nobody is late"), "{}", early.body);
        max.post(at, &one).await.onward();
        assert_eq!(letters(portal, REMINDER).await.len(), 1);
        // Not twice a day, not by the timetable either; and the page says so.
        max.post(at, &one).await.onward();
        assert!(max.get("/manage").await.ok().contains("One was reminded in the last 24 hours already."));
        assert!(max.get("/manage/cycles/awards/reviews").await.ok().contains("Reminded in the last 24 hours"));
        portal.clock.stand_at("2027-02-01T12:00:00Z".parse().unwrap());
        let (a, b) = rocket::tokio::join!(max.post(at, ""), max.post(at, ""));
        assert_eq!((a.status, b.status, letters(portal, REMINDER).await.len()), (Status::SeeOther, Status::SeeOther, 2));
        portal.later(TimeDelta::hours(1));
        portal.run(Job::RemindReviewers).await;
        assert_eq!(letters(portal, REMINDER).await.len(), 2);
        portal.later(TimeDelta::hours(23));
        portal.run(Job::RemindReviewers).await;
        assert_eq!(letters(portal, REMINDER).await.len(), 3);
        assert_eq!(portal.audited(Action::ReviewersReminded).await, 3);
        let nobody = max.post(at, "reviewer=999999").await;
        assert_eq!(nobody.status, Status::Conflict);
    }
}
