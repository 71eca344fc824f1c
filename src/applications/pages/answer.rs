use chrono::{DateTime, Utc};
use entity::Ids;
use minijinja::{Value, context};
use rocket::Responder;
use rocket::http::Status;

use super::path;
use super::sheet::{self, Sheet};
use crate::Error;
use crate::applications::actions::Outcome;
use crate::applications::queries::{self, Dossier};
use crate::applications::rules::{self, Content, Written};
use crate::db::Db;
use crate::error::Wrong;
use crate::l10n::{Locale, Message};
use crate::web::{Me, Onward, Page, View};

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
        typed: &Written,
        words: Message,
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
        self.again(template, status, typed, wrongs, why).await
    }

    /// Where a confirmation leads. One that confirms what is no longer so leads to what is.
    pub async fn renewed(&self, outcome: Result<Outcome, Error>, typed: &Written) -> Result<Answer, Error> {
        match outcome {
            Ok(Outcome::Old) => {
                let words = Message::new("applications-renew-changed");
                Ok(Answer::Done(Onward::to(path(self.id)).saying(words)))
            }
            Err(Error::Wrong(wrongs)) => {
                self.again("applications/renew", Status::UnprocessableEntity, typed, wrongs, String::new()).await
            }
            other => self.answer(other, typed, Message::new("applications-said-submitted")).await,
        }
    }

    async fn again(
        &self,
        template: &str,
        status: Status,
        typed: &Written,
        wrongs: Vec<Wrong>,
        why: String,
    ) -> Result<Answer, Error> {
        let dossier = Dossier::of(&self.db.read, queries::own(&self.db.read, self.me, self.id).await?).await?;
        // A confirmation sends no answers: it shows the stored ones.
        let mine = match template {
            "applications/renew" => Content { answers: dossier.application.answers.clone(), ..dossier.merged(typed) },
            _ => dossier.merged(typed),
        };
        let form = sheet::filled(&dossier, &mine).wrong(wrongs);
        let page = Sheet::of(&self.db.read, &dossier, self.now).await?.page(&self.db.read, self.view.locale).await?;
        let both = both(&dossier, &mine, self.view.locale);
        let page = context! { why, both, ..page };
        Ok(Answer::Page((status, self.view.form(template, &form, page)?)))
    }
}

/// In what the stored draft and what was typed differ.
fn both(dossier: &Dossier, mine: &Content, locale: Locale) -> Vec<Value> {
    let stored = &dossier.application.answers;
    let label =
        |key: &str| dossier.questions.iter().find(|q| q.key == key).map_or(key, |q| q.label.as_str()).to_owned();
    let differing = rules::differing(&dossier.questions, stored, &mine.answers);
    let answers = differing.iter().map(|key| {
        context! { label => label(key), stored => stored.all(key).to_vec(), typed => mine.answers.all(key).to_vec() }
    });
    let activities = (mine.left_out != dossier.application.left_out).then(|| {
        let stands = |left_out: &Ids| {
            let standing = dossier.log.countable().filter(|e| !left_out.0.contains(&e.logged.activity.id));
            standing.map(|e| e.logged.activity.title.clone()).collect::<Vec<_>>()
        };
        let label = Message::new("applications-evidence").in_(locale);
        context! { label, stored => stands(&dossier.application.left_out), typed => stands(&mine.left_out) }
    });
    answers.chain(activities).collect()
}
