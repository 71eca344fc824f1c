//! How long it takes to announce two thousand decisions in one transaction, beside what the database needs to write the
//! same number of plain rows in one: `docs/benchmarks.md` tells how to run it and how to read it.

#![expect(clippy::unwrap_used, reason = "a benchmark may stop where it stands")]

#[expect(dead_code, unused_imports, reason = "the tests use more of it")]
#[path = "../tests/support/mod.rs"]
#[macro_use]
mod support;

use std::time::Instant;

use entity::{audit, award, cycle, letter, listing, listing_facet};
use palmares::jobs::Job;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait, PaginatorTrait};

use support::{Backend, Portal};

const DECISIONS: i64 = 2000;
const ROUNDS: usize = 3;

fn main() {
    if std::env::args().any(|a| a == "--list" || a == "--test") {
        return;
    }
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        println!("{DECISIONS} decisions, {ROUNDS} rounds; each in seconds\n");
        println!("{:12} {:>14} {:>10} {:>16} {:>10}", "", "announcement", "rows", "plain inserts", "ratio");
        let postgres = std::env::var_os("TEST_POSTGRES").is_some();
        for backend in [Backend::Sqlite, Backend::Postgres] {
            if backend == Backend::Postgres && !postgres {
                println!("{backend:?}: TEST_POSTGRES names no PostgreSQL");
                continue;
            }
            for _ in 0..ROUNDS {
                round(backend).await;
            }
        }
    });
}

async fn round(backend: Backend) {
    let portal = Portal::new(backend).await;
    let cycle = portal.closed_cycle("main-2027").await;
    let mia = portal.manager("Mia").await;
    let ids = 100..100 + DECISIONS;
    portal.crowd(&cycle, ids.clone()).await;
    portal.crowd_decided(ids, mia.id).await;
    let row = cycle::ActiveModel { id: Set(cycle.id), armed_at: Set(Some(portal.now())), ..Default::default() };
    row.update(&portal.db.write).await.unwrap();
    portal.clock.stand_at(cycle.announces_at);
    let before = written(&portal).await;
    let began = Instant::now();
    portal.run(Job::Announce).await;
    let took = began.elapsed().as_secs_f64();
    // Each application changed besides, and each person who got a number.
    let rows = written(&portal).await - before + (DECISIONS * 7 / 4) as u64;
    assert_eq!(letter::Entity::find().count(&portal.db.read).await.unwrap(), DECISIONS as u64);
    let plain = insert(&portal, rows).await;
    println!(
        "{:12} {took:>14.2} {rows:>10} {plain:>16.2} {:>10}",
        format!("{backend:?}"),
        format!("1:{:.1}", took / plain)
    );
    assert!(took < 10.0, "it took {took:.1} s");
}

/// Rows in the tables that an announcement adds to.
async fn written(portal: &Portal) -> u64 {
    let db = &portal.db.read;
    award::Entity::find().count(db).await.unwrap()
        + audit::Entity::find().count(db).await.unwrap()
        + letter::Entity::find().count(db).await.unwrap()
        + listing::Entity::find().count(db).await.unwrap()
        + listing_facet::Entity::find().count(db).await.unwrap()
}

/// So many rows of some four hundred letters, many in a statement, in one transaction.
async fn insert(portal: &Portal, rows: u64) -> f64 {
    portal
        .db
        .write
        .execute_unprepared("CREATE TABLE plain (id INTEGER PRIMARY KEY, words TEXT NOT NULL)")
        .await
        .unwrap();
    let words = "w".repeat(400);
    let began = Instant::now();
    let txn = portal.db.begin().await.unwrap();
    for first in (0..rows).step_by(500) {
        let values: Vec<String> = (first..rows.min(first + 500)).map(|id| format!("({id}, '{words}')")).collect();
        txn.execute_unprepared(&format!("INSERT INTO plain (id, words) VALUES {}", values.join(","))).await.unwrap();
    }
    txn.commit().await.unwrap();
    began.elapsed().as_secs_f64()
}
