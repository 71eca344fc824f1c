//! What the answers of a server lead to.

use chrono::TimeDelta;
use entity::audit::Action;
use entity::feed::State;
use sea_orm::ActiveValue::Set;

use super::*;
use crate::support::Backend;

async fn what_is_there_is_asked_for_with_what_was_said_of_it(backend: Backend) {
    let (portal, there, ada) = ground(backend).await;
    // An entity tag is what the server says it is, quotes, weakness and all.
    there.put(
        "/feed",
        posting("\r\nETag: W/\"a,b\"\r\nLast-Modified: Mon, 11 Jan 2027 10:00:00 GMT\r\nCache-Control: max-age=20000"),
    );
    let one = feed(&portal, Some(&ada), &there.url("/feed")).await;
    read(&portal, EAGER).await;
    let first = reload(&portal, &one).await;
    assert!(is(&first, State::Active, None), "{first:?}");
    assert_eq!((first.format.as_deref(), first.title.as_str()), (Some("rss"), "Ada writes"));
    assert_eq!((first.read_at, first.fetched_at, first.lease_until), (Some(portal.now()), Some(portal.now()), None));
    let wait = first.next_at - portal.now();
    assert!(wait >= TimeDelta::seconds(20_000) && wait <= TimeDelta::seconds(22_000), "{wait}");
    let head = &there.asked("/feed")[0].to_lowercase();
    assert!(head.contains("user-agent: palmares/") && head.contains("accept-encoding: gzip"), "{head}");
    assert!(!head.contains("if-none-match"));

    there.put("/feed", Answer::new("304 Not Modified", ""));
    read(&portal, EAGER).await;
    assert_eq!(there.asked("/feed").len(), 1, "it was not due");
    portal.later(wait);
    read(&portal, EAGER).await;
    let head = &there.asked("/feed")[1].to_lowercase();
    assert!(
        head.contains("if-none-match: w/\"a,b\"") && head.contains("if-modified-since: mon, 11 jan 2027 10:00:00 gmt"),
        "{head}"
    );
    let second = reload(&portal, &one).await;
    assert_eq!((second.read_at, second.etag), (Some(portal.now()), first.etag));
}

#[rocket::async_test]
async fn a_conditional_request_on_sqlite() {
    what_is_there_is_asked_for_with_what_was_said_of_it(Backend::Sqlite).await;
}

#[rocket::async_test]
async fn a_conditional_request_on_postgres() {
    what_is_there_is_asked_for_with_what_was_said_of_it(Backend::Postgres).await;
}

async fn errors_are_waited_out_and_at_last_told(backend: Backend) {
    let (portal, there, ada) = ground(backend).await;
    let one = feed(&portal, Some(&ada), &there.url("/feed")).await;
    there.put("/feed", Answer::new("500 Oops", ""));
    let mut asked = 0;
    while reload(&portal, &one).await.state == State::Active {
        read(&portal, EAGER).await;
        asked += 1;
        let now = reload(&portal, &one).await;
        assert!(asked < 30 && now.failures == asked, "{now:?}");
        let wait = now.next_at - portal.now();
        assert!(wait >= TimeDelta::minutes(15) && wait <= TimeDelta::hours(27), "{wait}");
        if now.state == State::Active {
            assert_eq!(portal.outbox().await.len(), 0);
            portal.later(wait);
        }
    }
    let stopped = reload(&portal, &one).await;
    assert!(is(&stopped, State::Failing, Some("status")), "{stopped:?}");
    assert!(portal.now() - stopped.failing_since.unwrap() >= TimeDelta::days(14));
    assert!(portal.posted().await.concat().contains("could not be read for two weeks"));
    assert_eq!(portal.audited(Action::FeedChanged).await, 1);
    portal.later(TimeDelta::days(30));
    read(&portal, EAGER).await;
    assert_eq!(there.asked("/feed").len(), usize::try_from(asked).unwrap());

    // Mended, and resumed by its member.
    there.put("/feed", posting(""));
    let browser = portal.as_(&ada).await;
    browser.post(&format!("/me/feeds/{}/resumption", one.id), "").await.onward();
    read(&portal, EAGER).await;
    let again = reload(&portal, &one).await;
    assert!(is(&again, State::Active, None) && again.failures == 0 && again.failing_since.is_none(), "{again:?}");
}

