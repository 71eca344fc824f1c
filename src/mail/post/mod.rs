//! The post: takes waiting letters out of the outbox and hands them to SMTP or writes them into a folder. Several at
//! once, at the pace that the mail server allows, ways in before all others.

mod claims;
mod pace;
mod smtp;
mod way;

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use entity::letter::{self, State};
use sea_orm::{ActiveValue::Set, ColumnTrait, DbErr, EntityTrait, QueryFilter};
use tokio::task::{JoinError, JoinSet};
use tokio::time::Instant;

use super::Letter;
use crate::Error;
use crate::config::Config;
use crate::db::Db;
use claims::Claimed;
use pace::Pace;
use way::{Failure, Way};

pub struct Post {
    way: Arc<Way>,
    pace: Mutex<Pace>,
    keeps_links: bool,
    closed: AtomicBool,
}

/// A mailbox that is always full is given up after so long, as mail servers do (RFC 5321, 4.5.4.1).
const GIVEN_UP: TimeDelta = TimeDelta::days(5);

/// So many "not now" in a row are not about letters but about the server.
const IN_A_ROW: usize = 5;

/// A server that says nothing for so long hangs.
const PATIENCE: Duration = Duration::from_secs(20);

/// No letter is begun later in a turn: with those under way it ends before the job's lease does.
const TURN: Duration = Duration::from_secs(45);

/// Letters under way at the same time. Some connections are kept free for ways in: somebody sits and waits for one,
/// however long the announcement takes.
const CONNECTIONS: usize = 10;
const KEPT_FREE: usize = 2;

/// How soon it looks again while letters are under way.
const LOOK: Duration = Duration::from_millis(200);

/// A dead server delays, never loses: the waits in minutes grow to six hours.
const WAITS: [i64; 7] = [1, 2, 5, 15, 60, 180, 360];

/// How often it tries to note what became of a letter: one that was sent and is not noted goes out again.
const NOTES: u32 = 8;

impl Post {
    pub fn new(config: &Config) -> Result<Self, Error> {
        Self::with_patience(config, PATIENCE)
    }

    /// A post that waits for a silent server no longer than that.
    pub fn with_patience(config: &Config, patience: Duration) -> Result<Self, Error> {
        Ok(Self {
            way: Arc::new(Way::of(config, patience)?),
            pace: Mutex::new(Pace::of(config.mail.per_minute)),
            keeps_links: config.demo,
            closed: AtomicBool::new(false),
        })
    }

    /// Whether the server answers, or the folder can be written to.
    pub async fn check(&self) -> Result<String, String> {
        self.way.check().await
    }

    /// From now on no letter is begun.
    pub fn close(&self) {
        self.closed.store(true, Ordering::Relaxed);
    }

    /// Sends what is due. Stops where the server is down for all of them, when the turn is over, and when closed; ends
    /// once every letter that was begun has an answer. How many were sent.
    pub async fn post_waiting(&self, db: &Db, now: DateTime<Utc>) -> Result<usize, Error> {
        let turn = Turn { began: Instant::now(), now };
        let mut under_way = JoinSet::new();
        let mut claimed = VecDeque::new();
        let mut tally = Tally::default();
        let mut outcome = self.begin_all(db, turn, &mut claimed, &mut under_way, &mut tally).await;
        let given_back = claims::give_back(db, claimed).await;
        while let Some(ended) = under_way.join_next().await {
            outcome = outcome.and(tally.count(ended));
        }
        self.way.rest().await;
        given_back?;
        outcome.map(|()| tally.sent)
    }

    async fn begin_all(
        &self,
        db: &Db,
        turn: Turn,
        claimed: &mut VecDeque<Claimed>,
        under_way: &mut JoinSet<Ended>,
        tally: &mut Tally,
    ) -> Result<(), Error> {
        loop {
            while let Some(ended) = under_way.try_join_next() {
                tally.count(ended)?;
            }
            if self.closed.load(Ordering::Relaxed) || turn.began.elapsed() > TURN || tally.stops() {
                return Ok(());
            }
            let pause = if self.way.is_a_server() { self.pace().wait(Instant::now()) } else { Duration::ZERO };
            if !pause.is_zero() {
                tokio::time::sleep(pause.min(LOOK)).await;
                continue;
            }
            if claimed.is_empty() {
                claimed.extend(self.claim(db, turn, under_way.len(), tally).await?);
            }
            if let Some(next) = claimed.pop_front() {
                self.begin(db, turn, next, under_way);
            } else if under_way.is_empty() {
                return Ok(());
            } else if let Ok(Some(ended)) = tokio::time::timeout(LOOK, under_way.join_next()).await {
                tally.count(ended)?;
            }
        }
    }

    /// The next letters, about as many as begin within a second: who asks for a way in waits no longer than that.
    async fn claim(&self, db: &Db, turn: Turn, under_way: usize, tally: &Tally) -> Result<Vec<Claimed>, Error> {
        // One at a time until the server has shown that it takes any: a dead one is not asked by all of them.
        let (most, kept_free) = match self.way.is_a_server() && tally.is_answered {
            true => (CONNECTIONS, KEPT_FREE),
            false => (1, 0),
        };
        let (room, for_all) = (most.saturating_sub(under_way), (most - kept_free).saturating_sub(under_way));
        let a_second = self.pace().a_second();
        match (room, for_all) {
            (0, _) => Ok(Vec::new()),
            (_, 0) => Ok(claims::take(db, 1, true, turn.at()).await?),
            (_, some) => Ok(claims::take(db, some.min(a_second), false, turn.at()).await?),
        }
    }

