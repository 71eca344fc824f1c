//! What an assignment is made from: who wants reviews, who gives them, what stands.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use entity::person::Standing;
use entity::review::State;
use entity::role::{self, Role};
use entity::{Evidence, Words, cycle, person, review_plan, reviewer, snapshot};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Row, rows, submitted};
use crate::assignments::rules::{Available, Input, Wanting};
use crate::conflicts::rules::{Kind, Ties};
use crate::{Error, conflicts, countries, cycles};

/// Ids in one statement.
const AT_ONCE: usize = 500;

/// Which applications are looked at.
#[derive(Clone, Copy, Debug)]
pub enum Which<'a> {
    /// Those with fewer reviews, given or to come, than they should have, but for those whose owner has more time.
    Short,
    These(&'a [i64]),
}

#[derive(Clone, Debug)]
pub struct Facts {
    pub input: Input,
    /// Every review of the cycle.
    pub rows: Vec<Row>,
    /// Who reviews for the title, by name.
    pub reviewers: Vec<Reviewing>,
    /// Whose each application is, all of the cycle.
    pub applicants: HashMap<i64, i64>,
}

/// Somebody who reviews for a title.
#[derive(Clone, Debug)]
pub struct Reviewing {
    pub id: i64,
    pub name: String,
    pub languages: Words,
    /// The titles that they review for; none named: all.
    pub tracks: Vec<i64>,
    /// What they said of themselves.
    pub row: Option<reviewer::Model>,
}

/// Why a review that stands must not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The reviewer does not review for the title any more.
    Left,
    /// Something came to light.
    Conflict(Kind),
    /// They have not begun, and are back only after reviews are due.
    Away(NaiveDate),
}

impl End {
    /// As it is kept with the review.
    pub fn told(self) -> String {
        match self {
            Self::Left => "No longer reviews for this title.".into(),
            Self::Conflict(Kind::Oneself) => "It is their own.".into(),
            Self::Conflict(Kind::Employer) => "A conflict came to light: the same employer.".into(),
            Self::Conflict(Kind::Nomination) => "A conflict came to light: a nomination.".into(),
            Self::Conflict(Kind::Declared) => "A conflict was declared.".into(),
            Self::Away(until) => format!("Away until {until}, after reviews are due."),
        }
    }
}

impl Facts {
    pub async fn of(
        db: &impl ConnectionTrait,
        cycle: &cycle::Model,
        plan: &review_plan::Model,
        which: Which<'_>,
        now: DateTime<Utc>,
    ) -> Result<Self, Error> {
        let applications = submitted(db, cycle.id).await?;
        let extended = cycles::queries::extensions(db, cycle.id).await?;
        let rows = rows(db, cycle.id).await?;
        let reviewers = of_track(db, cycle.track_id).await?;

        let mut standing = HashMap::<i64, usize>::new();
        let mut asked = HashMap::<i64, Vec<i64>>::new();
        let mut loads = HashMap::<i64, usize>::new();
        for row in &rows {
            asked.entry(row.application_id).or_default().push(row.reviewer_id);
            if row.state.stands() {
                *standing.entry(row.application_id).or_default() += 1;
                *loads.entry(row.reviewer_id).or_default() += 1;
            }
        }
        let needed = usize::try_from(plan.needed).unwrap_or_default();
        let has = |id: &i64| standing.get(id).copied().unwrap_or_default();
        let has_time = |person: &i64| extended.get(person).is_some_and(|until| *until > now);
        let wanted: Vec<(i64, i64)> = match which {
            Which::Short => applications.iter().filter(|(id, p)| has(id) < needed && !has_time(p)).copied().collect(),
            Which::These(ids) => applications.iter().filter(|(id, _)| ids.contains(id)).copied().collect(),
        };
        let known = Known::of(db, &wanted, plan).await?;
        let wanting = |(id, applicant): &(i64, i64)| Wanting {
            id: *id,
            applicant: *applicant,
            languages: known.languages(*id, *applicant),
            region: known.region(*applicant),
            standing: has(id),
            asked: asked.get(id).cloned().unwrap_or_default(),
        };
        let applicants: Vec<i64> = applications.iter().map(|(_, person)| *person).collect();
        let everyone: HashSet<i64> = reviewers.iter().map(|r| r.id).chain(loads.keys().copied()).collect();
        let ties = conflicts::queries::ties(db, &everyone.into_iter().collect::<Vec<_>>(), &applicants).await?;
        let input = Input {
            applications: wanted.iter().map(wanting).collect(),
            reviewers: reviewers.iter().map(|r| r.available(plan, &loads, now)).collect(),
            ties,
            needed,
            match_language: plan.match_language,
            match_region: plan.match_region,
            seed: plan.seed,
        };
        Ok(Self { input, rows, reviewers, applicants: applications.into_iter().collect() })
    }

