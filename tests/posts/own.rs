use entity::audit::Action;
use entity::post::{State, Suggested};
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};

use super::{entry, feed, member, posts, take_in};
use crate::support::form;

both! {
    async fn a_post_is_added_by_its_address(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let browser = portal.as_(&ada).await;
        let typed = [
            ("url", "https://elsewhere.example.org/a?utm_source=x"),
            ("title", "Elsewhere"),
            ("date", "2026-11-03"),
            ("language", "German"),
            ("tags", "NSX, Mesh"),
        ];
        browser.post("/me/posts", &form(&typed)).await.onward();
        let post = posts(portal).await.remove(0);
        assert_eq!((post.title.as_str(), post.language.as_str(), post.suggested), ("Elsewhere", "de", Suggested::Open));
        assert_eq!(post.published_at.date_naive().to_string(), "2026-11-03");
        let again = browser.post("/me/posts", &form(&typed)).await;
        assert_eq!(again.status, Status::UnprocessableEntity);
        assert!(again.body.contains("You have a post of this address already") && again.body.contains("value=\"Elsewhere\""));
        for (changed, wrong) in [
            (("url", "javascript:alert(1)"), "no web address"),
            (("url", ""), "no web address"),
            (("title", " "), "Give it a title"),
            (("date", "2031-01-01"), "still to come"),
            (("date", "soon"), "no date"),
            (("language", "Klingonish"), "do not know that language"),
            (("tags", "1,2,3,4,5,6,7,8,9,10,11"), "At most ten"),
        ] {
            let fields: Vec<_> = typed.iter().filter(|(f, _)| *f != changed.0).copied().chain([changed, ("url", "https://new.example.org")]).collect();
            let reply = browser.post("/me/posts", &form(&fields)).await;
            assert_eq!(reply.status, Status::UnprocessableEntity, "{changed:?}");
            assert!(reply.body.contains(wrong), "{changed:?}: {}", reply.body);
        }
        assert!(portal.anonymous().get("/posts").await.ok().contains("Elsewhere"));
        assert_eq!(portal.audited(Action::PostAdded).await, 1);
    }

    async fn a_post_is_hidden_shown_and_removed_by_its_member_alone(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let blog = feed(portal, &ada, "https://blog.example.org/a").await;
        take_in(portal, &blog, vec![entry(portal, "x", 3)]).await;
        let id = posts(portal).await[0].id;
        let (browser, stranger) = (portal.as_(&ada).await, portal.as_(&member(portal, "Grace").await).await);
        for what in ["hiding", "showing", "removal"] {
            let at = format!("/me/posts/{id}/{what}");
            assert_eq!(stranger.post(&at, "").await.status, Status::NotFound);
            assert_eq!(portal.anonymous().post(&at, "").await.status, Status::SeeOther);
            assert_eq!(browser.post_from(Some("https://evil.example"), &at, "").await.status, Status::Forbidden);
        }
        assert_eq!(stranger.get(&format!("/me/posts/{id}/removal")).await.status, Status::NotFound);
        browser.post(&format!("/me/posts/{id}/hiding"), "").await.onward();
        browser.post(&format!("/me/posts/{id}/hiding"), "").await.onward();
        assert_eq!(portal.audited(Action::PostHidden).await, 1);
        assert!(!portal.anonymous().get("/posts").await.ok().contains("Title x"));
        browser.post(&format!("/me/posts/{id}/showing"), "").await.onward();
        assert!(portal.anonymous().get("/posts").await.ok().contains("Title x"));
        assert!(browser.get(&format!("/me/posts/{id}/removal")).await.ok().contains("gone for ever"));
        browser.post(&format!("/me/posts/{id}/removal"), "").await.onward();
        assert_eq!(browser.post(&format!("/me/posts/{id}/removal"), "").await.status, Status::NotFound);
        let post = posts(portal).await.remove(0);
        assert_eq!((post.state, post.title.as_str(), post.summary.as_str()), (State::Removed, "", ""));
        take_in(portal, &blog, vec![entry(portal, "x", 3)]).await;
        assert!(browser.get("/me/posts").await.ok().contains("No posts yet"));
        assert!(browser.get("/me/suggestions").await.ok().contains("Nothing to suggest"));
    }

    async fn what_was_written_here_and_removed_may_be_added_by_its_address(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let browser = portal.as_(&ada).await;
        let written = [("source", "Text"), ("title", "Mine"), ("canonical_url", "https://elsewhere.example.org/a"), ("do", "show")];
        browser.post("/me/posts/written", &form(&written)).await.onward();
        let id = posts(portal).await[0].id;
        browser.post(&format!("/me/posts/{id}/removal"), "").await.onward();
        browser.post("/me/posts", &form(&[("url", "https://elsewhere.example.org/a"), ("title", "There")])).await.onward();
        let all = posts(portal).await;
        assert_eq!((all.len(), all[0].state, all[0].slug.as_deref()), (1, State::Shown, None));
        assert!(portal.anonymous().get("/posts").await.ok().contains("href=\"https://elsewhere.example.org/a\""));
        assert_eq!(portal.anonymous().get("/posts/mine").await.status, Status::NotFound, "no empty page");
    }

    async fn a_text_on_its_way_into_something_else_is_not_among_ones_posts(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let browser = portal.as_(&ada).await;
        browser.post("/me/posts/written", &form(&[("source", "Text"), ("title", "Half"), ("do", "draft")])).await.onward();
        let draft = posts(portal).await.remove(0);
        let id = draft.id;
        assert!(browser.get("/me/posts").await.ok().contains("Half"));
        let mut row = draft.into_active_model();
        row.slug = Set(None);
        row.update(&portal.db.write).await.unwrap();
        assert!(!browser.get("/me/posts").await.ok().contains("Half"));
        for what in ["removal", "hiding", "showing"] {
            assert_eq!(browser.post(&format!("/me/posts/{id}/{what}"), "").await.status, Status::NotFound, "{what}");
        }
        assert_eq!(posts(portal).await[0].source.as_deref(), Some("Text"));
    }
}

#[rocket::async_test]
async fn a_page_says_what_is_still_empty() {
    let (portal, there, ada) = crate::sites::ground(crate::support::Backend::Sqlite).await;
    let page =
        "<html lang=\"de\"><title>Found there</title><meta property=\"article:published_time\" content=\"2026-11-03\">";
    there.put("/a", crate::support::elsewhere::Answer::page(page));
    let browser = portal.as_(&ada).await;
    let look = async |fields: &[(&str, &str)]| browser.post("/me/posts/lookup", &form(fields)).await;
    let filled = look(&[("url", &there.url("/a"))]).await.ok();
    for part in ["value=\"Found there\"", "value=\"2026-11-03\"", "value=\"German\""] {
        assert!(filled.contains(part), "{part}: {filled}");
    }
    let typed = look(&[("url", &there.url("/a")), ("title", "Mine")]).await.ok();
    assert!(typed.contains("value=\"Mine\"") && !typed.contains("value=\"Found there\""));
    for url in ["", "nonsense", &there.url("/nothing")] {
        let reply = look(&[("url", url), ("title", "Kept")]).await;
        assert_eq!(reply.status, Status::UnprocessableEntity, "{url}");
        assert!(reply.body.contains("value=\"Kept\""), "{url}");
    }
    assert_eq!(portal.anonymous().post("/me/posts/lookup", "url=x").await.status, Status::SeeOther);
    assert!(posts(&portal).await.is_empty(), "nothing is kept");
}
