//! The activities beside an application: which of the owner's log stand in it, which of them count, and what became of
//! them since it was submitted (R4).

use std::collections::HashMap;

use chrono::{Months, NaiveDate};
use entity::application::{self, State};
use entity::evidence::{Evidence, Piece};
use entity::{activity, cycle, path};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::queries;
use crate::activities::queries::{self as activities, Logged};
use crate::l10n::Message;
use crate::{Error, cycles};

/// Part of the log of an application's owner: what lies in the cycle's window, and within a year of it.
#[derive(Clone, Debug, Default)]
pub struct Log(pub Vec<Entry>);

/// An activity beside one application.
#[derive(Clone, Debug)]
pub struct Entry {
    pub logged: Logged,
    /// None where it may count.
    pub hindrance: Option<Hindrance>,
    /// Its owner took it out.
    pub is_left_out: bool,
}

/// Why an activity does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hindrance {
    /// It lies outside the cycle's window.
    Outside,
    /// The path does not count its kind.
    Kind,
    /// It counts in an application for the same year already: the cycle of that one, by its title.
    Elsewhere(String),
}

impl Hindrance {
    pub fn slug(&self) -> &'static str {
        match self {
            Self::Outside => "outside",
            Self::Kind => "kind",
            Self::Elsewhere(_) => "elsewhere",
        }
    }
}

impl Log {
    pub async fn of(
        db: &impl ConnectionTrait,
        application: &application::Model,
        cycle: &cycle::Model,
        path: &path::Model,
    ) -> Result<Self, Error> {
        let window = cycle.window();
        let logged = activities::in_window(db, application.person_id, around(window)).await?;
        let elsewhere = match cycle.shared_evidence {
            true => HashMap::new(),
            false => elsewhere(db, application, cycle).await?,
        };
        let entries = logged.into_iter().map(|logged| Entry {
            hindrance: hindrance(&logged, window, path, &elsewhere),
            is_left_out: application.left_out.0.contains(&logged.activity.id),
            logged,
        });
        Ok(Self(entries.collect()))
    }

    /// Those that the owner may tick: they would count.
    pub fn countable(&self) -> impl Iterator<Item = &Entry> {
        self.0.iter().filter(|e| e.hindrance.is_none())
    }

    /// Those that do not count, whatever is ticked.
    pub fn hindered(&self) -> impl Iterator<Item = (&Entry, &Hindrance)> {
        self.0.iter().filter_map(|e| e.hindrance.as_ref().map(|why| (e, why)))
    }

    pub fn counted(&self) -> usize {
        self.countable().filter(|e| !e.is_left_out).count()
    }

    /// As they go into a snapshot: what counts, and beside it what does not, so that reviewers see both. What is
    /// private is only in where it counts.
    pub fn pieces(&self) -> Evidence {
        let hidden =
            |e: &&Entry| e.hindrance.is_some() && e.logged.activity.visibility == activity::Visibility::Private;
        let standing = self.0.iter().filter(|e| !e.is_left_out).filter(|e| !hidden(e));
        Evidence(standing.map(|e| piece(&e.logged, e.hindrance.is_none())).collect())
    }
}

/// What keeps so many activities from being enough for a path, or makes them too many.
pub fn wrong(counted: usize, path: &path::Model) -> Option<Message> {
    let needed = usize::try_from(path.evidence_min).unwrap_or_default();
    if counted < needed {
        return Some(
            Message::new("applications-wrong-few")
                .count("count", counted)
                .count("needed", needed)
                .count("more", needed - counted),
        );
    }
    let most = path.evidence_max.and_then(|most| usize::try_from(most).ok())?;
    (counted > most).then(|| {
        Message::new("applications-wrong-many")
            .count("most", most)
            .count("over", counted - most)
            .count("count", counted)
    })
}

/// A year more on either side.
fn around((first, last): (NaiveDate, NaiveDate)) -> (NaiveDate, NaiveDate) {
    let year = Months::new(12);
    (first.checked_sub_months(year).unwrap_or(first), last.checked_add_months(year).unwrap_or(last))
}

