//! What the log is drawn with.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, TimeDelta, Utc};
use entity::activity::Visibility;
use entity::{activity, activity_kind};
use minijinja::value::Serde;
use minijinja::{Value, context};
use sea_orm::{ActiveEnum, Iterable, PaginatorTrait, QuerySelect};

use crate::activities::actions::{self, Choices};
use crate::activities::forms::Filter;
use crate::activities::queries::{self, Logged};
use crate::activities::rules::heat::Heat;
use crate::activities::shown;
use crate::l10n::{Locale, Message};
use crate::web::{Me, Pager, Tools};
use crate::{Error, text};

const PER_PAGE: u64 = 50;

/// Suggestions at the head of the log; the rest has a page of its own.
const SUGGESTED: u64 = 3;

/// What the fields of an activity choose from. `own` is the kind of the one that is edited.
pub fn choices(choices: &Choices, me: &Me, own: Option<i64>, locale: Locale, now: DateTime<Utc>) -> Value {
    let offered = choices.kinds.iter().filter(|k| k.retired_at.is_none() || Some(k.id) == own);
    let kinds = offered.map(|k| {
        let asks = [("place", k.asks_place), ("role", k.asks_role), ("reach", k.asks_reach)];
        let asks: Vec<_> = asks.iter().filter(|(_, asks)| *asks).map(|(field, _)| *field).collect();
        context! { value => k.key.as_str(), label => k.name.as_str(), asks => asks.join(" "), reach => k.reach_label.as_str() }
    });
    let tracks = choices.tracks.iter().map(|t| context! { value => t.slug.as_str(), label => t.name.as_str() });
    let audiences = Visibility::iter().map(|v| v.to_value()).map(|value| {
        let label = Message::new(format!("activities-for-{value}")).in_(locale);
        let help = Message::new(format!("activities-for-{value}-help")).in_(locale);
        context! { label, help, value }
    });
    let languages: Vec<String> = me.languages.0.iter().map(|tag| crate::languages::name(tag)).collect();
    context! {
        kinds => kinds.collect::<Vec<_>>(), tracks => tracks.collect::<Vec<_>>(),
        audiences => audiences.collect::<Vec<_>>(), own_languages => languages,
        today => (now + TimeDelta::hours(14)).date_naive().to_string(),
    }
}

/// The page of the log: the form's choices, the year at a glance, the list as it was asked for.
pub async fn page(tools: Tools<'_>, me: &Me, filter: &Filter<'_>, locale: Locale) -> Result<Value, Error> {
    let Tools { db, site, now } = tools;
    let offered = actions::choices(&db.read).await?;
    let all = queries::of_person(&db.read, me.id).await?;
    let matching: Vec<&Logged> = all.iter().filter(|l| is_wanted(l, filter, &offered)).collect();
    let year = filter.year.parse().ok().or_else(|| all.first().map(|l| l.activity.on_date.year()));
    let heat = heat(&all, filter, &offered, year.unwrap_or(now.year()), locale);
    let pager = Pager::new(filter.page, PER_PAGE, matching.len() as u64);
    let offset = usize::try_from(pager.offset()).unwrap_or(usize::MAX);
    let some: Vec<&Logged> = matching.iter().skip(offset).take(PER_PAGE as usize).copied().collect();
    let removed = match filter.removed {
        Some(id) => queries::own_even_removed(&db.read, me.id, id).await.ok().filter(|a| a.removed_at.is_some()),
        None => None,
    };
    let suggested = queries::suggested(me.id, site);
    let waiting = suggested.clone().count(&db.read).await?;
    let newest = if waiting == 0 { Vec::new() } else { suggested.limit(SUGGESTED).all(&db.read).await? };
    Ok(context! {
        waiting, suggested => newest.iter().map(|p| shown::suggestion(p, site)).collect::<Vec<_>>(),
        total => all.len(), matching => matching.len(),
        months => months(&some, &offered, locale),
        heat => Some(heat).filter(|_| !all.is_empty()),
        by_kind => by_kind(&matching),
        removed => removed.map(|a| context! { id => a.id, title => a.title }),
        filter => context! { is_set => filter.is_set() },
        asked => asked(filter),
        narrow => narrow(&all, &offered),
        pager => Value::from(Serde(&pager)), base => Pager::base("/me/activities", &filter.pairs()),
        ..choices(&offered, me, None, locale, now)
    })
}

/// The first of the same page, for the warning.
pub fn first(activity: &activity::Model, locale: Locale) -> Value {
    context! { id => activity.id, title => activity.title.as_str(), day => shown::day(activity, locale) }
}

fn is_wanted(logged: &Logged, filter: &Filter<'_>, choices: &Choices) -> bool {
    let a = &logged.activity;
    (filter.year.is_empty() || filter.year == a.on_date.year().to_string())
        && is_wanted_in_any_year(logged, filter, choices)
}

