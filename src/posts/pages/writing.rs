//! The page on which posts and news are written: the same fields, the same preview, the same ways to keep it.

use chrono::TimeDelta;
use entity::post::{self, State};
use minijinja::{Value, context};
use rocket::Either;
use rocket::form::{Contextual, Form};
use sea_orm::ActiveEnum;

use crate::Error;
use crate::l10n::Message;
use crate::outgoing::Outgoing;
use crate::posts::actions::{self, Draft, Written};
use crate::posts::forms::{self, Draft as Typing};
use crate::posts::{queries, shown};
use crate::tracks;
use crate::web::{Me, Onward, Page, Tools, Typed, View};

/// Whose pages they are: a member's, or those of managers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Own,
    News,
}

pub type Answer = Result<Either<Page, Onward>, Error>;

impl Place {
    fn template(self) -> &'static str {
        match self {
            Self::Own => "posts/write",
            Self::News => "posts/manage_write",
        }
    }

    fn address(self) -> &'static str {
        match self {
            Self::Own => "/me/posts",
            Self::News => "/manage/news",
        }
    }

    fn is_news(self) -> bool {
        self == Self::News
    }

    /// The page with an empty form, or with what is there.
    pub async fn page(self, me: &Me, id: Option<i64>, tools: Tools<'_>, view: &View<'_>) -> Result<Page, Error> {
        let post = self.post(me, id, tools).await?;
        let typed = match &post {
            Some(post) => {
                let track = queries::track_of(&tools.db.read, post).await?;
                let typed = forms::of(post, track.as_ref().map_or("", |t| t.slug.as_str()));
                // Nobody chose the day of a draft that has none.
                if post.state == State::Draft && post.published_at != post.created_at {
                    typed.with("date", post.published_at.format("%Y-%m-%d %H:%M"))
                } else {
                    typed
                }
            }
            None => Typed::default(),
        };
        view.form(self.template(), &typed, self.context(me, post.as_ref(), tools).await?)
    }

    /// Draws a preview, or keeps what was typed and goes on.
    pub async fn take(
        self,
        me: &Me,
        form: Form<Contextual<'_, Typing<'_>>>,
        id: Option<i64>,
        tools: Tools<'_>,
        outgoing: &Outgoing,
        view: &View<'_>,
    ) -> Answer {
        let post = self.post(me, id, tools).await?;
        let page = self.context(me, post.as_ref(), tools).await?;
        let Some(typed) = &form.value else {
            return Err(view.again(self.template(), &Typed::of(&form.context), page));
        };
        let draft = Draft::of(typed);
        let wrong = |e: Error| match e {
            Error::Wrong(wrong) => view.again(self.template(), &fields(&draft).wrong(wrong), page.clone()),
            e => e,
        };
        if !matches!(typed.act, "draft" | "show") {
            let read =
                actions::read(&tools.db.read, tools.site, me, typed, post.as_ref(), self.is_news(), tools.now).await;
            let read = read.map_err(wrong)?;
            let page = context! { preview => shown::preview(&read), ..page };
            return view.form(self.template(), &fields(&read.draft), page).map(Either::Left);
        }
        let written = actions::write(tools.db, tools.site, me, typed, id, self.is_news(), tools.now).await;
        let written = written.map_err(wrong)?;
        let missing = written.missing.clone();
        let lost = actions::fetch(tools.db, outgoing, &written.post, missing, tools.now).await?;
        Ok(Either::Right(self.onward(&written, lost.len(), tools)))
    }

    async fn post(self, me: &Me, id: Option<i64>, tools: Tools<'_>) -> Result<Option<post::Model>, Error> {
        let Some(id) = id else { return Ok(None) };
        let post = match self {
            Self::Own => queries::own(&tools.db.read, me.id, id).await?,
            Self::News => queries::a_news(&tools.db.read, id).await?,
        };
        // What stands elsewhere is not written here.
        if post.slug.is_some() { Ok(Some(post)) } else { Err(Error::NotFound) }
    }

    async fn context(self, me: &Me, post: Option<&post::Model>, tools: Tools<'_>) -> Result<Value, Error> {
        let tracks = tracks::queries::all(&tools.db.read).await?;
        let languages: Vec<String> = me.languages.0.iter().map(|tag| crate::languages::name(tag)).collect();
        let own = post.map(|p| {
            let is_open = p.state == State::Shown && p.published_at <= tools.now;
            context! {
                id => p.id, title => p.title.as_str(), state => p.state.to_value(), href => shown::href(p), is_open,
            }
        });
        let action = match post {
            Some(post) => format!("{}/{}", self.address(), post.id),
            None if self == Self::Own => "/me/posts/written".into(),
            None => self.address().into(),
        };
        Ok(context! {
            own, action, back => self.address(),
            own_languages => languages,
            today => (tools.now + TimeDelta::hours(14)).date_naive().to_string(),
            tracks => tracks.iter().map(|t| context! { value => t.slug.as_str(), label => t.name.as_str() }).collect::<Vec<_>>(),
            is_listed => queries::listed(&tools.db.read, me.id).await?.is_some(),
        })
    }

    /// To the text, where everyone may read it; else back to the form.
    fn onward(self, written: &Written, lost: usize, tools: Tools<'_>) -> Onward {
        let post = &written.post;
        let is_open = post.state == State::Shown && post.published_at <= tools.now;
        let to = match self {
            Self::News if is_open => shown::href(post),
            _ => format!("{}/{}", self.address(), post.id),
        };
        let unknown = written.draft.unknown.join(", ");
        let said = Message::new("posts-said-written")
            .with("title", &post.title)
            .with("state", post.state.to_value())
            .count("lost", lost)
            .count("ignored", written.draft.unknown.len())
            .with("unknown", unknown);
        Onward::to(to).saying(said)
    }
}

/// The fields of the form with what was typed, what stood in front of the text moved into them.
fn fields(draft: &Draft) -> Typed {
    Typed::default()
        .with("source", &draft.source)
        .with("title", &draft.title)
        .with("date", &draft.date)
        .with("tags", &draft.tags)
        .with("canonical_url", &draft.canonical_url)
        .with("description", &draft.description)
        .with("language", &draft.language)
        .with("track", &draft.track)
        .with("version", draft.version)
}
