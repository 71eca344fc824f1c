//! A scripted client over HTTP: keeps cookies, carries the form token of the last page, sends no browser's headers.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use super::server::Server;

pub struct Client<'a> {
    server: &'a Server,
    http: reqwest::Client,
    cookies: BTreeMap<String, String>,
    token: Option<String>,
}

pub struct Answer {
    pub status: u16,
    pub location: Option<String>,
    pub body: String,
}

impl<'a> Client<'a> {
    pub fn new(server: &'a Server) -> Self {
        let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy().build().unwrap();
        Self { server, http, cookies: BTreeMap::new(), token: None }
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        let request = self.http.get(self.server.url(path));
        self.send(request).await
    }

    /// Posts the fields with the token of the last page before them, as the hidden field stands in the form.
    pub async fn post(&mut self, path: &str, fields: &[(String, String)]) -> Answer {
        let mut form = url::form_urlencoded::Serializer::new(String::new());
        if let Some(token) = &self.token {
            form.append_pair("_csrf", token);
        }
        form.extend_pairs(fields);
        let request = self.http.post(self.server.url(path)).header("Content-Type", "application/x-www-form-urlencoded");
        let request = request.body(form.finish());
        self.send(request).await
    }

    async fn send(&mut self, request: reqwest::RequestBuilder) -> Answer {
        let jar = self.cookies.iter().map(|(n, v)| format!("{n}={v}")).collect::<Vec<_>>().join("; ");
        let reply = request.header("Cookie", jar).send().await.unwrap();
        for cookie in reply.headers().get_all("set-cookie") {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            match value {
                "" => self.cookies.remove(name),
                value => self.cookies.insert(name.to_owned(), value.to_owned()),
            };
        }
        let status = reply.status().as_u16();
        let location = reply.headers().get("location").map(|l| l.to_str().unwrap().to_owned());
        let body = reply.text().await.unwrap();
        if let Some(token) = between(&body, "name=\"_csrf\" value=\"", "\"") {
            self.token = Some(token.to_owned());
        }
        Answer { status, location, body }
    }
}

/// What stands between two texts.
pub fn between<'t>(text: &'t str, before: &str, after: &str) -> Option<&'t str> {
    let (_, rest) = text.split_once(before)?;
    rest.split_once(after).map(|(middle, _)| middle)
}

/// The newest letter to an address in a folder of `.eml` files, decoded; waits until there is one younger than those
/// that were seen before.
pub async fn letter(dir: &std::path::Path, to: &str, seen: &mut Vec<std::path::PathBuf>) -> String {
    let began = Instant::now();
    loop {
        let mut files: Vec<_> = std::fs::read_dir(dir).into_iter().flatten().map(|f| f.unwrap().path()).collect();
        files.retain(|f| f.extension().is_some_and(|e| e == "eml") && !seen.contains(f));
        files.sort();
        for file in files {
            let text = decoded(&std::fs::read_to_string(&file).unwrap());
            if text.contains(to) {
                seen.push(file);
                return text;
            }
        }
        assert!(began.elapsed() < Duration::from_secs(30), "no letter to {to} came");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// Quoted-printable, as far as our letters use it.
pub fn decoded(letter: &str) -> String {
    let joined = letter.replace("=\r\n", "").replace("=\n", "");
    let mut out = Vec::new();
    let bytes = joined.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let hex = (bytes[at] == b'=').then(|| joined.get(at + 1..at + 3)).flatten().and_then(|h| u8::from_str_radix(h, 16).ok());
        match hex {
            Some(byte) => {
                out.push(byte);
                at += 3;
            }
            None => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}
