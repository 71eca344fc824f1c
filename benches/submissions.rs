//! How many submissions a second the portal acknowledges for good, beside what the disk and the database can do at
//! best: `docs/benchmarks.md` tells how to run it and how to read it.

#![expect(clippy::unwrap_used, reason = "a benchmark may stop where it stands")]

mod submissions {
    pub mod cluster;
    pub mod people;
    pub mod raw;
}

#[expect(dead_code, unused_imports, reason = "the tests use more of it")]
#[path = "../tests/support/mod.rs"]
#[macro_use]
mod support;

use std::time::Instant;

use chrono::Utc;
use palmares::web::SESSION;

use submissions::cluster::Cluster;
use submissions::people::Applicant;
use submissions::raw::Raw;
use support::server::Server;
use support::{Backend, Portal, form};

/// Who submit at the same time, each over a connection of their own.
const CLIENTS: usize = 8;
const ROUNDS: usize = 7;
/// In one round, by one client.
const SUBMISSIONS: usize = 50;
const INSERTS: usize = 250;

fn main() {
    // `cargo test --benches` and `cargo bench -- --list` only want to know that it starts.
    if std::env::args().any(|a| a == "--list" || a == "--test") {
        return;
    }
    // The cluster of the tests does not sync: what it is named for here must.
    if std::env::var_os("TEST_POSTGRES").is_none() {
        let cluster = Cluster::start();
        let mut again = std::process::Command::new(std::env::current_exe().unwrap());
        let status = again.arg("--bench").env("TEST_POSTGRES", &cluster.url).status().unwrap();
        drop(cluster);
        std::process::exit(status.code().unwrap_or(1));
    }
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        println!("{CLIENTS} clients, {ROUNDS} rounds; median (least to most) a second\n");
        println!("{:12} {:>24} {:>24} {:>22}", "", "submissions", "single-row inserts", "ratio");
        for backend in [Backend::Sqlite, Backend::Postgres] {
            measure(backend).await;
        }
    });
}

/// Rounds in turn, so that whatever else the machine does falls on both alike.
async fn measure(backend: Backend) {
    let portal = Portal::new(backend).await;
    portal.clock.stand_at(Utc::now());
    let raw = Raw::new(backend).await;
    let server = Server::serve(&[("PALMARES_DATABASE_URL", portal.url())]);
    let mut applicants = submissions::people::ready(&portal, CLIENTS * SUBMISSIONS * (ROUNDS + 1)).await;
    let (mut ours, mut theirs, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..=ROUNDS {
        let inserts = raw.insert(CLIENTS, INSERTS).await;
        let submitted = submit(&server, applicants.split_off(applicants.len() - CLIENTS * SUBMISSIONS)).await;
        // The first warms both up.
        if round > 0 {
            ours.push(submitted);
            theirs.push(inserts);
            ratios.push(inserts / submitted);
        }
    }
    submissions::people::assert_all_submitted(&portal, CLIENTS * SUBMISSIONS * (ROUNDS + 1)).await;
    let ratio = spread(&ratios, |n| format!("1:{n:.1}"));
    let (ours, theirs) = (spread(&ours, |n| format!("{n:.0}")), spread(&theirs, |n| format!("{n:.0}")));
    println!("{:12} {ours:>24} {theirs:>24} {ratio:>22}", format!("{backend:?}"));
}

/// Submissions a second, each acknowledged with the way onward.
async fn submit(server: &Server, mut applicants: Vec<Applicant>) -> f64 {
    let mut clients = tokio::task::JoinSet::new();
    let began = Instant::now();
    while !applicants.is_empty() {
        let theirs = applicants.split_off(applicants.len() - SUBMISSIONS);
        let (origin, http) = (server.url(""), client());
        clients.spawn(async move {
            for applicant in theirs {
                let body = form(&[("version", "1"), ("answers[why]", &applicant.why), ("action", "submit")]);
                let reply = http
                    .post(format!("{origin}/me/applications/{}", applicant.application))
                    .header("Origin", &origin)
                    .header("Cookie", format!("{SESSION}={}", applicant.token))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .body(body)
                    .send()
                    .await
                    .unwrap();
                assert_eq!(reply.status().as_u16(), 303, "a submission was not taken");
            }
        });
    }
    clients.join_all().await;
    (CLIENTS * SUBMISSIONS) as f64 / began.elapsed().as_secs_f64()
}

fn client() -> reqwest::Client {
    reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy().build().unwrap()
}

fn spread(of: &[f64], told: impl Fn(f64) -> String) -> String {
    let mut sorted = of.to_vec();
    sorted.sort_by(f64::total_cmp);
    let (least, middle, most) = (sorted[0], sorted[sorted.len() / 2], sorted[sorted.len() - 1]);
    format!("{} ({} to {})", told(middle), told(least), told(most))
}
