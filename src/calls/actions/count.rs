use chrono::{DateTime, Utc};
use entity::activity::Visibility;
use entity::call_answer::{self, State};
use entity::{call, post};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, DatabaseTransaction, EntityTrait, JoinType, QueryFilter, QueryOrder,
    QuerySelect, RelationDef,
};

use super::{Turn, held, piece, put};
use crate::Error;
use crate::activities::actions::{self as activities, Facts};
use crate::activities::rules::canonical;
use crate::calls::{letters, queries, rules};
use crate::config::Site;
use crate::db::Db;
use crate::mail::Letter;
use crate::outgoing::Outgoing;
use crate::posts::actions as posts;
use crate::posts::rules::path;

/// Publishes an accepted answer and puts it into its author's log. None where there is nothing to publish any more, and
/// nothing was done.
pub async fn count(
    txn: &DatabaseTransaction,
    site: &Site,
    call: &call::Model,
    answer: &call_answer::Model,
    by: Option<i64>,
    now: DateTime<Utc>,
) -> Result<Option<call_answer::Model>, Error> {
    // A feed that brings the same page in this moment is before this, or after.
    activities::hold(txn, answer.person_id).await?;
    if !answer.url.is_empty() {
        piece::release(txn, answer, now).await?;
    }
    let Some(post) = piece::publish(txn, call, answer, now).await? else { return Ok(None) };
    let activity = activities::enter(txn, answer.person_id, facts(site, call, answer, &post, now), by, now).await?.id;
    let post = piece::tie(txn, post, activity).await?;
    let counted = put(txn, answer, State::Counted, by, now, |row| {
        row.post_id = Set(Some(post.id));
        row.activity_id = Set(Some(activity));
    })
    .await?;
    // Once it counts, it is found by the topics of its call too.
    posts::put_topics(txn, post.id, &post.tags).await?;
    Ok(Some(counted))
}

/// It was done when it was handed in, however long it lay under an embargo.
fn facts(
    site: &Site,
    call: &call::Model,
    answer: &call_answer::Model,
    post: &post::Model,
    now: DateTime<Utc>,
) -> Facts {
    let url = match &post.slug {
        Some(slug) if answer.url.is_empty() => site.url(&path(slug, false)),
        _ => answer.url.clone(),
    };
    Facts {
        kind_id: call.kind_id,
        track_id: call.track_id,
        title: answer.title.clone(),
        on_date: answer.submitted_at.unwrap_or(now).date_naive(),
        month_only: false,
        canonical_url: canonical(&url),
        url,
        place: String::new(),
        online: false,
        language: answer.language.clone(),
        topics: call.topics.clone(),
        role: String::new(),
        reach: None,
        visibility: Visibility::Public,
        note: call.title.clone(),
    }
}

/// Counts what was accepted under an embargo that has ended. Safe to run twice, and on several instances.
pub async fn count_due(db: &Db, site: &Site, now: DateTime<Utc>) -> Result<(), Error> {
    let calls: RelationDef =
        call_answer::Entity::belongs_to(call::Entity).from(call_answer::Column::CallId).to(call::Column::Id).into();
    let is_free = Condition::any().add(call::COLUMN.embargo_until.is_null()).add(call::COLUMN.embargo_until.lte(now));
    let due = call_answer::Entity::find()
        .join(JoinType::InnerJoin, calls)
        .filter(call_answer::Column::State.eq(State::Accepted))
        .filter(is_free)
        .order_by_asc(call_answer::COLUMN.id)
        .all(&db.read)
        .await?;
    let mut turn = Turn::default();
    for answer in due {
        turn.took(answer.id, count_one(db, site, &answer, now).await);
    }
    turn.end()
}

async fn count_one(db: &Db, site: &Site, answer: &call_answer::Model, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    let call = held(&txn, answer.call_id).await?;
    let answer = call_answer::Entity::find_by_id(answer.id).one(&txn).await?;
    let is_due = |a: &call_answer::Model| a.state == State::Accepted && rules::is_free_to_show(&call, now);
    let Some(answer) = answer.filter(is_due) else { return Ok(()) };
    match count(&txn, site, &call, &answer, None, now).await? {
        Some(counted) => letters::tell(&txn, site, Letter::CallCounted, (&call, &counted), now).await?,
        // Who took the text away gave the answer back.
        None => put(&txn, &answer, State::Withdrawn, None, now, |_| ()).await.map(drop)?,
    }
    Ok(txn.commit().await?)
}

/// Answers whose pages are looked at in one turn.
const AT_ONCE: u64 = 5;

/// Looks whether what counts and is read elsewhere links to its author's page: once for each answer, and nobody waits
/// for it. What a feed brought was looked at as it came.
pub async fn look_back(db: &Db, outgoing: &Outgoing, site: &Site, now: DateTime<Utc>) -> Result<(), Error> {
    let is_unseen = || call_answer::COLUMN.looked_at.is_null();
    let due = call_answer::Entity::find()
        .filter(call_answer::Column::State.eq(State::Counted))
        .filter(call_answer::COLUMN.url.ne(""))
        .filter(is_unseen())
        .order_by_asc(call_answer::COLUMN.id)
        .limit(AT_ONCE)
        .all(&db.read)
        .await?;
    let mut turn = Turn::default();
    for answer in due {
        // Of two instances one looks.
        let row = call_answer::ActiveModel { looked_at: Set(Some(now)), ..Default::default() };
        let taken = call_answer::Entity::update_many().set(row).filter(call_answer::COLUMN.id.eq(answer.id));
        if taken.filter(is_unseen()).exec(&db.write).await?.rows_affected == 0 {
            continue;
        }
        if let Some(post) = queries::post(&db.read, &answer).await?.filter(|p| p.origin == post::Origin::Address) {
            turn.took(answer.id, posts::look_back(db, outgoing, site, &post, now).await);
        }
    }
    turn.end()
}
