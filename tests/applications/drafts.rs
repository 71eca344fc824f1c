//! Drafts: saved by a button or by themselves, never lost.

use entity::application::State;
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};

use super::{cycle_with, goes_to_sign_in, send, sent, snapshots, started, the_one, version};
use crate::support::form;

both! {
    async fn a_draft_saves_what_is_there(portal: Portal) {
        portal.open_cycle("autumn").await;
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        let at = started(&browser, "autumn").await;
        portal.later(chrono::TimeDelta::hours(1));
        send(&browser, &at, "save", &[("blog", "half an addr"), ("kinds", "Posts"), ("kinds", "Code")]).await.onward();
        let draft = the_one(portal).await;
        assert_eq!((draft.state, draft.version, draft.updated_at), (State::Draft, 2, portal.now()));
        assert_eq!(draft.answers.all("kinds"), ["Posts", "Code"]);
        let page = browser.get(&at).await.ok();
        assert!(page.contains("half an addr") && page.contains("15 January 2027, 13:00 UTC"), "{page}");
        assert!(page.contains(r##"<a href="#answers-why">“Question why” needs an answer."##), "{page}");
        assert!(page.contains("needs a web address"), "{page}");
        assert_eq!(page.matches(" checked").count(), 2);

        // A box that is not ticked is not sent: it is emptied. Enter saves: the first button does.
        send(&browser, &at, "save", &[("blog", "")]).await.onward();
        assert!(the_one(portal).await.answers.0.is_empty());
        let page = browser.get(&at).await.ok();
        let first = page.find("<form id=\"application\"").and_then(|at| page[at..].find("<button").map(|b| at + b)).unwrap();
        assert!(page[first..].starts_with(r#"<button class="button" name="action" value="save""#));
        assert!(snapshots(portal, &the_one(portal).await).await.is_empty());
    }

    async fn the_same_save_again_is_one(portal: Portal) {
        portal.open_cycle("autumn").await;
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        let at = started(&browser, "autumn").await;
        let body = sent(1, "save", &[("why", "Once.")]);
        for reply in rocket::futures::future::join_all((0..10).map(|_| browser.post(&at, &body))).await {
            reply.onward();
        }
        assert_eq!(the_one(portal).await.version, 2);
    }

    async fn it_saves_itself(portal: Portal) {
        portal.open_cycle("autumn").await;
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        let at = started(&browser, "autumn").await;
        let page = browser.get(&at).await.ok();
        assert!(page.contains(&format!(r#"data-autosave="{at}/draft""#)), "{page}");
        let draft = format!("{at}/draft");
        let saved = browser.post(&draft, &sent(1, "save", &[("blog", "a.example")])).await.ok();
        let saved: serde_json::Value = serde_json::from_str(&saved).unwrap();
        let told = "15 January 2027, 12:00 UTC";
        let wanted = serde_json::json!({
            "version": 2, "saved_at": "2027-01-15T12:00:00Z", "saved_told": told, "missing": ["why"],
            "wanting": ["answers[why]"],
            "evidence": { "counted": 0, "needed": 0, "most": null, "why": null },
        });
        assert_eq!(saved, wanted);
        let saved = browser.post(&draft, &sent(2, "submit", &[("why", "So."), ("blog", "a.example")])).await.ok();
        assert!(saved.contains(r#""missing":[]"#), "{saved}");
        assert_eq!(the_one(portal).await.state, State::Draft);

        let old = browser.post(&draft, &sent(1, "save", &[("why", "From an old tab.")])).await;
        assert_eq!(old.status, Status::Conflict);
        assert!(old.header("Content-Type").unwrap().contains("json") && old.body.contains("old_version"), "{}", old.body);
        assert!(old.header("Access-Control-Allow-Origin").is_none());
        assert_eq!(the_one(portal).await.answers.one("why"), "So.");

        let bob = portal.person("Bob").await;
        assert_eq!(portal.as_(&bob).await.post(&draft, &sent(3, "save", &[])).await.status, Status::NotFound);
        assert!(goes_to_sign_in(&portal.anonymous().post(&draft, &sent(3, "save", &[])).await));
        portal.later(chrono::TimeDelta::days(2));
        let late = browser.post(&draft, &sent(3, "save", &[("why", "Late.")])).await;
        assert_eq!(late.status, Status::Conflict);
        assert!(late.body.contains("has closed"), "{}", late.body);
        assert_eq!(the_one(portal).await.answers.one("why"), "So.");
    }

    async fn another_path_keeps_the_answers(portal: Portal) {
        portal.open_cycle("autumn").await;
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        let at = started(&browser, "autumn").await;
        let typed = form(&[("version", "1"), ("answers[why]", "Typed, not saved."), ("path", "partner")]);
        browser.post(&format!("{at}/path"), &typed).await.onward();
        let page = browser.get(&at).await.ok();
        assert!(page.contains("Question company") && !page.contains("Question why"), "{page}");
        send(&browser, &at, "save", &[("company", "Acme")]).await.onward();
        browser.post(&format!("{at}/path"), "path=evangelist").await.onward();
        let page = browser.get(&at).await.ok();
        assert!(page.contains("Typed, not saved."), "{page}");
        let draft = the_one(portal).await;
        assert_eq!(draft.answers.one("company"), "Acme");
        // Only what its path asks is submitted.
        send(&browser, &at, "submit", &[("why", "Typed, not saved.")]).await.onward();
        let snapshot = snapshots(portal, &draft).await.remove(0);
        assert_eq!(snapshot.answers.0.into_keys().collect::<Vec<_>>(), ["why"]);
    }

    async fn a_path_of_another_cycle_is_none(portal: Portal) {
        let autumn = portal.open_cycle("autumn").await;
        let spring = portal.open_cycle("spring").await;
        portal.path(&spring, "elsewhere").await;
        let ada = portal.person("Ada").await;
        let draft = portal.application(&autumn, &ada, State::Draft).await;
        let browser = portal.as_(&ada).await;
        let at = format!("/me/applications/{}/path", draft.id);
        let reply = browser.post(&at, "path=elsewhere&version=1&answers[why]=Still+here").await;
        assert_eq!(reply.status, Status::UnprocessableEntity);
        assert!(reply.body.contains("Choose one of the paths") && reply.body.contains("Still here"), "{}", reply.body);
        let bob = portal.person("Bob").await;
        assert_eq!(portal.as_(&bob).await.post(&at, "path=partner").await.status, Status::NotFound);
        assert!(goes_to_sign_in(&portal.anonymous().post(&at, "path=partner").await));
        portal.later(chrono::TimeDelta::days(2));
        assert_eq!(browser.post(&at, "path=partner").await.status, Status::Conflict);
        assert_eq!(portal.reload(&draft).await, draft);
    }

    async fn a_path_change_of_what_was_submitted_waits_for_the_next_submit(portal: Portal) {
        let cycle = portal.open_cycle("autumn").await;
        let ada = portal.person("Ada").await;
        let application = portal.application(&cycle, &ada, State::Submitted).await;
        let browser = portal.as_(&ada).await;
        let at = format!("/me/applications/{}", application.id);
        browser.post(&format!("{at}/path"), "path=partner").await.onward();
        let page = browser.get(&at).await.ok();
        assert!(page.contains("these changes are not submitted yet") && page.contains("Ada wrote many posts."), "{page}");
        assert_eq!(snapshots(portal, &application).await[0].path_id, application.path_id);
    }

    async fn any_text_can_be_saved(portal: Portal) {
        portal.open_cycle("autumn").await;
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        let at = started(&browser, "autumn").await;
        for text in ["nul\0 and \u{1b}[31m", "שלום \u{202e}x", "👩‍👩‍👧 ﷽ 山田", "'); DROP TABLE application;--", "{{ 7*7 }}<script>",
            "\u{feff}\u{fffe}\u{10ffff}"] {
            send(&browser, &at, "save", &[("why", text), ("blog", text)]).await.onward();
            browser.get(&at).await.ok();
        }
        let reply = browser.post(&at, "version=x&answers=1&answers[]=2&answers[why][x]=3&action=dance").await;
        assert!([Status::UnprocessableEntity, Status::Conflict].contains(&reply.status), "{}", reply.status);
        let huge = format!("version=7&answers[why]={}", "x".repeat(1 << 20));
        assert_eq!(browser.post(&at, &huge).await.status, Status::PayloadTooLarge);
        let large = "x".repeat(200_000);
        let page = browser.get(&at).await.ok();
        browser.post(&at, &sent(version(&page), "save", &[("why", &large)])).await.onward();
        assert_eq!(the_one(portal).await.answers.one("why").len(), 200_000);
    }

    async fn a_draft_outlives_the_close(portal: Portal) {
        let cycle = portal.open_cycle("autumn").await;
        let ada = portal.person("Ada").await;
        let draft = portal.application(&cycle, &ada, State::Draft).await;
        let browser = portal.as_(&ada).await;
        portal.clock.stand_at(cycle.closes_at);
        let page = browser.get(&format!("/me/applications/{}", draft.id)).await.ok();
        assert!(page.contains("Ada wrote many posts.") && page.contains("It has just closed for you"), "{page}");
        assert!(!page.contains("<textarea"), "{page}");
        let late = browser.post(&format!("/me/applications/{}", draft.id), &sent(1, "submit", &[("why", "A second late.")])).await;
        assert_eq!(late.status, Status::Conflict);
        assert!(late.body.contains("has closed") && late.body.contains("A second late."), "{}", late.body);
        assert_eq!(portal.reload(&draft).await, draft);
    }

    async fn changes_that_were_not_submitted_stay_to_be_read(portal: Portal) {
        let cycle = portal.open_cycle("autumn").await;
        let ada = portal.person("Ada").await;
        let application = portal.application(&cycle, &ada, State::Submitted).await;
        let mut edited = application.clone().into_active_model();
        edited.answers = Set(entity::Answers([("why".to_owned(), vec!["Too late to send.".to_owned()])].into()));
        edited.update(&portal.db.write).await.unwrap();
        cycle_with(portal, &cycle, |c| c.closes_at = Set(portal.now())).await;
        let page = portal.as_(&ada).await.get(&format!("/me/applications/{}", application.id)).await.ok();
        assert!(page.contains("Ada wrote many posts.") && page.contains("Changes that you did not submit"), "{page}");
        assert!(page.contains("Too late to send.") && page.contains("In review"), "{page}");
    }
}
