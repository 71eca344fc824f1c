//! The provider's side: a real OpenID Connect provider in a process of its own, and a browser that goes through it.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

use palmares::config::{Config, Oidc};
use reqwest::header::{COOKIE, LOCATION, SET_COOKIE};
use reqwest::{Client, Method, Response};
use url::Url;

/// A provider that runs. It ends with us: its input is our pipe.
pub struct Provider {
    pub issuer: String,
    node: Child,
}

/// The one that most tests share.
pub fn issuer() -> &'static str {
    static SHARED: OnceLock<Provider> = OnceLock::new();
    &SHARED.get_or_init(|| Provider::start(0, "")).issuer
}

impl Provider {
    /// On a port (0: any); `how` may be `claims-in-token`.
    pub fn start(port: u16, how: &str) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/oidc");
        let there = folder.join("node_modules/oidc-provider").is_dir();
        assert!(there, "the OpenID Connect provider is missing: run tests/run");
        let mut node = Command::new("node")
            .args(["provider.mjs", &port.to_string(), how])
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("node starts: run tests/run");
        let mut lines = BufReader::new(node.stdout.take().unwrap()).lines().map_while(Result::ok);
        let issuer = lines.find(|line| line.starts_with("http")).expect("the provider listens");
        // Whatever else it says is read, so that it never waits for us.
        std::thread::spawn(move || lines.for_each(drop));
        Self { issuer, node }
    }

    /// Ends it and starts it again where it was, with another key.
    pub fn restart(mut self, how: &str) -> Self {
        let port = Url::parse(&self.issuer).unwrap().port().unwrap();
        self.node.kill().unwrap();
        self.node.wait().unwrap();
        Self::start(port, how)
    }
}

/// The configuration that leads to the shared one.
pub fn configure(config: &mut Config) {
    configure_for(config, issuer());
}

pub fn configure_for(config: &mut Config, issuer: &str) {
    config.fetch.allow = issuer.trim_start_matches("http://").into();
    config.sign_in.oidc = Some(Oidc {
        issuer: issuer.into(),
        client_id: "palmares".into(),
        client_secret: "a secret of the tests".into(),
        name: "Example ID".into(),
    });
}

/// Goes through the provider's pages as somebody with an account there, and gives the path at our side to come back to.
pub async fn through(authorize: &str, account: &str) -> String {
    let mut browser = There::default();
    let mut at = browser.follow(authorize).await;
    // First it asks who one is, then whether we may know.
    for form in [&[("prompt", "login"), ("login", account), ("password", "any")][..], &[("prompt", "consent")]] {
        let Page::Form(action) = at else { panic!("{at:?} is no form") };
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
        let next = browser.send(Method::POST, &action, Some(body)).await;
        at = browser.onward(next, &action).await;
    }
    let Page::Back(path) = at else { panic!("{at:?} is not the way back") };
    path
}

/// Turns back at the provider's first page.
pub async fn turn_back(authorize: &str) -> String {
    let mut browser = There::default();
    let Page::Form(action) = browser.follow(authorize).await else { panic!("no form") };
    let Page::Back(path) = browser.follow(&format!("{action}/abort")).await else { panic!("not the way back") };
    path
}

/// What a provider says when it refuses the request itself.
pub async fn refused(authorize: &str) -> String {
    match There::default().follow(authorize).await {
        Page::Back(path) => path,
        other => panic!("{other:?}"),
    }
}

#[derive(Debug)]
enum Page {
    /// A form of the provider, and where it leads.
    Form(String),
    /// The path at our side.
    Back(String),
}

#[derive(Default)]
struct There {
    cookies: BTreeMap<String, String>,
}

impl There {
    async fn follow(&mut self, url: &str) -> Page {
        let reply = self.send(Method::GET, url, None).await;
        self.onward(reply, url).await
    }

    /// After redirects, as long as they stay at the provider.
    async fn onward(&mut self, mut reply: Response, from: &str) -> Page {
        let mut at = Url::parse(from).unwrap();
        while let Some(location) = reply.headers().get(LOCATION) {
            at = at.join(location.to_str().unwrap()).unwrap();
            if at.origin() != Url::parse(from).unwrap().origin() {
                return Page::Back(format!("{}?{}", at.path(), at.query().unwrap_or_default()));
            }
            reply = self.send(Method::GET, at.as_str(), None).await;
        }
        let page = reply.text().await.unwrap();
        let action = page.split("action=\"").nth(1).unwrap_or_else(|| panic!("{page}"));
        Page::Form(action.split('"').next().unwrap().to_owned())
    }

    async fn send(&mut self, method: Method, url: &str, body: Option<String>) -> Response {
        let client = Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy().build().unwrap();
        let cookies: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = client.request(method, url).header(COOKIE, cookies.join("; "));
        if let Some(body) = body {
            request = request.header("Content-Type", "application/x-www-form-urlencoded").body(body);
        }
        let reply = request.send().await.unwrap();
        for cookie in reply.headers().get_all(SET_COOKIE) {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.insert(name.into(), value.into());
        }
        reply
    }
}
