//! Mentions under posts, news and calls: who sees them, who moderates them, and which pages take none.

use chrono::TimeDelta;
use entity::call::Audience;
use entity::mention::State;
use entity::person;
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::send::written;
use super::{member, rows, tell, told, with_elsewhere};
use crate::calls::call;
use crate::support::Portal;

async fn edit(portal: &Portal, who: &person::Model, change: impl FnOnce(&mut person::ActiveModel)) {
    let mut row = person::ActiveModel { id: Set(who.id), ..Default::default() };
    change(&mut row);
    row.update(&portal.db.write).await.unwrap();
    palmares::directory::refresh(&portal.db.write, who.id, portal.now()).await.unwrap();
}

with_elsewhere! {
    async fn a_post_shows_them_as_its_member_wishes(portal: Portal, there: Elsewhere) {
        let (ada, page) = member(portal, "Ada").await;
        let post = written(portal, Some(&ada), "mesh", "<p>Roofs.</p>").await;
        let at = "/posts/mesh";
        let target = portal.site.url(at);
        let entry = |class: &str, name: &str| {
            format!("<div class=h-entry><b class=p-name>{name}</b><a class='{class}' href='{target}'>x</a></div>")
        };
        for (path, class, name) in [("/reply", "u-in-reply-to", "On roofs"), ("/like", "u-like-of", "A like"), ("/link", "", "A link")] {
            let row = told(portal, &there.page(path, &entry(class, name)), at).await;
            assert_eq!((row.state, row.person_id, row.post_id), (State::Verified, Some(ada.id), Some(post.id)));
        }
        let shown = portal.anonymous().get(at).await.ok();
        for told in ["Mentioned elsewhere", "On roofs", "u-comment h-cite", "replied", "u-like h-cite", "likes this", "u-mention h-cite", "mentions this"] {
            assert!(shown.contains(told), "{told}: {shown}");
        }
        assert!(shown.contains("<link rel=\"webmention\" href=\"/webmention\">"));
        assert!(!portal.anonymous().get(&page).await.ok().contains("Mentioned elsewhere"), "the member's page is another");
        let hiding = format!("/me/mentions/{}/hiding", rows(portal).await[0].id);
        let mia = portal.as_(&portal.manager("Mia").await).await;
        assert_eq!(mia.post(&hiding, "").await.status, Status::NotFound);
        assert!(!mia.get("/manage/mentions").await.ok().contains("On roofs"));
        let browser = portal.as_(&ada).await;
        assert!(browser.get("/me/mentions").await.ok().contains("About “mesh”"));
        browser.post(&hiding, "").await.onward();
        let shown = portal.anonymous().get(at).await.ok();
        assert!(!shown.contains("On roofs") && shown.contains("A like"), "{shown}");
    }

    async fn news_show_them_as_managers_wish(portal: Portal, there: Elsewhere) {
        written(portal, None, "spring", "<p>News</p>").await;
        let target = portal.site.url("/news/spring");
        let id = told(portal, &there.page("/post", &format!("<title>A post</title><a href='{target}'>x</a>")), "/news/spring").await.id;
        let shown = portal.anonymous().get("/news/spring").await.ok();
        assert!(shown.contains("A post") && shown.contains("<link rel=\"webmention\" href=\"/webmention\">"), "{shown}");
        let mia = portal.as_(&portal.manager("Mia").await).await;
        mia.post(&format!("/manage/mentions/{id}/hiding"), "").await.onward();
        assert!(!portal.anonymous().get("/news/spring").await.ok().contains("A post"));
    }

    async fn a_call_shows_them_as_managers_wish(portal: Portal, there: Elsewhere) {
        let winter = call(portal, "winter", |_| ()).await;
        let target = portal.site.url("/calls/winter");
        let row = told(portal, &there.page("/post", &format!("<title>A post</title><a href='{target}'>x</a>")), "/calls/winter").await;
        assert_eq!((row.state, row.call_id, row.person_id, row.post_id), (State::Verified, Some(winter.id), None, None));
        let shown = portal.anonymous().get("/calls/winter").await.ok();
        assert!(shown.contains("A post") && shown.contains("<link rel=\"webmention\" href=\"/webmention\">"), "{shown}");
        let hiding = format!("/manage/mentions/{}/hiding", row.id);
        let (ada, _) = member(portal, "Ada").await;
        let browser = portal.as_(&ada).await;
        assert_eq!(browser.post(&hiding, "").await.status, Status::Forbidden);
        assert_eq!(browser.post(&format!("/me/mentions/{}/hiding", row.id), "").await.status, Status::NotFound);
        let mia = portal.as_(&portal.manager("Mia").await).await;
        assert!(mia.get("/manage/mentions").await.ok().contains("About “Write about winter”"));
        mia.post(&hiding, "").await.onward();
        assert!(!portal.anonymous().get("/calls/winter").await.ok().contains("A post"));
        mia.post(&format!("/manage/mentions/{}/showing", row.id), "").await.onward();
        assert!(portal.anonymous().get("/calls/winter").await.ok().contains("A post"));
    }

    async fn a_call_that_is_not_for_everyone_is_no_page(portal: Portal, there: Elsewhere) {
        let main = portal.main_track().await;
        let now = portal.now();
        call(portal, "inside", |row| row.audience = Set(Audience::Members)).await;
        call(portal, "holders", |row| { row.audience = Set(Audience::Track); row.track_id = Set(Some(main.id)); }).await;
        call(portal, "draft", |row| row.published_at = Set(None)).await;
        call(portal, "soon", |row| row.published_at = Set(Some(now + TimeDelta::days(1)))).await;
        let source = there.page("/post", "nothing yet");
        let answer = async |at: &str| {
            let reply = tell(portal, &source, at).await;
            let headers: Vec<_> = reply.headers.into_iter().filter(|(name, _)| !name.eq_ignore_ascii_case("date")).collect();
            (reply.status, headers, reply.body)
        };
        let unknown = answer("/calls/nowhere").await;
        assert_eq!(unknown.0, Status::BadRequest);
        for at in ["/calls/inside", "/calls/holders", "/calls/draft", "/calls/soon"] {
            assert_eq!(answer(at).await, unknown, "{at}");
        }
        assert!(rows(portal).await.is_empty());
        // Who may read it is told of no address that would refuse.
        let (ada, _) = member(portal, "Ada").await;
        let seen = portal.as_(&ada).await.get("/calls/inside").await;
        assert!(!seen.headers.iter().any(|(_, value)| value.contains("webmention")));
        assert!(!seen.ok().contains("rel=\"webmention\""));
    }

    async fn a_number_that_was_merged_stays_an_address(portal: Portal, there: Elsewhere) {
        let ((ada, page), (twin, old)) = (member(portal, "Ada").await, member(portal, "Twin").await);
        edit(portal, &twin, |row| row.merged_into = Set(Some(ada.id))).await;
        assert_eq!(portal.anonymous().get(&old).await.status.code, 301);
        let source = there.page("/post", &format!("<title>A post</title><a href='{}'>x</a>", portal.site.url(&old)));
        let row = told(portal, &source, &old).await;
        assert_eq!((row.state, row.person_id), (State::Verified, Some(ada.id)));
        assert!(portal.anonymous().get(&page).await.ok().contains("A post"));
        assert!(portal.as_(&ada).await.get("/me/mentions").await.ok().contains("A post"));
        // Whoever is left may be nobody whom the public knows.
        edit(portal, &ada, |row| row.listed = Set(false)).await;
        assert_eq!(tell(portal, &source, &old).await.status, Status::BadRequest);
        edit(portal, &ada, |row| row.merged_into = Set(Some(twin.id))).await;
        assert_eq!(tell(portal, &source, &old).await.status, Status::BadRequest, "in a circle nobody is left");
    }
}
