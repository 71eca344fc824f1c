use rocket::Route;
use rocket::form::Form;

use super::application::At;
use super::{Answer, sheet};
use crate::Error;
use crate::config::Site;
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
    at.leave(Way::Recusal, with.site, form.reason).await
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
    at.leave(Way::Conflict, with.site, form.reason).await
}

/// How somebody leaves an application.
#[derive(Clone, Copy)]
enum Way {
    Recusal,
    Conflict,
}

impl At<'_, '_> {
    /// Back to the queue: the application is not in it any more.
    async fn leave(&self, way: Way, site: &Site, reason: &str) -> Result<Answer, Error> {
        let (_, task) = self.found().await?;
        let (left, said) = match way {
            Way::Recusal => {
                (actions::recuse(self.db, site, self.by, self.id, reason, self.now.0).await, "review-recused-said")
            }
            Way::Conflict => (
                actions::declare_over(self.db, site, self.by, self.id, reason, self.now.0).await,
                "review-conflict-said",
            ),
        };
        Ok(match self.again(left, sheet::begun(&task.review).with("reason", reason)).await? {
            Ok(()) => Answer::Done(Onward::to(self.queue.address("/review")).saying(Message::new(said))),
            Err(page) => Answer::Refused(page),
        })
    }
}
