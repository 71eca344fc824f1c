use chrono::{DateTime, Utc};
use reqwest::header::{ACCEPT, HeaderMap, HeaderValue};
use url::Url;

use crate::activities::rules::{Metadata, metadata};
use crate::db::Db;
use crate::l10n::Message;
use crate::outgoing::{Limits, Outgoing};
use crate::web::Me;
use crate::{Error, sign_in, text};

/// Pages that one person may have read in an hour.
const AN_HOUR: i32 = 40;

/// Reads the page at an address and says what it tells of itself. Public places only, at each step on the way.
pub async fn look_up(
    db: &Db,
    outgoing: &Outgoing,
    me: &Me,
    typed: &str,
    now: DateTime<Utc>,
) -> Result<Metadata, Error> {
    if typed.trim().is_empty() {
        return Err(wrong("activities-lookup-missing"));
    }
    let url = text::web_address(typed).ok_or_else(|| wrong("activities-wrong-url"))?;
    match sign_in::actions::count_try(&db.write, format!("lookup:{}", me.id), AN_HOUR, now).await {
        Err(Error::TooMany(_)) => return Err(wrong("activities-lookup-often")),
        counted => counted?,
    }
    let (url, html) = fetch(outgoing, url).await?;
    let read = tokio::task::spawn_blocking(move || metadata(&html, &url)).await;
    let mut found = read.map_err(|_| wrong("activities-lookup-silent"))?;
    found.date = found.date.filter(|day| *day <= now.date_naive());
    if found == Metadata::default() { Err(wrong("activities-lookup-silent")) } else { Ok(found) }
}

async fn fetch(outgoing: &Outgoing, url: Url) -> Result<(Url, String), Error> {
    let accept = HeaderValue::from_static("text/html, application/xhtml+xml");
    let reply = outgoing.get(url, HeaderMap::from_iter([(ACCEPT, accept)]), Limits::PAGE).await.map_err(|trouble| {
        tracing::info!(%trouble, "a page could not be looked up");
        wrong("activities-lookup-unreachable")
    })?;
    if !reply.status.is_success() {
        let why = Message::new("activities-lookup-refused").with("status", reply.status.as_u16());
        return Err(Error::wrong("url", why));
    }
    if reply.is_html() { Ok((reply.url.clone(), reply.html())) } else { Err(wrong("activities-lookup-no-page")) }
}

fn wrong(why: &'static str) -> Error {
    Error::wrong("url", Message::new(why))
}
