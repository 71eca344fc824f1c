use std::time::Duration;

use chrono::{DateTime, Utc};
use reqwest::header::{ACCEPT, CONTENT_TYPE, HeaderMap, LOCATION};
use reqwest::{Method, Request};
use url::Url;

use crate::activities::rules::{Metadata, metadata};
use crate::db::Db;
use crate::l10n::Message;
use crate::outgoing::Outgoing;
use crate::web::Me;
use crate::{Error, sign_in, text};

/// Pages that one person may have read in an hour.
const AN_HOUR: i32 = 40;
const REDIRECTS: usize = 5;
/// For all of it together: nobody waits longer before a form.
const PATIENCE: Duration = Duration::from_secs(12);

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
    let page = tokio::time::timeout(PATIENCE, fetch(outgoing, url)).await;
    let (url, html) = page.map_err(|_| wrong("activities-lookup-unreachable"))??;
    let read = tokio::task::spawn_blocking(move || metadata(&html, &url)).await;
    let mut found = read.map_err(|_| wrong("activities-lookup-silent"))?;
    found.date = found.date.filter(|day| *day <= now.date_naive());
    if found == Metadata::default() { Err(wrong("activities-lookup-silent")) } else { Ok(found) }
}

async fn fetch(outgoing: &Outgoing, mut url: Url) -> Result<(Url, String), Error> {
    for _ in 0..=REDIRECTS {
        let mut request = Request::new(Method::GET, url.clone());
        request
            .headers_mut()
            .insert(ACCEPT, reqwest::header::HeaderValue::from_static("text/html, application/xhtml+xml"));
        let sent = outgoing.send(request).await;
        let (status, headers, body) = sent.map_err(|e| {
            tracing::info!(error = %e, "a page could not be looked up");
            wrong("activities-lookup-unreachable")
        })?;
        if status.is_redirection() {
            let to = headers.get(LOCATION).and_then(|l| l.to_str().ok()).and_then(|l| url.join(l).ok());
            url = to.ok_or_else(|| wrong("activities-lookup-unreachable"))?;
            continue;
        }
        if !status.is_success() {
            let why = Message::new("activities-lookup-refused").with("status", status.as_u16());
            return Err(Error::wrong("url", why));
        }
        return if is_page(&headers) {
            Ok((url, decoded(&headers, &body)))
        } else {
            Err(wrong("activities-lookup-no-page"))
        };
    }
    Err(wrong("activities-lookup-unreachable"))
}

fn wrong(why: &'static str) -> Error {
    Error::wrong("url", Message::new(why))
}

fn content_type(headers: &HeaderMap) -> String {
    headers.get(CONTENT_TYPE).and_then(|t| t.to_str().ok()).unwrap_or_default().to_lowercase()
}

fn is_page(headers: &HeaderMap) -> bool {
    let of = content_type(headers);
    of.is_empty() || of.contains("html")
}

/// In the encoding that the answer names, else the page itself, else UTF-8.
fn decoded(headers: &HeaderMap, body: &[u8]) -> String {
    let head = String::from_utf8_lossy(&body[..body.len().min(1024)]).to_lowercase();
    let named = |text: &str| {
        let (_, rest) = text.split_once("charset=")?;
        let label = rest.trim_start_matches(['"', '\'']).split(['"', '\'', ';', ' ', '>', '/']).next()?;
        encoding_rs::Encoding::for_label(label.as_bytes())
    };
    let encoding = named(&content_type(headers)).or_else(|| named(&head)).unwrap_or(encoding_rs::UTF_8);
    encoding.decode(body).0.into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_read_in_their_own_encoding() {
        let told = |content_type: &'static str, body: &[u8]| {
            let value = reqwest::header::HeaderValue::from_static(content_type);
            decoded(&HeaderMap::from_iter([(CONTENT_TYPE, value)]), body)
        };
        assert_eq!(told("text/html; charset=iso-8859-2", b"\xa3\xf3d\xbc"), "Łódź");
        assert_eq!(
            told("text/html", b"<meta charset=\"windows-1251\">\xcc\xe8\xf0"),
            "<meta charset=\"windows-1251\">Мир"
        );
        assert_eq!(told("text/html", "Évora".as_bytes()), "Évora");
    }
}
