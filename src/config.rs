//! The configuration: `palmares.toml`, then `PALMARES_*` variables. A wrong value stops the launch and says which.

use std::net::{IpAddr, Ipv4Addr};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rocket::figment::Figment;
use rocket::figment::providers::{Env, Format, Serialized, Toml};
use serde::{Deserialize, Serialize};
use url::Url;

use crate::clock::Clock;
use crate::error::chain;
use crate::secret::{self, Key};

const USUAL_FILE: &str = "palmares.toml";

/// Variables with our prefix that are no keys of the configuration.
const NOT_KEYS: [&str; 3] = ["now", "config", "log"];

#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// `sqlite:PATH` (embedded, created when missing) or `postgres://user:password@host/database`.
    pub database_url: String,
    /// Where people reach the portal, without a path. Every link in letters and feeds begins with it, requests for
    /// another host are refused, and `https` here turns on secure cookies and HSTS.
    pub base_url: Url,
    /// At least 32 characters that nobody can guess; the same on every instance. `serve` makes one for a loopback
    /// address, where it then holds until the next start.
    pub secret_key: Option<String>,
    /// The address and port to listen on.
    pub address: IpAddr,
    pub port: u16,
    /// Addresses of proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
    pub mail: Mail,
    pub sign_in: SignIn,
    pub fetch: Fetch,
    /// Set by `palmares demo` alone: one-click sign-in, letters to read, loopback only.
    #[serde(skip)]
    pub demo: bool,
    /// Whether the secret was made for this run alone.
    #[serde(skip)]
    pub is_secret_passing: bool,
}

/// Where letters go.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct Mail {
    /// `smtp://user:password@host:587` (STARTTLS), `smtps://…:465`, or `file:DIR`, which writes an `.eml` file a letter.
    pub url: String,
    /// The sender, as `Name <address>` or an address.
    pub from: String,
    /// The most letters that leave within a minute, so that a mail server with a limit takes all of them; each instance
    /// keeps to it. An announcement of 2,000 results is mailed in four minutes at 500.
    pub per_minute: u32,
}

/// Ways in besides the e-mail link, which always works.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct SignIn {
    pub github: Option<Client>,
    pub oidc: Option<Oidc>,
}

/// An OAuth2 client. The address to register with the provider is `<base_url>/sign-in/with/<provider>/back`.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Client {
    pub client_id: String,
    pub client_secret: String,
}

/// Any OpenID Connect provider that can be discovered.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Oidc {
    /// The issuer exactly as the provider writes it: a closing slash matters.
    pub issuer: String,
    pub client_id: String,
    pub client_secret: String,
    /// What the button says: "Continue with …".
    #[serde(default = "Oidc::usual_name")]
    pub name: String,
}

impl Oidc {
    fn usual_name() -> String {
        "single sign-on".into()
    }
}

/// Outgoing requests.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct Fetch {
    /// `host:port,…`: private addresses that outgoing requests may reach. None by default.
    pub allow: String,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            database_url: "sqlite:data/palmares.db".into(),
            base_url: Url::parse("http://127.0.0.1:8000").expect("a literal"),
            secret_key: None,
            address: IpAddr::V4(Ipv4Addr::LOCALHOST),
            port: 8000,
            trusted_proxies: Vec::new(),
            mail: Mail::default(),
            sign_in: SignIn::default(),
            fetch: Fetch::default(),
            demo: false,
            is_secret_passing: false,
        }
    }
}

impl Default for Mail {
    fn default() -> Self {
        Self { url: "file:data/letters".into(), from: "Palmares <palmares@localhost.invalid>".into(), per_minute: 500 }
    }
}

impl Config {
    /// Reads `file`, or `palmares.toml` here where there is one, then the variables.
    pub fn load(file: Option<&Path>) -> Result<Self, String> {
        let mut figment = Figment::from(Serialized::defaults(Self::default()));
        match file {
            Some(file) if !file.exists() => return Err(format!("There is no configuration file {}.", file.display())),
            Some(file) => figment = figment.merge(Toml::file_exact(file)),
            None if Path::new(USUAL_FILE).exists() => figment = figment.merge(Toml::file_exact(USUAL_FILE)),
            None => {}
        }
        let variables = Env::prefixed("PALMARES_").ignore(&NOT_KEYS).split("__");
        let config: Self =
            figment.merge(variables).extract().map_err(|e| format!("The configuration: {}.", chain(&e)))?;
        config.checked()
    }

