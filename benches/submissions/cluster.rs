//! A private PostgreSQL that syncs what it commits, in a folder of its own, gone afterwards.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::support::server::free_port;

pub struct Cluster {
    pub url: String,
    bin: PathBuf,
    dir: tempfile::TempDir,
}

impl Cluster {
    pub fn start() -> Self {
        let bin = newest()
            .expect("there is no PostgreSQL below /usr/lib/postgresql: install it, or name one in TEST_POSTGRES");
        let dir = tempfile::tempdir().unwrap();
        if is_root() {
            done(Command::new("chown").arg("postgres").arg(dir.path()));
        }
        let data = dir.path().join("data");
        done(
            as_postgres(&bin.join("initdb")).arg("-D").arg(&data).args(["-U", "palmares", "-A", "trust", "-E", "UTF8"]),
        );
        let port = free_port();
        let options = format!("-p {port} -k {} -c listen_addresses=127.0.0.1", dir.path().display());
        let mut start = as_postgres(&bin.join("pg_ctl"));
        start.arg("-D").arg(&data).arg("-w").arg("-l").arg(dir.path().join("log")).args(["-o", &options, "start"]);
        done(&mut start);
        Self { url: format!("postgres://palmares@127.0.0.1:{port}"), bin, dir }
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let mut stop = as_postgres(&self.bin.join("pg_ctl"));
        stop.arg("-D").arg(self.dir.path().join("data")).args(["-m", "immediate", "stop"]);
        let _ = stop.stdout(Stdio::null()).status();
    }
}

fn newest() -> Option<PathBuf> {
    let all = std::fs::read_dir("/usr/lib/postgresql").ok()?.filter_map(Result::ok).map(|e| e.path().join("bin"));
    let version = |bin: &PathBuf| bin.parent()?.file_name()?.to_str()?.parse::<u32>().ok();
    all.filter(|bin| bin.join("initdb").exists()).max_by_key(version)
}

/// It refuses to run as root.
fn as_postgres(program: &Path) -> Command {
    if !is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("runuser");
    command.args(["-u", "postgres", "--"]).arg(program).current_dir("/");
    command
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|o| o.stdout.trim_ascii() == b"0")
}

fn done(command: &mut Command) {
    assert!(command.stdout(Stdio::null()).status().unwrap().success(), "{command:?} failed");
}