fn is_wanted_in_any_year(logged: &Logged, filter: &Filter<'_>, choices: &Choices) -> bool {
    let a = &logged.activity;
    let track = choices.tracks.iter().find(|t| Some(t.id) == a.track_id).map_or("none", |t| t.slug.as_str());
    let topic = text::fold(filter.topic);
    (filter.kind.is_empty() || filter.kind == logged.kind.key)
        && (filter.track.is_empty() || filter.track == track)
        && (topic.is_empty() || a.topics.0.iter().any(|t| text::fold(t) == topic))
}

/// The values of the form of filters.
fn asked(filter: &Filter<'_>) -> Value {
    let typed =
        filter.pairs().into_iter().fold(crate::web::Typed::default(), |typed, (name, value)| typed.with(name, value));
    typed.to_value(Locale::english())
}

/// What the log can be narrowed to: only what is in it.
fn narrow(all: &[Logged], choices: &Choices) -> Value {
    let (mut years, mut topics): (Vec<i32>, BTreeMap<String, &str>) = Default::default();
    for logged in all {
        years.push(logged.activity.on_date.year());
        topics.extend(logged.activity.topics.0.iter().map(|t| (text::fold(t), t.as_str())));
    }
    years.dedup();
    let used = |k: &&activity_kind::Model| all.iter().any(|l| l.kind.id == k.id);
    let kinds =
        choices.kinds.iter().filter(used).map(|k| context! { value => k.key.as_str(), label => k.name.as_str() });
    let tracks = choices.tracks.iter().filter(|t| all.iter().any(|l| l.activity.track_id == Some(t.id)));
    let tracks = tracks.map(|t| context! { value => t.slug.as_str(), label => t.name.as_str() });
    context! {
        years => years.iter().map(|y| context! { value => y, label => y }).collect::<Vec<_>>(),
        kinds => kinds.collect::<Vec<_>>(), tracks => tracks.collect::<Vec<_>>(),
        topics => topics.values().map(|t| context! { value => *t, label => *t }).collect::<Vec<_>>(),
    }
}

fn months(some: &[&Logged], choices: &Choices, locale: Locale) -> Vec<Value> {
    let month = |l: &Logged| (l.activity.on_date.year(), l.activity.on_date.month());
    let of_one = some.chunk_by(|a, b| month(a) == month(b));
    of_one
        .map(|some| {
            let rows: Vec<_> = some.iter().map(|l| shown::own_row(l, &choices.tracks, locale)).collect();
            let on = some[0].activity.on_date;
            context! { id => on.format("%Y-%m").to_string(), told => locale.month(on), rows }
        })
        .collect()
}

/// How many of each kind, and how many were reached, the most first.
fn by_kind(matching: &[&Logged]) -> Vec<Value> {
    let mut counts: BTreeMap<i64, (&activity_kind::Model, i64, i64)> = BTreeMap::new();
    for logged in matching {
        let count = counts.entry(logged.kind.id).or_insert((&logged.kind, 0, 0));
        count.1 += 1;
        count.2 += logged.activity.reach.filter(|_| logged.kind.asks_reach).unwrap_or_default();
    }
    let mut counts: Vec<_> = counts.into_values().collect();
    counts.sort_by_key(|(kind, n, _)| (-n, kind.position));
    let told = |(kind, n, reach): (&activity_kind::Model, i64, i64)| {
        context! {
            name => kind.name.as_str(), icon => kind.icon.as_str(), key => kind.key.as_str(), count => n,
            reach => Some(reach).filter(|n| *n > 0), reach_label => kind.reach_label.as_str(),
        }
    };
    counts.into_iter().map(told).collect()
}

fn heat(all: &[Logged], filter: &Filter<'_>, choices: &Choices, year: i32, locale: Locale) -> Option<Value> {
    let done = all.iter().filter(|l| is_wanted_in_any_year(l, filter, choices));
    let done: Vec<_> = done.map(|l| (l.activity.on_date, l.activity.month_only)).collect();
    let heat = Heat::of(year, &done)?;
    let cells = heat.cells.iter().map(|c| {
        context! { x => c.x, y => c.y, level => c.level, count => c.count, day => (c.count > 0).then(|| locale.day(c.day)) }
    });
    let months = heat.months.iter().map(|m| {
        let days: Vec<_> = m.days.iter().map(|(day, n)| context! { day => day.day(), count => n }).collect();
        let name = locale.month(m.first);
        let short = Message::new(format!("activities-month-{}", m.first.month())).in_(locale);
        context! { name, short, x => m.x, count => m.count, days }
    });
    Some(context! {
        year => heat.year, total => heat.total, without_day => heat.without_day, weeks => heat.weeks(),
        cells => cells.collect::<Vec<_>>(), months => months.collect::<Vec<_>>(),
        width => heat.width, height => heat.height,
    })
}
