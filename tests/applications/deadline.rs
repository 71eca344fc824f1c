//! One rule, everywhere on earth: what reached the server before the deadline with its grace counts.

use chrono::{DateTime, NaiveDate, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use entity::application::State;
use rocket::http::Status;
use sea_orm::ActiveValue::Set;

use super::{cycle_with, sent, snapshots, started, the_one};

/// Zones from −12 to +14, and the nights in which clocks change: (zone, month, day, hour, minute), local time.
const ENDS: [(&str, u32, u32, u32, u32); 12] = [
    ("Etc/GMT+12", 1, 31, 23, 59),
    ("Pacific/Pago_Pago", 1, 31, 23, 59),
    ("America/Los_Angeles", 3, 14, 3, 0),
    ("America/New_York", 11, 7, 1, 30),
    ("America/St_Johns", 11, 7, 0, 1),
    ("UTC", 12, 31, 23, 59),
    ("Europe/Berlin", 3, 28, 3, 0),
    ("Europe/Berlin", 10, 31, 2, 30),
    ("Asia/Kathmandu", 6, 30, 23, 59),
    ("Australia/Lord_Howe", 4, 4, 1, 45),
    ("Pacific/Chatham", 9, 26, 3, 45),
    ("Pacific/Kiritimati", 1, 31, 23, 59),
];

fn instant_of((zone, month, day, hour, minute): (&str, u32, u32, u32, u32)) -> DateTime<Utc> {
    let zone: Tz = zone.parse().unwrap();
    let local = NaiveDate::from_ymd_opt(2027, month, day).unwrap().and_hms_opt(hour, minute, 0).unwrap();
    zone.from_local_datetime(&local).latest().unwrap().with_timezone(&Utc)
}

both! {
    async fn there_is_exactly_one_switch(portal: Portal) {
        for (n, end) in ENDS.into_iter().enumerate() {
            for grace in [0, 90] {
                let slug = format!("cycle-{n}-{grace}");
                let closes = instant_of(end);
                let last = closes + TimeDelta::minutes(grace);
                portal.clock.stand_at(closes - TimeDelta::days(1));
                let cycle = portal.open_cycle(&slug).await;
                cycle_with(portal, &cycle, |c| {
                    c.closes_at = Set(closes);
                    c.zone = Set(end.0.into());
                    c.grace_minutes = Set(i32::try_from(grace).unwrap());
                }).await;
                let ada = portal.person(&format!("Ada {slug}")).await;
                let browser = portal.as_(&ada).await;
                let at = browser.post(&format!("/cycles/{slug}/applications"), "path=evangelist").await.onward();
                let mut taken = Vec::new();
                let shown = portal.clock.clone();
                let offsets = [closes, last].map(|at| at - TimeDelta::milliseconds(1));
                for instant in offsets.into_iter().chain([last, last + TimeDelta::milliseconds(1)]) {
                    shown.stand_at(instant);
                    let version = i32::try_from(taken.iter().filter(|t| **t).count()).unwrap() * 2 + 1;
                    let body = sent(version, "submit", &[("why", &format!("At {instant}."))]);
                    let reply = browser.post(&at, &body).await;
                    assert!([Status::SeeOther, Status::Conflict].contains(&reply.status), "{}", reply.body);
                    taken.push(reply.status == Status::SeeOther);
                }
                // Without grace the first two are the same instant, but not the same text: the second is a new version.
                assert_eq!(taken, [true, true, false, false], "{end:?} with {grace} minutes");
            }
        }
    }

    async fn a_late_text_is_not_kept_and_not_lost(portal: Portal) {
        let cycle = portal.open_cycle("autumn").await;
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        let application = portal.application(&cycle, &ada, State::Submitted).await;
        let at = format!("/me/applications/{}", application.id);
        portal.clock.stand_at(cycle.closes_at);
        let reply = browser.post(&at, &sent(1, "save", &[("why", "One moment late.")])).await;
        assert_eq!(reply.status, Status::Conflict);
        assert!(reply.body.contains("One moment late."), "{}", reply.body);
        assert_eq!(portal.reload(&application).await, application);
        assert_eq!(snapshots(portal, &application).await.len(), 1);
    }

    async fn a_retry_after_the_close_is_what_it_was_before(portal: Portal) {
        let cycle = portal.open_cycle("autumn").await;
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        let at = started(&browser, "autumn").await;
        let body = sent(1, "submit", &[("why", "In time.")]);
        browser.post(&at, &body).await.onward();
        portal.clock.stand_at(cycle.closes_at + TimeDelta::minutes(1));
        assert_eq!(browser.post(&at, &body).await.onward(), at);
        assert_eq!(snapshots(portal, &the_one(portal).await).await.len(), 1);
    }

    async fn the_page_tells_it_in_its_zone_and_in_utc(portal: Portal) {
        let cycle = portal.open_cycle("autumn").await;
        cycle_with(portal, &cycle, |c| {
            c.zone = Set("Pacific/Kiritimati".into());
            c.grace_minutes = Set(60);
        }).await;
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        let at = started(&browser, "autumn").await;
        let page = browser.get(&at).await.ok();
        assert!(page.contains("17 January 2027, 02:00") && page.contains("16 January 2027, 12:00 UTC"), "{page}");
        portal.clock.stand_at(cycle.closes_at + TimeDelta::minutes(30));
        let page = browser.get(&at).await.ok();
        assert!(page.contains("The deadline has passed") && page.contains("16 January 2027, 13:00 UTC"), "{page}");
    }
}
