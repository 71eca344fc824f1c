//! What applicants agree to, and who was asked to apply.

use chrono::{DateTime, TimeDelta, Utc};
use entity::invitation::{self, Kind};
use entity::{consent, consent_text};
use sea_orm::{ActiveModelTrait, ActiveValue::NotSet, ActiveValue::Set, DatabaseTransaction, EntityTrait};

use super::cycles::{Calendar, Intake, KEEPER, WORKSHOP};
use crate::config::Site;
use crate::{Error, cycles, invitations, markdown, people};

const QUOTE: (&str, &str, &str) = (
    "quote",
    "You may quote from my application when the new keepers are announced.",
    "A sentence or two, with your name. We show you the words before anybody else sees them.",
);

const LICENCE: (&str, &str, &str) = (
    "open-material",
    "Whoever wants may copy my material.",
    "Material that was made for the workshop is shared under **CC BY-SA 4.0**: anybody may use it, change it and pass \
     it on, and says who made it.",
);

/// Who was asked, and whether they declined.
const INVITED: [(&str, bool); 4] = [
    ("noor.haddad@repair.example.org", false),
    ("t.okonkwo@schools.example.org", false),
    ("mika.laine@workbench.example.org", true),
    ("ines.duarte@oficina.example.org", false),
];

const NOMINEE: &str = "kofi.mensah@coast.example.org";

pub async fn write(
    txn: &DatabaseTransaction,
    site: &Site,
    calendar: &Calendar,
    manager: i64,
    pro: i64,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let (Some(keeper), Some(workshop)) =
        (calendar.intake(KEEPER, calendar.year + 1), calendar.intake(WORKSHOP, calendar.year + 1))
    else {
        return Ok(());
    };
    agree(txn, keeper, 0, false, QUOTE).await?;
    agree(txn, workshop, 0, true, LICENCE).await?;
    agree(txn, workshop, 1, false, QUOTE).await?;
    let words = "You have taught more people to mend a radio than we can count. Would you apply?";
    let asked = INVITED.map(|(address, declined)| {
        let declined_at = declined.then(|| now - TimeDelta::days(1));
        row(workshop, address, (Kind::Invited, manager), words, (now - TimeDelta::days(3), declined_at))
    });
    invitation::Entity::insert_many(asked).exec_without_returning(txn).await?;
    let words = "She keeps forty villages on the air and has never asked for anything.";
    let nomination = row(keeper, NOMINEE, (Kind::Nominated, pro), words, (now - TimeDelta::days(2), None));
    let nomination = nomination.insert(txn).await?;
    let cycle = cycles::queries::by_id(txn, keeper.id).await?;
    let from = people::by_id(txn, pro).await?.name;
    invitations::letters::queue(txn, site, &cycle, &[nomination], &from, now).await
}

async fn agree(
    txn: &DatabaseTransaction,
    to: &Intake,
    position: i32,
    required: bool,
    (key, label, text): (&str, &str, &str),
) -> Result<(), Error> {
    let consent = consent::ActiveModel {
        id: NotSet,
        cycle_id: Set(to.id),
        key: Set(key.into()),
        label: Set(label.into()),
        required: Set(required),
        position: Set(position),
    };
    let words = consent_text::ActiveModel {
        id: NotSet,
        consent_id: Set(consent.insert(txn).await?.id),
        version: Set(1),
        text: Set(text.into()),
        text_html: Set(markdown::to_html(text)),
        created_at: Set(to.opens - TimeDelta::days(14)),
    };
    words.insert(txn).await?;
    Ok(())
}

fn row(
    cycle: &Intake,
    address: &str,
    (kind, by): (Kind, i64),
    words: &str,
    (at, declined_at): (DateTime<Utc>, Option<DateTime<Utc>>),
) -> invitation::ActiveModel {
    invitation::ActiveModel {
        id: NotSet,
        cycle_id: Set(cycle.id),
        address: Set(address.into()),
        kind: Set(kind),
        words: Set(words.into()),
        by_id: Set(Some(by)),
        created_at: Set(at),
        declined_at: Set(declined_at),
    }
}
