//! Slow clients are cut off, and a crowd of them keeps nobody else out.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use palmares::clock::Clock;
use palmares::config::Config;
use palmares::db::Db;
use palmares::front::{self, Limits};
use rocket::local::asynchronous::Client;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

use crate::support::{Backend, Scratch};

struct Front {
    at: SocketAddr,
    stop: watch::Sender<bool>,
    served: tokio::task::JoinHandle<()>,
    _scratch: Scratch,
}

async fn front(limits: Limits) -> Front {
    let scratch = Scratch::new(Backend::Sqlite).await;
    let config = Config { database_url: scratch.url().into(), secret_key: Some("k".repeat(40)), ..Config::default() };
    let db = Db::connect(scratch.url()).await.unwrap();
    let client = Client::untracked(palmares::app(&config, db, Clock::default())).await.unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let at = listener.local_addr().unwrap();
    let (stop, stopped) = watch::channel(false);
    let served = tokio::spawn(front::serve(listener, Arc::new(client), limits, stopped, Duration::from_secs(4)));
    Front { at, stop, served, _scratch: scratch }
}

fn hasty() -> Limits {
    Limits {
        head: Duration::from_millis(300),
        body: Duration::from_millis(300),
        silence: Duration::from_millis(600),
        ..Limits::default()
    }
}

/// Sends some bytes and says what came until the other side closed; panics if it never does.
async fn until_closed(at: SocketAddr, sent: &str) -> String {
    let mut stream = TcpStream::connect(at).await.unwrap();
    stream.write_all(sent.as_bytes()).await.unwrap();
    let mut got = Vec::new();
    let read = tokio::time::timeout(Duration::from_secs(10), stream.read_to_end(&mut got)).await;
    assert!(read.is_ok(), "the connection that sent {sent:?} was never closed");
    String::from_utf8_lossy(&got).into_owned()
}

async fn fetch(at: SocketAddr, path: &str) -> String {
    until_closed(at, &format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")).await
}

#[rocket::async_test]
async fn a_request_is_answered_whole() {
    let front = front(Limits::default()).await;
    let reply = fetch(front.at, "/static/css/all.css").await;
    assert!(reply.starts_with("HTTP/1.1 200 OK") && reply.contains("content-type: text/css"), "{reply:.400}");
    assert!(!reply.to_lowercase().contains("\r\nserver:"), "the answer says what it runs on");
    let head =
        until_closed(front.at, "HEAD /static/css/all.css HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
            .await;
    let length = |reply: &str| reply.lines().find_map(|l| l.strip_prefix("content-length: ").map(str::to_owned));
    assert_eq!(length(&head), length(&reply), "HEAD tells the length of GET");
    assert!(head.ends_with("\r\n\r\n"), "HEAD has no body");
}

#[rocket::async_test]
async fn who_says_nothing_or_half_a_thing_is_cut_off() {
    let front = front(hasty()).await;
    assert_eq!(until_closed(front.at, "").await, "");
    assert!(!until_closed(front.at, "GET / HTTP/1.1\r\nHost: 127.0.").await.contains("200 OK"));
    let idle = until_closed(front.at, "GET /static/css/all.css HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").await;
    assert!(idle.contains("200 OK"), "answered, then closed when idle: {idle:.200}");
    let body =
        until_closed(front.at, "POST /sign-out HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\nhalf").await;
    assert!(body.starts_with("HTTP/1.1 408"), "{body}");
}

#[rocket::async_test]
async fn a_body_beyond_the_limit_is_refused() {
    let front = front(Limits { size: 1000, ..Limits::default() }).await;
    let request =
        format!("POST /sign-out HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 2000\r\n\r\n{}", "x".repeat(2000));
    let reply = until_closed(front.at, &request).await;
    assert!(reply.starts_with("HTTP/1.1 413") && reply.contains("That is too large"), "{reply:.300}");
}

#[rocket::async_test]
async fn only_what_pages_need_is_allowed() {
    let front = front(Limits::default()).await;
    for method in ["TRACE", "PUT", "DELETE", "OPTIONS", "BREW"] {
        let reply = until_closed(front.at, &format!("{method} / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")).await;
        assert!(
            reply.starts_with("HTTP/1.1 405") && reply.contains("allow: GET, HEAD, POST"),
            "{method}: {reply:.200}"
        );
    }
}

#[rocket::async_test]
async fn whoever_asks_whether_it_lives_need_not_know_its_name() {
    let front = front(Limits::default()).await;
    let asked = "GET /health/live HTTP/1.1\r\nHost: 10.1.2.3\r\nConnection: close\r\n\r\n";
    assert!(until_closed(front.at, asked).await.starts_with("HTTP/1.1 200"));
}

#[rocket::async_test]
async fn a_crowd_of_slow_clients_keeps_nobody_out() {
    let front = front(Limits { per_address: 20, in_all: 40, head: Duration::from_secs(60), ..Limits::default() }).await;
    let mut crowd = Vec::new();
    for _ in 0..100 {
        let mut slow = TcpStream::connect(front.at).await.unwrap();
        slow.write_all(b"GET / HTTP/1.1\r\nX: ").await.unwrap();
        crowd.push(slow);
    }
    let began = Instant::now();
    assert!(fetch(front.at, "/static/css/all.css").await.contains("200 OK"));
    assert!(began.elapsed() < Duration::from_secs(30), "the newcomer waited for the crowd");
}

#[rocket::async_test]
async fn a_foreign_host_is_misdirected() {
    let front = front(Limits::default()).await;
    let reply = until_closed(front.at, "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n").await;
    assert!(reply.starts_with("HTTP/1.1 421"), "{reply:.200}");
}

#[rocket::async_test]
async fn told_to_stop_it_ends_what_is_under_way() {
    let front = front(Limits::default()).await;
    let mut slow = TcpStream::connect(front.at).await.unwrap();
    slow.write_all(b"POST /sign-out HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 4\r\n\r\nha").await.unwrap();
    // The request is under way once the front has read its head; another one answered meanwhile shows that it has.
    assert!(fetch(front.at, "/static/css/all.css").await.contains("200 OK"));
    front.stop.send(true).unwrap();
    slow.write_all(b"lf").await.unwrap();
    let mut got = String::new();
    slow.read_to_string(&mut got).await.unwrap();
    assert!(got.starts_with("HTTP/1.1 403"), "answered (refused for want of a token), not dropped: {got:.200}");
    front.served.await.unwrap();
    assert!(TcpStream::connect(front.at).await.is_err(), "still listening");
}
