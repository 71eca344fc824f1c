//! Posts that are found: one's own, and those that the public may see. Those are of members in `listing` alone, so that
//! nothing tells of anybody who was not announced.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use entity::listing_facet::{self, Kind};
use entity::post::{self, Origin, State};
use entity::{feed, listing, post_topic, track};
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, JoinType, Order, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, QueryTrait, RelationDef, Select,
};

use super::forms::Asked;
use crate::web::Pager;
use crate::{Error, text, tracks};

pub const PER_PAGE: u64 = 30;

/// Entries of a feed.
const IN_FEED: u64 = 50;

/// A post with whose it is.
pub type Told = (post::Model, listing::Model);

/// What the list is narrowed to, understood. What names nothing there is finds nothing.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub words: Vec<String>,
    pub track: Option<track::Model>,
    pub topic: String,
    pub language: String,
    pub member: Option<i64>,
    pub year: Option<i32>,
    /// Something was asked for that is not there.
    pub is_empty: bool,
    /// Anything was asked for at all: then the back-catalogue is looked through too.
    pub is_set: bool,
}

impl Filter {
    pub fn of(asked: &Asked<'_>, all: &[track::Model]) -> Self {
        let track = all.iter().find(|t| t.slug == asked.track.trim()).cloned();
        let (member, year) = (asked.member.trim().parse().ok(), asked.year.trim().parse().ok());
        let lost = |typed: &str, found: bool| !typed.trim().is_empty() && !found;
        let words = text::words(asked.q);
        Self {
            is_empty: lost(asked.track, track.is_some())
                || lost(asked.member, member.is_some())
                || lost(asked.year, year.is_some())
                || lost(asked.q, !words.is_empty()),
            words,
            track,
            topic: text::fold(asked.topic),
            language: asked.language.trim().to_owned(),
            member,
            year,
            is_set: asked.is_set(),
        }
    }
}

fn authors() -> RelationDef {
    post::Entity::belongs_to(listing::Entity).from(post::Column::PersonId).to(listing::Column::PersonId).into()
}

/// What the public may see of members' posts, newest first.
fn public(now: DateTime<Utc>) -> Select<post::Entity> {
    post::Entity::find()
        .join(JoinType::InnerJoin, authors())
        .filter(post::Column::State.eq(State::Shown))
        .filter(post::Column::Origin.ne(Origin::News))
        .filter(post::COLUMN.published_at.lte(now))
        .order_by_desc(post::Column::PublishedAt)
        .order_by_desc(post::Column::Id)
}

/// The same as far as it is matched; what stands in the back-catalogue only where something was asked for.
fn matching(filter: &Filter, now: DateTime<Utc>) -> Select<post::Entity> {
    let mut all = Condition::all();
    if filter.is_empty {
        all = all.add(Expr::val(1).eq(0));
    }
    if !filter.is_set {
        all = all.add(post::COLUMN.is_backlog.eq(false));
    }
    for word in &filter.words {
        // Letters and digits only: nothing in it is a wildcard.
        let in_name = listing::COLUMN.sort_name.contains(word);
        all = all.add(post::COLUMN.found_text.contains(word).or(in_name));
    }
    if let Some(track) = &filter.track {
        all = all.add(about(track));
    }
    if !filter.topic.is_empty() {
        let those = post_topic::Entity::find()
            .select_only()
            .column(post_topic::Column::PostId)
            .filter(post_topic::Column::Topic.eq(&filter.topic));
        all = all.add(post::Column::Id.in_subquery(those.into_query()));
    }
    if !filter.language.is_empty() {
        // Whoever looks for Portuguese means that of Brazil too.
        let whole = post::COLUMN.language.eq(&filter.language);
        let parts = post::COLUMN.language.starts_with(format!("{}-", filter.language.replace(['%', '_', '\\'], "")));
        all = all.add(whole.or(parts));
    }
    if let Some(number) = filter.member {
        all = all.add(listing::Column::Number.eq(number));
    }
    if let Some(year) = filter.year {
        let day =
            |year| NaiveDate::from_ymd_opt(year, 1, 1).and_then(|d| d.and_hms_opt(0, 0, 0)).map(|at| at.and_utc());
        let (from, to) = (day(year), day(year.saturating_add(1)));
        all = match (from, to) {
            (Some(from), Some(to)) => {
                all.add(post::COLUMN.published_at.gte(from)).add(post::COLUMN.published_at.lt(to))
            }
            _ => all.add(Expr::val(1).eq(0)),
        };
    }
    public(now).filter(all)
}

/// What is about a title: what says so, and of the rest what those write who hold it now.
fn about(track: &track::Model) -> Condition {
    let holders = Query::select()
        .column(listing_facet::Column::PersonId)
        .from(listing_facet::Entity)
        .and_where(listing_facet::Column::Kind.eq(Kind::Held))
        .and_where(listing_facet::Column::Value.eq(&track.slug))
        .to_owned();
    let by_holder = post::Column::TrackId.is_null().and(post::Column::PersonId.in_subquery(holders));
    Condition::any().add(post::Column::TrackId.eq(track.id)).add(by_holder)
}

