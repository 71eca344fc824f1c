//! Text goes out compressed where the browser can read that: what everyone may see, and never a page of one person's,
//! whose length would tell of its secrets while somebody else chooses a part of it (BREACH).

use std::io::Write;
use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, PoisonError};

use flate2::Compression;
use flate2::write::GzEncoder;
use lru::LruCache;
use rocket::fairing::{Fairing, Info, Kind};
use rocket::http::{Header, Status};
use rocket::{Request, Response};

pub fn fairing() -> impl Fairing {
    Compressed { kept: Mutex::new(LruCache::new(KEPT)) }
}

/// Less than this fits into one packet anyway.
const WORTH_IT: usize = 1024;
/// So many answers with an `ETag` (styles, scripts, badges) are compressed once and kept.
const KEPT: NonZeroUsize = NonZeroUsize::new(256).expect("it is not zero");

struct Compressed {
    kept: Mutex<LruCache<String, Arc<Vec<u8>>>>,
}

#[rocket::async_trait]
impl Fairing for Compressed {
    fn info(&self) -> Info {
        Info { name: "Compressed", kind: Kind::Response }
    }

    async fn on_response<'r>(&self, request: &'r Request<'_>, response: &mut Response<'r>) {
        if !is_text(response) {
            return;
        }
        response.adjoin_header(Header::new("Vary", "Accept-Encoding"));
        let tag = response.headers().get_one("ETag").map(str::to_owned);
        if !accepts_gzip(request) || is_personal(response) || response.status() == Status::NotModified {
            return;
        }
        let known = tag.as_ref().and_then(|tag| self.kept().get(tag).cloned());
        let bytes = match known {
            Some(bytes) => bytes,
            None => {
                // A body of unknown size is a stream: it is left as it is.
                if response.body().preset_size().is_none_or(|size| size < WORTH_IT) {
                    return;
                }
                let Ok(plain) = response.body_mut().to_bytes().await else { return };
                let Some(bytes) = gzipped(&plain, tag.is_some()) else {
                    return set(response, plain);
                };
                let bytes = Arc::new(bytes);
                if let Some(tag) = &tag {
                    self.kept().put(tag.clone(), bytes.clone());
                }
                bytes
            }
        };
        response.set_header(Header::new("Content-Encoding", "gzip"));
        if let Some(tag) = tag {
            response.set_header(Header::new("ETag", tag_of_gzip(&tag)));
        }
        set(response, bytes.to_vec());
    }
}

impl Compressed {
    fn kept(&self) -> std::sync::MutexGuard<'_, LruCache<String, Arc<Vec<u8>>>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn set(response: &mut Response<'_>, bytes: Vec<u8>) {
    let length = bytes.len();
    response.set_sized_body(length, std::io::Cursor::new(bytes));
    // In one piece, as everywhere: the body resets it.
    response.set_max_chunk_size(length.max(1));
}

/// What lasts is made as small as can be; what is drawn for once, quickly.
fn gzipped(plain: &[u8], lasts: bool) -> Option<Vec<u8>> {
    let level = if lasts { Compression::best() } else { Compression::new(5) };
    let mut gzip = GzEncoder::new(Vec::with_capacity(plain.len() / 3), level);
    gzip.write_all(plain).ok()?;
    gzip.finish().ok()
}

/// A strong tag names these very bytes (RFC 9110, 8.8.3.3): the compressed ones have their own.
fn tag_of_gzip(tag: &str) -> String {
    format!("{}-gz\"", tag.trim_end_matches('"'))
}

/// The tag of the bytes before they were compressed.
pub fn plain_tag(tag: &str) -> String {
    tag.replace("-gz\"", "\"")
}

fn accepts_gzip(request: &Request<'_>) -> bool {
    let wanted = |one: &str| {
        let (name, weight) = one.split_once(';').unwrap_or((one, ""));
        let weight = weight.trim().strip_prefix("q=").and_then(|q| q.trim().parse::<f32>().ok()).unwrap_or(1.0);
        name.trim().eq_ignore_ascii_case("gzip") && weight > 0.0
    };
    request.headers().get("Accept-Encoding").flat_map(|line| line.split(',')).any(wanted)
}

fn is_text(response: &Response<'_>) -> bool {
    response.content_type().is_some_and(|t| {
        t.is_html() || t.is_css() || t.is_javascript() || t.is_json() || t.is_svg() || t.is_xml() || t.is_plain()
    })
}

fn is_personal(response: &Response<'_>) -> bool {
    response.headers().get_one("Cache-Control").is_some_and(|c| c.contains("private") || c.contains("no-store"))
        || response.headers().contains("Content-Encoding")
}
