//! Writes the demo into an empty database: everything in one transaction, so that a start that is broken off leaves
//! nothing half done, and person by person, so that a million of them fit into memory.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use entity::audit::Action;
use entity::award::State;
use entity::role::Role;
use entity::{
    activity, activity_kind, appeal, application, audit, award, consent, consent_text, counter, cycle, decision, email,
    letter, link, path, person, photo, post, post_topic, program, question, role, snapshot, track,
};
use indicatif::{ProgressBar, ProgressStyle};
use sea_orm::{
    ActiveModelBehavior, ActiveModelTrait, ActiveValue::Set, ConnectionTrait, DatabaseTransaction, DbBackend, DbErr,
    EntityTrait,
};

use super::activities;
use super::applications::{self, Applied};
use super::chance::Chance;
use super::cycles::{Calendar, MESH, Stage};
use super::history::{self, Slot, Who};
use super::letters::{self, Told};
use super::people::Somebody;
use super::personas::Persona;
use super::portraits::Portraits;
use super::posts::Posts;
use super::{asking, benefits, calls, feeds, mentions, pictures, program as texts, questions, reviews};
use crate::activities::queries::Logged;
use crate::audit::Entry;
use crate::config::Site;
use crate::db::Db;
use crate::terms::queries::TOLD;
use crate::{Error, directory};

/// Rows in one statement.
const AT_ONCE: usize = 500;

/// People whose rows are gathered before they are written.
const GATHERED: usize = 2_000;

/// From so many people on it takes long enough to say how far it is.
const LONG: u32 = 5_000;

pub async fn fill(db: &Db, site: &Site, people: u32, now: DateTime<Utc>) -> Result<(), Error> {
    let calendar = Calendar::of(now);
    let known = |persona| {
        let slot = history::slots(people, calendar.first_year()).find(|s| s.who == Who::Known(persona));
        slot.map_or(0, |slot| slot.id)
    };
    let (manager, pro) = (known(Persona::Manager), known(Persona::Pro));
    let reviewer = known(Persona::Reviewer);
    let txn = db.begin().await?;
    write_program(&txn, &calendar, manager, now).await?;
    let mut crowd = Crowd {
        calendar: &calendar,
        site,
        program: crate::program::queries::the(&txn).await?,
        manager,
        taken: HashSet::new(),
        applications: 0,
        activities: 0,
        appeals: 0,
        portraits: Portraits::default(),
        posts: Posts::default(),
        kinds: activities::kinds(crate::activities::queries::kinds(&txn).await?),
        now,
    };
    let bar = bar(people);
    let mut rows = Rows::default();
    let mut last_number = 0;
    for slot in history::slots(people, calendar.first_year()) {
        crowd.add(slot, &mut rows)?;
        last_number = slot.number.unwrap_or(last_number);
        if rows.people.len() == GATHERED {
            std::mem::take(&mut rows).write(&txn, now).await?;
            bar.inc(GATHERED as u64);
        }
    }
    crowd.posts.news(manager, now);
    rows.posts.append(&mut crowd.posts.rows);
    rows.topics.append(&mut crowd.posts.topics);
    rows.write(&txn, now).await?;
    let counter = counter::ActiveModel { name: Set("member".into()), value: Set(last_number) };
    counter.update(&txn).await?;
    go_on_counting(&txn).await?;
    asking::write(&txn, site, &calendar, manager, pro, now).await?;
    reviews::write(&txn, &calendar, (manager, reviewer), now).await?;
    pictures::write(&txn, now).await?;
    feeds::write(&txn, site, [known(Persona::Renewing), pro], now).await?;
    calls::write(&txn, site, manager, [known(Persona::Renewing), pro], now).await?;
    mentions::write(&txn, site, (pro, known(Persona::Renewing)), now).await?;
    let known = benefits::Known { manager, unclaimed: pro, alumna: known(Persona::Alumna) };
    benefits::write(&txn, site, known, now).await?;
    // Its past is told: nobody gets a letter about a term that ended before it began.
    let told = counter::ActiveModel { name: Set(TOLD.into()), value: Set(now.timestamp()) };
    counter::Entity::insert(told).exec_without_returning(&txn).await?;
    txn.commit().await?;
    bar.finish_and_clear();
    Ok(())
}

