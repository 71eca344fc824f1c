use reqwest::StatusCode;
use reqwest::header::{ACCEPT, HeaderMap, HeaderValue, LOCATION, RETRY_AFTER};
use url::Url;

use crate::mentions::rules::{self, Endpoint};
use crate::outgoing::{Limits, Outgoing, Reply, Trouble};

/// What became of a webmention that was sent, or was to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// Where the target was in the end, after redirects; none: it was not reached.
    pub read_at: Option<Url>,
    pub endpoint: Option<Endpoint>,
    /// What the endpoint answered, or, where none was found because of it, the target.
    pub status: Option<u16>,
    pub outcome: Outcome,
    /// Where the endpoint tells what becomes of it.
    pub location: Option<String>,
    /// Why it came to nothing: one word and what belongs to it, as the texts are found by.
    pub trouble: String,
    /// The same in plain English, for the command.
    pub told: String,
    /// Whether another try later may end better.
    pub may_work: bool,
    /// When, in the words of whoever wants to be left alone until then (`Retry-After`).
    pub retry_after: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Sent,
    NoEndpoint,
    Refused,
    Unreachable,
}

impl Outcome {
    pub fn slug(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::NoEndpoint => "no_endpoint",
            Self::Refused => "refused",
            Self::Unreachable => "unreachable",
        }
    }
}

/// Reads the target, finds its endpoint and tells it that `source` links there.
pub async fn deliver(outgoing: &Outgoing, source: &Url, target: &Url) -> Delivery {
    let accept = HeaderValue::from_static("text/html, application/xhtml+xml, */*;q=0.5");
    let reply = match outgoing.get(target.clone(), HeaderMap::from_iter([(ACCEPT, accept)]), Limits::CHECK).await {
        Ok(reply) => reply,
        Err(trouble) => return unreachable("The target", trouble, None),
    };
    let (read_at, status) = (reply.url.clone(), reply.status);
    let retry_after = reply.header(RETRY_AFTER).map(str::to_owned);
    let found = tokio::task::spawn_blocking(move || {
        let html = (reply.is_html() && reply.status.is_success()).then(|| reply.html());
        rules::endpoint(&reply.headers, html.as_deref(), &reply.url)
    });
    let Some(endpoint) = found.await.ok().flatten() else { return none(read_at, status, retry_after) };
    let posted = outgoing
        .post_form(endpoint.url.clone(), &[("source", source.as_str()), ("target", target.as_str())], Limits::CHECK)
        .await;
    let answer = match posted {
        Ok(answer) => answer,
        Err(trouble) => {
            let delivery = unreachable("The endpoint", trouble, Some(endpoint));
            return Delivery { read_at: Some(read_at), ..delivery };
        }
    };
    answered(read_at, endpoint, &answer)
}

fn unreachable(what: &str, trouble: Trouble, endpoint: Option<Endpoint>) -> Delivery {
    Delivery {
        read_at: None,
        endpoint,
        status: None,
        outcome: Outcome::Unreachable,
        location: None,
        trouble: trouble.kind().into(),
        told: format!("{what} could not be reached: {trouble}"),
        may_work: matches!(trouble, Trouble::Unreachable(_) | Trouble::TooSlow),
        retry_after: None,
    }
}

/// No endpoint: because there is none, or because the page is not there just now.
fn none(read_at: Url, status: StatusCode, retry_after: Option<String>) -> Delivery {
    let may_work = is_passing(status);
    let code = status.as_u16();
    let (outcome, trouble, told) = match (status.is_success(), may_work) {
        (true, _) => (Outcome::NoEndpoint, String::new(), "The target names no webmention endpoint".to_owned()),
        (false, true) => (Outcome::Unreachable, format!("status {code}"), format!("The target answered {code}")),
        (false, false) => {
            let told = format!("The target answered {code} and names no webmention endpoint");
            (Outcome::NoEndpoint, format!("status {code}"), told)
        }
    };
    Delivery {
        read_at: Some(read_at),
        endpoint: None,
        status: (!status.is_success()).then_some(code),
        outcome,
        location: None,
        trouble,
        told: left_alone(told, retry_after.as_deref().filter(|_| may_work)),
        may_work,
        retry_after,
    }
}

fn answered(read_at: Url, endpoint: Endpoint, answer: &Reply) -> Delivery {
    let code = answer.status.as_u16();
    let is_taken = answer.status.is_success();
    // Only 201 says that there is a page to look at.
    let location = answer.header(LOCATION).filter(|_| code == 201).and_then(|to| answer.url.join(to).ok());
    let (trouble, told) = match is_taken {
        true => (String::new(), String::new()),
        false => (format!("status {code}"), format!("The endpoint answered {code}")),
    };
    let may_work = is_passing(answer.status);
    let retry_after = answer.header(RETRY_AFTER).map(str::to_owned);
    Delivery {
        read_at: Some(read_at),
        endpoint: Some(endpoint),
        status: Some(code),
        outcome: if is_taken { Outcome::Sent } else { Outcome::Refused },
        location: location.map(String::from),
        trouble,
        told: left_alone(told, retry_after.as_deref().filter(|_| may_work)),
        may_work,
        retry_after,
    }
}

/// What is told, with the wish of whoever answered.
fn left_alone(told: String, retry_after: Option<&str>) -> String {
    retry_after.map(|wish| format!("{told} (Retry-After: {wish})")).unwrap_or(told)
}

fn is_passing(status: StatusCode) -> bool {
    status.is_server_error() || matches!(status.as_u16(), 408 | 425 | 429)
}
