use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::table::{belongs, drop_tables, index, unique};

/// What is looked for on members' sites, the feeds that are read, and what was written in them.
#[derive(DeriveMigrationName)]
pub struct Migration;

fn link_columns() -> [ColumnDef; 6] {
    [
        string_len_null("proof", 16),
        timestamp_with_time_zone_null("checked_at"),
        timestamp_with_time_zone_null("check_at"),
        integer("failed_checks").default(0).to_owned(),
        json_binary_null("report"),
        timestamp_with_time_zone_null("check_lease"),
    ]
}

const LINK_COLUMNS: [&str; 6] = ["proof", "checked_at", "check_at", "failed_checks", "report", "check_lease"];

fn feed() -> TableCreateStatement {
    Table::create()
        .table("feed")
        .col(big_pk_auto("id"))
        .col(big_integer_null("person_id"))
        .col(big_integer_null("link_id"))
        .col(text("url"))
        .col(text("url_key"))
        .col(string("host"))
        .col(string("title"))
        .col(text("site_url"))
        .col(string_len_null("format", 16))
        .col(string_len("state", 16))
        .col(text_null("moved_to"))
        .col(text_null("etag"))
        .col(text_null("last_modified"))
        .col(timestamp_with_time_zone("next_at"))
        .col(timestamp_with_time_zone_null("wait_until"))
        .col(integer("interval_minutes"))
        .col(timestamp_with_time_zone_null("lease_until"))
        .col(timestamp_with_time_zone_null("fetched_at"))
        .col(timestamp_with_time_zone_null("read_at"))
        .col(timestamp_with_time_zone_null("failing_since"))
        .col(integer("failures"))
        .col(json_binary_null("trouble"))
        .col(boolean("trusted"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(&mut belongs("feed", "person_id", "person"))
        .to_owned()
}

fn post() -> TableCreateStatement {
    Table::create()
        .table("post")
        .col(big_pk_auto("id"))
        .col(string_len("origin", 16))
        .col(big_integer_null("person_id"))
        .col(big_integer_null("feed_id"))
        .col(big_integer_null("track_id"))
        .col(big_integer_null("activity_id"))
        .col(string_len("state", 16))
        .col(string_len("suggested", 16))
        .col(string_null("slug"))
        .col(text("title"))
        .col(text("summary"))
        .col(text_null("source"))
        .col(text_null("body_html"))
        .col(text("url"))
        .col(text_null("canonical_url"))
        .col(text_null("guid"))
        .col(string("language"))
        .col(json_binary("tags"))
        .col(text("found_text"))
        .col(boolean("links_back"))
        .col(boolean("is_backlog"))
        .col(timestamp_with_time_zone("published_at"))
        .col(timestamp_with_time_zone_null("edited_at"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("updated_at"))
        .col(integer("version"))
        .col(timestamp_with_time_zone_null("mentioned_at"))
        .foreign_key(&mut belongs("post", "person_id", "person"))
        .foreign_key(ForeignKey::create().from("post", "feed_id").to("feed", "id").on_delete(ForeignKeyAction::SetNull))
        .foreign_key(
            ForeignKey::create().from("post", "track_id").to("track", "id").on_delete(ForeignKeyAction::SetNull),
        )
        .foreign_key(
            ForeignKey::create().from("post", "activity_id").to("activity", "id").on_delete(ForeignKeyAction::SetNull),
        )
        .to_owned()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for mut column in link_columns() {
            manager.alter_table(Table::alter().table("link").add_column(&mut column).to_owned()).await?;
        }
        manager.create_index(index("link", &["check_at"])).await?;

        manager.create_table(feed()).await?;
        manager.create_index(unique("feed", &["person_id", "url_key"])).await?;
        manager.create_index(index("feed", &["next_at"])).await?;
        manager.create_index(index("feed", &["host"])).await?;

        manager.create_table(post()).await?;
        manager.create_index(unique("post", &["person_id", "canonical_url"])).await?;
        manager.create_index(unique("post", &["feed_id", "guid"])).await?;
        manager.create_index(unique("post", &["slug"])).await?;
        manager.create_index(index("post", &["state", "published_at"])).await?;

        let topic = Table::create()
            .table("post_topic")
            .col(big_integer("post_id"))
            .col(string("topic"))
            .primary_key(Index::create().col("post_id").col("topic"))
            .foreign_key(&mut belongs("post_topic", "post_id", "post"))
            .to_owned();
        manager.create_table(topic).await?;
        manager.create_index(index("post_topic", &["topic"])).await?;

        let picture = Table::create()
            .table("post_picture")
            .col(big_pk_auto("id"))
            .col(big_integer("post_id"))
            .col(text("url"))
            .col(string("key"))
            .col(string_len("format", 8))
            .col(integer("width"))
            .col(integer("height"))
            .col(blob("bytes"))
            .col(timestamp_with_time_zone("fetched_at"))
            .foreign_key(&mut belongs("post_picture", "post_id", "post"))
            .to_owned();
        manager.create_table(picture).await?;
        manager.create_index(unique("post_picture", &["post_id", "url"])).await?;
        manager.create_index(unique("post_picture", &["key"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["post_picture", "post_topic", "post", "feed"]).await?;
        manager.drop_index(Index::drop().name("link_check_at").table("link").to_owned()).await?;
        for column in LINK_COLUMNS {
            manager.alter_table(Table::alter().table("link").drop_column(column).to_owned()).await?;
        }
        Ok(())
    }
}
