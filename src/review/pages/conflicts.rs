use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State};

use super::Answer;
use crate::Error;
use crate::db::Db;
use crate::directory::filter::Filter;
use crate::directory::queries::{self as directory, Found};
use crate::l10n::Message;
use crate::review::actions;
use crate::review::forms::NewConflict;
use crate::review::queries::{self, Known, Task};
use crate::web::{Now, Onward, Page, Reviewer, Tools, Typed, View, instant};

pub fn routes() -> Vec<Route> {
    routes![index, declare, withdraw]
}

#[get("/review/conflicts?<q>&<number>")]
async fn index(
    q: Option<&str>,
    number: Option<i64>,
    by: Reviewer,
    db: &State<Db>,
    view: View<'_>,
    now: Now,
) -> Result<Page, Error> {
    let q = q.unwrap_or_default();
    let typed = Typed::default().with("number", number.map(|n| n.to_string()).unwrap_or_default()).with("q", q);
    view.form("review/conflicts", &typed, page(db, &by, q, now).await?)
}

#[post("/review/conflicts", data = "<form>")]
async fn declare(
    by: Reviewer,
    form: Form<Contextual<'_, NewConflict<'_>>>,
    with: Tools<'_>,
    view: View<'_>,
) -> Result<Answer, Error> {
    let now = Now(with.now);
    let q = form.value.as_ref().map_or("", |new| new.q);
    let page = page(with.db, &by, q, now).await?;
    let typed = Typed::of(&form.context);
    let Some(new) = &form.value else { return Err(view.again("review/conflicts", &typed, page)) };
    if new.find && !q.trim().is_empty() {
        return view.form("review/conflicts", &typed, page).map(Answer::Kept);
    }
    // Enter in the field of the number presses the first button.
    let declared = match new.find && new.number().is_none() {
        true => Err(Error::wrong("q", Message::new("review-conflicts-lacks-name"))),
        false => named(&with, &by, new).await,
    };
    match declared {
        Ok(()) => {
            Ok(Answer::Done(Onward::to("/review/conflicts").saying(Message::new("review-conflicts-declared-said"))))
        }
        Err(e) => refused(e, &view, typed, context! { ends => ends(&with, &by, new).await?, ..page }),
    }
}

/// What stands against it: the page as it is with what was typed, or each complaint beside its field.
fn refused(why: Error, view: &View<'_>, typed: Typed, page: Value) -> Result<Answer, Error> {
    match why {
        Error::Refused(why) => {
            let page = context! { refused => why.in_(view.locale), ..page };
            view.form("review/conflicts", &typed, page).map(Answer::Refused)
        }
        Error::Wrong(wrong) => Err(view.again("review/conflicts", &typed.wrong(wrong), page)),
        other => Err(other),
    }
}

async fn named(with: &Tools<'_>, by: &Reviewer, new: &NewConflict<'_>) -> Result<(), Error> {
    let member = member(with.db, by, new).await?;
    actions::declare(with.db, with.site, by, member, (new.reason, new.sure), with.now).await
}

/// What would end by it, where it is for the reviewer to say that it should.
async fn ends(with: &Tools<'_>, by: &Reviewer, new: &NewConflict<'_>) -> Result<Vec<Value>, Error> {
    let Ok(member) = member(with.db, by, new).await else { return Ok(Vec::new()) };
    let mine = queries::mine(&with.db.read, by, with.now).await?;
    let told = |task: &Task| context! { cycle => task.season.cycle.title.as_str(), is_given => task.gave() };
    Ok(mine.of(member).map(told).collect())
}

#[post("/review/conflicts/<id>/withdrawal")]
async fn withdraw(id: i64, by: Reviewer, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    actions::withdraw(db, &by, id, now.0).await?;
    Ok(Onward::to("/review/conflicts").saying(Message::new("review-conflicts-withdrawn-said")))
}

/// A member whom the directory shows. Anybody else cannot be told from a number that nobody has.
async fn member(db: &Db, by: &Reviewer, new: &NewConflict<'_>) -> Result<i64, Error> {
    let unknown = || Error::wrong("number", Message::new("review-conflicts-unknown"));
    let mut number = new.number().ok_or_else(unknown)?;
    loop {
        match directory::by_number(&db.read, number).await {
            Ok(Found::Here(member)) if member.person.id == by.id => {
                return Err(Error::wrong("number", Message::new("review-conflicts-oneself")));
            }
            Ok(Found::Here(member)) => return Ok(member.person.id),
            Ok(Found::At(survivor)) if survivor != number => number = survivor,
            Ok(Found::At(_)) | Err(Error::NotFound | Error::Gone) => return Err(unknown()),
            Err(e) => return Err(e),
        }
    }
}

/// What holds, and whom a search finds: members as the directory lists them for everyone.
async fn page(db: &Db, by: &Reviewer, q: &str, now: Now) -> Result<Value, Error> {
    let mine = queries::mine(&db.read, by, now.0).await?;
    let nameless: Vec<String> = mine.nameless().into_iter().map(str::to_owned).collect();
    let mut found = Vec::new();
    if !q.trim().is_empty() {
        let filter = Filter { typed: q.to_owned(), status: vec!["all".into()], ..Filter::default() };
        let listed = directory::list(&db.read, &filter, None).await?;
        found = listed
            .members
            .iter()
            .filter(|m| m.person_id != by.id)
            .map(|m| {
                context! { number => m.number, name => m.name.as_str(), country => m.country.as_deref() }
            })
            .collect();
    }
    let declared = queries::conflicts(&db.read, by.id).await?;
    let declared: Vec<_> = declared
        .iter()
        .map(|(conflict, known)| {
            let (name, number, blind) = match known {
                Known::Person(p) => (Some(p.name.as_str()), p.number.filter(|_| p.listed), None),
                Known::Blind(id) => (None, None, Some(*id)),
            };
            context! {
                id => conflict.id, name, number, application => blind, reason => conflict.reason.as_str(),
                at => instant(conflict.declared_at), is_own => conflict.declared_by == by.id,
            }
        })
        .collect();
    Ok(context! { q, found, is_searched => !q.trim().is_empty(), declared, nameless })
}
