//! The letters before they are sent: each as its reader is going to get it, and nobody else's.

use minijinja::{Value, context};
use rocket::Route;

use crate::Error;
use crate::announcements::forms::Narrowed;
use crate::announcements::rules::{Facts, Outcome};
use crate::announcements::{letters, queries};
use crate::applications::counted;
use crate::config::Site;
use crate::cycles::queries as cycles;
use crate::db::Db;
use crate::decisions::places::Place;
use crate::l10n::Message;
use crate::mail::{Draft, Press};
use crate::web::{Framed, Manager, Page, Pager, Tools, View};

pub fn routes() -> Vec<Route> {
    routes![show, html]
}

/// The results that a filter leaves, in their order.
pub fn narrowed<'o>(outcomes: &'o [Outcome], by: &Narrowed) -> Vec<&'o Outcome> {
    outcomes.iter().filter(|o| by.takes(o)).collect()
}

#[get("/manage/cycles/<slug>/announcement/letters/<id>?<by..>")]
async fn show(slug: &str, id: i64, by: Narrowed, me: Manager, with: Tools<'_>, view: View<'_>) -> Result<Page, Error> {
    let facts = pending(with, slug, me.id, id).await?;
    let outcomes = facts.outcomes();
    let page = page(with.db, with.site, &facts, &outcomes, &by, id).await?;
    Ok(view.page("announcements/letter", page)?.with_frames())
}

/// The letter itself, for the frame on its page.
#[get("/manage/cycles/<slug>/announcement/letters/<id>/html")]
async fn html(slug: &str, id: i64, me: Manager, with: Tools<'_>) -> Result<Framed, Error> {
    let facts = pending(with, slug, me.id, id).await?;
    let outcomes = facts.outcomes();
    let outcome = outcomes.iter().find(|o| o.candidate.id == id).ok_or(Error::NotFound)?;
    let draft = letters::draft(&facts, outcome, with.site).ok_or(Error::NotFound)?;
    // The crest of a year is drawn for everybody once the year is given, and not before.
    let draft = Draft { words: context! { crest => "", ..draft.words.clone() }, ..draft };
    Ok(Framed::html(Press::of(&with.db.read, with.site).await?.draw(&draft)?.html))
}

/// What would be announced, without the viewer's own, and with what counted in one application: its letter says so.
async fn pending(with: Tools<'_>, slug: &str, viewer: i64, application: i64) -> Result<Facts, Error> {
    let cycle = cycles::by_slug(&with.db.read, slug).await?;
    if cycle.announced_at.is_some() {
        return Err(Error::refused(Message::new("announcements-already")));
    }
    let counted = counted::among(&with.db.read, &[application]).await?;
    Ok(Facts { counted, ..queries::facts(&with.db.read, cycle, with.now).await?.without(viewer).0 })
}

async fn page(
    db: &Db,
    site: &Site,
    facts: &Facts,
    outcomes: &[Outcome],
    by: &Narrowed,
    id: i64,
) -> Result<Value, Error> {
    let outcome = outcomes.iter().find(|o| o.candidate.id == id).ok_or(Error::NotFound)?;
    let shown = narrowed(outcomes, by);
    let at = shown.iter().position(|o| o.candidate.id == id);
    let beside = |o: &&Outcome| {
        let path = format!("/manage/cycles/{}/announcement/letters/{}", facts.cycle.slug, o.candidate.id);
        let address = Pager::base(&path, &by.fields());
        context! { name => o.candidate.name.as_str(), address => address.trim_end_matches(['?', '&']) }
    };
    let list = Pager::base(&format!("/manage/cycles/{}/announcement", facts.cycle.slug), &by.fields());
    Ok(context! {
        cycle => super::head(&facts.cycle), outcome => super::outcome(outcome, facts),
        trace => Place::Announcement.trace(list.split_once('?').map_or("", |(_, query)| query)),
        place => at.map(|at| at + 1), many => shown.len(), list => list.trim_end_matches(['?', '&']),
        before => at.and_then(|at| at.checked_sub(1)).map(|at| beside(&shown[at])),
        next => at.and_then(|at| shown.get(at + 1)).map(beside),
        letter => drawn(db, site, letters::draft(facts, outcome, site)).await?,
    })
}

async fn drawn(db: &Db, site: &Site, draft: Option<Draft>) -> Result<Option<Value>, Error> {
    let Some(draft) = draft else { return Ok(None) };
    let drawn = Press::of(&db.read, site).await?.draw(&draft)?;
    let (locale, folder) = (draft.to.locale, draft.letter.folder());
    Ok(Some(context! {
        subject => drawn.subject, text => drawn.text, address => draft.to.address,
        language => locale.name(), lang => locale.tag(), dir => locale.direction(),
        kind_name => draft.letter.name().to_string(), words_at => format!("/manage/letters/texts/{folder}/{}", locale.tag()),
    }))
}