fn hindrance(
    logged: &Logged,
    window: (NaiveDate, NaiveDate),
    path: &path::Model,
    elsewhere: &HashMap<i64, String>,
) -> Option<Hindrance> {
    if !logged.activity.lies_in(window) {
        return Some(Hindrance::Outside);
    }
    if !counts_kind(path, &logged.kind.key) {
        return Some(Hindrance::Kind);
    }
    elsewhere.get(&logged.activity.id).cloned().map(Hindrance::Elsewhere)
}

pub fn lies_in(piece: &Piece, window: (NaiveDate, NaiveDate)) -> bool {
    activity::lies_in(piece.on_date, piece.month_only, window)
}

/// Whether activities of a kind count on a path.
pub fn counts_kind(path: &path::Model, kind: &str) -> bool {
    path.evidence_kinds.0.is_empty() || path.evidence_kinds.0.iter().any(|k| k == kind)
}

/// What counts in another application of theirs for the same year, as it was submitted last: of two drafts the first to
/// be submitted has it.
async fn elsewhere(
    db: &impl ConnectionTrait,
    application: &application::Model,
    cycle: &cycle::Model,
) -> Result<HashMap<i64, String>, Error> {
    let live = [State::Submitted, State::Accepted, State::Waitlisted, State::Deferred];
    let others = application::Entity::find()
        .filter(application::COLUMN.person_id.eq(application.person_id))
        .filter(application::COLUMN.id.ne(application.id))
        .filter(application::Column::State.is_in(live))
        .all(db)
        .await?;
    let mut counted = HashMap::new();
    for other in others {
        let theirs = cycles::queries::by_id(db, other.cycle_id).await?;
        if theirs.year != cycle.year {
            continue;
        }
        let Some(snapshot) = queries::latest_snapshot(db, other.id).await? else { continue };
        let pieces = snapshot.evidence.0.into_iter().filter(|p| p.counts);
        counted.extend(pieces.map(|p| (p.activity, theirs.title.clone())));
    }
    Ok(counted)
}

pub fn piece(of: &Logged, counts: bool) -> Piece {
    let Logged { activity: a, kind } = of;
    Piece {
        activity: a.id,
        kind: kind.key.clone(),
        kind_name: kind.name.clone(),
        title: a.title.clone(),
        on_date: a.on_date,
        month_only: a.month_only,
        url: a.url.clone(),
        place: a.place.clone(),
        online: a.online,
        language: a.language.clone(),
        topics: a.topics.clone(),
        role: a.role.clone(),
        reach: a.reach,
        reach_label: if kind.asks_reach { kind.reach_label.clone() } else { String::new() },
        note: a.note.clone(),
        counts,
    }
}

/// Whether two pieces say the same. What the kind is called belongs to the program, and whether it counts to the rules.
pub fn says_the_same(one: &Piece, other: &Piece) -> bool {
    let other = Piece {
        kind_name: one.kind_name.clone(),
        reach_label: one.reach_label.clone(),
        counts: one.counts,
        ..other.clone()
    };
    *one == other
}

/// The pieces' activities as they are now, by their ids. One that was removed or erased is not there.
pub async fn now(db: &impl ConnectionTrait, pieces: &Evidence) -> Result<HashMap<i64, Piece>, Error> {
    let ids = pieces.0.iter().map(|p| p.activity);
    let rows = activity::Entity::find()
        .filter(activity::COLUMN.id.is_in(ids))
        .filter(activity::COLUMN.removed_at.is_null())
        .all(db)
        .await?;
    let kinds: HashMap<_, _> = activities::kinds(db).await?.into_iter().map(|k| (k.id, k)).collect();
    let logged = rows.into_iter().filter_map(|activity| {
        let kind = kinds.get(&activity.kind_id)?.clone();
        Some(Logged { activity, kind })
    });
    Ok(logged.map(|l| (l.activity.id, piece(&l, true))).collect())
}
