//! What is offered, to whom, in which order.

use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::benefit::{self, Kind};
use entity::{Ids, track};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, DatabaseTransaction, IntoActiveModel};

use super::{held, noted, seen};
use crate::benefits::forms::Described;
use crate::benefits::{Seal, queries};
use crate::complaints::Complaints;
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::Manager;
use crate::{Error, markdown, text, tracks};

const NAME: usize = 120;
const DESCRIPTION: usize = 5_000;

/// What was typed, as it is kept.
struct Kept {
    name: String,
    description: String,
    tracks: Ids,
    url: String,
    low_at: Option<i32>,
}

pub async fn add(
    db: &Db,
    site: &Site,
    by: &Manager,
    typed: &Described<'_>,
    now: DateTime<Utc>,
) -> Result<benefit::Model, Error> {
    let txn = db.begin().await?;
    let all = queries::all(&txn).await?;
    let tracks = tracks::queries::all(&txn).await?;
    let kind = Kind::of(typed.kind);
    let mut complaints = Complaints::default();
    if kind.is_none() {
        complaints.add("kind", Message::new("benefits-manage-kind-missing"));
    }
    let kept = kept(&mut complaints, typed, kind, site, &tracks);
    unique(&mut complaints, &all, None, &kept.name);
    complaints.end()?;
    let row = benefit::ActiveModel {
        kind: Set(kind.unwrap_or(Kind::Key)),
        position: Set(all.iter().map(|b| b.position).max().map_or(0, |last| last + 1)),
        ..changed(Default::default(), kept, typed.in_grace, site, now)
    };
    let made = row.insert(&txn).await?;
    noted(Action::BenefitEdited, &made).by(by.id).states("", "offered").record(&txn, now).await?;
    txn.commit().await?;
    Ok(made)
}

/// Describes it otherwise. Whoever began before somebody else saved is told.
pub async fn describe(
    db: &Db,
    site: &Site,
    by: &Manager,
    id: i64,
    typed: &Described<'_>,
    now: DateTime<Utc>,
) -> Result<benefit::Model, Error> {
    let txn = db.begin().await?;
    let old = held(&txn, id).await?;
    let all = queries::all(&txn).await?;
    let tracks = tracks::queries::all(&txn).await?;
    let mut complaints = Complaints::default();
    if typed.seen != seen(old.updated_at) {
        complaints.add("", Message::new("benefits-manage-changed"));
    }
    let kept = kept(&mut complaints, typed, Some(old.kind), site, &tracks);
    unique(&mut complaints, &all, Some(id), &kept.name);
    complaints.end()?;
    let seal = Seal::of(site);
    let was = old.link_sealed.as_deref().and_then(|link| seal.open_link(link));
    let is_led_elsewhere = old.kind != Kind::Key && was.as_deref() != Some(kept.url.as_str());
    let before = old.clone();
    let described = changed(old.into_active_model(), kept, typed.in_grace, site, now).update(&txn).await?;
    let what = differences(&before, &described, is_led_elsewhere);
    if !what.is_empty() {
        let entry = noted(Action::BenefitEdited, &described).by(by.id);
        entry.note(format!("{}: {}", described.name, what.join(", "))).record(&txn, now).await?;
    }
    txn.commit().await?;
    Ok(described)
}

fn kept(
    complaints: &mut Complaints,
    typed: &Described<'_>,
    kind: Option<Kind>,
    site: &Site,
    tracks: &[track::Model],
) -> Kept {
    let name = complaints.needed("name", typed.name, NAME, Message::new("benefits-manage-name-missing"));
    let description = complaints.lines("description", typed.description, DESCRIPTION);
    let ids: Option<Vec<i64>> = typed.tracks.iter().map(|id| id.parse().ok()).collect();
    let ids = ids.filter(|ids| ids.iter().all(|id| tracks.iter().any(|t| t.id == *id)));
    if ids.is_none() {
        complaints.add("tracks", Message::new("benefits-manage-tracks-unknown"));
    }
    let leads = matches!(kind, Some(Kind::Link | Kind::Download));
    let url = text::web_address(typed.url).map(|url| text::strict_address(&url)).unwrap_or_default();
    if leads && url.is_empty() {
        complaints.add("url", Message::new("benefits-manage-url-missing"));
    } else if leads && !site.keeps_key {
        complaints.add("url", Message::new("benefits-manage-secret-passing"));
    }
    let low = typed.low_at.trim();
    let low_at = low.parse().ok().filter(|n| (0..=100_000).contains(n));
    if kind == Some(Kind::Key) && !low.is_empty() && low_at.is_none() {
        complaints.add("low_at", Message::new("benefits-manage-low-wrong"));
    }
    let mut ids = ids.unwrap_or_default();
    ids.sort_unstable();
    ids.dedup();
    Kept {
        name,
        description,
        tracks: Ids(ids),
        url: if leads { url } else { String::new() },
        low_at: low_at.filter(|_| kind == Some(Kind::Key)),
    }
}

