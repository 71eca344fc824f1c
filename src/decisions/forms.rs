use std::collections::HashMap;

use entity::application::State;
use entity::decision::Verdict;
use entity::path;
use sea_orm::ActiveEnum;
use url::form_urlencoded::Serializer;

use super::places::Place;
use super::queries::{Sort, Wanted};
use crate::l10n::Message;
use crate::{Error, text};

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
    /// On one application: the page that it was opened from, where that is not the list.
    #[field(default = String::new())]
    pub from: String,
    /// How that page was looked at: its query.
    #[field(default = String::new())]
    pub look: String,
}

impl Filter {
    /// What the database is asked for. A word that means nothing filters nothing.
    pub fn wanted(&self, paths: &[path::Model]) -> Wanted {
        Wanted {
            words: text::words(&self.q),
            line: text::line(&self.q),
            state: State::try_from_value(&self.state).ok(),
            path: paths.iter().find(|p| p.key == self.path).map(|p| p.id),
            unseconded: self.verdict == "second",
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

    pub fn place(&self) -> Place {
        Place::named(&self.from)
    }

    /// The query of the page that one came from.
    pub fn looked(&self) -> String {
        let page = self.page.filter(|page| *page > 1).map(|page| format!("page={page}"));
        match self.place() {
            Place::List => {
                [self.query()].into_iter().filter(|q| !q.is_empty()).chain(page).collect::<Vec<_>>().join("&")
            }
            _ => self.look.clone(),
        }
    }

    /// What addresses of applications carry on, so that they know it too.
    pub fn trace(&self) -> String {
        self.place().trace(&self.looked())
    }

    pub fn is_set(&self) -> bool {
        self.fields()[..4].iter().any(|(_, value)| !value.is_empty())
    }
}

/// What is said of a decision: the reason, words of one's own, and blocks of text that are put below them.
#[derive(Clone, Debug, Default, FromForm)]
pub struct Said<'v> {
    #[field(default = "")]
    pub reason: &'v str,
    #[field(default = "")]
    pub words: &'v str,
    pub blocks: Vec<i64>,
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
    pub blocks: Vec<i64>,
    /// Why it is decided before there are enough reviews.
    #[field(default = "")]
    pub override_note: &'v str,
    /// The decision that stood on the page: `rules::seen`.
    #[field(default = "")]
    pub seen: &'v str,
    /// The words are meant although they were written for another verdict.
    #[field(default = false)]
    pub same_words: bool,
    /// Only put the blocks into the words, and show the form again.
    #[field(default = false)]
    pub insert: bool,
    /// Afterwards to the next of the list.
    #[field(default = false)]
    pub onward: bool,
}

#[derive(FromForm)]
pub struct Removal<'v> {
    #[field(default = "")]
    pub seen: &'v str,
}

/// Where a button was pressed, to come back there.
#[derive(FromForm)]
pub struct Pressed<'v> {
    /// The page, by its name, and how it was looked at.
    #[field(default = "")]
    pub from: &'v str,
    #[field(default = "")]
    pub query: &'v str,
}

/// One decision on many applications, to be looked at first.
#[derive(FromForm)]
pub struct Preview<'v> {
    pub ids: Vec<i64>,
    /// All that match the filter, whatever is ticked.
    #[field(default = false)]
    pub all: bool,
    pub filter: Filter,
    /// `none` takes decisions back.
    #[field(default = "")]
    pub verdict: &'v str,
    #[field(default = "")]
    pub reason: &'v str,
    #[field(default = "")]
    pub words: &'v str,
    pub blocks: Vec<i64>,
    #[field(default = "")]
    pub override_note: &'v str,
    /// The button that takes decisions back was pressed, whatever else is filled in.
    #[field(default = false)]
    pub clear: bool,
}

