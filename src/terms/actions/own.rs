use chrono::{DateTime, Utc};
use entity::person::{self, Standing};

use crate::Error;
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Message;
use crate::people::actions::{held, put_standing};
use crate::terms::{queries, rules};
use crate::web::Me;

/// Changes one's own standing. Awards, drafts and applications stay as they are: a hold is a quiet time within a title,
/// and who resigned may apply again and comes back by the award. Once more changes nothing.
pub async fn change(db: &Db, site: &Site, by: &Me, to: Standing, now: DateTime<Utc>) -> Result<person::Model, Error> {
    let txn = db.begin().await?;
    let old = held(&txn, by.id).await?;
    if old.standing == to {
        return Ok(old);
    }
    if old.number.is_none() {
        return Err(Error::refused(Message::new("terms-no-member")));
    }
    let held_by_self = queries::held_by_self(&txn, by.id).await?;
    if !rules::may_become(old.standing, to, held_by_self) {
        let why =
            if (old.standing, to) == (Standing::OnHold, Standing::Active) { "terms-held" } else { "terms-not-so" };
        return Err(Error::refused(Message::new(why)));
    }
    let person = put_standing(&txn, site, old, to, (by.id, "their own wish".into()), now).await?;
    txn.commit().await?;
    Ok(person)
}
