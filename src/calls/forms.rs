use chrono_tz::Tz;
use entity::call::{self, Audience};
use entity::{Words, activity_kind, track};
use rocket::form::FromForm;
use sea_orm::ActiveEnum;

use super::rules::{CLAIM_DAYS, MOST_PLACES};
use crate::complaints::Complaints;
use crate::l10n::Message;
use crate::posts::actions as posts;
use crate::web::Typed;
use crate::{Error, cycles, markdown, text};

/// Characters of a brief.
pub const MOST_BRIEF: usize = 20_000;
/// Of what is said to and fro about an answer.
pub const MOST_WORDS: usize = 2_000;

/// A call as a manager types it.
#[derive(FromForm)]
pub struct CallForm<'v> {
    #[field(default = "")]
    pub title: &'v str,
    /// Made from the title where it is left empty. It stays once the call is published.
    #[field(default = "")]
    pub slug: &'v str,
    /// Markdown.
    #[field(default = "")]
    pub brief: &'v str,
    #[field(default = "")]
    pub topics: &'v str,
    /// The key of a kind of activity.
    #[field(default = "")]
    pub kind: &'v str,
    #[field(default = "")]
    pub audience: &'v str,
    /// The slug of a title.
    #[field(default = "")]
    pub track: &'v str,
    /// Empty: any number.
    #[field(default = "")]
    pub places: &'v str,
    #[field(default = "")]
    pub claim_days: &'v str,
    #[field(default = "")]
    pub zone: &'v str,
    #[field(default = "")]
    pub deadline: &'v str,
    #[field(default = "")]
    pub embargo_until: &'v str,
    /// Which version it was drawn from.
    pub version: Option<i32>,
    /// To look at the brief only.
    #[field(default = false)]
    pub preview: bool,
}

/// What the fields of a call choose from.
pub struct Choices {
    pub kinds: Vec<activity_kind::Model>,
    pub tracks: Vec<track::Model>,
}

/// What was typed, read on its own.
#[derive(Clone, Debug)]
pub struct Read {
    pub title: String,
    pub slug: String,
    pub brief: String,
    pub brief_html: String,
    pub topics: Words,
    pub kind_id: i64,
    pub audience: Audience,
    pub track_id: Option<i64>,
    pub places: Option<i32>,
    pub claim_days: i32,
    pub zone: String,
    pub deadline: chrono::DateTime<chrono::Utc>,
    pub embargo_until: Option<chrono::DateTime<chrono::Utc>>,
}

impl CallForm<'_> {
    /// What it says, or all that is wrong with it. `before` is the call that is edited.
    pub fn read(&self, before: Option<&call::Model>, choices: &Choices) -> Result<Read, Error> {
        let mut wrong = Complaints::default();
        let title = wrong.needed("title", self.title, 120, Message::new("calls-manage-title-missing"));
        let slug = self.slug(&mut wrong, before, &title);
        let brief = wrong.lines("brief", self.brief, MOST_BRIEF);
        if brief.is_empty() {
            wrong.add("brief", Message::new("calls-manage-brief-missing"));
        }
        let topics = topics(&mut wrong, self.topics);
        let offered = |k: &&activity_kind::Model| k.retired_at.is_none() || before.is_some_and(|b| b.kind_id == k.id);
        let kind = choices.kinds.iter().filter(offered).find(|k| k.key == self.kind);
        if kind.is_none() {
            wrong.add("kind", Message::new("calls-manage-kind-missing"));
        }
        let audience = Audience::try_from_value(&self.audience.to_owned());
        if audience.is_err() {
            wrong.add("audience", Message::new("calls-manage-audience-missing"));
        }
        let audience = audience.unwrap_or(Audience::Public);
        let track = choices.tracks.iter().find(|t| t.slug == self.track).filter(|_| audience == Audience::Track);
        if audience == Audience::Track && track.is_none() {
            wrong.add("track", Message::new("calls-manage-track-missing"));
        }
        let places = number(&mut wrong, "places", self.places, &(1..=MOST_PLACES), "calls-manage-places-wrong");
        let days = number(&mut wrong, "claim_days", self.claim_days, &CLAIM_DAYS, "calls-manage-days-wrong");
        if self.claim_days.trim().is_empty() {
            wrong.add("claim_days", Message::new("calls-manage-days-wrong").count("most", *CLAIM_DAYS.end()));
        }
        let zone = self.zone.trim().parse::<Tz>();
        if zone.is_err() {
            wrong.add("zone", Message::new("calls-manage-zone-missing"));
        }
        let zone = zone.unwrap_or(Tz::UTC);
        let stood = before.filter(|b| b.zone == zone.name());
        let mut instant = |field: &str, typed: &str, stood| match cycles::rules::instant(typed, zone, stood) {
            Ok(at) => Some(at),
            Err(why) => {
                wrong.add(field, why);
                None
            }
        };
        let deadline = instant("deadline", self.deadline, stood.map(|b| b.deadline));
        let embargo = self.embargo_until;
        let embargo_until = match embargo.trim() {
            "" => None,
            typed => instant("embargo_until", typed, stood.and_then(|b| b.embargo_until)),
        };
        wrong.end()?;
        Ok(Read {
            brief_html: markdown::to_html(&brief),
            title,
            slug,
            brief,
            topics,
            kind_id: kind.map(|k| k.id).unwrap_or_default(),
            audience,
            track_id: track.map(|t| t.id),
            places,
            claim_days: days.unwrap_or_default(),
            zone: zone.name().into(),
            deadline: deadline.unwrap_or_default(),
            embargo_until,
        })
    }

    fn slug(&self, wrong: &mut Complaints, before: Option<&call::Model>, title: &str) -> String {
        if let Some(published) = before.filter(|b| b.published_at.is_some()) {
            return published.slug.clone();
        }
        let typed = self.slug.trim();
        let slug = if typed.is_empty() { text::slug(title) } else { typed.to_owned() };
        if !title.is_empty() && (!text::is_slug(&slug) || slug == "new") {
            wrong.add("slug", Message::new("calls-manage-slug-wrong"));
        }
        slug
    }
}

