use chrono::{DateTime, Utc};
use entity::application::{self, State};
use entity::{cycle, extension, person, track};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select};

use crate::web::Reviewer;
use crate::{Error, tracks};

/// A cycle under review and its title.
pub type Standing = (cycle::Model, track::Model);

/// The cycles of their tracks that take no more changes and are not announced.
pub async fn cycles(db: &impl ConnectionTrait, by: &Reviewer, now: DateTime<Utc>) -> Result<Vec<Standing>, Error> {
    let mine = by.tracks();
    let tracks = tracks::queries::all(db).await?;
    let closed = cycle::Entity::find()
        .filter(cycle::COLUMN.closes_at.lte(now))
        .filter(cycle::COLUMN.announced_at.is_null())
        .order_by_asc(cycle::COLUMN.announces_at)
        .order_by_asc(cycle::COLUMN.id)
        .all(db)
        .await?;
    let theirs = closed.into_iter().filter(|c| c.takes_until() <= now);
    let theirs = theirs.filter(|c| mine.as_ref().is_none_or(|ids| ids.contains(&c.track_id)));
    let with_track = theirs.filter_map(|c| tracks.iter().find(|t| t.id == c.track_id).cloned().map(|t| (c, t)));
    Ok(with_track.collect())
}

/// What was submitted in those cycles by who has no more time, the reviewer's own left out.
pub fn submitted(by: &Reviewer, cycles: &[Standing], now: DateTime<Utc>) -> Select<application::Entity> {
    let has_more_time = extension::Entity::find()
        .select_only()
        .column(extension::Column::Id)
        .filter(extension::COLUMN.revoked_at.is_null())
        .filter(extension::COLUMN.until.gt(now))
        .filter(
            Expr::col((extension::Entity, extension::Column::CycleId))
                .eq(Expr::col((application::Entity, application::Column::CycleId))),
        )
        .filter(
            Expr::col((extension::Entity, extension::Column::PersonId))
                .eq(Expr::col((application::Entity, application::Column::PersonId))),
        );
    application::Entity::find()
        .filter(Expr::exists(has_more_time.into_query()).not())
        .filter(application::COLUMN.cycle_id.is_in(cycles.iter().map(|(c, _)| c.id)))
        .filter(application::Column::State.eq(State::Submitted))
        .filter(application::COLUMN.person_id.ne(by.id))
        .order_by_asc(application::COLUMN.cycle_id)
        .order_by_asc(application::COLUMN.submitted_at)
        .order_by_asc(application::COLUMN.id)
}

/// One of them. Any other does not exist for this reviewer: their own, another track's, a draft, one withdrawn.
pub async fn one(
    db: &impl ConnectionTrait,
    by: &Reviewer,
    id: i64,
    now: DateTime<Utc>,
) -> Result<application::Model, Error> {
    let cycles = cycles(db, by, now).await?;
    let found = submitted(by, &cycles, now).filter(application::COLUMN.id.eq(id)).one(db).await?;
    found.ok_or(Error::NotFound)
}

/// Whose they are.
pub async fn people(
    db: &impl ConnectionTrait,
    applications: &[application::Model],
) -> Result<Vec<person::Model>, Error> {
    let ids = applications.iter().map(|a| a.person_id);
    Ok(person::Entity::find().filter(person::COLUMN.id.is_in(ids)).all(db).await?)
}
