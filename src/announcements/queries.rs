use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use entity::application::State;
use entity::audit::{self, Action};
use entity::decision::{self, Verdict};
use entity::{application, award, counter, cycle, email, person, program, track};
use sea_orm::sea_query::{Condition, Query, SelectStatement};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, JoinType, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait,
};

use super::rules::{Candidate, Facts};
use crate::Error;
use crate::applications::reasons;
use crate::assignments::queries as assignments;
use crate::cycles::queries as cycles;
use crate::decisions::history::by;
use crate::decisions::queries::{names, to_decision, to_person};
use crate::l10n::Message;
use crate::tracks::queries as tracks;

/// Whose results are looked at.
#[derive(Clone, Copy, Debug)]
enum Of {
    /// Whoever submitted in a cycle.
    Submitted(i64),
    /// One application, whatever became of it.
    One(i64),
}

impl Of {
    fn condition(self) -> Condition {
        match self {
            Self::Submitted(cycle) => Condition::all()
                .add(application::COLUMN.cycle_id.eq(cycle))
                .add(application::Column::State.eq(State::Submitted)),
            Self::One(id) => Condition::all().add(application::COLUMN.id.eq(id)),
        }
    }
}

/// All that the announcement of `cycle` follows from, as it stands.
pub async fn facts(db: &impl ConnectionTrait, cycle: cycle::Model, now: DateTime<Utc>) -> Result<Facts, Error> {
    let first_day = cycle.term_start;
    let mut facts = gathered(db, cycle.clone(), Of::Submitted(cycle.id), first_day, now).await?;
    facts.drafts = drafts(db, cycle.id).await?;
    facts.short = short(db, &facts).await?;
    if facts.track.requires_main {
        facts.promised_main = promised_main(db, &cycle).await?;
    }
    Ok(facts)
}

/// The same for one application of an announced cycle, whose result comes after the others. The main title that it may
/// ask for has to be held now, or on the first day where the term has not begun.
pub async fn facts_of_one(
    db: &impl ConnectionTrait,
    cycle: cycle::Model,
    application: i64,
    now: DateTime<Utc>,
) -> Result<Facts, Error> {
    let first_day = cycle.term_start.max(now.date_naive());
    gathered(db, cycle, Of::One(application), first_day, now).await
}

async fn gathered(
    db: &impl ConnectionTrait,
    cycle: cycle::Model,
    of: Of,
    first_day: NaiveDate,
    now: DateTime<Utc>,
) -> Result<Facts, Error> {
    let track = tracks::by_id(db, cycle.track_id).await?;
    Ok(Facts {
        extended_until: cycles::last_extension(db, cycle.id).await?,
        candidates: candidates(db, of).await?,
        short: HashSet::new(),
        drafts: Vec::new(),
        same_year: same_year(db, &cycle, of).await?,
        addresses: addresses(db, of).await?,
        last_number: last_number(db).await?,
        next_opens: next_opens(db, &cycle, now).await?,
        with_main: if track.requires_main { with_main(db, of, first_day).await? } else { HashSet::new() },
        promised_main: HashMap::new(),
        reasons: reasons::all(db).await?,
        counted: HashMap::new(),
        cycle,
        track,
    })
}

async fn candidates(db: &impl ConnectionTrait, of: Of) -> Result<Vec<Candidate>, DbErr> {
    application::Entity::find()
        .join(JoinType::InnerJoin, to_person())
        .join(JoinType::LeftJoin, to_decision(None))
        .filter(of.condition())
        .order_by_asc(application::COLUMN.submitted_at)
        .order_by_asc(application::COLUMN.id)
        .select_only()
        .columns([application::Column::Id, application::Column::PersonId, application::Column::SubmittedAt])
        .columns([person::Column::Name, person::Column::Number, person::Column::Standing])
        .columns([person::Column::Listed, person::Column::Locale])
        .columns([decision::Column::Verdict, decision::Column::Reason, decision::Column::Words])
        .columns([decision::Column::NeedsSecond, decision::Column::SecondBy])
        .into_model()
        .all(db)
        .await
}

