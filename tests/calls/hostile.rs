//! Hostile text in every field of calls and of what answers them, looked at in a real browser: nothing runs.

use chrono::{Datelike, TimeDelta, Utc};
use entity::call_answer::State;

use super::{answers, calls, verdict};
use crate::posts::hostile::look;
use crate::posts::payloads::PAYLOADS;
use crate::support::chrome::Chrome;
use crate::support::server::Server;
use crate::support::{Backend, Browser, Portal, form};

/// Sends a form with a payload in its title; where the payload is none, once what cannot be seen is taken away, with a
/// letter before it.
async fn sent(browser: &Browser<'_>, at: &str, payload: &str, fields: &[(&str, &str)]) {
    let with = |title: &str, word: &str| {
        let own = [("title", title), ("topics", word), ("tags", word)];
        form(&own.iter().copied().chain(fields.iter().copied()).collect::<Vec<_>>())
    };
    let word: String = payload.chars().filter(|c| *c != ',').take(40).collect();
    let mut reply = browser.post(at, &with(payload, &word)).await;
    if reply.location.is_none() {
        reply = browser.post(at, &with(&format!("T {payload}"), "")).await;
    }
    assert!(reply.location.is_some(), "{at} {payload}: {}", reply.body);
}

/// A call that says the payload, an answer to it in which everything does, and a manager's word that does.
async fn hostile(desk: &Browser<'_>, mallory: &Browser<'_>, nth: usize, payload: &str) {
    let slug = format!("call-{nth}");
    let deadline = (Utc::now() + TimeDelta::days(20)).format("%Y-%m-%dT12:00").to_string();
    let brief = format!(
        "# {payload}\n\n{payload}\n\n[{payload}](https://x.example/ \"{payload}\")\n\n| a |\n|---|\n| {payload} |"
    );
    let call = [
        ("slug", slug.as_str()),
        ("brief", &brief),
        ("kind", "blog-post"),
        ("audience", "public"),
        ("claim_days", "14"),
        ("zone", "UTC"),
        ("deadline", &deadline),
    ];
    sent(desk, "/manage/calls", payload, &call).await;
    desk.post(&format!("/manage/calls/{slug}/publication"), "").await.onward();
    mallory.post(&format!("/calls/{slug}/claim"), "").await.onward();
    let source = format!("{payload}\n\n- {payload}\n\n![{payload}](https://x.example/a.png)[^1]\n\n[^1]: {payload}\n");
    if nth.is_multiple_of(2) {
        let text = [("source", source.as_str()), ("description", payload), ("note", payload), ("do", "send")];
        sent(mallory, &format!("/me/calls/{slug}/text"), payload, &text).await;
    } else {
        let url = format!("https://evil.example/{nth}?{payload}");
        let link = [("url", url.as_str()), ("note", payload), ("again", "true")];
        sent(mallory, &format!("/me/calls/{slug}/link"), payload, &link).await;
    }
}

async fn as_(chrome: &Chrome, server: &Server, who: &Browser<'_>) {
    chrome.open(&server.url("/")).await;
    chrome.driver.delete_all_cookies().await.unwrap();
    let token = who.cookie(palmares::web::SESSION).unwrap();
    chrome.driver.add_cookie(thirtyfour::Cookie::new(palmares::web::SESSION, token)).await.unwrap();
}

#[rocket::async_test]
async fn nothing_runs_in_a_browser() {
    let portal = Portal::new(Backend::Sqlite).await;
    // What the clock of the tests writes is past for the binary.
    portal.clock.stand_at(Utc::now() - TimeDelta::hours(1));
    let desk = portal.as_(&portal.manager("Grace").await).await;
    let person = portal.person("Mallory").await;
    portal.award(&person, &portal.main_track().await, portal.now().year()).await;
    let mallory = portal.as_(&person).await;
    for (nth, payload) in PAYLOADS.iter().enumerate() {
        hostile(&desk, &mallory, nth, payload).await;
    }
    for (nth, (answer, payload)) in answers(&portal).await.into_iter().zip(PAYLOADS).enumerate() {
        let what = ["accept", "accept", "change", "decline"][nth % 4];
        let words = format!("W {payload}");
        let body = verdict(&portal, answer.id, what, &words).await;
        desk.post(&format!("/manage/call-answers/{}/decision", answer.id), &body).await.onward();
    }
    let (calls, answers) = (calls(&portal).await, answers(&portal).await);
    assert_eq!((calls.len(), answers.len()), (PAYLOADS.len(), PAYLOADS.len()));
    assert!(
        [State::Counted, State::ChangesAsked, State::Declined].iter().all(|s| answers.iter().any(|a| a.state == *s))
    );

    let server = Server::serve(&[("PALMARES_DATABASE_URL", portal.url())]);
    let chrome = Chrome::start(1280, 900, true).await;
    for at in ["/calls", "/", "/posts", "/posts?page=2"] {
        look(&chrome, &server, at).await;
    }
    for call in &calls {
        look(&chrome, &server, &format!("/calls/{}", call.slug)).await;
    }
    as_(&chrome, &server, &mallory).await;
    for at in ["/me", "/me/calls", "/me/posts", "/me/activities"] {
        look(&chrome, &server, at).await;
    }
    for (call, answer) in calls.iter().zip(&answers) {
        look(&chrome, &server, &format!("/me/calls/{}", call.slug)).await;
        if answer.state == State::ChangesAsked {
            look(&chrome, &server, &format!("/me/calls/{}/text", call.slug)).await;
        }
    }
    as_(&chrome, &server, &desk).await;
    for at in ["/manage/calls", "/manage/audit", "/manage"] {
        look(&chrome, &server, at).await;
    }
    for (call, answer) in calls.iter().zip(&answers) {
        look(&chrome, &server, &format!("/manage/call-answers/{}", answer.id)).await;
        if answer.id % 5 == 0 {
            look(&chrome, &server, &format!("/manage/calls/{}", call.slug)).await;
            look(&chrome, &server, &format!("/manage/calls/{}/edit", call.slug)).await;
        }
    }
    chrome.quit().await;
    assert!(server.stop().success());
}
