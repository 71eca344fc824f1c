//! One letter on its way: as a message, over SMTP or into a folder, and what became of it.

use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, Utc};
use entity::letter;
use lettre::Message;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};

use super::smtp::Server;
use crate::Error;
use crate::config::{Config, MailTarget};
use crate::mail::{LINK_LASTS, Letter};
use crate::secret;

/// How letters leave.
pub struct Way {
    to: To,
    from: Mailbox,
    host: String,
    /// A letter that takes longer than that is tried again.
    pub patience: Duration,
}

enum To {
    /// One `.eml` file a letter, named so that they sort by time.
    Folder(PathBuf),
    Smtp(Box<Server>),
}

/// Why a letter did not leave.
#[derive(Clone, Debug)]
pub enum Failure {
    /// The server is away, hangs, or does not let us in: worth trying all of them again later.
    Down(String),
    /// Not now, said the server of this letter (4xx): the others may go.
    Later(String),
    /// It said no for good (5xx), or the letter can never be sent: the others may go.
    Refused(String),
}

impl Way {
    pub fn of(config: &Config, patience: Duration) -> Result<Self, Error> {
        let to = match config.mail_target() {
            Some(MailTarget::Folder(dir)) => To::Folder(dir),
            Some(MailTarget::Smtp(url)) => To::Smtp(Box::new(Server::at(url, patience)?)),
            None => return Err(Error::Outside("mail.url is neither smtp://, smtps:// nor file:DIR".into())),
        };
        let from = config.mail.from.parse().map_err(|e| Error::Outside(format!("mail.from: {e}")))?;
        let host = config.base_url.host_str().unwrap_or("localhost").trim_matches(['[', ']']).to_owned();
        // A letter is several commands and their answers, some on a new connection.
        Ok(Self { to, from, host, patience: patience * 2 })
    }

    /// Whether somebody at the other end has to keep up.
    pub fn is_a_server(&self) -> bool {
        matches!(self.to, To::Smtp(_))
    }

    pub async fn check(&self) -> Result<String, String> {
        match &self.to {
            To::Folder(dir) => {
                tokio::fs::create_dir_all(dir).await.map_err(|e| format!("{} cannot be made: {e}", dir.display()))?;
                Ok(format!("letters are written to {}", dir.display()))
            }
            To::Smtp(server) => match tokio::time::timeout(self.patience, server.greet()).await {
                Ok(Ok(())) => Ok("the mail server answers".into()),
                Ok(Err(e)) => Err(crate::error::chain(&e)),
                Err(_) => Err("the mail server does not answer".into()),
            },
        }
    }

    pub async fn send(&self, letter: &letter::Model, now: DateTime<Utc>) -> Result<(), Failure> {
        if letter.template == Letter::SignIn.folder() && now > letter.created_at + LINK_LASTS {
            return Err(Failure::Refused("its link ran out before the mail server took it".into()));
        }
        let message = self.message(letter).map_err(|e| Failure::Refused(e.to_string()))?;
        let taken = tokio::time::timeout(self.patience, self.hand_over(letter, message));
        taken.await.unwrap_or_else(|_| Err(Failure::Down("the mail server did not take it in time".into())))
    }

    async fn hand_over(&self, letter: &letter::Model, message: Message) -> Result<(), Failure> {
        match &self.to {
            To::Folder(dir) => write(dir, letter, &message.formatted()).await.map_err(|e| Failure::Down(e.to_string())),
            To::Smtp(server) => match server.send(&message).await {
                Ok(()) => Ok(()),
                Err(e) => Err(refusal(server, &e).await),
            },
        }
    }

    /// Nothing is to be sent for now.
    pub async fn rest(&self) {
        if let To::Smtp(server) = &self.to {
            server.hang_up().await;
        }
    }

    fn message(&self, letter: &letter::Model) -> Result<Message, Box<dyn std::error::Error>> {
        let to = Mailbox::new(Some(letter.to_name.clone()).filter(|n| !n.is_empty()), letter.address.parse()?);
        let mut message = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(&letter.subject)
            .date(letter.created_at.into())
            .message_id(Some(self.message_id(letter)))
            // RFC 3834: no answering machine answers.
            .raw_header(header("Auto-Submitted", "auto-generated"));
        if let Some(address) = &letter.unsubscribe {
            // RFC 8058: where mail programs refuse letters of this kind with one click.
            message = message
                .raw_header(header("List-Unsubscribe", &format!("<{address}>")))
                .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        }
        Ok(message.multipart(MultiPart::alternative_plain_html(letter.text.clone(), letter.html.clone()))?)
    }

    /// The same event has the same Message-ID for ever: a repeat after a crash is known as one.
    fn message_id(&self, letter: &letter::Model) -> String {
        format!("<{}@{}>", secret::hash(&letter.event), self.host)
    }
}

/// Written beside and renamed: a reader never sees half a letter.
async fn write(dir: &Path, letter: &letter::Model, message: &[u8]) -> std::io::Result<()> {
    tokio::fs::create_dir_all(dir).await?;
    let name = format!("{}-{:08}", letter.created_at.format("%Y%m%dT%H%M%S%.6fZ"), letter.id);
    let (half, whole) = (dir.join(format!(".{name}.part")), dir.join(format!("{name}.eml")));
    tokio::fs::write(&half, message).await?;
    tokio::fs::rename(&half, &whole).await
}

/// What a failed try means, by the code of the answer (RFC 5321, 4.2).
async fn refusal(server: &Server, e: &lettre::transport::smtp::Error) -> Failure {
    let why = crate::error::chain(e);
    match e.status().map(u16::from) {
        // Of us and not of the letter: no answer, about to close, a wrong password, a command that is not taken.
        None | Some(421 | 454 | 500 | 502..=504 | 530 | 534 | 535 | 538) => Failure::Down(why),
        Some(400..=499) => Failure::Later(why),
        // A server that lets nobody in says it with the codes that another has for a mailbox.
        Some(_) => match server.greet().await {
            Ok(()) => Failure::Refused(why),
            Err(_) => Failure::Down(why),
        },
    }
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}
