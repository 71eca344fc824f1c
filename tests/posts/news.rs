use chrono::TimeDelta;
use rocket::http::Status;

use super::{member, posts};
use crate::support::form;

both! {
    async fn managers_tell_the_news(portal: Portal) {
        let desk = portal.as_(&portal.manager("Grace").await).await;
        let ada = portal.as_(&member(portal, "Ada").await).await;
        let anonymous = portal.anonymous();
        let fields = [("source", "---\ntitle: We open\n---\nOn **Monday**."), ("do", "show")];
        for other in [&ada, &anonymous] {
            assert_ne!(other.post("/manage/news", &form(&fields)).await.status, Status::Ok);
            assert_ne!(other.get("/manage/news").await.status, Status::Ok);
        }
        assert!(posts(portal).await.is_empty());
        assert_eq!(desk.post("/manage/news", &form(&fields)).await.onward(), "/news/we-open");
        let page = anonymous.get("/news/we-open").await.ok();
        assert!(page.contains("<strong>Monday</strong>") && page.contains("e-content") && !page.contains("/manage/"), "{page}");
        for at in ["/news", "/news.atom", "/"] {
            assert!(anonymous.get(at).await.ok().contains("We open"), "{at}");
        }
        // It is nobody's post, and in nobody's log.
        for at in ["/posts", "/posts.atom"] {
            assert!(!anonymous.get(at).await.ok().contains("We open"), "{at}");
        }
        desk.get("/news").await.ok();
        assert!(!desk.get("/me/posts").await.ok().contains("We open"));
        assert_eq!(anonymous.get("/posts/we-open").await.status, Status::NotFound);
    }

    async fn a_draft_and_what_is_to_come_are_seen_by_managers_alone(portal: Portal) {
        let desk = portal.as_(&portal.manager("Grace").await).await;
        let ada = portal.as_(&member(portal, "Ada").await).await;
        let before: Vec<String> = read(&ada).await;
        let draft = [("source", "Secret"), ("title", "Drafted"), ("do", "draft")];
        desk.post("/manage/news", &form(&draft)).await.onward();
        let to_come = [("source", "Secret"), ("title", "To come"), ("date", "2027-01-15 13:00"), ("do", "show")];
        let at = desk.post("/manage/news", &form(&to_come)).await.onward();
        assert!(at.starts_with("/manage/news/"), "{at}");
        assert!(desk.get("/manage/news").await.ok().contains("appears then"));
        assert_eq!(read(&ada).await, before, "not a byte differs");
        for at in ["/news/drafted", "/news/to-come"] {
            assert_eq!(ada.get(at).await.status, Status::NotFound);
        }
        portal.later(TimeDelta::hours(1));
        assert!(ada.get("/news").await.ok().contains("To come"));
        assert_eq!(ada.get("/news/to-come").await.status, Status::Ok);
        assert!(!ada.get("/news").await.ok().contains("Drafted"));
        desk.post(&format!("{at}/hiding"), "").await.onward();
        assert_eq!(ada.get("/news/to-come").await.status, Status::NotFound);
        desk.post(&format!("{at}/removal"), "").await.onward();
        assert_eq!(ada.get("/news/to-come").await.status, Status::Gone);
    }

    async fn managers_have_their_news_by_the_page(portal: Portal) {
        let desk = portal.as_(&portal.manager("Grace").await).await;
        for n in 0..31 {
            let title = format!("News {n:02}");
            desk.post("/manage/news", &form(&[("source", "x"), ("title", &title), ("do", "draft")])).await.onward();
            portal.later(TimeDelta::minutes(1));
        }
        let first = desk.get("/manage/news").await.ok();
        assert!(first.contains("News 30") && !first.contains("News 00") && first.contains("/manage/news?page=2"), "{first}");
        assert!(desk.get("/manage/news?page=2").await.ok().contains("News 00"));
    }
}

async fn read(browser: &crate::support::Browser<'_>) -> Vec<String> {
    let mut all = Vec::new();
    for at in ["/news", "/news.atom", "/", "/sitemap.xml", "/posts", "/posts.atom", "/posts.opml"] {
        all.push(browser.get(at).await.ok());
    }
    all
}
