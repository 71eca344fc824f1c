//! Posts that are found: one's own, and those that the public may see. Those are of members in `listing` alone, so that
//! nothing tells of anybody who was not announced.

mod filter;
mod news;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use entity::listing_facet::{self, Kind};
use entity::post::{self, Origin, State};
use entity::{feed, listing, person, post_topic, track};
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, JoinType, Order, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, QueryTrait, RelationDef, Select,
};

pub use filter::Filter;
pub use news::{a_news, all_news, every_news, latest_news, news_by_slug};

use crate::web::Pager;
use crate::{Error, tracks};

pub const PER_PAGE: u64 = 30;

/// Entries of a feed.
const IN_FEED: u64 = 50;

/// A post with whose it is.
pub type Told = (post::Model, listing::Model);

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
    if !filter.looks_back {
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
    let here = public(now).filter(post::COLUMN.slug.eq(slug)).filter(post::Column::Origin.eq(Origin::Written));
    let found = told(db, here).await?.into_iter().next();
    match found {
        Some(found) => Ok(found),
        None => Err(gone(db, slug, Origin::Written).await?),
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

/// As many as a reader of feeds can be asked to follow, and we to write down for whoever asks.
const IN_OPML: u64 = 5_000;

/// Feeds of members whom the public may know of, as long as they are read: where there are too many for one list, those
/// that joined last.
pub async fn feeds(db: &impl ConnectionTrait) -> Result<Vec<(feed::Model, listing::Model)>, Error> {
    let owners: RelationDef =
        feed::Entity::belongs_to(listing::Entity).from(feed::Column::PersonId).to(listing::Column::PersonId).into();
    let found = feed::Entity::find()
        .join(JoinType::InnerJoin, owners)
        .filter(feed::Column::State.eq(feed::State::Active))
        .filter(feed::COLUMN.read_at.is_not_null())
        .select_also(listing::Entity)
        .order_by_desc(feed::Column::Id)
        .limit(IN_OPML)
        .all(db)
        .await?;
    let mut found: Vec<_> = found.into_iter().filter_map(|(feed, owner)| Some((feed, owner?))).collect();
    found.sort_by(|(a, of_a), (b, of_b)| (&of_a.sort_name, a.id).cmp(&(&of_b.sort_name, b.id)));
    Ok(found)
}

/// Whether everyone may see a post, and what belongs to it.
pub async fn is_open(db: &impl ConnectionTrait, post: &post::Model, now: DateTime<Utc>) -> Result<bool, Error> {
    if post.state != State::Shown || post.published_at > now {
        return Ok(false);
    }
    match post.person_id {
        _ if post.origin == Origin::News => Ok(true),
        Some(person) => Ok(listed(db, person).await?.is_some()),
        None => Ok(false),
    }
}

/// Addresses of what everyone may read here and nowhere before, newest first: slugs, and whether it is news.
pub async fn addresses(db: &impl ConnectionTrait, most: u64, now: DateTime<Utc>) -> Result<Vec<(String, bool)>, Error> {
    let written = public(now).filter(post::Column::Origin.eq(Origin::Written));
    let mut all = Vec::new();
    for (some, is_news) in [(news::news(now), true), (written, false)] {
        let room = most.saturating_sub(all.len() as u64);
        let here = some.filter(post::COLUMN.slug.is_not_null()).filter(post::COLUMN.url.eq("")).limit(room);
        let slugs: Vec<String> = here.select_only().column(post::Column::Slug).into_tuple().all(db).await?;
        all.extend(slugs.into_iter().map(|slug| (slug, is_news)));
    }
    Ok(all)
}

/// The number by which somebody is known now whose record of this number became part of another; none where it did not.
pub async fn moved(db: &impl ConnectionTrait, number: i64) -> Result<Option<i64>, Error> {
    const LONGEST: usize = 16;
    let mut person = person::Entity::find().filter(person::COLUMN.number.eq(number)).one(db).await?;
    for _ in 0..LONGEST {
        let Some(into) = person.as_ref().and_then(|p| p.merged_into) else { break };
        person = person::Entity::find_by_id(into).one(db).await?;
    }
    let Some(person) = person.filter(|p| p.number != Some(number)) else { return Ok(None) };
    Ok(listed(db, person.id).await?.map(|found| found.number))
}

/// One's own. Anybody else's is not there, and what was removed is nobody's any more.
pub async fn own(db: &impl ConnectionTrait, person: i64, id: i64) -> Result<post::Model, Error> {
    mine(person).filter(post::COLUMN.id.eq(id)).one(db).await?.ok_or(Error::NotFound)
}

/// A draft without an address is a text on its way into something else, which has pages of its own for it.
fn mine(person: i64) -> Select<post::Entity> {
    let has_place = Condition::any()
        .add(post::Column::Origin.ne(Origin::Written))
        .add(post::Column::State.ne(State::Draft))
        .add(post::Column::Slug.is_not_null());
    post::Entity::find()
        .filter(has_place)
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