async fn told(db: &impl ConnectionTrait, some: Select<post::Entity>) -> Result<Vec<Told>, Error> {
    let found = some.select_also(listing::Entity).all(db).await?;
    Ok(found.into_iter().filter_map(|(post, author)| Some((post, author?))).collect())
}

/// One page of the list.
pub async fn list(
    db: &impl ConnectionTrait,
    filter: &Filter,
    page: Option<u64>,
    now: DateTime<Utc>,
) -> Result<(Pager, Vec<Told>), Error> {
    let total = matching(filter, now).count(db).await?;
    let pager = Pager::new(page, PER_PAGE, total);
    let some = matching(filter, now).offset(pager.offset()).limit(PER_PAGE);
    Ok((pager, told(db, some).await?))
}

/// What a feed tells: the newest that match.
pub async fn newest(db: &impl ConnectionTrait, filter: &Filter, now: DateTime<Utc>) -> Result<Vec<Told>, Error> {
    told(db, matching(filter, now).limit(IN_FEED)).await
}

/// The newest of all members, for the front page.
pub async fn latest(db: &impl ConnectionTrait, most: u64, now: DateTime<Utc>) -> Result<Vec<Told>, Error> {
    told(db, matching(&Filter::default(), now).limit(most)).await
}

/// The newest of one member, and how many there are; older ones of their feeds included.
pub async fn of_member(
    db: &impl ConnectionTrait,
    person: i64,
    most: u64,
    now: DateTime<Utc>,
) -> Result<(u64, Vec<Told>), Error> {
    let theirs = || public(now).filter(post::COLUMN.person_id.eq(person));
    let total = theirs().count(db).await?;
    Ok((total, if total == 0 { Vec::new() } else { told(db, theirs().limit(most)).await? }))
}

/// When the first and the last was published.
type Ends = (Option<DateTime<Utc>>, Option<DateTime<Utc>>);

/// What the list can be narrowed to.
pub struct Choices {
    /// The most used, each folded.
    pub topics: Vec<String>,
    pub languages: Vec<String>,
    /// Newest first.
    pub years: Vec<i32>,
}

