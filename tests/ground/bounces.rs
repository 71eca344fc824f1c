//! A batch with bad ones in the middle: each bad one is noted, all the others go out.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use entity::letter::{self, State};
use palmares::config::Config;
use palmares::mail;
use palmares::mail::post::Post;
use sea_orm::{ActiveValue::Set, EntityTrait, QueryOrder};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

use crate::support::{Backend, Portal};

/// A mail server that treats each mailbox by its name.
async fn server() -> (u16, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let taken = Arc::new(Mutex::new(Vec::new()));
    let all = taken.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let all = all.clone();
            tokio::spawn(async move {
                let _ = converse(stream, &all).await;
            });
        }
    });
    (port, taken)
}

async fn converse(stream: TcpStream, taken: &Mutex<Vec<String>>) -> std::io::Result<()> {
    let mut stream = BufReader::new(stream);
    stream.write_all(b"220 here\r\n").await?;
    let (mut line, mut to) = (String::new(), String::new());
    while stream.read_line(&mut line).await? > 0 {
        let reply = match line.get(..4).unwrap_or_default() {
            "EHLO" => "250 here",
            "RCPT" => {
                to = line.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
                match to.split(['-', '@']).next().unwrap_or_default() {
                    "gone" => "550 5.1.1 no such mailbox",
                    "unknown" => "501 5.1.3 bad address",
                    "full" => "452 4.2.2 mailbox full",
                    "grey" => "451 4.7.1 come back later",
                    "hangs" => {
                        tokio::time::sleep(Duration::from_secs(60)).await;
                        return Ok(());
                    }
                    _ => "250 ok",
                }
            }
            "DATA" => {
                stream.write_all(b"354 go on\r\n").await?;
                let mut letter = String::new();
                while !letter.ends_with("\r\n.\r\n") && stream.read_line(&mut letter).await? > 0 {}
                if to.starts_with("leaves") {
                    return Ok(());
                }
                if to.starts_with("spam") {
                    "554 5.7.1 we do not like it"
                } else {
                    taken.lock().unwrap().push(to.clone());
                    "250 taken"
                }
            }
            _ => "250 ok",
        };
        stream.write_all(format!("{reply}\r\n").as_bytes()).await?;
        line.clear();
    }
    Ok(())
}

fn post(port: u16) -> Post {
    let mut config = Config::default();
    config.mail.url = format!("smtp://127.0.0.1:{port}");
    config.mail.per_minute = 60_000;
    Post::with_patience(&config, Duration::from_millis(800)).unwrap()
}

/// Letters to mailboxes of these names.
async fn write(portal: &Portal, names: impl IntoIterator<Item = String>) {
    let row = |name: String| letter::ActiveModel {
        event: Set(format!("to:{name}")),
        address: Set(if name.starts_with("broken") {
            format!("{name} at <nowhere")
        } else {
            format!("{name}@example.org")
        }),
        to_name: Set(String::new()),
        template: Set("applications/received".into()),
        subject: Set("A letter".into()),
        text: Set("Words".into()),
        html: Set("<p>Words</p>".into()),
        state: Set(State::Waiting),
        attempts: Set(0),
        run_at: Set(portal.now()),
        last_error: Set(String::new()),
        created_at: Set(portal.now()),
        ..Default::default()
    };
    mail::put(&portal.db.write, names.into_iter().map(row).collect()).await.unwrap();
}

async fn turns(portal: &Portal, post: &Post, many: i64, from: DateTime<Utc>) {
    for second in 0..many {
        post.post_waiting(&portal.db, from + TimeDelta::seconds(second)).await.unwrap();
    }
}

async fn states(portal: &Portal) -> Vec<letter::Model> {
    letter::Entity::find().order_by_asc(letter::COLUMN.id).all(&portal.db.write).await.unwrap()
}

#[rocket::async_test]
async fn five_hundred_with_bad_ones_among_them() {
    let (port, taken) = server().await;
    let portal = Portal::new(Backend::Sqlite).await;
    let bad = ["gone", "unknown", "broken", "full", "spam", "grey", "leaves", "hangs"];
    let name = |n: usize| match n {
        40..=47 => format!("{}-{n}", bad[n - 40]),
        250..=257 => format!("{}-{n}", bad[n - 250]),
        // Many in a row that are refused for good.
        300..=340 => format!("gone-{n}"),
        n => format!("good-{n}"),
    };
    write(&portal, (0..500).map(name)).await;
    let post = post(port);
    turns(&portal, &post, 14, portal.now()).await;
    let all = states(&portal).await;
    for l in &all {
        let wanted = match l.address.split('-').next().unwrap() {
            "good" => State::Sent,
            "gone" | "unknown" | "broken" | "spam" => State::Failed,
            _ => State::Waiting,
        };
        assert_eq!(l.state, wanted, "{}: {}", l.address, l.last_error);
        assert_eq!(l.last_error.is_empty(), wanted == State::Sent, "{}", l.address);
        assert!(l.state != State::Waiting || l.run_at > portal.now(), "{} is not put off", l.address);
    }
    let mut once = taken.lock().unwrap().clone();
    assert_eq!(once.len(), 500 - 16 - 41);
    once.sort();
    once.dedup();
    assert_eq!(once.len(), 500 - 16 - 41, "a letter went out twice");
}

#[rocket::async_test]
async fn what_is_put_off_comes_again_and_is_given_up_after_days() {
    let (port, taken) = server().await;
    let portal = Portal::new(Backend::Sqlite).await;
    write(&portal, ["full-1".to_owned(), "good-2".to_owned()]).await;
    let post = post(port);
    let mut tries = 0;
    for hour in 0..24 * 6 {
        post.post_waiting(&portal.db, portal.now() + TimeDelta::hours(hour)).await.unwrap();
        let full = states(&portal).await.remove(0);
        tries = tries.max(full.attempts);
        assert_eq!(full.state, if hour <= 120 { State::Waiting } else { full.state });
    }
    let full = states(&portal).await.remove(0);
    assert_eq!(full.state, State::Failed);
    assert!(tries > 15 && full.last_error.contains("mailbox full"), "{tries}: {}", full.last_error);
    assert_eq!(*taken.lock().unwrap(), ["good-2@example.org"]);
}

#[rocket::async_test]
async fn a_server_that_puts_off_everything_is_not_asked_for_each() {
    let (port, _) = server().await;
    let portal = Portal::new(Backend::Sqlite).await;
    write(&portal, (0..50).map(|n| format!("grey-{n}"))).await;
    turns(&portal, &post(port), 1, portal.now()).await;
    let tried = states(&portal).await.iter().filter(|l| l.attempts > 0).count();
    assert_eq!(tried, 5);
}
