//! The letters of an announcement on their way: how many there are of each kind, how fast they leave, what went wrong.

use chrono::{DateTime, TimeDelta, Utc};
use entity::audit::{self, Action};
use entity::letter::{self, State};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, Select,
};

use crate::audit::Entry;
use crate::db::Db;
use crate::web::{Manager, Pager};
use crate::{Error, mail};

/// Where the letters of one announcement are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub all: u64,
    pub sent: u64,
    /// Tried before, and to be tried again later.
    pub put_off: u64,
    pub failed: u64,
    /// Sent within the last minute.
    pub a_minute: u64,
    /// When the last of those that are not put off leaves, at this pace; none while nothing moves.
    pub ends_at: Option<DateTime<Utc>>,
}

impl Progress {
    pub fn waiting(&self) -> u64 {
        self.all - self.sent - self.failed
    }

    pub fn is_done(&self) -> bool {
        self.waiting() == 0
    }
}

/// When `left` letters have gone, where so many left within so long.
fn expected(left: u64, sent: u64, within: TimeDelta, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    if left == 0 || sent == 0 {
        return None;
    }
    let millis = Ord::max(within.num_milliseconds(), 1).checked_mul(i64::try_from(left).ok()?)?;
    Some(now + TimeDelta::milliseconds(millis / i64::try_from(sent).ok()?))
}

const PER_PAGE: u64 = 50;

fn of(cycle: i64) -> Select<letter::Entity> {
    letter::Entity::find().filter(letter::COLUMN.event.starts_with(format!("announcements/{cycle}:")))
}

/// `since` is when the cycle was announced.
pub async fn of_cycle(
    db: &impl ConnectionTrait,
    cycle: i64,
    since: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Progress, DbErr> {
    let sent = of(cycle).filter(letter::Column::State.eq(State::Sent));
    let waiting = of(cycle).filter(letter::Column::State.eq(State::Waiting));
    let minute = (now - since).clamp(TimeDelta::seconds(1), TimeDelta::minutes(1));
    let lately = sent.clone().filter(letter::COLUMN.sent_at.gt(now - minute)).count(db).await?;
    let put_off = waiting.clone().filter(letter::COLUMN.attempts.gt(0)).count(db).await?;
    let left = waiting.count(db).await?;
    Ok(Progress {
        all: of(cycle).count(db).await?,
        sent: sent.count(db).await?,
        put_off,
        failed: of(cycle).filter(letter::Column::State.eq(State::Failed)).count(db).await?,
        a_minute: lately,
        ends_at: expected(left.saturating_sub(put_off), lately, minute, now),
    })
}

/// Those that were refused for good, and those that wait for another try: a page of them, the refused ones first.
pub async fn troubled(
    db: &impl ConnectionTrait,
    cycle: i64,
    page: Option<u64>,
) -> Result<(Vec<letter::Model>, Pager), DbErr> {
    let failed = letter::Column::State.eq(State::Failed);
    let put_off = letter::Column::State.eq(State::Waiting).and(letter::COLUMN.attempts.gt(0));
    let wanted = of(cycle).filter(failed.or(put_off));
    let pager = Pager::new(page, PER_PAGE, wanted.clone().count(db).await?);
    let found = wanted
        .order_by_asc(letter::Column::State)
        .order_by_asc(letter::COLUMN.id)
        .offset(pager.offset())
        .limit(PER_PAGE)
        .all(db)
        .await?;
    Ok((found, pager))
}

/// Puts a letter of the announcement that was refused for good back into the outbox.
pub async fn send_again(db: &Db, by: &Manager, cycle: i64, id: i64, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    let letter = of(cycle).filter(letter::COLUMN.id.eq(id)).one(&txn).await?.ok_or(Error::NotFound)?;
    mail::try_again(&txn, id, now).await?;
    again(by, &letter).record(&txn, now).await?;
    txn.commit().await?;
    Ok(())
}

/// The same for all of them. How many they were.
pub async fn send_all_again(db: &Db, by: &Manager, cycle: i64, now: DateTime<Utc>) -> Result<usize, Error> {
    const AT_ONCE: usize = 500;
    let txn = db.begin().await?;
    let failed = of(cycle).filter(letter::Column::State.eq(State::Failed)).all(&txn).await?;
    let mut many = 0;
    for some in failed.chunks(AT_ONCE) {
        let row = letter::ActiveModel { state: Set(State::Waiting), run_at: Set(now), ..Default::default() };
        let these = letter::COLUMN.id.is_in(some.iter().map(|l| l.id));
        // Two at once: what another manager put back is theirs.
        let done = letter::Entity::update_many()
            .set(row)
            .filter(these)
            .filter(letter::Column::State.eq(State::Failed))
            .exec_with_returning(&txn)
            .await?;
        if !done.is_empty() {
            let entries = done.iter().map(|l| again(by, l).row(now));
            audit::Entity::insert_many(entries).exec_without_returning(&txn).await?;
        }
        many += done.len();
    }
    txn.commit().await?;
    Ok(many)
}

fn again(by: &Manager, letter: &letter::Model) -> Entry {
    let entry = Entry::new(Action::LetterSentAgain, "letter", letter.id).by(by.id).note(letter.subject.as_str());
    let entry = entry.states("failed", "waiting");
    letter.person_id.map_or(entry.clone(), |person| entry.on(person))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_is_reckoned_from_the_last_minute() {
        let now = "2027-01-15T12:00:00Z".parse().unwrap();
        let minute = TimeDelta::minutes(1);
        assert_eq!(expected(1500, 500, minute, now), Some(now + TimeDelta::minutes(3)));
        assert_eq!(expected(10, 5, TimeDelta::seconds(2), now), Some(now + TimeDelta::seconds(4)));
        assert_eq!(expected(10, 0, minute, now), None);
        assert_eq!(expected(0, 10, minute, now), None);
    }
}
