use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::table::{belongs, drop_tables, index, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// A cycle that was made before has no plan: nothing is asked of reviewers that was not asked when it began.
#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let employer = [
            string("employer").default("").to_owned(),
            string("employer_key").default("").to_owned(),
            json_binary("former_employers").default("[]").to_owned(),
        ];
        for column in employer {
            manager.alter_table(Table::alter().table("person").add_column(column).to_owned()).await?;
        }
        manager.create_index(index("person", &["employer_key"])).await?;

        let plan = Table::create()
            .table("review_plan")
            .col(big_integer("cycle_id").primary_key())
            .col(integer("needed"))
            .col(integer("scale"))
            .col(boolean("is_blind"))
            .col(boolean("shows_history"))
            .col(boolean("match_language"))
            .col(boolean("match_region"))
            .col(integer_null("most"))
            .col(boolean("is_automatic"))
            .col(big_integer("seed"))
            .col(timestamp_with_time_zone_null("shared_from"))
            .col(timestamp_with_time_zone_null("discussed_from"))
            .col(timestamp_with_time_zone_null("judged_until"))
            .foreign_key(&mut belongs("review_plan", "cycle_id", "cycle"))
            .to_owned();
        manager.create_table(plan).await?;

        let criterion = Table::create()
            .table("criterion")
            .col(big_pk_auto("id"))
            .col(big_integer("cycle_id"))
            .col(string("name"))
            .col(text("help"))
            .col(integer("weight"))
            .col(integer("position"))
            .foreign_key(&mut belongs("criterion", "cycle_id", "cycle"))
            .to_owned();
        manager.create_table(criterion).await?;
        manager.create_index(index("criterion", &["cycle_id"])).await?;

        let review = Table::create()
            .table("review")
            .col(big_pk_auto("id"))
            .col(big_integer("application_id"))
            .col(big_integer("reviewer_id"))
            .col(string_len("state", 16))
            .col(json_binary("scores"))
            .col(integer_null("score"))
            .col(string_len_null("opinion", 16))
            .col(text("words"))
            .col(text("note"))
            .col(integer("version"))
            .col(integer_null("revision"))
            .col(timestamp_with_time_zone("asked_at"))
            .col(big_integer_null("asked_by"))
            .col(timestamp_with_time_zone_null("saved_at"))
            .col(timestamp_with_time_zone_null("given_at"))
            .col(timestamp_with_time_zone_null("ended_at"))
            .col(text("reason"))
            .foreign_key(&mut belongs("review", "application_id", "application"))
            .foreign_key(&mut belongs("review", "reviewer_id", "person"))
            .to_owned();
        manager.create_table(review).await?;
        manager.create_index(unique("review", &["application_id", "reviewer_id"])).await?;
        manager.create_index(index("review", &["reviewer_id", "state"])).await?;

        let reviewer = Table::create()
            .table("reviewer")
            .col(big_integer("person_id").primary_key())
            .col(integer_null("most"))
            .col(json_binary("languages"))
            .col(json_binary("regions"))
            .col(date_null("away_until"))
            .col(timestamp_with_time_zone_null("reminded_at"))
            .foreign_key(&mut belongs("reviewer", "person_id", "person"))
            .to_owned();
        manager.create_table(reviewer).await?;

        let conflict = Table::create()
            .table("conflict")
            .col(big_pk_auto("id"))
            .col(big_integer("reviewer_id"))
            .col(big_integer("with_id"))
            .col(big_integer_null("over_id"))
            .col(text("reason"))
            .col(big_integer("declared_by"))
            .col(timestamp_with_time_zone("declared_at"))
            .col(timestamp_with_time_zone_null("withdrawn_at"))
            .foreign_key(&mut belongs("conflict", "reviewer_id", "person"))
            .foreign_key(&mut belongs("conflict", "with_id", "person"))
            .to_owned();
        manager.create_table(conflict).await?;
        manager.create_index(unique("conflict", &["reviewer_id", "with_id"])).await?;
        manager.create_index(index("conflict", &["with_id"])).await?;

        let remark = Table::create()
            .table("remark")
            .col(big_pk_auto("id"))
            .col(big_integer("application_id"))
            .col(big_integer("person_id"))
            .col(text("words"))
            .col(timestamp_with_time_zone("at"))
            .col(timestamp_with_time_zone_null("removed_at"))
            .foreign_key(&mut belongs("remark", "application_id", "application"))
            .foreign_key(&mut belongs("remark", "person_id", "person"))
            .to_owned();
        manager.create_table(remark).await?;
        manager.create_index(index("remark", &["application_id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["remark", "conflict", "reviewer", "review", "criterion", "review_plan"]).await?;
        manager.drop_index(Index::drop().name("person_employer_key").table("person").to_owned()).await?;
        for column in ["former_employers", "employer_key", "employer"] {
            manager.alter_table(Table::alter().table("person").drop_column(column).to_owned()).await?;
        }
        Ok(())
    }
}
