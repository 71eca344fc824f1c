use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::table::{belongs, drop_tables, index, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let person = Table::create()
            .table("person")
            .col(big_pk_auto("id"))
            .col(big_integer_null("number").unique_key())
            .col(string("name"))
            .col(string_null("native_name"))
            .col(string("name_key"))
            .col(string("headline"))
            .col(text("bio"))
            .col(text("bio_html"))
            .col(string_len_null("country", 2))
            .col(string("city"))
            .col(json_binary("languages"))
            .col(json_binary("topics"))
            .col(string_len("standing", 16))
            .col(boolean("founding"))
            .col(boolean("listed"))
            .col(json_binary("visibility"))
            .col(big_integer_null("merged_into"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone("updated_at"))
            .to_owned();
        manager.create_table(person).await?;
        manager.create_index(index("person", &["name_key", "country"])).await?;

        let email = Table::create()
            .table("email")
            .col(big_pk_auto("id"))
            .col(big_integer("person_id"))
            .col(string("address").unique_key())
            .col(timestamp_with_time_zone_null("verified_at"))
            .col(boolean("is_primary"))
            .foreign_key(&mut belongs("email", "person_id", "person"))
            .to_owned();
        manager.create_table(email).await?;
        manager.create_index(index("email", &["person_id"])).await?;

        let identity = Table::create()
            .table("identity")
            .col(big_pk_auto("id"))
            .col(big_integer("person_id"))
            .col(string("issuer"))
            .col(string("subject"))
            .col(string("label"))
            .col(timestamp_with_time_zone("created_at"))
            .foreign_key(&mut belongs("identity", "person_id", "person"))
            .to_owned();
        manager.create_table(identity).await?;
        manager.create_index(unique("identity", &["issuer", "subject"])).await?;
        manager.create_index(index("identity", &["person_id"])).await?;

        let link = Table::create()
            .table("link")
            .col(big_pk_auto("id"))
            .col(big_integer("person_id"))
            .col(string("kind"))
            .col(text("url"))
            .col(text("url_key"))
            .col(timestamp_with_time_zone_null("verified_at"))
            .col(integer("position"))
            .foreign_key(&mut belongs("link", "person_id", "person"))
            .to_owned();
        manager.create_table(link).await?;
        manager.create_index(index("link", &["person_id"])).await?;
        manager.create_index(index("link", &["url_key"])).await?;

        let session = Table::create()
            .table("session")
            .col(big_pk_auto("id"))
            .col(string("token_hash").unique_key())
            .col(big_integer("person_id"))
            .col(string("via"))
            .col(text("agent"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone("seen_at"))
            .col(timestamp_with_time_zone("expires_at"))
            .foreign_key(&mut belongs("session", "person_id", "person"))
            .to_owned();
        manager.create_table(session).await?;
        manager.create_index(index("session", &["person_id"])).await?;

        let sign_in_link = Table::create()
            .table("sign_in_link")
            .col(big_pk_auto("id"))
            .col(string_len("purpose", 16))
            .col(string("token_hash").unique_key())
            .col(string("browser_hash"))
            .col(string("code_hash"))
            .col(integer("code_attempts"))
            .col(string("address"))
            .col(text("next"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone("expires_at"))
            .col(timestamp_with_time_zone_null("used_at"))
            .to_owned();
        manager.create_table(sign_in_link).await?;
        manager.create_index(index("sign_in_link", &["address"])).await?;

        let quota = Table::create()
            .table("quota")
            .col(string("key").primary_key())
            .col(timestamp_with_time_zone("window_start"))
            .col(integer("used"))
            .to_owned();
        manager.create_table(quota).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["quota", "sign_in_link", "session", "link", "identity", "email", "person"]).await
    }
}
