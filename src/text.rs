//! Text as people write it, brought into the forms that are compared, searched and put into addresses.

mod initials;

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use url::Url;

pub use initials::initials;

/// Folds case and diacritics, so that "Łukasz Müller" is found as "lukasz muller". Other scripts stay as they are.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'ħ' => folded.push('h'),
            'ı' => folded.push('i'),
            c if is_combining_mark(c) => {}
            c => folded.push(c),
        }
    }
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a search: folded, letters and digits only, so that no query syntax gets through. At most eight.
pub fn words(text: &str) -> Vec<String> {
    fold(text).split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).take(8).map(str::to_owned).collect()
}

/// A word for an address: folded, hyphenated, at most 60 characters. Empty where nothing is left.
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in fold(text).chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.len() == 60 {
            break;
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// Whether `slug` is one: what an address may carry.
pub fn is_slug(slug: &str) -> bool {
    (1..=60).contains(&slug.len())
        && slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !slug.starts_with('-')
        && !slug.ends_with('-')
}

/// A web address as people type it, with `https://` where they left it out. None for other schemes, addresses with
/// a password in them and hosts without a dot.
pub fn web_address(typed: &str) -> Option<Url> {
    let typed = typed.trim();
    let with_scheme = if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
    let url = Url::parse(&with_scheme).ok()?;
    let host = url.host_str()?;
    let plain = url.username().is_empty() && url.password().is_none();
    // As names on the internet are (RFC 1035, 2.3.4).
    let is_name = host.len() <= 253 && host.split('.').all(|label| label.len() <= 63);
    // As it is kept, percent-encoded: an index takes no more.
    let fits = url.as_str().len() <= 2000;
    (matches!(url.scheme(), "http" | "https") && plain && is_name && host.contains('.') && fits).then_some(url)
}

/// Where a text says a web address: from its scheme on, without what belongs to the sentence around it.
pub fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    for piece in text.split_inclusive(char::is_whitespace) {
        let lower = piece.to_ascii_lowercase();
        if let Some(start) = ["https://", "http://"].iter().filter_map(|scheme| lower.find(scheme)).min() {
            let rest = &piece[start..];
            let rest = &rest[..rest.find(['<', '>', '"', '`', '|']).unwrap_or(rest.len())];
            let address = before_the_sentence(rest.trim_end());
            if web_address(address).is_some() {
                found.push(at + start..at + start + address.len());
            }
        }
        at += piece.len();
    }
    found
}

/// Without closing punctuation, and without a bracket that was opened before the address.
fn before_the_sentence(mut address: &str) -> &str {
    loop {
        let shorter = address.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_', '…', '”', '’', '»']);
        let opened = |open: char, close: char| shorter.matches(open).count() >= shorter.matches(close).count();
        let shorter = match shorter.chars().last() {
            Some(')') if !opened('(', ')') => &shorter[..shorter.len() - 1],
            Some(']') if !opened('[', ']') => &shorter[..shorter.len() - 1],
            _ => shorter,
        };
        if shorter.len() == address.len() {
            return address;
        }
        address = shorter;
    }
}

/// An address with everything percent-encoded that RFC 3986 does not let stand as it is: browsers and `url` are more
/// lenient (`|`, `^`, brackets), whoever redirects is not.
pub fn strict_address(url: &Url) -> String {
    let (place, rest) = url.as_str().split_at(url[..url::Position::BeforePath].len());
    let mut strict = place.to_owned();
    for byte in rest.bytes() {
        let stands = byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&'()*+,;=%".contains(&byte);
        if stands { strict.push(byte.into()) } else { strict.push_str(&format!("%{byte:02X}")) }
    }
    strict
}

/// The same place has the same key: no scheme, no `www.`, no fragment, no closing slash.
pub fn url_key(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    let host = host.strip_prefix("www.").unwrap_or(host);
    let port = url.port().map(|p| format!(":{p}")).unwrap_or_default();
    let query = url.query().map(|q| format!("?{q}")).unwrap_or_default();
    format!("{host}{port}{}{query}", url.path().trim_end_matches('/'))
}

