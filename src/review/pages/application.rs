use minijinja::{Value, context};
use rocket::request::FromParam;
use rocket::{Route, State};

use super::sheet;
use crate::Error;
use crate::db::Db;
use crate::l10n::Message;
use crate::review::actions;
use crate::review::forms::Queue;
use crate::review::queries::{self, Mine, Task};
use crate::web::{Now, Onward, Page, Reviewer, Typed, View};

pub fn routes() -> Vec<Route> {
    routes![show, back]
}

#[get("/review/applications/<id>?<queue..>")]
async fn show(id: i64, queue: Queue, by: Reviewer, db: &State<Db>, view: View<'_>, now: Now) -> Result<Page, Error> {
    let at = At { id, queue: &queue, by: &by, db, view: &view, now };
    let (mine, task) = at.found().await?;
    actions::read(db, &by, &task, now.0).await?;
    let page = sheet::page(&db.read, &mine, &task, &queue, by.audience(), now.0).await?;
    view.form("review/show", &sheet::begun(&task.review), page)
}

/// Where only forms are sent to. Whoever loads such an address, as after an answer that told what is wrong, comes back to
/// the application, where they may read it.
#[get("/review/applications/<id>/<sent>?<queue..>")]
async fn back(
    id: i64,
    sent: Sent,
    queue: Queue,
    by: Reviewer,
    db: &State<Db>,
    view: View<'_>,
    now: Now,
) -> Result<Onward, Error> {
    let at = At { id, queue: &queue, by: &by, db, view: &view, now };
    at.found().await?;
    let part = match sent {
        Sent::Talk => "#talk",
        Sent::Own => "#yours",
    };
    Ok(Onward::to(at.address() + part))
}

/// What a form is about, by the last step of its address.
enum Sent {
    Own,
    Talk,
}

impl<'r> FromParam<'r> for Sent {
    type Error = ();

    fn from_param(step: &'r str) -> Result<Self, ()> {
        match step {
            "review" | "draft" | "recusal" | "conflict" => Ok(Self::Own),
            "remarks" => Ok(Self::Talk),
            _ => Err(()),
        }
    }
}

/// An application in somebody's queue, at which something was sent.
pub struct At<'a, 'r> {
    pub id: i64,
    pub queue: &'a Queue,
    pub by: &'a Reviewer,
    pub db: &'a Db,
    pub view: &'a View<'r>,
    pub now: Now,
}

impl At<'_, '_> {
    pub async fn found(&self) -> Result<(Mine, Task), Error> {
        let mine = queries::mine(&self.db.write, self.by, self.now.0).await?;
        let task = mine.tasks.iter().find(|t| t.application.id == self.id).cloned().ok_or(Error::NotFound)?;
        Ok((mine, task))
    }

    /// The page as it is now.
    pub async fn page(&self, mine: &Mine, task: &Task) -> Result<Value, Error> {
        sheet::page(&self.db.write, mine, task, self.queue, self.by.audience(), self.now.0).await
    }

    /// The address of the application in the queue.
    pub fn address(&self) -> String {
        self.queue.address(&format!("/review/applications/{}", self.id))
    }

    /// What an action gave. Where a rule stands against it, the page as it is now with what was typed; where a field is
    /// wrong, the same with the complaint beside it.
    pub async fn again<T>(&self, outcome: Result<T, Error>, typed: Typed) -> Result<Result<T, Page>, Error> {
        let (typed, why) = match outcome {
            Ok(done) => return Ok(Ok(done)),
            Err(Error::Wrong(wrong)) => (typed.wrong(wrong), None),
            Err(Error::Refused(why)) => (typed, Some(why)),
            Err(e) => return Err(e),
        };
        let (mine, task) = self.found().await?;
        let is_unsaved = task.gave() && sheet::is_changed(&typed, &task.review);
        let page = context! { is_unsaved, ..self.page(&mine, &task).await? };
        match why {
            None => Err(self.view.again("review/show", &typed, page)),
            Some(why) => {
                let page = context! { refused => why.in_(self.view.locale), ..page };
                Ok(Err(self.view.form("review/show", &typed, page)?))
            }
        }
    }

    /// Something is done, and said; the page stands there still with what was typed besides.
    pub async fn kept(&self, typed: Typed, said: Message) -> Result<Page, Error> {
        let (mine, task) = self.found().await?;
        let is_unsaved = sheet::is_changed(&typed, &task.review);
        let page = context! { is_unsaved, said => said.in_(self.view.locale), ..self.page(&mine, &task).await? };
        self.view.form("review/show", &typed, page)
    }
}
