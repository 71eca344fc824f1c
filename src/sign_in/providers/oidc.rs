//! Any OpenID Connect provider: found by discovery when it is first needed, and its ID tokens checked to the letter.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use openidconnect::core::{
    CoreAuthDisplay, CoreAuthenticationFlow, CoreClaimName, CoreClaimType, CoreClient, CoreClientAuthMethod,
    CoreGrantType, CoreIdTokenClaims, CoreIdTokenVerifier, CoreJsonWebKey, CoreJweContentEncryptionAlgorithm,
    CoreJweKeyManagementAlgorithm, CoreJwsSigningAlgorithm, CoreResponseMode, CoreResponseType,
    CoreSubjectIdentifierType, CoreTokenResponse, CoreUserInfoClaims,
};
use openidconnect::{
    AccessToken, AccessTokenHash, AdditionalProviderMetadata, AuthType, AuthorizationCode, ClaimsVerificationError,
    ClientId, ClientSecret, CsrfToken, EndpointMaybeSet, EndpointNotSet, EndpointSet, IssuerUrl, JwsSigningAlgorithm,
    Nonce, OAuth2TokenResponse, ProviderMetadata, RedirectUrl, Scope, SignatureVerificationError, TokenResponse,
};
use serde::{Deserialize, Serialize};
use tokio::sync::Mutex;
use url::Url;

use super::{Flow, Http, Trouble, exchange_failed};
use crate::config;
use crate::error::chain;
use crate::outgoing::Outgoing;
use crate::sign_in::actions::Account;

/// Provider and keys are looked up again after so long.
const FRESH: TimeDelta = TimeDelta::hours(1);
/// For a key that is not known, they are looked up at once, but not more often than this.
const AGAIN: TimeDelta = TimeDelta::minutes(1);
/// A page that only shows a button does not wait longer for a provider.
const PATIENCE: Duration = Duration::from_secs(2);
/// How far a provider's clock may be ahead of ours.
const AHEAD: TimeDelta = TimeDelta::minutes(5);

pub struct Oidc {
    settings: config::Oidc,
    back: String,
    outgoing: Outgoing,
    /// Held during a look-up, so that a crowd asks once.
    known: Mutex<Known>,
}

#[derive(Default)]
struct Known {
    metadata: Option<Arc<Metadata>>,
    /// When it was last tried.
    at: Option<DateTime<Utc>>,
}

/// What we read beside the core of a discovery document.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Announced {
    /// RFC 9207.
    #[serde(default)]
    authorization_response_iss_parameter_supported: bool,
}

impl AdditionalProviderMetadata for Announced {}

type Metadata = ProviderMetadata<
    Announced,
    CoreAuthDisplay,
    CoreClientAuthMethod,
    CoreClaimName,
    CoreClaimType,
    CoreGrantType,
    CoreJweContentEncryptionAlgorithm,
    CoreJweKeyManagementAlgorithm,
    CoreJsonWebKey,
    CoreResponseMode,
    CoreResponseType,
    CoreSubjectIdentifierType,
>;

type Client =
    CoreClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointMaybeSet, EndpointMaybeSet>;

impl Oidc {
    pub fn new(settings: config::Oidc, back: String, outgoing: Outgoing) -> Self {
        Self { settings, back, outgoing, known: Mutex::default() }
    }

    pub fn name(&self) -> &str {
        &self.settings.name
    }

    pub fn issuer(&self) -> &str {
        &self.settings.issuer
    }

    /// Where its pages are: as it says where it is known, else where its issuer is.
    pub async fn origins(&self, now: DateTime<Utc>) -> Vec<String> {
        let origin = |url: &Url| url.origin().ascii_serialization();
        let mut origins: Vec<_> = Url::parse(self.issuer()).ok().iter().map(origin).collect();
        if let Ok(Ok(metadata)) = tokio::time::timeout(PATIENCE, self.metadata(now)).await {
            origins.push(origin(metadata.authorization_endpoint().url()));
        }
        origins.dedup();
        origins
    }

