use std::fmt;
use std::path::Path;

use chrono::{DateTime, Utc};

use crate::Error;
use crate::db::Db;

pub struct Report;

impl Report {
    pub fn refused(&self) -> usize {
        0
    }
}

impl fmt::Display for Report {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

pub async fn run(_db: &Db, _file: &Path, _dry_run: bool, _now: DateTime<Utc>) -> Result<Report, Error> {
    Err(Error::NotFound)
}
