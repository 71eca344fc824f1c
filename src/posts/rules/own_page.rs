/// The addresses of a member's page: what a link back points at. Who was merged has more than one.
#[derive(Clone, Debug)]
pub struct OwnPage {
    /// Without the number and without the scheme: `portal.example/directory/`.
    base: String,
    numbers: Vec<i64>,
}

impl OwnPage {
    /// `directory` is the address of the directory's pages, without a number.
    pub fn new(directory: &str, numbers: Vec<i64>) -> Self {
        let base = directory.split_once("://").map_or(directory, |(_, rest)| rest).to_lowercase();
        Self { base, numbers }
    }

    /// Of a feed that nobody has claimed: no text names it.
    pub fn nobodys() -> Self {
        Self { base: String::new(), numbers: Vec::new() }
    }

    /// Whether a text names the page, as HTML, as Markdown or in plain letters.
    pub fn is_in(&self, text: &str) -> bool {
        // Nothing else is worth a copy of the text.
        if self.numbers.is_empty() || !text.contains("directory") && !text.contains("DIRECTORY") {
            return false;
        }
        let text = text.to_lowercase().replace("&#x2f;", "/").replace("&#47;", "/");
        let after = |at: usize| {
            let digits: String = text[at..].chars().take_while(char::is_ascii_digit).collect();
            digits.parse().is_ok_and(|n: i64| n.to_string() == digits && self.numbers.contains(&n))
        };
        let begins = |at: usize| !text[..at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '@'));
        text.match_indices(&self.base).any(|(at, _)| begins(at) && after(at + self.base.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::OwnPage;

    #[test]
    fn the_page_is_found_and_no_other() {
        let own = OwnPage::new("https://portal.example/directory/", vec![832]);
        for there in [
            "<a href=\"https://portal.example/directory/832\">That's me</a>",
            "[That's me](http://portal.example/directory/832).",
            "<a href=https://Portal.Example/directory/832/>",
            "<link rel=\"me\" href=\"https:&#x2f;&#x2f;portal.example&#x2f;directory&#x2f;832?x#y\">",
            "<img src=\"https://portal.example/directory/832/badge.svg\">",
        ] {
            assert!(own.is_in(there), "{there}");
        }
        for other in [
            "https://portal.example/directory/8321",
            "https://portal.example/directory/0832",
            "https://other.example/directory/832",
            "https://not-portal.example/directory/832",
            "https://portal.example/directory",
            "",
        ] {
            assert!(!own.is_in(other), "{other}");
        }
        assert!(!OwnPage::new("https://portal.example/directory/", vec![]).is_in("portal.example/directory/832"));
    }
}
