pub mod photo;

use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::person::{self, Visibility};
use entity::{Words, link};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect,
};

use url::Url;

use super::forms::Profile;
use super::{queries, rules};
use crate::audit::Entry;
use crate::complaints::Complaints;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::Me;
use crate::{Error, countries, languages, listing, markdown, people, sites, text};

/// Saves one's own profile. Who hides everything keeps their name and number: they are what a title is checked by.
pub async fn save(db: &Db, me: &Me, typed: &Profile<'_>, now: DateTime<Utc>) -> Result<(), Error> {
    let mut complaints = Complaints::default();
    let links = links(&mut complaints, typed);
    let txn = db.begin().await?;
    let old = person::Entity::find_by_id(me.id).lock_exclusive().one(&txn).await?.ok_or(Error::NotFound)?;
    let row = checked(complaints, &old, typed)?;
    let new = row.update(&txn).await?;
    let mut changed: Vec<String> = changes(&old, &new).into_iter().map(str::to_owned).collect();
    changed.extend(put_links(&txn, me.id, links, now).await?);
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
    let name = complaints.needed("name", typed.name, 120, Message::new("profiles-wrong-name"));
    let native_name = complaints.line("native_name", typed.native_name, 120);
    let headline = complaints.line("headline", typed.headline, 160);
    let employer = complaints.line("employer", typed.employer, 120);
    let bio = complaints.lines("bio", typed.bio, 5000);
    let country = if typed.country.trim().is_empty() { None } else { countries::find(typed.country) };
    if country.is_none() && !typed.country.trim().is_empty() {
        complaints.add("country", Message::new("profiles-wrong-country"));
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
    let employer_key = people::rules::employer_key(&employer);
    if employer_key != old.employer_key && !old.employer_key.is_empty() {
        let before = old.former_employers.0.iter().chain([&old.employer_key]);
        row.former_employers = Set(Words::parse(&before.cloned().collect::<Vec<_>>().join("\n")));
    }
    row.employer_key = Set(employer_key);
    row.employer = Set(employer);
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
                complaints.add("languages", Message::new("profiles-wrong-language").with("word", word));
            }
        }
    }
    if tags.len() > MOST_WORDS {
        complaints.add("languages", Message::new("profiles-wrong-languages").count("most", MOST_WORDS));
    }
    Words(tags)
}

fn topics(complaints: &mut Complaints, typed: &str) -> Words {
    let topics: Words = Words::parse(typed).0.iter().map(|topic| text::line(topic)).collect();
    if topics.0.len() > MOST_WORDS {
        complaints.add(
            "topics",
            Message::new("profiles-wrong-topics").count("most", MOST_WORDS).count("given", topics.0.len()),
        );
    }
    if let Some(long) = topics.0.iter().find(|t| t.chars().count() > MOST_OF_TOPIC) {
        complaints.add("topics", Message::new("profiles-wrong-topic").count("most", MOST_OF_TOPIC).with("topic", long));
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
            None => complaints.add(format!("visibility.{field}"), Message::new("profiles-wrong-audience")),
        }
    }
    visibility
}

struct NewLink {
    kind: String,
    url: Url,
    url_key: String,
}

/// Of languages, and of topics.
const MOST_WORDS: usize = 20;
const MOST_OF_TOPIC: usize = 40;

/// The rows that were filled. What is wrong with row 3 stands beside `link_url_3`.
fn links(complaints: &mut Complaints, typed: &Profile<'_>) -> Vec<NewLink> {
    let mut links: Vec<NewLink> = Vec::new();
    for (row, typed_url) in typed.link_url.iter().enumerate().filter(|(_, url)| !url.trim().is_empty()) {
        let field = format!("link_url_{row}");
        let Some(url) = text::web_address(typed_url) else {
            complaints.add(field, Message::new("profiles-wrong-link"));
            continue;
        };
        let kind = text::slug(typed.link_kind.get(row).copied().unwrap_or_default());
        if kind.len() > 24 {
            complaints.add(format!("link_kind_{row}"), Message::new("profiles-wrong-link-kind"));
        }
        let kind = if kind.is_empty() { "website".to_owned() } else { kind };
        let url_key = text::url_key(&url);
        if links.iter().any(|l| l.url_key == url_key) {
            complaints.add(field, Message::new("profiles-wrong-link-twice"));
        } else {
            links.push(NewLink { kind, url, url_key });
        }
    }
    if links.len() > sites::rules::MOST {
        complaints.add("link_url_0", Message::new("profiles-wrong-links").count("most", sites::rules::MOST));
    }
    links
}

/// Makes the links these. One whose address stays keeps its row, and with it the tick. What changed.
async fn put_links(
    txn: &DatabaseTransaction,
    of: i64,
    links: Vec<NewLink>,
    now: DateTime<Utc>,
) -> Result<Vec<String>, Error> {
    let mut old = queries::links(txn, of).await?;
    let mut changed = Vec::new();
    for (position, new) in (0..).zip(links) {
        if let Some(at) = old.iter().position(|l| l.url == new.url.as_str()) {
            let kept = old.remove(at);
            if (kept.kind.as_str(), kept.position) != (new.kind.as_str(), position) {
                let mut row = kept.into_active_model();
                row.kind = Set(new.kind);
                row.position = Set(position);
                changed.push(format!("links: changed {}", row.update(txn).await?.url));
            }
            continue;
        }
        let row = link::ActiveModel {
            person_id: Set(of),
            kind: Set(new.kind),
            check_at: Set(sites::rules::first_check(&new.url, now)),
            url: Set(new.url.into()),
            url_key: Set(new.url_key),
            verified_at: Set(None),
            position: Set(position),
            ..Default::default()
        };
        changed.push(format!("links: added {}", row.insert(txn).await?.url));
    }
    if !old.is_empty() {
        let gone: Vec<i64> = old.iter().map(|l| l.id).collect();
        link::Entity::delete_many().filter(link::COLUMN.id.is_in(gone)).exec(txn).await?;
        changed.extend(old.iter().map(|l| format!("links: removed {}", l.url)));
    }
    Ok(changed)
}

/// The names of what changed: the log says that a bio was edited, not what it said.
fn changes(old: &person::Model, new: &person::Model) -> Vec<&'static str> {
    let fields = [
        ("name", old.name == new.name),
        ("native name", old.native_name == new.native_name),
        ("headline", old.headline == new.headline),
        ("employer", old.employer == new.employer),
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
