//! Fetching: GET over a few redirects, each of them looked at like the first address, within limits of time and size.

use std::fmt;
use std::time::Duration;

use reqwest::header::{CONTENT_TYPE, HeaderMap, LOCATION};
use reqwest::{Method, Request, StatusCode};
use url::Url;

use super::{Outgoing, decoded};

/// The longest address that a redirect may lead to.
const LONGEST: usize = 8000;

/// How long one waits and how much one takes, redirects included.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    pub time: Duration,
    /// Bytes after decompression.
    pub size: usize,
    pub redirects: usize,
}

impl Limits {
    /// A page that somebody waits for before a form.
    pub const PAGE: Self = Self { time: Duration::from_secs(12), size: 2 << 20, redirects: 5 };
    /// A feed.
    pub const FEED: Self = Self { time: Duration::from_secs(35), size: 10 << 20, redirects: 5 };
    /// A page that a job reads.
    pub const CHECK: Self = Self { time: Duration::from_secs(20), size: 2 << 20, redirects: 5 };
}

/// What came in the end.
#[derive(Debug)]
pub struct Reply {
    /// Where it came from, after redirects.
    pub url: Url,
    /// Where it is to be asked for from now on: the address after as many permanent redirects (301, 308) as stood
    /// before the first other one.
    pub moved_to: Option<Url>,
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Reply {
    pub fn content_type(&self) -> String {
        self.header(CONTENT_TYPE).unwrap_or_default().to_lowercase()
    }

    /// A header in plain letters; none where it is missing or something else.
    pub fn header(&self, name: impl reqwest::header::AsHeaderName) -> Option<&str> {
        self.headers.get(name).and_then(|v| v.to_str().ok())
    }

    pub fn is_html(&self) -> bool {
        let of = self.content_type();
        of.is_empty() || of.contains("html")
    }

    /// The body of a page in the encoding that the answer names, else the page itself, else UTF-8; but one that does not
    /// fit its bytes is passed over.
    pub fn html(&self) -> String {
        self.start(self.body.len())
    }

    /// The same for so many bytes from its beginning.
    pub fn start(&self, most: usize) -> String {
        let body = &self.body[..self.body.len().min(most)];
        let head = String::from_utf8_lossy(&body[..body.len().min(1024)]).to_lowercase();
        let named = |text: &str| {
            let (_, rest) = text.split_once("charset=")?;
            let label = rest.trim_start_matches(['"', '\'']).split(['"', '\'', ';', ' ', '>', '/']).next()?;
            encoding_rs::Encoding::for_label(label.as_bytes())
        };
        decoded(body, [named(&self.content_type()), named(&head)])
    }
}

/// Why nothing came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The address, or one on the way, is not of the public internet.
    NotPublic(String),
    /// No connection, no such host, a broken answer: the reason in the words of whoever noticed.
    Unreachable(String),
    TooSlow,
    TooLarge,
    /// More redirects than `Limits` has, or in a circle.
    Redirects,
    /// A redirect to nowhere: without an address, or to one that is none.
    Astray(String),
}

impl Trouble {
    /// One short word: what is kept, and what the texts are found by.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::NotPublic(_) => "not_public",
            Self::Unreachable(_) => "unreachable",
            Self::TooSlow => "too_slow",
            Self::TooLarge => "too_large",
            Self::Redirects => "redirects",
            Self::Astray(_) => "astray",
        }
    }

    /// What a person needs besides that word; empty where there is nothing.
    pub fn detail(&self) -> &str {
        match self {
            Self::NotPublic(what) | Self::Unreachable(what) | Self::Astray(what) => what,
            Self::TooSlow | Self::TooLarge | Self::Redirects => "",
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotPublic(what) | Self::Unreachable(what) => f.write_str(what),
            Self::TooSlow => f.write_str("the answer takes too long"),
            Self::TooLarge => f.write_str("the answer is too large"),
            Self::Redirects => f.write_str("it redirects too often"),
            Self::Astray(to) => write!(f, "it redirects to \"{to}\", which is no address"),
        }
    }
}

