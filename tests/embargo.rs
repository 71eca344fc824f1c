//! The embargo (R7): until the announcement nothing that anyone but managers can read differs by a byte, whatever was
//! decided. Pages, JSON, badges, counts and headers, as a stranger, an applicant and a plain member get them.

mod addresses;

use chrono::TimeDelta;
use entity::application::State;
use entity::decision::Verdict;
use entity::role::Role;
use entity::{application, award, cycle, person, track};
use palmares::jobs::Job;
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};

use addresses::ADDRESSES;

use crate::support::{Browser, Portal, form};

/// Those of them that cannot stay as they were once the cycle is announced: if they do, this test sees nothing.
const TELLING: &[&str] = &[
    "/",
    "/directory",
    "/directory.json",
    "/directory.json?status=all",
    "/directory/{newcomer}",
    "/directory/{newcomer}.json",
    "/directory/{newcomer}/badge.svg",
    "/directory/{newcomer}/card.png",
    "/directory/{newcomer}/photo/256",
    "/directory/{alumna}.json",
    "/directory/{alumna}/badge.svg",
    "/directory/{alumna}/card.png",
    "/verify?number={newcomer}&name=Ada",
    "/tracks/main/2027",
    "/cycles/main-2027",
    "/sitemap.xml",
    "/me/applications",
    "/me/applications/{application}",
    "/me/benefits",
];

