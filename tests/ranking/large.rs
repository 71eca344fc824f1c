//! However many there are: the same number of questions to the database, and soon.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use entity::application::State;
use entity::review::{Opinion, Scores};
use entity::{cycle, review};
use palmares::ranking;
use sea_orm::{ActiveValue::Set, EntityTrait};

use super::{RANKING, names};
use crate::decisions::many::fields;
use crate::support::{Portal, form};

/// More than go into one statement.
const APPLICANTS: i64 = 1200;
const COMMIT: &str = "/manage/cycles/main-2027/decisions";

async fn given(portal: &Portal, cycle: &cycle::Model, reviewers: &[i64]) {
    let db = &portal.db.write;
    portal.crowd(cycle, 1000..1000 + APPLICANTS).await;
    let all: Vec<i64> = (1000..1000 + APPLICANTS).collect();
    for some in all.chunks(400) {
        let reviewed = |(id, reviewer): (&i64, &i64)| review::ActiveModel {
            application_id: Set(*id),
            reviewer_id: Set(*reviewer),
            state: Set(review::State::Given),
            scores: Set(Scores::default()),
            score: Set(Some(1000 + ((id * 7 + reviewer * 13) % 41) as i32 * 100)),
            opinion: Set(Some(Opinion::Yes)),
            words: Set(String::new()),
            note: Set(String::new()),
            version: Set(1),
            asked_at: Set(portal.now()),
            given_at: Set(Some(portal.now())),
            saved_at: Set(Some(portal.now())),
            reason: Set(String::new()),
            ..Default::default()
        };
        let each = some.iter().flat_map(|id| reviewers.iter().map(move |reviewer| (id, reviewer)));
        review::Entity::insert_many(each.map(reviewed)).exec_without_returning(db).await.unwrap();
    }
}

/// How many statements the ranking takes.
async fn statements(portal: &Portal, cycle: &cycle::Model) -> usize {
    let mut db = portal.db.read.clone();
    let count = Arc::new(AtomicUsize::new(0));
    let counting = count.clone();
    db.set_metric_callback(move |_| {
        counting.fetch_add(1, Ordering::Relaxed);
    });
    ranking::queries::ranking(&db, cycle, 0, false).await.unwrap();
    count.load(Ordering::Relaxed)
}

both! {
    async fn one_or_three_are_the_same_few_questions(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        portal.review_plan(&cycle, |_| ()).await;
        let rosa = portal.reviewer("Rosa", None).await;
        let one = portal.application(&cycle, &portal.person("Ada").await, State::Submitted).await;
        portal.reviewed(&one, &rosa, 4).await;
        let few = statements(portal, &cycle).await;
        for name in ["Bob", "Cleo"] {
            let application = portal.application(&cycle, &portal.person(name).await, State::Submitted).await;
            portal.reviewed(&application, &rosa, 3).await;
        }
        assert_eq!((few, statements(portal, &cycle).await), (4, 4));
    }

    async fn a_large_cycle_is_ranked_decided_and_undone_soon(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        portal.review_plan(&cycle, |plan| plan.needed = 2).await;
        let reviewers = [portal.reviewer("Rosa", None).await.id, portal.reviewer("Rolf", None).await.id];
        given(portal, &cycle, &reviewers).await;
        let browser = portal.as_(&portal.manager("Mia").await).await;
        let began = Instant::now();
        let page = browser.get(&format!("{RANKING}?page=2")).await.ok();
        assert!(names(&page).len() == 100 && page.contains("101 to 200 of 1,200"), "{page}");
        let typed = form(&[
            ("accept.at", "3.5"), ("accept.reason", "bar_met"), ("decline.at", "3.5"), ("decline.reason", "not_enough"),
        ]);
        let page = browser.post(&format!("{RANKING}/preview"), &typed).await.ok();
        assert!(page.contains("1,200 applications would be decided"), "{page}");
        browser.post(COMMIT, &fields(&page)).await.onward();
        let batch = entity::batch::Entity::find().one(&portal.db.write).await.unwrap().unwrap();
        assert_eq!(batch.before.0.len(), 1200);
        browser.post(&format!("/manage/decisions/batches/{}/removal", batch.id), "").await.onward();
        assert!(entity::decision::Entity::find().one(&portal.db.write).await.unwrap().is_none());
        // A debug build on a busy machine: the real measure is the benchmark's.
        assert!(began.elapsed().as_secs() < 30, "{:?}", began.elapsed());
    }
}
