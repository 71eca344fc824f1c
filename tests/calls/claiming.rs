use chrono::TimeDelta;
use entity::audit::Action;
use entity::call::Audience;
use entity::call_answer::State;
use entity::track;
use palmares::jobs::Job;
use rocket::futures::future::join_all;
use rocket::http::Status;
use sea_orm::ActiveValue::Set;

use super::{answer, answers, call, member, states, to, told};

const CLAIM: &str = "/calls/winter/claim";

both! {
    async fn a_member_claims_a_place_for_some_days(portal: Portal) {
        let winter = call(portal, "winter", |_| ()).await;
        let ada = portal.as_(&member(portal, "Ada").await).await;
        let page = ada.get("/calls/winter").await.ok();
        assert!(page.contains("2 of 2 places free") && page.contains("action=\"/calls/winter/claim\""), "{page}");
        assert_eq!(ada.post(CLAIM, "").await.onward(), "/me/calls/winter");
        let claimed = &answers(portal).await[0];
        assert_eq!((claimed.state, claimed.claimed_until), (State::Claimed, Some(portal.now() + TimeDelta::days(10))));
        assert_eq!(claimed.call_id, winter.id);
        assert_eq!(portal.audited(Action::PlaceClaimed).await, 1);
        let page = ada.get("/calls/winter").await.ok();
        assert!(page.contains("1 of 2 places free") && page.contains("1 being written"), "{page}");
        assert!(page.contains("Go to my answer") && !page.contains("action=\"/calls/winter/claim\""));
        assert!(ada.get("/me/calls").await.ok().contains("Hand in before"));
        // Once more changes nothing.
        assert_eq!(ada.post(CLAIM, "").await.onward(), "/me/calls/winter");
        assert_eq!((states(portal).await.len(), portal.audited(Action::PlaceClaimed).await), (1, 1));
    }

    async fn a_place_is_kept_no_longer_than_the_call_is_open(portal: Portal) {
        let soon = portal.now() + TimeDelta::days(3);
        call(portal, "winter", |row| row.deadline = Set(soon)).await;
        portal.as_(&member(portal, "Ada").await).await.post(CLAIM, "").await.onward();
        assert_eq!(answers(portal).await[0].claimed_until, Some(soon));
    }

    async fn a_stranger_signs_in_first_and_who_is_no_member_claims_nothing(portal: Portal) {
        call(portal, "winter", |_| ()).await;
        let reply = portal.anonymous().post(CLAIM, "").await;
        assert_eq!((reply.status, reply.location.as_deref().map(|l| l.starts_with("/sign-in"))), (Status::SeeOther, Some(true)));
        let newcomer = portal.as_(&portal.person("Nia").await).await;
        let reply = newcomer.post(CLAIM, "").await;
        assert_eq!(reply.status, Status::Conflict);
        assert!(reply.body.contains("Current members answer this call"), "{}", reply.body);
        assert!(newcomer.get("/calls/winter").await.ok().contains("Current members answer this call"));
        // Last year's title is over; who runs the program is no member by that.
        let alma = portal.person("Alma").await;
        portal.award(&alma, &portal.main_track().await, 2025).await;
        for person in [alma, portal.manager("Mia").await] {
            assert_eq!(portal.as_(&person).await.post(CLAIM, "").await.status, Status::Conflict);
        }
        assert!(answers(portal).await.is_empty());
    }

    async fn a_call_for_some_is_not_there_for_others(portal: Portal) {
        let vsan = portal.track("vsan", track::Kind::SubProgram).await;
        call(portal, "inside", |row| row.audience = Set(Audience::Members)).await;
        call(portal, "winter", |row| (row.audience, row.track_id) = (Set(Audience::Track), Set(Some(vsan.id)))).await;
        let ada = member(portal, "Ada").await;
        let holder = member(portal, "Hal").await;
        portal.award(&holder, &vsan, 2027).await;
        let (ada, hal, nobody) = (portal.as_(&ada).await, portal.as_(&holder).await, portal.anonymous());
        for (browser, inside, winter) in [(&nobody, false, false), (&ada, true, false), (&hal, true, true)] {
            let status = |sees| if sees { Status::Ok } else { Status::NotFound };
            assert_eq!(browser.get("/calls/inside").await.status, status(inside));
            assert_eq!(browser.get("/calls/winter").await.status, status(winter));
            let list = browser.get("/calls").await.ok();
            assert_eq!((list.contains("/calls/inside"), list.contains("/calls/winter")), (inside, winter));
        }
        assert_eq!(ada.post(CLAIM, "").await.status, Status::NotFound);
        assert_eq!(hal.post(CLAIM, "").await.onward(), "/me/calls/winter");
        assert!(!portal.anonymous().get("/sitemap.xml").await.ok().contains("/calls/"));
        assert!(!portal.anonymous().get("/").await.ok().contains("/calls/inside"));
    }

    async fn out_of_season_nobody_claims(portal: Portal) {
        let now = portal.now();
        call(portal, "draft", |row| row.published_at = Set(None)).await;
        call(portal, "closed", |row| row.closed_at = Set(Some(now))).await;
        call(portal, "over", |row| row.deadline = Set(now)).await;
        let full = call(portal, "full", |row| row.places = Set(Some(1))).await;
        answer(portal, &full, &member(portal, "Ben").await, State::Submitted).await;
        let ada = portal.as_(&member(portal, "Ada").await).await;
        for (slug, status, why) in [
            ("draft", Status::NotFound, ""),
            ("closed", Status::Conflict, "This call was closed."),
            ("over", Status::Conflict, "The deadline of this call has passed."),
            ("full", Status::Conflict, "All places of this call are taken."),
            ("nothing", Status::NotFound, ""),
        ] {
            let reply = ada.post(&format!("/calls/{slug}/claim"), "").await;
            assert_eq!(reply.status, status, "{slug}");
            assert!(reply.body.contains(why), "{slug}: {}", reply.body);
        }
        assert_eq!(answers(portal).await.len(), 1);
        assert!(ada.get("/calls/full").await.ok().contains("0 of 1 places free"));
    }

    async fn the_last_place_goes_to_one_of_many_at_once(portal: Portal) {
        call(portal, "winter", |row| row.places = Set(Some(2))).await;
        let mut browsers = Vec::new();
        for name in ["Ada", "Ben", "Cleo", "Dan", "Eve"] {
            browsers.push(portal.as_(&member(portal, name).await).await);
        }
        let replies = join_all(browsers.iter().map(|b| b.post(CLAIM, ""))).await;
        let count = |status| replies.iter().filter(|r| r.status == status).count();
        assert_eq!((count(Status::SeeOther), count(Status::Conflict)), (2, 3));
        assert_eq!(states(portal).await, [State::Claimed, State::Claimed]);
    }

    async fn one_member_has_one_place_however_fast_they_click(portal: Portal) {
        call(portal, "winter", |_| ()).await;
        let ada = portal.as_(&member(portal, "Ada").await).await;
        let replies = join_all((0..4).map(|_| ada.post(CLAIM, ""))).await;
        assert!(replies.iter().all(|r| r.status == Status::SeeOther));
        assert_eq!((states(portal).await.len(), portal.audited(Action::PlaceClaimed).await), (1, 1));
    }

    async fn a_place_given_back_is_free_for_others(portal: Portal) {
        call(portal, "winter", |row| row.places = Set(Some(1))).await;
        let (ada, ben) = (portal.as_(&member(portal, "Ada").await).await, portal.as_(&member(portal, "Ben").await).await);
        ada.post(CLAIM, "").await.onward();
        assert_eq!(ben.post("/me/calls/winter/return", "").await.status, Status::NotFound);
        assert_eq!(ben.post(CLAIM, "").await.status, Status::Conflict);
        for _ in 0..2 {
            assert_eq!(ada.post("/me/calls/winter/return", "").await.onward(), "/me/calls");
        }
        assert_eq!(portal.audited(Action::PlaceGivenBack).await, 1);
        ben.post(CLAIM, "").await.onward();
        assert_eq!(ada.post(CLAIM, "").await.status, Status::Conflict);
        ben.post("/me/calls/winter/return", "").await.onward();
        ada.post(CLAIM, "").await.onward();
        assert_eq!(states(portal).await, [State::Claimed, State::Withdrawn]);
        let stranger = portal.anonymous().post("/me/calls/winter/return", "").await;
        assert!(stranger.location.unwrap().starts_with("/sign-in"));
    }

    async fn a_place_runs_out_by_the_clock_and_a_job_says_so(portal: Portal) {
        call(portal, "winter", |row| row.places = Set(Some(1))).await;
        let (ada, ben) = (portal.as_(&member(portal, "Ada").await).await, portal.as_(&member(portal, "Ben").await).await);
        ada.post(CLAIM, "").await.onward();
        portal.later(TimeDelta::days(10) - TimeDelta::seconds(1));
        portal.run(Job::ExpireClaims).await;
        assert_eq!(states(portal).await, [State::Claimed]);
        portal.later(TimeDelta::seconds(1));
        // Before any job comes by, it is free already.
        assert!(ben.get("/calls/winter").await.ok().contains("1 of 1 places free"));
        ben.post(CLAIM, "").await.onward();
        portal.run(Job::ExpireClaims).await;
        portal.run(Job::ExpireClaims).await;
        assert_eq!(states(portal).await, [State::Expired, State::Claimed]);
        assert_eq!(portal.audited(Action::PlaceExpired).await, 1);
        assert_eq!(told(portal).await, [to("ada", "expired")]);
        assert!(ada.get("/me/calls/winter").await.ok().contains("Your place ran out"));
    }

    async fn who_let_a_place_run_out_may_take_one_again(portal: Portal) {
        call(portal, "winter", |_| ()).await;
        let ada = portal.as_(&member(portal, "Ada").await).await;
        ada.post(CLAIM, "").await.onward();
        portal.later(TimeDelta::days(11));
        ada.post(CLAIM, "").await.onward();
        let claimed = &answers(portal).await[0];
        assert_eq!((claimed.state, claimed.claimed_until), (State::Claimed, Some(portal.now() + TimeDelta::days(10))));
        assert_eq!((portal.audited(Action::PlaceExpired).await, portal.audited(Action::PlaceClaimed).await), (1, 2));
    }
}
