use std::time::Duration;

use chrono::{DateTime, Utc};
use entity::feed::{self, State};
use entity::{link, person, post};
use sea_orm::{ActiveEnum, EntityTrait, QueryFilter, QueryOrder};
use serde_json::{Value, json};
use url::Url;

use super::site::{address, member};
use super::{connect_migrated, told};
use crate::config::{self, Config};
use crate::feeds::actions::{self, Outcome, Pace, Reader, Told, Wanted};
use crate::feeds::{queries, shown};
use crate::outgoing::Outgoing;
use crate::web::instant;
use crate::{people, text};

/// Members' feeds
#[derive(clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(clap::Subcommand)]
enum What {
    /// Read a feed now, by all the rules, and say what came; one that nobody reads yet is subscribed
    ///
    /// A feed that answered 410 is not asked again, nor one whose server wants to be left alone for some time. Whose it
    /// is: --profile; else the member who has a site on its host; else nobody's, and its posts are shown nowhere. The
    /// address may be that of a page that names its feed. Ends with 0 where the feed was read or has nothing new.
    Poll(Poll),
    /// What is known of a feed and of its posts
    List(List),
}

#[derive(clap::Args)]
#[command(after_help = "palmares feed poll https://ada.example/feed.xml --profile 1042")]
struct Poll {
    /// The feed, or a page that names it
    url: String,
    /// The number of the member whose it is
    #[arg(long, value_name = "NUMBER")]
    profile: Option<i64>,
    /// One JSON object instead of sentences
    #[arg(long)]
    json: bool,
}

#[derive(clap::Args)]
struct List {
    /// The address by which it was added, or at which it is read
    url: String,
    /// One JSON object instead of lines
    #[arg(long)]
    json: bool,
}

pub async fn run(config: Config, arguments: Arguments) -> Result<(), String> {
    let db = connect_migrated(&config).await?;
    let (outgoing, site) = (Outgoing::new(&config.fetch, &config.base_url), config.site());
    let reader = Reader { db: db.clone(), outgoing, site, pace: Pace::USUAL };
    let outcome = match arguments.what {
        What::Poll(wanted) => poll(&reader, &wanted).await,
        What::List(wanted) => list(&reader, &wanted).await,
    };
    db.close().await.map_err(told)?;
    outcome
}

