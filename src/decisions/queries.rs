use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use entity::application::State;
use entity::award::State as Held;
use entity::decision::Verdict;
use entity::{application, award, cycle, decision, email, path, person, snapshot};
use sea_orm::sea_query::{Condition, Expr, ExprTrait, Query, SelectStatement, SubQueryStatement};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, JoinType, Order, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, RelationDef, Select,
};

use crate::Error;

/// What a list is narrowed and ordered by.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Folded; each in the name or in an address.
    pub words: Vec<String>,
    /// As typed, for names in other scripts.
    pub line: String,
    pub state: Option<State>,
    pub path: Option<i64>,
    /// `Some(None)`: those not decided yet.
    pub verdict: Option<Option<Verdict>>,
    /// Those whose decision waits for a second approver.
    pub unseconded: bool,
    pub sort: Sort,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// First come, first.
    #[default]
    Submitted,
    Latest,
    Name,
    Country,
    Awards,
    Verdict,
}

impl Sort {
    /// By their names in addresses.
    pub const NAMES: [(&'static str, Self); 6] = [
        ("submitted", Self::Submitted),
        ("latest", Self::Latest),
        ("name", Self::Name),
        ("country", Self::Country),
        ("awards", Self::Awards),
        ("verdict", Self::Verdict),
    ];

    pub fn named(name: &str) -> Self {
        Self::NAMES.iter().find(|(n, _)| *n == name).map_or(Self::default(), |(_, sort)| *sort)
    }
}

/// An application as lists show it.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Row {
    pub id: i64,
    pub person_id: i64,
    pub state: State,
    pub submitted_at: Option<DateTime<Utc>>,
    pub name: String,
    pub native_name: Option<String>,
    pub country: Option<String>,
    pub path: String,
    /// Awards of this title before this cycle: none means a first application, any a renewal.
    pub awards: i64,
    pub verdict: Option<Verdict>,
    pub reason: Option<String>,
    pub words: Option<String>,
    pub by_id: Option<i64>,
    pub decided_at: Option<DateTime<Utc>>,
    pub needs_second: Option<bool>,
    pub second_by: Option<i64>,
}

impl Row {
    /// Whether its decision counts only once another manager says the same.
    pub fn waits_for_second(&self) -> bool {
        self.needs_second == Some(true) && self.second_by.is_none()
    }
}

/// The applications of a cycle as `viewer` may see them: what is pending on their own is not there for them, in no
/// column, filter or order.
fn of_cycle(cycle: &cycle::Model, viewer: i64, wanted: &Wanted) -> Select<application::Entity> {
    let mut found = application::Entity::find()
        .join(JoinType::InnerJoin, to_person())
        .join(JoinType::InnerJoin, to_path())
        .join(JoinType::LeftJoin, to_decision(cycle.announced_at.is_none().then_some(viewer)))
        .filter(application::COLUMN.cycle_id.eq(cycle.id));
    for word in &wanted.words {
        found = found.filter(matches(word, &wanted.line));
    }
    if let Some(state) = wanted.state {
        found = found.filter(application::Column::State.eq(state));
    }
    if let Some(path) = wanted.path {
        found = found.filter(application::COLUMN.path_id.eq(path));
    }
    if wanted.unseconded {
        found = found.filter(waits_for_second());
    }
    match wanted.verdict {
        Some(Some(verdict)) => found.filter(decision::Column::Verdict.eq(verdict)),
        // What is still to be decided: drafts and withdrawn ones are not.
        Some(None) => {
            found.filter(decision::Column::Verdict.is_null()).filter(application::Column::State.eq(State::Submitted))
        }
        None => found,
    }
}

fn waits_for_second() -> Condition {
    Condition::all().add(decision::COLUMN.needs_second.eq(true)).add(decision::COLUMN.second_by.is_null())
}

/// How many decisions of a cycle count only once another manager says the same; one on `viewer`'s own is for others.
pub async fn unseconded(db: &impl ConnectionTrait, cycle: i64, viewer: i64) -> Result<u64, DbErr> {
    decision::Entity::find()
        .join(JoinType::InnerJoin, to_application())
        .filter(application::COLUMN.cycle_id.eq(cycle))
        .filter(application::COLUMN.person_id.ne(viewer))
        .filter(application::Column::State.eq(State::Submitted))
        .filter(waits_for_second())
        .count(db)
        .await
}

