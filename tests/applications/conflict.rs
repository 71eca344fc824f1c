//! Two windows: the second edit from an old version is shown both texts, and either can be kept.

use rocket::http::Status;

use super::{receipts, sent, snapshots, started, the_one, version};

both! {
    async fn an_old_page_loses_nothing(portal: Portal) {
        portal.open_cycle("autumn").await;
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        let at = started(&browser, "autumn").await;
        let stale = version(&browser.get(&at).await.ok());
        browser.post(&at, &sent(stale, "save", &[("why", "The <first> window."), ("blog", "same.example")])).await.onward();
        for action in ["save", "submit"] {
            let reply = browser.post(&at, &sent(stale, action, &[("why", "The second window."), ("blog", "same.example")])).await;
            assert_eq!(reply.status, Status::Conflict);
            assert!(reply.body.contains("The &lt;first&gt; window."), "{}", reply.body);
            assert!(reply.body.contains("The second window."), "{}", reply.body);
            assert_eq!(reply.body.matches("same.example").count(), 1, "only what differs is set side by side");
            assert_eq!(the_one(portal).await.answers.one("why"), "The <first> window.");
            // The page's own form keeps the other.
            assert_eq!(version(&reply.body), the_one(portal).await.version);
        }
        let now = the_one(portal).await.version;
        browser.post(&at, &sent(now, "save", &[("why", "The second window."), ("blog", "same.example")])).await.onward();
        assert_eq!(the_one(portal).await.answers.one("why"), "The second window.");
        assert!(snapshots(portal, &the_one(portal).await).await.is_empty());
    }

    async fn a_form_without_its_version_overwrites_nothing(portal: Portal) {
        portal.open_cycle("autumn").await;
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        let at = started(&browser, "autumn").await;
        for body in ["answers[why]=Blind", "version=&answers[why]=Blind", "version=99&answers[why]=Blind", "version=-1&answers[why]=Blind"] {
            assert_eq!(browser.post(&at, body).await.status, Status::Conflict, "{body}");
        }
        assert_eq!(the_one(portal).await.version, 1);
    }

    async fn of_twenty_different_edits_one_is_kept_and_the_others_are_told(portal: Portal) {
        portal.open_cycle("autumn").await;
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        let at = started(&browser, "autumn").await;
        let bodies: Vec<_> = (0..20).map(|n| sent(1, "submit", &[("why", &format!("Edit {n}."))])).collect();
        let replies = rocket::futures::future::join_all(bodies.iter().map(|body| browser.post(&at, body))).await;
        let kept: Vec<_> = replies.iter().enumerate().filter(|(_, r)| r.status == Status::SeeOther).collect();
        assert_eq!(kept.len(), 1, "{:?}", replies.iter().map(|r| r.status).collect::<Vec<_>>());
        let told = replies.iter().enumerate().filter(|(_, r)| r.status == Status::Conflict);
        assert_eq!(told.filter(|(n, r)| r.body.contains(&format!("Edit {n}."))).count(), 19);
        let submitted = the_one(portal).await;
        assert_eq!(submitted.answers.one("why"), format!("Edit {}.", kept[0].0));
        let snapshots = snapshots(portal, &submitted).await;
        assert_eq!((snapshots.len(), receipts(portal).await), (1, 1));
        assert_eq!(snapshots[0].answers, submitted.answers);
    }
}
