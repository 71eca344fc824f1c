use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::table::{belongs, drop_tables, index, leans, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let application = Table::create()
            .table("application")
            .col(big_pk_auto("id"))
            .col(big_integer("cycle_id"))
            .col(big_integer("person_id"))
            .col(big_integer("path_id"))
            .col(string_len("state", 16))
            .col(json_binary("answers"))
            .col(integer("version"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone("updated_at"))
            .col(timestamp_with_time_zone_null("submitted_at"))
            .foreign_key(&mut leans("application", "cycle_id", "cycle"))
            .foreign_key(&mut belongs("application", "person_id", "person"))
            .foreign_key(&mut leans("application", "path_id", "path"))
            .to_owned();
        manager.create_table(application).await?;
        manager.create_index(unique("application", &["cycle_id", "person_id"])).await?;
        manager.create_index(index("application", &["person_id"])).await?;

        let snapshot = Table::create()
            .table("snapshot")
            .col(big_pk_auto("id"))
            .col(big_integer("application_id"))
            .col(integer("revision"))
            .col(big_integer("path_id"))
            .col(json_binary("answers"))
            .col(timestamp_with_time_zone("submitted_at"))
            .foreign_key(&mut belongs("snapshot", "application_id", "application"))
            .foreign_key(&mut leans("snapshot", "path_id", "path"))
            .to_owned();
        manager.create_table(snapshot).await?;
        manager.create_index(unique("snapshot", &["application_id", "revision"])).await?;

        let decision = Table::create()
            .table("decision")
            .col(big_pk_auto("id"))
            .col(big_integer("application_id").unique_key())
            .col(string_len("verdict", 16))
            .col(string_len("reason", 24))
            .col(text("words"))
            .col(big_integer("by_id"))
            .col(timestamp_with_time_zone("decided_at"))
            .foreign_key(&mut belongs("decision", "application_id", "application"))
            .to_owned();
        manager.create_table(decision).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["decision", "snapshot", "application"]).await
    }
}
