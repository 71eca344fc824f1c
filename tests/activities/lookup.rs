//! Against a server of our own that the portal is allowed to reach.

use rocket::http::Status;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use super::talk;
use crate::support::{Backend, Browser, Portal, form};

const PAGE: &str = r#"<!doctype html><html lang="pl"><head><title>Blog</title><meta property="og:title" content="Sieć &lt;b&gt;na dachu&lt;/b&gt;">
    <meta property="og:type" content="article"><meta property="article:published_time" content="2026-11-03T10:00:00Z"></head>"#;

/// Answers each path in its own way; gives `host:port`.
pub async fn elsewhere() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let at = listener.local_addr().unwrap().to_string();
    tokio::spawn(async move {
        while let Ok((mut socket, _)) = listener.accept().await {
            tokio::spawn(async move {
                let mut head = [0; 2048];
                let read = socket.read(&mut head).await.unwrap_or_default();
                let head = String::from_utf8_lossy(&head[..read]).into_owned();
                let (status, more, body) = match head.split(' ').nth(1).unwrap_or_default() {
                    "/page" => ("200 OK", "Content-Type: text/html; charset=utf-8", PAGE.to_owned()),
                    "/moved" => ("302 Found", "Location: /page", String::new()),
                    "/inside" => ("302 Found", "Location: http://127.0.0.1:1/", String::new()),
                    "/round" => ("302 Found", "Location: /round", String::new()),
                    "/pdf" => ("200 OK", "Content-Type: application/pdf", "%PDF".to_owned()),
                    "/huge" => ("200 OK", "Content-Type: text/html", "x".repeat(3 << 20)),
                    "/empty" => ("200 OK", "Content-Type: text/html", "<p>nothing".to_owned()),
                    _ => ("404 Not Found", "Content-Type: text/html", "gone".to_owned()),
                };
                let reply = format!(
                    "HTTP/1.1 {status}\r\n{more}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
                    body.len()
                );
                let _ = socket.write_all(reply.as_bytes()).await;
            });
        }
    });
    at
}

async fn portal(backend: Backend) -> (Portal, String) {
    let there = elsewhere().await;
    let allowed = there.clone();
    (Portal::with(backend, |config| config.fetch.allow = allowed).await, there)
}

async fn look_up(browser: &Browser<'_>, url: &str, more: &[(&str, &str)]) -> crate::support::Reply {
    browser.post("/me/activities/lookup", &form(&[&[("url", url)], more].concat())).await
}

async fn fills_what_is_empty(backend: Backend) {
    let (portal, there) = portal(backend).await;
    let browser = portal.as_(&portal.person("Ada").await).await;
    for path in ["page", "moved"] {
        let page = look_up(&browser, &format!("http://{there}/{path}"), &[]).await.ok();
        for filled in [
            "value=\"Sieć &lt;b&gt;na dachu&lt;/b&gt;\"",
            "value=\"2026-11-03\"",
            "<option value=\"blog-post\" selected>",
            "value=\"Polish\"",
            "Filled in what was still empty",
        ] {
            assert!(page.contains(filled), "{filled}: {page}");
        }
    }
    let typed = [("title", "Mine"), ("kind", "talk"), ("note", "Kept")];
    let page = look_up(&browser, &format!("http://{there}/page"), &typed).await.ok();
    assert!(
        page.contains("value=\"Mine\"") && page.contains("<option value=\"talk\" selected>") && page.contains("Kept")
    );
    assert!(super::rows(&portal).await.is_empty());
}

#[rocket::async_test]
async fn a_page_fills_what_is_empty_on_sqlite() {
    fills_what_is_empty(Backend::Sqlite).await;
}

#[rocket::async_test]
async fn a_page_fills_what_is_empty_on_postgres() {
    fills_what_is_empty(Backend::Postgres).await;
}

#[rocket::async_test]
async fn a_page_that_cannot_be_read_is_told_and_nothing_is_lost() {
    let (portal, there) = portal(Backend::Sqlite).await;
    let browser = portal.as_(&portal.person("Ada").await).await;
    for (url, told) in [
        (String::new(), "Paste an address first"),
        ("javascript:alert(1)".to_owned(), "no web address"),
        (format!("http://{there}/none"), "(404)"),
        (format!("http://{there}/pdf"), "no page"),
        (format!("http://{there}/empty"), "neither a title nor a date"),
        (format!("http://{there}/huge"), "did not answer"),
        (format!("http://{there}/round"), "did not answer"),
        // A way that leads inside is not gone.
        (format!("http://{there}/inside"), "did not answer"),
        ("http://169.254.169.254/latest".to_owned(), "did not answer"),
        ("http://10.0.0.1/".to_owned(), "did not answer"),
    ] {
        let reply = look_up(&browser, &url, &[("title", "Kept"), ("note", "Kept too")]).await;
        assert_eq!(reply.status, Status::UnprocessableEntity, "{url}");
        assert!(
            reply.body.contains(told) && reply.body.contains("Kept too") && reply.body.contains("url-wrong"),
            "{url}: {}",
            reply.body
        );
    }
}

#[rocket::async_test]
async fn nobody_has_pages_read_without_end() {
    let (portal, there) = portal(Backend::Sqlite).await;
    let browser = portal.as_(&portal.person("Ada").await).await;
    for _ in 0..40 {
        look_up(&browser, &format!("http://{there}/page"), &[]).await.ok();
    }
    let reply = look_up(&browser, &format!("http://{there}/page"), &[]).await;
    assert!(reply.status == Status::UnprocessableEntity && reply.body.contains("many pages"), "{}", reply.body);
    look_up(&portal.as_(&portal.person("Bo").await).await, &format!("http://{there}/page"), &[]).await.ok();
    let stranger = portal.anonymous().post("/me/activities/lookup", &talk(&[])).await;
    assert_eq!(stranger.status, Status::SeeOther);
}
