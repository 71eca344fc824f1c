//! In which language a page is told: as chosen, as the person once chose, as the browser wishes.

use rocket::http::Status;
use sea_orm::EntityTrait;

use crate::support::{Portal, Reply, form};

async fn wishing(portal: &Portal, path: &str, header: &str) -> Reply {
    portal.anonymous().get_with(path, "Accept-Language", header).await
}

fn tag(reply: &Reply) -> (&str, &str) {
    let html = reply.body.split_once("<html ").map_or("", |(_, rest)| rest.split('>').next().unwrap());
    let value = |name: &str| html.split_once(name).and_then(|(_, rest)| rest.split('"').nth(1)).unwrap_or_default();
    (value("lang="), value("dir="))
}

both! {
    async fn a_page_is_told_as_the_browser_wishes(portal: Portal) {
        for (header, wanted) in [("fr-CA, en;q=0.5", ("fr", "ltr")), ("ar", ("ar", "rtl")), ("tlh", ("en", "ltr"))] {
            let reply = wishing(portal, "/directory", header).await;
            assert_eq!(tag(&reply), wanted, "{header}");
            let vary: Vec<_> = reply.headers.iter().filter(|(n, _)| n.eq_ignore_ascii_case("vary")).map(|(_, v)| v.as_str()).collect();
            assert!(vary.join(",").contains("Accept-Language"), "{vary:?}");
        }
        let missing = wishing(portal, "/nowhere", "fr").await;
        assert_eq!((missing.status, tag(&missing).0), (Status::NotFound, "fr"));
    }

    async fn what_was_chosen_counts_more_and_leads_back(portal: Portal) {
        let browser = portal.anonymous();
        let to = browser.post("/language", &form(&[("language", "ar"), ("next", "/directory?q=a")])).await.onward();
        assert_eq!(to, "/directory?q=a");
        assert_eq!(tag(&browser.get_with("/", "Accept-Language", "fr").await), ("ar", "rtl"));
        let elsewhere = browser.post("/language", &form(&[("language", "fr"), ("next", "//evil.example")])).await.onward();
        assert_eq!(elsewhere, "/");
        let unknown = browser.post("/language", &form(&[("language", "tlh"), ("next", "/")])).await;
        assert_eq!((unknown.status, tag(&browser.get("/").await).0), (Status::NotFound, "fr"));
        let foreign = browser.post_from(Some("https://evil.example"), "/language", "language=en&next=/").await;
        assert_eq!((foreign.status, tag(&browser.get("/").await).0), (Status::Forbidden, "fr"));
    }

    async fn a_person_finds_their_language_in_another_browser(portal: Portal) {
        let ada = portal.person("Ada").await;
        let bo = portal.person("Bo").await;
        portal.as_(&ada).await.post("/language", &form(&[("language", "fr"), ("next", "/me")])).await.onward();
        let stored = async |id| entity::person::Entity::find_by_id(id).one(&portal.db.read).await.unwrap().unwrap().locale;
        assert_eq!((stored(ada.id).await.as_deref(), stored(bo.id).await), (Some("fr"), None));
        assert_eq!(tag(&portal.as_(&ada).await.get("/me").await).0, "fr");
        assert_eq!(tag(&portal.as_(&bo).await.get("/me").await).0, "en");
    }

    async fn the_desks_are_in_english(portal: Portal) {
        let browser = portal.as_(&portal.manager("Ada").await).await;
        browser.post("/language", &form(&[("language", "ar"), ("next", "/")])).await.onward();
        let desk = browser.get("/manage").await;
        assert_eq!((tag(&desk), desk.body.contains("action=\"/language\"")), (("en", "ltr"), false));
        assert_eq!(tag(&browser.get("/managers-elsewhere").await).0, "ar");
    }

    async fn public_text_goes_out_compressed_and_nothing_personal(portal: Portal) {
        let gzip = async |path: &str, accepted: &str| portal.anonymous().get_with(path, "Accept-Encoding", accepted).await;
        let css = gzip("/static/css/all.css", "br, gzip;q=0.8").await;
        assert_eq!(css.header("Content-Encoding"), Some("gzip"));
        let tag = css.header("ETag").unwrap().to_owned();
        let plain = gzip("/static/css/all.css", "gzip;q=0, br").await;
        assert_eq!((plain.header("Content-Encoding"), plain.header("ETag").unwrap() == tag), (None, false));
        let known = portal.anonymous().get_with("/static/css/all.css", "If-None-Match", &tag).await;
        assert_eq!(known.status, Status::NotModified);
        assert_eq!(gzip("/directory", "gzip").await.header("Content-Encoding"), Some("gzip"));
        let own = portal.as_(&portal.person("Ada").await).await.get_with("/me", "Accept-Encoding", "gzip").await;
        assert_eq!((own.status, own.header("Content-Encoding")), (Status::Ok, None));
    }
}
