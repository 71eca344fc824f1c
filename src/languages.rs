//! Languages: BCP 47 tags inside, English names outside.

use isolang::Language;

use crate::text::fold;

/// The tag of a language written as a tag (`pt-BR`, `fra`) or as its English name. None where it is unknown.
pub fn find(text: &str) -> Option<String> {
    let text = text.trim();
    // A code of two letters is a code, though there is a language called "En".
    if let Some(language) = Language::from_639_1(&text.to_lowercase()) {
        return Some(tag(language).to_owned());
    }
    if let Some(language) = Language::from_name(text).or_else(|| Language::from_name(&title(text))) {
        return Some(tag(language).to_owned());
    }
    let mut parts = text.split(['-', '_']);
    let first = parts.next()?.to_lowercase();
    let language = Language::from_639_1(&first).or_else(|| Language::from_639_3(&first))?;
    let mut found = tag(language).to_owned();
    for part in parts {
        let known = part.chars().all(|c| c.is_ascii_alphanumeric());
        match part.len() {
            2 if known => found = format!("{found}-{}", part.to_uppercase()),
            4 if known => found = format!("{found}-{}", title(part)),
            _ => return None,
        }
    }
    Some(found)
}

/// "Portuguese (BR)" for `pt-BR`; the tag itself where the language is unknown.
pub fn name(text: &str) -> String {
    let (first, rest) = text.split_once('-').unwrap_or((text, ""));
    match Language::from_639_1(first).or_else(|| Language::from_639_3(first)) {
        Some(language) if rest.is_empty() => plain(language),
        Some(language) => format!("{} ({rest})", plain(language)),
        None => text.to_owned(),
    }
}

/// As a form begins with it: by name, where it is found again by it.
pub fn told(tag: &str) -> String {
    let name = name(tag);
    if find(&name).as_deref() == Some(tag) { name } else { tag.to_owned() }
}

/// "Modern Greek (1453-)" is Greek to everyone.
fn plain(language: Language) -> String {
    let name = language.to_name().split(" (").next().unwrap_or_default();
    name.strip_prefix("Modern ").unwrap_or(name).to_owned()
}

fn tag(language: Language) -> &'static str {
    language.to_639_1().unwrap_or(language.to_639_3())
}

fn title(text: &str) -> String {
    let folded = fold(text);
    let mut letters = folded.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_found_by_tag_and_name() {
        for (text, wanted) in [
            ("en", "en"),
            ("EN", "en"),
            ("English", "en"),
            ("french", "fr"),
            ("pt_br", "pt-BR"),
            ("zh-hant", "zh-Hant"),
            ("deu", "de"),
        ] {
            assert_eq!(find(text).as_deref(), Some(wanted), "{text}");
        }
        assert_eq!(find("Klingonese"), None);
        assert_eq!((name("pt-BR"), name("fr")), ("Portuguese (BR)".to_owned(), "French".to_owned()));
    }
}
