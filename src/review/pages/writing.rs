use chrono_tz::Tz;
use entity::{criterion, review};
use minijinja::context;
use rocket::form::Form;
use rocket::http::Status;
use rocket::serde::json::Json;
use rocket::{Either, Route, State};
use serde_json::{Value, json};

use super::application::At;
use super::{Answer, sheet};
use crate::Error;
use crate::assignments::queries as assignments;
use crate::db::Db;
use crate::l10n::{Locale, Message};
use crate::review::actions::{self, Outcome};
use crate::review::forms::{Queue, Written};
use crate::review::queries::{self, Task};
use crate::review::rules::Judgement;
use crate::web::{Now, Onward, Page, Reviewer, Typed, View, WantsJson, instant};

pub fn routes() -> Vec<Route> {
    routes![save, give]
}

type Told = (Status, Json<Value>);

/// Keeps a draft: by its button, or by itself while it is written.
#[post("/review/applications/<id>/draft?<queue..>", data = "<form>")]
#[expect(clippy::too_many_arguments, reason = "a request has that many parts")]
async fn save(
    id: i64,
    queue: Queue,
    by: Reviewer,
    form: Form<Written<'_>>,
    json: WantsJson,
    db: &State<Db>,
    view: View<'_>,
    now: Now,
) -> Result<Either<Answer, Told>, Error> {
    let at = At { id, queue: &queue, by: &by, db, view: &view, now };
    let (_, judgement) = at.judged(&form).await?;
    let saved = match judgement {
        Ok(judgement) => actions::save(db, &by, id, form.version, &judgement, now.0).await,
        Err(e) => Err(e),
    };
    if json.0 {
        return told(saved, view.locale).map(Either::Right);
    }
    at.answer(saved, &form, "review-saved-said").await.map(Either::Left)
}

#[post("/review/applications/<id>/review?<queue..>", data = "<form>")]
async fn give(
    id: i64,
    queue: Queue,
    by: Reviewer,
    form: Form<Written<'_>>,
    db: &State<Db>,
    view: View<'_>,
    now: Now,
) -> Result<Answer, Error> {
    let at = At { id, queue: &queue, by: &by, db, view: &view, now };
    let (before, judgement) = at.judged(&form).await?;
    let given = match judgement {
        Ok(judgement) => actions::give(db, &by, id, form.version, &judgement, now.0).await,
        Err(e) => Err(e),
    };
    let said = if before.gave() { "review-changed-said" } else { "review-given-said" };
    at.answer(given, &form, said).await
}

impl At<'_, '_> {
    /// The task, and what was written as far as it can be kept.
    async fn judged(&self, form: &Written<'_>) -> Result<(Task, Result<Judgement, Error>), Error> {
        let (_, task) = self.found().await?;
        let criteria = self.criteria(&task).await?;
        let judgement = form.judgement(&criteria, task.season.plan.scale);
        Ok((task, judgement))
    }

    async fn criteria(&self, task: &Task) -> Result<Vec<criterion::Model>, Error> {
        Ok(assignments::criteria(&self.db.read, task.season.cycle.id).await?)
    }

    async fn answer(
        &self,
        outcome: Result<Outcome, Error>,
        form: &Written<'_>,
        said: &'static str,
    ) -> Result<Answer, Error> {
        match self.again(outcome, form.typed()).await? {
            Ok(Outcome::Done(review)) => {
                let name = self.called().await?;
                let is_unsent = said == "review-changed-said" && !form.remark.trim().is_empty();
                if is_unsent {
                    let typed = sheet::begun(&review).with("remark", form.remark);
                    let said = Message::new("review-changed-unsent").with("name", name);
                    return self.kept(typed, said).await.map(Answer::Kept);
                }
                Ok(Answer::Done(self.onward(form).await?.saying(Message::new(said).with("name", name))))
            }
            Ok(Outcome::Old) => Ok(Answer::Refused(self.overtaken(&form.typed()).await?)),
            Err(page) => Ok(Answer::Refused(page)),
        }
    }

    /// Whose it is; where it is read blind, its number.
    async fn called(&self) -> Result<String, Error> {
        let (_, task) = self.found().await?;
        let mut people = queries::people(&self.db.write, &[&task]).await?;
        let numbered = || Message::new("review-numbered-within").with("id", self.id).in_(self.view.locale);
        Ok(people.remove(&task.application.person_id).map_or_else(numbered, |person| person.name))
    }

    /// To what is to be done next where that was wished and there is something, else back.
    async fn onward(&self, form: &Written<'_>) -> Result<Onward, Error> {
        let (mine, _) = self.found().await?;
        let next = mine.undone(&self.queue.wanted(), self.id).filter(|_| form.then == "next");
        let there = |next| self.queue.to_do().address(&format!("/review/applications/{next}"));
        Ok(Onward::to(next.map_or_else(|| self.address(), there)))
    }

    /// Both as they stand: what is stored since, and what was typed, which may still be put in its place.
    pub async fn overtaken(&self, typed: &Typed) -> Result<Page, Error> {
        let (mine, task) = self.found().await?;
        let stored = sheet::told(&task.review, &self.criteria(&task).await?);
        let page = self.page(&mine, &task).await?;
        self.view.form("review/show", typed, context! { stored, ..page })
    }
}

/// What a script is told of the draft that it sent.
fn told(saved: Result<Outcome, Error>, locale: Locale) -> Result<Told, Error> {
    let refused = |kind: &str, why: String| (Status::Conflict, Json(json!({ "error": kind, "detail": why })));
    Ok(match saved {
        Ok(Outcome::Done(review)) => (Status::Ok, Json(kept(&review, locale))),
        Ok(Outcome::Old) => refused("old_version", Message::new("review-old-version").in_(locale)),
        Err(Error::Refused(why)) => refused("refused", why.in_(locale)),
        Err(e) => return Err(e),
    })
}

fn kept(review: &review::Model, locale: Locale) -> Value {
    let at = review.saved_at.unwrap_or(review.asked_at);
    json!({ "version": review.version, "saved_at": instant(at), "saved_told": locale.zoned(at, Tz::UTC) })
}
