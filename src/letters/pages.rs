use entity::letter::{self, State};
use minijinja::value::Serde;
use minijinja::{Value, context};
use rocket::{Route, State as Managed};
use sea_orm::{ActiveEnum, Iterable};

use super::{actions, queries, rules};
use crate::Error;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::{Manager, Now, Onward, Page, Pager, Typed, View, instant};

pub fn routes() -> Vec<Route> {
    routes![index, show, retry]
}

#[get("/manage/letters?<state>&<page>")]
async fn index(
    state: Option<&str>,
    page: Option<u64>,
    _by: Manager,
    db: &Managed<Db>,
    view: View<'_>,
) -> Result<Page, Error> {
    let state = state.and_then(|state| State::try_from_value(&state.to_owned()).ok());
    let (letters, pager) = queries::in_state(&db.read, state, page).await?;
    let letters: Vec<_> = letters.iter().map(line).collect();
    let slug = state.map(|s| s.to_value()).unwrap_or_default();
    let base = Pager::base("/manage/letters", &[("state", &slug)]);
    let states: Vec<_> =
        State::iter().map(|s| context! { value => s.to_value(), label => told(&s.to_value()) }).collect();
    let typed = Typed::default().with("state", &slug);
    let page = context! { letters, pager => Value::from(Serde(&pager)), base, states };
    view.form("letters/index", &typed, context! { narrowed => !slug.is_empty(), ..page })
}

#[get("/manage/letters/<id>")]
async fn show(id: i64, _by: Manager, db: &Managed<Db>, view: View<'_>) -> Result<Page, Error> {
    let letter = queries::by_id(&db.read, id).await?;
    let is_a_way_in = rules::is_a_way_in(&letter);
    let text = if is_a_way_in { "" } else { letter.text.as_str() };
    let may_retry = rules::may_be_sent_again(&letter);
    view.page("letters/show", context! { letter => line(&letter), text, is_a_way_in, may_retry })
}

#[post("/manage/letters/<id>/retry")]
async fn retry(id: i64, by: Manager, db: &Managed<Db>, now: Now) -> Result<Onward, Error> {
    actions::send_again(db, &by, id, now.0).await?;
    Ok(Onward::to(format!("/manage/letters/{id}")).saying(Message::new("letters-again-said")))
}

fn told(state: &str) -> String {
    Message::new(format!("letters-state-{state}")).to_string()
}

fn line(letter: &letter::Model) -> Value {
    let (state, kind) = match letter.state {
        // It waits longer than usual: the mail server did not answer.
        State::Waiting if letter.attempts > 0 => ("retried".to_owned(), "warn"),
        State::Waiting => (letter.state.to_value(), "plain"),
        State::Sent => (letter.state.to_value(), "good"),
        State::Failed => (letter.state.to_value(), "bad"),
    };
    context! {
        id => letter.id, subject => letter.subject.as_str(), address => letter.address.as_str(),
        to_name => letter.to_name.as_str(), person_id => letter.person_id, template => letter.template.as_str(),
        state, kind, waits => letter.state == State::Waiting, attempts => letter.attempts,
        error => letter.last_error.as_str(), run_at => instant(letter.run_at),
        created_at => instant(letter.created_at), sent_at => letter.sent_at.map(instant),
    }
}
