//! The audit log as managers read it.

use chrono::TimeDelta;
use entity::application::State;
use entity::audit::Action;
use entity::{audit, cycle, person};
use palmares::audit::Entry;
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, DbBackend, EntityTrait, IntoActiveModel};

both! {
    async fn the_log_is_narrowed(portal: Portal) {
        let (ada, ben) = (portal.person("Ada").await, portal.person("Ben").await);
        let mia = portal.manager("Mia").await;
        for (action, subject, id, on) in [
            (Action::AwardRevoked, "award", 7, &ada), (Action::AwardRestored, "award", 8, &ada), (Action::StandingChanged, "person", 9, &ben),
        ] {
            let entry = Entry::new(action, subject, id).by(mia.id).on(on.id).states("one", "two").note(format!("note {id}."));
            entry.record(&portal.db.write, portal.now()).await.unwrap();
        }
        let browser = portal.as_(&mia).await;
        for (query, notes) in [
            (String::new(), [true, true, true]),
            ("?action=award_revoked".into(), [true, false, false]),
            ("?subject=award".into(), [true, true, false]),
            ("?subject=award&subject_id=8".into(), [false, true, false]),
            (format!("?person={}", ben.id), [false, false, true]),
            (format!("?person={}&action=award_revoked", mia.id), [true, false, false]),
            ("?action=nonsense&person=x&subject_id=y&page=z".into(), [true, true, true]),
            ("?subject=cycle".into(), [false, false, false]),
        ] {
            let page = browser.get(&format!("/manage/audit{query}")).await.ok();
            assert_eq!(["note 7.", "note 8.", "note 9."].map(|n| page.contains(n)), notes, "{query}");
        }
        let page = browser.get("/manage/audit").await.ok();
        assert!(page.find("note 9.") < page.find("note 7."), "newest first");
        assert!(page.contains("revoked an award") && page.contains("one → two"));
    }

    async fn what_is_pending_on_ones_own_application_is_not_there(portal: Portal) {
        let (mia, max) = (portal.manager("Mia").await, portal.manager("Max").await);
        let cycle = portal.closed_cycle("main-2027").await;
        let application = portal.application(&cycle, &mia, State::Submitted).await;
        for (action, to) in [(Action::DecisionRecorded, "kept_one"), (Action::DecisionUndone, "kept_two"), (Action::ApplicationSubmitted, "open_one")] {
            let entry = Entry::new(action, "application", application.id).by(max.id).on(mia.id).note(to);
            entry.record(&portal.db.write, portal.now()).await.unwrap();
        }
        let pages = ["/manage/audit".to_owned(), format!("/manage/audit?subject_id={}", application.id), format!("/manage/people/{}", mia.id)];
        let read = async |who, sees: bool| {
            let browser = portal.as_(who).await;
            for page in &pages {
                let shown = browser.get(page).await.ok();
                assert_eq!(["kept_one", "kept_two", "open_one"].map(|n| shown.contains(n)), [sees, sees, true], "{page}");
            }
        };
        read(&mia, false).await;
        read(&max, true).await;
        let mut announced: cycle::ActiveModel = cycle.into_active_model();
        announced.announced_at = Set(Some(portal.now() - TimeDelta::seconds(1)));
        announced.update(&portal.db.write).await.unwrap();
        read(&mia, true).await;
    }

    async fn a_long_log_has_pages(portal: Portal) {
        let mia = portal.manager("Mia").await;
        for n in 0..60 {
            Entry::new(Action::AwardGiven, "award", n).by(mia.id).note(format!("note {n}.")).record(&portal.db.write, portal.now()).await.unwrap();
        }
        let browser = portal.as_(&mia).await;
        let first = browser.get("/manage/audit?action=award_given").await.ok();
        assert!(first.contains("note 59.") && !first.contains("note 0.") && first.contains("?action=award_given&amp;page=2"));
        assert!(browser.get("/manage/audit?action=award_given&page=2").await.ok().contains("note 0."));
    }

    async fn only_managers_read_the_log(portal: Portal) {
        let ada = portal.person("Ada").await;
        assert_eq!(portal.as_(&ada).await.get("/manage/audit").await.status, Status::Forbidden);
        assert_eq!(portal.anonymous().get("/manage/audit").await.onward(), "/sign-in?next=%2Fmanage%2Faudit");
    }
}

