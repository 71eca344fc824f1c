//! What a reviewer stepped back from themselves: that it was, why and when. It is not theirs to read any more.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use entity::application;
use entity::audit::{self, Action};
use entity::review::{self, State};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Known, Mine, Task, conflicts, seasons};
use crate::conflicts::rules::Kind;
use crate::web::Reviewer;
use crate::{Error, conflicts as closeness};

/// The queue, and what was left of it.
pub async fn with_left(
    db: &impl ConnectionTrait,
    by: &Reviewer,
    mine: Mine,
    now: DateTime<Utc>,
) -> Result<Mine, Error> {
    let ended = review::Entity::find()
        .find_also_related(application::Entity)
        .filter(review::COLUMN.reviewer_id.eq(by.id))
        .filter(review::Column::State.eq(State::Recused))
        .order_by_desc(review::COLUMN.ended_at)
        .order_by_desc(review::COLUMN.id)
        .all(db)
        .await?;
    let own = own_steps(db, by, &ended.iter().map(|(review, _)| review.id).collect::<Vec<_>>()).await?;
    let is_own = |review: &review::Model| review.ended_at.is_some_and(|at| own.contains(&(review.id, at)));
    let ended: Vec<_> = ended
        .into_iter()
        .filter_map(|(review, application)| Some((review, application?)))
        .filter(|(review, _)| is_own(review))
        .collect();
    if ended.is_empty() {
        return Ok(mine);
    }
    let seasons = seasons(db, by, &ended, now).await?;
    let applicants: Vec<i64> = ended.iter().map(|(_, a)| a.person_id).collect();
    let ties = closeness::queries::ties(db, &[by.id], &applicants).await?;
    let declared = conflicts(db, by.id).await?;
    let declared: HashMap<i64, _> =
        declared.iter().map(|(conflict, known)| (conflict.with_id, (conflict, known))).collect();
    let told = |(review, application): (review::Model, application::Model)| {
        let season = seasons.get(&application.cycle_id)?.clone();
        let may_tell = match ties.between(by.id, application.person_id) {
            None => true,
            // What they declared over this very application they know; and where they named somebody, whose it is must be
            // known to them too, or the list would say so.
            Some(Kind::Declared) => match declared.get(&application.person_id)? {
                (conflict, _) if conflict.declared_by != by.id => false,
                (_, Known::Blind(over)) => *over == application.id,
                (conflict, Known::Person(_)) => !season.plan.is_blind || conflict.over_id == Some(application.id),
            },
            // That somebody close to them applies is not theirs to know.
            Some(Kind::Oneself | Kind::Employer | Kind::Nomination) => false,
        };
        may_tell.then_some(Task { review, application, season })
    };
    Ok(Mine { left: ended.into_iter().filter_map(told).collect(), ..mine })
}

/// Which of these the reviewer ended themselves, and when. What the portal or a manager ended, because somebody close to
/// them applies, tells who that is: it stands in no list, also not when they are close no longer.
async fn own_steps(
    db: &impl ConnectionTrait,
    by: &Reviewer,
    reviews: &[i64],
) -> Result<HashSet<(i64, DateTime<Utc>)>, Error> {
    let steps: Vec<(i64, DateTime<Utc>)> = audit::Entity::find()
        .select_only()
        .columns([audit::Column::SubjectId, audit::Column::At])
        .filter(audit::Column::Action.eq(Action::ReviewRecused))
        .filter(audit::COLUMN.subject.eq("review"))
        .filter(audit::COLUMN.subject_id.is_in(reviews.to_vec()))
        .filter(audit::COLUMN.by_id.eq(by.id))
        .into_tuple()
        .all(db)
        .await?;
    Ok(steps.into_iter().collect())
}
