use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::refusal::Kind;
use sea_orm::{ActiveEnum, ConnectionTrait};

use crate::Error;
use crate::audit::Entry;
use crate::db::Db;
use crate::mail::refusals::{self, Who};
use crate::web::Me;

/// No more of these, by the address in a letter. Twice is once.
pub async fn refuse(db: &Db, who: &Who, kind: Kind, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    set(&txn, who, kind, false, now).await?;
    txn.commit().await?;
    Ok(())
}

/// These again, by the same address.
pub async fn want(db: &Db, who: &Who, kind: Kind, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    set(&txn, who, kind, true, now).await?;
    txn.commit().await?;
    Ok(())
}

/// These kinds and no other that may be refused.
pub async fn wish(db: &Db, me: &Me, wanted: &[Kind], now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    for kind in refusals::kinds() {
        set(&txn, &Who::Person(me.id), kind, wanted.contains(&kind), now).await?;
    }
    txn.commit().await?;
    Ok(())
}

async fn set(
    db: &impl ConnectionTrait,
    who: &Who,
    kind: Kind,
    is_wanted: bool,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let (changed, from, to) = if is_wanted {
        (refusals::take_back(db, who, kind, now).await?, "refused", "wanted")
    } else {
        (refusals::add(db, who, kind, now).await?, "wanted", "refused")
    };
    if !changed {
        return Ok(());
    }
    let entry = match who {
        Who::Person(id) => Entry::new(Action::LettersRefused, "person", *id).by(*id).on(*id),
        // Nobody's address yet: it is in the log no more than in the table.
        Who::Address(_) => Entry::new(Action::LettersRefused, "refusal", 0),
    };
    entry.states(from, to).note(kind.to_value()).record(db, now).await?;
    Ok(())
}
