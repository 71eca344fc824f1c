//! A site as its member reads of it.

use chrono::{DateTime, Utc};
use entity::feed::Trouble;
use entity::link::{self, Found, Report};
use minijinja::{Value, context};
use sea_orm::ActiveEnum;
use url::Url;

use super::rules;
use crate::l10n::{Locale, Message};
use crate::web::instant;

/// Everything that is known of a site.
pub fn row(link: &link::Model, locale: Locale, now: DateTime<Utc>) -> Value {
    let url = Url::parse(&link.url).ok();
    let host = url.as_ref().and_then(|u| u.host_str()).unwrap_or_default();
    let is_silent = url.as_ref().is_some_and(|u| !rules::may_link_back(u));
    context! {
        id => link.id, url => link.url.as_str(), kind => link.kind.as_str(),
        host => host.strip_prefix("www.").unwrap_or(host),
        verified_at => link.verified_at.map(instant), proof => link.proof.map(|p| p.to_value()),
        failed => link.failed_checks, most => rules::UNVERIFIED, is_silent,
        checked_at => link.checked_at.map(instant), check_at => link.check_at.filter(|at| *at > now).map(instant),
        has_given_up => link.check_at.is_none() && link.verified_at.is_none() && link.failed_checks > 0,
        is_due => link.check_at.is_some_and(|at| at <= now),
        report => link.report.as_ref().map(|r| report(r, locale)),
    }
}

/// What was found, in the reader's words.
pub fn report(report: &Report, locale: Locale) -> Value {
    let found: Vec<Value> = report
        .found
        .iter()
        .map(|f| {
            let (is_good, words) = found(f);
            context! { is_good, words => words.in_(locale) }
        })
        .collect();
    let trouble = report.trouble.as_ref().map(|t| told(t).in_(locale));
    let proves = rules::proof(&report.found).is_some();
    // Seen, but no proof: a picture, or a link without the word. In a README there can be no more.
    let links = report.found.iter().any(|f| matches!(f, Found::Badge { .. } | Found::PlainLink { .. }));
    context! { at => report.at.as_str(), status => report.status, found, trouble, proves, links }
}

/// What was found, line by line, in English.
pub fn lines(report: &Report) -> impl Iterator<Item = String> {
    report.found.iter().map(|f| found(f).1.to_string())
}

/// Whether it is as it should be, and what it is.
fn found(found: &Found) -> (bool, Message) {
    match found {
        Found::RelMe { element, is_ours: true, .. } => {
            (true, Message::new("sites-found-rel-me").with("element", format!("<{element} rel=\"me\">")))
        }
        Found::RelMe { href, .. } => (false, Message::new("sites-found-rel-me-other").with("href", href)),
        Found::Meta { is_ours: true, .. } => (true, Message::new("sites-found-meta")),
        Found::Meta { content, .. } => (false, Message::new("sites-found-meta-other").with("content", content)),
        Found::PlainLink { rel, .. } if rel.is_empty() => (false, Message::new("sites-found-plain")),
        Found::PlainLink { rel, .. } => (false, Message::new("sites-found-plain-rel").with("rel", rel)),
        Found::Badge { .. } => (true, Message::new("sites-found-badge")),
        Found::Feed { href, .. } => (false, Message::new("sites-found-feed").with("href", href)),
    }
}

/// Why a page or a feed could not be read.
pub fn told(trouble: &Trouble) -> Message {
    let status: u16 = if trouble.kind == "status" { trouble.detail.parse().unwrap_or_default() } else { 0 };
    match status {
        401 | 403 => Message::new("trouble-refused").with("status", status),
        404 => Message::new("trouble-missing"),
        429 => Message::new("trouble-too-often"),
        500.. => Message::new("trouble-server").with("status", status),
        _ => Message::new(format!("trouble-{}", trouble.kind)).with("detail", trouble.detail.as_str()),
    }
}
