use std::collections::HashMap;

use entity::application::State;
use entity::decision::Verdict;
use entity::path;
use sea_orm::ActiveEnum;
use url::form_urlencoded::Serializer;

use super::queries::{Sort, Wanted};
use crate::text;

/// Which applications of a cycle somebody wants to see: the query of the list, of its table file and of the way from
/// one application to the next.
#[derive(Clone, Debug, Default, FromForm)]
pub struct Filter {
    #[field(default = String::new())]
    pub q: String,
    #[field(default = String::new())]
    pub state: String,
    #[field(default = String::new())]
    pub path: String,
    #[field(default = String::new())]
    pub verdict: String,
    #[field(default = String::new())]
    pub sort: String,
    pub page: Option<u64>,
}

impl Filter {
    /// What the database is asked for. A word that means nothing filters nothing.
    pub fn wanted(&self, paths: &[path::Model]) -> Wanted {
        Wanted {
            words: text::words(&self.q),
            line: text::line(&self.q),
            state: State::try_from_value(&self.state).ok(),
            path: paths.iter().find(|p| p.key == self.path).map(|p| p.id),
            verdict: match self.verdict.as_str() {
                "none" => Some(None),
                typed => Verdict::try_from_value(&typed.to_owned()).ok().map(Some),
            },
            sort: Sort::named(&self.sort),
        }
    }

    fn fields(&self) -> [(&'static str, &str); 5] {
        [("q", &self.q), ("state", &self.state), ("path", &self.path), ("verdict", &self.verdict), ("sort", &self.sort)]
    }

    /// The same as part of an address, without the page.
    pub fn query(&self) -> String {
        let set = self.fields().into_iter().filter(|(_, value)| !value.is_empty());
        Serializer::new(String::new()).extend_pairs(set).finish()
    }

    pub fn is_set(&self) -> bool {
        self.fields()[..4].iter().any(|(_, value)| !value.is_empty())
    }
}

/// A decision on one application.
#[derive(FromForm)]
pub struct NewDecision<'v> {
    #[field(default = "")]
    pub verdict: &'v str,
    #[field(default = "")]
    pub reason: &'v str,
    #[field(default = "")]
    pub words: &'v str,
    /// The decision that stood on the page: `rules::seen`.
    #[field(default = "")]
    pub seen: &'v str,
}

#[derive(FromForm)]
pub struct Removal<'v> {
    #[field(default = "")]
    pub seen: &'v str,
}

/// One decision on many applications, to be looked at first.
#[derive(FromForm)]
pub struct Preview<'v> {
    pub ids: Vec<i64>,
    /// All that match the filter, whatever is ticked.
    #[field(default = false)]
    pub all: bool,
    pub filter: Filter,
    #[field(default = "")]
    pub verdict: &'v str,
    #[field(default = "")]
    pub reason: &'v str,
    #[field(default = "")]
    pub words: &'v str,
}

/// The same, now meant.
#[derive(FromForm)]
pub struct Many<'v> {
    pub ids: Vec<i64>,
    /// `<application id>:<instant of its decision>` for each that had one on the page.
    pub seen: Vec<&'v str>,
    #[field(default = "")]
    pub verdict: &'v str,
    #[field(default = "")]
    pub reason: &'v str,
    #[field(default = "")]
    pub words: &'v str,
}

impl Many<'_> {
    /// The instants that stood on the page, by application.
    pub fn seen(&self) -> HashMap<i64, &str> {
        let pairs = self.seen.iter().filter_map(|seen| seen.split_once(':'));
        pairs.filter_map(|(id, at)| Some((id.parse().ok()?, at))).collect()
    }
}
