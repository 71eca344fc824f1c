use entity::activity_kind;
use entity::audit::Action;
use palmares::activities::queries;
use rocket::http::Status;

use super::talk;
use crate::support::{Portal, form};

const KINDS: &str = "/manage/activity-kinds";

fn typed<'a>(changes: &[(&'a str, &'a str)]) -> String {
    let mut fields = vec![("name", "Field day"), ("icon", "map"), ("asks_place", "true"), ("position", "5")];
    for (field, value) in changes {
        fields.retain(|(f, _)| f != field);
        fields.push((field, value));
    }
    form(&fields)
}

async fn kind(portal: &Portal, key: &str) -> activity_kind::Model {
    queries::kind(&portal.db.write, key).await.unwrap()
}

both! {
    async fn every_portal_has_the_usual_kinds(portal: Portal) {
        let kinds = queries::kinds(&portal.db.read).await.unwrap();
        let keys: Vec<_> = kinds.iter().map(|k| k.key.as_str()).collect();
        for key in ["blog-post", "article", "talk", "event", "webinar", "forum", "video", "podcast", "code", "book", "mentoring", "other"] {
            assert!(keys.contains(&key), "{key}");
        }
        let page = portal.as_(&portal.manager("Mia").await).await.get(KINDS).await.ok();
        assert!(page.contains("Blog post") && page.contains("reach (attendees)"), "{page}");
    }

    async fn managers_make_kinds_and_name_them(portal: Portal) {
        let browser = portal.as_(&portal.manager("Mia").await).await;
        browser.get("/manage/activity-kinds/new").await.ok();
        assert_eq!(browser.post(KINDS, &typed(&[])).await.onward(), KINDS);
        let made = kind(portal, "field-day").await;
        assert!(made.asks_place && !made.asks_role && made.icon == "map" && made.position == 5);
        let at = format!("{KINDS}/field-day");
        let edited = typed(&[("name", "Field week"), ("asks_reach", "true"), ("reach_label", "visitors")]);
        browser.post(&at, &edited).await.onward();
        let now = kind(portal, "field-day").await;
        assert_eq!((now.name.as_str(), now.reach_label.as_str()), ("Field week", "visitors"));
        assert_eq!(portal.audited(Action::ActivityKindEdited).await, 2);
        for (wrong, field) in [
            (vec![("name", "")], "name-wrong"), (vec![("name", "TALK")], "name-wrong"), (vec![("icon", "../x")], "icon-wrong"),
            (vec![("asks_reach", "true")], "reach_label-wrong"), (vec![("position", "-1")], "position-wrong"),
        ] {
            for path in [KINDS, at.as_str()] {
                let reply = browser.post(path, &typed(&wrong)).await;
                assert_eq!(reply.status, Status::UnprocessableEntity, "{path} {field}");
                assert!(reply.body.contains(&format!("id=\"{field}\"")), "{field}: {}", reply.body);
            }
        }
        assert_eq!(browser.get(&format!("{KINDS}/none")).await.status, Status::NotFound);
    }

    async fn a_retired_kind_is_offered_no_more_and_stays_where_it_was_chosen(portal: Portal) {
        let mia = portal.as_(&portal.manager("Mia").await).await;
        let ada = portal.as_(&portal.person("Ada").await).await;
        ada.post("/me/activities", &talk(&[])).await.onward();
        mia.post(&format!("{KINDS}/talk/retirement"), "").await.onward();
        mia.post(&format!("{KINDS}/talk/retirement"), "").await.onward();
        assert!(kind(portal, "talk").await.retired_at.is_some());
        assert_eq!(portal.audited(Action::ActivityKindEdited).await, 1);
        let other = talk(&[("url", ""), ("title", "Another")]);
        assert_eq!(ada.post("/me/activities", &other).await.status, Status::UnprocessableEntity);
        let id = crate::activities::rows(portal).await[0].id;
        ada.post(&format!("/me/activities/{id}"), &talk(&[("title", "Renamed")])).await.onward();
        mia.post(&format!("{KINDS}/talk/return"), "").await.onward();
        ada.post("/me/activities", &other).await.onward();
    }

    async fn kinds_are_for_managers(portal: Portal) {
        for (browser, refused) in [
            (portal.anonymous(), Status::SeeOther),
            (portal.as_(&portal.person("Ada").await).await, Status::Forbidden),
            (portal.as_(&portal.reviewer("Rae", None).await).await, Status::Forbidden),
        ] {
            for path in [KINDS.to_owned(), format!("{KINDS}/talk"), format!("{KINDS}/talk/retirement"), format!("{KINDS}/talk/return")] {
                assert_eq!(browser.post(&path, &typed(&[])).await.status, refused, "{path}");
            }
            assert_eq!(browser.get(KINDS).await.status, refused);
        }
        assert_eq!(portal.audited(Action::ActivityKindEdited).await, 0);
    }
}