/// Who has fewer reviews than the cycle asks for, without a word why that was enough.
async fn short(db: &impl ConnectionTrait, facts: &Facts) -> Result<HashSet<i64>, DbErr> {
    let needed = assignments::plan(db, facts.cycle.id).await?.map_or(0, |plan| plan.needed);
    if needed == 0 {
        return Ok(HashSet::new());
    }
    let given = assignments::given(db, facts.cycle.id).await?;
    let submitted = application::Entity::find()
        .select_only()
        .column(application::Column::Id)
        .filter(Of::Submitted(facts.cycle.id).condition());
    let told: HashSet<i64> = decision::Entity::find()
        .select_only()
        .column(decision::Column::ApplicationId)
        .filter(decision::Column::ApplicationId.in_subquery(submitted.into_query()))
        .filter(decision::COLUMN.override_note.ne(""))
        .into_tuple::<i64>()
        .all(db)
        .await?
        .into_iter()
        .collect();
    let has = |id: i64| given.get(&id).copied().unwrap_or_default();
    Ok(facts.candidates.iter().map(|c| c.id).filter(|id| has(*id) < needed && !told.contains(id)).collect())
}

async fn drafts(db: &impl ConnectionTrait, cycle: i64) -> Result<Vec<(i64, i64)>, DbErr> {
    application::Entity::find()
        .select_only()
        .columns([application::Column::Id, application::Column::PersonId])
        .filter(application::COLUMN.cycle_id.eq(cycle))
        .filter(application::Column::State.eq(State::Draft))
        .into_tuple()
        .all(db)
        .await
}

fn people_of(of: Of) -> SelectStatement {
    Query::select()
        .column(application::Column::PersonId)
        .from(application::Entity)
        .cond_where(of.condition())
        .to_owned()
}

async fn same_year(
    db: &impl ConnectionTrait,
    cycle: &cycle::Model,
    of: Of,
) -> Result<HashMap<i64, award::Model>, DbErr> {
    let held = award::Entity::find()
        .filter(award::COLUMN.track_id.eq(cycle.track_id))
        .filter(award::COLUMN.year.eq(cycle.year))
        .filter(award::COLUMN.person_id.in_subquery(people_of(of)))
        .all(db)
        .await?;
    Ok(held.into_iter().map(|a| (a.person_id, a)).collect())
}

fn main_tracks() -> SelectStatement {
    Query::select()
        .column(track::Column::Id)
        .from(track::Entity)
        .and_where(track::Column::Kind.eq(track::Kind::Main))
        .to_owned()
}

async fn with_main(db: &impl ConnectionTrait, of: Of, day: NaiveDate) -> Result<HashSet<i64>, DbErr> {
    let grace = program::Entity::find_by_id(1).one(db).await?.map_or(0, |p| p.term_grace_days);
    let held = award::Entity::find()
        .filter(award::COLUMN.track_id.in_subquery(main_tracks()))
        .filter(award::COLUMN.person_id.in_subquery(people_of(of)))
        .all(db)
        .await?;
    Ok(held.into_iter().filter(|a| a.covers(day, grace)).map(|a| a.person_id).collect())
}

/// The main title and its sub-programs are often announced at the same instant, the main title first.
async fn promised_main(db: &impl ConnectionTrait, cycle: &cycle::Model) -> Result<HashMap<i64, bool>, DbErr> {
    let mains = cycle::Entity::find()
        .filter(cycle::COLUMN.track_id.in_subquery(main_tracks()))
        .filter(cycle::COLUMN.announced_at.is_null())
        .filter(cycle::COLUMN.term_start.lte(cycle.term_start))
        .filter(cycle::COLUMN.term_end.gte(cycle.term_start))
        .all(db)
        .await?;
    let mut promised = HashMap::new();
    for main in mains {
        let in_time = main.armed_at.is_some() && main.announces_at <= cycle.announces_at;
        let accepted =
            candidates(db, Of::Submitted(main.id)).await?.into_iter().filter(|c| c.verdict == Some(Verdict::Accept));
        for c in accepted {
            *promised.entry(c.person_id).or_insert(false) |= in_time;
        }
    }
    Ok(promised)
}

