//! What reviewers said of an application, side by side, for those who decide on it.

use std::collections::HashMap;

use entity::review::{self, Opinion, State};
use entity::{application, criterion, cycle, remark, review_plan};
use minijinja::{Value, context};
use sea_orm::sea_query::Query;
use sea_orm::{
    ActiveEnum, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect,
};

use super::queries::names;
use crate::Error;
use crate::assignments::queries as assignments;
use crate::assignments::scores::{self, Given};
pub use crate::assignments::scores::{told as points, told_signed as signed};
use crate::web::instant;

/// A review that was given, without its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Vote {
    pub application: i64,
    pub applicant: i64,
    pub reviewer: i64,
    /// None where nothing was to be scored.
    pub score: Option<i32>,
    pub opinion: Option<Opinion>,
}

impl Vote {
    pub fn given(&self) -> Option<Given> {
        Some(Given { application: self.application, reviewer: self.reviewer, score: self.score? })
    }
}

/// Every review that counts in a cycle: given on what is judged, but for those of `viewer`'s own application while nothing is announced.
pub async fn votes(db: &impl ConnectionTrait, cycle: &cycle::Model, viewer: i64) -> Result<Vec<Vote>, DbErr> {
    let found: Vec<Vote> = review::Entity::find()
        .inner_join(application::Entity)
        .select_only()
        .column_as(review::Column::ApplicationId, "application")
        .column_as(application::Column::PersonId, "applicant")
        .column_as(review::Column::ReviewerId, "reviewer")
        .columns([review::Column::Score, review::Column::Opinion])
        .filter(application::COLUMN.cycle_id.eq(cycle.id))
        .filter(application::Column::State.is_in(application::State::JUDGED))
        .filter(review::Column::State.eq(State::Given))
        .into_model()
        .all(db)
        .await?;
    let is_hidden = |vote: &Vote| vote.applicant == viewer && cycle.announced_at.is_none();
    Ok(found.into_iter().filter(|v| !is_hidden(v)).collect())
}

/// How many reviews were given, by application; who has none is not there.
pub async fn given(db: &impl ConnectionTrait, cycle: i64) -> Result<HashMap<i64, usize>, DbErr> {
    let in_cycle = Query::select()
        .column(application::Column::Id)
        .from(application::Entity)
        .and_where(application::COLUMN.cycle_id.eq(cycle))
        .to_owned();
    let found: Vec<(i64, i64)> = review::Entity::find()
        .select_only()
        .column(review::Column::ApplicationId)
        .column_as(review::Column::Id.count(), "given")
        .filter(review::COLUMN.application_id.in_subquery(in_cycle))
        .filter(review::Column::State.eq(State::Given))
        .group_by(review::Column::ApplicationId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().map(|(id, given)| (id, usize::try_from(given).unwrap_or_default())).collect())
}

/// How many reviews of one application were given.
pub async fn given_of(db: &impl ConnectionTrait, application: i64) -> Result<usize, DbErr> {
    let given = review::Entity::find()
        .filter(review::COLUMN.application_id.eq(application))
        .filter(review::Column::State.eq(State::Given));
    Ok(usize::try_from(given.count(db).await?).unwrap_or_default())
}

/// All that was said of one application; nothing in a cycle that asks for no reviews and has none.
pub async fn side_by_side(
    db: &impl ConnectionTrait,
    of: &application::Model,
    cycle: &cycle::Model,
    viewer: i64,
) -> Result<Option<Value>, Error> {
    let plan = assignments::plan(db, cycle.id).await?;
    let reviews = review::Entity::find().filter(review::COLUMN.application_id.eq(of.id));
    let reviews = reviews.order_by_asc(review::COLUMN.id).all(db).await?;
    if plan.is_none() && reviews.is_empty() {
        return Ok(None);
    }
    let criteria = assignments::criteria(db, cycle.id).await?;
    let all: Vec<Given> = votes(db, cycle, viewer).await?.iter().filter_map(Vote::given).collect();
    let own = scores::own_means(&all);
    let standing = scores::standings(&all).get(&of.id).copied().unwrap_or_default();
    let remarks = remark::Entity::find().filter(remark::COLUMN.application_id.eq(of.id));
    let remarks = remarks.order_by_asc(remark::COLUMN.id).all(db).await?;
    let people = reviews.iter().map(|r| r.reviewer_id).chain(remarks.iter().map(|r| r.person_id));
    let names = names(db, people).await?;
    let given = reviews.iter().filter(|r| r.state == State::Given).count();
    let scale = plan.as_ref().map_or(review_plan::Model::usual(0).scale, |p| p.scale);
    Ok(Some(context! {
        needed => plan.as_ref().map_or(0, |p| p.needed), given, scale,
        lacks => cycle.announced_at.is_none() && super::rules::lacks_reviews(given, plan.as_ref()),
        mean => standing.mean.map(points), calibrated => standing.calibrated.map(signed),
        spread => standing.spread.map(points),
        is_split => standing.spread.is_some_and(|spread| scores::is_split(spread, scale)),
        criteria => criteria.iter().map(|c| across(c, &reviews)).collect::<Vec<_>>(),
        reviews => reviews.iter().map(|r| one(r, &names, &own)).collect::<Vec<_>>(),
        remarks => remarks.iter().map(|r| said(r, &names)).collect::<Vec<_>>(),
    }))
}

/// A criterion with the points of each review, in the order of the reviews.
fn across(criterion: &criterion::Model, reviews: &[review::Model]) -> Value {
    let points: Vec<Option<i32>> =
        reviews.iter().map(|r| r.scores.0.get(&criterion.id).copied().filter(|_| r.saved_at.is_some())).collect();
    context! { name => criterion.name.as_str(), help => criterion.help.as_str(), weight => criterion.weight, points }
}

fn one(review: &review::Model, names: &HashMap<i64, String>, own: &HashMap<i64, i32>) -> Value {
    let mean = own.get(&review.reviewer_id);
    let state = match review.state {
        State::Asked if review.saved_at.is_some() => "draft".to_owned(),
        state => state.to_value(),
    };
    let counts = review.state == State::Given;
    context! {
        reviewer => names.get(&review.reviewer_id).map(String::as_str), state, counts,
        score => review.score.filter(|_| counts).map(points),
        deviation => review.score.filter(|_| counts).zip(mean).map(|(score, mean)| signed(scores::deviation(score, *mean))),
        own_mean => mean.map(|mean| points(*mean)),
        opinion => review.opinion.map(|o| o.to_value()), words => review.words.as_str(), note => review.note.as_str(),
        reason => review.reason.as_str(), asked_at => instant(review.asked_at),
        given_at => review.given_at.map(instant), ended_at => review.ended_at.map(instant),
    }
}

fn said(remark: &remark::Model, names: &HashMap<i64, String>) -> Value {
    context! {
        by => names.get(&remark.person_id).map(String::as_str), at => instant(remark.at),
        words => remark.words.as_str(), is_removed => remark.removed_at.is_some(),
    }
}
