//! Deciding by score: everybody is named first, and exactly that is done.

use entity::audit::Action;
use entity::decision::{self, Verdict};
use entity::text_block;
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, PaginatorTrait};

use super::{Given, RANKING, given};
use crate::decisions::many::fields;
use crate::decisions::{decided, pending};
use crate::support::form;

const COMMIT: &str = "/manage/cycles/main-2027/decisions";

/// Accept from 4 on, decline below 2.5.
const TYPED: [(&str, &str); 5] = [
    ("accept.at", "4"),
    ("accept.reason", "bar_met"),
    ("decline.at", "2,5"),
    ("decline.reason", "not_enough"),
    ("decline.words", "Come again."),
];

both! {
    async fn each_is_decided_by_its_score_after_every_name_was_shown(portal: Portal) {
        let Given { mia, all, .. } = given(portal).await;
        let block = text_block::ActiveModel { name: Set("B".into()), words: Set("From a block.".into()), position: Set(1), ..Default::default() };
        let block = block.insert(&portal.db.write).await.unwrap().id.to_string();
        let browser = portal.as_(&mia).await;
        let preview = format!("{RANKING}/preview?sort=mean&order=desc");
        let typed = [&TYPED[..], &[("override_note", "Time is short."), ("accept.blocks", &block)]].concat();
        let page = browser.post(&preview, &form(&typed)).await.ok();
        let (touched, skipped) = page.split_once("Left out").unwrap();
        assert!(touched.contains("Ada") && touched.contains("Cleo") && !touched.contains("Bob"), "{page}");
        assert!(touched.contains("1 would be accepted") && touched.contains("1 would be declined"), "{page}");
        assert!(touched.contains("From a block.") && touched.contains("with your note"), "{page}");
        assert!(skipped.contains("Between the scores (1)") && skipped.contains("No score yet (1)") && skipped.contains("Bob") && skipped.contains("Dan"), "{page}");
        assert_eq!(decision::Entity::find().count(&portal.db.write).await.unwrap(), 0);

        let to = browser.post(COMMIT, &fields(&page)).await.onward();
        assert_eq!(to, format!("{RANKING}?sort=mean&order=desc"));
        let (ada, cleo) = (pending(portal, &all[0]).await.unwrap(), pending(portal, &all[2]).await.unwrap());
        assert_eq!((ada.verdict, ada.words.as_str(), ada.override_note.as_str()), (Verdict::Accept, "From a block.", ""));
        assert_eq!((cleo.verdict, cleo.words.as_str(), cleo.override_note.as_str()), (Verdict::Decline, "Come again.", "Time is short."));
        assert_eq!(portal.audited(Action::DecisionRecorded).await, 2);
        let page = browser.get(RANKING).await.ok();
        assert!(page.contains("1 accept, 1 decline") && page.contains("Undo all of it"), "{page}");
        assert_eq!(browser.post(COMMIT, &form(&[("each", &format!("{}:accept:", all[1].id)), ("accept.reason", "conduct")])).await.status, Status::UnprocessableEntity);
    }

    async fn what_was_decided_stays_unless_it_is_to_be_overwritten(portal: Portal) {
        let Given { mia, all, .. } = given(portal).await;
        decided(portal, &all[0], Verdict::Defer, &mia).await;
        let browser = portal.as_(&mia).await;
        let preview = format!("{RANKING}/preview");
        let page = browser.post(&preview, &form(&TYPED)).await.ok();
        assert!(page.contains("Decided already: defer (1)") && page.contains("1 review of 2 needed, and no note that says why it is decided nevertheless (1)"), "{page}");
        assert!(page.contains("Nobody would be touched"), "{page}");
        let page = browser.post(&preview, &form(&[&TYPED[..], &[("overwrites", "true")]].concat())).await.ok();
        assert!(page.contains("Some of them were decided otherwise"), "{page}");
        // Only those that are shown.
        let narrowed = browser.post(&format!("{preview}?decision=none"), &form(&[&TYPED[..], &[("overwrites", "true")]].concat())).await.ok();
        assert!(narrowed.contains("Nobody would be touched") && !narrowed.contains("Ada"), "{narrowed}");

        let shown = fields(&page);
        portal.later(chrono::TimeDelta::seconds(1));
        let moe = portal.as_(&portal.manager("Moe").await).await;
        let own = format!("/manage/applications/{}", all[0].id);
        let seen = crate::decisions::seen(&moe.get(&own).await.ok());
        moe.post(&format!("{own}/decision"), &form(&[("verdict", "waitlist"), ("reason", "not_enough"), ("seen", &seen)])).await.onward();
        let reply = browser.post(COMMIT, &shown).await;
        assert!(reply.status == Status::Conflict && reply.body.contains("Ada: Moe decided"), "{}", reply.body);
        assert_eq!(pending(portal, &all[0]).await.unwrap().verdict, Verdict::Waitlist);
    }

    async fn by_the_calibrated_score_others_may_be_meant(portal: Portal) {
        let Given { mia, .. } = given(portal).await;
        let browser = portal.as_(&mia).await;
        let typed = form(&[("waitlist.at", "-0.5"), ("waitlist.reason", "not_enough")]);
        let page = browser.post(&format!("{RANKING}/preview?by=calibrated"), &typed).await.ok();
        let (touched, skipped) = page.split_once("Left out").unwrap();
        assert!(touched.contains("Ada") && touched.contains("Bob") && !touched.contains("Cleo") && skipped.contains("Cleo"), "{page}");
    }

    async fn what_is_wrong_stands_beside_its_threshold_and_the_rest_stays(portal: Portal) {
        let Given { mia, .. } = given(portal).await;
        let browser = portal.as_(&mia).await;
        for (changed, field) in [
            (&[("accept.at", "x")][..], "accept.at"),
            (&[("accept.at", ""), ("decline.at", "")], "accept.at"),
            (&[("waitlist.at", "4"), ("waitlist.reason", "not_enough")], "waitlist.at"),
            (&[("decline.at", "4.5")], "waitlist.at"),
            (&[("accept.reason", "not_enough")], "accept.reason"),
            (&[("decline.reason", "other"), ("decline.words", "")], "decline.words"),
        ] {
            let kept = TYPED.iter().filter(|(name, _)| !changed.iter().any(|(other, _)| other == name));
            let typed: Vec<(&str, &str)> = kept.chain(changed).copied().collect();
            let reply = browser.post(&format!("{RANKING}/preview"), &form(&typed)).await;
            assert_eq!(reply.status, Status::UnprocessableEntity, "{changed:?}");
            assert!(reply.body.contains(&format!("id=\"{field}-wrong\"")), "{field}: {}", reply.body);
        }
        let reply = browser.post(&format!("{RANKING}/preview"), &form(&[("decline.at", "x"), ("decline.words", "My words")])).await;
        assert!(reply.body.contains("My words"), "{}", reply.body);
    }

    async fn all_that_are_shown_are_taken_back_at_once(portal: Portal) {
        let Given { mia, all, .. } = given(portal).await;
        for application in &all[..2] {
            decided(portal, application, Verdict::Accept, &mia).await;
        }
        let browser = portal.as_(&mia).await;
        let page = browser.post(&format!("{RANKING}/preview?q=ada"), &form(&[("clear", "true")])).await.ok();
        assert!(page.contains("1 decision would be taken back") && page.contains("Take this decision back"), "{page}");
        browser.post(COMMIT, &fields(&page)).await.onward();
        assert!(pending(portal, &all[0]).await.is_none() && pending(portal, &all[1]).await.is_some());
    }
}