/// Where a letter to each of them goes: the primary verified address.
async fn addresses(db: &impl ConnectionTrait, of: Of) -> Result<HashMap<i64, String>, DbErr> {
    let all = email::Entity::find()
        .filter(email::COLUMN.person_id.in_subquery(people_of(of)))
        .filter(email::COLUMN.verified_at.is_not_null())
        .order_by_asc(email::COLUMN.is_primary)
        .order_by_desc(email::COLUMN.id)
        .all(db)
        .await?;
    Ok(all.into_iter().map(|e| (e.person_id, e.address)).collect())
}

/// The counter, or the greatest number there is should it lag behind: numbers are never reused.
pub async fn last_number(db: &impl ConnectionTrait) -> Result<i64, DbErr> {
    let counted = counter::Entity::find_by_id("member").one(db).await?.map_or(0, |c| c.value);
    let greatest = person::Entity::find()
        .filter(person::COLUMN.number.is_not_null())
        .order_by_desc(person::COLUMN.number)
        .one(db)
        .await?;
    Ok(counted.max(greatest.and_then(|p| p.number).unwrap_or(0)))
}

async fn next_opens(
    db: &impl ConnectionTrait,
    cycle: &cycle::Model,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, DbErr> {
    let next = cycle::Entity::find()
        .filter(cycle::COLUMN.track_id.eq(cycle.track_id))
        .filter(cycle::COLUMN.opens_at.gt(now))
        .order_by_asc(cycle::COLUMN.opens_at)
        .one(db)
        .await?;
    Ok(next.map(|c| c.opens_at))
}

/// Armed cycles whose instant has come, main titles first: what asks for the main title comes after it.
pub async fn due(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Vec<cycle::Model>, DbErr> {
    let mut due = cycle::Entity::find()
        .filter(cycle::COLUMN.announced_at.is_null())
        .filter(cycle::COLUMN.armed_at.is_not_null())
        .filter(cycle::COLUMN.announces_at.lte(now))
        .order_by_asc(cycle::COLUMN.announces_at)
        .order_by_asc(cycle::COLUMN.id)
        .all(db)
        .await?;
    if due.len() > 1 {
        let main = track::Entity::find().filter(track::Column::Kind.eq(track::Kind::Main)).all(db).await?;
        due.sort_by_key(|c| !main.iter().any(|t| t.id == c.track_id));
    }
    Ok(due)
}

/// Arming, disarming and announcing so far, newest first, each with who did it.
pub async fn history(db: &impl ConnectionTrait, cycle: i64) -> Result<Vec<(audit::Model, Message)>, DbErr> {
    let told = [Action::CycleArmed, Action::CycleDisarmed, Action::CyclePostponed, Action::CycleAnnounced];
    let entries = audit::Entity::find()
        .filter(audit::COLUMN.subject.eq("cycle"))
        .filter(audit::COLUMN.subject_id.eq(cycle))
        .filter(audit::Column::Action.is_in(told))
        .order_by_desc(audit::COLUMN.id)
        .limit(50)
        .all(db)
        .await?;
    let names = names(db, entries.iter().filter_map(|e| e.by_id)).await?;
    Ok(entries.into_iter().map(|e| (by(&e, &names), e)).map(|(by, e)| (e, by)).collect())
}

/// How many applications of the cycle are in a state.
pub async fn count(db: &impl ConnectionTrait, cycle: i64, state: State) -> Result<u64, DbErr> {
    application::Entity::find()
        .filter(application::COLUMN.cycle_id.eq(cycle))
        .filter(application::Column::State.eq(state))
        .count(db)
        .await
}

/// What the letters of an announcement are known by.
pub fn event(cycle: i64, application: i64) -> String {
    format!("announcements/{cycle}:{application}")
}
