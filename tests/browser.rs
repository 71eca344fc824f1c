//! What people do most, in a real browser against the binary: with scripts on a phone, without on a desk.

use std::sync::atomic::Ordering;

use chrono::{TimeDelta, Utc};
use entity::application::State;
use entity::role::Role;
use palmares::people;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};
use thirtyfour::By;

use crate::support::chrome::Chrome;
use crate::support::client::{between, letter};
use crate::support::server::Server;
use crate::support::{Backend, Portal};

/// From signing in to the directory page: Ada applies, Grace decides and announces.
async fn from_the_letter_to_the_directory(chrome: Chrome) {
    let portal = Portal::new(Backend::Sqlite).await;
    portal.clock.stand_at(Utc::now());
    let cycle = portal.cycle("harbour", TimeDelta::days(-1), TimeDelta::days(1)).await;
    let grace = portal.person("Grace").await;
    people::grant(&portal.db.write, None, grace.id, Role::Manager, None, portal.now()).await.unwrap();
    let server = Server::serve(&[("PALMARES_DATABASE_URL", portal.url())]);
    let mut letters = Vec::new();

    sign_in(&chrome, &server, "/cycles/harbour", "ada@example.org", &mut letters).await;
    chrome.says("Awards of harbour").await;
    assert_eq!(chrome.path().await, "/cycles/harbour");
    chrome.press("Apply as EVANGELIST").await;
    chrome.press("Submit").await;
    chrome.says("Question why").await;
    chrome.fill("answers[why]", "I taught a hundred pilots.").await;
    chrome.press("Submit").await;
    chrome.says("A receipt is on its way").await;
    letter(&server.path().join("data/letters"), "ada@example.org", &mut letters).await;
    chrome.press("Sign out").await;
    chrome.says("Sign in").await;

    // The deadline passes: not waited for, so that a slow machine is not late for it.
    let mut closed = cycle.into_active_model();
    closed.closes_at = Set(Utc::now() - TimeDelta::seconds(1));
    closed.update(&portal.db.write).await.unwrap();
    sign_in(&chrome, &server, "/manage/cycles/harbour/applications", "grace@example.org", &mut letters).await;
    chrome.driver.find(By::Css("a[href^=\"/manage/applications/\"]")).await.unwrap().click().await.unwrap();
    chrome.says("I taught a hundred pilots.").await;
    chrome.choose("verdict", "accept").await;
    chrome.choose("reason", "bar_met").await;
    chrome.press("Record the decision").await;
    chrome.says("It stays between managers").await;
    chrome.open(&server.url("/manage/cycles/harbour/announcement")).await;
    chrome.press("Arm the cycle…").await;
    chrome.press("Yes, arm it").await;
    chrome.says("It announces by itself").await;
    chrome.press("Announce now…").await;
    chrome.press("Yes, announce it now").await;
    chrome.says("Results: 1, titles: 1").await;
    let told = letter(&server.path().join("data/letters"), "ada@example.org", &mut letters).await;
    assert!(told.contains("/directory/"), "{told}");
    chrome.press("Sign out").await;
    chrome.says("Sign in").await;

    chrome.open(&server.url("/directory")).await;
    chrome.press("ada").await;
    chrome.says("Member 1").await;
    assert_eq!(chrome.path().await, "/directory/1");
    chrome.quit().await;
    assert!(server.stop().success());
}

/// Asks for a letter, opens its link, presses its button.
async fn sign_in(chrome: &Chrome, server: &Server, next: &str, address: &str, letters: &mut Vec<std::path::PathBuf>) {
    chrome.open(&server.url(&format!("/sign-in?next={next}"))).await;
    chrome.fill("address", address).await;
    chrome.press("Send me a link").await;
    let letter = letter(&server.path().join("data/letters"), address, letters).await;
    let token = between(&letter, "/sign-in/link/", "\r\n").unwrap().trim();
    chrome.open(&server.url(&format!("/sign-in/link/{token}"))).await;
    chrome.press("Sign in").await;
}

#[rocket::async_test]
async fn the_year_works_with_scripts_on_a_phone() {
    from_the_letter_to_the_directory(Chrome::start(390, 844, true).await).await;
}

#[rocket::async_test]
async fn the_year_works_without_scripts_on_a_desk() {
    from_the_letter_to_the_directory(Chrome::start(1280, 900, false).await).await;
}

/// The member of the demo who should renew: from signing in to the receipt in ten clicks at most, and no typing.
async fn renewed_without_typing(chrome: Chrome) {
    let server = Server::demo(60, &[]);
    chrome.open(&server.url("/demo")).await;
    chrome.click("button[name=as][value=renewing]").await;
    chrome.click("a[href=\"/me\"]").await;
    chrome.click("main form[action^=\"/cycles/\"][action$=\"/applications\"] button").await;
    chrome.says("needed").await;
    for consent in chrome.driver.find_all(By::Css(".agreement [aria-required]:not(:checked)")).await.unwrap() {
        chrome.click(&format!("[id=\"{}\"]", consent.id().await.unwrap().unwrap())).await;
    }
    chrome.click("form.renew .button--primary").await;
    chrome.says("A receipt is on its way").await;
    assert!(chrome.path().await.starts_with("/me/applications/"));
    let (clicks, typed) = (chrome.clicks.load(Ordering::Relaxed), chrome.typed.load(Ordering::Relaxed));
    println!("{clicks} clicks");
    assert!(clicks <= 10 && typed == 0, "{clicks} clicks, typed {typed} times");
    chrome.open(&server.url("/demo/letters")).await;
    chrome.says("We have your application").await;
    chrome.quit().await;
}

