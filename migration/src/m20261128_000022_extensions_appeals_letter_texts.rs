use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::table::{belongs, drop_tables, index, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let extension = Table::create()
            .table("extension")
            .col(big_pk_auto("id"))
            .col(big_integer("cycle_id"))
            .col(big_integer_null("person_id"))
            .col(string_null("code_hash").unique_key())
            .col(timestamp_with_time_zone("until"))
            .col(text("reason"))
            .col(big_integer("by_id"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone_null("used_at"))
            .col(timestamp_with_time_zone_null("revoked_at"))
            .foreign_key(&mut belongs("extension", "cycle_id", "cycle"))
            .foreign_key(&mut belongs("extension", "person_id", "person"))
            .to_owned();
        manager.create_table(extension).await?;
        manager.create_index(index("extension", &["cycle_id", "person_id"])).await?;

        let appeal = Table::create()
            .table("appeal")
            .col(big_pk_auto("id"))
            .col(big_integer("application_id").unique_key())
            .col(text("words"))
            .col(string_len("state", 16))
            .col(text("answer"))
            .col(timestamp_with_time_zone("created_at"))
            .col(big_integer_null("answered_by"))
            .col(timestamp_with_time_zone_null("answered_at"))
            .foreign_key(&mut belongs("appeal", "application_id", "application"))
            .to_owned();
        manager.create_table(appeal).await?;
        manager.create_index(index("appeal", &["state"])).await?;

        let letter_text = Table::create()
            .table("letter_text")
            .col(big_pk_auto("id"))
            .col(string("template"))
            .col(string("language"))
            .col(text("subject"))
            .col(text("body"))
            .col(timestamp_with_time_zone("updated_at"))
            .to_owned();
        manager.create_table(letter_text).await?;
        manager.create_index(unique("letter_text", &["template", "language"])).await?;

        let refusal = Table::create()
            .table("refusal")
            .col(big_pk_auto("id"))
            .col(big_integer_null("person_id"))
            .col(string_null("address_hash"))
            .col(string_len("kind", 16))
            .col(timestamp_with_time_zone("created_at"))
            .foreign_key(&mut belongs("refusal", "person_id", "person"))
            .to_owned();
        manager.create_table(refusal).await?;
        manager.create_index(unique("refusal", &["person_id", "kind"])).await?;
        manager.create_index(unique("refusal", &["address_hash", "kind"])).await?;

        let letter = Table::alter().table("letter").add_column(text_null("unsubscribe")).to_owned();
        manager.alter_table(letter).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("letter").drop_column("unsubscribe").to_owned()).await?;
        drop_tables(manager, &["refusal", "letter_text", "appeal", "extension"]).await
    }
}
