use chrono::{DateTime, Utc};
use entity::feed::{self, State};
use entity::person::{self, Standing};
use entity::{link, post};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait,
};

use crate::Error;
use crate::web::Pager;

/// Feeds on one page of the managers' list.
const PER_PAGE: u64 = 50;

/// A person's feeds, without those they removed.
pub async fn of_person(db: &impl ConnectionTrait, person: i64) -> Result<Vec<feed::Model>, DbErr> {
    let feeds = feed::Entity::find().filter(feed::COLUMN.person_id.eq(person));
    feeds.filter(feed::Column::State.ne(State::Removed)).order_by_asc(feed::COLUMN.id).all(db).await
}

/// One's own; anybody else's is not there.
pub async fn own(db: &impl ConnectionTrait, person: i64, id: i64) -> Result<feed::Model, Error> {
    let found = feed::Entity::find_by_id(id)
        .filter(feed::COLUMN.person_id.eq(person))
        .filter(feed::Column::State.ne(State::Removed));
    found.one(db).await?.ok_or(Error::NotFound)
}

/// Every subscription of an address, by which it was added or at which it is read now.
pub async fn at(db: &impl ConnectionTrait, url: &str, url_key: &str) -> Result<Vec<feed::Model>, DbErr> {
    let same = Condition::any().add(feed::COLUMN.url_key.eq(url_key)).add(feed::COLUMN.url.eq(url));
    feed::Entity::find().filter(same).order_by_asc(feed::COLUMN.id).all(db).await
}

/// What may be read now: active, its time has come; of people who are there, and from no site that lost its tick or is
/// theirs no more: somebody else might write there.
fn due(now: DateTime<Utc>) -> Condition {
    let gone = person::Entity::find()
        .select_only()
        .column(person::Column::Id)
        .filter(
            Condition::any()
                .add(person::Column::Standing.is_in([Standing::Erased, Standing::Deceased]))
                .add(person::COLUMN.merged_into.is_not_null()),
        )
        .into_query();
    let verified = link::Entity::find()
        .select_only()
        .column(link::Column::Id)
        .filter(link::COLUMN.verified_at.is_not_null())
        .into_query();
    let nobodys =
        Condition::any().add(feed::Column::PersonId.is_null()).add(feed::Column::PersonId.not_in_subquery(gone));
    let vouched = Condition::any().add(feed::Column::LinkId.is_null()).add(feed::Column::LinkId.in_subquery(verified));
    Condition::all()
        .add(feed::Column::State.eq(State::Active))
        .add(feed::COLUMN.next_at.lte(now))
        .add(Condition::any().add(feed::COLUMN.wait_until.is_null()).add(feed::COLUMN.wait_until.lte(now)))
        .add(nobodys)
        .add(vouched)
}

/// Whether the site that a feed is of has its tick; also where an operator said whose it is.
pub async fn is_vouched(db: &impl ConnectionTrait, feed: &feed::Model) -> Result<bool, DbErr> {
    let Some(site) = feed.link_id else { return Ok(true) };
    Ok(link::Entity::find_by_id(site).one(db).await?.is_some_and(|l| l.verified_at.is_some()))
}

/// That nobody reads its host now.
pub fn free(now: DateTime<Utc>) -> Condition {
    Condition::any().add(feed::COLUMN.lease_until.is_null()).add(feed::COLUMN.lease_until.lte(now))
}

/// The feed of a host that was known first.
pub async fn oldest_of(db: &impl ConnectionTrait, host: &str) -> Result<Option<i64>, DbErr> {
    let of_host = feed::Entity::find().select_only().column(feed::Column::Id).filter(feed::COLUMN.host.eq(host));
    of_host.order_by_asc(feed::COLUMN.id).limit(1).into_tuple().one(db).await
}

/// Hosts of which something is due, that which waits longest first, without those that were asked since `since`.
pub async fn due_hosts(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    since: DateTime<Utc>,
    most: u64,
) -> Result<Vec<String>, DbErr> {
    let busy = feed::Entity::find()
        .select_only()
        .column(feed::Column::Host)
        .filter(Condition::any().add(feed::COLUMN.fetched_at.gt(since)).add(feed::COLUMN.lease_until.gt(now)));
    feed::Entity::find()
        .select_only()
        .column(feed::Column::Host)
        .filter(due(now))
        .filter(feed::Column::Host.not_in_subquery(busy.into_query()))
        .group_by(feed::Column::Host)
        .order_by_asc(Expr::col(feed::Column::NextAt).min())
        .limit(most)
        .into_tuple()
        .all(db)
        .await
}

