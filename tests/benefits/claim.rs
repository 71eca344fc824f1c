//! Taking a key, following a link.

use chrono::TimeDelta;
use entity::audit::Action;
use entity::benefit::Kind;
use entity::person::{self, Standing};
use entity::{award, benefit, benefit_wish, program};
use rocket::futures::future::join_all;
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel, PaginatorTrait};

use super::*;

async fn stands(portal: &Portal, person: &person::Model, standing: Standing) {
    let row = person::ActiveModel { id: Set(person.id), standing: Set(standing), ..Default::default() };
    row.update(&portal.db.write).await.unwrap();
}

async fn award_becomes(portal: &Portal, of: &person::Model, change: impl FnOnce(&mut award::ActiveModel)) {
    let held = award::Entity::find().filter(award::COLUMN.person_id.eq(of.id)).one(&portal.db.write).await.unwrap();
    let mut row = held.unwrap().into_active_model();
    change(&mut row);
    row.update(&portal.db.write).await.unwrap();
}

both! {
    async fn a_member_gets_a_key_and_keeps_it(portal: Portal) {
        let studio = pool(portal, 2).await;
        let ada = member(portal, "Ada").await;
        let browser = portal.as_(&ada).await;
        assert!(!browser.get(OWN).await.ok().contains("STUDIO-1"), "not before it is hers");
        let onward = browser.post(&claim_of(&studio), "").await.onward();
        assert_eq!(onward, format!("{OWN}#benefit-{}", studio.id));
        let page = browser.get(OWN).await.ok();
        assert!(page.contains("STUDIO-1") && page.contains("data-copy") && !page.contains("STUDIO-2"), "{page}");
        browser.post(&claim_of(&studio), "").await.onward();
        assert_eq!(holders(portal, &studio).await, [Some(ada.id), None], "a second click takes nothing");
        assert_eq!(keys(portal, &studio).await[0].claimed_at, Some(portal.now()));
        assert_eq!(portal.audited(Action::BenefitClaimed).await, 1);
    }

    async fn strangers_and_the_wrong_title_get_none(portal: Portal) {
        let studio = pool(portal, 2).await;
        let vsan = portal.track("vsan", entity::track::Kind::SubProgram).await;
        let chat = benefit(portal, "CHAT", Kind::Link, &[&vsan]).await;
        let sent_away = portal.anonymous().post(&claim_of(&studio), "").await.onward();
        assert!(sent_away.starts_with("/sign-in"), "{sent_away}");
        assert_eq!(portal.anonymous().get(OWN).await.status, Status::SeeOther);
        let bob = portal.as_(&portal.person("Bob").await).await;
        assert_eq!(bob.post(&claim_of(&studio), "").await.status, Status::NotFound);
        let page = bob.get(OWN).await.ok();
        assert!(!page.contains("STUDIO") && page.contains("Benefits come with a title"), "{page}");
        let ada = portal.as_(&member(portal, "Ada").await).await;
        let open = format!("{OWN}/{}/open", chat.id);
        assert_eq!(ada.get(&open).await.status, Status::Conflict);
        assert!(!ada.get(OWN).await.ok().contains("CHAT"));
        assert_eq!(ada.post(&format!("{OWN}/{}/claim", chat.id), "").await.status, Status::Conflict);
        assert_eq!(ada.post(&format!("{OWN}/9999/claim"), "").await.status, Status::NotFound);
        assert_eq!(holders(portal, &studio).await, [None, None]);
    }

    async fn who_lost_the_title_loses_it_at_once(portal: Portal) {
        let studio = pool(portal, 4).await;
        let chat = benefit(portal, "CHAT", Kind::Link, &[]).await;
        let open = format!("{OWN}/{}/open", chat.id);
        for (name, n) in [("Revoked", 0), ("Corrected", 1), ("Held", 2), ("Lapsed", 3)] {
            let person = member(portal, name).await;
            let browser = portal.as_(&person).await;
            browser.post(&claim_of(&studio), "").await.onward();
            let key = format!("STUDIO-{}", n + 1);
            assert!(browser.get(OWN).await.ok().contains(&key));
            assert_eq!(browser.get(&open).await.location.as_deref(), Some(LINK));
            match n {
                0 => award_becomes(portal, &person, |a| a.state = Set(award::State::Revoked)).await,
                1 => award_becomes(portal, &person, |a| a.state = Set(award::State::Corrected)).await,
                2 => stands(portal, &person, Standing::OnHold).await,
                _ => award_becomes(portal, &person, |a| a.term_end = Set("2027-01-14".parse().unwrap())).await,
            }
            let page = browser.get(OWN).await.ok();
            assert!(!page.contains(&key) && page.contains("No longer yours"), "{name}: {page}");
            let refused = browser.get(&open).await;
            assert_eq!((refused.status, refused.location), (Status::Conflict, None), "{name}");
            assert_eq!(browser.post(&claim_of(&studio), "").await.status, Status::Conflict, "{name}");
        }
        // Each look at a key, and each link followed.
        assert_eq!(portal.audited(Action::BenefitOpened).await, 8);
    }

    async fn the_term_counts_and_grace_where_it_is_meant(portal: Portal) {
        let studio = pool(portal, 3).await;
        let row = program::ActiveModel { id: Set(1), term_grace_days: Set(30), ..Default::default() };
        row.update(&portal.db.write).await.unwrap();
        let ada = portal.person("Ada").await;
        portal.award(&ada, &portal.main_track().await, 2026).await;
        let browser = portal.as_(&ada).await;
        assert_eq!(browser.post(&claim_of(&studio), "").await.status, Status::Conflict, "it ends with the term");
        let mut row = studio.clone().into_active_model();
        row.in_grace = Set(true);
        row.update(&portal.db.write).await.unwrap();
        browser.post(&claim_of(&studio), "").await.onward();
        portal.later(TimeDelta::days(16));
        assert!(!browser.get(OWN).await.ok().contains("STUDIO-1"), "grace is over");
        let bob = portal.person("Bob").await;
        portal.award(&bob, &portal.main_track().await, 2028).await;
        let early = portal.as_(&bob).await.post(&claim_of(&studio), "").await;
        assert_eq!(early.status, Status::Conflict, "the term has not begun");
    }

    async fn an_empty_pool_writes_down_who_asked(portal: Portal) {
        let studio = pool(portal, 1).await;
        let (ada, bob) = (member(portal, "Ada").await, member(portal, "Bob").await);
        portal.as_(&ada).await.post(&claim_of(&studio), "").await.onward();
        let browser = portal.as_(&bob).await;
        assert!(browser.get(OWN).await.ok().contains("All keys are taken"));
        for _ in 0..2 {
            browser.post(&claim_of(&studio), "").await.onward();
        }
        assert!(browser.get(OWN).await.ok().contains("You asked for a key"));
        assert_eq!(benefit_wish::Entity::find().count(&portal.db.write).await.unwrap(), 1);
        assert_eq!(portal.audited(Action::BenefitMissed).await, 1);
        let mia = portal.as_(&portal.manager("Mia").await).await;
        assert!(mia.get(DESK).await.ok().contains("1 person waits"));
        assert!(mia.get("/manage").await.ok().contains("STUDIO has no key left, and 1 member waits for one."));
        let studio_more = benefit::Model { name: "MORE".into(), ..studio.clone() };
        filled(portal, &studio_more, 1).await;
        browser.post(&claim_of(&studio), "").await.onward();
        assert!(browser.get(OWN).await.ok().contains("MORE-1"));
        assert_eq!(benefit_wish::Entity::find().count(&portal.db.write).await.unwrap(), 0);
    }

    async fn one_member_twice_at_once_gets_one_key(portal: Portal) {
        let studio = pool(portal, 6).await;
        let ada = member(portal, "Ada").await;
        let (left, right) = (portal.as_(&ada).await, portal.as_(&ada).await);
        let path = claim_of(&studio);
        let clicks = [&left, &right, &left, &right, &left, &right].map(|browser| browser.post(&path, ""));
        for reply in join_all(clicks).await {
            reply.onward();
        }
        assert_eq!(holders(portal, &studio).await.into_iter().flatten().collect::<Vec<_>>(), [ada.id]);
        assert_eq!(portal.audited(Action::BenefitClaimed).await, 1);
    }

    async fn the_last_key_goes_to_one_of_two(portal: Portal) {
        let studio = pool(portal, 1).await;
        let (ada, bob) = (member(portal, "Ada").await, member(portal, "Bob").await);
        let (first, second) = (portal.as_(&ada).await, portal.as_(&bob).await);
        let path = claim_of(&studio);
        rocket::tokio::join!(first.post(&path, ""), second.post(&path, ""));
        let pages = [first.get(OWN).await.ok(), second.get(OWN).await.ok()];
        assert_eq!(pages.iter().filter(|page| page.contains("STUDIO-1")).count(), 1);
        assert_eq!(pages.iter().filter(|page| page.contains("You asked for a key")).count(), 1);
    }

    async fn of_many_at_once_no_two_share_a_key(portal: Portal) {
        let studio = pool(portal, 9).await;
        let mut people = Vec::new();
        for n in 0..12 {
            people.push(member(portal, &format!("Member {n}")).await);
        }
        let browsers = join_all(people.iter().map(|p| portal.as_(p))).await;
        let path = claim_of(&studio);
        for reply in join_all(browsers.iter().map(|b| b.post(&path, ""))).await {
            reply.onward();
        }
        let mut given: Vec<i64> = holders(portal, &studio).await.into_iter().flatten().collect();
        given.sort_unstable();
        let before = given.len();
        given.dedup();
        assert_eq!((before, given.len()), (9, 9), "every key went to somebody of their own");
        assert_eq!(benefit_wish::Entity::find().count(&portal.db.write).await.unwrap(), 3);
        for n in 1..=9 {
            let key = format!("value=\"STUDIO-{n}\"");
            let mut seen = 0;
            for browser in &browsers {
                seen += usize::from(browser.get(OWN).await.ok().contains(&key));
            }
            assert_eq!(seen, 1, "{key}");
        }
    }

    async fn a_members_page_reads_as_much_for_one_benefit_as_for_many(portal: Portal) {
        pool(portal, 2).await;
        let browser_of = member(portal, "Ada").await;
        let browser = portal.as_(&browser_of).await;
        let one = portal.reads_of(&browser, OWN).await;
        for n in 0..4 {
            let more = benefit(portal, &format!("Pool {n}"), Kind::Key, &[]).await;
            filled(portal, &more, 2).await;
        }
        assert_eq!(portal.reads_of(&browser, OWN).await, one);
    }
}
