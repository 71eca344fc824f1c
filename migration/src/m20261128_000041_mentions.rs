use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::table::{belongs, drop_tables, index, unique};

/// Webmentions: those that other sites send about our pages, and those that we send about our own.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mention = Table::create()
            .table("mention")
            .col(big_pk_auto("id"))
            .col(string("token"))
            .col(big_integer_null("person_id"))
            .col(big_integer_null("post_id"))
            // The table of calls comes after this one, and no call is ever deleted: nothing to refer to, or to follow.
            .col(big_integer_null("call_id"))
            .col(text("source"))
            .col(string("source_host"))
            .col(text("target"))
            .col(string_len("state", 16))
            .col(string_len("kind", 16))
            .col(string("author_name"))
            .col(text("author_url"))
            .col(text("title"))
            .col(text("excerpt"))
            .col(timestamp_with_time_zone_null("published_at"))
            .col(string_len("display", 16))
            .col(text("trouble"))
            .col(integer("attempts"))
            .col(timestamp_with_time_zone_null("next_at"))
            .col(timestamp_with_time_zone_null("lease_until"))
            .col(timestamp_with_time_zone("received_at"))
            .col(timestamp_with_time_zone_null("verified_at"))
            .col(timestamp_with_time_zone_null("turned_down_at"))
            .foreign_key(&mut belongs("mention", "person_id", "person"))
            .foreign_key(&mut belongs("mention", "post_id", "post"))
            .to_owned();
        manager.create_table(mention).await?;
        manager.create_index(unique("mention", &["source", "target"])).await?;
        manager.create_index(unique("mention", &["token"])).await?;
        manager.create_index(index("mention", &["next_at"])).await?;
        manager.create_index(index("mention", &["person_id", "state"])).await?;
        manager.create_index(index("mention", &["post_id", "state"])).await?;
        manager.create_index(index("mention", &["call_id", "state"])).await?;
        manager.create_index(index("mention", &["source_host"])).await?;

        let setting = Table::create()
            .table("mention_setting")
            .col(big_integer("person_id").primary_key())
            .col(boolean("asks_first"))
            .foreign_key(&mut belongs("mention_setting", "person_id", "person"))
            .to_owned();
        manager.create_table(setting).await?;

        let blocked = Table::create()
            .table("blocked_host")
            .col(big_pk_auto("id"))
            .col(big_integer_null("person_id"))
            .col(string("host"))
            .col(timestamp_with_time_zone("created_at"))
            .foreign_key(&mut belongs("blocked_host", "person_id", "person"))
            .to_owned();
        manager.create_table(blocked).await?;
        manager.create_index(index("blocked_host", &["host"])).await?;

        let sent = Table::create()
            .table("sent_mention")
            .col(big_pk_auto("id"))
            .col(big_integer_null("post_id"))
            .col(text("source"))
            .col(text("target"))
            .col(string_len("state", 16))
            .col(boolean("is_last"))
            .col(text("endpoint"))
            .col(text("trouble"))
            .col(integer("attempts"))
            .col(timestamp_with_time_zone_null("next_at"))
            .col(timestamp_with_time_zone_null("lease_until"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone_null("sent_at"))
            .foreign_key(
                ForeignKey::create()
                    .from("sent_mention", "post_id")
                    .to("post", "id")
                    .on_delete(ForeignKeyAction::SetNull),
            )
            .to_owned();
        manager.create_table(sent).await?;
        manager.create_index(unique("sent_mention", &["source", "target"])).await?;
        manager.create_index(index("sent_mention", &["next_at"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["sent_mention", "blocked_host", "mention_setting", "mention"]).await
    }
}