/// The feed of a host that waits longest; the host is held by who asks.
pub async fn first_due_held(
    db: &impl ConnectionTrait,
    host: &str,
    now: DateTime<Utc>,
) -> Result<Option<feed::Model>, DbErr> {
    let due = feed::Entity::find().filter(due(now)).filter(feed::COLUMN.host.eq(host));
    due.order_by_asc(feed::COLUMN.next_at).order_by_asc(feed::COLUMN.id).one(db).await
}

/// Sites with a tick that were looked at since then, and of which no feed is known.
pub async fn undiscovered(db: &impl ConnectionTrait, since: DateTime<Utc>) -> Result<Vec<link::Model>, DbErr> {
    let known = feed::Entity::find()
        .select_only()
        .column(feed::Column::LinkId)
        .filter(feed::COLUMN.link_id.is_not_null())
        .into_query();
    link::Entity::find()
        .filter(link::COLUMN.verified_at.is_not_null())
        .filter(link::COLUMN.checked_at.gte(since))
        .filter(link::Column::Id.not_in_subquery(known))
        .order_by_asc(link::COLUMN.id)
        .all(db)
        .await
}

/// How many posts came from each of these feeds.
pub async fn posts(db: &impl ConnectionTrait, feeds: &[feed::Model]) -> Result<Vec<(i64, i64)>, DbErr> {
    let ids: Vec<i64> = feeds.iter().map(|f| f.id).collect();
    post::Entity::find()
        .select_only()
        .column(post::Column::FeedId)
        .column_as(post::Column::Id.count(), "how_many")
        .filter(post::Column::FeedId.is_in(ids))
        .group_by(post::Column::FeedId)
        .into_tuple()
        .all(db)
        .await
}

/// What came from a feed, newest first.
pub async fn posts_of(db: &impl ConnectionTrait, feed: i64) -> Result<Vec<post::Model>, DbErr> {
    let posts = post::Entity::find().filter(post::COLUMN.feed_id.eq(feed));
    posts.order_by_desc(post::COLUMN.published_at).order_by_desc(post::COLUMN.id).all(db).await
}

/// What managers look at: those that need somebody, or those in one state.
pub async fn listed(
    db: &impl ConnectionTrait,
    state: Option<State>,
    page: Option<u64>,
) -> Result<(Vec<(feed::Model, Option<person::Model>)>, Pager), DbErr> {
    let wanted = match state {
        Some(state) => Condition::all().add(feed::Column::State.eq(state)),
        None => troubled(),
    };
    let pager = Pager::new(page, PER_PAGE, feed::Entity::find().filter(wanted.clone()).count(db).await?);
    let rows = feed::Entity::find()
        .find_also_related(person::Entity)
        .filter(wanted)
        .order_by_asc(feed::COLUMN.failing_since)
        .order_by_asc(feed::COLUMN.id)
        .offset(pager.offset())
        .limit(PER_PAGE)
        .all(db)
        .await?;
    Ok((rows, pager))
}

/// Errors now, or stopped by the portal.
fn troubled() -> Condition {
    Condition::any()
        .add(Condition::all().add(feed::Column::State.eq(State::Active)).add(feed::COLUMN.failures.gt(0)))
        .add(feed::Column::State.is_in([State::Failing, State::Moved, State::Gone]))
}

/// How many feeds there are in each state, and how many of the active have errors.
pub async fn counts(db: &impl ConnectionTrait) -> Result<(Vec<(State, i64)>, u64), DbErr> {
    let states = feed::Entity::find()
        .select_only()
        .column(feed::Column::State)
        .column_as(feed::Column::Id.count(), "how_many")
        .group_by(feed::Column::State)
        .into_tuple()
        .all(db)
        .await?;
    Ok((states, feed::Entity::find().filter(troubled()).count(db).await?))
}
