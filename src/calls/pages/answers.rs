use chrono::{DateTime, Utc};
use entity::call_answer::State as Stage;
use entity::{call, call_answer, post};
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State};

use super::{facts, told_answer};
use crate::calls::forms::Verdict;
use crate::calls::queries::{self, Answer};
use crate::calls::{actions, rules};
use crate::config::Site;
use crate::db::Db;
use crate::l10n::{Locale, Message};
use crate::web::{Manager, Now, Onward, Page, Typed, View, instant};
use crate::{Error, tracks};

pub fn routes() -> Vec<Route> {
    routes![show, decide]
}

#[get("/manage/call-answers/<id>")]
async fn show(id: i64, by: Manager, db: &State<Db>, now: Now, view: View<'_>) -> Result<Page, Error> {
    view.form("calls/manage/answer", &Typed::default(), page(db, id, &by, now).await?)
}

#[post("/manage/call-answers/<id>/decision", data = "<form>")]
async fn decide(
    id: i64,
    by: Manager,
    form: Form<Contextual<'_, Verdict<'_>>>,
    db: &State<Db>,
    site: &State<Site>,
    now: Now,
    view: View<'_>,
) -> Result<Onward, Error> {
    let page = page(db, id, &by, now).await?;
    let spoken = match &form.value {
        Some(typed) => actions::decide(db, site, &by, id, typed, now.0).await,
        None => Err(Error::Wrong(Vec::new())),
    };
    let spoken = view.retry(spoken, "calls/manage/answer", &form.context, page)?;
    let (call, _) = queries::answer_by_id(&db.read, id).await?;
    let said = Message::new(format!("calls-manage-said-{}", rules::slug(spoken.state))).with("name", spoken.name);
    Ok(Onward::to(format!("/manage/calls/{}", call.slug)).saying(said))
}

async fn page(db: &Db, id: i64, by: &Manager, now: Now) -> Result<Value, Error> {
    let (call, found) = queries::answer_by_id(&db.read, id).await?;
    let answer = &found.answer;
    let tracks = tracks::queries::all(&db.read).await?;
    // What is only kept so far, or at work once more, is its author's alone.
    let is_handed_in = matches!(answer.state, Stage::Submitted | Stage::Accepted | Stage::Declined | Stage::Counted);
    let post = if is_handed_in && answer.url.is_empty() { queries::post(&db.read, answer).await? } else { None };
    let is_held = !rules::is_free_to_show(&call, now.0);
    let may_turn = answer.state == Stage::Accepted && is_held;
    let may_decide = answer.person_id != by.id && (answer.state == Stage::Submitted || may_turn);
    Ok(context! {
        call => facts(&call, &tracks), text => post.as_ref().map(text), language => answer.language.as_str(),
        is_edited => post.as_ref().is_some_and(|p| is_edited(p, answer)),
        is_hidden => post.as_ref().is_some_and(|p| p.state == post::State::Hidden),
        version => answer.version, is_handed_in, is_held, may_decide, may_turn, ..row(&found, &call, by, now)
    })
}

/// What stands there now is not what was accepted.
fn is_edited(post: &post::Model, answer: &call_answer::Model) -> bool {
    post.edited_at.is_some_and(|at| answer.decided_at.is_some_and(|decided| at > decided))
}

fn text(post: &post::Model) -> Value {
    context! { title => post.title.as_str(), body_html => post.body_html.as_deref().unwrap_or_default() }
}

/// An answer as managers see it in a list.
pub fn row(found: &Answer, call: &call::Model, by: &Manager, now: Now) -> Value {
    let told = told_answer(&found.answer, call, now.0);
    context! {
        id => found.answer.id, name => found.person.name.as_str(), number => found.person.number,
        person => found.person.id, is_own => found.answer.person_id == by.id,
        since => instant(latest(found)), label => state(&told), answer => told,
    }
}

fn state(told: &Value) -> String {
    let slug = told.get_attr("state").map(|s| s.to_string()).unwrap_or_default();
    Message::new(format!("calls-state-{slug}")).in_(Locale::english())
}

/// When it came to be what it is.
fn latest(found: &Answer) -> DateTime<Utc> {
    let answer = &found.answer;
    answer.decided_at.or(answer.submitted_at).unwrap_or(answer.claimed_at)
}
