//! Where a text says where somebody can be found: web addresses, e-mail addresses, handles.

use std::ops::Range;

use crate::countries;

/// Endings of hosts besides those of countries. After anything else a dot is the end of a sentence that lacks its space.
const ENDINGS: &str = "com org net edu gov mil int info biz name pro dev app blog tech cloud online site website page xyz \
    club social live news media community events codes systems network digital studio design art wiki academy email works \
    space store shop team today world zone tools guru expert ninja rocks eu uk рф укр 中国 香港 台灣 台湾 한국 भारत مصر";

/// Words in addresses that many have.
const USUAL: &str = "www blog blogs user users member members profile profiles people channel author authors post posts about \
    home index html github gitlab bitbucket twitter linkedin youtube medium mastodon facebook instagram reddit discord \
    wordpress blogspot tumblr substack hashnode bsky slack stackoverflow sessionize speakerdeck slideshare medium telegram \
    threads twitch vimeo pages company pulse articles";

/// What a web address is known by.
const SIGNS: [&str; 3] = ["://", "www.", "mailto:"];

/// The parts of a text that are such a place; `number` is that of the person's page.
pub fn found(text: &str, number: Option<&str>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    for piece in text.split_inclusive(char::is_whitespace) {
        in_piece(piece.trim_end(), number, at, &mut found);
        at += piece.len();
    }
    found
}

fn in_piece(piece: &str, number: Option<&str>, at: usize, found: &mut Vec<Range<usize>>) {
    if let Some(address) = address(piece) {
        in_piece(&piece[..address.start], number, at, found);
        found.push(at + address.start..at + address.end);
        in_piece(&piece[address.end..], number, at + address.end, found);
        return;
    }
    let is_edge = |c: char| "()[]{}<>\"'`|,;、。，；“”„‘’«»".contains(c);
    let mut start = at;
    for part in piece.split_inclusive(is_edge) {
        let bare = part.trim_end_matches(is_edge);
        let has_path = bare.contains('/');
        let mut steps = bare.split(['/', '?', '#', ':', '&', '=', '*']);
        if is_handle(bare, number) || steps.any(|step| is_host(step, has_path)) {
            found.push(start..start + bare.len());
        }
        start += part.len();
    }
}

/// The first web address that says that it is one, as far as it goes.
fn address(piece: &str) -> Option<Range<usize>> {
    let lower = piece.to_ascii_lowercase();
    let letters = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    // After a scheme, whose letters stand before it.
    let [slashes, begins @ ..] = SIGNS;
    let scheme = lower.find(slashes).map(|at| at - lower[..at].chars().rev().take_while(letters).count());
    let start = begins.iter().map(|sign| lower.find(sign)).chain([scheme]).flatten().min()?;
    let mut depth = 0_i32;
    let ends = |(_, c): &(usize, char)| {
        depth += match c {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        depth < 0 || "<>\"`|]“”«»".contains(*c)
    };
    let end = piece[start..].char_indices().find(ends).map_or(piece.len(), |(at, _)| start + at);
    let end = start + piece[start..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '*', '_', '~', '\'']).len();
    (end > start).then_some(start..end)
}

/// `@ada`, `ada@example.org`, and the number of the page in the directory.
fn is_handle(part: &str, number: Option<&str>) -> bool {
    let is_named = part.contains(['@', '＠']) && part.chars().any(char::is_alphanumeric);
    let numbered = part.strip_prefix('#').map(|rest| rest.trim_end_matches(['.', ':', '!', '?']));
    is_named || numbered.is_some_and(|typed| Some(typed) == number)
}

/// A name of one letter is a host only where a path follows: `t.me/ada`, not the end of a sentence.
fn is_host(part: &str, has_path: bool) -> bool {
    // A backslash is gone once the Markdown is drawn.
    let part = part.replace('\\', "");
    let labels: Vec<&str> = part.trim_matches(['.', '_', '~', '!']).split('.').collect();
    let [first @ .., ending] = labels.as_slice() else { return false };
    let is_label =
        |label: &&str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
    let is_country = ending.len() == 2 && countries::name(&ending.to_ascii_uppercase()).is_some();
    let is_lower = ending.chars().all(|c| !c.is_uppercase());
    (has_path || first.iter().any(|label| label.chars().count() > 1))
        && first.iter().all(is_label)
        && is_lower
        && (is_country || ending.starts_with("xn--") || ENDINGS.split_whitespace().any(|known| known == *ending))
}

/// What somebody is called in a link of theirs: `ada-love` of `https://github.com/ada-love`, `adalove` of
/// `https://adalove.dev`.
pub fn handles(link: &str) -> Vec<String> {
    let rest = link.split_once("://").map_or(link, |(_, rest)| rest);
    let mut parts = rest.split(['/', '?', '#', '=', '&']);
    let host = parts.next().unwrap_or_default();
    let labels = host.rsplit_once('.').map_or("", |(labels, _)| labels).split('.');
    let usual = |word: &&str| !USUAL.split_whitespace().any(|usual| usual.eq_ignore_ascii_case(word));
    // What comes after the second step is the title of something, not the name of somebody.
    labels.chain(parts.take(2)).map(|part| part.trim_start_matches('@')).filter(usual).map(str::to_owned).collect()
}