async fn poll(reader: &Reader, wanted: &Poll) -> Result<(), String> {
    let (url, clock) = (address(&wanted.url)?, config::clock()?);
    let feed = subscribed(reader, &url, wanted.profile, clock.now()).await?;
    if let Some(why) = left_alone(&feed, clock.now()) {
        if wanted.json {
            println!(
                "{:#}",
                json!({
                    "url": wanted.url, "final_url": feed.url, "status": null, "format": feed.format, "title": feed.title,
                    "outcome": if feed.state == State::Gone { "gone" } else { "waiting" }, "new": 0, "changed": 0, "entries": 0,
                    "next_at": next_at(&feed), "trouble": feed.trouble,
                })
            );
        }
        return Err(why);
    }
    // Whoever reads its host now is done in less than this.
    for _ in 0..180 {
        if let Some(told) = actions::read_now(reader, feed.clone(), clock.now()).await.map_err(|e| e.to_string())? {
            return say(wanted, &told);
        }
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    Err("The portal asks this host just now; try again in a moment.".into())
}

/// The feed that the address stands for; a new one where there is none.
async fn subscribed(
    reader: &Reader,
    url: &Url,
    profile: Option<i64>,
    now: DateTime<Utc>,
) -> Result<feed::Model, String> {
    let db = &reader.db;
    let there = queries::at(&db.read, url.as_str(), &text::url_key(url)).await.map_err(told)?;
    let of = match profile {
        Some(number) => Some(member(db, number).await?.id),
        None => match there.iter().find(|f| f.state != State::Removed) {
            Some(feed) => return Ok(feed.clone()),
            None => owner(reader, url).await?,
        },
    };
    let txn = db.begin().await.map_err(told)?;
    let wanted = Wanted { url, of, by: None, link: None };
    let feed = actions::subscribe(&txn, wanted, now).await.map_err(|e| e.to_string())?;
    txn.commit().await.map_err(told)?;
    Ok(feed)
}

/// The one member who has a site on this host, those with a tick first; nobody where it may be several.
async fn owner(reader: &Reader, url: &Url) -> Result<Option<i64>, String> {
    let host = url.host_str().unwrap_or_default();
    let on_host = link::Entity::find().filter(link::COLUMN.url_key.contains(host)).order_by_asc(link::COLUMN.id);
    let links = on_host.all(&reader.db.read).await.map_err(told)?;
    let links: Vec<_> = links
        .iter()
        .filter(|l| Url::parse(&l.url).is_ok_and(|u| u.host_str() == Some(host) && u.port() == url.port()))
        .collect();
    let verified: Vec<_> = links.iter().filter(|l| l.verified_at.is_some()).collect();
    let of = |links: &[&&link::Model]| {
        let first = links.first().map(|l| l.person_id)?;
        links.iter().all(|l| l.person_id == first).then_some(first)
    };
    Ok(of(&verified).or_else(|| of(&links.iter().collect::<Vec<_>>())))
}

/// Why it is not to be asked at all.
fn left_alone(feed: &feed::Model, now: DateTime<Utc>) -> Option<String> {
    if feed.state == State::Gone {
        return Some(format!(
            "{} answered that it is gone for good (410), so it is not asked any more. Its member or a manager can resume it.",
            feed.url
        ));
    }
    let until = feed.wait_until.filter(|until| *until > now)?;
    Some(format!("{} wants to be left alone until {} (Retry-After).", feed.url, instant(until)))
}

fn next_at(feed: &feed::Model) -> Option<String> {
    let next = feed.wait_until.map_or(feed.next_at, |until| until.max(feed.next_at));
    (feed.state == State::Active).then(|| instant(next))
}

fn say(wanted: &Poll, told: &Told) -> Result<(), String> {
    let feed = &told.feed;
    if wanted.json {
        println!(
            "{:#}",
            json!({
                "url": wanted.url, "final_url": if told.at.is_empty() { &feed.url } else { &told.at }, "feed_url": feed.url,
                "status": told.status, "outcome": told.outcome.slug(), "format": feed.format, "title": feed.title,
                "state": feed.state.to_value(), "new": told.taken.new, "changed": told.taken.changed, "entries": told.entries,
                "next_at": next_at(feed), "moved_to": feed.moved_to, "trouble": feed.trouble,
            })
        );
    } else if told.outcome.is_good() {
        let (new, changed) = (told.taken.new, told.taken.changed);
        match told.outcome {
            Outcome::NotModified => println!("{}: nothing new since the last time (304).", feed.url),
            _ => println!("{} ({}): {} entries, {new} new, {changed} changed.", feed.url, feed.title, told.entries),
        }
    }
    match told.outcome {
        outcome if outcome.is_good() => Ok(()),
        Outcome::Gone => Err(format!("{} is gone for good (410). It is not asked any more.", feed.url)),
        Outcome::Moved => {
            let to = feed.moved_to.as_deref().unwrap_or_default();
            Err(format!(
                "{} moved to another domain: {to}. It is read there once its member confirms it on /me/feeds.",
                feed.url
            ))
        }
        _ => Err(format!("{} could not be read. {}", feed.url, shown::trouble_in_english(feed))),
    }
}

async fn list(reader: &Reader, wanted: &List) -> Result<(), String> {
    let url = address(&wanted.url)?;
    let db = &reader.db;
    let feeds = queries::at(&db.read, url.as_str(), &text::url_key(&url)).await.map_err(told)?;
    let feed = feeds.iter().find(|f| f.state != State::Removed).or(feeds.first());
    let feed = feed.ok_or(format!("Nobody reads {url}: `palmares feed poll {url}` subscribes it."))?;
    let posts = queries::posts_of(&db.read, feed.id).await.map_err(told)?;
    let of = match feed.person_id {
        Some(id) => Some(people::by_id(&db.read, id).await.map_err(|e| e.to_string())?),
        None => None,
    };
    if wanted.json {
        println!("{:#}", known(feed, of.as_ref(), &posts));
        return Ok(());
    }
    let whose = of.map_or_else(|| "nobody's".to_owned(), |p| p.name);
    println!("{} ({}), {whose}, {}, {} posts", feed.url, feed.title, feed.state.to_value(), posts.len());
    for p in &posts {
        println!("{}  {}  {}  {}", instant(p.published_at), p.state.to_value(), p.title, p.url);
    }
    if feed.trouble.is_some() {
        println!("{}", shown::trouble_in_english(feed));
    }
    Ok(())
}

fn known(feed: &feed::Model, of: Option<&person::Model>, posts: &[post::Model]) -> Value {
    let posts: Vec<Value> = posts
        .iter()
        .map(|p| {
            json!({
                "id": p.id, "guid": p.guid, "title": p.title, "url": p.url, "published": instant(p.published_at),
                "edited": p.edited_at.map(instant), "state": p.state.to_value(), "summary": p.summary,
                "language": p.language, "tags": p.tags, "links_back": p.links_back, "is_backlog": p.is_backlog,
            })
        })
        .collect();
    json!({
        "url": feed.url, "profile": of.and_then(|p| p.number), "state": feed.state.to_value(), "format": feed.format,
        "title": feed.title, "site_url": feed.site_url, "moved_to": feed.moved_to, "read_at": feed.read_at.map(instant),
        "fetched_at": feed.fetched_at.map(instant), "next_at": next_at(feed), "failures": feed.failures,
        "failing_since": feed.failing_since.map(instant), "trouble": feed.trouble, "etag": feed.etag,
        "last_modified": feed.last_modified, "trusted": feed.trusted, "posts": posts,
    })
}
