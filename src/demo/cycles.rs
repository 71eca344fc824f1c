//! The intakes of eight years, and those of now: one open, one in review, one armed, one to come. All of it follows
//! from the instant the demo is first started, so that it looks alive whenever that is.

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, Utc};
use entity::{cycle, track};
use sea_orm::ActiveValue::Set;

use super::program::{TITLES, Title};
use super::questions::{MAIN, PRO, SUB_PROGRAM, Way};
use crate::markdown;

/// Award years that lie behind, this one included.
pub const YEARS: i32 = 8;

/// Places in `TITLES` that the demo speaks of by name.
pub const KEEPER: usize = 0;
pub const MESH: usize = 1;
pub const WORKSHOP: usize = 4;
pub const PRO_TITLE: usize = 5;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Announced,
    Open,
    InReview,
    Armed,
    Scheduled,
}

/// One intake, before it is a row.
pub struct Intake {
    pub id: i64,
    /// Its place in `TITLES`.
    pub title: usize,
    pub year: i32,
    pub stage: Stage,
    /// The second of its year: for those who came too late for the first, with the same end.
    pub is_second: bool,
    pub opens: DateTime<Utc>,
    pub closes: DateTime<Utc>,
    pub announces: DateTime<Utc>,
    pub term: (NaiveDate, NaiveDate),
    /// The first of its paths; the others follow.
    pub first_path: i64,
}

/// Every intake the demo knows.
pub struct Calendar {
    pub now: DateTime<Utc>,
    /// The award year that runs now.
    pub year: i32,
    pub intakes: Vec<Intake>,
}

impl Calendar {
    pub fn of(now: DateTime<Utc>) -> Self {
        let year = now.year();
        let mut calendar = Self { now, year, intakes: Vec::new() };
        for (place, title) in TITLES.iter().enumerate() {
            for year in calendar.first_year() + title.since..=year {
                calendar.add(place, year, Stage::Announced);
            }
        }
        calendar.add_second(MESH, year);
        calendar.add(MESH, year + 1, Stage::InReview);
        calendar.add(PRO_TITLE, year + 1, Stage::Armed);
        calendar.add(KEEPER, year + 1, Stage::Open);
        calendar.add(WORKSHOP, year + 1, Stage::Scheduled);
        calendar
    }

    pub fn first_year(&self) -> i32 {
        self.year + 1 - YEARS
    }

    /// The intake of a title for a year, where there was one.
    pub fn intake(&self, title: usize, year: i32) -> Option<&Intake> {
        self.intakes.iter().find(|i| i.title == title && i.year == year && !i.is_second)
    }

    /// The one second intake there is: of the Mesh, announced a few days ago.
    pub fn second(&self) -> Option<&Intake> {
        self.intakes.iter().find(|i| i.is_second)
    }

    fn add_second(&mut self, title: usize, year: i32) {
        self.add(title, year, Stage::Announced);
        let about =
            |days: i64, hour: u32, minute: u32| at((self.now + TimeDelta::days(days)).date_naive(), hour, minute);
        let instants = (about(-70, 9, 0), about(-40, 22, 59), about(-4, 11, 0));
        if let Some(second) = self.intakes.last_mut() {
            second.is_second = true;
            (second.opens, second.closes, second.announces) = instants;
        }
    }

    fn add(&mut self, title: usize, year: i32, stage: Stage) {
        let last = self.intakes.last();
        let id = last.map_or(1, |l| l.id + 1);
        let first_path = last.map_or(1, |l| l.first_path + i64::try_from(l.ways().len()).unwrap_or(0));
        let (opens, closes, announces) = instants(title, year, stage, self.now);
        let new_year = day(year, 1, 1);
        // What is announced in the course of a year holds from that day on.
        let start = if title == KEEPER || stage == Stage::Announced { new_year } else { announces.date_naive() };
        let term = (start, day(year, 12, 31));
        self.intakes.push(Intake {
            id,
            title,
            year,
            stage,
            is_second: false,
            opens,
            closes,
            announces,
            term,
            first_path,
        });
    }
}

