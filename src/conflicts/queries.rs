use std::collections::{HashMap, HashSet};

use entity::{Words, conflict, email, invitation, person};
use sea_orm::sea_query::Condition;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect};

use super::rules::Ties;
use crate::Error;

/// People in one statement.
const AT_ONCE: usize = 500;

/// Everything that ties these reviewers to these applicants.
pub async fn ties(db: &impl ConnectionTrait, reviewers: &[i64], applicants: &[i64]) -> Result<Ties, Error> {
    let mut ties = Ties::default();
    let everyone: Vec<i64> = reviewers.iter().chain(applicants).copied().collect::<HashSet<_>>().into_iter().collect();
    for some in everyone.chunks(AT_ONCE) {
        let employers: Vec<(i64, String)> = person::Entity::find()
            .select_only()
            .columns([person::Column::Id, person::Column::EmployerKey])
            .filter(person::COLUMN.id.is_in(some.to_vec()))
            .filter(person::COLUMN.employer_key.ne(""))
            .into_tuple()
            .all(db)
            .await?;
        ties.employers.extend(employers);
        let formers: Vec<(i64, Words)> = person::Entity::find()
            .select_only()
            .columns([person::Column::Id, person::Column::FormerEmployers])
            .filter(person::COLUMN.id.is_in(some.to_vec()))
            .into_tuple()
            .all(db)
            .await?;
        ties.formers.extend(formers.into_iter().filter(|(_, f)| !f.0.is_empty()).map(|(id, f)| (id, f.0)));
    }
    ties.nominations = nominations(db, reviewers).await?;
    ties.declared = declared(db, reviewers).await?;
    Ok(ties)
}

/// Whom one reviewer must not judge, of these applicants.
pub async fn of(db: &impl ConnectionTrait, reviewer: i64, applicants: &[i64]) -> Result<HashSet<i64>, Error> {
    let ties = ties(db, &[reviewer], applicants).await?;
    Ok(applicants.iter().copied().filter(|a| ties.between(reviewer, *a).is_some()).collect())
}

/// Who was nominated by one of these, and who nominated one of them.
async fn nominations(db: &impl ConnectionTrait, people: &[i64]) -> Result<HashSet<(i64, i64)>, DbErr> {
    let theirs = addresses(db, email::COLUMN.person_id.is_in(people.to_vec()).into()).await?;
    let asked = Condition::any()
        .add(invitation::COLUMN.by_id.is_in(people.iter().map(|id| Some(*id))))
        .add(invitation::COLUMN.address.is_in(theirs.keys().cloned().collect::<Vec<_>>()));
    let found: Vec<(Option<i64>, String)> = invitation::Entity::find()
        .select_only()
        .columns([invitation::Column::ById, invitation::Column::Address])
        .filter(invitation::Column::Kind.eq(invitation::Kind::Nominated))
        .filter(asked)
        .into_tuple()
        .all(db)
        .await?;
    let mut owners = theirs;
    let found: Vec<(Option<i64>, String)> = found.into_iter().map(|(by, to)| (by, to.to_lowercase())).collect();
    let others: Vec<String> = found.iter().map(|(_, a)| a.clone()).filter(|a| !owners.contains_key(a)).collect();
    for some in others.chunks(AT_ONCE) {
        owners.extend(addresses(db, email::COLUMN.address.is_in(some.to_vec()).into()).await?);
    }
    let pair = |(by, to): (Option<i64>, String)| Some((by?, *owners.get(&to)?));
    Ok(found.into_iter().filter_map(pair).collect())
}

/// Whose an address is, in lower case.
async fn addresses(db: &impl ConnectionTrait, which: Condition) -> Result<HashMap<String, i64>, DbErr> {
    let found: Vec<(String, i64)> = email::Entity::find()
        .select_only()
        .columns([email::Column::Address, email::Column::PersonId])
        .filter(which)
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().map(|(address, person)| (address.to_lowercase(), person)).collect())
}

async fn declared(db: &impl ConnectionTrait, reviewers: &[i64]) -> Result<HashSet<(i64, i64)>, DbErr> {
    let found: Vec<(i64, i64)> = conflict::Entity::find()
        .select_only()
        .columns([conflict::Column::ReviewerId, conflict::Column::WithId])
        .filter(conflict::COLUMN.reviewer_id.is_in(reviewers.to_vec()))
        .filter(conflict::COLUMN.withdrawn_at.is_null())
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().collect())
}
