pub mod photo;

use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::person::{self, Visibility};
use entity::{Words, link};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect,
};

use super::forms::Profile;
use super::{queries, rules};
use crate::audit::Entry;
use crate::complaints::Complaints;
use crate::db::Db;
use crate::web::Me;
use crate::{Error, countries, languages, listing, markdown, text};

/// Saves one's own profile. Who hides everything keeps their name and number: they are what a title is checked by.
pub async fn save(db: &Db, me: &Me, typed: &Profile<'_>, now: DateTime<Utc>) -> Result<(), Error> {
    let mut complaints = Complaints::default();
    let links = links(&mut complaints, typed);
    let txn = db.begin().await?;
    let old = person::Entity::find_by_id(me.id).lock_exclusive().one(&txn).await?.ok_or(Error::NotFound)?;
    let row = checked(complaints, &old, typed)?;
    let new = row.update(&txn).await?;
    let mut changed = changes(&old, &new);
    if put_links(&txn, me.id, links).await? {
        changed.push("links");
    }
    if changed.is_empty() {
        return Ok(());
    }
    let mut seen = new.into_active_model();
    seen.updated_at = Set(now);
    seen.update(&txn).await?;
    let entry = Entry::new(Action::ProfileEdited, "person", me.id).by(me.id).on(me.id).note(changed.join(", "));
    entry.record(&txn, now).await?;
    listing::refresh(&txn, me.id, now).await?;
    txn.commit().await?;
    Ok(())
}

fn checked(mut complaints: Complaints, old: &person::Model, typed: &Profile<'_>) -> Result<person::ActiveModel, Error> {
    let name = complaints.needed("name", typed.name, 120, "Give your name: it stands on your page and your awards.");
    let native_name = complaints.line("native_name", typed.native_name, 120);
    let headline = complaints.line("headline", typed.headline, 160);
    let bio = complaints.lines("bio", typed.bio, 5000);
    let country = if typed.country.trim().is_empty() { None } else { countries::find(typed.country) };
    if country.is_none() && !typed.country.trim().is_empty() {
        complaints.add("country", "Choose a country of the list.");
    }
    let city = complaints.line("city", typed.city, 80);
    let languages = spoken(&mut complaints, typed.languages);
    let topics = topics(&mut complaints, typed.topics);
    let visibility = visibility(&mut complaints, &old.visibility, typed);
    complaints.end()?;
    let mut row = old.clone().into_active_model();
    row.name_key = Set(text::fold(&name));
    row.name = Set(name);
    row.native_name = Set(Some(native_name).filter(|n| !n.is_empty()));
    row.headline = Set(headline);
    row.bio_html = Set(markdown::to_html(&bio));
    row.bio = Set(bio);
    row.country = Set(country.map(str::to_owned));
    row.city = Set(city);
    row.languages = Set(languages);
    row.topics = Set(topics);
    row.visibility = Set(visibility);
    row.listed = Set(typed.listed);
    Ok(row)
}

fn spoken(complaints: &mut Complaints, typed: &str) -> Words {
    let mut tags: Vec<String> = Vec::new();
    for word in Words::parse(typed).0 {
        match languages::find(&word) {
            Some(tag) if tags.contains(&tag) => {}
            Some(tag) => tags.push(tag),
            None => {
                complaints.add("languages", format!("We do not know the language “{word}”. Write its English name or its code, such as German or pt-BR."));
            }
        }
    }
    if tags.len() > 20 {
        complaints.add("languages", "Give at most 20 languages.");
    }
    Words(tags)
}

fn topics(complaints: &mut Complaints, typed: &str) -> Words {
    let topics: Words = Words::parse(typed).0.iter().map(|topic| text::line(topic)).collect();
    if topics.0.len() > 20 {
        complaints.add("topics", format!("Give at most 20 topics; these are {}.", topics.0.len()));
    }
    if let Some(long) = topics.0.iter().find(|t| t.chars().count() > 40) {
        complaints.add("topics", format!("A topic may have at most 40 characters; “{long}” has more."));
    }
    topics
}

