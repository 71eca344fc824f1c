//! What the page of a ranking is drawn with.

use std::collections::{BTreeMap, HashMap};

use entity::{cycle, path};
use minijinja::value::Serde;
use minijinja::{Value, context};
use sea_orm::ActiveEnum;

use crate::Error;
use crate::applications::counted::{self, Counted};
use crate::cycles::queries as cycles;
use crate::db::Db;
use crate::decisions::batches;
use crate::decisions::offered::{self, option};
use crate::decisions::places::Place;
use crate::decisions::preview::head;
use crate::decisions::reviews::{points, signed};
use crate::decisions::rules::lacks_reviews;
use crate::l10n::{Locale, Message};
use crate::ranking::forms::{Look, NARROWING};
use crate::ranking::queries;
use crate::ranking::rules::{self, Bar, COLUMNS, Line, Wanted};
use crate::web::{Manager, Pager};

const PER_PAGE: u64 = 100;

/// A ranking as somebody looks at it.
pub struct Shown {
    pub cycle: cycle::Model,
    pub look: Look,
    pub wanted: Wanted,
    /// Narrowed and in order, each with its rank.
    pub lines: Vec<(Line, Option<usize>)>,
    pub needed: usize,
    scale: i32,
    lacks: bool,
    paths: Vec<path::Model>,
    /// The countries of all, by name.
    countries: BTreeMap<String, String>,
    all: usize,
}

impl Shown {
    pub async fn of(db: &Db, slug: &str, by: &Manager, look: Look) -> Result<Self, Error> {
        Self::found(db, slug, by, look, false).await
    }

    /// With what counted of each, where that column is shown.
    pub async fn with_evidence(db: &Db, slug: &str, by: &Manager, look: Look) -> Result<Self, Error> {
        Self::found(db, slug, by, look, true).await
    }

    async fn found(db: &Db, slug: &str, by: &Manager, look: Look, of_all: bool) -> Result<Self, Error> {
        let cycle = cycles::by_slug(&db.read, slug).await?;
        let paths = cycles::paths(&db.read, cycle.id).await?;
        let wanted = look.wanted(&paths);
        let with_evidence = wanted.needs_evidence() || of_all && look.shows("evidence");
        let ranking = queries::ranking(&db.read, &cycle, by.id, with_evidence).await?;
        let (needed, scale) = (ranking.needed(), ranking.scale());
        let codes = ranking.lines.iter().filter_map(|l| l.row.country.clone());
        let countries = codes.map(|code| (Locale::english().country(&code), code)).collect();
        let (all, lacks) = (ranking.lines.len(), lacks_reviews(0, ranking.plan.as_ref()));
        let lines = rules::chosen(ranking.lines, &wanted, needed);
        Ok(Self { cycle, look, wanted, lines, needed, scale, lacks, paths, countries, all })
    }

    pub async fn page(&self, db: &Db, by: &Manager) -> Result<Value, Error> {
        let pager = Pager::new(self.look.page, PER_PAGE, self.lines.len() as u64);
        let from = usize::try_from(pager.offset()).unwrap_or_default();
        let some: Vec<_> = self.lines.iter().skip(from).take(PER_PAGE as usize).collect();
        let ids: Vec<i64> = some.iter().map(|(line, _)| line.row.id).collect();
        let is_unknown = self.look.shows("evidence") && !self.wanted.needs_evidence();
        let counted = if is_unknown { counted::among(&db.read, &ids).await? } else { HashMap::new() };
        let views = queries::views(&db.read, by.id).await?;
        let views: Vec<_> = views
            .iter()
            .map(|v| context! { id => v.id, name => v.name.as_str(), query => v.query.as_str(), is_here => v.query == self.look.query() })
            .collect();
        let here = pager.here(&self.look.query());
        let page = context! {
            cycle => head(&self.cycle), all => self.all, needed => self.needed, scale => self.scale, lacking => self.lacks,
            lines => some.iter().map(|(line, rank)| shown(line, *rank, &counted)).collect::<Vec<_>>(),
            pager => Value::from(Serde(&pager)), query => self.look.query(), views, place => Place::Ranking.name(),
            trace => Place::Ranking.trace(&here), here,
            columns => self.columns(), shows => self.shows(), chips => self.chips(),
            bars => bars(&rules::distribution(self.lines.iter().map(|(line, _)| line), self.scale)),
            batches => batches::last(&db.read, &self.cycle, by.id).await?,
        };
        Ok(context! { ..page, ..self.filters(), ..offered::all(&db.read, None).await? })
    }

