use entity::audit::Action;
use entity::person;
use entity::review::State;
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};

use super::{Case, plan_with};
use crate::support::{Portal, form};

fn declaring(number: &str, reason: &str) -> String {
    form(&[("number", number), ("reason", reason)])
}

/// A member of the directory, and their number.
async fn member(portal: &Portal, name: &str) -> (person::Model, String) {
    let person = portal.person(name).await;
    portal.award(&person, &portal.main_track().await, 2027).await;
    let person = person::Entity::find_by_id(person.id).one(&portal.db.write).await.unwrap().unwrap();
    let number = person.number.unwrap().to_string();
    (person, number)
}

async fn found(portal: &Portal) -> Vec<entity::conflict::Model> {
    entity::conflict::Entity::find().all(&portal.db.write).await.unwrap()
}

both! {
    async fn one_is_declared_in_advance_and_taken_back(portal: Portal) {
        let rita = portal.reviewer("Rita", None).await;
        let (max, number) = member(portal, "Max Member").await;
        let browser = portal.as_(&rita).await;
        let page = browser.get("/review/conflicts?q=max").await.ok();
        assert!(page.contains("<bdi>Max Member</bdi>") && page.contains(&format!("name=\"picked\" value=\"{number}\"")), "{page}");
        assert!(browser.get("/review/conflicts?q=nobody").await.ok().contains("lists nobody by this name"));
        for typed in [format!(" #{number} "), number.clone()] {
            browser.post("/review/conflicts", &declaring(&typed, "We wrote a book.")).await.onward();
        }
        let all = found(portal).await;
        assert_eq!((all.len(), all[0].with_id, all[0].reason.as_str()), (1, max.id, "We wrote a book."), "said twice it holds once");
        assert!(browser.get("/review/conflicts").await.ok().contains("We wrote a book."));
        let path = format!("/review/conflicts/{}/withdrawal", all[0].id);
        let (one, other) = (portal.as_(&rita).await, portal.as_(&rita).await);
        let (a, b) = rocket::tokio::join!(one.post(&path, ""), other.post(&path, ""));
        let mut statuses = [a.status.code, b.status.code];
        statuses.sort_unstable();
        assert_eq!((statuses, portal.audited(Action::ConflictWithdrawn).await), ([303, 409], 1));
        assert!(!browser.get("/review/conflicts").await.ok().contains("We wrote a book."));
    }

    async fn it_tells_nothing_of_who_applies_or_is_hidden(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        let (hidden, number) = member(portal, "Hidden Member").await;
        let mut row = hidden.into_active_model();
        row.listed = Set(false);
        let hidden = row.update(&portal.db.write).await.unwrap();
        palmares::directory::refresh(&portal.db.write, hidden.id, portal.now()).await.unwrap();
        let browser = portal.as_(&case.rita).await;
        for q in ["ada", "hidden"] {
            let page = browser.get(&format!("/review/conflicts?q={q}")).await.ok();
            assert!(page.contains("lists nobody") && !page.contains("<bdi>Ada") && !page.contains("Hidden Member"), "{page}");
        }
        let unknown = browser.post("/review/conflicts", &declaring("999999", "Because.")).await;
        assert_eq!(unknown.status, Status::UnprocessableEntity);
        assert!(unknown.body.contains("no member with this number") && unknown.body.contains("Because."), "{}", unknown.body);
        let reply = browser.post("/review/conflicts", &declaring(&number, "Because.")).await;
        assert_eq!(reply.body.replace(&number, "999999"), unknown.body);
        for bad in ["", "x", "-1", "99999999999999999999"] {
            assert_eq!(browser.post("/review/conflicts", &declaring(bad, "Because.")).await.status, Status::UnprocessableEntity);
        }
        let (rita, own) = (portal.reviewer("Rosa", None).await, portal.main_track().await);
        portal.award(&rita, &own, 2027).await;
        let own = (1000 + rita.id).to_string();
        let reply = portal.as_(&rita).await.post("/review/conflicts", &declaring(&own, "Me.")).await;
        assert!(reply.body.contains("That is you"), "{}", reply.body);
        assert!(found(portal).await.is_empty());
    }

    async fn a_search_keeps_what_is_typed_and_who_is_found_is_picked(portal: Portal) {
        let rita = portal.reviewer("Rita", None).await;
        let (max, number) = member(portal, "Max Member").await;
        let browser = portal.as_(&rita).await;
        let searching = form(&[("q", "max"), ("number", ""), ("reason", "Kept reason."), ("find", "true")]);
        let page = browser.post("/review/conflicts", &searching).await.ok();
        assert!(page.contains("Kept reason.") && page.contains(&format!("name=\"picked\" value=\"{number}\"")), "{page}");
        let nobody = browser.post("/review/conflicts", &form(&[("q", " "), ("reason", "Kept reason."), ("find", "true")])).await;
        assert_eq!(nobody.status, Status::UnprocessableEntity);
        assert!(nobody.body.contains("Type a name") && nobody.body.contains("Kept reason."), "{}", nobody.body);
        assert!(found(portal).await.is_empty(), "to search declares nothing");
        let body = form(&[("q", "max"), ("picked", &number), ("reason", "Kept reason.")]);
        let (one, other) = (portal.as_(&rita).await, portal.as_(&rita).await);
        let (a, b) = rocket::tokio::join!(one.post("/review/conflicts", &body), other.post("/review/conflicts", &body));
        assert!([a.status, b.status].contains(&Status::SeeOther) && a.status.code.max(b.status.code) < 500, "{} {}", a.body, b.body);
        assert_eq!(found(portal).await.iter().map(|c| c.with_id).collect::<Vec<_>>(), [max.id]);
    }

    async fn declared_for_an_applicant_it_ends_what_was_asked_once_that_is_confirmed(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        portal.award(&case.ada, &portal.main_track().await, 2027).await;
        let number = (1000 + case.ada.id).to_string();
        let (browser, bob) = (portal.as_(&case.rita).await, member(portal, "Bob").await.1);
        case.give(&browser, 1, "4", "yes", "Kept words.").await.onward();
        let unsure = browser.post("/review/conflicts", &declaring(&number, "Friends.")).await;
        assert_eq!(unsure.status, Status::UnprocessableEntity);
        for words in ["<bdi>Awards of past</bdi>", "name=\"sure\"", "Friends.", "confirm it below"] {
            assert!(unsure.body.contains(words), "{words} in {}", unsure.body);
        }
        assert_eq!((case.stored(portal).await.state, found(portal).await.len()), (State::Given, 0));
        // Of whom nothing lies before them, nothing ends.
        browser.post("/review/conflicts", &declaring(&bob, "Friends.")).await.onward();
        browser.post("/review/conflicts", &(declaring(&number, "Friends.") + "&sure=true")).await.onward();
        assert!(browser.get("/review/conflicts").await.ok().contains("The conflict is noted."));
        assert_eq!(case.stored(portal).await.state, State::Recused);
        assert_eq!(portal.audited(Action::ReviewRecused).await, 1);
        assert!(browser.get("/review?tab=left").await.ok().contains("<bdi>Ada</bdi>"));
    }

    async fn where_names_are_hidden_nobody_is_named(portal: Portal) {
        let case = Case::of(portal, |plan| plan.is_blind = true).await;
        portal.award(&case.ada, &portal.main_track().await, 2027).await;
        let number = (1000 + case.ada.id).to_string();
        let (browser, bob) = (portal.as_(&case.rita).await, member(portal, "Bob").await.1);
        let page = browser.get("/review/conflicts").await.ok();
        assert!(page.contains("do not know whose they are") && page.contains("Awards of past") && !page.contains("name=\"number\""), "{page}");
        for sure in ["", "&sure=true"] {
            let theirs = browser.post("/review/conflicts", &(declaring(&number, "Kept reason.") + sure)).await;
            let others = browser.post("/review/conflicts", &(declaring(&bob, "Kept reason.") + sure)).await;
            assert_eq!(theirs.status, Status::Conflict);
            assert_eq!(theirs.body.replace(&number, ""), others.body.replace(&bob, ""), "whose it is is not told");
            assert!(theirs.body.contains("Kept reason."), "{}", theirs.body);
        }
        assert_eq!((case.stored(portal).await.state, found(portal).await.len()), (State::Asked, 0));
        assert!(browser.get("/review").await.ok().contains("0 of 1 done"));
        // Over the application itself it is declared.
        browser.post(&format!("{}/conflict", case.page()), &form(&[("reason", "I know this work.")])).await.onward();
        assert_eq!(case.stored(portal).await.state, State::Recused);
    }

    async fn what_ends_elsewhere_is_said_where_it_is_declared(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        let other = portal.closed_cycle("other").await;
        portal.review_plan(&other, |_| ()).await;
        let theirs = portal.application(&other, &case.ada, entity::application::State::Submitted).await;
        portal.asked(&theirs, &case.rita).await;
        let page = portal.as_(&case.rita).await.get(&case.page()).await.ok();
        assert!(page.contains("end with it in:") && page.contains("<li><bdi>Awards of other</bdi></li>"), "{page}");
        plan_with(portal, &other, |plan| plan.is_blind = Set(true)).await;
        let page = portal.as_(&case.rita).await.get(&case.page()).await.ok();
        assert!(!page.contains("Awards of other"), "{page}");
    }

    async fn nobody_declares_or_takes_back_for_another(portal: Portal) {
        let (rita, mia) = (portal.reviewer("Rita", None).await, portal.manager("Mia").await);
        let (max, number) = member(portal, "Max").await;
        let body = declaring(&number, "Because.");
        assert_eq!(portal.anonymous().post("/review/conflicts", &body).await.status, Status::SeeOther);
        for other in [&mia, &max] {
            assert_eq!(portal.as_(other).await.post("/review/conflicts", &body).await.status, Status::Forbidden);
        }
        portal.as_(&rita).await.post("/review/conflicts", &body).await.onward();
        let path = format!("/review/conflicts/{}/withdrawal", found(portal).await[0].id);
        let other = portal.reviewer("Otto", None).await;
        assert_eq!(portal.as_(&other).await.post(&path, "").await.status, Status::NotFound);
        assert_eq!(portal.as_(&mia).await.post(&path, "").await.status, Status::Forbidden);
        // What a manager declared is the manager's to take back.
        let mut row = found(portal).await.remove(0).into_active_model();
        row.declared_by = Set(mia.id);
        row.update(&portal.db.write).await.unwrap();
        let browser = portal.as_(&rita).await;
        assert_eq!(browser.post(&path, "").await.status, Status::NotFound);
        let page = browser.get("/review/conflicts").await.ok();
        assert!(page.contains("by a manager") && !page.contains("/withdrawal"), "{page}");
        assert!(found(portal).await[0].withdrawn_at.is_none());
    }
}
