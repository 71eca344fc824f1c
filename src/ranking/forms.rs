use entity::decision::Verdict;
use entity::path;
use entity::review::Opinion;
use sea_orm::ActiveEnum;
use url::form_urlencoded::Serializer;

use super::rules::{COLUMNS, Column, Measure, Thresholds, Wanted, typed_points};
use crate::Error;
use crate::complaints::Complaints;
use crate::l10n::Message;
use crate::text;

/// How somebody looks at a ranking: the query of its address, of its table file, and of a view that is kept.
#[derive(Clone, Debug, Default, FromForm)]
pub struct Look {
    #[field(default = String::new())]
    pub q: String,
    #[field(default = String::new())]
    pub path: String,
    #[field(default = String::new())]
    pub country: String,
    /// `first` or `renewal`.
    #[field(default = String::new())]
    pub before: String,
    /// A verdict, or `none`.
    #[field(default = String::new())]
    pub decision: String,
    #[field(default = String::new())]
    pub opinion: String,
    /// `short` or `enough`.
    #[field(default = String::new())]
    pub reviews: String,
    /// `yes`: only where reviewers disagree.
    #[field(default = String::new())]
    pub disagree: String,
    /// What the rank follows: `mean` or `calibrated`.
    #[field(default = String::new())]
    pub by: String,
    #[field(default = String::new())]
    pub least: String,
    #[field(default = String::new())]
    pub most: String,
    #[field(default = String::new())]
    pub sort: String,
    /// `asc` or `desc`; the column's own where neither is said.
    #[field(default = String::new())]
    pub order: String,
    /// The columns that are shown; all of them where none is named.
    pub cols: Vec<String>,
    pub page: Option<u64>,
}

/// What narrows, in the order that it is told in.
pub const NARROWING: [&str; 10] =
    ["q", "path", "country", "before", "decision", "opinion", "reviews", "disagree", "least", "most"];

impl Look {
    pub fn value(&self, name: &str) -> &str {
        match name {
            "q" => &self.q,
            "path" => &self.path,
            "country" => &self.country,
            "before" => &self.before,
            "decision" => &self.decision,
            "opinion" => &self.opinion,
            "reviews" => &self.reviews,
            "disagree" => &self.disagree,
            "by" => &self.by,
            "least" => &self.least,
            "most" => &self.most,
            "sort" => &self.sort,
            "order" => &self.order,
            _ => "",
        }
    }

    /// As a query says it.
    pub fn parse(query: &str) -> Self {
        rocket::form::Form::parse_encoded(query.into()).unwrap_or_default()
    }

    /// What is asked for. A word that means nothing narrows nothing.
    pub fn wanted(&self, paths: &[path::Model]) -> Wanted {
        let some = |value: &str| Some(value.to_owned()).filter(|v| !v.is_empty());
        let verdict = || Verdict::try_from_value(&self.decision).ok();
        let (sort, falls) = self.column();
        Wanted {
            words: text::words(&self.q),
            path: paths.iter().find(|p| p.key == self.path).map(|p| p.name.clone()),
            country: some(&self.country),
            is_renewal: named(&self.before, "renewal", "first"),
            decision: if self.decision == "none" { Some(None) } else { verdict().map(Some) },
            opinion: Opinion::try_from_value(&self.opinion).ok(),
            by: Measure::named(&self.by),
            least: typed_points(&self.least),
            most: typed_points(&self.most),
            is_short: named(&self.reviews, "short", "enough"),
            disagrees: self.disagree == "yes",
            sort,
            is_descending: named(&self.order, "desc", "asc").unwrap_or(falls),
        }
    }

    /// The column it is ordered by, and whether that one begins with the greatest.
    fn column(&self) -> (Column, bool) {
        let found = COLUMNS.iter().find(|(name, ..)| *name == self.sort);
        found.map_or((Column::Rank, false), |(_, column, falls)| (*column, *falls))
    }

    pub fn shows(&self, column: &str) -> bool {
        self.cols.is_empty() || self.cols.iter().any(|c| c == column)
    }

    pub fn is_narrowed(&self) -> bool {
        NARROWING.iter().any(|name| !self.value(name).is_empty())
    }