    pub async fn authorize(&self, flow: &Flow, now: DateTime<Utc>) -> Result<Url, Trouble> {
        let client = self.client(&*self.metadata(now).await?)?;
        let (state, nonce) = (flow.state.clone(), flow.nonce.clone());
        let (url, _, _) = client
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                move || CsrfToken::new(state),
                move || Nonce::new(nonce),
            )
            .add_scope(Scope::new("email".into()))
            .add_scope(Scope::new("profile".into()))
            .set_pkce_challenge(flow.challenge())
            .url();
        Ok(url)
    }

    pub async fn account(
        &self,
        flow: &Flow,
        code: &str,
        issuer: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<Account, Trouble> {
        let metadata = self.metadata(now).await?;
        let announced = metadata.additional_metadata().authorization_response_iss_parameter_supported;
        if issuer.map_or(announced, |i| i != self.issuer()) {
            return Err(Trouble::Untrusted("the answer does not name this issuer".into()));
        }
        let client = self.client(&metadata)?;
        let http = Http(self.outgoing.clone());
        let exchange = client
            .exchange_code(AuthorizationCode::new(code.into()))
            .map_err(|e| Trouble::Unanswered(chain(&e)))?
            .set_pkce_verifier(flow.verifier());
        let reply: CoreTokenResponse = exchange.request_async(&http).await.map_err(exchange_failed)?;
        let claims = match claims(&client, &metadata, &reply, flow, now) {
            Err(ClaimsVerificationError::SignatureVerification(SignatureVerificationError::NoMatchingKey)) => {
                // It may have new keys.
                let renewed = self.renewed(&metadata, now).await?;
                claims(&self.client(&renewed)?, &renewed, &reply, flow, now)
            }
            found => found,
        };
        let claims = claims.map_err(|e| Trouble::Untrusted(chain(&e)))?;
        let more = match claims.email() {
            None => self.user_info(&client, reply.access_token(), &claims).await?,
            Some(_) => None,
        };
        Ok(account(self.issuer(), &claims, more.as_ref()))
    }

    /// For `palmares check`.
    pub async fn check(&self) -> Result<String, String> {
        match self.discover().await {
            Ok(found) if found.jwks().keys().is_empty() => Err(format!("{} has no keys", self.issuer())),
            Ok(_) => Ok(format!("{} answers; its callback address must be {}", self.issuer(), self.back)),
            Err(why) => Err(why),
        }
    }

    /// What the ID token left out; none where the provider has no such endpoint.
    async fn user_info(
        &self,
        client: &Client,
        token: &AccessToken,
        claims: &CoreIdTokenClaims,
    ) -> Result<Option<CoreUserInfoClaims>, Trouble> {
        let Ok(request) = client.user_info(token.clone(), Some(claims.subject().clone())) else { return Ok(None) };
        let http = Http(self.outgoing.clone());
        let found = request.request_async(&http).await;
        found.map(Some).map_err(|e| Trouble::Untrusted(format!("the user info does not hold: {}", chain(&e))))
    }

    fn client(&self, metadata: &Metadata) -> Result<Client, Trouble> {
        let methods = metadata.token_endpoint_auth_methods_supported();
        let posts = methods.is_some_and(|all| {
            all.contains(&CoreClientAuthMethod::ClientSecretPost)
                && !all.contains(&CoreClientAuthMethod::ClientSecretBasic)
        });
        let back = RedirectUrl::new(self.back.clone()).map_err(|e| Trouble::Unanswered(chain(&e)))?;
        let id = ClientId::new(self.settings.client_id.clone());
        let secret = ClientSecret::new(self.settings.client_secret.clone());
        Ok(CoreClient::from_provider_metadata(metadata.clone(), id, Some(secret))
            .set_redirect_uri(back)
            .set_auth_type(if posts { AuthType::RequestBody } else { AuthType::BasicAuth }))
    }

    async fn metadata(&self, now: DateTime<Utc>) -> Result<Arc<Metadata>, Trouble> {
        let mut known = self.known.lock().await;
        match (&known.metadata, known.at) {
            (Some(metadata), Some(at)) if now < at + FRESH => Ok(metadata.clone()),
            _ => self.look_up(&mut known, now).await,
        }
    }

    /// What the provider says now, where that can be news after `before`.
    async fn renewed(&self, before: &Arc<Metadata>, now: DateTime<Utc>) -> Result<Arc<Metadata>, Trouble> {
        let mut known = self.known.lock().await;
        match (&known.metadata, known.at) {
            (Some(metadata), Some(at)) if now < at + AGAIN || !Arc::ptr_eq(metadata, before) => Ok(metadata.clone()),
            _ => self.look_up(&mut known, now).await,
        }
    }

    /// Where it cannot be looked up again, what it said before still holds.
    async fn look_up(&self, known: &mut Known, now: DateTime<Utc>) -> Result<Arc<Metadata>, Trouble> {
        match (self.discover().await, &known.metadata) {
            (Ok(found), _) => {
                let found = Arc::new(found);
                *known = Known { metadata: Some(found.clone()), at: Some(now) };
                Ok(found)
            }
            (Err(why), Some(old)) => {
                tracing::warn!(why, "the sign-in provider could not be looked up again");
                let old = old.clone();
                known.at = Some(now);
                Ok(old)
            }
            (Err(why), None) => Err(Trouble::Unanswered(why)),
        }
    }

    async fn discover(&self) -> Result<Metadata, String> {
        let told = |e: &dyn std::error::Error| format!("{}: {}", self.issuer(), chain(e));
        let issuer = IssuerUrl::new(self.issuer().to_owned()).map_err(|e| told(&e))?;
        let http = Http(self.outgoing.clone());
        Metadata::discover_async(issuer, &http).await.map_err(|e| told(&e))
    }
}

