use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::table::{belongs, drop_tables, index, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

const CYCLE: [&str; 7] =
    ["window_start", "window_end", "who", "employees", "auto_submit", "fast_track", "shared_evidence"];
const PATH: [&str; 3] = ["evidence_min", "evidence_max", "evidence_kinds"];

/// What was written before there was any evidence stands with none.
#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let cycle = [
            date_null("window_start"),
            date_null("window_end"),
            string_len("who", 16).default("anyone").to_owned(),
            string_len("employees", 16).default("allow").to_owned(),
            boolean("auto_submit").default(true).to_owned(),
            boolean("fast_track").default(false).to_owned(),
            boolean("shared_evidence").default(true).to_owned(),
        ];
        add(manager, "cycle", cycle).await?;
        let path = [
            integer("evidence_min").default(0).to_owned(),
            integer_null("evidence_max"),
            json_binary("evidence_kinds").default("[]").to_owned(),
        ];
        add(manager, "path", path).await?;
        for table in ["application", "snapshot"] {
            let agreed = json_binary("agreed").default("{}").to_owned();
            add(manager, table, [agreed, boolean("is_employee").default(false).to_owned()]).await?;
        }
        add(manager, "application", [json_binary("left_out").default("[]").to_owned()]).await?;
        add(manager, "snapshot", [json_binary("evidence").default("[]").to_owned()]).await?;

        let consent = Table::create()
            .table("consent")
            .col(big_pk_auto("id"))
            .col(big_integer("cycle_id"))
            .col(string("key"))
            .col(string("label"))
            .col(boolean("required"))
            .col(integer("position"))
            .foreign_key(&mut belongs("consent", "cycle_id", "cycle"))
            .to_owned();
        manager.create_table(consent).await?;
        manager.create_index(unique("consent", &["cycle_id", "key"])).await?;
        let version = Table::create()
            .table("consent_text")
            .col(big_pk_auto("id"))
            .col(big_integer("consent_id"))
            .col(integer("version"))
            .col(text("text"))
            .col(text("text_html"))
            .col(timestamp_with_time_zone("created_at"))
            .foreign_key(&mut belongs("consent_text", "consent_id", "consent"))
            .to_owned();
        manager.create_table(version).await?;
        manager.create_index(unique("consent_text", &["consent_id", "version"])).await?;

        let removed = Table::create()
            .table("removed_question")
            .col(big_pk_auto("id"))
            .col(big_integer("path_id"))
            .col(string("key"))
            .col(string("label"))
            .col(text("help"))
            .col(string_len("kind", 16))
            .col(boolean("required"))
            .col(integer("max_length"))
            .col(json_binary("choices"))
            .col(integer("position"))
            .col(timestamp_with_time_zone("removed_at"))
            .foreign_key(&mut belongs("removed_question", "path_id", "path"))
            .to_owned();
        manager.create_table(removed).await?;
        manager.create_index(index("removed_question", &["path_id"])).await?;

        let invitation = Table::create()
            .table("invitation")
            .col(big_pk_auto("id"))
            .col(big_integer("cycle_id"))
            .col(string("address"))
            .col(string_len("kind", 16))
            .col(text("words"))
            .col(big_integer_null("by_id"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone_null("declined_at"))
            .foreign_key(&mut belongs("invitation", "cycle_id", "cycle"))
            .to_owned();
        manager.create_table(invitation).await?;
        manager.create_index(unique("invitation", &["cycle_id", "address", "kind", "by_id"])).await?;
        manager.create_index(index("invitation", &["address"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["invitation", "removed_question", "consent_text", "consent"]).await?;
        drop(manager, "snapshot", &["evidence", "agreed", "is_employee"]).await?;
        drop(manager, "application", &["left_out", "agreed", "is_employee"]).await?;
        drop(manager, "path", &PATH).await?;
        drop(manager, "cycle", &CYCLE).await
    }
}

/// SQLite alters one column at a time.
async fn add(
    manager: &SchemaManager<'_>,
    table: &'static str,
    columns: impl IntoIterator<Item = ColumnDef>,
) -> Result<(), DbErr> {
    for column in columns {
        manager.alter_table(Table::alter().table(table).add_column(column).to_owned()).await?;
    }
    Ok(())
}

async fn drop(manager: &SchemaManager<'_>, table: &'static str, columns: &[&'static str]) -> Result<(), DbErr> {
    for column in columns {
        manager.alter_table(Table::alter().table(table).drop_column(*column).to_owned()).await?;
    }
    Ok(())
}
