use chrono::{DateTime, TimeDelta, Utc};
use oauth2::{PkceCodeChallenge, PkceCodeVerifier};
use serde::{Deserialize, Serialize};

use super::Provider;
use crate::config::Site;
use crate::secret;

/// How long one may stay at the provider.
pub const LASTS: TimeDelta = TimeDelta::minutes(10);

/// What the browser keeps, sealed, while its owner is at the provider. Used once.
#[derive(Debug, Serialize, Deserialize)]
pub struct Flow {
    pub provider: Provider,
    pub state: String,
    pub nonce: String,
    verifier: String,
    pub next: String,
    /// The person who was signed in and adds a way in; none where somebody signs in.
    pub link_to: Option<i64>,
    until: DateTime<Utc>,
}

impl Flow {
    pub fn new(provider: Provider, next: String, link_to: Option<i64>, now: DateTime<Utc>) -> Self {
        let (_, verifier) = PkceCodeChallenge::new_random_sha256();
        Self {
            provider,
            state: secret::token(),
            nonce: secret::token(),
            verifier: verifier.into_secret(),
            next,
            link_to,
            until: now + LASTS,
        }
    }

    pub fn sealed(&self, site: &Site) -> String {
        site.key.seal("oauth", &serde_json::to_string(self).expect("plain fields are JSON"))
    }

    /// The flow that a way back belongs to: the same browser, provider and state, in time.
    pub fn opened(
        site: &Site,
        sealed: &str,
        provider: Provider,
        state: Option<&str>,
        now: DateTime<Utc>,
    ) -> Option<Self> {
        let flow: Self = serde_json::from_str(&site.key.open("oauth", sealed)?).ok()?;
        // By their hashes: how much of a guess was right cannot be measured.
        let same = secret::hash(state?) == secret::hash(&flow.state);
        (same && flow.provider == provider && now < flow.until).then_some(flow)
    }

    pub fn challenge(&self) -> PkceCodeChallenge {
        PkceCodeChallenge::from_code_verifier_sha256(&self.verifier())
    }

    pub fn verifier(&self) -> PkceCodeVerifier {
        PkceCodeVerifier::new(self.verifier.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;

    #[test]
    fn a_flow_opens_for_its_provider_and_state_in_time() {
        let site = Config { secret_key: Some("x".repeat(40)), ..Config::default() }.site();
        let now: DateTime<Utc> = "2027-01-15T12:00:00Z".parse().unwrap();
        let flow = Flow::new(Provider::Oidc, "/me".into(), None, now);
        let sealed = flow.sealed(&site);
        let open = |provider, state: Option<&str>, at| Flow::opened(&site, &sealed, provider, state, at).is_some();
        assert!(open(Provider::Oidc, Some(&flow.state), now + TimeDelta::seconds(599)));
        assert!(!open(Provider::Oidc, Some(&flow.state), now + LASTS));
        assert!(!open(Provider::Github, Some(&flow.state), now));
        assert!(!open(Provider::Oidc, Some("guess"), now));
        assert!(!open(Provider::Oidc, None, now));
        assert!(Flow::opened(&site, "nonsense", Provider::Oidc, Some(&flow.state), now).is_none());
    }
}