    /// The same as part of an address, without the page.
    pub fn query(&self) -> String {
        self.with(&[])
    }

    /// With other values for some; an empty one takes it away.
    pub fn with(&self, others: &[(&str, &str)]) -> String {
        let mut query = Serializer::new(String::new());
        for name in NARROWING.iter().chain(&["by", "sort", "order"]) {
            let other = others.iter().find(|(other, _)| other == name);
            let value = other.map_or_else(|| self.value(name), |(_, value)| value);
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        for column in &self.cols {
            query.append_pair("cols", column);
        }
        query.finish()
    }
}

fn named(value: &str, yes: &str, no: &str) -> Option<bool> {
    match value {
        value if value == yes => Some(true),
        value if value == no => Some(false),
        _ => None,
    }
}

/// A view to be kept.
#[derive(FromForm)]
pub struct NewView<'v> {
    #[field(default = "")]
    pub name: &'v str,
    #[field(default = "")]
    pub query: &'v str,
}

/// One threshold, and what is said to those beyond it.
#[derive(Clone, Debug, Default, FromForm)]
pub struct Beyond<'v> {
    #[field(default = "")]
    pub at: &'v str,
    #[field(default = "")]
    pub reason: &'v str,
    #[field(default = "")]
    pub words: &'v str,
    pub blocks: Vec<i64>,
}

/// Decisions by score, to be looked at first.
#[derive(FromForm)]
pub struct ByThreshold<'v> {
    pub accept: Beyond<'v>,
    pub waitlist: Beyond<'v>,
    pub decline: Beyond<'v>,
    #[field(default = false)]
    pub overwrites: bool,
    #[field(default = "")]
    pub override_note: &'v str,
    /// Take the decisions of all that are shown back, whatever else is filled in.
    #[field(default = false)]
    pub clear: bool,
}

impl<'v> ByThreshold<'v> {
    pub fn all(&self) -> [(Verdict, &Beyond<'v>); 3] {
        [(Verdict::Accept, &self.accept), (Verdict::Waitlist, &self.waitlist), (Verdict::Decline, &self.decline)]
    }

    /// The thresholds, found to be sound; at least one.
    pub fn thresholds(&self) -> Result<Thresholds, Error> {
        let mut complaints = Complaints::default();
        let mut read = |verdict: Verdict, beyond: &Beyond<'_>| {
            let at = typed_points(beyond.at);
            if at.is_none() && !beyond.at.trim().is_empty() {
                complaints.add(format!("{}.at", verdict.to_value()), Message::new("ranking-threshold-unreadable"));
            }
            at
        };
        let [accept, waitlist, decline] = self.all().map(|(verdict, beyond)| read(verdict, beyond));
        let thresholds = Thresholds { accept, waitlist, decline, overwrites: self.overwrites };
        let is_empty = self.all().iter().all(|(_, beyond)| beyond.at.trim().is_empty());
        if is_empty {
            complaints.add("accept.at", Message::new("ranking-threshold-missing"));
        }
        if !thresholds.are_in_order() {
            complaints.add("waitlist.at", Message::new("ranking-threshold-crossed"));
        }
        complaints.end()?;
        Ok(thresholds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_look_is_an_address_and_back() {
        let look = Look {
            q: "ada l".into(),
            decision: "none".into(),
            sort: "spread".into(),
            cols: vec!["mean".into(), "spread".into()],
            ..Look::default()
        };
        assert_eq!(look.query(), "q=ada+l&decision=none&sort=spread&cols=mean&cols=spread");
        assert_eq!(
            look.with(&[("q", ""), ("sort", "name"), ("order", "desc")]),
            "decision=none&sort=name&order=desc&cols=mean&cols=spread"
        );
        assert_eq!((Look::parse(&look.query()).query(), Look::parse(&look.query()).q), (look.query(), "ada l".into()));
        let wanted = look.wanted(&[]);
        assert_eq!((wanted.decision, wanted.sort, wanted.is_descending), (Some(None), Column::Spread, true));
        assert!(look.shows("mean") && !look.shows("path") && Look::default().shows("path"));
        assert_eq!(Look::default().wanted(&[]), Wanted::default());
    }
}
