//! What is agreed to, in which version, and whom somebody works for.

use entity::cycle::Employees;
use entity::{consent, consent_text, cycle};
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::{cycle_with, send_with, snapshots, started, the_one};
use crate::support::Portal;

async fn consent(portal: &Portal, cycle: &cycle::Model, key: &str, required: bool) -> consent::Model {
    let row = consent::ActiveModel {
        cycle_id: Set(cycle.id),
        key: Set(key.into()),
        label: Set(format!("I agree to the {key}.")),
        required: Set(required),
        position: Set(0),
        ..Default::default()
    };
    let consent = row.insert(&portal.db.write).await.unwrap();
    text(portal, &consent, 1).await;
    consent
}

async fn text(portal: &Portal, of: &consent::Model, version: i32) {
    let row = consent_text::ActiveModel {
        consent_id: Set(of.id),
        version: Set(version),
        text: Set(format!("Words {version} of {}", of.key)),
        text_html: Set(format!("<p>Words {version} of {}</p>", of.key)),
        created_at: Set(portal.now()),
        ..Default::default()
    };
    row.insert(&portal.db.write).await.unwrap();
}

both! {
    async fn what_is_required_is_asked_beside_its_box_and_its_version_kept(portal: Portal) {
        let cycle = portal.open_cycle("autumn").await;
        let code = consent(portal, &cycle, "code", true).await;
        consent(portal, &cycle, "letters", false).await;
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        let at = started(&browser, "autumn").await;
        assert!(browser.get(&at).await.ok().contains("<p>Words 1 of code</p>"));
        let refused = send_with(&browser, &at, "submit", &[]).await;
        assert_eq!(refused.status, Status::UnprocessableEntity);
        assert!(refused.body.contains("Please agree: “I agree to the code.”"), "{}", refused.body);
        assert!(refused.body.contains(r#"id="agreed-code-wrong""#), "{}", refused.body);
        send_with(&browser, &at, "submit", &[("agreed[code]", "1"), ("agreed[strange]", "1")]).await.onward();
        let submitted = the_one(portal).await;
        let kept = snapshots(portal, &submitted).await.remove(0).agreed;
        assert_eq!(kept.0.into_iter().collect::<Vec<_>>(), [("code".to_owned(), 1)]);

        // A newer text is asked again, and what was agreed to before stays what it was.
        text(portal, &code, 2).await;
        let page = browser.get(&at).await.ok();
        assert!(page.contains("The text has changed since you agreed to it") && page.contains("Words 2 of code"), "{page}");
        let refused = send_with(&browser, &at, "submit", &[("agreed[code]", "1")]).await;
        assert!(refused.body.contains("please agree again"), "{}", refused.body);
        // No version that is not written yet.
        let refused = send_with(&browser, &at, "submit", &[("agreed[code]", "3")]).await;
        assert_eq!(refused.status, Status::UnprocessableEntity);
        send_with(&browser, &at, "submit", &[("agreed[code]", "2")]).await.onward();
        let versions: Vec<_> = snapshots(portal, &submitted).await.iter().map(|s| s.agreed.0["code"]).collect();
        assert_eq!(versions, [1, 2]);
        let letter = portal.posted().await.pop().unwrap();
        assert!(letter.contains("I agree to the code. (version 2)"), "{letter}");
    }

    async fn employees_are_not_asked_or_labelled_or_refused(portal: Portal) {
        let cycle = portal.open_cycle("autumn").await;
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        let at = started(&browser, "autumn").await;
        assert!(!browser.get(&at).await.ok().contains("is_employee"));
        send_with(&browser, &at, "save", &[("is_employee", "true")]).await.onward();
        assert!(!the_one(portal).await.is_employee);
        cycle_with(portal, &cycle, |c| c.employees = Set(Employees::Forbid)).await;
        let refused = send_with(&browser, &at, "submit", &[("is_employee", "true")]).await;
        assert_eq!(refused.status, Status::Conflict);
        assert!(refused.body.contains("does not take people who work for the company"), "{}", refused.body);
        assert!(snapshots(portal, &the_one(portal).await).await.is_empty());
        cycle_with(portal, &cycle, |c| c.employees = Set(Employees::Label)).await;
        send_with(&browser, &at, "submit", &[("is_employee", "true")]).await.onward();
        portal.clock.stand_at(cycle.closes_at);
        let id = the_one(portal).await.id;
        let (reviewer, manager) = (portal.reviewer("Rosa", None).await, portal.manager("Grace").await);
        portal.review_plan(&cycle, |_| ()).await;
        portal.asked(&the_one(portal).await, &reviewer).await;
        for (who, page) in [(&reviewer, format!("/review/applications/{id}")), (&manager, format!("/manage/applications/{id}"))] {
            let page = portal.as_(who).await.get(&page).await.ok();
            assert!(page.contains("Works for the company behind"), "{page}");
        }
    }
}
