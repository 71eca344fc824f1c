//! What the given reviews of a cycle say together. Thousandths of a point throughout, rounded half away from zero. Pure.

use std::collections::HashMap;

/// A review that was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    pub application: i64,
    pub reviewer: i64,
    /// The weighted mean over the criteria.
    pub score: i32,
}

/// Where an application stands by its given reviews.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The mean of its scores.
    pub mean: Option<i32>,
    /// The mean of its deviations: what is left when strict and mild reviewers are each measured by themselves.
    pub calibrated: Option<i32>,
    /// Its highest score less its lowest; none where fewer than two were given.
    pub spread: Option<i32>,
    pub given: usize,
}

/// The mean; none of nothing.
pub fn mean(scores: &[i32]) -> Option<i32> {
    let count = i64::try_from(scores.len()).ok().filter(|count| *count > 0)?;
    let sum: i64 = scores.iter().map(|score| i64::from(*score)).sum();
    let half_up = (sum.abs() * 2 + count) / (count * 2);
    i32::try_from(half_up * sum.signum()).ok()
}

/// How far the scores lie apart; none where there is nothing to compare.
pub fn spread(scores: &[i32]) -> Option<i32> {
    let (low, high) = (scores.iter().min()?, scores.iter().max()?);
    (scores.len() > 1).then(|| high - low)
}

/// By how much a review is above or below what its reviewer gives on the average.
pub fn deviation(score: i32, own_mean: i32) -> i32 {
    score - own_mean
}

/// Whether the reviewers see an application so differently that they should talk: they lie apart by half of the scale's
/// range or more.
pub fn is_split(spread: i32, scale: i32) -> bool {
    spread * 2 >= (scale - 1) * 1000
}

/// What each reviewer gives on the average.
pub fn own_means(given: &[Given]) -> HashMap<i64, i32> {
    let by_reviewer = gathered(given.iter().map(|review| (review.reviewer, review.score)));
    by_reviewer.into_iter().filter_map(|(reviewer, scores)| Some((reviewer, mean(&scores)?))).collect()
}

/// Where each application stands; one without a given review is not there.
pub fn standings(given: &[Given]) -> HashMap<i64, Standing> {
    let own = own_means(given);
    let of = |review: &Given| deviation(review.score, own.get(&review.reviewer).copied().unwrap_or(review.score));
    let deviations = gathered(given.iter().map(|review| (review.application, of(review))));
    let scores = gathered(given.iter().map(|review| (review.application, review.score)));
    let standing = |(application, scores): (i64, Vec<i32>)| {
        let calibrated = deviations.get(&application).and_then(|all| mean(all));
        let standing = Standing { mean: mean(&scores), calibrated, spread: spread(&scores), given: scores.len() };
        (application, standing)
    };
    scores.into_iter().map(standing).collect()
}

fn gathered(pairs: impl Iterator<Item = (i64, i32)>) -> HashMap<i64, Vec<i32>> {
    let mut by = HashMap::<i64, Vec<i32>>::new();
    for (key, value) in pairs {
        by.entry(key).or_default().push(value);
    }
    by
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(application: i64, reviewer: i64, score: i32) -> Given {
        Given { application, reviewer, score }
    }

    #[test]
    fn halves_go_away_from_zero() {
        assert_eq!(mean(&[]), None);
        assert_eq!(mean(&[1, 2]), Some(2));
        assert_eq!(mean(&[-1, -2]), Some(-2));
        assert_eq!(mean(&[1, -1]), Some(0));
        assert_eq!(mean(&[1000, 2000, 2000]), Some(1667));
        assert_eq!(mean(&[-1, 0, 0]), Some(0));
    }

    #[test]
    fn a_strict_reviewer_counts_by_their_own_measure() {
        let all = [given(1, 10, 2000), given(2, 10, 3000), given(1, 11, 5000), given(3, 11, 4000)];
        assert_eq!(own_means(&all), [(10, 2500), (11, 4500)].into());
        let standings = standings(&all);
        assert_eq!(standings[&1], Standing { mean: Some(3500), calibrated: Some(0), spread: Some(3000), given: 2 });
        assert_eq!(standings[&2], Standing { mean: Some(3000), calibrated: Some(500), spread: None, given: 1 });
        assert_eq!(standings[&3].calibrated, Some(-500));
        assert!(!standings.contains_key(&4));
    }

    #[test]
    fn half_of_the_range_is_split() {
        assert!(is_split(2000, 5) && !is_split(1999, 5));
        assert!(is_split(500, 2) && !is_split(499, 2));
    }
}
