//! One place up or down: the same for paths, questions, consents and criteria.

use entity::{consent, criterion, path, question};
use sea_orm::{
    ActiveModelBehavior, ActiveModelTrait, ActiveValue::Set, DatabaseTransaction, EntityTrait, IntoActiveModel,
};

use crate::Error;
use crate::cycles::forms::Direction;

/// Something that stands in an order among others.
pub trait Ordered: ActiveModelTrait + ActiveModelBehavior + Send {
    fn at(id: i64, position: i32) -> Self;
}

impl Ordered for path::ActiveModel {
    fn at(id: i64, position: i32) -> Self {
        Self { id: Set(id), position: Set(position), ..Default::default() }
    }
}

impl Ordered for question::ActiveModel {
    fn at(id: i64, position: i32) -> Self {
        Self { id: Set(id), position: Set(position), ..Default::default() }
    }
}

impl Ordered for consent::ActiveModel {
    fn at(id: i64, position: i32) -> Self {
        Self { id: Set(id), position: Set(position), ..Default::default() }
    }
}

impl Ordered for criterion::ActiveModel {
    fn at(id: i64, position: i32) -> Self {
        Self { id: Set(id), position: Set(position), ..Default::default() }
    }
}

/// Moves `id` among `ids`, which are in order. Whether it moved: at either end there is no place to go to.
pub async fn shift<O: Ordered>(
    txn: &DatabaseTransaction,
    mut ids: Vec<i64>,
    id: i64,
    direction: Direction,
) -> Result<bool, Error>
where
    <O::Entity as EntityTrait>::Model: IntoActiveModel<O>,
{
    let Some((here, there)) = neighbours(&ids, id, direction) else { return Ok(false) };
    ids.swap(here, there);
    put::<O>(txn, &ids).await?;
    Ok(true)
}

/// Gives each the place that it has in `ids`.
pub async fn put<O: Ordered>(txn: &DatabaseTransaction, ids: &[i64]) -> Result<(), Error>
where
    <O::Entity as EntityTrait>::Model: IntoActiveModel<O>,
{
    for (position, id) in (0..).zip(ids) {
        O::at(*id, position).update(txn).await?;
    }
    Ok(())
}

/// Where `id` stands, and its neighbour in a direction: the two to swap. None at either end.
fn neighbours(ids: &[i64], id: i64, direction: Direction) -> Option<(usize, usize)> {
    let at = ids.iter().position(|i| *i == id)?;
    let other = match direction {
        Direction::Up => at.checked_sub(1)?,
        Direction::Down => at + 1,
    };
    (other < ids.len()).then_some((at, other))
}
