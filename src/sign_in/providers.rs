//! Providers that vouch for people: GitHub, and any OpenID Connect provider that can be discovered.

mod flow;
mod github;
mod oidc;

use std::pin::Pin;

use chrono::{DateTime, Utc};
use minijinja::{Value, context};
use oauth2::{AsyncHttpClient, HttpRequest, HttpResponse, RequestTokenError};
use serde::{Deserialize, Serialize};
use url::Url;

use super::actions::Account;
use crate::config::{Config, SignIn, Site};
use crate::error::{Error, chain};
use crate::outgoing::Outgoing;

pub use flow::{Flow, LASTS};
use github::Github;
use oidc::Oidc;

/// Those that are configured.
pub struct Providers {
    github: Option<Github>,
    oidc: Option<Oidc>,
}

/// Which one, as its address has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Provider {
    Github,
    Oidc,
}

/// Why nobody came back from a provider. What is inside is for the log.
#[derive(Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It does not answer, or not what it should; later it may.
    Unanswered(String),
    /// It answered, and what it said does not hold.
    Untrusted(String),
}

impl Provider {
    pub fn key(self) -> &'static str {
        match self {
            Self::Github => "github",
            Self::Oidc => "oidc",
        }
    }

    /// None for any other word.
    pub fn of(key: &str) -> Option<Self> {
        [Self::Github, Self::Oidc].into_iter().find(|p| p.key() == key)
    }

    /// The address that it sends people back to, one for each provider: an answer of one cannot pass for another's.
    fn back(self, site: &Site) -> String {
        site.url(&format!("/sign-in/with/{}/back", self.key()))
    }
}

impl Providers {
    pub fn new(settings: &SignIn, site: &Site, outgoing: Outgoing) -> Self {
        let github = settings.github.clone().map(|c| Github::new(c, Provider::Github.back(site), outgoing.clone()));
        let oidc = settings.oidc.clone().map(|c| Oidc::new(c, Provider::Oidc.back(site), outgoing));
        Self { github, oidc }
    }

    /// The buttons that lead to them: key and label.
    pub fn buttons(&self) -> Vec<Value> {
        let github = self.github.as_ref().map(|_| context! { key => Provider::Github.key(), label => "GitHub" });
        let oidc = self.oidc.as_ref().map(|p| context! { key => Provider::Oidc.key(), label => p.name() });
        github.into_iter().chain(oidc).collect()
    }

    /// What to call whoever an issuer is.
    pub fn told(&self, issuer: &str) -> String {
        match &self.oidc {
            Some(oidc) if oidc.issuer() == issuer => oidc.name().to_owned(),
            _ if issuer == github::ISSUER => "GitHub".into(),
            _ => issuer.to_owned(),
        }
    }

    /// Where the buttons lead to, for the policy of the page they stand on.
    pub async fn origins(&self, now: DateTime<Utc>) -> Vec<String> {
        let mut origins = Vec::new();
        if self.github.is_some() {
            origins.push(github::ISSUER.into());
        }
        if let Some(oidc) = &self.oidc {
            origins.extend(oidc.origins(now).await);
        }
        origins
    }

    /// The provider's page to go to, and what to keep until the way back. None where it is not configured.
    pub async fn depart(
        &self,
        to: Provider,
        next: String,
        link_to: Option<i64>,
        now: DateTime<Utc>,
    ) -> Option<Result<(Url, Flow), Trouble>> {
        let flow = Flow::new(to, next, link_to, now);
        let url = match to {
            Provider::Github => Ok(self.github.as_ref()?.authorize(&flow)),
            Provider::Oidc => self.oidc.as_ref()?.authorize(&flow, now).await,
        };
        Some(url.map(|url| (url, flow)))
    }

    /// The account that a code stands for, once everything about it was checked.
    pub async fn account(
        &self,
        flow: &Flow,
        code: &str,
        issuer: Option<&str>,
        now: DateTime<Utc>,
    ) -> Option<Result<Account, Trouble>> {
        Some(match flow.provider {
            Provider::Github => self.github.as_ref()?.account(flow, code, issuer).await,
            Provider::Oidc => self.oidc.as_ref()?.account(flow, code, issuer, now).await,
        })
    }
}

/// For `palmares check`: each configured provider, and whether it answers.
pub async fn check(config: &Config, outgoing: &Outgoing) -> Vec<(String, Result<String, String>)> {
    let site = config.site();
    let mut found = Vec::new();
    if let Some(client) = &config.sign_in.github {
        let told = match client.client_id.is_empty() || client.client_secret.is_empty() {
            true => Err("client_id or client_secret is empty".into()),
            false => Ok(format!("configured; its callback address must be {}", Provider::Github.back(&site))),
        };
        found.push(("sign_in.github".into(), told));
    }
    if let Some(settings) = &config.sign_in.oidc {
        let oidc = Oidc::new(settings.clone(), Provider::Oidc.back(&site), outgoing.clone());
        found.push(("sign_in.oidc".into(), oidc.check().await));
    }
    found
}

/// The HTTP client of both crates is ours.
struct Http(Outgoing);

impl<'c> AsyncHttpClient<'c> for Http {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, Error>> + Send>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        let outgoing = self.0.clone();
        Box::pin(async move {
            let request = reqwest::Request::try_from(request).map_err(|e| Error::Outside(chain(&e)))?;
            let (status, headers, body) = outgoing.send(request).await?;
            let mut reply = HttpResponse::new(body);
            *reply.status_mut() = status;
            *reply.headers_mut() = headers;
            Ok(reply)
        })
    }
}

/// What an exchange of a code for a token failed with. The answer itself is not told: a token may be in it.
fn exchange_failed<T: oauth2::ErrorResponse + 'static>(e: RequestTokenError<Error, T>) -> Trouble {
    match e {
        RequestTokenError::Request(e) => Trouble::Unanswered(chain(&e)),
        RequestTokenError::Other(why) => Trouble::Unanswered(why),
        RequestTokenError::ServerResponse(said) => Trouble::Untrusted(format!("the code was refused: {said}")),
        RequestTokenError::Parse(e, _) => Trouble::Untrusted(format!("the token cannot be read at {}", e.path())),
    }
}
