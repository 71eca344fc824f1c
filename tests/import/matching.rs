use entity::person::{self, Standing};
use entity::{counter, email, link};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel, QueryFilter};

use super::counts;
use crate::support::Portal;

async fn set(portal: &Portal, name: &str, change: impl FnOnce(&mut person::ActiveModel)) {
    let mut row = portal.named(name).await.into_active_model();
    change(&mut row);
    row.update(&portal.db.write).await.unwrap();
}

both! {
    async fn someone_renamed_with_the_same_link_is_matched(portal: Portal) {
        portal.import("a.csv", "name,links,year\nAda Byron,https://www.ada.example.org/ github=ada,2020\n").await;
        let before = portal.named("Ada Byron").await;
        let report = portal.import("b.csv", "name,country,links,year\nA. King,GB,blog: http://ada.example.org,2021\n").await;
        assert_eq!(counts(&report), (0, 1, 1, 0), "{report}");
        let after = portal.named("A. King").await;
        assert_eq!((after.id, after.number, after.name_key.as_str()), (before.id, before.number, "a. king"));
        assert_eq!(portal.awards_of("A. King").await.len(), 2);
        assert_eq!(portal.listing_of("A. King").await.unwrap().name, "A. King");
    }

    async fn number_then_email_then_name_and_country(portal: Portal) {
        portal.import("a.csv", "name,number,email,country\nAda Byron,5,ada@example.org,GB\nBen Adams,,ben@example.org,US\nCleo Carr,,,NL\n").await;
        let text = "name,number,email,country,city\nAda Lovelace,5,new@example.org,,London\nBenjamin Adams,,BEN@example.org,,Denver\nCLÉO  Carr,,,The Netherlands,Delft\nCleo Carr,,,BE,Gent\n";
        let report = portal.import("b.csv", text).await;
        assert_eq!(counts(&report), (1, 3, 3, 0), "{report}");
        assert_eq!(portal.named("Ada Lovelace").await.number, Some(5));
        assert_eq!(portal.named("Benjamin Adams").await.city, "Denver");
        assert_eq!(portal.named("CLÉO Carr").await.city, "Delft");
        assert_eq!(portal.named("Cleo Carr").await.city, "Gent");
        let ada = portal.named("Ada Lovelace").await.id;
        let mails = email::Entity::find().filter(email::COLUMN.person_id.eq(ada)).all(&portal.db.write).await.unwrap();
        assert_eq!(mails.iter().map(|m| m.is_primary).collect::<Vec<_>>(), [true, false]);
    }

    async fn a_country_mended_later_is_no_new_person(portal: Portal) {
        portal.import("a.csv", "name,country,year\nAda,Atlantis,2020\n").await;
        let report = portal.import("b.csv", "name,country,year\nAda,Greece,2020\n").await;
        assert_eq!(counts(&report), (0, 1, 1, 0), "{report}");
        // And a file without the column finds her too.
        assert_eq!(counts(&portal.import("c.csv", "name,year\nAda,2020\n").await), (0, 1, 0, 0));
    }

    async fn what_points_to_two_people_is_refused(portal: Portal) {
        portal.import("a.csv", "name,number,email,country,links\nAda,1,ada@example.org,GB,https://a.example\nBen,2,ben@example.org,US,https://b.example\nJo,3,jo1@example.org,NL,\nJo,4,jo2@example.org,NL,\n").await;
        let before = portal.everything().await;
        let text = "name,number,email,country,links\nX,1,ben@example.org,,\nY,,ada@example.org,,https://b.example\nZ,,,,https://a.example https://b.example\nJo,,,NL,\nAda,9,,,http://www.a.example/\nFine,,,,\n";
        let report = portal.import("b.csv", text).await;
        let told = report.to_string();
        assert_eq!(counts(&report), (1, 0, 0, 5), "{told}");
        for line in [
            "line 2: refused, it points to several people: the number 1 is that of \"Ada\" (number 1), the e-mail ben@example.org is that of \"Ben\" (number 2)",
            "line 3: refused, it points to several people",
            "line 4: refused, it points to several people",
            "line 5: refused, there are 2 people called \"Jo\"",
            "line 6: refused, the link http://www.a.example/ is that of \"Ada\", whose number is 1: a number never changes",
        ] {
            assert!(told.contains(line), "{line} is not in {told}");
        }
        assert!(before.iter().filter(|r| r.contains("\"Ada\"")).all(|r| !r.contains("Fine")));
        assert_eq!(portal.how_many_people().await, 5);
        assert_eq!(portal.named("Ada").await.number, Some(1));
    }

    async fn two_entries_that_are_one_person_to_us_become_one(portal: Portal) {
        portal.import("a.csv", "name,number,email\nAda Byron,5,ada@example.org\n").await;
        let report = portal.import("b.csv", "name,number,email,year\nA. B.,5,,2020\nAda Lovelace,,ada@example.org,2021\n").await;
        assert_eq!(counts(&report), (0, 1, 1, 0), "{report}");
        assert_eq!(portal.awards_of("Ada Lovelace").await.len(), 2);
    }

    async fn namesakes_stay_apart(portal: Portal) {
        let text = "name,country,email,year\nJohn Smith,US,one@example.org,2020\nJohn Smith,US,two@example.org,2020\nJohn Smith,GB,,2020\n";
        assert_eq!(counts(&portal.import("a.csv", text).await), (3, 0, 0, 0));
        assert_eq!(counts(&portal.import("a.csv", text).await), (0, 3, 0, 0));
        // A third one is told apart by nothing: with another address it may be either of the two, or somebody new.
        let report = portal.import("b.csv", "name,country,year\nJohn Smith,US,2021\n").await;
        assert_eq!(report.refused(), 1, "{report}");
    }

    async fn a_site_that_two_share_keeps_them_two(portal: Portal) {
        let text = "name,country,links,year\nAda Byron,BE,https://team.example,2020\nBen Adams,BE,https://team.example,2020\n";
        let report = portal.import("a.csv", text).await;
        assert_eq!(counts(&report), (2, 0, 0, 0));
        assert!(report.to_string().contains("line 3: warning, the link https://team.example/ is also that of \"Ada Byron\""), "{report}");
        let before = portal.everything().await;
        assert_eq!(counts(&portal.import("a.csv", text).await), (0, 2, 0, 0));
        assert_eq!(portal.everything().await, before);
    }

    async fn numbers_are_kept_and_never_given_again(portal: Portal) {
        counter::ActiveModel { name: Set("member".into()), value: Set(40) }.update(&portal.db.write).await.unwrap();
        let text = "name,number,year\nAda,7,2020\nBen,,2020\nCleo,50,\nDan,,2020\nEve,7,2020\nFay,,\n";
        let report = portal.import("a.csv", text).await;
        assert!(report.to_string().contains("line 6: refused, the number 7 is given to \"Ada\" in line 2"), "{report}");
        for (name, number) in [("Ada", Some(7)), ("Ben", Some(51)), ("Cleo", Some(50)), ("Dan", Some(52)), ("Fay", None)] {
            assert_eq!(portal.named(name).await.number, number, "{name}");
        }
        let last = counter::Entity::find_by_id("member").one(&portal.db.write).await.unwrap().unwrap();
        assert_eq!(last.value, 52);
    }

    async fn an_erased_number_is_refused(portal: Portal) {
        portal.import("a.csv", "name,number,email,year\nAda,7,ada@example.org,2020\n").await;
        set(portal, "Ada", |row| row.standing = Set(Standing::Erased)).await;
        let before = portal.everything().await;
        let report = portal.import("b.csv", "name,number\nAda,7\n").await;
        assert_eq!(counts(&report), (0, 0, 0, 1));
        assert!(report.to_string().contains("was erased; it is never given again"), "{report}");
        assert_eq!(portal.everything().await, before);
    }

    async fn the_number_of_a_merged_person_is_the_survivors(portal: Portal) {
        portal.import("a.csv", "name,number,year\nAda Byron,7,2020\nAda Lovelace,8,2021\n").await;
        let survivor = portal.named("Ada Lovelace").await.id;
        set(portal, "Ada Byron", |row| row.merged_into = Set(Some(survivor))).await;
        let report = portal.import("b.csv", "name,number,city\nAda Lovelace,7,London\n").await;
        assert_eq!(counts(&report), (0, 1, 1, 0), "{report}");
        assert_eq!(portal.named("Ada Lovelace").await.city, "London");
    }

    async fn an_imported_person_is_claimed_by_signing_in(portal: Portal) {
        portal.import("a.csv", "name,email,year\nAda,Ada@Example.org,2020\n").await;
        let imported = portal.named("Ada").await;
        let claimed = palmares::people::with_proved_address(&portal.db.write, "ada@example.org", None, portal.now()).await.unwrap();
        assert_eq!(claimed.id, imported.id);
        // What they proved and verified since stays so.
        let found = link::Entity::find().filter(link::COLUMN.person_id.eq(imported.id)).all(&portal.db.write).await.unwrap();
        assert!(found.is_empty());
        portal.import("b.csv", "name,email,city\nAda,ada@example.org,Gent\n").await;
        let mail = email::Entity::find().filter(email::COLUMN.address.eq("ada@example.org")).one(&portal.db.write).await.unwrap();
        assert!(mail.unwrap().verified_at.is_some());
    }
}
