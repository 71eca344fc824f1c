//! The binary itself: it starts fast, stops cleanly, and says plainly what is wrong.

use std::process::{Command, Output};
use std::time::{Duration, Instant};

use crate::support::client::Client;
use crate::support::server::{Server, palmares};

fn told(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn run(dir: &tempfile::TempDir, arguments: &[&str], variables: &[(&str, &str)]) -> Output {
    palmares(dir.path()).args(arguments).envs(variables.iter().copied()).output().unwrap()
}

#[test]
fn every_command_can_be_learnt_from_its_help() {
    let dir = tempfile::tempdir().unwrap();
    let all = told(&run(&dir, &["--help"], &[]));
    for command in ["demo", "serve", "migrate", "import", "grant", "check"] {
        assert!(all.contains(command), "{command} is missing:\n{all}");
        let help = run(&dir, &[command, "--help"], &[]);
        assert!(help.status.success() && told(&help).contains("Usage: palmares"), "{}", told(&help));
    }
}

#[test]
fn what_is_wrong_is_one_plain_sentence() {
    let dir = tempfile::tempdir().unwrap();
    for (arguments, variables, words) in [
        (&["grant", "nobody", "admin"][..], &[][..], "is no e-mail address"),
        (&["grant", "ada@example.org", "king"], &[], "is no role"),
        (&["grant", "ada@example.org", "reviewer:nothing"], &[], "There is no track"),
        (&["serve"], &[("PALMARES_ADDRESS", "0.0.0.0")], "secret_key is missing"),
        (&["serve"], &[("PALMARES_BASE_URL", "https://example.org/below")], "without a path"),
        (&["serve"], &[("PALMARES_MAIL__URL", "carrier-pigeon")], "mail.url"),
        (&["serve"], &[("PALMARES_DATABASE_URL", "postgres://127.0.0.1:1/none")], "The database does not open"),
        (&["migrate"], &[("PALMARES_COLOUR", "red")], "unknown"),
        (&["--config", "missing.toml", "serve"], &[], "There is no configuration file"),
    ] {
        let output = run(&dir, arguments, variables);
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success(), "{arguments:?} succeeded");
        assert!(error.contains(words), "{arguments:?} said: {error}");
        assert_eq!(error.trim().lines().count(), 1, "{arguments:?} said more than one line: {error}");
    }
}

#[test]
fn migrate_and_check_tell_the_state() {
    let dir = tempfile::tempdir().unwrap();
    let first = run(&dir, &["migrate"], &[]);
    assert!(first.status.success() && told(&first).contains("up to date after"), "{}", told(&first));
    assert!(told(&run(&dir, &["migrate"], &[])).contains("The schema is up to date."));
    let check = run(&dir, &["check"], &[]);
    assert!(check.status.success() && told(&check).contains("ok     database"), "{}", told(&check));
    let wrong = run(
        &dir,
        &["check"],
        &[("PALMARES_BASE_URL", "http://awards.example.org"), ("PALMARES_MAIL__URL", "smtp://127.0.0.1:1")],
    );
    assert!(
        !wrong.status.success() && told(&wrong).contains("WRONG  mail") && told(&wrong).contains("WRONG  base_url"),
        "{}",
        told(&wrong)
    );
}

#[test]
fn an_old_schema_is_refused_when_it_may_not_be_migrated() {
    let dir = tempfile::tempdir().unwrap();
    let output = run(&dir, &["serve", "--no-migrate"], &[]);
    assert!(!output.status.success() && told(&output).contains("run `palmares migrate` first"), "{}", told(&output));
}

#[test]
fn serve_prints_the_first_way_in_and_stops_cleanly() {
    let server = Server::serve(&[]);
    assert!(server.printed().contains("/setup/"), "{}", server.printed());
    let reply = server.get("/health/ready");
    assert_eq!(reply.status().as_u16(), 200);
    let began = Instant::now();
    let status = server.stop();
    assert!(status.success(), "it ended with {status}");
    assert!(began.elapsed() < Duration::from_secs(5), "it took {:?} to stop", began.elapsed());
}

#[test]
fn two_at_one_port_is_told() {
    let server = Server::serve(&[]);
    let dir = tempfile::tempdir().unwrap();
    let port = server.port().to_string();
    let output = run(&dir, &["serve"], &[("PALMARES_PORT", &port)]);
    assert!(!output.status.success() && told(&output).contains("cannot be listened on"), "{}", told(&output));
}

/// The kind of thing that a debugger or an operator sends, and that must not look like a clean end.
#[test]
fn a_kill_loses_nothing_that_was_acknowledged() {
    let dir = tempfile::tempdir().unwrap();
    assert!(run(&dir, &["grant", "ada@example.org", "manager"], &[]).status.success());
    let server = Server::serve_in(dir, &[]);
    let pid = server.pid().to_string();
    assert!(Command::new("kill").args(["-9", &pid]).status().unwrap().success());
    let dir = server.into_dir();
    let again = run(&dir, &["grant", "ada@example.org", "manager"], &[]);
    assert!(told(&again).contains("already"), "{}", told(&again));
}

#[test]
fn the_demo_is_a_living_program() {
    let server = Server::demo(40, &[]);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let mut nobody = Client::new(&server);
        for (path, words) in [
            ("/", "Lanternkeepers"),
            ("/directory", "members"),
            ("/cycles", "Open now"),
            ("/demo", "Who would you like to be?"),
            ("/demo/letters", "letter"),
        ] {
            let answer = nobody.get(path).await;
            assert_eq!(answer.status, 200, "{path}");
            assert!(answer.body.contains(words), "{path} lacks {words}:\n{}", answer.body);
        }
        for who in ["newcomer", "renewing", "alumna", "pro", "reviewer", "manager", "admin"] {
            let mut somebody = Client::new(&server);
            somebody.get("/demo").await;
            let answer = somebody.post("/demo/sign-in", &[("as".into(), who.into())]).await;
            assert_eq!(answer.status, 303, "{who}: {}", answer.body);
            let there = somebody.get(&answer.location.unwrap()).await;
            assert_eq!(there.status, 200, "{who} lands on {}", there.body);
        }
    });
    assert!(server.stop().success());
}
