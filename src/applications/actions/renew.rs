use chrono::{DateTime, Utc};
use entity::application::State;

use super::keep::write;
use super::submit::{complete, put_in, send_receipt};
use super::{Outcome, locked, open};
use crate::Error;
use crate::applications::queries::Dossier;
use crate::applications::renewal::{self, Past};
use crate::applications::rules::Content;
use crate::applications::{consents, rules::Written};
use crate::config::Site;
use crate::db::Db;
use crate::web::Me;

/// Submits a prefilled draft by one confirmation: exactly what the page showed, with what was agreed to on it. Where
/// anything has changed since it was drawn, nothing is submitted and it is to be looked at again.
pub async fn renew(
    db: &Db,
    site: &Site,
    by: &Me,
    id: i64,
    seen: &str,
    written: &Written,
    now: DateTime<Utc>,
) -> Result<Outcome, Error> {
    let txn = db.begin().await?;
    let before = locked(&txn, by, id).await?;
    let is_same = renewal::seen(&before) == seen;
    if before.application.state == State::Submitted && is_same && !before.has_unsubmitted_changes() {
        return Ok(Outcome::Done(before.application));
    }
    open(&before, now)?;
    let past = Past::of(&txn, &before.application, &before.cycle).await?;
    if !is_same || !renewal::is_fast(&txn, &before, past.as_ref()).await? {
        return Ok(Outcome::Old);
    }
    let stored = &before.application;
    let content = Content {
        agreed: consents::ticked(&before.consents, &written.agreed),
        is_employee: before.asks_employee() && written.is_employee,
        ..Content::of(stored)
    };
    let written = write(&txn, stored, Some(stored.version), content, stored.path_id, now).await?;
    let Outcome::Done(application) = written else { return Ok(Outcome::Old) };
    let dossier = Dossier { application, ..before };
    if let Err(why) = complete(&txn, &dossier, now).await {
        txn.commit().await?;
        return Err(why);
    }
    let Some((application, snapshot)) = put_in(&txn, &dossier, Some(by.id), now).await? else {
        return Ok(Outcome::Old);
    };
    send_receipt(&txn, site, by, &dossier, &snapshot, now).await?;
    txn.commit().await?;
    Ok(Outcome::Done(application))
}
