use chrono::TimeDelta;
use entity::award::State;
use entity::listing::Status;
use entity::person::Standing;
use entity::track::{self, Kind};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};

use super::counts;

both! {
    async fn an_award_takes_the_term_of_its_cycle(portal: Portal) {
        let mut cycle = portal.cycle("spring", TimeDelta::days(-200), TimeDelta::days(-190)).await.into_active_model();
        cycle.term_start = Set("2027-03-01".parse().unwrap());
        cycle.term_end = Set("2028-02-29".parse().unwrap());
        cycle.announced_at = Set(Some(portal.now() - TimeDelta::days(100)));
        let cycle = cycle.update(&portal.db.write).await.unwrap();
        let report = portal.import("a.csv", "name,track,year\nAda,main,2027\nBen,MAIN title,2027\nCleo,,2027\n").await;
        assert!(report.warnings.is_empty(), "{report}");
        for name in ["Ada", "Ben", "Cleo"] {
            let awards = portal.awards_of(name).await;
            assert_eq!((awards[0].cycle_id, awards[0].term_start, awards[0].term_end), (Some(cycle.id), cycle.term_start, cycle.term_end));
        }
    }

    async fn a_cycle_that_is_not_announced_is_told(portal: Portal) {
        let cycle = portal.open_cycle("spring").await;
        let report = portal.import("a.csv", "name,year\nAda,2027\n").await;
        assert_eq!(counts(&report), (1, 0, 0, 0));
        assert!(report.to_string().contains("the cycle spring is not announced yet"), "{report}");
        assert_eq!(portal.awards_of("Ada").await[0].cycle_id, Some(cycle.id));
    }

    async fn new_tracks_are_of_the_right_kind(portal: Portal) {
        portal.import("a.csv", "name,track,year\nAda,Pro,2020\nAda,vSAN,2020\nAda,日本,2020\nAda,vSAN,2021\n").await;
        let kinds = |tracks: Vec<track::Model>| tracks.into_iter().map(|t| (t.slug, t.name, t.kind)).collect::<Vec<_>>();
        assert_eq!(kinds(palmares::tracks::queries::all(&portal.db.read).await.unwrap()), [
            ("vsan".to_owned(), "vSAN".to_owned(), Kind::Main),
            ("pro".to_owned(), "Pro".to_owned(), Kind::Pro),
            ("track".to_owned(), "日本".to_owned(), Kind::SubProgram),
        ]);
        // A portal with a main track gets no second one.
        portal.import("b.csv", "name,track,year\nBen,NSX,2020\n").await;
        let all = track::Entity::find().all(&portal.db.write).await.unwrap();
        assert_eq!(all.iter().filter(|t| t.kind == Kind::Main).count(), 1);
        assert_eq!(all.iter().find(|t| t.slug == "nsx").unwrap().kind, Kind::SubProgram);
    }

    async fn statuses_become_standings(portal: Portal) {
        let text = "name,year,status\nAda,2027,current\nBen,2027,alumni\nCleo,2020,alumni\nDan,2027,on hold\nEve,2027,staff\nFay,2027,passed-away\nGus,2027,resigned\nHal,2027,revoked\nIda,2027,legendary\n";
        let report = portal.import("a.csv", text).await;
        assert!(report.to_string().contains("line 10: warning, the status \"legendary\" is not known"), "{report}");
        for (name, standing, status) in [
            ("Ada", Standing::Active, Status::Current),
            ("Ben", Standing::Resigned, Status::Alumni),
            // Nobody resigns whose term is over: they may come back.
            ("Cleo", Standing::Active, Status::Alumni),
            ("Dan", Standing::OnHold, Status::OnHold),
            ("Eve", Standing::Staff, Status::Staff),
            ("Fay", Standing::Deceased, Status::Memoriam),
            ("Gus", Standing::Resigned, Status::Alumni),
            ("Hal", Standing::Active, Status::Alumni),
            ("Ida", Standing::Active, Status::Current),
        ] {
            assert_eq!((portal.named(name).await.standing, portal.listing_of(name).await.unwrap().status), (standing, status), "{name}");
        }
        assert_eq!(portal.awards_of("Hal").await[0].state, State::Revoked);
        portal.import("b.csv", "name,status\nBen,current\n").await;
        assert_eq!(portal.listing_of("Ben").await.unwrap().status, Status::Current);
    }

    async fn an_award_revoked_in_the_portal_stays_so(portal: Portal) {
        portal.import("a.csv", "name,year\nAda,2027\n").await;
        let mut award = portal.awards_of("Ada").await.remove(0).into_active_model();
        award.state = Set(State::Revoked);
        award.update(&portal.db.write).await.unwrap();
        let report = portal.import("a.csv", "name,year,status\nAda,2027,active\n").await;
        assert_eq!(counts(&report), (0, 1, 0, 0));
        assert!(report.to_string().contains("was revoked in the portal and stays so"), "{report}");
        assert_eq!(portal.awards_of("Ada").await[0].state, State::Revoked);
    }

    async fn dates_in_a_later_file_change_the_term(portal: Portal) {
        portal.import("a.csv", "name,year\nAda,2026\n").await;
        assert_eq!(portal.listing_of("Ada").await.unwrap().status, Status::Alumni);
        let report = portal.import("b.csv", "name,year,term_end\nAda,2026,2027-06-30\n").await;
        assert_eq!(counts(&report), (0, 1, 1, 0), "{report}");
        let award = &portal.awards_of("Ada").await[0];
        assert_eq!((award.term_end.to_string(), award.changed_at), ("2027-06-30".to_owned(), Some(portal.now())));
        assert_eq!(portal.listing_of("Ada").await.unwrap().status, Status::Current);
    }
}
