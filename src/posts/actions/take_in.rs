use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use chrono::{DateTime, TimeDelta, Utc};
use entity::post::{self, Origin, State, Suggested};
use entity::{activity, feed, person};
use sea_orm::sea_query::ExprTrait;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, DatabaseTransaction, EntityTrait,
    IntoActiveModel, QueryFilter, QuerySelect,
};

use super::{log, own_page, put_topics};
use crate::activities::actions as activities;
use crate::activities::queries::is_verified;
use crate::config::Site;
use crate::posts::rules::{ENTRIES, Entry, Facts, NEWEST, OwnPage};
use crate::{Error, people};

/// What was written longer ago is not suggested: a blog of many years would flood its member's log.
const RECENT: TimeDelta = TimeDelta::days(365);
const A_MINUTE: TimeDelta = TimeDelta::minutes(1);

/// What became of the entries of a feed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    pub new: usize,
    pub changed: usize,
}

/// Takes in what a feed brings: new posts, edits of those that are there. At the first reading (`feed.read_at` is none)
/// all of it but the newest is back-catalogue.
pub async fn take_in(
    txn: &DatabaseTransaction,
    site: &Site,
    feed: &feed::Model,
    entries: Vec<Entry>,
    now: DateTime<Utc>,
) -> Result<Taken, Error> {
    // One member is written by one at a time, whichever feed it is: each address is one post.
    let own = match feed.person_id {
        Some(person) => {
            activities::hold(txn, person).await?;
            own_page(txn, site, person).await?
        }
        None => OwnPage::nobodys(),
    };
    let mut facts: Vec<Facts> = entries.into_iter().map(|entry| Facts::of(entry, &own, now)).collect();
    facts.retain(|f| !f.guid.is_empty() && !f.title.is_empty());
    // Newest first; what has no date stands behind, in the order of the feed.
    facts.sort_by_key(|f| Reverse(f.written()));
    facts.truncate(ENTRIES);
    let mut known = Known::of(txn, feed, &facts).await?;
    let log = Log::of(txn, site, feed).await?;
    let mut undated = Undated::of(feed, &facts, now);
    let mut taken = Taken::default();
    for (nth, facts) in facts.into_iter().enumerate() {
        match known.find(&facts) {
            Some(at) => taken.changed += usize::from(known.edit(txn, at, &facts, now).await?),
            None => {
                let is_backlog = feed.read_at.is_none() && nth >= NEWEST;
                let published_at = facts.written().unwrap_or_else(|| undated.next());
                let is_recent = published_at > now - RECENT && (facts.written().is_some() || !is_backlog);
                let row = known.row(facts, is_backlog, is_recent, published_at, now);
                let post = row.insert(txn).await?;
                put_topics(txn, post.id, &post.tags).await?;
                known.keep(log.take(txn, post, now).await?);
                taken.new += 1;
            }
        }
    }
    Ok(taken)
}

/// What has no date stands in the order of the feed: a minute apart, at a first reading behind what has one.
struct Undated(DateTime<Utc>);

impl Undated {
    fn of(feed: &feed::Model, facts: &[Facts], now: DateTime<Utc>) -> Self {
        let oldest = facts.iter().filter_map(Facts::written).min().filter(|_| feed.read_at.is_none());
        Self(oldest.map_or(now, |at| at - A_MINUTE))
    }

    fn next(&mut self) -> DateTime<Utc> {
        let at = self.0;
        self.0 -= A_MINUTE;
        at
    }
}

/// The log that a trusted feed fills by itself: of a verified site, and none of the back-catalogue.
struct Log<'s> {
    site: &'s Site,
    /// Whose it is, and as what posts are put down; none: nobody lets it be filled.
    open: Option<(person::Model, i64)>,
}

impl<'s> Log<'s> {
    async fn of(db: &impl ConnectionTrait, site: &'s Site, feed: &feed::Model) -> Result<Self, Error> {
        let shut = Self { site, open: None };
        let Some(person) = feed.person_id.filter(|_| feed.trusted) else { return Ok(shut) };
        if !is_verified(db, feed).await? {
            return Ok(shut);
        }
        let Some(kind) = log::kind(db).await? else { return Ok(shut) };
        Ok(Self { site, open: Some((people::by_id(db, person).await?, kind.id)) })
    }

    async fn take(
        &self,
        txn: &DatabaseTransaction,
        post: post::Model,
        now: DateTime<Utc>,
    ) -> Result<post::Model, Error> {
        match &self.open {
            Some((person, kind)) if post.suggested == Suggested::Open && !post.is_backlog => {
                log::put_down(txn, self.site, post, person, *kind, None, now).await
            }
            _ => Ok(post),
        }
    }
}

/// What is there already of what a feed brings.
struct Known<'f> {
    feed: &'f feed::Model,
    posts: Vec<post::Model>,
    by_guid: HashMap<String, usize>,
    by_canonical: HashMap<String, usize>,
    /// What the feed names now: a post of another name was renamed.
    guids: HashSet<String>,
    /// Feeds that tell nothing any more: what they brought may be told by another.
    ended: HashSet<i64>,
    /// The log, by address.
    logged: HashMap<String, i64>,
}