#[rocket::async_test]
async fn two_weeks_of_errors_on_sqlite() {
    errors_are_waited_out_and_at_last_told(Backend::Sqlite).await;
}

#[rocket::async_test]
async fn two_weeks_of_errors_on_postgres() {
    errors_are_waited_out_and_at_last_told(Backend::Postgres).await;
}

#[rocket::async_test]
async fn one_good_answer_forgets_what_was_wrong() {
    let (portal, there, ada) = ground(Backend::Sqlite).await;
    let one = feed(&portal, Some(&ada), &there.url("/feed")).await;
    read(&portal, EAGER).await;
    assert!(is(&reload(&portal, &one).await, State::Active, Some("status")));
    there.put("/feed", posting(""));
    portal.later(TimeDelta::hours(1));
    read(&portal, EAGER).await;
    let good = reload(&portal, &one).await;
    assert!(is(&good, State::Active, None) && good.failing_since.is_none() && good.failures == 0);
}

#[rocket::async_test]
async fn whoever_wants_to_be_left_alone_is() {
    let (portal, there, ada) = ground(Backend::Sqlite).await;
    for (path, status, after, wait) in [
        ("/many", "429 Too Many Requests", "7200", TimeDelta::hours(2)),
        ("/busy", "503 Service Unavailable", "Sun, 17 Jan 2027 12:00:00 GMT", TimeDelta::days(2)),
        // Sooner than we would come anyway: nothing is gained by it.
        ("/soon", "429 Too Many Requests", "1", TimeDelta::minutes(15)),
    ] {
        there.put(path, Answer::new(&format!("{status}\r\nRetry-After: {after}"), ""));
        let one = feed(&portal, Some(&ada), &there.url(path)).await;
        read(&portal, EAGER).await;
        let now = reload(&portal, &one).await;
        assert!(now.next_at - portal.now() >= wait, "{path}: {}", now.next_at);
        // Nor is it asked by who resumes it, or asks by hand.
        if path == "/busy" {
            due_again(&portal, &one).await;
            read(&portal, EAGER).await;
            let browser = portal.as_(&ada).await;
            let post = async |what: &str| browser.post(&format!("/me/feeds/{}/{what}", one.id), "").await.onward();
            for what in ["pause", "resumption"] {
                post(what).await;
            }
            assert!(browser.get("/me/feeds").await.ok().contains("asked to be left alone for a while"));
            post("removal").await;
            ticked(&portal, &ada, &there.url("/")).await;
            browser.post("/me/feeds", &crate::support::form(&[("url", &there.url(path))])).await.onward();
            assert!(browser.get("/me/feeds").await.ok().contains("asked to be left alone for a while"));
            read(&portal, EAGER).await;
            assert_eq!(there.asked(path).len(), 1);
        }
    }
}

#[rocket::async_test]
async fn gone_is_gone_until_its_member_says_otherwise() {
    let (portal, there, ada) = ground(Backend::Sqlite).await;
    there.put("/feed", Answer::new("410 Gone", ""));
    let one = feed(&portal, Some(&ada), &there.url("/feed")).await;
    read(&portal, EAGER).await;
    assert!(is(&reload(&portal, &one).await, State::Gone, Some("gone")));
    portal.later(TimeDelta::days(100));
    read(&portal, EAGER).await;
    assert_eq!(there.asked("/feed").len(), 1);
    assert!(portal.posted().await.concat().contains("Your feed is gone"));
    there.put("/feed", posting(""));
    portal.as_(&ada).await.post(&format!("/me/feeds/{}/resumption", one.id), "").await.onward();
    read(&portal, EAGER).await;
    assert!(is(&reload(&portal, &one).await, State::Active, None));
}

