use entity::audit::Action;
use entity::post::Suggested;
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};

use super::{ago, entry, feed, member, posts, take_in};
use crate::activities::rows;
use crate::support::form;

both! {
    async fn one_click_fills_the_log_and_another_takes_it_back(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let mut row = ada.clone().into_active_model();
        row.languages = Set(["de"].into_iter().collect());
        let ada = row.update(&portal.db.write).await.unwrap();
        let blog = feed(portal, &ada, "https://blog.example.org/a").await;
        take_in(portal, &blog, vec![entry(portal, "x", 3)]).await;
        let browser = portal.as_(&ada).await;
        let log = browser.get("/me/activities").await.ok();
        assert!(log.contains("1 post may belong in your log") && log.contains("Title x"), "{log}");
        let id = posts(portal).await[0].id;
        let at = browser.post(&format!("/me/suggestions/{id}/acceptance"), "").await.onward();
        browser.post(&format!("/me/suggestions/{id}/acceptance"), "").await.onward();
        let logged = rows(portal).await;
        assert_eq!(logged.len(), 1, "two clicks, one entry");
        let entry = &logged[0];
        assert_eq!((entry.title.as_str(), entry.language.as_str()), ("Title x", "de"));
        assert_eq!(entry.on_date, ago(portal, 3).date_naive());
        let page = browser.get(&at).await.ok();
        assert!(page.contains("is in your log") && page.contains(&format!("/me/suggestions/{id}/reopening")), "{page}");
        assert!(!browser.get("/me/activities").await.ok().contains("may belong"));

        browser.post(&format!("/me/suggestions/{id}/reopening"), "").await.onward();
        assert!(rows(portal).await[0].removed_at.is_some());
        assert!(browser.get("/me/suggestions").await.ok().contains("Title x"));
        assert_eq!(portal.audited(Action::PostReopened).await, 1);
    }

    async fn what_is_ignored_is_so_for_ever(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let blog = feed(portal, &ada, "https://blog.example.org/a").await;
        take_in(portal, &blog, vec![entry(portal, "x", 3)]).await;
        let browser = portal.as_(&ada).await;
        let id = posts(portal).await[0].id;
        let at = browser.post(&format!("/me/suggestions/{id}/ignoring"), "").await.onward();
        browser.post(&format!("/me/suggestions/{id}/ignoring"), "").await.onward();
        assert_eq!(portal.audited(Action::PostIgnored).await, 1);
        assert!(browser.get(&at).await.ok().contains("is not suggested again"));
        let edited = palmares::posts::rules::Entry { title: "New title".into(), ..entry(portal, "x", 3) };
        take_in(portal, &blog, vec![edited]).await;
        assert_eq!(posts(portal).await[0].suggested, Suggested::Ignored);
        assert!(!browser.get("/me/activities").await.ok().contains("New title"));
        browser.post(&format!("/me/suggestions/{id}/reopening"), "").await.onward();
        assert!(browser.get("/me/activities").await.ok().contains("New title"), "undone");
    }

    async fn all_of_a_feed_at_once_and_by_itself_from_now_on(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let (one, two) = (feed(portal, &ada, "https://blog.example.org/a").await, feed(portal, &ada, "https://blog.example.org/b").await);
        take_in(portal, &one, vec![entry(portal, "x", 3), entry(portal, "y", 2)]).await;
        take_in(portal, &two, vec![entry(portal, "z", 1)]).await;
        let browser = portal.as_(&ada).await;
        browser.post("/me/suggestions/acceptance", &form(&[("feed", &one.id.to_string())])).await.onward();
        assert_eq!(rows(portal).await.len(), 2);
        browser.post("/me/suggestions/ignoring", "").await.onward();
        assert!(browser.get("/me/suggestions").await.ok().contains("Nothing to suggest"));
        let trust = format!("/me/feeds/{}/trust", one.id);
        let go = browser.post(&trust, &form(&[("trusted", "true"), ("next", "/me/suggestions")])).await.onward();
        assert_eq!(go, "/me/suggestions");
        assert!(browser.get("/me/suggestions").await.ok().contains("fills your log by itself"));
        assert_eq!(portal.audited(Action::FeedTrusted).await, 1);
        // Nobody else's feed, and nobody else's post.
        let grace = portal.as_(&member(portal, "Grace").await).await;
        assert_eq!(grace.post(&trust, &form(&[("trusted", "false")])).await.status, Status::NotFound);
        let id = posts(portal).await[0].id;
        for what in ["acceptance", "ignoring", "reopening"] {
            let at = format!("/me/suggestions/{id}/{what}");
            assert_eq!(grace.post(&at, "").await.status, Status::NotFound);
            assert_eq!(portal.anonymous().post(&at, "").await.status, Status::SeeOther);
        }
    }

    async fn what_was_logged_by_hand_is_suggested_no_more(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let blog = feed(portal, &ada, "https://blog.example.org/a").await;
        take_in(portal, &blog, vec![entry(portal, "x", 3)]).await;
        let browser = portal.as_(&ada).await;
        let page = browser.get("/me/suggestions").await.ok();
        let edit = crate::support::client::between(&page, "href=\"/me/activities?", "\"").unwrap().replace("&amp;", "&");
        let filled = browser.get(&format!("/me/activities?{}", edit.replace("#log-head", ""))).await.ok();
        for value in ["value=\"Title x\"", "value=\"https://blog.example.org/x\"", "value=\"NSX, Storage\"", "<option value=\"blog-post\" selected>"] {
            assert!(filled.contains(value), "{value}: {filled}");
        }
        let typed = crate::activities::talk(&[("url", "https://blog.example.org/x?utm_source=me")]);
        browser.post("/me/activities", &typed).await.onward();
        assert!(browser.get("/me/suggestions").await.ok().contains("Nothing to suggest"));
        let id = posts(portal).await[0].id;
        browser.post(&format!("/me/suggestions/{id}/acceptance"), "").await.onward();
        assert_eq!(rows(portal).await.len(), 1, "the same page is in the log once");
        assert_eq!(posts(portal).await[0].suggested, Suggested::No);
    }

    async fn what_was_written_here_is_logged_with_its_address(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let browser = portal.as_(&ada).await;
        let address = portal.site.url("/posts/mine");
        browser.post("/me/posts/written", &form(&[("source", "Text"), ("title", "Mine"), ("do", "show")])).await.onward();
        let page = browser.get("/me/suggestions").await.ok();
        assert!(page.contains(&format!("href=\"{address}\"")), "{page}");
        let id = posts(portal).await[0].id;
        browser.post(&format!("/me/suggestions/{id}/acceptance"), "").await.onward();
        let logged = rows(portal).await.remove(0);
        assert_eq!((logged.url.as_str(), logged.canonical_url), (address.as_str(), palmares::activities::rules::canonical(&address)));

        // Who edits first has the address filled; what they log by hand is suggested no more.
        browser.post("/me/posts/written", &form(&[("source", "Text"), ("title", "Other"), ("do", "show")])).await.onward();
        let page = browser.get("/me/suggestions").await.ok();
        let edit = crate::support::client::between(&page, "href=\"/me/activities?", "\"").unwrap().replace("&amp;", "&");
        let filled = browser.get(&format!("/me/activities?{}", edit.replace("#log-head", ""))).await.ok();
        let address = portal.site.url("/posts/other");
        assert!(filled.contains(&format!("value=\"{address}\"")), "{filled}");
        browser.post("/me/activities", &crate::activities::talk(&[("url", &address)])).await.onward();
        assert!(browser.get("/me/suggestions").await.ok().contains("Nothing to suggest"));
    }

    async fn many_are_put_down_a_few_at_a_time(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let blog = feed(portal, &ada, "https://blog.example.org/a").await;
        take_in(portal, &blog, (0..120).map(|n| entry(portal, &format!("n{n}"), 1)).collect()).await;
        let browser = portal.as_(&ada).await;
        browser.post("/me/suggestions/acceptance", "").await.onward();
        assert_eq!(rows(portal).await.len(), 120);
        take_in(portal, &blog, (0..60).map(|n| entry(portal, &format!("m{n}"), 1)).collect()).await;
        browser.post("/me/suggestions/ignoring", "").await.onward();
        assert!(browser.get("/me/suggestions").await.ok().contains("Nothing to suggest"));
        assert_eq!(portal.audited(Action::PostIgnored).await, 60);
    }
}
