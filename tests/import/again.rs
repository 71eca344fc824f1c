use std::collections::BTreeSet;

use entity::audit::{self, Action};
use entity::{link, person};
use palmares::import;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::{counts, sample};

const SAMPLES: [&str; 8] = [
    "members.csv",
    "members.yaml",
    "members.json",
    "champions.yml",
    "ambassadors.json",
    "latin1.csv",
    "utf16.csv",
    "bom.csv",
];

both! {
    async fn importing_twice_changes_nothing(portal: Portal) {
        for file in SAMPLES {
            portal.import_sample(file).await;
            let before = portal.everything().await;
            portal.later(chrono::TimeDelta::hours(1));
            let report = portal.import_sample(file).await;
            assert!(report.created.is_empty() && report.changed.is_empty() && !report.unchanged.is_empty(), "{file}: {report}");
            assert_eq!(portal.everything().await, before, "{file}");
        }
    }

    async fn a_rehearsal_says_what_a_run_does_and_writes_nothing(portal: Portal) {
        for file in SAMPLES {
            let before = portal.everything().await;
            let rehearsed = import::run(&portal.db, &sample(file), true, portal.now()).await.unwrap().to_string();
            assert_eq!(portal.everything().await, before, "{file}");
            let done = portal.import_sample(file).await.to_string();
            let extra = "Nothing was written: this was a dry run.\n";
            assert_eq!(rehearsed, format!("{done}{extra}"), "{file}");
        }
    }

    async fn a_filled_cell_changes_and_an_empty_one_leaves(portal: Portal) {
        portal.import("a.csv", "name,email,country,city,headline,topics,links\nAda,ada@example.org,BE,Gent,One,x,github=ada\n").await;
        let before = portal.named("Ada").await;
        portal.later(chrono::TimeDelta::hours(1));
        let report = portal.import("b.csv", "name,email,country,city,headline,topics,links,year\nAda,ada@example.org,FR,,Two,,blog=https://ada.example,2027\n").await;
        assert_eq!(counts(&report), (0, 1, 1, 0));
        let told = report.to_string();
        assert!(told.contains("line 2: changed Ada, number 1: a number; country from BE to FR; headline; award main 2027; 1 link more"), "{told}");
        let after = portal.named("Ada").await;
        assert_eq!((after.country.as_deref(), after.city.as_str(), after.headline.as_str()), (Some("FR"), "Gent", "Two"));
        assert_eq!((after.topics.joined(), after.number), ("x".to_owned(), Some(1)));
        assert_eq!((after.created_at, after.updated_at), (before.created_at, portal.now()));
        assert_eq!(portal.links_of("Ada").await.len(), 2);
        // Who has claimed what was known proves what is named later by the page itself: it is looked at.
        let looks = async || {
            let links = link::Entity::find().filter(link::COLUMN.check_at.is_not_null()).all(&portal.db.write).await.unwrap();
            links.into_iter().map(|l| l.url).collect::<Vec<_>>()
        };
        assert!(looks().await.is_empty());
        palmares::people::with_proved_address(&portal.db.write, "ada@example.org", None, portal.now()).await.unwrap();
        portal.import("c.csv", "name,email,links\nAda,ada@example.org,blog=https://new.example linkedin=https://www.linkedin.com/in/ada\n").await;
        let looks = looks().await;
        assert!(looks.iter().any(|l| l.contains("new.example")) && !looks.iter().any(|l| l.contains("linkedin")), "{looks:?}");
        assert!(portal.listing_of("Ada").await.is_some());
    }

    async fn what_was_done_is_told_in_the_audit_log(portal: Portal) {
        portal.import("a.csv", "name,links,year\nAda Byron,github=ada,2020\n").await;
        portal.import("b.csv", "name,links\nAda Lovelace,github=ada\n").await;
        let notes: Vec<String> = audit::Entity::find()
            .filter(audit::Column::Action.eq(Action::Imported))
            .all(&portal.db.write)
            .await
            .unwrap()
            .into_iter()
            .map(|row| row.note)
            .collect();
        assert_eq!(notes, [
            "a.csv, line 2 of the file: created. award main 2020",
            "b.csv, line 2 of the file: changed. name from \"Ada Byron\" to \"Ada Lovelace\"",
        ]);
        assert_eq!((portal.audited(Action::TrackCreated).await, portal.audited(Action::CycleCreated).await), (1, 1));
    }

    async fn what_fails_half_way_leaves_nothing(portal: Portal) {
        portal.db.write.execute_unprepared("ALTER TABLE listing RENAME TO elsewhere").await.unwrap();
        portal.try_import("a.csv", "name,year\nAda,2020\n", false).await.unwrap_err();
        portal.db.write.execute_unprepared("ALTER TABLE elsewhere RENAME TO listing").await.unwrap();
        assert_eq!(portal.how_many_people().await, 0);
        let report = portal.import("a.csv", "name,year\nAda,2020\n").await;
        assert_eq!(counts(&report), (1, 0, 0, 0));
    }

    async fn two_imports_at_once_do_not_double_anyone(portal: Portal) {
        let rows: String = (0..600).map(|n| format!("Person {n},p{n}@example.org,2027\n")).collect();
        let text = format!("name,email,year\n{rows}");
        let (one, other) = tokio::join!(portal.import("a.csv", &text), portal.import("b.csv", &text));
        assert_eq!(one.created.len() + other.created.len(), 600);
        assert_eq!(portal.how_many_people().await, 600);
        let people = person::Entity::find().all(&portal.db.write).await.unwrap();
        let numbers: BTreeSet<i64> = people.iter().filter_map(|p| p.number).collect();
        assert_eq!((numbers.len(), numbers.first().copied(), numbers.last().copied()), (600, Some(1), Some(600)));
        // In the order of the file, also over several statements.
        assert!(people.iter().all(|p| p.name == format!("Person {}", p.number.unwrap() - 1)));
    }
}
