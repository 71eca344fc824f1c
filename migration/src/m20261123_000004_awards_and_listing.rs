use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::table::{belongs, drop_tables, index, leans, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let award = Table::create()
            .table("award")
            .col(big_pk_auto("id"))
            .col(big_integer("person_id"))
            .col(big_integer("track_id"))
            .col(big_integer_null("cycle_id"))
            .col(integer("year"))
            .col(date("term_start"))
            .col(date("term_end"))
            .col(string_len("state", 16))
            .col(string("public_note"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone_null("changed_at"))
            .foreign_key(&mut belongs("award", "person_id", "person"))
            .foreign_key(&mut leans("award", "track_id", "track"))
            .foreign_key(&mut leans("award", "cycle_id", "cycle"))
            .to_owned();
        manager.create_table(award).await?;
        manager.create_index(unique("award", &["person_id", "track_id", "year"])).await?;
        manager.create_index(index("award", &["track_id", "year", "state"])).await?;
        manager.create_index(index("award", &["cycle_id"])).await?;

        let listing = Table::create()
            .table("listing")
            .col(big_integer("person_id").primary_key())
            .col(big_integer("number").unique_key())
            .col(string("name"))
            .col(string_null("native_name"))
            .col(string("sort_name"))
            .col(text("words"))
            .col(string("headline"))
            .col(string_len_null("country", 2))
            .col(string("city"))
            .col(string_len("status", 16))
            .col(boolean("founding"))
            .col(json_binary("tracks"))
            .col(integer("since"))
            .col(integer("last_year"))
            .col(integer("years"))
            .col(date_null("until"))
            .col(timestamp_with_time_zone_null("stale_at"))
            .foreign_key(&mut belongs("listing", "person_id", "person"))
            .to_owned();
        manager.create_table(listing).await?;
        // The order leads, not the status: the first page of a long list is read off the index without a sort.
        manager.create_index(index("listing", &["sort_name", "number", "status"])).await?;
        manager.create_index(index("listing", &["country", "status"])).await?;
        manager.create_index(index("listing", &["stale_at"])).await?;

        let facet = Table::create()
            .table("listing_facet")
            .col(string_len("kind", 16))
            .col(string("value"))
            .col(string_len("status", 16))
            .col(big_integer("person_id"))
            .primary_key(Index::create().col("kind").col("value").col("status").col("person_id"))
            .foreign_key(&mut belongs("listing_facet", "person_id", "person"))
            .to_owned();
        manager.create_table(facet).await?;
        manager.create_index(index("listing_facet", &["person_id"])).await?;

        let counter =
            Table::create().table("counter").col(string("name").primary_key()).col(big_integer("value")).to_owned();
        manager.create_table(counter).await?;
        let first = Query::insert()
            .into_table("counter")
            .columns(["name", "value"])
            .values_panic(["member".into(), 0.into()])
            .to_owned();
        manager.execute(first).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["counter", "listing_facet", "listing", "award"]).await
    }
}
