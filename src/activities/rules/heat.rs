//! A year at a glance: a column a week, a row a weekday, the stronger the more was done. Plain numbers, which a template
//! puts into SVG attributes.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};

/// From one square to the next, and room for the months above.
const STEP: u32 = 14;
const ABOVE: u32 = 18;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    pub day: NaiveDate,
    pub count: usize,
    /// 0 (nothing) to 4.
    pub level: usize,
    pub x: u32,
    pub y: u32,
}

/// A month: where its name stands, how much was done, and on which days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    pub first: NaiveDate,
    pub x: u32,
    /// Those of which only the month is known included.
    pub count: usize,
    pub days: Vec<(NaiveDate, usize)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heat {
    pub year: i32,
    pub total: usize,
    /// Of which only the month is known: they have no square.
    pub without_day: usize,
    pub cells: Vec<Cell>,
    pub months: Vec<Month>,
    pub width: u32,
    pub height: u32,
}

impl Heat {
    /// `done`: a day, and whether only its month is known. None where the calendar has no such year.
    pub fn of(year: i32, done: &[(NaiveDate, bool)]) -> Option<Self> {
        let new_year = NaiveDate::from_ymd_opt(year, 1, 1)?;
        let done: Vec<_> = done.iter().filter(|(day, _)| day.year() == year).collect();
        let mut by_day: BTreeMap<NaiveDate, usize> = BTreeMap::new();
        for (day, _) in done.iter().filter(|(_, month_only)| !month_only) {
            *by_day.entry(*day).or_default() += 1;
        }
        let before = new_year.weekday().num_days_from_monday();
        let week = |day: NaiveDate| (day.ordinal0() + before) / 7;
        let cell = |day: NaiveDate| {
            let count = by_day.get(&day).copied().unwrap_or_default();
            let row = day.weekday().num_days_from_monday();
            Cell { day, count, level: level(count), x: week(day) * STEP, y: ABOVE + row * STEP }
        };
        let days = (0..366).filter_map(|n| new_year.checked_add_days(Days::new(n))).filter(|day| day.year() == year);
        let month = |first: NaiveDate| Month {
            first,
            x: week(first) * STEP,
            count: done.iter().filter(|(day, _)| day.month() == first.month()).count(),
            days: by_day.iter().filter(|(day, _)| day.month() == first.month()).map(|(d, n)| (*d, *n)).collect(),
        };
        Some(Self {
            year,
            total: done.len(),
            without_day: done.iter().filter(|(_, month_only)| *month_only).count(),
            cells: days.map(cell).collect(),
            months: (1..=12).filter_map(|m| NaiveDate::from_ymd_opt(year, m, 1)).map(month).collect(),
            width: 54 * STEP,
            height: ABOVE + 7 * STEP,
        })
    }

    /// Weeks in which something was done.
    pub fn weeks(&self) -> usize {
        let mut weeks: Vec<u32> = self.cells.iter().filter(|c| c.count > 0).map(|c| c.x).collect();
        weeks.dedup();
        weeks.len()
    }
}

fn level(count: usize) -> usize {
    match count {
        0..=2 => count,
        3 | 4 => 3,
        _ => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_day_has_its_square_and_what_was_done_its_strength() {
        let done = [
            (day("2026-01-01"), false),
            (day("2026-01-01"), false),
            (day("2026-12-31"), false),
            (day("2026-03-01"), true),
            (day("2025-12-31"), false),
        ];
        let heat = Heat::of(2026, &done).unwrap();
        assert_eq!((heat.cells.len(), heat.total, heat.without_day, heat.weeks()), (365, 4, 1, 2));
        // 1 January 2026 was a Thursday.
        assert_eq!((heat.cells[0].x, heat.cells[0].y, heat.cells[0].level), (0, ABOVE + 3 * STEP, 2));
        assert_eq!(heat.cells[4].x, STEP, "Monday begins a week");
        assert!(heat.cells.iter().all(|c| c.x < heat.width && c.y < heat.height));
        let months: Vec<_> = heat.months.iter().map(|m| m.count).collect();
        assert_eq!(months, [2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
        assert_eq!(heat.months[0].days, [(day("2026-01-01"), 2)]);
    }

    #[test]
    fn leap_years_and_years_that_are_none() {
        let heat = Heat::of(2028, &[]).unwrap();
        assert_eq!((heat.cells.len(), heat.total), (366, 0));
        assert!(heat.cells.iter().all(|c| c.x < heat.width));
        assert_eq!(Heat::of(i32::MAX, &[]), None);
        assert_eq!([0, 1, 2, 3, 4, 5, 99].map(level), [0, 1, 2, 3, 3, 4, 4]);
    }
}
