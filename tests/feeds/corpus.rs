//! Hostile and broken servers: each is handled as said, none keeps another from being read, and memory is bounded.

use std::io::Write;
use std::time::{Duration, Instant};

use entity::feed::State;

use super::*;
use crate::support::Backend;

async fn nothing_a_server_does_hurts(backend: Backend) {
    let (portal, there, ada) = ground(backend).await;
    let huge = [b"<rss version=\"2.0\"><channel><title>".as_slice(), &vec![b'x'; 3 << 20]].concat();
    let mut bomb = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    for _ in 0..64 {
        bomb.write_all(&[b' '; 1 << 20]).unwrap();
    }
    let laughs = "<!DOCTYPE a [<!ENTITY x \"lol\"><!ENTITY y \"&x;&x;&x;\">]><rss version=\"2.0\"><channel><title>&y;</title></channel></rss>";
    for (path, answer) in [
        ("/huge", Answer::new("200 OK", huge)),
        ("/endless", Answer::new("200 OK", vec![b' '; 1 << 16]).endless()),
        (
            "/drip",
            Answer::new("200 OK", "<rss version=\"2.0\"><channel>".repeat(20)).dripping(Duration::from_millis(50)),
        ),
        ("/silent", posting("").late(Duration::from_secs(60))),
        ("/bomb", Answer::new("200 OK\r\nContent-Encoding: gzip", bomb.finish().unwrap())),
        ("/laughs", Answer::new("200 OK", laughs)),
        ("/inside", Answer::to("302 Found", "http://169.254.169.254/latest")),
        ("/inside-too", Answer::to("301 Moved", "http://127.0.0.1:1/")),
        ("/round", Answer::to("302 Found", "/round")),
        ("/nowhere", Answer::new("302 Found", "")),
        ("/file", Answer::to("302 Found", "file:///etc/passwd")),
        ("/teapot", Answer::new("418 I am a teapot", "short and stout")),
        ("/cut", Answer::new("200 OK", rss("<item><title>a"))),
        ("/picture", Answer::new("200 OK\r\nContent-Type: image/png", vec![0x89, b'P', b'N', b'G', 0, 1, 2, 255])),
        ("/empty", Answer::new("200 OK", "")),
        ("/page", Answer::page("<html><p>No feed is named here")),
        ("/good", posting("")),
    ] {
        there.put(path, answer);
    }
    for (path, trouble) in [
        ("/huge", Some("too_large")),
        ("/endless", Some("too_large")),
        ("/drip", Some("too_slow")),
        ("/silent", Some("too_slow")),
        ("/bomb", Some("too_large")),
        ("/laughs", Some("entities")),
        ("/inside", Some("not_public")),
        ("/inside-too", Some("not_public")),
        ("/round", Some("redirects")),
        ("/nowhere", Some("astray")),
        ("/file", Some("not_public")),
        ("/teapot", Some("status")),
        ("/none", Some("status")),
        ("/cut", Some("not_a_feed")),
        ("/picture", Some("not_a_feed")),
        ("/empty", Some("not_a_feed")),
        ("/page", Some("not_a_feed")),
        ("/good", None),
    ] {
        let one = feed(&portal, Some(&ada), &there.url(path)).await;
        let began = Instant::now();
        read(&portal, SHORT).await;
        assert!(began.elapsed() < Duration::from_secs(30), "{path} took {:?}", began.elapsed());
        let now = reload(&portal, &one).await;
        assert!(is(&now, State::Active, trouble), "{path}: {:?}", now.trouble);
        // The next one is on the same host: out of the way.
        super::put(&portal, &one, |row| row.state = sea_orm::ActiveValue::Set(State::Paused)).await;
    }
    let page = portal.as_(&ada).await.get("/me/feeds").await.ok();
    for told in ["too large", "too long to answer", "DOCTYPE", "not on the public internet", "in a circle"] {
        assert!(page.contains(told), "{told}");
    }
}

#[rocket::async_test]
async fn nothing_a_server_does_hurts_on_sqlite() {
    nothing_a_server_does_hurts(Backend::Sqlite).await;
}

#[rocket::async_test]
async fn nothing_a_server_does_hurts_on_postgres() {
    nothing_a_server_does_hurts(Backend::Postgres).await;
}

#[rocket::async_test]
async fn a_slow_feed_keeps_nobody_waiting() {
    let (portal, there, ada) = ground(Backend::Sqlite).await;
    there.put("/silent", posting("").late(Duration::from_secs(60)));
    there.put("/good", posting(""));
    feed(&portal, Some(&ada), &there.url("/silent")).await;
    let mut good = Vec::new();
    // Another host, and many feeds on it.
    for n in 0..5 {
        there.put(&format!("/good{n}"), posting(""));
        good.push(feed(&portal, None, &other_host(&there, &format!("/good{n}"))).await);
    }
    let slow = Pace { limits: Limits { time: Duration::from_secs(6), ..Limits::FEED }, ..EAGER };
    let reading = read(&portal, slow);
    let looking = async {
        let began = Instant::now();
        loop {
            let mut done = 0;
            for one in &good {
                done += usize::from(reload(&portal, one).await.read_at.is_some());
            }
            if done == good.len() {
                return began.elapsed();
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    let (_, took) = tokio::join!(reading, looking);
    assert!(took < Duration::from_secs(5), "the others waited {took:?}");
}
