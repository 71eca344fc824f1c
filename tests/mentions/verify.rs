//! What the published receiver checks ask: a link counts only where it is one; updates, deletions, redirects, and pages
//! that are too much or too slow.

use std::time::Duration;

use chrono::TimeDelta;
use entity::mention::{Kind, State};
use palmares::jobs::Job;

use super::{member, rows, states, tell, told, with_elsewhere};

/// A page of another blog that says `inside` in its entry.
fn entry(inside: &str) -> String {
    format!(
        "<!doctype html><title>Blog</title><article class=h-entry><h1 class=p-name>On &lt;i&gt;mesh&lt;/i&gt;</h1>
        <a class='p-author h-card' href='/about'>Bo <b>Berg</b></a> <time class=dt-published datetime='2027-01-10T08:00:00Z'>x</time>
        <div class=e-content>{inside}</div></article>"
    )
}

with_elsewhere! {
    async fn a_page_that_links_is_shown(portal: Portal, there: Elsewhere) {
        let (_, page) = member(portal, "Ada").await;
        let target = portal.site.url(&page);
        let source = there.page("/post", &entry(&format!("<p>I read <a href='{target}'>Ada</a> today.</p><script>alert(1)</script>")));
        let row = told(portal, &source, &page).await;
        assert_eq!((row.state, row.kind, row.trouble.as_str()), (State::Verified, Kind::Mention, ""));
        assert_eq!((row.title.as_str(), row.author_name.as_str()), ("On <i>mesh</i>", "Bo Berg"));
        assert_eq!((row.author_url, row.excerpt.as_str()), (there.url("/about"), "I read Ada today."));
        let shown = portal.anonymous().get(&page).await.ok();
        for told in ["Mentioned elsewhere", "On &lt;i&gt;mesh", "Bo Berg", "I read Ada today.", "rel=\"ugc nofollow noopener\"", "mentions this", "10 January 2027"] {
            assert!(shown.contains(told), "{told}: {shown}");
        }
        assert!(!shown.contains("<i>mesh") && !shown.contains("alert(1)"));
        let at = format!("/webmention/{}", row.token);
        assert_eq!(portal.anonymous().get_json(&at).await["state"], "verified");
    }

    async fn only_a_link_to_exactly_that_page_counts(portal: Portal, there: Elsewhere) {
        let (_, page) = member(portal, "Ada").await;
        let target = portal.site.url(&page);
        for (n, inside) in [
            format!("<!-- <a href='{target}'>x</a> -->"),
            format!("<pre><code>&lt;a href=\"{target}\"&gt;x&lt;/a&gt;</code></pre>"),
            format!("<p>{target}</p>"),
            format!("<a href='{target}9'>x</a>"),
            format!("<a href='{target}#part'>x</a>"),
            String::new(),
        ].into_iter().enumerate() {
            let row = told(portal, &there.page(&format!("/{n}"), &entry(&inside)), &page).await;
            assert_eq!((row.state, row.trouble.as_str()), (State::Refused, "no_link"), "{inside}");
        }
        assert!(!portal.anonymous().get(&page).await.ok().contains("Mentioned elsewhere"));
        let status = portal.anonymous().get(&format!("/webmention/{}", rows(portal).await[0].token)).await.ok();
        assert!(status.contains("does not link to exactly this address"), "{status}");
    }

    async fn documents_of_other_kinds(portal: Portal, there: Elsewhere) {
        let (_, page) = member(portal, "Ada").await;
        let target = portal.site.url(&page);
        for (path, kind, body, state) in [
            ("/json", "application/json; charset=utf-8", format!("{{\"properties\":{{\"like-of\":[\"{target}\"]}}}}"), State::Verified),
            ("/text", "text/plain", format!("I read {target}."), State::Verified),
            ("/other-text", "text/plain", format!("I read {target}9."), State::Refused),
            ("/xhtml", "application/xhtml+xml", format!("<html xmlns='http://www.w3.org/1999/xhtml'><a href='{target}'>x</a></html>"), State::Verified),
            ("/image", "image/png", target.clone(), State::Refused),
            ("/pdf", "application/pdf", target.clone(), State::Refused),
        ] {
            let source = there.put(path, "200 OK", &format!("Content-Type: {kind}\r\n"), &body);
            assert_eq!(told(portal, &source, &page).await.state, state, "{path}");
        }
        assert_eq!(rows(portal).await[4].trouble, "type");
        let shown = portal.anonymous().get(&page).await.ok();
        assert!(shown.contains("/json\"") && !shown.contains("/pdf\""), "{shown}");
    }

    async fn what_a_page_does_with_ours_is_told(portal: Portal, there: Elsewhere) {
        let (_, page) = member(portal, "Ada").await;
        let target = portal.site.url(&page);
        for (class, kind, words) in [
            ("u-in-reply-to", Kind::Reply, "replied"),
            ("u-like-of", Kind::Like, "likes this"),
            ("u-repost-of", Kind::Repost, "shared this"),
            ("u-bookmark-of", Kind::Bookmark, "bookmarked this"),
        ] {
            let source = there.page(&format!("/{class}"), &entry(&format!("<a class={class} href='{target}'>x</a>")));
            assert_eq!(told(portal, &source, &page).await.kind, kind);
            assert!(portal.anonymous().get(&page).await.ok().contains(words), "{words}");
        }
    }

    async fn an_update_is_read_and_a_link_that_goes_is_gone(portal: Portal, there: Elsewhere) {
        let (_, page) = member(portal, "Ada").await;
        let link = format!("<a href='{}'>Ada</a>", portal.site.url(&page));
        let source = there.page("/post", &entry(&format!("First {link}")));
        told(portal, &source, &page).await;
        there.page("/post", &entry(&format!("Second {link}")));
        // While it is checked again it stays shown.
        tell(portal, &source, &page).await;
        assert!(portal.anonymous().get(&page).await.ok().contains("First Ada"));
        portal.run(Job::VerifyMentions).await;
        assert!(portal.anonymous().get(&page).await.ok().contains("Second Ada"));
        there.page("/post", &entry("Third"));
        let row = told(portal, &source, &page).await;
        assert_eq!((row.state, row.excerpt.as_str(), row.verified_at), (State::Gone, "", None));
        let shown = portal.anonymous().get(&page).await.ok();
        assert!(!shown.contains("Second") && !shown.contains("Third"));
        // It is sent again while it is gone: nothing shows before it was checked.
        there.page("/post", &entry(&format!("Fourth {link}")));
        tell(portal, &source, &page).await;
        assert!(!portal.anonymous().get(&page).await.ok().contains("Mentioned elsewhere"));
        portal.run(Job::VerifyMentions).await;
        assert!(portal.anonymous().get(&page).await.ok().contains("Fourth Ada"));
        assert_eq!(rows(portal).await.len(), 1);
    }

    async fn a_deleted_page_takes_its_mention_along(portal: Portal, there: Elsewhere) {
        let (_, page) = member(portal, "Ada").await;
        let source = there.page("/post", &entry(&format!("<a href='{}'>Ada</a>", portal.site.url(&page))));
        told(portal, &source, &page).await;
        there.put("/post", "410 Gone", "", "");
        let row = told(portal, &source, &page).await;
        assert_eq!((row.state, row.trouble.as_str(), row.author_name.as_str()), (State::Gone, "gone", ""));
        assert!(!portal.anonymous().get(&page).await.ok().contains("Bo Berg"));
    }

    async fn a_link_that_goes_without_a_word_is_noticed(portal: Portal, there: Elsewhere) {
        let (_, page) = member(portal, "Ada").await;
        let source = there.page("/post", &entry(&format!("<a href='{}'>Ada</a>", portal.site.url(&page))));
        told(portal, &source, &page).await;
        there.page("/post", &entry("no more"));
        portal.later(TimeDelta::days(29));
        portal.run(Job::VerifyMentions).await;
        assert_eq!(states(portal).await, [State::Verified]);
        portal.later(TimeDelta::days(2));
        portal.run(Job::VerifyMentions).await;
        assert_eq!(states(portal).await, [State::Gone]);
        // And forgotten in the end.
        portal.later(TimeDelta::days(31));
        portal.run(Job::Sweep).await;
        assert!(rows(portal).await.is_empty());
    }

    async fn redirects_are_followed_to_an_end(portal: Portal, there: Elsewhere) {
        let (_, page) = member(portal, "Ada").await;
        let target = portal.site.url(&page);
        there.page("/new/post", &format!("<div class=h-entry><a class='p-author h-card' href='me'>Bo</a> <a href='{target}'>x</a></div>"));
        let source = there.put("/old", "301 Moved Permanently", "Location: /new/post\r\n", &format!("<a href='{target}'>x</a>"));
        let row = told(portal, &source, &page).await;
        assert_eq!((row.state, row.author_url, row.source), (State::Verified, there.url("/new/me"), source));
        let round = there.put("/round", "302 Found", "Location: /round\r\n", "");
        assert_eq!(told(portal, &round, &page).await.trouble, "redirects");
        let inside = there.put("/inside", "302 Found", "Location: http://127.0.0.1:1/\r\n", "");
        assert_eq!(told(portal, &inside, &page).await.trouble, "not_public");
    }

    async fn what_cannot_be_read_now_is_tried_again_and_not_for_ever(portal: Portal, there: Elsewhere) {
        let (_, page) = member(portal, "Ada").await;
        let target = portal.site.url(&page);
        let late = there.put("/late", "503 Service Unavailable", "", "");
        let never = there.put("/never", "404 Not Found", "", "");
        let row = told(portal, &late, &page).await;
        assert_eq!((row.state, row.attempts, row.trouble.as_str()), (State::Waiting, 1, "status 503"));
        told(portal, &never, &page).await;
        let status = portal.anonymous().get(&format!("/webmention/{}", row.token)).await.ok();
        assert!(status.contains("answered 503") && status.contains("We try again"), "{status}");
        there.page("/late", &format!("<a href='{target}'>x</a>"));
        portal.run(Job::VerifyMentions).await;
        assert_eq!(states(portal).await[0], State::Waiting, "not before its time");
        for _ in 0..6 {
            portal.later(TimeDelta::hours(13));
            portal.run(Job::VerifyMentions).await;
        }
        assert_eq!(states(portal).await, [State::Verified, State::Refused]);
        assert_eq!(there.asked().iter().filter(|asked| asked.ends_with("/never")).count(), 5);
    }

    async fn nothing_inside_is_read(portal: Portal, there: Elsewhere) {
        let (_, page) = member(portal, "Ada").await;
        for source in ["http://127.0.0.1:1/", "http://10.0.0.1/", "http://169.254.169.254/latest/", "http://[::ffff:127.0.0.1]/", "http://localhost/"] {
            assert_eq!(tell(portal, source, &page).await.status.code, 201, "{source}");
        }
        portal.run(Job::VerifyMentions).await;
        assert_eq!(states(portal).await, [State::Refused; 5]);
        assert!(rows(portal).await.iter().all(|row| row.trouble == "not_public"));
        assert_eq!(there.asked(), [""; 0]);
    }

    async fn a_huge_page_and_a_silent_one_hold_nobody_up(portal: Portal, there: Elsewhere) {
        let (_, page) = member(portal, "Ada").await;
        let link = format!("<a href='{}'>x</a>", portal.site.url(&page));
        let huge = there.page("/huge", &format!("{}{link}", "x".repeat(3 << 20)));
        let row = told(portal, &huge, &page).await;
        assert_eq!((row.state, row.trouble.as_str()), (State::Refused, "too_large"));
        let deep = there.page("/deep", &format!("{}{link}", "<div>".repeat(200_000)));
        assert_eq!(told(portal, &deep, &page).await.state, State::Verified);
        // What is opened again in each paragraph, looked through at each tag, compared with all before it.
        let open: String = (0..3900).map(|n| format!("<b a{n}>")).collect();
        let attributes: String = (0..300_000).map(|n| format!(" a{n}")).collect();
        for (path, hostile, is_read) in [
            ("/again", format!("{open}{}", "<p>x".repeat(400_000)), true),
            ("/paths", format!("{}{}", "<path>".repeat(120_000), "<hr>".repeat(250_000)), true),
            ("/attributes", format!("<i{attributes}>"), false),
        ] {
            let state = told(portal, &there.page(path, &format!("{hostile}{link}")), &page).await.state;
            assert_eq!(state == State::Verified, is_read, "{path}: {state:?}");
        }
        let slow = there.slow("/slow", Duration::from_secs(60));
        tell(portal, &slow, &page).await;
        let began = std::time::Instant::now();
        portal.run(Job::VerifyMentions).await;
        assert!(began.elapsed() < Duration::from_secs(40));
        assert_eq!(rows(portal).await.last().unwrap().trouble, "too_slow");
    }

    async fn two_instances_read_a_page_once(portal: Portal, there: Elsewhere) {
        let (_, page) = member(portal, "Ada").await;
        let source = there.slow("/post", Duration::from_millis(300));
        there.page("/post", &format!("<a href='{}'>x</a>", portal.site.url(&page)));
        tell(portal, &source, &page).await;
        tokio::join!(portal.run(Job::VerifyMentions), portal.run(Job::VerifyMentions));
        assert_eq!(there.asked().len(), 1);
        assert_eq!(states(portal).await, [State::Verified]);
    }

    async fn a_hidden_member_shows_nothing_and_takes_nothing(portal: Portal, there: Elsewhere) {
        use sea_orm::{ActiveModelTrait, ActiveValue::Set};
        let (ada, page) = member(portal, "Ada").await;
        let source = there.page("/post", &entry(&format!("<a href='{}'>Ada</a>", portal.site.url(&page))));
        told(portal, &source, &page).await;
        let row = entity::person::ActiveModel { id: Set(ada.id), listed: Set(false), ..Default::default() };
        row.update(&portal.db.write).await.unwrap();
        palmares::directory::refresh(&portal.db.write, ada.id, portal.now()).await.unwrap();
        assert_eq!(portal.anonymous().get(&page).await.status.code, 404);
        assert_eq!(tell(portal, &source, &page).await.status.code, 400);
    }
}
