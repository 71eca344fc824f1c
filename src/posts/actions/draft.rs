//! What was typed, before it is kept: its front matter taken in, what is wrong with it, how it looks.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use entity::{Words, link, person, post, track};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use url::Url;

use super::{own, own_page, pictures};
use crate::activities::rules::canonical;
use crate::complaints::Complaints;
use crate::config::Site;
use crate::l10n::Message;
use crate::markdown::{self, Article, Kept};
use crate::posts::forms::Draft as Typed;
use crate::posts::rules::{Matter, SUMMARY, TITLE, beginning, plain, split, when};
use crate::{Error, text, tracks};

/// Characters of a text.
const SOURCE: usize = 100_000;

/// What was typed with its front matter taken in: each value stands in its own field, the text by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    pub source: String,
    pub title: String,
    pub date: String,
    pub tags: String,
    pub canonical_url: String,
    pub description: String,
    pub language: String,
    pub slug: String,
    pub track: String,
    pub version: i32,
    /// What stood in front and was taken: the fields.
    pub taken: Vec<&'static str>,
    /// What stood in front and means nothing here.
    pub unknown: Vec<String>,
    /// It could not be read: the parser's own words.
    pub broken: Option<String>,
    /// What stood in front says that it is a draft.
    pub is_draft: bool,
}

impl Draft {
    /// What stands in front of a text was pasted with it, and is newer than what the fields hold.
    pub fn of(typed: &Typed<'_>) -> Self {
        let source = typed.source.replace("\r\n", "\n");
        let (matter, body) = split(&source);
        let mut draft = Self {
            source: body.to_owned(),
            title: typed.title.to_owned(),
            date: typed.date.to_owned(),
            tags: typed.tags.to_owned(),
            canonical_url: typed.canonical_url.to_owned(),
            description: typed.description.to_owned(),
            language: typed.language.to_owned(),
            track: typed.track.to_owned(),
            version: typed.version,
            ..Self::default()
        };
        let Some(matter) = matter else { return draft };
        if matter.broken.is_some() {
            // Left where it is, to be mended.
            draft.source = source.clone();
        }
        draft.take(matter);
        draft
    }

    fn take(&mut self, matter: Matter) {
        let tags = matter.tags.join(", ");
        let fields = [
            ("title", matter.title, &mut self.title),
            ("date", matter.date, &mut self.date),
            ("tags", tags, &mut self.tags),
            ("canonical_url", matter.canonical_url, &mut self.canonical_url),
            ("description", matter.description, &mut self.description),
            ("language", matter.language, &mut self.language),
            ("slug", matter.slug, &mut self.slug),
        ];
        for (name, found, field) in fields {
            if !found.is_empty() {
                *field = found;
                self.taken.push(name);
            }
        }
        self.unknown = matter.unknown;
        self.broken = matter.broken;
        self.is_draft = matter.is_draft;
    }
}

/// A draft that was read: how it looks, and what there is to say of it.
pub struct Read {
    pub draft: Draft,
    pub article: Article,
    pub facts: Facts,
    /// It links to its author's page.
    pub links_back: bool,
}

/// What is kept of it.
pub struct Facts {
    pub title: String,
    pub source: String,
    pub date: Option<DateTime<Utc>>,
    pub tags: Words,
    /// The canonical URL that was named, else empty.
    pub url: String,
    pub canonical_url: Option<String>,
    pub summary: String,
    pub language: String,
    pub track_id: Option<i64>,
}

impl Read {
    /// Puts what was read into a row. Whose it is, its state, its day, its address and its title in the program are
    /// for who keeps it to say.
    pub fn put(&self, row: &mut post::ActiveModel) {
        let Facts { title, source, tags, url, canonical_url, summary, language, .. } = &self.facts;
        let found = [title.as_str(), summary, &tags.joined(), &self.article.text].join(" ");
        row.title = Set(title.clone());
        row.source = Set(Some(source.clone()));
        row.body_html = Set(Some(self.article.html.clone()));
        row.summary = Set(summary.clone());
        row.url = Set(url.clone());
        row.canonical_url = Set(canonical_url.clone());
        row.language = Set(language.clone());
        row.tags = Set(tags.clone());
        row.found_text = Set(text::fold(&found));
        row.links_back = Set(self.links_back);
    }

    /// Pictures that a post does not keep yet: what `fetch` is to bring once it is written.
    pub async fn missing(&self, db: &impl ConnectionTrait, post: i64) -> Result<Vec<String>, Error> {
        let kept = pictures::kept(db, post).await?;
        Ok(self.article.pictures.iter().filter(|url| !kept.contains_key(*url)).cloned().collect())
    }
}

