use entity::blocked_host;
use entity::mention::State;
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::{member, rows, states, tell};
use crate::support::{Backend, Portal, form};

const BLOG: &str = "https://blog.example/post";

both! {
    async fn a_site_tells_us_and_learns_where_to_look(portal: Portal) {
        let (ada, page) = member(portal, "Ada").await;
        let reply = tell(portal, BLOG, &page).await;
        assert_eq!(reply.status, Status::Created, "{}", reply.body);
        let to = reply.location.clone().unwrap();
        assert!(to.starts_with(&portal.site.url("/webmention/")), "{to}");
        let said: serde_json::Value = serde_json::from_str(&reply.body).unwrap();
        assert_eq!((said["state"].as_str(), said["source"].as_str()), (Some("waiting"), Some(BLOG)));
        let row = rows(portal).await.remove(0);
        assert_eq!((row.person_id, row.post_id, row.state, row.source_host.as_str()), (Some(ada.id), None, State::Waiting, "blog.example"));
        let at = to.strip_prefix(&portal.site.origin()).unwrap();
        assert_eq!(portal.anonymous().get_json(at).await["state"], "waiting");
        let status = portal.anonymous().get(at).await.ok();
        assert!(status.contains("to be checked") && status.contains("noindex") && status.contains(BLOG), "{status}");
        assert_eq!(portal.anonymous().get("/webmention/nonsense").await.status, Status::NotFound);
        // Nothing shows before it was checked.
        assert!(!portal.anonymous().get(&page).await.ok().contains("blog.example"));
    }

    async fn what_is_wrong_is_refused_and_told(portal: Portal) {
        let (_, page) = member(portal, "Ada").await;
        let (hidden, hidden_page) = member(portal, "Hidden").await;
        let target = portal.site.url(&page);
        let row = entity::person::ActiveModel { id: Set(hidden.id), listed: Set(false), ..Default::default() };
        row.update(&portal.db.write).await.unwrap();
        palmares::directory::refresh(&portal.db.write, hidden.id, portal.now()).await.unwrap();
        let no_one = portal.site.url("/directory/999999");
        for (source, target, told) in [
            ("", target.as_str(), "needs a whole web address"),
            ("blog.example/post", &target, "needs a whole web address"),
            ("ftp://blog.example/post", &target, "needs a whole web address"),
            ("javascript:alert(1)", &target, "needs a whole web address"),
            (BLOG, "", "page it links to"),
            (BLOG, "mailto:a@example.org", "page it links to"),
            (&target, &target, "same page"),
            (BLOG, "https://elsewhere.example/directory/1001", "No page of this portal"),
            (BLOG, &portal.site.origin(), "No page of this portal"),
            (BLOG, &no_one, "No page of this portal"),
            (BLOG, &portal.site.url(&hidden_page), "No page of this portal"),
            (BLOG, &portal.site.url("/posts/none"), "No page of this portal"),
        ] {
            let body = form(&[("source", source), ("target", target)]);
            let reply = portal.anonymous().post_from(None, "/webmention", &body).await;
            assert_eq!(reply.status, Status::BadRequest, "{source} {target}");
            assert!(reply.body.contains(told) && reply.header("content-type").unwrap().contains("problem+json"), "{}", reply.body);
            let typed = portal.anonymous().post_accepting("/webmention", &body, "text/html").await;
            assert_eq!(typed.status, Status::BadRequest);
            assert!(typed.body.contains("role=\"alert\"") && typed.body.contains("-wrong\""), "{}", typed.body);
        }
        assert_eq!(portal.anonymous().post_from(None, "/webmention", "").await.status, Status::BadRequest);
        assert!(rows(portal).await.is_empty());
    }

    async fn addresses_have_a_length_that_the_database_keeps(portal: Portal) {
        let (_, page) = member(portal, "Ada").await;
        // What does not compress: an index of PostgreSQL holds no more of it than a third of a page.
        let noise = |start: &str, length: usize| {
            let all: String = (0..60).map(|_| palmares::secret::token()).collect();
            format!("{start}?{}", &all[..length - start.len() - 1])
        };
        let target = noise(&portal.site.url(&page), 1300);
        let body = |source: &str| form(&[("source", source), ("target", &target)]);
        let longest = body(&noise(BLOG, 1300));
        assert_eq!(portal.anonymous().post_from(None, "/webmention", &longest).await.status, Status::Created);
        let longer = body(&noise(BLOG, 1301));
        assert_eq!(portal.anonymous().post_from(None, "/webmention", &longer).await.status, Status::BadRequest);
        assert_eq!(rows(portal).await.len(), 1);
    }

    async fn who_sends_it_again_has_it_checked_again(portal: Portal) {
        let (_, page) = member(portal, "Ada").await;
        let first = tell(portal, BLOG, &page).await.location;
        // Another fragment of the source is the same page.
        let again = tell(portal, &format!("{BLOG}#comments"), &page).await.location;
        assert_eq!(first, again);
        assert_eq!(rows(portal).await.len(), 1);
        tell(portal, "https://blog.example/other", &page).await;
        tell(portal, BLOG, &format!("{page}#about")).await;
        assert_eq!(rows(portal).await.len(), 3);
    }

    async fn two_at_once_are_one(portal: Portal) {
        let (_, page) = member(portal, "Ada").await;
        let (a, b) = tokio::join!(tell(portal, BLOG, &page), tell(portal, BLOG, &page));
        assert_eq!((a.status, b.status), (Status::Created, Status::Created));
        assert_eq!(a.location, b.location);
        assert_eq!(rows(portal).await.len(), 1);
    }

    async fn a_person_sends_one_by_hand(portal: Portal) {
        let (_, page) = member(portal, "Ada").await;
        let explained = portal.anonymous().get("/webmention").await.ok();
        assert!(explained.contains("name=\"source\"") && explained.contains("name=\"target\"") && explained.contains("endpoint"));
        let body = form(&[("source", BLOG), ("target", &portal.site.url(&page))]);
        // From a page of another site, as from ours: what is posted here is nobody's own.
        for origin in [Some("https://evil.example"), None] {
            let reply = portal.anonymous().post_from(origin, "/webmention", &body).await;
            assert_eq!(reply.status, Status::Created, "{origin:?}");
        }
        let reply = portal.anonymous().post_accepting("/webmention", &body, "text/html,*/*;q=0.8").await;
        assert_eq!(reply.status, Status::Created);
        assert!(reply.location.is_some() && reply.body.contains("We have it"), "{}", reply.body);
        let parts = portal.anonymous().post_parts("/webmention", "source", BLOG).await;
        assert_eq!(parts.status, Status::BadRequest);
    }

    async fn the_door_stands_open_for_this_one_address_alone(portal: Portal) {
        let (ada, _) = member(portal, "Ada").await;
        let browser = portal.as_(&ada).await;
        for path in ["/webmention?x=1", "/webmention/", "/webmention/token", "/me/mentions/settings", "/sign-out", "/webmentions"] {
            let reply = browser.post_from(Some("https://evil.example"), path, "source=x&target=y").await;
            assert_eq!(reply.status, Status::Forbidden, "{path}");
        }
        // In other clothes it stays shut.
        let json = browser.post_typed("/webmention", "application/json", "{}").await;
        assert_eq!(json.status, Status::Forbidden);
    }

    async fn pages_that_take_mentions_say_where(portal: Portal) {
        let (_, page) = member(portal, "Ada").await;
        let reply = portal.anonymous().get(&page).await;
        let endpoint = format!("<{}>; rel=\"webmention\"", portal.site.url("/webmention"));
        assert!(reply.headers.iter().any(|(name, value)| name.eq_ignore_ascii_case("link") && *value == endpoint), "{:?}", reply.headers);
        assert!(reply.body.contains("<link rel=\"webmention\" href=\"/webmention\">"));
        assert!(portal.anonymous().head(&page).await.header("link").is_some());
        for other in ["/", "/directory", &format!("{page}.json"), &format!("{page}/badge.svg"), "/directory/999999", "/webmention"] {
            let reply = portal.anonymous().get(other).await;
            assert!(!reply.headers.iter().any(|(name, value)| name.eq_ignore_ascii_case("link") && value.contains("webmention")), "{other}");
        }
    }

    async fn nobody_floods_us(portal: Portal) {
        let (_, page) = member(portal, "Ada").await;
        for n in 0..30 {
            assert_eq!(tell(portal, &format!("{BLOG}/{n}"), &page).await.status, Status::Created);
        }
        let much = tell(portal, &format!("{BLOG}/31"), &page).await;
        assert_eq!(much.status, Status::TooManyRequests);
        assert!(much.header("retry-after").unwrap().parse::<u64>().unwrap() > 0);
        // Others are still heard, up to what one place on the net may send.
        for n in 0..29 {
            assert_eq!(tell(portal, &format!("https://b{n}.example.org/"), &page).await.status, Status::Created, "{n}");
        }
        assert_eq!(tell(portal, "https://c.example.net/", &page).await.status, Status::TooManyRequests);
        portal.later(chrono::TimeDelta::hours(2));
        assert_eq!(tell(portal, &format!("{BLOG}/31"), &page).await.status, Status::Created);
    }

    async fn a_blocked_site_is_not_heard(portal: Portal) {
        let ((ada, page), (_, other)) = (member(portal, "Ada").await, member(portal, "Bo").await);
        for (person, host) in [(Some(ada.id), "blog.example"), (None, "spam.example")] {
            let row = blocked_host::ActiveModel { person_id: Set(person), host: Set(host.into()), created_at: Set(portal.now()), ..Default::default() };
            row.insert(&portal.db.write).await.unwrap();
        }
        assert_eq!(tell(portal, BLOG, &page).await.status, Status::BadRequest);
        assert_eq!(tell(portal, "https://www.blog.example/", &page).await.status, Status::BadRequest);
        assert_eq!(tell(portal, BLOG, &other).await.status, Status::Created);
        for page in [&page, &other] {
            assert_eq!(tell(portal, "https://a.b.spam.example/", page).await.status, Status::BadRequest);
        }
        assert_eq!(tell(portal, "https://notspam.example/", &page).await.status, Status::Created);
        assert_eq!(states(portal).await, [State::Waiting; 2]);
    }
}

#[rocket::async_test]
async fn it_is_explained_in_every_language() {
    let portal = Portal::new(Backend::Sqlite).await;
    for (tag, words) in [("fr", "Dites-nous"), ("ar", "أخبرنا")] {
        let page = portal.anonymous().get_with("/webmention", "Accept-Language", tag).await.ok();
        assert!(page.contains(words) && page.contains(&format!("lang=\"{tag}\"")), "{page}");
    }
}
