use chrono::TimeDelta;
use entity::person::{Audience, Standing, Visibility};
use entity::{Words, person, track};
use palmares::jobs::Job;
use rocket::http::Status;
use sea_orm::ActiveValue::Set;
use serde_json::{Value, json};

use super::{edit, mark, member};
use crate::support::Portal;

/// The names found, in order.
async fn found(portal: &Portal, query: &str) -> Vec<String> {
    names(&portal.anonymous().get_json(&format!("/directory.json{query}")).await)
}

fn names(list: &Value) -> Vec<String> {
    list["members"].as_array().unwrap().iter().map(|m| m["name"].as_str().unwrap().to_owned()).collect()
}

async fn set(portal: &Portal, of: &person::Model, country: &str, languages: &[&str], topics: &[&str]) {
    let (country, languages, topics) = (country.to_owned(), languages.to_vec(), topics.to_vec());
    edit(portal, of, |p| {
        p.country = Set(Some(country));
        p.languages = Set(languages.into_iter().collect::<Words>());
        p.topics = Set(topics.into_iter().collect::<Words>());
    })
    .await;
}

/// Ada (BE, vSAN), Bo (NL) and Chi (JP) are current, Dov (BE) is not any more.
async fn four(portal: &Portal) {
    let main = portal.main_track().await;
    let vsan = portal.track("vsan", track::Kind::SubProgram).await;
    let ada = member(portal, "Ada Ångström").await;
    let bo = member(portal, "Bo Berg").await;
    let chi = member(portal, "Chi Mori").await;
    let dov = portal.person("Dov Cohen").await;
    portal.award(&dov, &main, 2024).await;
    portal.award(&dov, &vsan, 2024).await;
    portal.award(&ada, &main, 2025).await;
    portal.award(&ada, &vsan, 2027).await;
    portal.award(&bo, &vsan, 2024).await;
    set(portal, &ada, "BE", &["fr", "nl"], &["Storage", "C++"]).await;
    set(portal, &bo, "NL", &["nl"], &["storage"]).await;
    set(portal, &chi, "JP", &["ja"], &["Networking"]).await;
    set(portal, &dov, "BE", &["fr"], &["Storage"]).await;
}

