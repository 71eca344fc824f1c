use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::table::{belongs, drop_tables, index};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let photo = Table::create()
            .table("photo")
            .col(big_integer("person_id").primary_key())
            .col(string_null("version"))
            .col(string("whole_version"))
            .col(string_null("shown_whole"))
            .col(integer("zoom"))
            .col(integer("x"))
            .col(integer("y"))
            .col(integer("width"))
            .col(integer("height"))
            .col(timestamp_with_time_zone("touched_at"))
            .col(blob_null("small"))
            .col(blob_null("medium"))
            .col(blob_null("large"))
            .col(blob("whole"))
            .foreign_key(&mut belongs("photo", "person_id", "person"))
            .to_owned();
        manager.create_table(photo).await?;
        manager.create_index(index("photo", &["version", "touched_at"])).await?;
        let listing = Table::alter().table("listing").add_column(string_null("photo")).to_owned();
        manager.alter_table(listing).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("listing").drop_column("photo").to_owned()).await?;
        drop_tables(manager, &["photo"]).await
    }
}