fn matches(word: &str, line: &str) -> Condition {
    let addresses = Query::select()
        .column(email::Column::PersonId)
        .from(email::Entity)
        .and_where(email::COLUMN.address.contains(word))
        .to_owned();
    Condition::any()
        .add(person::COLUMN.name_key.contains(word))
        .add(person::COLUMN.native_name.contains(line))
        .add(person::COLUMN.id.in_subquery(addresses))
}

fn in_order(found: Select<application::Entity>, cycle: &cycle::Model, sort: Sort) -> Select<application::Entity> {
    // PostgreSQL sorts what is missing last, SQLite first: so it is asked for.
    let found = match sort {
        Sort::Submitted => found,
        Sort::Latest => found
            .order_by(application::COLUMN.submitted_at.is_null(), Order::Asc)
            .order_by_desc(application::COLUMN.submitted_at),
        Sort::Name => found.order_by_asc(person::COLUMN.name_key),
        Sort::Country => {
            found.order_by(person::COLUMN.country.is_null(), Order::Asc).order_by_asc(person::COLUMN.country)
        }
        Sort::Awards => found.order_by(Expr::from(SubQueryStatement::from(awards_before(cycle))), Order::Desc),
        Sort::Verdict => {
            found.order_by(decision::Column::Verdict.is_not_null(), Order::Asc).order_by_asc(decision::Column::Verdict)
        }
    };
    found
        .order_by(application::COLUMN.submitted_at.is_null(), Order::Asc)
        .order_by_asc(application::COLUMN.submitted_at)
        .order_by_asc(application::COLUMN.id)
}

/// How many of the cycle's title an applicant held before it.
fn awards_before(cycle: &cycle::Model) -> SelectStatement {
    let elsewhere = Condition::any().add(award::COLUMN.cycle_id.is_null()).add(award::COLUMN.cycle_id.ne(cycle.id));
    Query::select()
        .expr(Expr::col((award::Entity, award::Column::Id)).count())
        .from(award::Entity)
        .and_where(
            Expr::col((award::Entity, award::Column::PersonId))
                .equals((application::Entity, application::Column::PersonId)),
        )
        .and_where(award::COLUMN.track_id.eq(cycle.track_id))
        .and_where(award::Column::State.ne(Held::Corrected))
        .cond_where(elsewhere)
        .to_owned()
}

fn rows(found: Select<application::Entity>, cycle: &cycle::Model, sort: Sort) -> Select<application::Entity> {
    in_order(found, cycle, sort)
        .select_only()
        .column(application::Column::Id)
        .column(application::Column::PersonId)
        .column(application::Column::State)
        .column(application::Column::SubmittedAt)
        .column(person::Column::Name)
        .column(person::Column::NativeName)
        .column(person::Column::Country)
        .column_as(path::Column::Name, "path")
        .expr_as(Expr::from(SubQueryStatement::from(awards_before(cycle))), "awards")
        .column(decision::Column::Verdict)
        .column(decision::Column::Reason)
        .column(decision::Column::Words)
        .column(decision::Column::ById)
        .column(decision::Column::DecidedAt)
        .column(decision::Column::NeedsSecond)
        .column(decision::Column::SecondBy)
}

pub async fn count(
    db: &impl ConnectionTrait,
    cycle: &cycle::Model,
    viewer: i64,
    wanted: &Wanted,
) -> Result<u64, DbErr> {
    of_cycle(cycle, viewer, wanted).count(db).await
}

/// So many after the first so many; all of them where `limit` is none.
pub async fn some(
    db: &impl ConnectionTrait,
    cycle: &cycle::Model,
    viewer: i64,
    wanted: &Wanted,
    offset: u64,
    limit: Option<u64>,
) -> Result<Vec<Row>, DbErr> {
    let found = rows(of_cycle(cycle, viewer, wanted), cycle, wanted.sort);
    let found = match limit {
        Some(limit) => found.offset(offset).limit(limit),
        None => found,
    };
    found.into_model().all(db).await
}

