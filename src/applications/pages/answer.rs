use chrono::{DateTime, Utc};
use minijinja::{Value, context};
use rocket::Responder;
use rocket::http::Status;

use super::path;
use super::sheet;
use crate::Error;
use crate::applications::actions::Outcome;
use crate::applications::queries::{self, Dossier};
use crate::applications::rules::{self, Typed};
use crate::db::Db;
use crate::l10n::Message;
use crate::web::{self, Me, Onward, Page, View};

/// Where a form leads: onward, or to a page that says why not and still has all that was typed.
#[derive(Responder)]
pub enum Answer {
    Done(Onward),
    Page((Status, Page)),
}

/// The application that a form was sent for.
pub struct At<'a> {
    pub id: i64,
    pub me: &'a Me,
    pub db: &'a Db,
    pub view: &'a View<'a>,
    pub now: DateTime<Utc>,
}

impl At<'_> {
    pub async fn answer(
        &self,
        outcome: Result<Outcome, Error>,
        typed: &Typed,
        words: impl Into<Message>,
    ) -> Result<Answer, Error> {
        let (status, template, wrongs, why) = match outcome {
            Ok(Outcome::Done(application)) => return Ok(Answer::Done(Onward::to(path(application.id)).saying(words))),
            Ok(Outcome::Old) => (Status::Conflict, "applications/conflict", Vec::new(), String::new()),
            Err(Error::Refused(why)) => {
                (Status::Conflict, "applications/refused", Vec::new(), why.in_(self.view.locale))
            }
            Err(Error::Wrong(wrongs)) => (Status::UnprocessableEntity, "applications/edit", wrongs, String::new()),
            Err(e) => return Err(e),
        };
        let dossier = Dossier::of(&self.db.read, queries::own(&self.db.read, self.me, self.id).await?).await?;
        let form = self.typed(&dossier, typed).wrong(wrongs);
        let page = sheet::of(&self.db.read, &dossier, self.view.locale, self.now).await?;
        let page = context! { why, both => both(&dossier, typed), ..page };
        Ok(Answer::Page((status, self.view.form(template, &form, page)?)))
    }

    fn typed(&self, dossier: &Dossier, typed: &Typed) -> web::Typed {
        let mine = rules::merged(&dossier.application.answers, typed, &dossier.questions);
        sheet::filled(&dossier.questions, &mine)
    }
}

/// The answers in which the stored draft and what was typed differ.
fn both(dossier: &Dossier, typed: &Typed) -> Vec<Value> {
    let stored = &dossier.application.answers;
    let mine = rules::merged(stored, typed, &dossier.questions);
    let label =
        |key: &str| dossier.questions.iter().find(|q| q.key == key).map_or(key, |q| q.label.as_str()).to_owned();
    let differing = rules::differing(&dossier.questions, stored, &mine);
    let rows = differing.iter().map(|key| {
        context! { label => label(key), stored => stored.all(key).to_vec(), typed => mine.all(key).to_vec() }
    });
    rows.collect()
}
