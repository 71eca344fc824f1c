//! How long is waited for whom: outages, blocks that are lifted, who wants to be left alone, what is forgotten and when.

use chrono::TimeDelta;
use entity::mention::{Display, State};
use entity::sent_mention;
use palmares::jobs::Job;
use palmares::mentions::rules::{AN_HOUR, again, still};
use sea_orm::{EntityTrait, QueryOrder};

use super::elsewhere::Elsewhere;
use super::send::written;
use super::{member, rows, states, tell, told, with_elsewhere};
use crate::support::{Backend, Portal, form};

/// So many days with a look each, then what became of the first.
async fn days(portal: &Portal, n: u32) -> State {
    for _ in 0..n {
        portal.later(TimeDelta::days(1));
        portal.run(Job::VerifyMentions).await;
        portal.run(Job::Sweep).await;
    }
    states(portal).await.first().copied().unwrap_or(State::Gone)
}

async fn unblock_first(portal: &Portal, at: &str) {
    use entity::blocked_host::{COLUMN, Entity};
    let block = Entity::find().order_by_asc(COLUMN.id).one(&portal.db.write).await.unwrap().unwrap();
    let mia = portal.as_(&portal.manager("Mia").await).await;
    mia.post(&format!("{at}/blocks/{}/removal", block.id), "").await.onward();
}

