//! What an answer is as a post: a draft of its author while it is written here, and shown once it counts.

use chrono::{DateTime, Utc};
use entity::post::{self, Origin, State, Suggested};
use entity::{call, call_answer, person, post_topic};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter};

use crate::activities::rules::canonical;
use crate::web::Me;
use crate::{Error, markdown, text};

/// A text as its author left it.
pub struct Draft {
    pub title: String,
    pub source: String,
    pub language: String,
}

/// Characters of the summary of what is written here.
const SUMMARY: usize = 300;

/// Writes the draft down, new or anew. What was handed in as a link before has no draft.
pub async fn keep(
    txn: &DatabaseTransaction,
    me: &Me,
    call: &call::Model,
    old: Option<post::Model>,
    draft: &Draft,
    now: DateTime<Utc>,
) -> Result<post::Model, Error> {
    let mut row = match old.filter(|p| p.origin == Origin::Written && p.state == State::Draft) {
        Some(old) => post::ActiveModel { version: Set(old.version + 1), ..old.into_active_model() },
        None => new(Origin::Written, State::Draft, me.id, call, now),
    };
    let body_html = markdown::to_html(&draft.source);
    row.title = Set(draft.title.clone());
    row.summary = Set(summary(&body_html));
    row.source = Set(Some(draft.source.clone()));
    row.language = Set(draft.language.clone());
    row.found_text = Set(found(&draft.title, &summary(&body_html), call, me));
    row.body_html = Set(Some(body_html));
    row.updated_at = Set(now);
    Ok(if row.id.is_not_set() { row.insert(txn).await? } else { row.update(txn).await? })
}

/// Shows what was accepted. A post of the same page that is there already, from their feed, is the one.
pub async fn publish(
    txn: &DatabaseTransaction,
    call: &call::Model,
    answer: &call_answer::Model,
    of: &person::Model,
    now: DateTime<Utc>,
) -> Result<post::Model, Error> {
    let draft = super::queries::post(txn, answer).await?.filter(|_| answer.url.is_empty());
    let post = match draft {
        Some(draft) if draft.state == State::Draft => show(txn, draft, now).await?,
        // Its author showed, hid or removed it meanwhile: it stays what they made of it.
        Some(post) => post,
        None => elsewhere(txn, call, answer, of, now).await?,
    };
    let topics = call.topics.0.iter().map(|t| text::fold(t)).filter(|t| !t.is_empty());
    let topics = topics.map(|topic| post_topic::ActiveModel { post_id: Set(post.id), topic: Set(topic) });
    let topics: Vec<_> = topics.collect();
    if !topics.is_empty() {
        let once = OnConflict::columns([post_topic::Column::PostId, post_topic::Column::Topic]).do_nothing().to_owned();
        post_topic::Entity::insert_many(topics).on_conflict(once).exec_without_returning(txn).await?;
    }
    Ok(post)
}

/// The post and the entry in the log are one thing: it is suggested no more.
pub async fn tie(txn: &DatabaseTransaction, post: post::Model, activity: i64) -> Result<(), Error> {
    let mut row = post.into_active_model();
    row.suggested = Set(Suggested::Accepted);
    row.activity_id = Set(Some(activity));
    row.update(txn).await?;
    Ok(())
}

async fn show(txn: &DatabaseTransaction, draft: post::Model, now: DateTime<Utc>) -> Result<post::Model, Error> {
    let word = text::slug(&draft.title);
    let word = if word.is_empty() { "answer" } else { word.get(..48).unwrap_or(&word).trim_end_matches('-') };
    let mut row = draft.clone().into_active_model();
    // Its number keeps two of one title apart.
    row.slug = Set(Some(format!("{word}-{}", draft.id)));
    row.state = Set(State::Shown);
    row.published_at = Set(now);
    row.updated_at = Set(now);
    row.version = Set(draft.version + 1);
    Ok(row.update(txn).await?)
}

async fn elsewhere(
    txn: &DatabaseTransaction,
    call: &call::Model,
    answer: &call_answer::Model,
    of: &person::Model,
    now: DateTime<Utc>,
) -> Result<post::Model, Error> {
    let canonical = canonical(&answer.url).unwrap_or_default();
    let same = post::Entity::find()
        .filter(post::COLUMN.person_id.eq(answer.person_id))
        .filter(post::COLUMN.canonical_url.eq(canonical.as_str()))
        .one(txn)
        .await?;
    if let Some(same) = same {
        return Ok(same);
    }
    let mut row = new(Origin::Address, State::Shown, answer.person_id, call, now);
    row.title = Set(answer.title.clone());
    row.url = Set(answer.url.clone());
    row.canonical_url = Set(Some(canonical).filter(|c| !c.is_empty()));
    row.language = Set(answer.language.clone());
    row.published_at = Set(answer.submitted_at.unwrap_or(now));
    row.found_text = Set(found(&answer.title, "", call, of));
    Ok(row.insert(txn).await?)
}

fn new(origin: Origin, state: State, person: i64, call: &call::Model, now: DateTime<Utc>) -> post::ActiveModel {
    post::ActiveModel {
        origin: Set(origin),
        person_id: Set(Some(person)),
        track_id: Set(call.track_id),
        state: Set(state),
        suggested: Set(Suggested::No),
        title: Set(String::new()),
        summary: Set(String::new()),
        url: Set(String::new()),
        language: Set(String::new()),
        tags: Set(call.topics.clone()),
        found_text: Set(String::new()),
        links_back: Set(false),
        is_backlog: Set(false),
        published_at: Set(now),
        created_at: Set(now),
        updated_at: Set(now),
        version: Set(1),
        ..Default::default()
    }
}

/// What search looks in.
fn found(title: &str, summary: &str, call: &call::Model, of: &person::Model) -> String {
    text::fold(&format!("{title} {summary} {} {}", call.topics.joined(), of.name))
}

/// The first words of a text, plain.
fn summary(html: &str) -> String {
    let mut plain = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' if inside => {
                inside = false;
                plain.push(' ');
            }
            c if !inside => plain.push(c),
            _ => {}
        }
    }
    let plain =
        text::line(&plain.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&"));
    if plain.chars().count() <= SUMMARY {
        return plain;
    }
    let cut: String = plain.chars().take(SUMMARY).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole} …")
}

#[cfg(test)]
mod tests {
    use super::summary;

    #[test]
    fn a_summary_is_plain_and_short() {
        assert_eq!(summary("<p>One &amp; <em>two</em></p>\n<p>three &lt;b&gt;</p>"), "One & two three <b>");
        let long = summary(&format!("<p>{}</p>", "word ".repeat(200)));
        assert!(long.chars().count() <= 302 && long.ends_with("word …"), "{long}");
    }
}