    /// What somebody may be shown of it: as if their own application were not there.
    pub fn seen_by(mut self, viewer: i64) -> Self {
        let Some(own) = self.applicants.iter().find(|(_, person)| **person == viewer).map(|(id, _)| *id) else {
            return self;
        };
        for row in self.rows.iter().filter(|r| r.application_id == own && r.state.stands()) {
            if let Some(reviewer) = self.input.reviewers.iter_mut().find(|r| r.id == row.reviewer_id) {
                reviewer.load -= 1;
            }
        }
        self.rows.retain(|r| r.application_id != own);
        self.input.applications.retain(|a| a.id != own);
        self.applicants.remove(&own);
        self
    }

    pub fn ties(&self) -> &Ties {
        &self.input.ties
    }

    /// The reviews that must not stand any longer. Who is away keeps theirs where nobody is asked in their place.
    pub fn ends(&self, cycle: &cycle::Model, plan: &review_plan::Model) -> Vec<(&Row, End)> {
        let due = cycle.reviews_due_at.map(|at| at.date_naive());
        let end = |row: &Row| {
            let applicant = self.applicants.get(&row.application_id)?;
            let close = self.ties().between(row.reviewer_id, *applicant).map(End::Conflict);
            if close.is_some() || row.state == State::Given {
                return close;
            }
            let Some(reviewer) = self.reviewers.iter().find(|r| r.id == row.reviewer_id) else {
                return Some(End::Left);
            };
            let until = reviewer.row.as_ref().and_then(|r| r.away_until)?;
            let is_idle = plan.is_automatic && row.saved_at.is_none() && due.is_some_and(|due| due <= until);
            is_idle.then_some(End::Away(until))
        };
        self.rows.iter().filter(|row| row.state.stands()).filter_map(|row| Some((row, end(row)?))).collect()
    }
}

impl Reviewing {
    fn available(&self, plan: &review_plan::Model, loads: &HashMap<i64, usize>, now: DateTime<Utc>) -> Available {
        let row = self.row.as_ref();
        let own = row.map(|r| &r.languages.0).filter(|own| !own.is_empty());
        Available {
            id: self.id,
            languages: own.unwrap_or(&self.languages.0).clone(),
            regions: row.map(|r| r.regions.0.clone()).unwrap_or_default(),
            most: self.most(plan).map(|most| usize::try_from(most).unwrap_or_default()),
            load: loads.get(&self.id).copied().unwrap_or_default(),
            is_away: self.away(now).is_some(),
        }
    }

    /// The most they take on: as they say, else as the cycle says.
    pub fn most(&self, plan: &review_plan::Model) -> Option<i32> {
        self.row.as_ref().and_then(|r| r.most).or(plan.most)
    }

    /// Until when they are away, today included.
    pub fn away(&self, now: DateTime<Utc>) -> Option<NaiveDate> {
        self.row.as_ref().and_then(|r| r.away_until).filter(|until| now.date_naive() <= *until)
    }
}