#[rocket::async_test]
async fn renewing_takes_ten_clicks_and_no_typing() {
    renewed_without_typing(Chrome::start(390, 844, true).await).await;
}

#[rocket::async_test]
async fn renewing_takes_ten_clicks_without_scripts() {
    renewed_without_typing(Chrome::start(1280, 900, false).await).await;
}

/// Typing is enough: the draft saves itself, and is there when the page is opened again.
#[rocket::async_test]
async fn a_draft_saves_itself() {
    let portal = Portal::new(Backend::Sqlite).await;
    portal.clock.stand_at(Utc::now());
    portal.open_cycle("harbour").await;
    let server = Server::serve(&[("PALMARES_DATABASE_URL", portal.url())]);
    let chrome = Chrome::start(1280, 900, true).await;
    sign_in(&chrome, &server, "/cycles/harbour", "ada@example.org", &mut Vec::new()).await;
    chrome.press("Apply as EVANGELIST").await;
    chrome.fill("answers[why]", "Half a sentence").await;
    let stored = async || {
        use sea_orm::EntityTrait;
        let all = entity::application::Entity::find().all(&portal.db.read).await.unwrap();
        all[0].answers.one("why") == "Half a sentence"
    };
    for _ in 0..200 {
        if stored().await {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert!(stored().await, "nothing was saved");
    chrome.driver.refresh().await.unwrap();
    let field = chrome.driver.find(By::Name("answers[why]")).await.unwrap();
    assert_eq!(field.value().await.unwrap().unwrap().trim(), "Half a sentence");
    chrome.quit().await;
}

/// A picture is chosen, the square moved by keyboard, and the portrait shows what was in it.
#[rocket::async_test]
async fn a_photo_is_cut_with_the_keyboard() {
    let portal = Portal::new(Backend::Sqlite).await;
    portal.clock.stand_at(Utc::now());
    let server = Server::serve(&[("PALMARES_DATABASE_URL", portal.url())]);
    let chrome = Chrome::start(390, 844, true).await;
    sign_in(&chrome, &server, "/me/profile/photo", "ada@example.org", &mut Vec::new()).await;
    let file = server.path().join("halves.png");
    std::fs::write(&file, red_and_blue()).unwrap();
    chrome.driver.find(By::Name("photo")).await.unwrap().send_keys(file.to_str().unwrap()).await.unwrap();
    chrome.press("Send it").await;
    chrome.says("Choose the square").await;
    let square = chrome.driver.find(By::Css(".crop__square")).await.unwrap();
    for _ in 0..12 {
        square.send_keys(thirtyfour::Key::Right + "").await.unwrap();
    }
    let x = chrome.driver.find(By::Name("x")).await.unwrap().value().await.unwrap();
    assert_eq!(x.as_deref(), Some("100"));
    chrome.press("Save this cut").await;
    chrome.says("Your photo is saved").await;
    let photo = entity::photo::Entity::find().one(&portal.db.read).await.unwrap().unwrap();
    assert_eq!(crate::profiles::photo::colour(&photo.medium.unwrap(), 20, 128), "blue");
    chrome.quit().await;
}

/// The left half red, the right half blue.
fn red_and_blue() -> Vec<u8> {
    crate::profiles::photo::written(crate::profiles::photo::halves(400, 200), image::ImageFormat::Png)
}

/// Grace decides while Max arms, each in a browser of their own: the cycle is armed with all of it decided, or it is not
/// armed and Max reads why. Then Grace takes it back while it is armed, and is told.
#[rocket::async_test]
async fn two_managers_decide_and_arm_at_once() {
    let portal = Portal::new(Backend::Sqlite).await;
    portal.clock.stand_at(Utc::now());
    let cycle = portal.closed_cycle("harbour").await;
    let application = portal.application(&cycle, &portal.person("Ada").await, State::Submitted).await;
    portal.manager("Grace").await;
    portal.manager("Max").await;
    let server = Server::serve(&[("PALMARES_DATABASE_URL", portal.url())]);
    let (one, other) = tokio::join!(Chrome::start(1280, 900, true), Chrome::start(1280, 900, true));
    let (page, mut letters) = (format!("/manage/applications/{}", application.id), Vec::new());
    sign_in(&one, &server, &page, "grace@example.org", &mut letters).await;
    sign_in(&other, &server, "/manage/cycles/harbour/announcement", "max@example.org", &mut letters).await;
    other.says("1 person submitted and not decided").await;
    one.choose("verdict", "accept").await;
    one.choose("reason", "bar_met").await;
    let reload = async {
        other.driver.refresh().await.unwrap();
        other.text().await
    };
    let ((), _) = tokio::join!(one.press("Record the decision"), reload);
    one.says("It stays between managers").await;

    // What Grace has before her eyes is as old as the page; Max arms meanwhile.
    other.driver.refresh().await.unwrap();
    other.press("Arm the cycle…").await;
    other.says("It then announces by itself").await;
    one.press("Take the decision back").await;
    let ((), ()) = tokio::join!(one.press("Yes, take it back"), other.press("Yes, arm it"));
    let armed = async || {
        let found = entity::cycle::Entity::find_by_id(cycle.id).one(&portal.db.read).await.unwrap();
        found.unwrap().armed_at.is_some()
    };
    let stands = async || entity::decision::Entity::find().one(&portal.db.read).await.unwrap().is_some();
    // Each of them is told one of two things, and both the same.
    let told = [("It announces by itself", "This cycle is armed"), ("cannot be armed", "The decision was taken back")];
    let others = other.says_one_of(&told.map(|(others, _)| others)).await;
    one.says(told[others].1).await;
    assert_eq!((armed().await, stands().await), (others == 0, others == 0));
    tokio::join!(one.quit(), other.quit());
}
