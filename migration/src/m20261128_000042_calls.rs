use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::table::{belongs, drop_tables, index, leans, unique};

/// Calls for content, what members answer, and who asked for a letter about them.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let call = Table::create()
            .table("call")
            .col(big_pk_auto("id"))
            .col(string("slug"))
            .col(string("title"))
            .col(text("brief"))
            .col(text("brief_html"))
            .col(json_binary("topics"))
            .col(string_len("audience", 16))
            .col(big_integer_null("track_id"))
            .col(big_integer("kind_id"))
            .col(integer_null("places"))
            .col(integer("claim_days"))
            .col(timestamp_with_time_zone_null("published_at"))
            .col(string("zone"))
            .col(timestamp_with_time_zone("deadline"))
            .col(timestamp_with_time_zone_null("embargo_until"))
            .col(timestamp_with_time_zone_null("closed_at"))
            .col(big_integer("created_by"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone("updated_at"))
            .col(integer("version"))
            .foreign_key(&mut leans("call", "track_id", "track"))
            .foreign_key(&mut leans("call", "kind_id", "activity_kind"))
            .foreign_key(&mut leans("call", "created_by", "person"))
            .to_owned();
        manager.create_table(call).await?;
        manager.create_index(unique("call", &["slug"])).await?;

        let answer = Table::create()
            .table("call_answer")
            .col(big_pk_auto("id"))
            .col(big_integer("call_id"))
            .col(big_integer("person_id"))
            .col(string_len("state", 16))
            .col(timestamp_with_time_zone_null("claimed_until"))
            .col(text("url"))
            .col(string("title"))
            .col(string("language"))
            .col(big_integer_null("post_id"))
            .col(big_integer_null("activity_id"))
            .col(text("note"))
            .col(text("words"))
            .col(timestamp_with_time_zone("claimed_at"))
            .col(timestamp_with_time_zone_null("submitted_at"))
            .col(timestamp_with_time_zone_null("decided_at"))
            .col(timestamp_with_time_zone_null("reminded_at"))
            .col(timestamp_with_time_zone_null("looked_at"))
            .col(timestamp_with_time_zone("updated_at"))
            .col(integer("version"))
            .foreign_key(&mut belongs("call_answer", "call_id", "call"))
            .foreign_key(&mut belongs("call_answer", "person_id", "person"))
            .foreign_key(
                ForeignKey::create()
                    .from("call_answer", "post_id")
                    .to("post", "id")
                    .on_delete(ForeignKeyAction::SetNull),
            )
            .foreign_key(
                ForeignKey::create()
                    .from("call_answer", "activity_id")
                    .to("activity", "id")
                    .on_delete(ForeignKeyAction::SetNull),
            )
            .to_owned();
        manager.create_table(answer).await?;
        manager.create_index(unique("call_answer", &["call_id", "person_id"])).await?;
        manager.create_index(index("call_answer", &["person_id"])).await?;

        let subscription = Table::create()
            .table("subscription")
            .col(big_integer("person_id"))
            .col(string_len("kind", 16))
            .col(timestamp_with_time_zone("created_at"))
            .primary_key(Index::create().col("person_id").col("kind"))
            .foreign_key(&mut belongs("subscription", "person_id", "person"))
            .to_owned();
        manager.create_table(subscription).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["subscription", "call_answer", "call"]).await
    }
}
