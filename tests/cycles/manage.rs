use entity::application::State;
use entity::audit::Action;
use entity::track::Kind;
use rocket::http::Status;

use super::*;
use crate::support::form;

/// A cycle in Paris with every field right.
const RIGHT: [(&str, &str); 12] = [
    ("title", "Awards 2027"),
    ("slug", ""),
    ("track", "main"),
    ("year", "2027"),
    ("zone", "Europe/Paris"),
    ("opens_at", "2026-10-01T09:00"),
    ("closes_at", "2026-10-31T23:59:59"),
    ("grace_minutes", "60"),
    ("reviews_due_at", "2026-11-30T18:00"),
    ("announces_at", "2026-12-15T16:00"),
    ("term_start", "2027-01-01"),
    ("term_end", "2027-12-31"),
];

fn with(changes: &[(&'static str, &'static str)]) -> String {
    let kept = RIGHT.into_iter().filter(|(name, _)| changes.iter().all(|(changed, _)| changed != name));
    form(&kept.chain(changes.iter().copied()).collect::<Vec<_>>())
}

both! {
    async fn a_manager_makes_a_cycle(portal: Portal) {
        portal.main_track().await;
        let max = manager(portal).await;
        let page = max.get("/manage/cycles/new?track=main").await.ok();
        assert!(page.contains("Anywhere on Earth") && page.contains("Kiritimati"));
        assert_eq!(max.post("/manage/cycles", &with(&[("intro", "**Write** to us.")])).await.onward(), "/manage/cycles/awards-2027");
        let made = cycles(portal).await.remove(0);
        assert_eq!(made.opens_at.to_rfc3339(), "2026-10-01T07:00:00+00:00");
        assert_eq!(made.closes_at.to_rfc3339(), "2026-10-31T22:59:59+00:00");
        assert_eq!((made.grace_minutes, made.zone.as_str(), made.year), (60, "Europe/Paris", 2027));
        assert_eq!(made.intro_html.trim(), "<p><strong>Write</strong> to us.</p>");
        assert!(made.armed_at.is_none() && made.announced_at.is_none());
        assert_eq!(portal.audited(Action::CycleCreated).await, 1);
        for path in ["/manage/cycles", "/manage/cycles/awards-2027", "/manage/cycles/awards-2027/edit"] {
            assert!(max.get(path).await.ok().contains("Awards 2027"), "{path}");
        }
    }

    async fn only_managers_come_near(portal: Portal) {
        let cycle = portal.open_cycle("c2027").await;
        for path in ["/manage/cycles", "/manage/cycles/new", "/manage/cycles/c2027", "/manage/cycles/c2027/edit", "/manage/cycles/c2027/postponement"] {
            assert_eq!(portal.anonymous().get(path).await.status, Status::SeeOther, "{path}");
            assert_eq!(member(portal).await.get(path).await.status, Status::Forbidden, "{path}");
            assert_eq!(reviewer(portal).await.get(path).await.status, Status::Forbidden, "{path}");
        }
        for path in ["/manage/cycles", "/manage/cycles/c2027", "/manage/cycles/c2027/copy", "/manage/cycles/c2027/postponement", "/manage/cycles/c2027/removal"] {
            refused_to_all_but_managers(portal, path, &with(&[("closes_at", "2028-01-01T00:00")])).await;
        }
        assert_eq!(cycles(portal).await, [cycle]);
        assert_eq!(portal.audited(Action::CycleCreated).await, 0);
    }

    async fn the_list_is_narrowed(portal: Portal) {
        portal.cycle("coming", chrono::TimeDelta::days(5), chrono::TimeDelta::days(9)).await;
        portal.open_cycle("running").await;
        let past = portal.closed_cycle("past").await;
        announce(portal, &past).await;
        portal.track("vsan", Kind::SubProgram).await;
        let max = manager(portal).await;
        let shown = async |query: &str| {
            let page = max.get(&format!("/manage/cycles{query}")).await.ok();
            let place = |slug: &str| page.find(&format!("href=\"/manage/cycles/{slug}\""));
            ["running", "coming", "past"].map(place)
        };
        let all = shown("").await;
        assert!(all[0].is_some() && all[0] < all[1] && all[1] < all[2], "what runs comes first: {all:?}");
        for (query, one) in [("?show=running", 0), ("?show=coming&track=main", 1), ("?show=past", 2)] {
            let there = shown(query).await.map(|place| place.is_some());
            assert_eq!(there, [0, 1, 2].map(|n| n == one), "{query}");
        }
        assert_eq!(shown("?track=vsan").await, [None; 3]);
        assert!(shown("?show=nonsense&track=nonsense").await.iter().all(Option::is_some));
    }

    async fn what_nobody_applied_in_can_be_removed(portal: Portal) {
        let mistaken = portal.cycle("mistaken", chrono::TimeDelta::days(5), chrono::TimeDelta::days(9)).await;
        portal.review_plan(&mistaken, |_| ()).await;
        let open = portal.open_cycle("open").await;
        let used = portal.closed_cycle("used").await;
        portal.application(&used, &portal.person("Ada").await, State::Withdrawn).await;
        let told = portal.closed_cycle("told").await;
        announce(portal, &told).await;
        let max = manager(portal).await;
        for (slug, why) in [("open", "takes applications now"), ("used", "Somebody has applied"), ("told", "it is history")] {
            assert!(!max.get(&format!("/manage/cycles/{slug}")).await.ok().contains(&format!("cycles/{slug}/removal")), "{slug}");
            let reply = max.post(&format!("/manage/cycles/{slug}/removal"), "").await;
            assert!(reply.status == Status::Conflict && reply.body.contains(why), "{slug}: {}", reply.body);
        }
        let page = max.get("/manage/cycles/mistaken").await.ok();
        assert!(page.contains("action=\"/manage/cycles/mistaken/removal\""), "{page}");
        let at = "/manage/cycles/mistaken/removal";
        let (one, two) = rocket::tokio::join!(max.post(at, ""), max.post(at, ""));
        let mut statuses = [one.status.code, two.status.code];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 404]);
        let left: Vec<String> = cycles(portal).await.into_iter().map(|c| c.slug).collect();
        assert!(left.len() == 3 && !left.contains(&"mistaken".to_owned()), "{left:?} {}", open.id);
        assert_eq!((paths(portal, mistaken.id).await.len(), portal.audited(Action::CycleRemoved).await), (0, 1));
        assert_eq!(portal.anonymous().get("/cycles/mistaken").await.status, Status::NotFound);
        assert!(max.get("/manage/audit").await.ok().contains("Awards of mistaken (mistaken)"));
    }

    async fn what_is_wrong_stands_beside_its_field_and_what_was_typed_stays(portal: Portal) {
        portal.main_track().await;
        let max = manager(portal).await;
        let cases: [(&'static str, &'static str, &str); 13] = [
            ("title", "", "Give it a title"),
            ("slug", "Not A Slug", "small letters"),
            ("slug", "new", "small letters"),
            ("track", "nothing", "Choose the title"),
            ("year", "soon", "Write a year"),
            ("year", "1500", "1990"),
            ("zone", "Mars/Base", "Choose a time zone"),
            ("opens_at", "2026-03-29T02:30", "Paris on that day"),
            ("closes_at", "2026-09-01T00:00", "after it opens"),
            ("grace_minutes", "4321", "4320"),
            ("reviews_due_at", "2026-10-01T18:00", "between the close and the announcement"),
            ("announces_at", "2026-11-01T00:30", "its grace is over"),
            ("term_end", "2026-12-31", "after it starts"),
        ];
        for (field, typed, why) in cases {
            let mut body = with(&[(field, typed)]);
            if field == "announces_at" {
                body = with(&[(field, typed), ("reviews_due_at", "")]);
            }
            let reply = max.post("/manage/cycles", &body).await;
            wrong_beside(&reply, field, why);
            let kept = if field == "title" { "2026-12-15T16:00" } else { "value=\"Awards 2027\"" };
            assert!(reply.body.contains(kept), "{field}: {}", reply.body);
            if !["track", "zone"].contains(&field) {
                assert!(reply.body.contains(&format!("value=\"{typed}\"")), "{field}");
            }
        }
        assert!(cycles(portal).await.is_empty());
    }

    async fn an_address_is_given_once(portal: Portal) {
        portal.main_track().await;
        let max = manager(portal).await;
        let body = with(&[]);
        let (one, two) = tokio::join!(max.post("/manage/cycles", &body), max.post("/manage/cycles", &body));
        assert_eq!([one, two].iter().filter(|r| r.status == Status::UnprocessableEntity).count(), 1);
        wrong_beside(&max.post("/manage/cycles", &body).await, "slug", "Another cycle has this address already");
        assert_eq!(cycles(portal).await.len(), 1);
    }

    async fn before_the_opening_everything_may_change(portal: Portal) {
        portal.track("pro", Kind::Pro).await;
        portal.cycle("c2027", chrono::TimeDelta::days(5), chrono::TimeDelta::days(9)).await;
        let max = manager(portal).await;
        let to = max.post("/manage/cycles/c2027", &with(&[("track", "pro"), ("slug", "pros"), ("opens_at", "2027-02-01T09:00"), ("closes_at", "2027-02-02T09:00"), ("reviews_due_at", ""), ("announces_at", "2027-02-03T09:00")])).await.onward();
        assert_eq!(to, "/manage/cycles/pros");
        let after = cycles(portal).await.remove(0);
        assert_eq!((after.title.as_str(), after.slug.as_str(), after.zone.as_str()), ("Awards 2027", "pros", "Europe/Paris"));
        assert_eq!(after.closes_at.to_rfc3339(), "2027-02-02T08:00:00+00:00");
        assert_eq!(portal.audited(Action::CycleEdited).await, 1);
        // The same form again changes nothing, and says so to nobody.
        let page = max.get("/manage/cycles/pros/edit").await.ok();
        assert!(page.contains("value=\"2027-02-02T09:00:00\""), "{page}");
        max.post("/manage/cycles/pros", "title=Awards+2027&closes_at=2027-02-02T09:00:00").await.onward();
        assert_eq!(portal.audited(Action::CycleEdited).await, 1);
    }

    async fn once_open_what_was_published_stays(portal: Portal) {
        let before = portal.open_cycle("c2027").await;
        let max = manager(portal).await;
        for body in ["closes_at=2027-03-01T00:00", "announces_at=2027-03-01T00:00", "slug=other", "zone=Asia/Tokyo", "opens_at=2027-01-01T00:00"] {
            assert_eq!(max.post("/manage/cycles/c2027", body).await.status, Status::Conflict, "{body}");
        }
        assert_eq!(cycles(portal).await, [before]);
        max.post("/manage/cycles/c2027", "title=Better&grace_minutes=60&intro=Hello").await.onward();
        wrong_beside(&max.post("/manage/cycles/c2027", "title=Better&grace_minutes=30").await, "grace_minutes", "only grow");
        let after = cycles(portal).await.remove(0);
        assert_eq!((after.title.as_str(), after.grace_minutes, after.intro.as_str()), ("Better", 60, "Hello"));
        let page = max.get("/manage/cycles/c2027/edit").await.ok();
        assert!(!page.contains("name=\"closes_at\"") && page.contains("/manage/cycles/c2027/postponement"));
    }

    async fn once_announced_only_words_change(portal: Portal) {
        let cycle = portal.closed_cycle("c2027").await;
        announce(portal, &cycle).await;
        let max = manager(portal).await;
        for body in ["title=A&term_end=2028-01-31", "title=A&year=2028", "title=A&grace_minutes=5", "announces_at=2027-03-01T00:00"] {
            assert_eq!(max.post("/manage/cycles/c2027", body).await.status, Status::Conflict, "{body}");
        }
        assert_eq!(max.post("/manage/cycles/c2027/postponement", "announces_at=2027-03-01T00:00").await.status, Status::Conflict);
        max.post("/manage/cycles/c2027", "title=History&intro=It+was+good.").await.onward();
        let after = cycles(portal).await.remove(0);
        assert_eq!((after.title.as_str(), after.term_end, after.closes_at), ("History", cycle.term_end, cycle.closes_at));
        assert!(!max.get("/manage/cycles/c2027/edit").await.ok().contains("name=\"term_end\""));
    }

    async fn a_copy_is_next_years_cycle(portal: Portal) {
        portal.main_track().await;
        let max = manager(portal).await;
        max.post("/manage/cycles", &with(&[("intro", "For the work of 2026.")])).await.onward();
        let from = cycles(portal).await.remove(0);
        max.post("/manage/cycles/awards-2027/paths", "name=Evangelist&description=Writes").await.onward();
        let path = paths(portal, from.id).await.remove(0);
        max.post(&format!("/manage/paths/{}/questions", path.id), "label=Why+you&kind=long&required=true").await.onward();
        max.post(&format!("/manage/paths/{}/questions", path.id), "label=What&kind=several&choices=A%0D%0AB").await.onward();
        announce(portal, &from).await;

        assert_eq!(max.post("/manage/cycles/awards-2027/copy", "").await.onward(), "/manage/cycles/awards-2028/edit");
        let copied = cycles(portal).await.remove(1);
        assert_eq!((copied.title.as_str(), copied.year, copied.intro.as_str()), ("Awards 2028", 2028, "For the work of 2027."));
        // 1 October is summer in Paris, 31 October was winter in 2026 and is again in 2027: the local times stay.
        assert_eq!(copied.opens_at.to_rfc3339(), "2027-10-01T07:00:00+00:00");
        assert_eq!(copied.closes_at.to_rfc3339(), "2027-10-31T22:59:59+00:00");
        assert_eq!(copied.announces_at.to_rfc3339(), "2027-12-15T15:00:00+00:00");
        assert_eq!((copied.term_start.to_string(), copied.term_end.to_string()), ("2028-01-01".into(), "2028-12-31".into()));
        assert!(copied.announced_at.is_none() && copied.armed_at.is_none());
        let path = paths(portal, copied.id).await.remove(0);
        assert_eq!((path.key.as_str(), path.name.as_str(), path.description.as_str()), ("evangelist", "Evangelist", "Writes"));
        let asked = questions(portal, path.id).await;
        assert_eq!(asked.iter().map(|q| q.key.as_str()).collect::<Vec<_>>(), ["why-you", "what"]);
        assert!(asked[0].required && asked[1].choices.0 == ["A", "B"]);

        // A second click leads to the one that is there.
        let to = max.post("/manage/cycles/awards-2027/copy", "").await.onward();
        assert_eq!(to, "/manage/cycles/awards-2028/edit");
        assert!(max.get(&to).await.ok().contains("was there already"));
        assert_eq!(max.post("/manage/cycles/nothing/copy", "").await.status, Status::NotFound);
        assert_eq!(cycles(portal).await.len(), 2);
    }

    async fn two_clicks_at_once_copy_once(portal: Portal) {
        portal.open_cycle("awards-2027").await;
        let max = manager(portal).await;
        let click = || max.post("/manage/cycles/awards-2027/copy", "");
        let (one, two) = tokio::join!(click(), click());
        assert_eq!([one.onward(), two.onward()], ["/manage/cycles/awards-2028/edit", "/manage/cycles/awards-2028/edit"]);
        assert_eq!((cycles(portal).await.len(), portal.audited(Action::CycleCreated).await), (2, 1));
    }

    async fn the_list_counts_applications(portal: Portal) {
        let max = manager(portal).await;
        assert!(max.get("/manage/cycles").await.ok().contains("No title yet"));
        portal.main_track().await;
        assert!(max.get("/manage/cycles").await.ok().contains("Make the first cycle"));
        let cycle = portal.open_cycle("c2027").await;
        for (name, state) in [("Ada", State::Draft), ("Bo", State::Submitted), ("Cy", State::Submitted)] {
            portal.application(&cycle, &portal.person(name).await, state).await;
        }
        let page = max.get("/manage/cycles").await.ok();
        assert!(page.contains("1 draft, 2 submitted"), "{page}");
        let page = max.get("/manage/cycles/c2027").await.ok();
        assert!(page.contains("3 applications") && page.contains("/manage/cycles/c2027/announcement"), "{page}");
    }
}
