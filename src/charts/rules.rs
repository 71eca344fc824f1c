//! Geometry: numbers into places on a drawing. Pure; a template writes them into SVG.

use chrono::{Datelike, Days, NaiveDate};

/// Drawings with columns and lines are so wide and so high.
pub const WIDTH: i64 = 720;
pub const HEIGHT: i64 = 260;
/// Room for the numbers beside the axis, above the highest column, and for what stands below.
pub const LEFT: i64 = 46;
pub const RIGHT: i64 = 8;
pub const ABOVE: i64 = 26;
pub const BELOW: i64 = 34;

/// Drawings with bars side by side are so wide; each bar has a line of its own.
pub const ROW: i64 = 34;
pub const ROWS_WIDTH: i64 = 560;
/// Room for the words before the bars, and for the number after the longest.
pub const WORDS: i64 = 190;
const NUMBER: i64 = 56;

/// Where the floor of a drawing is.
pub const FLOOR: i64 = HEIGHT - BELOW;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    pub value: i64,
    pub x: i64,
    pub y: i64,
    pub width: i64,
    pub height: i64,
}

/// What stands at one place of the axis: a column of each series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    pub columns: Vec<Column>,
    pub middle: i64,
    /// Whether there is room for its name.
    pub is_named: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    pub value: i64,
    pub y: i64,
}

/// Numbers at the axis: round ones, at most five above nothing, the last one no less than `most`.
pub fn ticks(most: i64) -> Vec<Tick> {
    let step = step(most);
    let top = top(most);
    (0..=top / step).map(|n| n * step).map(|value| Tick { value, y: height(value, most) }).collect()
}

/// 1, 2 or 5 times a power of ten.
fn step(most: i64) -> i64 {
    let most = most.max(1);
    let mut power = 1;
    loop {
        for factor in [1, 2, 5] {
            let step = factor * power;
            if (most + step - 1) / step <= 5 {
                return step;
            }
        }
        power *= 10;
    }
}

fn top(most: i64) -> i64 {
    let step = step(most);
    (most.max(1) + step - 1) / step * step
}

/// The place of a value above the floor, where `most` is the greatest.
pub fn height(value: i64, most: i64) -> i64 {
    FLOOR - value.max(0) * (FLOOR - ABOVE) / top(most)
}

/// Columns side by side: for each place one of each series. What is more than nothing can be seen.
pub fn columns(series: &[Vec<i64>]) -> Vec<Slot> {
    let places = series.iter().map(Vec::len).max().unwrap_or_default();
    let many = i64::try_from(places).unwrap_or(i64::MAX);
    if many == 0 {
        return Vec::new();
    }
    let most = series.iter().flatten().copied().max().unwrap_or_default();
    let room = WIDTH - LEFT - RIGHT;
    let each = i64::try_from(series.len()).unwrap_or(1).max(1);
    // In fractions of a pixel, so that many places fill the drawing as few do; a lonely one does not fill it.
    let share = |n: i64| LEFT + n * room / many.max(4);
    let named = if many <= 8 { 1 } else { many.div_euclid(5) + 1 };
    (0..places)
        .map(|place| {
            let n = i64::try_from(place).unwrap_or_default();
            let (from, to) = (share(n), share(n + 1));
            let gap = ((to - from) / 8).clamp(0, 14);
            let width = ((to - from - 2 * gap) / each).max(1);
            let column = |(s, values): (usize, &Vec<i64>)| {
                let value = values.get(place).copied().unwrap_or_default();
                let high = if value > 0 { (FLOOR - height(value, most)).max(2) } else { 0 };
                let x = from + gap + width * i64::try_from(s).unwrap_or_default();
                Column { value, x, y: FLOOR - high, width, height: high }
            };
            // Counted from the last: it is named always.
            let is_named = (many - 1 - n) % named == 0;
            Slot { columns: series.iter().enumerate().map(column).collect(), middle: (from + to) / 2, is_named }
        })
        .collect()
}

