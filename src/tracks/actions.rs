use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::program;
use entity::track::{self, Kind};
use sea_orm::{
    ActiveEnum, ActiveModelTrait, ActiveValue::Set, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect,
};

use super::forms::Edit;
use super::queries;
use crate::audit::Entry;
use crate::complaints::Complaints;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::Manager;
use crate::{Error, listing, markdown, text};

pub async fn create(db: &Db, by: &Manager, typed: &Edit<'_>, now: DateTime<Utc>) -> Result<track::Model, Error> {
    let txn = db.begin().await?;
    let row = checked(&txn, None, typed).await?;
    let track = row.insert(&txn).await.map_err(taken)?;
    let entry = Entry::new(Action::TrackCreated, "track", track.id).by(by.id).note(&track.name);
    entry.record(&txn, now).await?;
    txn.commit().await?;
    Ok(track)
}

pub async fn edit(
    db: &Db,
    by: &Manager,
    slug: &str,
    typed: &Edit<'_>,
    now: DateTime<Utc>,
) -> Result<track::Model, Error> {
    let txn = db.begin().await?;
    let old = queries::by_slug(&txn, slug).await?;
    let mut row = checked(&txn, Some(&old), typed).await?;
    row.id = Set(old.id);
    let track = row.update(&txn).await.map_err(taken)?;
    let entry = Entry::new(Action::TrackEdited, "track", track.id).by(by.id).note(&track.name);
    entry.states(old.kind.told(), track.kind.told()).record(&txn, now).await?;
    let matters = (old.kind, old.position) != (track.kind, track.position);
    if matters {
        listing::all_are_stale(&txn, now).await?;
    }
    txn.commit().await?;
    if matters {
        listing::catch_up(db, now).await?;
    }
    Ok(track)
}

/// What was typed as a row, or all that is wrong with it. `old` is the track that is edited.
async fn checked(
    txn: &DatabaseTransaction,
    old: Option<&track::Model>,
    typed: &Edit<'_>,
) -> Result<track::ActiveModel, Error> {
    let mut complaints = Complaints::default();
    let name = complaints.needed("name", typed.name, 80, Message::new("tracks-manage-name-missing"));
    let slug = slug(txn, &mut complaints, old, typed, &name).await?;
    let description = complaints.lines("description", typed.description, 10_000);
    let position = typed.position.trim().parse().ok().filter(|n| (0..=999).contains(n));
    if position.is_none() {
        complaints.add("position", Message::new("tracks-manage-position-wrong"));
    }
    let kind = Kind::try_from_value(&typed.kind.to_owned()).ok();
    if kind.is_none() {
        complaints.add("kind", Message::new("tracks-manage-kind-missing"));
    }
    if kind == Some(Kind::Main) {
        if let Some(main) = other_main(txn, old.map(|t| t.id)).await? {
            complaints.add("kind", Message::new("tracks-manage-one-main").with("name", main.name));
        }
        if typed.requires_main {
            complaints.add("requires_main", Message::new("tracks-manage-main-asks"));
        }
    }
    complaints.end()?;
    Ok(track::ActiveModel {
        slug: Set(slug),
        name: Set(name),
        kind: Set(kind.unwrap_or(Kind::SubProgram)),
        description_html: Set(markdown::to_html(&description)),
        description: Set(description),
        position: Set(position.unwrap_or_default()),
        requires_main: Set(typed.requires_main),
        ..Default::default()
    })
}

async fn slug(
    txn: &DatabaseTransaction,
    complaints: &mut Complaints,
    old: Option<&track::Model>,
    typed: &Edit<'_>,
    name: &str,
) -> Result<String, Error> {
    let wanted = typed.slug.map(str::trim).filter(|slug| !slug.is_empty());
    let slug = match (wanted, old) {
        (Some(slug), _) => slug.to_owned(),
        (None, Some(old)) => return Ok(old.slug.clone()),
        (None, None) => text::slug(name),
    };
    if !text::is_slug(&slug) || slug == "new" {
        complaints.add("slug", Message::new("tracks-manage-slug-wrong"));
        return Ok(slug);
    }
    if let Some(old) = old.filter(|old| old.slug != slug)
        && let Some(why) = queries::why_fixed(txn, old.id).await?
    {
        complaints.add("slug", why);
    }
    let other = track::Entity::find().filter(track::COLUMN.slug.eq(slug.as_str())).one(txn).await?;
    if other.is_some_and(|other| old.is_none_or(|old| old.id != other.id)) {
        complaints.add("slug", Message::new(TAKEN));
    }
    Ok(slug)
}

const TAKEN: &str = "tracks-manage-slug-taken";

fn taken(e: sea_orm::DbErr) -> Error {
    let e = Error::Db(e);
    if e.is_taken() { Error::wrong("slug", Message::new(TAKEN)) } else { e }
}

/// Holds the program's row until the end of the transaction: of two who make a main title at once, one waits and sees it.
async fn other_main(txn: &DatabaseTransaction, but: Option<i64>) -> Result<Option<track::Model>, Error> {
    program::Entity::find_by_id(1).lock_exclusive().one(txn).await?;
    let tracks = queries::all(txn).await?;
    Ok(tracks.into_iter().find(|t| t.kind == Kind::Main && Some(t.id) != but))
}
