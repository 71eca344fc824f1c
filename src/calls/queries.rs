use std::collections::HashMap;

use chrono::{DateTime, Utc};
use entity::call::Audience;
use entity::call_answer::{self, State};
use entity::role::Role;
use entity::{activity, activity_kind, award, call, listing, person, post};
use sea_orm::sea_query::ExprTrait;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};

use super::rules::{self, Reader, Stage, Tally};
use crate::directory::filter::statuses;
use crate::web::{Anyone, Me, Pager};
use crate::{Error, listing as members, tracks};

/// A call with its answers in figures.
#[derive(Clone, Debug)]
pub struct Counted {
    pub call: call::Model,
    pub tally: Tally,
}

impl Counted {
    pub fn stage(&self, now: DateTime<Utc>) -> Stage {
        Stage::of(&self.call, &self.tally, now)
    }
}

/// Past calls on one page.
const PER_PAGE: u64 = 30;

/// Drafts of managers, the one that ends last first.
pub async fn drafts(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Vec<Counted>, Error> {
    let is_draft = call::COLUMN.published_at.is_null().or(call::COLUMN.published_at.gt(now));
    let drafts = call::Entity::find().filter(is_draft);
    let drafts = drafts.order_by_desc(call::COLUMN.deadline).order_by_desc(call::COLUMN.id).all(db).await?;
    counted(db, drafts, now).await
}

/// Those of the published ones in which somebody may still take part, where they are theirs to read; the first to end
/// first.
pub async fn running(db: &impl ConnectionTrait, by: &Reader, now: DateTime<Utc>) -> Result<Vec<Counted>, Error> {
    let running = published(by, now).filter(call::COLUMN.deadline.gt(now)).filter(call::COLUMN.closed_at.is_null());
    let running = running.order_by_asc(call::COLUMN.deadline).order_by_asc(call::COLUMN.id).all(db).await?;
    counted(db, running, now).await
}

/// One page of those that take nothing more, where they are theirs to read; the one that ended last first.
pub async fn past(
    db: &impl ConnectionTrait,
    by: &Reader,
    page: Option<u64>,
    now: DateTime<Utc>,
) -> Result<(Pager, Vec<Counted>), Error> {
    let is_past = call::COLUMN.deadline.lte(now).or(call::COLUMN.closed_at.is_not_null());
    let past = published(by, now).filter(is_past);
    let pager = Pager::new(page, PER_PAGE, past.clone().count(db).await?);
    let past = past.order_by_desc(call::COLUMN.deadline).order_by_desc(call::COLUMN.id);
    let past = past.offset(pager.offset()).limit(PER_PAGE).all(db).await?;
    Ok((pager, counted(db, past, now).await?))
}

/// The addresses of what everyone may read.
pub async fn slugs(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Vec<String>, Error> {
    let slugs = published(&Reader::default(), now).select_only().column(call::Column::Slug);
    Ok(slugs.order_by_desc(call::COLUMN.deadline).order_by_desc(call::COLUMN.id).into_tuple().all(db).await?)
}

/// What is published and theirs to read, as `Reader::may_read` has it.
fn published(by: &Reader, now: DateTime<Utc>) -> Select<call::Entity> {
    let is_for = |audience| call::Column::Audience.eq(audience);
    let mut theirs = Condition::any().add(is_for(Audience::Public));
    if by.is_member {
        theirs = theirs.add(is_for(Audience::Members));
    }
    if !by.tracks.is_empty() {
        let is_held = call::Column::TrackId.is_in(by.tracks.iter().copied());
        theirs = theirs.add(is_for(Audience::Track).and(is_held));
    }
    let theirs = if by.is_manager { Condition::all() } else { theirs };
    call::Entity::find().filter(call::COLUMN.published_at.lte(now)).filter(theirs)
}

async fn counted(
    db: &impl ConnectionTrait,
    calls: Vec<call::Model>,
    now: DateTime<Utc>,
) -> Result<Vec<Counted>, Error> {
    let ids: Vec<i64> = calls.iter().map(|c| c.id).collect();
    let mut tallies = tallies(db, &ids, now).await?;
    let with = |call: call::Model| Counted { tally: tallies.remove(&call.id).unwrap_or_default(), call };
    Ok(calls.into_iter().map(with).collect())
}

pub async fn tally(db: &impl ConnectionTrait, call: i64, now: DateTime<Utc>) -> Result<Tally, Error> {
    Ok(tallies(db, &[call], now).await?.remove(&call).unwrap_or_default())
}

/// The answers to calls in figures. A place that was kept too long counts no more, as `rules::is_lapsed` has it.
async fn tallies(db: &impl ConnectionTrait, calls: &[i64], now: DateTime<Utc>) -> Result<HashMap<i64, Tally>, Error> {
    let stands = Condition::any()
        .add(call_answer::Column::State.is_not_in([State::Claimed, State::ChangesAsked]))
        .add(call_answer::COLUMN.claimed_until.is_null())
        .add(call_answer::COLUMN.claimed_until.gt(now));
    let found = call_answer::Entity::find()
        .select_only()
        .columns([call_answer::Column::CallId, call_answer::Column::State])
        .column_as(call_answer::Column::Id.count(), "many")
        .filter(call_answer::Column::CallId.is_in(calls.iter().copied()))
        .filter(stands)
        .group_by(call_answer::Column::CallId)
        .group_by(call_answer::Column::State);
    let found: Vec<(i64, State, i64)> = found.into_tuple().all(db).await?;
    let mut tallies: HashMap<i64, Tally> = HashMap::new();
    for (call, state, many) in found {
        tallies.entry(call).or_default().add(state, usize::try_from(many).unwrap_or_default());
    }
    Ok(tallies)
}

pub async fn by_slug(db: &impl ConnectionTrait, slug: &str) -> Result<call::Model, Error> {
    call::Entity::find().filter(call::COLUMN.slug.eq(slug)).one(db).await?.ok_or(Error::NotFound)
}

pub async fn by_id(db: &impl ConnectionTrait, id: i64) -> Result<call::Model, Error> {
    call::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// A published call, where it is theirs to read; any other is not there.
pub async fn read(
    db: &impl ConnectionTrait,
    by: &Reader,
    slug: &str,
    now: DateTime<Utc>,
) -> Result<call::Model, Error> {
    let call = by_slug(db, slug).await?;
    if rules::is_published(&call, now) && by.may_read(&call) { Ok(call) } else { Err(Error::NotFound) }
}

/// What the one who looks is to calls.
pub async fn reader(db: &impl ConnectionTrait, who: &Anyone, now: DateTime<Utc>) -> Result<Reader, Error> {
    match who.me() {
        Some(me) => reader_of(db, me, now).await,
        None => Ok(Reader::default()),
    }
}

pub async fn reader_of(db: &impl ConnectionTrait, me: &Me, now: DateTime<Utc>) -> Result<Reader, Error> {
    let mut readers = readers(db, std::slice::from_ref(&**me), now).await?;
    Ok(Reader { is_manager: me.is(Role::Manager), ..readers.remove(&me.id).unwrap_or_default() })
}

/// The same of several people, as members alone. It follows from what was announced.
pub async fn readers(
    db: &impl ConnectionTrait,
    people: &[person::Model],
    now: DateTime<Utc>,
) -> Result<HashMap<i64, Reader>, Error> {
    let tracks = tracks::queries::all(db).await?;
    let grace = members::grace(db).await?;
    let ids: Vec<i64> = people.iter().map(|p| p.id).collect();
    let mut awards: HashMap<i64, Vec<award::Model>> = HashMap::new();
    for award in award::Entity::find().filter(award::COLUMN.person_id.is_in(ids)).all(db).await? {
        awards.entry(award.person_id).or_default().push(award);
    }
    let of = |person: &person::Model| {
        let awards = awards.remove(&person.id).unwrap_or_default();
        let facts = members::facts(person.standing, &awards, &tracks, grace, now)?;
        let held = tracks.iter().filter(|t| facts.held.0.contains(&t.slug)).map(|t| t.id).collect();
        let is_member = statuses("current").contains(&facts.status);
        Some((person.id, Reader { is_manager: false, is_member, tracks: held }))
    };
    Ok(people.iter().filter_map(of).collect())
}

/// Somebody's answer to a call, also one that was given back or ran out.
pub async fn answer(db: &impl ConnectionTrait, call: i64, person: i64) -> Result<Option<call_answer::Model>, Error> {
    let found = call_answer::Entity::find()
        .filter(call_answer::COLUMN.call_id.eq(call))
        .filter(call_answer::COLUMN.person_id.eq(person));
    Ok(found.one(db).await?)
}

/// A call through one's own answer to it: it stays there whatever one is by now.
pub async fn own(
    db: &impl ConnectionTrait,
    person: i64,
    slug: &str,
) -> Result<(call::Model, call_answer::Model), Error> {
    let call = by_slug(db, slug).await?;
    let answer = answer(db, call.id, person).await?.ok_or(Error::NotFound)?;
    Ok((call, answer))
}

/// All one's answers with their calls, the latest claim first.
pub async fn mine(db: &impl ConnectionTrait, person: i64) -> Result<Vec<(call_answer::Model, call::Model)>, Error> {
    let answers = call_answer::Entity::find()
        .filter(call_answer::COLUMN.person_id.eq(person))
        .order_by_desc(call_answer::COLUMN.claimed_at)
        .order_by_desc(call_answer::COLUMN.id)
        .all(db)
        .await?;
    let ids: Vec<i64> = answers.iter().map(|a| a.call_id).collect();
    let calls = call::Entity::find().filter(call::COLUMN.id.is_in(ids)).all(db).await?;
    let calls: HashMap<i64, call::Model> = calls.into_iter().map(|c| (c.id, c)).collect();
    Ok(answers.into_iter().filter_map(|a| calls.get(&a.call_id).cloned().map(|c| (a, c))).collect())
}

/// The calls in which somebody might take a place now, the first to end first. `mine` are the answers they have.
pub async fn open_to(
    db: &impl ConnectionTrait,
    me: &Me,
    mine: &[(call_answer::Model, call::Model)],
    now: DateTime<Utc>,
) -> Result<Vec<Counted>, Error> {
    let reader = reader_of(db, me, now).await?;
    let mut open = running(db, &reader, now).await?;
    open.retain(|c| c.stage(now).why_no_claim().is_none() && reader.may_answer(&c.call));
    open.retain(|c| mine.iter().all(|(_, call)| call.id != c.call.id));
    Ok(open)
}

/// An answer as managers see it.
pub struct Answer {
    pub answer: call_answer::Model,
    pub person: person::Model,
}

/// The answers to a call, those that wait for a word first, the earliest of them first.
pub async fn answers(db: &impl ConnectionTrait, call: i64) -> Result<Vec<Answer>, Error> {
    let answers = call_answer::Entity::find().filter(call_answer::COLUMN.call_id.eq(call)).all(db).await?;
    let people: Vec<i64> = answers.iter().map(|a| a.person_id).collect();
    let people = person::Entity::find().filter(person::COLUMN.id.is_in(people)).all(db).await?;
    let people: HashMap<i64, person::Model> = people.into_iter().map(|p| (p.id, p)).collect();
    let with = |answer: call_answer::Model| {
        let person = people.get(&answer.person_id)?.clone();
        Some(Answer { answer, person })
    };
    let mut answers: Vec<Answer> = answers.into_iter().filter_map(with).collect();
    answers.sort_by_key(|a| (rank(a.answer.state), a.answer.submitted_at, a.answer.id));
    Ok(answers)
}

fn rank(state: State) -> u8 {
    match state {
        State::Submitted => 0,
        State::ChangesAsked => 1,
        State::Claimed => 2,
        State::Accepted => 3,
        State::Counted => 4,
        State::Declined => 5,
        State::Expired => 6,
        State::Withdrawn => 7,
    }
}

pub async fn answer_by_id(db: &impl ConnectionTrait, id: i64) -> Result<(call::Model, Answer), Error> {
    let answer = call_answer::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)?;
    let call = by_id(db, answer.call_id).await?;
    let person = crate::people::by_id(db, answer.person_id).await?;
    Ok((call, Answer { answer, person }))
}

/// What is written here, or what it was published as.
pub async fn post(db: &impl ConnectionTrait, answer: &call_answer::Model) -> Result<Option<post::Model>, Error> {
    match answer.post_id {
        Some(id) => Ok(post::Entity::find_by_id(id).one(db).await?),
        None => Ok(None),
    }
}

/// How many answers wait for somebody's word; one's own is for others to read.
pub async fn waiting(db: &impl ConnectionTrait, viewer: i64) -> Result<u64, Error> {
    let waiting = call_answer::Entity::find()
        .filter(call_answer::Column::State.eq(State::Submitted))
        .filter(call_answer::COLUMN.person_id.ne(viewer));
    Ok(waiting.count(db).await?)
}

/// What was published in answer to a call, by people whom everybody may see; the earliest first. A post that its member
/// hid is not there, and neither is one of somebody who left the directory.
pub async fn shown(db: &impl ConnectionTrait, call: i64) -> Result<Vec<(post::Model, listing::Model)>, Error> {
    let answers = call_answer::Entity::find()
        .filter(call_answer::COLUMN.call_id.eq(call))
        .filter(call_answer::Column::State.eq(State::Counted))
        .all(db)
        .await?;
    let (posts, people): (Vec<_>, Vec<_>) =
        answers.iter().map(|a| (a.post_id.unwrap_or_default(), a.person_id)).unzip();
    let posts = post::Entity::find()
        .filter(post::COLUMN.id.is_in(posts))
        .filter(post::Column::State.eq(post::State::Shown))
        .order_by_asc(post::COLUMN.published_at)
        .order_by_asc(post::COLUMN.id)
        .all(db)
        .await?;
    let listed = listing::Entity::find().filter(listing::COLUMN.person_id.is_in(people)).all(db).await?;
    let listed: HashMap<i64, listing::Model> = listed.into_iter().map(|l| (l.person_id, l)).collect();
    let by = |post: post::Model| {
        let member = listed.get(&post.person_id?)?.clone();
        Some((post, member))
    };
    Ok(posts.into_iter().filter_map(by).collect())
}

/// Where else the same page stands: in another answer of theirs, or in their log.
pub enum Twice {
    Answered(call::Model),
    Logged(activity::Model),
}

pub async fn twice(
    db: &impl ConnectionTrait,
    answer: &call_answer::Model,
    canonical: &str,
) -> Result<Option<Twice>, Error> {
    let others = call_answer::Entity::find()
        .filter(call_answer::COLUMN.person_id.eq(answer.person_id))
        .filter(call_answer::COLUMN.id.ne(answer.id))
        .filter(call_answer::Column::State.is_not_in([State::Withdrawn, State::Expired, State::Declined]))
        .filter(call_answer::COLUMN.url.ne(""))
        .all(db)
        .await?;
    let is_same = |a: &&call_answer::Model| crate::activities::rules::canonical(&a.url).as_deref() == Some(canonical);
    if let Some(other) = others.iter().find(is_same) {
        return by_id(db, other.call_id).await.map(|call| Some(Twice::Answered(call)));
    }
    let logged = crate::activities::queries::same_page(db, answer.person_id, canonical).await?;
    Ok(logged.into_iter().next().map(Twice::Logged))
}

/// The kinds of activity that an answer may be.
pub async fn kinds(db: &impl ConnectionTrait) -> Result<Vec<activity_kind::Model>, Error> {
    Ok(crate::activities::queries::kinds(db).await?)
}

/// The zone of the latest call, else of the latest cycle: what the form of a new one begins with.
pub async fn usual_zone(db: &impl ConnectionTrait) -> Result<String, Error> {
    let latest = call::Entity::find().order_by_desc(call::COLUMN.id).limit(1).one(db).await?;
    if let Some(call) = latest {
        return Ok(call.zone);
    }
    let cycles = crate::cycles::queries::all(db).await?;
    Ok(cycles.iter().max_by_key(|c| c.id).map_or_else(|| "UTC".into(), |c| c.zone.clone()))
}
