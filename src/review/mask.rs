//! Blind mode: what would say whose an application is, taken out of what a reviewer reads. Pure.
//!
//! The portal does not show who somebody is; this is for what applicants write themselves. It hides too much rather
//! than too little: a reviewer misses a word, an applicant keeps a fair chance.
//!
//! What stands in the public directory can be searched for. So the city goes, places go, and of an activity the month and
//! a round figure are left. What it is called and what it is about stay, since that is what is judged: who looks for a
//! title there finds whose it is. The plan of a cycle says so where blind reviewing is chosen.

mod places;
mod words;

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use entity::person;

use crate::applications::queries::Shown;
use crate::applications::reading::{Line, Read};
use crate::{markdown, people};
use words::{Token, is_run_together, tokens};

/// What stands where something was hidden.
pub const VEIL: &str = "▇▇▇";

/// What would say who one applicant is.
#[derive(Clone, Debug, Default)]
pub struct Mask {
    /// Words that follow each other, folded, by the first of them.
    phrases: HashMap<String, Vec<Vec<String>>>,
    /// Folded letters, found also inside a word: for scripts that write without spaces or join words.
    runs: Vec<String>,
    number: Option<String>,
}

impl Mask {
    /// Of somebody with these e-mail addresses and these links elsewhere.
    pub fn of(person: &person::Model, addresses: &[String], links: &[String]) -> Self {
        let mut mask = Self { number: person.number.map(|n| n.to_string()), ..Self::default() };
        for name in [Some(&person.name), person.native_name.as_ref()].into_iter().flatten() {
            mask.name(name);
        }
        for employer in [&person.employer, &people::rules::employer_key(&person.employer)] {
            mask.phrase(folded(employer));
        }
        mask.town(&person.city);
        // What somebody says of themselves in one line stands on their page word by word.
        if folded(&person.headline).len() > 2 {
            mask.phrase(folded(&person.headline));
        }
        for address in addresses {
            mask.handle(address.split('@').next().unwrap_or_default());
        }
        for handle in links.iter().flat_map(|link| places::handles(link)) {
            mask.handle(&handle);
        }
        // "12 talks" says nothing, "#12" does and is an address of a kind.
        if let Some(number) = mask.number.clone().filter(|n| n.len() > 2) {
            mask.phrase(vec![number]);
        }
        mask
    }

    /// The whole name in both orders, written together, and each part of three letters.
    fn name(&mut self, name: &str) {
        let parts = folded(name);
        for part in parts.iter().filter(|p| p.chars().count() > 2) {
            self.phrase(vec![part.clone()]);
        }
        // A part of a name that a stroke joins is a name as a whole: O'Brien.
        for part in name.split_whitespace().map(folded).filter(|words| words.len() > 1) {
            self.phrase(part);
        }
        let together = parts.concat();
        if together.chars().count() > 3 {
            self.phrase(vec![together.clone()]);
        }
        for run in parts.iter().chain([&together]) {
            self.run(run);
        }
        self.phrase(parts.iter().rev().cloned().collect());
        self.phrase(parts);
    }

    /// Where somebody lives. A name of two letters would hide a word that many languages have.
    fn town(&mut self, city: &str) {
        let words = folded(city);
        let whole = words.concat();
        if whole.chars().count() > 2 {
            self.phrase(words);
        }
        self.run(&whole);
    }

    /// Found inside a word where its script asks for that.
    fn run(&mut self, run: &str) {
        let least = if run.chars().all(words::is_ideograph) { 2 } else { 3 };
        if run.chars().any(is_run_together) && run.chars().count() >= least {
            self.runs.push(run.to_owned());
        }
    }

    /// What somebody is called elsewhere.
    fn handle(&mut self, handle: &str) {
        let parts = folded(handle);
        if parts.concat().chars().count() > 3 {
            self.phrase(vec![parts.concat()]);
            self.phrase(parts);
        }
    }

    fn phrase(&mut self, words: Vec<String>) {
        let Some(first) = words.first().filter(|_| words.concat().chars().count() > 1) else { return };
        let known = self.phrases.entry(first.clone()).or_default();
        if !known.contains(&words) {
            known.push(words);
        }
    }

    /// A text without names, employer, number, addresses and links.
    pub fn text(&self, text: &str) -> String {
        let mut hidden = places::found(text, self.number.as_deref());
        let tokens = tokens(text);
        hidden.extend((0..tokens.len()).filter_map(|at| self.phrase_at(text, &tokens[at..])));
        hidden.extend(tokens.iter().flat_map(|token| self.runs_in(text, token)));
        veiled(text, hidden)
    }

