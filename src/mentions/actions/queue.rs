use chrono::{DateTime, Utc};
use entity::post::{self, Origin};
use entity::sent_mention::{self, State};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use url::Url;

use crate::Error;
use crate::config::Site;
use crate::db::Db;
use crate::mentions::{queries, rules};

/// Links of one post that are told; nobody writes more for readers.
const MOST: usize = 100;

/// Posts that are looked through in one turn.
const AT_ONCE: u64 = 50;

/// Queues what is to be told of one post or piece of news: every link to elsewhere, again where it was told before, so
/// that whoever is linked sees the edit; links that an edit took out, and all of them where the post is not shown any
/// more, once more and then never again. May be called in the transaction that changed it; what nobody calls it for,
/// the job notices.
pub async fn queue(
    db: &impl ConnectionTrait,
    site: &Site,
    post: &post::Model,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let Some(source) = address(site, post) else { return Ok(()) };
    let is_shown = post::Entity::find_by_id(post.id).filter(queries::read_by_all(now)).one(db).await?.is_some();
    let links = match &post.body_html {
        Some(html) if is_shown => linked(html, &source),
        _ => Vec::new(),
    };
    let told = sent_mention::Entity::find().filter(sent_mention::COLUMN.post_id.eq(post.id)).all(db).await?;
    let (still, gone): (Vec<_>, Vec<_>) = told.iter().partition(|row| links.contains(&row.target));
    let known = |link: &String| still.iter().any(|row| row.target == *link);
    let new = links.iter().filter(|link| !known(link)).map(|link| row(post.id, source.as_str(), link, now));
    let once =
        OnConflict::columns([sent_mention::Column::Source, sent_mention::Column::Target]).do_nothing().to_owned();
    let new: Vec<_> = new.collect();
    if !new.is_empty() {
        sent_mention::Entity::insert_many(new).on_conflict(once).exec_without_returning(db).await?;
    }
    set_waiting(db, still.iter().map(|row| row.id).collect(), false, now).await?;
    // Who never heard of a link need not hear that it is gone.
    let (heard, not): (Vec<_>, Vec<_>) = gone.into_iter().partition(|row| row.sent_at.is_some());
    set_waiting(db, heard.iter().map(|row| row.id).collect(), true, now).await?;
    let not: Vec<i64> = not.iter().map(|row| row.id).collect();
    sent_mention::Entity::delete_many().filter(sent_mention::COLUMN.id.is_in(not)).exec(db).await?;
    post::Entity::update_many()
        .col_expr(post::Column::MentionedAt, Expr::value(post.updated_at))
        .filter(post::COLUMN.id.eq(post.id))
        .exec(db)
        .await?;
    Ok(())
}

/// Queues for posts that changed since they were last queued, and for those whose row is gone.
pub async fn queue_changed(db: &Db, site: &Site, now: DateTime<Utc>) -> Result<(), Error> {
    let is_ours = post::Column::Origin.is_in([Origin::Written, Origin::News]);
    // What nobody may read yet is told to nobody; what somebody was told of, whatever became of it.
    let first = queries::read_by_all(now).add(post::COLUMN.mentioned_at.is_null());
    let changed = Condition::all().add(post::COLUMN.mentioned_at.is_not_null()).add(unheard());
    let due = post::Entity::find()
        .filter(is_ours)
        .filter(post::COLUMN.slug.is_not_null())
        .filter(Condition::any().add(first).add(changed))
        .order_by_asc(post::COLUMN.updated_at)
        .limit(AT_ONCE)
        .all(&db.read)
        .await?;
    for post in due {
        let txn = db.begin().await?;
        // Of two instances one gets it.
        let taken = post::Entity::update_many()
            .col_expr(post::Column::MentionedAt, Expr::col(post::Column::UpdatedAt))
            .filter(post::COLUMN.id.eq(post.id))
            .filter(unheard())
            .exec(&txn)
            .await?;
        if taken.rows_affected == 1
            && let Some(post) = post::Entity::find_by_id(post.id).one(&txn).await?
        {
            queue(&txn, site, &post, now).await?;
        }
        txn.commit().await?;
    }
    let orphans = sent_mention::Entity::find()
        .filter(sent_mention::COLUMN.post_id.is_null())
        .filter(sent_mention::COLUMN.is_last.eq(false))
        .limit(AT_ONCE)
        .all(&db.read)
        .await?;
    set_waiting(&db.write, orphans.iter().map(|row| row.id).collect(), true, now).await
}

/// It is not as it was when it was last queued.
fn unheard() -> Condition {
    Condition::any()
        .add(post::COLUMN.mentioned_at.is_null())
        .add(Expr::col(post::Column::MentionedAt).ne(Expr::col(post::Column::UpdatedAt)))
}

/// Where a post of ours is read; none for what is read elsewhere.
pub fn address(site: &Site, post: &post::Model) -> Option<Url> {
    let slug = post.slug.as_deref()?;
    let path = match post.origin {
        Origin::Written => format!("/posts/{slug}"),
        Origin::News => format!("/news/{slug}"),
        Origin::Feed | Origin::Address => return None,
    };
    Url::parse(&site.url(&path)).ok()
}

fn linked(html: &str, source: &Url) -> Vec<String> {
    let fits = |url: &String| url.len() <= 1500;
    rules::outward(html, source).into_iter().map(String::from).filter(fits).take(MOST).collect()
}

fn row(post: i64, source: &str, target: &str, now: DateTime<Utc>) -> sent_mention::ActiveModel {
    sent_mention::ActiveModel {
        post_id: Set(Some(post)),
        source: Set(source.to_owned()),
        target: Set(target.to_owned()),
        state: Set(State::Waiting),
        is_last: Set(false),
        endpoint: Set(String::new()),
        trouble: Set(String::new()),
        attempts: Set(0),
        next_at: Set(Some(now)),
        created_at: Set(now),
        ..Default::default()
    }
}

async fn set_waiting(db: &impl ConnectionTrait, ids: Vec<i64>, is_last: bool, now: DateTime<Utc>) -> Result<(), Error> {
    if ids.is_empty() {
        return Ok(());
    }
    let again = sent_mention::ActiveModel {
        state: Set(State::Waiting),
        is_last: Set(is_last),
        attempts: Set(0),
        next_at: Set(Some(now)),
        ..Default::default()
    };
    sent_mention::Entity::update_many().set(again).filter(sent_mention::COLUMN.id.is_in(ids)).exec(db).await?;
    Ok(())
}
