use std::path::Path;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use entity::audit::Action;
use entity::{award, counter, cycle, email, link, person, track};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait,
    IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
};
use url::Url;

use super::matching::{gather, recognise};
use super::plan::{self, NewAward, Place, Plan, Write};
use super::report::Report;
use super::rules::{self, Told};
use super::{queries, read};
use crate::Error;
use crate::audit::Entry;
use crate::db::Db;
use crate::l10n::Message;
use crate::{directory, sites};

/// Rows in one statement: both databases bind at most 32,766 values.
const AT_ONCE: usize = 500;
/// Tries where somebody else was quicker with an address or a row.
const TRIES: u32 = 3;
const PAUSE: Duration = Duration::from_millis(200);

/// Told what is being done, how much of it is done, and of how much.
pub type Progress<'p> = &'p (dyn Fn(&'static str, usize, usize) + Sync);

/// Reads people and their award history from a file. A rehearsal does all the same and takes it back.
pub async fn run(db: &Db, file: &Path, dry_run: bool, now: DateTime<Utc>) -> Result<Report, Error> {
    run_telling(db, file, dry_run, now, &|_, _, _| ()).await
}

pub async fn run_telling(
    db: &Db,
    file: &Path,
    dry_run: bool,
    now: DateTime<Utc>,
    tell: Progress<'_>,
) -> Result<Report, Error> {
    tell("reading", 0, 1);
    let contents = read::file(file)?;
    let mut report = Report { dry_run, refused: contents.refused, warnings: contents.warnings, ..Report::default() };
    let mut entries = Vec::with_capacity(contents.entries.len());
    for entry in &contents.entries {
        match rules::check(entry, &mut report.warnings) {
            Ok(told) => entries.push(told),
            Err(refusal) => report.refused.push(refusal),
        }
    }
    let people = gather(entries, &mut report.refused, &mut report.warnings);
    let name = file.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let import = Import { people, report, name, now, tell };
    for _ in 1..TRIES {
        match import.attempt(db).await {
            Ok(Some(report)) => return Ok(report),
            Err(e) if !(e.is_taken() || e.is_passing()) => return Err(e),
            Ok(None) | Err(_) => tokio::time::sleep(PAUSE).await,
        }
    }
    let late = "People were edited in the portal while the import ran. Nothing was written; run it again.";
    import.attempt(db).await?.ok_or_else(|| Error::refused(Message::verbatim(late)))
}

/// A file that was read, on its way in.
struct Import<'p> {
    people: Vec<Told>,
    report: Report,
    name: String,
    now: DateTime<Utc>,
    tell: Progress<'p>,
}

impl Import<'_> {
    /// All of it, or nothing; none where somebody changed a row meanwhile. The plan is first made without a lock: where there is nothing to write, none is taken,
    /// and what is slow to make (bios as they are shown) is made before.
    async fn attempt(&self, db: &Db) -> Result<Option<Report>, Error> {
        (self.tell)("matching", 0, 1);
        let plan = self.lay_out(&db.read).await?;
        if plan.is_empty() {
            return Ok(Some(plan.report));
        }
        let txn = db.begin().await?;
        hold_numbers(&txn).await?;
        let plan = self.lay_out(&txn).await?;
        if !hold_people(&txn, &plan.writes).await? {
            txn.rollback().await?;
            return Ok(None);
        }
        if !self.write(&txn, &plan).await? {
            txn.rollback().await?;
            return Ok(None);
        }
        match self.report.dry_run {
            true => txn.rollback().await?,
            false => txn.commit().await?,
        }
        Ok(Some(plan.report))
    }

    async fn lay_out(&self, db: &impl ConnectionTrait) -> Result<Plan<'_>, Error> {
        let mut report = self.report.clone();
        let keys = queries::keys(db, &self.people).await?;
        let found = recognise(&self.people, &keys, &mut report.refused);
        let matched: Vec<i64> = found.iter().filter_map(|f| f.is).collect();
        let known = queries::known(db, &matched).await?;
        let mut plan = plan::lay_out(found, &keys, &known, report, self.now);
        plan.report.refused.sort_by_key(|r| r.lines.first().copied());
        plan.report.warnings.sort_by_key(|w| w.line);
        Ok(plan)
    }

    /// False where an award that it changes was taken back since it was read.
    async fn write(&self, txn: &impl ConnectionTrait, plan: &Plan<'_>) -> Result<bool, Error> {
        let (tracks, cycles) = self.years(txn, plan).await?;
        let ids = self.persons(txn, &plan.writes).await?;
        let each = || plan.writes.iter().zip(ids.iter().copied());
        let mut emails = Vec::new();
        let mut links = Vec::new();
        let mut awards = Vec::new();
        let mut entries = Vec::new();
        for (write, id) in each() {
            emails.extend(email_rows(write, id));
            links.extend(link_rows(write, id, self.now));
            awards.extend(write.awards.iter().map(|a| self.award_row(a, id, &tracks, &cycles)));
            let note = format!("{}, {}", self.name, write.note);
            entries.push(Entry::new(Action::Imported, "person", id).on(id).note(note).row(self.now));
        }
        let of = emails.len() + links.len() + awards.len() + entries.len();
        let mut done = 0;
        done = self.insert::<email::Entity>(txn, emails, done, of).await?;
        done = self.insert::<link::Entity>(txn, links, done, of).await?;
        done = self.insert::<award::Entity>(txn, awards, done, of).await?;
        self.insert::<entity::audit::Entity>(txn, entries, done, of).await?;
        for award in plan.writes.iter().flat_map(|w| &w.changed_awards) {
            let row = award::ActiveModel {
                term_start: Set(award.term_start),
                term_end: Set(award.term_end),
                state: Set(award.state),
                changed_at: Set(award.changed_at),
                ..Default::default()
            };
            // Only an active award is ever changed.
            let written = award::Entity::update_many()
                .set(row)
                .filter(award::COLUMN.id.eq(award.id))
                .filter(award::Column::State.eq(award::State::Active))
                .exec(txn)
                .await?;
            if written.rows_affected == 0 {
                return Ok(false);
            }
        }
        counter::ActiveModel { name: Set("member".into()), value: Set(plan.last_number) }.update(txn).await?;
        let members: Vec<i64> = each().filter(|(write, _)| write.is_member).map(|(_, id)| id).collect();
        for (at, some) in members.chunks(AT_ONCE).enumerate() {
            (self.tell)("directory", at * AT_ONCE, members.len());
            directory::refresh_many(txn, some, self.now).await?;
        }
        Ok(true)
    }

    /// Makes the tracks and cycles that are missing; their ids in the order of the plan.
    async fn years(&self, txn: &impl ConnectionTrait, plan: &Plan<'_>) -> Result<(Vec<i64>, Vec<i64>), Error> {
        let mut tracks = Vec::new();
        for new in &plan.awards.tracks {
            let row = track::ActiveModel {
                slug: Set(new.slug.clone()),
                name: Set(new.name.clone()),
                kind: Set(new.kind),
                description: Set(String::new()),
                description_html: Set(String::new()),
                position: Set(new.position),
                requires_main: Set(new.kind == track::Kind::Pro),
                ..Default::default()
            };
            let id = row.insert(txn).await?.id;
            Entry::new(Action::TrackCreated, "track", id)
                .note(format!("import of {}", self.name))
                .record(txn, self.now)
                .await?;
            tracks.push(id);
        }
        let mut cycles = Vec::new();
        for new in &plan.awards.cycles {
            let begins = new.begins();
            let row = cycle::ActiveModel {
                slug: Set(new.slug.clone()),
                track_id: Set(id_of(new.track, &tracks)),
                title: Set(new.title.clone()),
                year: Set(new.year),
                zone: Set("UTC".into()),
                opens_at: Set(begins - TimeDelta::days(90)),
                closes_at: Set(begins - TimeDelta::days(30)),
                grace_minutes: Set(0),
                announces_at: Set(begins),
                term_start: Set(new.term.0),
                term_end: Set(new.term.1),
                intro: Set(String::new()),
                intro_html: Set(String::new()),
                announced_at: Set(Some(begins.min(self.now))),
                ..Default::default()
            };
            let id = row.insert(txn).await?.id;
            Entry::new(Action::CycleCreated, "cycle", id)
                .note(format!("import of {}", self.name))
                .record(txn, self.now)
                .await?;
            cycles.push(id);
        }
        Ok((tracks, cycles))
    }

    /// Writes the people themselves; their ids in the order of the plan.
    async fn persons(&self, txn: &impl ConnectionTrait, writes: &[Write<'_>]) -> Result<Vec<i64>, Error> {
        let (new, known): (Vec<_>, Vec<_>) = writes.iter().partition(|w| w.was.is_none());
        let mut made = Vec::with_capacity(new.len());
        for some in new.chunks(AT_ONCE) {
            (self.tell)("people", made.len(), writes.len());
            let rows = some
                .iter()
                .map(|w| person::ActiveModel { id: NotSet, ..w.row.clone().into_active_model().reset_all() });
            let mut ids = person::Entity::insert_many(rows).exec_with_returning_keys(txn).await?;
            // Rows get their ids in the order they stand in, but need not come back in it.
            ids.sort_unstable();
            made.extend(ids);
        }
        for (at, some) in known.chunks(AT_ONCE).enumerate() {
            (self.tell)("people", new.len() + at * AT_ONCE, writes.len());
            let rows = some
                .iter()
                .map(|w| person::Model { updated_at: self.now, ..w.row.clone() }.into_active_model().reset_all());
            use person::Column::*;
            let written = OnConflict::column(Id)
                .update_columns([
                    Number, Name, NativeName, NameKey, Headline, Bio, BioHtml, Country, City, Languages, Topics,
                    Standing, Founding, UpdatedAt,
                ])
                .to_owned();
            person::Entity::insert_many(rows).on_conflict(written).exec_without_returning(txn).await?;
        }
        let mut made = made.into_iter();
        Ok(writes.iter().filter_map(|w| w.was.as_ref().map(|p| p.id).or_else(|| made.next())).collect())
    }

    fn award_row(&self, new: &NewAward, person: i64, tracks: &[i64], cycles: &[i64]) -> award::ActiveModel {
        award::ActiveModel {
            person_id: Set(person),
            track_id: Set(id_of(new.track, tracks)),
            cycle_id: Set(Some(id_of(new.cycle, cycles))),
            year: Set(new.year),
            term_start: Set(new.term.0),
            term_end: Set(new.term.1),
            state: Set(new.state),
            public_note: Set(String::new()),
            created_at: Set(self.now),
            ..Default::default()
        }
    }

    async fn insert<E: EntityTrait>(
        &self,
        txn: &impl ConnectionTrait,
        rows: Vec<E::ActiveModel>,
        mut done: usize,
        of: usize,
    ) -> Result<usize, DbErr>
    where
        E::ActiveModel: ActiveModelTrait<Entity = E> + Send,
    {
        for some in rows.chunks(AT_ONCE) {
            (self.tell)("history", done, of);
            E::insert_many(some.to_vec()).exec_without_returning(txn).await?;
            done += some.len();
        }
        Ok(done)
    }
}

