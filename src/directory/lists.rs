//! The list as the page and as JSON tell it.

use entity::{listing, track};
use minijinja::{Value, context};

use super::filter::{FACETS, Filter, Sort};
use super::queries::{Facet, Listed};
use super::shown::{self, serde};
use crate::config::Site;
use crate::{countries, languages};

/// What `directory/index` is drawn with.
pub fn page(filter: &Filter, listed: &Listed) -> Value {
    let base = filter.address("/directory");
    let joint = if base.contains('?') { '&' } else { '?' };
    let told = |key: &str, value: &str| told(key, value, &listed.tracks);
    context! {
        q => filter.typed.as_str(),
        members => listed.members.iter().map(|m| card(m, &listed.tracks)).collect::<Vec<_>>(),
        facets => listed.facets.iter().map(|f| facet(f, filter, &listed.tracks)).collect::<Vec<_>>(),
        statuses => listed.statuses.iter().map(|(word, count)| context! {
            value => *word,
            label => told("status", word),
            count => *count,
            picked => filter.status.iter().any(|s| s == word) || filter.status.is_empty() && *word == "current",
        }).collect::<Vec<_>>(),
        sorts => Vec::from(Sort::ALL.map(|s| context! { value => s.slug(), label => s.told(), picked => s == filter.sort })),
        chips => chips(filter, told),
        is_plain => filter.is_plain(),
        json => filter.address("/directory.json"),
        canonical => if listed.pager.page > 1 { format!("{base}{joint}page={}", listed.pager.page) } else { base.clone() },
        pager => serde(&listed.pager),
        base => format!("{base}{joint}"),
    }
}

/// `/directory.json`. A page after the last is empty, so that whoever counts on comes to an end.
pub fn json(filter: &Filter, listed: &Listed, asked: Option<u64>, site: &Site) -> Value {
    let pager = &listed.pager;
    let is_after = asked.is_some_and(|page| page > pager.pages);
    let rows = if is_after { &[][..] } else { &listed.members[..] };
    let next = (!is_after && pager.page < pager.pages).then(|| {
        let address = filter.address("/directory.json");
        let joint = if address.contains('?') { '&' } else { '?' };
        site.url(&format!("{address}{joint}page={}", pager.page + 1))
    });
    let counts = |facet: &Facet| Value::from_pairs(facet.values.iter().map(|(value, n)| (value.clone(), *n)));
    let statuses = Value::from_pairs(listed.statuses.iter().map(|(word, n)| (*word, *n)));
    let facets = listed.facets.iter().map(|facet| (facet.key, counts(facet))).chain([("status", statuses)]);
    context! {
        total => pager.total,
        members => rows.iter().map(|m| serde(shown::entry(m, site))).collect::<Vec<_>>(),
        facets => Value::from_pairs(facets),
        next,
    }
}

/// A member's card, as `ui/member.html` draws it.
pub fn card(row: &listing::Model, tracks: &[track::Model]) -> Value {
    let name_of = |slug: &String| tracks.iter().find(|t| t.slug == *slug).map(|t| t.name.clone());
    context! {
        number => row.number,
        name => row.name.as_str(),
        photo => row.photo.as_deref(),
        native_name => row.native_name.as_deref(),
        headline => row.headline.as_str(),
        country => row.country.as_deref(),
        city => row.city.as_str(),
        status => row.status.slug(),
        status_told => row.status.told(),
        status_kind => shown::kind(row.status),
        tracks => row.tracks.0.iter().filter_map(name_of).collect::<Vec<_>>(),
        since => row.since,
        last_year => row.last_year,
        years => row.years,
    }
}

fn facet(facet: &Facet, filter: &Filter, tracks: &[track::Model]) -> Value {
    let picked = filter.picked(facet.key);
    let mut options: Vec<(String, &str, i64)> =
        facet.values.iter().map(|(value, n)| (told(facet.key, value, tracks), value.as_str(), *n)).collect();
    let place = |slug: &str| tracks.iter().position(|t| t.slug == slug);
    match facet.key {
        "track" => options.sort_by_key(|(_, slug, _)| place(slug)),
        "year" => options.sort_by(|a, b| b.1.cmp(a.1)),
        "topic" => {}
        _ => options.sort_by_cached_key(|(label, _, _)| crate::text::fold(label)),
    }
    context! {
        key => facet.key,
        label => heading(facet.key),
        is_open => !picked.is_empty(),
        options => options.into_iter().map(|(label, value, count)| context! {
            label, count, value, picked => picked.iter().any(|p| p == value)
        }).collect::<Vec<_>>(),
    }
}

/// What narrows the list, each with the address without it.
fn chips(filter: &Filter, told: impl Fn(&str, &str) -> String) -> Vec<Value> {
    let chip = |label: String, key: &str, value: &str| {
        context! { label, href => filter.without(key, value).address("/directory") }
    };
    let search = (!filter.typed.is_empty()).then(|| chip(format!("“{}”", filter.typed), "q", ""));
    let keys = FACETS.iter().map(|(_, key)| *key).chain(["status"]);
    let picked = keys.flat_map(|key| filter.picked(key).iter().map(move |value| (key, value)));
    search.into_iter().chain(picked.map(|(key, value)| chip(told(key, value), key, value))).collect()
}

fn heading(key: &str) -> &'static str {
    match key {
        "track" => "Title",
        "country" => "Country",
        "language" => "Language",
        "topic" => "Topic",
        _ => "Year",
    }
}

/// A value as people say it.
fn told(key: &str, value: &str, tracks: &[track::Model]) -> String {
    match key {
        "track" => tracks.iter().find(|t| t.slug == value).map_or_else(|| value.to_owned(), |t| t.name.clone()),
        "country" => countries::name(value).unwrap_or(value).to_owned(),
        "language" => languages::name(value),
        "status" => match value {
            "current" => "Current members".into(),
            "alumni" => "Alumni".into(),
            "memoriam" => "In memoriam".into(),
            "staff" => "Emeritus (staff)".into(),
            "honorary" => "Honorary members".into(),
            "on_hold" => "On hold".into(),
            "all" => "Everyone".into(),
            other => other.to_owned(),
        },
        _ => value.to_owned(),
    }
}
