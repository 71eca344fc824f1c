use entity::application::State;
use entity::audit::Action;
use entity::listing;
use entity::listing::Status as Shown;
use entity::person::{self, Standing};
use rocket::http::Status;
use sea_orm::EntityTrait;

use super::standing;
use crate::announcements::person_now;
use crate::results::letters;
use crate::support::{Portal, form};

const HERE: &str = "/me/membership";

async fn member(portal: &Portal) -> person::Model {
    let ada = portal.person("Ada").await;
    portal.award(&ada, &portal.main_track().await, 2027).await;
    ada
}

async fn shown(portal: &Portal, of: &person::Model) -> Shown {
    listing::Entity::find_by_id(of.id).one(&portal.db.write).await.unwrap().unwrap().status
}

both! {
    async fn a_member_pauses_and_comes_back(portal: Portal) {
        let ada = member(portal).await;
        let cycle = portal.open_cycle("main-2028").await;
        let draft = portal.application(&cycle, &ada, State::Draft).await;
        let browser = portal.as_(&ada).await;
        let page = browser.get(HERE).await.ok();
        assert!(page.contains("Put my membership on hold") && page.contains("MAIN title") && page.contains("2027"), "{page}");
        let hold = format!("{HERE}/hold");
        let (a, b) = tokio::join!(browser.post(&hold, ""), browser.post(&hold, ""));
        assert_eq!((a.status, b.status), (Status::SeeOther, Status::SeeOther));
        assert_eq!((person_now(portal, &ada).await.standing, shown(portal, &ada).await), (Standing::OnHold, Shown::OnHold));
        assert_eq!((portal.audited(Action::StandingChanged).await, letters(portal, "terms/standing").await.len()), (1, 1));
        let page = browser.get(HERE).await.ok();
        assert!(page.contains("Come back") && !page.contains("Put my membership on hold"), "{page}");
        assert_eq!(portal.reload(&draft).await.state, State::Draft);
        browser.get(&format!("/me/applications/{}", draft.id)).await.ok();
        browser.post(&format!("{HERE}/return"), "").await.onward();
        assert_eq!((person_now(portal, &ada).await.standing, shown(portal, &ada).await), (Standing::Active, Shown::Current));
        let told = letters(portal, "terms/standing").await;
        assert!(told[0].text.contains("on hold") && told[1].text.contains("active again"));
    }

    async fn who_resigns_means_it(portal: Portal) {
        let ada = member(portal).await;
        let browser = portal.as_(&ada).await;
        let resign = format!("{HERE}/resignation");
        let unsure = browser.post(&resign, "").await;
        assert_eq!(unsure.status, Status::UnprocessableEntity);
        assert!(unsure.body.contains("Tick the box") && unsure.body.contains("aria-invalid") && unsure.body.contains("role=\"alert\""));
        assert_eq!(person_now(portal, &ada).await.standing, Standing::Active);
        browser.post(&resign, "sure=true").await.onward();
        assert_eq!((person_now(portal, &ada).await.standing, shown(portal, &ada).await), (Standing::Resigned, Shown::Alumni));
        assert!(letters(portal, "terms/standing").await[0].subject.contains("You have resigned"));
        let page = browser.get(HERE).await.ok();
        assert!(page.contains("You resigned.") && !page.contains("I understand, and I resign"), "{page}");
        // Not undone by oneself, but a manager may, and one may apply again.
        for way in ["return", "hold"] {
            assert_eq!(browser.post(&format!("{HERE}/{way}"), "").await.status, Status::Conflict);
        }
        let cycle = portal.open_cycle("main-2028").await;
        browser.post("/cycles/main-2028/applications", "path=evangelist").await.onward();
        assert_eq!(cycle.slug, "main-2028");
        let mia = portal.manager("Mia").await;
        let back = form(&[("standing", "active"), ("reason", "It was a mistake")]);
        portal.as_(&mia).await.post(&format!("/manage/people/{}/standing", ada.id), &back).await.onward();
        assert_eq!((person_now(portal, &ada).await.standing, shown(portal, &ada).await), (Standing::Active, Shown::Current));
        let told = letters(portal, "terms/standing").await;
        assert!(told.len() == 2 && told[1].text.contains("active again") && !told[1].text.contains("mistake."), "{}", told[1].text);
    }

    async fn a_hold_that_managers_set_is_theirs_to_lift(portal: Portal) {
        let ada = member(portal).await;
        let mia = portal.manager("Mia").await;
        let hold = form(&[("standing", "on_hold"), ("reason", "An inquiry")]);
        portal.as_(&mia).await.post(&format!("/manage/people/{}/standing", ada.id), &hold).await.onward();
        let browser = portal.as_(&ada).await;
        let page = browser.get(HERE).await.ok();
        assert!(page.contains("The program put it on hold") && !page.contains("/me/membership/return"), "{page}");
        assert_eq!(browser.post(&format!("{HERE}/return"), "").await.status, Status::Conflict);
        assert_eq!(person_now(portal, &ada).await.standing, Standing::OnHold);
        assert!(!letters(portal, "terms/standing").await[0].text.contains("inquiry"));
    }

    async fn nobody_gives_themselves_what_is_not_theirs(portal: Portal) {
        let new = portal.person("New").await;
        let browser = portal.as_(&new).await;
        assert!(browser.get(HERE).await.ok().contains("You hold no title yet"));
        for (way, body) in [("hold", ""), ("resignation", "sure=true")] {
            let at = format!("{HERE}/{way}");
            assert_eq!(browser.post(&at, body).await.status, Status::Conflict, "{way}");
            assert!(portal.anonymous().post(&at, body).await.onward().starts_with("/sign-in"));
        }
        assert!(portal.anonymous().post(&format!("{HERE}/return"), "").await.onward().starts_with("/sign-in"));
        let ada = member(portal).await;
        let browser = portal.as_(&ada).await;
        for to in [Standing::Staff, Standing::Honorary] {
            standing(portal, &ada, to).await;
            let page = browser.get(HERE).await.ok();
            assert!(!page.contains("Pause or leave"), "{to:?}: {page}");
            for (way, body) in [("hold", ""), ("return", ""), ("resignation", "sure=true")] {
                assert_eq!(browser.post(&format!("{HERE}/{way}"), body).await.status, Status::Conflict, "{to:?} {way}");
            }
        }
        assert_eq!((portal.audited(Action::StandingChanged).await, portal.outbox().await.len()), (0, 0));
    }

    async fn nobody_writes_to_the_dead(portal: Portal) {
        let ada = member(portal).await;
        let mia = portal.as_(&portal.manager("Mia").await).await;
        let at = format!("/manage/people/{}/standing", ada.id);
        mia.post(&at, &form(&[("standing", "deceased"), ("reason", "Her family wrote")])).await.onward();
        assert_eq!(portal.outbox().await, []);
        for (to, words) in [("staff", "emeritus"), ("honorary", "honorary member")] {
            mia.post(&at, &form(&[("standing", to), ("reason", "It was another Ada")])).await.onward();
            assert!(letters(portal, "terms/standing").await.last().unwrap().text.contains(words));
        }
    }
}