/// An e-mail address as it is kept: trimmed, in lower case. None where it is none.
pub fn address(typed: &str) -> Option<String> {
    let typed = typed.trim().to_lowercase();
    let fits = typed.len() <= 254 && !typed.chars().any(|c| c.is_control() || c.is_whitespace());
    (fits && typed.parse::<lettre::Address>().is_ok() && typed.rsplit('@').next()?.contains('.')).then_some(typed)
}

/// One line without control characters, with single spaces.
pub fn line(typed: &str) -> String {
    typed.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_end_where_the_sentence_goes_on() {
        for (text, address) in [
            ("See https://a.example/x.", "https://a.example/x"),
            ("(http://a.example/b_(c)?d=e#f), and", "http://a.example/b_(c)?d=e#f"),
            ("<HTTPS://A.example>", "HTTPS://A.example"),
            ("über\u{a0}https://ü.example/ñ…", "https://ü.example/ñ"),
        ] {
            let found = addresses(text);
            assert_eq!(found.iter().map(|range| &text[range.clone()]).collect::<Vec<_>>(), [address], "{text}");
        }
        for none in
            ["", "a.example", "https://", "https://x", "javascript:alert(1)", "http://a:b@c.example", "https://."]
        {
            assert!(addresses(none).is_empty(), "{none}");
        }
    }

    #[test]
    fn an_address_that_browsers_take_is_one_that_everybody_takes() {
        let strict = |typed: &str| strict_address(&web_address(typed).unwrap());
        assert_eq!(
            strict("https://files.example/a|b^c.zip?x={1}[2]#y"),
            "https://files.example/a%7Cb%5Ec.zip?x=%7B1%7D%5B2%5D#y"
        );
        assert_eq!(strict("https://example.org/%7Efile?a=b&c=d"), "https://example.org/%7Efile?a=b&c=d");
    }

    #[test]
    fn names_fold_and_other_scripts_stay() {
        assert_eq!(fold("Łukasz  MÜLLER-Strauß"), "lukasz muller-strauss");
        assert_eq!(fold("İpek Işık"), "ipek isik");
        assert_eq!(fold("Άννα"), fold("ΑΝΝΑ"));
        assert_eq!(fold("山田 太郎"), "山田 太郎");
    }

    #[test]
    fn a_search_keeps_words_only() {
        assert_eq!(words("O'Brien \"; DROP--"), ["o", "brien", "drop"]);
        assert!(words("%_*").is_empty());
    }

    #[test]
    fn slugs_are_made_and_told() {
        assert_eq!(slug("  vSAN & NSX 2027!"), "vsan-nsx-2027");
        assert!(is_slug("vsan-nsx-2027") && !is_slug("-x") && !is_slug("X") && !is_slug(""));
        assert_eq!(slug("日本"), "");
    }

    #[test]
    fn the_same_place_has_one_key() {
        let key = |typed: &str| url_key(&web_address(typed).unwrap());
        assert_eq!(key("https://www.Example.org/blog/"), key("http://example.org/blog#top"));
        assert_ne!(key("https://example.org/a"), key("https://example.org/A"));
    }

    #[test]
    fn only_web_addresses_pass() {
        for bad in ["javascript:alert(1)", "https://user:pw@example.org", "localhost", "ftp://example.org", ""] {
            assert!(web_address(bad).is_none(), "{bad}");
        }
        assert!(web_address("blog.example.org").is_some());
    }

    #[test]
    fn addresses_are_checked_and_lowered() {
        assert_eq!(address(" Ada@Example.ORG ").as_deref(), Some("ada@example.org"));
        for bad in ["ada", "ada@", "ada@localhost", "a b@example.org", "ada@example.org\r\nBcc: x@example.org"] {
            assert!(address(bad).is_none(), "{bad}");
        }
    }
}
