use std::collections::HashMap;

use entity::cycle;
use entity::decision::Verdict;
use rocket::form::{Contextual, Form};
use rocket::{Route, State};

use super::list;
use crate::Error;
use crate::applications::reasons;
use crate::cycles::queries as cycles;
use crate::db::Db;
use crate::decisions::forms::{Many, Preview};
use crate::decisions::places::Place;
use crate::decisions::preview::{Aim, Meant};
use crate::decisions::queries::{self, Row};
use crate::decisions::rules::{self, Ruling};
use crate::decisions::{actions, blocks};
use crate::error::noted;
use crate::l10n::Message;
use crate::web::{Manager, Now, Onward, Page, Typed, View};

pub fn routes() -> Vec<Route> {
    routes![preview, decide]
}

#[post("/manage/cycles/<slug>/decisions/preview", data = "<form>")]
async fn preview(
    slug: &str,
    by: Manager,
    form: Form<Contextual<'_, Preview<'_>>>,
    db: &State<Db>,
    view: View<'_>,
) -> Result<Page, Error> {
    let cycle = cycles::by_slug(&db.read, slug).await?;
    let Some(wanted) = &form.value else {
        let list = list::page(db, &cycle, &by, &Default::default()).await?;
        return Err(view.again("decisions/index", &Typed::of(&form.context), list));
    };
    let list = list::page(db, &cycle, &by, &wanted.filter).await?;
    let (aim, rulings, note) = view.retry(sound(db, wanted).await, "decisions/index", &form.context, list)?;
    let rows = chosen(db, &cycle, &by, wanted).await?;
    let rows: Vec<(&Row, Aim)> = rows.iter().map(|row| (row, aim.clone())).collect();
    let meant = Meant { rulings: &rulings, note: &note, from: Place::List, query: &wanted.filter.query() };
    view.page("decisions/preview", crate::decisions::preview::page(&db.read, &cycle, by.id, &rows, &meant).await?)
}

#[post("/manage/cycles/<slug>/decisions", data = "<form>")]
async fn decide(slug: &str, by: Manager, form: Form<Many<'_>>, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    let cycle = cycles::by_slug(&db.read, slug).await?;
    let decided = actions::decide_many(db, &by, &cycle, &form, now.0).await?;
    let to = Place::named(form.from).address(&cycle.slug, form.query);
    let is_clearing = form.meant().is_some_and(|all| all.iter().all(|m| m.to.is_none()));
    let said = if is_clearing { "decisions-many-cleared-said" } else { "decisions-many-said" };
    Ok(Onward::to(to).saying(Message::new(said).count("count", decided)))
}

/// What is meant for all that are chosen, found to be sound. All that is missing is told at once.
async fn sound(db: &Db, wanted: &Preview<'_>) -> Result<(Aim, HashMap<Verdict, Ruling>, String), Error> {
    if wanted.clear {
        wanted.chooses()?;
        return Ok((Aim::TakeBack, HashMap::new(), String::new()));
    }
    let reasons = reasons::all(&db.read).await?;
    let words = blocks::below(wanted.words, &blocks::all(&db.read).await?, &wanted.blocks);
    let mut wrong = Vec::new();
    let chosen = noted(&mut wrong, wanted.chooses())?;
    let ruling = noted(&mut wrong, Ruling::typed(&reasons, None, wanted.verdict, (wanted.reason, &words)))?;
    let note = noted(&mut wrong, rules::note(wanted.override_note))?;
    match (chosen, ruling, note) {
        (Some(()), Some(ruling), Some(note)) => {
            Ok((Aim::Decide(ruling.verdict), [(ruling.verdict, ruling)].into(), note))
        }
        _ => Err(Error::Wrong(wrong)),
    }
}

async fn chosen(db: &Db, cycle: &cycle::Model, by: &Manager, wanted: &Preview<'_>) -> Result<Vec<Row>, Error> {
    if wanted.all {
        let filter = wanted.filter.wanted(&cycles::paths(&db.read, cycle.id).await?);
        return Ok(queries::some(&db.read, cycle, by.id, &filter, 0, None).await?);
    }
    let mut ids = wanted.ids.clone();
    ids.sort_unstable();
    ids.dedup();
    Ok(queries::with_ids(&db.read, cycle, by.id, &ids).await?)
}
