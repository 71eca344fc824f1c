//! Which lines, in which order, with which ranks; and what thresholds make of them. Pure.

pub mod exact;

use std::cmp::Ordering;

use entity::decision::Verdict;
use entity::review::Opinion;
use sea_orm::ActiveEnum;

use self::exact::Exact;
use crate::applications::counted::Counted;
use crate::assignments::scores::Standing;
use crate::decisions::preview::Aim;
use crate::decisions::queries::Row;
use crate::l10n::{Locale, Message};
use crate::text;

/// Somebody who asked, and what reviewers say of it.
#[derive(Clone, Debug)]
pub struct Line {
    pub row: Row,
    /// The viewer's own: what is pending on it is not there.
    pub is_own: bool,
    pub standing: Standing,
    /// Its mean and its calibrated score, to be compared: thousandths make equal ones differ.
    pub exact: [Option<Exact>; 2],
    /// What counted of it, where that is asked for.
    pub counted: Option<Counted>,
    /// How many said yes, maybe and no.
    pub opinions: [usize; 3],
    /// Whether its reviewers should talk: their scores lie far apart, or some say yes and some no.
    pub disagrees: bool,
    /// The folded name, as it is looked for and ordered by.
    pub key: String,
}

impl Line {
    pub fn new(row: Row, is_own: bool, standing: Standing, opinions: [usize; 3], is_split: bool) -> Self {
        let disagrees = is_split || opinions[0] > 0 && opinions[2] > 0;
        let key = text::fold(&row.name);
        let exact = [standing.mean, standing.calibrated].map(|points| points.map(Exact::of_thousandths));
        Self { row, is_own, standing, exact, counted: None, opinions, disagrees, key }
    }

    /// What is read follows from what is compared.
    pub fn scored(mut self, [mean, calibrated]: [Option<Exact>; 2]) -> Self {
        self.exact = [mean.or(self.exact[0]), calibrated.or(self.exact[1])];
        let told = |exact: Option<Exact>| exact.map(Exact::shown);
        self.standing.mean = told(self.exact[0]);
        self.standing.calibrated = told(self.exact[1]);
        self
    }

    fn exact(&self, by: Measure) -> Option<Exact> {
        match by {
            Measure::Mean => self.exact[0],
            Measure::Calibrated => self.exact[1],
        }
    }

    pub fn score(&self, by: Measure) -> Option<i32> {
        match by {
            Measure::Mean => self.standing.mean,
            Measure::Calibrated => self.standing.calibrated,
        }
    }
}

/// What the rank follows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Measure {
    #[default]
    Mean,
    Calibrated,
}

impl Measure {
    pub fn named(name: &str) -> Self {
        if name == "calibrated" { Self::Calibrated } else { Self::Mean }
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Mean => "mean",
            Self::Calibrated => "calibrated",
        }
    }
}

/// What a line shows, each by its name in addresses, and whether its order begins with the greatest.
pub const COLUMNS: [(&str, Column, bool); 12] = [
    ("rank", Column::Rank, false),
    ("name", Column::Name, false),
    ("country", Column::Country, false),
    ("path", Column::Path, false),
    ("before", Column::Before, true),
    ("reviews", Column::Reviews, true),
    ("mean", Column::Mean, true),
    ("calibrated", Column::Calibrated, true),
    ("spread", Column::Spread, true),
    ("opinions", Column::Opinions, true),
    ("decision", Column::Decision, false),
    ("evidence", Column::Evidence, true),
];

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    #[default]
    Rank,
    Name,
    Country,
    Path,
    Before,
    Reviews,
    Mean,
    Calibrated,
    Spread,
    Opinions,
    Decision,
    /// How many activities counted.
    Evidence,
}

/// What the lines are narrowed by; none or empty narrows nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Folded words of a name.
    pub words: Vec<String>,
    pub path: Option<String>,
    pub country: Option<String>,
    /// Whether they held the title before.
    pub is_renewal: Option<bool>,
    /// `Some(None)`: not decided yet.
    pub decision: Option<Option<Verdict>>,
    /// Somebody said so.
    pub opinion: Option<Opinion>,
    pub by: Measure,
    /// Thousandths of a point, both included.
    pub least: Option<i32>,
    pub most: Option<i32>,
    /// Whether reviews are missing.
    pub is_short: Option<bool>,
    pub disagrees: bool,
    pub sort: Column,
    pub is_descending: bool,
}

