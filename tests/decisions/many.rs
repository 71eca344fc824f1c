use entity::application::State;
use entity::audit::Action;
use entity::decision::{self, Verdict};
use entity::{application, person};
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel, PaginatorTrait};

use super::{decided, pending};
use crate::support::{Portal, form};

const PREVIEW: &str = "/manage/cycles/main-2027/decisions/preview";
const COMMIT: &str = "/manage/cycles/main-2027/decisions";
const DECLINE: [(&str, &str); 2] = [("verdict", "decline"), ("reason", "not_enough")];

struct Given {
    mia: person::Model,
    all: Vec<application::Model>,
}

/// Two undecided, one accepted, one withdrawn, and the manager's own.
async fn given(portal: &Portal) -> Given {
    let cycle = portal.closed_cycle("main-2027").await;
    let mia = portal.manager("Mia").await;
    let mut all = Vec::new();
    for name in ["Ada", "Bob", "Cleo"] {
        all.push(portal.application(&cycle, &portal.person(name).await, State::Submitted).await);
    }
    decided(portal, &all[2], Verdict::Accept, &mia).await;
    all.push(portal.application(&cycle, &portal.person("Wim").await, State::Withdrawn).await);
    all.push(portal.application(&cycle, &mia, State::Submitted).await);
    Given { mia, all }
}

/// The fields of the form on the preview.
pub fn fields(page: &str) -> String {
    let form = page.split(&format!("action=\"{COMMIT}\"")).nth(1).unwrap().split("</form>").next().unwrap();
    let inputs = form.split("<input type=\"hidden\" name=\"").skip(1).map(|i| {
        let (name, rest) = i.split_once("\" value=\"").unwrap();
        (name.to_owned(), rest.split('"').next().unwrap().replace("&amp;", "&"))
    });
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(inputs).finish()
}

async fn decisions(portal: &Portal) -> u64 {
    decision::Entity::find().count(&portal.db.write).await.unwrap()
}