fn id_of(place: Place, new: &[i64]) -> i64 {
    match place {
        Place::Known(id) => id,
        Place::New(at) => new[at],
    }
}

/// Two imports, or an import and an announcement, give numbers one after the other.
async fn hold_numbers(txn: &impl ConnectionTrait) -> Result<(), DbErr> {
    counter::Entity::update_many()
        .col_expr(counter::Column::Value, Expr::col(counter::Column::Value))
        .filter(counter::COLUMN.name.eq("member"))
        .exec(txn)
        .await?;
    Ok(())
}

/// Holds the rows that are about to be changed; false where somebody has changed one since it was read.
async fn hold_people(txn: &impl ConnectionTrait, writes: &[Write<'_>]) -> Result<bool, Error> {
    let known: Vec<&person::Model> = writes.iter().filter_map(|w| w.was.as_ref()).collect();
    for some in known.chunks(AT_ONCE) {
        let held: Vec<(i64, DateTime<Utc>)> = person::Entity::find()
            .select_only()
            .columns([person::Column::Id, person::Column::UpdatedAt])
            .filter(person::COLUMN.id.is_in(some.iter().map(|p| p.id).collect::<Vec<_>>()))
            .order_by_asc(person::COLUMN.id)
            .lock_exclusive()
            .into_tuple()
            .all(txn)
            .await?;
        if some.iter().any(|p| !held.contains(&(p.id, p.updated_at))) {
            return Ok(false);
        }
    }
    Ok(true)
}

fn email_rows(write: &Write<'_>, person: i64) -> impl Iterator<Item = email::ActiveModel> {
    let first = !write.has_email;
    write.emails.iter().enumerate().map(move |(at, address)| email::ActiveModel {
        person_id: Set(person),
        address: Set(address.clone()),
        // Its owner proves it by signing in.
        verified_at: Set(None),
        is_primary: Set(first && at == 0),
        ..Default::default()
    })
}

/// What is named for who has not claimed it yet is proved by the claim, without a look.
fn link_rows(write: &Write<'_>, person: i64, now: DateTime<Utc>) -> impl Iterator<Item = link::ActiveModel> {
    let positions = write.first_position..;
    let look = move |url: &str| {
        let url = Url::parse(url).ok().filter(|_| write.has_claimed)?;
        sites::rules::first_check(&url, now)
    };
    write.links.iter().zip(positions).map(move |(new, position)| link::ActiveModel {
        person_id: Set(person),
        kind: Set(new.kind.clone()),
        url: Set(new.url.clone()),
        url_key: Set(new.key.clone()),
        check_at: Set(look(&new.url)),
        verified_at: Set(None),
        position: Set(position),
        ..Default::default()
    })
}
