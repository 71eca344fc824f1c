use chrono::TimeDelta;
use entity::call::Audience;
use entity::call_answer::State;
use entity::refusal::Kind;
use entity::subscription;
use palmares::jobs::Job;
use palmares::mail::refusals::{self, Who};
use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, PaginatorTrait};

use super::{answer, call, latest, member, to, told};
use crate::support::{Portal, form};

async fn digest(portal: &Portal, at: &str) -> Vec<(String, String)> {
    portal.clock.stand_at(at.parse().unwrap());
    portal.run(Job::DigestCalls).await;
    told(portal).await
}

async fn subscribe(portal: &Portal, person: &entity::person::Model) {
    let wish = form(&[("kinds", "reminders"), ("kinds", "invitations"), ("kinds", "calls")]);
    assert_eq!(portal.as_(person).await.post("/me/letters", &wish).await.onward(), "/me/letters");
}

both! {
    async fn who_keeps_a_place_is_reminded_once(portal: Portal) {
        let winter = call(portal, "winter", |_| ()).await;
        answer(portal, &winter, &member(portal, "Ada").await, State::Claimed).await;
        answer(portal, &winter, &member(portal, "Ben").await, State::Submitted).await;
        portal.later(TimeDelta::days(8) - TimeDelta::seconds(1));
        portal.run(Job::RemindCalls).await;
        assert!(told(portal).await.is_empty());
        portal.later(TimeDelta::seconds(1));
        for _ in 0..2 {
            portal.run(Job::RemindCalls).await;
            portal.later(TimeDelta::hours(1));
        }
        assert_eq!(told(portal).await, [to("ada", "reminder")]);
        let letter = latest(portal).await;
        for wanted in ["“Write about winter”", "25 January 2027, 13:00 CET", "14 February 2027", "/me/calls/winter"] {
            assert!(letter.text.contains(wanted), "{wanted}: {}", letter.text);
        }
        assert!(letter.unsubscribe.is_some(), "a reminder may be refused");
    }

    async fn who_takes_part_is_told_when_the_deadline_moves_and_reminded_anew(portal: Portal) {
        let soon = portal.now() + TimeDelta::days(3);
        let winter = call(portal, "winter", |row| (row.deadline, row.places) = (Set(soon), Set(None))).await;
        for (name, state) in [("Ada", State::Claimed), ("Ben", State::ChangesAsked), ("Cleo", State::Submitted), ("Dan", State::Expired)] {
            let one = answer(portal, &winter, &member(portal, name).await, state).await;
            if state == State::Claimed {
                let mut row = one.into_active_model();
                row.claimed_until = Set(Some(soon));
                row.update(&portal.db.write).await.unwrap();
            }
        }
        portal.later(TimeDelta::days(2));
        portal.run(Job::RemindCalls).await;
        assert_eq!(told(portal).await, [to("ada", "reminder")]);
        let mia = portal.as_(&portal.manager("Mia").await).await;
        let edit = |version: &str, deadline: &str| {
            form(&[("title", "Write about winter"), ("brief", "Words."), ("kind", "blog-post"), ("audience", "public"),
                ("claim_days", "10"), ("zone", "Europe/Paris"), ("version", version), ("deadline", deadline)])
        };
        mia.post("/manage/calls/winter", &edit("1", "2027-01-22T12:00")).await.onward();
        assert_eq!(told(portal).await[1..], [to("ada", "moved"), to("ben", "moved")]);
        let letters = crate::results::letters(portal, "calls/moved").await;
        for wanted in ["18 January 2027", "22 January 2027", "Your place is kept until", "/me/calls/winter"] {
            assert!(letters[0].text.contains(wanted), "{wanted}: {}", letters[0].text);
        }
        assert!(letters[1].text.contains("Hand it in again before"), "{}", letters[1].text);
        // Moved once more it is told once more; an edit that leaves it where it is tells nothing.
        mia.post("/manage/calls/winter", &edit("2", "2027-01-24T12:00")).await.onward();
        mia.post("/manage/calls/winter", &edit("3", "2027-01-24T12:00")).await.onward();
        assert_eq!(told(portal).await.len(), 5);
        portal.later(TimeDelta::days(5));
        for _ in 0..2 {
            portal.run(Job::RemindCalls).await;
        }
        let reminded = told(portal).await.into_iter().filter(|l| *l == to("ada", "reminder")).count();
        assert_eq!(reminded, 2, "before the new day too");
    }

    async fn who_refused_reminders_gets_none_and_still_hears_what_became_of_it(portal: Portal) {
        let winter = call(portal, "winter", |_| ()).await;
        let ada = member(portal, "Ada").await;
        answer(portal, &winter, &ada, State::Claimed).await;
        refusals::add(&portal.db.write, &Who::Person(ada.id), Kind::Reminders, portal.now()).await.unwrap();
        portal.later(TimeDelta::days(9));
        portal.run(Job::RemindCalls).await;
        portal.later(TimeDelta::days(1));
        portal.run(Job::ExpireClaims).await;
        assert_eq!(told(portal).await, [to("ada", "expired")]);
        let letter = latest(portal).await;
        assert!(letter.text.contains("take one again until") && letter.text.contains("/calls/winter"), "{}", letter.text);
    }

    async fn the_digest_goes_on_mondays_to_those_who_asked(portal: Portal) {
        let winter = call(portal, "winter", |_| ()).await;
        call(portal, "inside", |row| row.audience = Set(Audience::Members)).await;
        let (ada, nia) = (member(portal, "Ada").await, portal.person("Nia").await);
        member(portal, "Ben").await;
        subscribe(portal, &ada).await;
        subscribe(portal, &nia).await;
        assert_eq!(digest(portal, "2027-01-18T07:59:59Z").await, []);
        assert_eq!(digest(portal, "2027-01-18T08:00:00Z").await, [to("ada", "digest"), to("nia", "digest")]);
        assert_eq!(digest(portal, "2027-01-18T08:10:00Z").await.len(), 2);
        let letters = crate::results::letters(portal, "calls/digest").await;
        let (adas, nias) = (&letters[0], &letters[1]);
        assert!(adas.text.contains("Write about inside") && adas.text.contains("New"), "{}", adas.text);
        // Who is no member reads what everyone does, and is told who answers.
        assert!(!nias.text.contains("inside") && nias.text.contains("Members answer it."), "{}", nias.text);
        assert!(nias.text.contains("2 of 2 places free") && adas.unsubscribe.is_some());
        // A week later nothing is new; a call that is full says so.
        answer(portal, &winter, &member(portal, "Cleo").await, State::Submitted).await;
        answer(portal, &winter, &member(portal, "Dan").await, State::Submitted).await;
        assert_eq!(digest(portal, "2027-01-25T08:00:00Z").await.len(), 4);
        let later = latest(portal).await;
        assert!(later.text.contains("Full") && !later.text.contains("New"), "{}", later.text);
        // Where nothing is open, nothing is sent; and what is late is left to the next week.
        assert_eq!(digest(portal, "2027-02-15T08:00:00Z").await.len(), 4);
        assert_eq!(digest(portal, "2027-02-25T08:00:00Z").await.len(), 4);
    }

    async fn the_digest_is_stopped_with_one_click(portal: Portal) {
        call(portal, "winter", |_| ()).await;
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        let page = browser.get("/me/letters").await.ok();
        assert!(page.contains("value=\"calls\">") && page.contains("value=\"reminders\" checked"), "it is off at first: {page}");
        subscribe(portal, &ada).await;
        assert!(browser.get("/me/letters").await.ok().contains("value=\"calls\" checked"));
        assert_eq!(digest(portal, "2027-01-18T08:00:00Z").await.len(), 1);
        let stop = latest(portal).await.unsubscribe.unwrap();
        let path = stop.strip_prefix(&portal.site.origin()).unwrap();
        let anyone = portal.anonymous();
        for _ in 0..2 {
            assert!(anyone.post_from(None, path, "List-Unsubscribe=One-Click").await.ok().contains("no more letters about calls"));
        }
        assert_eq!(subscription::Entity::find().count(&portal.db.write).await.unwrap(), 0);
        assert_eq!(digest(portal, "2027-01-25T08:00:00Z").await.len(), 1);
        anyone.post(&format!("{path}/undo"), "").await.onward();
        assert_eq!(digest(portal, "2027-02-01T08:00:00Z").await.len(), 2);
        // Not wishing it any more stops it as well.
        browser.post("/me/letters", "kinds=reminders").await.onward();
        assert_eq!(digest(portal, "2027-02-08T08:00:00Z").await.len(), 2);
    }
}
