//! After the announcement: where its letters are, live.

use entity::application::State as Stage;
use entity::letter::{self, State};
use entity::{audit, cycle};
use minijinja::value::Serde;
use minijinja::{Value, context};
use rocket::http::ContentType;
use rocket::{Route, State as Managed};
use sea_orm::ActiveEnum;

use super::{back, head, told};
use crate::Error;
use crate::announcements::progress::{self, Progress};
use crate::announcements::queries;
use crate::cycles::queries as cycles;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::{Manager, Now, Onward, Pager, instant};

pub fn routes() -> Vec<Route> {
    routes![letters, retry, retry_all]
}

/// For the script on the page: the same words and figures.
#[get("/manage/cycles/<slug>/announcement/letters.json")]
async fn letters(slug: &str, _by: Manager, db: &Managed<Db>, now: Now) -> Result<(ContentType, String), Error> {
    let cycle = cycles::by_slug(&db.read, slug).await?;
    let since = cycle.announced_at.ok_or(Error::NotFound)?;
    let progress = progress::of_cycle(&db.read, cycle.id, since, now.0).await?;
    Ok((ContentType::JSON, figures(&progress).to_string()))
}

#[post("/manage/cycles/<slug>/announcement/letters/<id>/retry")]
async fn retry(slug: &str, id: i64, by: Manager, db: &Managed<Db>, now: Now) -> Result<Onward, Error> {
    let cycle = cycles::by_slug(&db.read, slug).await?;
    progress::send_again(db, &by, cycle.id, id, now.0).await?;
    Ok(back(slug).saying(Message::new("letters-again-said")))
}

#[post("/manage/cycles/<slug>/announcement/letters/retry")]
async fn retry_all(slug: &str, by: Manager, db: &Managed<Db>, now: Now) -> Result<Onward, Error> {
    let cycle = cycles::by_slug(&db.read, slug).await?;
    let many = progress::send_all_again(db, &by, cycle.id, now.0).await?;
    Ok(back(slug).saying(Message::new("letters-again-all-said").count("count", many)))
}

fn figures(of: &Progress) -> serde_json::Value {
    serde_json::json!({
        "all": of.all, "sent": of.sent, "waiting": of.waiting(), "put_off": of.put_off, "failed": of.failed,
        "a_minute": of.a_minute, "ends_at": of.ends_at.map(instant), "is_done": of.is_done(), "told": words(of),
    })
}

/// How it goes, in a sentence.
fn words(of: &Progress) -> String {
    let key = match () {
        () if of.is_done() && of.failed == 0 => "announcements-letters-done",
        () if of.is_done() => "announcements-letters-done-but",
        () if of.a_minute > 0 => "announcements-letters-going",
        () if of.put_off > 0 => "announcements-letters-put-off",
        () => "announcements-letters-soon",
    };
    Message::new(key)
        .count("sent", i64::try_from(of.sent).unwrap_or_default())
        .count("all", i64::try_from(of.all).unwrap_or_default())
        .count("failed", i64::try_from(of.failed).unwrap_or_default())
        .count("minute", i64::try_from(of.a_minute).unwrap_or_default())
        .to_string()
}

/// The page after it: what was announced, and where the letters are.
pub async fn done(db: &Db, cycle: &cycle::Model, page: Option<u64>, now: Now) -> Result<Value, Error> {
    let history = queries::history(&db.read, cycle.id).await?;
    let since = cycle.announced_at.unwrap_or(now.0);
    let letters = progress::of_cycle(&db.read, cycle.id, since, now.0).await?;
    let (troubled, pager) = progress::troubled(&db.read, cycle.id, page).await?;
    let states = [Stage::Accepted, Stage::Declined, Stage::Waitlisted, Stage::Deferred, Stage::Incomplete];
    let mut counts = Vec::new();
    for state in states {
        counts.push(context! { state => state.to_value(), count => queries::count(&db.read, cycle.id, state).await? });
    }
    let by = history.iter().find(|(e, _)| e.action == audit::Action::CycleAnnounced).map(|(_, by)| by.to_string());
    Ok(context! {
        cycle => head(cycle), by, counts, history => told(&history),
        letters => Serde(figures(&letters)), troubled => troubled.iter().map(line).collect::<Vec<_>>(),
        pager => Value::from(Serde(&pager)),
        base => Pager::base(&format!("/manage/cycles/{}/announcement", cycle.slug), &[]),
    })
}

fn line(letter: &letter::Model) -> Value {
    context! {
        id => letter.id, name => letter.to_name.as_str(), address => letter.address.as_str(),
        why => letter.last_error.as_str(), attempts => letter.attempts, is_failed => letter.state == State::Failed,
        run_at => instant(letter.run_at),
    }
}