both! {
    async fn nobody_one_and_many_are_listed(portal: Portal) {
        let empty = portal.anonymous().get("/directory").await.ok();
        assert!(empty.contains("Nobody is listed yet") && empty.contains("0 members"), "{empty}");
        assert_eq!(portal.anonymous().get_json("/directory.json").await["total"], 0);
        member(portal, "Ada").await;
        assert!(portal.anonymous().get("/directory").await.ok().contains("1 member<"));
        for n in 0..25 {
            member(portal, &format!("Member {n:02}")).await;
        }
        let first = portal.anonymous().get_json("/directory.json").await;
        assert_eq!((first["total"].as_u64(), names(&first).len()), (Some(26), 24));
        let next = first["next"].as_str().unwrap();
        assert_eq!(next, portal.site.url("/directory.json?page=2"));
        let second = portal.anonymous().get_json("/directory.json?page=2").await;
        assert_eq!((names(&second), second["next"].clone()), (vec!["Member 23".into(), "Member 24".into()], Value::Null));
        let after = portal.anonymous().get_json("/directory.json?page=3").await;
        assert!(names(&after).is_empty() && after["next"].is_null());
        let page = portal.anonymous().get("/directory?page=2").await.ok();
        assert!(page.contains("Page 2 of 2") && page.contains("Member 24") && !page.contains("Member 22"));
        assert!(page.contains("/directory?page=1"));
    }

    async fn values_of_a_kind_are_or_and_kinds_are_and(portal: Portal) {
        four(portal).await;
        for (query, wanted) in [
            ("", vec!["Ada Ångström", "Bo Berg", "Chi Mori"]),
            ("?country=BE", vec!["Ada Ångström"]),
            ("?country=BE&country=JP", vec!["Ada Ångström", "Chi Mori"]),
            ("?country=belgium", vec!["Ada Ångström"]),
            ("?language=nl&topic=storage", vec!["Ada Ångström", "Bo Berg"]),
            ("?language=nl&topic=STORAGE&country=NL", vec!["Bo Berg"]),
            ("?topic=c%2B%2B", vec!["Ada Ångström"]),
            ("?year=2025", vec!["Ada Ångström"]),
            ("?status=alumni", vec!["Dov Cohen"]),
            ("?status=alumni&status=current&country=BE", vec!["Ada Ångström", "Dov Cohen"]),
            ("?status=all", vec!["Ada Ångström", "Bo Berg", "Chi Mori", "Dov Cohen"]),
            ("?status=memoriam", vec![]),
            ("?status=nonsense", vec![]),
            ("?country=ZZ&year=abc", vec![]),
            ("?country=&status=&q=", vec!["Ada Ångström", "Bo Berg", "Chi Mori"]),
        ] {
            assert_eq!(found(portal, query).await, wanted, "{query}");
        }
    }

    async fn a_track_is_held_now_by_members_and_was_by_alumni(portal: Portal) {
        four(portal).await;
        assert_eq!(found(portal, "?track=vsan").await, ["Ada Ångström"]);
        assert_eq!(found(portal, "?track=vsan&status=alumni").await, ["Dov Cohen"]);
        assert_eq!(found(portal, "?track=vsan&status=all").await, ["Ada Ångström", "Bo Berg", "Dov Cohen"]);
    }

    async fn a_facet_counts_what_one_more_choice_would_find(portal: Portal) {
        four(portal).await;
        let list = portal.anonymous().get_json("/directory.json?country=BE&topic=storage").await;
        assert_eq!(list["total"], 1);
        assert_eq!(list["facets"]["country"], json!({"BE": 1, "NL": 1}));
        assert_eq!(list["facets"]["topic"], json!({"c++": 1, "storage": 1}));
        assert_eq!(list["facets"]["track"], json!({"main": 1, "vsan": 1}));
        assert_eq!(list["facets"]["year"], json!({"2025": 1, "2027": 1}));
        assert_eq!(list["facets"]["status"], json!({"current": 1, "alumni": 1, "memoriam": 0, "all": 2}));
        let none = portal.anonymous().get_json("/directory.json?country=ZZ").await;
        assert_eq!(none["facets"]["country"]["ZZ"], 0);
    }

    async fn a_search_forgives_case_and_accents_and_takes_every_word(portal: Portal) {
        four(portal).await;
        for (typed, wanted) in [
            ("angstrom", vec!["Ada Ångström"]),
            ("%C3%85NGSTR%C3%96M%20ada", vec!["Ada Ångström"]),
            ("berg", vec!["Bo Berg"]),
            ("storage%20berg", vec!["Bo Berg"]),
            ("japan", vec!["Chi Mori"]),
            ("ada%20berg", vec![]),
        ] {
            assert_eq!(found(portal, &format!("?q={typed}")).await, wanted, "{typed}");
        }
        let eve = member(portal, "Eve").await;
        edit(portal, &eve, |p| p.native_name = Set(Some("Сафронова 山田".into()))).await;
        assert_eq!(found(portal, "?q=%D0%A1%D0%90%D0%A4%D0%A0%D0%9E%D0%9D%D0%9E%D0%92%D0%90").await, ["Eve"]);
        assert_eq!(found(portal, "?q=%E5%B1%B1%E7%94%B0").await, ["Eve"]);
        assert_eq!(found(portal, &format!("?q={}", eve.number.unwrap())).await, ["Eve"]);
    }

    async fn hostile_questions_find_nobody_and_break_nothing(portal: Portal) {
        four(portal).await;
        let long = "a".repeat(5000);
        for typed in [
            "%25", "_", "%25%25", "%27%3B+DROP+TABLE+listing%3B--", "%5C", "%00", "ada%00%25", "%F0%9F%A6%80", "*", "%22",
            "%3Cscript%3Ealert(1)%3C/script%3E", "%ff%fe", &long,
        ] {
            for key in ["q", "country", "track", "year", "status", "language", "topic"] {
                let path = format!("/directory?{key}={typed}");
                let reply = portal.anonymous().get(&path).await;
                assert_eq!(reply.status, Status::Ok, "{path}");
                assert!(!reply.body.contains("<script>alert"), "{path}");
                // Nothing but a control character is nothing asked.
                assert_eq!(reply.body.contains("Bo Berg"), typed == "%00", "{path}");
            }
        }
        for path in ["/directory?page=-1", "/directory?page=0", "/directory?page=99999999999999999999", "/directory?sort=x"] {
            assert!(portal.anonymous().get(path).await.ok().contains("Bo Berg"), "{path}");
        }
        let many: String = (0..400).map(|n| format!("&topic=t{n}")).collect();
        portal.anonymous().get(&format!("/directory?q=a{many}")).await.ok();
        assert_eq!(found(portal, "").await.len(), 3);
    }

    async fn the_order_is_chosen(portal: Portal) {
        four(portal).await;
        for (sort, wanted) in [
            ("name", ["Ada Ångström", "Bo Berg", "Chi Mori"]),
            ("number", ["Ada Ångström", "Bo Berg", "Chi Mori"]),
            ("newest", ["Chi Mori", "Ada Ångström", "Bo Berg"]),
            ("longest", ["Bo Berg", "Ada Ångström", "Chi Mori"]),
        ] {
            assert_eq!(found(portal, &format!("?sort={sort}")).await, wanted, "{sort}");
        }
    }

    async fn every_choice_is_a_chip_that_can_be_taken_away(portal: Portal) {
        four(portal).await;
        let page = portal.anonymous().get("/directory?q=o&country=BE&country=NL&sort=number").await.ok();
        assert!(page.contains(r#"href="/directory?q=o&amp;country=NL&amp;sort=number""#), "{page}");
        assert!(page.contains(r#"href="/directory?country=BE&amp;country=NL&amp;sort=number""#));
        assert!(page.contains("noindex"));
        assert!(page.contains(r#"value="NL" checked"#) && page.contains(r#"value="o""#));
        let plain = portal.anonymous().get("/directory").await.ok();
        assert!(!plain.contains("noindex") && plain.contains(&format!(r#"rel="canonical" href="{}""#, portal.site.url("/directory"))));
        let none = portal.anonymous().get("/directory?q=nobody+at+all").await.ok();
        assert!(none.contains("Nobody fits all of that"));
    }

    async fn the_shape_of_the_list_is_as_promised(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let list = portal.anonymous().get_json("/directory.json").await;
        let mut keys: Vec<_> = list.as_object().unwrap().keys().collect();
        keys.sort();
        assert_eq!(keys, ["facets", "members", "next", "total"]);
        let number = ada.number.unwrap();
        let url = portal.site.url(&format!("/directory/{number}"));
        assert_eq!(list["members"], json!([{
            "number": number, "name": "Ada", "url": url, "country": null, "status": "current", "tracks": ["main"],
            "since": 2027, "photo": null
        }]));
    }

    async fn who_is_hidden_is_in_no_list_count_or_search(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let bo = member(portal, "Bo").await;
        set(portal, &ada, "BE", &["fr"], &["Secret"]).await;
        edit(portal, &ada, |p| p.listed = Set(false)).await;
        edit(portal, &bo, |p| {
            p.country = Set(Some("NL".into()));
            p.city = Set("Utrecht".into());
            p.topics = Set(["Hidden"].into_iter().collect());
            p.visibility = Set(Visibility(
                [("country", Audience::Members), ("city", Audience::Staff), ("topics", Audience::Members)]
                    .map(|(field, audience)| (field.to_owned(), audience))
                    .into(),
            ));
        })
        .await;
        let list = portal.anonymous().get_json("/directory.json?status=all").await;
        assert_eq!((names(&list), list["total"].as_u64()), (vec!["Bo".to_owned()], Some(1)));
        assert_eq!(list["facets"]["country"], json!({}));
        for query in ["?q=ada", "?country=BE", "?topic=secret", "?country=NL", "?topic=hidden", "?q=utrecht", "?q=netherlands"] {
            assert!(found(portal, query).await.is_empty(), "{query}");
        }
        let page = portal.anonymous().get("/directory?status=all").await.ok();
        assert!(!page.contains("Ada") && !page.contains("Utrecht") && !page.to_lowercase().contains("secret"));
    }

    async fn the_clock_alone_makes_alumni(portal: Portal) {
        member(portal, "Ada").await;
        portal.later(TimeDelta::days(350));
        assert_eq!(found(portal, "").await, ["Ada"]);
        portal.later(TimeDelta::days(2));
        portal.run(Job::RefreshListings).await;
        assert!(found(portal, "").await.is_empty());
        assert_eq!(found(portal, "?status=alumni").await, ["Ada"]);
    }

    async fn standings_have_their_place(portal: Portal) {
        for (name, standing) in [
            ("On hold", Standing::OnHold),
            ("Honorary", Standing::Honorary),
            ("Staff", Standing::Staff),
            ("Deceased", Standing::Deceased),
            ("Resigned", Standing::Resigned),
            ("Erased", Standing::Erased),
        ] {
            let person = member(portal, name).await;
            edit(portal, &person, |p| p.standing = Set(standing)).await;
        }
        assert_eq!(found(portal, "").await, ["Honorary", "On hold"]);
        assert_eq!(found(portal, "?status=alumni").await, ["Resigned"]);
        assert_eq!(found(portal, "?status=memoriam").await, ["Deceased"]);
        assert_eq!(found(portal, "?status=staff").await, ["Staff"]);
        assert_eq!(found(portal, "?status=all").await.len(), 5);
    }

    async fn a_corrected_award_was_never_there(portal: Portal) {
        let ada = portal.person("Ada").await;
        let award = portal.award(&ada, &portal.main_track().await, 2027).await;
        mark(portal, award, entity::award::State::Corrected, "").await;
        assert!(found(portal, "?status=all").await.is_empty());
    }

    async fn two_refreshes_at_once_leave_one_entry(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let refresh = || async {
            let txn = portal.db.begin().await.unwrap();
            palmares::directory::refresh(&txn, ada.id, portal.now()).await.unwrap();
            txn.commit().await.unwrap();
        };
        tokio::join!(refresh(), refresh(), refresh(), refresh());
        assert_eq!(found(portal, "").await, ["Ada"]);
    }

    async fn all_can_be_refreshed_after_a_change_of_the_rules(portal: Portal) {
        member(portal, "Ada").await;
        portal.later(TimeDelta::days(360));
        portal.run(Job::RefreshListings).await;
        assert!(found(portal, "").await.is_empty());
        let grace = entity::program::ActiveModel { id: Set(1), term_grace_days: Set(60), ..Default::default() };
        sea_orm::ActiveModelTrait::update(grace, &portal.db.write).await.unwrap();
        palmares::listing::all_are_stale(&portal.db.write, portal.now()).await.unwrap();
        portal.run(Job::RefreshListings).await;
        assert_eq!(found(portal, "").await, ["Ada"]);
    }
}
