use chrono::{DateTime, Utc};
use entity::mention::{self, Display, Kind, State};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, EntityTrait, QueryFilter};

use crate::config::Site;
use crate::db::Db;
use crate::l10n::Message;
use crate::mentions::queries::{self, Owner};
use crate::mentions::rules::{self, AN_HOUR, Pair};
use crate::sign_in::actions::count_try;
use crate::{Error, secret};

/// A webmention that will be checked.
pub struct Received {
    /// Of its status page.
    pub token: String,
}

/// Takes a webmention in, or says what is wrong with it. The same pair again is checked again: that is how a source
/// tells that it changed. Nothing is fetched here.
pub async fn receive(
    db: &Db,
    site: &Site,
    (source, target): (&str, &str),
    place: &str,
    now: DateTime<Utc>,
) -> Result<Received, Error> {
    let pair = rules::pair(source, target, site)
        .map_err(|wrong| Error::wrong(wrong.field(), Message::new(format!("mentions-wrong-{}", wrong.slug()))))?;
    let host = rules::host(&pair.source);
    count(db, &host, place, now).await?;
    let owner = queries::owner(&db.read, &pair.page, now).await?;
    let owner = owner.ok_or_else(|| Error::wrong("target", Message::new("mentions-wrong-not-ours")))?;
    if queries::is_blocked(&db.read, &host, owner.person_id).await? {
        return Err(Error::wrong("source", Message::new("mentions-wrong-blocked")));
    }
    let token = keep(db, &pair, host, owner, now).await?;
    Ok(Received { token })
}

/// Counts one more, from each side that it could be too many from.
async fn count(db: &Db, host: &str, place: &str, now: DateTime<Utc>) -> Result<(), Error> {
    for (key, most) in [
        (format!("mention-place:{place}"), AN_HOUR.place),
        (format!("mention-host:{host}"), AN_HOUR.host),
        (format!("mention-domain:{}", rules::domain(host)), AN_HOUR.domain),
        ("mention".to_owned(), AN_HOUR.all),
    ] {
        count_try(&db.write, key, most, now).await?;
    }
    Ok(())
}

async fn keep(db: &Db, pair: &Pair, host: String, owner: Owner, now: DateTime<Utc>) -> Result<String, Error> {
    let (source, target) = (pair.source.as_str(), pair.target.as_str());
    let row = mention::ActiveModel {
        token: Set(secret::token()),
        person_id: Set(owner.person_id),
        post_id: Set(owner.post_id),
        call_id: Set(owner.call_id),
        source: Set(source.to_owned()),
        source_host: Set(host),
        target: Set(target.to_owned()),
        state: Set(State::Waiting),
        kind: Set(Kind::Mention),
        author_name: Set(String::new()),
        author_url: Set(String::new()),
        title: Set(String::new()),
        excerpt: Set(String::new()),
        display: Set(Display::Shown),
        trouble: Set(String::new()),
        attempts: Set(0),
        next_at: Set(Some(now)),
        received_at: Set(now),
        ..Default::default()
    };
    let txn = db.begin().await?;
    let once = OnConflict::columns([mention::Column::Source, mention::Column::Target]).do_nothing().to_owned();
    mention::Entity::insert(row).on_conflict(once).exec_without_returning(&txn).await?;
    let found = mention::Entity::find().filter(mention::COLUMN.source.eq(source));
    let found = found.filter(mention::COLUMN.target.eq(target)).one(&txn).await?.ok_or(Error::NotFound)?;
    // A verified one stays shown until the check says otherwise.
    let state = if found.state == State::Verified { State::Verified } else { State::Waiting };
    let again = mention::ActiveModel {
        id: Set(found.id),
        person_id: Set(owner.person_id),
        post_id: Set(owner.post_id),
        call_id: Set(owner.call_id),
        state: Set(state),
        attempts: Set(0),
        next_at: Set(Some(now)),
        received_at: Set(now),
        turned_down_at: Set(None),
        ..Default::default()
    };
    mention::Entity::update(again).exec(&txn).await?;
    txn.commit().await?;
    Ok(found.token)
}
