//! Which letters an instance has in hand. A letter is claimed before it is sent, by moving the instant of its next try:
//! of two instances one gets it, and where that one dies, the letter is due again when the claim has run out.

use chrono::{DateTime, TimeDelta, Utc};
use entity::letter::{self, State};
use sea_orm::sea_query::{CaseStatement, Expr, SimpleExpr};
use sea_orm::{ActiveValue::Set, ColumnTrait, DbErr, EntityTrait, Order, QueryFilter, QueryOrder, QuerySelect};

use crate::db::Db;
use crate::mail::Letter;

/// An instance that dies with letters in hand keeps them from the others for so long.
pub const CLAIM: TimeDelta = TimeDelta::minutes(2);

/// A letter in hand, and until when.
#[derive(Clone, Debug)]
pub struct Claimed {
    pub letter: letter::Model,
    /// When it was due before it was claimed.
    due: DateTime<Utc>,
    pub until: DateTime<Utc>,
}

/// Takes some letters that are due: ways in first, somebody waits for them; then the oldest.
pub async fn take(db: &Db, many: usize, ways_in_only: bool, now: DateTime<Utc>) -> Result<Vec<Claimed>, DbErr> {
    let is_a_way_in = letter::COLUMN.template.eq(Letter::SignIn.folder());
    let first: SimpleExpr =
        CaseStatement::new().case(is_a_way_in.clone(), Expr::value(0)).finally(Expr::value(1)).into();
    let mut which = letter::Entity::find()
        .select_only()
        .columns([letter::Column::Id, letter::Column::RunAt])
        .filter(letter::Column::State.eq(State::Waiting))
        .filter(letter::COLUMN.run_at.lte(now));
    if ways_in_only {
        which = which.filter(is_a_way_in);
    }
    let which = which.order_by(first, Order::Asc).order_by_asc(letter::COLUMN.id);
    let which = which.limit(u64::try_from(many).unwrap_or(1));
    loop {
        let due: Vec<(i64, DateTime<Utc>)> = which.clone().into_tuple().all(&db.write).await?;
        if due.is_empty() {
            return Ok(Vec::new());
        }
        let mine = claim(db, &due, now).await?;
        // Where another instance was quicker with all of them, there may be others.
        if !mine.is_empty() {
            return Ok(mine);
        }
    }
}

/// Two instances at once: whoever comes second finds that they are not due any more.
async fn claim(db: &Db, due: &[(i64, DateTime<Utc>)], now: DateTime<Utc>) -> Result<Vec<Claimed>, DbErr> {
    let until = now + CLAIM;
    let mine = letter::Entity::update_many()
        .set(letter::ActiveModel { run_at: Set(until), ..Default::default() })
        .filter(letter::COLUMN.id.is_in(due.iter().map(|(id, _)| *id)))
        .filter(letter::Column::State.eq(State::Waiting))
        .filter(letter::COLUMN.run_at.lte(now))
        .exec_with_returning(&db.write)
        .await?;
    let place = |id: i64| due.iter().position(|(other, _)| *other == id);
    let mut mine: Vec<Claimed> = mine
        .into_iter()
        .map(|letter| Claimed { due: place(letter.id).map_or(now, |at| due[at].1), letter, until })
        .collect();
    mine.sort_by_key(|c| place(c.letter.id));
    Ok(mine)
}

/// Gives back what was not begun.
pub async fn give_back(db: &Db, claimed: impl IntoIterator<Item = Claimed>) -> Result<(), DbErr> {
    for c in claimed {
        letter::Entity::update_many()
            .col_expr(letter::Column::RunAt, Expr::value(c.due))
            .filter(letter::COLUMN.id.eq(c.letter.id))
            .filter(letter::Column::State.eq(State::Waiting))
            .filter(letter::COLUMN.run_at.eq(c.until))
            .exec(&db.write)
            .await?;
    }
    Ok(())
}