/// The claims of the ID token, after its signature, issuer, audience, times, nonce and access token were checked.
fn claims(
    client: &Client,
    metadata: &Metadata,
    reply: &CoreTokenResponse,
    flow: &Flow,
    now: DateTime<Utc>,
) -> Result<CoreIdTokenClaims, ClaimsVerificationError> {
    use ClaimsVerificationError as Wrong;
    let verifier = verifier(client, metadata, now);
    let token = reply.id_token().ok_or_else(|| Wrong::Other("there is no ID token".into()))?;
    let claims = token.claims(&verifier, &Nonce::new(flow.nonce.clone()))?;
    if claims.authorized_party().is_some_and(|party| party != client.client_id()) {
        return Err(Wrong::InvalidAudience("the token was made for another party".into()));
    }
    if let Some(expected) = claims.access_token_hash() {
        let (alg, key) = (token.signing_alg(), token.signing_key(&verifier));
        let (alg, key) = (alg.map_err(Wrong::SignatureVerification)?, key.map_err(Wrong::SignatureVerification)?);
        let actual = AccessTokenHash::from_token(reply.access_token(), alg, key);
        if actual.map_err(|e| Wrong::Other(chain(&e)))? != *expected {
            return Err(Wrong::Other("the access token is not the one the ID token came with".into()));
        }
    }
    Ok(claims.clone())
}

fn verifier<'a>(client: &'a Client, metadata: &Metadata, now: DateTime<Utc>) -> CoreIdTokenVerifier<'a> {
    // A signature that proves who made it: no `none`, no shared secret.
    let algorithms = metadata.id_token_signing_alg_values_supported().iter();
    let algorithms = algorithms.filter(|a| !a.uses_shared_secret() && **a != CoreJwsSigningAlgorithm::None).cloned();
    client
        .id_token_verifier()
        .set_allowed_algs(algorithms.collect::<Vec<_>>())
        .set_time_fn(move || now)
        .set_issue_time_verifier_fn(move |at| match at <= now + AHEAD {
            true => Ok(()),
            false => Err("it was issued in the future".into()),
        })
}

/// Verified means that the provider says `true`, in the same breath as the address.
fn account(issuer: &str, claims: &CoreIdTokenClaims, more: Option<&CoreUserInfoClaims>) -> Account {
    let (email, verified) = match (claims.email(), more) {
        (None, Some(more)) => (more.email(), more.email_verified()),
        (email, _) => (email, claims.email_verified()),
    };
    let name = claims.name().or_else(|| more.and_then(CoreUserInfoClaims::name)).and_then(|n| n.get(None));
    let handle = claims.preferred_username().or_else(|| more.and_then(CoreUserInfoClaims::preferred_username));
    let subject = claims.subject().as_str();
    let label = email.map(|e| e.as_str()).or(handle.map(|h| h.as_str())).or(name.map(|n| n.as_str()));
    Account {
        issuer: issuer.into(),
        subject: subject.into(),
        label: label.unwrap_or(subject).into(),
        name: name.map(|n| n.as_str().to_owned()),
        address: email.filter(|_| verified == Some(true)).map(|e| e.as_str().to_owned()),
    }
}
