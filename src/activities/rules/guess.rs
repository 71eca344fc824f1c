//! Which of the usual kinds a page is likely to be. A guess fills an empty field and nothing else.

use url::Url;

/// Types of schema.org that say what a page is, and the kind each stands for; none where it may be anything.
const TYPES: [(&str, Option<&str>); 22] = [
    ("BlogPosting", Some("blog-post")),
    ("LiveBlogPosting", Some("blog-post")),
    ("NewsArticle", Some("article")),
    ("TechArticle", Some("article")),
    ("ScholarlyArticle", Some("article")),
    ("Report", Some("article")),
    ("VideoObject", Some("video")),
    ("PodcastEpisode", Some("podcast")),
    ("AudioObject", Some("podcast")),
    ("Book", Some("book")),
    ("SoftwareSourceCode", Some("code")),
    ("SoftwareApplication", Some("code")),
    ("DiscussionForumPosting", Some("forum")),
    ("QAPage", Some("forum")),
    ("Question", Some("forum")),
    ("PresentationDigitalDocument", Some("talk")),
    ("Event", Some("event")),
    ("SocialEvent", Some("event")),
    ("EducationEvent", Some("workshop")),
    ("BusinessEvent", Some("event")),
    ("Article", None),
    ("WebPage", None),
];

/// Sites that hold one kind of thing.
const HOSTS: [(&str, &str); 27] = [
    ("youtube.com", "video"),
    ("youtu.be", "video"),
    ("vimeo.com", "video"),
    ("twitch.tv", "video"),
    ("media.ccc.de", "talk"),
    ("github.com", "code"),
    ("gitlab.com", "code"),
    ("codeberg.org", "code"),
    ("bitbucket.org", "code"),
    ("sr.ht", "code"),
    ("npmjs.com", "code"),
    ("pypi.org", "code"),
    ("crates.io", "code"),
    ("podcasts.apple.com", "podcast"),
    ("open.spotify.com", "podcast"),
    ("soundcloud.com", "podcast"),
    ("stackoverflow.com", "forum"),
    ("stackexchange.com", "forum"),
    ("serverfault.com", "forum"),
    ("superuser.com", "forum"),
    ("reddit.com", "forum"),
    ("slideshare.net", "talk"),
    ("speakerdeck.com", "talk"),
    ("meetup.com", "event"),
    ("eventbrite.com", "event"),
    ("lu.ma", "event"),
    ("leanpub.com", "book"),
];

pub fn is_of_the_page(of: &str) -> bool {
    TYPES.iter().any(|(name, _)| *name == of)
}

/// What the page says first; then what its site is for; then what is left to guess by.
pub fn kind(types: &[String], og_type: &str, url: &Url) -> Option<&'static str> {
    let host = url.host_str().unwrap_or_default().to_lowercase();
    let by_host = || {
        let is_at = |site: &str| host == site || host.ends_with(&format!(".{site}"));
        HOSTS.iter().find(|(site, _)| is_at(site)).map(|(_, kind)| *kind)
    };
    let by_type = || types.iter().find_map(|t| TYPES.iter().find(|(name, _)| name == t).and_then(|(_, kind)| *kind));
    let by_name = || {
        let label = host.split('.').next().unwrap_or_default();
        matches!(label, "forum" | "forums" | "community" | "discourse").then_some("forum")
    };
    let by_graph = || match og_type.split('.').next().unwrap_or_default() {
        "video" => Some("video"),
        "book" => Some("book"),
        "music" => Some("podcast"),
        "article" => Some("blog-post"),
        _ => types.iter().any(|t| t == "Article").then_some("blog-post"),
    };
    by_type().or_else(by_host).or_else(by_name).or_else(by_graph)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_what_it_says_and_else_what_its_site_is_for() {
        let guess = |types: &[&str], og: &str, url: &str| {
            kind(&types.iter().map(|t| (*t).to_owned()).collect::<Vec<_>>(), og, &Url::parse(url).unwrap())
        };
        assert_eq!(guess(&["WebPage", "BlogPosting"], "", "https://example.org/x"), Some("blog-post"));
        assert_eq!(guess(&[], "video.other", "https://example.org/x"), Some("video"));
        assert_eq!(guess(&[], "object", "https://www.github.com/a/b"), Some("code"));
        assert_eq!(guess(&[], "website", "https://unix.stackexchange.com/q/1"), Some("forum"));
        assert_eq!(guess(&[], "", "https://community.example.org/t/1"), Some("forum"));
        assert_eq!(guess(&["Article"], "", "https://example.org"), Some("blog-post"));
        assert_eq!(guess(&[], "website", "https://notgithub.com.example.org"), None);
    }
}
