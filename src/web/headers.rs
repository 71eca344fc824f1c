//! What every answer carries, whatever made it.

use rocket::Request;
use rocket::fairing::{Fairing, Info, Kind};
use rocket::http::{Header, Status};
use rocket::response::{self, Responder, Response};

use super::{BROWSER, Cookies, SESSION, compressed};
use crate::config::Site;

pub fn fairing() -> impl Fairing {
    Headers
}

struct Headers;

#[rocket::async_trait]
impl Fairing for Headers {
    fn info(&self) -> Info {
        Info { name: "Headers", kind: Kind::Response }
    }

    async fn on_response<'r>(&self, request: &'r Request<'_>, response: &mut Response<'r>) {
        let site = request.rocket().state::<Site>().expect("the site is managed");
        let set = |response: &mut Response<'r>, name: &'static str, value: &'static str| {
            response.set_header(Header::new(name, value));
        };
        if !response.headers().contains("Content-Security-Policy") {
            set(response, "Content-Security-Policy", POLICY);
        }
        set(response, "X-Content-Type-Options", "nosniff");
        if !response.headers().contains("X-Frame-Options") {
            set(response, "X-Frame-Options", "DENY");
        }
        set(response, "Referrer-Policy", "strict-origin-when-cross-origin");
        set(response, "Permissions-Policy", "camera=(), geolocation=(), microphone=(), interest-cohort=()");
        set(response, "Cross-Origin-Opener-Policy", "same-origin");
        response.remove_header("Server");
        if site.is_https() {
            set(response, "Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
        if !response.headers().contains("Cross-Origin-Resource-Policy") {
            set(response, "Cross-Origin-Resource-Policy", "same-origin");
        }
        if is_personal(request, response) {
            set(response, "Cache-Control", "private, no-store");
        } else if !response.headers().contains("Cache-Control") {
            set(response, "Cache-Control", "no-cache");
        }
        if is_page(response) {
            response.adjoin_header(Header::new("Vary", "Cookie, Accept-Language"));
        }
    }
}

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
    connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The policy of a page whose form leads on to other origins (sign-in providers), or which shows a letter in a frame.
pub fn policy(forms_to: &[String], frames: bool) -> String {
    let forms = [&["form-action 'self'".to_owned()], forms_to].concat().join(" ");
    let policy = POLICY.replace("form-action 'self'", &forms);
    if frames { format!("{policy}; frame-src 'self'") } else { policy }
}

/// A letter as a mail program draws it, for a frame on a page of ours and nowhere else. It may show its own styles and
/// our pictures, and do nothing.
pub struct Framed {
    pub status: Status,
    pub content_type: rocket::http::ContentType,
    pub body: String,
}

impl Framed {
    pub fn html(body: String) -> Self {
        Self { status: Status::Ok, content_type: rocket::http::ContentType::HTML, body }
    }
}

impl<'r> Responder<'r, 'static> for Framed {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        let site = request.rocket().state::<Site>().expect("the site is managed");
        // In a sandbox the page has no origin of its own, so ours is named.
        let policy = format!(
            "default-src 'none'; style-src 'unsafe-inline'; img-src {}; base-uri 'none'; form-action 'none'; \
             frame-ancestors 'self'; sandbox",
            site.origin()
        );
        Response::build_from((self.content_type, self.body).respond_to(request)?)
            .status(self.status)
            .header(Header::new("Content-Security-Policy", policy))
            .header(Header::new("X-Frame-Options", "SAMEORIGIN"))
            .ok()
    }
}

/// What is only for one browser is stored by none. Static files are the same for all, whoever asks.
fn is_personal(request: &Request<'_>, response: &Response<'_>) -> bool {
    let shared = response.headers().get_one("Cache-Control").is_some_and(|c| c.starts_with("public"));
    let cookies = Cookies::of(request);
    let known = cookies.get(SESSION).is_some() || cookies.get(BROWSER).is_some();
    response.headers().contains("Set-Cookie") || request.cookies().iter().count() > 0 && known && !shared
}

fn is_page(response: &Response<'_>) -> bool {
    response.content_type().is_some_and(|t| t.is_html() || t.is_json()) && response.status() != Status::NotModified
}

/// An answer that everyone may keep for some time, with a strong `ETag` of its bytes and `304` where they are known.
pub struct Cached {
    pub content_type: rocket::http::ContentType,
    pub bytes: Vec<u8>,
    pub control: String,
}

/// `Cache-Control` of what everyone may keep for so many seconds.
pub fn public_for(seconds: u32) -> String {
    format!("public, max-age={seconds}")
}

impl<'r> Responder<'r, 'static> for Cached {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        let digest = ring::digest::digest(&ring::digest::SHA256, &self.bytes);
        let tag: String = digest.as_ref()[..12].iter().map(|b| format!("{b:02x}")).collect();
        let tag = format!("\"{tag}\"");
        let known = request.headers().get("If-None-Match").flat_map(|v| v.split(',')).any(|v| {
            let v = compressed::plain_tag(v.trim());
            v == "*" || v.trim_start_matches("W/") == tag
        });
        let mut build = Response::build();
        build
            .header(Header::new("ETag", tag))
            .header(Header::new("Cache-Control", self.control))
            .header(Header::new("Cross-Origin-Resource-Policy", "cross-origin"));
        if known {
            build.status(Status::NotModified);
        } else {
            let length = self.bytes.len();
            build
                .header(self.content_type)
                .sized_body(length, std::io::Cursor::new(self.bytes))
                .max_chunk_size(length.max(1));
        }
        build.ok()
    }
}
