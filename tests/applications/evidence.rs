//! Activities stand in an application by themselves; how many count is checked, and what was submitted is kept.

use entity::application::State;
use entity::{Ids, Words, activity, path};
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel, QueryFilter};

use crate::support::form;

use super::{asks, cycle_with, goes_to_sign_in, logged, receipts, send_with, snapshots, started, the_one};

both! {
    async fn what_was_done_in_the_window_stands_in_it_by_itself(portal: Portal) {
        let cycle = portal.open_cycle("autumn").await;
        asks(portal, &cycle, "evangelist", 2, None).await;
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        logged(portal, &ada, "talk", "Of last summer", "2026-07-01").await;
        logged(portal, &ada, "talk", "Of long ago", "2025-07-01").await;
        let at = started(&browser, "autumn").await;
        let page = browser.get(&at).await.ok();
        for words in ["1 of 2 needed", "Still missing: 1", "Of last summer", "1 activity that does not count", "Of long ago", "outside the window"] {
            assert!(page.contains(words), "{words} in {page}");
        }
        let refused = send_with(&browser, &at, "submit", &[]).await;
        assert_eq!(refused.status, Status::UnprocessableEntity);
        assert!(refused.body.contains("Activities needed: 2. You have 1, one more is missing."), "{}", refused.body);
        assert!(refused.body.contains(r#"id="evidence-wrong""#), "{}", refused.body);

        // Logged while the page is open: nothing need be ticked.
        let talk = logged(portal, &ada, "talk", "Of yesterday", "2027-01-14").await;
        send_with(&browser, &at, "submit", &[]).await.onward();
        let submitted = the_one(portal).await;
        let snapshot = snapshots(portal, &submitted).await.remove(0);
        let pieces: Vec<_> = snapshot.evidence.0.iter().map(|p| (p.title.as_str(), p.counts)).collect();
        assert_eq!(pieces, [("Of yesterday", true), ("Of last summer", true)]);
        assert_eq!((snapshot.evidence.0[0].activity, snapshot.evidence.0[0].reach), (talk.id, Some(120)));
        let letter = portal.posted().await.remove(0);
        assert!(letter.contains("Activities that count: 2") && letter.contains("Of yesterday"), "{letter}");
    }

    async fn what_is_taken_out_stays_out_and_what_was_not_on_the_page_stays_in(portal: Portal) {
        let cycle = portal.open_cycle("autumn").await;
        asks(portal, &cycle, "evangelist", 1, Some(2)).await;
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        let mut ids = Vec::new();
        for n in 1..=3 {
            ids.push(logged(portal, &ada, "post", &format!("Post {n}"), "2026-11-01").await.id.to_string());
        }
        let at = started(&browser, "autumn").await;
        assert!(browser.get(&at).await.ok().contains("At most 2: take out 1"));
        let many = send_with(&browser, &at, "submit", &[]).await;
        assert_eq!(many.status, Status::UnprocessableEntity);
        assert!(many.body.contains("at most 2. You have 3: take out 1."), "{}", many.body);
        // A draft may hold more than is allowed, and be edited.
        send_with(&browser, &at, "save", &[("shown", &ids[0]), ("counted", &ids[0])]).await.onward();
        let out = [("shown", ids[0].as_str()), ("shown", &ids[1]), ("counted", &ids[1])];
        let saved = browser.post(&format!("{at}/draft"), &form(&[&[("version", "2"), ("answers[why]", "I wrote many posts.")], &out[..]].concat())).await;
        let saved: serde_json::Value = serde_json::from_str(&saved.ok()).unwrap();
        assert_eq!(saved["evidence"]["counted"], 2, "{saved}");
        assert_eq!(the_one(portal).await.left_out, Ids(vec![ids[0].parse().unwrap()]));
        send_with(&browser, &at, "submit", &[]).await.onward();
        let submitted = the_one(portal).await;
        assert_eq!(snapshots(portal, &submitted).await[0].evidence.0.len(), 2);
        // Nobody takes out what is not theirs, or nothing at all.
        let strange = [("shown", "999999"), ("shown", ids[2].as_str())];
        send_with(&browser, &at, "save", &strange).await.onward();
        assert_eq!(the_one(portal).await.left_out.0.len(), 2);
        let unreadable = send_with(&browser, &at, "save", &[("shown", "x")]).await;
        assert_eq!(unreadable.status, Status::UnprocessableEntity);
    }

    async fn only_kinds_that_the_path_counts_do(portal: Portal) {
        let cycle = portal.open_cycle("autumn").await;
        asks(portal, &cycle, "evangelist", 1, None).await;
        let ways = path::Entity::find().filter(path::COLUMN.cycle_id.eq(cycle.id)).filter(path::COLUMN.key.eq("evangelist"));
        let mut way = ways.one(&portal.db.write).await.unwrap().unwrap().into_active_model();
        way.evidence_kinds = Set(["talk"].into_iter().collect::<Words>());
        way.update(&portal.db.write).await.unwrap();
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        logged(portal, &ada, "post", "A post", "2026-11-01").await;
        let at = started(&browser, "autumn").await;
        assert!(browser.get(&at).await.ok().contains("this path does not count this kind"));
        assert_eq!(send_with(&browser, &at, "submit", &[]).await.status, Status::UnprocessableEntity);
        logged(portal, &ada, "talk", "A talk", "2026-11-01").await;
        send_with(&browser, &at, "submit", &[]).await.onward();
    }

    async fn where_it_may_count_once_the_first_to_be_submitted_has_it(portal: Portal) {
        let first = portal.open_cycle("first").await;
        let second = portal.open_cycle("second").await;
        for cycle in [&first, &second] {
            asks(portal, cycle, "evangelist", 1, None).await;
            cycle_with(portal, cycle, |c| c.shared_evidence = Set(false)).await;
        }
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        logged(portal, &ada, "talk", "The talk", "2026-11-01").await;
        let (one, other) = (started(&browser, "first").await, started(&browser, "second").await);
        for at in [&one, &other] {
            assert!(browser.get(at).await.ok().contains("1 of 1 needed"));
        }
        let replies = rocket::futures::future::join(
            send_with(&browser, &one, "submit", &[]),
            send_with(&browser, &other, "submit", &[]),
        ).await;
        let done = [&replies.0, &replies.1].iter().filter(|r| r.status == Status::SeeOther).count();
        assert_eq!(done, 1, "{replies:?}");
        let late = if replies.0.status == Status::SeeOther { &other } else { &one };
        assert!(browser.get(late).await.ok().contains("it counts in your application for"));
    }

    async fn a_change_of_activities_alone_is_another_version(portal: Portal) {
        portal.open_cycle("autumn").await;
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        logged(portal, &ada, "talk", "The first", "2026-11-01").await;
        let at = started(&browser, "autumn").await;
        send_with(&browser, &at, "submit", &[]).await.onward();
        assert!(browser.get(&at).await.ok().contains("Nothing has changed since"));
        logged(portal, &ada, "talk", "The second", "2026-11-02").await;
        assert!(browser.get(&at).await.ok().contains("these changes are not submitted yet"));
        let version = the_one(portal).await.version.to_string();
        let body = form(&[("version", version.as_str()), ("action", "submit"), ("answers[why]", "I wrote many posts.")]);
        for reply in rocket::futures::future::join_all((0..10).map(|_| browser.post(&at, &body))).await {
            reply.onward();
        }
        let submitted = the_one(portal).await;
        assert_eq!(snapshots(portal, &submitted).await.len(), 2);
        assert_eq!(receipts(portal).await, 2);
    }

    async fn reviewers_and_managers_see_what_has_changed_since(portal: Portal) {
        let cycle = portal.open_cycle("autumn").await;
        let (ada, grace) = (portal.person("Ada").await, portal.manager("Grace").await);
        let browser = portal.as_(&ada).await;
        let mut ids = Vec::new();
        for title in ["Kept", "Edited", "Removed"] {
            ids.push(logged(portal, &ada, "talk", title, "2026-11-01").await);
        }
        let mut near = logged(portal, &ada, "talk", "Too early", "2025-12-01").await.into_active_model();
        near.visibility = Set(activity::Visibility::Public);
        near.update(&portal.db.write).await.unwrap();
        let at = started(&browser, "autumn").await;
        send_with(&browser, &at, "submit", &[]).await.onward();
        let mut edited = ids[1].clone().into_active_model();
        edited.title = Set("Another title".into());
        edited.update(&portal.db.write).await.unwrap();
        let mut removed = ids[2].clone().into_active_model();
        removed.removed_at = Set(Some(portal.now()));
        removed.update(&portal.db.write).await.unwrap();
        portal.clock.stand_at(cycle.closes_at);
        let id = the_one(portal).await.id;
        let reviewer = portal.reviewer("Rosa", None).await;
        portal.review_plan(&cycle, |_| ()).await;
        portal.asked(&the_one(portal).await, &reviewer).await;
        for (who, page) in [(&reviewer, format!("/review/applications/{id}")), (&grace, format!("/manage/applications/{id}"))] {
            let page = portal.as_(who).await.get(&page).await.ok();
            for words in ["2 have changed since", "changed since", "removed since", "Another title", "A note on Kept.", "360", "Not counted", "Too early", "outside the window"] {
                assert!(page.contains(words), "{words} in {page}");
            }
        }
        let table = portal.as_(&grace).await.get("/manage/cycles/autumn/applications.csv").await.ok();
        assert!(table.contains("activities counted") && table.contains("2026-11-01 Talk Kept https://blog.example.org/kept"), "{table}");
        assert!(table.contains("(2025-12-01 Talk Too early"), "{table}");
    }

    async fn only_the_owner_and_in_season(portal: Portal) {
        let cycle = portal.open_cycle("autumn").await;
        let (ada, bob) = (portal.person("Ada").await, portal.person("Bob").await);
        let talk = logged(portal, &ada, "talk", "Mine", "2026-11-01").await.id.to_string();
        let draft = portal.application(&cycle, &ada, State::Draft).await;
        let at = format!("/me/applications/{}", draft.id);
        let body = form(&[("version", "1"), ("shown", &talk), ("action", "save")]);
        assert!(goes_to_sign_in(&portal.anonymous().post(&at, &body).await));
        assert_eq!(portal.as_(&bob).await.post(&at, &body).await.status, Status::NotFound);
        let browser = portal.as_(&ada).await;
        portal.clock.stand_at(cycle.closes_at);
        assert_eq!(browser.post(&at, &body).await.status, Status::Conflict);
        assert_eq!(portal.reload(&draft).await, draft);
    }
}
