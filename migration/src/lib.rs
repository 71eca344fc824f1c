//! The history of the schema: dated, small, reversible, never touching the living `entity`.

use sea_orm_migration::prelude::*;

mod m20261123_000001_people;
mod m20261123_000002_program_tracks_cycles;
mod m20261123_000003_applications;
mod m20261123_000004_awards_and_listing;
mod m20261123_000005_letters_jobs_audit;
mod m20261128_000001_locale_of_people;
mod m20261128_000002_photos;
mod m20261128_000010_program_texts;
mod m20261128_000020_activities;
mod m20261128_000021_evidence_and_eligibility;
mod m20261128_000022_extensions_appeals_letter_texts;
mod m20261128_000030_reviews;
mod m20261128_000031_decisions;
mod m20261128_000032_audit_is_append_only;
mod m20261128_000033_benefits;
mod m20261128_000040_sites_and_feeds;
mod m20261128_000041_mentions;
mod m20261128_000042_calls;
mod table;

pub use sea_orm_migration::MigratorTrait;

pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261123_000001_people::Migration),
            Box::new(m20261123_000002_program_tracks_cycles::Migration),
            Box::new(m20261123_000003_applications::Migration),
            Box::new(m20261123_000004_awards_and_listing::Migration),
            Box::new(m20261123_000005_letters_jobs_audit::Migration),
            Box::new(m20261128_000001_locale_of_people::Migration),
            Box::new(m20261128_000002_photos::Migration),
            Box::new(m20261128_000010_program_texts::Migration),
            Box::new(m20261128_000020_activities::Migration),
            Box::new(m20261128_000021_evidence_and_eligibility::Migration),
            Box::new(m20261128_000022_extensions_appeals_letter_texts::Migration),
            Box::new(m20261128_000030_reviews::Migration),
            Box::new(m20261128_000031_decisions::Migration),
            Box::new(m20261128_000032_audit_is_append_only::Migration),
            Box::new(m20261128_000033_benefits::Migration),
            Box::new(m20261128_000040_sites_and_feeds::Migration),
            Box::new(m20261128_000041_mentions::Migration),
            Box::new(m20261128_000042_calls::Migration),
        ]
    }
}
