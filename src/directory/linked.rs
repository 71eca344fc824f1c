//! A member as search engines read them: JSON-LD, the same facts as on the page and no other (schema.org, ProfilePage).

use entity::award::State;
use entity::person::Audience;
use minijinja::Value;
use serde_json::{Map, Value as Json, json};

use super::queries::Member;
use super::shown::{path, serde};
use crate::config::Site;

/// What the public may see, whoever asks.
pub fn profile(member: &Member, site: &Site) -> Value {
    let mut person = Map::new();
    let mut put = |name: &str, value: Json| {
        let empty = value.is_null() || value == json!("") || value == json!([]);
        if !empty {
            person.insert(name.to_owned(), value);
        }
    };
    let row = &member.person;
    let shows = |field: &str| row.visibility.shows(field, Audience::Public);
    let told = |field: &str, text: &str| if shows(field) { json!(text) } else { Json::Null };
    put("@type", json!("Person"));
    put("name", json!(row.name));
    put("alternateName", row.native_name.as_deref().map_or(Json::Null, |name| told("native_name", name)));
    put("url", json!(site.url(&path(member.number))));
    put("identifier", json!(member.number.to_string()));
    put(
        "image",
        member.photo(Audience::Public).map_or(Json::Null, |v| json!(super::shown::photo(member.number, v, site))),
    );
    put("description", told("headline", &row.headline));
    if shows("employer") && !row.employer.is_empty() {
        put("worksFor", json!({ "@type": "Organization", "name": row.employer }));
    }
    put("award", json!(awards(member)));
    put("sameAs", json!(member.addresses(Audience::Public)));
    put("knowsAbout", if shows("topics") { json!(row.topics.0) } else { Json::Null });
    put("knowsLanguage", if shows("languages") { json!(row.languages.0) } else { Json::Null });
    put("address", address(row.country.as_deref().filter(|_| shows("country")), &row.city, shows("city")));
    serde(json!({ "@context": "https://schema.org", "@type": "ProfilePage", "mainEntity": person }))
}

/// "Lanternkeeper 2027", the newest first.
fn awards(member: &Member) -> Vec<String> {
    let active = member.awards.iter().rev().filter(|a| a.state == State::Active);
    let name = |track: i64| member.tracks.iter().find(|t| t.id == track).map_or("", |t| t.name.as_str());
    active.map(|a| format!("{} {}", name(a.track_id), a.year)).collect()
}

fn address(country: Option<&str>, city: &str, shows_city: bool) -> Json {
    let city = Some(city).filter(|city| shows_city && !city.is_empty());
    match (country, city) {
        (None, None) => Json::Null,
        (country, city) => {
            let mut address = Map::from_iter([("@type".to_owned(), json!("PostalAddress"))]);
            address.extend(country.map(|c| ("addressCountry".to_owned(), json!(c))));
            address.extend(city.map(|c| ("addressLocality".to_owned(), json!(c))));
            Json::Object(address)
        }
    }
}
