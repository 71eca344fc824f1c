use entity::audit::Action;
use entity::track::{self, Kind};
use rocket::http::Status;
use sea_orm::{EntityTrait, QueryOrder};

use crate::support::{Portal, form};

fn typed<'a>(changes: &[(&'a str, &'a str)]) -> String {
    let mut fields =
        vec![("name", "Cloud Native Pro"), ("kind", "pro"), ("description", "For **pros**."), ("position", "20")];
    for (field, value) in changes {
        fields.retain(|(f, _)| f != field);
        fields.push((field, value));
    }
    form(&fields)
}

async fn rows(portal: &Portal) -> Vec<track::Model> {
    track::Entity::find().order_by_asc(track::COLUMN.id).all(&portal.db.write).await.unwrap()
}

both! {
    async fn the_first_title_is_the_main_one(portal: Portal) {
        let browser = portal.as_(&portal.manager("Mia").await).await;
        assert!(browser.get("/manage/tracks").await.ok().contains("No titles yet"));
        let new = browser.get("/manage/tracks/new").await.ok();
        assert!(new.contains(r#"value="main" checked"#), "{new}");
        let reply = browser.post("/manage/tracks", &typed(&[("name", "Stars"), ("kind", "main"), ("position", "0")])).await;
        assert_eq!(reply.onward(), "/manage/tracks");
        let tracks = rows(portal).await;
        assert_eq!((tracks[0].slug.as_str(), tracks[0].kind, tracks[0].requires_main), ("stars", Kind::Main, false));
        assert_eq!(tracks[0].description_html.trim(), "<p>For <strong>pros</strong>.</p>");
        assert_eq!(portal.audited(Action::TrackCreated).await, 1);
        let list = browser.get("/manage/tracks").await.ok();
        assert!(list.contains("/manage/tracks/stars") && list.contains("Stars is a title of the program now."));
        browser.post("/manage/tracks", &typed(&[("requires_main", "true"), ("slug", "pros")])).await.onward();
        assert!(rows(portal).await[1].requires_main);
        assert!(browser.get("/manage/tracks/new").await.ok().contains(r#"value="sub_program" checked"#));
    }

    async fn there_is_one_main_title(portal: Portal) {
        let main = portal.main_track().await;
        let sub = portal.track("vsan", Kind::SubProgram).await;
        let browser = portal.as_(&portal.manager("Mia").await).await;
        for path in ["/manage/tracks", "/manage/tracks/vsan"] {
            let reply = browser.post(path, &typed(&[("kind", "main"), ("name", "Second")])).await;
            assert_eq!(reply.status, Status::UnprocessableEntity, "{path}");
            assert!(reply.body.contains("id=\"kind-wrong\"") && reply.body.contains("value=\"Second\""), "{}", reply.body);
        }
        assert_eq!(rows(portal).await, [main.clone(), sub]);
        // The main title itself may be edited and stays the main one.
        let reply = browser.post("/manage/tracks/main", &typed(&[("kind", "main"), ("name", "Stars")])).await;
        assert_eq!(reply.onward(), "/manage/tracks/main");
        assert_eq!(rows(portal).await[0].name, "Stars");
        assert_eq!(portal.audited(Action::TrackEdited).await, 1);
    }

    async fn two_main_titles_at_once_are_one(portal: Portal) {
        let mia = portal.manager("Mia").await;
        let (one, two) = (portal.as_(&mia).await, portal.as_(&mia).await);
        let (first, second) = (typed(&[("kind", "main"), ("name", "One")]), typed(&[("kind", "main"), ("name", "Two")]));
        let replies = rocket::futures::future::join(one.post("/manage/tracks", &first), two.post("/manage/tracks", &second)).await;
        let mut statuses = [replies.0.status.code, replies.1.status.code];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 422]);
        assert_eq!(rows(portal).await.len(), 1);
    }

    async fn what_is_wrong_stands_beside_its_field(portal: Portal) {
        portal.main_track().await;
        let browser = portal.as_(&portal.manager("Mia").await).await;
        for (field, value) in [
            ("name", ""), ("slug", "main"), ("slug", "new"), ("slug", "a b"), ("slug", "-x"), ("kind", "king"),
            ("position", "1000"), ("position", "first"),
        ] {
            let reply = browser.post("/manage/tracks", &typed(&[(field, value), ("description", "Kept words")])).await;
            assert_eq!(reply.status, Status::UnprocessableEntity, "{field}={value}");
            assert!(reply.body.contains(&format!("id=\"{field}-wrong\"")), "{field}={value}: {}", reply.body);
            assert!(reply.body.contains("Kept words"));
        }
        let reply = browser.post("/manage/tracks/main", &typed(&[("kind", "main"), ("requires_main", "true")])).await;
        assert!(reply.body.contains("id=\"requires_main-wrong\""));
        assert_eq!(rows(portal).await.len(), 1);
    }

    async fn an_address_that_was_used_is_fixed(portal: Portal) {
        let free = portal.track("free", Kind::SubProgram).await;
        let browser = portal.as_(&portal.manager("Mia").await).await;
        let change = |slug| typed(&[("slug", slug), ("kind", "sub_program")]);
        assert_eq!(browser.post("/manage/tracks/free", &change("freed")).await.onward(), "/manage/tracks/freed");
        let ada = portal.person("Ada").await;
        portal.award(&ada, &free, 2026).await;
        portal.open_cycle("spring").await;
        for slug in ["freed", "main"] {
            let page = browser.get(&format!("/manage/tracks/{slug}")).await.ok();
            assert!(page.contains("stays.") && !page.contains("name=\"slug\""), "{page}");
        }
        let reply = browser.post("/manage/tracks/freed", &change("other")).await;
        assert_eq!(reply.status, Status::UnprocessableEntity);
        assert!(reply.body.contains("People hold this title"));
        // Without the field, as the page sends it, all the rest can be changed.
        browser.post("/manage/tracks/freed", &typed(&[("kind", "sub_program")])).await.onward();
        let free = &rows(portal).await[0];
        assert_eq!((free.slug.as_str(), free.name.as_str()), ("freed", "Cloud Native Pro"));
    }

    async fn another_kind_changes_who_is_current(portal: Portal) {
        let sub = portal.track("vsan", Kind::SubProgram).await;
        let ada = portal.person("Ada").await;
        portal.award(&ada, &sub, 2027).await;
        let status = async || entity::listing::Entity::find().one(&portal.db.write).await.unwrap().unwrap().status;
        assert_eq!(status().await, entity::listing::Status::Alumni);
        let browser = portal.as_(&portal.manager("Mia").await).await;
        browser.post("/manage/tracks/vsan", &typed(&[("kind", "main")])).await.onward();
        assert_eq!(status().await, entity::listing::Status::Current);
    }

    async fn only_managers_make_titles(portal: Portal) {
        let main = portal.main_track().await;
        let ada = portal.as_(&portal.person("Ada").await).await;
        for path in ["/manage/tracks", "/manage/tracks/main"] {
            assert_eq!(portal.anonymous().post(path, &typed(&[])).await.onward(), "/sign-in?next=%2Fme");
            assert_eq!(ada.post(path, &typed(&[])).await.status, Status::Forbidden);
            assert_eq!(ada.get(path).await.status, Status::Forbidden);
        }
        let mia = portal.as_(&portal.manager("Mia").await).await;
        assert_eq!(mia.get("/manage/tracks/nothing").await.status, Status::NotFound);
        assert_eq!(mia.post("/manage/tracks/nothing", &typed(&[])).await.status, Status::NotFound);
        assert_eq!(rows(portal).await, [main]);
    }
}