fn visibility(complaints: &mut Complaints, old: &Visibility, typed: &Profile<'_>) -> Visibility {
    let mut visibility = old.clone();
    for field in Visibility::FIELDS {
        let Some(wanted) = typed.visibility.get(field) else { continue };
        match rules::audience(wanted) {
            Some(person::Audience::Public) => drop(visibility.0.remove(field)),
            Some(audience) => drop(visibility.0.insert(field.to_owned(), audience)),
            None => complaints.add(format!("visibility.{field}"), "Choose who may see this."),
        }
    }
    visibility
}

struct NewLink {
    kind: String,
    url: String,
    url_key: String,
}

const MOST_LINKS: usize = 20;

/// The rows that were filled. What is wrong with row 3 stands beside `link_url_3`.
fn links(complaints: &mut Complaints, typed: &Profile<'_>) -> Vec<NewLink> {
    let mut links: Vec<NewLink> = Vec::new();
    for (row, typed_url) in typed.link_url.iter().enumerate().filter(|(_, url)| !url.trim().is_empty()) {
        let field = format!("link_url_{row}");
        let Some(url) = text::web_address(typed_url) else {
            complaints.add(field, "This is no web address. Write it as https://blog.example.org.");
            continue;
        };
        let kind = text::slug(typed.link_kind.get(row).copied().unwrap_or_default());
        if kind.len() > 24 {
            complaints.add(format!("link_kind_{row}"), "One short word, such as blog or mastodon.");
        }
        let kind = if kind.is_empty() { "website".to_owned() } else { kind };
        let url_key = text::url_key(&url);
        if links.iter().any(|l| l.url_key == url_key) {
            complaints.add(field, "This address is in the list already.");
        } else {
            links.push(NewLink { kind, url: url.to_string(), url_key });
        }
    }
    if links.len() > MOST_LINKS {
        complaints.add("link_url_0", format!("Give at most {MOST_LINKS} links."));
    }
    links
}

/// Makes the links these. One whose address stays keeps its row, and with it the tick. Whether anything changed.
async fn put_links(txn: &DatabaseTransaction, of: i64, links: Vec<NewLink>) -> Result<bool, Error> {
    let mut old = queries::links(txn, of).await?;
    let mut changed = false;
    for (position, new) in (0..).zip(links) {
        if let Some(at) = old.iter().position(|l| l.url == new.url) {
            let kept = old.remove(at);
            if (kept.kind.as_str(), kept.position) != (new.kind.as_str(), position) {
                let mut row = kept.into_active_model();
                row.kind = Set(new.kind);
                row.position = Set(position);
                row.update(txn).await?;
                changed = true;
            }
            continue;
        }
        let row = link::ActiveModel {
            person_id: Set(of),
            kind: Set(new.kind),
            url: Set(new.url),
            url_key: Set(new.url_key),
            verified_at: Set(None),
            position: Set(position),
            ..Default::default()
        };
        row.insert(txn).await?;
        changed = true;
    }
    if !old.is_empty() {
        let gone: Vec<i64> = old.iter().map(|l| l.id).collect();
        link::Entity::delete_many().filter(link::COLUMN.id.is_in(gone)).exec(txn).await?;
        changed = true;
    }
    Ok(changed)
}

/// The names of what changed: the log says that a bio was edited, not what it said.
fn changes(old: &person::Model, new: &person::Model) -> Vec<&'static str> {
    let fields = [
        ("name", old.name == new.name),
        ("native name", old.native_name == new.native_name),
        ("headline", old.headline == new.headline),
        ("bio", old.bio == new.bio),
        ("country", old.country == new.country),
        ("city", old.city == new.city),
        ("languages", old.languages == new.languages),
        ("topics", old.topics == new.topics),
        ("who may see what", old.visibility == new.visibility),
        (if new.listed { "back in the directory" } else { "out of the directory" }, old.listed == new.listed),
    ];
    fields.into_iter().filter(|(_, same)| !same).map(|(field, _)| field).collect()
}
