//! Whether there is enough of what the new titles bring.

use entity::person::Standing;
use minijinja::{Value, context};

use crate::Error;
use crate::announcements::rules::{Facts, Gift, Outcome};
use crate::benefits::rules::{Need, brings_benefits, needs};
use crate::benefits::{Seal, queries};
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Message;

/// What each benefit of the title asks for, in a few statements however many are awarded.
pub async fn of(db: &Db, site: &Site, facts: &Facts, outcomes: &[Outcome]) -> Result<Vec<Need>, Error> {
    let supplies = queries::supplies(&db.read, &Seal::of(site)).await?;
    Ok(needs(&supplies, facts.track.id, &awarded(outcomes)))
}

/// Whom the announcement gives a title that brings them something: on hold nothing does, and who resigned comes back
/// by it.
fn awarded(outcomes: &[Outcome]) -> Vec<i64> {
    let brings = |standing| standing == Standing::Resigned || brings_benefits(standing);
    let awarded = outcomes.iter().filter(|o| o.gift != Gift::None && brings(o.candidate.standing));
    awarded.map(|o| o.candidate.person_id).collect()
}

/// A pool that does not reach is something to know of: it keeps nobody's title back.
pub fn warnings(needs: &[Need]) -> Vec<Value> {
    let short = needs.iter().filter_map(|need| Some((need, need.keys.filter(|keys| keys.short > 0)?)));
    short
        .map(|(need, keys)| {
            let words = Message::new("announcements-warning-stock");
            let words = words.with("name", &need.name).count("short", keys.short).count("needed", keys.needed);
            let place = Message::new("announcements-mend-benefit").to_string();
            context! { words => words.to_string(), place, address => address(need) }
        })
        .collect()
}

pub fn rows(needs: &[Need]) -> Vec<Value> {
    let row = |need: &Need| {
        let keys = need.keys.map(|k| context! { needed => k.needed, left => k.left, short => k.short });
        context! { name => need.name.as_str(), address => address(need), keys }
    };
    needs.iter().map(row).collect()
}

fn address(need: &Need) -> String {
    format!("/manage/benefits/{}", need.id)
}
