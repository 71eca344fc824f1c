//! The post: takes waiting letters out of the outbox and hands them to SMTP or writes them into a folder.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use entity::letter::{self, State};
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
};

use super::{LINK_LASTS, Letter};
use crate::Error;
use crate::config::{Config, MailTarget};
use crate::db::Db;
use crate::secret;

/// How letters leave.
pub struct Post {
    way: Way,
    from: Mailbox,
    host: String,
    keeps_links: bool,
    closed: AtomicBool,
}

enum Way {
    /// One `.eml` file a letter, named so that they sort by time.
    Folder(PathBuf),
    Smtp(Box<AsyncSmtpTransport<Tokio1Executor>>),
}

/// Why a letter did not leave.
#[derive(Debug)]
enum Failure {
    /// The server is away, hangs, or does not let us in: worth trying all of them again later.
    Down(String),
    /// Not now, said the server of this letter (4xx): the others may go.
    Later(String),
    /// It said no for good (5xx), or the letter can never be sent: the others may go.
    Refused(String),
}

/// A mailbox that is always full is given up after so long, as mail servers do (RFC 5321, 4.5.4.1).
const GIVEN_UP: TimeDelta = TimeDelta::days(5);

/// So many "not now" in a row are not about letters but about the server.
const IN_A_ROW: usize = 5;

/// A server that says nothing for so long hangs.
const PATIENCE: Duration = Duration::from_secs(20);

/// The longest that one turn takes before others have theirs.
const TURN: Duration = Duration::from_secs(20);

/// A dead server delays, never loses: the waits in minutes grow to six hours.
const WAITS: [i64; 7] = [1, 2, 5, 15, 60, 180, 360];
const AT_ONCE: u64 = 100;

impl Post {
    pub fn new(config: &Config) -> Result<Self, Error> {
        Self::with_patience(config, PATIENCE)
    }

    /// A post that waits for a silent server no longer than that.
    pub fn with_patience(config: &Config, patience: Duration) -> Result<Self, Error> {
        let way = match config.mail_target() {
            Some(MailTarget::Folder(dir)) => Way::Folder(dir),
            Some(MailTarget::Smtp(url)) => Way::Smtp(Box::new(smtp(url, patience)?)),
            None => return Err(Error::Outside("mail.url is neither smtp://, smtps:// nor file:DIR".into())),
        };
        let from = config.mail.from.parse().map_err(|e| Error::Outside(format!("mail.from: {e}")))?;
        let host = config.base_url.host_str().unwrap_or("localhost").trim_matches(['[', ']']).to_owned();
        Ok(Self { way, from, host, keeps_links: config.demo, closed: AtomicBool::new(false) })
    }

    /// Whether the server answers, or the folder can be written to.
    pub async fn check(&self) -> Result<String, String> {
        match &self.way {
            Way::Folder(dir) => {
                tokio::fs::create_dir_all(dir).await.map_err(|e| format!("{} cannot be made: {e}", dir.display()))?;
                Ok(format!("letters are written to {}", dir.display()))
            }
            Way::Smtp(server) => match server.test_connection().await {
                Ok(true) => Ok("the mail server answers".into()),
                Ok(false) => Err("the mail server does not answer".into()),
                Err(e) => Err(crate::error::chain(&e)),
            },
        }
    }

    /// From now on no letter is begun.
    pub fn close(&self) {
        self.closed.store(true, Ordering::Relaxed);
    }

    /// Sends what is due. Stops where the server is down for all of them, when the turn is over, and when closed.
    pub async fn post_waiting(&self, db: &Db, now: DateTime<Utc>) -> Result<usize, Error> {
        let waiting = letter::Entity::find()
            .filter(letter::Column::State.eq(State::Waiting))
            .filter(letter::COLUMN.run_at.lte(now))
            .order_by_asc(letter::COLUMN.id)
            .limit(AT_ONCE)
            .all(&db.write)
            .await?;
        let began = tokio::time::Instant::now();
        let (mut sent, mut put_off) = (0, 0);
        for letter in waiting {
            if self.closed.load(Ordering::Relaxed) || began.elapsed() > TURN {
                break;
            }
            let outcome = self.send(&letter, now).await;
            let down = matches!(outcome, Err(Failure::Down(_)));
            sent += usize::from(outcome.is_ok());
            put_off = if matches!(outcome, Err(Failure::Later(_))) { put_off + 1 } else { 0 };
            self.note(db, letter, outcome, now).await?;
            if down || put_off == IN_A_ROW {
                break;
            }
        }
        Ok(sent)
    }

