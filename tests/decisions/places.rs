//! The way through applications follows the page that one came from, and leads back to it.

use chrono::TimeDelta;
use entity::application::State;
use entity::decision::Verdict;
use entity::{application, cycle, person};
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::many::fields;
use super::{decided, seen};
use crate::announcements::PANEL;
use crate::ranking::{self, RANKING};
use crate::support::{Portal, form};

const LIST: &str = "/manage/cycles/main-2027/applications";

fn page_of(application: &application::Model) -> String {
    format!("/manage/applications/{}", application.id)
}

/// The address of the link in a page that leads to the next or the previous application, or back.
fn link(page: &str, mark: &str) -> Option<String> {
    let at = page.find(mark)?;
    let rest = &page[page[..at].rfind("<a ")?..];
    Some(rest.split("href=\"").nth(1)?.split('"').next()?.replace("&amp;", "&"))
}

const NEXT: &str = "rel=\"next\"";
const BACK: &str = ">Back to the";

async fn announced(portal: &Portal, cycle: &cycle::Model) {
    crate::results::announce(portal, cycle).await;
}

async fn ranked(portal: &Portal) -> (person::Model, Vec<application::Model>, cycle::Model) {
    let ranking::Given { cycle, mia, all } = ranking::given(portal).await;
    (mia, all, cycle)
}

