//! Changes of posts: taken in from feeds, added by address, written here; put into the log or left out of it; hidden and
//! removed. News is written the same way.

mod draft;
mod log;
mod own;
mod pictures;
mod take_in;
mod write;

pub use draft::{Draft, Facts, Read, read};
pub use log::{accept, accept_all, ignore, ignore_all, reopen};
pub use own::{add, hide, look_back, remove, remove_news, show, turn_news};
pub use pictures::{fetch, redraw};
pub use take_in::{Taken, take_in};
pub use write::{Written, free_slug, write};

/// What is typed: a text that is written here, a post that stands elsewhere.
pub use super::forms::{Added, Draft as Typed};

use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::{Words, call, call_answer, person, post, post_topic};
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use super::rules::{OwnPage, topics};
use crate::Error;
use crate::audit::Entry as Noted;
use crate::config::Site;
use crate::db::Db;
use crate::sign_in::actions::count_try;

/// The addresses of somebody's page, those of records that became theirs included.
pub async fn own_page(db: &impl ConnectionTrait, site: &Site, person: i64) -> Result<OwnPage, Error> {
    let is_theirs = person::COLUMN.id.eq(person).or(person::COLUMN.merged_into.eq(person));
    let numbers = person::Entity::find().select_only().column(person::Column::Number).filter(is_theirs);
    let numbers: Vec<Option<i64>> = numbers.into_tuple().all(db).await?;
    Ok(OwnPage::new(&site.url("/directory/"), numbers.into_iter().flatten().collect()))
}

/// Writes by what a post is found: its tags, and the topics of the call for content that it answers.
pub async fn put_topics(db: &impl ConnectionTrait, post: i64, tags: &Words) -> Result<(), Error> {
    post_topic::Entity::delete_many().filter(post_topic::Column::PostId.eq(post)).exec(db).await?;
    let answers = call_answer::Entity::find()
        .select_only()
        .column(call_answer::Column::CallId)
        .filter(call_answer::Column::PostId.eq(post))
        .filter(call_answer::Column::State.eq(call_answer::State::Counted));
    let asked = call::Entity::find().filter(call::Column::Id.in_subquery(answers.into_query())).all(db).await?;
    let all = tags.0.iter().chain(asked.iter().flat_map(|call| &call.topics.0));
    let tags: Words = all.map(String::as_str).collect();
    let row = |topic| post_topic::ActiveModel { post_id: Set(post), topic: Set(topic) };
    let rows: Vec<_> = topics(&tags).into_iter().map(row).collect();
    if !rows.is_empty() {
        post_topic::Entity::insert_many(rows).exec_without_returning(db).await?;
    }
    Ok(())
}

/// Counts what is asked of other hosts for one person. It is no fault of theirs to have used it up: what they do is done
/// all the same, without.
async fn may_ask(db: &Db, what: &str, person: i64, an_hour: i32, now: DateTime<Utc>) -> Result<bool, Error> {
    match count_try(&db.write, format!("{what}:{person}"), an_hour, now).await {
        Err(Error::TooMany(_)) => Ok(false),
        counted => counted.map(|()| true),
    }
}

/// Managers read the audit log: what is not shown is not told there.
async fn note(
    db: &impl ConnectionTrait,
    action: Action,
    post: &post::Model,
    from: &str,
    by: i64,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    use sea_orm::ActiveEnum;
    let entry = Noted::new(action, "post", post.id).by(by).states(from, post.state.to_value());
    let entry = post.person_id.filter(|_| post.origin != post::Origin::News).map_or(entry.clone(), |of| entry.on(of));
    let entry = if post.state == post::State::Shown { entry.note(&post.title) } else { entry };
    Ok(entry.record(db, now).await?)
}
