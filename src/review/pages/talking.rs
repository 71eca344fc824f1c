use rocket::form::Form;
use rocket::{Route, State};

use super::application::At;
use super::{Answer, sheet};
use crate::Error;
use crate::db::Db;
use crate::l10n::Message;
use crate::review::actions;
use crate::review::forms::{NewRemark, Queue};
use crate::web::{Now, Onward, Reviewer, View};

pub fn routes() -> Vec<Route> {
    routes![say, take_back]
}

#[post("/review/applications/<id>/remarks?<queue..>", data = "<form>")]
async fn say(
    id: i64,
    queue: Queue,
    by: Reviewer,
    form: Form<NewRemark<'_>>,
    db: &State<Db>,
    view: View<'_>,
    now: Now,
) -> Result<Answer, Error> {
    let at = At { id, queue: &queue, by: &by, db, view: &view, now };
    let (_, task) = at.found().await?;
    let said = actions::say(db, &by, id, form.remark, now.0).await;
    let typed = sheet::begun(&task.review).with("remark", form.remark);
    Ok(match at.again(said, typed).await? {
        Ok(()) => Answer::Done(Onward::to(at.address() + "#talk").saying(Message::new("review-talk-said"))),
        Err(page) => Answer::Refused(page),
    })
}

#[post("/review/remarks/<id>/removal?<queue..>")]
async fn take_back(id: i64, queue: Queue, by: Reviewer, db: &State<Db>, now: Now) -> Result<Onward, Error> {
    let about = actions::take_back(db, &by, id, now.0).await?;
    let there = queue.address(&format!("/review/applications/{about}"));
    Ok(Onward::to(there + "#talk").saying(Message::new("review-talk-removed-said")))
}
