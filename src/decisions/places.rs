//! The pages that lead to one application: on it one goes on in the order of the page that one came from, as it was
//! looked at there, and comes back to it.

use std::pin::Pin;

use chrono::{DateTime, Utc};
use entity::cycle;
use url::form_urlencoded::{Serializer, parse};

use crate::Error;
use crate::db::Db;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    #[default]
    List,
    Ranking,
    Announcement,
    WaitingList,
}

impl Place {
    /// By its name in addresses and forms; whatever else stands there is the list.
    pub fn named(name: &str) -> Self {
        match name {
            "ranking" => Self::Ranking,
            "announcement" => Self::Announcement,
            "waiting-list" => Self::WaitingList,
            _ => Self::List,
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::List => "applications",
            Self::Ranking => "ranking",
            Self::Announcement => "announcement",
            Self::WaitingList => "waiting-list",
        }
    }

    /// Its address in a cycle, looked at as `query` says.
    pub fn address(self, slug: &str, query: &str) -> String {
        match clean(query) {
            query if query.is_empty() => format!("/manage/cycles/{slug}/{}", self.name()),
            query => format!("/manage/cycles/{slug}/{}?{query}", self.name()),
        }
    }

    /// What the address of an application says besides, so that it knows where one came from.
    pub fn trace(self, query: &str) -> String {
        match (self, clean(query)) {
            (Self::List, query) => query,
            (place, query) if query.is_empty() => format!("from={}", place.name()),
            (place, query) => {
                let both = [("from", place.name()), ("look", &query)];
                Serializer::new(String::new()).extend_pairs(both).finish()
            }
        }
    }
}

/// A query in its plain form, whoever wrote it: pairs, and nothing that ends an address or a header.
fn clean(query: &str) -> String {
    Serializer::new(String::new()).extend_pairs(parse(query.as_bytes())).finish()
}

/// What an order takes its time to find.
pub type Ids<'a> = Pin<Box<dyn Future<Output = Result<Vec<i64>, Error>> + Send + 'a>>;

/// Who stands on which application, having looked at the page that they came from as a query says.
#[derive(Clone, Copy)]
pub struct Spot<'a> {
    pub db: &'a Db,
    pub cycle: &'a cycle::Model,
    pub viewer: i64,
    pub look: &'a str,
    pub application: i64,
    pub now: DateTime<Utc>,
}

/// The applications of that page in its order. The one that they stand on is among them, also where it fits the query no
/// more: it was just decided.
pub type Order = for<'a> fn(Spot<'a>) -> Ids<'a>;

/// The orders of pages that know more than decisions do; each slice gives its own.
pub struct Orders {
    pub ranking: Order,
    pub announcement: Order,
    pub waiting_list: Order,
}

impl Orders {
    /// That of a place; the list knows its own.
    pub fn of(&self, place: Place) -> Option<Order> {
        match place {
            Place::List => None,
            Place::Ranking => Some(self.ranking),
            Place::Announcement => Some(self.announcement),
            Place::WaitingList => Some(self.waiting_list),
        }
    }
}

/// The one before and the one after it.
pub fn beside(ids: &[i64], id: i64) -> (Option<i64>, Option<i64>) {
    let Some(at) = ids.iter().position(|found| *found == id) else { return (None, None) };
    (at.checked_sub(1).map(|i| ids[i]), ids.get(at + 1).copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_told_in_an_address_and_found_again() {
        for place in [Place::List, Place::Ranking, Place::Announcement, Place::WaitingList] {
            assert_eq!(Place::named(place.name()), place);
        }
        assert_eq!(Place::named("https://evil.example/"), Place::List);
        assert_eq!(Place::Ranking.trace("q=ada&sort=mean"), "from=ranking&look=q%3Dada%26sort%3Dmean");
        assert_eq!(
            (Place::WaitingList.trace(""), Place::List.trace("q=ada")),
            ("from=waiting-list".into(), "q=ada".into())
        );
        assert_eq!(Place::Ranking.address("c", ""), "/manage/cycles/c/ranking");
        assert_eq!(
            Place::Ranking.address("c", "q=a b#x\r\nSet-Cookie: x"),
            "/manage/cycles/c/ranking?q=a+b%23x%0D%0ASet-Cookie%3A+x"
        );
    }

    #[test]
    fn the_first_has_none_before_it_and_the_last_none_after() {
        assert_eq!(
            [3, 1, 2, 9].map(|id| beside(&[3, 1, 2], id)),
            [(None, Some(1)), (Some(3), Some(2)), (Some(1), None), (None, None),]
        );
    }
}