with_elsewhere! {
    async fn an_outage_takes_no_mention_down(portal: Portal, there: Elsewhere) {
        let (_, page) = member(portal, "Ada").await;
        let html = format!("<title>A post</title><a href='{}'>x</a>", portal.site.url(&page));
        let source = there.page("/post", &html);
        told(portal, &source, &page).await;
        there.put("/post", "503 Service Unavailable", "", "");
        // It is looked at again after thirty days; then three weeks of outage.
        assert_eq!(days(portal, 52).await, State::Verified);
        assert!(rows(portal).await[0].attempts > 5 && portal.anonymous().get(&page).await.ok().contains("A post"));
        there.page("/post", &html);
        assert_eq!(days(portal, 8).await, State::Verified);
        assert_eq!((rows(portal).await[0].attempts, rows(portal).await[0].trouble.as_str()), (0, ""));
        // Another that does not end.
        there.put("/post", "503 Service Unavailable", "", "");
        assert_eq!(days(portal, 56).await, State::Verified);
        assert_eq!(days(portal, 2).await, State::Gone);
        assert_eq!(rows(portal).await.len(), 1, "kept for whoever wonders why");
        assert!(!portal.anonymous().get(&page).await.ok().contains("A post"));
        days(portal, 31).await;
        assert!(rows(portal).await.is_empty());
    }

    async fn a_site_that_says_it_is_not_there_is_not_away(portal: Portal, there: Elsewhere) {
        let (_, page) = member(portal, "Ada").await;
        let source = there.page("/post", &format!("<a href='{}'>x</a>", portal.site.url(&page)));
        told(portal, &source, &page).await;
        there.put("/post", "404 Not Found", "", "");
        assert_eq!(days(portal, 30).await, State::Verified);
        assert_eq!(days(portal, 5).await, State::Gone);
    }

    async fn what_was_hidden_stays_hidden(portal: Portal, there: Elsewhere) {
        let (ada, page) = member(portal, "Ada").await;
        let html = format!("<title>A post</title><a href='{}'>x</a>", portal.site.url(&page));
        let source = there.page("/post", &html);
        let id = told(portal, &source, &page).await.id;
        portal.as_(&ada).await.post(&format!("/me/mentions/{id}/hiding"), "").await.onward();
        there.put("/post", "410 Gone", "", "");
        days(portal, 70).await;
        assert_eq!(states(portal).await, [State::Gone], "who hid it does not want it back");
        there.page("/post", &html);
        let row = told(portal, &source, &page).await;
        assert_eq!((row.id, row.state, row.display), (id, State::Verified, Display::Hidden));
        assert!(!portal.anonymous().get(&page).await.ok().contains("A post"));
    }

    async fn a_block_that_is_lifted_gives_back_what_it_took(portal: Portal, there: Elsewhere) {
        let (ada, page) = member(portal, "Ada").await;
        let html = |title: &str| format!("<title>{title}</title><a href='{}'>x</a>", portal.site.url(&page));
        told(portal, &there.page("/post", &html("A post")), &page).await;
        let hidden = told(portal, &there.page("/hidden", &html("Another")), &page).await.id;
        told(portal, &there.page("/none", "nothing"), &page).await;
        tell(portal, &there.page("/new", &html("The newest")), &page).await;
        portal.as_(&ada).await.post(&format!("/me/mentions/{hidden}/hiding"), "").await.onward();
        let mia = portal.as_(&portal.manager("Mia").await).await;
        mia.post("/manage/mentions/blocks", &form(&[("host", "127.0.0.1")])).await.onward();
        portal.run(Job::VerifyMentions).await;
        assert_eq!(states(portal).await, [State::Refused; 4]);
        assert!(!portal.anonymous().get(&page).await.ok().contains("Mentioned elsewhere"));
        let asked = there.asked().len();
        portal.later(TimeDelta::days(1));
        unblock_first(portal, "/manage/mentions").await;
        portal.run(Job::VerifyMentions).await;
        let is = [State::Verified, State::Verified, State::Refused, State::Verified];
        assert_eq!(states(portal).await, is, "what was refused for another reason stays so");
        assert_eq!(there.asked().len(), asked + 3);
        let shown = portal.anonymous().get(&page).await.ok();
        assert!(shown.contains("A post") && shown.contains("The newest") && !shown.contains("Another"), "{shown}");
    }

    async fn a_block_that_still_holds_is_not_lifted_by_another(portal: Portal, there: Elsewhere) {
        let (_, page) = member(portal, "Ada").await;
        let source = there.page("/post", &format!("<a href='{}'>x</a>", portal.site.url(&page)));
        told(portal, &source, &page).await;
        // Two blocks hold one host: it alone, and all that end as it does.
        for host in ["127.0.0.1", "0.0.1"] {
            let row = entity::blocked_host::ActiveModel {
                person_id: sea_orm::ActiveValue::Set(None),
                host: sea_orm::ActiveValue::Set(host.into()),
                created_at: sea_orm::ActiveValue::Set(portal.now()),
                ..Default::default()
            };
            sea_orm::ActiveModelTrait::insert(row, &portal.db.write).await.unwrap();
        }
        portal.later(TimeDelta::days(31));
        let asked = there.asked().len();
        portal.run(Job::VerifyMentions).await;
        assert_eq!(rows(portal).await[0].trouble, "blocked");
        unblock_first(portal, "/manage/mentions").await;
        portal.run(Job::VerifyMentions).await;
        assert_eq!((rows(portal).await[0].trouble.as_str(), there.asked().len()), ("blocked", asked));
    }

    async fn who_wants_to_be_left_alone_is(portal: Portal, there: Elsewhere) {
        there.put("/in", "429 Too Many Requests", "Retry-After: 86400\r\n", "");
        let one = there.page("/1", "<link rel=webmention href=/in>");
        let two = there.page("/2", "<link rel=webmention href=/in>");
        written(portal, None, "news", &format!("<a href='{one}'>1</a><a href='{two}'>2</a>")).await;
        portal.run(Job::SendMentions).await;
        assert_eq!(there.take_posted().len(), 1, "nor is it asked for the other page");
        let sent = || sent_mention::Entity::find().order_by_asc(sent_mention::COLUMN.id).all(&portal.db.write);
        let day = portal.now() + TimeDelta::days(1);
        assert!(sent().await.unwrap().iter().all(|row| row.next_at == Some(day)), "{:?}", sent().await.unwrap());
        portal.later(TimeDelta::hours(23));
        portal.run(Job::SendMentions).await;
        assert!(there.take_posted().is_empty());
        there.endpoint("/in");
        portal.later(TimeDelta::hours(1));
        portal.run(Job::SendMentions).await;
        assert_eq!(there.take_posted().len(), 2);
        assert!(sent().await.unwrap().iter().all(|row| row.state == sent_mention::State::Sent));
    }

    async fn a_wish_of_the_page_itself_counts_too(portal: Portal, there: Elsewhere) {
        // Of whom we tell, as of whoever told us.
        let busy = there.put("/busy", "503 Service Unavailable", "Retry-After: 86400\r\n", "");
        written(portal, None, "news", &format!("<a href='{busy}'>1</a>")).await;
        portal.run(Job::SendMentions).await;
        let (_, page) = member(portal, "Ada").await;
        let row = told(portal, &busy, &page).await;
        assert_eq!(row.next_at, Some(portal.now() + TimeDelta::days(1)));
        let asked = there.asked().len();
        portal.later(TimeDelta::hours(23));
        portal.run(Job::SendMentions).await;
        portal.run(Job::VerifyMentions).await;
        assert_eq!(there.asked().len(), asked);
        portal.later(TimeDelta::hours(1));
        portal.run(Job::SendMentions).await;
        portal.run(Job::VerifyMentions).await;
        assert_eq!(there.asked().len(), asked + 2);
    }
}

