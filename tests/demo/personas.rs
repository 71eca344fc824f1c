use entity::audit::Action;
use entity::{person, session};
use palmares::demo::Persona;
use palmares::secret;
use palmares::web::SESSION;
use rocket::http::Status;
use sea_orm::{EntityTrait, PaginatorTrait, QueryFilter};

use super::lively;
use crate::support::{Backend, Portal, form};

lively! {
    async fn each_is_one_click_away(portal: Portal) {
        let page = portal.anonymous().get("/demo").await.ok();
        for persona in Persona::ALL {
            assert!(page.contains(&format!("value=\"{}\"", persona.slug())), "{persona:?}");
            assert!(page.contains(persona.facts().name), "{persona:?}");
            let browser = portal.anonymous();
            let to = browser.post("/demo/sign-in", &form(&[("as", persona.slug())])).await.onward();
            let token = browser.cookie(SESSION).unwrap();
            let session = session::Entity::find().filter(session::COLUMN.token_hash.eq(secret::hash(&token)));
            let session = session.one(&portal.db.read).await.unwrap().unwrap();
            let person = person::Entity::find_by_id(session.person_id).one(&portal.db.read).await.unwrap().unwrap();
            assert_eq!((person.name.as_str(), session.via.as_str()), (persona.facts().name, "demo"));
            let landed = browser.get(&to).await;
            assert!(landed.status.code < 500 && landed.status != Status::Forbidden, "{persona:?} at {to}");
            let again = browser.get("/demo").await.ok();
            assert!(again.contains(&format!("signed in as <bdi>{}", person.name)), "{again}");
        }
        assert_eq!(portal.audited(Action::SignedIn).await, 7);
    }

    async fn being_another_ends_the_first_session(portal: Portal) {
        let browser = portal.anonymous();
        browser.post("/demo/sign-in", "as=manager").await.onward();
        let first = browser.cookie(SESSION).unwrap();
        browser.post("/demo/sign-in", "as=newcomer").await.onward();
        assert_ne!(browser.cookie(SESSION), Some(first));
        assert_eq!(session::Entity::find().count(&portal.db.read).await.unwrap(), 1);
    }

    async fn nobody_else_can_be_had(portal: Portal) {
        let browser = portal.anonymous();
        let reply = browser.post("/demo/sign-in", "as=king").await;
        assert_eq!(reply.status, Status::NotFound);
        let reply = browser.post_from(Some("https://evil.example"), "/demo/sign-in", "as=admin").await;
        assert_eq!(reply.status, Status::Forbidden);
        assert_eq!(session::Entity::find().count(&portal.db.read).await.unwrap(), 0);
    }
}

#[rocket::async_test]
async fn without_the_demo_there_is_no_such_door() {
    let portal = Portal::new(Backend::Sqlite).await;
    let browser = portal.anonymous();
    for page in ["/demo", "/demo/letters", "/demo/letters/1", "/demo/letters/1/body"] {
        assert_eq!(browser.get(page).await.status, Status::NotFound, "{page}");
    }
    assert_eq!(browser.post("/demo/sign-in", "as=admin").await.status, Status::NotFound);
    assert_eq!(session::Entity::find().count(&portal.db.read).await.unwrap(), 0);
}
