use chrono::{DateTime, Utc};
use entity::application::State;
use palmares::jobs::Job;

use super::*;

const REMINDER: &str = "applications/reminder";

/// A cycle that is open for a month: closes on 31 January at noon.
async fn month(portal: &Portal) -> cycle::Model {
    at(portal, "2027-01-01T12:00:00Z");
    let cycle = portal.open_cycle("main-2027").await;
    cycle_with(portal, &cycle, |c| {
        c.zone = Set("Europe/Paris".into());
        c.closes_at = Set("2027-01-31T12:00:00Z".parse().unwrap());
        c.announces_at = Set("2027-02-28T12:00:00Z".parse().unwrap());
    })
    .await;
    cycle::Entity::find_by_id(cycle.id).one(&portal.db.write).await.unwrap().unwrap()
}

async fn count_at(portal: &Portal, now: &str) -> usize {
    at(portal, now);
    for _ in 0..2 {
        rocket::tokio::join!(portal.run(Job::Remind), portal.run(Job::Remind));
    }
    letters(portal, REMINDER).await.len()
}

both! {
    async fn five_times_and_each_once(portal: Portal) {
        let cycle = month(portal).await;
        unfinished(portal, &cycle, &portal.person("Ada").await).await;
        portal.application(&cycle, &portal.person("Bob").await, State::Submitted).await;
        for (now, count) in [
            ("2027-01-17T11:59:59Z", 0),
            ("2027-01-17T12:00:00Z", 1),
            ("2027-01-20T12:00:00Z", 1),
            ("2027-01-24T12:00:00Z", 2),
            ("2027-01-29T12:00:00Z", 3),
            ("2027-01-30T12:00:00Z", 4),
            ("2027-01-31T09:00:00Z", 5),
            ("2027-01-31T11:59:59Z", 5),
            ("2027-01-31T12:00:00Z", 5),
        ] {
            assert_eq!(count_at(portal, now).await, count, "{now}");
        }
        let text = &letters(portal, REMINDER).await[0].text;
        for part in ["31 January 2027, 13:00 CET", "31 January 2027, 12:00 UTC", "“Question why” needs an answer"] {
            assert!(text.contains(part), "{part}: {text}");
        }
    }

    async fn after_a_week_without_the_portal_one_comes(portal: Portal) {
        let cycle = month(portal).await;
        unfinished(portal, &cycle, &portal.person("Ada").await).await;
        assert_eq!(count_at(portal, "2027-01-30T12:30:00Z").await, 1);
        assert!(letters(portal, REMINDER).await[0].event.contains(":1d:"));
    }

    async fn nobody_is_reminded_of_what_passed_before_they_began(portal: Portal) {
        let cycle = month(portal).await;
        at(portal, "2027-01-25T00:00:00Z");
        unfinished(portal, &cycle, &portal.person("Ada").await).await;
        assert_eq!(count_at(portal, "2027-01-25T00:01:00Z").await, 0);
        assert_eq!(count_at(portal, "2027-01-29T12:00:00Z").await, 1);
    }

    async fn changes_that_were_not_submitted_are_told(portal: Portal) {
        let cycle = month(portal).await;
        let ada = portal.person("Ada").await;
        let application = portal.application(&cycle, &ada, State::Submitted).await;
        portal.later(chrono::TimeDelta::seconds(1));
        let body = "version=1&answers[why]=A+later+thought.&action=save";
        portal.as_(&ada).await.post(&format!("/me/applications/{}", application.id), body).await.onward();
        assert_eq!(count_at(portal, "2027-01-24T12:00:00Z").await, 1);
        let text = &letters(portal, REMINDER).await[0].text;
        assert!(text.contains("the last version that you submitted counts"), "{text}");
    }

    async fn each_by_their_own_close(portal: Portal) {
        let cycle = month(portal).await;
        let ada = portal.person("Ada").await;
        unfinished(portal, &cycle, &ada).await;
        given(portal, &cycle, &ada, "2027-02-05T12:00:00Z").await;
        assert_eq!(count_at(portal, "2027-01-22T11:59:59Z").await, 0);
        assert_eq!(count_at(portal, "2027-01-22T12:00:00Z").await, 1);
        assert_eq!(count_at(portal, "2027-02-04T12:00:00Z").await, 2);
        assert!(letters(portal, REMINDER).await[1].text.contains("5 February 2027, 13:00 CET"));
    }

    async fn a_close_that_moves_is_counted_anew(portal: Portal) {
        let cycle = month(portal).await;
        let (mia, ada) = (portal.manager("Mia").await, portal.person("Ada").await);
        unfinished(portal, &cycle, &ada).await;
        assert_eq!(count_at(portal, "2027-01-30T12:00:00Z").await, 1);
        let moves = form(&[("closes_at", "2027-02-05T13:00"), ("reason", "More time.")]);
        portal.as_(&mia).await.post("/manage/cycles/main-2027/postponement", &moves).await.onward();
        // The letter that told of the move has just said when it closes.
        assert_eq!(count_at(portal, "2027-01-30T12:05:00Z").await, 1);
        assert_eq!(count_at(portal, "2027-02-03T12:00:00Z").await, 2);
        let due: DateTime<Utc> = "2027-02-05T12:00:00Z".parse().unwrap();
        assert!(letters(portal, REMINDER).await[1].event.ends_with(&palmares::web::instant(due)));
    }
}
