use entity::call_answer::State;
use entity::{listing, person, post};
use palmares::directory;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};

use super::{answer, answers, call, member, posts, verdict};
use crate::support::Portal;

/// Ada's answer, published.
async fn published(portal: &Portal) -> person::Model {
    let winter = call(portal, "winter", |_| ()).await;
    let ada = member(portal, "Ada").await;
    let sent = answer(portal, &winter, &ada, State::Submitted).await;
    let mia = portal.as_(&portal.manager("Mia").await).await;
    let yes = verdict(portal, sent.id, "accept", "").await;
    mia.post(&format!("/manage/call-answers/{}/decision", sent.id), &yes).await.onward();
    ada
}

both! {
    async fn who_left_the_directory_is_not_named(portal: Portal) {
        let ada = published(portal).await;
        assert!(portal.anonymous().get("/calls/winter").await.ok().contains("The winter of Ada"));
        let mut row = ada.into_active_model();
        row.listed = Set(false);
        let ada = row.update(&portal.db.write).await.unwrap();
        directory::refresh(&portal.db.write, ada.id, portal.now()).await.unwrap();
        assert!(listing::Entity::find_by_id(ada.id).one(&portal.db.write).await.unwrap().is_none());
        let page = portal.anonymous().get("/calls/winter").await.ok();
        assert!(!page.contains("Ada") && page.contains("1 published"), "{page}");
    }

    async fn what_its_member_hid_is_not_shown(portal: Portal) {
        published(portal).await;
        for state in [post::State::Hidden, post::State::Removed] {
            let mut row = posts(portal).await.remove(0).into_active_model();
            row.state = Set(state);
            row.update(&portal.db.write).await.unwrap();
            assert!(!portal.anonymous().get("/calls/winter").await.ok().contains("The winter of Ada"));
        }
    }

    async fn calls_stand_where_people_look(portal: Portal) {
        let nobody = portal.anonymous();
        assert!(nobody.get("/calls").await.ok().contains("No call yet"));
        published(portal).await;
        let now = portal.now();
        call(portal, "soon", |row| row.deadline = Set(now + chrono::TimeDelta::days(7))).await;
        call(portal, "past", |row| row.deadline = Set(now - chrono::TimeDelta::days(7))).await;
        call(portal, "draft", |row| row.published_at = Set(None)).await;
        let list = nobody.get("/calls").await.ok();
        let at = |what: &str| list.find(what).unwrap_or_else(|| panic!("{what} is not there: {list}"));
        assert!(at("id=\"soon\"") < at("/calls/soon\"") && at("/calls/soon\"") < at("id=\"open\""));
        assert!(at("id=\"open\"") < at("/calls/winter\"") && at("/calls/winter\"") < at("id=\"past\""));
        assert!(at("id=\"past\"") < at("/calls/past\"") && !list.contains("/calls/draft"));
        let home = nobody.get("/").await.ok();
        assert!(home.contains("/calls/soon") && home.contains("/calls/winter") && !home.contains("/calls/past"));
        let sitemap = nobody.get("/sitemap.xml").await.ok();
        assert!(sitemap.contains("/calls/past</loc>") && !sitemap.contains("/calls/draft"));
        assert_eq!(nobody.get("/calls/draft").await.status, rocket::http::Status::NotFound);
    }

    async fn the_pages_speak_the_readers_language(portal: Portal) {
        let ada = published(portal).await;
        let browser = portal.as_(&ada).await;
        for (language, list, one) in [("fr", "Appels à contributions", "Ce qui a été écrit"), ("ar", "دعوات الكتابة", "ما كُتب")] {
            browser.post("/language", &crate::support::form(&[("language", language), ("next", "/calls")])).await;
            assert!(browser.get("/calls").await.ok().contains(list));
            assert!(browser.get("/calls/winter").await.ok().contains(one));
            for at in ["/me/calls", "/me/calls/winter"] {
                assert!(browser.get(at).await.ok().contains(&format!("lang=\"{language}\"")));
            }
        }
        assert_eq!(answers(portal).await.len(), 1);
    }

    async fn a_list_reads_as_often_however_long_it_is(portal: Portal) {
        let nobody = portal.anonymous();
        let winter = call(portal, "winter", |row| row.places = Set(None)).await;
        answer(portal, &winter, &member(portal, "Ada").await, State::Submitted).await;
        let of_one = (portal.reads_of(&nobody, "/calls").await, portal.reads_of(&nobody, "/calls/winter").await);
        for name in ["Ben", "Cleo", "Dan"] {
            answer(portal, &winter, &member(portal, name).await, State::Counted).await;
            call(portal, &name.to_lowercase(), |_| ()).await;
        }
        assert_eq!(of_one, (portal.reads_of(&nobody, "/calls").await, portal.reads_of(&nobody, "/calls/winter").await));
    }
}
