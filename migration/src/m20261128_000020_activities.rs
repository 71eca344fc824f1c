use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::table::{belongs, drop_tables, index, leans, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Key, name, icon, then whether it asks for a place, for a role, and what its reach is counted in (nothing: not asked).
/// What a program begins with; its managers name and change them.
const KINDS: [(&str, &str, &str, bool, bool, &str); 13] = [
    ("blog-post", "Blog post", "pen-line", false, false, "views"),
    ("article", "Article", "newspaper", false, false, "readers"),
    ("talk", "Talk", "mic", true, true, "attendees"),
    ("event", "Event organised", "calendar", true, true, "attendees"),
    ("webinar", "Webinar", "monitor-play", false, true, "attendees"),
    ("workshop", "Workshop", "presentation", true, true, "participants"),
    ("forum", "Forum help", "message-circle", false, false, "answers"),
    ("video", "Video", "video", false, false, "views"),
    ("podcast", "Podcast", "podcast", false, true, "listeners"),
    ("code", "Code", "code", false, true, "users"),
    ("book", "Book", "book-open", false, true, "readers"),
    ("mentoring", "Mentoring", "sprout", false, false, "people"),
    ("other", "Other", "sparkles", true, true, "people"),
];

fn usual_kinds() -> InsertStatement {
    let mut insert = Query::insert();
    insert.into_table("activity_kind").columns([
        "key",
        "name",
        "icon",
        "asks_place",
        "asks_role",
        "asks_reach",
        "reach_label",
        "position",
    ]);
    for ((key, name, icon, place, role, reach), position) in KINDS.into_iter().zip(1i32..) {
        insert.values_panic([
            key.into(),
            name.into(),
            icon.into(),
            place.into(),
            role.into(),
            (!reach.is_empty()).into(),
            reach.into(),
            (position * 10).into(),
        ]);
    }
    insert
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let kind = Table::create()
            .table("activity_kind")
            .col(big_pk_auto("id"))
            .col(string("key"))
            .col(string("name"))
            .col(string("icon"))
            .col(boolean("asks_place"))
            .col(boolean("asks_role"))
            .col(boolean("asks_reach"))
            .col(string("reach_label"))
            .col(integer("position"))
            .col(timestamp_with_time_zone_null("retired_at"))
            .to_owned();
        manager.create_table(kind).await?;
        manager.create_index(unique("activity_kind", &["key"])).await?;
        manager.execute(usual_kinds()).await?;

        let activity = Table::create()
            .table("activity")
            .col(big_pk_auto("id"))
            .col(big_integer("person_id"))
            .col(big_integer("kind_id"))
            .col(big_integer_null("track_id"))
            .col(string("title"))
            .col(date("on_date"))
            .col(boolean("month_only"))
            .col(text("url"))
            .col(text_null("canonical_url"))
            .col(string("place"))
            .col(boolean("online"))
            .col(string("language"))
            .col(json_binary("topics"))
            .col(string("role"))
            .col(big_integer_null("reach"))
            .col(string_len("visibility", 16))
            .col(text("note"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone("updated_at"))
            .col(timestamp_with_time_zone_null("removed_at"))
            .foreign_key(&mut belongs("activity", "person_id", "person"))
            .foreign_key(&mut leans("activity", "kind_id", "activity_kind"))
            .foreign_key(&mut leans("activity", "track_id", "track"))
            .to_owned();
        manager.create_table(activity).await?;
        manager.create_index(index("activity", &["person_id", "on_date"])).await?;
        manager.create_index(index("activity", &["person_id", "canonical_url"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["activity", "activity_kind"]).await
    }
}