fn bar(people: u32) -> ProgressBar {
    if people < LONG {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("Inviting {len} people {wide_bar} {pos} {eta}");
    let bar = ProgressBar::new(people.into());
    style.map_or(bar.clone(), |style| bar.with_style(style))
}

async fn write_program(
    txn: &DatabaseTransaction,
    calendar: &Calendar,
    manager: i64,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    program::Entity::update(texts::program(now)).exec(txn).await?;
    track::Entity::insert_many(texts::tracks()).exec_without_returning(txn).await?;
    let (mut cycles, mut paths, mut asked, mut told) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let (mut consents, mut words) = (Vec::new(), Vec::new());
    for intake in &calendar.intakes {
        cycles.push(intake.row(manager));
        let entry = |action| Entry::new(action, "cycle", intake.id);
        told.push(entry(Action::CycleCreated).by(manager).row((intake.opens - TimeDelta::days(14)).min(now)));
        match intake.stage {
            Stage::Announced => told.push(entry(Action::CycleAnnounced).row(intake.announces)),
            Stage::Armed => {
                told.push(entry(Action::CycleArmed).by(manager).row(intake.announces - TimeDelta::days(4)));
            }
            Stage::Open | Stage::InReview | Stage::Scheduled => {}
        }
        let (consent, text) = questions::consent(intake.id, (intake.opens - TimeDelta::days(14)).min(now));
        consents.push(consent);
        words.push(text);
        for ((id, way), position) in intake.paths().zip(1..) {
            paths.push(questions::path(id, intake, position, way));
            asked.extend(questions::questions(id, way));
        }
    }
    write::<cycle::Entity, _>(txn, cycles).await?;
    write::<path::Entity, _>(txn, paths).await?;
    write::<question::Entity, _>(txn, asked).await?;
    write::<consent::Entity, _>(txn, consents).await?;
    write::<consent_text::Entity, _>(txn, words).await?;
    write::<audit::Entity, _>(txn, told).await
}

/// What is known while people are made up, one after the other.
struct Crowd<'c> {
    calendar: &'c Calendar,
    site: &'c Site,
    program: program::Model,
    manager: i64,
    /// Words for addresses that somebody has.
    taken: HashSet<String>,
    /// The last application's id.
    applications: i64,
    /// The last activity's id.
    activities: i64,
    /// How many of those who might appeal did.
    appeals: u32,
    portraits: Portraits,
    posts: Posts,
    kinds: HashMap<String, activity_kind::Model>,
    now: DateTime<Utc>,
}

impl Crowd<'_> {
    fn add(&mut self, slot: Slot, rows: &mut Rows) -> Result<(), Error> {
        let chance = &mut Chance::of(slot.id.unsigned_abs());
        let somebody = Somebody::of(slot, self.calendar, &mut self.taken, chance);
        rows.people.push(somebody.row(chance));
        rows.emails.extend(somebody.emails(chance));
        rows.links.extend(somebody.links(self.now, chance));
        self.add_roles(&somebody, rows);
        self.add_awards(&somebody, rows);
        let log = activities::Log { somebody: &somebody, calendar: self.calendar, kinds: &self.kinds };
        let log = log.rows(&mut self.activities);
        for applied in applications::of(&somebody, self.calendar, chance) {
            self.add_application(&somebody, &applied, &log, rows)?;
        }
        self.posts.of(&somebody, &log, self.now);
        rows.posts.append(&mut self.posts.rows);
        rows.topics.append(&mut self.posts.topics);
        rows.activities.extend(log.into_iter().map(|l| activities::whole(l.activity)));
        rows.photos.extend(self.portraits.of(&somebody, self.now)?);
        Ok(())
    }

    fn add_roles(&self, somebody: &Somebody, rows: &mut Rows) {
        let (id, role, track) = match somebody.persona() {
            Some(Persona::Admin) => (1, Role::Admin, None),
            Some(Persona::Manager) => (2, Role::Manager, None),
            Some(Persona::Reviewer) => (3, Role::Reviewer, i64::try_from(MESH + 1).ok()),
            _ => return,
        };
        rows.roles.push(role::ActiveModel {
            id: Set(id),
            person_id: Set(somebody.slot.id),
            role: Set(role),
            track_id: Set(track),
            granted_at: Set(somebody.came),
        });
        let entry = Entry::new(Action::RoleGranted, "role", id).on(somebody.slot.id);
        rows.audits.push(entry.note(format!("{role:?}")).row(somebody.came));
    }

    fn add_awards(&self, somebody: &Somebody, rows: &mut Rows) {
        for held in &somebody.held {
            let year = self.calendar.year;
            let is_late = (held.title, held.year) == (MESH, year) && applications::came_late(somebody, year);
            let intake = if is_late { self.calendar.second() } else { self.calendar.intake(held.title, held.year) };
            let Some(intake) = intake else { continue };
            let changed = (intake.term.0.and_time(NaiveTime::MIN).and_utc() + TimeDelta::days(100)).min(self.now);
            let (note, action) = match held.state {
                State::Active => ("", None),
                State::Revoked => ("Revoked after a breach of the code of conduct.", Some(Action::AwardRevoked)),
                State::Corrected => ("", Some(Action::AwardCorrected)),
            };
            if let Some(action) = action {
                let entry = Entry::new(action, "person", somebody.slot.id).by(self.manager).on(somebody.slot.id);
                rows.audits.push(entry.note(format!("{} {}", intake.title().name, held.year)).row(changed));
            }
            rows.awards.push(award::ActiveModel {
                person_id: Set(somebody.slot.id),
                track_id: Set(intake.track_id()),
                cycle_id: Set(Some(intake.id)),
                year: Set(held.year),
                term_start: Set(intake.term.0),
                term_end: Set(intake.term.1),
                state: Set(held.state),
                public_note: Set(note.into()),
                created_at: Set(intake.announces),
                changed_at: Set(action.map(|_| changed)),
                ..Default::default()
            });
        }
    }

    fn add_application(
        &mut self,
        somebody: &Somebody,
        applied: &Applied<'_>,
        log: &[Logged],
        rows: &mut Rows,
    ) -> Result<(), Error> {
        self.applications += 1;
        let (id, person) = (self.applications, somebody.slot.id);
        rows.applications.push(applied.row(id, person));
        rows.snapshots.extend(applied.snapshots(id, &applied.evidence(log)));
        if self.appeals < 2
            && let Some(appeal) = applied.appeal(id, self.now)
        {
            self.appeals += 1;
            rows.appeals.push(appeal);
        }
        if let Some(decision) = applied.decision(id, self.manager, self.now) {
            rows.decisions.push(decision);
        }
        let entry = |action| Entry::new(action, "application", id).on(person);
        if applied.intake.stage != Stage::Announced && applied.is_submitted() {
            rows.audits.push(entry(Action::ApplicationSubmitted).by(person).row(applied.touched()));
        }
        if applied.intake.stage != Stage::Announced && applied.decided.is_some() {
            let at = (applied.intake.closes + TimeDelta::days(4)).min(self.now);
            rows.audits.push(entry(Action::DecisionRecorded).by(self.manager).row(at));
        }
        if let Some(persona) = somebody.persona()
            && applied.is_submitted()
        {
            let evidence = applied.read(log);
            let told = Told {
                to: persona,
                person,
                number: somebody.slot.number,
                application: id,
                applied,
                evidence: &evidence,
            };
            rows.letters.push(letters::received(&told, &self.program, self.site)?);
            if applied.state == entity::application::State::Accepted {
                rows.letters.push(letters::accepted(&told, &self.program, self.site)?);
            }
        }
        Ok(())
    }
}