impl Wanted {
    /// Whether what counted has to be known of all of them.
    pub fn needs_evidence(&self) -> bool {
        self.sort == Column::Evidence
    }

    fn takes(&self, line: &Line, needed: usize) -> bool {
        let row = &line.row;
        let score = line.score(self.by).map(as_read);
        let is_of = |wanted: &Option<String>, is: Option<&str>| wanted.as_deref().is_none_or(|w| Some(w) == is);
        // What is pending on one's own is not there: whatever asks for it leaves it out.
        self.words.iter().all(|word| line.key.contains(word.as_str()))
            && is_of(&self.path, Some(&row.path))
            && is_of(&self.country, row.country.as_deref())
            && self.is_renewal.is_none_or(|renewal| renewal == (row.awards > 0))
            && self.decision.is_none_or(|wanted| !line.is_own && wanted == row.verdict)
            && self.opinion.is_none_or(|opinion| line.opinions[place(opinion)] > 0)
            && self.least.is_none_or(|least| score.is_some_and(|score| score >= least))
            && self.most.is_none_or(|most| score.is_some_and(|score| score <= most))
            && self.is_short.is_none_or(|short| !line.is_own && short == (line.standing.given < needed))
            && (!self.disagrees || line.disagrees)
    }
}

pub fn place(opinion: Opinion) -> usize {
    match opinion {
        Opinion::Yes => 0,
        Opinion::Maybe => 1,
        Opinion::No => 2,
    }
}

/// The rank of each line by its score: the best first, equal ones share it, and none where there is no score.
pub fn ranks(lines: &[Line], by: Measure) -> Vec<Option<usize>> {
    let mut scores: Vec<Exact> = lines.iter().filter_map(|l| l.exact(by)).collect();
    scores.sort_unstable_by(|a, b| b.cmp(a));
    let rank = |score: Exact| scores.partition_point(|better| *better > score) + 1;
    lines.iter().map(|l| l.exact(by).map(rank)).collect()
}

/// Lines with their ranks among all, narrowed and in order.
pub fn chosen(lines: Vec<Line>, wanted: &Wanted, needed: usize) -> Vec<Ranked> {
    chosen_with(lines, wanted, needed, None)
}

/// The same with one application among them whatever narrows them.
pub fn chosen_with(lines: Vec<Line>, wanted: &Wanted, needed: usize, with: Option<i64>) -> Vec<Ranked> {
    let ranks = ranks(&lines, wanted.by);
    let is_chosen = |line: &Line| wanted.takes(line, needed) || with == Some(line.row.id);
    let mut chosen: Vec<_> = lines.into_iter().zip(ranks).filter(|(line, _)| is_chosen(line)).collect();
    chosen.sort_by(|a, b| ordered(a, b, wanted));
    chosen
}

/// A line and its rank.
pub type Ranked = (Line, Option<usize>);

/// By the wanted column, then by rank, then first come, first. What is missing stands last in either direction.
fn ordered(a: &Ranked, b: &Ranked, wanted: &Wanted) -> Ordering {
    let by = |key: fn(&Ranked) -> Option<i64>| turned(key(a), key(b), wanted.is_descending);
    let first = match wanted.sort {
        Column::Rank => by(|(_, rank)| rank.map(as_i64)),
        Column::Name => turned(Some(&a.0.key), Some(&b.0.key), wanted.is_descending),
        Column::Country => turned(country(a), country(b), wanted.is_descending),
        Column::Path => turned(Some(&a.0.row.path), Some(&b.0.row.path), wanted.is_descending),
        Column::Before => by(|(line, _)| Some(line.row.awards)),
        Column::Reviews => by(|(line, _)| (!line.is_own).then(|| as_i64(line.standing.given))),
        Column::Mean => turned(a.0.exact[0], b.0.exact[0], wanted.is_descending),
        Column::Calibrated => turned(a.0.exact[1], b.0.exact[1], wanted.is_descending),
        Column::Spread => by(|(line, _)| line.standing.spread.map(i64::from)),
        Column::Opinions => by(|(line, _)| {
            let [yes, maybe, no] = line.opinions.map(as_i64);
            (yes + maybe + no > 0).then_some(yes - no)
        }),
        Column::Decision => {
            let told = |(line, _): &Ranked| line.row.verdict.map(|v| v.to_value());
            turned(told(a), told(b), wanted.is_descending)
        }
        Column::Evidence => by(|(line, _)| line.counted.as_ref().map(|c| as_i64(c.counted))),
    };
    let arrival = |(line, _): &Ranked| (line.row.submitted_at, line.row.id);
    first.then_with(|| turned(a.1, b.1, false)).then_with(|| arrival(a).cmp(&arrival(b)))
}

