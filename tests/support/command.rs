//! The commands, as outside checks use them.

use serde_json::Value;

use super::{Portal, server};

pub struct Ran {
    pub ok: bool,
    /// What was printed, as JSON where it is some, else as a text.
    pub json: Value,
    pub error: String,
}

/// The command on the portal's own database, allowed to reach `allow`, at the portal's hour.
pub async fn run(portal: &Portal, allow: &str, arguments: &[&str]) -> Ran {
    let dir = tempfile::tempdir().unwrap();
    let mut command = server::palmares(dir.path());
    command.args(arguments).env("PALMARES_DATABASE_URL", portal.url()).env("PALMARES_FETCH__ALLOW", allow);
    command.env("PALMARES_NOW", portal.now().to_rfc3339());
    let ran = tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap();
    let text = String::from_utf8(ran.stdout).unwrap();
    let json = serde_json::from_str(&text).unwrap_or(Value::String(text));
    Ran { ok: ran.status.success(), json, error: String::from_utf8(ran.stderr).unwrap() }
}
