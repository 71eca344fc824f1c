//! What the directory was asked for: pure, and each state of it is an address.

use entity::listing::Status;
use entity::listing_facet::Kind;
use url::form_urlencoded::Serializer;

use crate::text;

/// What the list is narrowed to. Several values of one kind mean OR, several kinds AND.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The search as typed.
    pub typed: String,
    pub country: Vec<String>,
    pub track: Vec<String>,
    pub year: Vec<String>,
    pub status: Vec<String>,
    pub language: Vec<String>,
    pub topic: Vec<String>,
    pub sort: Sort,
    pub look: Look,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    #[default]
    Name,
    Number,
    Newest,
    Longest,
}

impl Sort {
    pub const ALL: [Self; 4] = [Self::Name, Self::Number, Self::Newest, Self::Longest];

    pub fn slug(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Number => "number",
            Self::Newest => "newest",
            Self::Longest => "longest",
        }
    }

    pub fn find(slug: &str) -> Self {
        Self::ALL.into_iter().find(|s| s.slug() == slug).unwrap_or_default()
    }
}

/// How the list is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    #[default]
    Cards,
    /// Compact: a line each.
    Table,
}

impl Look {
    pub fn slug(self) -> &'static str {
        match self {
            Self::Cards => "cards",
            Self::Table => "table",
        }
    }

    pub fn find(slug: &str) -> Self {
        if slug == Self::Table.slug() { Self::Table } else { Self::Cards }
    }
}

/// The kinds of values a member can be found by, in the order of the page, with their names in addresses.
pub const FACETS: [(Kind, &str); 5] = [
    (Kind::Track, "track"),
    (Kind::Country, "country"),
    (Kind::Language, "language"),
    (Kind::Topic, "topic"),
    (Kind::Year, "year"),
];

/// The choices of `status=` that the page offers; any single status can be asked for besides.
pub const STATUSES: [&str; 4] = ["current", "alumni", "memoriam", "all"];

/// The statuses that a word of `status=` stands for.
///
/// `current` is whoever holds the title now: current, honorary and on hold. Staff (emeritus) are no members now and
/// are found under `all`, which is everybody, or by `staff`.
pub fn statuses(word: &str) -> &'static [Status] {
    use Status::*;
    match word {
        "current" => &[Current, Honorary, OnHold],
        "alumni" => &[Alumni],
        "memoriam" => &[Memoriam],
        "staff" => &[Staff],
        "honorary" => &[Honorary],
        "on_hold" => &[OnHold],
        "all" => &[Current, Honorary, OnHold, Alumni, Staff, Memoriam],
        _ => &[],
    }
}

impl Filter {
    /// Words that each must be found; none where nothing was typed.
    pub fn words(&self) -> Vec<String> {
        text::words(&self.typed)
    }

    /// Whether something was typed in which there is no word: it finds nobody, rather than everybody.
    pub fn is_unsearchable(&self) -> bool {
        !self.typed.is_empty() && self.words().is_empty()
    }

    pub fn picked(&self, key: &str) -> &[String] {
        match key {
            "country" => &self.country,
            "track" => &self.track,
            "year" => &self.year,
            "status" => &self.status,
            "language" => &self.language,
            "topic" => &self.topic,
            _ => &[],
        }
    }

    /// Whether anything but a status narrows it, with one kind lifted.
    pub fn is_narrowed(&self, lifted: Option<Kind>) -> bool {
        let picked = FACETS.iter().any(|(kind, key)| Some(*kind) != lifted && !self.picked(key).is_empty());
        picked || !self.typed.is_empty()
    }

    /// The statuses wanted: the current members where none was named.
    pub fn wanted(&self) -> Vec<Status> {
        let words =
            if self.status.is_empty() { vec!["current"] } else { self.status.iter().map(String::as_str).collect() };
        let mut wanted = Vec::new();
        for status in words.into_iter().flat_map(statuses) {
            if !wanted.contains(status) {
                wanted.push(*status);
            }
        }
        wanted
    }

