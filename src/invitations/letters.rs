//! The letters that ask, each once for an address and a cycle. Who refuses such letters gets none: `mail` sees to it.

use chrono::{DateTime, Utc};
use entity::invitation::{self, Kind};
use entity::person::Standing;
use entity::{cycle, track};
use minijinja::context;
use sea_orm::ConnectionTrait;

use super::{queries, rules};
use crate::config::Site;
use crate::l10n::Locale;
use crate::mail::{self, Draft, Letter, Recipient};
use crate::web::instant;
use crate::{Error, tracks};

/// Writes to all that are asked; `from` is the name of the Pro who nominates.
pub async fn queue(
    db: &impl ConnectionTrait,
    site: &Site,
    cycle: &cycle::Model,
    invitations: &[invitation::Model],
    from: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let track = tracks::queries::by_id(db, cycle.track_id).await?;
    let addresses: Vec<String> = invitations.iter().map(|i| i.address.clone()).collect();
    let owners = queries::owners(db, &addresses).await?;
    let about = About { site, cycle, track, from, now };
    let drafts = invitations.iter().filter_map(|invitation| {
        let to = match owners.get(&invitation.address) {
            Some(person) if matches!(person.standing, Standing::Deceased | Standing::Erased) => return None,
            Some(person) => Recipient {
                person_id: Some(person.id),
                address: invitation.address.clone(),
                name: person.name.clone(),
                locale: Recipient::locale(person.locale.as_deref()),
            },
            None => Recipient {
                person_id: None,
                address: invitation.address.clone(),
                name: String::new(),
                locale: Locale::english(),
            },
        };
        Some(about.draft(invitation, to))
    });
    mail::queue_many(db, site, &drafts.collect::<Vec<_>>(), now).await
}

/// What all of them are told.
struct About<'a> {
    site: &'a Site,
    cycle: &'a cycle::Model,
    track: track::Model,
    from: &'a str,
    now: DateTime<Utc>,
}

impl About<'_> {
    fn draft(&self, invitation: &invitation::Model, to: Recipient) -> Draft {
        let Self { site, cycle, track, from, now } = self;
        let (letter, name) = match invitation.kind {
            Kind::Invited => (Letter::Invited, "invited"),
            Kind::Nominated => (Letter::Nominated, "nominated"),
        };
        let words = context! {
            cycle => &cycle.title, track => &track.name, zone => &cycle.zone, from => *from, words => &invitation.words,
            is_open => cycle.opens_at <= *now, opens_at => instant(cycle.opens_at), closes_at => instant(cycle.closes_at),
            url => site.url(&format!("/cycles/{}", cycle.slug)),
            decline_url => site.url(&format!("/invitations/{}", rules::token(&site.key, invitation))),
        };
        let event = format!("invitations/{name}:{}:{}", cycle.id, invitation.address);
        Draft { to, letter, event, words }
    }
}
