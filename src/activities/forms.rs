use entity::activity;
use entity::activity::Visibility;
use entity::activity_kind;
use rocket::data::Capped;
use rocket::form::FromForm;
use rocket::fs::TempFile;
use sea_orm::ActiveEnum;

use super::queries::Logged;
use super::rules::sheet::{self, Row};
use crate::l10n::Message;
use crate::web::Typed;
use crate::{Error, languages};

/// An activity as it is typed, new or edited, in the form or in a file.
#[derive(Debug, FromForm)]
pub struct Entry<'v> {
    #[field(default = "")]
    pub url: &'v str,
    #[field(default = "")]
    pub title: &'v str,
    /// The key of a kind, or its name.
    #[field(default = "")]
    pub kind: &'v str,
    /// `2026-11-03`, or `2026-11` where only the month is known.
    #[field(default = "")]
    pub date: &'v str,
    pub month_only: bool,
    #[field(default = "")]
    pub place: &'v str,
    pub online: bool,
    /// A tag or an English name.
    #[field(default = "")]
    pub language: &'v str,
    #[field(default = "")]
    pub topics: &'v str,
    #[field(default = "")]
    pub role: &'v str,
    #[field(default = "")]
    pub reach: &'v str,
    /// The slug of a title, or its name.
    #[field(default = "")]
    pub track: &'v str,
    #[field(default = "")]
    pub visibility: &'v str,
    #[field(default = "")]
    pub note: &'v str,
    /// The same page was logged before, and this is another activity all the same.
    pub again: bool,
}

impl<'a> From<&'a Row> for Entry<'a> {
    fn from(row: &'a Row) -> Self {
        let [date, kind, title, url, place, online, language, topics, role, reach, track, visibility, note] =
            &row.cells;
        let yes = ["yes", "true", "1", "x", "online"];
        Self {
            url,
            title,
            kind,
            date,
            month_only: false,
            place,
            online: yes.contains(&online.trim().to_lowercase().as_str()),
            language,
            topics,
            role,
            reach,
            track,
            visibility,
            note,
            again: true,
        }
    }
}

/// What the log is narrowed to.
#[derive(Debug, Default, FromForm)]
pub struct Filter<'v> {
    #[field(default = "")]
    pub year: &'v str,
    #[field(default = "")]
    pub kind: &'v str,
    #[field(default = "")]
    pub track: &'v str,
    #[field(default = "")]
    pub topic: &'v str,
    pub page: Option<u64>,
    /// What was removed just now, and may be put back.
    pub removed: Option<i64>,
    /// What the form of a new activity begins with.
    pub fill: Fill<'v>,
}

/// The form of a new activity as a suggestion fills it.
#[derive(Debug, Default, FromForm)]
pub struct Fill<'v> {
    #[field(default = "")]
    pub url: &'v str,
    #[field(default = "")]
    pub title: &'v str,
    #[field(default = "")]
    pub kind: &'v str,
    #[field(default = "")]
    pub date: &'v str,
    #[field(default = "")]
    pub language: &'v str,
    #[field(default = "")]
    pub topics: &'v str,
}

impl Filter<'_> {
    pub fn pairs(&self) -> [(&'static str, &str); 4] {
        [("year", self.year), ("kind", self.kind), ("track", self.track), ("topic", self.topic)]
    }

    pub fn is_set(&self) -> bool {
        self.pairs().iter().any(|(_, value)| !value.is_empty())
    }
}

#[derive(Debug, FromForm)]
pub struct File<'v> {
    pub file: Capped<TempFile<'v>>,
}

impl File<'_> {
    /// The text of the file, or what is wrong before anyone looks into it.
    pub async fn text(&self) -> Result<String, Error> {
        use tokio::io::AsyncReadExt;
        if !self.file.is_complete() || self.file.value.len() > (sheet::MOST_KIBIBYTES as u64) << 10 {
            return Err(too_large());
        }
        let mut bytes = Vec::new();
        self.file.value.open().await?.read_to_end(&mut bytes).await?;
        Ok(sheet::text(&bytes))
    }
}

pub fn too_large() -> Error {
    Error::wrong("file", Message::new("activities-import-too-large").count("most", sheet::MOST_KIBIBYTES))
}

/// The text of a file that was looked at before.
#[derive(Debug, FromForm)]
pub struct Confirmed<'v> {
    #[field(default = "")]
    pub csv: &'v str,
}

/// A kind as a manager types it.
#[derive(Debug, FromForm)]
pub struct Kind<'v> {
    #[field(default = "")]
    pub name: &'v str,
    #[field(default = "")]
    pub icon: &'v str,
    pub asks_place: bool,
    pub asks_role: bool,
    pub asks_reach: bool,
    #[field(default = "")]
    pub reach_label: &'v str,
    #[field(default = "")]
    pub position: &'v str,
}

/// The form of a new activity: public, unless one says otherwise.
pub fn fresh() -> Typed {
    Typed::default().with("visibility", Visibility::Public.to_value())
}

/// The same, filled from a suggestion.
pub fn filled(fill: &Fill<'_>) -> Typed {
    let known = languages::find(fill.language).map(|tag| languages::told(&tag));
    fresh()
        .with("url", fill.url)
        .with("title", fill.title)
        .with("kind", fill.kind)
        .with("date", fill.date)
        .with("language", known.unwrap_or_default())
        .with("topics", fill.topics)
}

/// The form as it begins.
pub fn of(logged: &Logged, track: &str) -> Typed {
    let activity::Model { title, url, place, role, note, on_date, .. } = &logged.activity;
    let a = &logged.activity;
    let typed = Typed::default()
        .with("url", url)
        .with("title", title)
        .with("kind", &logged.kind.key)
        .with("date", on_date)
        .with("place", place)
        .with("language", languages::told(&a.language))
        .with("topics", a.topics.joined())
        .with("role", role)
        .with("reach", a.reach.map(|n| n.to_string()).unwrap_or_default())
        .with("track", track)
        .with("visibility", a.visibility.to_value())
        .with("note", note);
    let typed = if a.online { typed.with("online", true) } else { typed };
    if a.month_only { typed.with("month_only", true) } else { typed }
}

/// The form of a kind as it begins.
pub fn of_kind(kind: &activity_kind::Model) -> Typed {
    let typed = Typed::default()
        .with("name", &kind.name)
        .with("icon", &kind.icon)
        .with("reach_label", &kind.reach_label)
        .with("position", kind.position);
    let asked = [("asks_place", kind.asks_place), ("asks_role", kind.asks_role), ("asks_reach", kind.asks_reach)];
    asked.into_iter().filter(|(_, asks)| *asks).fold(typed, |typed, (field, _)| typed.with(field, true))
}

/// The form of a new kind, behind the others.
pub fn fresh_kind(kinds: &[activity_kind::Model]) -> Typed {
    let last = kinds.iter().map(|k| k.position).max().unwrap_or_default();
    Typed::default().with("position", (last + 10).min(999)).with("icon", "sparkles")
}
