use chrono::TimeDelta;
use entity::application::State;
use entity::person::Standing;
use entity::{cycle, email, track};
use palmares::jobs::Job;
use palmares::terms::actions::tell;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel, QueryFilter};

use super::{at, grace, standing, told};
use crate::results::letters;
use crate::support::Portal;

fn to(name: &str, what: &str) -> (String, String) {
    (format!("{name}@example.org"), format!("terms/{what}"))
}

/// The main cycle of 2028, open from 10 October to 10 December.
async fn renewing(portal: &Portal) -> cycle::Model {
    let (opens, closes) = (at("2027-10-10T09:00:00Z"), at("2027-12-10T20:00:00Z"));
    let cycle = portal.cycle("main-2028", opens - portal.now(), closes - portal.now()).await;
    let row = cycle::ActiveModel {
        id: Set(cycle.id),
        year: Set(2028),
        term_start: Set("2028-01-01".parse().unwrap()),
        term_end: Set("2028-12-31".parse().unwrap()),
        announces_at: Set(at("2028-01-10T12:00:00Z")),
        ..Default::default()
    };
    row.update(&portal.db.write).await.unwrap()
}

both! {
    async fn the_end_is_told_three_times_each_once(portal: Portal) {
        grace(portal, 21).await;
        let ada = portal.person("Ada").await;
        portal.award(&ada, &portal.main_track().await, 2027).await;
        renewing(portal).await;
        assert_eq!(told(portal, "2027-11-01T23:59:59Z").await, []);
        assert_eq!(told(portal, "2027-11-02T00:00:00Z").await, [to("ada", "expiring")]);
        assert_eq!(told(portal, "2027-11-02T00:10:00Z").await.len(), 1);
        assert_eq!(told(portal, "2027-12-31T23:59:59Z").await.len(), 1);
        assert_eq!(told(portal, "2028-01-01T00:00:00Z").await[1..], [to("ada", "grace")]);
        assert_eq!(told(portal, "2028-01-21T23:59:59Z").await.len(), 2);
        assert_eq!(told(portal, "2028-01-22T00:00:00Z").await[2..], [to("ada", "lapsed")]);
        assert_eq!(told(portal, "2028-06-01T00:00:00Z").await.len(), 3);
        let first = &letters(portal, "terms/expiring").await[0];
        for wanted in ["ends on 31 December 2027", "renew it in “Awards of main-2028”", "/cycles/main-2028", "until 21 January 2028"] {
            assert!(first.text.contains(wanted), "{wanted}: {}", first.text);
        }
        assert!(letters(portal, "terms/grace").await[0].text.contains("Until 21 January 2028 it makes no difference"));
        let last = &letters(portal, "terms/lapsed").await[0];
        assert!(last.text.contains("thank you") && last.text.contains(&format!("Your number {}", 1000 + ada.id)), "{}", last.text);
    }

    async fn without_grace_the_end_is_the_end(portal: Portal) {
        grace(portal, 0).await;
        portal.award(&portal.person("Ada").await, &portal.main_track().await, 2027).await;
        assert_eq!(told(portal, "2028-01-01T06:00:00Z").await, [to("ada", "lapsed")]);
    }

    async fn titles_that_end_on_one_day_are_told_in_one_letter(portal: Portal) {
        let (ada, bob) = (portal.person("Ada").await, portal.person("Bob").await);
        let (main, vsan) = (portal.main_track().await, portal.track("vsan", track::Kind::SubProgram).await);
        for title in [&main, &vsan] {
            portal.award(&ada, title, 2027).await;
        }
        portal.award(&bob, &main, 2028).await;
        portal.award(&bob, &vsan, 2027).await;
        assert_eq!(told(portal, "2028-01-01T00:00:00Z").await, [to("ada", "lapsed"), to("bob", "lapsed")]);
        let told = letters(portal, "terms/lapsed").await;
        assert!(told[0].text.contains("MAIN title 2027") && told[0].text.contains("VSAN title 2027") && told[0].text.contains("alumni"));
        assert!(!told[1].text.contains("MAIN title") && !told[1].text.contains("alumni"), "{}", told[1].text);
    }

    async fn who_renewed_or_has_applied_is_not_told_to_renew(portal: Portal) {
        grace(portal, 21).await;
        let main = portal.main_track().await;
        let cycle = renewing(portal).await;
        let (ada, bob, cem) = (portal.person("Ada").await, portal.person("Bob").await, portal.person("Cem").await);
        for person in [&ada, &bob, &cem] {
            portal.award(person, &main, 2027).await;
        }
        portal.award(&ada, &main, 2028).await;
        portal.application(&cycle, &bob, State::Submitted).await;
        portal.application(&cycle, &cem, State::Draft).await;
        assert_eq!(told(portal, "2027-11-02T00:00:00Z").await, [to("cem", "expiring")]);
        assert_eq!(told(portal, "2028-01-01T00:00:00Z").await[1..], [to("bob", "grace"), to("cem", "grace")]);
        let told = letters(portal, "terms/grace").await;
        assert!(told[0].text.contains("your application is in") && told[0].text.contains("10 January 2028"), "{}", told[0].text);
        assert!(!told[1].text.contains("your application is in"));
    }

    async fn only_members_as_others_are_told(portal: Portal) {
        let main = portal.main_track().await;
        let mut silent = 0;
        for (n, to) in [Standing::Active, Standing::OnHold, Standing::Resigned, Standing::Staff, Standing::Honorary, Standing::Deceased, Standing::Erased].into_iter().enumerate() {
            let person = portal.person(&format!("P{n}")).await;
            portal.award(&person, &main, 2027).await;
            standing(portal, &person, to).await;
            silent += 1;
        }
        let mute = portal.person("Mute").await;
        portal.award(&mute, &main, 2027).await;
        let address = email::Entity::find().filter(email::COLUMN.person_id.eq(mute.id)).one(&portal.db.write).await.unwrap().unwrap();
        let mut row = address.into_active_model();
        row.verified_at = Set(None);
        row.update(&portal.db.write).await.unwrap();
        assert_eq!((silent, told(portal, "2027-11-02T00:00:00Z").await), (7, vec![to("p0", "expiring")]));
    }

    async fn what_passed_long_ago_or_was_brought_in_later_is_not_told(portal: Portal) {
        let main = portal.main_track().await;
        portal.award(&portal.person("Old").await, &main, 2020).await;
        portal.award(&portal.person("Ada").await, &main, 2027).await;
        // The portal was down for three weeks.
        assert_eq!(told(portal, "2027-11-23T00:00:00Z").await, []);
        // An import brings a term that has just ended.
        portal.clock.stand_at(at("2028-01-03T12:00:00Z"));
        portal.award(&portal.person("New").await, &main, 2027).await;
        assert_eq!(told(portal, "2028-01-03T12:00:00Z").await, [to("ada", "lapsed")]);
    }

    async fn several_instances_tell_it_once(portal: Portal) {
        let main = portal.main_track().await;
        for n in 0..6 {
            portal.award(&portal.person(&format!("P{n}")).await, &main, 2027).await;
        }
        portal.clock.stand_at(at("2028-01-01T00:00:03Z"));
        let now = portal.now();
        let (a, b, c) = tokio::join!(tell(&portal.db, &portal.site, now), tell(&portal.db, &portal.site, now), tell(&portal.db, &portal.site, now));
        a.and(b).and(c).unwrap();
        assert_eq!(portal.outbox().await.len(), 6);
        portal.later(TimeDelta::days(1));
        portal.run(Job::TellTerms).await;
        assert_eq!(portal.outbox().await.len(), 6);
    }

    async fn home_says_how_long_it_lasts_and_how_to_renew(portal: Portal) {
        grace(portal, 21).await;
        let ada = portal.person("Ada").await;
        portal.award(&ada, &portal.main_track().await, 2027).await;
        renewing(portal).await;
        for (when, wanted, unwanted) in [
            ("2027-06-01T00:00:00Z", "Your term runs to", "/cycles/main-2028\">"),
            ("2027-11-18T09:00:00Z", "Your title ends in 43 days", "runs to"),
            ("2027-12-30T09:00:00Z", "Your title ends tomorrow", "Renew"),
            ("2028-01-05T09:00:00Z", "you still count as a current member", "Alumni"),
            ("2028-03-01T09:00:00Z", "Thank you for all that you did", "Current member"),
        ] {
            portal.clock.stand_at(at(when));
            let page = portal.as_(&ada).await.get("/me").await.ok();
            assert!(page.contains(wanted) && !page.contains(unwanted), "{when}: {wanted} and not {unwanted}: {page}");
            portal.as_(&ada).await.get("/me/membership").await.ok();
        }
        portal.clock.stand_at(at("2027-11-18T09:00:00Z"));
        let browser = portal.as_(&ada).await;
        assert!(browser.get("/me").await.ok().contains("Renew</a>"));
        let page = browser.get("/me/membership").await.ok();
        assert!(page.contains("in 43 days, on") && page.contains("/cycles/main-2028") && page.contains("ends soon"), "{page}");
    }
}
