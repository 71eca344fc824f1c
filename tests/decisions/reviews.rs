//! Reviews side by side on the page of who decides, and deciding before there are enough of them.

use entity::application::State;
use entity::decision::Verdict;
use entity::review::{self, Opinion};
use entity::{remark, review_plan};
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};

use super::many::fields;
use super::pending;
use crate::support::form;

const ACCEPT: [(&str, &str); 2] = [("verdict", "accept"), ("reason", "bar_met")];
const PREVIEW: &str = "/manage/cycles/main-2027/decisions/preview";
const COMMIT: &str = "/manage/cycles/main-2027/decisions";

both! {
    async fn who_decides_reads_what_every_reviewer_said(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        portal.review_plan(&cycle, |_| ()).await;
        let (mia, ada) = (portal.manager("Mia").await, portal.person("Ada").await);
        let application = portal.application(&cycle, &ada, State::Submitted).await;
        let other = portal.application(&cycle, &portal.person("Bob").await, State::Submitted).await;
        let (rosa, rolf, rita) =
            (portal.reviewer("Rosa", None).await, portal.reviewer("Rolf", None).await, portal.reviewer("Rita", None).await);
        let mut given = portal.reviewed(&application, &rosa, 5).await.into_active_model();
        given.opinion = Set(Some(Opinion::Yes));
        given.note = Set("Between us: she taught me.".into());
        given.update(&portal.db.write).await.unwrap();
        portal.reviewed(&other, &rosa, 3).await;
        portal.reviewed(&application, &rolf, 2).await;
        let mut recused = portal.asked(&application, &rita).await.into_active_model();
        recused.state = Set(review::State::Recused);
        recused.reason = Set("I work with her.".into());
        recused.update(&portal.db.write).await.unwrap();
        let said = remark::ActiveModel {
            application_id: Set(application.id),
            person_id: Set(rolf.id),
            words: Set("Look at <b>the talks</b>.".into()),
            at: Set(portal.now()),
            ..Default::default()
        };
        said.insert(&portal.db.write).await.unwrap();

        let page = portal.as_(&mia).await.get(&format!("/manage/applications/{}", application.id)).await.ok();
        for part in [
            "2 of 3 given", "3.50 of 5", "Rosa gives 5.", "Between us: she taught me.", "I work with her.",
            "<strong>5.00</strong>", "+1.00", "(4.00 on the average)", "They disagree", "stepped back",
            "Look at &lt;b&gt;the talks&lt;/b&gt;.", "it can be decided only with a note",
        ] {
            assert!(page.contains(part), "{part} is not in {page}");
        }
    }

    async fn nobody_reads_the_reviews_of_their_own(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        portal.review_plan(&cycle, |_| ()).await;
        let (mia, moe) = (portal.manager("Mia").await, portal.manager("Moe").await);
        let own = portal.application(&cycle, &mia, State::Submitted).await;
        let other = portal.application(&cycle, &portal.person("Ada").await, State::Submitted).await;
        let rosa = portal.reviewer("Rosa", None).await;
        portal.reviewed(&other, &rosa, 3).await;
        let (page, theirs) = (format!("/manage/applications/{}", own.id), format!("/manage/applications/{}", other.id));
        let browser = portal.as_(&mia).await;
        browser.get(&page).await.ok();
        browser.get(&theirs).await.ok();
        let before = (browser.get(&page).await.ok(), browser.get(&theirs).await.ok());
        portal.reviewed(&own, &rosa, 5).await;
        assert_eq!((browser.get(&page).await.ok(), browser.get(&theirs).await.ok()), before);
        assert!(portal.as_(&moe).await.get(&page).await.ok().contains("Rosa gives 5."));
    }

    async fn too_few_reviews_need_a_note(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        portal.review_plan(&cycle, |plan: &mut review_plan::Model| plan.needed = 2).await;
        let application = portal.application(&cycle, &portal.person("Ada").await, State::Submitted).await;
        let (rosa, rolf) = (portal.reviewer("Rosa", None).await, portal.reviewer("Rolf", None).await);
        portal.reviewed(&application, &rosa, 4).await;
        portal.asked(&application, &rolf).await;
        let browser = portal.as_(&portal.manager("Mia").await).await;
        let post = format!("/manage/applications/{}/decision", application.id);
        let reply = browser.post(&post, &form(&[ACCEPT[0], ACCEPT[1], ("words", "Typed words")])).await;
        assert_eq!(reply.status, Status::UnprocessableEntity);
        assert!(reply.body.contains("It has 1 review of 2 needed") && reply.body.contains("id=\"override_note-wrong\""), "{}", reply.body);
        assert!(reply.body.contains("Typed words") && pending(portal, &application).await.is_none());

        let with = form(&[ACCEPT[0], ACCEPT[1], ("override_note", "The second reviewer is ill.")]);
        browser.post(&post, &with).await.onward();
        assert_eq!(pending(portal, &application).await.unwrap().override_note, "The second reviewer is ill.");
        let page = browser.get(&format!("/manage/applications/{}", application.id)).await.ok();
        assert!(page.contains("Decided without enough reviews: The second reviewer is ill."), "{page}");
        assert!(page.contains("Without enough reviews: The second reviewer is ill."), "the audit entry: {page}");

        // With enough of them no note is kept.
        let enough = portal.application(&cycle, &portal.person("Bob").await, State::Submitted).await;
        portal.reviewed(&enough, &rosa, 4).await;
        portal.reviewed(&enough, &rolf, 4).await;
        browser.post(&format!("/manage/applications/{}/decision", enough.id), &with).await.onward();
        assert_eq!(pending(portal, &enough).await.unwrap().override_note, "");
    }

    async fn many_leave_out_who_lacks_reviews_unless_there_is_a_note(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        portal.review_plan(&cycle, |plan| plan.needed = 1).await;
        let rosa = portal.reviewer("Rosa", None).await;
        let ada = portal.application(&cycle, &portal.person("Ada").await, State::Submitted).await;
        let bob = portal.application(&cycle, &portal.person("Bob").await, State::Submitted).await;
        portal.reviewed(&ada, &rosa, 4).await;
        let browser = portal.as_(&portal.manager("Mia").await).await;
        let all = [ACCEPT[0], ACCEPT[1], ("all", "true")];
        let page = browser.post(PREVIEW, &form(&all)).await.ok();
        let (touched, skipped) = page.split_once("Left out").unwrap();
        assert!(touched.contains("Ada") && !touched.contains("Bob"), "{page}");
        assert!(skipped.contains("No review of 1 needed") && skipped.contains("Bob"), "{page}");
        browser.post(COMMIT, &fields(&page)).await.onward();
        assert!(pending(portal, &ada).await.is_some() && pending(portal, &bob).await.is_none());

        // Made up, without the note.
        let made_up = form(&[("accept.reason", "bar_met"), ("each", &format!("{}:accept:", bob.id))]);
        let reply = browser.post(COMMIT, &made_up).await;
        assert_eq!(reply.status, Status::Conflict);
        assert!(reply.body.contains("1 application has too few reviews"), "{}", reply.body);

        portal.later(chrono::TimeDelta::seconds(1));
        let noted = form(&[all[0], all[1], all[2], ("override_note", "Nobody could read it.")]);
        let page = browser.post(PREVIEW, &noted).await.ok();
        assert!(page.contains("with your note"), "{page}");
        browser.post(COMMIT, &fields(&page)).await.onward();
        let bob = pending(portal, &bob).await.unwrap();
        assert_eq!((bob.verdict, bob.override_note.as_str()), (Verdict::Accept, "Nobody could read it."));
        assert_eq!(pending(portal, &ada).await.unwrap().override_note, "");
    }
}
