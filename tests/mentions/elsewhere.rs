//! Another site: pages that a test puts there, and what was posted to it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// What an address answers: status, headers as lines, body.
#[derive(Clone, Default)]
struct Answer {
    status: String,
    headers: String,
    body: String,
    wait: Duration,
}

#[derive(Default)]
struct Inside {
    pages: Mutex<BTreeMap<String, Answer>>,
    posted: Mutex<Vec<(String, String)>>,
    asked: Mutex<Vec<String>>,
}

pub struct Elsewhere {
    /// `host:port`.
    pub at: String,
    inside: Arc<Inside>,
}

impl Elsewhere {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let at = listener.local_addr().unwrap().to_string();
        let inside = Arc::new(Inside::default());
        let all = inside.clone();
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                tokio::spawn(serve(socket, all.clone()));
            }
        });
        Self { at, inside }
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.at)
    }

    /// A page of HTML.
    pub fn page(&self, path: &str, body: &str) -> String {
        self.put(path, "200 OK", "Content-Type: text/html; charset=utf-8\r\n", body)
    }

    /// Any answer; headers are lines that end in CR LF.
    pub fn put(&self, path: &str, status: &str, headers: &str, body: &str) -> String {
        let answer = Answer { status: status.into(), headers: headers.into(), body: body.into(), wait: Duration::ZERO };
        self.inside.pages.lock().unwrap().insert(path.to_owned(), answer);
        self.url(path)
    }

    /// A page that comes after a while.
    pub fn slow(&self, path: &str, wait: Duration) -> String {
        let url = self.page(path, "late");
        self.inside.pages.lock().unwrap().get_mut(path).unwrap().wait = wait;
        url
    }

    /// An endpoint that takes everything.
    pub fn endpoint(&self, path: &str) {
        self.put(path, "202 Accepted", "", "");
    }

    /// What was posted, by address, oldest first.
    pub fn posted(&self) -> Vec<(String, String)> {
        self.inside.posted.lock().unwrap().clone()
    }

    /// Takes what was posted since.
    pub fn take_posted(&self) -> Vec<(String, String)> {
        std::mem::take(&mut *self.inside.posted.lock().unwrap())
    }

    pub fn asked(&self) -> Vec<String> {
        self.inside.asked.lock().unwrap().clone()
    }
}

async fn serve(mut socket: TcpStream, inside: Arc<Inside>) {
    let mut read = Vec::new();
    let (head, mut body) = loop {
        let mut some = [0; 4096];
        let Ok(n @ 1..) = socket.read(&mut some).await else { return };
        read.extend_from_slice(&some[..n]);
        if let Some(end) = read.windows(4).position(|w| w == b"\r\n\r\n") {
            break (String::from_utf8_lossy(&read[..end]).into_owned(), read[end + 4..].to_vec());
        }
    };
    let length =
        head.lines().find_map(|l| l.to_lowercase().strip_prefix("content-length:").map(|n| n.trim().to_owned()));
    let length: usize = length.and_then(|n| n.parse().ok()).unwrap_or_default();
    while body.len() < length {
        let mut some = [0; 4096];
        let Ok(n @ 1..) = socket.read(&mut some).await else { return };
        body.extend_from_slice(&some[..n]);
    }
    let mut words = head.split(' ');
    let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default().to_owned());
    if method == "POST" {
        inside.posted.lock().unwrap().push((path.clone(), String::from_utf8_lossy(&body).into_owned()));
    }
    inside.asked.lock().unwrap().push(format!("{method} {path}"));
    let answer = inside.pages.lock().unwrap().get(&path).cloned();
    let answer = answer.unwrap_or(Answer { status: "404 Not Found".into(), ..Answer::default() });
    tokio::time::sleep(answer.wait).await;
    let reply = format!(
        "HTTP/1.1 {}\r\n{}Content-Length: {}\r\nConnection: close\r\n\r\n{}",
        answer.status,
        answer.headers,
        answer.body.len(),
        answer.body
    );
    let _ = socket.write_all(reply.as_bytes()).await;
}
