//! What feed readers get, read with an independent parser.

use palmares::directory;
use palmares::posts::rules::Entry;
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};

use super::{ago, entry, feed, member, take_in};
use crate::support::form;

both! {
    async fn the_feed_is_atom_with_names_that_stay(portal: Portal) {
        let ada = member(portal, "Ada <Lovelace> & Co").await;
        let blog = feed(portal, &ada, "https://blog.example.org/a").await;
        let odd = Entry { title: "A <b>bold</b> & \"odd\" title".into(), language: "en".into(), ..entry(portal, "x", 3) };
        take_in(portal, &blog, vec![odd, entry(portal, "y", 2)]).await;
        let anonymous = portal.anonymous();
        let number = ada.number.unwrap();
        for at in ["/posts.atom".to_owned(), format!("/posts.atom?member={number}"), "/posts.atom?track=main".into()] {
            let reply = anonymous.get(&at).await;
            assert_eq!(reply.header("Content-Type"), Some("application/atom+xml; charset=utf-8"));
            let tag = reply.header("ETag").unwrap().to_owned();
            assert_eq!(anonymous.get_with(&at, "If-None-Match", &tag).await.status, Status::NotModified);
            let xml = reply.ok();
            let read = feed_rs::parser::parse(xml.as_bytes()).unwrap();
            assert_eq!(read.id, portal.site.url(&at));
            assert!(read.links.iter().any(|l| l.rel.as_deref() == Some("self") && l.href == portal.site.url(&at)), "{xml}");
            assert_eq!(read.entries.len(), 2);
            let odd = &read.entries[1];
            assert!(odd.id.starts_with("tag:") && odd.id.contains(":post/"), "{}", odd.id);
            assert_eq!(odd.title.as_ref().unwrap().content, "A <b>bold</b> & \"odd\" title");
            assert_eq!(odd.authors[0].name.as_deref(), Some("Ada <Lovelace> & Co"));
            assert_eq!(odd.links[0].href, "https://blog.example.org/x");
            assert_eq!(odd.published, Some(ago(portal, 3)));
            assert_eq!(odd.categories.len(), 2);
        }
        for lost in ["/posts.atom?track=nonsense", "/posts.atom?member=77", "/posts.atom?member=x"] {
            assert_eq!(anonymous.get(lost).await.status, Status::NotFound, "{lost}");
        }
        let empty = anonymous.get("/news.atom").await.ok();
        assert!(feed_rs::parser::parse(empty.as_bytes()).unwrap().entries.is_empty());
        let page = anonymous.get(&format!("/posts?member={number}")).await.ok();
        assert!(page.contains(&format!("type=\"application/atom+xml\" title=\"Posts\" href=\"/posts.atom?member={number}\"")), "{page}");
    }

    async fn the_members_feeds_are_a_list_for_readers(portal: Portal) {
        let ada = member(portal, "Ada").await;
        feed(portal, &ada, "https://blog.example.org/feed?a=1&b=2").await;
        let reply = portal.anonymous().get("/posts.opml").await;
        assert_eq!(reply.header("Content-Type"), Some("text/x-opml; charset=utf-8"));
        let xml = reply.ok();
        assert!(xml.contains("xmlUrl=\"https://blog.example.org/feed?a=1&amp;b=2\""), "{xml}");
        assert!(xml.contains("text=\"Blog of Ada\"") && xml.contains("htmlUrl=\"https://blog.example.org/\""));
    }

    async fn no_character_closes_the_feed_of_everyone(portal: Portal) {
        let ada = member(portal, "Ada\u{ffff}").await;
        let browser = portal.as_(&ada).await;
        let source = "One &#1; two \u{fffe} three \u{ffff} &#xb;\n\n`\u{1}`";
        let fields = [("source", source), ("title", "Odd \u{ffff}"), ("do", "show")];
        browser.post("/me/posts/written", &form(&fields)).await.onward();
        let desk = portal.as_(&portal.manager("Grace").await).await;
        desk.post("/manage/news", &form(&fields)).await.onward();
        let blog = feed(portal, &ada, "https://blog.example.org/a").await;
        let mut row = blog.into_active_model();
        row.title = Set("Blog \u{ffff}\u{8}".into());
        row.update(&portal.db.write).await.unwrap();
        for at in ["/posts.atom", "/news.atom", "/posts.opml"] {
            let xml = portal.anonymous().get(at).await.ok();
            let read = resvg::usvg::roxmltree::Document::parse(&xml);
            assert!(read.is_ok(), "{at}: {:?}\n{xml}", read.err());
        }
        let xml = portal.anonymous().get("/posts.atom").await.ok();
        assert!(xml.contains("One  two  three"), "{xml}");
    }

    async fn the_feed_of_a_record_that_was_merged_is_where_it_went(portal: Portal) {
        let (old, ada) = (member(portal, "Ada Byron").await, member(portal, "Ada").await);
        let (was, is) = (old.number.unwrap(), ada.number.unwrap());
        assert_eq!(portal.anonymous().get(&format!("/posts.atom?member={was}")).await.status, Status::Ok);
        let mut row = old.into_active_model();
        row.merged_into = Set(Some(ada.id));
        let old = row.update(&portal.db.write).await.unwrap();
        directory::refresh(&portal.db.write, old.id, portal.now()).await.unwrap();
        let moved = portal.anonymous().get(&format!("/posts.atom?member={was}")).await;
        assert_eq!((moved.status, moved.location), (Status::MovedPermanently, Some(format!("/posts.atom?member={is}"))));
    }
}
