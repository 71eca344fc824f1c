//! One rule, everywhere on earth: what reached the server before the deadline with its grace counts.

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use entity::application::State;
use rocket::http::Status;
use sea_orm::ActiveValue::Set;

use super::{cycle_with, sent, snapshots, started, the_one, version};

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
    instant_of_local(zone, &format!("2027-{month:02}-{day:02}T{hour:02}:{minute:02}"))
}

fn instant_of_local(zone: &str, typed: &str) -> DateTime<Utc> {
    let zone: Tz = zone.parse().unwrap();
    let local = chrono::NaiveDateTime::parse_from_str(typed, "%Y-%m-%dT%H:%M").unwrap();
    zone.from_local_datetime(&local).latest().unwrap().with_timezone(&Utc)
}

/// The instant that a page counts down to.
fn said_on(page: &str) -> DateTime<Utc> {
    let at = crate::support::client::between(page, "data-countdown=\"", "\"");
    at.unwrap_or_else(|| panic!("no deadline on {page}")).parse().unwrap()
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

    /// Set by a manager in local time, read by the applicant from their page, and held to the millisecond: in the hour
    /// that comes twice, and right after the one that never comes.
    async fn what_the_page_says_is_what_happens_when_clocks_change(portal: Portal) {
        let grace_of = portal.manager("Grace").await;
        for (n, (zone, typed)) in [
            ("Europe/Berlin", "2027-10-31T02:30"),
            ("Europe/Berlin", "2027-03-28T03:00"),
            ("America/New_York", "2027-11-07T01:30"),
            ("Australia/Lord_Howe", "2027-04-04T01:45"),
        ].into_iter().enumerate() {
            let slug = format!("dst-{n}");
            let cycle = portal.open_cycle(&slug).await;
            cycle_with(portal, &cycle, |c| {
                c.zone = Set(zone.into());
                c.grace_minutes = Set(90);
                c.announces_at = Set("2027-12-20T12:00:00Z".parse().unwrap());
            }).await;
            let move_to = crate::support::form(&[("closes_at", typed)]);
            portal.as_(&grace_of).await.post(&format!("/manage/cycles/{slug}/postponement"), &move_to).await.onward();
            let ada = portal.person(&format!("Ada {n}")).await;
            let at = portal.as_(&ada).await.post(&format!("/cycles/{slug}/applications"), "path=evangelist").await.onward();
            let begun = portal.now();
            portal.clock.stand_at(cycle.closes_at);
            let closes = said_on(&portal.as_(&ada).await.get(&at).await.ok());
            assert_eq!(closes, instant_of_local(zone, typed));
            portal.clock.stand_at(closes);
            let last = said_on(&portal.as_(&ada).await.get(&at).await.ok());
            assert_eq!(last, closes + TimeDelta::minutes(90), "{zone} {typed}");
            for (instant, is_taken) in [
                (closes - TimeDelta::milliseconds(1), true),
                (closes + TimeDelta::milliseconds(1), true),
                (last - TimeDelta::milliseconds(1), true),
                (last, false),
                (last + TimeDelta::milliseconds(1), false),
            ] {
                portal.clock.stand_at(instant);
                let browser = portal.as_(&ada).await;
                let page = browser.get(&at).await.ok();
                assert_eq!(page.contains("name=\"version\""), is_taken, "{zone} {instant}");
                let version = if is_taken { version(&page) } else { 9 };
                let reply = browser.post(&at, &sent(version, "submit", &[("why", &format!("At {instant}."))])).await;
                assert_eq!(reply.status, if is_taken { Status::SeeOther } else { Status::Conflict }, "{zone} {instant}");
            }
            portal.clock.stand_at(begun);
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