#[rocket::async_test]
async fn a_permanent_redirect_on_the_domain_is_remembered_and_no_other() {
    let (portal, there, ada) = ground(Backend::Sqlite).await;
    there.put("/new", posting(""));
    for (path, status, remembered) in [
        ("/301", "301 Moved", true),
        ("/308", "308 Permanent Redirect", true),
        ("/302", "302 Found", false),
        ("/307", "307 Temporary", false),
    ] {
        there.put(path, Answer::to(status, "/new"));
        let one = feed(&portal, Some(&ada), &there.url(path)).await;
        read(&portal, EAGER).await;
        let now = reload(&portal, &one).await;
        assert!(is(&now, State::Active, None), "{now:?}");
        assert_eq!(now.url == there.url("/new"), remembered, "{path}: {}", now.url);
        let told = portal.audited(Action::FeedChanged).await;
        assert_eq!(told, if path == "/301" { 1 } else { 2 }, "{path}: each new address is in the log");
        // It is still the one that was added.
        assert_eq!(now.url_key, one.url_key);
        assert_eq!(feed(&portal, Some(&ada), &there.url(path)).await.id, one.id);
    }
    // For a while, then for good: only what stood before the first "for a while" is remembered.
    there.put("/mixed", Answer::to("301 Moved", "/302"));
    let mixed = feed(&portal, Some(&ada), &there.url("/mixed")).await;
    read(&portal, EAGER).await;
    assert_eq!(reload(&portal, &mixed).await.url, there.url("/302"));
    // Where the new address answers with an error, the old one stays.
    there.put("/broken", Answer::to("301 Moved", "/nothing"));
    let broken = feed(&portal, Some(&ada), &there.url("/broken")).await;
    read(&portal, EAGER).await;
    assert_eq!(reload(&portal, &broken).await.url, there.url("/broken"));
}

async fn another_domain_waits_for_its_member(backend: Backend) {
    let (portal, there, ada) = ground(backend).await;
    there.put("/feed", posting("\r\nETag: \"old\""));
    let one = feed(&portal, Some(&ada), &there.url("/feed")).await;
    read(&portal, EAGER).await;
    let new = there.url_elsewhere("/new");
    there.put("/feed", Answer::to("301 Moved", &new));
    there.put("/new", posting(""));
    due_again(&portal, &one).await;
    read(&portal, EAGER).await;
    let moved = reload(&portal, &one).await;
    assert!(is(&moved, State::Moved, Some("moved")), "{moved:?}");
    assert_eq!((moved.url.as_str(), moved.moved_to.as_deref()), (one.url.as_str(), Some(new.as_str())));
    assert!(portal.posted().await.concat().contains("is the new address yours?"));
    portal.later(TimeDelta::days(30));
    read(&portal, EAGER).await;
    assert_eq!(there.asked("/feed").len(), 2);

    let browser = portal.as_(&ada).await;
    assert!(browser.get("/me/feeds").await.ok().contains(&new));
    let confirm = format!("/me/feeds/{}/move", one.id);
    // To another place than was shown: somebody moved it again meanwhile.
    let stale = browser.post(&confirm, &crate::support::form(&[("to", "https://evil.example/")])).await;
    assert_eq!(stale.status, rocket::http::Status::Conflict);
    browser.post(&confirm, &crate::support::form(&[("to", &new)])).await.onward();
    read(&portal, EAGER).await;
    let there_now = reload(&portal, &one).await;
    assert!(is(&there_now, State::Active, None) && there_now.url == new, "{there_now:?}");
    assert!(!there.asked("/new").last().unwrap().to_lowercase().contains("if-none-match"));
}

#[rocket::async_test]
async fn a_move_to_another_domain_on_sqlite() {
    another_domain_waits_for_its_member(Backend::Sqlite).await;
}

#[rocket::async_test]
async fn a_move_to_another_domain_on_postgres() {
    another_domain_waits_for_its_member(Backend::Postgres).await;
}

