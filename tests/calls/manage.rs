use chrono::TimeDelta;
use entity::audit::Action;
use entity::call::Audience;
use entity::call_answer::State;
use entity::track;
use rocket::http::Status;
use sea_orm::ActiveValue::Set;

use super::{answer, answers, call, calls, member};
use crate::support::form;

const CALLS: &str = "/manage/calls";

/// A call in the form, with changes.
fn typed(changes: &[(&str, &str)]) -> String {
    let mut fields = vec![
        ("title", "Winter on the roof"),
        ("brief", "What did you *learn*?\n\n<script>alert(1)</script>"),
        ("topics", "mesh, winter"),
        ("kind", "blog-post"),
        ("audience", "public"),
        ("places", "10"),
        ("claim_days", "14"),
        ("zone", "Europe/Paris"),
        ("deadline", "2027-10-31T02:30"),
        ("embargo_until", ""),
    ];
    for (field, value) in changes {
        fields.retain(|(f, _)| f != field);
        fields.push((field, value));
    }
    form(&fields)
}

both! {
    async fn a_call_is_made_looked_at_and_published(portal: Portal) {
        let mia = portal.as_(&portal.manager("Mia").await).await;
        assert!(mia.get(CALLS).await.ok().contains("No call yet"));
        let page = mia.post(CALLS, &typed(&[("preview", "true"), ("places", "nonsense")])).await.ok();
        assert!(page.contains("<em>learn</em>") && !page.contains("<script>alert") && page.contains("value=\"nonsense\""));
        assert!(calls(portal).await.is_empty(), "to look at it keeps nothing");
        assert_eq!(mia.post(CALLS, &typed(&[])).await.onward(), "/manage/calls/winter-on-the-roof");
        let made = calls(portal).await.remove(0);
        assert_eq!((made.places, made.claim_days, made.published_at, made.audience), (Some(10), 14, None, Audience::Public));
        // The hour that comes twice is the later one.
        assert_eq!((made.deadline, made.zone.as_str()), ("2027-10-31T01:30:00Z".parse().unwrap(), "Europe/Paris"));
        assert_eq!(portal.anonymous().get("/calls/winter-on-the-roof").await.status, Status::NotFound);
        for _ in 0..2 {
            mia.post("/manage/calls/winter-on-the-roof/publication", "").await.onward();
        }
        assert_eq!(portal.audited(Action::CallPublished).await, 1);
        let page = portal.anonymous().get("/calls/winter-on-the-roof").await.ok();
        assert!(page.contains("<em>learn</em>") && page.contains("31 October 2027, 02:30 CET"), "{page}");
        assert!(mia.get(CALLS).await.ok().contains("0 / 10"));
    }

    async fn what_is_wrong_with_a_call_stands_beside_its_field(portal: Portal) {
        portal.track("vsan", track::Kind::SubProgram).await;
        call(portal, "taken", |_| ()).await;
        let mia = portal.as_(&portal.manager("Mia").await).await;
        for (field, value, why) in [
            ("title", " ", "Give the call a title."),
            ("brief", "", "Say what you are looking for."),
            ("slug", "No Slug", "Use small letters"),
            ("slug", "new", "Use small letters"),
            ("slug", "taken", "Another call has this address."),
            ("kind", "nonsense", "Choose what an answer counts as."),
            ("audience", "all", "Choose for whom it is."),
            ("audience", "track", "Choose the title whose holders"),
            ("places", "0", "Give a number from 1 to 1,000"),
            ("claim_days", "", "Give a number of days from 1 to 90."),
            ("claim_days", "91", "Give a number of days from 1 to 90."),
            ("zone", "Mars/Olympus", "Choose a time zone."),
            ("deadline", "", "id=\"deadline-wrong\""),
            ("deadline", "2027-03-28T02:30", "id=\"deadline-wrong\""),
            ("embargo_until", "soon", "id=\"embargo_until-wrong\""),
            ("topics", "a,b,c,d,e,f,g,h,i,j,k", "id=\"topics-wrong\""),
        ] {
            let reply = mia.post(CALLS, &typed(&[(field, value)])).await;
            assert_eq!(reply.status, Status::UnprocessableEntity, "{field} {value}");
            assert!(reply.body.contains(why), "{field} {value}: {}", reply.body);
        }
        assert_eq!(mia.post(CALLS, "").await.status, Status::UnprocessableEntity);
        assert_eq!(calls(portal).await.len(), 1);
        mia.post(CALLS, &typed(&[("audience", "track"), ("track", "vsan")])).await.onward();
        assert!(calls(portal).await[1].track_id.is_some());
    }

    async fn only_managers_run_calls(portal: Portal) {
        let winter = call(portal, "winter", |_| ()).await;
        let ada = portal.as_(&member(portal, "Ada").await).await;
        for path in [CALLS, "/manage/calls/winter", "/manage/calls/winter/publication", "/manage/calls/winter/closing",
            "/manage/calls/winter/reopening", "/manage/calls/winter/copy"] {
            assert_eq!(ada.post(path, &typed(&[])).await.status, Status::Forbidden, "{path}");
            assert!(portal.anonymous().post(path, &typed(&[])).await.location.unwrap().starts_with("/sign-in"), "{path}");
        }
        for path in [CALLS, "/manage/calls/new", "/manage/calls/winter", "/manage/calls/winter/edit"] {
            assert_eq!(ada.get(path).await.status, Status::Forbidden, "{path}");
        }
        assert_eq!(calls(portal).await, [winter]);
    }

    async fn what_people_rely_on_moves_in_their_favour_alone(portal: Portal) {
        let soon = portal.now() + TimeDelta::days(4);
        let winter = call(portal, "winter", |row| row.deadline = Set(soon)).await;
        let kept = answer(portal, &winter, &member(portal, "Ada").await, State::Claimed).await;
        let cut = entity::call_answer::ActiveModel { id: Set(kept.id), claimed_until: Set(Some(soon)), ..Default::default() };
        sea_orm::ActiveModelTrait::update(cut, &portal.db.write).await.unwrap();
        answer(portal, &winter, &member(portal, "Ben").await, State::Submitted).await;
        let mia = portal.as_(&portal.manager("Mia").await).await;
        let at = "/manage/calls/winter";
        for (field, value, why) in [
            ("deadline", "2027-01-18T00:00", "moves later only"),
            ("places", "1", "2 places are taken already"),
        ] {
            let edit = typed(&[("version", "1"), ("slug", "elsewhere"), ("deadline", "2027-01-30T12:00"), (field, value)]);
            let reply = mia.post(at, &edit).await;
            assert_eq!(reply.status, Status::UnprocessableEntity, "{field}");
            assert!(reply.body.contains(why), "{field}: {}", reply.body);
        }
        mia.post(at, &typed(&[("version", "1"), ("slug", "elsewhere"), ("deadline", "2027-01-30T12:00"), ("claim_days", "10")])).await.onward();
        let edited = calls(portal).await.remove(0);
        assert_eq!((edited.slug.as_str(), edited.version), ("winter", 2));
        // A place that the old deadline cut short is kept as long as any other.
        assert_eq!(answers(portal).await[0].claimed_until, Some(portal.now() + TimeDelta::days(10)));
        // Who read it before that is told, and keeps what they typed.
        let reply = mia.post(at, &typed(&[("version", "1"), ("title", "Typed in vain"), ("deadline", "2027-02-01T12:00")])).await;
        assert_eq!(reply.status, Status::UnprocessableEntity);
        assert!(reply.body.contains("Somebody else saved this call") && reply.body.contains("Typed in vain"), "{}", reply.body);
        assert!(reply.body.contains("name=\"version\" value=\"2\""));
    }

    async fn of_two_edits_at_once_one_is_written(portal: Portal) {
        call(portal, "winter", |_| ()).await;
        let (mia, max) = (portal.as_(&portal.manager("Mia").await).await, portal.as_(&portal.manager("Max").await).await);
        let (one, two) = (typed(&[("version", "1"), ("title", "One")]), typed(&[("version", "1"), ("title", "Two")]));
        let (a, b) = tokio::join!(mia.post("/manage/calls/winter", &one), max.post("/manage/calls/winter", &two));
        let mut both = [a.status, b.status];
        both.sort_by_key(|s| s.code);
        assert_eq!(both, [Status::SeeOther, Status::UnprocessableEntity]);
        assert_eq!((calls(portal).await[0].version, portal.audited(Action::CallEdited).await), (2, 1));
    }

    async fn a_call_closes_opens_again_and_is_over(portal: Portal) {
        call(portal, "winter", |_| ()).await;
        call(portal, "draft", |row| row.published_at = Set(None)).await;
        let mia = portal.as_(&portal.manager("Mia").await).await;
        for (step, to) in [("closing", "closed"), ("reopening", "open")] {
            for _ in 0..2 {
                assert_eq!(mia.post(&format!("/manage/calls/winter/{step}"), "").await.onward(), "/manage/calls/winter");
            }
            assert_eq!(calls(portal).await[0].closed_at.is_some(), to == "closed");
        }
        assert_eq!((portal.audited(Action::CallClosed).await, portal.audited(Action::CallReopened).await), (1, 1));
        for step in ["closing", "reopening"] {
            assert_eq!(mia.post(&format!("/manage/calls/draft/{step}"), "").await.status, Status::Conflict);
        }
        portal.later(TimeDelta::days(30));
        let mia = portal.as_(&portal.manager("Mia").await).await;
        for (slug, step, why) in [
            ("winter", "closing", "takes nothing more"),
            ("winter", "reopening", "Give it a later one"),
            ("draft", "publication", "Give it a later one"),
        ] {
            let reply = mia.post(&format!("/manage/calls/{slug}/{step}"), "").await;
            assert_eq!(reply.status, Status::Conflict, "{slug} {step}");
            assert!(reply.body.contains(why), "{slug} {step}: {}", reply.body);
        }
        assert_eq!(mia.post("/manage/calls/nothing/closing", "").await.status, Status::NotFound);
    }

    async fn a_copy_is_a_draft_of_its_own(portal: Portal) {
        let winter = call(portal, "winter", |_| ()).await;
        answer(portal, &winter, &member(portal, "Ada").await, State::Submitted).await;
        let mia = portal.as_(&portal.manager("Mia").await).await;
        let (a, b) = tokio::join!(mia.post("/manage/calls/winter/copy", ""), mia.post("/manage/calls/winter/copy", ""));
        assert_eq!([a.onward(), b.onward()], ["/manage/calls/winter-2/edit"; 2]);
        let all = calls(portal).await;
        assert_eq!((all.len(), all[1].published_at, all[1].title.as_str()), (2, None, "Write about winter"));
        assert_eq!(answers(portal).await.len(), 1);
        portal.later(TimeDelta::minutes(2));
        assert_eq!(mia.post("/manage/calls/winter/copy", "").await.onward(), "/manage/calls/winter-3/edit");
    }
}