    /// Which columns are shown, by name.
    fn shows(&self) -> BTreeMap<&'static str, bool> {
        let names = COLUMNS.iter().map(|(name, ..)| *name);
        names.map(|name| (name, name == "name" || self.look.shows(name))).collect()
    }

    /// The heads of the table: what each is called, how it is ordered by, and whether it is now.
    fn columns(&self) -> Vec<Value> {
        let ordered = |(name, column, falls): &(&'static str, rules::Column, bool)| {
            let is_sorted = self.wanted.sort == *column;
            let descends = if is_sorted { !self.wanted.is_descending } else { *falls };
            let order = if descends { "desc" } else { "asc" };
            context! {
                name => *name, label => Message::new(format!("ranking-col-{name}")).to_string(),
                href => self.look.with(&[("sort", name), ("order", order)]),
                sorted => is_sorted.then_some(if self.wanted.is_descending { "descending" } else { "ascending" }),
            }
        };
        COLUMNS.iter().map(ordered).collect()
    }

    /// What narrows the list, each with the way to do without.
    fn chips(&self) -> Vec<Value> {
        let set = NARROWING.iter().filter(|name| !self.look.value(name).is_empty());
        set.map(|name| context! { label => self.chip(name), href => self.look.with(&[(name, "")]) }).collect()
    }

    fn chip(&self, name: &str) -> String {
        let value = self.look.value(name);
        let told = match name {
            "path" => self.paths.iter().find(|p| p.key == value).map_or(value, |p| p.name.as_str()).to_owned(),
            "country" => Locale::english().country(value),
            _ => value.to_owned(),
        };
        let known = Locale::english().find(&format!("ranking-is-{name}-{value}"), None);
        known.unwrap_or_else(|| Message::new(format!("ranking-chip-{name}")).with("value", told).to_string())
    }

    fn filters(&self) -> Value {
        let choice = |name: &str, values: &[&str]| -> Vec<Value> {
            let told = |value: &&str| {
                option(Message::new(format!("ranking-is-{name}-{value}")).to_string(), (*value).to_owned())
            };
            values.iter().map(told).collect()
        };
        let paths: Vec<_> = self.paths.iter().map(|p| option(p.name.clone(), p.key.clone())).collect();
        let countries: Vec<_> = self.countries.iter().map(|(name, code)| option(name.clone(), code.clone())).collect();
        let look: BTreeMap<&str, &str> =
            NARROWING.iter().chain(&["by", "sort", "order"]).map(|name| (*name, self.look.value(name))).collect();
        context! {
            look => Serde(look), is_narrowed => self.look.is_narrowed(), measure => self.wanted.by.name(),
            paths, countries,
            befores => choice("before", &["first", "renewal"]),
            decided => choice("decision", &["none", "accept", "decline", "waitlist", "defer"]),
            opinions => choice("opinion", &["yes", "maybe", "no"]),
            review_counts => choice("reviews", &["short", "enough"]),
            disagreement => self.look.with(&[("disagree", "yes"), ("sort", "spread"), ("order", "desc")]),
            is_disagreement => self.wanted.disagrees, everybody => self.look.with(&[("disagree", ""), ("sort", ""), ("order", "")]),
        }
    }
}

fn shown(line: &Line, rank: Option<usize>, counted: &HashMap<i64, Counted>) -> Value {
    let row = &line.row;
    let told = |points: Option<i32>, tell: fn(i32) -> String| points.map(tell);
    let counted = line.counted.as_ref().or_else(|| counted.get(&row.id));
    context! {
        id => row.id, name => row.name.as_str(), native_name => row.native_name.as_deref(),
        country => row.country.as_deref(), path => row.path.as_str(), awards => row.awards, own => line.is_own,
        rank, given => line.standing.given, mean => told(line.standing.mean, points),
        calibrated => told(line.standing.calibrated, signed), spread => told(line.standing.spread, points),
        disagrees => line.disagrees, opinions => line.opinions, verdict => row.verdict.map(|v| v.to_value()),
        waits_for_second => row.waits_for_second(),
        counted => counted.map(|c| c.counted), asked => counted.map(|c| c.needed),
    }
}

/// The drawing is so wide and so high; room above the bars for their numbers, and below for the points.
const WIDTH: usize = 720;
const HEIGHT: usize = 150;
const ABOVE: usize = 20;
const BELOW: usize = 22;

/// Plain numbers, which the template puts into attributes.
fn bars(bars: &[Bar]) -> Value {
    let most = bars.iter().map(|b| b.count).max().unwrap_or_default();
    let step = WIDTH / bars.len().max(1);
    let room = HEIGHT - ABOVE - BELOW;
    let one = |(i, bar): (usize, &Bar)| {
        let height = if bar.count == 0 { 0 } else { (bar.count * room / most).max(2) };
        let y = HEIGHT - BELOW - height;
        context! {
            from => points(bar.from), to => points(bar.from + 499), is_last => i + 1 == bars.len(), count => bar.count,
            x => i * step + step / 8, y, width => step * 3 / 4, height, middle => i * step + step / 2, above => y - 5,
        }
    };
    let all: Vec<_> = bars.iter().enumerate().map(one).collect();
    context! { all, width => WIDTH, height => HEIGHT, base => HEIGHT - 6, is_empty => most == 0 }
}
