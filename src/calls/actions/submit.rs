use chrono::{DateTime, Utc};
use entity::call_answer::{self, State};
use entity::{call, post};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, DatabaseTransaction, IntoActiveModel};

use super::{held_own, piece, put};
use crate::activities::{self, rules::TITLE, rules::canonical};
use crate::calls::forms::{self, Link, MOST_WORDS, Text};
use crate::calls::queries::{self, Twice};
use crate::calls::rules;
use crate::complaints::Complaints;
use crate::config::Site;
use crate::db::Db;
use crate::error::Wrong;
use crate::l10n::Message;
use crate::outgoing::Outgoing;
use crate::posts::actions::{self as posts, Read};
use crate::web::Me;
use crate::{Error, languages, text};

/// What became of what was typed.
pub enum Handed {
    Done,
    /// The same page stands elsewhere already; nothing was written.
    Twice(Box<Twice>),
}

/// A link as it was typed, found to be sound.
struct Checked {
    url: String,
    canonical: String,
    title: String,
    language: String,
    note: String,
}

/// Hands in what is read elsewhere. Where no title was typed, the page is asked for its own, before anything is held.
pub async fn send_link(
    db: &Db,
    outgoing: &Outgoing,
    me: &Me,
    slug: &str,
    typed: &Link<'_>,
    now: DateTime<Utc>,
) -> Result<Handed, Error> {
    let (call, answer) = queries::own(&db.read, me.id, slug).await?;
    if let Some(why) = rules::why_no_answer(&call, &answer, now) {
        return Err(Error::refused(why));
    }
    let mut link = checked(typed)?;
    if link.title.is_empty() {
        look_up(db, outgoing, me, &mut link, now).await?;
    }
    let txn = db.begin().await?;
    let (call, answer) = held_own(&txn, me.id, slug).await?;
    if is_handed_in(&answer, &link) {
        return Ok(Handed::Done);
    }
    piece::give_way(&txn, &answer, &link.canonical).await?;
    if let Some(twice) = queries::twice(&txn, &answer, &link.canonical).await?.filter(|_| !typed.again) {
        return Ok(Handed::Twice(Box::new(twice)));
    }
    hand_in(&txn, &call, &answer, me, now, |row| {
        row.url = Set(link.url);
        row.title = Set(link.title);
        row.language = Set(link.language);
        row.note = Set(link.note);
    })
    .await?;
    txn.commit().await?;
    Ok(Handed::Done)
}

/// A second click says the same.
fn is_handed_in(answer: &call_answer::Model, link: &Checked) -> bool {
    answer.state == State::Submitted
        && (answer.url.as_str(), answer.title.as_str(), answer.note.as_str())
            == (link.url.as_str(), link.title.as_str(), link.note.as_str())
}

fn checked(typed: &Link<'_>) -> Result<Checked, Error> {
    let mut wrong = Complaints::default();
    let url = text::web_address(typed.url);
    if url.is_none() {
        let why = if typed.url.trim().is_empty() { "calls-wrong-url-missing" } else { "activities-wrong-url" };
        wrong.add("url", Message::new(why));
    }
    let title = wrong.line("title", typed.title, TITLE);
    let language = forms::language(&mut wrong, typed.language);
    let note = wrong.lines("note", typed.note, MOST_WORDS);
    wrong.end()?;
    let url = url.map(String::from).unwrap_or_default();
    Ok(Checked { canonical: canonical(&url).unwrap_or_default(), url, title, language, note })
}

/// Takes the page's own title. Where it tells none, it is to be typed.
async fn look_up(db: &Db, outgoing: &Outgoing, me: &Me, link: &mut Checked, now: DateTime<Utc>) -> Result<(), Error> {
    let unread = || Error::wrong("title", Message::new("calls-wrong-title-unread"));
    let found = match activities::actions::look_up(db, outgoing, me, &link.url, now).await {
        Err(Error::Wrong(_)) => return Err(unread()),
        found => found?,
    };
    link.title = found.title.map(|title| text::line(&title)).filter(|title| !title.is_empty()).ok_or_else(unread)?;
    if link.language.is_empty() {
        link.language = found.language.as_deref().and_then(languages::find).unwrap_or_default();
    }
    Ok(())
}