/// Points of a line through values at even places, from the left edge to the right one.
pub fn line(values: &[i64], most: i64) -> Vec<(i64, i64)> {
    let last = i64::try_from(values.len()).unwrap_or_default() - 1;
    let room = WIDTH - LEFT - RIGHT;
    let x = |n: i64| if last <= 0 { LEFT + room / 2 } else { LEFT + n * room / last };
    (0..).zip(values).map(|(n, value)| (x(n), height(*value, most))).collect()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    pub y: i64,
    /// How long it is, and how long all that it is a part of.
    pub length: i64,
    pub whole: i64,
}

/// Bars below each other: (value, what it is a part of; the value itself where it is of nothing).
pub fn bars(values: &[(i64, i64)]) -> Vec<Bar> {
    let most = values.iter().map(|(value, whole)| (*value).max(*whole)).max().unwrap_or_default().max(1);
    let long = |value: i64| match value.max(0) * (ROWS_WIDTH - WORDS - NUMBER) / most {
        0 if value > 0 => 2,
        long => long,
    };
    let bar = |(n, (value, whole)): (i64, &(i64, i64))| Bar { y: n * ROW, length: long(*value), whole: long(*whole) };
    (0..).zip(values).map(bar).collect()
}

/// The days or weeks that something is counted by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spans {
    /// The first day of each.
    pub starts: Vec<NaiveDate>,
    pub is_weekly: bool,
}

/// More days than that are counted by weeks, and more weeks than that are not drawn: a mistyped year makes no endless
/// drawing.
const DAYS: i64 = 70;
const WEEKS: i64 = 110;

/// From the first day to the last, both included.
pub fn spans(first: NaiveDate, last: NaiveDate) -> Spans {
    let days = (last - first).num_days().max(0) + 1;
    if days <= DAYS {
        let starts = (0..days.unsigned_abs()).filter_map(|n| first.checked_add_days(Days::new(n))).collect();
        return Spans { starts, is_weekly: false };
    }
    let monday = first - Days::new(first.weekday().num_days_from_monday().into());
    let weeks = ((last - monday).num_days() / 7 + 1).min(WEEKS);
    let starts = (0..weeks.unsigned_abs()).filter_map(|n| monday.checked_add_days(Days::new(7 * n))).collect();
    Spans { starts, is_weekly: true }
}

impl Spans {
    /// Which of them holds a day.
    pub fn place(&self, day: NaiveDate) -> Option<usize> {
        let long = if self.is_weekly { 7 } else { 1 };
        let place = (day - *self.starts.first()?).num_days().div_euclid(long);
        usize::try_from(place).ok().filter(|place| *place < self.starts.len())
    }

    pub fn count(&self, days: impl IntoIterator<Item = NaiveDate>) -> Vec<i64> {
        let mut counts = vec![0; self.starts.len()];
        for place in days.into_iter().filter_map(|day| self.place(day)) {
            counts[place] += 1;
        }
        counts
    }
}

/// How many of each, the most first, what is equal by name.
pub fn tally<T: Ord + Clone>(of: impl IntoIterator<Item = T>) -> Vec<(T, i64)> {
    let mut counts = std::collections::BTreeMap::new();
    for one in of {
        *counts.entry(one).or_insert(0) += 1;
    }
    let mut counts: Vec<(T, i64)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| -count);
    counts
}

