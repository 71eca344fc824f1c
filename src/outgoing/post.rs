//! Posting a form, as webmentions are sent: within the same limits, each redirect looked at like the first address.

use reqwest::header::{CONTENT_TYPE, HeaderValue, LOCATION};
use reqwest::{Method, Request};
use url::Url;

use super::get::onward;
use super::{Limits, Outgoing, Reply, Trouble};

impl Outgoing {
    /// Posts `fields`. Where the answer is a redirect the form goes to the new address; only 303 says that it was taken
    /// and that its answer is to be read elsewhere.
    pub async fn post_form(&self, url: Url, fields: &[(&str, &str)], limits: Limits) -> Result<Reply, Trouble> {
        let posted = self.post_on(url, fields, limits);
        tokio::time::timeout(limits.time, posted).await.map_err(|_| Trouble::TooSlow)?
    }

    async fn post_on(&self, mut url: Url, fields: &[(&str, &str)], limits: Limits) -> Result<Reply, Trouble> {
        let form = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let mut method = Method::POST;
        for _ in 0..=limits.redirects {
            let mut request = Request::new(method.clone(), url.clone());
            *request.timeout_mut() = Some(limits.time);
            if method == Method::POST {
                let kind = HeaderValue::from_static("application/x-www-form-urlencoded");
                request.headers_mut().insert(CONTENT_TYPE, kind);
                *request.body_mut() = Some(form.clone().into());
            }
            let (status, headers, body) = self.exchange(request, limits.size).await?;
            if !matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308) {
                return Ok(Reply { url, moved_to: None, status, headers, body });
            }
            let to = headers.get(LOCATION).map(|l| String::from_utf8_lossy(l.as_bytes()).into_owned());
            let to = to.unwrap_or_default();
            url = onward(&url, to)?;
            if status.as_u16() == 303 {
                method = Method::GET;
            }
        }
        Err(Trouble::Redirects)
    }
}
