//! Every letter that there is, in every language: whole, with the same links in both forms, in whosever words.

use std::collections::BTreeSet;

use palmares::l10n::Locale;
use palmares::mail::{Draft, Drawn, Letter, Press, Recipient, Words};

use crate::support::{Backend, Portal};

fn draft(portal: &Portal, letter: Letter, locale: Locale) -> Draft {
    let to = Recipient { person_id: None, address: "ada@example.org".into(), name: "Ada <Lovelace>".into(), locale };
    Draft { to, letter, event: "x".into(), words: letter.sample(&portal.site) }
}

async fn drawn(portal: &Portal, draft: &Draft, words: Option<Words>) -> Drawn {
    let press = Press::of(&portal.db.read, &portal.site).await.unwrap();
    let press = if let Some(words) = words { press.with(draft, words) } else { press };
    press.draw(draft).unwrap_or_else(|e| panic!("{:?} in {:?}: {e}", draft.letter, draft.to.locale))
}

/// The addresses in a text, where they end.
fn addresses(text: &str) -> BTreeSet<String> {
    let ends = |c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>' | ')');
    let found = text.match_indices("http").map(|(at, _)| text[at..].split(ends).next().unwrap().to_owned());
    found.filter(|a| a.contains("://")).map(|a| a.trim_end_matches(['.', ',']).to_owned()).collect()
}

fn links(html: &str) -> BTreeSet<String> {
    let found = html.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned());
    found.filter(|a| a.starts_with("http")).collect()
}

/// Without the way to refuse it, which is sealed anew each time.
fn lasting(links: BTreeSet<String>) -> BTreeSet<String> {
    links.into_iter().filter(|link| !link.contains("/letters/refuse/")).collect()
}

#[rocket::async_test]
async fn each_letter_draws_in_every_language_with_the_same_links_in_both_forms() {
    let portal = Portal::new(Backend::Sqlite).await;
    for letter in Letter::all() {
        for locale in Locale::all() {
            let draft = draft(&portal, letter, locale);
            let Drawn { subject, text, html, refuse } = drawn(&portal, &draft, None).await;
            assert!(!subject.is_empty() && !text.is_empty(), "{letter:?} in {locale:?} says nothing");
            assert!(html.contains(&format!("dir=\"{}\"", locale.direction())), "{letter:?} in {locale:?}");
            assert_eq!(addresses(&text), links(&html), "{letter:?} in {locale:?}:\n{text}");
            assert!(!links(&html).is_empty(), "{letter:?} leads nowhere");
            assert_eq!(refuse.is_some(), letter.refusable().is_some());
            assert!(refuse.is_none_or(|at| text.contains(&at)), "{letter:?} does not say how to refuse it");
            assert!(!text.contains("\n\n\n") && !text.contains("&lt;"), "{letter:?} in {locale:?}:\n{text}");
        }
    }
}

#[rocket::async_test]
async fn no_letter_tells_who_reads_it() {
    let portal = Portal::new(Backend::Sqlite).await;
    for letter in Letter::all() {
        let html = drawn(&portal, &draft(&portal, letter, Locale::english()), None).await.html;
        for picture in html.split("<img src=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            assert!(picture.starts_with(&portal.site.origin()) && !picture.contains('?'), "{letter:?}: {picture}");
        }
        for word in ["<script", "<link", "<iframe", "url(", "@import", "srcset"] {
            assert!(!html.contains(word), "{letter:?} has {word}");
        }
    }
}

#[rocket::async_test]
async fn no_two_letters_have_the_same_subject() {
    let portal = Portal::new(Backend::Sqlite).await;
    let mut seen = BTreeSet::new();
    for letter in Letter::all() {
        let subject = drawn(&portal, &draft(&portal, letter, Locale::english()), None).await.subject;
        assert!(seen.insert(subject.clone()), "{letter:?} is not the only one with the subject {subject:?}");
    }
}

#[rocket::async_test]
async fn each_letter_takes_other_words_and_keeps_its_links() {
    let portal = Portal::new(Backend::Sqlite).await;
    for letter in Letter::all() {
        let draft = draft(&portal, letter, Locale::english());
        let plain = drawn(&portal, &draft, None).await;
        let all: Vec<_> = letter.fills().map(|f| format!("{{{}}}", f.name)).collect();
        let body = format!("Our own words: {}.\n\n[Our guide](https://guide.example/a).", all.join("; "));
        let own = drawn(&portal, &draft, Some(Words { subject: "Ours, {name}".into(), body })).await;
        assert_eq!(own.subject, "Ours, Ada <Lovelace>");
        for form in [&own.text, &own.html] {
            assert!(form.contains("Our own words: "), "{letter:?} keeps its own words: {form}");
            assert!(!all.iter().any(|fill| form.contains(fill)), "{letter:?} fills not all: {form}");
        }
        let values = own.text.split("Our own words: ").nth(1).unwrap().split(".\n").next().unwrap();
        let unfilled: Vec<_> =
            letter.fills().zip(values.split("; ")).filter(|(f, v)| v.is_empty() && f.name != "contact").collect();
        assert!(unfilled.is_empty(), "{letter:?} has no sample for {unfilled:?}");
        assert!(own.html.contains("Ada &lt;Lovelace&gt;") && !own.html.contains("<Lovelace>"));
        let mut links_then = lasting(links(&plain.html));
        links_then.insert("https://guide.example/a".into());
        assert_eq!(lasting(links(&own.html)), links_then, "{letter:?} lost a link");
        assert_eq!(lasting(addresses(&own.text)), links_then, "{letter:?}: {}", own.text);
    }
}

#[test]
fn each_letter_is_named_and_explained() {
    for letter in Letter::all() {
        assert_eq!(Letter::by_folder(letter.folder()), Some(letter));
        let keys = [letter.name(), letter.when()].into_iter().chain(letter.fills().map(|f| f.meaning()));
        for told in keys.map(|message| message.to_string()) {
            assert!(!told.starts_with("letters-"), "letters.ftl lacks {told}");
        }
    }
}
