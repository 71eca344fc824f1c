use rocket::Route;
use rocket::form::Form;

use super::application::At;
use super::{Answer, sheet};
use crate::Error;
use crate::l10n::Message;
use crate::review::actions;
use crate::review::forms::{Queue, Reason};
use crate::web::{Now, Onward, Reviewer, Tools, View};

pub fn routes() -> Vec<Route> {
    routes![recuse, declare]
}

#[post("/review/applications/<id>/recusal?<queue..>", data = "<form>")]
async fn recuse(
    id: i64,
    queue: Queue,
    by: Reviewer,
    form: Form<Reason<'_>>,
    with: Tools<'_>,
    view: View<'_>,
) -> Result<Answer, Error> {
    let at = At { id, queue: &queue, by: &by, db: with.db, view: &view, now: Now(with.now) };
    at.leave(
        actions::recuse(with.db, with.site, &by, id, form.reason, with.now).await,
        form.reason,
        "review-recused-said",
    )
    .await
}

#[post("/review/applications/<id>/conflict?<queue..>", data = "<form>")]
async fn declare(
    id: i64,
    queue: Queue,
    by: Reviewer,
    form: Form<Reason<'_>>,
    with: Tools<'_>,
    view: View<'_>,
) -> Result<Answer, Error> {
    let at = At { id, queue: &queue, by: &by, db: with.db, view: &view, now: Now(with.now) };
    at.leave(
        actions::declare_over(with.db, with.site, &by, id, form.reason, with.now).await,
        form.reason,
        "review-conflict-said",
    )
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
