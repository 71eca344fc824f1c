//! What feed readers get, read with an independent parser.

use palmares::posts::rules::Entry;
use rocket::http::Status;

use super::{ago, entry, feed, member, take_in};

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
}
