use entity::post;
use entity::post_picture::{self, Format};
use entity::role::Role;
use entity::track;
use minijinja::value::Serde;
use minijinja::{Value, context};
use rocket::http::ContentType;
use rocket::{Route, State as Managed};
use sea_orm::{EntityTrait, QueryFilter};

use crate::db::Db;
use crate::l10n::Locale;
use crate::posts::forms::Asked;
use crate::posts::queries::{self, Choices, Filter, Told};
use crate::posts::shown;
use crate::web::{Anyone, Cached, Now, Page, View, instant};
use crate::{Error, mentions, tracks};

pub fn routes() -> Vec<Route> {
    routes![index, show, picture]
}

#[get("/posts?<asked..>")]
async fn index(asked: Asked<'_>, db: &Managed<Db>, now: Now, view: View<'_>) -> Result<Page, Error> {
    let tracks = tracks::queries::all(&db.read).await?;
    let filter = Filter::of(&asked, &tracks);
    let (pager, found) = queries::list(&db.read, &filter, asked.page, now.0).await?;
    let choices = queries::choices(&db.read, now.0).await?;
    // Whose posts they are: by any of them, since all are theirs.
    let member = filter.member.and_then(|_| found.first()).map(|(_, author)| shown::author_of(author));
    let page = context! {
        posts => found.iter().map(|t| shown::told(t, &tracks)).collect::<Vec<_>>(),
        asked => asked.typed().to_value(view.locale),
        is_set => asked.is_set(),
        choices => choices_of(&choices, &tracks, view.locale),
        member,
        feed => feed(&filter),
        base => asked.base(),
        pager => Value::from(Serde(&pager)),
    };
    view.page("posts/index", page)
}

fn choices_of(choices: &Choices, tracks: &[track::Model], locale: Locale) -> Value {
    let option = |value: String, label: String| context! { value, label };
    context! {
        tracks => tracks.iter().map(|t| option(t.slug.clone(), t.name.clone())).collect::<Vec<_>>(),
        topics => choices.topics.iter().map(|t| option(t.clone(), t.clone())).collect::<Vec<_>>(),
        languages => choices.languages.iter().map(|l| option(l.clone(), locale.language(l))).collect::<Vec<_>>(),
        years => choices.years.iter().map(|y| option(y.to_string(), y.to_string())).collect::<Vec<_>>(),
    }
}

/// The feed of what the list is narrowed to: there is one for each member and each title.
fn feed(filter: &Filter) -> String {
    match (filter.member, &filter.track) {
        (Some(number), _) => format!("/posts.atom?member={number}"),
        (None, Some(track)) => format!("/posts.atom?track={}", track.slug),
        (None, None) => "/posts.atom".into(),
    }
}

/// What a member wrote here.
#[get("/posts/<slug>")]
async fn show(slug: &str, by: Anyone, db: &Managed<Db>, now: Now, view: View<'_>) -> Result<Page, Error> {
    let found = queries::by_slug(&db.read, slug, now.0).await?;
    let tracks = tracks::queries::all(&db.read).await?;
    let is_own = by.me().is_some_and(|me| Some(me.id) == found.0.person_id);
    let mentions = mentions::shown::of_post(&db.read, found.0.id).await?;
    view.page("posts/show", context! { is_own, mentions, ..whole(&found, &tracks) })
}

fn whole(found: &Told, tracks: &[track::Model]) -> Value {
    context! { author => shown::author_of(&found.1), post => article(&found.0, tracks) }
}

/// Everything of what was written here.
pub fn article(post: &post::Model, tracks: &[track::Model]) -> Value {
    context! {
        body_html => post.body_html.as_deref().unwrap_or_default(),
        canonical => post.url.as_str(),
        elsewhere => shown::host(post),
        edited => post.edited_at.map(instant),
        ..shown::row(post, tracks)
    }
}

/// A picture of a post: for everyone as long as the post is, else for who wrote it.
#[get("/posts/pictures/<key>")]
async fn picture(key: &str, by: Anyone, db: &Managed<Db>, now: Now) -> Result<Cached, Error> {
    let found = post_picture::Entity::find().filter(post_picture::COLUMN.key.eq(key)).one(&db.read).await?;
    let picture = found.ok_or(Error::NotFound)?;
    let post = post::Entity::find_by_id(picture.post_id).one(&db.read).await?.ok_or(Error::NotFound)?;
    let is_open = queries::is_open(&db.read, &post, now.0).await?;
    let may = by.me().is_some_and(|me| Some(me.id) == post.person_id || me.is(Role::Manager));
    if !is_open && !may {
        return Err(Error::NotFound);
    }
    let content_type = match picture.format {
        Format::Jpeg => ContentType::JPEG,
        Format::Png => ContentType::PNG,
    };
    let control = if is_open { "public, max-age=86400" } else { "private, no-store" };
    Ok(Cached { content_type, bytes: picture.bytes, control: control.into() })
}
