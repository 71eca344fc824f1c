//! Mentions as pages tell them: plain text and addresses of the web, nothing else from their source.

use entity::mention::{self, Kind};
use minijinja::{Value, context};
use sea_orm::{ActiveEnum, ConnectionTrait};
use url::Url;

use super::{queries, rules};
use crate::Error;
use crate::web::instant;

/// What stands on a member's page, for `mentions/_list.html`.
pub async fn of_member(db: &impl ConnectionTrait, person: i64) -> Result<Value, Error> {
    Ok(queries::of_member(db, person).await?.iter().map(line).collect())
}

/// What stands under a post or a piece of news, for the same.
pub async fn of_post(db: &impl ConnectionTrait, post: i64) -> Result<Value, Error> {
    Ok(queries::of_post(db, post).await?.iter().map(line).collect())
}

/// What stands under a call for content, for the same.
pub async fn of_call(db: &impl ConnectionTrait, call: i64) -> Result<Value, Error> {
    Ok(queries::of_call(db, call).await?.iter().map(line).collect())
}

/// One of them.
pub fn line(row: &mention::Model) -> Value {
    let host = Url::parse(&row.source).map(|url| rules::host(&url)).unwrap_or_default();
    let author = if row.author_name.is_empty() { host.as_str() } else { row.author_name.as_str() };
    let at = row.published_at.or(row.verified_at).unwrap_or(row.received_at);
    let (class, icon) = match row.kind {
        Kind::Mention => ("u-mention", "link"),
        Kind::Reply => ("u-comment", "message-circle"),
        Kind::Like => ("u-like", "star"),
        Kind::Repost => ("u-repost", "share-2"),
        Kind::Bookmark => ("u-bookmark", "book-open"),
    };
    context! {
        kind => row.kind.to_value(), class, icon, url => row.source.as_str(), host => host.as_str(),
        author, author_url => row.author_url.as_str(), title => row.title.as_str(),
        excerpt => row.excerpt.as_str(), at => instant(at), day => at.date_naive().to_string(),
    }
}
