//! Hostile and broken servers: each is handled as said, none keeps another from being read, and memory is bounded.

use std::io::Write;
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use entity::feed::State;
use flate2::Compression;
use flate2::write::GzEncoder;
use sea_orm::ActiveValue::Set;

use super::*;
use crate::support::{Backend, server};

/// As many spaces, packed.
fn packed(mebibytes: usize, after: &str) -> Answer {
    let mut packer = GzEncoder::new(Vec::new(), Compression::fast());
    packer.write_all(after.as_bytes()).unwrap();
    for _ in 0..mebibytes {
        packer.write_all(&[b' '; 1 << 20]).unwrap();
    }
    Answer::new("200 OK\r\nContent-Encoding: gzip", packer.finish().unwrap())
}

async fn nothing_a_server_does_hurts(backend: Backend) {
    let (portal, there, ada) = ground(backend).await;
    let huge = [b"<rss version=\"2.0\"><channel><title>".as_slice(), &vec![b'x'; 3 << 20]].concat();
    let laughs = "<!DOCTYPE a [<!ENTITY x \"lol\"><!ENTITY y \"&x;&x;&x;\">]><rss version=\"2.0\"><channel><title>&y;</title></channel></rss>";
    let open: String = (0..900).map(|n| format!("&lt;b a{n}&gt;")).collect();
    let again = format!("<item><guid>1</guid><title>{open}{}</title></item>", "&lt;p&gt;x".repeat(60_000));
    let deep = "<div>".repeat(20_000) + "<link rel=alternate type='application/rss+xml' href='/deep-feed'>";
    for (path, answer) in [
        // What a parser looks through again and again, or builds again and again.
        ("/nothings", Answer::new("200 OK", format!("<rss version=\"2.0\">{}", "<!a/>".repeat(200_000)))),
        ("/again", Answer::new("200 OK", rss(&again))),
        ("/deep", Answer::page(&deep)),
        ("/elements", Answer::new("200 OK", rss(&"<link/>".repeat(140_000)))),
        ("/huge", Answer::new("200 OK", huge)),
        ("/endless", Answer::new("200 OK", vec![b' '; 1 << 16]).endless()),
        (
            "/drip",
            Answer::new("200 OK", "<rss version=\"2.0\"><channel>".repeat(20)).dripping(Duration::from_millis(50)),
        ),
        ("/silent", posting("").late(Duration::from_secs(60))),
        ("/bomb", packed(64, "")),
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
        ("/deep-feed", posting("")),
    ] {
        there.put(path, answer);
    }
    for (path, trouble) in [
        ("/nothings", Some("not_a_feed")),
        ("/again", None),
        ("/deep", None),
        ("/elements", None),
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
        put(&portal, &one, |row| row.state = Set(State::Paused)).await;
        // The host was asked just now, as far as its rows tell: time goes on.
        portal.later(TimeDelta::minutes(5));
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

#[rocket::async_test]
async fn ten_mebibytes_are_taken_and_not_one_byte_more() {
    let (portal, there, ada) = ground(Backend::Sqlite).await;
    let padded = |size: usize| {
        let mut body = rss("").into_bytes();
        body.resize(size, b' ');
        Answer::new("200 OK", body)
    };
    for (path, answer, trouble) in [
        ("/most", padded(10 << 20), None),
        ("/more", padded((10 << 20) + 1), Some("too_large")),
        ("/hundred", padded(100_000_000), Some("too_large")),
        ("/endless", Answer::new("200 OK", vec![b' '; 1 << 16]).endless(), Some("too_large")),
        ("/packed", packed(9, &rss("")), None),
        ("/bomb", packed(10, &rss("")), Some("too_large")),
        ("/hundred-packed", packed(100, ""), Some("too_large")),
    ] {
        there.put(path, answer);
        let one = feed(&portal, Some(&ada), &there.url(path)).await;
        // The limits that the timetable has.
        read(&portal, EAGER).await;
        let now = reload(&portal, &one).await;
        assert!(is(&now, State::Active, trouble), "{path}: {:?}", now.trouble);
        portal.later(TimeDelta::minutes(5));
    }
}

/// The most memory that a process had which read one feed, in mebibytes.
#[cfg(target_os = "linux")]
async fn peak(portal: &crate::support::Portal, there: &Elsewhere, path: &str) -> usize {
    let dir = tempfile::tempdir().unwrap();
    let mut command = server::palmares(dir.path());
    command.args(["feed", "poll", &there.url(path)]).env("PALMARES_DATABASE_URL", portal.url());
    command.env("PALMARES_FETCH__ALLOW", there.allow()).env("PALMARES_NOW", portal.now().to_rfc3339());
    command.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
    let mut child = command.spawn().unwrap();
    let mut most = 0;
    while child.try_wait().unwrap().is_none() {
        let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
        let told =
            status.lines().find_map(|line| line.strip_prefix("VmHWM:")).and_then(|l| l.split_whitespace().next());
        most = most.max(told.and_then(|kib| kib.parse().ok()).unwrap_or(0) / 1024);
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    most
}

#[cfg(target_os = "linux")]
#[rocket::async_test]
async fn whatever_comes_the_memory_is_bounded() {
    let (portal, there, _) = ground(Backend::Sqlite).await;
    there.put("/usual", posting(""));
    let usual = peak(&portal, &there, "/usual").await;
    let filled = |piece: &str| piece.repeat((10 << 20) / piece.len() - 1000);
    let open: String = (0..3900).map(|n| format!("<b a{n}>")).collect();
    let entries = filled("<item><guid>1</guid><title>&lt;b a&gt;&lt;p&gt;</title></item>");
    for (path, answer) in [
        ("/hundred", Answer::new("200 OK", vec![b' '; 100_000_000])),
        ("/packed", packed(100, "")),
        ("/links", Answer::new("200 OK", rss(&filled("<link/>")))),
        ("/item", Answer::new("200 OK", rss(&format!("<item>{}</item>", filled("<category/>"))))),
        ("/entries", Answer::new("200 OK", rss(&entries))),
        (
            "/json",
            Answer::new(
                "200 OK",
                format!("{{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{}{{}}]}}", filled("{\"id\":1},")),
            ),
        ),
        ("/page", Answer::page(&format!("{open}{}", filled("<p>x")))),
    ] {
        there.put(path, answer);
        let peak = peak(&portal, &there, path).await;
        assert_eq!(there.asked(path).len(), 1, "{path}");
        assert!(peak < usual + 100, "{path} took {peak} MiB, a usual feed {usual} MiB");
    }
}