/// In which half point of a scale each mean in thousandths lies: 1.0 to under 1.5 first, the highest score last.
pub fn half_points(means: &[i32], scale: i32) -> Vec<i64> {
    let places = usize::try_from((scale - 1) * 2 + 1).unwrap_or(1);
    let mut counts = vec![0; places];
    for mean in means {
        let place = usize::try_from((mean - 1000).div_euclid(500)).unwrap_or_default();
        counts[place.min(places - 1)] += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_axis_has_round_numbers() {
        let values = |most| ticks(most).iter().map(|t| t.value).collect::<Vec<_>>();
        assert_eq!(values(0), [0, 1]);
        assert_eq!(values(1), [0, 1]);
        assert_eq!(values(5), [0, 1, 2, 3, 4, 5]);
        assert_eq!(values(7), [0, 2, 4, 6, 8]);
        assert_eq!(values(1234), [0, 500, 1000, 1500]);
        for most in [0, 1, 3, 9, 99, 2000, 1_000_000] {
            let ticks = ticks(most);
            assert!(ticks.len() <= 6 && ticks[0].y == FLOOR && ticks.last().unwrap().y == ABOVE, "{most}: {ticks:?}");
        }
    }

    #[test]
    fn columns_stand_on_the_floor_within_the_drawing() {
        for places in [1, 2, 8, 61, 110] {
            let series = [vec![3; places], (0..places).map(|n| i64::try_from(n).unwrap()).collect()];
            let slots = columns(&series);
            assert_eq!(slots.len(), places);
            let all = || slots.iter().flat_map(|s| &s.columns);
            assert!(all().all(|c| c.y + c.height == FLOOR && c.y >= ABOVE && c.x >= LEFT && c.x + c.width <= WIDTH));
            assert!(all().all(|c| (c.value > 0) == (c.height > 0)));
            let mut ends = all().map(|c| (c.x, c.x + c.width)).collect::<Vec<_>>();
            ends.sort_unstable();
            assert!(ends.windows(2).all(|w| w[0].1 <= w[1].0), "columns lie over each other at {places}");
            assert!(slots.last().unwrap().is_named && slots.iter().filter(|s| s.is_named).count() <= 9);
        }
        assert!(columns(&[]).is_empty() && columns(&[Vec::new()]).is_empty());
        assert!(columns(&[vec![0, 0]]).iter().all(|s| s.columns[0].height == 0));
    }

    #[test]
    fn a_line_goes_from_edge_to_edge() {
        let points = line(&[0, 5, 10], 10);
        assert_eq!((points[0], points[2]), ((LEFT, FLOOR), (WIDTH - RIGHT, ABOVE)));
        assert_eq!(line(&[4], 4).len(), 1);
        assert!(line(&[], 4).is_empty());
    }

    #[test]
    fn bars_are_as_long_as_they_are_many() {
        let bars = bars(&[(1000, 1000), (500, 1000), (1, 1), (0, 0)]);
        assert!(bars[0].length == 2 * bars[1].length && bars[1].whole == bars[0].length);
        assert_eq!((bars[2].length, bars[3].length), (2, 0));
        assert!(super::bars(&[]).is_empty());
    }

    #[test]
    fn many_days_are_counted_by_weeks() {
        let days = spans(day("2027-01-10"), day("2027-01-12"));
        assert_eq!((days.starts.len(), days.is_weekly), (3, false));
        assert_eq!(days.count([day("2027-01-12"), day("2027-01-12"), day("2027-02-01"), day("2026-12-31")]), [0, 0, 2]);
        let weeks = spans(day("2027-01-14"), day("2027-06-01"));
        assert!(weeks.is_weekly && weeks.starts[0] == day("2027-01-11"));
        assert_eq!(weeks.place(day("2027-01-18")), Some(1));
        assert_eq!(spans(day("2027-01-02"), day("2027-01-01")).starts.len(), 1);
        assert!(spans(day("1027-01-01"), day("9027-01-01")).starts.len() <= 110);
    }

    #[test]
    fn means_are_counted_by_half_points() {
        assert_eq!(half_points(&[1000, 1499, 1500, 4999, 5000], 5), [2, 1, 0, 0, 0, 0, 0, 1, 1]);
        assert_eq!(half_points(&[], 2), [0, 0, 0]);
    }

    #[test]
    fn a_tally_has_the_most_first() {
        assert_eq!(tally(["b", "a", "b", "c"]), [("b", 2), ("a", 1), ("c", 1)]);
    }
}
