use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let texts = Table::create()
            .table("program_text")
            .col(string("language").primary_key())
            .col(string("tagline"))
            .col(text("about"))
            .col(text("about_html"))
            .col(text("criteria"))
            .col(text("criteria_html"))
            .to_owned();
        manager.create_table(texts).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("program_text").to_owned()).await
    }
}