fn unique(complaints: &mut Complaints, all: &[benefit::Model], id: Option<i64>, name: &str) {
    if !name.is_empty() && all.iter().any(|b| Some(b.id) != id && text::fold(&b.name) == text::fold(name)) {
        complaints.add("name", Message::new("benefits-manage-name-taken"));
    }
}

fn changed(
    row: benefit::ActiveModel,
    kept: Kept,
    in_grace: bool,
    site: &Site,
    now: DateTime<Utc>,
) -> benefit::ActiveModel {
    benefit::ActiveModel {
        name: Set(kept.name),
        description_html: Set(markdown::to_html(&kept.description)),
        description: Set(kept.description),
        tracks: Set(kept.tracks),
        in_grace: Set(in_grace),
        link_sealed: Set((!kept.url.is_empty()).then(|| Seal::of(site).link(&kept.url))),
        low_at: Set(kept.low_at),
        updated_at: Set(now),
        ..row
    }
}

/// What an entry of the log says of a change. That it leads elsewhere, and not where.
fn differences(old: &benefit::Model, new: &benefit::Model, is_led_elsewhere: bool) -> Vec<&'static str> {
    let all = [
        (old.name != new.name, "name"),
        (old.description != new.description, "description"),
        (old.tracks != new.tracks, "titles"),
        (old.in_grace != new.in_grace, "days of grace"),
        (is_led_elsewhere, "link"),
        (old.low_at != new.low_at, "when few are left"),
    ];
    all.into_iter().filter(|(differs, _)| *differs).map(|(_, what)| what).collect()
}

/// Offers it again, or no more. Who has a key keeps it.
pub async fn offer(db: &Db, by: &Manager, id: i64, offered: bool, now: DateTime<Utc>) -> Result<benefit::Model, Error> {
    let txn = db.begin().await?;
    let old = held(&txn, id).await?;
    if old.archived_at.is_none() == offered {
        return Ok(old);
    }
    let mut row = old.into_active_model();
    row.archived_at = Set((!offered).then_some(now));
    row.updated_at = Set(now);
    let benefit = row.update(&txn).await?;
    let states = if offered { ("archived", "offered") } else { ("offered", "archived") };
    noted(Action::BenefitEdited, &benefit).by(by.id).states(states.0, states.1).record(&txn, now).await?;
    txn.commit().await?;
    Ok(benefit)
}

/// One place up or down in the list.
pub async fn shift(db: &Db, by: &Manager, id: i64, up: bool, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    let mut all = queries::all(&txn).await?;
    let at = all.iter().position(|b| b.id == id).ok_or(Error::NotFound)?;
    let to = if up { at.checked_sub(1) } else { Some(at + 1).filter(|to| *to < all.len()) };
    let Some(to) = to else { return Ok(()) };
    noted(Action::BenefitEdited, &all[at]).by(by.id).note(format!("{}: order", all[at].name)).record(&txn, now).await?;
    all.swap(at, to);
    renumber(&txn, all).await?;
    txn.commit().await?;
    Ok(())
}

async fn renumber(txn: &DatabaseTransaction, all: Vec<benefit::Model>) -> Result<(), Error> {
    for (position, benefit) in (0..).zip(all) {
        if benefit.position != position {
            let mut row = benefit.into_active_model();
            row.position = Set(position);
            row.update(txn).await?;
        }
    }
    Ok(())
}
