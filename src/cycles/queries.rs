mod live;
mod reviewing;

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use entity::application::{self, State};
use entity::audit::{self, Action};
use entity::{
    Agreed, activity_kind, consent, consent_text, cycle, extension, invitation, path, question, removed_question,
    snapshot,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    Statement,
};

use crate::Error;

pub use live::{live, may_apply};
pub use reviewing::{asked, criteria, criterion, given, plan, scored};

/// Ids in one statement.
const AT_ONCE: usize = 500;

/// All of them, the latest to close first.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<cycle::Model>, Error> {
    Ok(cycle::Entity::find().order_by_desc(cycle::COLUMN.closes_at).order_by_desc(cycle::COLUMN.id).all(db).await?)
}

pub async fn by_slug(db: &impl ConnectionTrait, slug: &str) -> Result<cycle::Model, Error> {
    cycle::Entity::find().filter(cycle::COLUMN.slug.eq(slug)).one(db).await?.ok_or(Error::NotFound)
}

pub async fn by_id(db: &impl ConnectionTrait, id: i64) -> Result<cycle::Model, Error> {
    cycle::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// The cycle as it is now, and nobody else changes it before this transaction ends.
pub async fn locked(txn: &impl ConnectionTrait, id: i64) -> Result<cycle::Model, Error> {
    cycle::Entity::find_by_id(id).lock_exclusive().one(txn).await?.ok_or(Error::NotFound)
}

/// The cycle's paths in order.
pub async fn paths(db: &impl ConnectionTrait, cycle: i64) -> Result<Vec<path::Model>, Error> {
    let paths = path::Entity::find().filter(path::COLUMN.cycle_id.eq(cycle));
    Ok(paths.order_by_asc(path::COLUMN.position).order_by_asc(path::COLUMN.id).all(db).await?)
}

pub async fn path(db: &impl ConnectionTrait, id: i64) -> Result<path::Model, Error> {
    path::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// A path's questions in order.
pub async fn questions(db: &impl ConnectionTrait, path: i64) -> Result<Vec<question::Model>, Error> {
    let questions = question::Entity::find().filter(question::COLUMN.path_id.eq(path));
    Ok(questions.order_by_asc(question::COLUMN.position).order_by_asc(question::COLUMN.id).all(db).await?)
}

pub async fn question(db: &impl ConnectionTrait, id: i64) -> Result<question::Model, Error> {
    question::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// The cycle's paths in order, each with its questions in order.
pub async fn paths_with_questions(
    db: &impl ConnectionTrait,
    cycle: i64,
) -> Result<Vec<(path::Model, Vec<question::Model>)>, Error> {
    let paths = paths(db, cycle).await?;
    let asked = question::Entity::find()
        .filter(question::COLUMN.path_id.is_in(paths.iter().map(|p| p.id).collect::<Vec<_>>()))
        .order_by_asc(question::COLUMN.position)
        .order_by_asc(question::COLUMN.id)
        .all(db)
        .await?;
    let mut by_path: HashMap<i64, Vec<question::Model>> = HashMap::new();
    for question in asked {
        by_path.entry(question.path_id).or_default().push(question);
    }
    let with = |path: path::Model| {
        let questions = by_path.remove(&path.id).unwrap_or_default();
        (path, questions)
    };
    Ok(paths.into_iter().map(with).collect())
}

/// Somebody's application in a cycle.
pub async fn application_of(
    db: &impl ConnectionTrait,
    cycle: i64,
    person: i64,
) -> Result<Option<application::Model>, Error> {
    let found = application::Entity::find()
        .filter(application::COLUMN.cycle_id.eq(cycle))
        .filter(application::COLUMN.person_id.eq(person));
    Ok(found.one(db).await?)
}

/// Until when a person has more time in a cycle than others: the latest of their extensions.
pub async fn extended(db: &impl ConnectionTrait, person: i64, cycle: i64) -> Result<Option<DateTime<Utc>>, Error> {
    let theirs = extension::Entity::find()
        .filter(extension::COLUMN.cycle_id.eq(cycle))
        .filter(extension::COLUMN.person_id.eq(person))
        .filter(extension::COLUMN.revoked_at.is_null())
        .order_by_desc(extension::COLUMN.until)
        .one(db)
        .await?;
    Ok(theirs.map(|e| e.until))
}

/// Who has more time in a cycle than others, and until when.
pub async fn extensions(db: &impl ConnectionTrait, cycle: i64) -> Result<HashMap<i64, DateTime<Utc>>, Error> {
    let live = extension::Entity::find()
        .filter(extension::COLUMN.cycle_id.eq(cycle))
        .filter(extension::COLUMN.person_id.is_not_null())
        .filter(extension::COLUMN.revoked_at.is_null())
        .order_by_asc(extension::COLUMN.until)
        .all(db)
        .await?;
    // The latest comes last.
    Ok(live.into_iter().filter_map(|e| Some((e.person_id?, e.until))).collect())
}

/// When the last extension or late code that may still be used in a cycle ends.
pub async fn last_extension(db: &impl ConnectionTrait, cycle: i64) -> Result<Option<DateTime<Utc>>, Error> {
    let last = extension::Entity::find()
        .filter(extension::COLUMN.cycle_id.eq(cycle))
        .filter(extension::COLUMN.revoked_at.is_null())
        .order_by_desc(extension::COLUMN.until)
        .one(db)
        .await?;
    Ok(last.map(|e| e.until))
}

/// Of every cycle whose dates were moved or edited: how often, and when last.
pub async fn moves(db: &impl ConnectionTrait) -> Result<HashMap<i64, (i64, DateTime<Utc>)>, Error> {
    let counted = audit::Entity::find()
        .select_only()
        .column(audit::Column::SubjectId)
        .column_as(audit::Column::Id.count(), "times")
        .column_as(audit::Column::At.max(), "last")
        .filter(audit::COLUMN.subject.eq("cycle"))
        .filter(audit::Column::Action.is_in([Action::CyclePostponed, Action::CycleEdited]))
        .group_by(audit::Column::SubjectId);
    let counted: Vec<(i64, i64, DateTime<Utc>)> = counted.into_tuple().all(db).await?;
    Ok(counted.into_iter().map(|(cycle, times, last)| (cycle, (times, last))).collect())
}

/// How many applications there are: by cycle and state, for managers alone.
pub async fn applications_by_state(db: &impl ConnectionTrait) -> Result<Vec<(i64, State, i64)>, Error> {
    let counted = application::Entity::find()
        .select_only()
        .column(application::Column::CycleId)
        .column(application::Column::State)
        .column_as(application::Column::Id.count(), "n")
        .group_by(application::Column::CycleId)
        .group_by(application::Column::State);
    Ok(counted.into_tuple().all(db).await?)
}

/// Whether anybody applied in a cycle, was asked to, or has more time in it.
pub async fn is_used(db: &impl ConnectionTrait, cycle: i64) -> Result<bool, Error> {
    let applied = application::Entity::find().filter(application::COLUMN.cycle_id.eq(cycle));
    let invited = invitation::Entity::find().filter(invitation::COLUMN.cycle_id.eq(cycle));
    let extended = extension::Entity::find().filter(extension::COLUMN.cycle_id.eq(cycle));
    Ok(applied.count(db).await? + invited.count(db).await? + extended.count(db).await? > 0)
}

/// How many applications are on which path of a cycle.
pub async fn uses_by_path(db: &impl ConnectionTrait, cycle: i64) -> Result<HashMap<i64, i64>, Error> {
    let counted = application::Entity::find()
        .filter(application::COLUMN.cycle_id.eq(cycle))
        .select_only()
        .column(application::Column::PathId)
        .column_as(application::Column::Id.count(), "n")
        .group_by(application::Column::PathId);
    Ok(counted.into_tuple::<(i64, i64)>().all(db).await?.into_iter().collect())
}

/// How many applications took a path, withdrawn ones and earlier submissions included.
pub async fn uses_of_path(db: &impl ConnectionTrait, path: i64) -> Result<u64, Error> {
    let now = application::Entity::find().filter(application::COLUMN.path_id.eq(path)).count(db).await?;
    if now > 0 {
        return Ok(now);
    }
    Ok(snapshot::Entity::find().filter(snapshot::COLUMN.path_id.eq(path)).count(db).await?)
}

/// How many applications on a path answered which question, by its key.
pub async fn answered(db: &impl ConnectionTrait, path: i64) -> Result<HashMap<String, i64>, Error> {
    let each = match db.get_database_backend() {
        DbBackend::Postgres => "jsonb_each_text(a.answers) AS e(key, value)",
        _ => "json_each(a.answers) AS e",
    };
    let sql = format!(
        "SELECT e.key, COUNT(*) FROM application AS a, {each} \
         WHERE a.path_id = $1 AND e.value NOT IN ('[]', '[\"\"]') GROUP BY e.key"
    );
    let rows = db.query_all_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, [path.into()])).await?;
    let mut answered = HashMap::new();
    for row in rows {
        answered.insert(row.try_get_by_index(0)?, row.try_get_by_index(1)?);
    }
    Ok(answered)
}

/// What was asked on a path once and may be put back, the last removed first.
pub async fn removed_questions(db: &impl ConnectionTrait, path: i64) -> Result<Vec<removed_question::Model>, Error> {
    let removed = removed_question::Entity::find().filter(removed_question::COLUMN.path_id.eq(path));
    Ok(removed.order_by_desc(removed_question::COLUMN.id).all(db).await?)
}

/// The kinds of activities that may count, as they are offered.
pub async fn kinds(db: &impl ConnectionTrait) -> Result<Vec<activity_kind::Model>, Error> {
    let offered = activity_kind::Entity::find().filter(activity_kind::COLUMN.retired_at.is_null());
    let offered = offered.order_by_asc(activity_kind::COLUMN.position).order_by_asc(activity_kind::COLUMN.id);
    Ok(offered.all(db).await?)
}

/// The cycle's consents in order, each with its texts, the one that is asked for first.
pub async fn consents(
    db: &impl ConnectionTrait,
    cycle: i64,
) -> Result<Vec<(consent::Model, Vec<consent_text::Model>)>, Error> {
    let consents = consent::Entity::find().filter(consent::COLUMN.cycle_id.eq(cycle));
    let consents = consents.order_by_asc(consent::COLUMN.position).order_by_asc(consent::COLUMN.id).all(db).await?;
    let mut with = Vec::new();
    for consent in consents {
        let texts = consent_texts(db, consent.id).await?;
        with.push((consent, texts));
    }
    Ok(with)
}

pub async fn consent(db: &impl ConnectionTrait, id: i64) -> Result<consent::Model, Error> {
    consent::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// The versions of a consent's text, the latest first.
pub async fn consent_texts(db: &impl ConnectionTrait, consent: i64) -> Result<Vec<consent_text::Model>, Error> {
    let texts = consent_text::Entity::find().filter(consent_text::COLUMN.consent_id.eq(consent));
    Ok(texts.order_by_desc(consent_text::COLUMN.version).all(db).await?)
}

/// How many applications of a cycle agreed to something, by its key and in any version, withdrawn ones and earlier
/// submissions included.
pub async fn agreed(db: &impl ConnectionTrait, cycle: i64) -> Result<HashMap<String, HashMap<i32, usize>>, Error> {
    let applications = application::Entity::find().filter(application::COLUMN.cycle_id.eq(cycle)).all(db).await?;
    let ids: Vec<i64> = applications.iter().map(|a| a.id).collect();
    let mut given: HashSet<(i64, String, i32)> = HashSet::new();
    for some in ids.chunks(AT_ONCE) {
        let snapshots =
            snapshot::Entity::find().filter(snapshot::COLUMN.application_id.is_in(some.to_vec())).all(db).await?;
        given.extend(snapshots.into_iter().flat_map(|s| each(s.application_id, s.agreed)));
    }
    given.extend(applications.into_iter().flat_map(|a| each(a.id, a.agreed)));
    let mut agreed: HashMap<String, HashMap<i32, usize>> = HashMap::new();
    for (_, key, version) in given {
        *agreed.entry(key).or_default().entry(version).or_default() += 1;
    }
    Ok(agreed)
}

fn each(application: i64, agreed: Agreed) -> impl Iterator<Item = (i64, String, i32)> {
    agreed.0.into_iter().map(move |(key, version)| (application, key, version))
}
