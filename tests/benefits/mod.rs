//! Benefits: who gets what, who sees what, and what nobody reads.

mod announced;
mod claim;
mod manage;
mod secret;

use entity::benefit::{self, Kind};
use entity::{Ids, benefit_key, person, track};
use palmares::benefits::Seal;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, QueryFilter, QueryOrder};

use crate::support::Portal;

pub const OWN: &str = "/me/benefits";
pub const DESK: &str = "/manage/benefits";
pub const LINK: &str = "https://chat.example.org/invitation/plain-link-word";

/// Offered to whoever holds one of the titles, or any.
pub async fn benefit(portal: &Portal, name: &str, kind: Kind, tracks: &[&track::Model]) -> benefit::Model {
    let link = (kind != Kind::Key).then(|| Seal::of(&portal.site).link(LINK));
    let row = benefit::ActiveModel {
        name: Set(name.into()),
        kind: Set(kind),
        description: Set("Use it well.".into()),
        description_html: Set("<p>Use it well.</p>".into()),
        tracks: Set(Ids(tracks.iter().map(|t| t.id).collect())),
        in_grace: Set(false),
        link_sealed: Set(link),
        low_at: Set(Some(1)),
        position: Set(0),
        updated_at: Set(portal.now()),
        ..Default::default()
    };
    row.insert(&portal.db.write).await.unwrap()
}

/// Keys `name-1`, `name-2` … in the pool.
pub async fn filled(portal: &Portal, benefit: &benefit::Model, many: usize) {
    let seal = Seal::of(&portal.site);
    for n in 1..=many {
        let key = format!("{}-{n}", benefit.name);
        let row = benefit_key::ActiveModel {
            benefit_id: Set(benefit.id),
            sealed: Set(seal.key(benefit.id, &key)),
            sealed_with: Set(seal.name()),
            key_hash: Set(seal.hash(benefit.id, &key)),
            added_at: Set(portal.now()),
            ..Default::default()
        };
        row.insert(&portal.db.write).await.unwrap();
    }
}

/// A pool of so many keys, for the main title.
pub async fn pool(portal: &Portal, many: usize) -> benefit::Model {
    let benefit = benefit(portal, "STUDIO", Kind::Key, &[&portal.main_track().await]).await;
    filled(portal, &benefit, many).await;
    benefit
}

/// Somebody who holds the main title this year.
pub async fn member(portal: &Portal, name: &str) -> person::Model {
    let person = portal.person(name).await;
    portal.award(&person, &portal.main_track().await, 2027).await;
    person
}

pub fn claim_of(benefit: &benefit::Model) -> String {
    format!("{OWN}/{}/claim", benefit.id)
}

/// Every key with its holder, in the order they came.
pub async fn keys(portal: &Portal, of: &benefit::Model) -> Vec<benefit_key::Model> {
    let all = benefit_key::Entity::find().filter(benefit_key::COLUMN.benefit_id.eq(of.id));
    all.order_by_asc(benefit_key::COLUMN.id).all(&portal.db.write).await.unwrap()
}

pub async fn holders(portal: &Portal, of: &benefit::Model) -> Vec<Option<i64>> {
    keys(portal, of).await.into_iter().map(|k| k.person_id).collect()
}
