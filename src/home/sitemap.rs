//! The sitemap: the pages that stand for themselves. More than one file holds are split, with an index before them.

use std::fmt::Write;

/// The protocol's own limit.
pub const PER_FILE: u64 = 50_000;

/// What `/sitemap.xml` is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plan {
    /// Everything in one file.
    Whole,
    /// An index of so many files: the first has the pages of the program, each other one `PER_FILE` members.
    Index(u64),
}

pub fn plan(pages: u64, members: u64) -> Plan {
    if pages + members <= PER_FILE { Plan::Whole } else { Plan::Index(1 + members.div_ceil(PER_FILE)) }
}

/// The number in `sitemap-<n>.xml`.
pub fn number(file: &str) -> Option<u64> {
    let digits = file.strip_prefix("sitemap-")?.strip_suffix(".xml")?;
    digits.parse().ok().filter(|n: &u64| *n > 0 && n.to_string() == digits)
}

/// A list of pages. Addresses are made of our own slugs and numbers: nothing in them needs escaping.
pub fn pages(addresses: impl IntoIterator<Item = String>) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for address in addresses {
        let _ = writeln!(xml, "<url><loc>{address}</loc></url>");
    }
    xml + "</urlset>\n"
}

/// A list of such lists.
pub fn index(addresses: impl IntoIterator<Item = String>) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for address in addresses {
        let _ = writeln!(xml, "<sitemap><loc>{address}</loc></sitemap>");
    }
    xml + "</sitemapindex>\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_one_file_is_split() {
        assert_eq!(plan(10, 49_990), Plan::Whole);
        assert_eq!(plan(10, 49_991), Plan::Index(2));
        assert_eq!(plan(10, 100_001), Plan::Index(4));
    }

    #[test]
    fn only_our_files_have_a_number() {
        assert_eq!(number("sitemap-2.xml"), Some(2));
        for other in ["sitemap-0.xml", "sitemap-02.xml", "sitemap-.xml", "sitemap.xml", "favicon.ico", "sitemap-+1.xml"]
        {
            assert_eq!(number(other), None, "{other}");
        }
    }
}
