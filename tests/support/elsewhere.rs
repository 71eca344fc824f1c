//! Another server on the internet, as far as the portal can tell: each path answers as a test says.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

#[derive(Clone, Debug)]
pub struct Answer {
    /// Status line and headers, without the version: `200 OK\r\nContent-Type: text/html`.
    head: String,
    body: Vec<u8>,
    way: Way,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Way {
    /// With its length, at once.
    Whole,
    /// The body again and again, without an end.
    Endless,
    /// Byte by byte, so long apart.
    Drip(Duration),
    /// Only after so long.
    Late(Duration),
}

impl Answer {
    pub fn new(head: &str, body: impl Into<Vec<u8>>) -> Self {
        Self { head: head.into(), body: body.into(), way: Way::Whole }
    }

    pub fn page(body: &str) -> Self {
        Self::new("200 OK\r\nContent-Type: text/html; charset=utf-8", body)
    }

    pub fn to(status: &str, location: &str) -> Self {
        Self::new(&format!("{status}\r\nLocation: {location}"), "")
    }

    pub fn endless(self) -> Self {
        Self { way: Way::Endless, ..self }
    }

    pub fn dripping(self, apart: Duration) -> Self {
        Self { way: Way::Drip(apart), ..self }
    }

    pub fn late(self, by: Duration) -> Self {
        Self { way: Way::Late(by), ..self }
    }
}

/// What is answered by path, and the heads of what was asked.
#[derive(Default)]
struct Known {
    answers: HashMap<String, Answer>,
    asked: Vec<(String, String)>,
    /// Requests under way, and the most there ever were.
    now: usize,
    most: usize,
}

#[derive(Clone)]
pub struct Elsewhere {
    at: SocketAddr,
    known: Arc<Mutex<Known>>,
}

impl Elsewhere {
    pub async fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let server = Self { at: listener.local_addr().unwrap(), known: Arc::default() };
        let known = server.known.clone();
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                tokio::spawn(serve(socket, known.clone()));
            }
        });
        server
    }

    /// For the configuration: by both of its names.
    pub fn allow(&self) -> String {
        format!("{},localhost:{}", self.at, self.at.port())
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.at)
    }

    /// The same place by another name: another domain.
    pub fn url_elsewhere(&self, path: &str) -> String {
        format!("http://localhost:{}{path}", self.at.port())
    }

    pub fn put(&self, path: &str, answer: Answer) {
        self.known.lock().unwrap().answers.insert(path.into(), answer);
    }

    /// The heads of the requests for a path, oldest first.
    pub fn asked(&self, path: &str) -> Vec<String> {
        let known = self.known.lock().unwrap();
        known.asked.iter().filter(|(p, _)| p == path).map(|(_, head)| head.clone()).collect()
    }

    /// The most requests that were ever under way together.
    pub fn most(&self) -> usize {
        self.known.lock().unwrap().most
    }
}

async fn serve(mut socket: TcpStream, known: Arc<Mutex<Known>>) {
    let mut head = Vec::new();
    let mut some = [0; 4096];
    while !head.windows(4).any(|w| w == b"\r\n\r\n") {
        match socket.read(&mut some).await {
            Ok(n) if n > 0 => head.extend_from_slice(&some[..n]),
            _ => return,
        }
    }
    let head = String::from_utf8_lossy(&head).into_owned();
    let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
    let answer = {
        let mut known = known.lock().unwrap();
        known.asked.push((path.clone(), head));
        known.now += 1;
        known.most = known.most.max(known.now);
        known.answers.get(&path).cloned()
    };
    let answer = answer.unwrap_or_else(|| Answer::new("404 Not Found\r\nContent-Type: text/html", "nothing"));
    let _ = send(&mut socket, answer).await;
    known.lock().unwrap().now -= 1;
}

async fn send(socket: &mut TcpStream, answer: Answer) -> std::io::Result<()> {
    let length =
        if answer.way == Way::Endless { String::new() } else { format!("Content-Length: {}\r\n", answer.body.len()) };
    if let Way::Late(by) = answer.way {
        tokio::time::sleep(by).await;
    }
    socket.write_all(format!("HTTP/1.1 {}\r\n{length}Connection: close\r\n\r\n", answer.head).as_bytes()).await?;
    match answer.way {
        Way::Whole | Way::Late(_) => socket.write_all(&answer.body).await?,
        Way::Endless => loop {
            socket.write_all(&answer.body).await?;
        },
        Way::Drip(apart) => {
            for byte in answer.body {
                socket.write_all(&[byte]).await?;
                tokio::time::sleep(apart).await;
            }
        }
    }
    socket.flush().await
}
