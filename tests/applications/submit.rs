//! Submitting: a snapshot and a receipt for each, and every complaint beside its field.

use entity::application::State;
use entity::audit::Action;
use entity::question::Kind;
use rocket::http::Status;
use sea_orm::{ActiveValue::Set, EntityTrait};

use super::{
    cycle_with, decided, goes_to_sign_in, pending, receipts, send, sent, snapshots, started, the_one, version,
};

both! {
    async fn it_is_received(portal: Portal) {
        let cycle = portal.open_cycle("autumn").await;
        cycle_with(portal, &cycle, |c| c.zone = Set("Asia/Tokyo".into())).await;
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        let at = started(&browser, "autumn").await;
        let answers = [("why", "I wrote\r\n<b>many</b> posts."), ("blog", "blog.example.org"), ("kinds", "Talks"), ("kinds", "Code")];
        assert_eq!(send(&browser, &at, "submit", &answers).await.onward(), at);
        let submitted = the_one(portal).await;
        assert_eq!((submitted.state, submitted.submitted_at), (State::Submitted, Some(portal.now())));
        let snapshots = snapshots(portal, &submitted).await;
        assert_eq!(snapshots.len(), 1);
        assert_eq!(snapshots[0].answers.one("why"), "I wrote\n<b>many</b> posts.");
        assert_eq!(snapshots[0].answers.all("kinds"), ["Talks", "Code"]);
        assert_eq!(portal.audited(Action::ApplicationSubmitted).await, 1);
        let letter = portal.posted().await.remove(0);
        for words in ["To: Ada <ada@example.org>", "Subject: We have your application: Awards of autumn"] {
            assert!(letter.contains(words), "{letter}");
        }
        let page = browser.get(&at).await.ok();
        assert!(page.contains("Nothing has changed since") && page.contains("Result expected"), "{page}");
        assert!(page.contains("JST") && page.contains("UTC"), "{page}");
    }

    async fn the_receipt_holds_every_answer(portal: Portal) {
        portal.open_cycle("autumn").await;
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        let at = started(&browser, "autumn").await;
        send(&browser, &at, "submit", &[("why", "One & <two>."), ("kinds", "Posts"), ("kinds", "Code")]).await.onward();
        let letter = entity::letter::Entity::find().one(&portal.db.write).await.unwrap().unwrap();
        assert_eq!(letter.event, format!("applications/received:{}:1", the_one(portal).await.id));
        for words in ["Question why\nOne & <two>.", "Question kinds\nPosts\nCode", "Question blog\n(Not answered)", &at] {
            assert!(letter.text.contains(words), "{words} in {}", letter.text);
        }
        assert!(letter.html.contains("One &amp; &lt;two&gt;."), "{}", letter.html);
    }

    async fn each_mistake_stands_beside_its_field_and_nothing_typed_is_lost(portal: Portal) {
        let cycle = portal.open_cycle("autumn").await;
        let path = portal.path(&cycle, "every").await;
        portal.question(&path, "must", Kind::Short, true, &[]).await;
        portal.question(&path, "long", Kind::Long, true, &[]).await;
        portal.question(&path, "site", Kind::Url, true, &[]).await;
        portal.question(&path, "count", Kind::Number, true, &[]).await;
        portal.question(&path, "pick", Kind::Choice, true, &["Red", "Blue"]).await;
        portal.question(&path, "some", Kind::Several, true, &["Talks", "Posts"]).await;
        portal.question(&path, "story", Kind::Markdown, false, &[]).await;
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        let at = browser.post("/cycles/autumn/applications", "path=every").await.onward();
        let long = "x".repeat(2001);
        let typed = [("long", long.as_str()), ("site", "not a site"), ("count", "twelve"), ("pick", "Green"),
            ("some", "Songs"), ("story", "\"quoted\" </textarea><b>")];
        let reply = send(&browser, &at, "submit", &typed).await;
        assert_eq!(reply.status, Status::UnprocessableEntity);
        for words in ["“Question must” needs an answer.", "takes at most 2,000 characters; yours has 2,001",
            "needs a web address", "needs a number", "“Question pick” needs an answer.", "“Question some” needs an answer."] {
            assert!(reply.body.contains(words), "{words} in {}", reply.body);
        }
        for field in ["must", "long", "site", "count", "pick", "some"] {
            assert!(reply.body.contains(&format!("id=\"answers-{field}-wrong\"")), "{field} in {}", reply.body);
        }
        for kept in [long.as_str(), "not a site", "twelve", "&quot;quoted&quot;"] {
            assert!(reply.body.contains(kept), "{kept} in {}", reply.body);
        }
        let draft = the_one(portal).await;
        assert_eq!(draft.state, State::Draft);
        assert_eq!(draft.answers.one("story"), "\"quoted\" </textarea><b>");
        assert_eq!(draft.version, version(&reply.body));
        assert!(snapshots(portal, &draft).await.is_empty() && portal.outbox().await.is_empty());
        let mended = [("must", "Yes"), ("long", "short"), ("site", "a.example"), ("count", "12"), ("pick", "Red"), ("some", "Talks")];
        browser.post(&at, &sent(draft.version, "submit", &mended)).await.onward();
        assert_eq!(the_one(portal).await.state, State::Submitted);
    }

    async fn fifty_at_once_are_one_snapshot_and_one_receipt(portal: Portal) {
        portal.open_cycle("autumn").await;
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        let at = started(&browser, "autumn").await;
        for round in 1..=2 {
            let body = sent(the_one(portal).await.version, "submit", &[("why", &format!("Round {round}"))]);
            let replies = rocket::futures::future::join_all((0..50).map(|_| browser.post(&at, &body))).await;
            for reply in replies {
                assert_eq!(reply.onward(), at);
            }
            let submitted = the_one(portal).await;
            assert_eq!(snapshots(portal, &submitted).await.len(), round);
            assert_eq!(receipts(portal).await, round);
            assert_eq!(portal.audited(Action::ApplicationSubmitted).await, round as u64);
        }
    }

    async fn fifty_submits_of_a_saved_draft_are_one_too(portal: Portal) {
        portal.open_cycle("autumn").await;
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        let at = started(&browser, "autumn").await;
        send(&browser, &at, "save", &[("why", "Saved before.")]).await.onward();
        let body = sent(2, "submit", &[("why", "Saved before.")]);
        let replies = rocket::futures::future::join_all((0..50).map(|_| browser.post(&at, &body))).await;
        assert!(replies.iter().all(|r| r.status == Status::SeeOther), "{replies:?}");
        assert_eq!(snapshots(portal, &the_one(portal).await).await.len(), 1);
        assert_eq!(receipts(portal).await, 1);
    }

    async fn it_may_be_changed_and_submitted_again_until_the_close(portal: Portal) {
        portal.open_cycle("autumn").await;
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        let at = started(&browser, "autumn").await;
        send(&browser, &at, "submit", &[("why", "First.")]).await.onward();
        send(&browser, &at, "save", &[("why", "Second.")]).await.onward();
        let page = browser.get(&at).await.ok();
        assert!(page.contains("these changes are not submitted yet"), "{page}");
        let submitted = the_one(portal).await;
        assert_eq!(submitted.state, State::Submitted);
        assert_eq!(snapshots(portal, &submitted).await[0].answers.one("why"), "First.");
        send(&browser, &at, "submit", &[("why", "Second.")]).await.onward();
        let both = snapshots(portal, &submitted).await;
        assert_eq!((both.len(), both[1].revision, both[1].answers.one("why")), (2, 2, "Second."));
        assert_eq!(receipts(portal).await, 2);

        // A change that is incomplete leaves what was submitted as it stands.
        let reply = send(&browser, &at, "submit", &[("why", " ")]).await;
        assert_eq!(reply.status, Status::UnprocessableEntity);
        let submitted = the_one(portal).await;
        assert_eq!((submitted.state, snapshots(portal, &submitted).await.len()), (State::Submitted, 2));
    }

    async fn a_new_version_takes_a_pending_decision_away_and_nobody_learns_of_it(portal: Portal) {
        portal.open_cycle("autumn").await;
        let (ada, grace) = (portal.person("Ada").await, portal.manager("Grace").await);
        let browser = portal.as_(&ada).await;
        let at = started(&browser, "autumn").await;
        send(&browser, &at, "submit", &[("why", "First.")]).await.onward();
        decided(portal, &the_one(portal).await, &grace).await;
        send(&browser, &at, "save", &[("why", "Second.")]).await.onward();
        assert_eq!(pending(portal).await, 1);
        send(&browser, &at, "submit", &[("why", "Second.")]).await.onward();
        assert_eq!(pending(portal).await, 0);
        assert_eq!(portal.audited(Action::DecisionUndone).await, 1);
        assert!(!browser.get(&at).await.ok().contains("decision"));
    }

    async fn only_the_owner_submits(portal: Portal) {
        let cycle = portal.open_cycle("autumn").await;
        let (ada, bob) = (portal.person("Ada").await, portal.person("Bob").await);
        let draft = portal.application(&cycle, &ada, State::Draft).await;
        let at = format!("/me/applications/{}", draft.id);
        let manager = portal.manager("Grace").await;
        let body = sent(1, "submit", &[("why", "Mine now.")]);
        for other in [&bob, &manager] {
            let browser = portal.as_(other).await;
            let (theirs, unknown) = (browser.post(&at, &body).await, browser.post("/me/applications/999999", &body).await);
            assert_eq!((theirs.status, unknown.status), (Status::NotFound, Status::NotFound));
            assert_eq!(theirs.body.replace(&at, ""), unknown.body.replace("/me/applications/999999", ""));
        }
        assert!(goes_to_sign_in(&portal.anonymous().post(&at, &body).await));
        assert_eq!(portal.reload(&draft).await, draft);
    }

    async fn no_column_can_be_typed(portal: Portal) {
        let cycle = portal.open_cycle("autumn").await;
        let ada = portal.person("Ada").await;
        let draft = portal.application(&cycle, &ada, State::Draft).await;
        let browser = portal.as_(&ada).await;
        let body = "version=1&answers[why]=Yes&answers[state]=accepted&state=accepted&person_id=9&cycle_id=9&path_id=9&submitted_at=x&action=save";
        browser.post(&format!("/me/applications/{}", draft.id), body).await.onward();
        let saved = portal.reload(&draft).await;
        assert_eq!((saved.state, saved.person_id, saved.cycle_id, saved.path_id), (draft.state, draft.person_id, draft.cycle_id, draft.path_id));
        assert!(!saved.answers.0.contains_key("state"));
    }
}