impl Outgoing {
    /// Asks for `url` with these headers and follows redirects, each of them checked as the first address is. The time
    /// is for all of it together, so that a slow drip ends too.
    pub async fn get(&self, url: Url, headers: HeaderMap, limits: Limits) -> Result<Reply, Trouble> {
        tokio::time::timeout(limits.time, self.follow(url, headers, limits)).await.map_err(|_| Trouble::TooSlow)?
    }

    async fn follow(&self, mut url: Url, headers: HeaderMap, limits: Limits) -> Result<Reply, Trouble> {
        let mut moved_to = None;
        let mut is_permanent = true;
        for _ in 0..=limits.redirects {
            let mut request = Request::new(Method::GET, url.clone());
            *request.headers_mut() = headers.clone();
            *request.timeout_mut() = Some(limits.time);
            let (status, headers, body) = self.exchange(request, limits.size).await?;
            // 304 is an answer and no redirect; 300 names a choice, and nobody chooses.
            if !matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308) {
                return Ok(Reply { url, moved_to, status, headers, body });
            }
            let to = headers.get(LOCATION).map(|l| String::from_utf8_lossy(l.as_bytes()).into_owned());
            let to = to.unwrap_or_default();
            url = onward(&url, to)?;
            is_permanent &= matches!(status.as_u16(), 301 | 308);
            if is_permanent {
                moved_to = Some(url.clone());
            }
        }
        Err(Trouble::Redirects)
    }

    /// One request and its whole answer.
    pub(super) async fn exchange(
        &self,
        request: Request,
        size: usize,
    ) -> Result<(StatusCode, HeaderMap, Vec<u8>), Trouble> {
        self.may_reach(request.url()).map_err(Trouble::NotPublic)?;
        let mut reply = self.client.execute(request).await.map_err(trouble)?;
        let (status, headers) = (reply.status(), reply.headers().clone());
        let mut body = Vec::new();
        while let Some(chunk) = reply.chunk().await.map_err(trouble)? {
            if body.len() + chunk.len() > size {
                return Err(Trouble::TooLarge);
            }
            body.extend_from_slice(&chunk);
        }
        Ok((status, headers, body))
    }
}

/// Where a redirect leads. Whatever is relative on the page begins from there, so it has a limit too.
pub(super) fn onward(from: &Url, to: String) -> Result<Url, Trouble> {
    let next = if to.is_empty() { None } else { from.join(&to).ok() };
    let next = next.filter(|url| url.as_str().len() <= LONGEST);
    next.ok_or_else(|| Trouble::Astray(to.chars().take(500).collect()))
}

fn trouble(e: reqwest::Error) -> Trouble {
    let told = crate::error::chain(&e);
    match () {
        () if e.is_timeout() => Trouble::TooSlow,
        () if told.contains(super::NO_PUBLIC_ADDRESS) => Trouble::NotPublic(told),
        () => Trouble::Unreachable(told),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_read_in_their_own_encoding() {
        let told = |content_type: &'static str, body: &[u8]| {
            let value = reqwest::header::HeaderValue::from_static(content_type);
            let headers = HeaderMap::from_iter([(CONTENT_TYPE, value)]);
            let url = Url::parse("https://example.org/").unwrap();
            Reply { url, moved_to: None, status: StatusCode::OK, headers, body: body.into() }.html()
        };
        assert_eq!(told("text/html; charset=iso-8859-2", b"\xa3\xf3d\xbc"), "Łódź");
        assert_eq!(
            told("text/html", b"<meta charset=\"windows-1251\">\xcc\xe8\xf0"),
            "<meta charset=\"windows-1251\">Мир"
        );
        assert_eq!(told("text/html", "Évora".as_bytes()), "Évora");
        // Servers name one encoding for all that they send, and pages keep what was once so.
        assert_eq!(told("text/html; charset=iso-8859-1", "Évora".as_bytes()), "Évora");
        let declared = "<meta charset=windows-1251>Évora";
        assert_eq!(told("text/html", declared.as_bytes()), declared);
    }
}
