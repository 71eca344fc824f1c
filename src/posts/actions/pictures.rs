//! Pictures of what is written here: fetched once, written anew, served from here. No page of ours makes a reader's
//! browser ask anybody else.

use std::collections::HashMap;
use std::time::Duration;

use chrono::{DateTime, Utc};
use entity::post::{self, Origin};
use entity::post_picture::{self, Format};
use reqwest::header::{ACCEPT, HeaderMap, HeaderValue};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect,
};
use tokio::sync::Semaphore;
use tokio::time::{Instant, timeout_at};

use super::draft::{base, drawn};
use super::may_ask;
use crate::db::Db;
use crate::markdown::Kept;
use crate::outgoing::{Limits, Outgoing};
use crate::{Error, picture, secret, text};

/// Pictures of one post; what stands behind them stays a link.
const MOST: usize = 24;
/// The longer side, in pixels: twice what a page is wide.
const SIDE: u32 = 1_600;
const LIMITS: Limits = Limits { time: Duration::from_secs(8), size: 8 << 20, redirects: 4 };
/// How many are on their way at once, whoever saves: each may be as large as that.
static FETCHING: Semaphore = Semaphore::const_new(8);
/// How long one may wait for its turn.
const PATIENCE: Duration = Duration::from_secs(16);
/// How often in an hour one person's saving has pictures fetched.
const SAVES: i32 = 30;

/// The pictures of a post by where they came from.
pub async fn kept(db: &impl ConnectionTrait, post: i64) -> Result<HashMap<String, Kept>, Error> {
    use post_picture::Column;
    let found = post_picture::Entity::find()
        .select_only()
        .columns([Column::Url, Column::Key, Column::Width, Column::Height])
        .filter(Column::PostId.eq(post));
    let found: Vec<(String, String, i32, i32)> = found.into_tuple().all(db).await?;
    Ok(found.into_iter().map(|(url, key, width, height)| (url, Kept { key, width, height })).collect())
}

/// Lets go of the pictures that a text names no more.
pub async fn keep_only(db: &impl ConnectionTrait, post: i64, named: &[String]) -> Result<(), Error> {
    let others: Vec<String> = kept(db, post).await?.into_keys().filter(|url| !named.contains(url)).collect();
    if !others.is_empty() {
        let of_it = post_picture::Entity::delete_many().filter(post_picture::Column::PostId.eq(post));
        of_it.filter(post_picture::Column::Url.is_in(others)).exec(db).await?;
    }
    Ok(())
}

/// Fetches those that are missing, and draws the post with them. Gives those that did not come: whoever waits for them
/// waits so long and no longer, and where somebody has many fetched in an hour none comes any more.
pub async fn fetch(
    db: &Db,
    outgoing: &Outgoing,
    post: &post::Model,
    missing: Vec<String>,
    now: DateTime<Utc>,
) -> Result<Vec<String>, Error> {
    if missing.is_empty() || !may_ask(db, "pictures", post.person_id.unwrap_or_default(), SAVES, now).await? {
        return Ok(missing);
    }
    let room = MOST.saturating_sub(kept(&db.read, post.id).await?.len());
    let until = Instant::now() + PATIENCE;
    let fetching = missing.iter().take(room).map(|url| one(outgoing, url.clone(), until));
    let tasks: Vec<_> = fetching.map(tokio::spawn).collect();
    let mut lost: Vec<String> = missing.iter().skip(room).cloned().collect();
    let mut came = 0;
    for (task, url) in tasks.into_iter().zip(&missing) {
        match task.await {
            Ok(Some(picture)) => {
                keep(db, post.id, url, picture, now).await?;
                came += 1;
            }
            _ => lost.push(url.clone()),
        }
    }
    if came > 0 {
        redraw(db, post.id).await?;
    }
    Ok(lost)
}

struct Picture {
    format: Format,
    width: u32,
    height: u32,
    bytes: Vec<u8>,
}

fn one(outgoing: &Outgoing, url: String, until: Instant) -> impl Future<Output = Option<Picture>> + Send + 'static {
    let outgoing = outgoing.clone();
    async move {
        let address = text::web_address(&url)?;
        let _turn = timeout_at(until, FETCHING.acquire()).await.ok()?.ok()?;
        let accept = HeaderValue::from_static("image/png, image/jpeg, image/webp");
        let reply = outgoing.get(address, HeaderMap::from_iter([(ACCEPT, accept)]), LIMITS).await;
        let reply = reply.inspect_err(|trouble| tracing::info!(%trouble, "a picture could not be fetched")).ok()?;
        if !reply.status.is_success() {
            return None;
        }
        let turn = picture::turn().await.ok()?;
        turn.work(move || anew(&reply.body)).await.ok()?.ok()
    }
}

/// Written anew: what came with it stays behind. A photo as a photo, what was drawn as it was drawn.
fn anew(bytes: &[u8]) -> Result<Picture, raster::Refusal> {
    let is_jpeg = bytes.starts_with(&[0xff, 0xd8]);
    let ground = if is_jpeg { raster::Ground::White } else { raster::Ground::Kept };
    let picture = raster::read(bytes, SIDE, ground)?;
    let (width, height) = picture.dimensions();
    let (format, bytes) = match is_jpeg {
        true => (Format::Jpeg, raster::jpeg(&picture)?),
        false => (Format::Png, raster::png(&picture)?),
    };
    Ok(Picture { format, width, height, bytes })
}

async fn keep(db: &Db, post: i64, url: &str, picture: Picture, now: DateTime<Utc>) -> Result<(), Error> {
    let row = post_picture::ActiveModel {
        post_id: Set(post),
        url: Set(url.to_owned()),
        key: Set(secret::token()),
        format: Set(picture.format),
        width: Set(i32::try_from(picture.width).unwrap_or_default()),
        height: Set(i32::try_from(picture.height).unwrap_or_default()),
        bytes: Set(picture.bytes),
        fetched_at: Set(now),
        ..Default::default()
    };
    match row.insert(&db.write).await.map_err(Error::from) {
        // Two who saved at once: one of them was first.
        Err(e) if e.is_taken() => Ok(()),
        other => other.map(drop),
    }
}

/// Draws a post anew with the pictures that there are. No edit: its version stays.
pub async fn redraw(db: &Db, id: i64) -> Result<(), Error> {
    let txn = db.begin().await?;
    let found = post::Entity::find_by_id(id).lock_exclusive().one(&txn).await?;
    let Some(post) = found else { return Ok(()) };
    let (Some(source), Some(author)) = (post.source, post.person_id) else { return Ok(()) };
    let base = base(&txn, author, &post.url, post.origin == Origin::News).await?;
    let kept = kept(&txn, id).await?;
    let html = tokio::task::spawn_blocking(move || drawn(&source, base.as_ref(), &kept)).await;
    let html = html.map_err(|e| Error::Outside(e.to_string()))?;
    let row = post::ActiveModel { body_html: Set(Some(html)), ..Default::default() };
    post::Entity::update_many().set(row).filter(post::COLUMN.id.eq(id)).exec(&txn).await?;
    Ok(txn.commit().await?)
}
