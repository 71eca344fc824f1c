//! How many feeds one instance reads in an hour, beside the same requests made bare, and the memory that it takes:
//! `docs/benchmarks.md` tells how to read it.

#![expect(clippy::unwrap_used, reason = "a benchmark may stop where it stands")]

#[expect(dead_code, unused_imports, reason = "the tests use more of it")]
#[path = "../tests/support/mod.rs"]
#[macro_use]
mod support;

use std::time::{Duration, Instant};

use entity::feed;
use palmares::feeds::actions::{Pace, Wanted, read_due, subscribe};
use sea_orm::{EntityTrait, PaginatorTrait, QueryFilter};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

use support::{Backend, Portal};

const FEEDS: usize = 1000;
/// Each an address of its own, so that politeness takes them for as many servers.
const HOSTS: usize = 250;
const ROUNDS: usize = 5;
const ENTRIES: usize = 20;

fn main() {
    // `cargo test --benches` and `cargo bench -- --list` only want to know that it starts.
    if std::env::args().any(|a| a == "--list" || a == "--test") {
        return;
    }
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let port = serve().await;
        println!(
            "{FEEDS} feeds of {ENTRIES} posts on {HOSTS} hosts, {ROUNDS} rounds; median (least to most) a second\n"
        );
        println!("{:12} {:>24} {:>24} {:>22} {:>12}", "", "feeds read", "bare requests", "ratio", "an hour");
        for backend in [Backend::Sqlite, Backend::Postgres] {
            measure(backend, port).await;
        }
        println!("\nthe most memory ever held: {} MiB", most_memory());
    });
}

async fn measure(backend: Backend, port: u16) {
    let (mut ours, mut bare, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let read = read(backend, port).await;
        let got = get(port).await;
        let a_second = |took: Duration| FEEDS as f64 / took.as_secs_f64();
        ours.push(a_second(read));
        bare.push(a_second(got));
        ratios.push(read.as_secs_f64() / got.as_secs_f64());
    }
    let (ratio, told) = (spread(&mut ratios, 1), spread(&mut ours, 0));
    let hour = ours[ours.len() / 2] * 3600.0;
    println!("{:12} {told:>24} {:>24} {ratio:>22} {hour:>12.0}", format!("{backend:?}"), spread(&mut bare, 0));
}

fn url(n: usize, port: u16) -> String {
    format!("http://127.0.1.{}:{port}/feed/{n}", n % HOSTS + 1)
}

/// As the timetable reads them, all due at once.
async fn read(backend: Backend, port: u16) -> Duration {
    let allow: Vec<String> = (1..=HOSTS).map(|host| format!("127.0.1.{host}:{port}")).collect();
    let portal = Portal::with(backend, |config| config.fetch.allow = allow.join(",")).await;
    for n in 0..FEEDS {
        let url = url(n, port).parse().unwrap();
        let wanted = Wanted { url: &url, of: None, by: None, link: None };
        subscribe(&portal.db.write, wanted, portal.now()).await.unwrap();
    }
    let pace = Pace { gap: Duration::ZERO, ..Pace::USUAL };
    let began = Instant::now();
    read_due(&portal.reader(pace), &portal.clock, &portal.around().stop).await.unwrap();
    let took = began.elapsed();
    let read = feed::Entity::find().filter(feed::COLUMN.read_at.is_not_null()).count(&portal.db.read).await.unwrap();
    assert_eq!(read, FEEDS as u64, "not every feed was read");
    took
}

/// The same requests, as many together, and nothing done with what comes.
async fn get(port: u16) -> Duration {
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let began = Instant::now();
    let mut under_way = JoinSet::new();
    for n in 0..FEEDS {
        if under_way.len() == Pace::USUAL.at_once {
            under_way.join_next().await.unwrap().unwrap();
        }
        let request = client.get(url(n, port));
        under_way.spawn(async move { request.send().await.unwrap().bytes().await.unwrap() });
    }
    under_way.join_all().await;
    began.elapsed()
}

/// A server on every address of this machine.
async fn serve() -> u16 {
    let listener = TcpListener::bind("0.0.0.0:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((socket, _)) = listener.accept().await {
            tokio::spawn(answer(socket));
        }
    });
    port
}

async fn answer(mut socket: TcpStream) {
    let mut head = [0; 4096];
    let read = socket.read(&mut head).await.unwrap_or_default();
    let path = String::from_utf8_lossy(&head[..read]).split(' ').nth(1).unwrap_or_default().to_owned();
    let posts: String = (0..ENTRIES)
        .map(|n| {
            let words = "A storm, a net, and what the wind leaves of an antenna. ".repeat(30);
            format!("<item><title>Post {n}</title><link>https://blog.example{path}/{n}</link><guid>{path}-{n}</guid><pubDate>Mon, 11 Jan 2027 10:00:00 GMT</pubDate><description>{words}</description></item>")
        })
        .collect();
    let body = format!("<rss version=\"2.0\"><channel><title>Blog</title>{posts}</channel></rss>");
    let reply = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    let _ = socket.write_all(reply.as_bytes()).await;
}

/// In MiB, of this whole process: portal, server and all.
fn most_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").trim().parse::<u64>().unwrap_or_default() / 1024
}

fn spread(all: &mut [f64], digits: usize) -> String {
    all.sort_by(f64::total_cmp);
    let (least, median, most) = (all[0], all[all.len() / 2], all[all.len() - 1]);
    format!("{median:.digits$} ({least:.digits$} to {most:.digits$})")
}
