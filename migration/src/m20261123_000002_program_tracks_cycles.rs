use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::table::{belongs, drop_tables, index, leans, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let program = Table::create()
            .table("program")
            .col(big_integer("id").primary_key())
            .col(string("name"))
            .col(string("tagline"))
            .col(text("about"))
            .col(text("about_html"))
            .col(text("criteria"))
            .col(text("criteria_html"))
            .col(string_len("accent", 7))
            .col(binary_null("logo"))
            .col(string_null("logo_type"))
            .col(string("contact"))
            .col(integer("term_grace_days"))
            .col(timestamp_with_time_zone("updated_at"))
            .to_owned();
        manager.create_table(program).await?;
        let nameless = Query::insert()
            .into_table("program")
            .columns([
                "id",
                "name",
                "tagline",
                "about",
                "about_html",
                "criteria",
                "criteria_html",
                "accent",
                "contact",
                "term_grace_days",
                "updated_at",
            ])
            .values_panic([
                1.into(),
                "Recognition program".into(),
                "".into(),
                "".into(),
                "".into(),
                "".into(),
                "".into(),
                "#7a5c12".into(),
                "".into(),
                0.into(),
                Expr::current_timestamp(),
            ])
            .to_owned();
        manager.execute(nameless).await?;

        let track = Table::create()
            .table("track")
            .col(big_pk_auto("id"))
            .col(string("slug").unique_key())
            .col(string("name"))
            .col(string_len("kind", 16))
            .col(text("description"))
            .col(text("description_html"))
            .col(integer("position"))
            .col(boolean("requires_main"))
            .to_owned();
        manager.create_table(track).await?;

        let role = Table::create()
            .table("role")
            .col(big_pk_auto("id"))
            .col(big_integer("person_id"))
            .col(string_len("role", 16))
            .col(big_integer_null("track_id"))
            .col(timestamp_with_time_zone("granted_at"))
            .foreign_key(&mut belongs("role", "person_id", "person"))
            .foreign_key(&mut belongs("role", "track_id", "track"))
            .to_owned();
        manager.create_table(role).await?;
        manager.create_index(unique("role", &["person_id", "role", "track_id"])).await?;

        let cycle = Table::create()
            .table("cycle")
            .col(big_pk_auto("id"))
            .col(string("slug").unique_key())
            .col(big_integer("track_id"))
            .col(string("title"))
            .col(integer("year"))
            .col(string("zone"))
            .col(timestamp_with_time_zone("opens_at"))
            .col(timestamp_with_time_zone("closes_at"))
            .col(integer("grace_minutes"))
            .col(timestamp_with_time_zone_null("reviews_due_at"))
            .col(timestamp_with_time_zone("announces_at"))
            .col(date("term_start"))
            .col(date("term_end"))
            .col(text("intro"))
            .col(text("intro_html"))
            .col(timestamp_with_time_zone_null("armed_at"))
            .col(big_integer_null("armed_by"))
            .col(timestamp_with_time_zone_null("announced_at"))
            .foreign_key(&mut leans("cycle", "track_id", "track"))
            .to_owned();
        manager.create_table(cycle).await?;
        manager.create_index(index("cycle", &["track_id", "year"])).await?;

        let path = Table::create()
            .table("path")
            .col(big_pk_auto("id"))
            .col(big_integer("cycle_id"))
            .col(string("key"))
            .col(string("name"))
            .col(text("description"))
            .col(integer("position"))
            .foreign_key(&mut belongs("path", "cycle_id", "cycle"))
            .to_owned();
        manager.create_table(path).await?;
        manager.create_index(unique("path", &["cycle_id", "key"])).await?;

        let question = Table::create()
            .table("question")
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
            .foreign_key(&mut belongs("question", "path_id", "path"))
            .to_owned();
        manager.create_table(question).await?;
        manager.create_index(unique("question", &["path_id", "key"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["question", "path", "cycle", "role", "track", "program"]).await
    }
}