both! {
    async fn everybody_is_named_before_anything_is_recorded(portal: Portal) {
        let Given { mia, all } = given(portal).await;
        let browser = portal.as_(&mia).await;
        let page = browser.post(PREVIEW, &form(&[DECLINE[0], DECLINE[1], ("words", "Come again."), ("all", "true")])).await.ok();
        let (touched, skipped) = page.split_once("Left out").unwrap();
        for name in ["Ada", "Bob", "Cleo"] {
            assert!(touched.contains(&format!("<bdi>{name}</bdi></a></th>")), "{name}: {page}");
        }
        assert!(skipped.contains("Withdrawn (1)") && skipped.contains("Wim") && skipped.contains("Your own: another manager decides on it (1)"), "{page}");
        assert_eq!(decisions(portal).await, 1);

        let to = browser.post(COMMIT, &fields(&page)).await.onward();
        assert_eq!(to, "/manage/cycles/main-2027/applications");
        for application in &all[..3] {
            let d = pending(portal, application).await.unwrap();
            assert_eq!((d.verdict, d.words.as_str(), d.by_id), (Verdict::Decline, "Come again.", mia.id));
        }
        assert_eq!((decisions(portal).await, portal.audited(Action::DecisionRecorded).await), (3, 3));
    }

    async fn only_those_that_were_ticked_are_touched(portal: Portal) {
        let Given { mia, all } = given(portal).await;
        let browser = portal.as_(&mia).await;
        let ids: Vec<String> = all.iter().map(|a| a.id.to_string()).collect();
        let ticked = form(&[DECLINE[0], DECLINE[1], ("ids", &ids[1]), ("ids", &ids[3]), ("ids", "4711")]);
        let page = browser.post(PREVIEW, &ticked).await.ok();
        assert!(page.contains("1 application would be decided"), "{page}");
        browser.post(COMMIT, &fields(&page)).await.onward();
        assert_eq!(decisions(portal).await, 2);
        assert!(pending(portal, &all[1]).await.is_some() && pending(portal, &all[0]).await.is_none());
        for nobody in [&DECLINE[..], &[("clear", "true")]] {
            let none = browser.post(PREVIEW, &form(nobody)).await;
            assert_eq!(none.status, Status::UnprocessableEntity);
            assert!(none.body.contains("<a href=\"#all\">Choose somebody") && none.body.contains("aria-invalid"), "{}", none.body);
        }
        let nothing = browser.post(PREVIEW, "").await;
        assert_eq!(nothing.status, Status::UnprocessableEntity);
        assert!(nothing.body.contains("href=\"#all\"") && nothing.body.contains("href=\"#verdict\""), "{}", nothing.body);
        let filtered = form(&[DECLINE[0], DECLINE[1], ("all", "true"), ("filter.verdict", "accept")]);
        let page = browser.post(PREVIEW, &filtered).await.ok();
        assert!(page.contains("Cleo") && !page.contains("Ada") && page.contains("Some of them were decided otherwise"), "{page}");
    }

    async fn nothing_is_recorded_when_anything_changed_since_the_preview(portal: Portal) {
        let Given { mia, all } = given(portal).await;
        let browser = portal.as_(&mia).await;
        let moe = portal.manager("Moe").await;
        let all_of_them = form(&[DECLINE[0], DECLINE[1], ("all", "true")]);

        let shown = fields(&browser.post(PREVIEW, &all_of_them).await.ok());
        decided(portal, &all[0], Verdict::Accept, &moe).await;
        let reply = browser.post(COMMIT, &shown).await;
        assert_eq!(reply.status, Status::Conflict);
        assert!(reply.body.contains("Ada: Moe decided"), "{}", reply.body);

        let shown = fields(&browser.post(PREVIEW, &all_of_them).await.ok());
        let mut gone = all[1].clone().into_active_model();
        gone.state = Set(State::Withdrawn);
        gone.update(&portal.db.write).await.unwrap();
        let reply = browser.post(COMMIT, &shown).await;
        assert_eq!(reply.status, Status::Conflict);
        assert!(reply.body.contains("Bob: It was withdrawn"), "{}", reply.body);
        assert_eq!((decisions(portal).await, portal.audited(Action::DecisionRecorded).await), (2, 0));

        // The same form twice: the second time it was all seen otherwise.
        let shown = fields(&browser.post(PREVIEW, &all_of_them).await.ok());
        portal.later(chrono::TimeDelta::seconds(1));
        browser.post(COMMIT, &shown).await.onward();
        assert_eq!(browser.post(COMMIT, &shown).await.status, Status::Conflict);
        assert_eq!(portal.audited(Action::DecisionRecorded).await, 2);
    }

    async fn a_made_up_form_touches_nobody_it_should_not(portal: Portal) {
        let Given { mia, all } = given(portal).await;
        let browser = portal.as_(&mia).await;
        let other = portal.closed_cycle("other").await;
        let elsewhere = portal.application(&other, &portal.person("Olga").await, State::Submitted).await;
        let post = |id: i64| form(&[("decline.reason", "not_enough"), ("each", &format!("{id}:decline:"))]);
        for (id, status) in [
            (all[4].id, Status::Conflict),
            (all[3].id, Status::Conflict),
            (all[2].id, Status::Conflict),
            (elsewhere.id, Status::NotFound),
            (4711, Status::NotFound),
        ] {
            assert_eq!(browser.post(COMMIT, &post(id)).await.status, status, "{id}");
        }
        assert_eq!(browser.post(COMMIT, &form(&DECLINE)).await.status, Status::Conflict);
        assert_eq!(browser.post(COMMIT, "each=x:decline:&decline.reason=not_enough").await.status, Status::Conflict);
        assert_eq!(decisions(portal).await, 1);
    }

    async fn a_mistake_in_the_list_keeps_what_was_ticked_and_typed(portal: Portal) {
        let Given { mia, all } = given(portal).await;
        let typed = form(&[("verdict", "decline"), ("words", "Typed"), ("ids", &all[1].id.to_string())]);
        let reply = portal.as_(&mia).await.post(PREVIEW, &typed).await;
        assert_eq!(reply.status, Status::UnprocessableEntity);
        let ticked = format!("value=\"{}\" checked", all[1].id);
        assert!(reply.body.contains("id=\"reason-wrong\"") && reply.body.contains("Typed") && reply.body.contains(&ticked), "{}", reply.body);
    }

    async fn many_are_decided_by_managers_only(portal: Portal) {
        let Given { all, .. } = given(portal).await;
        let each = format!("{}:decline:", all[0].id);
        let typed = form(&[DECLINE[0], DECLINE[1], ("ids", &all[0].id.to_string()), ("decline.reason", "not_enough"), ("each", &each)]);
        let rosa = portal.as_(&portal.reviewer("Rosa", None).await).await;
        for post in [PREVIEW, COMMIT] {
            assert_eq!(rosa.post(post, &typed).await.status, Status::Forbidden);
            assert!(portal.anonymous().post(post, &typed).await.onward().starts_with("/sign-in"));
        }
        assert_eq!(decisions(portal).await, 1);
    }

    async fn an_announced_cycle_is_decided_no_more(portal: Portal) {
        let Given { mia, all } = given(portal).await;
        let cycle = entity::cycle::ActiveModel { id: Set(all[0].cycle_id), announced_at: Set(Some(portal.now())), ..Default::default() };
        cycle.update(&portal.db.write).await.unwrap();
        let browser = portal.as_(&mia).await;
        let typed = form(&[DECLINE[0], DECLINE[1], ("ids", &all[0].id.to_string())]);
        assert!(browser.post(PREVIEW, &typed).await.ok().contains("This cycle was announced (1)"));
        let meant = form(&[("decline.reason", "not_enough"), ("each", &format!("{}:decline:", all[0].id))]);
        assert_eq!(browser.post(COMMIT, &meant).await.status, Status::Conflict);
        assert_eq!(decisions(portal).await, 1);
    }
}
