use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;

fn application(id: i64) -> Wanting {
    Wanting { id, applicant: 1000 + id, ..Wanting::default() }
}

fn reviewer(id: i64) -> Available {
    Available { id, ..Available::default() }
}

fn input(
    applications: impl IntoIterator<Item = i64>,
    reviewers: impl IntoIterator<Item = i64>,
    needed: usize,
) -> Input {
    Input {
        applications: applications.into_iter().map(application).collect(),
        reviewers: reviewers.into_iter().map(reviewer).collect(),
        needed,
        ..Input::default()
    }
}

#[test]
fn the_load_is_even_where_everyone_may() {
    let plan = input(1..=100, 1..=7, 3).plan();
    assert_eq!((plan.pairs.len(), plan.short.len()), (300, 0));
    let loads: Vec<usize> = plan.loads().into_values().collect();
    assert_eq!((loads.len(), loads.iter().min(), loads.iter().max()), (7, Some(&42), Some(&43)));
}

#[test]
fn what_somebody_has_already_counts() {
    let mut input = input(1..=4, 1..=3, 1);
    input.reviewers[0].load = 4;
    let loads = input.plan().loads();
    assert_eq!((loads.get(&1), loads.get(&2), loads.get(&3)), (None, Some(&2), Some(&2)));
}

#[test]
fn a_chain_of_exchanges_finds_room() {
    // Reviewer 1 reads both, 2 reads French only, and each takes one: the English one must get 1, whoever comes first.
    for seed in 0..20 {
        let mut input = input([1, 2], [1, 2], 1);
        (input.match_language, input.seed) = (true, seed);
        input.applications[0].languages = vec!["fr".into()];
        input.applications[1].languages = vec!["en-GB".into()];
        input.reviewers[0] = Available { languages: vec!["en".into(), "fr".into()], most: Some(1), ..reviewer(1) };
        input.reviewers[1] = Available { languages: vec!["fr".into()], most: Some(1), ..reviewer(2) };
        assert_eq!(input.plan().pairs, [(1, 2), (2, 1)], "{seed}");
    }
}

#[test]
fn what_cannot_be_filled_is_told_with_why() {
    let mut input = input([1], 1..=6, 7);
    (input.match_language, input.match_region) = (true, true);
    input.applications[0] =
        Wanting { languages: vec!["ja".into()], region: Some("asia".into()), asked: vec![2], ..application(1) };
    input.ties.declared.insert((1, 1001));
    input.reviewers[2].languages = vec!["en".into()];
    input.reviewers[3].regions = vec!["europe".into()];
    input.reviewers[4].is_away = true;
    input.reviewers[5].most = Some(0);
    let plan = input.plan();
    assert!(plan.pairs.is_empty());
    let bars = Bar::ALL.into_iter().map(|bar| (bar, 1)).collect();
    assert_eq!(plan.short, [Short { application: 1, missing: 7, bars }]);
    let nobody = Input { reviewers: Vec::new(), ..input }.plan();
    assert_eq!(nobody.short, [Short { application: 1, missing: 7, bars: BTreeMap::new() }]);
}

#[test]
fn everyone_gets_one_before_anyone_gets_two() {
    let mut input = input(1..=5, 1..=2, 2);
    for reviewer in &mut input.reviewers {
        reviewer.most = Some(3);
    }
    let plan = input.plan();
    let reviewed: BTreeSet<i64> = plan.pairs.iter().map(|(a, _)| *a).collect();
    assert_eq!((plan.pairs.len(), reviewed.len(), plan.short.len()), (6, 5, 4));
}

#[test]
fn another_seed_is_another_plan() {
    let one = input(1..=30, 1..=9, 2);
    let other = Input { seed: 7, ..one.clone() };
    assert_eq!(one.plan(), one.plan());
    assert_ne!(one.plan(), other.plan());
}

/// A case of a few applications and reviewers with every rule at work.
fn cases(applications: usize, reviewers: usize) -> impl Strategy<Value = Input> {
    let language = prop::sample::subsequence(vec!["en".to_owned(), "fr".into(), "ja".into()], 0..=2);
    let region = prop::option::of(prop::sample::select(vec!["asia".to_owned(), "europe".into()]));
    let wanting = (language.clone(), region.clone(), prop::collection::btree_set(0..reviewers as i64, 0..=1));
    let available = (language, region, prop::option::weighted(0.6, 0..4_usize), 0..3_usize, prop::bool::weighted(0.1));
    (
        prop::collection::vec(wanting, 1..=applications),
        prop::collection::vec(available, 1..=reviewers),
        prop::collection::hash_set((0..reviewers as i64, 1000..1000 + applications as i64), 0..=3),
        (1..=3_usize, any::<bool>(), any::<bool>(), any::<i64>()),
    )
        .prop_map(|(wanting, available, declared, (needed, match_language, match_region, seed))| {
            let applications = wanting.into_iter().zip(0_i64..).map(|((languages, region, asked), id)| Wanting {
                languages,
                region,
                standing: usize::from(id % 4 == 3),
                asked: asked.into_iter().collect(),
                ..application(id)
            });
            let reviewers = available.into_iter().zip(0_i64..).map(|((languages, region, most, load, is_away), id)| {
                Available { id, languages, regions: region.into_iter().collect(), most, load, is_away }
            });
            Input {
                applications: applications.collect(),
                reviewers: reviewers.collect(),
                ties: Ties { declared, ..Ties::default() },
                needed,
                match_language,
                match_region,
                seed,
            }
        })
}

