use entity::post::{State, Suggested};
use entity::{activity, post_topic};
use palmares::posts::actions::Taken;
use palmares::posts::rules::Entry;
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter};

use super::{ago, entry, feed, member, posts, take_in, unread};

both! {
    async fn a_post_is_one_by_address_and_by_guid(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let (one, two) = (feed(portal, &ada, "https://blog.example.org/a").await, feed(portal, &ada, "https://blog.example.org/b").await);
        let first = entry(portal, "x", 3);
        assert_eq!(take_in(portal, &one, vec![first.clone()]).await, Taken { new: 1, changed: 0 });
        assert_eq!(take_in(portal, &one, vec![first.clone()]).await, Taken::default(), "nothing changed");
        let tracked = Entry { url: "http://www.blog.example.org/x/?utm_source=feed#top".into(), guid: "other".into(), ..first.clone() };
        assert_eq!(take_in(portal, &two, vec![tracked]).await, Taken::default(), "another feed with the same page");
        let twice = Entry { guid: "again".into(), ..entry(portal, "y", 2) };
        assert_eq!(take_in(portal, &one, vec![entry(portal, "y", 2), twice]).await, Taken { new: 1, changed: 0 });
        // Another member may write of the same page.
        let grace = member(portal, "Grace").await;
        let hers = feed(portal, &grace, "https://blog.example.org/a").await;
        assert_eq!(take_in(portal, &hers, vec![first]).await.new, 1);
        let all = posts(portal).await;
        assert_eq!(all.len(), 3);
        assert_eq!(all[0].canonical_url.as_deref(), Some("blog.example.org/x"));
        assert_eq!(post_topic::Entity::find().count(&portal.db.write).await.unwrap(), 6);
    }

    async fn an_edit_updates_and_what_was_removed_stays_so(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let blog = feed(portal, &ada, "https://blog.example.org/a").await;
        take_in(portal, &blog, vec![entry(portal, "x", 3), entry(portal, "y", 2), entry(portal, "z", 1)]).await;
        let ids: Vec<i64> = posts(portal).await.iter().map(|p| p.id).collect();
        let browser = portal.as_(&ada).await;
        // Newest first: z, y, x.
        browser.post(&format!("/me/posts/{}/hiding", ids[1]), "").await.onward();
        browser.post(&format!("/me/posts/{}/removal", ids[2]), "").await.onward();
        let edited = |name: &str| Entry { title: "Better".into(), tags: vec!["vSAN".into()], ..entry(portal, name, 5) };
        let taken = take_in(portal, &blog, vec![edited("x"), edited("y"), edited("z")]).await;
        assert_eq!(taken, Taken { new: 0, changed: 2 });
        let all = posts(portal).await;
        assert_eq!((all[0].title.as_str(), all[0].edited_at), ("Better", Some(portal.now())));
        assert_eq!(all[0].published_at, ago(portal, 1), "its day stays");
        assert_eq!((all[1].title.as_str(), all[1].state), ("Better", State::Hidden));
        assert_eq!((all[2].title.as_str(), all[2].state), ("", State::Removed));
        let topics = post_topic::Entity::find().filter(post_topic::COLUMN.post_id.eq(all[0].id)).all(&portal.db.write).await.unwrap();
        assert_eq!(topics.iter().map(|t| t.topic.as_str()).collect::<Vec<_>>(), ["vsan"]);
        let page = portal.anonymous().get("/posts").await.ok();
        assert_eq!(page.matches("post-item__title").count(), 1, "{page}");
    }

    async fn a_back_catalogue_floods_nobody(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let blog = unread(portal, feed(portal, &ada, "https://blog.example.org/a").await).await;
        let many: Vec<Entry> = (0..40).map(|n| entry(portal, &format!("n{n:02}"), n)).collect();
        assert_eq!(take_in(portal, &blog, many).await.new, 40);
        let all = posts(portal).await;
        assert_eq!(all.iter().filter(|p| !p.is_backlog).count(), 5);
        let anonymous = portal.anonymous();
        let front = anonymous.get("/posts").await.ok();
        assert!(front.contains("Title n00") && front.contains("Title n04") && !front.contains("Title n05"), "{front}");
        assert_eq!(anonymous.get("/posts.atom").await.ok().matches("<entry>").count(), 5);
        // With their member, or where somebody looks for them, they are there.
        assert_eq!(anonymous.get("/posts.atom?member=7").await.status, Status::NotFound);
        let number = ada.number.unwrap();
        assert_eq!(anonymous.get(&format!("/posts.atom?member={number}")).await.ok().matches("<entry>").count(), 40);
        assert!(anonymous.get(&format!("/posts?member={number}&page=2")).await.ok().contains("Title n39"));
        assert!(anonymous.get("/posts?q=n39").await.ok().contains("Title n39"));
        assert!(anonymous.get(&format!("/directory/{number}")).await.ok().contains("Title n00"));
    }

    async fn the_future_comes_now_and_a_link_back_is_seen(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let blog = feed(portal, &ada, "https://blog.example.org/a").await;
        let number = ada.number.unwrap();
        let back = |n: i64| format!("<p><a href=\"{}\">That’s me</a></p>", portal.site.url(&format!("/directory/{n}")));
        let entries = vec![
            Entry { content: back(number), ..entry(portal, "x", -300) },
            Entry { content: back(number * 10), published_at: None, ..entry(portal, "y", 0) },
        ];
        take_in(portal, &blog, entries).await;
        let all = posts(portal).await;
        assert_eq!(all[0].published_at, portal.now());
        assert_eq!(all.iter().map(|p| p.links_back).collect::<Vec<_>>(), [true, false]);
        let page = portal.anonymous().get("/posts").await.ok();
        assert_eq!(page.matches("links to the member page").count(), 1, "{page}");
    }

    async fn what_is_logged_is_not_suggested_and_a_trusted_feed_fills_the_log(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let browser = portal.as_(&ada).await;
        let typed = crate::activities::talk(&[("url", "https://blog.example.org/x"), ("kind", "blog-post")]);
        browser.post("/me/activities", &typed).await.onward();
        let blog = feed(portal, &ada, "https://blog.example.org/a").await;
        take_in(portal, &blog, vec![entry(portal, "x", 3)]).await;
        let logged = crate::activities::rows(portal).await;
        let post = posts(portal).await.remove(0);
        assert_eq!((post.suggested, post.activity_id), (Suggested::No, Some(logged[0].id)));

        let mut row = blog.into_active_model();
        row.trusted = Set(true);
        let blog = row.update(&portal.db.write).await.unwrap();
        take_in(portal, &blog, vec![entry(portal, "y", 2)]).await;
        let post = posts(portal).await.remove(1);
        let entry = activity::Entity::find_by_id(post.activity_id.unwrap()).one(&portal.db.write).await.unwrap().unwrap();
        assert_eq!((post.suggested, entry.title.as_str()), (Suggested::Accepted, "Title y"));
        assert_eq!(entry.url, "https://blog.example.org/y");
        assert_eq!(entry.topics.0, ["NSX", "Storage"]);
    }

    async fn what_is_old_or_has_no_date_floods_no_log(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let blog = unread(portal, feed(portal, &ada, "https://blog.example.org/a").await).await;
        let mut row = blog.into_active_model();
        row.trusted = Set(true);
        let blog = row.update(&portal.db.write).await.unwrap();
        let many: Vec<Entry> = (0..40).map(|n| entry(portal, &format!("n{n:02}"), n * 20)).collect();
        take_in(portal, &blog, many).await;
        let all = posts(portal).await;
        let count = |suggested| all.iter().filter(|p| p.suggested == suggested).count();
        // The newest go into the log, what is of the last year is suggested, what is older is left alone.
        assert_eq!((count(Suggested::Accepted), count(Suggested::Open), count(Suggested::No)), (5, 14, 21));
        assert_eq!(crate::activities::rows(portal).await.len(), 5);

        let grace = member(portal, "Grace").await;
        let hers = unread(portal, feed(portal, &grace, "https://blog.example.org/g").await).await;
        let undated = |n: i64| Entry { published_at: None, ..entry(portal, &format!("u{n}"), 0) };
        take_in(portal, &hers, (0..8).map(undated).collect()).await;
        let all: Vec<_> = posts(portal).await.into_iter().filter(|p| p.person_id == Some(grace.id)).collect();
        assert!(all.is_sorted_by(|a, b| a.published_at > b.published_at), "in the order of the feed");
        assert_eq!(all.iter().filter(|p| p.suggested == Suggested::Open).count(), 5);
        assert_eq!(all[0].published_at, portal.now());
        // Where some have a date, what has none stands behind them.
        let third = member(portal, "Mia").await;
        let theirs = unread(portal, feed(portal, &third, "https://blog.example.org/m").await).await;
        take_in(portal, &theirs, vec![undated(1), entry(portal, "dated", 900)]).await;
        let last = posts(portal).await.into_iter().rfind(|p| p.title == "Title u1").unwrap();
        assert!(last.published_at < ago(portal, 900));
    }

    async fn a_title_is_followed_by_what_is_new(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let blog = unread(portal, feed(portal, &ada, "https://blog.example.org/a").await).await;
        take_in(portal, &blog, (0..20).map(|n| entry(portal, &format!("n{n:02}"), n)).collect()).await;
        let anonymous = portal.anonymous();
        assert_eq!(anonymous.get("/posts.atom?track=main").await.ok().matches("<entry>").count(), 5);
        assert!(!anonymous.get("/posts?track=main").await.ok().contains("Title n05"));
        assert!(anonymous.get("/posts?track=main&topic=nsx").await.ok().contains("Title n05"));
    }

    async fn only_a_site_with_a_tick_speaks_for_its_member(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let blog = feed(portal, &ada, "https://blog.example.org/a").await;
        let tick = |at| {
            let id = blog.link_id.unwrap();
            async move {
                let row = entity::link::ActiveModel { id: Set(id), verified_at: Set(at), ..Default::default() };
                row.update(&portal.db.write).await.unwrap();
            }
        };
        tick(None).await;
        let mut row = blog.clone().into_active_model();
        row.trusted = Set(true);
        let blog = row.update(&portal.db.write).await.unwrap();
        take_in(portal, &blog, vec![entry(portal, "x", 3)]).await;
        let browser = portal.as_(&ada).await;
        assert!(crate::activities::rows(portal).await.is_empty());
        for at in ["/me/suggestions", "/me/activities"] {
            assert!(!browser.get(at).await.ok().contains("Title x"), "{at}");
        }
        tick(Some(portal.now())).await;
        for at in ["/me/suggestions", "/me/activities"] {
            assert!(browser.get(at).await.ok().contains("Title x"), "{at}");
        }
    }

    async fn a_feed_that_takes_the_place_of_another_tells_its_posts(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let (rss, atom) = (feed(portal, &ada, "https://blog.example.org/rss").await, feed(portal, &ada, "https://blog.example.org/atom").await);
        take_in(portal, &rss, vec![entry(portal, "x", 3)]).await;
        let better = || vec![Entry { guid: "urn:x".into(), title: "Better".into(), ..entry(portal, "x", 3) }];
        assert_eq!(take_in(portal, &atom, better()).await, Taken::default(), "the first one tells it");
        let mut row = rss.into_active_model();
        row.state = Set(entity::feed::State::Removed);
        row.update(&portal.db.write).await.unwrap();
        assert_eq!(take_in(portal, &atom, better()).await, Taken { new: 0, changed: 1 });
        let post = posts(portal).await.remove(0);
        assert_eq!((post.title.as_str(), post.feed_id, post.guid.as_deref()), ("Better", Some(atom.id), Some("urn:x")));
    }

    async fn what_has_no_address_leads_nowhere(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let blog = feed(portal, &ada, "https://blog.example.org/a").await;
        take_in(portal, &blog, vec![Entry { url: String::new(), ..entry(portal, "x", 3) }]).await;
        for at in ["/posts", "/", &format!("/directory/{}", ada.number.unwrap())] {
            let page = portal.anonymous().get(at).await.ok();
            assert!(page.contains("<bdi class=\"p-name\">Title x</bdi>") && !page.contains("href=\"\""), "{at}: {page}");
        }
    }
}
