use chrono::{DateTime, Utc};
use entity::activity::Visibility;
use entity::call_answer::{self, State};
use entity::{call, post};
use sea_orm::{ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder};

use super::{held, piece, put};
use crate::activities::actions::{Facts, enter};
use crate::activities::rules::canonical;
use crate::calls::{letters, rules};
use crate::config::Site;
use crate::db::Db;
use crate::mail::Letter;
use crate::{Error, people};

/// Publishes an accepted answer and puts it into its author's log.
pub async fn count(
    txn: &DatabaseTransaction,
    site: &Site,
    call: &call::Model,
    answer: &call_answer::Model,
    by: Option<i64>,
    now: DateTime<Utc>,
) -> Result<call_answer::Model, Error> {
    let person = people::by_id(txn, answer.person_id).await?;
    let post = piece::publish(txn, call, answer, &person, now).await?;
    let activity = enter(txn, answer.person_id, facts(site, call, answer, &post, now), by, now).await?.id;
    let post_id = post.id;
    piece::tie(txn, post, activity).await?;
    put(txn, answer, State::Counted, by, now, |row| {
        row.post_id = Set(Some(post_id));
        row.activity_id = Set(Some(activity));
    })
    .await
}

/// It was done when it was handed in, however long it lay under an embargo.
fn facts(
    site: &Site,
    call: &call::Model,
    answer: &call_answer::Model,
    post: &post::Model,
    now: DateTime<Utc>,
) -> Facts {
    let here = post.slug.as_ref().map(|slug| site.url(&format!("/posts/{slug}")));
    let url = if answer.url.is_empty() { here.unwrap_or_default() } else { answer.url.clone() };
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
    let accepted = call_answer::Entity::find()
        .filter(call_answer::Column::State.eq(State::Accepted))
        .order_by_asc(call_answer::COLUMN.id)
        .all(&db.read)
        .await?;
    for answer in accepted {
        let txn = db.begin().await?;
        let call = held(&txn, answer.call_id).await?;
        let answer = call_answer::Entity::find_by_id(answer.id).one(&txn).await?;
        let Some(answer) = answer.filter(|a| a.state == State::Accepted && rules::is_free_to_show(&call, now)) else {
            continue;
        };
        let counted = count(&txn, site, &call, &answer, None, now).await?;
        letters::tell(&txn, site, Letter::CallCounted, (&call, &counted), now).await?;
        txn.commit().await?;
    }
    Ok(())
}
