//! A title's cycles side by side. While one still takes applications, those before it are counted as they were on the
//! same day of their season, so many days before the close: a season that runs is not measured by whole ones.

use chrono::{DateTime, Utc};
use entity::application::State;
use entity::cycle;
use minijinja::Value;
use sea_orm::ConnectionTrait;

use super::{Chart, columns, queries, say};
use crate::Error;
use crate::l10n::Message;

/// One of them, counted.
struct Year {
    title: String,
    year: i32,
    /// Submitted by this day of the season, and in all.
    so_far: usize,
    all: usize,
    first_time: usize,
    /// None before the announcement.
    accepted: Option<usize>,
}

pub async fn years(db: &impl ConnectionTrait, cycle: &cycle::Model, now: DateTime<Utc>) -> Result<Chart, Error> {
    let mut years = Vec::new();
    for one in queries::years(db, cycle).await? {
        let year = counted(db, &one, one.closes_at + (now - cycle.closes_at)).await?;
        // Years whose applications were never in the portal tell nothing.
        if year.all > 0 || one.id == cycle.id {
            years.push(year);
        }
    }
    let runs = now < cycle.takes_until();
    let series = if runs { so_far(&years) } else { results(&years) };
    let names: Vec<String> = years.iter().map(|y| y.year.to_string()).collect();
    let legend = if runs { ["charts-so-far", "charts-in-all"] } else { ["charts-submitted", "charts-accepted"] };
    let drawing = match series.iter().flatten().any(|n| *n > 0) {
        true => columns(&series, &names, None, &legend),
        false => Value::UNDEFINED,
    };
    let mut head = vec!["charts-cycle", "charts-submitted", "charts-accepted", "charts-rate", "charts-first-share"];
    if runs {
        head.insert(1, "charts-so-far");
    }
    let rows = years.iter().map(|year| row(year, runs)).collect();
    Ok(Chart { name: "years", told: told(&years, runs), drawing, head: head.into_iter().map(say).collect(), rows })
}

async fn counted(db: &impl ConnectionTrait, one: &cycle::Model, until: DateTime<Utc>) -> Result<Year, Error> {
    let applied = queries::applied(db, one.id).await?;
    let before = queries::held_before(db, one).await?;
    let first = queries::first_submitted(db, one.id).await?;
    let submitted: Vec<_> = applied.iter().filter(|a| a.is_submitted()).collect();
    let sent = |a: &queries::Applied| first.get(&a.id).copied().or(a.submitted_at).is_some_and(|at| at <= until);
    let accepted = submitted.iter().filter(|a| a.state == State::Accepted).count();
    Ok(Year {
        title: one.title.clone(),
        year: one.year,
        so_far: submitted.iter().filter(|a| sent(a)).count(),
        all: submitted.len(),
        first_time: submitted.iter().filter(|a| !before.contains(&a.person_id)).count(),
        accepted: one.announced_at.map(|_| accepted),
    })
}

/// By this day, and in all; the last one's season runs, so nobody knows how many it gets in all.
fn so_far(years: &[Year]) -> [Vec<i64>; 2] {
    let last = years.len().saturating_sub(1);
    let all = |(place, year): (usize, &Year)| if place == last { 0 } else { drawn(year.all) };
    [years.iter().map(|y| drawn(y.so_far)).collect(), years.iter().enumerate().map(all).collect()]
}

/// Submitted, and accepted where that is told.
fn results(years: &[Year]) -> [Vec<i64>; 2] {
    let accepted = |year: &Year| drawn(year.accepted.unwrap_or_default());
    [years.iter().map(|y| drawn(y.all)).collect(), years.iter().map(accepted).collect()]
}

fn drawn(n: usize) -> i64 {
    i64::try_from(n).unwrap_or_default()
}

fn row(year: &Year, runs: bool) -> Vec<String> {
    let percent =
        |n: usize| (n * 100 + year.all / 2).checked_div(year.all).map(|n| format!("{n} %")).unwrap_or_default();
    let so_far = runs.then(|| year.so_far.to_string());
    let accepted = year.accepted.map(|n| n.to_string()).unwrap_or_default();
    let rate = year.accepted.map(percent).unwrap_or_default();
    let counts = [year.all.to_string(), accepted, rate, percent(year.first_time)];
    [year.title.clone()].into_iter().chain(so_far).chain(counts).collect()
}

fn told(years: &[Year], runs: bool) -> String {
    let told = Message::new("charts-years-told").count("count", years.len()).to_string();
    match years {
        [.., before, this] if runs => {
            let like = Message::new("charts-years-like").count("now", this.so_far).count("then", before.so_far);
            format!("{told} {}", like.with("cycle", &before.title))
        }
        _ => told,
    }
}
