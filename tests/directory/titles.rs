use entity::award::State;
use entity::track;
use rocket::http::Status;
use sea_orm::ActiveValue::Set;

use super::{edit, mark, member};

both! {
    async fn titles_are_told_with_who_holds_them(portal: Portal) {
        assert!(portal.anonymous().get("/tracks").await.ok().contains("No titles yet"));
        let ada = member(portal, "Ada").await;
        let vsan = portal.track("vsan", track::Kind::SubProgram).await;
        let page = portal.anonymous().get("/tracks").await.ok();
        assert!(page.contains("MAIN title") && page.contains("Nobody holds it now") && page.contains("/directory?track=main"));
        let empty = portal.anonymous().get("/tracks/vsan").await.ok();
        assert!(empty.contains("Not given yet"));
        portal.award(&ada, &vsan, 2026).await;
        let past = portal.anonymous().get("/tracks/vsan").await.ok();
        assert!(past.contains("/tracks/vsan/2026") && !past.contains("hold it now"));
        assert_eq!(portal.anonymous().get("/tracks/nothing").await.status, Status::NotFound);
    }

    async fn a_year_lists_who_held_it(portal: Portal) {
        let main = portal.main_track().await;
        let ada = member(portal, "Ada").await;
        let bo = member(portal, "Bo").await;
        let cor = portal.person("Cor").await;
        let revoked = portal.award(&cor, &main, 2027).await;
        mark(portal, revoked, State::Revoked, "").await;
        edit(portal, &bo, |p| p.listed = Set(false)).await;
        let page = portal.anonymous().get("/tracks/main/2027").await.ok();
        assert!(page.contains("Ada") && !page.contains("Bo<") && !page.contains("Cor<"), "{page}");
        assert!(page.contains("people held it in 2027. 1 of them is not listed"));
        edit(portal, &ada, |p| p.listed = Set(false)).await;
        assert!(portal.anonymous().get("/tracks/main/2027").await.ok().contains("Nobody of them is listed"));
        for year in ["2026", "02027", "x", "-1", "99999999999"] {
            let reply = portal.anonymous().get(&format!("/tracks/main/{year}")).await;
            assert_eq!(reply.status, Status::NotFound, "{year}");
        }
    }

    async fn a_long_year_has_pages(portal: Portal) {
        for n in 0..61 {
            member(portal, &format!("Member {n:02}")).await;
        }
        let first = portal.anonymous().get("/tracks/main/2027").await.ok();
        assert!(first.contains("Member 59") && !first.contains("Member 60") && first.contains("/tracks/main/2027?page=2"));
        assert!(portal.anonymous().get("/tracks/main/2027?page=2").await.ok().contains("Member 60"));
    }
}
