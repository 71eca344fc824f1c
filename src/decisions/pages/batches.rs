use rocket::form::Form;
use rocket::{Route, State};

use crate::Error;
use crate::cycles::queries as cycles;
use crate::db::Db;
use crate::decisions::actions::batches::{self, Undone};
use crate::decisions::forms::Pressed;
use crate::decisions::places::Place;
use crate::l10n::Message;
use crate::web::{Manager, Now, Onward};

pub fn routes() -> Vec<Route> {
    routes![undo]
}

/// Names in one sentence.
const NAMED: usize = 8;

#[post("/manage/decisions/batches/<id>/removal", data = "<form>")]
async fn undo(id: i64, by: Manager, form: Form<Pressed<'_>>, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    let undone = batches::undo(db, &by, id, now.0).await?;
    let cycle = cycles::by_id(&db.read, undone.cycle).await?;
    Ok(Onward::to(Place::named(form.from).address(&cycle.slug, form.query)).saying(said(&undone)))
}

fn said(undone: &Undone) -> Message {
    let key = if undone.skipped.is_empty() { "decisions-batch-undone-said" } else { "decisions-batch-undone-but-said" };
    let names = undone.skipped.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
    let more = undone.skipped.len().saturating_sub(NAMED);
    let said = Message::new(key).count("count", undone.restored as i64);
    if undone.skipped.is_empty() { said } else { said.with("names", names).count("more", more as i64) }
}
