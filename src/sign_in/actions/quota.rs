use chrono::{DateTime, Utc};
use entity::quota::{self, Column};
use sea_orm::sea_query::{CaseStatement, Expr, ExprTrait, OnConflict};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait};

use crate::Error;
use crate::sign_in::rules::WINDOW;

/// Counts one more try, or says how long to wait. One statement: it holds also between instances. A refused try
/// counts, and the window does not move for it.
pub async fn count(db: &impl ConnectionTrait, key: String, limit: i32, now: DateTime<Utc>) -> Result<(), Error> {
    let column = |column: Column| Expr::col((quota::Entity, column));
    let over = || column(Column::WindowStart).lte(now - WINDOW);
    let used = CaseStatement::new().case(over(), 1).finally(column(Column::Used).add(1));
    let start = CaseStatement::new().case(over(), now).finally(column(Column::WindowStart));
    let anew = OnConflict::column(Column::Key).value(Column::Used, used).value(Column::WindowStart, start).to_owned();
    let row = quota::ActiveModel { key: Set(key), window_start: Set(now), used: Set(1) };
    let counted = quota::Entity::insert(row).on_conflict(anew).exec_with_returning(db).await?;
    if counted.used <= limit {
        return Ok(());
    }
    let wait = (counted.window_start + WINDOW - now).num_seconds();
    Err(Error::TooMany(u64::try_from(wait).map_or(1, |wait| wait + 1)))
}
