use chrono::TimeDelta;
use entity::activity::Visibility;
use entity::audit::Action;
use palmares::activities::queries;
use palmares::jobs::Job;
use rocket::http::Status;

use super::{rows, talk};

const LOG: &str = "/me/activities";

both! {
    async fn what_was_done_is_logged_with_all_that_is_known(portal: Portal) {
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        assert!(browser.get(LOG).await.ok().contains("Nothing logged yet"));
        assert_eq!(browser.post(LOG, &talk(&[])).await.onward(), LOG);
        let logged = rows(portal).await.remove(0);
        assert_eq!((logged.person_id, logged.title.as_str(), logged.reach), (ada.id, "Mesh for beginners", Some(1200)));
        assert_eq!((logged.language.as_str(), logged.canonical_url.as_deref()), ("pl", Some("example.org/mesh")));
        assert_eq!((logged.topics.joined().as_str(), logged.visibility), ("mesh, antennas", Visibility::Public));
        let page = browser.get(LOG).await.ok();
        assert!(page.contains("Mesh for beginners is in your log.") && page.contains("November 2026"), "{page}");
        assert!(page.contains("3 November 2026: 1 activity") && page.contains("1,200 attendees"), "{page}");
        assert_eq!(portal.audited(Action::ActivityLogged).await, 1);
        assert!(browser.get("/me").await.ok().contains("Mesh for beginners"));
    }

    async fn everything_wrong_is_told_and_what_was_typed_is_kept(portal: Portal) {
        let browser = portal.as_(&portal.person("Ada").await).await;
        let reply = browser.post(LOG, &talk(&[("title", ""), ("kind", "king"), ("date", "2027-02-01"), ("reach", "many"), ("url", "ftp://x")])).await;
        assert_eq!(reply.status, Status::UnprocessableEntity);
        for wrong in ["title-wrong", "kind-wrong", "date-wrong", "reach-wrong", "url-wrong", "role=\"alert\"", "The hall was full."] {
            assert!(reply.body.contains(wrong), "{wrong}: {}", reply.body);
        }
        assert_eq!(browser.post(LOG, "").await.status, Status::UnprocessableEntity);
        assert_eq!(browser.post(LOG, &talk(&[("title", "a\u{0}b"), ("note", "c\u{0}d")])).await.onward(), LOG);
        assert_eq!(rows(portal).await.len(), 1);
        assert_eq!(portal.anonymous().post(LOG, &talk(&[])).await.status, Status::SeeOther);
        assert_eq!(rows(portal).await.len(), 1);
    }

    async fn two_clicks_at_once_log_it_once(portal: Portal) {
        let ada = portal.person("Ada").await;
        let (one, two) = (portal.as_(&ada).await, portal.as_(&ada).await);
        let typed = talk(&[]);
        let (a, b) = tokio::join!(one.post(LOG, &typed), two.post(LOG, &typed));
        assert_eq!((a.onward().as_str(), b.onward().as_str()), (LOG, LOG));
        assert_eq!(rows(portal).await.len(), 1);
    }

    async fn the_same_page_again_is_a_warning(portal: Portal) {
        let browser = portal.as_(&portal.person("Ada").await).await;
        browser.post(LOG, &talk(&[])).await.onward();
        let first = rows(portal).await[0].id;
        let again = [("url", "http://example.org/mesh#top"), ("title", "The same")];
        let reply = browser.post(LOG, &talk(&again)).await;
        assert_eq!(reply.status, Status::UnprocessableEntity);
        assert!(reply.body.contains(&format!("href=\"/me/activities/{first}\"")) && reply.body.contains("Log it all the same"));
        assert_eq!(rows(portal).await.len(), 1);
        browser.post(LOG, &talk(&[again[0], again[1], ("again", "true")])).await.onward();
        assert_eq!(rows(portal).await.len(), 2);
        // Somebody else's log is their own.
        portal.as_(&portal.person("Bo").await).await.post(LOG, &talk(&[])).await.onward();
        assert_eq!(rows(portal).await.len(), 3);
    }

    async fn one_edits_ones_own_and_nobody_elses(portal: Portal) {
        let ada = portal.as_(&portal.person("Ada").await).await;
        ada.post(LOG, &talk(&[])).await.onward();
        let at = format!("{LOG}/{}", rows(portal).await[0].id);
        assert!(ada.get(&at).await.ok().contains("value=\"Mesh for beginners\""));
        assert_eq!(ada.post(&at, &talk(&[("title", "")])).await.status, Status::UnprocessableEntity);
        ada.post(&at, &talk(&[("title", "Mesh"), ("month_only", "true"), ("visibility", "private")])).await.onward();
        let row = rows(portal).await.remove(0);
        assert_eq!((row.title.as_str(), row.month_only, row.on_date.to_string().as_str()), ("Mesh", true, "2026-11-01"));
        // Nothing changed is no change.
        ada.post(&at, &talk(&[("title", "Mesh"), ("month_only", "true"), ("visibility", "private")])).await.onward();
        assert_eq!(portal.audited(Action::ActivityEdited).await, 1);
        for other in [portal.as_(&portal.person("Bo").await).await, portal.as_(&portal.manager("Mia").await).await] {
            assert_eq!(other.get(&at).await.status, Status::NotFound);
            assert_eq!(other.post(&at, &talk(&[])).await.status, Status::NotFound);
            assert_eq!(other.post(&format!("{at}/removal"), "").await.status, Status::NotFound);
            assert_eq!(other.post(&format!("{at}/restoration"), "").await.status, Status::NotFound);
        }
        portal.anonymous().post(&format!("{at}/removal"), "").await;
        assert_eq!(rows(portal).await[0].removed_at, None);
    }

    async fn what_is_removed_can_be_put_back_for_a_month(portal: Portal) {
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        browser.post(LOG, &talk(&[])).await.onward();
        let id = rows(portal).await[0].id;
        let at = format!("{LOG}/{id}");
        let list = browser.post(&format!("{at}/removal"), "").await.onward();
        let page = browser.get(&list).await.ok();
        assert!(page.contains(&format!("{at}/restoration")) && page.contains("Undo"), "{page}");
        assert_eq!(browser.get(&at).await.status, Status::NotFound);
        assert!(queries::of_person(&portal.db.read, ada.id).await.unwrap().is_empty());
        browser.post(&format!("{at}/removal"), "").await.onward();
        browser.post(&format!("{at}/restoration"), "").await.onward();
        browser.post(&format!("{at}/restoration"), "").await.onward();
        assert_eq!((portal.audited(Action::ActivityRemoved).await, portal.audited(Action::ActivityRestored).await), (1, 1));
        assert_eq!(queries::of_person(&portal.db.read, ada.id).await.unwrap().len(), 1);
        browser.post(&format!("{at}/removal"), "").await.onward();
        portal.later(TimeDelta::days(29));
        portal.run(Job::Sweep).await;
        assert_eq!(rows(portal).await.len(), 1);
        portal.later(TimeDelta::days(2));
        portal.run(Job::Sweep).await;
        assert!(rows(portal).await.is_empty());
        let late = portal.as_(&ada).await;
        assert_eq!(late.post(&format!("{at}/restoration"), "").await.status, Status::NotFound);
    }

    async fn the_log_is_narrowed_by_its_address(portal: Portal) {
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        let track = portal.track("mesh", entity::track::Kind::SubProgram).await;
        browser.post(LOG, &talk(&[("track", "mesh")])).await.onward();
        browser.post(LOG, &talk(&[("url", ""), ("title", "An old post"), ("kind", "blog-post"), ("date", "2019-05"), ("topics", "Repair")])).await.onward();
        for (query, talk_there, post_there) in [
            ("", true, true), ("?year=2026", true, false), ("?kind=blog-post", false, true), ("?track=mesh", true, false),
            ("?topic=repair", false, true), ("?year=2019&kind=talk", false, false), ("?year=x&page=99", false, false),
        ] {
            let page = browser.get(&format!("{LOG}{query}")).await.ok();
            let list = page.split("id=\"list-head\"").nth(1).unwrap();
            assert_eq!((list.contains("Mesh for beginners"), list.contains("An old post")), (talk_there, post_there), "{query}");
        }
        let window = ("2019-05-20".parse().unwrap(), "2026-11-03".parse().unwrap());
        let found = queries::in_window(&portal.db.read, ada.id, window).await.unwrap();
        assert_eq!(found.iter().map(|l| l.kind.key.as_str()).collect::<Vec<_>>(), ["talk", "blog-post"]);
        assert_eq!(found[0].activity.track_id, Some(track.id));
        let later = ("2019-06-01".parse().unwrap(), "2026-11-02".parse().unwrap());
        assert!(queries::in_window(&portal.db.read, ada.id, later).await.unwrap().is_empty());
    }
}