    async fn send(&self, letter: &letter::Model, now: DateTime<Utc>) -> Result<(), Failure> {
        if letter.template == Letter::SignIn.folder() && now > letter.created_at + LINK_LASTS {
            return Err(Failure::Refused("its link ran out before the mail server took it".into()));
        }
        let message = self.message(letter).map_err(|e| Failure::Refused(e.to_string()))?;
        match &self.way {
            Way::Folder(dir) => {
                write(dir, letter, &message.formatted()).await.map_err(|e| Failure::Down(e.to_string()))
            }
            Way::Smtp(server) => match server.send(message).await {
                Ok(_) => Ok(()),
                Err(e) => Err(refusal(server, &e).await),
            },
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

    async fn note(
        &self,
        db: &Db,
        letter: letter::Model,
        outcome: Result<(), Failure>,
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        let attempts = letter.attempts + 1;
        let is_old = now - letter.created_at > GIVEN_UP;
        let holds_a_way_in = letter.template == Letter::SignIn.folder() && !self.keeps_links;
        let mut row = letter.into_active_model();
        row.attempts = Set(attempts);
        let ended = match outcome {
            Ok(()) => {
                row.sent_at = Set(Some(now));
                row.last_error = Set(String::new());
                Some(State::Sent)
            }
            Err(Failure::Later(why)) if is_old => {
                tracing::warn!(error = why, "a letter was put off for too long");
                row.last_error = Set(why);
                Some(State::Failed)
            }
            Err(Failure::Down(why) | Failure::Later(why)) => {
                let wait = WAITS[usize::try_from(attempts - 1).unwrap_or_default().min(WAITS.len() - 1)];
                tracing::warn!(error = why, attempts, "a letter waits");
                row.run_at = Set(now + TimeDelta::minutes(wait));
                row.last_error = Set(why);
                None
            }
            Err(Failure::Refused(why)) => {
                tracing::warn!(error = why, "a letter was refused for good");
                row.last_error = Set(why);
                Some(State::Failed)
            }
        };
        if let Some(state) = ended {
            row.state = Set(state);
            if holds_a_way_in {
                // A link is kept hashed; so it must not stay readable in the outbox or in a backup of it.
                row.text = Set(String::new());
                row.html = Set(String::new());
            }
        }
        row.update(&db.write).await?;
        Ok(())
    }
}

fn smtp(url: &str, patience: Duration) -> Result<AsyncSmtpTransport<Tokio1Executor>, Error> {
    // Plain smtp:// asks for STARTTLS, except on the machine itself.
    let host = url::Url::parse(url).ok().and_then(|u| u.host_str().map(str::to_owned)).unwrap_or_default();
    let local = ["127.0.0.1", "localhost", "[::1]"].contains(&host.as_str());
    let url = match url.contains("tls=") {
        false if url.starts_with("smtp:") && !local => {
            format!("{url}{}tls=required", if url.contains('?') { '&' } else { '?' })
        }
        _ => url.to_owned(),
    };
    let builder =
        AsyncSmtpTransport::<Tokio1Executor>::from_url(&url).map_err(|e| Error::Outside(format!("mail.url: {e}")))?;
    Ok(builder.timeout(Some(patience)).build())
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
async fn refusal(server: &AsyncSmtpTransport<Tokio1Executor>, e: &lettre::transport::smtp::Error) -> Failure {
    let why = crate::error::chain(e);
    match e.status().map(u16::from) {
        // Of us and not of the letter: no answer, about to close, a wrong password, a command that is not taken.
        None | Some(421 | 454 | 500 | 502..=504 | 530 | 534 | 535 | 538) => Failure::Down(why),
        Some(400..=499) => Failure::Later(why),
        // A server that lets nobody in says it with the codes that another has for a mailbox.
        Some(_) => match server.test_connection().await {
            Ok(true) => Failure::Refused(why),
            Ok(false) | Err(_) => Failure::Down(why),
        },
    }
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}
