//! A dead or unfriendly mail server delays, never loses.

use std::sync::{Arc, Mutex};

use chrono::TimeDelta;
use entity::letter::{self, State};
use minijinja::context;
use palmares::jobs::Job;
use palmares::l10n::Locale;
use palmares::mail::{self, Letter, Recipient};
use sea_orm::{EntityTrait, QueryOrder};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;

use crate::support::{Backend, Portal};

/// How the server answers a command that holds this, instead of as it should.
type Refusal = (&'static str, &'static str);

/// A mail server on a port of its own; keeps what it took.
async fn server(refusal: Arc<Mutex<Option<Refusal>>>) -> (u16, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let taken = Arc::new(Mutex::new(Vec::new()));
    let all = taken.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (all, refusal) = (all.clone(), refusal.clone());
            tokio::spawn(async move {
                let mut stream = BufReader::new(stream);
                stream.write_all(b"220 here\r\n").await.unwrap();
                let mut line = String::new();
                while stream.read_line(&mut line).await.unwrap_or(0) > 0 {
                    let refused = refusal.lock().unwrap().filter(|(command, _)| line.starts_with(command));
                    let reply = match refused {
                        Some((_, reply)) => format!("{reply}\r\n"),
                        None if line.starts_with("EHLO") => "250-here\r\n250 AUTH PLAIN\r\n".into(),
                        None if line.starts_with("AUTH") => "235 come in\r\n".into(),
                        None if line.starts_with("DATA") => {
                            stream.write_all(b"354 go on\r\n").await.unwrap();
                            let mut letter = String::new();
                            while !letter.ends_with("\r\n.\r\n") && stream.read_line(&mut letter).await.unwrap() > 0 {}
                            all.lock().unwrap().push(letter);
                            "250 taken\r\n".into()
                        }
                        None => "250 ok\r\n".into(),
                    };
                    if stream.write_all(reply.as_bytes()).await.is_err() {
                        break;
                    }
                    line.clear();
                }
            });
        }
    });
    (port, taken)
}

async fn portal(port: u16) -> Portal {
    Portal::with(Backend::Sqlite, |c| c.mail.url = format!("smtp://user:pw@127.0.0.1:{port}")).await
}

async fn write(portal: &Portal, event: &str) {
    let to =
        Recipient { person_id: None, address: "ada@example.org".into(), name: "Ada".into(), locale: Locale::english() };
    let words = context! { link => "https://example.org/x", code => "ABCD-2345", minutes => 10 };
    mail::queue(&portal.db.write, &portal.site, &to, Letter::SignIn, event, words, portal.now()).await.unwrap();
}

async fn letters(portal: &Portal) -> Vec<letter::Model> {
    letter::Entity::find().order_by_asc(letter::COLUMN.id).all(&portal.db.write).await.unwrap()
}

#[rocket::async_test]
async fn a_letter_that_is_taken_is_sent_once_and_keeps_no_way_in() {
    let (port, taken) = server(Arc::default()).await;
    let portal = portal(port).await;
    write(&portal, "one").await;
    write(&portal, "one").await;
    portal.run(Job::PostLetters).await;
    portal.run(Job::PostLetters).await;
    let all = letters(&portal).await;
    assert_eq!((all.len(), all[0].state, all[0].text.as_str()), (1, State::Sent, ""));
    let taken = taken.lock().unwrap();
    assert_eq!(taken.len(), 1);
    assert!(taken[0].contains("Message-ID: <") && taken[0].contains("Auto-Submitted: auto-generated"), "{}", taken[0]);
}

#[rocket::async_test]
async fn a_wrong_password_fails_no_letter() {
    let refusal = Arc::new(Mutex::new(Some(("AUTH", "535 wrong password"))));
    let (port, taken) = server(refusal.clone()).await;
    let portal = portal(port).await;
    write(&portal, "one").await;
    for _ in 0..4 {
        portal.run(Job::PostLetters).await;
        portal.later(TimeDelta::minutes(2));
    }
    let waiting = letters(&portal).await;
    assert_eq!(waiting[0].state, State::Waiting);
    assert!(waiting[0].last_error.contains("wrong password"), "{}", waiting[0].last_error);
    *refusal.lock().unwrap() = None;
    portal.later(TimeDelta::minutes(1));
    portal.run(Job::PostLetters).await;
    let told = letters(&portal).await;
    assert_eq!(told[0].state, State::Sent, "{}", told[0].last_error);
    assert_eq!(taken.lock().unwrap().len(), 1);
}

#[rocket::async_test]
async fn a_mailbox_that_is_refused_stops_nobody_else_and_is_given_up() {
    let refusal = Arc::new(Mutex::new(Some(("RCPT", "550 no such mailbox"))));
    let (port, taken) = server(refusal.clone()).await;
    let portal = portal(port).await;
    write(&portal, "one").await;
    portal.run(Job::PostLetters).await;
    *refusal.lock().unwrap() = None;
    write(&portal, "two").await;
    portal.run(Job::PostLetters).await;
    let told = letters(&portal).await;
    assert_eq!(told.iter().map(|l| l.state).collect::<Vec<_>>(), [State::Failed, State::Sent]);
    assert!(told[0].last_error.contains("no such mailbox") && told[0].text.is_empty(), "{}", told[0].last_error);
    assert_eq!(taken.lock().unwrap().len(), 1);
}

#[rocket::async_test]
async fn a_server_that_lets_nobody_in_fails_no_letter() {
    let refusal = Arc::new(Mutex::new(Some(("EHLO", "554 no service for you"))));
    let (port, _) = server(refusal.clone()).await;
    let portal = portal(port).await;
    write(&portal, "one").await;
    portal.run(Job::PostLetters).await;
    let waiting = letters(&portal).await.remove(0);
    assert_eq!(waiting.state, State::Waiting, "{}", waiting.last_error);
}

#[rocket::async_test]
async fn a_way_in_that_ran_out_is_not_sent() {
    let (port, taken) = server(Arc::default()).await;
    let portal = portal(port).await;
    write(&portal, "one").await;
    portal.later(TimeDelta::minutes(11));
    portal.run(Job::PostLetters).await;
    assert_eq!(letters(&portal).await[0].state, State::Failed);
    assert!(taken.lock().unwrap().is_empty());
}
