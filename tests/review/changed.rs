use chrono::TimeDelta;
use entity::evidence::{Evidence, Piece};
use entity::{Answers, snapshot};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};

use super::{Case, plan_with};
use crate::support::Portal;

fn piece(activity: i64, title: &str, reach: i64) -> Piece {
    Piece {
        activity,
        kind: "talk".into(),
        kind_name: "Talk".into(),
        title: title.into(),
        on_date: "2026-10-03".parse().unwrap(),
        month_only: false,
        url: "https://talks.example.org/one".into(),
        place: "Townhall of Ghent".into(),
        online: false,
        language: "en".into(),
        topics: ["Storage"].into_iter().collect(),
        role: String::new(),
        reach: Some(reach),
        reach_label: "people".into(),
        note: String::new(),
        counts: true,
    }
}

fn answers(all: &[(&str, &str)]) -> Answers {
    Answers(all.iter().map(|(key, value)| ((*key).to_owned(), vec![(*value).to_owned()])).collect())
}

/// What was submitted first, and once more.
async fn submitted(portal: &Portal, first: (Answers, Vec<Piece>), second: Option<(Answers, Vec<Piece>)>) {
    let row = snapshot::Entity::find().one(&portal.db.write).await.unwrap().unwrap();
    let (of, path) = (row.application_id, row.path_id);
    let mut row = row.into_active_model();
    (row.answers, row.evidence) = (Set(first.0), Set(Evidence(first.1)));
    row.update(&portal.db.write).await.unwrap();
    let Some((answers, evidence)) = second else { return };
    let row = snapshot::ActiveModel {
        application_id: Set(of),
        revision: Set(2),
        path_id: Set(path),
        answers: Set(answers),
        evidence: Set(Evidence(evidence)),
        submitted_at: Set(portal.now() + TimeDelta::minutes(1)),
        ..Default::default()
    };
    row.insert(&portal.db.write).await.unwrap();
}

both! {
    async fn what_was_changed_since_ones_review_is_told(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        let browser = portal.as_(&case.rita).await;
        case.give(&browser, 1, "4", "yes", "").await.onward();
        let first = (answers(&[("why", "Old words of mine."), ("blog", "https://a.example")]), vec![piece(1, "Kept", 10), piece(2, "Grown", 10), piece(3, "Gone", 10)]);
        let second = (answers(&[("why", "New words."), ("blog", "https://a.example")]), vec![piece(1, "Kept", 10), piece(2, "Grown", 99), piece(4, "Fresh", 10)]);
        submitted(portal, first, Some(second)).await;
        let page = browser.get(&case.page()).await.ok();
        let told = page.split("id=\"changed\"").nth(1).unwrap().split("</section>").next().unwrap();
        for words in ["<li dir=\"auto\">Question why</li>", "Old words of mine.", ">Fresh</li>", ">Grown</li>", ">Gone</li>"] {
            assert!(told.contains(words), "{words} in {told}");
        }
        assert!(!told.contains("Question blog") && !told.contains("Kept"), "{told}");
        // Read blind it says the same, and not whose it is.
        plan_with(portal, &case.cycle, |plan| plan.is_blind = Set(true)).await;
        let mut row = case.ada.clone().into_active_model();
        row.name = Set("Fresh Words".into());
        row.update(&portal.db.write).await.unwrap();
        let page = browser.get(&case.page()).await.ok();
        let told = page.split("id=\"changed\"").nth(1).unwrap().split("</section>").next().unwrap();
        assert!(told.contains("▇▇▇") && told.contains("Grown") && !told.contains("Fresh"), "{told}");
    }

    async fn where_it_says_the_same_that_is_told(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        let browser = portal.as_(&case.rita).await;
        case.give(&browser, 1, "4", "yes", "").await.onward();
        let same = || (answers(&[("why", "Words.")]), vec![piece(1, "Kept", 10)]);
        submitted(portal, same(), Some(same())).await;
        let page = browser.get(&case.page()).await.ok();
        assert!(page.contains("say the same as before") && !page.contains("id=\"changed\""), "{page}");
    }

    async fn blind_figures_are_round_and_places_are_hidden(portal: Portal) {
        let case = Case::of(portal, |plan| plan.is_blind = true).await;
        let mut row = case.ada.clone().into_active_model();
        (row.city, row.headline) = (Set("Londinium".into()), Set("First of her kind".into()));
        row.update(&portal.db.write).await.unwrap();
        let why = "Here in Londinium I am the first of her kind.";
        submitted(portal, (answers(&[("why", why)]), vec![piece(1, "A talk in Londinium", 12_345)]), None).await;
        let page = portal.as_(&case.rita).await.get(&case.page()).await.ok();
        assert!(page.contains("12,000") && page.contains("October 2026") && page.contains("A talk in"), "{page}");
        for secret in ["Londinium", "Ghent", "12,345", "3 October", "first of her", "talks.example"] {
            assert!(!page.contains(secret), "{secret} in {page}");
        }
    }
}
