use entity::audit::Action;
use entity::review::{Opinion, State};
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel, QueryOrder};

use super::{Case, announced, decided, is_refused_to_everyone_else, page_of, plan_with, reopened};
use crate::support::{Portal, form};

async fn last_given(portal: &Portal) -> entity::audit::Model {
    let all =
        entity::audit::Entity::find().order_by_desc(entity::audit::COLUMN.id).all(&portal.db.write).await.unwrap();
    all.into_iter().find(|e| e.action == Action::ReviewGiven).unwrap()
}

both! {
    async fn a_draft_is_kept_as_far_as_it_goes(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        let browser = portal.as_(&case.rita).await;
        let draft = format!("{}/draft", case.page());
        browser.post(&draft, &case.review(1, "", "", "Half a thou")).await.onward();
        let stored = case.stored(portal).await;
        assert_eq!((stored.state, stored.words.as_str(), stored.version, stored.score), (State::Asked, "Half a thou", 2, None));
        assert_eq!((stored.saved_at, stored.revision), (Some(portal.now()), Some(1)));
        let page = browser.get(&case.page()).await.ok();
        assert!(page.contains("Half a thou") && page.contains("value=\"2\"") && page.contains("data-autosave"), "{page}");
        assert!(browser.get("/review").await.ok().contains("draft"));
        assert_eq!(portal.audited(Action::ReviewGiven).await, 0);
    }

    async fn a_script_saves_it_and_is_told_the_version(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        let browser = portal.as_(&case.rita).await;
        let saved = browser.post_json(&format!("{}/draft", case.page()), &case.review(1, "3", "maybe", "a")).await;
        let told: serde_json::Value = serde_json::from_str(&saved.body).unwrap();
        assert_eq!(told["version"], 2);
        // The same once more, as after an answer that was lost, is the same save.
        let again = browser.post_json(&format!("{}/draft", case.page()), &case.review(1, "3", "maybe", "a")).await;
        assert_eq!(again.body, saved.body);
        let old = browser.post_json(&format!("{}/draft", case.page()), &case.review(1, "4", "maybe", "b")).await;
        assert_eq!(old.status, Status::Conflict);
        assert!(old.body.contains("another window"), "{}", old.body);
        assert_eq!(case.stored(portal).await.words, "a");
    }

    async fn a_review_is_given_and_changed(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        portal.criterion(&case.cycle, "Depth", 3).await;
        let depth = entity::criterion::Entity::find().order_by_desc(entity::criterion::COLUMN.id).one(&portal.db.write).await.unwrap().unwrap();
        let browser = portal.as_(&case.rita).await;
        let give = format!("{}/review", case.page());
        let scores = |version: &str, points: &str, opinion: &str, words: &str| {
            let (impact, deep) = (format!("scores[{}]", case.impact.id), format!("scores[{}]", depth.id));
            form(&[("version", version), (&impact, points), (&deep, "2"), ("opinion", opinion), ("words", words), ("note", "Between us.")])
        };
        assert_eq!(browser.post(&give, &scores("1", "5", "yes", "Good.")).await.onward(), case.page());
        let stored = case.stored(portal).await;
        // (1 × 5 + 3 × 2) / 4
        assert_eq!((stored.state, stored.score, stored.opinion), (State::Given, Some(2750), Some(Opinion::Yes)));
        assert_eq!((stored.given_at, stored.note.as_str()), (Some(portal.now()), "Between us."));
        let entry = last_given(portal).await;
        assert_eq!((entry.from_state.as_str(), entry.to_state.as_str()), ("asked", "given 2.75 yes"));
        assert_eq!((entry.by_id, entry.person_id), (Some(case.rita.id), Some(case.ada.id)));
        browser.post(&give, &scores("2", "1", "no", "Looked again.")).await.onward();
        let entry = last_given(portal).await;
        assert_eq!((entry.from_state.as_str(), entry.to_state.as_str()), ("given 2.75 yes", "given 1.75 no"));
        let page = browser.get(&case.page()).await.ok();
        assert!(page.contains("Change review") && !page.contains("data-autosave"), "{page}");
        // What was given is no draft any more.
        let draft = browser.post(&format!("{}/draft", case.page()), &scores("3", "4", "yes", "")).await;
        assert_eq!(draft.status, Status::Conflict);
        assert_eq!(case.stored(portal).await.score, Some(1750));
    }

    async fn what_lacks_something_is_not_given_and_not_lost(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        let browser = portal.as_(&case.rita).await;
        for (points, opinion, words, why) in [
            ("", "yes", "Well.", "Give points for “Impact”"),
            ("4", "", "Well.", "Say what you would decide"),
            ("4", "perhaps", "Well.", "Say what you would decide"),
            ("4", "no", "  ", "Say why: a “no” needs words"),
        ] {
            let version = case.stored(portal).await.version;
            let reply = case.give(&browser, version, points, opinion, words).await;
            assert_eq!(reply.status, Status::UnprocessableEntity, "{why}");
            assert!(reply.body.contains(why) && reply.body.contains("aria-invalid"), "{why}: {}", reply.body);
            let stored = case.stored(portal).await;
            assert_eq!((stored.state, stored.words.as_str()), (State::Asked, words.trim()));
        }
        for (points, why) in [("6", "a whole number from 1 to 5"), ("0", "a whole number"), ("x", "a whole number")] {
            let version = case.stored(portal).await.version;
            let reply = case.give(&browser, version, points, "yes", "Kept on the page").await;
            assert_eq!(reply.status, Status::UnprocessableEntity);
            assert!(reply.body.contains(why) && reply.body.contains("Kept on the page"), "{}", reply.body);
        }
        let long = "x".repeat(5001);
        let version = case.stored(portal).await.version;
        assert_eq!(case.give(&browser, version, "4", "yes", &long).await.status, Status::UnprocessableEntity);
        assert_eq!(portal.audited(Action::ReviewGiven).await, 0);
        // What was given stays as it was, if a change of it lacks something.
        case.give(&browser, version, "4", "no", "Because.").await.onward();
        let given = case.stored(portal).await;
        assert_eq!(case.give(&browser, given.version, "4", "no", "").await.status, Status::UnprocessableEntity);
        assert_eq!(case.stored(portal).await, given);
    }

    async fn an_older_tab_is_refused_and_both_are_kept(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        let browser = portal.as_(&case.rita).await;
        case.give(&browser, 1, "4", "yes", "From the one tab.").await.onward();
        for path in ["draft", "review"] {
            let body = case.review(1, "2", "no", "From the other tab.");
            let reply = browser.post(&format!("{}/{path}", case.page()), &body).await;
            assert_eq!(reply.status, Status::Conflict);
            assert!(reply.body.contains("From the one tab.") && reply.body.contains("From the other tab."), "{}", reply.body);
            assert!(reply.body.contains("name=\"version\" value=\"2\""), "{}", reply.body);
            assert!(!reply.body.contains("data-autosave") && reply.body.contains("until you choose"), "{}", reply.body);
        }
        assert_eq!(case.stored(portal).await.words, "From the one tab.");
        for nowhere in ["", "99", "x"] {
            let body = case.review(1, "2", "no", "Else").replace("version=1", &format!("version={nowhere}"));
            let reply = browser.post(&format!("{}/review", case.page()), &body).await;
            assert!([Status::Conflict, Status::UnprocessableEntity].contains(&reply.status), "{nowhere}: {}", reply.status);
        }
        assert_eq!(portal.audited(Action::ReviewGiven).await, 1);
    }

    async fn given_twice_at_once_one_wins_and_the_other_is_told(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        let (one, other) = (portal.as_(&case.rita).await, portal.as_(&case.rita).await);
        let (a, b) = rocket::tokio::join!(case.give(&one, 1, "4", "yes", "One."), case.give(&other, 1, "2", "no", "Two."));
        let mut statuses = [a.status.code, b.status.code];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409], "{} {}", a.body, b.body);
        assert_eq!((portal.audited(Action::ReviewGiven).await, case.stored(portal).await.version), (1, 2));
        // The same twice is the same review.
        let stored = case.stored(portal).await;
        let (points, opinion) = if stored.words == "One." { ("4", "yes") } else { ("2", "no") };
        case.give(&one, 1, points, opinion, &stored.words).await.onward();
        assert_eq!(case.stored(portal).await, stored);
    }

    async fn nobody_else_gives_it(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        for path in ["draft", "review"] {
            let body = case.review(1, "4", "yes", "Not mine.");
            let path = format!("{}/{path}", case.page());
            is_refused_to_everyone_else(portal, &case, &path, &body).await;
            let reviews = entity::review::Entity::find().all(&portal.db.write).await.unwrap();
            assert!(reviews.iter().all(|r| r.words.is_empty() && r.state != State::Given));
            for left in reviews.into_iter().filter(|r| r.reviewer_id != case.rita.id) {
                entity::review::Entity::delete_by_id(left.id).exec(&portal.db.write).await.unwrap();
            }
        }
    }

    async fn out_of_season_it_is_refused(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        let browser = portal.as_(&case.rita).await;
        case.give(&browser, 1, "4", "yes", "In time.").await.onward();
        decided(portal, &case.cycle).await;
        for path in ["draft", "review"] {
            let late = browser.post(&format!("{}/{path}", case.page()), &case.review(2, "1", "no", "Too late.")).await;
            assert_eq!(late.status, Status::Conflict);
            assert!(late.body.contains("closed") && late.body.contains("Too late."), "{}", late.body);
        }
        let page = browser.get(&case.page()).await.ok();
        assert!(page.contains("In time.") && !page.contains("Change review"), "{page}");
        for at in ["announced", "reopened"] {
            match at {
                "announced" => announced(portal, &case.cycle).await,
                _ => reopened(portal, &case.cycle).await,
            }
            let reply = case.give(&browser, 2, "1", "no", "Too late.").await;
            assert_eq!(reply.status, Status::NotFound, "{at}");
            let mut row = case.cycle.clone().into_active_model().reset_all();
            row.announced_at = Set(None);
            row.update(&portal.db.write).await.unwrap();
        }
        assert_eq!(case.stored(portal).await.words, "In time.");
    }

    async fn what_is_said_names_whose_it_is(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        let bob = portal.application(&case.cycle, &portal.person("Bob").await, entity::application::State::Submitted).await;
        portal.asked(&bob, &case.rita).await;
        let browser = portal.as_(&case.rita).await;
        // Bob is the last of them, and Ada is still to be done.
        let last = browser.get(&page_of(&bob)).await.ok();
        assert!(last.contains("Next to do") && last.contains("Give, then next"), "{last}");
        let body = format!("{}&then=next", case.review(1, "4", "yes", ""));
        assert_eq!(browser.post(&format!("{}/review", page_of(&bob)), &body).await.onward(), case.page());
        assert!(browser.get(&case.page()).await.ok().contains("Your review of Bob is given."));
        plan_with(portal, &case.cycle, |plan| plan.is_blind = Set(true)).await;
        assert_eq!(browser.post(&format!("{}/review", case.page()), &body).await.onward(), case.page(), "nothing is left to do");
        let page = browser.get(&case.page()).await.ok();
        assert!(page.contains(&format!("Your review of application {} is given.", case.application.id)), "{page}");
        assert!(!page.contains("Next to do") && !page.contains("Ada"), "{page}");
    }

    async fn words_are_required_for_a_no_and_the_summary_leads_to_the_field(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        let browser = portal.as_(&case.rita).await;
        let page = browser.get(&case.page()).await.ok();
        let words = |page: &str| page.split("<textarea id=\"words\"").nth(1).unwrap().split('>').next().unwrap().to_owned();
        assert!(!words(&page).contains("required") && page.contains("required for a “no”"), "{page}");
        let reply = case.give(&browser, 1, "", "no", "").await;
        assert!(words(&reply.body).contains("required"), "{}", reply.body);
        let points = format!("scores-{}", case.impact.id);
        for field in [points.as_str(), "words"] {
            assert!(reply.body.contains(&format!("<a href=\"#{field}\">")), "{field} in {}", reply.body);
        }
        assert!(reply.body.contains(&format!("<input type=\"radio\" id=\"{points}\"")), "{}", reply.body);
        let reply = case.give(&browser, 2, "4", "", "").await;
        assert!(reply.body.contains("<a href=\"#opinion\">") && reply.body.contains("<input type=\"radio\" id=\"opinion\""), "{}", reply.body);
    }

    async fn a_draft_saved_twice_at_once_is_one(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        let (one, other) = (portal.as_(&case.rita).await, portal.as_(&case.rita).await);
        let (path, mine) = (format!("{}/draft", case.page()), case.review(1, "4", "yes", "One."));
        let theirs = case.review(1, "2", "no", "Two.");
        let (a, b) = rocket::tokio::join!(one.post(&path, &mine), other.post(&path, &theirs));
        let mut statuses = [a.status.code, b.status.code];
        statuses.sort_unstable();
        assert_eq!((statuses, case.stored(portal).await.version), ([303, 409], 2), "{} {}", a.body, b.body);
    }
}
