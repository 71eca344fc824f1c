use chrono::{DateTime, Utc};
use entity::saved_view;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use super::forms::NewView;
use crate::Error;
use crate::complaints::Complaints;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::Manager;

/// Characters of a query, and views of one manager.
const QUERY: usize = 2000;
const VIEWS: usize = 50;

/// Keeps a way to look at a ranking; one of that name is replaced.
pub async fn keep_view(db: &Db, by: &Manager, typed: &NewView<'_>, now: DateTime<Utc>) -> Result<String, Error> {
    let mut complaints = Complaints::default();
    let name = complaints.needed("view_name", typed.name, 60, Message::new("ranking-view-name-missing"));
    let query = complaints.line("view_name", typed.query, QUERY);
    complaints.end()?;
    let txn = db.begin().await?;
    let mine = saved_view::Entity::find().filter(saved_view::COLUMN.person_id.eq(by.id)).all(&txn).await?;
    let row = match mine.iter().find(|view| view.name == name) {
        Some(view) => saved_view::ActiveModel { query: Set(query), ..view.clone().into_active_model() },
        None if mine.len() >= VIEWS => return Err(Error::wrong("view_name", Message::new("ranking-view-many"))),
        None => saved_view::ActiveModel {
            person_id: Set(by.id),
            name: Set(name.clone()),
            query: Set(query),
            created_at: Set(now),
            ..Default::default()
        },
    };
    // Of two that keep a new one of the same name at once, one is there and the other is told.
    row.save(&txn).await.map_err(|e| {
        let e = Error::Db(e);
        if e.is_taken() { Error::wrong("view_name", Message::new("ranking-view-taken")) } else { e }
    })?;
    txn.commit().await?;
    Ok(name)
}

/// Forgets one of one's own; anybody else's is not there.
pub async fn forget_view(db: &Db, by: &Manager, id: i64) -> Result<String, Error> {
    let own = saved_view::Column::PersonId.eq(by.id);
    let found = saved_view::Entity::find_by_id(id).filter(own).one(&db.write).await?.ok_or(Error::NotFound)?;
    saved_view::Entity::delete_by_id(id).exec(&db.write).await?;
    Ok(found.name)
}
