//! What applicants agree to: the text that is asked for now, and what of it was agreed to.

use entity::{Agreed, consent, consent_text, cycle};
use sea_orm::{ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::rules::Typed;
use crate::Error;
use crate::error::Wrong;
use crate::l10n::Message;

/// A consent with the text that is asked for.
#[derive(Clone, Debug)]
pub struct Asked {
    pub consent: consent::Model,
    pub text: consent_text::Model,
}

impl Asked {
    /// The name of its box in the form.
    pub fn field(&self) -> String {
        format!("agreed[{}]", self.consent.key)
    }

    /// The version that was agreed to, if any.
    pub fn agreed(&self, to: &Agreed) -> Option<i32> {
        to.0.get(&self.consent.key).copied()
    }

    /// Whether it was agreed to as it reads now.
    pub fn is_agreed(&self, to: &Agreed) -> bool {
        self.agreed(to) == Some(self.text.version)
    }
}

/// In their order. One without a text has nothing to agree to yet.
pub async fn of_cycle(db: &impl ConnectionTrait, cycle: &cycle::Model) -> Result<Vec<Asked>, Error> {
    let consents = consent::Entity::find()
        .filter(consent::COLUMN.cycle_id.eq(cycle.id))
        .order_by_asc(consent::COLUMN.position)
        .order_by_asc(consent::COLUMN.id)
        .all(db)
        .await?;
    let mut asked = Vec::new();
    for consent in consents {
        let texts = consent_text::Entity::find().filter(consent_text::COLUMN.consent_id.eq(consent.id));
        if let Some(text) = texts.order_by_desc(consent_text::COLUMN.version).one(db).await? {
            asked.push(Asked { consent, text });
        }
    }
    Ok(asked)
}

/// What the ticked boxes agree to. A page that was drawn before the text changed agrees to what it showed.
pub fn ticked(asked: &[Asked], typed: &Typed) -> Agreed {
    let version = |a: &Asked| {
        let version: i32 = typed.get(&a.consent.key)?.first()?.parse().ok()?;
        (1..=a.text.version).contains(&version).then(|| (a.consent.key.clone(), version))
    };
    Agreed(asked.iter().filter_map(version).collect())
}

/// What has to be agreed to and is not, or not as it reads now.
pub fn wrongs(asked: &[Asked], agreed: &Agreed) -> Vec<Wrong> {
    let missing = asked.iter().filter(|a| a.consent.required && !a.is_agreed(agreed));
    let wrong = |a: &Asked| {
        let key = match a.agreed(agreed) {
            Some(_) => "applications-wrong-consent-new",
            None => "applications-wrong-consent",
        };
        Wrong { field: a.field(), why: Message::new(key).with("consent", &a.consent.label) }
    };
    missing.map(wrong).collect()
}

/// What was agreed to, in the words beside the box, and the version of the text.
pub fn labels(asked: &[Asked], agreed: &Agreed) -> Vec<(String, i32)> {
    asked.iter().filter_map(|a| Some((a.consent.label.clone(), a.agreed(agreed)?))).collect()
}