/// Reads what was typed, for a preview and before it is kept. `of` is the post that is edited.
pub async fn read(
    db: &impl ConnectionTrait,
    site: &Site,
    author: &person::Model,
    typed: &Typed<'_>,
    of: Option<&post::Model>,
    is_news: bool,
    now: DateTime<Utc>,
) -> Result<Read, Error> {
    let draft = Draft::of(typed);
    let tracks = tracks::queries::all(db).await?;
    let facts = checked(&draft, &tracks, is_news, typed.act == "show", now)?;
    let kept = match of {
        Some(post) => pictures::kept(db, post.id).await?,
        None => HashMap::new(),
    };
    let base = base(db, author.id, &facts.url, is_news).await?;
    let (source, kept_url) = (facts.source.clone(), base);
    // Colours for a long text take a while: not on a thread that answers others.
    let article = tokio::task::spawn_blocking(move || markdown::article(&source, kept_url.as_ref(), &kept)).await;
    let article = article.map_err(|e| Error::Outside(e.to_string()))?;
    let mut facts = facts;
    if facts.summary.is_empty() {
        facts.summary = beginning(&article.text);
    }
    let links_back = !is_news && own_page(db, site, author.id).await?.is_in(&article.html);
    Ok(Read { draft, article, facts, links_back })
}

/// Where relative addresses begin: where the text stands elsewhere, else at its author's one blog.
pub(super) async fn base(
    db: &impl ConnectionTrait,
    person: i64,
    url: &str,
    is_news: bool,
) -> Result<Option<Url>, Error> {
    if let Some(url) = text::web_address(url).filter(|_| !url.is_empty()) {
        return Ok(Some(url));
    }
    if is_news {
        return Ok(None);
    }
    let blogs = link::Entity::find().filter(link::COLUMN.person_id.eq(person)).filter(link::COLUMN.kind.eq("blog"));
    let blogs = blogs.order_by_asc(link::COLUMN.id).all(db).await?;
    Ok(match &blogs[..] {
        [only] => text::web_address(&only.url),
        _ => None,
    })
}

fn checked(
    draft: &Draft,
    tracks: &[track::Model],
    is_news: bool,
    is_shown: bool,
    now: DateTime<Utc>,
) -> Result<Facts, Error> {
    let mut complaints = Complaints::default();
    let source = complaints.lines("source", &draft.source, SOURCE);
    if source.is_empty() {
        complaints.add("source", Message::new("posts-wrong-source"));
    }
    if let Some(why) = &draft.broken {
        complaints.add("source", Message::new("posts-wrong-front").with("why", why));
    }
    if draft.is_draft && is_shown {
        // Told once: what stood in front is in the fields now, and who publishes again means it.
        complaints.add("source", Message::new("posts-front-draft"));
    }
    let title = complaints.needed("title", &plain(&draft.title), TITLE, Message::new("posts-wrong-title"));
    let date = match is_news {
        true => coming(&mut complaints, &draft.date),
        false => own::date(&mut complaints, &draft.date, now),
    };
    let tags = own::topics(&mut complaints, &draft.tags);
    let written = draft.canonical_url.trim();
    let url = text::web_address(written).filter(|_| !written.is_empty());
    if url.is_none() && !written.is_empty() {
        complaints.add("canonical_url", Message::new("posts-wrong-url"));
    }
    let told = complaints.line("description", &plain(&draft.description), SUMMARY);
    let language = own::language(&mut complaints, &draft.language);
    let track = tracks.iter().find(|t| t.slug == draft.track.trim());
    if track.is_none() && !draft.track.trim().is_empty() {
        complaints.add("track", Message::new("posts-wrong-track"));
    }
    complaints.end()?;
    let url = url.map(String::from).unwrap_or_default();
    let canonical_url = canonical(&url).filter(|_| !url.is_empty());
    Ok(Facts { title, source, date, tags, canonical_url, url, summary: told, language, track_id: track.map(|t| t.id) })
}

/// News may be written for a day to come: it appears then.
fn coming(complaints: &mut Complaints, typed: &str) -> Option<DateTime<Utc>> {
    if typed.trim().is_empty() {
        return None;
    }
    let found = when(typed).filter(|at| *at >= DateTime::UNIX_EPOCH);
    if found.is_none() {
        complaints.add("date", Message::new("posts-wrong-date"));
    }
    found
}

/// How a text looks with these pictures.
pub(super) fn drawn(source: &str, base: Option<&Url>, kept: &HashMap<String, Kept>) -> String {
    markdown::article(source, base, kept).html
}
