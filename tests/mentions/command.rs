//! `palmares webmention send`, as an operator and other checks call it.

use std::process::Output;

use super::elsewhere::Elsewhere;
use crate::support::server::palmares;

async fn send(allow: &str, arguments: &[&str]) -> Output {
    let dir = tempfile::tempdir().unwrap();
    let mut command = palmares(dir.path());
    command.args(["webmention", "send"]).args(arguments).env("PALMARES_FETCH__ALLOW", allow);
    tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap()
}

const SOURCE: &str = "https://awards.example.org/posts/mesh";

#[rocket::async_test]
async fn it_sends_and_explains() {
    let there = Elsewhere::start().await;
    there.put("/in", "201 Created", "Location: /status\r\n", "");
    let target = there.put("/page", "200 OK", "Link: </in>; rel=webmention\r\nContent-Type: text/html\r\n", "");
    let done = send(&there.at, &[SOURCE, &target, "--json"]).await;
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let said: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
    let wanted = serde_json::json!({
        "source": SOURCE, "target": target, "endpoint": there.url("/in"), "found_in": "header", "status": 201,
        "outcome": "sent", "location": there.url("/status"), "trouble": null
    });
    assert_eq!(said, wanted);
    assert_eq!(there.posted().len(), 1);
    let told = send(&there.at, &[SOURCE, &target]).await;
    let told = String::from_utf8(told.stdout).unwrap();
    assert!(told.contains("in the Link header") && told.contains("201") && told.contains("/status"), "{told}");
}

#[rocket::async_test]
async fn what_came_to_nothing_fails_and_says_why() {
    let there = Elsewhere::start().await;
    let none = there.page("/none", "nothing");
    there.put("/no", "400 Bad Request", "", "");
    let refusing = there.page("/refusing", "<a rel=webmention href=/no>x</a>");
    for (target, outcome, found_in, status) in [
        (none.as_str(), "no_endpoint", serde_json::Value::Null, serde_json::Value::Null),
        (&refusing, "refused", "a".into(), 400.into()),
        ("http://127.0.0.1:1/", "unreachable", serde_json::Value::Null, serde_json::Value::Null),
    ] {
        let done = send(&there.at, &[SOURCE, target, "--json"]).await;
        assert!(!done.status.success(), "{target}");
        let said: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
        assert_eq!(
            (said["outcome"].as_str(), &said["found_in"], &said["status"]),
            (Some(outcome), &found_in, &status),
            "{said}"
        );
        assert!(said["trouble"].as_str().is_some_and(|t| !t.is_empty()) && !done.stderr.is_empty());
    }
    // Without leave nothing private is asked.
    let asked = there.asked().len();
    let done = send("", &[SOURCE, &refusing, "--json"]).await;
    assert!(!done.status.success() && there.asked().len() == asked);
    for wrong in [["nonsense", refusing.as_str()], [SOURCE, "ftp://x.example/"], [SOURCE, SOURCE]] {
        let done = send(&there.at, &wrong).await;
        assert!(!done.status.success() && done.stdout.is_empty());
        assert_eq!(String::from_utf8_lossy(&done.stderr).lines().count(), 1);
    }
}
