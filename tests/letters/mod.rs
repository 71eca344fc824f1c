//! The outbox as managers read it, and what letters say.

mod each;
mod refusals;
mod texts;

use entity::audit::Action;
use entity::letter::{self, State};
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};

use crate::support::Portal;

async fn letter(portal: &Portal, template: &str, state: State) -> letter::Model {
    numbered(portal, template, state, 0).await
}

async fn numbered(portal: &Portal, template: &str, state: State, n: usize) -> letter::Model {
    let row = letter::ActiveModel {
        event: Set(format!("{template}:{state:?}:{n}")),
        address: Set("ada@example.org".into()),
        to_name: Set("Ada <b>".into()),
        template: Set(template.into()),
        subject: Set(format!("About {template}")),
        text: Set("The secret words <script>".into()),
        html: Set("<p>The secret words</p>".into()),
        state: Set(state),
        attempts: Set(1),
        run_at: Set(portal.now()),
        last_error: Set(if state == State::Failed { "550 no such user".into() } else { String::new() }),
        created_at: Set(portal.now()),
        ..Default::default()
    };
    row.insert(&portal.db.write).await.unwrap()
}

async fn state(portal: &Portal, of: &letter::Model) -> State {
    letter::Entity::find_by_id(of.id).one(&portal.db.write).await.unwrap().unwrap().state
}

both! {
    async fn the_outbox_is_listed_and_read(portal: Portal) {
        let browser = portal.as_(&portal.manager("Mia").await).await;
        assert!(browser.get("/manage/letters").await.ok().contains("No letters yet"));
        let failed = letter(portal, "applications/received", State::Failed).await;
        letter(portal, "applications/withdrawn", State::Sent).await;
        let all = browser.get("/manage/letters").await.ok();
        assert!(all.contains("550 no such user") && all.contains("About applications/withdrawn"), "{all}");
        let some = browser.get("/manage/letters?state=failed").await.ok();
        assert!(some.contains("550 no such user") && !some.contains("About applications/withdrawn"));
        let kind = browser.get("/manage/letters?template=applications%2Fwithdrawn").await.ok();
        assert!(kind.contains("About applications/withdrawn") && !kind.contains("About applications/received"));
        assert!(browser.get("/manage/letters?state=waiting").await.ok().contains("None of these"));
        let one = browser.get(&format!("/manage/letters/{}", failed.id)).await.ok();
        assert!(one.contains("The secret words &lt;script&gt;") && one.contains("Send it again"));
        assert_eq!(one.matches("<script").count(), 1);
        assert_eq!(browser.get("/manage/letters/9999").await.status, Status::NotFound);
    }

    async fn a_failed_letter_goes_out_again(portal: Portal) {
        let browser = portal.as_(&portal.manager("Mia").await).await;
        let failed = letter(portal, "applications/received", State::Failed).await;
        let path = format!("/manage/letters/{}/retry", failed.id);
        assert_eq!(browser.post(&path, "").await.onward(), format!("/manage/letters/{}", failed.id));
        assert_eq!(state(portal, &failed).await, State::Waiting);
        assert_eq!(browser.post(&path, "").await.status, Status::Conflict);
        assert_eq!(portal.audited(Action::LetterSentAgain).await, 1);
        assert_eq!(portal.posted().await.len(), 1);
    }

    async fn all_that_failed_go_out_again_at_once(portal: Portal) {
        let browser = portal.as_(&portal.manager("Mia").await).await;
        let mut failed = Vec::new();
        for n in 0..3 {
            failed.push(numbered(portal, "applications/received", State::Failed, n).await);
        }
        let (sent, way_in) = (letter(portal, "applications/received", State::Sent).await, letter(portal, "sign_in/link", State::Failed).await);
        let page = browser.get("/manage/letters").await.ok();
        assert!(page.contains("3 letters could not be delivered") && page.contains("Send all 3 again"), "{page}");
        assert_eq!(browser.post("/manage/letters/retry", "template=applications/received").await.onward(), "/manage/letters");
        for one in &failed {
            assert_eq!(state(portal, one).await, State::Waiting);
        }
        assert_eq!(portal.audited(Action::LetterSentAgain).await, 3);
        browser.post("/manage/letters/retry", "template=applications/received").await.onward();
        browser.post("/manage/letters/retry", "template=sign_in/link").await.onward();
        assert_eq!((state(portal, &sent).await, state(portal, &way_in).await), (State::Sent, State::Failed));
        assert_eq!(portal.audited(Action::LetterSentAgain).await, 3);
        let ada = portal.as_(&portal.person("Ada").await).await;
        assert_eq!(ada.post("/manage/letters/retry", "template=applications/received").await.status, Status::Forbidden);
        assert!(portal.anonymous().post("/manage/letters/retry", "template=x").await.onward().starts_with("/sign-in"));
    }

    async fn a_letter_is_seen_as_it_was_sent(portal: Portal) {
        let browser = portal.as_(&portal.manager("Mia").await).await;
        let sent = letter(portal, "applications/received", State::Sent).await;
        let page = browser.get(&format!("/manage/letters/{}", sent.id)).await;
        assert!(page.header("Content-Security-Policy").unwrap().contains("frame-src 'self'"));
        assert!(page.ok().contains(&format!("src=\"/manage/letters/{}/html\"", sent.id)));
        let shown = browser.get(&format!("/manage/letters/{}/html", sent.id)).await;
        let policy = shown.header("Content-Security-Policy").unwrap().to_owned();
        assert!(policy.contains("default-src 'none'") && policy.ends_with("sandbox") && policy.contains("frame-ancestors 'self'"));
        assert_eq!(shown.header("X-Frame-Options"), Some("SAMEORIGIN"));
        assert_eq!(shown.ok(), "<p>The secret words</p>");
        let way_in = letter(portal, "sign_in/link", State::Waiting).await;
        assert_eq!(browser.get(&format!("/manage/letters/{}/html", way_in.id)).await.status, Status::NotFound);
        let ada = portal.as_(&portal.person("Ada").await).await;
        assert_eq!(ada.get(&format!("/manage/letters/{}/html", sent.id)).await.status, Status::Forbidden);
    }

    async fn nobody_reads_a_way_in(portal: Portal) {
        let browser = portal.as_(&portal.admin("Root").await).await;
        for state in [State::Waiting, State::Failed] {
            let way_in = letter(portal, "sign_in/link", state).await;
            let page = browser.get(&format!("/manage/letters/{}", way_in.id)).await.ok();
            assert!(!page.contains("The secret words") && !page.contains("Send it again"));
            assert_eq!(browser.post(&format!("/manage/letters/{}/retry", way_in.id), "").await.status, Status::Conflict);
        }
    }

    async fn only_managers_read_letters(portal: Portal) {
        let failed = letter(portal, "applications/received", State::Failed).await;
        let ada = portal.as_(&portal.person("Ada").await).await;
        let path = format!("/manage/letters/{}", failed.id);
        assert_eq!(ada.get("/manage/letters").await.status, Status::Forbidden);
        assert_eq!(ada.get(&path).await.status, Status::Forbidden);
        assert_eq!(ada.post(&format!("{path}/retry"), "").await.status, Status::Forbidden);
        assert_eq!(portal.anonymous().post(&format!("{path}/retry"), "").await.onward(), "/sign-in?next=%2Fme");
        assert_eq!(state(portal, &failed).await, State::Failed);
    }
}
