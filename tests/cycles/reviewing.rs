use chrono::TimeDelta;
use entity::audit::Action;
use entity::review_plan::{self, Phase};
use entity::{application, criterion, review};
use palmares::cycles::queries as found;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};

use super::*;
use crate::support::form;

const AT: &str = "/manage/cycles/awards/reviewing";

async fn plan(portal: &Portal, cycle: &cycle::Model) -> review_plan::Model {
    found::plan(&portal.db.write, cycle.id).await.unwrap().unwrap()
}

async fn criteria(portal: &Portal, cycle: &cycle::Model) -> Vec<criterion::Model> {
    found::criteria(&portal.db.write, cycle.id).await.unwrap()
}

fn names(criteria: &[criterion::Model]) -> Vec<&str> {
    criteria.iter().map(|c| c.name.as_str()).collect()
}

/// The fingerprint that the form was drawn with.
fn seen(page: &str) -> &str {
    page.split("name=\"seen\" value=\"").nth(1).unwrap().split('"').next().unwrap()
}

async fn given(portal: &Portal, cycle: &cycle::Model, name: &str, points: i32) -> review::Model {
    let application = portal.application(cycle, &portal.person(name).await, application::State::Submitted).await;
    portal.reviewed(&application, &portal.reviewer("Rita", None).await, points).await
}

async fn scores(portal: &Portal) -> Vec<Option<i32>> {
    let all = review::Entity::find().order_by_asc(review::COLUMN.id).all(&portal.db.write).await.unwrap();
    all.into_iter().map(|r| r.score).collect()
}

