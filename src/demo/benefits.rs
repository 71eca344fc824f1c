//! What comes with the titles of the demo. Sponsors, keys and addresses are invented.

use chrono::{DateTime, TimeDelta, Utc};
use entity::audit::Action;
use entity::benefit::{self, Kind};
use entity::{Ids, audit, award, benefit_key};
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait,
    QueryFilter, QueryOrder, QuerySelect,
};

use super::cycles::{KEEPER, MESH, PRO_TITLE};
use crate::audit::Entry;
use crate::benefits::Seal;
use crate::config::Site;
use crate::{Error, markdown};

struct Offer {
    name: &'static str,
    kind: Kind,
    description: &'static str,
    link: Option<&'static str>,
    low_at: Option<i32>,
    /// Places in `TITLES`; none: every title.
    titles: &'static [usize],
}

const IDE: Offer = Offer {
    name: "Lantern Studio, one year",
    kind: Kind::Key,
    description: "A licence of the editor for **one person** and as many machines as you use. Enter the key under \
        *Help → Licence*; it runs for a year from that day.",
    link: None,
    low_at: Some(10),
    titles: &[KEEPER, MESH],
};

const CHAT: Offer = Offer {
    name: "The keepers’ room",
    kind: Kind::Link,
    description: "Where keepers talk: rooms for roofs, radios and repair evenings, in nine languages. Please do not \
        pass the invitation on.",
    link: Some("https://chat.lanternkeepers.example/invitation/kQ7-hearth"),
    low_at: None,
    titles: &[],
};

const PACK: Offer = Offer {
    name: "Badge pack for print and web",
    kind: Kind::Download,
    description: "The laurel for slides, stickers and e-mail signatures, in SVG and PNG, with a page on how to use it.",
    link: Some("https://files.lanternkeepers.example/badge-pack-9f31.zip"),
    low_at: None,
    titles: &[KEEPER, PRO_TITLE],
};

/// Keys that somebody has, and keys that are left: fewer than the manager wants to be warned at.
const CLAIMED: u64 = 24;
const LEFT: usize = 6;

/// `unclaimed` has not taken theirs yet; `alumna` had one while the title ran.
pub struct Known {
    pub manager: i64,
    pub unclaimed: i64,
    pub alumna: i64,
}

pub async fn write(txn: &DatabaseTransaction, site: &Site, known: Known, now: DateTime<Utc>) -> Result<(), Error> {
    let seal = Seal::of(site);
    // Three years ago the alumna held the title.
    let made = now - TimeDelta::days(3 * 365 + 2);
    for (offer, position) in [&IDE, &CHAT, &PACK].into_iter().zip(0..) {
        let benefit = row(offer, position, &seal, made).insert(txn).await?;
        let entry = Entry::new(Action::BenefitEdited, "benefit", benefit.id).by(known.manager).states("", "offered");
        entry.note(offer.name).record(txn, made).await?;
        if offer.kind == Kind::Key {
            fill(txn, &seal, benefit.id, &known, (made, now)).await?;
        }
    }
    Ok(())
}

fn row(offer: &Offer, position: i32, seal: &Seal<'_>, made: DateTime<Utc>) -> benefit::ActiveModel {
    let titles = offer.titles.iter().filter_map(|place| i64::try_from(place + 1).ok());
    benefit::ActiveModel {
        id: NotSet,
        name: Set(offer.name.into()),
        kind: Set(offer.kind),
        description: Set(offer.description.into()),
        description_html: Set(markdown::to_html(offer.description)),
        tracks: Set(Ids(titles.collect())),
        in_grace: Set(false),
        link_sealed: Set(offer.link.map(|link| seal.link(link))),
        low_at: Set(offer.low_at),
        position: Set(position),
        archived_at: Set(None),
        updated_at: Set(made),
    }
}

/// Some of those who hold the title now have a key.
async fn fill(
    txn: &DatabaseTransaction,
    seal: &Seal<'_>,
    benefit: i64,
    known: &Known,
    (made, now): (DateTime<Utc>, DateTime<Utc>),
) -> Result<(), Error> {
    let mut takers = vec![(known.alumna, made + TimeDelta::days(2))];
    let holding = holding(txn, known, now).await?;
    takers.extend(holding.into_iter().zip(1..).map(|(person, n)| (person, now - TimeDelta::hours(70 * n))));
    let mut keys = Vec::new();
    let mut told = Vec::new();
    for n in 0..takers.len() + LEFT {
        let key = invented(n);
        let taker = takers.get(n);
        keys.push(benefit_key::ActiveModel {
            id: NotSet,
            benefit_id: Set(benefit),
            sealed: Set(seal.key(benefit, &key)),
            sealed_with: Set(seal.name()),
            key_hash: Set(seal.hash(benefit, &key)),
            person_id: Set(taker.map(|(person, _)| *person)),
            added_at: Set(made),
            claimed_at: Set(taker.map(|(_, at)| *at)),
        });
        if let Some((person, at)) = taker {
            let entry = Entry::new(Action::BenefitClaimed, "benefit", benefit).by(*person).on(*person);
            told.push(entry.states("in the pool", "claimed").note(IDE.name).row(*at));
        }
    }
    let added = Entry::new(Action::BenefitKeysAdded, "benefit", benefit).by(known.manager);
    added.note(format!("{}: {} added", IDE.name, keys.len())).record(txn, made).await?;
    benefit_key::Entity::insert_many(keys).exec_without_returning(txn).await?;
    audit::Entity::insert_many(told).exec_without_returning(txn).await?;
    Ok(())
}

async fn holding(txn: &DatabaseTransaction, known: &Known, now: DateTime<Utc>) -> Result<Vec<i64>, Error> {
    let today = now.date_naive();
    let held = award::Entity::find()
        .select_only()
        .column(award::Column::PersonId)
        .distinct()
        .filter(award::COLUMN.track_id.eq(1))
        .filter(award::Column::State.eq(award::State::Active))
        .filter(award::COLUMN.term_start.lte(today))
        .filter(award::COLUMN.term_end.gte(today))
        .filter(award::COLUMN.person_id.ne(known.unclaimed))
        .filter(award::COLUMN.person_id.ne(known.alumna))
        .order_by_asc(award::COLUMN.person_id)
        .limit(CLAIMED);
    Ok(held.into_tuple().all(txn).await?)
}

/// A key that looks like one and opens nothing.
fn invented(n: usize) -> String {
    let parts = [7_919, 104_729, 1_299_709].map(|prime| format!("{:04X}", (n + 11) * prime % 0x10000));
    format!("LANTERN-{}", parts.join("-"))
}