    fn checked(mut self) -> Result<Self, String> {
        let base = &self.base_url;
        if !matches!(base.scheme(), "http" | "https") || base.host_str().is_none() || base.path() != "/" {
            return Err(format!("base_url is {base}: give it as https://host, without a path."));
        }
        if self.mail_target().is_none() {
            return Err("mail.url: give smtp://…, smtps://… or file:DIR.".into());
        }
        if self.mail.from.parse::<lettre::message::Mailbox>().is_err() {
            return Err(format!("mail.from is \"{}\": give an address or Name <address>.", self.mail.from));
        }
        if self.mail.per_minute == 0 {
            return Err("mail.per_minute is 0, and no letter would ever leave: give at least 1.".into());
        }
        if let Some(key) = &self.secret_key
            && Key::from_text(key).is_none()
        {
            return Err(
                "secret_key is too short: give at least 32 characters, such as `openssl rand -base64 32` prints."
                    .into(),
            );
        }
        if self.secret_key.is_none() && !self.address.is_loopback() {
            return Err(
                "secret_key is missing: outside of loopback the portal needs one (`openssl rand -base64 32`).".into()
            );
        }
        self.is_secret_passing = self.secret_key.is_none();
        self.secret_key.get_or_insert_with(|| secret::token() + &secret::token());
        Ok(self)
    }

    pub fn mail_target(&self) -> Option<MailTarget<'_>> {
        match self.mail.url.split_once(':')? {
            ("file", dir) if !dir.is_empty() => Some(MailTarget::Folder(PathBuf::from(dir.trim_start_matches("//")))),
            ("smtp" | "smtps", _) => {
                Url::parse(&self.mail.url).ok()?.host_str().map(|_| MailTarget::Smtp(&self.mail.url))
            }
            _ => None,
        }
    }

    pub fn site(&self) -> Site {
        let given = self.secret_key.as_deref().and_then(Key::from_text);
        let keeps_key = given.is_some() && !self.is_secret_passing;
        let key = given.unwrap_or_else(Key::random);
        Site { base_url: self.base_url.clone(), key, keeps_key, demo: self.demo }
    }
}

pub enum MailTarget<'a> {
    Folder(PathBuf),
    Smtp(&'a str),
}

/// What pages and letters need to know of the configuration.
#[derive(Clone, Debug)]
pub struct Site {
    base_url: Url,
    pub key: Key,
    /// Whether the key is the same after the next start: what is to be read for years is sealed with no other.
    pub keeps_key: bool,
    pub demo: bool,
}

impl Site {
    /// The absolute address of a local path.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.origin())
    }

    /// `https://host[:port]`, without a slash at the end.
    pub fn origin(&self) -> String {
        self.base_url.origin().ascii_serialization()
    }

    pub fn host(&self) -> &str {
        self.base_url.host_str().unwrap_or_default()
    }

    pub fn is_https(&self) -> bool {
        self.base_url.scheme() == "https"
    }

    /// Whether a `Host` header names this portal; on a loopback address its other names do too.
    pub fn serves(&self, host: &str) -> bool {
        const LOOPBACK: [&str; 3] = ["127.0.0.1", "localhost", "[::1]"];
        let name = |h: &str| Url::parse(&format!("http://{h}")).ok().and_then(|u| u.host_str().map(str::to_owned));
        match name(host) {
            Some(name) if name == self.host() => true,
            Some(name) => LOOPBACK.contains(&self.host()) && LOOPBACK.contains(&name.as_str()),
            None => false,
        }
    }

    /// A cookie's name: with `__Host-`, which browsers accept over https alone, where that is what we are.
    pub fn cookie_name(&self, name: &str) -> String {
        if self.is_https() { format!("__Host-{name}") } else { name.to_owned() }
    }
}

/// The clock that `PALMARES_NOW` (RFC 3339) starts, or the machine's.
pub fn clock() -> Result<Clock, String> {
    match std::env::var("PALMARES_NOW") {
        Ok(text) => DateTime::parse_from_rfc3339(&text)
            .map(|at| Clock::starting_at(at.with_timezone(&Utc)))
            .map_err(|e| format!("PALMARES_NOW is \"{text}\" ({e}): give it as 2027-01-31T12:00:00Z.")),
        Err(_) => Ok(Clock::default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(base: &str) -> Site {
        Config { base_url: base.parse().unwrap(), ..Config::default() }.site()
    }

    #[test]
    fn only_its_own_host_is_served() {
        let site = site("https://awards.example.org");
        assert!(site.serves("awards.example.org") && site.serves("awards.example.org:443"));
        assert!(!site.serves("evil.example") && !site.serves("127.0.0.1") && !site.serves("") && !site.serves("a b"));
    }

    #[test]
    fn loopback_has_several_names() {
        assert!(site("http://127.0.0.1:8000").serves("localhost:8000"));
        assert!(!site("http://127.0.0.1:8000").serves("evil.example:8000"));
    }

    #[test]
    fn https_makes_host_cookies() {
        assert_eq!(site("https://awards.example.org").cookie_name("session"), "__Host-session");
        assert_eq!(site("http://127.0.0.1:8000").cookie_name("session"), "session");
    }

    #[test]
    fn outside_of_loopback_a_key_is_needed() {
        let open = Config { address: "0.0.0.0".parse().unwrap(), ..Config::default() };
        assert!(open.clone().checked().unwrap_err().contains("secret_key"));
        assert!(Config { secret_key: Some("short".into()), ..open.clone() }.checked().is_err());
        assert!(Config { secret_key: Some("x".repeat(40)), ..open }.checked().is_ok());
    }
}
