use entity::audit::Action;
use entity::reviewer;
use rocket::http::Status;
use sea_orm::EntityTrait;

use crate::support::{Portal, form};

const PATH: &str = "/review/settings";

async fn stored(portal: &Portal) -> Vec<reviewer::Model> {
    reviewer::Entity::find().all(&portal.db.write).await.unwrap()
}

both! {
    async fn what_they_take_on_is_kept(portal: Portal) {
        let rita = portal.reviewer("Rita", None).await;
        let browser = portal.as_(&rita).await;
        let body = form(&[("most", "12"), ("languages", "German, en; GERMAN"), ("regions", "europe"), ("regions", "atlantis"), ("regions", "asia"), ("away_until", "2027-02-01")]);
        browser.post(PATH, &body).await.onward();
        let row = stored(portal).await.remove(0);
        assert_eq!((row.person_id, row.most), (rita.id, Some(12)));
        assert_eq!((row.languages.0, row.regions.0), (vec!["de".to_owned(), "en".into()], vec!["asia".to_owned(), "europe".into()]));
        assert_eq!(row.away_until, Some("2027-02-01".parse().unwrap()));
        let page = browser.get(PATH).await.ok();
        for words in ["value=\"12\"", "German, English", "value=\"europe\" checked", "value=\"2027-02-01\""] {
            assert!(page.contains(words), "{words} in {page}");
        }
        browser.post(PATH, &body).await.onward();
        assert_eq!(portal.audited(Action::ReviewerEdited).await, 1, "nothing changed the second time");
        browser.post(PATH, &form(&[("most", ""), ("languages", "")])).await.onward();
        let row = stored(portal).await.remove(0);
        assert_eq!((row.most, row.languages.0.len(), row.regions.0.len(), row.away_until), (None, 0, 0, None));
        assert_eq!(portal.audited(Action::ReviewerEdited).await, 2);
    }

    async fn what_cannot_be_read_is_said(portal: Portal) {
        let rita = portal.reviewer("Rita", None).await;
        let browser = portal.as_(&rita).await;
        for (field, typed, why) in [
            ("most", "-1", "A whole number from 0 to 1,000"),
            ("most", "many", "A whole number"),
            ("languages", "English, Klingonese", "“Klingonese” is not known"),
            ("away_until", "31.12.2027", "Write a day as in"),
            ("away_until", "2027-01-14", "This day is over"),
        ] {
            let reply = browser.post(PATH, &form(&[(field, typed)])).await;
            assert_eq!(reply.status, Status::UnprocessableEntity);
            assert!(reply.body.contains(why) && reply.body.contains(typed), "{why}: {}", reply.body);
        }
        assert!(stored(portal).await.is_empty());
    }

    async fn who_is_back_is_not_away_any_more(portal: Portal) {
        let rita = portal.reviewer("Rita", None).await;
        let browser = portal.as_(&rita).await;
        browser.post(PATH, &form(&[("away_until", "2027-01-15")])).await.onward();
        assert!(browser.get(PATH).await.ok().contains("value=\"2027-01-15\""));
        portal.later(chrono::TimeDelta::days(1));
        assert!(!browser.get(PATH).await.ok().contains("2027-01-15"), "the form as it is drawn can be sent");
        browser.post(PATH, &form(&[("away_until", ""), ("most", "3")])).await.onward();
        assert_eq!(stored(portal).await[0].away_until, None);
    }

    async fn nobody_else_and_twice_at_once_is_once(portal: Portal) {
        let (rita, body) = (portal.reviewer("Rita", None).await, form(&[("most", "3")]));
        assert_eq!(portal.anonymous().post(PATH, &body).await.status, Status::SeeOther);
        for other in [portal.person("Bob").await, portal.manager("Mia").await] {
            assert_eq!(portal.as_(&other).await.post(PATH, &body).await.status, Status::Forbidden);
        }
        assert!(stored(portal).await.is_empty());
        let (one, other) = (portal.as_(&rita).await, portal.as_(&rita).await);
        let (a, b) = rocket::tokio::join!(one.post(PATH, &body), other.post(PATH, &body));
        assert_eq!((a.status, b.status), (Status::SeeOther, Status::SeeOther));
        assert_eq!(stored(portal).await.len(), 1);
    }
}
