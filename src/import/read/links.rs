//! Links as people write them in lists: with or without a kind, as an address or as a handle.

use url::Url;

use crate::text;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawLink {
    /// Empty where the file does not tell.
    pub kind: String,
    /// An address, or a handle where the kind says of what.
    pub address: String,
}

/// Kinds that stand as keys of a person by themselves, and what the host of each is.
const KINDS: [(&str, &str); 22] = [
    ("github", "github.com"),
    ("gitlab", "gitlab.com"),
    ("twitter", "twitter.com"),
    ("x", "x.com"),
    ("linkedin", "linkedin.com"),
    ("youtube", "youtube.com"),
    ("bluesky", "bsky.app"),
    ("mastodon", ""),
    ("facebook", "facebook.com"),
    ("instagram", "instagram.com"),
    ("medium", "medium.com"),
    ("devto", "dev.to"),
    ("twitch", "twitch.tv"),
    ("reddit", "reddit.com"),
    ("stackoverflow", "stackoverflow.com"),
    ("sessionize", "sessionize.com"),
    ("speakerdeck", "speakerdeck.com"),
    ("slideshare", "slideshare.net"),
    ("xing", "xing.com"),
    ("website", ""),
    ("blog", ""),
    ("homepage", ""),
];

pub fn is_kind(key: &str) -> bool {
    KINDS.iter().any(|(kind, _)| *kind == key)
}

/// The links in one cell: `kind=url kind=url`, `kind: url; …`, or addresses between spaces, `;` or `|`.
pub fn parse(cell: &str) -> Vec<RawLink> {
    let apart = cell.replace(",http", " http");
    let mut found: Vec<RawLink> = Vec::new();
    let mut waiting = String::new();
    let ends = |c: char| c.is_whitespace() || matches!(c, ';' | '|' | ',');
    for piece in apart.split(|c: char| c.is_whitespace() || matches!(c, ';' | '|')) {
        let piece = piece.trim_matches(ends);
        if piece.is_empty() || piece == "=" {
            continue;
        }
        let (kind, address) = part(piece);
        match (kind, address) {
            (kind, "") => waiting = kind.to_owned(),
            ("", address) => found.push(RawLink { kind: std::mem::take(&mut waiting), address: address.to_owned() }),
            (kind, address) => found.push(RawLink { kind: kind.to_owned(), address: address.to_owned() }),
        }
    }
    found
}

/// `kind=rest`, `kind:rest`, `kind:` alone, or the address that it is.
fn part(piece: &str) -> (&str, &str) {
    let is_word = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_alphabetic())
            && word.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
    };
    match piece.find(['=', ':']) {
        Some(at) if is_word(&piece[..at]) && !piece[at..].starts_with("://") => (&piece[..at], piece[at + 1..].trim()),
        _ => ("", piece),
    }
}

/// The kind and the full address of a link; none where it leads nowhere that may be shown.
pub fn url_of(link: &RawLink) -> Option<(String, Url)> {
    let said: String = link.kind.to_lowercase().chars().filter(|c| c.is_alphanumeric()).take(30).collect();
    let said = match said.as_str() {
        "web" | "homepage" | "site" | "url" => "website".to_owned(),
        "stack" => "stackoverflow".to_owned(),
        "bsky" => "bluesky".to_owned(),
        _ => said,
    };
    let url = text::web_address(&full(&said, link.address.trim()))?;
    let kind = if said.is_empty() { kind_of(&url).to_owned() } else { said };
    Some((kind, url))
}

