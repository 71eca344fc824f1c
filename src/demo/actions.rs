use chrono::{DateTime, Utc};

use super::Persona;
use crate::db::Db;
use crate::sign_in::actions::{Entrance, begin};
use crate::{Error, people};

/// Begins a session as one of the personas and gives its token. `old` is the one the browser had, which ends.
pub async fn sign_in(
    db: &Db,
    persona: Persona,
    agent: &str,
    old: Option<&str>,
    now: DateTime<Utc>,
) -> Result<String, Error> {
    let txn = db.begin().await?;
    let (person, _) = people::by_address(&txn, &persona.address()).await?.ok_or(Error::NotFound)?;
    let token = begin(&txn, person, &Entrance { via: "demo", agent, old }, now).await?;
    txn.commit().await?;
    Ok(token)
}
