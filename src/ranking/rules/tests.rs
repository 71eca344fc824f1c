use entity::application::State;

use super::*;

fn line(id: i64, mean: Option<i32>) -> Line {
    let row = Row {
        id,
        person_id: id,
        state: State::Submitted,
        submitted_at: Some("2027-01-01T00:00:00Z".parse().unwrap()),
        name: format!("P{id}"),
        native_name: None,
        country: None,
        path: "p".into(),
        awards: 0,
        verdict: None,
        reason: None,
        words: None,
        by_id: None,
        decided_at: None,
        needs_second: None,
        second_by: None,
    };
    let standing = Standing { mean, calibrated: mean.map(|m| m - 3000), spread: None, given: mean.iter().count() };
    Line::new(row, false, standing, [0; 3], false)
}

fn ids(chosen: &[(Line, Option<usize>)]) -> Vec<i64> {
    chosen.iter().map(|(line, _)| line.row.id).collect()
}

#[test]
fn equal_scores_share_a_rank_and_none_has_none() {
    let lines = [line(1, Some(4000)), line(2, Some(4500)), line(3, Some(4000)), line(4, None), line(5, Some(1000))];
    assert_eq!(ranks(&lines, Measure::Mean), [Some(2), Some(1), Some(2), None, Some(4)]);
}

#[test]
fn what_is_missing_stands_last_in_either_direction() {
    let lines = || vec![line(1, Some(2000)), line(2, None), line(3, Some(4000))];
    let order = |is_descending| {
        let wanted = Wanted { sort: Column::Mean, is_descending, ..Wanted::default() };
        ids(&chosen(lines(), &wanted, 1))
    };
    assert_eq!((order(true), order(false)), (vec![3, 1, 2], vec![1, 3, 2]));
}

#[test]
fn a_filter_keeps_what_fits_and_the_ranks_of_all() {
    let lines = || vec![line(1, Some(2000)), line(2, None), line(3, Some(4000)), line(4, Some(3000))];
    let of = |wanted: Wanted| chosen(lines(), &wanted, 1);
    let below = of(Wanted { most: Some(3000), ..Wanted::default() });
    assert_eq!(below.iter().map(|(l, rank)| (l.row.id, *rank)).collect::<Vec<_>>(), [(4, Some(2)), (1, Some(3))]);
    assert_eq!(ids(&of(Wanted { is_short: Some(true), ..Wanted::default() })), [2]);
    assert_eq!(ids(&of(Wanted { least: Some(-500), by: Measure::Calibrated, ..Wanted::default() })), [3, 4]);
    assert_eq!(ids(&of(Wanted { words: vec!["p3".into()], ..Wanted::default() })), [3]);
}

#[test]
fn ones_own_is_left_out_of_all_that_asks_what_is_pending() {
    let mut own = line(1, None);
    own.is_own = true;
    let all = |wanted: Wanted| chosen(vec![own.clone()], &wanted, 1).len();
    assert_eq!(all(Wanted::default()), 1);
    for wanted in [
        Wanted { decision: Some(None), ..Wanted::default() },
        Wanted { is_short: Some(true), ..Wanted::default() },
        Wanted { is_short: Some(false), ..Wanted::default() },
        Wanted { disagrees: true, ..Wanted::default() },
        Wanted { least: Some(0), ..Wanted::default() },
        Wanted { opinion: Some(Opinion::Yes), ..Wanted::default() },
    ] {
        assert_eq!(all(wanted.clone()), 0, "{wanted:?}");
    }
}

#[test]
fn reviewers_disagree_in_scores_or_in_what_they_would_decide() {
    let told = |opinions, is_split| {
        let standing = Standing::default();
        Line::new(line(1, None).row, false, standing, opinions, is_split).disagrees
    };
    assert!(told([1, 0, 1], false) && told([3, 0, 0], true));
    assert!(!told([2, 1, 0], false) && !told([0, 1, 2], false));
}

#[test]
fn thresholds_touch_each_line_once() {
    let thresholds = Thresholds { accept: Some(4000), waitlist: Some(3000), decline: Some(2500), overwrites: false };
    let aim = |mean| thresholds.aim(&line(1, mean), Measure::Mean);
    assert_eq!(aim(Some(4000)), Aim::Decide(Verdict::Accept));
    // What stands in the table as 4.00 and as 2.50 counts as that.
    assert_eq!(aim(Some(3995)), Aim::Decide(Verdict::Accept));
    assert_eq!(aim(Some(3994)), Aim::Decide(Verdict::Waitlist));
    assert_eq!(aim(Some(3000)), Aim::Decide(Verdict::Waitlist));
    assert!(matches!(aim(Some(2500)), Aim::Leave(_)));
    assert!(matches!(aim(Some(2497)), Aim::Leave(_)));
    assert_eq!(aim(Some(2494)), Aim::Decide(Verdict::Decline));
    assert!(matches!(aim(None), Aim::Leave(_)));
    let mut decided = line(1, Some(5000));
    decided.row.verdict = Some(Verdict::Decline);
    assert!(matches!(thresholds.aim(&decided, Measure::Mean), Aim::Leave(_)));
    let overwriting = Thresholds { overwrites: true, ..thresholds };
    assert_eq!(overwriting.aim(&decided, Measure::Mean), Aim::Decide(Verdict::Accept));
    let calibrated = Thresholds { accept: Some(1500), ..Thresholds::default() };
    assert_eq!(calibrated.aim(&line(1, Some(4500)), Measure::Calibrated), Aim::Decide(Verdict::Accept));
}

#[test]
fn thresholds_do_not_cross() {
    let of = |accept, waitlist, decline| Thresholds { accept, waitlist, decline, overwrites: false }.are_in_order();
    assert!(of(Some(4000), Some(3000), Some(3000)) && of(Some(4000), None, Some(4000)) && of(None, None, Some(9000)));
    assert!(
        !of(Some(3000), Some(3000), None) && !of(None, Some(2000), Some(3000)) && !of(Some(2000), None, Some(3000))
    );
}

#[test]
fn points_are_typed_with_a_point_or_a_comma() {
    let all = ["3.5", "3,25", " -0.5", "+1", "−2", "x", "", "1e9", "NaN", "3.6667"].map(typed_points);
    let (half, quarter) = (Some(3500), Some(3250));
    assert_eq!(all[..5], [half, quarter, Some(-500), Some(1000), Some(-2000)]);
    assert_eq!(all[5..], [None, None, None, None, Some(3667)]);
}

#[test]
fn every_mean_has_its_bar() {
    let lines = [line(1, Some(1000)), line(2, Some(1499)), line(3, Some(3500)), line(4, Some(5000)), line(5, None)];
    let bars = distribution(lines.iter(), 5);
    assert_eq!(bars.len(), 9);
    assert_eq!((bars[0].count, bars[5].count, bars[8].count), (2, 1, 1));
    assert_eq!(bars.iter().map(|b| b.count).sum::<usize>(), 4);
}