    /// Markdown likewise, still Markdown: what it writes as an entity would be a letter only once it is drawn.
    pub fn markdown(&self, source: &str) -> String {
        self.text(source).replace('&', "&amp;")
    }

    /// An answer. Of a link nothing is left but that there is one.
    pub fn shown(&self, answer: Shown) -> Shown {
        if answer.kind == "url" {
            let values = answer.values.iter().filter(|v| !v.trim().is_empty()).map(|_| VEIL.to_owned()).collect();
            return Shown { values, href: None, html: None, ..answer };
        }
        let source = answer.values.first().map_or("", String::as_str);
        let html = answer.html.is_some().then(|| markdown::to_html(&self.markdown(source)));
        Shown { values: answer.values.iter().map(|v| self.text(v)).collect(), html, href: None, ..answer }
    }

    /// The activities: their kinds and topics stay, of a date the month, of a figure how large it is.
    pub fn read(&self, mut read: Read) -> Read {
        let lines = read.groups.iter_mut().flat_map(|g| &mut g.lines).chain(&mut read.apart);
        lines.for_each(|line| self.line(line));
        for group in &mut read.groups {
            group.reach = group.reach.map(rounded);
        }
        read
    }

    fn line(&self, line: &mut Line) {
        let piece = &mut line.piece;
        for text in [&mut piece.title, &mut piece.role, &mut piece.note] {
            *text = self.text(text);
        }
        if !piece.place.trim().is_empty() {
            piece.place = VEIL.to_owned();
        }
        piece.month_only = true;
        piece.reach = piece.reach.map(rounded);
        piece.topics = piece.topics.0.iter().map(|topic| self.text(topic)).collect();
        piece.url = String::new();
        line.href = None;
        if let Some(now) = &mut line.now {
            self.line(now);
        }
    }

    /// The longest phrase that begins with the first of these words.
    fn phrase_at(&self, text: &str, tokens: &[Token]) -> Option<Range<usize>> {
        let first = tokens.first()?;
        let fits = |phrase: &&Vec<String>| {
            let follows = |pair: &[Token]| text[pair[0].end..pair[1].start].chars().count() < 4;
            tokens.len() >= phrase.len()
                && phrase.iter().zip(tokens).all(|(word, token)| *word == token.folded)
                && tokens[..phrase.len()].windows(2).all(follows)
        };
        let longest = self.phrases.get(&first.folded)?.iter().filter(fits).max_by_key(|phrase| phrase.len())?;
        Some(first.start..tokens[longest.len() - 1].end)
    }

    fn runs_in(&self, text: &str, token: &Token) -> Vec<Range<usize>> {
        let word = &text[token.start..token.end];
        if self.runs.is_empty() || !word.chars().any(is_run_together) {
            return Vec::new();
        }
        let found = self.runs.iter().flat_map(|run| words::inside(word, run));
        found.map(|range| token.start + range.start..token.start + range.end).collect()
    }
}

/// Two digits of a figure, the rest as noughts.
fn rounded(figure: i64) -> i64 {
    let mut unit = 1;
    while figure / unit >= 100 {
        unit *= 10;
    }
    figure / unit * unit
}

/// The words of a text, folded.
fn folded(text: &str) -> Vec<String> {
    tokens(text).into_iter().map(|token| token.folded).filter(|folded| !folded.is_empty()).collect()
}

/// The text with a veil over each of the ranges; those that touch, or have only a space or a stroke between them, are
/// one: how many parts a name has is hidden too.
fn veiled(text: &str, mut hidden: Vec<Range<usize>>) -> String {
    hidden.sort_by_key(|range| (range.start, range.end));
    let mut joined: Vec<Range<usize>> = Vec::new();
    for range in hidden {
        match joined.last_mut() {
            Some(last) if range.start <= last.end || is_seam(&text[last.end..range.start]) => {
                last.end = last.end.max(range.end);
            }
            _ => joined.push(range),
        }
    }
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for range in joined {
        out.push_str(&text[at..range.start]);
        out.push_str(VEIL);
        at = range.end;
    }
    out.push_str(&text[at..]);
    out
}

fn is_seam(between: &str) -> bool {
    let seams: BTreeSet<char> = [' ', '\u{a0}', '-', '.', '_', '·', '・', '\''].into();
    between.chars().count() < 3 && between.chars().all(|c| seams.contains(&c))
}

#[cfg(test)]
mod tests;