/// What was written here, and what of it is still to be fetched.
pub struct Kept {
    pub post: post::Model,
    /// Pictures that are still elsewhere.
    pub missing: Vec<String>,
}

/// Reads what is written here, as any post is read that is written here: to look at it, and before it is kept.
pub async fn read(
    db: &impl ConnectionTrait,
    site: &Site,
    me: &Me,
    typed: &Text<'_>,
    of: Option<&post::Model>,
    now: DateTime<Utc>,
) -> Result<(Read, String), Error> {
    let written = posts::read(db, site, me, &typed.as_post(), of, false, now).await;
    let mut wrong = Complaints::default();
    let note = wrong.lines("note", typed.note, MOST_WORDS);
    match (written, wrong.end()) {
        (Err(Error::Wrong(mut all)), noted) => {
            if let Err(Error::Wrong(more)) = noted {
                all.extend(more);
            }
            Err(Error::Wrong(all.into_iter().map(beside).collect()))
        }
        (written, noted) => {
            let read = written?;
            noted?;
            Ok((read, note))
        }
    }
}

/// What stands in front of a text and has no field of its own here is wrong in the text.
fn beside(wrong: Wrong) -> Wrong {
    if wrong.field == "date" { Wrong { field: "source".into(), ..wrong } } else { wrong }
}

/// Keeps what is written here, and hands it in where its author says so. Kept, it is theirs alone.
pub async fn write(
    db: &Db,
    site: &Site,
    me: &Me,
    slug: &str,
    typed: &Text<'_>,
    now: DateTime<Utc>,
) -> Result<Kept, Error> {
    let txn = db.begin().await?;
    let (call, answer) = held_own(&txn, me.id, slug).await?;
    if let Some(why) = rules::why_no_answer(&call, &answer, now) {
        return Err(Error::refused(why));
    }
    activities::actions::hold(&txn, me.id).await?;
    let old = queries::post(&txn, &answer).await?;
    let (read, note) = read(&txn, site, me, typed, old.as_ref(), now).await?;
    let post = piece::keep(&txn, me, &call, old, &read, now).await?;
    // Who changes a text that waits to be read hands it in anew: nobody decides on what they have not read.
    if typed.act == "send" || answer.state == State::Submitted {
        hand_in(&txn, &call, &answer, me, now, |row| {
            row.url = Set(String::new());
            row.title = Set(post.title.clone());
            row.language = Set(post.language.clone());
            row.note = Set(note);
            row.post_id = Set(Some(post.id));
        })
        .await?;
    } else {
        let mut row = answer.into_active_model();
        row.post_id = Set(Some(post.id));
        row.note = Set(note);
        row.updated_at = Set(now);
        row.update(&txn).await?;
    }
    txn.commit().await?;
    let missing = read.missing(&db.read, post.id).await?;
    Ok(Kept { post, missing })
}

async fn hand_in(
    txn: &DatabaseTransaction,
    call: &call::Model,
    answer: &call_answer::Model,
    me: &Me,
    now: DateTime<Utc>,
    change: impl FnOnce(&mut call_answer::ActiveModel),
) -> Result<(), Error> {
    if let Some(why) = rules::why_no_answer(call, answer, now) {
        return Err(Error::refused(why));
    }
    put(txn, answer, State::Submitted, Some(me.id), now, |row| {
        change(row);
        row.submitted_at = Set(Some(now));
        row.claimed_until = Set(None);
    })
    .await?;
    Ok(())
}

impl Twice {
    /// What is wrong with the address.
    pub fn told(&self) -> Wrong {
        let why = match self {
            Self::Answered(call) => Message::new("calls-wrong-twice-answered").with("call", &call.title),
            Self::Logged(activity) => Message::new("calls-wrong-twice-logged").with("title", &activity.title),
        };
        Wrong { field: "url".into(), why }
    }
}
