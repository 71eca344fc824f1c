use std::collections::BTreeMap;
use std::sync::Mutex;

use palmares::web::SESSION;
use rocket::http::{ContentType, Header, Status};
use rocket::local::asynchronous::LocalRequest;

use super::Portal;

/// Somebody at the portal: keeps its cookies, says where its posts come from, as browsers do.
pub struct Browser<'a> {
    portal: &'a Portal,
    cookies: Mutex<BTreeMap<String, String>>,
}

/// What came back, read whole.
#[derive(Debug)]
pub struct Reply {
    pub status: Status,
    pub location: Option<String>,
    pub headers: Vec<(String, String)>,
    pub body: String,
    /// The body of what is no text.
    pub bytes: Vec<u8>,
}

impl<'a> Browser<'a> {
    pub fn new(portal: &'a Portal, session: Option<String>) -> Self {
        let cookies = session.map(|token| (SESSION.to_owned(), token)).into_iter().collect();
        Self { portal, cookies: Mutex::new(cookies) }
    }

    pub async fn get(&self, path: &str) -> Reply {
        self.send(self.portal.client.get(path.to_owned())).await
    }

    pub async fn head(&self, path: &str) -> Reply {
        self.send(self.portal.client.head(path.to_owned())).await
    }

    pub async fn get_json(&self, path: &str) -> serde_json::Value {
        let reply =
            self.send(self.portal.client.get(path.to_owned()).header(Header::new("Accept", "application/json"))).await;
        assert_eq!(reply.status, Status::Ok, "{path}: {}", reply.body);
        serde_json::from_str(&reply.body).unwrap()
    }

    /// Posts a form as a page of the portal would.
    pub async fn post(&self, path: &str, body: &str) -> Reply {
        let request = self.portal.client.post(path.to_owned()).header(ContentType::Form);
        self.send(request.header(Header::new("Origin", self.portal.site.origin())).body(body)).await
    }

    /// Posts a form as a script of a page would, which wants to be answered in JSON.
    pub async fn post_json(&self, path: &str, body: &str) -> Reply {
        let request = self
            .portal
            .client
            .post(path.to_owned())
            .header(ContentType::Form)
            .header(Header::new("Accept", "application/json"));
        self.send(request.header(Header::new("Origin", self.portal.site.origin())).body(body)).await
    }

    /// Posts a form as a program would that names what it reads, without the headers that a browser adds.
    pub async fn post_accepting(&self, path: &str, body: &str, accept: &str) -> Reply {
        let request = self.portal.client.post(path.to_owned()).header(ContentType::Form);
        self.send(request.header(Header::new("Accept", accept.to_owned())).body(body)).await
    }

    /// Posts something else than a form, without the headers that a browser adds.
    pub async fn post_typed(&self, path: &str, content_type: &str, body: &str) -> Reply {
        let request = self.portal.client.post(path.to_owned());
        self.send(request.header(Header::new("Content-Type", content_type.to_owned())).body(body)).await
    }

    /// Posts a form as another site, or a script, would: without the headers that a browser adds.
    pub async fn post_from(&self, origin: Option<&str>, path: &str, body: &str) -> Reply {
        let mut request = self.portal.client.post(path.to_owned()).header(ContentType::Form);
        if let Some(origin) = origin {
            request.add_header(Header::new("Origin", origin.to_owned()));
        }
        self.send(request.body(body)).await
    }

    /// Sends a file as a form with one file field does.
    pub async fn upload(&self, path: &str, field: &str, file: (&str, &str), bytes: &[u8]) -> Reply {
        let (name, content_type) = file;
        let mut body = format!(
            "--edge\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\nContent-Type: {content_type}\r\n\r\n"
        )
        .into_bytes();
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n--edge--\r\n");
        let content_type = ContentType::new("multipart", "form-data").with_params(("boundary", "edge"));
        let request = self.portal.client.post(path.to_owned()).header(content_type);
        self.send(request.header(Header::new("Origin", self.portal.site.origin())).body(body)).await
    }

    /// Posts one field in parts, as some mail programs do, without the headers that a browser adds.
    pub async fn post_parts(&self, path: &str, field: &str, value: &str) -> Reply {
        let body = format!("--edge\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n--edge--\r\n");
        let content_type = ContentType::new("multipart", "form-data").with_params(("boundary", "edge"));
        self.send(self.portal.client.post(path.to_owned()).header(content_type).body(body)).await
    }

    pub async fn get_with(&self, path: &str, name: &'static str, value: &str) -> Reply {
        self.send(self.portal.client.get(path.to_owned()).header(Header::new(name, value.to_owned()))).await
    }

    /// A picture that was found, or the test ends here.
    pub async fn get_bytes(&self, path: &str) -> Vec<u8> {
        let reply = self.portal.client.get(path.to_owned()).dispatch().await;
        assert_eq!(reply.status(), rocket::http::Status::Ok, "{path}");
        reply.into_bytes().await.unwrap_or_default()
    }

    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.lock().unwrap().get(name).cloned()
    }

    async fn send(&self, mut request: LocalRequest<'_>) -> Reply {
        for (name, value) in self.cookies.lock().unwrap().iter() {
            request = request.cookie((name.clone(), value.clone()));
        }
        let reply = request.dispatch().await;
        for cookie in reply.cookies().iter() {
            let mut cookies = self.cookies.lock().unwrap();
            if cookie.value().is_empty() {
                cookies.remove(cookie.name());
            } else {
                cookies.insert(cookie.name().to_owned(), cookie.value().to_owned());
            }
        }
        let headers: Vec<_> = reply.headers().iter().map(|h| (h.name().to_string(), h.value().to_owned())).collect();
        let location = reply.headers().get_one("Location").map(str::to_owned);
        let status = reply.status();
        let bytes = reply.into_bytes().await.unwrap_or_default();
        Reply { status, location, headers, body: String::from_utf8_lossy(&bytes).into_owned(), bytes }
    }
}

impl Reply {
    /// The body of a page that was drawn, or the test ends here.
    pub fn ok(self) -> String {
        assert_eq!(self.status, Status::Ok, "{}", self.body);
        self.body
    }

    /// Where a form that was taken leads to, or the test ends here.
    pub fn onward(self) -> String {
        assert_eq!(self.status, Status::SeeOther, "{}", self.body);
        self.location.unwrap()
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, v)| v.as_str())
    }
}

/// `name=value&…`, encoded.
pub fn form(fields: &[(&str, &str)]) -> String {
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}
