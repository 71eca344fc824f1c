//! Where somebody works: shown as they choose, and known under one key however it is written.

use entity::person;
use rocket::http::Status;
use sea_orm::EntityTrait;

use crate::support::form;

both! {
    async fn it_is_shown_to_whom_they_choose(portal: Portal) {
        let (ada, alma) = (portal.person("Ada").await, portal.person("Alma").await);
        for member in [&ada, &alma] {
            portal.award(member, &portal.main_track().await, 2027).await;
        }
        let browser = portal.as_(&ada).await;
        let page = format!("/directory/{}", 1000 + ada.id);
        let typed = [("name", "Ada"), ("listed", "true"), ("employer", "Brasswood  Systems GmbH")];
        browser.post("/me/profile", &form(&typed)).await.onward();
        let now = person::Entity::find_by_id(ada.id).one(&portal.db.write).await.unwrap().unwrap();
        assert_eq!((now.employer.as_str(), now.employer_key.as_str()), ("Brasswood Systems GmbH", "brasswood systems"));
        let seen = portal.anonymous().get(&page).await.ok();
        assert!(seen.contains("<bdi>Brasswood Systems GmbH</bdi>") && seen.contains("worksFor"), "{seen}");

        let hidden = [typed.as_slice(), &[("visibility.employer", "members")]].concat();
        browser.post("/me/profile", &form(&hidden)).await.onward();
        assert!(!portal.anonymous().get(&page).await.ok().contains("Brasswood"));
        assert!(portal.as_(&alma).await.get(&page).await.ok().contains("Brasswood"));
        let long = "x".repeat(121);
        let refused = browser.post("/me/profile", &form(&[("name", "Ada"), ("listed", "true"), ("employer", &long)])).await;
        assert_eq!(refused.status, Status::UnprocessableEntity);
        browser.post("/me/profile", &form(&[("name", "Ada"), ("listed", "true"), ("employer", "")])).await.onward();
        assert!(!portal.as_(&alma).await.get(&page).await.ok().contains("Brasswood"));
        // Who takes it back is no stranger to those who work there.
        let now = person::Entity::find_by_id(ada.id).one(&portal.db.write).await.unwrap().unwrap();
        assert_eq!((now.employer_key.as_str(), now.former_employers.0), ("", vec!["brasswood systems".to_owned()]));
    }
}
