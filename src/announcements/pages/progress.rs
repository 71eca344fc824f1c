//! Where the letters of an announcement are, live.

use entity::letter::{self, State};
use minijinja::{Value, context};
use rocket::http::ContentType;
use rocket::{Route, State as Managed};

use super::back;
use crate::Error;
use crate::announcements::progress::{self, Progress};
use crate::cycles::queries as cycles;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::{Manager, Now, Onward, instant};

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

pub fn figures(of: &Progress) -> serde_json::Value {
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

pub fn line(letter: &letter::Model) -> Value {
    context! {
        id => letter.id, name => letter.to_name.as_str(), address => letter.address.as_str(),
        why => letter.last_error.as_str(), attempts => letter.attempts, is_failed => letter.state == State::Failed,
        run_at => instant(letter.run_at),
    }
}
