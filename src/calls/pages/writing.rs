use entity::post::{self, Origin};
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::{Route, State};

use super::own::{language, own_languages};
use super::{facts, told_answer};
use crate::Error;
use crate::calls::forms::{MOST_TEXT, Text};
use crate::calls::{actions, queries, rules};
use crate::db::Db;
use crate::l10n::Message;
use crate::web::{Me, Now, Onward, Page, Typed, View};

pub fn routes() -> Vec<Route> {
    routes![edit, keep]
}

/// An answer that is written here. What is kept is shown below as it will look.
#[get("/me/calls/<slug>/text")]
async fn edit(slug: &str, me: Me, db: &State<Db>, now: Now, view: View<'_>) -> Result<Page, Error> {
    let (call, answer) = queries::own(&db.read, me.id, slug).await?;
    if let Some(why) = rules::why_no_answer(&call, &answer, now.0) {
        return Err(Error::refused(why));
    }
    let (typed, page) = page(db, &me, slug, now).await?;
    view.form("calls/own/text", &typed, page)
}

#[post("/me/calls/<slug>/text", data = "<form>")]
async fn keep(
    slug: &str,
    me: Me,
    form: Form<Contextual<'_, Text<'_>>>,
    db: &State<Db>,
    now: Now,
    view: View<'_>,
) -> Result<Onward, Error> {
    let (_, page) = page(db, &me, slug, now).await?;
    let kept = match &form.value {
        Some(typed) => actions::write(db, &me, slug, typed, now.0).await,
        None => Err(Error::Wrong(Vec::new())),
    };
    view.retry(kept, "calls/own/text", &form.context, page)?;
    if form.value.as_ref().is_some_and(|typed| typed.send) {
        return Ok(Onward::to(format!("/me/calls/{slug}")).saying(Message::new("calls-sent-said")));
    }
    Ok(Onward::to(format!("/me/calls/{slug}/text")).saying(Message::new("calls-kept-said")))
}

async fn page(db: &Db, me: &Me, slug: &str, now: Now) -> Result<(Typed, Value), Error> {
    let (call, answer) = queries::own(&db.read, me.id, slug).await?;
    let post = queries::post(&db.read, &answer).await?.filter(|p| p.origin == Origin::Written);
    let typed = post.as_ref().map_or_else(Typed::default, typed).with("note", &answer.note);
    let page = context! {
        call => facts(&call, &[]), answer => told_answer(&answer, &call, now.0), own_languages => own_languages(me),
        most => MOST_TEXT, preview_title => post.as_ref().map(|p| p.title.as_str()),
        body_html => post.as_ref().and_then(|p| p.body_html.as_deref()),
    };
    Ok((typed, page))
}

fn typed(post: &post::Model) -> Typed {
    Typed::default()
        .with("title", &post.title)
        .with("text", post.source.as_deref().unwrap_or_default())
        .with("language", language(&post.language))
}
