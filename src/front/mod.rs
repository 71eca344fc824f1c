//! The front: takes connections, cuts off the slow ones, and hands whole requests to Rocket inside the process.
//!
//! Rocket 0.5 never closes a connection that says nothing (rwf2/Rocket#1405). Here the head of a request has a
//! deadline, its body has one, and so has every read and write; a crowd from one address pushes out its own oldest
//! waiting connection, never somebody else's. Rocket is reached through its own dispatcher, without a second socket,
//! so the answer is sent in one piece and nothing is copied through a proxy.

mod crowd;

use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::{Duration, Instant};

use http_body_util::{BodyExt, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::header::{CONTENT_LENGTH, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use rocket::http::{Cookie, Header, Method};
use rocket::local::asynchronous::Client;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio_io_timeout::TimeoutStream;

use crowd::{Crowd, Seat};

/// How long a client may take, and how much it may send.
#[derive(Clone, Debug)]
pub struct Limits {
    /// From the first byte, or the end of the last answer, to the end of the head.
    pub head: Duration,
    /// From the end of the head to the end of the body.
    pub body: Duration,
    /// Without a byte in either direction.
    pub silence: Duration,
    /// Bytes of a body.
    pub size: usize,
    /// Where a file may be sent, and the bytes of a body there.
    pub files: &'static [&'static str],
    pub size_with_file: usize,
    /// Connections from one address, proxies excepted.
    pub per_address: usize,
    /// Connections in all.
    pub in_all: usize,
    pub trusted_proxies: Vec<IpAddr>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            head: Duration::from_secs(10),
            body: Duration::from_secs(30),
            silence: Duration::from_secs(30),
            size: 1 << 20,
            files: &["/manage/program/logo", "/me/profile/photo"],
            size_with_file: 6 << 20,
            per_address: 128,
            in_all: 4096,
            trusted_proxies: Vec::new(),
        }
    }
}

impl Limits {
    /// As many connections as the process may hold open, with room kept for the database and outgoing requests.
    pub fn within_descriptors(mut self, descriptors: u64) -> Self {
        let room = usize::try_from(descriptors.saturating_sub(96)).unwrap_or(usize::MAX).max(32);
        self.in_all = self.in_all.min(room);
        self.per_address = self.per_address.min(self.in_all / 2);
        self
    }
}

/// Serves until `stop` says so; then takes no more, and gives requests under way `grace` to end.
pub async fn serve(
    listener: TcpListener,
    client: Arc<Client>,
    limits: Limits,
    mut stop: watch::Receiver<bool>,
    grace: Duration,
) {
    let limits = Arc::new(limits);
    let crowd = Crowd::new(limits.per_address, limits.in_all);
    let graceful = GracefulShutdown::new();
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            _ = stop.changed() => break,
        };
        match accepted {
            Ok((stream, peer)) => {
                let _ = stream.set_nodelay(true);
                greet(stream, peer, &client, &limits, &crowd, &graceful);
            }
            Err(e) => {
                // Out of descriptors: waiting lets some be closed; a tight loop would not.
                tracing::warn!(error = %e, "a connection could not be accepted");
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        }
    }
    drop(listener);
    if tokio::time::timeout(grace, graceful.shutdown()).await.is_err() {
        tracing::warn!("requests were still under way after {} s", grace.as_secs());
    }
}

fn greet(
    stream: TcpStream,
    peer: SocketAddr,
    client: &Arc<Client>,
    limits: &Arc<Limits>,
    crowd: &Arc<Crowd>,
    graceful: &GracefulShutdown,
) {
    let is_proxy = limits.trusted_proxies.contains(&peer.ip());
    let Some(seat) = crowd.seat((!is_proxy).then_some(peer.ip())) else { return };
    let seat = Arc::new(seat);
    let mut stream = TimeoutStream::new(stream);
    stream.set_read_timeout(Some(limits.silence));
    stream.set_write_timeout(Some(limits.silence));
    let service = {
        let (client, limits, seat) = (client.clone(), limits.clone(), seat.clone());
        service_fn(move |request| answer(request, peer, client.clone(), limits.clone(), seat.clone()))
    };
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head)
        .max_headers(64)
        .serve_connection(TokioIo::new(Box::pin(stream)), service);
    let connection = graceful.watch(connection);
    tokio::spawn(async move {
        tokio::select! {
            // A client that goes or is too slow is no news.
            _ = connection => {}
            () = seat.wanted() => {}
        }
    });
}

async fn answer(
    request: Request<Incoming>,
    peer: SocketAddr,
    client: Arc<Client>,
    limits: Arc<Limits>,
    seat: Arc<Seat>,
) -> Result<Response<Full<Bytes>>, Infallible> {
    let began = Instant::now();
    let (head, body) = request.into_parts();
    let size = if limits.files.contains(&head.uri.path()) { limits.size_with_file } else { limits.size };
    let body = match tokio::time::timeout(limits.body, Limited::new(body, size).collect()).await {
        Ok(Ok(body)) => body.to_bytes(),
        Ok(Err(e)) if e.is::<http_body_util::LengthLimitError>() => {
            return Ok(too_large(client, head, peer).await);
        }
        Ok(Err(_)) => return Ok(plain(StatusCode::BAD_REQUEST, "The request broke off.\n")),
        Err(_) => return Ok(plain(StatusCode::REQUEST_TIMEOUT, "The request took too long to arrive.\n")),
    };
    seat.busy(true);
    let from = client_address(&head.headers, peer, &limits.trusted_proxies);
    let told = (head.method.clone(), loggable(head.uri.path()));
    // In a task of its own: a client that goes away does not stop a change half-way.
    let reply = tokio::spawn(dispatch(client, head, body, from)).await;
    seat.busy(false);
    let reply = reply.unwrap_or_else(|_| plain(StatusCode::INTERNAL_SERVER_ERROR, "Something went wrong.\n"));
    tracing::info!(method = %told.0, path = told.1, status = reply.status().as_u16(), ms = began.elapsed().as_millis() as u64, client = %from.ip());
    Ok(reply)
}

