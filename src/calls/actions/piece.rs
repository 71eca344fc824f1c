//! What an answer is as a post: a draft of its author while it is written here, and shown once it counts.

use chrono::{DateTime, Utc};
use entity::post::{self, Origin, State, Suggested};
use entity::{call, call_answer};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, DatabaseTransaction, IntoActiveModel};

use crate::activities::rules::canonical;
use crate::calls::queries;
use crate::l10n::Message;
use crate::posts::actions::{self as posts, Read};
use crate::web::Me;
use crate::{Error, text};

/// Writes the draft down, new or anew. What was handed in as a link before has no draft.
pub async fn keep(
    txn: &DatabaseTransaction,
    me: &Me,
    call: &call::Model,
    old: Option<post::Model>,
    read: &Read,
    now: DateTime<Utc>,
) -> Result<post::Model, Error> {
    let old = old.filter(is_draft);
    if let Some(canonical) = &read.facts.canonical_url {
        let there = crate::posts::queries::of_address(txn, me.id, canonical).await?;
        if there.is_some_and(|p| old.as_ref().is_none_or(|old| old.id != p.id)) {
            return Err(Error::wrong("canonical_url", Message::new("posts-wrong-twice")));
        }
    }
    let mut row = match old {
        Some(old) => post::ActiveModel { version: Set(old.version + 1), ..old.into_active_model() },
        None => new(Origin::Written, State::Draft, me.id, call, now),
    };
    read.put(&mut row);
    row.slug = Set(None);
    row.updated_at = Set(now);
    Ok(if row.id.is_not_set() { row.insert(txn).await? } else { row.update(txn).await? })
}

/// Shows what was accepted. A post of the same page that is there already, from their feed, is the one. None where its
/// author took the text away: then there is nothing to show.
pub async fn publish(
    txn: &DatabaseTransaction,
    call: &call::Model,
    answer: &call_answer::Model,
    now: DateTime<Utc>,
) -> Result<Option<post::Model>, Error> {
    if !answer.url.is_empty() {
        return elsewhere(txn, call, answer, now).await.map(Some);
    }
    match queries::post(txn, answer).await? {
        Some(draft) if draft.state == State::Draft => show(txn, draft, now).await.map(Some),
        // Its author showed or hid it meanwhile: it stays what they made of it.
        post => Ok(post.filter(|p| p.state != State::Removed)),
    }
}

/// The post and the entry in the log are one thing: it is suggested no more.
pub async fn tie(txn: &DatabaseTransaction, post: post::Model, activity: i64) -> Result<post::Model, Error> {
    let mut row = post.into_active_model();
    row.suggested = Set(Suggested::Accepted);
    row.activity_id = Set(Some(activity));
    Ok(row.update(txn).await?)
}

/// A text that no call waits for any more is a draft like any other of its author's: it gets an address, and with it a
/// place among their posts.
pub async fn release(txn: &DatabaseTransaction, answer: &call_answer::Model, now: DateTime<Utc>) -> Result<(), Error> {
    if let Some(draft) = queries::post(txn, answer).await?.filter(is_draft).filter(|p| p.slug.is_none()) {
        let slug = posts::free_slug(txn, &draft.title, Some(draft.id), now).await?;
        let mut row = draft.into_active_model();
        row.slug = Set(Some(slug));
        row.update(txn).await?;
    }
    Ok(())
}

/// A text that a call waits for once more is at one place only: with the answer.
pub async fn take_back(txn: &DatabaseTransaction, answer: &call_answer::Model) -> Result<(), Error> {
    if let Some(draft) = queries::post(txn, answer).await?.filter(is_draft) {
        let mut row = draft.into_active_model();
        row.slug = Set(None);
        row.update(txn).await?;
    }
    Ok(())
}

/// Whether a page may be handed in: what its author hides, or keeps as a draft, nobody would find with the call. A text
/// that was written for the same answer leaves the address to the link.
pub async fn give_way(db: &impl ConnectionTrait, answer: &call_answer::Model, canonical: &str) -> Result<(), Error> {
    let there = crate::posts::queries::of_address(db, answer.person_id, canonical).await?;
    let Some(post) = there.filter(|p| matches!(p.state, State::Draft | State::Hidden)) else { return Ok(()) };
    if Some(post.id) != answer.post_id || post.state == State::Hidden {
        return Err(Error::wrong("url", Message::new("calls-wrong-hidden").with("title", &post.title)));
    }
    let mut row = post.into_active_model();
    row.url = Set(String::new());
    row.canonical_url = Set(None);
    row.update(db).await?;
    Ok(())
}

fn is_draft(post: &post::Model) -> bool {
    post.origin == Origin::Written && post.state == State::Draft
}

async fn show(txn: &DatabaseTransaction, draft: post::Model, now: DateTime<Utc>) -> Result<post::Model, Error> {
    let slug = posts::free_slug(txn, &draft.title, Some(draft.id), now).await?;
    let version = draft.version + 1;
    let mut row = draft.into_active_model();
    row.slug = Set(Some(slug));
    row.state = Set(State::Shown);
    row.published_at = Set(now);
    row.updated_at = Set(now);
    row.version = Set(version);
    Ok(row.update(txn).await?)
}

async fn elsewhere(
    txn: &DatabaseTransaction,
    call: &call::Model,
    answer: &call_answer::Model,
    now: DateTime<Utc>,
) -> Result<post::Model, Error> {
    let canonical = canonical(&answer.url);
    let there = match &canonical {
        Some(canonical) => crate::posts::queries::of_address(txn, answer.person_id, canonical).await?,
        None => None,
    };
    let mut row = new(Origin::Address, State::Shown, answer.person_id, call, now);
    row.title = Set(answer.title.clone());
    row.url = Set(answer.url.clone());
    row.canonical_url = Set(canonical);
    row.language = Set(answer.language.clone());
    row.published_at = Set(answer.submitted_at.unwrap_or(now));
    row.found_text = Set(text::fold(&[answer.title.as_str(), &call.topics.joined()].join(" ")));
    match there {
        Some(there) if there.state != State::Removed => Ok(there),
        // Its member removed it once, and handed it in since: it is back, as what was handed in.
        Some(removed) => {
            row.id = Set(removed.id);
            row.slug = Set(None);
            row.version = Set(removed.version + 1);
            Ok(row.update(txn).await?)
        }
        None => Ok(row.insert(txn).await?),
    }
}

fn new(origin: Origin, state: State, person: i64, call: &call::Model, now: DateTime<Utc>) -> post::ActiveModel {
    post::ActiveModel {
        origin: Set(origin),
        person_id: Set(Some(person)),
        track_id: Set(call.track_id),
        state: Set(state),
        suggested: Set(Suggested::No),
        title: Set(String::new()),
        summary: Set(String::new()),
        url: Set(String::new()),
        language: Set(String::new()),
        tags: Set(call.topics.clone()),
        found_text: Set(String::new()),
        links_back: Set(false),
        is_backlog: Set(false),
        published_at: Set(now),
        created_at: Set(now),
        updated_at: Set(now),
        version: Set(1),
        ..Default::default()
    }
}
