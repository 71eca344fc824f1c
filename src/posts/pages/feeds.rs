//! What feed readers read: the newest posts as Atom (RFC 4287), and the members' own feeds as OPML.

use chrono::{DateTime, Utc};
use entity::{listing, post};
use minijinja::{Value, context};
use rocket::http::ContentType;
use rocket::{Route, State};
use sea_orm::{EntityTrait, QueryFilter};

use crate::config::Site;
use crate::db::Db;
use crate::l10n::Locale;
use crate::markdown::PICTURES;
use crate::posts::forms::Asked;
use crate::posts::queries::{self, Filter};
use crate::posts::shown;
use crate::web::{Cached, Now, engine, instant, public_for};
use crate::{Error, program, text, tracks};

pub fn routes() -> Vec<Route> {
    routes![atom, news_atom, opml]
}

/// Seconds for which a reader need not ask again.
const FRESH: u32 = 300;

#[get("/posts.atom?<member>&<track>")]
async fn atom(
    member: Option<&str>,
    track: Option<&str>,
    db: &State<Db>,
    site: &State<Site>,
    now: Now,
) -> Result<Cached, Error> {
    let tracks = tracks::queries::all(&db.read).await?;
    let asked = Asked { member: member.unwrap_or(""), track: track.unwrap_or(""), ..Asked::default() };
    let filter = Filter::of(&asked, &tracks);
    if filter.is_empty {
        return Err(Error::NotFound);
    }
    if let Some(number) = filter.member
        && let Some(now) = queries::moved(&db.read, number).await?
    {
        return Err(Error::Moved(of_member(now)));
    }
    let program = program::queries::the(&db.read).await?;
    let (about, at, page) = place(db, &filter).await?;
    let found = queries::newest(&db.read, &filter, now.0).await?;
    let entries = found.iter().map(|(post, author)| entry(post, Some(author), site));
    let since = updated(found.iter().map(|(post, _)| post), program.updated_at);
    let head = context! { kind => "posts", about, at, page, since, program => program.name };
    drawn("posts/feed.xml", "application", "atom+xml", head, entries.collect(), site)
}

fn of_member(number: i64) -> String {
    format!("/posts.atom?member={number}")
}

/// Of whom or what a feed is, where it is itself, and the page of the same.
async fn place(db: &Db, filter: &Filter) -> Result<(String, String, String), Error> {
    Ok(match (filter.member, &filter.track) {
        (Some(number), _) => {
            let found = listing::Entity::find().filter(listing::COLUMN.number.eq(number)).one(&db.read).await?;
            let name = found.ok_or(Error::NotFound)?.name;
            (name, of_member(number), format!("/directory/{number}"))
        }
        (None, Some(track)) => {
            (track.name.clone(), format!("/posts.atom?track={}", track.slug), format!("/posts?track={}", track.slug))
        }
        (None, None) => (String::new(), "/posts.atom".into(), "/posts".into()),
    })
}

#[get("/news.atom")]
async fn news_atom(db: &State<Db>, site: &State<Site>, now: Now) -> Result<Cached, Error> {
    let program = program::queries::the(&db.read).await?;
    let found = queries::latest_news(&db.read, 50, now.0).await?;
    let since = updated(found.iter(), program.updated_at);
    let head = context! {
        kind => "news", about => "", at => "/news.atom", page => "/news", since, program => program.name,
    };
    let entries = found.iter().map(|post| entry(post, None, site)).collect();
    drawn("posts/feed.xml", "application", "atom+xml", head, entries, site)
}

/// The feeds of members, for a reader to follow them all.
#[get("/posts.opml")]
async fn opml(db: &State<Db>, site: &State<Site>) -> Result<Cached, Error> {
    let program = program::queries::the(&db.read).await?;
    let feeds = queries::feeds(&db.read).await?;
    let lines = feeds.iter().map(|(feed, owner)| {
        let title = Some(feed.title.as_str()).filter(|t| !t.is_empty()).unwrap_or(&owner.name);
        let home = Some(feed.site_url.as_str()).filter(|url| text::web_address(url).is_some());
        context! { title, name => owner.name.as_str(), url => feed.url.as_str(), home }
    });
    let head = context! { program => program.name };
    drawn("posts/opml.xml", "text", "x-opml", head, lines.collect(), site)
}

fn drawn(
    template: &str,
    top: &'static str,
    sub: &'static str,
    head: Value,
    entries: Vec<Value>,
    site: &Site,
) -> Result<Cached, Error> {
    let all = context! { entries, origin => site.origin(), host => site.host(), ..head };
    let mut xml = engine(Locale::english()).get_template(template)?.render(all)?;
    // One text with such a character would close the feed of everyone.
    xml.retain(is_of_xml);
    let content_type = ContentType::new(top, sub).with_params(("charset", "utf-8"));
    Ok(Cached { content_type, bytes: xml.into_bytes(), control: public_for(FRESH) })
}

/// What XML 1.0 has as a character.
fn is_of_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r') || c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}')
}

/// When anything in a feed last changed; of an empty one, when the program did.
fn updated<'p>(posts: impl Iterator<Item = &'p post::Model>, otherwise: DateTime<Utc>) -> String {
    instant(posts.map(changed).max().unwrap_or(otherwise))
}

fn changed(post: &post::Model) -> DateTime<Utc> {
    post.edited_at.unwrap_or(post.published_at).max(post.published_at)
}

fn entry(post: &post::Model, author: Option<&listing::Model>, site: &Site) -> Value {
    let href = shown::href(post);
    let href = if href.starts_with('/') { site.url(&href) } else { href };
    // A reader of feeds knows no page that an address could begin at.
    let html = post.body_html.as_deref().map(|html| {
        let here = site.url(PICTURES);
        html.replace(&format!("src=\"{PICTURES}"), &format!("src=\"{here}"))
    });
    context! {
        id => post.id,
        year => post.created_at.format("%Y").to_string(),
        title => post.title.as_str(),
        href,
        author => author.map(shown::author_of),
        published => instant(post.published_at),
        updated => instant(changed(post)),
        summary => post.summary.as_str(),
        html,
        language => post.language.as_str(),
        tags => post.tags.0.clone(),
    }
}