fn country((line, _): &Ranked) -> Option<String> {
    line.row.country.as_deref().map(|code| Locale::english().country(code))
}

fn as_i64(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn turned<T: Ord>(a: Option<T>, b: Option<T>, is_descending: bool) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) if is_descending => b.cmp(&a),
        (Some(a), Some(b)) => a.cmp(&b),
        (a, b) => a.is_none().cmp(&b.is_none()),
    }
}

/// A bar of the distribution: means from here up to the next, and how many have one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Thousandths.
    pub from: i32,
    pub count: usize,
}

/// The means in steps of half a point over the whole scale; the last holds the greatest alone.
pub fn distribution<'l>(lines: impl Iterator<Item = &'l Line>, scale: i32) -> Vec<Bar> {
    let steps = (scale - 1).max(0) * 2;
    let mut bars: Vec<Bar> = (0..=steps).map(|step| Bar { from: 1000 + step * 500, count: 0 }).collect();
    for mean in lines.filter_map(|line| line.standing.mean) {
        let at = usize::try_from((mean - 1000) / 500).unwrap_or_default().min(bars.len() - 1);
        bars[at].count += 1;
    }
    bars
}

/// Who is accepted, put on the waiting list, declined by score. All in thousandths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Thresholds {
    /// From this on.
    pub accept: Option<i32>,
    /// From this on, as far as it is not accepted.
    pub waitlist: Option<i32>,
    /// Below this.
    pub decline: Option<i32>,
    /// Also where something else was decided.
    pub overwrites: bool,
}

impl Thresholds {
    /// Whether nobody could fall under two of them, nor between them upside down.
    pub fn are_in_order(&self) -> bool {
        let above = |high: Option<i32>, low: Option<i32>| high.zip(low).is_none_or(|(high, low)| high > low);
        let meets = |high: Option<i32>, low: Option<i32>| high.zip(low).is_none_or(|(high, low)| high >= low);
        above(self.accept, self.waitlist) && meets(self.waitlist, self.decline) && meets(self.accept, self.decline)
    }

    pub fn aim(&self, line: &Line, by: Measure) -> Aim {
        let leave = |key: &'static str| Aim::Leave(Message::new(key));
        let Some(score) = line.score(by) else {
            return leave(if line.is_own { "decisions-left-own" } else { "ranking-left-unscored" });
        };
        let to = match () {
            () if self.accept.is_some_and(|at| as_read(score) >= at) => Verdict::Accept,
            () if self.waitlist.is_some_and(|at| as_read(score) >= at) => Verdict::Waitlist,
            () if self.decline.is_some_and(|below| as_read(score) < below) => Verdict::Decline,
            () => return leave("ranking-left-between"),
        };
        match line.row.verdict {
            Some(verdict) if !self.overwrites => {
                let told = Message::new(format!("decisions-verdict-{}", verdict.to_value()));
                Aim::Leave(Message::new("ranking-left-decided").with("verdict", told))
            }
            _ => Aim::Decide(to),
        }
    }
}

/// A score as it stands in the table, in hundredths of a point: who types what they read there means everyone with it.
fn as_read(thousandths: i32) -> i32 {
    let half = if thousandths < 0 { -5 } else { 5 };
    (thousandths + half) / 10 * 10
}

/// Points as they are typed, in thousandths: `3.5`, `3,25`, `-0.5`, `+1`.
pub fn typed_points(typed: &str) -> Option<i32> {
    let typed = typed.trim().replace(',', ".").replace('−', "-");
    let points: f64 = typed.parse().ok()?;
    (points.is_finite() && points.abs() <= 100.0).then(|| (points * 1000.0).round() as i32)
}

#[cfg(test)]
mod tests;