both! {
    async fn every_new_cycle_has_a_plan_and_criteria(portal: Portal) {
        portal.main_track().await;
        let max = manager(portal).await;
        let body = form(&[
            ("title", "Awards 2027"), ("slug", "awards"), ("track", "main"), ("year", "2027"), ("zone", "Europe/Paris"),
            ("opens_at", "2027-02-01T09:00"), ("closes_at", "2027-03-01T09:00"), ("announces_at", "2027-04-01T09:00"),
            ("term_start", "2027-01-01"), ("term_end", "2027-12-31"),
        ]);
        max.post("/manage/cycles", &body).await.onward();
        let cycle = cycles(portal).await.remove(0);
        assert_eq!(plan(portal, &cycle).await, review_plan::Model::usual(cycle.id));
        let made = criteria(portal, &cycle).await;
        assert_eq!(names(&made), ["Impact", "Consistency", "Community spirit"]);
        assert!(made.iter().all(|c| c.help.contains("Low:") && c.help.contains("High:")));
        // Next year's has the same, its phases a year on in local time; one with its form has the same, and dates of its own.
        max.post(AT, "needed=4&scale=7&shared_from=2027-03-26T02:30&discussed_from=2027-03-27T02:30").await.onward();
        max.post(&format!("/manage/criteria/{}/removal", made[2].id), "").await.onward();
        max.post("/manage/cycles/awards/copy", "").await.onward();
        let next = cycles(portal).await.remove(1);
        let copied = plan(portal, &next).await;
        assert_eq!((copied.needed, copied.scale, copied.seed), (4, 7, next.id));
        assert_eq!(copied.shared_from.unwrap().to_rfc3339(), "2028-03-26T01:00:00+00:00", "that local time does not exist in 2028");
        assert_eq!(names(&criteria(portal, &next).await), ["Impact", "Consistency"]);
        max.post("/manage/cycles", &format!("{}&form_of=awards", body.replace("slug=awards", "slug=other"))).await.onward();
        let other = cycles(portal).await.remove(2);
        let copied = plan(portal, &other).await;
        assert_eq!((copied.needed, copied.shared_from, criteria(portal, &other).await.len()), (4, None, 2));
    }

    async fn a_cycle_of_before_begins_when_a_manager_says_so(portal: Portal) {
        let cycle = portal.closed_cycle("awards").await;
        let max = manager(portal).await;
        assert!(max.get(AT).await.ok().contains("This cycle asks for no reviews"));
        let at = format!("{AT}/beginning");
        refused_to_all_but_managers(portal, &at, "").await;
        let (one, two) = rocket::tokio::join!(max.post(&at, ""), max.post(&at, ""));
        assert_eq!((one.onward().as_str(), two.onward().as_str()), (AT, AT));
        assert_eq!((criteria(portal, &cycle).await.len(), portal.audited(Action::ReviewPlanEdited).await), (3, 1));
        assert!(max.get(AT).await.ok().contains("Community spirit"));
        let over = portal.closed_cycle("over").await;
        announce(portal, &over).await;
        assert_eq!(max.post("/manage/cycles/over/reviewing/beginning", "").await.status, Status::Conflict);
        assert!(max.get("/manage/cycles/over/reviewing").await.ok().contains("This cycle asked for no reviews"));
    }

    async fn the_plan_is_edited(portal: Portal) {
        let cycle = portal.open_cycle("awards").await;
        portal.review_plan(&cycle, |_| ()).await;
        let max = manager(portal).await;
        let page = max.get(&format!("{AT}?edit=plan")).await.ok();
        let body = form(&[
            ("needed", "0"), ("scale", "9"), ("most", "40"), ("seed", "-7"), ("boxes", "true"), ("is_blind", "true"), ("match_region", "true"),
            ("shared_from", "2027-01-17T12:00"), ("discussed_from", ""), ("judged_until", "2027-01-20T12:00"), ("seen", seen(&page)),
        ]);
        refused_to_all_but_managers(portal, AT, &body).await;
        assert_eq!(max.post(AT, &body).await.onward(), AT);
        let after = plan(portal, &cycle).await;
        assert_eq!((after.needed, after.scale, after.most, after.seed), (0, 9, Some(40), -7));
        assert_eq!((after.is_blind, after.shows_history, after.match_language, after.match_region, after.is_automatic), (true, false, false, true, false));
        assert_eq!(after.shared_from.unwrap().to_rfc3339(), "2027-01-17T12:00:00+00:00");
        assert_eq!(portal.audited(Action::ReviewPlanEdited).await, 1);
        // Drawn before that: told what stands, and nothing lost.
        let old = max.post(AT, &body.replace("needed=0", "needed=5")).await;
        assert_eq!(old.status, Status::Conflict);
        assert!(old.body.contains("Somebody changed this meanwhile") && old.body.contains("name=\"needed\" value=\"5\""), "{}", old.body);
        assert_eq!(plan(portal, &cycle).await, after);
        assert_eq!(max.post("/manage/cycles/none/reviewing", "needed=1").await.status, Status::NotFound);
        portal.closed_cycle("without").await;
        assert_eq!(max.post("/manage/cycles/without/reviewing", "needed=1").await.status, Status::NotFound);
        announce(portal, &cycle).await;
        assert_eq!(max.post(AT, "needed=1").await.status, Status::Conflict);
    }

    async fn what_is_wrong_with_a_plan_stands_beside_its_field(portal: Portal) {
        let cycle = portal.open_cycle("awards").await;
        portal.review_plan(&cycle, |_| ()).await;
        let before = plan(portal, &cycle).await;
        let max = manager(portal).await;
        for (typed, field, why) in [
            ("needed=10", "needed", "from 0 to 9"),
            ("needed=three", "needed", "from 0 to 9"),
            ("scale=1", "scale", "from 2 to 9"),
            ("most=0", "most", "from 1 to 10000"),
            ("seed=1.5", "seed", "whole number"),
            ("shared_from=tomorrow", "shared_from", "Write a day and a time"),
            ("shared_from=2027-01-16T11:59", "shared_from", "from the close"),
            ("judged_until=2027-01-25T12:01", "judged_until", "to the announcement"),
            ("shared_from=2027-01-20T12:00&discussed_from=2027-01-19T12:00", "discussed_from", "comes before the phase it should follow"),
            ("discussed_from=2027-01-20T12:00&judged_until=2027-01-19T12:00", "judged_until", "comes before the phase it should follow"),
        ] {
            let reply = max.post(AT, typed).await;
            wrong_beside(&reply, field, why);
            let value = typed.split(&format!("{field}=")).nth(1).unwrap().split('&').next().unwrap();
            assert!(reply.body.contains(&format!("value=\"{value}\"")), "{typed} is kept: {}", reply.body);
        }
        assert_eq!(plan(portal, &cycle).await, before);
    }

    async fn each_phase_begins_at_once(portal: Portal) {
        let cycle = portal.closed_cycle("awards").await;
        let late = portal.now() + TimeDelta::days(6);
        portal.review_plan(&cycle, |p| (p.shared_from, p.discussed_from) = (Some(late), Some(late))).await;
        let max = manager(portal).await;
        let at = format!("{AT}/step");
        refused_to_all_but_managers(portal, &at, "step=share").await;
        let phase = async || plan(portal, &cycle).await.phase(&cycle, portal.now());
        assert_eq!(phase().await, Phase::Blind);
        let steps = [("share", Phase::Shared), ("discuss", Phase::Discussion), ("close", Phase::Decided), ("reopen", Phase::Discussion)];
        for (step, leads_to) in steps {
            assert!(max.get(AT).await.ok().contains(&format!("value=\"{step}\"")), "{step}");
            let body = format!("step={step}");
            let (one, two) = rocket::tokio::join!(max.post(&at, &body), max.post(&at, &body));
            let mut statuses = [one.status.code, two.status.code];
            statuses.sort_unstable();
            assert_eq!((statuses, phase().await), ([303, 409], leads_to), "{step}");
        }
        assert_eq!(portal.audited(Action::ReviewPlanEdited).await, 4);
        assert_eq!(max.post(&at, "step=elsewhere").await.status, Status::UnprocessableEntity);
        let open = portal.open_cycle("open").await;
        portal.review_plan(&open, |_| ()).await;
        assert_eq!(max.post("/manage/cycles/open/reviewing/step", "step=share").await.status, Status::Conflict);
        announce(portal, &cycle).await;
        assert_eq!(max.post(&at, "step=close").await.status, Status::Conflict);
        assert!(!max.get(AT).await.ok().contains("name=\"step\""));
    }

    async fn a_close_that_moves_takes_the_phases_along(portal: Portal) {
        let cycle = portal.open_cycle("awards").await;
        let (shared, judged) = (cycle.closes_at + TimeDelta::days(2), cycle.closes_at + TimeDelta::days(3));
        portal.review_plan(&cycle, |p| (p.shared_from, p.judged_until) = (Some(shared), Some(judged))).await;
        let max = manager(portal).await;
        max.post("/manage/cycles/awards/postponement", "closes_at=2027-01-21T12:00").await.onward();
        let after = plan(portal, &cycle).await;
        let moved = Some(TimeDelta::days(5));
        assert_eq!((after.shared_from.map(|at| at - shared), after.judged_until.map(|at| at - judged)), (moved, moved));
    }

    async fn criteria_are_added_moved_and_removed(portal: Portal) {
        let cycle = portal.open_cycle("awards").await;
        let max = manager(portal).await;
        let add = "/manage/cycles/awards/criteria";
        let body = form(&[("name", "Reach"), ("help", "Low: few. High: many."), ("weight", "20")]);
        assert_eq!(max.post(add, &body).await.status, Status::NotFound, "there is no plan");
        let impact = portal.review_plan(&cycle, |_| ()).await;
        refused_to_all_but_managers(portal, add, &body).await;
        max.post(add, &body).await.onward();
        for (typed, field, why) in [
            ("name=&help=x&weight=1", "name", "Give"),
            ("name=A&help=&weight=1", "help", "Say what a low and a high score mean"),
            ("name=A&help=x&weight=0", "weight", "from 1 to 100"),
            ("name=A&help=x&weight=101", "weight", "from 1 to 100"),
            ("name=A&help=x&weight=many", "weight", "from 1 to 100"),
        ] {
            wrong_beside(&max.post(add, typed).await, field, why);
        }
        let reach = criteria(portal, &cycle).await.remove(1);
        let at = format!("/manage/criteria/{}", reach.id);
        for path in [at.clone(), format!("{at}/removal"), format!("{at}/position")] {
            refused_to_all_but_managers(portal, &path, "direction=up&name=B").await;
        }
        max.post(&format!("{at}/position"), "direction=up").await.onward();
        assert_eq!(names(&criteria(portal, &cycle).await), ["Reach", "Impact"]);
        let page = max.get(&format!("{AT}?edit={}", reach.id)).await.ok();
        let edit = form(&[("name", "Reach of the work"), ("help", "Low to high"), ("weight", "20"), ("seen", seen(&page))]);
        max.post(&at, &edit).await.onward();
        assert_eq!(max.post(&at, &edit.replace("Reach+of", "Size+of")).await.status, Status::Conflict, "drawn before");
        max.post(&format!("/manage/criteria/{}/removal", impact.id), "").await.onward();
        assert_eq!(max.post(&format!("/manage/criteria/{}/removal", impact.id), "").await.status, Status::NotFound);
        assert_eq!(names(&criteria(portal, &cycle).await), ["Reach of the work"]);
        assert_eq!(portal.audited(Action::CriterionEdited).await, 4);
        for n in 0..11 {
            max.post(add, &form(&[("name", &format!("C{n}")), ("help", "x"), ("weight", "1")])).await.onward();
        }
        assert_eq!(max.post(add, &body).await.status, Status::Conflict, "twelve are enough");
        announce(portal, &cycle).await;
        for path in [add.to_owned(), at.clone(), format!("{at}/removal"), format!("{at}/position")] {
            assert_eq!(max.post(&path, &format!("{body}&direction=up")).await.status, Status::Conflict, "{path}");
        }
    }

    async fn once_a_review_was_given_what_is_scored_is_settled(portal: Portal) {
        let cycle = portal.closed_cycle("awards").await;
        let impact = portal.review_plan(&cycle, |_| ()).await;
        let reach = portal.criterion(&cycle, "Reach", 1).await;
        let first = given(portal, &cycle, "Ada", 4).await;
        let mut row = first.into_active_model();
        row.scores = Set(review::Scores([(impact.id, 5), (reach.id, 2)].into()));
        row.score = Set(Some(3500));
        row.update(&portal.db.write).await.unwrap();
        given(portal, &cycle, "Ben", 3).await;
        let max = manager(portal).await;
        let body = form(&[("name", "More"), ("help", "x"), ("weight", "1")]);
        let refused = [
            ("/manage/cycles/awards/criteria".to_owned(), body.as_str()),
            (format!("/manage/criteria/{}/removal", reach.id), ""),
            (AT.to_owned(), "scale=7"),
        ];
        for (path, body) in &refused {
            let reply = max.post(path, body).await;
            assert!(reply.status == Status::Conflict && reply.body.to_lowercase().contains("reviews were given"), "{path}: {}", reply.body);
        }
        max.post(AT, "needed=5").await.onward();
        // Other words change no score, another weight all of them at once.
        let at = format!("/manage/criteria/{}", impact.id);
        max.post(&at, "name=Impact+made&help=Other+words").await.onward();
        assert_eq!(scores(portal).await, [Some(3500), Some(3000)]);
        max.post(&at, "weight=3").await.onward();
        assert_eq!(scores(portal).await, [Some(4250), Some(3000)]);
        let page = max.get(AT).await.ok();
        assert!(page.contains("Weight 3, 75 % of the score") && !page.contains("Add a criterion"), "{page}");
        assert_eq!((criteria(portal, &cycle).await.len(), plan(portal, &cycle).await.scale), (2, 5));
    }
}
