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

    async fn a_nul_is_no_fault_of_ours(portal: Portal) {
        let ada = portal.manager("Ada").await;
        let browser = portal.as_(&ada).await;
        for path in ["/cycles/%00", "/tracks/a%00b", "/manage/cycles/%00/edit"] {
            assert_eq!(browser.get(path).await.status, Status::NotFound, "{path}");
        }
        for path in ["/directory?q=%00", "/manage/people?q=%00", "/manage/audit?subject=%00"] {
            assert!(browser.get(path).await.status.code < 500, "{path}");
        }
        let fields = "name=A%00da&native_name=&headline=&bio=&country=&city=&languages=&topics=&listed=true";
        let status = browser.post("/me/profile", fields).await.status;
        assert!([Status::UnprocessableEntity, Status::SeeOther].contains(&status), "{status}");
    }

    async fn a_number_that_is_none_is_a_page_that_is_not_there(portal: Portal) {
        let ada = portal.manager("Ada").await;
        let browser = portal.as_(&ada).await;
        for path in ["/me/applications/abc", "/manage/people/9223372036854775808", "/manage/letters/-", "/directory/x"] {
            assert_eq!(browser.get(path).await.status, Status::NotFound, "{path}");
        }
    }
}
