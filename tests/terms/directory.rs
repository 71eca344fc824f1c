//! What the public sees of each standing, through the clock.

use entity::person::Standing;
use entity::track::Kind;
use palmares::jobs::Job;

use super::{at, grace, standing};

both! {
    async fn every_standing_shows_as_it_is_through_the_clock(portal: Portal) {
        grace(portal, 21).await;
        let (main, vsan) = (portal.main_track().await, portal.track("vsan", Kind::SubProgram).await);
        let mut all = Vec::new();
        let cases = [
            ("Ada", Standing::Active, ["current", "current", "alumni"], true),
            ("Hal", Standing::OnHold, ["on_hold", "on_hold", "alumni"], true),
            ("Sam", Standing::Staff, ["staff", "staff", "staff"], true),
            ("Hon", Standing::Honorary, ["honorary", "honorary", "honorary"], true),
            ("Mem", Standing::Deceased, ["memoriam", "memoriam", "memoriam"], true),
            ("Rex", Standing::Resigned, ["alumni", "alumni", "alumni"], false),
        ];
        for (name, to, statuses, holds) in cases {
            let person = portal.person(name).await;
            for title in [&main, &vsan] {
                portal.award(&person, title, 2027).await;
            }
            standing(portal, &person, to).await;
            all.push((1000 + person.id, name, statuses, holds));
        }
        let browser = portal.anonymous();
        // In the term, in its grace, after it.
        for (n, now) in ["2027-06-01T00:00:00Z", "2028-01-21T23:59:59Z", "2028-01-22T00:00:00Z"].into_iter().enumerate() {
            portal.clock.stand_at(at(now));
            portal.run(Job::RefreshListings).await;
            let list = browser.get_json("/directory.json?status=all").await;
            for (number, name, statuses, holds) in &all {
                let told = browser.get_json(&format!("/directory/{number}.json")).await;
                assert_eq!(told["status"], statuses[n], "{name} at {now}");
                let held = if *holds && n < 2 { 2 } else { 0 };
                assert_eq!(told["tracks"].as_array().unwrap().len(), held, "{name} at {now}");
                let listed = list["members"].as_array().unwrap().iter().find(|m| m["number"] == *number).unwrap();
                assert_eq!((&listed["status"], &listed["tracks"]), (&told["status"], &told["tracks"]), "{name} at {now}");
                let verified = browser.get_json(&format!("/verify?number={number}")).await;
                let is_member = ["current", "honorary"].contains(&statuses[n]);
                assert_eq!(verified["member"], is_member, "{name} at {now}");
                let badge = browser.get(&format!("/directory/{number}/badge.svg")).await.ok();
                let page = browser.get(&format!("/directory/{number}")).await.ok();
                let words = match statuses[n] {
                    "current" => "Current member",
                    "alumni" => "Alumni",
                    "on_hold" => "On hold",
                    "staff" => "Emeritus",
                    "honorary" => "Honorary member",
                    _ => "In memoriam",
                };
                assert!(page.contains(words), "{name} at {now}: {page}");
                assert!(!badge.contains("Current member") || statuses[n] == "current", "{name} at {now}: {badge}");
            }
            let current = browser.get_json("/directory.json").await;
            let shown = all.iter().filter(|(_, _, s, _)| !["alumni", "memoriam", "staff"].contains(&s[n])).count();
            assert_eq!(current["total"], shown, "{now}");
            // Who holds a title now: not who resigned.
            let of = browser.get_json("/directory.json?track=vsan").await;
            assert_eq!(of["total"], if n < 2 { shown } else { 0 }, "{now}");
        }
    }

    async fn a_resigned_member_keeps_the_year_and_holds_nothing(portal: Portal) {
        portal.clock.stand_at(at("2027-06-01T09:00:00Z"));
        let ada = portal.person("Ada").await;
        portal.award(&ada, &portal.main_track().await, 2027).await;
        portal.as_(&ada).await.post("/me/membership/resignation", "sure=true").await.onward();
        let told = portal.anonymous().get_json(&format!("/directory/{}.json", 1000 + ada.id)).await;
        assert_eq!((&told["status"], &told["until"], &told["since"]), (&"alumni".into(), &serde_json::Value::Null, &2027.into()));
        assert_eq!((&told["awards"][0]["year"], &told["awards"][0]["status"]), (&2027.into(), &"ended".into()));
    }
}