/// What waits to be written.
#[derive(Default)]
struct Rows {
    people: Vec<person::ActiveModel>,
    emails: Vec<email::ActiveModel>,
    links: Vec<link::ActiveModel>,
    photos: Vec<photo::ActiveModel>,
    roles: Vec<role::ActiveModel>,
    awards: Vec<award::ActiveModel>,
    activities: Vec<activity::ActiveModel>,
    posts: Vec<post::ActiveModel>,
    topics: Vec<post_topic::ActiveModel>,
    applications: Vec<application::ActiveModel>,
    snapshots: Vec<snapshot::ActiveModel>,
    decisions: Vec<decision::ActiveModel>,
    appeals: Vec<appeal::ActiveModel>,
    letters: Vec<letter::ActiveModel>,
    audits: Vec<audit::ActiveModel>,
}

impl Rows {
    async fn write(self, txn: &DatabaseTransaction, now: DateTime<Utc>) -> Result<(), Error> {
        let member = |p: &person::ActiveModel| p.number.as_ref().is_some().then(|| *p.id.as_ref());
        let members: Vec<i64> = self.people.iter().filter_map(member).collect();
        write::<person::Entity, _>(txn, self.people).await?;
        write::<email::Entity, _>(txn, self.emails).await?;
        write::<link::Entity, _>(txn, self.links).await?;
        write::<photo::Entity, _>(txn, self.photos).await?;
        write::<role::Entity, _>(txn, self.roles).await?;
        write::<award::Entity, _>(txn, self.awards).await?;
        write::<activity::Entity, _>(txn, self.activities).await?;
        write::<post::Entity, _>(txn, self.posts).await?;
        write::<post_topic::Entity, _>(txn, self.topics).await?;
        write::<application::Entity, _>(txn, self.applications).await?;
        write::<snapshot::Entity, _>(txn, self.snapshots).await?;
        write::<decision::Entity, _>(txn, self.decisions).await?;
        write::<appeal::Entity, _>(txn, self.appeals).await?;
        write::<letter::Entity, _>(txn, self.letters).await?;
        write::<audit::Entity, _>(txn, self.audits).await?;
        directory::refresh_many(txn, &members, now).await
    }
}

async fn write<E, A>(txn: &DatabaseTransaction, rows: Vec<A>) -> Result<(), DbErr>
where
    E: EntityTrait,
    A: ActiveModelTrait<Entity = E> + ActiveModelBehavior + Send,
{
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let some: Vec<A> = rows.by_ref().take(AT_ONCE).collect();
        E::insert_many(some).exec_without_returning(txn).await?;
    }
    Ok(())
}

/// PostgreSQL does not count what came with an id of its own.
async fn go_on_counting(txn: &DatabaseTransaction) -> Result<(), DbErr> {
    if txn.get_database_backend() != DbBackend::Postgres {
        return Ok(());
    }
    for table in ["person", "role", "track", "cycle", "path", "consent", "application", "activity", "post"] {
        let sql = format!("SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM {table}))");
        txn.execute_unprepared(&sql).await?;
    }
    Ok(())
}
