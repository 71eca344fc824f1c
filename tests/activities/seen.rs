use rocket::http::Status;

use super::talk;

both! {
    async fn each_sees_what_is_for_them_and_nobody_the_note(portal: Portal) {
        let ada = portal.person("Ada").await;
        let member = portal.person("Bo").await;
        let track = portal.main_track().await;
        portal.award(&ada, &track, 2027).await;
        portal.award(&member, &track, 2027).await;
        let own = portal.as_(&ada).await;
        for (title, visibility) in [("For everyone", "public"), ("For members", "members"), ("For nobody", "private")] {
            let typed = talk(&[("url", ""), ("title", title), ("visibility", visibility)]);
            own.post("/me/activities", &typed).await.onward();
        }
        own.get("/me/activities").await.ok();
        let number = 1000 + ada.id;
        let sees = |page: String| {
            assert!(!page.contains("The hall was full"), "{page}");
            (page.contains("For everyone"), page.contains("For members"), page.contains("For nobody"))
        };
        for at in [format!("/directory/{number}"), format!("/directory/{number}/activities")] {
            assert_eq!(sees(portal.anonymous().get(&at).await.ok()), (true, false, false), "{at}");
            assert_eq!(sees(portal.as_(&portal.person("Newcomer").await).await.get(&at).await.ok()), (true, false, false));
            assert_eq!(sees(portal.as_(&member).await.get(&at).await.ok()), (true, true, false), "{at}");
            assert_eq!(sees(portal.as_(&portal.manager("Mia").await).await.get(&at).await.ok()), (true, true, false));
        }
        assert_eq!(sees(own.get("/me/preview?as=members").await.ok()), (true, true, false));
        let json = portal.anonymous().get(&format!("/directory/{number}.json")).await.ok();
        assert_eq!(sees(json), (false, false, false));
        assert_eq!(portal.anonymous().get("/directory/999999/activities").await.status, Status::NotFound);
    }

    async fn a_long_log_is_capped_on_the_page_and_whole_behind_it(portal: Portal) {
        let ada = portal.person("Ada").await;
        portal.award(&ada, &portal.main_track().await, 2027).await;
        let own = portal.as_(&ada).await;
        for n in 0..60 {
            let (title, day) = (format!("Post number {n:02}."), format!("2026-{:02}-{:02}", n / 28 + 1, n % 28 + 1));
            own.post("/me/activities", &talk(&[("url", ""), ("title", &title), ("date", &day)])).await.onward();
        }
        let at = format!("/directory/{}", 1000 + ada.id);
        let page = portal.anonymous().get(&at).await.ok();
        assert_eq!(page.matches("Post number").count(), 8, "{page}");
        assert!(page.contains("Post number 59.") && page.contains("All 60 activities"));
        let all = portal.anonymous().get(&format!("{at}/activities?page=2")).await.ok();
        assert_eq!(all.matches("Post number").count(), 10);
        let log = own.get("/me/activities?page=2").await.ok();
        assert!(log.contains("Post number 00.") && log.contains("60 activities"));
    }
}
