use chrono::{DateTime, Utc};

use crate::Error;
use crate::config::Site;
use crate::db::Db;

pub async fn announce_due(_db: &Db, _site: &Site, _now: DateTime<Utc>) -> Result<(), Error> {
    Ok(())
}