    fn begin(&self, db: &Db, turn: Turn, claimed: Claimed, under_way: &mut JoinSet<Ended>) {
        self.pace().begin(Instant::now());
        let (db, way, keeps_links) = (db.clone(), self.way.clone(), self.keeps_links);
        under_way.spawn(async move {
            // A machine that slept meanwhile has lost what it held in hand.
            let enough = TimeDelta::from_std(way.patience).unwrap_or(claims::CLAIM);
            if turn.at() + enough > claimed.until {
                return Ok(None);
            }
            let outcome = way.send(&claimed.letter, turn.at()).await;
            note(&db, &claimed, outcome.clone(), keeps_links, turn).await?;
            Ok(Some(outcome))
        });
    }

    fn pace(&self) -> MutexGuard<'_, Pace> {
        self.pace.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One turn of the job: when it began, and by which clock.
#[derive(Clone, Copy)]
struct Turn {
    began: Instant,
    now: DateTime<Utc>,
}

impl Turn {
    fn at(self) -> DateTime<Utc> {
        (self.now + TimeDelta::from_std(self.began.elapsed()).unwrap_or_default()).trunc_subsecs(6)
    }
}

/// What became of a letter; none where it was not begun.
type Ended = Result<Option<Result<(), Failure>>, DbErr>;

/// How a turn goes.
#[derive(Debug, Default)]
struct Tally {
    sent: usize,
    /// The server took a letter, or refused one for good: it is there.
    is_answered: bool,
    is_down: bool,
    put_off_in_a_row: usize,
}

impl Tally {
    fn count(&mut self, ended: Result<Ended, JoinError>) -> Result<(), Error> {
        let ended = ended.map_err(|e| Error::Outside(format!("a letter broke off: {e}")))?;
        let Some(outcome) = ended? else { return Ok(()) };
        self.put_off_in_a_row = if matches!(outcome, Err(Failure::Later(_))) { self.put_off_in_a_row + 1 } else { 0 };
        self.is_down |= matches!(outcome, Err(Failure::Down(_)));
        self.is_answered |= matches!(outcome, Ok(()) | Err(Failure::Refused(_)));
        self.sent += usize::from(outcome.is_ok());
        Ok(())
    }

    fn stops(&self) -> bool {
        self.is_down || self.put_off_in_a_row >= IN_A_ROW
    }
}

/// Notes what became of a letter. A database that is away for a moment is asked again: what was sent must be marked.
async fn note(
    db: &Db,
    claimed: &Claimed,
    outcome: Result<(), Failure>,
    keeps_links: bool,
    turn: Turn,
) -> Result<(), DbErr> {
    let row = told(&claimed.letter, outcome.clone(), keeps_links, turn);
    let mut tries = 0;
    loop {
        let mut mine = letter::Entity::update_many().set(row.clone()).filter(letter::COLUMN.id.eq(claimed.letter.id));
        if outcome.is_err() {
            // Where somebody else has it in hand by now, it is theirs to tell.
            mine =
                mine.filter(letter::Column::State.eq(State::Waiting)).filter(letter::COLUMN.run_at.eq(claimed.until));
        }
        match mine.exec(&db.write).await {
            Ok(_) => return Ok(()),
            Err(e) if tries == NOTES => return Err(e),
            Err(e) => {
                tracing::warn!(error = %crate::error::chain(&e), "what became of a letter could not be noted yet");
                tokio::time::sleep(Duration::from_millis(100 << tries)).await;
                tries += 1;
            }
        }
    }
}

/// The letter's row with what became of it.
fn told(letter: &letter::Model, outcome: Result<(), Failure>, keeps_links: bool, turn: Turn) -> letter::ActiveModel {
    let attempts = letter.attempts + 1;
    let is_old = turn.now - letter.created_at > GIVEN_UP;
    let mut row = letter::ActiveModel { attempts: Set(attempts), ..Default::default() };
    let ended = match outcome {
        Ok(()) => {
            row.sent_at = Set(Some(turn.at()));
            row.last_error = Set(String::new());
            Some(State::Sent)
        }
        Err(Failure::Later(why)) if is_old => {
            tracing::warn!(error = why, "a letter was put off for too long");
            row.last_error = Set(why);
            Some(State::Failed)
        }
        Err(Failure::Down(why) | Failure::Later(why)) => {
            let wait = WAITS[usize::try_from(attempts - 1).unwrap_or_default().min(WAITS.len() - 1)];
            tracing::warn!(error = why, attempts, "a letter waits");
            row.run_at = Set(turn.now + TimeDelta::minutes(wait));
            row.last_error = Set(why);
            None
        }
        Err(Failure::Refused(why)) => {
            tracing::warn!(error = why, "a letter was refused for good");
            row.last_error = Set(why);
            Some(State::Failed)
        }
    };
    if let Some(state) = ended {
        row.state = Set(state);
        if letter.template == Letter::SignIn.folder() && !keeps_links {
            // A link is kept hashed; so it must not stay readable in the outbox or in a backup of it.
            row.text = Set(String::new());
            row.html = Set(String::new());
        }
    }
    row
}
