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
use crate::feeds::{queries, rules, shown};
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
    /// A feed that answered 410 is not asked again, nor one whose server wants to be left alone for some time, nor one
    /// that its member removed. Whose it is: --profile; else the one member with a verified site that it lies below, or
    /// that names it; else nobody's, and its posts are shown nowhere. The address may be that of a page that names its
    /// feed. Ends with 0 where the feed was read or has nothing new.
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
    let is_vouched = queries::is_vouched(&reader.db.read, &feed).await.map_err(told)?;
    if let Some(why) = left_alone(&feed, is_vouched, clock.now()) {
        if wanted.json {
            println!(
                "{:#}",
                json!({
                    "url": wanted.url, "final_url": feed.url, "status": null, "format": feed.format, "title": feed.title,
                    "outcome": outcome(&feed), "new": 0, "changed": 0, "entries": 0,
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
    let profile = match profile {
        Some(number) => Some(member(db, number).await?.id),
        None => None,
    };
    // Whose member removed it has said so; only they bring it back.
    let mut known = there.into_iter().filter(|f| profile.is_none_or(|of| f.person_id == Some(of))).collect::<Vec<_>>();
    known.sort_by_key(|f| f.state == State::Removed);
    if let Some(feed) = known.into_iter().next() {
        return Ok(feed);
    }
    let site = vouching(reader, url, profile).await?;
    let of = profile.or(site.as_ref().map(|l| l.person_id));
    let txn = db.begin().await.map_err(told)?;
    let wanted = Wanted { url, of, by: None, link: site.map(|l| l.id) };
    let feed = actions::subscribe(&txn, wanted, now).await.map_err(|e| e.to_string())?;
    txn.commit().await.map_err(told)?;
    Ok(feed)
}

/// The verified site that the feed lies below, or that names it: of this member, else of the only one who has such a site.
async fn vouching(reader: &Reader, url: &Url, of: Option<i64>) -> Result<Option<link::Model>, String> {
    let mut links = link::Entity::find().filter(link::COLUMN.verified_at.is_not_null());
    if let Some(person) = of {
        links = links.filter(link::COLUMN.person_id.eq(person));
    }
    let links = links.order_by_asc(link::COLUMN.id).all(&reader.db.read).await.map_err(told)?;
    let mut links = links.into_iter().filter(|l| rules::vouches(l, url));
    let Some(first) = links.next() else { return Ok(None) };
    Ok(links.all(|l| l.person_id == first.person_id).then_some(first))
}

/// Why it is not to be asked at all.
fn left_alone(feed: &feed::Model, is_vouched: bool, now: DateTime<Utc>) -> Option<String> {
    let url = &feed.url;
    let until = match feed.state {
        State::Gone => {
            return Some(format!(
                "{url} answered that it is gone for good (410), so it is not asked any more. Its member or a manager can resume it."
            ));
        }
        State::Removed => return Some(format!("{url} was removed by its member, who can add it again on /me/feeds.")),
        _ if !is_vouched => return Some(format!("{url} waits for its site, which has no tick now.")),
        _ => feed.wait_until.filter(|until| *until > now)?,
    };
    Some(format!("{url} wants to be left alone until {} (Retry-After).", instant(until)))
}

/// The word for that.
fn outcome(feed: &feed::Model) -> &'static str {
    match feed.state {
        State::Gone => "gone",
        State::Removed => "removed",
        _ => "waiting",
    }
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
        Outcome::Removed => Err(format!("{} was removed by its member meanwhile.", feed.url)),
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
