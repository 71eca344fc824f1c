use entity::audit::Action;
use entity::person::{self, Audience};
use entity::{link, listing};
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel, QueryOrder};

use crate::support::{Portal, form};

const FULL: [(&str, &str); 16] = [
    ("name", "Ada  Łovelace"),
    ("native_name", "エイダ"),
    ("headline", "Counts on engines"),
    ("bio", "I *write* notes."),
    ("country", "GB"),
    ("city", "London"),
    ("languages", "English, pt_br; deu, english"),
    ("topics", "Storage, Cloud"),
    ("link_kind", "blog"),
    ("link_url", "blog.example.org"),
    ("link_kind", "GitHub"),
    ("link_url", "https://github.com/ada"),
    ("link_kind", "blog"),
    ("link_url", ""),
    ("visibility.city", "members"),
    ("listed", "true"),
];

fn typed<'a>(changes: &[(&'a str, &'a str)]) -> String {
    let mut fields = FULL.to_vec();
    for (field, value) in changes {
        fields.retain(|(f, _)| f != field);
        fields.push((field, value));
    }
    form(&fields)
}

async fn row(portal: &Portal, of: &person::Model) -> person::Model {
    person::Entity::find_by_id(of.id).one(&portal.db.write).await.unwrap().unwrap()
}

async fn links(portal: &Portal) -> Vec<link::Model> {
    link::Entity::find().order_by_asc(link::COLUMN.position).all(&portal.db.write).await.unwrap()
}

async fn entry(portal: &Portal, of: &person::Model) -> Option<listing::Model> {
    listing::Entity::find_by_id(of.id).one(&portal.db.write).await.unwrap()
}

