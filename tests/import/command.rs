//! The command itself: what it prints, and its exit code.

use std::process::{Command, Output};

use super::sample;

fn import(dir: &std::path::Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_palmares"))
        .current_dir(dir)
        .env("PALMARES_DATABASE_URL", format!("sqlite:{}", dir.join("palmares.db").display()))
        .env("PALMARES_SECRET_KEY", "a key for tests that is long enough")
        .env("PALMARES_NOW", "2027-01-15T12:00:00Z")
        .arg("import")
        .args(arguments)
        .output()
        .unwrap()
}

#[test]
fn the_command_prints_the_report_and_fails_where_something_was_refused() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("palmares.toml"), "").unwrap();
    let told = |output: &Output| String::from_utf8(output.stdout.clone()).unwrap();
    let file = sample("champions.yml");
    let file = file.to_str().unwrap();
    let rehearsed = import(dir.path(), &[file, "--dry-run"]);
    let done = import(dir.path(), &[file]);
    let again = import(dir.path(), &[file]);
    assert!(rehearsed.status.success() && done.status.success() && again.status.success(), "{done:?}");
    assert_eq!(told(&rehearsed), format!("{}Nothing was written: this was a dry run.\n", told(&done)));
    assert!(told(&done).contains("created: 4 (lines 5, 18, 26, 32)\nmatched: 0\nchanged: 0\nrefused: 0\n"), "{done:?}");
    assert!(told(&again).contains("created: 0\nmatched: 4 (lines 5, 18, 26, 32)\nchanged: 0\n"), "{again:?}");

    let bad = import(dir.path(), &[sample("members.csv").to_str().unwrap()]);
    assert_eq!(bad.status.code(), Some(1));
    assert!(
        String::from_utf8_lossy(&bad.stderr)
            .contains("5 entries were refused; their lines above say why. The others are in.")
    );
    let missing = import(dir.path(), &["nowhere.csv"]);
    assert_eq!(missing.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&missing.stderr).contains("nowhere.csv cannot be read"));
}
