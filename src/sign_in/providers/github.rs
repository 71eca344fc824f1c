//! GitHub speaks OAuth2 and no OpenID Connect: who somebody is, its API tells.

use oauth2::basic::BasicClient;
use oauth2::{
    AuthType, AuthUrl, AuthorizationCode, ClientId, ClientSecret, CsrfToken, RedirectUrl, Scope, TokenResponse,
    TokenUrl,
};
use serde::Deserialize;
use url::Url;

use super::{Flow, Http, Trouble, exchange_failed};
use crate::config::Client;
use crate::outgoing::Outgoing;
use crate::sign_in::actions::Account;

pub const ISSUER: &str = "https://github.com";
const AUTHORIZE: &str = "https://github.com/login/oauth/authorize";
const TOKEN: &str = "https://github.com/login/oauth/access_token";
const USER: &str = "https://api.github.com/user";
const EMAILS: &str = "https://api.github.com/user/emails";

pub struct Github {
    client: Client,
    back: String,
    outgoing: Outgoing,
}

#[derive(Deserialize)]
struct User {
    id: u64,
    login: String,
    name: Option<String>,
}

#[derive(Deserialize)]
struct Email {
    email: String,
    primary: bool,
    verified: bool,
}

impl Github {
    pub fn new(client: Client, back: String, outgoing: Outgoing) -> Self {
        Self { client, back, outgoing }
    }

    pub fn authorize(&self, flow: &Flow) -> Url {
        let state = flow.state.clone();
        let client = BasicClient::new(ClientId::new(self.client.client_id.clone()))
            .set_auth_uri(AuthUrl::new(AUTHORIZE.into()).expect("a literal"))
            .set_redirect_uri(self.back());
        let request = client
            .authorize_url(move || CsrfToken::new(state))
            .add_scope(Scope::new("read:user".into()))
            .add_scope(Scope::new("user:email".into()))
            .set_pkce_challenge(flow.challenge());
        request.url().0
    }

    pub async fn account(&self, flow: &Flow, code: &str, issuer: Option<&str>) -> Result<Account, Trouble> {
        // It announces none; an answer that names another one is another's.
        if issuer.is_some_and(|i| i != ISSUER && !i.starts_with("https://github.com/")) {
            return Err(Trouble::Untrusted("the answer is from another issuer".into()));
        }
        let client = BasicClient::new(ClientId::new(self.client.client_id.clone()))
            .set_client_secret(ClientSecret::new(self.client.client_secret.clone()))
            .set_token_uri(TokenUrl::new(TOKEN.into()).expect("a literal"))
            .set_redirect_uri(self.back())
            .set_auth_type(AuthType::RequestBody);
        let http = Http(self.outgoing.clone());
        let exchange = client.exchange_code(AuthorizationCode::new(code.into())).set_pkce_verifier(flow.verifier());
        let reply = exchange.request_async(&http).await.map_err(exchange_failed)?;
        let token = reply.access_token().secret();
        Ok(account(self.read(USER, token).await?, self.read(EMAILS, token).await?))
    }

    fn back(&self) -> RedirectUrl {
        RedirectUrl::new(self.back.clone()).expect("the base URL is an address")
    }

    async fn read<T: serde::de::DeserializeOwned>(&self, url: &str, token: &str) -> Result<T, Trouble> {
        let unanswered = |why: &dyn std::fmt::Display| Trouble::Unanswered(format!("{url}: {why}"));
        let request =
            self.outgoing.client().get(url).bearer_auth(token).header("Accept", "application/vnd.github+json");
        let request = request.build().map_err(|e| unanswered(&e))?;
        let (status, _, body) = self.outgoing.send(request).await.map_err(|e| unanswered(&e))?;
        if !status.is_success() {
            return Err(unanswered(&status));
        }
        serde_json::from_slice(&body).map_err(|e| unanswered(&e))
    }
}

/// Known by the number that never changes; the login may pass to somebody else.
fn account(user: User, emails: Vec<Email>) -> Account {
    let address = emails.into_iter().find(|e| e.primary && e.verified).map(|e| e.email);
    let name = user.name.filter(|n| !n.trim().is_empty());
    Account {
        issuer: ISSUER.into(),
        subject: user.id.to_string(),
        name: name.or_else(|| Some(user.login.clone())),
        label: user.login,
        address,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(user: &str, emails: &str) -> Account {
        account(serde_json::from_str(user).unwrap(), serde_json::from_str(emails).unwrap())
    }

    #[test]
    fn an_account_is_its_number_and_its_primary_verified_address() {
        let user = r#"{"login": "ada", "id": 7, "name": "Ada Lovelace", "email": "public@example.org"}"#;
        let ada = told(
            user,
            r#"[{"email": "old@example.org", "primary": false, "verified": true, "visibility": null},
                {"email": "ada@example.org", "primary": true, "verified": true, "visibility": "private"}]"#,
        );
        assert_eq!((ada.subject.as_str(), ada.label.as_str(), ada.name.as_deref()), ("7", "ada", Some("Ada Lovelace")));
        assert_eq!(ada.address.as_deref(), Some("ada@example.org"));
        let unverified = told(user, r#"[{"email": "ada@example.org", "primary": true, "verified": false}]"#);
        assert_eq!(unverified.address, None);
        assert_eq!(told(r#"{"login": "ben", "id": 8, "name": null}"#, "[]").name.as_deref(), Some("ben"));
    }

    #[test]
    fn the_way_there_carries_state_and_challenge() {
        let client = Client { client_id: "id".into(), client_secret: "hush".into() };
        let github = Github::new(
            client,
            "https://a.example/back".into(),
            Outgoing::new(&Default::default(), &"https://a.example".parse().unwrap()),
        );
        let flow = Flow::new(super::super::Provider::Github, "/me".into(), None, chrono::Utc::now());
        let url = github.authorize(&flow);
        let has = |name: &str| url.query_pairs().find(|(n, _)| n == name).map(|(_, v)| v.into_owned());
        assert_eq!(has("state"), Some(flow.state.clone()));
        assert_eq!(has("code_challenge_method").as_deref(), Some("S256"));
        assert_eq!(has("redirect_uri").as_deref(), Some("https://a.example/back"));
        assert!(!url.as_str().contains("hush") && !url.as_str().contains(flow.verifier().secret()));
    }
}
