use entity::post;
use url::Url;

use crate::config::Site;
use crate::text;

/// Where posts that were written here are read.
const POSTS: &str = "/posts/";

/// The address that the log knows a post by: where it stands elsewhere, else where it is read here. Empty where it has
/// none, and on a portal that only its own machine can reach.
pub fn address(post: &post::Model, site: &Site) -> String {
    match &post.slug {
        Some(slug) if post.url.is_empty() => {
            Some(site.url(&format!("{POSTS}{slug}"))).filter(|url| text::web_address(url).is_some()).unwrap_or_default()
        }
        _ => post.url.clone(),
    }
}

/// What the address of each post that was written here begins with, as `canonical` has it.
pub fn here(site: &Site) -> String {
    canonical(&site.url(POSTS)).map(|posts| format!("{posts}/")).unwrap_or_default()
}

/// What makes two addresses the same page: host and path without scheme, `www.`, closing slash, what only counts where
/// somebody came from, and the place within the page. None where it is no web address.
pub fn canonical(typed: &str) -> Option<String> {
    let url = text::web_address(typed)?;
    let host = host(&url);
    if let Some(video) = youtube(&host, &url) {
        return Some(format!("youtube.com/watch?v={video}"));
    }
    let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
    let path = url.path().trim_end_matches('/');
    let mut kept: Vec<&str> = url.query().unwrap_or_default().split('&').filter(|pair| !says_nothing(pair)).collect();
    kept.sort_unstable();
    let query = if kept.is_empty() { String::new() } else { format!("?{}", kept.join("&")) };
    // Sites that are one page have their addresses behind the hash.
    let fragment = url.fragment().filter(|f| f.starts_with(['/', '!'])).map(|f| format!("#{f}")).unwrap_or_default();
    Some(format!("{host}{port}{path}{query}{fragment}"))
}

fn host(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default().trim_end_matches('.');
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}

/// Parameters that tell a site where its readers come from, and change nothing in the page.
fn says_nothing(pair: &str) -> bool {
    const NAMES: [&str; 22] = [
        "fbclid",
        "gclid",
        "gclsrc",
        "gbraid",
        "wbraid",
        "dclid",
        "msclkid",
        "yclid",
        "twclid",
        "ttclid",
        "li_fat_id",
        "igshid",
        "igsh",
        "mc_cid",
        "mc_eid",
        "mkt_tok",
        "_hsenc",
        "_hsmi",
        "_ga",
        "_gl",
        "ref_src",
        "ref_url",
    ];
    let name = pair.split('=').next().unwrap_or_default().to_ascii_lowercase();
    name.is_empty() || name.starts_with("utm_") || NAMES.contains(&name.as_str())
}

/// The video that an address of YouTube shows, in whichever of its forms.
fn youtube(host: &str, url: &Url) -> Option<String> {
    let mut path = url.path_segments()?;
    let first = path.next().unwrap_or_default();
    let video = match (host, first) {
        ("youtu.be", video) => video.to_owned(),
        ("youtube.com" | "m.youtube.com" | "music.youtube.com", "watch") => {
            url.query_pairs().find(|(name, _)| name == "v")?.1.into_owned()
        }
        ("youtube.com" | "m.youtube.com" | "youtube-nocookie.com", "shorts" | "embed" | "live" | "v") => {
            path.next()?.to_owned()
        }
        _ => return None,
    };
    let is_one = video.len() >= 6 && video.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    is_one.then_some(video)
}

#[cfg(test)]
mod tests {
    use super::canonical;

    fn all_are(one: &str, addresses: &[&str]) {
        for address in addresses {
            assert_eq!(canonical(address).as_deref(), Some(one), "{address}");
        }
        assert_eq!(canonical(&format!("https://{one}")).as_deref(), Some(one), "it is one of itself");
    }

    #[test]
    fn the_same_page_has_one_address() {
        all_are(
            "example.org/blog/Mesh",
            &[
                "https://www.Example.ORG/blog/Mesh/",
                "http://example.org:80/blog/Mesh#comments",
                "example.org/blog/Mesh?utm_source=x&UTM_Medium=y&fbclid=abc",
                "https://example.org./blog/Mesh?&",
            ],
        );
        all_are("example.org/?p=7&q=1".replace("/?", "?").as_str(), &["https://example.org/?q=1&gclid=2&p=7"]);
        all_are("app.example.org#/talks/3", &["https://app.example.org/#/talks/3"]);
        all_are("example.org:8443/a", &["https://example.org:8443/a/"]);
    }

    #[test]
    fn different_pages_stay_different() {
        let [a, b, c] =
            ["https://example.org/a", "https://example.org/A", "https://example.org/a?page=2"].map(canonical);
        assert!(a != b && a != c);
        assert_eq!(canonical("not an address"), None);
        assert_eq!(canonical("javascript:alert(1)"), None);
    }

    #[test]
    fn a_video_is_one_in_all_its_forms() {
        all_are(
            "youtube.com/watch?v=dQw4w9WgXcQ",
            &[
                "https://youtu.be/dQw4w9WgXcQ?si=share&t=12",
                "https://www.youtube.com/watch?feature=x&v=dQw4w9WgXcQ&list=PL1",
                "https://m.youtube.com/watch?v=dQw4w9WgXcQ",
                "https://www.youtube.com/shorts/dQw4w9WgXcQ",
                "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
                "https://youtube.com/live/dQw4w9WgXcQ?feature=share",
            ],
        );
        assert_eq!(canonical("https://youtube.com/@somebody").as_deref(), Some("youtube.com/@somebody"));
        assert_eq!(canonical("https://youtu.be/").as_deref(), Some("youtu.be"));
    }
}
