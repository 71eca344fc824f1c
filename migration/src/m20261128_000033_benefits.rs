use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::table::{belongs, drop_tables, index, leans, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let benefit = Table::create()
            .table("benefit")
            .col(big_pk_auto("id"))
            .col(string("name"))
            .col(string_len("kind", 16))
            .col(text("description"))
            .col(text("description_html"))
            .col(json_binary("tracks"))
            .col(boolean("in_grace"))
            .col(text_null("link_sealed"))
            .col(integer_null("low_at"))
            .col(integer("position"))
            .col(timestamp_with_time_zone_null("archived_at"))
            .col(timestamp_with_time_zone("updated_at"))
            .to_owned();
        manager.create_table(benefit).await?;

        let key = Table::create()
            .table("benefit_key")
            .col(big_pk_auto("id"))
            .col(big_integer("benefit_id"))
            .col(text("sealed"))
            .col(string_len("sealed_with", 16))
            .col(string_len("key_hash", 64))
            .col(big_integer_null("person_id"))
            .col(timestamp_with_time_zone("added_at"))
            .col(timestamp_with_time_zone_null("claimed_at"))
            .foreign_key(&mut leans("benefit_key", "benefit_id", "benefit"))
            .foreign_key(&mut leans("benefit_key", "person_id", "person"))
            .to_owned();
        manager.create_table(key).await?;
        manager.create_index(unique("benefit_key", &["benefit_id", "key_hash"])).await?;
        // Nobody has two; those that nobody has yet are without a person, and as many as there are.
        manager.create_index(unique("benefit_key", &["benefit_id", "person_id"])).await?;
        manager.create_index(index("benefit_key", &["person_id"])).await?;

        let wish = Table::create()
            .table("benefit_wish")
            .col(big_pk_auto("id"))
            .col(big_integer("benefit_id"))
            .col(big_integer("person_id"))
            .col(timestamp_with_time_zone("asked_at"))
            .foreign_key(&mut belongs("benefit_wish", "benefit_id", "benefit"))
            .foreign_key(&mut belongs("benefit_wish", "person_id", "person"))
            .to_owned();
        manager.create_table(wish).await?;
        manager.create_index(unique("benefit_wish", &["benefit_id", "person_id"])).await?;
        manager.create_index(index("benefit_wish", &["person_id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["benefit_wish", "benefit_key", "benefit"]).await
    }
}
