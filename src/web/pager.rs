use serde::Serialize;

/// One page of a long list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Pager {
    /// From 1.
    pub page: u64,
    pub pages: u64,
    pub total: u64,
    /// The number of the first and the last row shown; both 0 where there is none.
    pub first: u64,
    pub last: u64,
}

impl Pager {
    /// The wanted page, or the nearest there is.
    pub fn new(wanted: Option<u64>, per_page: u64, total: u64) -> Self {
        let pages = total.div_ceil(per_page).max(1);
        let page = wanted.unwrap_or(1).clamp(1, pages);
        let first = if total == 0 { 0 } else { (page - 1) * per_page + 1 };
        Self { page, pages, total, first, last: (page * per_page).min(total) }
    }

    /// The address of a list with its filters, ready for a page number: `/people?q=ada&`. Ends in `?` where there is none.
    pub fn base(path: &str, filters: &[(&str, &str)]) -> String {
        let some = filters.iter().filter(|(_, value)| !value.is_empty());
        let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(some).finish();
        if query.is_empty() { format!("{path}?") } else { format!("{path}?{query}&") }
    }

    /// The query of the page that is shown, from that of its filters.
    pub fn here(&self, query: &str) -> String {
        match self.page {
            1 => query.to_owned(),
            page if query.is_empty() => format!("page={page}"),
            page => format!("{query}&page={page}"),
        }
    }

    /// Rows before this page.
    pub fn offset(&self) -> u64 {
        self.first.saturating_sub(1)
    }
}

#[cfg(test)]
mod tests {
    use super::Pager;

    #[test]
    fn a_list_has_pages() {
        let pager = Pager::new(Some(3), 24, 50);
        assert_eq!((pager.page, pager.pages, pager.first, pager.last, pager.offset()), (3, 3, 49, 50, 48));
        assert_eq!(Pager::new(Some(99), 24, 50).page, 3);
        assert_eq!((pager.here(""), pager.here("q=a")), ("page=3".into(), "q=a&page=3".into()));
        assert_eq!(Pager::new(None, 24, 50).here("q=a"), "q=a");
        assert_eq!(Pager::base("/people", &[("q", ""), ("role", "a b")]), "/people?role=a+b&");
        assert_eq!(Pager::base("/people", &[("q", "")]), "/people?");
        assert_eq!(Pager::new(None, 24, 0), Pager { page: 1, pages: 1, total: 0, first: 0, last: 0 });
    }
}
