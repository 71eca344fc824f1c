//! After the announcement: who got what, and where the letters are.

use std::collections::HashMap;

use entity::application::State;
use entity::{audit, cycle};
use minijinja::value::Serde;
use minijinja::{Value, context};
use sea_orm::ActiveEnum;

use super::progress::{figures, line};
use super::{PER_PAGE, head, told};
use crate::Error;
use crate::announcements::forms::Narrowed;
use crate::announcements::results::{self, Held, Row, STATES};
use crate::announcements::{progress, queries};
use crate::db::Db;
use crate::decisions::places::Place;
use crate::text;
use crate::tracks::queries as tracks;
use crate::web::{Now, Pager};

pub async fn page(db: &Db, cycle: &cycle::Model, narrowed: &Narrowed, now: Now) -> Result<Value, Error> {
    let history = queries::history(&db.read, cycle.id).await?;
    let since = cycle.announced_at.unwrap_or(now.0);
    let letters = progress::of_cycle(&db.read, cycle.id, since, now.0).await?;
    let (troubled, troubled_pager) = progress::troubled(&db.read, cycle.id, narrowed.letters).await?;
    let mut counts = Vec::new();
    for state in STATES {
        let count = results::count(&db.read, cycle, Some(state), &[]).await?;
        counts.push(context! { state => state.to_value(), count });
    }
    // By itself where nobody pressed.
    let by = history.iter().find(|(e, _)| e.action == audit::Action::CycleAnnounced);
    let by = by.filter(|(e, _)| e.by_id.is_some()).map(|(_, by)| by.to_string());
    let here = format!("/manage/cycles/{}/announcement", cycle.slug);
    Ok(context! {
        cycle => head(cycle), by, counts, history => told(&history),
        letters => Serde(figures(&letters)), troubled => troubled.iter().map(line).collect::<Vec<_>>(),
        troubled_pager => Value::from(Serde(&troubled_pager)), troubled_base => Pager::base(&here, &narrowed.fields()),
        ..results(db, cycle, narrowed, &here).await?
    })
}

/// The table of results: a page of those that fit.
async fn results(db: &Db, cycle: &cycle::Model, narrowed: &Narrowed, here: &str) -> Result<Value, Error> {
    let (result, words) = (State::try_from_value(&narrowed.result).ok(), text::words(&narrowed.q));
    let total = results::count(&db.read, cycle, result, &words).await?;
    let pager = Pager::new(narrowed.page, PER_PAGE, total);
    let rows = results::some(&db.read, cycle, result, &words, (pager.offset(), Some(PER_PAGE))).await?;
    let held = results::held(&db.read, cycle, &rows).await?;
    let track = tracks::by_id(&db.read, cycle.track_id).await?;
    let base = Pager::base(here, &narrowed.fields());
    let query = base.split_once('?').map_or("", |(_, query)| query.trim_end_matches('&')).to_owned();
    Ok(context! {
        track => track.name, results => rows.iter().map(|r| row(r, &held)).collect::<Vec<_>>(),
        pager => Value::from(Serde(&pager)), narrowed => !query.is_empty(), result => narrowed.result.as_str(), base,
        trace => Place::Announcement.trace(&pager.here(&query)),
    })
}

fn row(row: &Row, held: &HashMap<i64, Held>) -> Value {
    let award = held.get(&row.person_id).map(|h| {
        context! { from => h.from.to_string(), until => h.until.to_string(), is_revoked => h.is_revoked }
    });
    context! { id => row.id, name => row.name.as_str(), state => row.state.to_value(), number => row.number, award }
}
