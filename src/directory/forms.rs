use entity::listing_facet::Kind;
use rocket::form::FromForm;
use url::form_urlencoded::Serializer;

use super::filter::{Filter, Look, Sort};
use crate::web::Typed;
use crate::{countries, languages, text};

/// The list as asked for. Nothing here can be wrong: what cannot be found finds nobody.
#[derive(FromForm)]
pub struct Asked<'r> {
    q: Option<&'r str>,
    country: Vec<&'r str>,
    track: Vec<&'r str>,
    year: Vec<&'r str>,
    status: Vec<&'r str>,
    language: Vec<&'r str>,
    topic: Vec<&'r str>,
    sort: Option<&'r str>,
    view: Option<&'r str>,
    pub page: Option<u64>,
}

/// So many values of one kind, each of so many characters, are enough for anybody.
const VALUES: usize = 20;
const LONGEST: usize = 80;

impl Asked<'_> {
    pub fn filter(&self) -> Filter {
        Filter {
            typed: clean(self.q.unwrap_or_default()),
            country: values(&self.country, Kind::Country),
            track: values(&self.track, Kind::Track),
            year: values(&self.year, Kind::Year),
            status: values(&self.status, Kind::Track),
            language: values(&self.language, Kind::Language),
            topic: values(&self.topic, Kind::Topic),
            sort: self.sort.map(Sort::find).unwrap_or_default(),
            look: self.view.map(Look::find).unwrap_or_default(),
        }
    }
}

/// What `/verify` is asked: whose number it is said to be.
#[derive(FromForm)]
pub struct Claim<'r> {
    number: Option<&'r str>,
    name: Option<&'r str>,
}

impl Claim<'_> {
    /// As typed, with or without the `#` that pages show.
    pub fn number(&self) -> Option<String> {
        self.number.map(clean).map(|n| n.trim_start_matches('#').trim().to_owned()).filter(|n| !n.is_empty())
    }

    pub fn name(&self) -> Option<String> {
        self.name.map(clean).filter(|n| !n.is_empty())
    }

    /// The same claim about another number.
    pub fn address(&self, number: i64) -> String {
        let mut query = Serializer::new(String::new());
        query.append_pair("number", &number.to_string());
        if let Some(name) = self.name() {
            query.append_pair("name", &name);
        }
        format!("/verify?{}", query.finish())
    }

    pub fn typed(&self) -> Typed {
        let typed = Typed::default().with("number", self.number().unwrap_or_default());
        typed.with("name", self.name().unwrap_or_default())
    }
}

fn clean(typed: &str) -> String {
    text::line(typed).chars().take(LONGEST).collect()
}

/// Each once, in the form in which the read model keeps them.
fn values(typed: &[&str], kind: Kind) -> Vec<String> {
    let mut values = Vec::new();
    for value in typed.iter().map(|v| clean(v)).filter(|v| !v.is_empty()) {
        let value = match kind {
            Kind::Country => countries::find(&value).map_or(value, str::to_owned),
            Kind::Language => languages::find(&value).unwrap_or(value),
            Kind::Topic => text::fold(&value),
            Kind::Track | Kind::Held | Kind::Year => value.to_lowercase(),
        };
        if !values.contains(&value) && values.len() < VALUES {
            values.push(value);
        }
    }
    values
}
