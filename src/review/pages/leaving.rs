use rocket::form::Form;
use rocket::{Route, State};

use super::application::At;
use super::{Answer, sheet};
use crate::Error;
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Message;
use crate::review::actions;
use crate::review::forms::{Queue, Reason};
use crate::web::{Now, Onward, Reviewer, View};

pub fn routes() -> Vec<Route> {
    routes![recuse, declare]
}

#[post("/review/applications/<id>/recusal?<queue..>", data = "<form>")]
async fn recuse(
    id: i64,
    queue: Queue,
    by: Reviewer,
    form: Form<Reason<'_>>,
    db: &State<Db>,
    site: &State<Site>,
    view: View<'_>,
    now: Now,
) -> Result<Answer, Error> {
    let at = At { id, queue: &queue, by: &by, db, view: &view, now };
    at.leave(actions::recuse(db, site, &by, id, form.reason, now.0).await, form.reason, "review-recused-said").await
}

#[post("/review/applications/<id>/conflict?<queue..>", data = "<form>")]
async fn declare(
    id: i64,
    queue: Queue,
    by: Reviewer,
    form: Form<Reason<'_>>,
    db: &State<Db>,
    site: &State<Site>,
    view: View<'_>,
    now: Now,
) -> Result<Answer, Error> {
    let at = At { id, queue: &queue, by: &by, db, view: &view, now };
    at.leave(actions::declare_over(db, site, &by, id, form.reason, now.0).await, form.reason, "review-conflict-said")
        .await
}

impl At<'_, '_> {
    /// Back to the queue: the application is not in it any more.
    async fn leave(&self, left: Result<(), Error>, reason: &str, said: &'static str) -> Result<Answer, Error> {
        if left.is_ok() {
            return Ok(Answer::Done(Onward::to(self.queue.address("/review")).saying(Message::new(said))));
        }
        let (_, task) = self.found().await?;
        Ok(match self.again(left, sheet::begun(&task.review).with("reason", reason)).await? {
            Ok(()) => Answer::Done(Onward::to("/review")),
            Err(page) => Answer::Refused(page),
        })
    }
}
