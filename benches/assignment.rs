//! How long it takes to say who reviews what: `docs/benchmarks.md` tells how to run it and how to read it.

use std::collections::HashSet;
use std::time::{Duration, Instant};

use palmares::assignments::rules::{Available, Input, Plan, Wanting};
use palmares::conflicts::rules::Ties;

const APPLICATIONS: i64 = 5_000;
const REVIEWERS: i64 = 100;
const NEEDED: usize = 3;
const ROUNDS: usize = 7;
const LANGUAGES: [&str; 6] = ["en", "fr", "ja", "es", "pt", "ar"];
const REGIONS: [&str; 4] = ["africa", "asia", "europe", "north-america"];

fn main() {
    // `cargo test --benches` and `cargo bench -- --list` only want to know that it starts.
    if std::env::args().any(|a| a == "--list" || a == "--test") {
        return;
    }
    println!("{APPLICATIONS} applications of {NEEDED} reviews, {REVIEWERS} reviewers, {ROUNDS} rounds; median\n");
    println!("{:34} {:>10} {:>10} {:>8} {:>9}", "", "plan", "one look", "ratio", "unfilled");
    for (name, input) in [("everyone may review everything", even()), ("conflicts, languages, regions, caps", uneven())]
    {
        measure(name, &input);
    }
}

/// In turn with the least that could be done: asking once of each reviewer and application whether the one may judge the
/// other.
fn measure(name: &str, input: &Input) {
    let (mut plans, mut looks) = (Vec::new(), Vec::new());
    let mut plan = Plan::default();
    for _ in 0..ROUNDS {
        let began = Instant::now();
        plan = std::hint::black_box(input).plan();
        plans.push(began.elapsed());
        let began = Instant::now();
        std::hint::black_box(look(std::hint::black_box(input)));
        looks.push(began.elapsed());
    }
    let (plan_took, look_took) = (median(plans), median(looks));
    let ratio = plan_took.as_secs_f64() / look_took.as_secs_f64();
    let unfilled: usize = plan.short.iter().map(|s| s.missing).sum();
    println!("{name:34} {plan_took:>10.1?} {look_took:>10.1?} {ratio:>7.1}x {unfilled:>9}");
    assert_eq!(plan.pairs.len() + unfilled, APPLICATIONS as usize * NEEDED);
    assert!(plan_took < Duration::from_secs(5), "{name} took {plan_took:?}");
}

fn look(input: &Input) -> usize {
    let may = |a: &Wanting| input.reviewers.iter().filter(|r| input.bar(a, r).is_none()).count();
    input.applications.iter().map(may).sum()
}

fn median(mut took: Vec<Duration>) -> Duration {
    took.sort_unstable();
    took[took.len() / 2]
}

fn even() -> Input {
    let application = |id| Wanting { id, applicant: 100_000 + id, ..Wanting::default() };
    let reviewer = |id| Available { id, ..Available::default() };
    Input {
        applications: (0..APPLICATIONS).map(application).collect(),
        reviewers: (0..REVIEWERS).map(reviewer).collect(),
        needed: NEEDED,
        seed: 2027,
        ..Input::default()
    }
}

/// A tenth of the applicants are colleagues of a reviewer, some conflicts are declared, languages and regions are matched,
/// every third reviewer takes fewer than the others and some have work already.
fn uneven() -> Input {
    let mut input = even();
    let pick = |from: &[&str], n: i64| from[n as usize % from.len()].to_owned();
    let mut ties = Ties::default();
    let mut declared = HashSet::new();
    for application in &mut input.applications {
        let n = application.id * 7919 % 10_007;
        application.languages = vec![pick(&LANGUAGES, n * n % 7)];
        application.region = Some(pick(&REGIONS, n));
        ties.employers.insert(application.applicant, format!("employer {}", n % (REVIEWERS * 10)));
        if n % 20 == 0 {
            declared.insert((n % REVIEWERS, application.applicant));
        }
    }
    for reviewer in &mut input.reviewers {
        let n = reviewer.id;
        reviewer.languages = vec!["en".into(), pick(&LANGUAGES, n), pick(&LANGUAGES, n / 2)];
        reviewer.regions = if n % 4 == 0 { vec![pick(&REGIONS, n / 4), pick(&REGIONS, n / 4 + 1)] } else { Vec::new() };
        reviewer.most = (n % 3 == 0).then_some(120);
        reviewer.load = if n % 10 == 0 { 15 } else { 0 };
        ties.employers.insert(n, format!("employer {n}"));
    }
    ties.declared = declared;
    (input.ties, input.match_language, input.match_region) = (ties, true, true);
    input
}
