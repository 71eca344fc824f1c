use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::table::{belongs, drop_tables, index, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// The reasons every program had until it could have its own: key, and whether it is one for an acceptance and for
/// everything else.
const REASONS: [(&str, bool, bool); 9] = [
    ("bar_met", true, false),
    ("outstanding", true, false),
    ("not_enough", false, true),
    ("outside_window", false, true),
    ("not_community", false, true),
    ("not_verifiable", false, true),
    ("missing_main", false, true),
    ("conduct", false, true),
    ("other", true, true),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let reason = Table::create()
            .table("reason")
            .col(big_pk_auto("id"))
            .col(string_len("key", 24).unique_key())
            .col(boolean("for_yes"))
            .col(boolean("for_no"))
            .col(json_binary("texts"))
            .col(integer("position"))
            .col(timestamp_with_time_zone_null("retired_at"))
            .to_owned();
        manager.create_table(reason).await?;
        for (at, (key, yes, no)) in REASONS.into_iter().enumerate() {
            let row = Query::insert()
                .into_table("reason")
                .columns(["key", "for_yes", "for_no", "texts", "position"])
                .values_panic([key.into(), yes.into(), no.into(), no_texts().into(), (at as i32).into()])
                .to_owned();
            manager.execute(row).await?;
        }

        let text_block = Table::create()
            .table("text_block")
            .col(big_pk_auto("id"))
            .col(string("name").unique_key())
            .col(text("words"))
            .col(integer("position"))
            .to_owned();
        manager.create_table(text_block).await?;

        let batch = Table::create()
            .table("batch")
            .col(big_pk_auto("id"))
            .col(big_integer("cycle_id"))
            .col(big_integer("by_id"))
            .col(string("told"))
            .col(json_binary("before"))
            .col(timestamp_with_time_zone("at"))
            .col(timestamp_with_time_zone_null("undone_at"))
            .foreign_key(&mut belongs("batch", "cycle_id", "cycle"))
            .to_owned();
        manager.create_table(batch).await?;
        manager.create_index(index("batch", &["cycle_id"])).await?;

        let saved_view = Table::create()
            .table("saved_view")
            .col(big_pk_auto("id"))
            .col(big_integer("person_id"))
            .col(string("name"))
            .col(text("query"))
            .col(timestamp_with_time_zone("created_at"))
            .foreign_key(&mut belongs("saved_view", "person_id", "person"))
            .to_owned();
        manager.create_table(saved_view).await?;
        manager.create_index(unique("saved_view", &["person_id", "name"])).await?;

        for column in [
            text("override_note").default("").to_owned(),
            boolean("needs_second").default(false).to_owned(),
            big_integer_null("second_by"),
            timestamp_with_time_zone_null("second_at"),
            big_integer_null("batch_id"),
        ] {
            manager.alter_table(Table::alter().table("decision").add_column(column).to_owned()).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in ["batch_id", "second_at", "second_by", "needs_second", "override_note"] {
            manager.alter_table(Table::alter().table("decision").drop_column(column).to_owned()).await?;
        }
        drop_tables(manager, &["saved_view", "batch", "text_block", "reason"]).await
    }
}

/// No texts of one's own.
fn no_texts() -> sea_orm_migration::sea_orm::JsonValue {
    sea_orm_migration::sea_orm::JsonValue::Object(Default::default())
}