fn topics(wrong: &mut Complaints, typed: &str) -> Words {
    let words = Words::parse(typed).0.iter().map(|w| text::line(w)).filter(|w| !w.is_empty()).collect::<Vec<_>>();
    if words.len() > 10 || words.iter().any(|w| w.chars().count() > 40) {
        wrong.add("topics", Message::new("activities-wrong-topics"));
    }
    Words(words)
}

/// None where nothing was typed, or something else than a number.
fn number(
    wrong: &mut Complaints,
    field: &str,
    typed: &str,
    range: &std::ops::RangeInclusive<i32>,
    why: &'static str,
) -> Option<i32> {
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    let number = typed.parse().ok().filter(|n| range.contains(n));
    if number.is_none() {
        wrong.add(field, Message::new(why).count("most", *range.end()));
    }
    number
}

/// The form of a call as it begins.
pub fn of(call: &call::Model, choices: &Choices) -> Typed {
    let zone = call.zone.parse().unwrap_or(Tz::UTC);
    let kind = choices.kinds.iter().find(|k| k.id == call.kind_id).map_or("", |k| k.key.as_str());
    let track = choices.tracks.iter().find(|t| Some(t.id) == call.track_id).map_or("", |t| t.slug.as_str());
    Typed::default()
        .with("title", &call.title)
        .with("slug", &call.slug)
        .with("brief", &call.brief)
        .with("topics", call.topics.joined())
        .with("kind", kind)
        .with("audience", call.audience.to_value())
        .with("track", track)
        .with("places", call.places.map(|n| n.to_string()).unwrap_or_default())
        .with("claim_days", call.claim_days)
        .with("zone", &call.zone)
        .with("deadline", cycles::rules::local(call.deadline, zone))
        .with("embargo_until", call.embargo_until.map(|at| cycles::rules::local(at, zone)).unwrap_or_default())
}

/// The form of a new call.
pub fn fresh(choices: &Choices, zone: &str) -> Typed {
    let kind = choices.kinds.iter().find(|k| k.retired_at.is_none()).map_or("", |k| k.key.as_str());
    let post = choices.kinds.iter().find(|k| k.key == "blog-post" && k.retired_at.is_none());
    Typed::default()
        .with("audience", Audience::Public.to_value())
        .with("kind", post.map_or(kind, |k| k.key.as_str()))
        .with("claim_days", 14)
        .with("zone", zone)
}

/// An answer that is read elsewhere.
#[derive(FromForm)]
pub struct Link<'v> {
    #[field(default = "")]
    pub url: &'v str,
    /// Looked up at the address where it is left empty.
    #[field(default = "")]
    pub title: &'v str,
    /// A tag or an English name.
    #[field(default = "")]
    pub language: &'v str,
    #[field(default = "")]
    pub note: &'v str,
    /// The same page stands elsewhere, and this is meant all the same.
    pub again: bool,
}

/// An answer that is written here.
#[derive(FromForm)]
pub struct Text<'v> {
    /// Markdown; front matter at its head fills the other fields.
    #[field(default = "")]
    pub source: &'v str,
    #[field(default = "")]
    pub title: &'v str,
    #[field(default = "")]
    pub description: &'v str,
    #[field(default = "")]
    pub tags: &'v str,
    #[field(default = "")]
    pub canonical_url: &'v str,
    #[field(default = "")]
    pub language: &'v str,
    #[field(default = "")]
    pub note: &'v str,
    /// Which button: `preview`, `keep`, `send`.
    #[field(name = "do", default = "keep")]
    pub act: &'v str,
}

impl Text<'_> {
    /// The same as a post that is written here. When it appears, and under which title, the call says.
    pub fn as_post(&self) -> posts::Typed<'_> {
        posts::Typed {
            source: self.source,
            title: self.title,
            description: self.description,
            tags: self.tags,
            canonical_url: self.canonical_url,
            language: self.language,
            ..Default::default()
        }
    }
}

/// A manager's word on an answer.
#[derive(FromForm)]
pub struct Verdict<'v> {
    /// `accept`, `change` or `decline`.
    #[field(default = "")]
    pub verdict: &'v str,
    #[field(default = "")]
    pub words: &'v str,
    /// What of the answer was read.
    pub version: Option<i32>,
}

/// A language as it was typed; nothing where none was.
pub fn language(wrong: &mut Complaints, typed: &str) -> String {
    if typed.trim().is_empty() {
        return String::new();
    }
    let found = crate::languages::find(typed);
    if found.is_none() {
        wrong.add("language", Message::new("activities-wrong-language"));
    }
    found.unwrap_or_default()
}
