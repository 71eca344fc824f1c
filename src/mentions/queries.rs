use chrono::{DateTime, Utc};
use entity::mention::{self, Display, State};
use entity::{blocked_host, call, listing, mention_setting, person, post, sent_mention};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait,
};

use super::rules::{self, Target};
use crate::web::Pager;
use crate::{Error, people};

/// Rows on one page of a list.
pub const PER_PAGE: u64 = 30;

/// Shown under a page at most.
const MOST: u64 = 60;

/// Whose a page is that takes mentions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Owner {
    /// Who moderates it; none: managers do.
    pub person_id: Option<i64>,
    pub post_id: Option<i64>,
    pub call_id: Option<i64>,
}

/// The page behind a target; none where the public sees no such page.
pub async fn owner(db: &impl ConnectionTrait, target: &Target, now: DateTime<Utc>) -> Result<Option<Owner>, Error> {
    let (slug, origin) = match target {
        Target::Member(number) => {
            let person_id = listed(db, *number).await?;
            return Ok(person_id.map(|id| Owner { person_id: Some(id), ..Owner::default() }));
        }
        Target::Call(slug) => {
            let call_id = open_call(db, slug, now).await?;
            return Ok(call_id.map(|id| Owner { call_id: Some(id), ..Owner::default() }));
        }
        Target::Post(slug) => (slug, post::Origin::Written),
        Target::News(slug) => (slug, post::Origin::News),
    };
    let found = post::Entity::find()
        .filter(post::COLUMN.slug.eq(slug.as_str()))
        .filter(post::Column::Origin.eq(origin))
        .filter(read_by_all(now))
        .one(db)
        .await?;
    let by = |post: &post::Model| post.person_id.filter(|_| origin == post::Origin::Written);
    Ok(found.map(|post| Owner { person_id: by(&post), post_id: Some(post.id), call_id: None }))
}

/// Whom a number leads to, where the public may know of them. The number of a record that was merged into another stays
/// somebody's address: it leads to whoever is left.
async fn listed(db: &impl ConnectionTrait, number: i64) -> Result<Option<i64>, Error> {
    let found = person::Entity::find().filter(person::COLUMN.number.eq(number)).one(db).await?;
    let Some(found) = found else { return Ok(None) };
    let person = match people::survivor(db, found).await {
        Err(Error::NotFound) => return Ok(None),
        survivor => survivor?,
    };
    Ok(listing::Entity::find_by_id(person.id).one(db).await?.map(|row| row.person_id))
}

/// A call that everybody may read. Any other is, for whoever asks, no page at all.
async fn open_call(db: &impl ConnectionTrait, slug: &str, now: DateTime<Utc>) -> Result<Option<i64>, Error> {
    let open = call::Entity::find()
        .filter(call::COLUMN.slug.eq(slug))
        .filter(call::COLUMN.published_at.lte(now))
        .filter(call::Column::Audience.eq(call::Audience::Public));
    Ok(open.one(db).await?.map(|call| call.id))
}

/// Posts that everyone may read: news, and what listed members wrote.
pub fn read_by_all(now: DateTime<Utc>) -> Condition {
    let listed = listing::Entity::find().select_only().column(listing::Column::PersonId).into_query();
    Condition::all()
        .add(post::Column::State.eq(post::State::Shown))
        .add(post::COLUMN.published_at.lte(now))
        .add(post::Column::Origin.eq(post::Origin::News).or(post::Column::PersonId.in_subquery(listed)))
}

/// Whether mentions from this host, or one above it, are not wanted: by the program, or by the owner.
pub async fn is_blocked(db: &impl ConnectionTrait, host: &str, owner: Option<i64>) -> Result<bool, Error> {
    let by = Condition::any().add(blocked_host::COLUMN.person_id.is_null());
    let by = owner.into_iter().fold(by, |by, person| by.add(blocked_host::COLUMN.person_id.eq(person)));
    let found = blocked_host::Entity::find()
        .filter(blocked_host::COLUMN.host.is_in(rules::suffixes(host)))
        .filter(by)
        .count(db)
        .await?;
    Ok(found > 0)
}

pub async fn asks_first(db: &impl ConnectionTrait, person: i64) -> Result<bool, Error> {
    Ok(mention_setting::Entity::find_by_id(person).one(db).await?.is_some_and(|s| s.asks_first))
}

/// What was verified and is so still: also while it is checked again.
fn good() -> Condition {
    let again =
        Condition::all().add(mention::Column::State.eq(State::Waiting)).add(mention::COLUMN.verified_at.is_not_null());
    Condition::any().add(mention::Column::State.eq(State::Verified)).add(again)
}

/// What stands on a member's page, newest first; a page that links by two addresses stands there once.
pub async fn of_member(db: &impl ConnectionTrait, person: i64) -> Result<Vec<mention::Model>, Error> {
    let its = Condition::all().add(mention::COLUMN.person_id.eq(person)).add(mention::COLUMN.post_id.is_null());
    shown(db, its).await
}

/// The same under a post or a piece of news.
pub async fn of_post(db: &impl ConnectionTrait, post: i64) -> Result<Vec<mention::Model>, Error> {
    shown(db, Condition::all().add(mention::COLUMN.post_id.eq(post))).await
}

