use entity::audit::Action;
use entity::mention::{Display, State};
use entity::post;
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::{member, rows, tell, told, with_elsewhere};
use crate::support::{Portal, form};

const MINE: &str = "/me/mentions";
const DESK: &str = "/manage/mentions";

/// A piece of news that is shown.
async fn news(portal: &Portal) -> post::Model {
    super::send::written(portal, None, "spring", "<p>News</p>").await
}

with_elsewhere! {
    async fn a_member_hides_one_and_shows_it_again(portal: Portal, there: Elsewhere) {
        let (ada, page) = member(portal, "Ada").await;
        let source = there.page("/post", &format!("<title>A post</title><a href='{}'>x</a>", portal.site.url(&page)));
        let id = told(portal, &source, &page).await.id;
        let (hiding, showing) = (format!("{MINE}/{id}/hiding"), format!("{MINE}/{id}/showing"));
        let (bo, mia) = (portal.person("Bo").await, portal.manager("Mia").await);
        for path in [&hiding, &showing, &format!("{MINE}/{id}/block")] {
            assert!(portal.anonymous().post(path, "").await.onward().starts_with("/sign-in"));
            for other in [&bo, &mia] {
                assert_eq!(portal.as_(other).await.post(path, "").await.status, Status::NotFound, "{path}");
            }
        }
        let browser = portal.as_(&ada).await;
        let list = browser.get(MINE).await.ok();
        assert!(list.contains("A post") && list.contains("About your page") && list.contains(&hiding), "{list}");
        assert!(portal.anonymous().get(&page).await.ok().contains("A post"));
        assert_eq!(browser.post(&hiding, "").await.onward(), MINE);
        assert!(!portal.anonymous().get(&page).await.ok().contains("A post"));
        // Twice is once.
        browser.post(&hiding, "").await.onward();
        assert_eq!(portal.audited(Action::MentionHidden).await, 1);
        // Sent again, it stays hidden.
        told(portal, &source, &page).await;
        assert_eq!(rows(portal).await[0].display, Display::Hidden);
        assert!(browser.get(MINE).await.ok().contains("hidden"));
        browser.post(&showing, "").await.onward();
        assert!(portal.anonymous().get(&page).await.ok().contains("A post"));
        assert_eq!(portal.audited(Action::MentionShown).await, 1);
        // What is refused is not there to be shown.
        there.page("/post", "nothing");
        told(portal, &source, &page).await;
        assert_eq!(browser.post(&showing, "").await.status, Status::NotFound);
        assert!(browser.get(MINE).await.ok().contains("No mentions yet"));
    }

    async fn who_wants_to_be_asked_is_asked(portal: Portal, there: Elsewhere) {
        let (ada, page) = member(portal, "Ada").await;
        let browser = portal.as_(&ada).await;
        let settings = format!("{MINE}/settings");
        assert!(portal.anonymous().post(&settings, "asks_first=true").await.onward().starts_with("/sign-in"));
        for _ in 0..2 {
            assert_eq!(browser.post(&settings, "asks_first=true").await.onward(), MINE);
        }
        assert_eq!(portal.audited(Action::MentionSettingEdited).await, 1);
        assert!(browser.get(MINE).await.ok().contains("name=\"asks_first\" value=\"true\" checked"));
        let source = there.page("/post", &format!("<title>A post</title><a href='{}'>x</a>", portal.site.url(&page)));
        let row = told(portal, &source, &page).await;
        assert_eq!((row.state, row.display), (State::Verified, Display::Asked));
        assert!(!portal.anonymous().get(&page).await.ok().contains("A post"));
        assert!(browser.get(MINE).await.ok().contains("One mention waits for your word."));
        browser.post(&format!("{MINE}/{}/showing", row.id), "").await.onward();
        assert!(portal.anonymous().get(&page).await.ok().contains("A post"));
        // An edit of theirs asks no second time.
        told(portal, &source, &page).await;
        assert_eq!(rows(portal).await[0].display, Display::Shown);
        browser.post(&settings, "").await.onward();
        assert!(!browser.get(MINE).await.ok().contains("value=\"true\" checked"));
    }

    async fn a_member_blocks_a_site(portal: Portal, there: Elsewhere) {
        let (ada, page) = member(portal, "Ada").await;
        let (_, other) = member(portal, "Bo").await;
        let both = format!("<title>A post</title><a href='{}'>x</a><a href='{}'>y</a>", portal.site.url(&page), portal.site.url(&other));
        let source = there.page("/post", &both);
        let id = told(portal, &source, &page).await.id;
        told(portal, &source, &other).await;
        let browser = portal.as_(&ada).await;
        browser.post(&format!("{MINE}/{id}/block"), "").await.onward();
        assert!(!portal.anonymous().get(&page).await.ok().contains("A post"));
        assert!(portal.anonymous().get(&other).await.ok().contains("A post"), "theirs alone");
        assert_eq!(tell(portal, &source, &page).await.status, Status::BadRequest);
        browser.post(&format!("{MINE}/{id}/block"), "").await.onward();
        assert_eq!(portal.audited(Action::HostBlocked).await, 1);
        // Typed, with what is wrong told beside it.
        let blocks = format!("{MINE}/blocks");
        for bad in ["", "nonsense", "http://", "a b.example"] {
            let reply = browser.post(&blocks, &form(&[("host", bad)])).await;
            assert_eq!(reply.status, Status::UnprocessableEntity, "{bad}");
            assert!(reply.body.contains("host-wrong") && reply.body.contains("A post"), "{}", reply.body);
        }
        browser.post(&blocks, &form(&[("host", "https://www.Spam.example/x")])).await.onward();
        let list = browser.get(MINE).await.ok();
        assert!(list.contains("spam.example") && list.contains("127.0.0.1"), "{list}");
        let block = entity::blocked_host::Entity::load_all(portal).await;
        let removal = format!("{MINE}/blocks/{}/removal", block[0].id);
        assert_eq!(portal.as_(&portal.person("Cy").await).await.post(&removal, "").await.status, Status::NotFound);
        assert_eq!(portal.as_(&portal.manager("Mia").await).await.post(&format!("{DESK}/blocks/{}/removal", block[0].id), "").await.status, Status::NotFound);
        browser.post(&removal, "").await.onward();
        assert_eq!(browser.post(&removal, "").await.status, Status::NotFound);
        assert_eq!(tell(portal, &source, &page).await.status, Status::Created);
        assert_eq!(portal.audited(Action::HostUnblocked).await, 1);
    }

    async fn two_clicks_at_once_block_once(portal: Portal, _there: Elsewhere) {
        let (ada, _) = member(portal, "Ada").await;
        let (one, two) = (portal.as_(&ada).await, portal.as_(&ada).await);
        let body = form(&[("host", "spam.example")]);
        let blocks = format!("{MINE}/blocks");
        let (a, b) = tokio::join!(one.post(&blocks, &body), two.post(&blocks, &body));
        assert_eq!((a.onward().as_str(), b.onward().as_str()), (MINE, MINE));
        assert_eq!(entity::blocked_host::Entity::load_all(portal).await.len(), 1);
    }

    async fn managers_block_for_everyone_and_look_after_the_news(portal: Portal, there: Elsewhere) {
        let (ada, page) = member(portal, "Ada").await;
        let news = news(portal).await;
        let news_page = "/news/spring";
        let body = format!("<title>A post</title><a href='{}'>x</a><a href='{}'>y</a>", portal.site.url(&page), portal.site.url(news_page));
        let source = there.page("/post", &body);
        told(portal, &source, &page).await;
        let of_news = told(portal, &source, news_page).await;
        assert_eq!((of_news.person_id, of_news.post_id, of_news.state), (None, Some(news.id), State::Verified));
        let mia = portal.as_(&portal.manager("Mia").await).await;
        let member = portal.as_(&ada).await;
        assert!(!member.get(MINE).await.ok().contains("About “"));
        let desk = mia.get(DESK).await.ok();
        assert!(desk.contains("About “spring”") && desk.contains("A post"), "{desk}");
        for path in [format!("{DESK}/{}/hiding", of_news.id), format!("{DESK}/{}/showing", of_news.id), format!("{DESK}/{}/block", of_news.id), format!("{DESK}/blocks")] {
            assert_eq!(member.post(&path, "host=x.example").await.status, Status::Forbidden, "{path}");
            assert!(portal.anonymous().post(&path, "").await.onward().starts_with("/sign-in"));
        }
        mia.post(&format!("{DESK}/{}/hiding", of_news.id), "").await.onward();
        assert_eq!(rows(portal).await[1].display, Display::Hidden);
        mia.post(&format!("{DESK}/{}/showing", of_news.id), "").await.onward();
        assert_eq!(mia.post(&format!("{DESK}/blocks"), "host=").await.status, Status::UnprocessableEntity);
        mia.post(&format!("{DESK}/{}/block", of_news.id), "").await.onward();
        // Nothing from there stands anywhere any more.
        assert!(rows(portal).await.iter().all(|row| (row.state, row.trouble.as_str()) == (State::Refused, "blocked")));
        assert!(!portal.anonymous().get(&page).await.ok().contains("A post"));
        let desk = mia.get(DESK).await.ok();
        assert!(desk.contains("Mentions from this site are not taken.") && desk.contains("127.0.0.1"), "{desk}");
        assert_eq!(member.get(DESK).await.status, Status::Forbidden);
        let block = entity::blocked_host::Entity::load_all(portal).await;
        mia.post(&format!("{DESK}/blocks/{}/removal", block[0].id), "").await.onward();
        assert_eq!(tell(portal, &source, &page).await.status, Status::Created);
    }
}

/// All rows of the one table that these tests look at.
trait LoadAll {
    async fn load_all(portal: &Portal) -> Vec<entity::blocked_host::Model>;
}

impl LoadAll for entity::blocked_host::Entity {
    async fn load_all(portal: &Portal) -> Vec<entity::blocked_host::Model> {
        use sea_orm::{EntityTrait, QueryOrder};
        Self::find().order_by_asc(entity::blocked_host::COLUMN.id).all(&portal.db.write).await.unwrap()
    }
}

/// A post of the same shape for tests beside these.
pub async fn touch(portal: &Portal, post: &post::Model, change: impl FnOnce(&mut post::ActiveModel)) -> post::Model {
    let mut row = post::ActiveModel { id: Set(post.id), updated_at: Set(portal.now()), ..Default::default() };
    change(&mut row);
    row.update(&portal.db.write).await.unwrap()
}