fn ends(input: &Input, plan: &Plan) -> Vec<usize> {
    let loads = plan.loads();
    input.reviewers.iter().map(|r| r.load + loads.get(&r.id).copied().unwrap_or_default()).collect()
}

/// How many reviews each application has in the end, the fewest first.
fn levels(input: &Input, plan: &Plan) -> Vec<usize> {
    let more = |a: &Wanting| plan.pairs.iter().filter(|(id, _)| *id == a.id).count();
    let mut levels: Vec<usize> = input.applications.iter().map(|a| a.standing + more(a)).collect();
    levels.sort_unstable();
    levels
}

/// What the best of all plans reach: the levels, and for one's own number of reviews by application the evenest load.
struct Best {
    levels: Vec<usize>,
    squares: usize,
}

fn best(input: &Input, own: &Plan) -> Best {
    let mut best = Best { levels: Vec::new(), squares: usize::MAX };
    let wanted: Vec<usize> =
        input.applications.iter().map(|a| own.pairs.iter().filter(|(id, _)| *id == a.id).count()).collect();
    let mut counts = Vec::new();
    let mut loads: Vec<usize> = input.reviewers.iter().map(|r| r.load).collect();
    each(input, &mut counts, &mut loads, &mut |counts, loads| {
        let mut levels: Vec<usize> = input.applications.iter().zip(counts).map(|(a, n)| a.standing + n).collect();
        levels.sort_unstable();
        if levels > best.levels {
            best.levels = levels;
        }
        if counts == wanted {
            best.squares = best.squares.min(loads.iter().map(|l| l * l).sum());
        }
    });
    best
}

/// Walks through every plan there is.
fn each(input: &Input, counts: &mut Vec<usize>, loads: &mut Vec<usize>, see: &mut impl FnMut(&[usize], &[usize])) {
    let Some(application) = input.applications.get(counts.len()) else { return see(counts, loads) };
    let may = |r: &usize| input.bar(application, &input.reviewers[*r]).is_none();
    let may: Vec<usize> = (0..input.reviewers.len()).filter(may).collect();
    let most = input.needed.saturating_sub(application.standing);
    for chosen in 0_u32..1 << may.len() {
        let asked: Vec<usize> = (0..may.len()).filter(|i| chosen >> i & 1 == 1).map(|i| may[i]).collect();
        let has_room = |r: &usize| input.reviewers[*r].most.is_none_or(|most| loads[*r] < most);
        if asked.len() > most || !asked.iter().all(has_room) {
            continue;
        }
        asked.iter().for_each(|r| loads[*r] += 1);
        counts.push(asked.len());
        each(input, counts, loads, see);
        counts.pop();
        asked.iter().for_each(|r| loads[*r] -= 1);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nobody_is_asked_against_a_rule(input in cases(30, 8)) {
        let plan = input.plan();
        let unique: BTreeSet<_> = plan.pairs.iter().collect();
        prop_assert_eq!(unique.len(), plan.pairs.len());
        for (application, reviewer) in &plan.pairs {
            let application = input.applications.iter().find(|a| a.id == *application).unwrap();
            let reviewer = input.reviewers.iter().find(|r| r.id == *reviewer).unwrap();
            prop_assert_eq!(input.bar(application, reviewer), None);
        }
        for (reviewer, end) in input.reviewers.iter().zip(ends(&input, &plan)) {
            prop_assert!(end == reviewer.load || reviewer.most.is_none_or(|most| end <= most));
        }
        for application in &input.applications {
            let got = plan.pairs.iter().filter(|(id, _)| *id == application.id).count();
            let missing = plan.short.iter().find(|s| s.application == application.id).map_or(0, |s| s.missing);
            prop_assert_eq!(got + missing, input.needed.saturating_sub(application.standing));
        }
    }

    #[test]
    fn the_order_of_what_comes_in_says_nothing(input in cases(30, 8)) {
        let mut turned = input.clone();
        turned.applications.reverse();
        turned.reviewers.rotate_left(1);
        prop_assert_eq!(input.plan(), turned.plan());
    }

    #[test]
    fn nothing_fills_more_and_nothing_is_more_even(input in cases(4, 4)) {
        let plan = input.plan();
        let best = best(&input, &plan);
        prop_assert_eq!(levels(&input, &plan), best.levels);
        prop_assert_eq!(ends(&input, &plan).iter().map(|l| l * l).sum::<usize>(), best.squares);
    }
}