/// When it opens, closes and is announced. Those of the past: in the autumn before their year.
fn instants(
    title: usize,
    year: i32,
    stage: Stage,
    now: DateTime<Utc>,
) -> (DateTime<Utc>, DateTime<Utc>, DateTime<Utc>) {
    let later = u32::from(title != KEEPER) * 5;
    let about = |days: i64, hour: u32, minute: u32| at((now + TimeDelta::days(days)).date_naive(), hour, minute);
    match stage {
        Stage::Announced => (
            at(day(year - 1, 10, 1 + later), 9, 0),
            at(day(year - 1, 11, 10 + later), 23, 59),
            at(day(year - 1, 12, 10 + later), 15, 0),
        ),
        Stage::Open => (about(-20, 9, 0), about(25, 23, 59), about(52, 15, 0)),
        Stage::InReview => (about(-48, 9, 0), about(-6, 22, 59), about(12, 15, 0)),
        Stage::Armed => (about(-62, 9, 0), about(-21, 22, 59), about(3, 15, 0)),
        Stage::Scheduled => (about(21, 9, 0), about(56, 22, 59), about(80, 15, 0)),
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

fn at(day: NaiveDate, hour: u32, minute: u32) -> DateTime<Utc> {
    day.and_hms_opt(hour, minute, 0).unwrap_or_default().and_utc()
}

impl Intake {
    pub fn title(&self) -> &'static Title {
        &TITLES[self.title]
    }

    pub fn ways(&self) -> &'static [Way] {
        match self.title().kind {
            track::Kind::Main => &MAIN,
            track::Kind::SubProgram => &SUB_PROGRAM,
            track::Kind::Pro => &PRO,
        }
    }

    pub fn slug(&self) -> String {
        format!("{}-{}{}", self.title().slug, self.year, if self.is_second { "-2" } else { "" })
    }

    pub fn name(&self) -> String {
        let half = if self.is_second { ", second half" } else { "" };
        format!("{} {}{half}", self.title().name, self.year)
    }

    pub fn track_id(&self) -> i64 {
        i64::try_from(self.title).map_or(0, |place| place + 1)
    }

    pub fn zone(&self) -> &'static str {
        if self.title == KEEPER { "UTC" } else { "Europe/Lisbon" }
    }

    /// Its paths' ids with what they ask.
    pub fn paths(&self) -> impl Iterator<Item = (i64, &'static Way)> {
        (self.first_path..).zip(self.ways())
    }

    pub fn row(&self, armed_by: i64) -> cycle::ActiveModel {
        let intro = self.intro();
        let is_armed = matches!(self.stage, Stage::Announced | Stage::Armed);
        let armed = match self.stage {
            Stage::Armed => self.announces - TimeDelta::days(4),
            _ => self.announces - TimeDelta::days(2),
        };
        cycle::ActiveModel {
            id: Set(self.id),
            slug: Set(self.slug()),
            track_id: Set(self.track_id()),
            title: Set(self.name()),
            year: Set(self.year),
            zone: Set(self.zone().into()),
            opens_at: Set(self.opens),
            closes_at: Set(self.closes),
            grace_minutes: Set(60),
            reviews_due_at: Set(Some(self.closes + (self.announces - self.closes) / 2)),
            announces_at: Set(self.announces),
            term_start: Set(self.term.0),
            term_end: Set(self.term.1),
            intro_html: Set(markdown::to_html(&intro)),
            intro: Set(intro),
            armed_at: Set(is_armed.then_some(armed)),
            armed_by: Set(is_armed.then_some(armed_by)),
            who: Set(self.who()),
            fast_track: Set(self.title().kind == track::Kind::Main),
            announced_at: Set((self.stage == Stage::Announced).then_some(self.announces)),
            ..Default::default()
        }
    }

    /// The workshop asks whom it would like to have, from now on.
    fn who(&self) -> cycle::Who {
        let invites = self.title == WORKSHOP && self.stage == Stage::Scheduled;
        if invites { cycle::Who::Invited } else { cycle::Who::Anyone }
    }

    fn intro(&self) -> String {
        let from = self.closes.date_naive().checked_sub_days(Days::new(364)).unwrap_or_default().format("%-d %B %Y");
        let to = self.closes.date_naive().format("%-d %B %Y");
        match self.title().kind {
            track::Kind::Main => format!(
                "Tell us what you shared between **{from}** and **{to}**. Pick the way that fits you best; you can \
                 change it until the deadline.\n\nMost people need half an hour the first time and a few minutes when \
                 they renew. Whatever you type is kept, and you may improve it until the last day."
            ),
            track::Kind::SubProgram => format!(
                "Open to everyone who is a current keeper. We look at your work in this field between **{from}** and \
                 **{to}**, and at how you take others along."
            ),
            track::Kind::Pro => "For keepers who would like to look after others. We read every application \
                together with somebody from your region."
                .into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use cycle::State;

    use super::*;

    /// The state that the row will say it is in.
    fn states(now: &str) -> Vec<State> {
        let now: DateTime<Utc> = now.parse().unwrap();
        let model = |i: &Intake| i.announces <= now || i.opens > now;
        let calendar = Calendar::of(now);
        for intake in &calendar.intakes {
            assert_eq!(intake.stage == Stage::Announced, intake.announces <= now, "{}", intake.slug());
            assert!(intake.opens < intake.closes && intake.closes < intake.announces && intake.term.0 < intake.term.1);
        }
        calendar
            .intakes
            .iter()
            .filter(|i| !model(i))
            .map(|i| if i.closes > now { State::Open } else { State::Closed })
            .collect()
    }

    #[test]
    fn it_is_alive_on_any_day() {
        for now in ["2026-11-23T12:00:00Z", "2027-01-01T00:00:00Z", "2027-12-31T23:59:59Z", "2028-02-29T08:00:00Z"] {
            assert_eq!(states(now), [State::Closed, State::Closed, State::Open], "{now}");
        }
    }
}
