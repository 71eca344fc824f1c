//! Import of an existing program's people, from every format, on both databases.

mod again;
mod command;
mod formats;
mod matching;
mod refusals;
mod rules;

use std::path::{Path, PathBuf};

use entity::{award, counter, cycle, email, link, listing, listing_facet, person, track};
use palmares::import::{self, Report};
use sea_orm::{EntityTrait, QueryFilter};

use crate::support::Portal;

/// A file that stands beside these tests.
pub fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import/files").join(name)
}

impl Portal {
    pub async fn import_sample(&self, name: &str) -> Report {
        import::run(&self.db, &sample(name), false, self.now()).await.unwrap()
    }

    /// Imports a text as a file of that name.
    pub async fn import(&self, name: &str, text: impl AsRef<[u8]>) -> Report {
        self.try_import(name, text, false).await.unwrap()
    }

    pub async fn try_import(
        &self,
        name: &str,
        text: impl AsRef<[u8]>,
        dry_run: bool,
    ) -> Result<Report, palmares::Error> {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join(name);
        std::fs::write(&file, text).unwrap();
        import::run(&self.db, &file, dry_run, self.now()).await
    }

    pub async fn named(&self, name: &str) -> person::Model {
        person::Entity::find().filter(person::COLUMN.name.eq(name)).one(&self.db.write).await.unwrap().unwrap()
    }

    pub async fn awards_of(&self, name: &str) -> Vec<award::Model> {
        let id = self.named(name).await.id;
        let mut awards =
            award::Entity::find().filter(award::COLUMN.person_id.eq(id)).all(&self.db.write).await.unwrap();
        awards.sort_by_key(|a| (a.year, a.track_id));
        awards
    }

    pub async fn listing_of(&self, name: &str) -> Option<listing::Model> {
        listing::Entity::find_by_id(self.named(name).await.id).one(&self.db.write).await.unwrap()
    }

    pub async fn links_of(&self, name: &str) -> Vec<(String, String)> {
        let id = self.named(name).await.id;
        let mut links = link::Entity::find().filter(link::COLUMN.person_id.eq(id)).all(&self.db.write).await.unwrap();
        links.sort_by_key(|l| l.position);
        links.into_iter().map(|l| (l.kind, l.url)).collect()
    }

    /// Every row of every table that an import writes.
    pub async fn everything(&self) -> Vec<String> {
        macro_rules! rows {
            ($($table:ident)*) => {{
                let mut all = Vec::new();
                $(
                    let rows = $table::Entity::find().all(&self.db.write).await.unwrap();
                    let mut rows: Vec<String> = rows.iter().map(|row| format!("{row:?}")).collect();
                    rows.sort();
                    all.extend(rows);
                )*
                all
            }};
        }
        use entity::audit;
        rows!(person email link track cycle award listing listing_facet counter audit)
    }

    pub async fn how_many_people(&self) -> usize {
        person::Entity::find().all(&self.db.write).await.unwrap().len()
    }
}

/// (created, matched, changed, refused)
pub fn counts(report: &Report) -> (usize, usize, usize, usize) {
    (report.created.len(), report.changed.len() + report.unchanged.len(), report.changed.len(), report.refused())
}