/// A page that leads to a blocked one by a redirect, of another host.
async fn led_to_a_blocked_host(backend: Backend) {
    let there = Elsewhere::start().await;
    let named = there.at.replace("127.0.0.1", "localhost");
    let allow = format!("{},{named}", there.at);
    let portal = &Portal::with(backend, |config| config.fetch.allow = allow).await;
    let ((ada, page), (_, other)) = (member(portal, "Ada").await, member(portal, "Bo").await);
    let links = format!("<a href='{}'>x</a><a href='{}'>y</a>", portal.site.url(&page), portal.site.url(&other));
    let to = there.page("/post", &format!("<title>A post</title>{links}"));
    there.put("/old", "302 Found", &format!("Location: {to}\r\n"), "");
    let source = format!("http://{named}/old");
    // A member's block holds for their own pages.
    let browser = portal.as_(&ada).await;
    browser.post("/me/mentions/blocks", &form(&[("host", "127.0.0.1")])).await.onward();
    let row = told(portal, &source, &page).await;
    assert_eq!((row.state, row.trouble.as_str()), (State::Refused, "blocked 127.0.0.1"));
    let status = portal.anonymous().get(&format!("/webmention/{}", row.token)).await.ok();
    assert!(status.contains("Mentions from this site are not taken."), "{status}");
    assert_eq!(told(portal, &source, &other).await.state, State::Verified);
    let block = entity::blocked_host::Entity::find().one(&portal.db.write).await.unwrap().unwrap();
    browser.post(&format!("/me/mentions/blocks/{}/removal", block.id), "").await.onward();
    portal.run(Job::VerifyMentions).await;
    assert_eq!(states(portal).await, [State::Verified; 2]);
    // The program's for all, at the next look; and back.
    let mia = portal.as_(&portal.manager("Mia").await).await;
    mia.post("/manage/mentions/blocks", &form(&[("host", "127.0.0.1")])).await.onward();
    portal.later(TimeDelta::days(31));
    portal.run(Job::VerifyMentions).await;
    assert_eq!(states(portal).await, [State::Gone; 2]);
    unblock_first(portal, "/manage/mentions").await;
    portal.run(Job::VerifyMentions).await;
    assert_eq!(states(portal).await, [State::Verified; 2]);
}

#[rocket::async_test]
async fn a_redirect_is_no_way_around_a_block_on_sqlite() {
    led_to_a_blocked_host(Backend::Sqlite).await;
}

#[rocket::async_test]
async fn a_redirect_is_no_way_around_a_block_on_postgres() {
    led_to_a_blocked_host(Backend::Postgres).await;
}

/// `docs/mentions.md` says what holds.
#[test]
fn limits_and_schedule_are_documented() {
    let said = include_str!("../../docs/mentions.md").split_whitespace().collect::<Vec<_>>().join(" ");
    let tries = |wait: fn(i32) -> Option<TimeDelta>| (1..).map_while(wait).collect::<Vec<_>>();
    let (first, patient) = (tries(again), tries(still));
    let [minutes, more_minutes, hours, more_hours] = first.as_slice() else { panic!("{first:?}") };
    for fact in [
        format!("{} from one host, {} from all hosts of its domain", AN_HOUR.host, AN_HOUR.domain),
        format!("{} from one place on the net, {} in all", AN_HOUR.place, AN_HOUR.all),
        format!("tried {} times", first.len() + 1),
        format!("again after {} minutes, {} minutes, ", minutes.num_minutes(), more_minutes.num_minutes()),
        format!("{} hours, {} hours; then refused", hours.num_hours(), more_hours.num_hours()),
        format!("looked for {} more times, once a week", patient.len() - first.len()),
    ] {
        assert!(said.contains(&fact), "{fact}");
    }
    assert!(patient[first.len()..].iter().all(|wait| *wait == TimeDelta::weeks(1)));
}
