//! Asking a server for a feed: one conditional request, and what the answer means. Touches no database.

use entity::feed::{self, Trouble};
use reqwest::StatusCode;
use reqwest::header::{
    ACCEPT, CACHE_CONTROL, ETAG, HeaderMap, HeaderValue, IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED, RETRY_AFTER,
};
use tokio::sync::Semaphore;
use url::Url;

use super::read::{self, Document, Unreadable};
use crate::outgoing::{Limits, Outgoing, Reply};
use crate::sites::rules::{Profile, best_feed, look, same_domain};

/// Feeds that are parsed together: what a body of ten megabytes turns into is held so often and no more.
static PARSING: Semaphore = Semaphore::const_new(2);

/// Of a page so much is looked at for the feed that it names, in bytes: that stands in its head.
const HEAD: usize = 256 << 10;

/// What a server said.
#[derive(Debug)]
pub struct Answer {
    /// Where it came from in the end; empty where nothing came.
    pub at: String,
    pub status: Option<u16>,
    /// Where it is to be asked for from now on, on the same domain.
    pub moved_to: Option<Url>,
    /// As the server sent them.
    pub etag: Option<String>,
    pub last_modified: Option<String>,
    pub retry_after: Option<String>,
    pub cache_control: Option<String>,
    pub what: What,
}

#[derive(Debug)]
pub enum What {
    Read(Box<Document>),
    NotModified,
    Gone,
    /// For good, to another domain.
    Moved(Url),
    Failed(Trouble),
}

impl Answer {
    fn failed(kind: &str, detail: &str) -> Self {
        let trouble = Trouble { kind: kind.into(), detail: detail.chars().take(500).collect() };
        Self {
            at: String::new(),
            status: None,
            moved_to: None,
            etag: None,
            last_modified: None,
            retry_after: None,
            cache_control: None,
            what: What::Failed(trouble),
        }
    }
}

/// Asks for a feed. Where it was never read and the address is that of a page, the feed that the page names is asked for.
pub async fn ask(outgoing: &Outgoing, feed: &feed::Model, limits: Limits) -> Answer {
    let Ok(url) = Url::parse(&feed.url) else { return Answer::failed("astray", &feed.url) };
    let began = tokio::time::Instant::now();
    let reply = match outgoing.get(url.clone(), headers(feed), limits).await {
        Ok(reply) => reply,
        Err(e) => return Answer::failed(e.kind(), e.detail()),
    };
    let is_page = feed.read_at.is_none() && reply.status.is_success() && is_page(&reply);
    let (reply, named) = match if is_page { in_turn(move || named(reply)).await } else { Ok((reply, None)) } {
        Ok(read) => read,
        Err(e) => return Answer::failed(e.kind, &e.detail),
    };
    let Some(named) = named else { return understood(&url, reply).await };
    // Both together have the time of one.
    let limits = Limits { time: limits.time.saturating_sub(began.elapsed()), ..limits };
    match outgoing.get(named.clone(), headers(feed), limits).await {
        Ok(reply) => {
            let answer = understood(&named, reply).await;
            Answer { moved_to: answer.moved_to.or(Some(named)), ..answer }
        }
        Err(e) => Answer::failed(e.kind(), e.detail()),
    }
}

fn headers(feed: &feed::Model) -> HeaderMap {
    const WANTED: &str = "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.5";
    let mut headers = HeaderMap::from_iter([(ACCEPT, HeaderValue::from_static(WANTED))]);
    for (name, value) in [(IF_NONE_MATCH, &feed.etag), (IF_MODIFIED_SINCE, &feed.last_modified)] {
        if let Some(value) = value.as_deref().and_then(|v| HeaderValue::from_str(v).ok()) {
            headers.insert(name, value);
        }
    }
    headers
}

/// Whether it is a page, and not a feed that is said to be one.
fn is_page(reply: &Reply) -> bool {
    let start = String::from_utf8_lossy(&reply.body[..reply.body.len().min(4096)]).to_lowercase();
    let is_page = reply.content_type().contains("html") || start.contains("<html") || start.contains("<!doctype html");
    is_page && !["<rss", "<feed", "<rdf:rdf"].iter().any(|root| start.contains(root))
}

/// The feed that a page names, with the answer.
fn named(reply: Reply) -> (Reply, Option<Url>) {
    let found = look(&reply.start(HEAD), &reply.url, &Profile::nobodys(&reply.url));
    let named = best_feed(&found).and_then(|href| Url::parse(href).ok());
    (reply, named)
}

async fn understood(asked: &Url, reply: Reply) -> Answer {
    let header = |name| reply.header(name).map(str::to_owned);
    let mut answer = Answer {
        at: reply.url.to_string(),
        status: Some(reply.status.as_u16()),
        moved_to: None,
        etag: header(ETAG),
        last_modified: header(LAST_MODIFIED),
        retry_after: header(RETRY_AFTER),
        cache_control: header(CACHE_CONTROL),
        what: What::NotModified,
    };
    if let Some(to) = &reply.moved_to {
        if !same_domain(asked, to) {
            answer.what = What::Moved(to.clone());
            return answer;
        }
        // An address that does not answer is none to remember.
        answer.moved_to = (reply.status.is_success() || reply.status == StatusCode::NOT_MODIFIED).then(|| to.clone());
    }
    answer.what = match reply.status {
        StatusCode::NOT_MODIFIED => What::NotModified,
        StatusCode::GONE => What::Gone,
        status if status.is_success() => match parsed(reply).await {
            Ok(document) => What::Read(Box::new(document)),
            Err(e) => What::Failed(Trouble { kind: e.kind.into(), detail: e.detail }),
        },
        status => What::Failed(Trouble { kind: "status".into(), detail: status.as_str().into() }),
    };
    answer
}

async fn parsed(reply: Reply) -> Result<Document, Unreadable> {
    in_turn(move || read::read(&reply.body, &reply.content_type(), &reply.url)).await?
}

/// Reads something large: on a thread of its own, so that no request waits meanwhile, and not together with many others.
async fn in_turn<T: Send + 'static>(read: impl FnOnce() -> T + Send + 'static) -> Result<T, Unreadable> {
    let broke = || Unreadable { kind: "not_a_feed", detail: "it could not be read".into() };
    let _turn = PARSING.acquire().await.map_err(|_| broke())?;
    tokio::task::spawn_blocking(read).await.map_err(|_| broke())
}