    /// Among current members a track means that it is held now; where alumni are wanted too, that it ever was.
    pub fn kind_of(&self, kind: Kind) -> Kind {
        let now = self.wanted().iter().all(|s| statuses("current").contains(s) || *s == Status::Staff);
        if kind == Kind::Track && now { Kind::Held } else { kind }
    }

    /// Whether it is the whole list of current members, whatever its order and look.
    pub fn is_plain(&self) -> bool {
        Self { sort: Sort::default(), look: Look::default(), ..self.clone() } == Self::default()
    }

    /// How many values narrow it.
    pub fn count_picked(&self) -> usize {
        let facets: usize = FACETS.iter().map(|(_, key)| self.picked(key).len()).sum();
        facets + self.status.len() + usize::from(!self.typed.is_empty())
    }

    pub fn with_look(&self, look: Look) -> Self {
        Self { look, ..self.clone() }
    }

    /// What it is in an address: in one order, without what goes without saying.
    pub fn query(&self) -> String {
        let mut query = Serializer::new(String::new());
        if !self.typed.is_empty() {
            query.append_pair("q", &self.typed);
        }
        for key in ["country", "track", "year", "status", "language", "topic"] {
            query.extend_pairs(self.picked(key).iter().map(|value| (key, value)));
        }
        if self.sort != Sort::default() {
            query.append_pair("sort", self.sort.slug());
        }
        if self.look != Look::default() {
            query.append_pair("view", self.look.slug());
        }
        query.finish()
    }

    /// `path` with this filter; a page is added at the end.
    pub fn address(&self, path: &str) -> String {
        let query = self.query();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }

    /// The same without one value.
    pub fn without(&self, key: &str, value: &str) -> Self {
        let mut less = self.clone();
        match key {
            "q" => less.typed.clear(),
            "country" => less.country.retain(|v| v != value),
            "track" => less.track.retain(|v| v != value),
            "year" => less.year.retain(|v| v != value),
            "status" => less.status.retain(|v| v != value),
            "language" => less.language.retain(|v| v != value),
            "topic" => less.topic.retain(|v| v != value),
            _ => {}
        }
        less
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some() -> Filter {
        Filter {
            typed: "ana & co".into(),
            country: vec!["BE".into(), "NL".into()],
            topic: vec!["c++".into()],
            sort: Sort::Longest,
            ..Filter::default()
        }
    }

    #[test]
    fn every_state_is_an_address() {
        assert_eq!(Filter::default().address("/directory"), "/directory");
        assert_eq!(
            some().address("/directory"),
            "/directory?q=ana+%26+co&country=BE&country=NL&topic=c%2B%2B&sort=longest"
        );
        assert_eq!(some().without("country", "BE").without("q", "").query(), "country=NL&topic=c%2B%2B&sort=longest");
    }

    #[test]
    fn current_members_are_meant_unless_others_are_named() {
        let with =
            |words: &[&str]| Filter { status: words.iter().map(|w| (*w).to_owned()).collect(), ..Filter::default() };
        assert_eq!(with(&[]).wanted(), statuses("current"));
        assert_eq!(with(&["alumni", "current", "alumni"]).wanted().len(), 4);
        assert!(with(&["nonsense"]).wanted().is_empty());
        assert_eq!(with(&["all"]).wanted().len(), 6);
    }

    #[test]
    fn a_track_is_held_now_among_those_who_are_current() {
        let with = |word: &str| Filter { status: vec![word.into()], ..Filter::default() }.kind_of(Kind::Track);
        assert_eq!((with("current"), with("alumni"), with("all")), (Kind::Held, Kind::Track, Kind::Track));
        assert_eq!(Filter::default().kind_of(Kind::Year), Kind::Year);
    }

    #[test]
    fn a_search_without_words_finds_nobody() {
        let typed = |typed: &str| Filter { typed: typed.into(), ..Filter::default() }.is_unsearchable();
        assert!(typed("%_") && typed("🦀") && !typed("") && !typed("ana"));
    }
}
