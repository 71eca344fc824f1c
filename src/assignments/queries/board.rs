//! Who owes what in a cycle, and what is short of reviews. The viewer's own application is not in it.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use entity::review::State;
use entity::{cycle, review_plan};
use sea_orm::ConnectionTrait;

use super::facts::of_track;
use super::{Row, rows, submitted};
use crate::assignments::scores::{self, Given};
use crate::{Error, people};

#[derive(Clone, Debug, Default)]
pub struct Board {
    pub reviewers: Vec<Reviewer>,
    /// Those with fewer given reviews than they should have, the furthest from it first.
    pub short: Vec<Application>,
    pub coverage: Coverage,
    /// What all given reviews give on the average.
    pub mean: Option<i32>,
}

/// How many applications have how much of what they should have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// As many given reviews as needed, or more.
    pub enough: usize,
    /// Some.
    pub partly: usize,
    /// None given.
    pub none: usize,
    /// Of the last two: fewer were asked for than are needed.
    pub unasked: usize,
    /// Reviews that were given and count towards what is needed, and how many are needed.
    pub given: usize,
    pub needed: usize,
}

#[derive(Clone, Debug, Default)]
pub struct Reviewer {
    pub id: i64,
    pub name: String,
    /// Whether they still review for the title.
    pub is_here: bool,
    /// Asked for and not taken back.
    pub asked: usize,
    pub given: usize,
    pub open: usize,
    pub drafts: usize,
    pub recused: usize,
    pub overdue: usize,
    pub most: Option<i32>,
    pub away_until: Option<NaiveDate>,
    /// What they give on the average, and how far that is from what all give.
    pub mean: Option<i32>,
    pub deviation: Option<i32>,
    pub reminded_at: Option<DateTime<Utc>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Application {
    pub id: i64,
    pub applicant: i64,
    pub given: usize,
    /// Given and to come.
    pub standing: usize,
}

impl Board {
    pub async fn of(
        db: &impl ConnectionTrait,
        cycle: &cycle::Model,
        plan: &review_plan::Model,
        viewer: i64,
        now: DateTime<Utc>,
    ) -> Result<Self, Error> {
        let mut applications = submitted(db, cycle.id).await?;
        let own = applications.iter().find(|(_, person)| *person == viewer).map(|(id, _)| *id);
        applications.retain(|(id, _)| Some(*id) != own);
        let mut rows = rows(db, cycle.id).await?;
        rows.retain(|row| Some(row.application_id) != own);
        let given: Vec<Given> = rows.iter().filter(|r| r.state == State::Given).filter_map(score).collect();
        let all: Vec<i32> = given.iter().map(|g| g.score).collect();

        let mut board = Self { mean: scores::mean(&all), ..Self::default() };
        let is_late = cycle.reviews_due_at.is_some_and(|due| due <= now);
        board.read_reviewers(db, cycle, plan, &rows, now).await?;
        let own_means = scores::own_means(&given);
        for reviewer in &mut board.reviewers {
            reviewer.mean = own_means.get(&reviewer.id).copied();
            reviewer.deviation = reviewer.mean.zip(board.mean).map(|(own, all)| scores::deviation(own, all));
            reviewer.overdue = if is_late { reviewer.open } else { 0 };
        }
        board.read_applications(&applications, &rows, plan);
        Ok(board)
    }

    /// Who reviews for the title, and who does no more and has something all the same.
    async fn read_reviewers(
        &mut self,
        db: &impl ConnectionTrait,
        cycle: &cycle::Model,
        plan: &review_plan::Model,
        rows: &[Row],
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        for reviewer in of_track(db, cycle.track_id).await? {
            self.reviewers.push(Reviewer {
                id: reviewer.id,
                most: reviewer.most(plan),
                away_until: reviewer.away(now),
                reminded_at: reviewer.row.as_ref().and_then(|r| r.reminded_at),
                name: reviewer.name,
                is_here: true,
                ..Reviewer::default()
            });
        }
        let mut at: HashMap<i64, usize> = self.reviewers.iter().enumerate().map(|(i, r)| (r.id, i)).collect();
        let gone = rows.iter().filter(|r| r.state.stands() && !at.contains_key(&r.reviewer_id)).map(|r| r.reviewer_id);
        for (id, name) in people::queries::names(db, gone.collect::<Vec<_>>()).await? {
            at.insert(id, self.reviewers.len());
            self.reviewers.push(Reviewer { id, name, ..Reviewer::default() });
        }
        for row in rows {
            let Some(reviewer) = at.get(&row.reviewer_id).and_then(|i| self.reviewers.get_mut(*i)) else { continue };
            reviewer.asked += usize::from(row.state != State::Released);
            reviewer.given += usize::from(row.state == State::Given);
            reviewer.open += usize::from(row.state == State::Asked);
            reviewer.drafts += usize::from(row.state == State::Asked && row.saved_at.is_some());
            reviewer.recused += usize::from(row.state == State::Recused);
        }
        Ok(())
    }

    fn read_applications(&mut self, applications: &[(i64, i64)], rows: &[Row], plan: &review_plan::Model) {
        let needed = usize::try_from(plan.needed).unwrap_or_default();
        let mut has = HashMap::<i64, (usize, usize)>::new();
        for row in rows.iter().filter(|r| r.state.stands()) {
            let (given, standing) = has.entry(row.application_id).or_default();
            *given += usize::from(row.state == State::Given);
            *standing += 1;
        }
        for (id, applicant) in applications.iter().copied() {
            let (given, standing) = has.get(&id).copied().unwrap_or_default();
            self.coverage.given += given.min(needed);
            self.coverage.needed += needed;
            match given {
                given if given >= needed => self.coverage.enough += 1,
                0 => self.coverage.none += 1,
                _ => self.coverage.partly += 1,
            }
            if given < needed {
                self.coverage.unasked += usize::from(standing < needed);
                self.short.push(Application { id, applicant, given, standing });
            }
        }
        self.short.sort_by_key(|a| (a.standing >= needed, a.standing, a.given, a.id));
    }
}

fn score(row: &Row) -> Option<Given> {
    Some(Given { application: row.application_id, reviewer: row.reviewer_id, score: row.score? })
}
