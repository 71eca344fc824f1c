//! Members by year as bars: plain numbers, which a template puts into SVG attributes.

use minijinja::{Value, context};

/// The drawing is so wide and so high; the last `SHOWN` years are in it.
pub const WIDTH: i64 = 720;
pub const HEIGHT: i64 = 220;
const SHOWN: usize = 24;
/// Room above the bars for their numbers, and below for the years.
const ABOVE: i64 = 24;
const BELOW: i64 = 26;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    pub year: i32,
    pub count: i64,
    pub x: i64,
    pub y: i64,
    pub width: i64,
    pub height: i64,
}

/// A bar a year, oldest first; a year without members has none of any height, but its place.
pub fn bars(years: &[(i32, i64)]) -> Vec<Bar> {
    let (Some(first), Some(last)) = (years.iter().map(|y| y.0).min(), years.iter().map(|y| y.0).max()) else {
        return Vec::new();
    };
    let span = i32::try_from(SHOWN).unwrap_or(i32::MAX);
    let shown: Vec<i32> = (first.max(last.saturating_sub(span - 1))..=last).collect();
    let most = years.iter().map(|y| y.1).max().unwrap_or(1).max(1);
    let step = WIDTH / i64::try_from(shown.len()).unwrap_or(1).max(6);
    let room = HEIGHT - ABOVE - BELOW;
    let bar = |(i, year): (i64, i32)| {
        let count = years.iter().find(|y| y.0 == year).map_or(0, |y| y.1);
        let height = if count == 0 { 0 } else { (count * room / most).max(2) };
        Bar { year, count, x: i * step + step / 8, y: HEIGHT - BELOW - height, width: step * 3 / 4, height }
    };
    (0..).zip(shown).map(bar).collect()
}

pub fn drawn(years: &[(i32, i64)]) -> Vec<Value> {
    let every = if years.len() > 12 { 2 } else { 1 };
    let bars = bars(years);
    let last = bars.len().saturating_sub(1);
    let value = |(i, bar): (usize, Bar)| {
        context! {
            year => bar.year, count => bar.count, x => bar.x, y => bar.y, width => bar.width, height => bar.height,
            middle => bar.x + bar.width / 2, above => bar.y - 6, is_told => (last - i).is_multiple_of(every),
        }
    };
    bars.into_iter().enumerate().map(value).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_stand_on_one_line_within_the_drawing() {
        let bars = bars(&[(2020, 10), (2021, 40), (2024, 1)]);
        assert_eq!(
            bars.iter().map(|b| (b.year, b.count)).collect::<Vec<_>>()[1..4],
            [(2021, 40), (2022, 0), (2023, 0)]
        );
        assert!(bars.iter().all(|b| b.y + b.height == HEIGHT - BELOW && b.y >= ABOVE && b.x + b.width <= WIDTH));
        assert!(bars[4].height >= 2 && bars[2].height == 0);
    }

    #[test]
    fn a_mistyped_year_makes_no_endless_drawing() {
        assert!(bars(&[]).is_empty());
        assert_eq!(bars(&[(1, 1), (2027, 5)]).len(), SHOWN);
    }
}
