use entity::letter::{self, State};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::Error;
use crate::web::Pager;

const PER_PAGE: u64 = 50;

pub async fn by_id(db: &impl ConnectionTrait, id: i64) -> Result<letter::Model, Error> {
    letter::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// A page of them, the newest first.
pub async fn in_state(
    db: &impl ConnectionTrait,
    state: Option<State>,
    page: Option<u64>,
) -> Result<(Vec<letter::Model>, Pager), Error> {
    let mut wanted = letter::Entity::find();
    if let Some(state) = state {
        wanted = wanted.filter(letter::Column::State.eq(state));
    }
    let pager = Pager::new(page, PER_PAGE, wanted.clone().count(db).await?);
    let letters = wanted.order_by_desc(letter::COLUMN.id).offset(pager.offset()).limit(PER_PAGE).all(db).await?;
    Ok((letters, pager))
}

pub async fn count(db: &impl ConnectionTrait, state: State) -> Result<u64, Error> {
    Ok(letter::Entity::find().filter(letter::Column::State.eq(state)).count(db).await?)
}