#[rocket::async_test]
async fn who_moved_by_mistake_comes_back() {
    let (portal, there, ada) = ground(Backend::Sqlite).await;
    there.put("/feed", Answer::to("301 Moved", &there.url_elsewhere("/new")));
    let one = feed(&portal, Some(&ada), &there.url("/feed")).await;
    read(&portal, EAGER).await;
    assert_eq!(reload(&portal, &one).await.state, State::Moved);
    let (browser, manager) = (portal.as_(&ada).await, portal.as_(&portal.manager("Mia").await).await);
    assert!(browser.get("/me/feeds").await.ok().contains("No: ask the old address again"));
    // Not mended yet: it says the same again.
    browser.post(&format!("/me/feeds/{}/resumption", one.id), "").await.onward();
    read(&portal, EAGER).await;
    assert_eq!(reload(&portal, &one).await.state, State::Moved);
    there.put("/feed", posting(""));
    manager.post(&format!("/manage/feeds/{}/retry", one.id), "").await.onward();
    read(&portal, EAGER).await;
    let back = reload(&portal, &one).await;
    assert!(is(&back, State::Active, None) && back.moved_to.is_none() && back.url == there.url("/feed"), "{back:?}");
}

async fn what_is_removed_while_it_is_read_brings_nothing(backend: Backend) {
    let (portal, there, ada) = ground(backend).await;
    there.put("/feed", posting("\r\nETag: \"1\"").late(std::time::Duration::from_millis(400)));
    let one = feed(&portal, Some(&ada), &there.url("/feed")).await;
    let removing = async {
        tokio::time::sleep(std::time::Duration::from_millis(150)).await;
        portal.as_(&ada).await.post(&format!("/me/feeds/{}/removal", one.id), "").await.onward();
    };
    tokio::join!(read(&portal, EAGER), removing);
    let now = reload(&portal, &one).await;
    assert_eq!((now.state, now.read_at, now.etag), (State::Removed, None, None));
    assert_eq!(there.asked("/feed").len(), 1);
    assert_eq!(palmares::feeds::queries::posts_of(&portal.db.read, one.id).await.unwrap().len(), 0);
}

#[rocket::async_test]
async fn what_is_removed_while_it_is_read_on_sqlite() {
    what_is_removed_while_it_is_read_brings_nothing(Backend::Sqlite).await;
}

#[rocket::async_test]
async fn what_is_removed_while_it_is_read_on_postgres() {
    what_is_removed_while_it_is_read_brings_nothing(Backend::Postgres).await;
}

#[rocket::async_test]
async fn what_could_not_be_kept_is_told() {
    use sea_orm::ConnectionTrait;
    let (portal, there, ada) = ground(Backend::Sqlite).await;
    there.put("/feed", posting(""));
    let one = feed(&portal, Some(&ada), &there.url("/feed")).await;
    let full = "CREATE TRIGGER full BEFORE INSERT ON post BEGIN SELECT RAISE(ABORT, 'the disk is full'); END";
    portal.db.write.execute_unprepared(full).await.unwrap();
    read(&portal, EAGER).await;
    let now = reload(&portal, &one).await;
    assert!(is(&now, State::Active, Some("not_kept")) && now.failures == 1 && now.failing_since.is_some(), "{now:?}");
    assert!(now.next_at > portal.now() && now.lease_until.is_none());
    assert!(portal.as_(&ada).await.get("/me/feeds").await.ok().contains("could not be kept here"));
    portal.db.write.execute_unprepared("DROP TRIGGER full").await.unwrap();
    due_again(&portal, &one).await;
    read(&portal, EAGER).await;
    assert!(is(&reload(&portal, &one).await, State::Active, None));
}

#[rocket::async_test]
async fn what_could_not_be_read_is_not_remembered_as_read() {
    let (portal, there, ada) = ground(Backend::Sqlite).await;
    there.put("/feed", Answer::new("200 OK\r\nETag: \"broken\"", "<rss"));
    let one = feed(&portal, Some(&ada), &there.url("/feed")).await;
    read(&portal, EAGER).await;
    let now = reload(&portal, &one).await;
    assert!(is(&now, State::Active, Some("not_a_feed")) && now.etag.is_none() && now.read_at.is_none(), "{now:?}");
}

#[rocket::async_test]
async fn a_paused_feed_is_left_alone_and_stays_paused() {
    let (portal, there, ada) = ground(Backend::Sqlite).await;
    there.put("/feed", posting(""));
    let one = feed(&portal, Some(&ada), &there.url("/feed")).await;
    put(&portal, &one, |row| row.state = Set(State::Paused)).await;
    read(&portal, EAGER).await;
    assert!(there.asked("/feed").is_empty());
}