/// The rows with these ids, in the order of the list; an id of another cycle is not there.
pub async fn with_ids(
    db: &impl ConnectionTrait,
    cycle: &cycle::Model,
    viewer: i64,
    ids: &[i64],
) -> Result<Vec<Row>, DbErr> {
    let mut found = Vec::new();
    for some in ids.chunks(500) {
        let some = of_cycle(cycle, viewer, &Wanted::default()).filter(application::COLUMN.id.is_in(some.to_vec()));
        found.extend(rows(some, cycle, Sort::default()).into_model::<Row>().all(db).await?);
    }
    found.sort_by_key(|row| (row.submitted_at.is_none(), row.submitted_at, row.id));
    Ok(found)
}

/// The list in its order. `id` is in it, also where it does not fit: one may just have decided it.
pub async fn order(
    db: &impl ConnectionTrait,
    cycle: &cycle::Model,
    viewer: i64,
    wanted: &Wanted,
    id: i64,
) -> Result<Vec<i64>, DbErr> {
    let ids = |wanted: &Wanted, sort| {
        let found = in_order(of_cycle(cycle, viewer, wanted), cycle, sort);
        found.select_only().column(application::Column::Id).into_tuple::<i64>()
    };
    let fitting = ids(wanted, wanted.sort).all(db).await?;
    if fitting.contains(&id) {
        return Ok(fitting);
    }
    let fitting: HashSet<i64> = fitting.into_iter().collect();
    let all = ids(&Wanted::default(), wanted.sort).all(db).await?;
    Ok(all.into_iter().filter(|found| *found == id || fitting.contains(found)).collect())
}

pub async fn by_id(db: &impl ConnectionTrait, id: i64) -> Result<application::Model, Error> {
    application::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

pub async fn decision(db: &impl ConnectionTrait, application: i64) -> Result<Option<decision::Model>, DbErr> {
    decision::Entity::find().filter(decision::COLUMN.application_id.eq(application)).one(db).await
}

/// What was submitted last: the only version that counts (R3).
pub async fn snapshot(db: &impl ConnectionTrait, application: i64) -> Result<Option<snapshot::Model>, DbErr> {
    snapshot::Entity::find()
        .filter(snapshot::COLUMN.application_id.eq(application))
        .order_by_desc(snapshot::COLUMN.revision)
        .one(db)
        .await
}

/// The last snapshot of each application of a cycle.
pub async fn snapshots(
    db: &impl ConnectionTrait,
    cycle: &cycle::Model,
) -> Result<HashMap<i64, snapshot::Model>, DbErr> {
    let in_cycle = Query::select()
        .column(application::Column::Id)
        .from(application::Entity)
        .and_where(application::COLUMN.cycle_id.eq(cycle.id))
        .to_owned();
    let all = snapshot::Entity::find()
        .filter(snapshot::COLUMN.application_id.in_subquery(in_cycle))
        .order_by_asc(snapshot::COLUMN.revision)
        .all(db)
        .await?;
    Ok(all.into_iter().map(|s| (s.application_id, s)).collect())
}

/// Names of people by id.
pub async fn names(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = i64>,
) -> Result<HashMap<i64, String>, DbErr> {
    let mut ids: Vec<i64> = ids.into_iter().collect();
    ids.sort_unstable();
    ids.dedup();
    let mut names = HashMap::new();
    for some in ids.chunks(500) {
        let some: Vec<(i64, String)> = person::Entity::find()
            .select_only()
            .column(person::Column::Id)
            .column(person::Column::Name)
            .filter(person::COLUMN.id.is_in(some.to_vec()))
            .into_tuple()
            .all(db)
            .await?;
        names.extend(some);
    }
    Ok(names)
}

pub fn to_person() -> RelationDef {
    application::Entity::belongs_to(person::Entity).from(application::Column::PersonId).to(person::Column::Id).into()
}

fn to_path() -> RelationDef {
    application::Entity::belongs_to(path::Entity).from(application::Column::PathId).to(path::Column::Id).into()
}

fn to_application() -> RelationDef {
    decision::Entity::belongs_to(application::Entity)
        .from(decision::Column::ApplicationId)
        .to(application::Column::Id)
        .into()
}

/// The decision, except on what `hidden_from` asked for themselves.
pub fn to_decision(hidden_from: Option<i64>) -> RelationDef {
    let relation: RelationDef = application::Entity::belongs_to(decision::Entity)
        .from(application::Column::Id)
        .to(decision::Column::ApplicationId)
        .into();
    match hidden_from {
        Some(person) => {
            relation.on_condition(move |_, _| Condition::all().add(application::COLUMN.person_id.ne(person)))
        }
        None => relation,
    }
}
