//! Words that managers say often, and how they are put into what an applicant is told.

use entity::text_block::{self, Model};
use minijinja::{Value, context};
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, QueryOrder};

/// All of them, in their order.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<Model>, DbErr> {
    let found = text_block::Entity::find().order_by_asc(text_block::COLUMN.position);
    found.order_by_asc(text_block::COLUMN.id).all(db).await
}

/// The words with the chosen blocks below them, each apart by a blank line. One that is gone is left out.
pub fn below(words: &str, blocks: &[Model], chosen: &[i64]) -> String {
    let chosen = blocks.iter().filter(|b| chosen.contains(&b.id)).map(|b| b.words.as_str());
    let words = words.trim();
    std::iter::once(words).filter(|w| !w.is_empty()).chain(chosen).collect::<Vec<_>>().join("\n\n")
}

/// As the form offers them.
pub fn offered(blocks: &[Model]) -> Vec<Value> {
    let offered = |b: &Model| context! { id => b.id, name => b.name.as_str(), words => b.words.as_str() };
    blocks.iter().map(offered).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_stand_below_the_words() {
        let block = |id, words: &str| Model { id, name: format!("Block {id}"), words: words.into(), position: 0 };
        let blocks = [block(1, "One."), block(2, "Two.")];
        assert_eq!(below(" Mine. ", &blocks, &[2, 1, 9]), "Mine.\n\nOne.\n\nTwo.");
        assert_eq!(below("", &blocks, &[2]), "Two.");
        assert_eq!(below("Mine.", &blocks, &[]), "Mine.");
    }
}
