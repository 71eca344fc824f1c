use chrono::TimeDelta;
use entity::person::{Audience, Standing, Visibility};
use entity::{award, track};
use rocket::http::Status;
use sea_orm::ActiveValue::Set;
use serde_json::json;

use super::{edit, link, mark, member, page_of, reload};
use crate::support::Reply;
use crate::support::client::between;

/// All that an answer tells, but for the number that was asked for.
fn told(reply: &Reply, number: i64) -> (Status, Vec<(String, String)>, String) {
    let number = number.to_string();
    let headers = reply.headers.iter().map(|(n, v)| (n.clone(), v.replace(&number, "N"))).collect();
    (reply.status, headers, reply.body.replace(&number, "N"))
}

both! {
    async fn the_page_tells_who_it_is(portal: Portal) {
        let ada = member(portal, "Ada Lovelace").await;
        link(portal, &ada, "blog", "https://www.ada.example/", true).await;
        link(portal, &ada, "odd", "javascript:alert(1)", false).await;
        edit(portal, &ada, |p| {
            p.native_name = Set(Some("Ada “<b>” Byron".into()));
            p.headline = Set("Counts & computes".into());
            p.bio_html = Set("<p>On engines.</p>".into());
            p.country = Set(Some("GB".into()));
            p.city = Set("London".into());
            p.languages = Set(["en", "fr"].into_iter().collect());
            p.topics = Set(["C++ & co"].into_iter().collect());
            p.founding = Set(true);
        })
        .await;
        let page = portal.anonymous().get(&page_of(&ada)).await.ok();
        for wanted in [
            "<h1 class=\"p-name\"><bdi>Ada Lovelace</bdi></h1>", "Ada “&lt;b&gt;” Byron", "Counts &amp; computes", "<p>On engines.</p>",
            "United Kingdom", "London", "French", "C++ &amp; co", "topic=C%2B%2B+%26+co", "Founding member", "Current member",
            "rel=\"me ugc nofollow noopener\" href=\"https://www.ada.example/\"", ">ada.example<", "verified since <time datetime=\"2027-01-15T12:00:00Z\">15 January 2027</time>",
            "Verified on 15 January 2027 by Recognition program",
            "og:title\" content=\"Ada Lovelace\"",
        ] {
            assert!(page.contains(wanted), "{wanted} is not in {page}");
        }
        let canonical = portal.site.url(&page_of(&ada));
        assert!(page.contains(&format!("<link rel=\"canonical\" href=\"{canonical}\">")), "{page}");
        assert!(page.contains(&format!("type=\"application/json\" href=\"{}.json\"", page_of(&ada))));
        assert!(!page.contains("javascript:") && !page.contains("@example.org") && !page.contains(" style="));
        assert!(!page.contains("Edit your profile"));
        let linked = between(&page, "<script type=\"application/ld+json\">", "</script>").unwrap();
        let linked: serde_json::Value = serde_json::from_str(linked).unwrap();
        let person = &linked["mainEntity"];
        assert_eq!((linked["@type"].as_str(), person["name"].as_str()), (Some("ProfilePage"), Some("Ada Lovelace")));
        assert_eq!(person["url"], canonical.as_str());
        assert_eq!(person["award"], serde_json::json!(["MAIN title 2027"]));
        assert_eq!(person["sameAs"], serde_json::json!(["https://www.ada.example/"]));
        assert_eq!(person["alternateName"], "Ada “<b>” Byron");
        let own = portal.as_(&ada).await.get(&page_of(&ada)).await.ok();
        assert!(own.contains("Edit your profile") && own.contains("/me/badges"));
    }

    async fn the_history_shows_gaps_and_what_was_revoked(portal: Portal) {
        let ada = portal.person("Ada").await;
        let main = portal.main_track().await;
        let vsan = portal.track("vsan", track::Kind::SubProgram).await;
        portal.track("nsx", track::Kind::SubProgram).await;
        for year in [2020, 2021, 2024, 2027] {
            portal.award(&ada, &main, year).await;
        }
        let revoked = portal.award(&ada, &vsan, 2024).await;
        mark(portal, revoked, award::State::Revoked, "Given back <i>").await;
        let gone = portal.award(&ada, &vsan, 2022).await;
        mark(portal, gone, award::State::Corrected, "an error").await;
        let page = portal.anonymous().get(&page_of(&reload(portal, &ada).await)).await.ok();
        for (year, held) in (2020..=2027).zip([true, true, false, false, true, false, false, true]) {
            assert_eq!(page.contains(&format!("href=\"/tracks/main/{year}\"")), held, "{year}");
        }
        // Four years without in the line of the main title, all but the revoked one in the other.
        assert_eq!(page.matches("<li aria-hidden=\"true\"></li>").count(), 4 + 7);
        assert!(page.contains("<li class=\"is-revoked\"><s>2024</s>"), "{page}");
        assert!(page.contains("4 years, current until 31 December 2027"), "{page}");
        assert!(page.contains("revoked") && page.contains("Given back &lt;i&gt;") && !page.contains("an error"));
        assert!(page.contains("VSAN title") && !page.contains("NSX title"));
    }

    async fn each_field_is_seen_by_its_audience(portal: Portal) {
        let ada = member(portal, "Ada").await;
        link(portal, &ada, "blog", "https://ada.example/", false).await;
        let fields = ["native_name", "headline", "bio", "country", "city", "languages", "topics", "links"];
        let shown = ["Нативное", "Headline here", "Bio here", "Japan", "Kyoto", "Portuguese", "gardening", "ada.example"];
        let fill = |audience: Audience| {
            let hidden = fields.map(|field| (field.to_owned(), audience)).into();
            edit(portal, &ada, move |p| {
                p.native_name = Set(Some("Нативное".into()));
                p.headline = Set("Headline here".into());
                p.bio_html = Set("<p>Bio here</p>".into());
                p.country = Set(Some("JP".into()));
                p.city = Set("Kyoto".into());
                p.languages = Set(["pt"].into_iter().collect());
                p.topics = Set(["gardening"].into_iter().collect());
                p.visibility = Set(Visibility(hidden));
            })
        };
        let newcomer = portal.person("Nell").await;
        let other = member(portal, "Bo").await;
        let manager = portal.manager("Mo").await;
        let strangers = [portal.anonymous(), portal.as_(&newcomer).await];
        let (colleague, staff) = (portal.as_(&other).await, portal.as_(&manager).await);
        for (audience, seen) in [(Audience::Public, [true; 3]), (Audience::Members, [false, true, true]), (Audience::Staff, [false, false, true])] {
            fill(audience).await;
            for (browser, seen) in
                strangers.iter().map(|b| (b, seen[0])).chain([(&colleague, seen[1]), (&staff, seen[2])])
            {
                let page = browser.get(&page_of(&ada)).await.ok();
                for words in shown {
                    assert_eq!(page.contains(words), seen, "{audience:?} {words}");
                }
                // For programs it is the public's page, whoever asks.
                let facts = browser.get(&format!("{}.json", page_of(&ada))).await.ok();
                assert_eq!(facts.contains("Headline here"), audience == Audience::Public);
                assert_eq!(facts.contains("\"JP\""), audience == Audience::Public);
                assert_eq!(facts.contains("ada.example"), audience == Audience::Public);
            }
        }
    }

    async fn the_shape_of_the_facts_is_as_promised(portal: Portal) {
        let ada = portal.person("Ada").await;
        let main = portal.main_track().await;
        let old = portal.award(&ada, &main, 2025).await;
        let new = portal.award(&ada, &main, 2027).await;
        link(portal, &ada, "blog", "https://ada.example/", true).await;
        let ada = edit(portal, &ada, |p| p.headline = Set("Engines".into())).await;
        let facts = portal.anonymous().get(&format!("{}.json", page_of(&ada))).await;
        assert_eq!(facts.header("Access-Control-Allow-Origin"), Some("*"));
        let award = |a: &award::Model, status: &str| json!({
            "id": a.id, "url": portal.site.url(&format!("/awards/{}", a.id)), "track": "main", "year": a.year,
            "term_start": format!("{}-01-01", a.year), "term_end": format!("{}-12-31", a.year), "status": status
        });
        assert_eq!(serde_json::from_str::<serde_json::Value>(&facts.ok()).unwrap(), json!({
            "number": ada.number.unwrap(), "name": "Ada", "url": portal.site.url(&page_of(&ada)), "country": null,
            "status": "current", "tracks": ["main"], "since": 2025, "photo": null, "until": "2027-12-31",
            "checked_at": "2027-01-15T12:00:00Z", "headline": "Engines",
            "links": [{"kind": "blog", "url": "https://ada.example/", "verified": true}],
            "awards": [award(&old, "ended"), award(&new, "active")],
        }));
    }

    async fn hidden_and_unknown_numbers_are_the_same(portal: Portal) {
        let hidden = member(portal, "Ada").await;
        edit(portal, &hidden, |p| p.listed = Set(false)).await;
        let corrected = portal.person("Cor").await;
        let award = portal.award(&corrected, &portal.main_track().await, 2027).await;
        mark(portal, award, award::State::Corrected, "").await;
        let corrected = reload(portal, &corrected).await;
        let (hidden, corrected, unknown) = (hidden.number.unwrap(), corrected.number.unwrap(), 9000);
        for path in ["/directory/N", "/directory/N.json", "/directory/N/badge.svg", "/directory/N/card.png", "/verify?number=N", "/verify?number=N&name=Ada"] {
            for accept in ["text/html", "application/json"] {
                let mut answers = Vec::new();
                for number in [unknown, hidden, corrected] {
                    let path = path.replace('N', &number.to_string());
                    let reply = portal.anonymous().get_with(&path, "Accept", accept).await;
                    answers.push(told(&reply, number));
                }
                assert_eq!(answers[0].0, Status::NotFound, "{path}");
                assert_eq!(answers[0], answers[1], "{path} {accept}");
                assert_eq!(answers[0], answers[2], "{path} {accept}");
            }
        }
    }

    async fn numbers_keep_resolving(portal: Portal) {
        let gone = member(portal, "Gone").await;
        edit(portal, &gone, |p| p.standing = Set(Standing::Erased)).await;
        for ending in ["", ".json", "/badge.svg", "/badge.svg?style=seal", "/card.png"] {
            assert_eq!(portal.anonymous().get(&format!("{}{ending}", page_of(&gone))).await.status, Status::Gone);
        }
        let verify = portal.anonymous().get(&format!("/verify?number={}", gone.number.unwrap())).await;
        assert_eq!(verify.status, Status::Gone);
        let (one, two, three) = (member(portal, "One").await, member(portal, "Two").await, member(portal, "Three").await);
        edit(portal, &one, |p| p.merged_into = Set(Some(two.id))).await;
        edit(portal, &two, |p| p.merged_into = Set(Some(three.id))).await;
        for ending in ["", ".json", "/badge.svg", "/badge.svg?style=seal", "/card.png"] {
            let reply = portal.anonymous().get(&format!("{}{ending}", page_of(&one))).await;
            assert_eq!((reply.status, reply.location), (Status::MovedPermanently, Some(format!("{}{ending}", page_of(&three)))));
        }
        let reply = portal.anonymous().get(&format!("/verify?number={}&name=A+B", one.number.unwrap())).await;
        assert_eq!(reply.location, Some(format!("/verify?number={}&name=A+B", three.number.unwrap())));
        edit(portal, &three, |p| p.listed = Set(false)).await;
        assert_eq!(portal.anonymous().get(&page_of(&one)).await.status, Status::NotFound);
        edit(portal, &three, |p| p.merged_into = Set(Some(one.id))).await;
        assert_eq!(portal.anonymous().get(&page_of(&one)).await.status, Status::NotFound);
    }

    async fn what_is_no_number_is_not_there(portal: Portal) {
        member(portal, "Ada").await;
        portal.person("Nobody").await;
        for bad in ["0", "1", "-1", "abc", "01001", "1001x", "1001.xml", "1e3", "99999999999999999999", "%00", "%31%30.json"] {
            assert_eq!(portal.anonymous().get(&format!("/directory/{bad}")).await.status, Status::NotFound, "{bad}");
        }
    }

    async fn the_clock_alone_ends_a_term(portal: Portal) {
        let grace = entity::program::ActiveModel { id: Set(1), term_grace_days: Set(30), ..Default::default() };
        sea_orm::ActiveModelTrait::update(grace, &portal.db.write).await.unwrap();
        let ada = member(portal, "Ada").await;
        let status = || async { portal.anonymous().get_json(&format!("{}.json", page_of(&ada))).await };
        portal.later(TimeDelta::days(360));
        let in_grace = status().await;
        assert_eq!((&in_grace["status"], &in_grace["awards"][0]["status"]), (&json!("current"), &json!("active")));
        portal.later(TimeDelta::days(30));
        let after = status().await;
        assert_eq!((&after["status"], &after["awards"][0]["status"]), (&json!("alumni"), &json!("ended")));
        assert_eq!((&after["tracks"], &after["until"]), (&json!([]), &json!("2027-12-31")));
        let page = portal.anonymous().get(&page_of(&ada)).await.ok();
        assert!(page.contains("Alumni, last award 2027") && !page.contains("Current member"));
    }

    async fn any_name_is_drawn(portal: Portal) {
        for (n, name) in [
            "محمد بن عبد الله", "山田太郎", "Ḫ̸̢͝a̷g̶", "<script>alert(1)</script>", "\" onload=\"x", "O'Brien & Söhne",
            "X", "Уважаемый Константин Константинопольский-Длиннофамильный из Санкт-Петербурга", "👩‍💻 Dev", "\u{202e}evil",
        ]
        .into_iter()
        .enumerate()
        {
            let person = member(portal, &format!("Person {n}")).await;
            let person = edit(portal, &person, |p| p.name = Set(name.into())).await;
            let page = portal.anonymous().get(&page_of(&person)).await.ok();
            assert!(page.contains("<bdi>") && !page.contains("<script>alert"), "{name}");
            portal.anonymous().get(&format!("{}/badge.svg", page_of(&person))).await.ok();
        }
        let list = portal.anonymous().get("/directory").await.ok();
        assert!(list.contains("山田太郎") && !list.contains("<script>alert"));
    }
}
