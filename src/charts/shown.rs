//! The charts of a cycle: for each what it shows in words, its drawing, and its numbers as a table.

mod years;

use std::collections::{BTreeMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use entity::review::State as Stage;
use entity::{cycle, review_plan};
use minijinja::{Value, context};
use sea_orm::ConnectionTrait;

use super::queries::{self, Applied, Reviewed};
use super::rules::{self, Spans};
use crate::assignments::queries as assignments;
use crate::assignments::scores::{mean, told as points};
use crate::cycles::rules::zone_of;
use crate::l10n::{Locale, Message};
use crate::{Error, countries, people};

/// One chart.
pub struct Chart {
    pub name: &'static str,
    /// What it shows, for who does not see it and for who looks twice.
    pub told: String,
    pub drawing: Value,
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// The longest lists are drawn as far as that; the table has all of them.
const DRAWN: usize = 15;

/// All that there are for a cycle, as a manager may see them.
pub async fn all(
    db: &impl ConnectionTrait,
    cycle: &cycle::Model,
    viewer: i64,
    now: DateTime<Utc>,
) -> Result<Vec<Chart>, Error> {
    let applied = queries::applied(db, cycle.id).await?;
    let submitted: Vec<&Applied> = applied.iter().filter(|a| a.is_submitted()).collect();
    let mut charts = vec![days(cycle, &applied)];
    let countries = submitted.iter().map(|a| country(a)).collect::<Vec<_>>();
    charts.push(parts("countries", countries));
    let paths = queries::paths(db, cycle.id).await?;
    charts.push(parts("paths", submitted.iter().filter_map(|a| paths.get(&a.path_id).cloned()).collect()));
    let before = queries::held_before(db, cycle).await?;
    charts.push(parts("renewals", submitted.iter().map(|a| standing(a, &before)).collect()));
    if let Some(plan) = assignments::plan(db, cycle.id).await?.filter(|plan| plan.needed > 0) {
        let reviewed = queries::reviewed(db, cycle, viewer).await?;
        let is_hidden = |a: &Applied| a.person_id == viewer && cycle.announced_at.is_none();
        let judged: Vec<i64> = submitted.iter().filter(|a| !is_hidden(a)).map(|a| a.id).collect();
        charts.push(scores(&reviewed, &plan));
        charts.push(coverage(&reviewed, &judged, &plan));
        charts.push(given(cycle, &reviewed, judged.len(), &plan, now));
        charts.push(reviewers(db, &reviewed).await?);
    }
    charts.push(years::years(db, cycle, now).await?);
    Ok(charts)
}

fn say(key: impl Into<std::borrow::Cow<'static, str>>) -> String {
    Message::new(key).to_string()
}

fn country(of: &Applied) -> String {
    let name = of.country.as_deref().and_then(countries::name);
    name.map_or_else(|| say("charts-untold"), str::to_owned)
}

fn standing(of: &Applied, before: &HashSet<i64>) -> String {
    say(if before.contains(&of.person_id) { "charts-renewal" } else { "charts-first-time" })
}

fn day(date: NaiveDate) -> String {
    Locale::english().short_day(date)
}

/// What was begun and what was submitted, day by day or week by week, with the close.
fn days(cycle: &cycle::Model, applied: &[Applied]) -> Chart {
    let zone = zone_of(cycle);
    let date = |at: DateTime<Utc>| at.with_timezone(&zone).date_naive();
    let begun: Vec<NaiveDate> = applied.iter().map(|a| date(a.created_at)).collect();
    let submitted = applied.iter().filter(|a| a.is_submitted());
    let sent: Vec<NaiveDate> = submitted.filter_map(|a| a.submitted_at).map(date).collect();
    let withdrawn = applied.iter().filter(|a| a.is_withdrawn()).count();
    let all = || begun.iter().chain(&sent).copied();
    let close = date(cycle.closes_at);
    let (first, last) = match (all().min(), all().max()) {
        (Some(first), Some(last)) => (first.min(date(cycle.opens_at)), last.max(close)),
        _ => (close, close),
    };
    let spans = rules::spans(first, last);
    let series = [spans.count(begun.iter().copied()), spans.count(sent.iter().copied())];
    let mark = spans.place(close);
    let busiest = spans.starts.iter().zip(&series[1]).max_by_key(|(_, n)| **n);
    let told = Message::new("charts-days-told")
        .count("begun", begun.len())
        .count("submitted", sent.len())
        .count("withdrawn", withdrawn)
        .with("from", day(first))
        .with("to", day(last))
        .with("busiest", busiest.map(|(start, _)| day(*start)).unwrap_or_default())
        .count("most", busiest.map_or(0, |(_, n)| *n));
    let label = if spans.is_weekly { "charts-week" } else { "charts-day" };
    let names = spans.starts.iter().map(|s| day(*s)).collect::<Vec<_>>();
    let drawing = match applied.is_empty() {
        true => Value::UNDEFINED,
        false => columns(&series, &names, mark, &["charts-begun", "charts-submitted"]),
    };
    let rows = table(&spans, &series);
    let head = vec![say(label), say("charts-begun"), say("charts-submitted")];
    Chart { name: "days", told: told.to_string(), drawing, head, rows }
}

/// Only those with something in them: a table of empty days tells nothing.
fn table(spans: &Spans, series: &[Vec<i64>]) -> Vec<Vec<String>> {
    let row = |(place, start): (usize, &NaiveDate)| {
        let values: Vec<i64> = series.iter().map(|s| s[place]).collect();
        let cells = std::iter::once(start.to_string()).chain(values.iter().map(ToString::to_string)).collect();
        values.iter().any(|n| *n > 0).then_some(cells)
    };
    spans.starts.iter().enumerate().filter_map(row).collect()
}

fn columns(series: &[Vec<i64>], names: &[String], mark: Option<usize>, legend: &[&'static str]) -> Value {
    let slots = rules::columns(series);
    let most = series.iter().flatten().copied().max().unwrap_or_default();
    let mark = mark.and_then(|place| slots.get(place)).map(|slot| slot.middle);
    let drawn = |(slot, name): (&rules::Slot, &String)| {
        let column = |c: &rules::Column| {
            context! { value => c.value, x => c.x, y => c.y, width => c.width, height => c.height, above => c.y - 6 }
        };
        let columns: Vec<_> = slot.columns.iter().map(column).collect();
        context! { columns, middle => slot.middle, name, is_named => slot.is_named }
    };
    let legend: Vec<_> = legend.iter().map(|key| say(*key)).collect();
    context! {
        kind => "columns", slots => slots.iter().zip(names).map(drawn).collect::<Vec<_>>(), ticks => ticks(most),
        mark, legend, ..frame(),
    }
}

fn frame() -> Value {
    let (right, above) = (rules::WIDTH - rules::RIGHT, rules::ABOVE);
    context! {
        width => rules::WIDTH, height => rules::HEIGHT, left => rules::LEFT, floor => rules::FLOOR, right, above,
        below => rules::HEIGHT - 10,
    }
}

fn ticks(most: i64) -> Vec<Value> {
    rules::ticks(most).into_iter().map(|t| context! { value => t.value, y => t.y, text_y => t.y + 5 }).collect()
}

/// How many of each kind, the most first.
fn parts(name: &'static str, of: Vec<String>) -> Chart {
    let all = i64::try_from(of.len()).unwrap_or_default();
    let counts = rules::tally(of);
    let told = Message::new(format!("charts-{name}-told")).count("all", all).count("kinds", counts.len());
    let most = counts.first().map(|(name, n)| (name.clone(), *n)).unwrap_or_default();
    let told = told.with("first", most.0).count("most", most.1);
    let mut shown: Vec<(String, i64, i64)> = counts.iter().take(DRAWN).map(|(n, c)| (n.clone(), *c, *c)).collect();
    let rest: i64 = counts.iter().skip(DRAWN).map(|(_, count)| count).sum();
    if rest > 0 {
        let others = Message::new("charts-others").count("count", counts.len() - DRAWN).to_string();
        shown.push((others, rest, rest));
    }
    let percent = |n: i64| format!("{} %", (n * 100 + all / 2) / all.max(1));
    let rows = counts.iter().map(|(name, count)| vec![name.clone(), count.to_string(), percent(*count)]).collect();
    let head = vec![say(format!("charts-{name}-what")), say("charts-submitted"), say("charts-share")];
    Chart { name, told: told.to_string(), drawing: bars(&shown, false), head, rows }
}

/// (name, value, what it is a part of)
fn bars(of: &[(String, i64, i64)], has_whole: bool) -> Value {
    if of.is_empty() {
        return Value::UNDEFINED;
    }
    let places = rules::bars(&of.iter().map(|(_, value, whole)| (*value, *whole)).collect::<Vec<_>>());
    let bar = |((name, value, whole), bar): (&(String, i64, i64), rules::Bar)| {
        context! {
            name => shortened(name), value => *value, whole => *whole, y => bar.y + 7, text_y => bar.y + 23,
            length => bar.length, all => bar.whole, end => rules::WORDS + bar.length.max(bar.whole) + 8,
        }
    };
    let height = rules::ROW * i64::try_from(of.len()).unwrap_or_default();
    let bars: Vec<_> = of.iter().zip(places).map(bar).collect();
    context! { kind => "bars", bars, has_whole, width => rules::ROWS_WIDTH, height, words => rules::WORDS }
}

/// As many letters as have room before a bar.
fn shortened(name: &str) -> String {
    const ROOM: usize = 21;
    if name.chars().count() <= ROOM {
        return name.to_owned();
    }
    name.chars().take(ROOM - 1).chain(['…']).collect()
}

/// Where the means of the applications lie on the scale.
fn scores(reviewed: &[Reviewed], plan: &review_plan::Model) -> Chart {
    let mut of = BTreeMap::<i64, Vec<i32>>::new();
    for review in reviewed.iter().filter(|r| r.state == Stage::Given) {
        of.entry(review.application_id).or_default().extend(review.score);
    }
    let mut means: Vec<i32> = of.values().filter_map(|scores| mean(scores)).collect();
    means.sort_unstable();
    let counts = rules::half_points(&means, plan.scale);
    let name = |place: usize| points(1000 + 500 * i32::try_from(place).unwrap_or_default());
    let names: Vec<String> = (0..counts.len()).map(name).collect();
    let told = match means.len() {
        0 => Message::new("charts-scores-none"),
        many => Message::new("charts-scores-told")
            .count("count", many)
            .with("middle", points(means[many / 2]))
            .with("least", points(means[0]))
            .with("most", points(means[many - 1])),
    };
    let rows = names.iter().zip(&counts).map(|(name, n)| vec![name.clone(), n.to_string()]).collect();
    let series = [counts];
    let drawing =
        if means.is_empty() { Value::UNDEFINED } else { columns(&series, &names, None, &["charts-applications"]) };
    let head = vec![say("charts-scores-from"), say("charts-applications")];
    Chart { name: "scores", told: told.to_string(), drawing, head, rows }
}

/// How many applications have how many reviews.
fn coverage(reviewed: &[Reviewed], judged: &[i64], plan: &review_plan::Model) -> Chart {
    let mut given = BTreeMap::<i64, i32>::new();
    for review in reviewed.iter().filter(|r| r.state == Stage::Given) {
        *given.entry(review.application_id).or_default() += 1;
    }
    let has = |id: &i64| given.get(id).copied().unwrap_or_default();
    let most = judged.iter().map(has).max().unwrap_or_default().max(plan.needed);
    let count = |n: i32| i64::try_from(judged.iter().filter(|id| has(id) == n).count()).unwrap_or_default();
    let name = |n: i32| {
        let key = if n < plan.needed { "charts-coverage-short" } else { "charts-coverage-enough" };
        Message::new(key).count("count", n).to_string()
    };
    let all: Vec<(String, i64, i64)> = (0..=most).map(|n| (name(n), count(n), count(n))).collect();
    let enough = judged.iter().filter(|id| has(id) >= plan.needed).count();
    let told = Message::new("charts-coverage-told")
        .count("enough", enough)
        .count("all", judged.len())
        .count("needed", plan.needed);
    let rows = all.iter().map(|(name, n, _)| vec![name.clone(), n.to_string()]).collect();
    let drawing = if judged.is_empty() { Value::UNDEFINED } else { bars(&all, false) };
    let head = vec![say("charts-coverage-what"), say("charts-applications")];
    Chart { name: "coverage", told: told.to_string(), drawing, head, rows }
}

/// How many reviews there were at the end of each day since the close, beside how many are needed.
fn given(
    cycle: &cycle::Model,
    reviewed: &[Reviewed],
    judged: usize,
    plan: &review_plan::Model,
    now: DateTime<Utc>,
) -> Chart {
    let zone = zone_of(cycle);
    let date = |at: DateTime<Utc>| at.with_timezone(&zone).date_naive();
    let days: Vec<NaiveDate> =
        reviewed.iter().filter(|r| r.state == Stage::Given).filter_map(|r| r.given_at).map(date).collect();
    let end = date(cycle.announced_at.unwrap_or(now));
    let needed = i64::try_from(judged).unwrap_or_default() * i64::from(plan.needed);
    let (first, last) = match (days.iter().min(), days.iter().max()) {
        (Some(first), Some(last)) => ((*first).min(date(cycle.closes_at)), (*last).max(end)),
        _ => (end, end),
    };
    let spans = rules::spans(first, last);
    let mut sum = 0;
    let sums: Vec<i64> = spans
        .count(days.iter().copied())
        .into_iter()
        .map(|n| {
            sum += n;
            sum
        })
        .collect();
    let told = Message::new("charts-given-told").count("given", sum).count("needed", needed);
    let most = sums.last().copied().unwrap_or_default().max(needed);
    let points = rules::line(&sums, most);
    let path: Vec<String> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
    let dots: Vec<_> =
        if points.len() == 1 { points.iter().map(|(x, y)| context! { x, y }).collect() } else { Vec::new() };
    let names = context! { first => day(first), last => day(last) };
    let drawing = match days.is_empty() {
        true => Value::UNDEFINED,
        false => context! {
            kind => "line", points => path.join(" "), dots, ticks => ticks(most), needed_y => rules::height(needed, most),
            needed, names, ..frame(),
        },
    };
    let rows = spans.starts.iter().zip(&sums).map(|(s, n)| vec![s.to_string(), n.to_string(), needed.to_string()]);
    let head = vec![say("charts-day"), say("charts-given-sum"), say("charts-given-needed")];
    Chart { name: "given", told: told.to_string(), drawing, head, rows: rows.collect() }
}

/// What each reviewer was asked for and gave, who owes most first.
async fn reviewers(db: &impl ConnectionTrait, reviewed: &[Reviewed]) -> Result<Chart, Error> {
    let mut of = BTreeMap::<i64, (i64, i64)>::new();
    for review in reviewed {
        let (given, all) = of.entry(review.reviewer_id).or_default();
        *given += i64::from(review.state == Stage::Given);
        *all += 1;
    }
    let names = people::queries::names(db, of.keys().copied()).await?;
    let mut all: Vec<(String, i64, i64)> =
        of.into_iter().map(|(id, (given, all))| (names.get(&id).cloned().unwrap_or_default(), given, all)).collect();
    all.sort_by(|a, b| (b.2 - b.1).cmp(&(a.2 - a.1)).then_with(|| a.0.cmp(&b.0)));
    let owing = all.iter().filter(|(_, given, all)| given < all).count();
    let told = Message::new("charts-reviewers-told").count("all", all.len()).count("owing", owing);
    let rows = all
        .iter()
        .map(|(name, given, all)| vec![name.clone(), all.to_string(), given.to_string(), (all - given).to_string()])
        .collect();
    let head = ["charts-reviewer", "charts-asked", "charts-reviewed", "charts-owed"].map(say).to_vec();
    let shown = &all[..all.len().min(2 * DRAWN)];
    Ok(Chart { name: "reviewers", told: told.to_string(), drawing: bars(shown, true), head, rows })
}
