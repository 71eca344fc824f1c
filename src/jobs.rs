//! The timetable: all that happens without anyone asking.
//!
//! Each job is one row in the database. Any instance may take it; a lease keeps the others away and runs out by
//! itself where an instance dies. Every job may run twice: it looks for what is still to be done and marks what is.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use entity::job;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::Set, EntityTrait, IntoActiveModel, QueryFilter};
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::clock::Clock;
use crate::config::Site;
use crate::db::Db;
use crate::feeds::actions::{Pace, Reader};
use crate::mail::post::Post;
use crate::outgoing::Outgoing;
use crate::{
    Error, activities, announcements, assignments, benefits, calls, deadlines, directory, feeds, mentions, profiles,
    sign_in, sites, terms,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Job {
    /// Announces armed cycles whose instant has come, also when it came while the portal was down.
    Announce,
    /// Submits complete drafts at their close; tells whose was not complete.
    CloseCycles,
    PostLetters,
    /// Tells who has a draft that it closes soon.
    Remind,
    /// Members whose status changes by the clock alone.
    RefreshListings,
    /// Links, sessions and counts that have run out, pictures that nobody sees, drafts of a year ago.
    Sweep,
    /// Letters at the end of terms.
    TellTerms,
    /// Asks reviewers in closed cycles, and others where somebody left.
    AssignReviews,
    /// Tells reviewers what is due.
    RemindReviewers,
    /// Looks whether members' sites still link back.
    CheckSites,
    /// Reads members' feeds.
    ReadFeeds,
    /// Looks whether the sources of webmentions really link here.
    VerifyMentions,
    /// Tells pages elsewhere that posts and news of ours link to them.
    SendMentions,
    /// Publishes answers to calls whose embargo has ended.
    CountAnswers,
    /// Looks whether published answers to calls link back.
    LookBack,
    /// Frees places in calls that were kept too long.
    ExpireClaims,
    /// Tells who keeps a place in a call that it runs out.
    RemindCalls,
    /// The week's open calls, to those who asked for it.
    DigestCalls,
}

impl Job {
    pub const TIMETABLE: [(Self, Duration); 18] = [
        (Self::Announce, Duration::from_secs(1)),
        (Self::CloseCycles, Duration::from_secs(5)),
        (Self::PostLetters, Duration::from_secs(1)),
        (Self::Remind, Duration::from_mins(1)),
        (Self::RefreshListings, Duration::from_secs(30)),
        (Self::Sweep, Duration::from_mins(15)),
        (Self::TellTerms, Duration::from_mins(10)),
        (Self::AssignReviews, Duration::from_secs(30)),
        (Self::RemindReviewers, Duration::from_mins(10)),
        (Self::CheckSites, Duration::from_secs(5)),
        (Self::ReadFeeds, Duration::from_secs(5)),
        (Self::VerifyMentions, Duration::from_secs(2)),
        (Self::SendMentions, Duration::from_secs(10)),
        (Self::CountAnswers, Duration::from_secs(5)),
        (Self::LookBack, Duration::from_secs(30)),
        (Self::ExpireClaims, Duration::from_secs(30)),
        (Self::RemindCalls, Duration::from_mins(10)),
        (Self::DigestCalls, Duration::from_mins(10)),
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Announce => "announce",
            Self::CloseCycles => "close_cycles",
            Self::PostLetters => "post_letters",
            Self::Remind => "remind",
            Self::RefreshListings => "refresh_listings",
            Self::Sweep => "sweep",
            Self::TellTerms => "tell_terms",
            Self::AssignReviews => "assign_reviews",
            Self::RemindReviewers => "remind_reviewers",
            Self::CheckSites => "check_sites",
            Self::ReadFeeds => "read_feeds",
            Self::VerifyMentions => "verify_mentions",
            Self::SendMentions => "send_mentions",
            Self::CountAnswers => "count_answers",
            Self::LookBack => "look_back",
            Self::ExpireClaims => "expire_claims",
            Self::RemindCalls => "remind_calls",
            Self::DigestCalls => "digest_calls",
        }
    }

    /// Whether every instance takes part at once: its rows have leases of their own, so that nothing is done twice.
    fn is_shared(self) -> bool {
        matches!(self, Self::CheckSites | Self::ReadFeeds)
    }

    pub async fn run(self, around: &Around, now: DateTime<Utc>) -> Result<(), Error> {
        match self {
            Self::Announce => announcements::actions::announce_due(&around.db, &around.site, now).await,
            Self::CloseCycles => deadlines::actions::close_cycles(&around.db, &around.site, now).await,
            Self::Remind => deadlines::actions::remind(&around.db, &around.site, now).await,
            Self::PostLetters => around.post.post_waiting(&around.db, now).await.map(drop),
            Self::RefreshListings => directory::refresh_stale(&around.db, now).await.map(drop),
            Self::Sweep => {
                sign_in::actions::sweep(&around.db, now).await?;
                activities::actions::sweep(&around.db, now).await?;
                profiles::actions::photo::sweep(&around.db, now).await?;
                mentions::actions::sweep(&around.db, now).await?;
                benefits::actions::forget(&around.db, now).await?;
                deadlines::actions::forget(&around.db, now).await
            }
            Self::TellTerms => terms::actions::tell(&around.db, &around.site, now).await,
            Self::AssignReviews => assignments::actions::keep(&around.db, &around.site, now).await,
            Self::RemindReviewers => assignments::actions::remind_due(&around.db, &around.site, now).await,
            Self::CheckSites => sites::actions::check_due(&around.db, &around.outgoing, &around.site, now).await,
            Self::ReadFeeds => feeds::actions::read_due(&around.reader(), &around.clock, &around.stop).await,
            Self::VerifyMentions => {
                mentions::actions::verify_due(&around.db, &around.site, &around.outgoing, now).await
            }
            Self::SendMentions => mentions::actions::send_due(&around.db, &around.site, &around.outgoing, now).await,
            Self::CountAnswers => calls::actions::count_due(&around.db, &around.site, now).await,
            Self::LookBack => calls::actions::look_back(&around.db, &around.outgoing, &around.site, now).await,
            Self::ExpireClaims => calls::actions::expire(&around.db, &around.site, now).await,
            Self::RemindCalls => calls::actions::remind(&around.db, &around.site, now).await,
            Self::DigestCalls => calls::actions::digest(&around.db, &around.site, now).await,
        }
    }
}

