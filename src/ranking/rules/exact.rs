//! Scores as fractions. Rounded to thousandths, the same mean comes out differently by how it was come by: (11/3 + 11/3 +
//! 8/3) / 3 is ten thirds as (3 + 3 + 4) / 3 is, and 3.334 as 3.333. Who did equally well stands equally. Pure.

use std::cmp::Ordering;
use std::collections::HashMap;

use crate::assignments::scores::Given;

/// A fraction in its lowest terms, of points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exact {
    over: i128,
    under: i128,
}

impl Exact {
    fn new(over: i128, under: i128) -> Self {
        let by = gcd(over.unsigned_abs(), under.unsigned_abs()).max(1);
        let by = i128::try_from(by).unwrap_or(1);
        Self { over: over / by, under: under / by }
    }

    pub fn of_thousandths(points: i32) -> Self {
        Self::new(points.into(), 1000)
    }

    /// In thousandths, rounded to the hundredths that are shown, half away from zero: once, and from the whole of it.
    pub fn shown(self) -> i32 {
        let (whole, rest) = (self.over.abs() / self.under, self.over.abs() % self.under);
        // Below one, so that nothing is lost of what does not fit.
        let hundredths = match rest.checked_mul(200).and_then(|rest| rest.checked_add(self.under)) {
            Some(twice) => twice / self.under / 2,
            None => rest / (self.under / 100),
        };
        i32::try_from((whole * 100 + hundredths) * 10 * self.over.signum()).unwrap_or_default()
    }

    /// None where it grows too great to be told exactly.
    fn plus(self, other: Self) -> Option<Self> {
        let over = self.over.checked_mul(other.under)?.checked_add(other.over.checked_mul(self.under)?)?;
        let under = self.under.checked_mul(other.under)?;
        Some(Self::new(over, under))
    }

    fn shared(self, among: usize) -> Option<Self> {
        Some(Self::new(self.over, self.under.checked_mul(i128::try_from(among).ok()?)?))
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        compared((self.over, self.under), (other.over, other.under))
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// By the whole parts, then by what is left, turned upside down: no product grows too great on the way.
fn compared((a, b): (i128, i128), (c, d): (i128, i128)) -> Ordering {
    let (rest, other_rest) = (a.rem_euclid(b), c.rem_euclid(d));
    a.div_euclid(b).cmp(&c.div_euclid(d)).then_with(|| match (rest, other_rest) {
        (0, _) | (_, 0) => rest.cmp(&other_rest),
        _ => compared((d, other_rest), (b, rest)),
    })
}

fn gcd(a: u128, b: u128) -> u128 {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// The mean and the calibrated score of each application. `weights` is the sum of those of the criteria, the same for
/// every review of a cycle: a score is a whole number of such parts of a point, which its thousandths still tell.
pub fn scores(given: &[Given], weights: i32) -> HashMap<i64, [Option<Exact>; 2]> {
    let weights = i128::from(weights.max(1));
    let parts = |review: &Given| (i128::from(review.score) * weights * 2 + 1000).div_euclid(2000);
    let (mut by_reviewer, mut by_application) = (HashMap::<i64, Vec<i128>>::new(), HashMap::<i64, Vec<&Given>>::new());
    for review in given {
        by_reviewer.entry(review.reviewer).or_default().push(parts(review));
        by_application.entry(review.application).or_default().push(review);
    }
    // By how much a review is above or below what its reviewer gives on the average.
    let deviation = |review: &Given| {
        let own = &by_reviewer[&review.reviewer];
        let many = own.len() as i128;
        Exact::new(parts(review) * many - own.iter().sum::<i128>(), weights * many)
    };
    let of = |(application, reviews): (i64, Vec<&Given>)| {
        let mean = Exact::new(reviews.iter().map(|r| parts(r)).sum(), weights).shared(reviews.len());
        let mut deviations = reviews.iter().map(|r| deviation(r));
        let sum = deviations.try_fold(Exact::new(0, 1), Exact::plus);
        (application, [mean, sum.and_then(|sum| sum.shared(reviews.len()))])
    };
    by_application.into_iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(application: i64, reviewer: i64, score: i32) -> Given {
        Given { application, reviewer, score }
    }

    #[test]
    fn the_same_mean_is_the_same_however_it_was_come_by() {
        // Three criteria of one weight: 11/3, 11/3 and 8/3 beside three times 10/3.
        let all = [
            given(1, 1, 3667),
            given(1, 2, 3667),
            given(1, 3, 2667),
            given(2, 1, 3333),
            given(2, 2, 3333),
            given(2, 3, 3333),
            given(3, 1, 3667),
            given(3, 2, 3333),
            given(3, 3, 3333),
        ];
        let scores = scores(&all, 3);
        let mean = |id: i64| scores[&id][0].unwrap();
        assert_eq!(mean(1), mean(2));
        assert_eq!((mean(1).shown(), mean(3).shown()), (3330, 3440));
        assert!(mean(3) > mean(1));
        // Each reviewer is measured by their own mean, exactly too: 32/9, 31/9, 28/9.
        let calibrated = |id: i64| scores[&id][1].unwrap();
        assert_eq!(calibrated(1), calibrated(2));
        assert_eq!((calibrated(1).shown(), calibrated(3).shown()), (-40, 70));
    }

    #[test]
    fn fractions_have_an_order_and_a_rounding() {
        let mut all = [Exact::new(1, 3), Exact::new(-1, 3), Exact::new(7, 2), Exact::new(0, 5), Exact::new(10, 3)];
        all.sort();
        assert_eq!(all.map(Exact::shown), [-330, 0, 330, 3330, 3500]);
        assert_eq!(Exact::new(2, 6).cmp(&Exact::new(1, 3)), Ordering::Equal);
        let huge = Exact::new(i128::MAX - 1, i128::MAX);
        assert!(huge < Exact::new(1, 1) && huge > Exact::new(1, 2) && huge.plus(huge).is_none());
        assert_eq!([Exact::new(1, 200), Exact::new(-1, 200)].map(Exact::shown), [10, -10]);
    }
}
