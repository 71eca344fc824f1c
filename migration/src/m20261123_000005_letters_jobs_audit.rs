use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::table::{drop_tables, index};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let letter = Table::create()
            .table("letter")
            .col(big_pk_auto("id"))
            .col(string("event").unique_key())
            .col(big_integer_null("person_id"))
            .col(string("address"))
            .col(string("to_name"))
            .col(string("template"))
            .col(text("subject"))
            .col(text("text"))
            .col(text("html"))
            .col(string_len("state", 16))
            .col(integer("attempts"))
            .col(timestamp_with_time_zone("run_at"))
            .col(text("last_error"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone_null("sent_at"))
            .to_owned();
        manager.create_table(letter).await?;
        manager.create_index(index("letter", &["state", "run_at"])).await?;

        let job = Table::create()
            .table("job")
            .col(string("kind").primary_key())
            .col(timestamp_with_time_zone("run_at"))
            .col(timestamp_with_time_zone_null("lease_until"))
            .col(integer("failures"))
            .col(text("last_error"))
            .col(timestamp_with_time_zone_null("last_run_at"))
            .to_owned();
        manager.create_table(job).await?;

        // No foreign keys: what was done stays told, whatever becomes of the rows it was done to.
        let audit = Table::create()
            .table("audit")
            .col(big_pk_auto("id"))
            .col(timestamp_with_time_zone("at"))
            .col(big_integer_null("by_id"))
            .col(string_len("action", 32))
            .col(string("subject"))
            .col(big_integer("subject_id"))
            .col(big_integer_null("person_id"))
            .col(string("from_state"))
            .col(string("to_state"))
            .col(text("note"))
            .to_owned();
        manager.create_table(audit).await?;
        manager.create_index(index("audit", &["subject", "subject_id"])).await?;
        manager.create_index(index("audit", &["person_id"])).await?;
        manager.create_index(index("audit", &["by_id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["audit", "job", "letter"]).await
    }
}
