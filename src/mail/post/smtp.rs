//! A mail server, and the connections to it. A connection carries one letter after another; one that was broken off in
//! the middle is closed and never used again, for an answer that comes late would be taken for that of the next letter.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use lettre::Message;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::{Error as Refusal, SMTP_PORT, SUBMISSION_PORT, SUBMISSIONS_PORT};
use tokio::task::JoinSet;
use url::Url;

use crate::Error;

pub struct Server {
    host: String,
    port: u16,
    tls: Tls,
    hello: ClientId,
    credentials: Option<Credentials>,
    patience: Duration,
    idle: Mutex<Vec<AsyncSmtpConnection>>,
}

enum Tls {
    Never,
    /// Where the server offers it.
    Offered(TlsParameters),
    /// By STARTTLS, or not at all.
    Required(TlsParameters),
    /// From the first byte.
    Wrapped(TlsParameters),
}

/// A server that does not say goodbye is not waited for.
const GOODBYE: Duration = Duration::from_secs(1);

impl Server {
    /// `smtp://user:password@host:port`, `smtps://…`; plain smtp asks for STARTTLS, except on the machine itself.
    pub fn at(url: &str, patience: Duration) -> Result<Self, Error> {
        let wrong = |why: String| Error::Outside(format!("mail.url: {why}"));
        let url = Url::parse(url).map_err(|e| wrong(e.to_string()))?;
        let host = url.host_str().ok_or_else(|| wrong("it names no host".into()))?.to_owned();
        let is_local = ["127.0.0.1", "localhost", "[::1]"].contains(&host.as_str());
        let asked = url.query_pairs().find(|(key, _)| key == "tls").map(|(_, value)| value.into_owned());
        let parameters = || TlsParameters::new(host.clone()).map_err(|e| wrong(crate::error::chain(&e)));
        let (tls, port) = match (url.scheme(), asked.as_deref()) {
            ("smtps", _) => (Tls::Wrapped(parameters()?), SUBMISSIONS_PORT),
            (_, None) if is_local => (Tls::Never, SMTP_PORT),
            (_, None | Some("required")) => (Tls::Required(parameters()?), SUBMISSION_PORT),
            (_, Some("opportunistic")) => (Tls::Offered(parameters()?), SUBMISSION_PORT),
            (_, Some(other)) => return Err(wrong(format!("tls={other} is neither required nor opportunistic"))),
        };
        let name = url.path().trim_matches('/');
        let hello = if name.is_empty() { ClientId::default() } else { ClientId::Domain(name.to_owned()) };
        let credentials = url.password().map(|password| Credentials::new(decoded(url.username()), decoded(password)));
        let port = url.port().unwrap_or(port);
        let host = host.trim_matches(['[', ']']).to_owned();
        Ok(Self { host, port, tls, hello, credentials, patience, idle: Mutex::default() })
    }

    /// Hands a letter over. Whoever gives up waiting for it drops its connection too.
    pub async fn send(&self, message: &Message) -> Result<(), Refusal> {
        let mut connection = self.connection().await?;
        let done = connection.send(message.envelope(), &message.formatted()).await;
        if done.is_ok() {
            self.idle().push(connection);
        }
        done.map(drop)
    }

    /// Whether it lets us in.
    pub async fn greet(&self) -> Result<(), Refusal> {
        let mut connection = self.connect().await?;
        let _ = tokio::time::timeout(GOODBYE, connection.quit()).await;
        Ok(())
    }

    /// Says goodbye on every connection that is not in use.
    pub async fn hang_up(&self) {
        let mut goodbyes = JoinSet::new();
        for mut connection in std::mem::take(&mut *self.idle()) {
            goodbyes.spawn(async move {
                let _ = tokio::time::timeout(GOODBYE, connection.quit()).await;
            });
        }
        goodbyes.join_all().await;
    }

    async fn connection(&self) -> Result<AsyncSmtpConnection, Refusal> {
        loop {
            let Some(mut connection) = self.idle().pop() else { return self.connect().await };
            if connection.test_connected().await {
                return Ok(connection);
            }
        }
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, Refusal> {
        let wrapped = if let Tls::Wrapped(parameters) = &self.tls { Some(parameters.clone()) } else { None };
        let at = (self.host.as_str(), self.port);
        let mut connection =
            AsyncSmtpConnection::connect_tokio1(at, Some(self.patience), &self.hello, wrapped, None).await?;
        match &self.tls {
            Tls::Required(parameters) => connection.starttls(parameters.clone(), &self.hello).await?,
            Tls::Offered(parameters) if connection.can_starttls() => {
                connection.starttls(parameters.clone(), &self.hello).await?;
            }
            _ => {}
        }
        if let Some(credentials) = &self.credentials {
            connection.auth(DEFAULT_MECHANISMS, credentials).await?;
        }
        Ok(connection)
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<AsyncSmtpConnection>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What stands in a URL percent-encoded.
fn decoded(text: &str) -> String {
    let text = text.replace('+', "%2B");
    url::form_urlencoded::parse(text.as_bytes()).map(|(key, _)| key.into_owned()).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn server(url: &str) -> Server {
        let _ = rustls::crypto::ring::default_provider().install_default();
        Server::at(url, Duration::from_secs(1)).unwrap()
    }

    #[test]
    fn an_address_says_how_it_is_reached() {
        let plain = server("smtp://127.0.0.1:2525");
        assert!(matches!(plain.tls, Tls::Never) && plain.port == 2525 && plain.credentials.is_none());
        let submission = server("smtp://ada:p%40ss+word@mail.example.org");
        assert!(matches!(submission.tls, Tls::Required(_)) && submission.port == 587);
        assert_eq!(submission.credentials, Some(Credentials::new("ada".into(), "p@ss+word".into())));
        let wrapped = server("smtps://mail.example.org");
        assert!(matches!(wrapped.tls, Tls::Wrapped(_)) && wrapped.port == 465);
        assert!(matches!(server("smtp://mail.example.org?tls=opportunistic").tls, Tls::Offered(_)));
        assert_eq!(server("smtp://[::1]:25").host, "::1");
        assert!(Server::at("smtp://mail.example.org?tls=perhaps", Duration::ZERO).is_err());
    }

    #[test]
    fn what_is_encoded_in_an_address_is_told_as_it_is() {
        assert_eq!(decoded("a%26b%3Dc"), "a&b=c");
        assert_eq!(decoded(""), "");
    }
}
