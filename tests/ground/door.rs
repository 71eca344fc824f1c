//! The ground everything stands on.

use rocket::http::Status;

both! {
    async fn an_unknown_page_is_a_calm_404(portal: Portal) {
        let reply = portal.anonymous().get("/nothing-here").await;
        assert_eq!(reply.status, Status::NotFound);
        assert!(reply.body.contains("We could not find that page"), "{}", reply.body);
        assert!(reply.header("Content-Security-Policy").unwrap().contains("default-src 'none'"));
    }

    async fn a_post_from_elsewhere_is_refused(portal: Portal) {
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        for origin in [Some("https://evil.example"), Some("null"), None] {
            let reply = browser.post_from(origin, "/sign-out", "").await;
            assert_eq!(reply.status, Status::Forbidden, "{origin:?}");
        }
    }
}