both! {
    async fn it_is_only_ever_added_to(portal: Portal) {
        let mia = portal.manager("Mia").await;
        let before = audit::Entity::find().all(&portal.db.write).await.unwrap();
        assert!(!before.is_empty());
        let id = before[0].id;
        let is_postgres = portal.db.backend() == DbBackend::Postgres;
        let mut tries = vec![
            format!("UPDATE audit SET note = 'otherwise' WHERE id = {id}"),
            "UPDATE audit SET by_id = NULL".to_owned(),
            format!("DELETE FROM audit WHERE id = {id}"),
            "DELETE FROM audit".to_owned(),
        ];
        tries.push(match is_postgres {
            true => "TRUNCATE audit".to_owned(),
            false => format!(
                "INSERT OR REPLACE INTO audit (id, at, action, subject, subject_id, from_state, to_state, note) \
                 VALUES ({id}, '2027-01-01', 'signed_in', 'x', 1, '', '', '')"
            ),
        });
        for sql in tries {
            let refused = portal.db.write.execute_unprepared(&sql).await.unwrap_err().to_string();
            assert!(refused.contains("only ever added to"), "{sql}: {refused}");
        }
        // Also where the person goes: the log has no foreign key that would take it along.
        let gone = person::Entity::delete_by_id(mia.id).exec(&portal.db.write).await;
        assert!(gone.is_ok(), "{gone:?}");
        assert_eq!(audit::Entity::find().all(&portal.db.write).await.unwrap(), before);
    }

    async fn reads_are_folded_until_they_are_asked_for(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let application = portal.application(&cycle, &portal.person("Ada").await, State::Submitted).await;
        let browser = portal.as_(&portal.manager("Mia").await).await;
        browser.get(&format!("/manage/applications/{}", application.id)).await.ok();
        Entry::new(Action::AwardGiven, "award", 7).note("note 7.").record(&portal.db.write, portal.now()).await.unwrap();
        let rows = |page: &str| page.split("<tbody>").nth(1).unwrap_or_default().to_owned();
        let read = "read an application";
        let page = browser.get("/manage/audit").await.ok();
        assert!(rows(&page).contains("note 7.") && !rows(&page).contains(read), "{page}");
        assert!(page.contains("href=\"/manage/audit?reads=on\"") && page.contains("it is in the file"), "{page}");
        for query in ["?reads=on", "?group=reads", "?cycle=main-2027&reads=on"] {
            let page = browser.get(&format!("/manage/audit{query}")).await.ok();
            assert!(rows(&page).contains(read), "{query}: {page}");
        }
        let page = browser.get("/manage/audit?reads=on&cycle=main-2027").await.ok();
        assert!(page.contains("href=\"/manage/audit?cycle=main-2027\"") && page.contains("name=\"reads\" value=\"on\""), "{page}");
        assert!(browser.get("/manage/audit.csv").await.ok().contains("application_read"));
    }

    async fn reads_are_found_by_who_and_of_whom_and_when(portal: Portal) {
        let cycle = portal.closed_cycle("main-2027").await;
        let (mia, moe) = (portal.manager("Mia Müller").await, portal.manager("Moe").await);
        let (ada, ben) = (portal.person("Ada").await, portal.person("Ben").await);
        let to_ada = portal.application(&cycle, &ada, State::Submitted).await;
        let to_ben = portal.application(&cycle, &ben, State::Submitted).await;
        portal.as_(&mia).await.get(&format!("/manage/applications/{}", to_ada.id)).await.ok();
        portal.later(TimeDelta::days(2));
        portal.as_(&moe).await.get(&format!("/manage/applications/{}", to_ben.id)).await.ok();
        let browser = portal.as_(&mia).await;
        let sees = async |query: &str| {
            let page = browser.get(&format!("/manage/audit?{query}")).await.ok();
            let table = page.split("<tbody>").nth(1).unwrap_or_default().to_owned();
            ["application of Ada, Awards of main-2027", "application of Ben, Awards of main-2027"].map(|n| table.contains(n))
        };
        let day = |d: chrono::DateTime<chrono::Utc>| d.date_naive().to_string();
        let (first, second) = (day(portal.now() - TimeDelta::days(2)), day(portal.now()));
        for (query, wanted) in [
            ("group=reads".to_owned(), [true, true]),
            ("group=reads&by=muller".into(), [true, false]),
            ("group=reads&by=moe".into(), [false, true]),
            (format!("group=reads&on=id:{}", ben.id), [false, true]),
            ("group=reads&on=ada".into(), [true, false]),
            ("group=reads&on=%25".into(), [false, false]),
            (format!("group=reads&to={first}"), [true, false]),
            (format!("group=reads&from={second}&to={second}"), [false, true]),
            ("group=reads&cycle=main-2027".into(), [true, true]),
            ("group=reads&cycle=none".into(), [false, false]),
            ("group=awards&action=application_read".into(), [true, true]),
            ("group=awards".into(), [false, false]),
            ("group=reads&by=portal".into(), [false, false]),
            ("group=nonsense&from=tomorrow&action=&on=%20&reads=on".into(), [true, true]),
        ] {
            assert_eq!(sees(&query).await, wanted, "{query}");
        }
        let page = browser.get(&format!("/manage/people/{}", ada.id)).await.ok();
        assert!(page.contains(&format!("/manage/audit?group=reads&amp;on=id:{}", ada.id)), "{page}");
        let page = browser.get(&format!("/manage/applications/{}", to_ada.id)).await.ok();
        assert!(page.contains(&format!("group=reads&amp;subject=application&amp;subject_id={}", to_ada.id)), "{page}");
    }

    async fn what_is_shown_is_taken_along_as_a_file_and_that_is_told(portal: Portal) {
        let (mia, ada) = (portal.manager("Mia").await, portal.person("Ada").await);
        for (n, note) in [(1, "=SUM(A1)"), (2, "plain, with a comma"), (3, "@cmd")] {
            let entry = Entry::new(Action::AwardRevoked, "award", n).by(mia.id).on(ada.id).states("active", "revoked");
            entry.note(note).record(&portal.db.write, portal.now()).await.unwrap();
        }
        let browser = portal.as_(&mia).await;
        assert!(browser.get("/manage/audit?group=awards").await.ok().contains("/manage/audit.csv?group=awards"));
        let reply = browser.get("/manage/audit.csv?group=awards").await;
        assert!(reply.header("Content-Disposition").unwrap().starts_with("attachment; filename=\"audit-2027"));
        let file = reply.ok();
        assert_eq!(file.lines().count(), 4, "{file}");
        for part in ["'=SUM(A1)", "\"plain, with a comma\"", "'@cmd", "active → revoked", "revoked an award", "Ada", "Mia"] {
            assert!(file.contains(part), "{part} is not in {file}");
        }
        assert_eq!(portal.audited(Action::AuditExported).await, 1);
        assert!(browser.get("/manage/audit?group=reads").await.ok().contains("3 entries; group: awards"));
        assert_eq!(portal.as_(&ada).await.get("/manage/audit.csv").await.status, Status::Forbidden);
        assert!(portal.anonymous().get("/manage/audit.csv").await.onward().starts_with("/sign-in"));
        assert_eq!(portal.audited(Action::AuditExported).await, 1);
    }

    async fn nobody_reads_who_judges_them(portal: Portal) {
        let (mia, max) = (portal.manager("Mia").await, portal.manager("Max").await);
        let rosa = portal.reviewer("Rosa", None).await;
        let cycle = portal.closed_cycle("main-2027").await;
        let own = portal.application(&cycle, &mia, State::Submitted).await;
        let review = portal.reviewed(&own, &rosa, 4).await;
        let kept = [
            (Action::ReviewGiven, "application", own.id), (Action::ReviewAsked, "review", review.id),
            (Action::ReviewRecused, "review", review.id), (Action::ReviewReleased, "application", own.id),
            (Action::RemarkMade, "application", own.id), (Action::ConflictDeclared, "conflict", 1),
            (Action::DecisionSeconded, "application", own.id), (Action::ApplicationRead, "application", own.id),
        ];
        for (action, subject, id) in kept {
            let entry = Entry::new(action, subject, id).by(rosa.id).on(mia.id).note("kept_one");
            entry.record(&portal.db.write, portal.now()).await.unwrap();
        }
        // One that names nobody, at the review alone.
        Entry::new(Action::ReviewGiven, "review", review.id).by(rosa.id).note("kept_one").record(&portal.db.write, portal.now()).await.unwrap();
        // A sum of the whole cycle tells of each in it.
        Entry::new(Action::ReviewsAssigned, "cycle", cycle.id).by(max.id).note("open_one").record(&portal.db.write, portal.now()).await.unwrap();
        let pages = [
            "/manage/audit".to_owned(), format!("/manage/audit?by=id:{}", rosa.id), "/manage/audit?group=reviews".into(),
            "/manage/audit.csv?group=reviews&group=reads&group=decisions".into(), "/manage/audit?q=kept_one".into(),
            format!("/manage/audit?subject=review&subject_id={}", review.id), format!("/manage/people/{}", mia.id),
        ];
        let (hers, his) = (portal.as_(&mia).await, portal.as_(&max).await);
        for page in &pages {
            let seen = hers.get(page).await.ok();
            let seen = seen.split("</form>").last().unwrap().to_owned();
            assert!(!seen.contains("kept_one"), "{page}: {seen}");
            assert!(his.get(page).await.ok().contains("kept_one"), "{page}");
        }
        assert!(!hers.get("/manage/audit?group=reviews").await.ok().contains("open_one"));
        assert!(his.get("/manage/audit?group=reviews").await.ok().contains("open_one"));
        assert!(hers.get(&format!("/manage/audit?group=reviews&by=id:{}", rosa.id)).await.ok().contains("Nothing fits"));
        let mut announced: cycle::ActiveModel = cycle.into_active_model();
        announced.announced_at = Set(Some(portal.now() - TimeDelta::seconds(1)));
        announced.update(&portal.db.write).await.unwrap();
        assert!(hers.get("/manage/audit?group=reviews").await.ok().contains("kept_one"));
    }
}