/// What jobs work with.
#[derive(Clone)]
pub struct Around {
    pub db: Db,
    pub site: Site,
    pub clock: Clock,
    pub post: Arc<Post>,
    pub outgoing: Outgoing,
    pub held: Held,
    /// True once the portal is to stop: what lasts as long as there is work takes nothing new then.
    pub stop: watch::Receiver<bool>,
}

impl Around {
    fn reader(&self) -> Reader {
        let (db, outgoing, site) = (self.db.clone(), self.outgoing.clone(), self.site.clone());
        Reader { db, outgoing, site, pace: Pace::USUAL }
    }
}

/// The leases this instance holds, by job.
#[derive(Clone, Default)]
pub struct Held(Arc<Mutex<HashMap<&'static str, DateTime<Utc>>>>);

/// An instance that dies with a job in hand keeps it from the others for so long.
const LEASE: TimeDelta = TimeDelta::minutes(2);

/// A shared job may last longer than that, where there is work for longer: its lease is renewed so often.
const RENEWED: Duration = Duration::from_secs(40);

/// So often one looks whether a job is due.
const LOOK: Duration = Duration::from_secs(1);

/// Runs the timetable until told to stop, each job for itself: a slow mail server delays no announcement. What is under
/// way is finished.
pub async fn run(around: Around) {
    let mut jobs = JoinSet::new();
    for (job, every) in Job::TIMETABLE {
        jobs.spawn(keep(around.clone(), job, every));
    }
    jobs.join_all().await;
}

async fn keep(around: Around, job: Job, every: Duration) {
    let mut stop = around.stop.clone();
    while !*stop.borrow() {
        let wait = turn(&around, job, every).await.unwrap_or_else(|e| {
            tracing::warn!(job = job.name(), error = %crate::error::chain(&e), "a job could not be taken");
            LOOK
        });
        tokio::select! {
            () = tokio::time::sleep(wait) => {}
            _ = stop.changed() => {}
        }
    }
}

/// Gives back the jobs that were cut off, so that the next start need not wait for their leases to run out.
pub async fn release(around: &Around) -> Result<(), Error> {
    let held: Vec<_> = around.held.all().drain().collect();
    for (name, lease) in held {
        job::Entity::update_many()
            .col_expr(job::Column::LeaseUntil, Expr::value(None::<DateTime<Utc>>))
            .filter(job::COLUMN.kind.eq(name))
            .filter(job::COLUMN.lease_until.eq(lease))
            .exec(&around.db.write)
            .await?;
    }
    Ok(())
}

impl Held {
    fn all(&self) -> MutexGuard<'_, HashMap<&'static str, DateTime<Utc>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What one finds who wants a job.
#[derive(Debug, PartialEq)]
enum Taken {
    Mine,
    /// Another instance runs it now.
    Theirs,
    NotDue,
}

/// Takes the job if it is due and free, runs it, notes how it went. Where another instance has it and it is shared, takes
/// part. Says when to look again.
pub async fn turn(around: &Around, job: Job, every: Duration) -> Result<Duration, Error> {
    let now = around.clock.now();
    match take(&around.db, job, now).await? {
        Taken::Mine => {}
        Taken::Theirs if job.is_shared() => return take_part(around, job, every, now).await,
        Taken::Theirs | Taken::NotDue => return Ok(LOOK),
    }
    around.held.all().insert(job.name(), now + LEASE);
    let outcome = alone(around, job, now).await;
    let mut row = job::ActiveModel {
        kind: Set(job.name().into()),
        lease_until: Set(None),
        last_run_at: Set(Some(now)),
        ..Default::default()
    };
    let wait = match &outcome {
        Ok(()) => {
            row.failures = Set(0);
            row.last_error = Set(String::new());
            TimeDelta::from_std(every).unwrap_or(TimeDelta::minutes(1))
        }
        Err(e) => {
            let failures = failed(around, job, e, &mut row).await?;
            TimeDelta::seconds(5 << failures.min(4))
        }
    };
    row.run_at = Set(around.clock.now() + wait);
    job::Entity::update(row).exec(&around.db.write).await?;
    around.held.all().remove(job.name());
    Ok(LOOK)
}

/// Takes part in what another instance runs, as often as if it were one's own. Whoever holds the job notes that it went
/// well; what fails here is noted at once.
async fn take_part(around: &Around, job: Job, every: Duration, now: DateTime<Utc>) -> Result<Duration, Error> {
    let Err(e) = alone(around, job, now).await else { return Ok(every) };
    let mut row = job::ActiveModel { kind: Set(job.name().into()), ..Default::default() };
    let failures = failed(around, job, &e, &mut row).await?;
    job::Entity::update(row).exec(&around.db.write).await?;
    Ok(Duration::from_secs(5 << failures.min(4)))
}

/// How often it has failed by now, which the row says, and why.
async fn failed(around: &Around, job: Job, e: &Error, row: &mut job::ActiveModel) -> Result<i32, Error> {
    let told = crate::error::chain(e);
    tracing::error!(job = job.name(), error = told, "a job failed");
    let failures = job::Entity::find_by_id(job.name()).one(&around.db.write).await?.map_or(0, |j| j.failures) + 1;
    row.failures = Set(failures);
    row.last_error = Set(told);
    Ok(failures)
}

/// In a task of its own: a panic is a failure of this turn, not the end of the timetable.
async fn alone(around: &Around, job: Job, now: DateTime<Utc>) -> Result<(), Error> {
    let of = around.clone();
    let mut task = JoinSet::new();
    task.spawn(async move { job.run(&of, now).await });
    loop {
        tokio::select! {
            done = task.join_next() => return match done {
                Some(Ok(outcome)) => outcome,
                Some(Err(e)) => Err(Error::Outside(format!("it broke off: {e}"))),
                None => Ok(()),
            },
            () = tokio::time::sleep(RENEWED), if job.is_shared() => renew(around, job).await,
        }
    }
}

/// Keeps a job that is in hand for longer. Where it is not in hand, or the database does not answer, the rows that are
/// worked on have leases of their own all the same.
async fn renew(around: &Around, job: Job) {
    let Some(old) = around.held.all().get(job.name()).copied() else { return };
    let new = around.clock.now() + LEASE;
    let kept = job::Entity::update_many()
        .col_expr(job::Column::LeaseUntil, Expr::value(Some(new)))
        .filter(job::COLUMN.kind.eq(job.name()))
        .filter(job::COLUMN.lease_until.eq(old))
        .exec(&around.db.write)
        .await;
    match kept {
        Ok(kept) if kept.rows_affected == 1 => drop(around.held.all().insert(job.name(), new)),
        Ok(_) => {}
        Err(e) => tracing::warn!(job = job.name(), error = %crate::error::chain(&e), "a lease could not be renewed"),
    }
}

/// Two instances at once: the update counts its rows, so one of them gets the job.
async fn take(db: &Db, job: Job, now: DateTime<Utc>) -> Result<Taken, Error> {
    let row = job::Entity::find_by_id(job.name()).one(&db.read).await?;
    let Some(row) = row else {
        let new = job::ActiveModel {
            kind: Set(job.name().into()),
            run_at: Set(now),
            failures: Set(0),
            last_error: Set(String::new()),
            ..Default::default()
        };
        let conflict = OnConflict::column(job::Column::Kind).do_nothing().to_owned();
        job::Entity::insert(new).on_conflict(conflict).exec_without_returning(&db.write).await?;
        return Ok(Taken::NotDue);
    };
    if row.lease_until.is_some_and(|until| until > now) {
        return Ok(Taken::Theirs);
    }
    if row.run_at > now {
        return Ok(Taken::NotDue);
    }
    let (run_at, lease) = (row.run_at, row.lease_until);
    let mut mine = row.into_active_model();
    mine.lease_until = Set(Some(now + LEASE));
    let free = match lease {
        Some(lease) => job::COLUMN.lease_until.eq(lease),
        None => job::COLUMN.lease_until.is_null(),
    };
    let taken = job::Entity::update_many()
        .set(mine)
        .filter(job::COLUMN.kind.eq(job.name()))
        .filter(job::COLUMN.run_at.eq(run_at))
        .filter(free)
        .exec(&db.write)
        .await?;
    Ok(if taken.rows_affected == 1 { Taken::Mine } else { Taken::Theirs })
}
