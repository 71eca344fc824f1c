//! What a manager is shown before a change is done that does something to applications, or that somebody else's change
//! came before.

use minijinja::{Value, context};
use rocket::Responder;
use rocket::http::Status;

use crate::Error;
use crate::cycles::actions::Outcome;
use crate::cycles::rules;
use crate::cycles::rules::effects::{self, Toll};
use crate::l10n::Message;
use crate::web::{Onward, Page, Typed, View};

/// Where a form leads: onward, or to a page that asks once more and still has all that was typed.
#[derive(Responder)]
pub enum Answer {
    Done(Onward),
    Page((Status, Page)),
}

/// A form that was sent to change something of a cycle.
pub struct Sent<'a> {
    pub view: &'a View<'a>,
    pub form: Typed,
    /// What the head of the page takes: `slug`, `title`.
    pub cycle: Value,
    /// Where it was sent, and the page it stands on.
    pub to: String,
    pub back: String,
}

impl Sent<'_> {
    /// `stands` is what a form would begin with that was drawn from what stands now.
    pub fn answer<T>(
        &self,
        outcome: Outcome<T>,
        stands: impl FnOnce(&T) -> Typed,
        done: impl FnOnce(T) -> Onward,
    ) -> Result<Answer, Error> {
        let (name, page) = match outcome {
            Outcome::Done(now) => return Ok(Answer::Done(done(now))),
            Outcome::Asked(tolls) => ("cycles/manage/asked", context! { ..self.asked(&tolls) }),
            Outcome::Old(now) => ("cycles/manage/old", context! { ..self.old(&stands(&now)) }),
        };
        Ok(Answer::Page((Status::Conflict, self.view.page(name, page)?)))
    }

    fn asked(&self, tolls: &[Toll]) -> Value {
        let told = tolls.iter().map(|toll| {
            let on =
                Message::new("cycles-effect-count").count("drafts", toll.drafts).count("submitted", toll.submitted);
            context! { what => toll.effect.told().to_string(), on => on.to_string() }
        });
        let has_submitted = tolls.iter().any(|t| t.submitted > 0);
        context! { tolls => told.collect::<Vec<_>>(), has_submitted, sure => effects::known(tolls), ..self.common(&["sure"]) }
    }

    fn old(&self, stands: &Typed) -> Value {
        let typed = &self.form;
        let one = |of: &Typed, name: &str| of.values.get(name).map(|v| plain(v)).unwrap_or_default();
        let names = stands.values.keys().filter(|name| *name != "seen");
        // A field that the form did not show is not one that was emptied; a box that is not ticked is not sent.
        let shown = names.filter(|name| typed.values.contains_key(*name) || BOXES.contains(&name.as_str()));
        let differing = shown.filter(|name| one(stands, name) != one(typed, name));
        let rows = differing.map(|name| {
            let (stands, typed) = rules::old::differing(&one(stands, name), &one(typed, name));
            context! { name => label(name).to_string(), stands, typed }
        });
        let seen = one(stands, "seen");
        context! { rows => rows.collect::<Vec<_>>(), seen, ..self.common(&["seen"]) }
    }

    /// All that was sent, to be sent again, but for what the page sets anew.
    fn common(&self, but: &[&str]) -> Value {
        let kept = self.form.values.iter().filter(|(name, _)| !name.starts_with('_') && !but.contains(&name.as_str()));
        let kept = kept.flat_map(|(name, values)| values.iter().map(move |value| context! { name, value }));
        context! { cycle => self.cycle.clone(), to => &self.to, back => &self.back, kept => kept.collect::<Vec<_>>() }
    }
}

const BOXES: [&str; 10] = [
    "required",
    "auto_submit",
    "fast_track",
    "shared_evidence",
    "evidence_kinds",
    "is_blind",
    "shows_history",
    "match_language",
    "match_region",
    "is_automatic",
];

fn plain(values: &[String]) -> String {
    let mut plain = values.join("\n").replace("\r\n", "\n").trim().to_owned();
    // Browsers leave the seconds of a full minute out.
    if plain.len() == 16 && plain.as_bytes().get(10) == Some(&b'T') {
        plain.push_str(":00");
    }
    plain
}

/// The label of a field, by its name.
fn label(name: &str) -> Message {
    Message::new(match name {
        "title" => "cycles-manage-f-title",
        "intro" => "cycles-manage-f-intro",
        "slug" => "cycles-manage-f-slug",
        "track" => "cycles-manage-f-track",
        "year" => "cycles-manage-f-year",
        "zone" => "cycles-manage-f-zone",
        "opens_at" => "cycles-manage-f-opens",
        "closes_at" => "cycles-manage-f-closes",
        "reviews_due_at" => "cycles-manage-f-reviews",
        "announces_at" => "cycles-manage-f-announces",
        "grace_minutes" => "cycles-manage-f-grace",
        "term_start" => "cycles-manage-f-term-start",
        "term_end" => "cycles-manage-f-term-end",
        "window_start" => "cycles-manage-f-window-start",
        "window_end" => "cycles-manage-f-window-end",
        "who" => "cycles-manage-f-who",
        "employees" => "cycles-manage-f-employees",
        "auto_submit" => "cycles-manage-f-auto",
        "fast_track" => "cycles-manage-f-fast",
        "shared_evidence" => "cycles-manage-f-shared",
        "name" => "cycles-manage-path-name",
        "description" => "cycles-manage-path-for",
        "evidence_min" => "cycles-manage-evidence-min",
        "evidence_max" => "cycles-manage-evidence-max",
        "evidence_kinds" => "cycles-manage-evidence-kinds",
        "label" => "cycles-manage-q-label",
        "help" => "cycles-manage-q-help",
        "kind" => "cycles-manage-q-kind",
        "required" => "cycles-manage-q-required",
        "max_length" => "cycles-manage-q-length",
        "choices" => "cycles-manage-q-choices",
        "text" => "cycles-manage-consent-text",
        "needed" => "cycles-reviewing-needed",
        "scale" => "cycles-reviewing-scale",
        "most" => "cycles-reviewing-most",
        "seed" => "cycles-reviewing-seed",
        "shared_from" => "cycles-reviewing-shared-from",
        "discussed_from" => "cycles-reviewing-discussed-from",
        "judged_until" => "cycles-reviewing-judged-until",
        "is_blind" => "cycles-reviewing-blind",
        "shows_history" => "cycles-reviewing-history",
        "match_language" => "cycles-reviewing-language",
        "match_region" => "cycles-reviewing-region",
        "is_automatic" => "cycles-reviewing-automatic",
        "weight" => "cycles-criterion-weight",
        _ => "cycles-manage-key-head",
    })
}
