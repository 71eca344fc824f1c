//! What is sealed is read by nobody else: not in the database, not in the log of who did what, not after the secret is
//! another.

use entity::benefit::Kind;
use entity::{audit, benefit_key};
use palmares::benefits::Seal;
use palmares::config::Config;
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait, Statement};

use super::*;
use crate::support::{Backend, form};

const PLAIN: &str = "PLAINKEYWORD-0001";

/// Everything that stands in the tables, as text.
async fn tables(portal: &Portal) -> String {
    let mut all = String::new();
    for table in ["benefit", "benefit_key", "benefit_wish", "audit", "letter", "session"] {
        let sql = match portal.db.backend() {
            sea_orm::DbBackend::Sqlite => {
                let columns = portal
                    .db
                    .write
                    .query_all_raw(Statement::from_string(portal.db.backend(), format!("PRAGMA table_info({table})")))
                    .await
                    .unwrap();
                let names: Vec<String> = columns
                    .iter()
                    .map(|c| format!("coalesce(CAST({} AS TEXT), '')", c.try_get::<String>("", "name").unwrap()))
                    .collect();
                format!("SELECT {} FROM {table}", names.join(" || ' ' || "))
            }
            _ => format!("SELECT CAST({table}.* AS TEXT) FROM {table}"),
        };
        for row in portal.db.write.query_all_raw(Statement::from_string(portal.db.backend(), sql)).await.unwrap() {
            all.push_str(&row.try_get_by_index::<String>(0).unwrap());
            all.push('\n');
        }
    }
    all
}

both! {
    async fn neither_key_nor_link_stands_in_the_database_or_the_log(portal: Portal) {
        let mia = portal.as_(&portal.manager("Mia").await).await;
        let ada = portal.as_(&member(portal, "Ada").await).await;
        mia.post(DESK, &form(&[("name", "Studio"), ("kind", "key")])).await.onward();
        mia.post(DESK, &form(&[("name", "Chat"), ("kind", "link"), ("url", LINK)])).await.onward();
        let all = benefit::Entity::find().order_by_asc(benefit::COLUMN.id).all(&portal.db.write).await.unwrap();
        let (studio, chat) = (&all[0], &all[1]);
        mia.post(&format!("{DESK}/{}/keys", studio.id), &form(&[("keys", PLAIN)])).await.onward();
        ada.post(&claim_of(studio), "").await.onward();
        assert!(ada.get(OWN).await.ok().contains(PLAIN));
        assert_eq!(ada.get(&format!("{OWN}/{}/open", chat.id)).await.location.as_deref(), Some(LINK));
        let stored = tables(portal).await;
        assert!(stored.contains("Studio") && stored.contains("benefit_claimed"), "{stored}");
        for word in ["PLAINKEYWORD", "plain-link-word"] {
            assert!(!stored.contains(word), "{word} can be read in the tables");
            for page in ["/manage/audit", "/manage/audit.csv", "/manage/benefits", "/manage/people"] {
                assert!(!mia.get(page).await.ok().contains(word), "{word} stands on {page}");
            }
        }
        let entries = audit::Entity::find().all(&portal.db.write).await.unwrap();
        assert!(!format!("{entries:?}").contains("PLAINKEYWORD"));
        let rows = benefit_key::Entity::find().all(&portal.db.write).await.unwrap();
        assert!(!format!("{rows:?}").contains("PLAINKEYWORD"), "nor where a row is logged");
    }

    async fn with_another_secret_nothing_is_given_away_and_managers_are_told(portal: Portal) {
        let studio = pool(portal, 2).await;
        let chat = benefit(portal, "CHAT", Kind::Link, &[]).await;
        let ada = member(portal, "Ada").await;
        portal.as_(&ada).await.post(&claim_of(&studio), "").await.onward();
        let other = Config { secret_key: Some("another secret that is long enough".into()), ..Config::default() }.site();
        assert_ne!(Seal::of(&other).name(), Seal::of(&portal.site).name());
        for key in keys(portal, &studio).await {
            let text = Seal::of(&other).key(studio.id, "lost");
            let mut row: benefit_key::ActiveModel = key.into();
            (row.sealed, row.sealed_with) = (Set(text), Set(Seal::of(&other).name()));
            row.update(&portal.db.write).await.unwrap();
        }
        let lost = benefit::ActiveModel {
            id: Set(chat.id),
            link_sealed: Set(Some(Seal::of(&other).link(LINK))),
            ..Default::default()
        };
        lost.update(&portal.db.write).await.unwrap();
        let browser = portal.as_(&ada).await;
        assert!(browser.get(OWN).await.ok().contains("It cannot be shown at the moment"));
        let refused = browser.get(&format!("{OWN}/{}/open", chat.id)).await;
        assert_eq!((refused.status, refused.location), (Status::Conflict, None));
        let bob = portal.as_(&member(portal, "Bob").await).await;
        bob.post(&claim_of(&studio), "").await.onward();
        assert!(bob.get(OWN).await.ok().contains("You asked for a key"), "an unreadable key is nobody's");
        let mia = portal.as_(&portal.manager("Mia").await).await;
        let page = mia.get(&format!("{DESK}/{}", studio.id)).await.ok();
        assert!(page.contains("2 keys were sealed with another secret"), "{page}");
        assert!(mia.get(&format!("{DESK}/{}", chat.id)).await.ok().contains("The address was sealed with another"));
    }
}

#[rocket::async_test]
async fn without_a_lasting_secret_no_key_is_taken_in() {
    let portal = &Portal::with(Backend::Sqlite, |config| config.is_secret_passing = true).await;
    let studio = pool(portal, 0).await;
    let mia = portal.as_(&portal.manager("Mia").await).await;
    let refused = mia.post(&format!("{DESK}/{}/keys", studio.id), "keys=A").await;
    assert!(
        refused.status == Status::UnprocessableEntity && refused.body.contains("secret is made anew at each start")
    );
    assert!(keys(portal, &studio).await.is_empty());
    let link = form(&[("name", "Chat"), ("kind", "link"), ("url", LINK)]);
    assert_eq!(mia.post(DESK, &link).await.status, Status::UnprocessableEntity);
}