/// Who reviews for a title and can: by name.
pub async fn of_track(db: &impl ConnectionTrait, track: i64) -> Result<Vec<Reviewing>, DbErr> {
    let roles: Vec<(i64, Option<i64>)> = role::Entity::find()
        .select_only()
        .columns([role::Column::PersonId, role::Column::TrackId])
        .filter(role::Column::Role.eq(Role::Reviewer))
        .into_tuple()
        .all(db)
        .await?;
    let mut titles = HashMap::<i64, Vec<Option<i64>>>::new();
    for (person, title) in roles {
        titles.entry(person).or_default().push(title);
    }
    titles.retain(|_, titles| titles.iter().any(|title| title.is_none_or(|title| title == track)));
    let ids: Vec<i64> = titles.keys().copied().collect();
    let people: Vec<(i64, String, Words)> = person::Entity::find()
        .select_only()
        .columns([person::Column::Id, person::Column::Name, person::Column::Languages])
        .filter(person::COLUMN.id.is_in(ids.clone()))
        .filter(person::Column::Standing.is_not_in([Standing::Deceased, Standing::Erased]))
        .filter(person::COLUMN.merged_into.is_null())
        .order_by_asc(person::COLUMN.name_key)
        .order_by_asc(person::COLUMN.id)
        .into_tuple()
        .all(db)
        .await?;
    let own = reviewer::Entity::find().filter(reviewer::COLUMN.person_id.is_in(ids)).all(db).await?;
    let mut own: HashMap<i64, reviewer::Model> = own.into_iter().map(|r| (r.person_id, r)).collect();
    let told = |(id, name, languages)| {
        // One without a title is for all of them.
        let tracks = titles.remove(&id).into_iter().flatten().collect::<Option<Vec<i64>>>().unwrap_or_default();
        Reviewing { id, name, languages, tracks, row: own.remove(&id) }
    };
    Ok(people.into_iter().map(told).collect())
}

/// What is known of some applications.
#[derive(Default)]
struct Known {
    evidence: HashMap<i64, Vec<String>>,
    people: HashMap<i64, (Option<String>, Words)>,
}

impl Known {
    async fn of(db: &impl ConnectionTrait, wanted: &[(i64, i64)], plan: &review_plan::Model) -> Result<Self, DbErr> {
        let mut known = Self::default();
        for some in wanted.chunks(AT_ONCE) {
            if plan.match_language || plan.match_region {
                let people: Vec<(i64, Option<String>, Words)> = person::Entity::find()
                    .select_only()
                    .columns([person::Column::Id, person::Column::Country, person::Column::Languages])
                    .filter(person::COLUMN.id.is_in(some.iter().map(|(_, person)| *person)))
                    .into_tuple()
                    .all(db)
                    .await?;
                known.people.extend(people.into_iter().map(|(id, country, languages)| (id, (country, languages))));
            }
            if plan.match_language {
                // The last one comes last, and stays.
                let snapshots: Vec<(i64, Evidence)> = snapshot::Entity::find()
                    .select_only()
                    .columns([snapshot::Column::ApplicationId, snapshot::Column::Evidence])
                    .filter(snapshot::COLUMN.application_id.is_in(some.iter().map(|(id, _)| *id)))
                    .order_by_asc(snapshot::COLUMN.revision)
                    .into_tuple()
                    .all(db)
                    .await?;
                known.evidence.extend(snapshots.into_iter().map(|(id, evidence)| (id, spoken(&evidence))));
            }
        }
        Ok(known)
    }

    fn languages(&self, application: i64, applicant: i64) -> Vec<String> {
        let evidence = self.evidence.get(&application).filter(|spoken| !spoken.is_empty());
        let own = || self.people.get(&applicant).map(|(_, languages)| languages.0.clone());
        evidence.cloned().or_else(own).unwrap_or_default()
    }

    fn region(&self, applicant: i64) -> Option<String> {
        let country = self.people.get(&applicant)?.0.as_deref()?;
        countries::region(country).map(str::to_owned)
    }
}

/// The languages of what counted, the most used first.
fn spoken(evidence: &Evidence) -> Vec<String> {
    let mut times = BTreeMap::<&str, usize>::new();
    for piece in evidence.0.iter().filter(|p| p.counts && !p.language.is_empty()) {
        *times.entry(&piece.language).or_default() += 1;
    }
    let mut spoken: Vec<_> = times.into_iter().collect();
    spoken.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
    spoken.into_iter().map(|(tag, _)| tag.to_owned()).collect()
}