both! {
    async fn a_profile_is_saved_whole(portal: Portal) {
        let ada = portal.person("Ada").await;
        portal.award(&ada, &portal.main_track().await, 2027).await;
        let browser = portal.as_(&ada).await;
        assert_eq!(browser.post("/me/profile", &typed(&[])).await.onward(), "/me/profile");
        let now = row(portal, &ada).await;
        assert_eq!((now.name.as_str(), now.name_key.as_str()), ("Ada Łovelace", "ada lovelace"));
        assert_eq!((now.native_name.as_deref(), now.headline.as_str()), (Some("エイダ"), "Counts on engines"));
        assert_eq!((now.country.as_deref(), now.city.as_str()), (Some("GB"), "London"));
        assert_eq!(now.bio_html.trim(), "<p>I <em>write</em> notes.</p>");
        assert_eq!((now.languages.0, now.topics.0), (vec!["en".to_owned(), "pt-BR".into(), "de".into()], vec!["Storage".to_owned(), "Cloud".into()]));
        assert_eq!(now.visibility.0, [("city".to_owned(), Audience::Members)].into());
        let links: Vec<_> = links(portal).await.into_iter().map(|l| (l.kind, l.url)).collect();
        assert_eq!(links, [("blog".into(), "https://blog.example.org/".into()), ("github".into(), "https://github.com/ada".into())]);
        let public = entry(portal, &ada).await.unwrap();
        assert_eq!((public.name.as_str(), public.city.as_str(), public.country.as_deref()), ("Ada Łovelace", "", Some("GB")));
        assert_eq!(portal.audited(Action::ProfileEdited).await, 1);

        // The form begins with all of it, and saving it as it is changes nothing.
        let page = browser.get("/me/profile").await.ok();
        for wanted in ["Ada Łovelace", "English, pt-BR, German", "Storage, Cloud", r#"value="GB" selected"#, r#"value="members" selected"#] {
            assert!(page.contains(wanted) || page.contains(&wanted.replace("pt-BR", "Portuguese (BR)")), "{wanted}: {page}");
        }
        assert_eq!(page.matches("name=\"link_url\"").count(), 8);
        browser.post("/me/profile", &typed(&[("languages", "English, pt-BR, German")])).await.onward();
        assert_eq!(portal.audited(Action::ProfileEdited).await, 1);
    }

    async fn who_leaves_the_directory_is_gone_from_it_and_may_come_back(portal: Portal) {
        let ada = portal.person("Ada").await;
        portal.award(&ada, &portal.main_track().await, 2027).await;
        let browser = portal.as_(&ada).await;
        assert!(entry(portal, &ada).await.is_some());
        let gone: Vec<_> = FULL.into_iter().filter(|(field, _)| *field != "listed").collect();
        browser.post("/me/profile", &form(&gone)).await.onward();
        assert_eq!(entry(portal, &ada).await, None);
        assert!(!row(portal, &ada).await.listed);
        assert!(browser.get("/me").await.ok().contains("You have left the directory"));
        browser.post("/me/profile", &typed(&[])).await.onward();
        assert_eq!(entry(portal, &ada).await.unwrap().number, 1000 + ada.id);
    }

    async fn a_link_that_stays_keeps_its_tick(portal: Portal) {
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        browser.post("/me/profile", &typed(&[])).await.onward();
        for link in links(portal).await {
            let mut verified = link.into_active_model();
            verified.verified_at = Set(Some(portal.now()));
            verified.update(&portal.db.write).await.unwrap();
        }
        let changed = [("name", "Ada"), ("listed", "true"), ("link_kind", "code"), ("link_url", "https://github.com/ada"), ("link_kind", "blog"), ("link_url", "https://blog.example.org/new")];
        browser.post("/me/profile", &form(&changed)).await.onward();
        let links: Vec<_> = links(portal).await.into_iter().map(|l| (l.kind, l.verified_at.is_some())).collect();
        assert_eq!(links, [("code".into(), true), ("blog".into(), false)]);
        browser.post("/me/profile", "name=Ada&listed=true").await.onward();
        assert!(link::Entity::find().one(&portal.db.write).await.unwrap().is_none());
    }

    async fn what_is_wrong_stands_beside_its_field(portal: Portal) {
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        let before = row(portal, &ada).await;
        let (name, headline, bio) = ("山".repeat(121), "x".repeat(161), "x".repeat(5001));
        let topics = (0..21).map(|n| format!("t{n}")).collect::<Vec<_>>().join(",");
        let topic = "x".repeat(41);
        for (field, value, wrong) in [
            ("name", "", "name"), ("name", &name, "name"), ("headline", &headline, "headline"), ("bio", &bio, "bio"),
            ("country", "Atlantis", "country"), ("languages", "English, Klingonese", "languages"),
            ("topics", &topics, "topics"), ("topics", &topic, "topics"), ("link_url", "javascript:alert(1)", "link_url_0"),
            ("link_url", "https://user:secret@example.org", "link_url_0"), ("visibility.city", "friends", "visibility.city"),
        ] {
            let reply = browser.post("/me/profile", &typed(&[("city", "Kept City"), (field, value)])).await;
            assert_eq!(reply.status, Status::UnprocessableEntity, "{field}={value}");
            assert!(reply.body.contains(&format!("id=\"{wrong}-wrong\"")), "{field}={value}: {}", reply.body);
            assert!(reply.body.contains("Kept City") && reply.body.contains("Counts on engines") | (field == "headline"));
        }
        // In the third row, and only there; the second is the first again.
        let rows = [("name", "Ada"), ("link_kind", "a"), ("link_url", "example.org/a"), ("link_kind", "b"), ("link_url", "http://www.example.org/a/"), ("link_kind", "c"), ("link_url", "ftp://example.org")];
        let reply = browser.post("/me/profile", &form(&rows)).await;
        assert!(reply.body.contains("id=\"link_url_1-wrong\"") && reply.body.contains("id=\"link_url_2-wrong\""), "{}", reply.body);
        assert!(!reply.body.contains("id=\"link_url_0-wrong\"") && reply.body.contains("ftp:"));
        assert_eq!(row(portal, &ada).await, before);
        assert!(links(portal).await.is_empty());
        assert_eq!(portal.audited(Action::ProfileEdited).await, 0);
    }

    async fn nothing_that_people_write_runs(portal: Portal) {
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        let attack = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";
        let hostile = typed(&[("name", attack), ("native_name", attack), ("headline", attack), ("city", attack), ("topics", "<script>"), ("bio", "</textarea><script>alert(1)</script>[x](javascript:alert(1))")]);
        browser.post("/me/profile", &hostile).await.onward();
        let stored = row(portal, &ada).await.bio_html;
        assert!(!stored.contains("<script") && !stored.contains("javascript:"), "{stored}");
        for path in ["/me", "/me/profile"] {
            let page = browser.get(path).await.ok();
            assert_eq!(page.matches("<script").count(), 1, "only our own script: {path}");
            assert!(!page.contains("<img src=x") && page.contains("&lt;script&gt;"), "{path}");
        }
        let bad = browser.post("/me/profile", &typed(&[("name", ""), ("headline", attack), ("link_url", "\"><script>alert(1)</script>")])).await;
        assert_eq!((bad.status, bad.body.matches("<script").count()), (Status::UnprocessableEntity, 1));
    }

    async fn a_profile_is_ones_own(portal: Portal) {
        let ada = portal.person("Ada").await;
        let ben = portal.person("Ben").await;
        let before = row(portal, &ada).await;
        assert_eq!(portal.anonymous().post("/me/profile", &typed(&[])).await.onward(), "/sign-in?next=%2Fme");
        // What is not in the form is not taken from it: no id, number or standing.
        let browser = portal.as_(&ben).await;
        let greedy = form(&[("name", "Ben"), ("id", &ada.id.to_string()), ("person_id", &ada.id.to_string()), ("number", "1"), ("standing", "honorary"), ("founding", "true")]);
        browser.post("/me/profile", &greedy).await.onward();
        assert_eq!(row(portal, &ada).await, before);
        let ben = row(portal, &ben).await;
        assert_eq!((ben.number, ben.standing, ben.founding), (None, person::Standing::Active, false));
    }
}
