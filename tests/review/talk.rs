use chrono::TimeDelta;
use entity::audit::Action;
use entity::{person, remark};
use rocket::http::Status;
use sea_orm::{ActiveValue::Set, EntityTrait, QueryOrder};

use super::{Case, decided, is_refused_to_everyone_else, plan_with};
use crate::support::{Portal, form};

/// A case in its discussion, and Olga who takes part in it.
async fn talking(portal: &Portal) -> (Case, person::Model) {
    let case = Case::of(portal, |_| ()).await;
    let now = portal.now();
    plan_with(portal, &case.cycle, |plan| plan.discussed_from = Set(Some(now))).await;
    let olga = portal.reviewer("Olga", None).await;
    portal.reviewed(&case.application, &olga, 2).await;
    (case, olga)
}

async fn remarks(portal: &Portal) -> Vec<remark::Model> {
    remark::Entity::find().order_by_asc(remark::COLUMN.id).all(&portal.db.write).await.unwrap()
}

fn saying(words: &str) -> String {
    form(&[("remark", words)])
}

both! {
    async fn those_who_gave_theirs_talk_and_take_back(portal: Portal) {
        let (case, olga) = talking(portal).await;
        let (rita, other) = (portal.as_(&case.rita).await, portal.as_(&olga).await);
        let say = format!("{}/remarks", case.page());
        other.post(&say, &saying("Who saw it?")).await.onward();
        assert!(!rita.get(&case.page()).await.ok().contains("Who saw it?"), "own first");
        let early = rita.post(&say, &saying("Kept words")).await;
        assert_eq!(early.status, Status::Conflict);
        assert!(early.body.contains("Give your own review first"), "{}", early.body);
        case.give(&rita, 1, "4", "yes", "").await.onward();
        assert!(rita.get(&case.page()).await.ok().contains("Who saw it?"));
        assert_eq!(rita.post(&say, &saying("I <did>.\r\nTwice.")).await.onward(), format!("{}#talk", case.page()));
        rita.post(&say, &saying("I <did>.\r\nTwice.")).await.onward();
        assert_eq!((remarks(portal).await.len(), portal.audited(Action::RemarkMade).await), (2, 2), "a second click says nothing twice");
        assert!(other.get(&case.page()).await.ok().contains("I &lt;did&gt;.<br>Twice."));
        let mine = remarks(portal).await[1].clone();
        let back = format!("/review/remarks/{}/removal", mine.id);
        assert_eq!(other.post(&back, "").await.status, Status::NotFound, "another's");
        rita.post(&back, "").await.onward();
        assert_eq!(rita.post(&back, "").await.status, Status::Conflict, "taken back already");
        let page = other.get(&case.page()).await.ok();
        assert!(page.contains("taken back") && !page.contains("did&gt;"), "{page}");
        assert_eq!(portal.audited(Action::RemarkRemoved).await, 1);
        for (bad, why) in [("  ", "Write something first"), (&*"x".repeat(2001), "too long")] {
            let reply = rita.post(&say, &saying(bad)).await;
            assert_eq!(reply.status, Status::UnprocessableEntity);
            assert!(reply.body.contains(why), "{}", reply.body);
        }
    }

    async fn a_changed_review_and_a_remark_do_not_lose_each_other(portal: Portal) {
        let (case, _) = talking(portal).await;
        let rita = portal.as_(&case.rita).await;
        case.give(&rita, 1, "4", "yes", "Line.\nLine.").await.onward();
        let (say, give) = (format!("{}/remarks", case.page()), format!("{}/review", case.page()));
        let with = |review: String, remark: &str| format!("{review}&{}", saying(remark));
        // What is in the form as it was drawn is no change.
        let same = case.review(2, "4", "yes", "Line.\r\nLine.");
        rita.post(&say, &with(same, "First.")).await.onward();
        let changed = case.review(2, "2", "no", "Unsaved words.");
        let page = rita.post(&say, &with(changed.clone(), "Second.")).await.ok();
        for words in ["Unsaved words.", "is not saved yet", "Second.", "data-is-unsaved", "value=\"2\" checked"] {
            assert!(page.contains(words), "{words} in {page}");
        }
        assert_eq!((remarks(portal).await.len(), case.stored(portal).await.score), (2, Some(4000)));
        let refused = rita.post(&say, &with(changed.clone(), " ")).await;
        assert!(refused.status == Status::UnprocessableEntity && refused.body.contains("Unsaved words."), "{}", refused.body);
        let unsent = rita.post(&give, &with(changed, "Half a thou")).await.ok();
        assert!(unsent.contains("is not said yet") && unsent.contains("Half a thou") && !unsent.contains("data-is-unsaved"), "{unsent}");
        assert_eq!((remarks(portal).await.len(), case.stored(portal).await.score), (2, Some(2000)));
        // Saved elsewhere meanwhile, both stand.
        let old = rita.post(&say, &with(case.review(2, "5", "yes", "From an older tab."), "Third.")).await.ok();
        assert!(old.contains("Saved somewhere else since") && old.contains("From an older tab.") && old.contains("Unsaved words."), "{old}");
        assert_eq!(remarks(portal).await.len(), 3);
    }

    async fn addresses_in_what_is_said_are_links_and_nothing_else_is(portal: Portal) {
        let (case, olga) = talking(portal).await;
        let browser = portal.as_(&olga).await;
        let words = "See (https://talks.example.org/a_(b)?c=1&d=2), <b>not</b> javascript:alert(1).";
        browser.post(&format!("{}/remarks", case.page()), &saying(words)).await.onward();
        let page = browser.get(&case.page()).await.ok();
        let link = "(<a href=\"https://talks.example.org/a_(b)?c=1&amp;d=2\" rel=\"ugc nofollow noopener noreferrer\">https://talks.example.org/a_(b)?c=1&amp;d=2</a>), &lt;b&gt;not";
        assert!(page.contains(link) && !page.contains("href=\"javascript"), "{page}");
    }

    async fn said_twice_at_once_it_is_one(portal: Portal) {
        let (case, olga) = talking(portal).await;
        let (one, other) = (portal.as_(&olga).await, portal.as_(&olga).await);
        let (path, body) = (format!("{}/remarks", case.page()), saying("Once."));
        let (a, b) = rocket::tokio::join!(one.post(&path, &body), other.post(&path, &body));
        assert_eq!((a.status, b.status), (Status::SeeOther, Status::SeeOther), "{} {}", a.body, b.body);
        assert_eq!((remarks(portal).await.len(), portal.audited(Action::RemarkMade).await), (1, 1));
    }

    async fn taken_back_twice_at_once_it_is_one(portal: Portal) {
        let (case, olga) = talking(portal).await;
        let (one, other) = (portal.as_(&olga).await, portal.as_(&olga).await);
        one.post(&format!("{}/remarks", case.page()), &saying("Once.")).await.onward();
        let back = format!("/review/remarks/{}/removal", remarks(portal).await[0].id);
        let (a, b) = rocket::tokio::join!(one.post(&back, ""), other.post(&back, ""));
        let mut statuses = [a.status.code, b.status.code];
        statuses.sort_unstable();
        assert_eq!((statuses, portal.audited(Action::RemarkRemoved).await), ([303, 409], 1));
    }

    async fn nobody_else_talks_and_only_in_its_time(portal: Portal) {
        let (case, olga) = talking(portal).await;
        let say = format!("{}/remarks", case.page());
        is_refused_to_everyone_else(portal, &case, &say, &saying("Intruder")).await;
        let browser = portal.as_(&olga).await;
        browser.post(&say, &saying("In time.")).await.onward();
        let back = format!("/review/remarks/{}/removal", remarks(portal).await[0].id);
        is_refused_to_everyone_else_at(portal, &back).await;
        decided(portal, &case.cycle).await;
        let late = browser.post(&say, &saying("Too late.")).await;
        assert_eq!(late.status, Status::Conflict);
        assert!(late.body.contains("Too late.") && late.body.contains("In time."), "{}", late.body);
        assert_eq!(browser.post(&back, "").await.status, Status::Conflict);
        let page = browser.get(&case.page()).await.ok();
        assert!(page.contains("In time.") && page.contains("The discussion is closed") && !page.contains("Take back"), "{page}");
        let tomorrow = portal.now() + TimeDelta::days(1);
        plan_with(portal, &case.cycle, |plan| {
            plan.judged_until = Set(None);
            plan.discussed_from = Set(Some(tomorrow));
        }).await;
        assert_eq!(browser.post(&say, &saying("Too early.")).await.status, Status::Conflict);
        assert!(!browser.get(&case.page()).await.ok().contains("In time."));
        assert_eq!(remarks(portal).await.len(), 1);
    }
}

async fn is_refused_to_everyone_else_at(portal: &Portal, path: &str) {
    assert_eq!(portal.anonymous().post(path, "").await.status, Status::SeeOther);
    assert_eq!(portal.as_(&portal.manager("Mia").await).await.post(path, "").await.status, Status::Forbidden);
    assert_eq!(portal.as_(&portal.reviewer("Omar", None).await).await.post(path, "").await.status, Status::NotFound);
    assert!(remarks(portal).await[0].removed_at.is_none());
}
