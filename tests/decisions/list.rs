use entity::application::State;
use entity::audit::Action;
use entity::decision::Verdict;
use entity::{application, path, person};
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel, QueryFilter};

use super::decided;

const LIST: &str = "/manage/cycles/main-2027/applications";

/// The names in the table, in its order.
fn names(page: &str) -> Vec<String> {
    let cells = page.split("<th scope=\"row\">").skip(1);
    cells.map(|c| c.split("<bdi>").nth(1).unwrap().split("</bdi>").next().unwrap().to_owned()).collect()
}

both! {
    async fn an_empty_list_says_so(portal: Portal) {
        portal.open_cycle("main-2027").await;
        let browser = portal.as_(&portal.manager("Mia").await).await;
        assert!(browser.get(LIST).await.ok().contains("No application yet"));
        assert!(browser.get(&format!("{LIST}?q=ada")).await.ok().contains("No application matches"));
        assert_eq!(browser.get("/manage/cycles/none/applications").await.status, Status::NotFound);
    }

    async fn the_list_is_for_managers(portal: Portal) {
        portal.open_cycle("main-2027").await;
        let rosa = portal.as_(&portal.reviewer("Rosa", None).await).await;
        for address in [LIST.to_owned(), format!("{LIST}.csv")] {
            assert_eq!(rosa.get(&address).await.status, Status::Forbidden);
            assert!(portal.anonymous().get(&address).await.onward().starts_with("/sign-in"));
        }
        assert_eq!(portal.audited(Action::ApplicationsExported).await, 0);
    }

    async fn applications_are_found_filtered_and_sorted(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let mia = portal.manager("Mia").await;
        let track = portal.main_track().await;
        let mut all = Vec::new();
        for (i, (name, country, state)) in [
            ("Łukasz Müller", "PL", State::Submitted),
            ("Ada Byron", "GB", State::Submitted),
            ("Zoe", "BE", State::Draft),
            ("Bob", "AT", State::Withdrawn),
        ].into_iter().enumerate() {
            let person = portal.person(name).await;
            let mut row = person.clone().into_active_model();
            row.country = Set(Some(country.into()));
            row.update(&portal.db.write).await.unwrap();
            portal.later(chrono::TimeDelta::seconds(i64::try_from(i).unwrap()));
            all.push(portal.application(&cycle, &person, state).await);
        }
        let ada = person::Entity::find_by_id(all[1].person_id).one(&portal.db.write).await.unwrap().unwrap();
        portal.award(&ada, &track, 2025).await;
        portal.award(&ada, &track, 2026).await;
        decided(portal, &all[1], Verdict::Accept, &mia).await;
        let partner = path::Entity::find().filter(path::COLUMN.key.eq("partner")).one(&portal.db.write).await.unwrap();
        let mut moved = all[3].clone().into_active_model();
        moved.path_id = Set(partner.unwrap().id);
        moved.update(&portal.db.write).await.unwrap();

        let browser = portal.as_(&mia).await;
        for (query, wanted) in [
            ("", vec!["Łukasz Müller", "Ada Byron", "Bob", "Zoe"]),
            ("q=lukasz+MULLER", vec!["Łukasz Müller"]),
            ("q=ada.byron%40example.org", vec!["Ada Byron"]),
            ("q=%25", vec!["Łukasz Müller", "Ada Byron", "Bob", "Zoe"]),
            ("state=draft", vec!["Zoe"]),
            ("path=partner", vec!["Bob"]),
            ("path=none&state=nonsense&sort=%00", vec!["Łukasz Müller", "Ada Byron", "Bob", "Zoe"]),
            ("verdict=accept", vec!["Ada Byron"]),
            ("verdict=none&state=submitted", vec!["Łukasz Müller"]),
            ("sort=name", vec!["Ada Byron", "Bob", "Łukasz Müller", "Zoe"]),
            ("sort=country", vec!["Bob", "Zoe", "Ada Byron", "Łukasz Müller"]),
            ("sort=awards", vec!["Ada Byron", "Łukasz Müller", "Bob", "Zoe"]),
            ("sort=latest", vec!["Bob", "Ada Byron", "Łukasz Müller", "Zoe"]),
            ("sort=verdict&state=submitted", vec!["Łukasz Müller", "Ada Byron"]),
        ] {
            assert_eq!(names(&browser.get(&format!("{LIST}?{query}")).await.ok()), wanted, "{query}");
        }
        let page = browser.get(LIST).await.ok();
        assert!(page.contains("renewal, 2 awards") && page.contains("first time"), "{page}");
        let middle = browser.get(&format!("/manage/applications/{}?sort=name", all[3].id)).await.ok();
        let before = format!("rel=\"prev\" href=\"/manage/applications/{}?sort=name\"", all[1].id);
        let after = format!("rel=\"next\" href=\"/manage/applications/{}?sort=name\"", all[0].id);
        assert!(middle.contains(&before) && middle.contains(&after), "{middle}");
    }

    async fn a_long_list_has_pages(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        for n in 0..51 {
            portal.application(&cycle, &portal.person(&format!("P{n:02}")).await, State::Submitted).await;
        }
        let browser = portal.as_(&portal.manager("Mia").await).await;
        let first = browser.get(&format!("{LIST}?sort=name")).await.ok();
        assert_eq!(names(&first).len(), 50);
        assert!(first.contains("applications?sort=name&amp;page=2\">Next"), "{first}");
        assert_eq!(names(&browser.get(&format!("{LIST}?sort=name&page=2")).await.ok()), ["P50"]);
        let table = browser.get(&format!("{LIST}.csv")).await.ok();
        assert_eq!(csv::Reader::from_reader(table.as_bytes()).records().count(), 51);
    }

    async fn a_table_is_harmless_whole_and_noted(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let mia = portal.manager("Mia").await;
        let eve = portal.person("Eve").await;
        let mut row = eve.clone().into_active_model();
        row.name = Set("=HYPERLINK(\"http://evil.example\",\"Eve\")".into());
        row.city = Set("-1+1".into());
        let eve = row.update(&portal.db.write).await.unwrap();
        let application = portal.application(&cycle, &eve, State::Submitted).await;
        decided(portal, &application, Verdict::Waitlist, &mia).await;
        portal.application(&cycle, &portal.person("Ada").await, State::Draft).await;

        let browser = portal.as_(&mia).await;
        let reply = browser.get(&format!("{LIST}.csv?state=submitted")).await;
        assert_eq!(reply.header("Content-Type"), Some("text/csv; charset=utf-8"));
        assert_eq!(reply.header("Content-Disposition"), Some("attachment; filename=\"applications-main-2027.csv\""));
        let body = reply.ok();
        let mut file = csv::Reader::from_reader(body.as_bytes());
        let head = file.headers().unwrap().clone();
        let rows: Vec<_> = file.records().map(|r| r.unwrap()).collect();
        assert_eq!(rows.len(), 1);
        let cell = |name: &str| &rows[0][head.iter().position(|h| h == name).unwrap()];
        assert_eq!(cell("name"), "'=HYPERLINK(\"http://evil.example\",\"Eve\")");
        assert_eq!((cell("city"), cell("decision"), cell("decided by")), ("'-1+1", "waiting list", "Mia"));
        assert_eq!(cell("EVANGELIST: Question why"), "'=HYPERLINK(\"http://evil.example\",\"Eve\") wrote many posts.");
        assert!(rows.iter().flat_map(|r| r.iter()).all(|c| !c.starts_with(['=', '+', '-', '@'])));
        assert_eq!(portal.audited(Action::ApplicationsExported).await, 1);
        let everyone = browser.get(&format!("{LIST}.csv")).await.ok();
        assert!(everyone.contains("Ada") && !everyone.contains("Ada wrote"), "a draft's answers are its owner's");
        assert_eq!(application::Entity::find().all(&portal.db.write).await.unwrap().len(), 2);
    }
}
