//! The languages of the interface. Each is a folder below `locales` with Fluent files; another language is one folder
//! more. English is whole; what another language lacks is told in English.
//!
//! A text is a `Message` (a key and its arguments) until the reader's `Locale` is known.

mod bundle;
mod figures;
mod message;

use std::fmt;
use std::sync::LazyLock;

use fluent_bundle::FluentArgs;
use fluent_langneg::{LanguageIdentifier, NegotiationStrategy, negotiate_languages, parse_accepted_languages};

use bundle::Language;
pub use message::Message;

/// One of the languages there is a folder for.
#[derive(Clone, Copy)]
pub struct Locale(&'static Language);

/// English first, then the others by their tags.
static LANGUAGES: LazyLock<Vec<Language>> = LazyLock::new(bundle::load);

/// What the manager's desk is written in, and what stands in for what another language lacks.
const ENGLISH: &str = "en";

impl Locale {
    pub fn english() -> Self {
        Self(&LANGUAGES[0])
    }

    pub fn all() -> impl Iterator<Item = Self> {
        LANGUAGES.iter().map(Self)
    }

    /// By its BCP 47 tag, exactly.
    pub fn by_tag(tag: &str) -> Option<Self> {
        Self::all().find(|l| l.tag() == tag)
    }

    /// The best for an `Accept-Language` header (RFC 9110, 12.5.4); English where none fits.
    pub fn accepted(header: &str) -> Self {
        let wanted = parse_accepted_languages(header);
        let there: Vec<LanguageIdentifier> = LANGUAGES.iter().filter_map(|l| l.tag.parse().ok()).collect();
        let found = negotiate_languages(&wanted, &there, None, NegotiationStrategy::Lookup);
        found.first().and_then(|id| Self::by_tag(&id.to_string())).unwrap_or_else(Self::english)
    }

    /// BCP 47, as in `<html lang>`.
    pub fn tag(self) -> &'static str {
        &self.0.tag
    }

    /// What it calls itself.
    pub fn name(self) -> String {
        self.say("language-name", None)
    }

    /// `ltr` or `rtl`.
    pub fn direction(self) -> &'static str {
        if self.find("language-direction", None).as_deref() == Some("rtl") { "rtl" } else { "ltr" }
    }

    /// The text of a key. What this language lacks is told in English; a key that nobody knows is told as itself, and
    /// a test fails.
    pub fn say(self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        self.find(key, args).or_else(|| Self::english().find(key, args)).unwrap_or_else(|| {
            tracing::error!(key, "a text has no message");
            key.to_owned()
        })
    }

    /// The text of a key in this very language, where it has it.
    pub fn find(self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        self.0.say(key, args)
    }

    /// The text of a key that may be unknown: one that an address brought.
    pub fn find_or_english(self, key: &str) -> Option<String> {
        self.find(key, None).or_else(|| Self::english().find(key, None))
    }

    /// The name of a country by its ISO 3166-1 alpha-2 code.
    pub fn country(self, code: &str) -> String {
        let known = self.find(&format!("country-{code}"), None);
        known.unwrap_or_else(|| crate::countries::name(code).unwrap_or_default().to_owned())
    }

    /// The name of a language by its BCP 47 tag: "Portuguese (BR)".
    pub fn language(self, tag: &str) -> String {
        let (first, rest) = tag.split_once('-').unwrap_or((tag, ""));
        match self.find(&format!("language-{first}"), None) {
            Some(name) if rest.is_empty() => name,
            Some(name) => format!("{name} ({rest})"),
            None => crate::languages::name(tag),
        }
    }
}

impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        self.tag() == other.tag()
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_language_there_is_is_found() {
        for (header, tag) in [
            ("", "en"),
            ("fr-CA,fr;q=0.9,en;q=0.5", "fr"),
            ("en-GB,fr;q=0.9", "en"),
            ("ar-EG", "ar"),
            ("tlh, ar;q=0.2", "ar"),
            ("tlh", "en"),
            (";;,q=x", "en"),
        ] {
            assert_eq!(Locale::accepted(header).tag(), tag, "{header}");
        }
    }

    #[test]
    fn languages_name_themselves() {
        let all: Vec<_> = Locale::all().map(|l| (l.tag(), l.name(), l.direction())).collect();
        assert_eq!(all[0], ("en", "English".into(), "ltr"));
        assert!(all.contains(&("ar", "العربية".into(), "rtl")));
    }
}
