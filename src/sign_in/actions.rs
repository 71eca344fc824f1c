use chrono::{DateTime, Utc};

use crate::Error;
use crate::db::Db;

pub async fn sweep(_db: &Db, _now: DateTime<Utc>) -> Result<(), Error> {
    Ok(())
}

pub async fn setup_link(_db: &Db, _site: &crate::config::Site, _now: DateTime<Utc>) -> Result<Option<String>, Error> {
    Ok(None)
}
