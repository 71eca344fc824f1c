//! How long two thousand decisions at once take, beside two thousand bare rows in one transaction of the same database:
//! `docs/benchmarks.md` tells how to read it.

#![expect(clippy::unwrap_used, reason = "a benchmark may stop where it stands")]

#[expect(dead_code, unused_imports, reason = "the tests use more of it")]
#[path = "../tests/support/mod.rs"]
#[macro_use]
mod support;

use std::fmt::Write;
use std::time::{Duration, Instant};

use entity::decision::{self, Verdict};
use sea_orm::{ActiveValue::Set, EntityTrait, PaginatorTrait};

use support::{Backend, Browser, Portal};

const DECISIONS: i64 = 2000;
const FIRST: i64 = 10_000;
const ROUNDS: usize = 5;
/// Rows in one statement.
const AT_ONCE: usize = 500;

fn main() {
    // `cargo test --benches` and `cargo bench -- --list` only want to know that it starts.
    if std::env::args().any(|a| a == "--list" || a == "--test") {
        return;
    }
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        println!("{DECISIONS} decisions at once, {ROUNDS} rounds; median (least to most) in milliseconds\n");
        println!("{:12} {:>24} {:>24} {:>22}", "", "decided", "bare rows", "ratio");
        for backend in [Backend::Sqlite, Backend::Postgres] {
            measure(backend).await;
        }
    });
}

/// Rounds in turn, so that whatever else the machine does falls on both alike.
async fn measure(backend: Backend) {
    let portal = Portal::new(backend).await;
    let mia = portal.manager("Mia").await;
    let browser = portal.as_(&mia).await;
    let cycle = portal.closed_cycle("main-2027").await;
    portal.crowd(&cycle, FIRST..FIRST + DECISIONS).await;
    let (mut ours, mut bare, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..=ROUNDS {
        let rows = insert(&portal, mia.id).await;
        decision::Entity::delete_many().exec(&portal.db.write).await.unwrap();
        let decided = decide(&browser).await;
        assert_eq!(decision::Entity::find().count(&portal.db.write).await.unwrap(), DECISIONS as u64);
        decision::Entity::delete_many().exec(&portal.db.write).await.unwrap();
        // The first warms both up.
        if round > 0 {
            ours.push(decided.as_secs_f64() * 1000.0);
            bare.push(rows.as_secs_f64() * 1000.0);
            ratios.push(decided.as_secs_f64() / rows.as_secs_f64());
        }
    }
    let ratio = spread(&mut ratios, 1);
    println!("{:12} {:>24} {:>24} {ratio:>22}", format!("{backend:?}"), spread(&mut ours, 0), spread(&mut bare, 0));
}

fn ids() -> Vec<i64> {
    (FIRST..FIRST + DECISIONS).collect()
}

/// As a manager confirms them: the form of the preview, to the answer that leads onward.
async fn decide(browser: &Browser<'_>) -> Duration {
    let mut form = String::from("accept.reason=bar_met");
    for id in ids() {
        write!(form, "&each={id}:accept:").unwrap();
    }
    let began = Instant::now();
    browser.post("/manage/cycles/main-2027/decisions", &form).await.onward();
    began.elapsed()
}

/// The same rows and nothing else: no rule, no audit, no batch.
async fn insert(portal: &Portal, by: i64) -> Duration {
    let row = |id: &i64| decision::ActiveModel {
        application_id: Set(*id),
        verdict: Set(Verdict::Accept),
        reason: Set(Verdict::Accept.usual_reason().into()),
        words: Set(String::new()),
        by_id: Set(by),
        decided_at: Set(portal.now()),
        ..Default::default()
    };
    let began = Instant::now();
    let txn = portal.db.begin().await.unwrap();
    for some in ids().chunks(AT_ONCE) {
        decision::Entity::insert_many(some.iter().map(row)).exec_without_returning(&txn).await.unwrap();
    }
    txn.commit().await.unwrap();
    began.elapsed()
}

fn spread(all: &mut [f64], digits: usize) -> String {
    all.sort_by(f64::total_cmp);
    let (least, median, most) = (all[0], all[all.len() / 2], all[all.len() - 1]);
    format!("{median:.digits$} ({least:.digits$} to {most:.digits$})")
}
