//! What each of them is told.

use entity::decision::Verdict;
use entity::person::Standing;
use minijinja::context;

use super::queries::event;
use super::rules::{Facts, Gift, Outcome};
use crate::applications::after;
use crate::config::Site;
use crate::mail::{Draft, Letter, Recipient};
use crate::web::instant;

/// One letter each, but for those without an address and for the dead.
pub fn all(facts: &Facts, outcomes: &[Outcome], site: &Site) -> Vec<Draft> {
    outcomes.iter().filter_map(|o| draft(facts, o, site)).collect()
}

pub fn draft(facts: &Facts, outcome: &Outcome, site: &Site) -> Option<Draft> {
    let event = event(facts.cycle.id, outcome.candidate.id);
    telling(letter(outcome.verdict), event, facts, outcome, site)
}

/// A letter that tells of an outcome, also where it came after the announcement.
pub fn telling(letter: Letter, event: String, facts: &Facts, outcome: &Outcome, site: &Site) -> Option<Draft> {
    let candidate = &outcome.candidate;
    if matches!(candidate.standing, Standing::Deceased | Standing::Erased) {
        return None;
    }
    let address = facts.addresses.get(&candidate.person_id)?.clone();
    let cycle = &facts.cycle;
    let term_end = match &outcome.gift {
        Gift::Kept(award) => award.term_end.max(cycle.term_end),
        _ => cycle.term_end,
    };
    let locale = Recipient::locale(candidate.locale.as_deref());
    let words = context! {
        cycle => cycle.title.as_str(), track => facts.track.name.as_str(), year => cycle.year,
        term_start => cycle.term_start.to_string(), term_end => term_end.to_string(),
        crest => site.url(&format!("/tracks/{}/{}/crest.png", facts.track.slug, cycle.year)),
        why => facts.reasons.told(&outcome.reason, locale), words => outcome.words.as_str(),
        counted => facts.counted.get(&candidate.id).and_then(|counted| counted.told(locale)),
        appeal_until => instant(after::appeals_end(cycle.announced_at.unwrap_or(cycle.announces_at))),
        zone => cycle.zone.as_str(), url => site.url(&format!("/me/applications/{}", candidate.id)),
        number => outcome.number, is_first => outcome.newly_numbered,
        is_kept => matches!(outcome.gift, Gift::Kept(_)),
        page => outcome.number.filter(|_| candidate.listed).map(|n| site.url(&format!("/directory/{n}"))),
        next_opens => facts.next_opens.map(instant),
    };
    let to = Recipient { person_id: Some(candidate.person_id), address, name: candidate.name.clone(), locale };
    Some(Draft { to, letter, event, words })
}

fn letter(verdict: Verdict) -> Letter {
    match verdict {
        Verdict::Accept => Letter::Accepted,
        Verdict::Decline => Letter::Declined,
        Verdict::Waitlist => Letter::Waitlisted,
        Verdict::Defer => Letter::Deferred,
    }
}