struct Given {
    mia: person::Model,
    /// Reviews both titles, and gave a review for each application.
    rita: person::Model,
    /// First time, accepted.
    ada: person::Model,
    /// A member whose title ran out with last year, accepted.
    alma: person::Model,
    /// A current member of this year, declined for the sub-program.
    max: person::Model,
    applications: Vec<application::Model>,
    numbers: [(&'static str, i64); 5],
}

/// A portal with members of every kind, an open cycle, a closed main one and a closed one of a sub-program.
async fn given(portal: &Portal) -> Given {
    let main = portal.main_track().await;
    let vsan = portal.track("vsan", track::Kind::SubProgram).await;
    let mia = portal.manager("Mia").await;
    let named = ["Ada", "Alma", "Max", "Rex", "Bob"];
    let mut people = Vec::new();
    for (name, country) in named.into_iter().zip(["BE", "GB", "BE", "FR", "JP"]) {
        let mut row = portal.person(name).await.into_active_model();
        row.country = Set(Some(country.into()));
        row.topics = Set(["Storage"].into_iter().collect());
        row.languages = Set(["nl"].into_iter().collect());
        people.push(row.update(&portal.db.write).await.unwrap());
    }
    let [ada, alma, max, rex, bob] = people.try_into().unwrap();
    portal.award(&alma, &main, 2025).await;
    portal.award(&max, &main, 2026).await;
    portal.award(&max, &main, 2027).await;
    portal.award(&max, &vsan, 2026).await;
    let mut revoked = portal.award(&rex, &main, 2026).await.into_active_model();
    revoked.state = Set(award::State::Revoked);
    revoked.update(&portal.db.write).await.unwrap();
    for n in 0..30 {
        portal.award(&portal.person(&format!("Member {n}")).await, &main, 2027).await;
    }
    for person in [&rex, &max] {
        palmares::directory::refresh(&portal.db.write, person.id, portal.now()).await.unwrap();
    }

    crate::benefits::pool(portal, 5).await;
    crate::benefits::benefit(portal, "CHAT", entity::benefit::Kind::Link, &[]).await;
    for person in [&ada, &max] {
        crate::profiles::photo::shown(portal, person).await;
    }
    let year =
        |year, cycle: cycle::Model| cycle::ActiveModel { id: Set(cycle.id), year: Set(year), ..Default::default() };
    let closed = portal.closed_cycle("main-2027").await;
    let sub = portal.closed_cycle("vsan-2027").await;
    let sub = cycle::ActiveModel { id: Set(sub.id), track_id: Set(vsan.id), ..Default::default() };
    let sub = sub.update(&portal.db.write).await.unwrap();
    year(2028, portal.open_cycle("main-2028").await).update(&portal.db.write).await.unwrap();
    let applications = vec![
        portal.application(&closed, &ada, State::Submitted).await,
        portal.application(&closed, &alma, State::Submitted).await,
        portal.application(&closed, &bob, State::Submitted).await,
        portal.application(&sub, &max, State::Submitted).await,
    ];
    let (rita, sam) = (portal.reviewer("Rita", None).await, portal.reviewer("Sam", None).await);
    for cycle in [&closed, &sub] {
        let discussed = portal.now() - TimeDelta::hours(1);
        portal.review_plan(cycle, |plan| (plan.needed, plan.discussed_from) = (2, Some(discussed))).await;
    }
    for application in &applications {
        portal.reviewed(application, &rita, 4).await;
        portal.reviewed(application, &sam, 2).await;
    }
    let max_number = 1000 + max.id;
    // What numbering goes on from is the greatest there is.
    let greatest = 1000 + portal.person("Member 29").await.id;
    let numbers = [
        ("{current}", max_number),
        ("{alumna}", 1000 + alma.id),
        ("{revoked}", 1000 + rex.id),
        ("{newcomer}", greatest + 1),
        ("{reviewed}", applications[0].id),
    ];
    reviews(portal, &alma, &applications).await;
    // Who answers a call follows from the titles that everybody knows of.
    let winter = crate::calls::call(portal, "winter", |_| ()).await;
    crate::calls::call(portal, "inside", |row| row.audience = Set(entity::call::Audience::Members)).await;
    crate::calls::answer(portal, &winter, &max, entity::call_answer::State::Claimed).await;
    Given { mia, rita, ada, alma, max, applications, numbers }
}

/// Who applies judges others: one is still to be done, one is given.
async fn reviews(portal: &Portal, by: &person::Model, of: &[application::Model]) {
    palmares::people::grant(&portal.db.write, None, by.id, Role::Reviewer, None, portal.now()).await.unwrap();
    portal.asked(&of[0], by).await;
    portal.reviewed(&of[2], by, 4).await;
}

/// What one reader gets at one address: status, headers in order of their names, body.
#[derive(Debug, PartialEq, Eq)]
struct Seen {
    who: &'static str,
    pattern: &'static str,
    address: String,
    status: Status,
    headers: Vec<(String, String)>,
    body: String,
}

async fn walk(given: &Given, readers: &[(&'static str, Browser<'_>, i64)]) -> Vec<Seen> {
    let mut seen = Vec::new();
    for (who, browser, application) in readers {
        for pattern in ADDRESSES {
            let mut address = pattern.replace("{application}", &application.to_string());
            for (placeholder, number) in given.numbers {
                address = address.replace(placeholder, &number.to_string());
            }
            let mut reply = browser.get(&address).await;
            reply.headers.sort();
            let (status, headers, body) = (reply.status, reply.headers, reply.body);
            seen.push(Seen { who, pattern, address, status, headers, body });
        }
    }
    seen
}

fn assert_same(before: &[Seen], after: &[Seen], since: &str) {
    assert_eq!(before.len(), after.len());
    for (before, after) in before.iter().zip(after) {
        assert_eq!(before, after, "{} sees at {} that {since}", before.who, before.address);
    }
}

/// What the timetable does at this instant.
async fn everything_by_itself(portal: &Portal) {
    for (job, _) in Job::TIMETABLE {
        portal.run(job).await;
    }
}

/// Everything that managers do before the announcement, by the front door.
async fn decide(portal: &Portal, given: &Given) {
    let browser = portal.as_(&given.mia).await;
    let texts = form(&[("texts[en]", "Told to nobody yet."), ("texts[fr]", "Rien encore.")]);
    browser.post("/manage/reasons/not_enough", &texts).await.onward();
    let block = form(&[("name", "Soon"), ("words", "Told to nobody soon.")]);
    browser.post("/manage/text-blocks", &block).await.onward();
    for (application, verdict) in given.applications.iter().zip(["accept", "accept", "decline", "decline"]) {
        let reason = if verdict == "accept" { "bar_met" } else { "not_enough" };
        let decision = form(&[("verdict", verdict), ("reason", reason), ("words", "Told to nobody.")]);
        browser.post(&format!("/manage/applications/{}/decision", application.id), &decision).await.onward();
    }
    for cycle in ["main-2027", "vsan-2027"] {
        let all = form(&[("verdict", "accept"), ("reason", "bar_met"), ("all", "true")]);
        browser.post(&format!("/manage/cycles/{cycle}/decisions/preview"), &all).await.ok();
        browser.get(&format!("/manage/cycles/{cycle}/announcement")).await.ok();
        browser.get(&format!("/manage/cycles/{cycle}/ranking?by=calibrated&sort=decision")).await.ok();
        browser.get(&format!("/manage/cycles/{cycle}/ranking.csv")).await.ok();
        browser.get(&format!("/manage/cycles/{cycle}/applications.csv")).await.ok();
    }
}

both! {
    async fn nothing_tells_what_was_decided_until_it_is_announced(portal: Portal) {
        let given = given(portal).await;
        let mia = portal.as_(&given.mia).await;
        let readers = [
            ("a stranger", portal.anonymous(), given.applications[0].id),
            ("an applicant", portal.as_(&given.ada).await, given.applications[0].id),
            ("an alumna who applies", portal.as_(&given.alma).await, given.applications[1].id),
            ("a member who applies", portal.as_(&given.max).await, given.applications[3].id),
            ("a reviewer", portal.as_(&given.rita).await, given.applications[2].id),
        ];
        // The first look may leave a cookie.
        walk(&given, &readers).await;
        everything_by_itself(portal).await;
        let letters = portal.outbox().await.len();
        let before = walk(&given, &readers).await;
        let list = "/manage/cycles/main-2027/applications";
        let undecided = mia.get(list).await.ok();

        decide(portal, &given).await;
        assert_same(&before, &walk(&given, &readers).await, "something was decided");
        assert_ne!(mia.get(list).await.ok(), undecided);
        for cycle in ["main-2027", "vsan-2027"] {
            mia.post(&format!("/manage/cycles/{cycle}/arming"), "").await.onward();
        }
        assert_same(&before, &walk(&given, &readers).await, "a cycle was armed");
        everything_by_itself(portal).await;
        assert_same(&before, &walk(&given, &readers).await, "the timetable ran");
        assert_eq!(portal.outbox().await.len(), letters, "a letter tells that something was decided");

        for cycle in ["main-2027", "vsan-2027"] {
            mia.post(&format!("/manage/cycles/{cycle}/announcement"), "").await.onward();
        }
        assert_eq!(crate::announcements::person_now(portal, &given.ada).await.number, Some(given.numbers[3].1));
        let after = walk(&given, &readers).await;
        let blind: Vec<_> = before
            .iter()
            .zip(&after)
            .filter(|(before, _)| TELLING.contains(&before.pattern))
            // The reviewer has applied for nothing.
            .filter(|(before, _)| (before.who, before.pattern) != ("a reviewer", "/me/applications"))
            // Who holds the title already, or never will, is entitled to nothing new.
            .filter(|(before, _)| before.pattern != "/me/benefits" || before.who == "an applicant")
            .filter(|(before, after)| after.status == Status::Ok && before.body == after.body)
            .map(|(before, _)| format!("{} for {}", before.address, before.who))
            .collect();
        assert!(blind.is_empty(), "the announcement did not show at {blind:#?}");
        assert_eq!(portal.outbox().await.len(), letters + 4);
        assert_eq!(crate::decisions::pending(portal, &given.applications[2]).await.unwrap().verdict, Verdict::Decline);
    }
}