/// The same under a call for content.
pub async fn of_call(db: &impl ConnectionTrait, call: i64) -> Result<Vec<mention::Model>, Error> {
    shown(db, Condition::all().add(mention::COLUMN.call_id.eq(call))).await
}

async fn shown(db: &impl ConnectionTrait, its: Condition) -> Result<Vec<mention::Model>, Error> {
    let mut rows = mention::Entity::find()
        .filter(its)
        .filter(good())
        .filter(mention::Column::Display.eq(Display::Shown))
        .order_by_desc(mention::COLUMN.verified_at)
        .order_by_desc(mention::COLUMN.id)
        .limit(MOST)
        .all(db)
        .await?;
    let mut seen = std::collections::HashSet::new();
    rows.retain(|row| seen.insert(row.source.clone()));
    Ok(rows)
}

pub async fn by_token(db: &impl ConnectionTrait, token: &str) -> Result<mention::Model, Error> {
    let found = mention::Entity::find().filter(mention::COLUMN.token.eq(token)).one(db).await?;
    found.ok_or(Error::NotFound)
}

/// A verified one that is a member's own to moderate, for `None` one of the program's news or calls; anybody else's is not there.
pub async fn own(db: &impl ConnectionTrait, owner: Option<i64>, id: i64) -> Result<mention::Model, Error> {
    let found = mention::Entity::find_by_id(id).filter(moderated_by(owner)).filter(good()).one(db).await?;
    found.ok_or(Error::NotFound)
}

fn moderated_by(owner: Option<i64>) -> Condition {
    Condition::all().add(match owner {
        Some(person) => mention::COLUMN.person_id.eq(person),
        None => mention::COLUMN.person_id.is_null(),
    })
}

/// Those to moderate, who wait for an answer first, then the newest; with the title of the post or call that each is about.
pub async fn to_moderate(
    db: &impl ConnectionTrait,
    owner: Option<i64>,
    page: Option<u64>,
) -> Result<(Pager, Vec<(mention::Model, Option<String>)>), Error> {
    let all = mention::Entity::find().filter(moderated_by(owner)).filter(good());
    let pager = Pager::new(page, PER_PAGE, all.clone().count(db).await?);
    let asked_first = mention::Column::Display.eq(Display::Asked);
    let rows = all
        .order_by_desc(asked_first)
        .order_by_desc(mention::COLUMN.verified_at)
        .order_by_desc(mention::COLUMN.id)
        .offset(pager.offset())
        .limit(PER_PAGE)
        .all(db)
        .await?;
    let ids: Vec<i64> = rows.iter().filter_map(|row| row.post_id).collect();
    let posts = post::Entity::find().filter(post::COLUMN.id.is_in(ids)).all(db).await?;
    let ids: Vec<i64> = rows.iter().filter_map(|row| row.call_id).collect();
    let calls = call::Entity::find().filter(call::COLUMN.id.is_in(ids)).all(db).await?;
    let of = |row: &mention::Model| {
        let post = posts.iter().find(|p| Some(p.id) == row.post_id).map(|p| p.title.clone());
        post.or_else(|| calls.iter().find(|c| Some(c.id) == row.call_id).map(|c| c.title.clone()))
    };
    let rows = rows.into_iter().map(|row| (row.clone(), of(&row))).collect();
    Ok((pager, rows))
}

/// How many wait for an answer of theirs.
pub async fn asked(db: &impl ConnectionTrait, person: i64) -> Result<u64, Error> {
    let asked = mention::Entity::find().filter(moderated_by(Some(person))).filter(good());
    Ok(asked.filter(mention::Column::Display.eq(Display::Asked)).count(db).await?)
}

/// The hosts that a member, for `None` the program, blocks.
pub async fn blocks(db: &impl ConnectionTrait, owner: Option<i64>) -> Result<Vec<blocked_host::Model>, Error> {
    let by = match owner {
        Some(person) => blocked_host::COLUMN.person_id.eq(person),
        None => blocked_host::COLUMN.person_id.is_null(),
    };
    Ok(blocked_host::Entity::find().filter(by).order_by_asc(blocked_host::COLUMN.host).all(db).await?)
}

/// How many were received since, by what became of them.
pub async fn counts(db: &impl ConnectionTrait, since: DateTime<Utc>) -> Result<Vec<(State, i64)>, Error> {
    let counted = mention::Entity::find()
        .select_only()
        .column(mention::Column::State)
        .column_as(mention::Column::Id.count(), "n")
        .filter(mention::COLUMN.received_at.gte(since))
        .group_by(mention::Column::State);
    Ok(counted.into_tuple().all(db).await?)
}

/// The last that were refused, or are gone.
pub async fn refused(db: &impl ConnectionTrait, most: u64) -> Result<Vec<mention::Model>, Error> {
    let refused = mention::Entity::find().filter(mention::Column::State.is_in([State::Refused, State::Gone]));
    let newest = refused.order_by_desc(mention::COLUMN.received_at).order_by_desc(mention::COLUMN.id);
    Ok(newest.limit(most).all(db).await?)
}

/// The last that we sent or tried to.
pub async fn sent(db: &impl ConnectionTrait, most: u64) -> Result<Vec<sent_mention::Model>, Error> {
    let newest = sent_mention::Entity::find().order_by_desc(sent_mention::COLUMN.created_at);
    Ok(newest.order_by_desc(sent_mention::COLUMN.id).limit(most).all(db).await?)
}
