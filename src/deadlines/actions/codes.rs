use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::extension;
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::{end, extensible, reason};
use crate::audit::Entry;
use crate::config::Site;
use crate::db::Db;
use crate::deadlines::forms::NewCodes;
use crate::deadlines::rules;
use crate::error::Wrong;
use crate::l10n::Message;
use crate::web::{Manager, instant};
use crate::{Error, secret};

/// As many late codes as were asked for. They are nowhere but in what this returns: of each only a mark is stored.
pub async fn make_codes(
    db: &Db,
    site: &Site,
    by: &Manager,
    slug: &str,
    form: &NewCodes<'_>,
    now: DateTime<Utc>,
) -> Result<Vec<String>, Error> {
    let txn = db.begin().await?;
    let cycle = extensible(&txn, slug).await?;
    let (count, until, reason) = (
        form.count.trim().parse().ok().filter(|n| (1..=rules::CODES_AT_ONCE).contains(n)),
        end(&cycle, form.code_until, cycle.takes_until(), now),
        reason(form.code_reason),
    );
    let count = count.ok_or_else(|| Message::new("deadlines-manage-count-wrong").count("most", rules::CODES_AT_ONCE));
    let (Ok(count), Ok(until), Ok(reason)) = (&count, &until, &reason) else {
        let wrongs = [("count", count.err()), ("code_until", until.err()), ("code_reason", reason.err())];
        let wrongs = wrongs.into_iter().filter_map(|(field, why)| Some(Wrong { field: field.into(), why: why? }));
        return Err(Error::Wrong(wrongs.collect()));
    };
    let mut codes = Vec::new();
    for _ in 0..*count {
        let code = secret::code();
        let row = extension::ActiveModel {
            cycle_id: Set(cycle.id),
            code_hash: Set(Some(rules::mark(site, &code))),
            until: Set(*until),
            reason: Set(reason.clone()),
            by_id: Set(by.id),
            created_at: Set(now),
            ..Default::default()
        };
        let made = row.insert(&txn).await?;
        let entry = Entry::new(Action::ExtensionGiven, "extension", made.id).by(by.id);
        let note = format!("a late code: {reason}");
        entry.states(instant(cycle.closes_at), instant(*until)).note(note).record(&txn, now).await?;
        codes.push(code);
    }
    txn.commit().await?;
    Ok(codes)
}
