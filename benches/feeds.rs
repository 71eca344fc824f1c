//! How many feeds one instance reads in an hour at the pace of production, and with how much memory; and how fast it can,
//! beside the same requests made bare. `docs/benchmarks.md` tells how to read it.

#![expect(clippy::unwrap_used, reason = "a benchmark may stop where it stands")]

#[expect(dead_code, unused_imports, reason = "the tests use more of it")]
#[path = "../tests/support/mod.rs"]
#[macro_use]
mod support;

use std::time::{Duration, Instant};

use entity::feed;
use palmares::clock::Clock;
use palmares::feeds::actions::{Pace, Wanted, read_due, subscribe};
use sea_orm::{EntityTrait, PaginatorTrait, QueryFilter};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

use support::{Backend, Portal};

const FEEDS: usize = 1000;
/// Each an address of its own, so that politeness takes them for as many servers.
const HOSTS: usize = 250;
const ROUNDS: usize = 3;
const ENTRIES: usize = 20;

/// What an instance must read in an hour, and the most memory that this whole process may take, in MiB.
const AN_HOUR: f64 = 5000.0;
const MEMORY: u64 = 512;
/// How often the timetable begins a turn.
const PERIOD: Duration = Duration::from_secs(5);

fn main() {
    // `cargo test --benches` and `cargo bench -- --list` only want to know that it starts.
    if std::env::args().any(|a| a == "--list" || a == "--test") {
        return;
    }
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let port = serve().await;
        let most = std::env::var("FEEDS").ok().and_then(|n| n.parse().ok()).unwrap_or(5000);
        println!("At the pace of production, {most} feeds that are all due\n");
        println!("{:12} {:>12} {:>12} {:>12} {:>12}", "", "took", "an hour", "MiB before", "MiB at most");
        for backend in [Backend::Sqlite, Backend::Postgres] {
            production(backend, most, port).await;
        }
        println!(
            "\n{FEEDS} feeds of {ENTRIES} posts on {HOSTS} hosts, {ROUNDS} rounds; median (least to most) a second\n"
        );
        println!("{:12} {:>24} {:>24} {:>22} {:>12}", "", "feeds read", "bare requests", "ratio", "an hour");
        for backend in [Backend::Sqlite, Backend::Postgres] {
            measure(backend, port).await;
        }
    });
}

/// As it is run: 16 at once, a second between two requests to a host, five feeds on each host. Servers answer after 200 ms;
/// one in a hundred never does, and is cut off after 35 seconds; one in 250 sends nearly as much as a feed may have.
async fn production(backend: Backend, most: usize, port: u16) {
    let hosts = most.div_ceil(5);
    let host = |n: usize| format!("127.0.{}.{}:{port}", n % hosts / 250 + 2, n % hosts % 250 + 1);
    let allow: Vec<String> = (0..hosts).map(host).collect();
    let portal = Portal::with(backend, |config| config.fetch.allow = allow.join(",")).await;
    let txn = portal.db.begin().await.unwrap();
    for n in 0..most {
        let kind = if n % 100 == 99 {
            "silent"
        } else if n % 250 == 100 {
            "large"
        } else {
            "late"
        };
        let url = format!("http://{}/{kind}/{n}", host(n)).parse().unwrap();
        subscribe(&txn, Wanted { url: &url, of: None, by: None, link: None }, portal.now()).await.unwrap();
    }
    txn.commit().await.unwrap();
    let (before, clock, began) = (most_memory(), Clock::starting_at(portal.now()), Instant::now());
    let never_asked = || feed::Entity::find().filter(feed::COLUMN.fetched_at.is_null()).count(&portal.db.read);
    loop {
        read_due(&portal.reader(Pace::USUAL), &clock, &portal.around().stop).await.unwrap();
        if never_asked().await.unwrap() == 0 {
            break;
        }
        tokio::time::sleep(PERIOD).await;
    }
    let took = began.elapsed();
    let read = feed::Entity::find().filter(feed::COLUMN.read_at.is_not_null()).count(&portal.db.read).await.unwrap();
    assert_eq!(read, (most - most / 100) as u64, "not every feed was read");
    let (an_hour, held) = (most as f64 / took.as_secs_f64() * 3600.0, most_memory());
    println!("{:12} {:>10.0} s {an_hour:>12.0} {before:>12} {held:>12}", format!("{backend:?}"), took.as_secs_f64());
    assert!(an_hour >= AN_HOUR, "fewer than {AN_HOUR} an hour");
    assert!(held <= MEMORY, "more than {MEMORY} MiB");
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

/// All due at once, and nobody waits between two requests.
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
    let (entries, size) = match path.split('/').nth(1) {
        Some("silent") => return tokio::time::sleep(Duration::from_secs(60)).await,
        Some("late") => {
            tokio::time::sleep(Duration::from_millis(200)).await;
            (ENTRIES, 30)
        }
        // 180 entries of some 56 kB: a little less than the ten MiB that a feed may have.
        Some("large") => (180, 1000),
        _ => (ENTRIES, 30),
    };
    let posts: String = (0..entries)
        .map(|n| {
            let words = "A storm, a net, and what the wind leaves of an antenna. ".repeat(size);
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
