//! A mail server on a port of its own, in a thread of its own: takes everything, as slowly as it is told to, and keeps
//! what it took.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// A letter for which it said `250`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    pub message_id: String,
    pub to: String,
    pub letter: String,
}

#[derive(Clone)]
pub struct Sink {
    port: u16,
    around: Arc<Around>,
    /// Stops its thread with the last of it.
    _alive: Arc<tokio::sync::watch::Sender<()>>,
}

#[derive(Default)]
struct Around {
    taken: Mutex<Vec<Taken>>,
    before: AtomicU64,
    after: AtomicU64,
    counted: AtomicU64,
}

impl Sink {
    /// Waits up to so many milliseconds before it says that it took a letter, and after it.
    pub fn start(before: u64, after: u64) -> Self {
        let around = Arc::new(Around { before: before.into(), after: after.into(), ..Default::default() });
        let (alive, mut gone) = tokio::sync::watch::channel(());
        let (tell, told) = std::sync::mpsc::channel();
        let all = around.clone();
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
                tell.send(listener.local_addr().unwrap().port()).unwrap();
                let serve = async {
                    while let Ok((stream, _)) = listener.accept().await {
                        let all = all.clone();
                        tokio::spawn(async move {
                            let _ = converse(stream, &all).await;
                        });
                    }
                };
                tokio::select! {
                    () = serve => {}
                    _ = gone.changed() => {}
                }
            });
        });
        Self { port: told.recv().unwrap(), around, _alive: Arc::new(alive) }
    }

    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    pub fn taken(&self) -> Vec<Taken> {
        self.around.taken.lock().unwrap().clone()
    }
}

impl Around {
    /// Different for each letter, the same for each run.
    async fn pause(&self, most: &AtomicU64) {
        let most = most.load(Ordering::Relaxed);
        if most > 0 {
            let turn = self.counted.fetch_add(1, Ordering::Relaxed);
            tokio::time::sleep(Duration::from_millis(most / 2 + turn * 7919 % (most / 2 + 1))).await;
        }
    }
}

async fn converse(stream: TcpStream, around: &Around) -> std::io::Result<()> {
    let mut stream = BufReader::new(stream);
    stream.write_all(b"220 here\r\n").await?;
    let (mut line, mut to) = (String::new(), String::new());
    while stream.read_line(&mut line).await? > 0 {
        match line.get(..4).unwrap_or_default() {
            "RCPT" => {
                to = line.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
                stream.write_all(b"250 ok\r\n").await?;
            }
            "DATA" => {
                stream.write_all(b"354 go on\r\n").await?;
                let mut letter = String::new();
                while !letter.ends_with("\r\n.\r\n") {
                    if stream.read_line(&mut letter).await? == 0 {
                        return Ok(());
                    }
                }
                around.pause(&around.before).await;
                stream.write_all(b"250 taken\r\n").await?;
                let id = letter.lines().find_map(|l| l.strip_prefix("Message-ID: ")).unwrap_or_default().to_owned();
                around.taken.lock().unwrap().push(Taken { message_id: id, to: to.clone(), letter });
                around.pause(&around.after).await;
            }
            _ => stream.write_all(b"250 ok\r\n").await?,
        }
        line.clear();
    }
    Ok(())
}
