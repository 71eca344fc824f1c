use rocket::http::Status;

use super::{Case, ended};

const SENT: [&str; 5] = ["review", "draft", "recusal", "conflict", "remarks"];

both! {
    async fn where_only_forms_go_leads_back_to_the_application(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        let browser = portal.as_(&case.rita).await;
        for sent in SENT {
            let part = if sent == "remarks" { "talk" } else { "yours" };
            let to = browser.get(&format!("{}/{sent}?sort=submitted", case.page())).await.onward();
            assert_eq!(to, format!("{}?sort=submitted#{part}", case.page()));
        }
        assert_eq!(browser.get(&format!("{}/else", case.page())).await.status, Status::NotFound);
        assert_eq!(portal.audited(entity::audit::Action::ApplicationRead).await, 0, "nothing was read yet");
    }

    async fn and_only_those_who_may_read_it(portal: Portal) {
        let case = Case::of(portal, |_| ()).await;
        let (other, otto) = (portal.person("Bob").await, portal.reviewer("Otto", None).await);
        let review = case.stored(portal).await;
        let otto = portal.as_(&otto).await;
        let unknown = otto.get("/review/applications/999999/review").await;
        for sent in SENT {
            let path = format!("{}/{sent}", case.page());
            let to_sign_in = portal.anonymous().get(&path).await.onward();
            assert!(to_sign_in.starts_with("/sign-in"), "{to_sign_in}");
            assert_eq!(portal.as_(&other).await.get(&path).await.status, Status::Forbidden);
            let reply = otto.get(&path).await;
            assert_eq!(reply.status, Status::NotFound);
            let same = reply.body.replace(&path, "/review/applications/999999/review");
            assert_eq!(same, unknown.body, "{sent}: as if there were none");
        }
        ended(portal, review, entity::review::State::Recused).await;
        assert_eq!(portal.as_(&case.rita).await.get(&format!("{}/review", case.page())).await.status, Status::NotFound);
    }
}