both! {
    async fn from_the_ranking_it_follows_the_ranking(portal: Portal) {
        let (mia, all, _) = ranked(portal).await;
        let browser = portal.as_(&mia).await;
        // By mean, upside down: Cleo, Bob, Ada; Dan has none.
        let look = "sort=mean&order=asc&decision=none";
        let page = browser.get(&format!("{RANKING}?{look}")).await.ok();
        let trace = "from=ranking&look=decision%3Dnone%26sort%3Dmean%26order%3Dasc";
        assert!(page.contains(&format!("{}?{}\"", page_of(&all[2]), trace.replace('&', "&amp;"))), "{page}");
        let first = browser.get(&format!("{}?{trace}", page_of(&all[2]))).await.ok();
        assert_eq!(link(&first, NEXT), Some(format!("{}?{trace}", page_of(&all[1]))));
        assert!(!first.contains("rel=\"prev\""), "{first}");
        assert_eq!(link(&first, BACK), Some(format!("{RANKING}?decision=none&sort=mean&order=asc")));

        // Decided it fits no more, and still leads on to the next.
        let onward = form(&[("verdict", "decline"), ("reason", "not_enough"), ("override_note", "Read twice."), ("onward", "true"), ("seen", "")]);
        let to = browser.post(&format!("{}/decision?{trace}", page_of(&all[2])), &onward).await.onward();
        assert_eq!(to, format!("{}?{trace}", page_of(&all[1])));
        let again = browser.get(&format!("{}?{trace}", page_of(&all[2]))).await.ok();
        assert_eq!(link(&again, NEXT), Some(to));
        let undo = form(&[("seen", &seen(&again))]);
        let to = browser.post(&format!("{}/decision/removal?{trace}", page_of(&all[2])), &undo).await.onward();
        assert_eq!(to, format!("{}?{trace}", page_of(&all[2])));
    }

    async fn where_reviewers_disagree_only_those_follow(portal: Portal) {
        let (mia, all, _) = ranked(portal).await;
        let browser = portal.as_(&mia).await;
        let page = browser.get(&format!("{}?from=ranking&look=disagree%3Dyes", page_of(&all[1]))).await.ok();
        assert!(!page.contains("rel=\"next\"") && !page.contains("rel=\"prev\""), "Bob alone is disputed: {page}");
        assert_eq!(link(&page, BACK), Some(format!("{RANKING}?disagree=yes")));
    }

    async fn in_a_filtered_list_what_was_just_decided_keeps_its_place(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let mia = portal.manager("Mia").await;
        let mut all = Vec::new();
        for name in ["Ada", "Bob", "Cleo", "Dan"] {
            all.push(portal.application(&cycle, &portal.person(name).await, State::Submitted).await);
        }
        for n in [1, 3] {
            decided(portal, &all[n], Verdict::Accept, &mia).await;
        }
        let page = portal.as_(&mia).await.get(&format!("{}?verdict=none", page_of(&all[1]))).await.ok();
        assert_eq!(link(&page, NEXT), Some(format!("{}?verdict=none", page_of(&all[2]))));
        assert_eq!(link(&page, "rel=\"prev\""), Some(format!("{}?verdict=none", page_of(&all[0]))));
        assert_eq!(link(&page, BACK), Some(format!("{LIST}?verdict=none")));
    }

    async fn from_the_announcement_and_the_waiting_list_too(portal: Portal) {
        let (mia, all, cycle) = ranked(portal).await;
        for (application, verdict) in all.iter().zip([Verdict::Accept, Verdict::Waitlist, Verdict::Waitlist, Verdict::Accept]) {
            decided(portal, application, verdict, &mia).await;
        }
        let browser = portal.as_(&mia).await;
        let dry = browser.get(&format!("{PANEL}?result=accepted")).await.ok();
        let trace = "from=announcement&look=result%3Daccepted";
        assert!(dry.contains(&trace.replace('&', "&amp;")), "{dry}");
        let page = browser.get(&format!("{}?{trace}", page_of(&all[0]))).await.ok();
        assert_eq!(link(&page, NEXT), Some(format!("{}?{trace}", page_of(&all[3]))));
        assert_eq!(link(&page, BACK), Some(format!("{PANEL}?result=accepted")));
        announced(portal, &cycle).await;
        let browser = portal.as_(&mia).await;
        let page = browser.get(&format!("{}?{trace}", page_of(&all[0]))).await.ok();
        assert_eq!(link(&page, NEXT), Some(format!("{}?{trace}", page_of(&all[3]))));
        assert!(!page.contains("only with a note that says why"), "{page}");

        // By rank: Bob has 3.00, Cleo 2.00.
        let list = browser.get("/manage/cycles/main-2027/waiting-list").await.ok();
        assert!(list.find("Bob") < list.find("Cleo") && list.contains(">3.00<") && list.contains("?from=waiting-list\""), "{list}");
        let page = browser.get(&format!("{}?from=waiting-list", page_of(&all[1]))).await.ok();
        assert_eq!(link(&page, NEXT), Some(format!("{}?from=waiting-list", page_of(&all[2]))));
        assert_eq!(link(&page, BACK), Some("/manage/cycles/main-2027/waiting-list".into()));
    }

    async fn undoing_leads_back_to_where_it_was_pressed_and_nowhere_else(portal: Portal) {
        let (mia, _, _) = ranked(portal).await;
        let browser = portal.as_(&mia).await;
        let look = "sort=mean&order=desc";
        let typed = form(&[("accept.at", "4"), ("accept.reason", "bar_met")]);
        for (from, query, to) in [
            ("ranking", look, format!("{RANKING}?{look}")),
            ("applications", "verdict=accept", format!("{LIST}?verdict=accept")),
            ("https://evil.example", "x=1", format!("{LIST}?x=1")),
            ("ranking", "q=a b\r\nSet-Cookie: x#y", format!("{RANKING}?q=a+b%0D%0ASet-Cookie%3A+x%23y")),
            ("", "", LIST.to_owned()),
        ] {
            let preview = browser.post(&format!("{RANKING}/preview?{look}"), &typed).await.ok();
            browser.post("/manage/cycles/main-2027/decisions", &fields(&preview)).await.onward();
            let page = browser.get(&format!("{RANKING}?{look}")).await.ok();
            let undo = link(&page, "Undo all of it").is_some() || page.contains("Undo all of it");
            assert!(undo && page.contains("name=\"from\" value=\"ranking\"") && page.contains("name=\"query\" value=\"sort=mean&amp;order=desc\""), "{page}");
            let batch = page.split("/manage/decisions/batches/").nth(1).unwrap().split('/').next().unwrap().to_owned();
            let pressed = form(&[("from", from), ("query", query)]);
            let reply = browser.post(&format!("/manage/decisions/batches/{batch}/removal"), &pressed).await.onward();
            assert_eq!(reply, to);
            portal.later(TimeDelta::seconds(1));
        }
    }

    async fn once_announced_a_decision_page_asks_for_nothing(portal: Portal) {
        let (mia, all, cycle) = ranked(portal).await;
        let dan = page_of(&all[3]);
        let browser = portal.as_(&mia).await;
        assert!(browser.get(&dan).await.ok().contains("only with a note that says why"));
        let row = cycle::ActiveModel { id: Set(cycle.id), announced_at: Set(Some(portal.now())), reviews_due_at: Set(Some(portal.now())), ..Default::default() };
        row.update(&portal.db.write).await.unwrap();
        let page = browser.get(&dan).await.ok();
        assert!(!page.contains("only with a note that says why") && page.contains("its results are fixed"), "{page}");
        assert!(!browser.get("/manage/cycles/main-2027").await.ok().contains("Reviews due"));
        let typed = form(&[("accept.at", "4"), ("accept.reason", "bar_met")]);
        let late = browser.post(&format!("{RANKING}/preview"), &typed).await.ok();
        assert!(late.contains("Nobody would be touched") && late.contains("This cycle was announced"), "{late}");
        let decide = form(&[("verdict", "accept"), ("reason", "bar_met"), ("seen", "")]);
        assert_eq!(browser.post(&format!("{dan}/decision"), &decide).await.status, Status::Conflict);
    }
}
