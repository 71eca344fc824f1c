use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::{cycle, path, question};
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ActiveValue::Set, ConnectionTrait, EntityTrait, IntoActiveModel, QuerySelect,
};

use super::{insert, queries, rules};
use crate::audit::Entry;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::Manager;
use crate::{Error, markdown};

/// Next year's cycle: the same paths and questions under the same keys, every date a year on.
pub async fn copy(db: &Db, by: &Manager, cycle: i64, now: DateTime<Utc>) -> Result<cycle::Model, Error> {
    let txn = db.begin().await?;
    let from = queries::locked(&txn, cycle).await?;
    let slugs = taken_slugs(&txn).await?;
    let copied = insert(&txn, a_year_on(&from, |slug| slugs.iter().any(|s| s == slug))).await;
    let copied = copied.map_err(|e| match e.is_taken() {
        true => Error::refused(Message::new("cycles-manage-copy-again")),
        false => e,
    })?;
    for (path, questions) in queries::paths_with_questions(&txn, from.id).await? {
        copy_path(&txn, copied.id, path, questions).await?;
    }
    let entry = Entry::new(Action::CycleCreated, "cycle", copied.id).by(by.id);
    entry.note(format!("copied from {}", from.slug)).record(&txn, now).await?;
    txn.commit().await?;
    Ok(copied)
}

async fn taken_slugs(db: &impl ConnectionTrait) -> Result<Vec<String>, Error> {
    Ok(cycle::Entity::find().select_only().column(cycle::Column::Slug).into_tuple().all(db).await?)
}

fn a_year_on(from: &cycle::Model, is_taken: impl Fn(&str) -> bool) -> cycle::Model {
    let zone = rules::zone_of(from);
    let slug = match rules::text_a_year_on(&from.slug, from.year) {
        slug if slug != from.slug => slug,
        slug => format!("{}-{}", slug.chars().take(55).collect::<String>().trim_end_matches('-'), from.year + 1),
    };
    let intro = rules::text_a_year_on(&from.intro, from.year);
    cycle::Model {
        slug: rules::free(&slug, is_taken),
        title: rules::text_a_year_on(&from.title, from.year),
        year: from.year + 1,
        opens_at: rules::a_year_on(from.opens_at, zone),
        closes_at: rules::a_year_on(from.closes_at, zone),
        reviews_due_at: from.reviews_due_at.map(|at| rules::a_year_on(at, zone)),
        announces_at: rules::a_year_on(from.announces_at, zone),
        term_start: rules::day_a_year_on(from.term_start),
        term_end: rules::day_a_year_on(from.term_end),
        intro_html: markdown::to_html(&intro),
        intro,
        armed_at: None,
        armed_by: None,
        announced_at: None,
        window_start: from.window_start.map(rules::day_a_year_on),
        window_end: from.window_end.map(rules::day_a_year_on),
        ..from.clone()
    }
}

async fn copy_path(
    db: &impl ConnectionTrait,
    cycle: i64,
    path: path::Model,
    questions: Vec<question::Model>,
) -> Result<(), Error> {
    let mut row = path.into_active_model().reset_all();
    row.id = NotSet;
    row.cycle_id = Set(cycle);
    let path = row.insert(db).await?;
    let rows = questions.into_iter().map(|question| {
        let mut row = question.into_active_model().reset_all();
        row.id = NotSet;
        row.path_id = Set(path.id);
        row
    });
    question::Entity::insert_many(rows).exec_without_returning(db).await?;
    Ok(())
}
