use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::feed::Trouble;
use entity::link::{self, Report};
use entity::person;
use minijinja::context;
use reqwest::header::{ACCEPT, HeaderMap, HeaderValue};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, DatabaseTransaction, EntityTrait, IntoActiveModel, QuerySelect};
use url::Url;

use crate::audit::Entry;
use crate::config::Site;
use crate::db::Db;
use crate::mail::{self, Letter, Recipient};
use crate::outgoing::{Limits, Outgoing, Reply};
use crate::sites::rules::{self, Event, Profile};
use crate::sites::{queries, shown};
use crate::web::instant;
use crate::{Error, people};

/// Looks at a page: what it says of the member, or why it could not be read.
pub async fn visit(outgoing: &Outgoing, url: &Url, profile: Profile, limits: Limits) -> Report {
    let accept = HeaderValue::from_static("text/html, application/xhtml+xml");
    let reply = match outgoing.get(url.clone(), HeaderMap::from_iter([(ACCEPT, accept)]), limits).await {
        Ok(reply) => reply,
        Err(e) => {
            return Report { at: url.to_string(), trouble: Some(trouble(e.kind(), e.detail())), ..Report::default() };
        }
    };
    let mut report = Report { at: reply.url.to_string(), status: Some(reply.status.as_u16()), ..Report::default() };
    report.trouble = hindrance(url, &reply);
    if report.trouble.is_none() {
        let read = tokio::task::spawn_blocking(move || rules::look(&reply.html(), &reply.url, &profile)).await;
        match read {
            Ok(found) => report.found = found,
            Err(_) => report.trouble = Some(trouble("no_page", "")),
        }
    }
    report
}

/// Why an answer proves nothing, whatever stands in it. Where the address leads to another domain, that one's owner
/// would speak for this one: many sites redirect to wherever one asks them to.
fn hindrance(url: &Url, reply: &Reply) -> Option<Trouble> {
    match () {
        () if !reply.status.is_success() => Some(trouble("status", reply.status.as_str())),
        () if !rules::same_domain(url, &reply.url) => Some(trouble("elsewhere", reply.url.as_str())),
        () if !reply.is_html() => Some(trouble("no_page", &reply.content_type())),
        () => None,
    }
}

fn trouble(kind: &str, detail: &str) -> Trouble {
    Trouble { kind: kind.into(), detail: detail.chars().take(500).collect() }
}

/// Who looks: it says whether a failure is one of those that cost the tick (R10).
#[derive(Clone, Copy, Debug)]
pub enum Look {
    /// The timetable, which holds the site until then. Where it held it too long, and somebody else has it or looked
    /// meanwhile, nothing is kept.
    Weekly(DateTime<Utc>),
    /// The member, in between: it is the weekly look only where that is due.
    Asked,
    /// An operator, who wants just that: the weekly look, now.
    Ordered,
}

/// Looks at a site and keeps what came of it.
pub async fn check(
    db: &Db,
    outgoing: &Outgoing,
    site: &Site,
    link: &link::Model,
    (look, limits): (Look, Limits),
    now: DateTime<Utc>,
) -> Result<link::Model, Error> {
    let of = people::by_id(&db.read, link.person_id).await?;
    let profile = queries::profile(&db.read, site, &of).await?.ok_or(Error::NotFound)?;
    let url = Url::parse(&link.url).map_err(|_| Error::NotFound)?;
    let report = visit(outgoing, &url, profile, limits).await;
    settle(db, site, link.id, report, look, now).await
}

/// Keeps what a look at a site found, and what follows: the tick, the next look, the letter. What counts is decided here,
/// where the site is held: of two looks at once, one is the week's.
pub async fn settle(
    db: &Db,
    site: &Site,
    id: i64,
    report: Report,
    look: Look,
    now: DateTime<Utc>,
) -> Result<link::Model, Error> {
    let txn = db.begin().await?;
    let old = link::Entity::find_by_id(id).lock_exclusive().one(&txn).await?.ok_or(Error::NotFound)?;
    if let Look::Weekly(lease) = look
        && old.check_lease != Some(lease)
    {
        return Ok(old);
    }
    let counts = matches!(look, Look::Ordered) || old.check_at.is_some_and(|at| at <= now);
    let judged = rules::judged(&old, rules::proof(&report.found), counts, now);
    let mut row = old.into_active_model();
    row.proof = Set(judged.proof);
    row.verified_at = Set(judged.verified_at);
    row.failed_checks = Set(judged.failed_checks);
    row.check_at = Set(judged.check_at);
    if let Look::Weekly(_) = look {
        row.check_lease = Set(None);
    }
    row.checked_at = Set(Some(now));
    row.report = Set(Some(report));
    let link = row.update(&txn).await?;
    if let Some(event) = judged.event {
        tell(&txn, site, &link, event, now).await?;
    }
    txn.commit().await?;
    Ok(link)
}

/// The audit entry and the letter of what a check led to.
async fn tell(
    txn: &DatabaseTransaction,
    site: &Site,
    link: &link::Model,
    event: Event,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let letter = match event {
        Event::Verified => None,
        Event::Warned => Some(Letter::SiteFailing),
        Event::Unverified => Some(Letter::SiteUnverified),
    };
    let action = match event {
        Event::Verified => Some((Action::SiteVerified, "", "verified")),
        Event::Warned => None,
        Event::Unverified => Some((Action::SiteUnverified, "verified", "unverified")),
    };
    if let Some((action, from, to)) = action {
        let entry = Entry::new(action, "link", link.id).on(link.person_id).states(from, to).note(&link.url);
        entry.record(txn, now).await?;
    }
    let Some(letter) = letter else { return Ok(()) };
    let of = person::Entity::find_by_id(link.person_id).one(txn).await?.ok_or(Error::NotFound)?;
    let Some(to) = Recipient::of(txn, &of).await? else { return Ok(()) };
    let trouble = link.report.as_ref().and_then(|r| r.trouble.as_ref());
    let words = context! {
        url => link.url_key.as_str(), profile => of.number.map(|n| site.url(&format!("/directory/{n}"))),
        trouble => trouble.map(|t| shown::told(t).in_(to.locale)),
        next_at => link.check_at.map(instant), page => site.url("/me/sites"),
    };
    let event = format!("{}:{}:{}", letter.folder(), link.id, now.timestamp());
    mail::queue(txn, site, &to, letter, &event, words, now).await
}
