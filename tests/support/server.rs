//! The binary as it is shipped, on a port of its own.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// The command, in a folder of its own, without the variables of whoever runs the tests.
pub fn palmares(dir: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_palmares"));
    command.current_dir(dir);
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("PALMARES_")) {
        command.env_remove(name);
    }
    command
}

pub struct Server {
    child: Child,
    port: u16,
    printed: Arc<Mutex<String>>,
    dir: Option<tempfile::TempDir>,
}

impl Server {
    pub fn serve(variables: &[(&str, &str)]) -> Self {
        Self::serve_in(tempfile::tempdir().unwrap(), variables)
    }

    pub fn serve_in(dir: tempfile::TempDir, variables: &[(&str, &str)]) -> Self {
        let port = free_port();
        let mut command = palmares(dir.path());
        command.arg("serve").env("PALMARES_PORT", port.to_string());
        command.env("PALMARES_BASE_URL", format!("http://127.0.0.1:{port}")).envs(variables.iter().copied());
        Self::start(command, port, dir)
    }

    pub fn demo(members: u32, variables: &[(&str, &str)]) -> Self {
        let (dir, port) = (tempfile::tempdir().unwrap(), free_port());
        let mut command = palmares(dir.path());
        command.args(["demo", "--members", &members.to_string(), "--port", &port.to_string(), "--dir", "demo"]);
        command.envs(variables.iter().copied());
        Self::start(command, port, dir)
    }

    /// Started once it has said where it is.
    fn start(mut command: Command, port: u16, dir: tempfile::TempDir) -> Self {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let printed = Arc::new(Mutex::new(String::new()));
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let sink = printed.clone();
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                let mut all = sink.lock().unwrap();
                all.push_str(&line);
                all.push('\n');
            }
        });
        let mut server = Self { child, port, printed, dir: Some(dir) };
        server.wait_for("http://127.0.0.1:");
        server
    }

    fn wait_for(&mut self, words: &str) {
        let began = Instant::now();
        while !self.printed().contains(words) {
            let ended = self.child.try_wait().unwrap();
            assert!(ended.is_none(), "it ended with {ended:?} before it served:\n{}", self.printed());
            assert!(began.elapsed() < Duration::from_secs(120), "it never served:\n{}", self.printed());
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    pub fn printed(&self) -> String {
        self.printed.lock().unwrap().clone()
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    pub fn path(&self) -> &Path {
        self.dir.as_ref().unwrap().path()
    }

    /// A plain GET, outside of any runtime.
    pub fn get(&self, path: &str) -> reqwest::Response {
        let url = self.url(path);
        tokio::runtime::Runtime::new().unwrap().block_on(async { reqwest::get(url).await.unwrap() })
    }

    /// Tells it to stop and waits until it has.
    pub fn stop(mut self) -> ExitStatus {
        assert!(Command::new("kill").arg(self.pid().to_string()).status().unwrap().success());
        self.child.wait().unwrap()
    }

    /// The folder it worked in, for what comes after it.
    pub fn into_dir(mut self) -> tempfile::TempDir {
        let _ = self.child.wait();
        self.dir.take().unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}