impl<'f> Known<'f> {
    async fn of(db: &impl ConnectionTrait, feed: &'f feed::Model, facts: &[Facts]) -> Result<Self, Error> {
        let guids: HashSet<String> = facts.iter().map(|f| f.guid.clone()).collect();
        let canonical: Vec<String> = facts.iter().filter_map(|f| f.canonical_url.clone()).collect();
        let by_guid = post::COLUMN.feed_id.eq(feed.id).and(post::Column::Guid.is_in(guids.iter().cloned()));
        let is_known = Condition::any().add(by_guid).add(post::Column::CanonicalUrl.is_in(canonical.clone()));
        let whose = match feed.person_id {
            Some(person) => post::COLUMN.person_id.eq(person),
            // A feed that nobody has claimed: what it brings is kept with it and shown nowhere.
            None => post::COLUMN.feed_id.eq(feed.id),
        };
        let posts = post::Entity::find().filter(whose).filter(is_known);
        let logged = activity::Entity::find()
            .filter(activity::Column::PersonId.is_in(feed.person_id))
            .filter(activity::COLUMN.removed_at.is_null())
            .filter(activity::Column::CanonicalUrl.is_in(canonical))
            .all(db)
            .await?;
        let logged = logged.into_iter().filter_map(|a| Some((a.canonical_url?, a.id))).collect();
        let ended = feed::Entity::find()
            .select_only()
            .column(feed::Column::Id)
            .filter(feed::Column::PersonId.is_in(feed.person_id))
            .filter(feed::Column::State.is_in([feed::State::Removed, feed::State::Gone]));
        let ended = ended.into_tuple::<i64>().all(db).await?.into_iter().collect();
        let (by_guid, by_canonical) = Default::default();
        let mut known = Self { feed, posts: Vec::new(), by_guid, by_canonical, guids, ended, logged };
        posts.all(db).await?.into_iter().for_each(|post| known.keep(post));
        Ok(known)
    }

    fn keep(&mut self, post: post::Model) {
        let at = self.posts.len();
        if let Some(guid) = post.guid.clone().filter(|_| post.feed_id == Some(self.feed.id)) {
            self.by_guid.insert(guid, at);
        }
        if let Some(canonical) = post.canonical_url.clone() {
            self.by_canonical.insert(canonical, at);
        }
        self.posts.push(post);
    }

    fn find(&self, facts: &Facts) -> Option<usize> {
        let by_canonical = || self.by_canonical.get(facts.canonical_url.as_ref()?);
        self.by_guid.get(&facts.guid).or_else(by_canonical).copied()
    }

    /// Whether the post is told by this entry: by no other feed, and by no other entry of this one.
    fn is_told_by(&self, post: &post::Model, facts: &Facts) -> bool {
        match (post.feed_id, post.guid.as_ref()) {
            (Some(feed), Some(guid)) if feed == self.feed.id => *guid == facts.guid || !self.guids.contains(guid),
            (Some(feed), None) if feed == self.feed.id => true,
            (Some(other), _) => self.ended.contains(&other),
            // What was written here says itself what it is.
            (None, _) => matches!(post.origin, Origin::Feed | Origin::Address),
        }
    }

    /// What the feed says now. What was removed stays so, and what is hidden stays hidden.
    async fn edit(
        &mut self,
        txn: &DatabaseTransaction,
        at: usize,
        facts: &Facts,
        now: DateTime<Utc>,
    ) -> Result<bool, Error> {
        let post = &self.posts[at];
        if post.state == State::Removed || !self.is_told_by(post, facts) {
            return Ok(false);
        }
        let is_named = post.feed_id == Some(self.feed.id) && post.guid.as_ref() == Some(&facts.guid);
        let differs = facts.differ(post);
        if is_named && !differs {
            return Ok(false);
        }
        let taken = |canonical: &String| self.by_canonical.get(canonical).is_some_and(|other| *other != at);
        let canonical = facts.canonical_url.clone().filter(|c| !taken(c)).or_else(|| post.canonical_url.clone());
        let mut row = post.clone().into_active_model();
        row.feed_id = Set(Some(self.feed.id));
        row.guid = Set(Some(facts.guid.clone()));
        if differs {
            row.canonical_url = Set(canonical);
            row.url = Set(facts.url.clone());
            row.title = Set(facts.title.clone());
            row.summary = Set(facts.summary.clone());
            row.tags = Set(facts.tags.clone());
            row.links_back = Set(facts.links_back);
            row.found_text = Set(facts.found_text());
            row.edited_at = Set(Some(facts.edited_at.filter(|at| *at > post.published_at).unwrap_or(now)));
        }
        row.updated_at = Set(now);
        let has_other_tags = post.tags != facts.tags;
        let post = row.update(txn).await?;
        if differs && has_other_tags {
            put_topics(txn, post.id, &post.tags).await?;
        }
        self.by_guid.insert(facts.guid.clone(), at);
        self.posts[at] = post;
        Ok(differs)
    }

    /// A post that is new. What is suggested is what somebody may have done lately.
    fn row(
        &self,
        facts: Facts,
        is_backlog: bool,
        is_recent: bool,
        published_at: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> post::ActiveModel {
        let logged = facts.canonical_url.as_ref().and_then(|canonical| self.logged.get(canonical)).copied();
        let is_suggested = is_recent && logged.is_none() && self.feed.person_id.is_some();
        let found_text = facts.found_text();
        post::ActiveModel {
            origin: Set(Origin::Feed),
            person_id: Set(self.feed.person_id),
            feed_id: Set(Some(self.feed.id)),
            activity_id: Set(logged),
            state: Set(State::Shown),
            suggested: Set(if is_suggested { Suggested::Open } else { Suggested::No }),
            published_at: Set(published_at),
            title: Set(facts.title),
            summary: Set(facts.summary),
            url: Set(facts.url),
            canonical_url: Set(facts.canonical_url),
            guid: Set(Some(facts.guid)),
            language: Set(facts.language),
            tags: Set(facts.tags),
            found_text: Set(found_text),
            links_back: Set(facts.links_back),
            is_backlog: Set(is_backlog),
            created_at: Set(now),
            updated_at: Set(now),
            version: Set(1),
            ..Default::default()
        }
    }
}
