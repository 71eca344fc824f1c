use entity::post::{self, Origin};
use entity::{call, call_answer};
use minijinja::{Value, context};
use rocket::Either;
use rocket::form::{Contextual, Form};
use rocket::{Route, State};

use super::own::own_languages;
use super::{facts, told_answer};
use crate::calls::forms::Text;
use crate::calls::{actions, queries, rules};
use crate::l10n::Message;
use crate::outgoing::Outgoing;
use crate::posts::actions::{self as posts, Read};
use crate::posts::rules::description;
use crate::posts::shown;
use crate::web::{Me, Onward, Page, Tools, Typed, View};
use crate::{Error, languages};

pub fn routes() -> Vec<Route> {
    routes![edit, keep]
}

/// An answer that is written here. What is kept is shown as it will look.
#[get("/me/calls/<slug>/text")]
async fn edit(slug: &str, me: Me, tools: Tools<'_>, view: View<'_>) -> Result<Page, Error> {
    let own = Own::of(&me, slug, tools).await?;
    if let Some(why) = rules::why_no_answer(&own.call, &own.answer, tools.now) {
        return Err(Error::refused(why));
    }
    let page = context! { preview => own.post.as_ref().map(kept), ..own.page(&me, tools) };
    view.form("calls/own/text", &own.typed(), page)
}

#[post("/me/calls/<slug>/text", data = "<form>")]
async fn keep(
    slug: &str,
    me: Me,
    form: Form<Contextual<'_, Text<'_>>>,
    tools: Tools<'_>,
    outgoing: &State<Outgoing>,
    view: View<'_>,
) -> Result<Either<Page, Onward>, Error> {
    let own = Own::of(&me, slug, tools).await?;
    let page = own.page(&me, tools);
    let Some(typed) = &form.value else {
        return Err(view.again("calls/own/text", &Typed::of(&form.context), page));
    };
    if typed.act == "preview" {
        let read = actions::read(&tools.db.read, tools.site, &me, typed, own.post.as_ref(), tools.now).await;
        let (read, _) = view.retry(read, "calls/own/text", &form.context, page.clone())?;
        let page = context! { preview => shown::preview(&read), ..page };
        return view.form("calls/own/text", &fields(&read, typed.note), page).map(Either::Left);
    }
    let written = actions::write(tools.db, tools.site, &me, slug, typed, tools.now).await;
    let written = view.retry(written.map_err(|e| e.beside("source")), "calls/own/text", &form.context, page)?;
    posts::fetch(tools.db, outgoing, &written.post, written.missing, tools.now).await?;
    let (to, said) = match typed.act {
        "send" => ("", "calls-sent-said"),
        _ => ("/text", "calls-kept-said"),
    };
    Ok(Either::Right(Onward::to(format!("/me/calls/{slug}{to}")).saying(Message::new(said))))
}

/// One's answer with its call, and what is written so far.
struct Own {
    call: call::Model,
    answer: call_answer::Model,
    post: Option<post::Model>,
}

impl Own {
    async fn of(me: &Me, slug: &str, tools: Tools<'_>) -> Result<Self, Error> {
        let (call, answer) = queries::own(&tools.db.read, me.id, slug).await?;
        let post = queries::post(&tools.db.read, &answer).await?.filter(|p| p.origin == Origin::Written);
        Ok(Self { call, answer, post })
    }

    fn page(&self, me: &Me, tools: Tools<'_>) -> Value {
        context! {
            call => facts(&self.call, &[]), answer => told_answer(&self.answer, &self.call, tools.now),
            own_languages => own_languages(me),
        }
    }

    /// What is written so far; a new text begins with the topics of its call.
    fn typed(&self) -> Typed {
        let typed = match &self.post {
            Some(post) => Typed::default()
                .with("source", post.source.as_deref().unwrap_or_default())
                .with("title", &post.title)
                .with("description", description(post))
                .with("tags", post.tags.joined())
                .with("canonical_url", &post.url)
                .with("language", languages::told(&post.language)),
            None => Typed::default().with("tags", self.call.topics.joined()),
        };
        typed.with("note", &self.answer.note)
    }
}

/// What was typed, what stood in front of the text moved into its fields.
fn fields(read: &Read, note: &str) -> Typed {
    let draft = &read.draft;
    Typed::default()
        .with("source", &draft.source)
        .with("title", &draft.title)
        .with("description", &draft.description)
        .with("tags", &draft.tags)
        .with("canonical_url", &draft.canonical_url)
        .with("language", &draft.language)
        .with("note", note)
}

fn kept(post: &post::Model) -> Value {
    context! { title => post.title.as_str(), html => post.body_html.as_deref(), summary => post.summary.as_str() }
}
