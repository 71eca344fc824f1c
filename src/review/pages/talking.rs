use rocket::form::Form;
use rocket::{Route, State};

use super::application::At;
use super::{Answer, sheet};
use crate::Error;
use crate::db::Db;
use crate::l10n::Message;
use crate::review::actions;
use crate::review::forms::{Queue, Written};
use crate::web::{Now, Onward, Reviewer, View};

pub fn routes() -> Vec<Route> {
    routes![say, take_back]
}

#[post("/review/applications/<id>/remarks?<queue..>", data = "<form>")]
async fn say(
    id: i64,
    queue: Queue,
    by: Reviewer,
    form: Form<Written<'_>>,
    db: &State<Db>,
    view: View<'_>,
    now: Now,
) -> Result<Answer, Error> {
    let at = At { id, queue: &queue, by: &by, db, view: &view, now };
    at.found().await?;
    let said = actions::say(db, &by, id, form.remark, now.0).await;
    at.said(said, &form).await
}

#[post("/review/remarks/<id>/removal?<queue..>")]
async fn take_back(id: i64, queue: Queue, by: Reviewer, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    let about = actions::take_back(db, &by, id, now.0).await?;
    let there = queue.address(&format!("/review/applications/{about}"));
    Ok(Onward::to(there + "#talk").saying(Message::new("review-talk-removed-said")))
}

impl At<'_, '_> {
    /// What was changed in the review beside it goes with a remark, and stands in its form again.
    async fn said(&self, said: Result<(), Error>, form: &Written<'_>) -> Result<Answer, Error> {
        let (_, task) = self.found().await?;
        let typed = match form.version {
            Some(_) => form.typed(),
            // Not from the page's form: there is no review in it.
            None => sheet::begun(&task.review).with("remark", form.remark),
        };
        let is_changed = sheet::is_changed(&typed, &task.review);
        if let Err(page) = self.again(said, typed.clone()).await? {
            return Ok(Answer::Refused(page));
        }
        if !is_changed {
            let there = Onward::to(self.address() + "#talk");
            return Ok(Answer::Done(there.saying(Message::new("review-talk-said"))));
        }
        if form.version != Some(task.review.version) {
            return Ok(Answer::Kept(self.overtaken(&typed.with("remark", "")).await?));
        }
        self.kept(typed.with("remark", ""), Message::new("review-talk-said-unsaved")).await.map(Answer::Kept)
    }
}
