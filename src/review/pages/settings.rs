use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State};

use crate::Error;
use crate::db::Db;
use crate::l10n::Message;
use crate::review::actions;
use crate::review::forms::NewSettings;
use crate::review::queries;
use crate::web::{Now, Onward, Page, Reviewer, Typed, View};
use crate::{countries, languages};

pub fn routes() -> Vec<Route> {
    routes![show, keep]
}

#[get("/review/settings")]
async fn show(by: Reviewer, db: &State<Db>, view: View<'_>, now: Now) -> Result<Page, Error> {
    let mut typed = Typed::default();
    if let Some(row) = queries::settings(&db.read, by.id).await? {
        let spoken: Vec<String> = row.languages.0.iter().map(|tag| languages::name(tag)).collect();
        // Who is back is not away any more, and may say so by nothing.
        let away =
            row.away_until.filter(|day| *day >= now.0.date_naive()).map(|day| day.to_string()).unwrap_or_default();
        typed = typed.with("most", row.most.map(|n| n.to_string()).unwrap_or_default()).with("away_until", away);
        typed = typed.with("languages", spoken.join(", ")).with_all("regions", &row.regions.0);
    }
    view.form("review/settings", &typed, page(&by))
}

#[post("/review/settings", data = "<form>")]
async fn keep(
    by: Reviewer,
    form: Form<Contextual<'_, NewSettings<'_>>>,
    db: &State<Db>,
    view: View<'_>,
    now: Now,
) -> Result<Onward, Error> {
    let Some(new) = &form.value else {
        return Err(view.again("review/settings", &Typed::of(&form.context), page(&by)));
    };
    let kept = match new.settings(now.0.date_naive()) {
        Ok(settings) => actions::settle(db, &by, settings, now.0).await,
        Err(e) => Err(e),
    };
    view.retry(kept, "review/settings", &form.context, page(&by))?;
    Ok(Onward::to("/review/settings").saying(Message::new("review-settings-said")))
}

fn page(by: &Reviewer) -> Value {
    let spoken: Vec<String> = by.languages.0.iter().map(|tag| languages::name(tag)).collect();
    context! { regions => countries::REGIONS.map(|(key, _)| key).to_vec(), spoken => spoken.join(", ") }
}
