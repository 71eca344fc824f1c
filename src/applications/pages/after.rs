//! What comes after the result: the waiting list, the way into the next cycle, the appeal. The forms lead to `results`.

use chrono::{DateTime, Utc};
use entity::application::State;
use entity::cycle::State as Season;
use minijinja::{Value, context};
use sea_orm::{ActiveEnum, ConnectionTrait};

use crate::applications::after;
use crate::applications::queries::{self, Dossier};
use crate::web::instant;
use crate::{Error, cycles, tracks};

/// For the page of an application whose cycle is announced; nothing before.
pub async fn of(db: &impl ConnectionTrait, dossier: &Dossier, now: DateTime<Utc>) -> Result<Option<Value>, Error> {
    let Some(announced_at) = dossier.cycle.announced_at else { return Ok(None) };
    Ok(match dossier.application.state {
        State::Waitlisted => Some(context! {
            waits => context! { since => instant(announced_at), until => dossier.cycle.term_end.to_string() },
        }),
        State::Deferred => Some(context! { carried => carried(db, dossier, now).await? }),
        State::Declined => Some(context! { appeal => appeal(db, dossier, now).await? }),
        _ => None,
    })
}

/// The cycle that a deferred application goes on in. Where it has the same path, one button begins there.
async fn carried(db: &impl ConnectionTrait, dossier: &Dossier, now: DateTime<Utc>) -> Result<Option<Value>, Error> {
    let next = tracks::queries::intake(db, dossier.track.id, dossier.cycle.term_end, now).await?;
    let Some(next) = next else { return Ok(None) };
    let paths = cycles::queries::paths(db, next.id).await?;
    let begun = queries::in_cycle(db, dossier.application.person_id, next.id).await?;
    Ok(Some(context! {
        slug => next.slug.as_str(), title => next.title.as_str(), is_open => next.state(now) == Season::Open,
        opens_at => instant(next.opens_at), zone => next.zone.as_str(),
        path => paths.iter().find(|p| p.key == dossier.path.key).map(|p| p.key.as_str()),
        begun => begun.map(|a| a.id),
    }))
}

async fn appeal(db: &impl ConnectionTrait, dossier: &Dossier, now: DateTime<Utc>) -> Result<Option<Value>, Error> {
    if let Some(made) = after::appeal(db, dossier.application.id).await? {
        return Ok(Some(context! {
            state => made.state.to_value(), words => made.words.as_str(), answer => made.answer.as_str(),
            at => instant(made.created_at), due => instant(after::answer_due(&made)),
            is_late => after::answer_due(&made) <= now, answered_at => made.answered_at.map(instant),
        }));
    }
    let Some(decision) = queries::announced_decision(db, dossier).await? else { return Ok(None) };
    let until = after::appeal_until(&dossier.cycle, &decision).filter(|until| now < *until);
    Ok(until.map(|until| context! { state => "none", until => instant(until), zone => dossier.cycle.zone.as_str() }))
}
