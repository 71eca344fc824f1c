//! How many letters a minute leave towards a mail server that takes a tenth of a second for each: as many as the
//! connections carry, beside one letter after the other, and at the pace that is usual. `docs/benchmarks.md` tells how
//! to read it.

#![expect(clippy::unwrap_used, reason = "a benchmark may stop where it stands")]

#[expect(dead_code, unused_imports, reason = "the tests use more of it")]
#[path = "../tests/support/mod.rs"]
#[macro_use]
mod support;

use std::time::Instant;

use chrono::TimeDelta;
use entity::letter::{self, State};
use palmares::jobs::Job;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use support::sink::Sink;
use support::{Backend, Portal};

/// Milliseconds that the server takes for a letter, at most; half of them at least.
const SERVER: u64 = 133;
const LETTERS: usize = 400;
const PACED: usize = 100;
const ALONE: usize = 10;

fn main() {
    if std::env::args().any(|a| a == "--list" || a == "--test") {
        return;
    }
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        println!("letters a minute, against a server that takes {} to {SERVER} ms for each\n", SERVER / 2);
        println!("{:12} {:>20} {:>16} {:>8} {:>18}", "", "one after another", "at once", "ratio", "at the usual pace");
        let postgres = std::env::var_os("TEST_POSTGRES").is_some();
        for backend in [Backend::Sqlite, Backend::Postgres] {
            if backend == Backend::Postgres && !postgres {
                println!("{backend:?}: TEST_POSTGRES names no PostgreSQL");
                continue;
            }
            round(backend).await;
        }
    });
}

async fn round(backend: Backend) {
    let quick = Some(60_000);
    let alone = alone(backend, quick).await;
    let together = a_minute(backend, quick, LETTERS).await;
    let paced = a_minute(backend, None, PACED).await;
    assert!(together > 500.0, "{together:.0} letters a minute are fewer than the usual pace allows");
    let ratio = together / alone;
    println!("{:12} {alone:>20.0} {together:>16.0} {ratio:>8.1} {paced:>18.0}", format!("{backend:?}"));
}

/// One letter a turn, however many the post could send at once.
async fn alone(backend: Backend, pace: Option<u32>) -> f64 {
    let sink = Sink::start(SERVER, 0);
    let portal = portal(backend, &sink, pace).await;
    let began = Instant::now();
    for at in 0..ALONE {
        write(&portal, at..at + 1).await;
        until_sent(&portal, at + 1).await;
    }
    per_minute(ALONE, began)
}

async fn a_minute(backend: Backend, pace: Option<u32>, letters: usize) -> f64 {
    let sink = Sink::start(SERVER, 0);
    let portal = portal(backend, &sink, pace).await;
    write(&portal, 0..letters).await;
    let began = Instant::now();
    until_sent(&portal, letters).await;
    assert_eq!(sink.taken().len(), letters);
    per_minute(letters, began)
}

fn per_minute(letters: usize, began: Instant) -> f64 {
    letters as f64 * 60.0 / began.elapsed().as_secs_f64()
}

async fn portal(backend: Backend, sink: &Sink, pace: Option<u32>) -> Portal {
    Portal::with(backend, |config| {
        config.mail.url = sink.url();
        if let Some(pace) = pace {
            config.mail.per_minute = pace;
        }
    })
    .await
}

async fn until_sent(portal: &Portal, letters: usize) {
    while letter::Entity::find().filter(letter::Column::State.eq(State::Sent)).count(&portal.db.read).await.unwrap()
        < letters as u64
    {
        portal.run(Job::PostLetters).await;
        portal.later(TimeDelta::seconds(1));
    }
}

async fn write(portal: &Portal, which: std::ops::Range<usize>) {
    let rows = which.map(|n| letter::ActiveModel {
        event: Set(format!("bench:{n}")),
        address: Set(format!("somebody{n}@example.org")),
        to_name: Set("Somebody".into()),
        template: Set("announcements/declined".into()),
        subject: Set("Your application".into()),
        text: Set("Some words.\n".repeat(40)),
        html: Set("<p>Some words.</p>".repeat(60)),
        state: Set(State::Waiting),
        attempts: Set(0),
        run_at: Set(portal.now()),
        last_error: Set(String::new()),
        created_at: Set(portal.now()),
        ..Default::default()
    });
    letter::Entity::insert_many(rows).exec_without_returning(&portal.db.write).await.unwrap();
}
