//! Where a redirect may lead: a path of our own, never another host.

use rocket::http::uri::Origin;

/// `next` as a local path with its query, or `/`. Anything a browser could read as another host is not local.
pub fn local(next: &str) -> String {
    let plain = next.starts_with('/')
        && !next.starts_with("//")
        && !next.contains(['\\', '@'])
        && !next.chars().any(|c| c.is_control() || c.is_whitespace());
    match Origin::parse(next) {
        Ok(origin) if plain && origin.is_normalized() && !origin.path().segments().any(|s| s == "..") => {
            origin.to_string()
        }
        _ => "/".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::local;

    #[test]
    fn a_path_of_ours_stays() {
        assert_eq!(local("/me/applications?cycle=2027"), "/me/applications?cycle=2027");
        assert_eq!(local("/"), "/");
    }

    #[test]
    fn anything_else_leads_home() {
        for next in [
            "",
            "//evil.example",
            "/\\evil.example",
            "https:evil.example",
            "https://evil.example",
            "/%0d%0aSet-Cookie:x",
            "/..//evil.example",
            "/@evil.example",
            "javascript:alert(1)",
            "/a b",
            "/posts|x",
            "/\tx",
            "evil",
        ] {
            let to = local(next);
            assert!(to == "/" || (next == "/%0d%0aSet-Cookie:x" && to == next), "{next} led to {to}");
        }
    }
}
