//! The list as the page and as JSON tell it.

use entity::{listing, track};
use minijinja::{Value, context};

use super::filter::{FACETS, Filter, Look, Sort};
use super::queries::{Facet, Listed};
use super::shown::{self, serde};
use crate::config::Site;
use crate::l10n::Locale;

/// What `directory/index` is drawn with.
pub fn page(filter: &Filter, listed: &Listed, locale: Locale) -> Value {
    let base = filter.address("/directory");
    let joint = if base.contains('?') { '&' } else { '?' };
    let told = |key: &str, value: &str| told(key, value, &listed.tracks, locale);
    context! {
        q => filter.typed.as_str(),
        members => listed.members.iter().map(|m| card(m, &listed.tracks)).collect::<Vec<_>>(),
        facets => listed.facets.iter().map(|f| facet(f, filter, &listed.tracks, locale)).collect::<Vec<_>>(),
        statuses => listed.statuses.iter().map(|(word, count)| context! {
            value => *word,
            label => told("status", word),
            count => *count,
            picked => filter.status.iter().any(|s| s == word) || filter.status.is_empty() && *word == "current",
        }).collect::<Vec<_>>(),
        sorts => Vec::from(Sort::ALL.map(|s| context! { value => s.slug(), label => locale.say(&format!("directory-sort-{}", s.slug()), None), picked => s == filter.sort })),
        chips => chips(filter, told),
        is_plain => filter.is_plain(),
        json => filter.address("/directory.json"),
        canonical => if listed.pager.page > 1 { format!("{base}{joint}page={}", listed.pager.page) } else { base.clone() },
        pager => serde(&listed.pager),
        base => format!("{base}{joint}"),
        as_cards => filter.with_look(Look::Cards).address("/directory"),
        as_table => filter.with_look(Look::Table).address("/directory"),
        look => filter.look.slug(),
        count_picked => filter.count_picked(),
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
    let held = |slug: &String| {
        let track = tracks.iter().find(|t| t.slug == *slug)?;
        Some(context! { name => track.name.as_str(), shape => track.kind.slug() })
    };
    context! {
        number => row.number,
        name => row.name.as_str(),
        native_name => row.native_name.as_deref(),
        headline => row.headline.as_str(),
        country => row.country.as_deref(),
        city => row.city.as_str(),
        status => row.status.slug(),
        status_kind => shown::kind(row.status),
        tracks => row.tracks.0.iter().filter_map(held).collect::<Vec<_>>(),
        since => row.since,
        last_year => row.last_year,
        years => row.years,
    }
}

fn facet(facet: &Facet, filter: &Filter, tracks: &[track::Model], locale: Locale) -> Value {
    let picked = filter.picked(facet.key);
    let mut options: Vec<(String, &str, i64)> =
        facet.values.iter().map(|(value, n)| (told(facet.key, value, tracks, locale), value.as_str(), *n)).collect();
    let place = |slug: &str| tracks.iter().position(|t| t.slug == slug);
    match facet.key {
        "track" => options.sort_by_key(|(_, slug, _)| place(slug)),
        "year" => options.sort_by(|a, b| b.1.cmp(a.1)),
        "topic" => {}
        _ => options.sort_by_cached_key(|(label, _, _)| crate::text::fold(label)),
    }
    context! {
        key => facet.key,
        label => locale.say(&format!("directory-facet-{}", facet.key), None),
        picked => picked.len(),
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

/// A value as people say it.
fn told(key: &str, value: &str, tracks: &[track::Model], locale: Locale) -> String {
    match key {
        "track" => tracks.iter().find(|t| t.slug == value).map_or_else(|| value.to_owned(), |t| t.name.clone()),
        "country" => Some(locale.country(value)).filter(|name| !name.is_empty()).unwrap_or_else(|| value.to_owned()),
        "language" => locale.language(value),
        "status" => locale.find_or_english(&format!("directory-status-{value}")).unwrap_or_else(|| value.to_owned()),
        _ => value.to_owned(),
    }
}
