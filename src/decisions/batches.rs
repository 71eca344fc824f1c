//! The last decisions that were recorded many at once, so that they can be undone at once.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use entity::batch::{self, Before, Touched};
use entity::decision::Verdict;
use entity::{application, cycle};
use minijinja::{Value, context};
use sea_orm::{ActiveEnum, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect};

use super::queries::names;
use super::rules::VERDICTS;
use crate::Error;
use crate::l10n::Locale;
use crate::web::instant;

/// So many are shown.
const SHOWN: u64 = 5;

#[derive(Clone, Debug, FromQueryResult)]
struct Row {
    id: i64,
    by_id: i64,
    told: String,
    at: DateTime<Utc>,
    undone_at: Option<DateTime<Utc>>,
}

/// The last of a cycle, newest first, as `viewer` may know them: their own application is in none of them while
/// nothing is announced.
pub async fn last(db: &impl ConnectionTrait, cycle: &cycle::Model, viewer: i64) -> Result<Vec<Value>, Error> {
    let found = batch::Entity::find()
        .select_only()
        .columns([batch::Column::Id, batch::Column::ById, batch::Column::Told])
        .columns([batch::Column::At, batch::Column::UndoneAt])
        .filter(batch::COLUMN.cycle_id.eq(cycle.id))
        .order_by_desc(batch::COLUMN.id)
        .limit(SHOWN);
    let mut rows: Vec<Row> = found.into_model().all(db).await?;
    let own = application::Entity::find().filter(application::COLUMN.cycle_id.eq(cycle.id));
    let own = own.filter(application::COLUMN.person_id.eq(viewer)).one(db).await?;
    if let Some(own) = own.filter(|_| cycle.announced_at.is_none()) {
        let all: Vec<(i64, Before)> = batch::Entity::find()
            .select_only()
            .columns([batch::Column::Id, batch::Column::Before])
            .filter(batch::COLUMN.id.is_in(rows.iter().map(|r| r.id)))
            .into_tuple()
            .all(db)
            .await?;
        let others: HashMap<i64, String> = all.into_iter().map(|(id, before)| (id, without(before, own.id))).collect();
        rows.retain_mut(|row| {
            row.told = others.get(&row.id).cloned().unwrap_or_default();
            !row.told.is_empty()
        });
    }
    let names = names(db, rows.iter().map(|r| r.by_id)).await?;
    let value = |row: &Row| {
        context! {
            id => row.id, by => names.get(&row.by_id).map(String::as_str), told => row.told.as_str(),
            at => instant(row.at), undone_at => row.undone_at.map(instant),
        }
    };
    Ok(rows.iter().map(value).collect())
}

fn without(before: Before, own: i64) -> String {
    let others: Vec<Touched> = before.0.into_iter().filter(|t| t.application != own).collect();
    told(&others)
}

/// What was decided, for people: `12 accept, 30 decline`. Empty where it was nothing.
pub fn told(touched: &[Touched]) -> String {
    let count = |then: Option<Verdict>| {
        let then = then.map(|v| v.to_value());
        touched.iter().filter(|t| t.then == then).count()
    };
    let cleared = (count(None), "taken back");
    let counts = VERDICTS.map(|v| (count(Some(v)), v.told())).into_iter().chain([cleared]);
    counts
        .filter(|(n, _)| *n > 0)
        .map(|(n, what)| format!("{} {what}", Locale::english().number(n as i64)))
        .collect::<Vec<_>>()
        .join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_decided_is_counted() {
        let touched =
            |application, then: Option<&str>| Touched { application, then: then.map(Into::into), stood: None };
        let all =
            [touched(1, Some("accept")), touched(2, Some("decline")), touched(3, Some("accept")), touched(4, None)];
        assert_eq!(told(&all), "2 accept, 1 decline, 1 taken back");
        assert_eq!(without(Before(all.to_vec()), 2), "2 accept, 1 taken back");
        assert_eq!(told(&[]), "");
    }
}
