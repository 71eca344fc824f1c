use chrono::NaiveDate;
use entity::listing::Status;
use entity::person::Standing;
use entity::{award, cycle, email, track};
use sea_orm::{EntityTrait, QueryFilter};

use super::counts;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

both! {
    async fn a_csv_becomes_people_with_their_history(portal: Portal) {
        let report = portal.import_sample("members.csv").await;
        let told = report.to_string();
        assert_eq!(counts(&report), (7, 0, 0, 5), "{told}");
        for line in ["line 11: refused, \"20x5\" is no year", "line 12: refused", "line 13: refused", "line 14: refused, the term ends", "line 15: refused, there is no name"] {
            assert!(told.contains(line), "{line} is not in {told}");
        }
        assert!(told.contains("line 10: warning, the country \"Atlantis\" is not known"), "{told}");
assert!(told.ends_with("created: 7 (lines 2, 5-10, 16-17)\nmatched: 0\nchanged: 0\nrefused: 5 (lines 11-15)\n"), "{told}");

        let ada = portal.named("Ada Byron").await;
        assert_eq!((ada.number, ada.country.as_deref(), ada.city.as_str(), ada.founding), (Some(1), Some("GB"), "London", true));
        assert_eq!((ada.languages.joined(), ada.topics.joined()), ("en, fr".into(), "analytics, engines".into()));
        assert_eq!(ada.bio, "I write **notes**.\n\nLong ones.");
        assert!(ada.bio_html.contains("<strong>notes</strong>"));
        assert_eq!(portal.links_of("Ada Byron").await, [
            ("github".to_owned(), "https://github.com/ada".to_owned()),
            ("blog".to_owned(), "https://ada.example.org/".to_owned()),
        ]);
        let awards = portal.awards_of("Ada Byron").await;
        let terms: Vec<_> = awards.iter().map(|a| (a.year, a.term_start, a.term_end)).collect();
        assert_eq!(terms, [
            (2024, day("2024-02-01"), day("2025-01-31")),
            (2025, day("2025-02-01"), day("2026-01-31")),
            (2025, day("2025-01-01"), day("2025-12-31")),
        ]);
        let mails = email::Entity::find().filter(email::COLUMN.person_id.eq(ada.id)).all(&portal.db.write).await.unwrap();
        assert_eq!(mails.len(), 1);
        assert!(mails[0].is_primary && mails[0].verified_at.is_none());

        let taro = portal.named("Yamada Tarō").await;
        assert_eq!((taro.native_name.as_deref(), taro.country.as_deref()), (Some("山田 太郎"), Some("JP")));
        let statuses = |listing: Option<entity::listing::Model>| listing.map(|l| l.status);
        assert_eq!(statuses(portal.listing_of("Yamada Tarō").await), Some(Status::Current));
        assert_eq!(statuses(portal.listing_of("سارة أحمد").await), Some(Status::Current));
        assert_eq!(statuses(portal.listing_of("Ada Byron").await), Some(Status::Alumni));
        assert_eq!(statuses(portal.listing_of("Gus Gray").await), Some(Status::Alumni));
        assert_eq!(statuses(portal.listing_of("Hana Holt").await), Some(Status::Honorary));
        // A number without an award is kept, and shows nothing.
        assert_eq!(portal.named("Ben Adams").await.number, Some(12));
        assert_eq!(statuses(portal.listing_of("Ben Adams").await), None);
        // The others got numbers after the largest, in the order of the file.
        for (name, number) in [("Łukasz Żółć", 13), ("سارة أحمد", 14), ("Gus Gray", 15), ("Hana Holt", 16)] {
            assert_eq!(portal.named(name).await.number, Some(number), "{name}");
        }
    }

    async fn tracks_and_cycles_are_made_with_a_warning(portal: Portal) {
        let told = portal.import_sample("members.csv").await.to_string();
        assert!(told.contains("line 2: warning, the track \"Laureate\" is new and is made as the main title"), "{told}");
        assert!(told.contains("line 6: warning, the track \"Engines\" is new and is made as the title of a sub-program"), "{told}");
        assert!(told.contains("line 2: warning, the cycle laureate-2024 is new and is made with the term from 2024-02-01 to 2025-01-31"), "{told}");
        let tracks = track::Entity::find().all(&portal.db.write).await.unwrap();
        assert_eq!(tracks.iter().map(|t| (t.slug.as_str(), t.kind)).collect::<Vec<_>>(), [
            ("laureate", track::Kind::Main),
            ("engines", track::Kind::SubProgram),
        ]);
        let cycles = cycle::Entity::find().all(&portal.db.write).await.unwrap();
        for cycle in &cycles {
            assert_eq!(cycle.announced_at.unwrap().date_naive(), cycle.term_start);
            assert!(cycle.opens_at < cycle.closes_at && cycle.closes_at < cycle.announces_at);
        }
        let mut slugs: Vec<_> = cycles.iter().map(|c| c.slug.as_str()).collect();
        slugs.sort_unstable();
        assert_eq!(slugs, ["engines-2025", "laureate-2020", "laureate-2024", "laureate-2025", "laureate-2026", "laureate-2027"]);
        let awards = award::Entity::find().all(&portal.db.write).await.unwrap();
        assert!(awards.iter().all(|a| a.cycle_id.is_some()));
    }

    async fn encodings_and_delimiters_are_told(portal: Portal) {
        for (file, encoding) in [("latin1.csv", "Windows-1252"), ("utf16.csv", "UTF-16LE"), ("bom.csv", "")] {
            let report = portal.import_sample(file).await;
            let told = report.to_string();
            assert_eq!(counts(&report).3, 0, "{told}");
            assert_eq!(told.contains("it was read as"), !encoding.is_empty(), "{told}");
            assert!(told.contains(encoding), "{told}");
            let (zoe, jose) = (portal.named("Zoë Müller").await, portal.named("José Peña").await);
            assert_eq!((zoe.country.as_deref(), jose.country.as_deref(), jose.city.as_str()), (Some("AT"), Some("ES"), "A Coruña"));
        }
        assert_eq!(portal.how_many_people().await, 2);
    }

    async fn yaml_keeps_its_words_and_lines(portal: Portal) {
        let report = portal.import_sample("members.yaml").await;
        let told = report.to_string();
        assert_eq!(counts(&report), (2, 0, 0, 2), "{told}");
        assert!(told.contains("line 21: refused, \"soon\" is no year") && told.contains("line 22: refused"), "{told}");
        let ada = portal.named("Ada Byron").await;
        // Norway is not "false", and 0001 is 1.
        assert_eq!((ada.number, ada.country.as_deref(), ada.founding), (Some(1), Some("NO"), true));
        let pro = track::Entity::find().filter(track::COLUMN.slug.eq("engines-pro")).one(&portal.db.write).await.unwrap();
        assert_eq!(pro.unwrap().kind, track::Kind::Pro);
        let states: Vec<_> = portal.awards_of("Ada Byron").await.iter().map(|a| (a.year, a.state)).collect();
        assert_eq!(states, [(2024, award::State::Active), (2027, award::State::Active), (2027, award::State::Revoked)]);
        // Years alone are of the main track.
        assert_eq!(portal.awards_of("Ben Adams").await.iter().map(|a| a.year).collect::<Vec<_>>(), [2025, 2026]);
        assert_eq!(portal.links_of("Ben Adams").await.len(), 2);
    }

    async fn json_is_the_same_as_yaml(portal: Portal) {
        portal.import_sample("members.yaml").await;
        let before = portal.everything().await;
        let report = portal.import_sample("members.json").await;
        let told = report.to_string();
        assert_eq!(counts(&report), (0, 2, 0, 2), "{told}");
        assert!(told.contains("line 9: refused") && told.contains("line 10: refused, the key \"name\" stands twice"), "{told}");
        assert!(told.contains("warning: keys that are not known and not read: \"shoe_size\""), "{told}");
        assert_eq!(portal.everything().await, before);
    }

    async fn a_list_kept_in_git_is_read(portal: Portal) {
        let report = portal.import_sample("champions.yml").await;
        let told = report.to_string();
        assert_eq!(counts(&report), (4, 0, 0, 0), "{told}");
        assert!(told.contains("the track \"Main\" is new"), "{told}");
        assert!(told.contains("not read: \"avatar\""), "{told}");
        let ada = portal.named("Dr. Ada Byron").await;
        assert_eq!((ada.country.as_deref(), ada.founding), (Some("GB"), true));
        assert_eq!(portal.links_of("Dr. Ada Byron").await.len(), 3);
        let ben = portal.named("Ben Adams").await;
        // Where they live; and alumni although the year is this one.
        assert_eq!((ben.country.as_deref(), ben.standing), (Some("DE"), Standing::Resigned));
        assert_eq!(portal.listing_of("Ben Adams").await.unwrap().status, Status::Alumni);
        assert_eq!(portal.listing_of("Dr. Ada Byron").await.unwrap().status, Status::Current);
        assert_eq!(portal.named("Cleo Carr").await.standing, Standing::Deceased);
        assert_eq!(portal.listing_of("Cleo Carr").await.unwrap().status, Status::Memoriam);
        assert_eq!(portal.named("Dan Dee").await.standing, Standing::Resigned);
    }

    async fn a_list_of_ambassadors_is_read(portal: Portal) {
        let report = portal.import_sample("ambassadors.json").await;
        let told = report.to_string();
        assert_eq!(counts(&report), (2, 0, 0, 0), "{told}");
        assert!(told.contains("\"Ambassadors\" has no year: no award comes of it"), "{told}");
        assert!(told.contains("not read: \"pronouns\", \"slack_id\", \"image\""), "{told}");
        let ada = portal.named("Ada Byron").await;
        assert_eq!((ada.employer.as_str(), ada.city.as_str(), ada.country.as_deref()), ("Engines Ltd", "London", Some("GB")));
        assert_eq!((ada.languages.joined(), ada.topics.joined()), ("en, hi".into(), "Argo, Helm".into()));
        assert!(ada.bio_html.contains("<strong>group</strong>") && !ada.bio_html.contains("script"), "{}", ada.bio_html);
        assert_eq!((ada.number, portal.links_of("Ada Byron").await.len()), (None, 2));
        let ben = portal.named("Ben Adams").await;
        assert_eq!((ben.city.as_str(), ben.country, ben.number), ("Brisbane", None, Some(1)));
        assert_eq!(portal.awards_of("Ben Adams").await.len(), 2);
        assert!(email::Entity::find().filter(email::COLUMN.address.eq("ben@example.org")).one(&portal.db.write).await.unwrap().is_some());
    }
}