impl Preview<'_> {
    /// Somebody has to be chosen, or there is nothing to preview.
    pub fn chooses(&self) -> Result<(), Error> {
        let is_somebody = self.all || !self.ids.is_empty();
        is_somebody.then_some(()).ok_or_else(|| Error::wrong("all", Message::new("decisions-many-choose")))
    }
}

/// Decisions on many applications, as a preview showed them and now meant.
#[derive(FromForm)]
pub struct Many<'v> {
    /// `<application>:<verdict>:<instant of the decision that stood on the page>` for each. The verdict `none` takes
    /// the decision back; without a decision there is no instant.
    pub each: Vec<&'v str>,
    pub accept: Said<'v>,
    pub decline: Said<'v>,
    pub waitlist: Said<'v>,
    pub defer: Said<'v>,
    #[field(default = "")]
    pub override_note: &'v str,
    /// The page that it was chosen on, by its name, and how that page was looked at.
    #[field(default = "")]
    pub from: &'v str,
    #[field(default = "")]
    pub query: &'v str,
}

/// What is meant for one application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meant<'v> {
    pub application: i64,
    /// None: the decision is taken back.
    pub to: Option<Verdict>,
    pub seen: &'v str,
}

impl<'v> Many<'v> {
    /// What is meant for each application, once, by its id; none where the form makes no sense.
    pub fn meant(&self) -> Option<Vec<Meant<'v>>> {
        let mut meant = self.each.iter().map(|each| meant(each)).collect::<Option<Vec<_>>>()?;
        meant.sort_by_key(|m| m.application);
        meant.dedup();
        let is_once = meant.windows(2).all(|two| two[0].application != two[1].application);
        is_once.then_some(meant)
    }

    pub fn said(&self, verdict: Verdict) -> &Said<'_> {
        match verdict {
            Verdict::Accept => &self.accept,
            Verdict::Decline => &self.decline,
            Verdict::Waitlist => &self.waitlist,
            Verdict::Defer => &self.defer,
        }
    }
}

fn meant(each: &str) -> Option<Meant<'_>> {
    let (application, rest) = each.split_once(':')?;
    let (to, seen) = rest.split_once(':')?;
    let to = match to {
        "none" => None,
        verdict => Some(Verdict::try_from_value(&verdict.to_owned()).ok()?),
    };
    Some(Meant { application: application.parse().ok()?, to, seen })
}

/// A reason of the program's own.
#[derive(FromForm)]
pub struct NewReason<'v> {
    #[field(default = "")]
    pub name: &'v str,
    #[field(default = false)]
    pub for_yes: bool,
    #[field(default = false)]
    pub for_no: bool,
    /// By language.
    pub texts: HashMap<&'v str, &'v str>,
}

/// One place up or down.
#[derive(FromForm)]
pub struct Move {
    #[field(default = false)]
    pub up: bool,
}

/// A block of text.
#[derive(FromForm)]
pub struct Block<'v> {
    #[field(default = "")]
    pub name: &'v str,
    #[field(default = "")]
    pub words: &'v str,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn many<'v>(each: &[&'v str]) -> Many<'v> {
        let said = Said::default;
        Many {
            each: each.to_vec(),
            accept: said(),
            decline: said(),
            waitlist: said(),
            defer: said(),
            override_note: "",
            from: "",
            query: "",
        }
    }

    #[test]
    fn each_is_meant_once_or_nothing_is() {
        let sound = many(&["2:accept:", "1:none:2027-01-01T10:00:00.000000Z", "2:accept:"]);
        let meant = sound.meant().unwrap();
        assert_eq!(meant[0], Meant { application: 1, to: None, seen: "2027-01-01T10:00:00.000000Z" });
        assert_eq!(meant[1], Meant { application: 2, to: Some(Verdict::Accept), seen: "" });
        assert_eq!(meant.len(), 2);
        for wrong in [&["1:accept:", "1:decline:"][..], &["1:praise:"], &["x:accept:"], &["1"], &["1:accept"]] {
            assert_eq!(many(wrong).meant(), None, "{wrong:?}");
        }
    }
}
