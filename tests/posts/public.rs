use entity::post;
use entity::track::Kind;
use palmares::directory;
use palmares::posts::rules::Entry;
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};

use super::{entry, feed, member, posts, take_in};
use crate::support::form;

both! {
    async fn the_list_is_narrowed_by_its_address(portal: Portal) {
        let (ada, grace) = (member(portal, "Ada").await, member(portal, "Grace").await);
        let vsan = portal.track("vsan", Kind::SubProgram).await;
        portal.award(&grace, &vsan, 2027).await;
        let hers = feed(portal, &ada, "https://blog.example.org/a").await;
        let blog = feed(portal, &grace, "https://blog.example.org/g").await;
        let german = Entry { language: "de-CH".into(), title: "Über Speicher".into(), tags: vec!["Wolke".into()], ..entry(portal, "de", 400) };
        take_in(portal, &hers, vec![entry(portal, "x", 3), german]).await;
        take_in(portal, &blog, vec![entry(portal, "y", 2)]).await;
        let anonymous = portal.anonymous();
        let number = ada.number.unwrap();
        for (asked, found) in [
            ("", vec!["Title y", "Title x", "Über Speicher"]),
            ("?track=vsan", vec!["Title y"]),
            ("?track=main", vec!["Title y", "Title x", "Über Speicher"]),
            ("?topic=Wolke", vec!["Über Speicher"]),
            ("?topic=nsx", vec!["Title y", "Title x"]),
            ("?language=de", vec!["Über Speicher"]),
            ("?language=de-CH", vec!["Über Speicher"]),
            (&format!("?member={number}"), vec!["Title x", "Über Speicher"]),
            ("?year=2025", vec!["Über Speicher"]),
            ("?q=uber+speicher", vec!["Über Speicher"]),
            ("?q=grace", vec!["Title y"]),
            ("?q=%25", vec![]),
            ("?track=nonsense", vec![]),
            ("?member=x", vec![]),
            ("?year=99999999999", vec![]),
            ("?topic=nsx&year=2025", vec![]),
        ] {
            let page = anonymous.get(&format!("/posts{asked}")).await.ok();
            let there: Vec<&str> = ["Title y", "Title x", "Über Speicher"].into_iter().filter(|t| page.contains(&format!(">{t}</bdi>"))).collect();
            assert_eq!(there, found, "{asked}");
        }
    }

    async fn only_what_the_public_may_know_is_there(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let newcomer = portal.person("Noor").await;
        let hers = feed(portal, &ada, "https://blog.example.org/a").await;
        let theirs = feed(portal, &newcomer, "https://blog.example.org/n").await;
        take_in(portal, &hers, vec![entry(portal, "x", 3), entry(portal, "hidden", 2)]).await;
        take_in(portal, &theirs, vec![entry(portal, "newcomers", 1)]).await;
        let hidden = posts(portal).await.into_iter().find(|p| p.title == "Title hidden").unwrap();
        portal.as_(&ada).await.post(&format!("/me/posts/{}/hiding", hidden.id), "").await.onward();
        let anonymous = portal.anonymous();
        for at in ["/posts", "/posts.atom", "/posts.opml", "/", "/posts?q=title"] {
            let page = anonymous.get(at).await.ok();
            assert!(!page.contains("newcomers"), "{at}");
            assert!(!page.contains("Title hidden") && !page.contains("/n\""), "{at}");
            assert!(page.contains("Title x") || page.contains("blog.example.org/a"), "{at}: {page}");
        }
        // Out of the directory, out of here.
        let mut row = ada.into_active_model();
        row.listed = Set(false);
        let ada = row.update(&portal.db.write).await.unwrap();
        directory::refresh(&portal.db.write, ada.id, portal.now()).await.unwrap();
        for at in ["/posts", "/posts.atom", "/posts.opml", "/"] {
            let page = anonymous.get(at).await.ok();
            assert!(!page.contains("Title x") && !page.contains("blog.example.org/a"), "{at}");
        }
        assert_eq!(anonymous.get(&format!("/posts.atom?member={}", ada.number.unwrap())).await.status, Status::NotFound);
    }

    async fn a_long_list_has_pages(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let hers = feed(portal, &ada, "https://blog.example.org/a").await;
        take_in(portal, &hers, (0..70).map(|n| entry(portal, &format!("n{n:02}"), n)).collect()).await;
        let anonymous = portal.anonymous();
        assert!(portal.reads_of(&anonymous, "/posts").await < 14);
        let last = anonymous.get("/posts?page=3&topic=nsx").await.ok();
        assert!(last.contains("Title n69") && !last.contains("Title n59") && last.contains("page=2"), "{last}");
        assert!(last.contains("topic=nsx"));
        let all = posts(portal).await;
        assert_eq!(all.iter().filter(|p| p.state == post::State::Shown).count(), 70);
    }

    async fn what_is_read_here_is_in_the_sitemap(portal: Portal) {
        let (ada, newcomer) = (member(portal, "Ada").await, portal.person("Noor").await);
        let desk = portal.as_(&portal.manager("Grace").await).await;
        let browser = portal.as_(&ada).await;
        let written = |title: &'static str, act: &'static str| form(&[("source", title), ("title", title), ("do", act)]);
        browser.post("/me/posts/written", &written("Mine", "show")).await.onward();
        browser.post("/me/posts/written", &written("Half", "draft")).await.onward();
        let elsewhere = [("source", "x"), ("title", "First there"), ("canonical_url", "https://blog.example.org/x"), ("do", "show")];
        browser.post("/me/posts/written", &form(&elsewhere)).await.onward();
        portal.as_(&newcomer).await.post("/me/posts/written", &written("Newcomers", "show")).await.onward();
        desk.post("/manage/news", &written("We open", "show")).await.onward();
        let to_come = [("source", "x"), ("title", "To come"), ("date", "2027-01-15 13:00"), ("do", "show")];
        desk.post("/manage/news", &form(&to_come)).await.onward();
        let xml = portal.anonymous().get("/sitemap.xml").await.ok();
        for there in ["/posts/mine", "/news/we-open"] {
            assert!(xml.contains(&format!("<loc>{}</loc>", portal.site.url(there))), "{there}: {xml}");
        }
        for not in ["half", "first-there", "newcomers", "to-come"] {
            assert!(!xml.contains(not), "{not}: {xml}");
        }
        let id = posts(portal).await.into_iter().find(|p| p.title == "Mine").unwrap().id;
        browser.post(&format!("/me/posts/{id}/hiding"), "").await.onward();
        assert!(!portal.anonymous().get("/sitemap.xml").await.ok().contains("/posts/mine"));
    }
}
