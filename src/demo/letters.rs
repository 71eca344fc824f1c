//! Letters that went out before the demo began, so that there is something to read: drawn as the portal draws them.

use entity::letter::{self, State};
use entity::program;
use minijinja::value::Serde;
use minijinja::{Value, context};
use sea_orm::ActiveValue::Set;

use super::applications::Applied;
use super::personas::Persona;
use crate::Error;
use crate::applications::reading::Read;
use crate::config::Site;
use crate::l10n::{Locale, Message};
use crate::mail::{self, Draft, Letter, Recipient};
use crate::web::instant;

/// Whom a letter is about, and of what.
pub struct Told<'a> {
    pub to: Persona,
    pub person: i64,
    /// The number of their page, once they have one.
    pub number: Option<i64>,
    pub application: i64,
    pub applied: &'a Applied<'a>,
    /// The activities that it was submitted with.
    pub evidence: &'a Read,
}

/// The receipt for an application.
pub fn received(told: &Told<'_>, program: &program::Model, site: &Site) -> Result<letter::ActiveModel, Error> {
    let (applied, intake) = (told.applied, told.applied.intake);
    let words = context! {
        path => applied.way().name, zone => intake.zone(), revision => 1, at => instant(applied.touched()),
        closes_at => instant(intake.closes), announces_at => instant(intake.announces),
        url => site.url(&format!("/me/applications/{}", told.application)),
        answers => answers(applied), evidence => Serde(told.evidence), agreed => Vec::<(String, i32)>::new(),
        ..title(applied)
    };
    sent(told, Letter::ApplicationReceived, words, applied.touched(), program, site)
}

/// The good news.
pub fn accepted(told: &Told<'_>, program: &program::Model, site: &Site) -> Result<letter::ActiveModel, Error> {
    let intake = told.applied.intake;
    let title_at = format!("/tracks/{}/{}", intake.title().slug, intake.year);
    let words = context! {
        term_start => intake.term.0.to_string(), term_end => intake.term.1.to_string(),
        why => Message::new("decision-reason-bar_met").to_string(), words => "", number => told.number, is_first => false, is_kept => false,
        page => told.number.map(|n| site.url(&format!("/directory/{n}"))),
        crest => site.url(&format!("{title_at}/crest.png")), ..title(told.applied)
    };
    sent(told, Letter::Accepted, words, intake.announces, program, site)
}

fn title(applied: &Applied<'_>) -> Value {
    let (name, year) = (applied.intake.title().name, applied.intake.year);
    context! { cycle => format!("{name} {year}"), track => name, year }
}

fn answers(applied: &Applied<'_>) -> Vec<Value> {
    let answer = |key: &str, label: &str| {
        context! { label, values => Serde(applied.answers.all(key).to_vec()) }
    };
    applied.way().asks.iter().map(|ask| answer(ask.key, ask.label)).collect()
}

fn sent(
    told: &Told<'_>,
    letter: Letter,
    words: Value,
    at: chrono::DateTime<chrono::Utc>,
    program: &program::Model,
    site: &Site,
) -> Result<letter::ActiveModel, Error> {
    let to = Recipient {
        person_id: Some(told.person),
        address: told.to.address(),
        name: told.to.facts().name.into(),
        locale: Locale::english(),
    };
    let event = format!("demo/{}:{}", letter.folder(), told.application);
    let row = mail::drawn(Some(program), site, &Draft { to, letter, event, words }, at)?;
    Ok(letter::ActiveModel { state: Set(State::Sent), attempts: Set(1), sent_at: Set(Some(at)), ..row })
}
