//! Who may apply: for a title that asks for the main one, in a cycle for members or for those who were asked (R8).

use chrono::{DateTime, Utc};
use entity::cycle::{Employees, Who};
use entity::invitation::{self, Kind};
use entity::person::{self, Standing};
use entity::{award, cycle, email, track};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::l10n::Message;
use crate::{Error, listing};

/// Why this person may not apply in the cycle as things stand, with what to do; none: they may.
pub async fn barred(
    db: &impl ConnectionTrait,
    person: &person::Model,
    cycle: &cycle::Model,
    track: &track::Model,
    now: DateTime<Utc>,
) -> Result<Option<Message>, Error> {
    if cycle.employees == Employees::Forbid && person.standing == Standing::Staff {
        return Ok(Some(Message::new("cycles-barred-staff").with("cycle", &cycle.title)));
    }
    if lacks_main(db, person.id, track, now).await? {
        return Ok(Some(Message::new("cycles-barred-main").with("track", &track.name)));
    }
    let (allowed, why) = match cycle.who {
        Who::Anyone => return Ok(None),
        Who::Members => (holds_main(db, person.id, now).await?, "cycles-barred-members"),
        Who::Nominated => (was_asked(db, person.id, cycle, Kind::Nominated).await?, "cycles-barred-nominated"),
        Who::Invited => (was_asked(db, person.id, cycle, Kind::Invited).await?, "cycles-barred-invited"),
    };
    Ok((!allowed).then(|| Message::new(why).with("cycle", &cycle.title)))
}

/// Whether the person may not be given the title as things stand: it asks for a current main title, which they do
/// not hold (R8).
pub async fn lacks_main(
    db: &impl ConnectionTrait,
    person: i64,
    track: &track::Model,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    Ok(track.requires_main && track.kind != track::Kind::Main && !holds_main(db, person, now).await?)
}

async fn holds_main(db: &impl ConnectionTrait, person: i64, now: DateTime<Utc>) -> Result<bool, Error> {
    let main = track::Entity::find().filter(track::Column::Kind.eq(track::Kind::Main)).all(db).await?;
    let awards = award::Entity::find().filter(award::COLUMN.person_id.eq(person)).all(db).await?;
    let grace = listing::grace(db).await?;
    let holds = |a: &award::Model| main.iter().any(|t| t.id == a.track_id) && a.covers(now.date_naive(), grace);
    Ok(awards.iter().any(holds))
}

/// Whether a person was asked to apply in a cycle, at an address that is theirs, and has not declined.
pub async fn was_asked(
    db: &impl ConnectionTrait,
    person: i64,
    cycle: &cycle::Model,
    kind: Kind,
) -> Result<bool, Error> {
    let theirs = email::Entity::find()
        .filter(email::COLUMN.person_id.eq(person))
        .filter(email::COLUMN.verified_at.is_not_null())
        .all(db)
        .await?;
    let theirs: Vec<String> = theirs.into_iter().map(|e| e.address.to_lowercase()).collect();
    let found = invitation::Entity::find()
        .filter(invitation::COLUMN.cycle_id.eq(cycle.id))
        .filter(invitation::Column::Kind.eq(kind))
        .filter(invitation::COLUMN.address.is_in(theirs))
        .filter(invitation::COLUMN.declined_at.is_null());
    Ok(found.count(db).await? > 0)
}