pub async fn choices(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Choices, Error> {
    const TOPICS: u64 = 60;
    let topics = post_topic::Entity::find()
        .filter(post_topic::Column::PostId.in_subquery(ids(now)))
        .select_only()
        .column(post_topic::Column::Topic)
        .group_by(post_topic::Column::Topic)
        .order_by(post_topic::Column::PostId.count(), Order::Desc)
        .order_by_asc(post_topic::Column::Topic)
        .limit(TOPICS);
    let mut topics: Vec<String> = topics.into_tuple().all(db).await?;
    topics.sort_unstable();
    let languages = bare(now).column(post::Column::Language).filter(post::COLUMN.language.ne("")).distinct();
    let mut languages: Vec<String> = languages.into_tuple().all(db).await?;
    languages.sort_unstable();
    let ends = bare(now)
        .column_as(post::Column::PublishedAt.min(), "first")
        .column_as(post::Column::PublishedAt.max(), "last");
    let ends: Option<Ends> = ends.into_tuple().one(db).await?;
    let years = match ends {
        Some((Some(first), Some(last))) => (first.year()..=last.year()).rev().take(60).collect(),
        _ => Vec::new(),
    };
    Ok(Choices { topics, languages, years })
}

/// What the public may see, without its order: for sums.
fn bare(now: DateTime<Utc>) -> Select<post::Entity> {
    let mut all = public(now).select_only();
    sea_orm::QueryTrait::query(&mut all).clear_order_by();
    all
}

fn ids(now: DateTime<Utc>) -> sea_orm::sea_query::SelectStatement {
    bare(now).column(post::Column::Id).into_query()
}

/// What was written here and may be read by everyone, by its address. What was removed is gone for good.
pub async fn by_slug(db: &impl ConnectionTrait, slug: &str, now: DateTime<Utc>) -> Result<Told, Error> {
    let found = told(db, public(now).filter(post::COLUMN.slug.eq(slug))).await?.into_iter().next();
    match found {
        Some(found) => Ok(found),
        None => Err(gone(db, slug, Origin::Written).await?),
    }
}

/// News by its address.
pub async fn news_by_slug(db: &impl ConnectionTrait, slug: &str, now: DateTime<Utc>) -> Result<post::Model, Error> {
    match news(now).filter(post::COLUMN.slug.eq(slug)).one(db).await? {
        Some(found) => Ok(found),
        None => Err(gone(db, slug, Origin::News).await?),
    }
}

/// That something was shown there once is told of what was removed alone.
async fn gone(db: &impl ConnectionTrait, slug: &str, origin: Origin) -> Result<Error, DbErr> {
    let was_there = post::Entity::find()
        .filter(post::COLUMN.slug.eq(slug))
        .filter(post::Column::Origin.eq(origin))
        .filter(post::Column::State.eq(State::Removed));
    Ok(if was_there.count(db).await? > 0 { Error::Gone } else { Error::NotFound })
}

/// What the program told, newest first.
fn news(now: DateTime<Utc>) -> Select<post::Entity> {
    post::Entity::find()
        .filter(post::Column::Origin.eq(Origin::News))
        .filter(post::Column::State.eq(State::Shown))
        .filter(post::COLUMN.published_at.lte(now))
        .order_by_desc(post::Column::PublishedAt)
        .order_by_desc(post::Column::Id)
}

pub async fn all_news(
    db: &impl ConnectionTrait,
    page: Option<u64>,
    now: DateTime<Utc>,
) -> Result<(Pager, Vec<post::Model>), Error> {
    let pager = Pager::new(page, PER_PAGE, news(now).count(db).await?);
    Ok((pager.clone(), news(now).offset(pager.offset()).limit(PER_PAGE).all(db).await?))
}

pub async fn latest_news(db: &impl ConnectionTrait, most: u64, now: DateTime<Utc>) -> Result<Vec<post::Model>, Error> {
    Ok(news(now).limit(most).all(db).await?)
}

/// For managers: drafts and what is still to come too.
pub async fn every_news(db: &impl ConnectionTrait) -> Result<Vec<post::Model>, Error> {
    let all = post::Entity::find()
        .filter(post::Column::Origin.eq(Origin::News))
        .filter(post::Column::State.ne(State::Removed))
        .order_by_desc(post::Column::PublishedAt);
    Ok(all.order_by_desc(post::Column::Id).all(db).await?)
}

pub async fn a_news(db: &impl ConnectionTrait, id: i64) -> Result<post::Model, Error> {
    let found = post::Entity::find_by_id(id)
        .filter(post::Column::Origin.eq(Origin::News))
        .filter(post::Column::State.ne(State::Removed));
    found.one(db).await?.ok_or(Error::NotFound)
}

/// Feeds of members whom the public may know of, as long as they are read.
pub async fn feeds(db: &impl ConnectionTrait) -> Result<Vec<(feed::Model, listing::Model)>, Error> {
    let owners: RelationDef =
        feed::Entity::belongs_to(listing::Entity).from(feed::Column::PersonId).to(listing::Column::PersonId).into();
    let found = feed::Entity::find()
        .join(JoinType::InnerJoin, owners)
        .filter(feed::Column::State.eq(feed::State::Active))
        .filter(feed::COLUMN.read_at.is_not_null())
        .select_also(listing::Entity)
        .order_by_asc(listing::Column::SortName)
        .order_by_asc(feed::Column::Id)
        .all(db)
        .await?;
    Ok(found.into_iter().filter_map(|(feed, owner)| Some((feed, owner?))).collect())
}

/// One's own. Anybody else's is not there, and what was removed is nobody's any more.
pub async fn own(db: &impl ConnectionTrait, person: i64, id: i64) -> Result<post::Model, Error> {
    mine(person).filter(post::COLUMN.id.eq(id)).one(db).await?.ok_or(Error::NotFound)
}

fn mine(person: i64) -> Select<post::Entity> {
    post::Entity::find()
        .filter(post::COLUMN.person_id.eq(person))
        .filter(post::Column::Origin.ne(Origin::News))
        .filter(post::Column::State.ne(State::Removed))
}

/// One page of one's own, drafts first, then newest first.
pub async fn page_of_own(
    db: &impl ConnectionTrait,
    person: i64,
    page: Option<u64>,
) -> Result<(Pager, Vec<post::Model>), Error> {
    let pager = Pager::new(page, PER_PAGE, mine(person).count(db).await?);
    let is_draft = Expr::Case(Box::new(Expr::case(post::Column::State.eq(State::Draft), 0).finally(1)));
    let some = mine(person)
        .order_by(is_draft, Order::Asc)
        .order_by_desc(post::Column::PublishedAt)
        .order_by_desc(post::Column::Id)
        .offset(pager.offset())
        .limit(PER_PAGE);
    Ok((pager, some.all(db).await?))
}

/// One's post of that address, also where it was removed.
pub async fn of_address(db: &impl ConnectionTrait, person: i64, canonical: &str) -> Result<Option<post::Model>, DbErr> {
    let found = post::Entity::find().filter(post::COLUMN.person_id.eq(person));
    found.filter(post::COLUMN.canonical_url.eq(canonical)).one(db).await
}

/// One's own feeds, by which suggestions are sorted, without those that were removed.
pub async fn own_feeds(db: &impl ConnectionTrait, person: i64) -> Result<Vec<feed::Model>, Error> {
    let feeds = feed::Entity::find().filter(feed::COLUMN.person_id.eq(person));
    Ok(feeds.filter(feed::Column::State.ne(feed::State::Removed)).order_by_asc(feed::COLUMN.id).all(db).await?)
}

/// Whose it is, as everyone knows them; none where they are not listed.
pub async fn listed(db: &impl ConnectionTrait, person: i64) -> Result<Option<listing::Model>, DbErr> {
    listing::Entity::find_by_id(person).one(db).await
}

/// The title that a post says it is about.
pub async fn track_of(db: &impl ConnectionTrait, post: &post::Model) -> Result<Option<track::Model>, Error> {
    Ok(tracks::queries::all(db).await?.into_iter().find(|t| Some(t.id) == post.track_id))
}