/// A handle becomes the address it stands for.
fn full(kind: &str, address: &str) -> String {
    let host = KINDS.iter().find(|(k, _)| *k == kind).map_or("", |(_, host)| host);
    let bare = address.trim_start_matches('@').trim_end_matches('/');
    let has_dot = bare.contains('.');
    if address.contains("://") || bare.is_empty() {
        return address.to_owned();
    }
    if kind == "mastodon" {
        return match bare.split_once('@') {
            Some((user, server)) if !server.contains('/') => format!("https://{server}/@{user}"),
            _ => address.to_owned(),
        };
    }
    if host.is_empty() || bare.to_lowercase().trim_start_matches("www.").starts_with(&format!("{host}/")) {
        return address.to_owned();
    }
    match kind {
        "bluesky" => format!("https://bsky.app/profile/{bare}"),
        "linkedin" if bare.starts_with("in/") || bare.starts_with("pub/") => format!("https://www.linkedin.com/{bare}"),
        "linkedin" => format!("https://www.linkedin.com/in/{bare}"),
        _ if has_dot || bare.contains('/') => address.to_owned(),
        "youtube" if bare.len() == 24 && bare.starts_with("UC") => format!("https://www.youtube.com/channel/{bare}"),
        "youtube" | "medium" => format!("https://{host}/@{bare}"),
        "reddit" => format!("https://www.reddit.com/user/{bare}"),
        "xing" => format!("https://www.xing.com/profile/{bare}"),
        "stackoverflow" => format!("https://stackoverflow.com/users/{bare}"),
        _ => format!("https://{host}/{bare}"),
    }
}

fn kind_of(url: &Url) -> &'static str {
    let host = url.host_str().unwrap_or_default();
    let host = host.strip_prefix("www.").unwrap_or(host);
    let known = KINDS.iter().find(|(_, h)| !h.is_empty() && (host == *h || host.ends_with(&format!(".{h}"))));
    match known {
        // `ada.medium.com` is a person's; so is a Mastodon address wherever it lives.
        Some((kind, _)) => kind,
        None if url.path().starts_with("/@") => "mastodon",
        None => "website",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(cell: &str) -> Vec<(String, String)> {
        parse(cell).iter().filter_map(url_of).map(|(kind, url)| (kind, url.to_string())).collect()
    }

    #[test]
    fn cells_are_read_in_every_usual_way() {
        let wanted = [
            ("github".to_owned(), "https://github.com/ada".to_owned()),
            ("blog".to_owned(), "https://a.example/x?y=1".to_owned()),
        ];
        for cell in [
            "github=https://github.com/ada blog=https://a.example/x?y=1",
            "github: https://github.com/ada; blog: https://a.example/x?y=1",
            "github:https://github.com/ada | blog:https://a.example/x?y=1",
            "github=ada;blog=a.example/x?y=1",
            "GitHub: @ada, blog: https://a.example/x?y=1",
        ] {
            assert_eq!(told(cell), wanted, "{cell}");
        }
        let kinds = |cell: &str| told(cell).into_iter().map(|(kind, _)| kind).collect::<Vec<_>>();
        for cell in [
            "https://github.com/ada https://a.example",
            "https://github.com/ada;https://a.example",
            "https://github.com/ada|https://a.example",
            "https://github.com/ada,https://a.example",
        ] {
            assert_eq!(kinds(cell), ["github", "website"], "{cell}");
        }
        assert_eq!(
            kinds("https://fosstodon.org/@ada x=ada https://www.linkedin.com/in/ada"),
            ["mastodon", "x", "linkedin"]
        );
    }

    #[test]
    fn handles_become_addresses() {
        for (kind, address, url) in [
            ("github", "ada", "https://github.com/ada"),
            ("github", "github.com/ada", "https://github.com/ada"),
            ("twitter", "@ada", "https://twitter.com/ada"),
            ("linkedin", "ada-l", "https://www.linkedin.com/in/ada-l"),
            ("linkedin", "in/ada", "https://www.linkedin.com/in/ada"),
            ("linkedin", "www.linkedin.com/in/ada", "https://www.linkedin.com/in/ada"),
            ("mastodon", "@ada@fosstodon.org", "https://fosstodon.org/@ada"),
            ("bluesky", "@ada.bsky.social", "https://bsky.app/profile/ada.bsky.social"),
            ("youtube", "@ada", "https://youtube.com/@ada"),
            ("website", "ada.example", "https://ada.example/"),
        ] {
            let link = RawLink { kind: kind.to_owned(), address: address.to_owned() };
            assert_eq!(url_of(&link).map(|(_, url)| url.to_string()).as_deref(), Some(url), "{kind} {address}");
        }
    }

    #[test]
    fn what_runs_or_leads_nowhere_is_no_link() {
        for cell in [
            "javascript:alert(1)",
            "data:text/html,x",
            "https://user:pw@a.example",
            "ada",
            "blog=ada",
            "mailto:ada@a.example",
        ] {
            assert_eq!(told(cell), [], "{cell}");
        }
    }
}
