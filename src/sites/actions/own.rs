use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::link::Report;
use entity::{link, person};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, ModelTrait, QuerySelect};

use super::{Look, check, visit};
use crate::audit::Entry;
use crate::complaints::Complaints;
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Message;
use crate::outgoing::{Limits, Outgoing};
use crate::sites::forms::NewSite;
use crate::sites::{queries, rules};
use crate::web::Me;
use crate::{Error, sign_in, text};

/// How often in an hour one may have one's own sites looked at.
const AN_HOUR: i32 = 30;

/// Adds a site; it is looked at at once.
pub async fn add(db: &Db, me: &Me, typed: &NewSite<'_>, now: DateTime<Utc>) -> Result<link::Model, Error> {
    let mut complaints = Complaints::default();
    let url = text::web_address(typed.url);
    if url.is_none() {
        complaints.add("url", Message::new("sites-wrong-url"));
    }
    let kind = text::slug(typed.kind);
    if kind.len() > 24 {
        complaints.add("kind", Message::new("profiles-wrong-link-kind"));
    }
    complaints.end()?;
    let url = url.ok_or(Error::NotFound)?;
    let txn = db.begin().await?;
    // The person is held: two at once are counted one after the other.
    person::Entity::find_by_id(me.id).lock_exclusive().one(&txn).await?.ok_or(Error::NotFound)?;
    let there = queries::of_person(&txn, me.id).await?;
    let url_key = text::url_key(&url);
    if there.iter().any(|l| l.url_key == url_key) {
        return Err(Error::wrong("url", Message::new("sites-wrong-twice")));
    }
    if there.len() >= rules::MOST {
        return Err(Error::wrong("url", Message::new("profiles-wrong-links").count("most", rules::MOST)));
    }
    let row = link::ActiveModel {
        person_id: Set(me.id),
        kind: Set(if kind.is_empty() { "website".into() } else { kind }),
        check_at: Set(rules::first_check(&url, now)),
        url: Set(url.into()),
        url_key: Set(url_key),
        position: Set(there.iter().map(|l| l.position + 1).max().unwrap_or(0)),
        ..Default::default()
    };
    let link = row.insert(&txn).await?;
    edited(me, "added", &link).record(&txn, now).await?;
    txn.commit().await?;
    Ok(link)
}

/// Takes a site away. What was posted there stays; its feeds are not read while no site vouches for them.
pub async fn remove(db: &Db, me: &Me, id: i64, now: DateTime<Utc>) -> Result<link::Model, Error> {
    let txn = db.begin().await?;
    let link = queries::own(&txn, me.id, id).await?;
    if link.clone().delete(&txn).await?.rows_affected == 0 {
        return Err(Error::NotFound);
    }
    edited(me, "removed", &link).record(&txn, now).await?;
    txn.commit().await?;
    Ok(link)
}

/// As where the profile is saved: the same rows.
fn edited(me: &Me, what: &str, link: &link::Model) -> Entry {
    let note = format!("links: {what} {}", link.url);
    Entry::new(Action::ProfileEdited, "person", me.id).by(me.id).on(me.id).note(note)
}

/// Looks at any page for the link to one's own, and keeps what was found where it is one of one's sites.
pub async fn look_at(
    db: &Db,
    outgoing: &Outgoing,
    site: &Site,
    me: &Me,
    typed: &str,
    now: DateTime<Utc>,
) -> Result<Report, Error> {
    let url = text::web_address(typed).ok_or_else(|| Error::wrong("url", Message::new("sites-wrong-url")))?;
    if let Some(link) = queries::by_key(&db.read, me.id, &text::url_key(&url)).await? {
        return Ok(check_own(db, outgoing, site, me, link.id, now).await?.report.unwrap_or_default());
    }
    let profile = queries::profile(&db.read, site, me).await?;
    let profile = profile.ok_or_else(|| Error::refused(Message::new("sites-no-page")))?;
    sign_in::actions::count_try(&db.write, format!("site:{}", me.id), AN_HOUR, now).await?;
    Ok(visit(outgoing, &url, profile, Limits::PAGE).await)
}

/// Looks at one's own site now. Where the weekly look is due it is that one; else a failure costs nothing.
pub async fn check_own(
    db: &Db,
    outgoing: &Outgoing,
    site: &Site,
    me: &Me,
    id: i64,
    now: DateTime<Utc>,
) -> Result<link::Model, Error> {
    let link = queries::own(&db.read, me.id, id).await?;
    if me.number.is_none() {
        return Err(Error::refused(Message::new("sites-no-page")));
    }
    sign_in::actions::count_try(&db.write, format!("site:{}", me.id), AN_HOUR, now).await?;
    check(db, outgoing, site, &link, (Look::Asked, Limits::PAGE), now).await
}