async fn dispatch(
    client: Arc<Client>,
    head: hyper::http::request::Parts,
    body: Bytes,
    from: SocketAddr,
) -> Response<Full<Bytes>> {
    let method = match head.method {
        // Rocket answers a HEAD without its length; hyper leaves out the body of a GET and keeps it.
        hyper::Method::GET | hyper::Method::HEAD => Method::Get,
        hyper::Method::POST => Method::Post,
        _ => return not_allowed(),
    };
    let target = head.uri.path_and_query().map_or("/", |p| p.as_str()).to_owned();
    let mut request = client.req(method, target).remote(from);
    for (name, value) in &head.headers {
        if let Ok(value) = value.to_str() {
            request.add_header(Header::new(name.as_str().to_owned(), value.to_owned()));
        }
    }
    // The local client takes cookies by hand; over the wire they come percent-encoded, as Rocket sends them.
    for pair in head.headers.get_all("cookie").iter().filter_map(|v| v.to_str().ok()) {
        for cookie in Cookie::split_parse_encoded(pair.to_owned()).flatten() {
            request = request.cookie(cookie);
        }
    }
    request.set_body(&body);
    let reply = request.dispatch().await;
    let mut out = Response::builder().status(reply.status().code);
    for header in reply.headers().iter() {
        out = out.header(header.name().as_str(), header.value());
    }
    let bytes = reply.into_bytes().await;
    out.body(Full::new(Bytes::from(bytes.unwrap_or_default()))).unwrap_or_else(|e| {
        tracing::error!(error = %e, "an answer had a header that cannot be sent");
        plain(StatusCode::INTERNAL_SERVER_ERROR, "Something went wrong.\n")
    })
}

/// Who is on the other end: the peer, or, behind a proxy that is trusted, the last address that no such proxy has.
fn client_address(headers: &hyper::HeaderMap, peer: SocketAddr, trusted: &[IpAddr]) -> SocketAddr {
    if !trusted.contains(&peer.ip()) {
        return peer;
    }
    let told = headers.get_all("x-forwarded-for").iter().filter_map(|v| v.to_str().ok()).flat_map(|v| v.split(','));
    let addresses: Vec<IpAddr> = told.filter_map(|a| a.trim().parse().ok()).collect();
    let client = addresses.into_iter().rev().find(|a| !trusted.contains(a)).unwrap_or(peer.ip());
    SocketAddr::new(client, peer.port())
}

/// A path without the secret that a one-time address carries.
fn loggable(path: &str) -> String {
    for secret in ["/sign-in/link/", "/setup/"] {
        if path.starts_with(secret) {
            return format!("{secret}…");
        }
    }
    path.to_owned()
}

/// The page that says so, drawn where all pages are.
async fn too_large(
    client: Arc<Client>,
    mut head: hyper::http::request::Parts,
    from: SocketAddr,
) -> Response<Full<Bytes>> {
    head.method = hyper::Method::GET;
    head.uri = hyper::Uri::from_static("/-/refused/413");
    let mut reply = dispatch(client, head, Bytes::new(), from).await;
    reply.headers_mut().insert("connection", HeaderValue::from_static("close"));
    reply
}

fn not_allowed() -> Response<Full<Bytes>> {
    let mut reply =
        plain(StatusCode::METHOD_NOT_ALLOWED, "Pages are read with GET and HEAD, forms are sent with POST.\n");
    reply.headers_mut().insert("allow", HeaderValue::from_static("GET, HEAD, POST"));
    reply
}

fn plain(status: StatusCode, words: &'static str) -> Response<Full<Bytes>> {
    let mut reply = Response::new(Full::new(Bytes::from_static(words.as_bytes())));
    *reply.status_mut() = status;
    let headers = reply.headers_mut();
    headers.insert("content-type", HeaderValue::from_static("text/plain; charset=utf-8"));
    headers.insert("x-content-type-options", HeaderValue::from_static("nosniff"));
    headers.insert("connection", HeaderValue::from_static("close"));
    headers.insert(CONTENT_LENGTH, HeaderValue::from(words.len()));
    reply
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_trusted_proxy_is_believed() {
        let mut headers = hyper::HeaderMap::new();
        headers.insert("x-forwarded-for", HeaderValue::from_static("1.1.1.1, 203.0.113.9, 10.0.0.2"));
        let peer: SocketAddr = "10.0.0.1:4000".parse().unwrap();
        let trusted: Vec<IpAddr> = vec!["10.0.0.1".parse().unwrap(), "10.0.0.2".parse().unwrap()];
        assert_eq!(client_address(&headers, peer, &[]).ip(), peer.ip());
        assert_eq!(client_address(&headers, peer, &trusted).ip().to_string(), "203.0.113.9");
    }

    #[test]
    fn no_secret_is_logged() {
        assert_eq!(loggable("/sign-in/link/abc"), "/sign-in/link/…");
        assert_eq!(loggable("/directory/7"), "/directory/7");
    }
}
