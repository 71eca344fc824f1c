//! The front page, and what machines ask every site for.

use chrono::TimeDelta;
use entity::{application, program, track};
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use crate::directory::{edit, member};
use crate::support::Portal;

/// The local paths in a sitemap.
async fn paths(portal: &Portal) -> Vec<String> {
    let xml = portal.anonymous().get("/sitemap.xml").await.ok();
    let addresses = xml.split("<loc>").skip(1).map(|rest| rest.split("</loc>").next().unwrap().to_owned());
    addresses.map(|a| a.strip_prefix(&portal.site.origin()).unwrap().to_owned()).collect()
}

both! {
    async fn an_empty_portal_says_what_comes_next(portal: Portal) {
        let reply = portal.anonymous().get("/").await;
        assert_eq!(reply.status, Status::Ok);
        let page = reply.body;
        assert!(page.contains("It begins here") && page.contains("Recognition program"), "{page}");
        assert!(!page.contains("In numbers") && !page.contains("Newest awards") && !page.contains("criteria"));
    }

    async fn the_front_page_tells_the_program(portal: Portal) {
        let row = program::ActiveModel {
            id: Set(1),
            name: Set("Stars & Co".into()),
            tagline: Set("For those who share".into()),
            about_html: Set("<p>About it.</p>".into()),
            criteria_html: Set("<p>Do good.</p>".into()),
            ..Default::default()
        };
        row.update(&portal.db.write).await.unwrap();
        let main = portal.main_track().await;
        for (n, country) in ["BE", "BE", "NL"].into_iter().enumerate() {
            let person = member(portal, &format!("Member {n}")).await;
            edit(portal, &person, |p| p.country = Set(Some(country.into()))).await;
            portal.award(&person, &main, 2024).await;
        }
        let page = portal.anonymous().get("/").await.ok();
        for wanted in [
            "Stars &amp; Co", "For those who share", "<p>About it.</p>", "href=\"#criteria\"", "<p>Do good.</p>",
            "<dt>Current members</dt><dd class=\"number\">3</dd>", "<dt>Countries</dt><dd class=\"number\">2</dd>",
            "<dt>Titles given</dt><dd class=\"number\">6</dd>", "<dt>Years</dt><dd class=\"number\">2</dd>",
            "MAIN title 2027", "Member 2", "<rect", "Nothing is open now",
        ] {
            assert!(page.contains(wanted), "{wanted} is not in {page}");
        }
        assert!(!page.contains("MAIN title 2024") && !page.contains("style="));
    }

    async fn what_is_open_is_told_in_its_zone_and_in_utc(portal: Portal) {
        let cycle = portal.open_cycle("spring").await;
        portal.closed_cycle("autumn").await;
        portal.cycle("later", TimeDelta::days(3), TimeDelta::days(9)).await;
        let mut row = sea_orm::IntoActiveModel::into_active_model(cycle);
        row.zone = Set("Asia/Tokyo".into());
        row.update(&portal.db.write).await.unwrap();
        let page = portal.anonymous().get("/").await.ok();
        assert!(page.contains("16 January 2027, 21:00 JST") && page.contains("16 January 2027, 12:00 UTC"), "{page}");
        assert!(page.contains("href=\"/cycles/spring\"") && !page.contains("autumn") && !page.contains("later"));
        portal.later(TimeDelta::days(1));
        assert!(!portal.anonymous().get("/").await.ok().contains("spring"));
    }

    async fn who_opted_out_is_not_among_the_newest(portal: Portal) {
        let ada = member(portal, "Ada").await;
        assert!(portal.anonymous().get("/").await.ok().contains("Ada"));
        edit(portal, &ada, |p| p.listed = Set(false)).await;
        assert!(!portal.anonymous().get("/").await.ok().contains("Ada"));
    }

    async fn an_application_changes_nothing_that_the_public_sees(portal: Portal) {
        let cycle = portal.open_cycle("spring").await;
        member(portal, "Ada").await;
        let bo = portal.person("Bo").await;
        let look = || async {
            let mut seen = Vec::new();
            for path in ["/", "/directory", "/directory.json", "/tracks", "/tracks/main", "/sitemap.xml"] {
                let reply = portal.anonymous().get(path).await;
                seen.push((reply.status, reply.headers, reply.body));
            }
            seen
        };
        let before = look().await;
        portal.application(&cycle, &bo, application::State::Submitted).await;
        let mut armed = sea_orm::IntoActiveModel::into_active_model(cycle);
        armed.armed_at = Set(Some(portal.now()));
        armed.update(&portal.db.write).await.unwrap();
        assert_eq!(before, look().await);
    }

    async fn the_sitemap_holds_only_pages_that_are_there(portal: Portal) {
        let vsan = portal.track("vsan", track::Kind::SubProgram).await;
        let ada = member(portal, "Ada").await;
        portal.award(&ada, &vsan, 2025).await;
        let hidden = member(portal, "Bo").await;
        edit(portal, &hidden, |p| p.listed = Set(false)).await;
        portal.open_cycle("spring").await;
        let paths = paths(portal).await;
        for wanted in ["/", "/directory", "/tracks/vsan", "/tracks/vsan/2025", "/tracks/main/2027", "/cycles/spring"] {
            assert!(paths.iter().any(|p| p == wanted), "{wanted} is not in {paths:?}");
        }
        assert!(paths.contains(&format!("/directory/{}", ada.number.unwrap())));
        assert!(!paths.contains(&format!("/directory/{}", hidden.number.unwrap())));
        for path in paths {
            let reply = portal.anonymous().get(&path).await;
            assert_eq!(reply.status, Status::Ok, "{path}");
            assert!(!reply.body.contains("noindex"), "{path}");
        }
        assert_eq!(portal.anonymous().get("/sitemap-1.xml").await.status, Status::NotFound);
    }

    async fn robots_and_probes_are_answered(portal: Portal) {
        let robots = portal.anonymous().get("/robots.txt").await.ok();
        for closed in ["/me", "/manage", "/review", "/sign-in"] {
            assert!(robots.contains(&format!("Disallow: {closed}\n")), "{robots}");
        }
        assert!(robots.contains(&format!("Sitemap: {}", portal.site.url("/sitemap.xml"))));
        assert_eq!(portal.anonymous().get("/health/live").await.ok(), "live\n");
        assert_eq!(portal.anonymous().get("/health/ready").await.ok(), "ready\n");
        portal.db.clone().close().await.unwrap();
        let reply = portal.anonymous().get("/health/ready").await;
        assert_eq!(reply.status, Status::ServiceUnavailable);
        assert_eq!(portal.anonymous().get("/health/live").await.status, Status::Ok);
    }
}
