use entity::audit::Action;
use rocket::http::Status;

use super::{rows, talk};
use crate::support::form;

const IMPORT: &str = "/me/activities/import";
const FILE: &str = "date,kind,title,url,topics,visibility\n\
    2026-11-03,talk,=Mesh,https://example.org/mesh,\"a, b\",public\n\
    2026-10,Blog post,Only the month,,,private\n\
    2028-01-01,talk,To come,,,\n\
    2026-01-01,king,\"No, such kind\",,,\n\
    2026-11-03,talk,Twice,http://www.example.org/mesh/,,\n";

both! {
    async fn a_file_is_looked_at_and_then_taken(portal: Portal) {
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        browser.get(IMPORT).await.ok();
        let page = browser.upload(IMPORT, "file", ("log.csv", "text/csv"), FILE.as_bytes()).await.ok();
        assert!(page.contains("2 new, 1 already in your log, 2 with something wrong."), "{page}");
        for told in ["<td class=\"num\" data-label=\"Line\">4</td>", "still to come", "There is no such kind", "Add 2 activities"] {
            assert!(page.contains(told), "{told}: {page}");
        }
        assert!(rows(portal).await.is_empty(), "nothing is written before it is confirmed");
        let confirmed = form(&[("csv", FILE)]);
        browser.post(&format!("{IMPORT}/confirmation"), &confirmed).await.onward();
        let there = rows(portal).await;
        assert_eq!(there.iter().map(|a| (a.title.as_str(), a.month_only)).collect::<Vec<_>>(), [("=Mesh", false), ("Only the month", true)]);
        browser.post(&format!("{IMPORT}/confirmation"), &confirmed).await.onward();
        assert!(browser.get("/me/activities").await.ok().contains("Nothing was new"));
        assert_eq!(rows(portal).await, there);
        assert_eq!(portal.audited(Action::ActivitiesImported).await, 1);
        // Everything comes back from what is taken away.
        let csv = browser.get("/me/activities.csv").await;
        assert!(csv.header("Content-Disposition").unwrap().contains("activities.csv") && csv.body.contains("'=Mesh"), "{}", csv.body);
        let bo = portal.person("Bo").await;
        portal.as_(&bo).await.post(&format!("{IMPORT}/confirmation"), &form(&[("csv", &csv.body)])).await.onward();
        let copied: Vec<_> = rows(portal).await.into_iter().filter(|a| a.person_id == bo.id).map(|a| a.title).collect();
        assert_eq!(copied.len(), 2);
        assert!(copied.contains(&"=Mesh".to_owned()));
        let page = browser.upload(IMPORT, "file", ("log.csv", "text/csv"), csv.body.as_bytes()).await.ok();
        assert!(page.contains("0 new, 2 already in your log"), "{page}");
    }

    async fn two_imports_at_once_are_one(portal: Portal) {
        let ada = portal.person("Ada").await;
        let (one, two) = (portal.as_(&ada).await, portal.as_(&ada).await);
        let (at, typed) = (format!("{IMPORT}/confirmation"), form(&[("csv", FILE)]));
        let (a, b) = tokio::join!(one.post(&at, &typed), two.post(&at, &typed));
        a.onward();
        b.onward();
        assert_eq!(rows(portal).await.len(), 2);
    }

    async fn what_is_no_table_is_refused_with_words(portal: Portal) {
        let browser = portal.as_(&portal.person("Ada").await).await;
        for (file, told) in [
            ("".to_owned(), "Choose a file first"),
            ("a,b\n1,2\n".to_owned(), "has to name the columns"),
            ("date,kind,title\n".to_owned(), "no activity below"),
            (format!("date,kind,title\n{}", "2026-01-01,talk,x\n".repeat(2001)), "More than 2,000 rows"),
            ("x".repeat(600 << 10), "larger than 512 KiB"),
        ] {
            let reply = browser.upload(IMPORT, "file", ("log.csv", "text/csv"), file.as_bytes()).await;
            assert_eq!(reply.status, Status::UnprocessableEntity, "{told}");
            assert!(reply.body.contains(told), "{told}: {}", reply.body);
        }
        assert_eq!(browser.post(&format!("{IMPORT}/confirmation"), "").await.status, Status::UnprocessableEntity);
        let stranger = portal.anonymous().post(&format!("{IMPORT}/confirmation"), &form(&[("csv", FILE)])).await;
        assert_eq!(stranger.status, Status::SeeOther);
        assert!(rows(portal).await.is_empty());
        let template = browser.get("/me/activities/template.csv").await.ok();
        let page = browser.upload(IMPORT, "file", ("t.csv", "text/csv"), template.as_bytes()).await.ok();
        assert!(page.contains("2 new, 0 already in your log, 0 with something wrong."), "{page}");
    }

    async fn a_file_holds_only_ones_own(portal: Portal) {
        portal.as_(&portal.person("Ada").await).await.post("/me/activities", &talk(&[])).await.onward();
        let file = portal.as_(&portal.person("Bo").await).await.get("/me/activities.csv").await.ok();
        assert_eq!(file.lines().count(), 1, "{file}");
        assert_eq!(portal.anonymous().get("/me/activities.csv").await.status, Status::SeeOther);
    }
}
