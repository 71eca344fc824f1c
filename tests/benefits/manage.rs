//! The managers' side.

use entity::audit::Action;
use entity::benefit::Kind;
use rocket::http::Status;

use super::*;
use crate::support::form;

const PLAIN: &str = "KEY-PLAIN-WORD";

fn typed(name: &str, kind: &str, url: &str) -> String {
    form(&[("name", name), ("kind", kind), ("url", url), ("low_at", "2"), ("description", "**Good**")])
}

async fn only(portal: &Portal) -> benefit::Model {
    benefit::Entity::find().one(&portal.db.write).await.unwrap().unwrap()
}

both! {
    async fn a_benefit_is_made_changed_archived_and_offered_again(portal: Portal) {
        let mia = portal.as_(&portal.manager("Mia").await).await;
        let main = portal.main_track().await;
        mia.post(DESK, &format!("{}&tracks={}", typed("Studio", "key", ""), main.id)).await.onward();
        let made = only(portal).await;
        assert_eq!((made.kind, made.low_at, made.tracks.0.as_slice()), (Kind::Key, Some(2), &[main.id][..]));
        let here = format!("{DESK}/{}", made.id);
        let seen = made.updated_at.timestamp_micros().to_string();
        portal.later(chrono::TimeDelta::seconds(1));
        let change = |seen: &str| form(&[("name", "Studio 2"), ("low_at", ""), ("seen", seen)]);
        mia.post(&here, &change(&seen)).await.onward();
        assert_eq!((only(portal).await.name.as_str(), only(portal).await.low_at), ("Studio 2", None));
        let late = mia.post(&here, &change(&seen)).await;
        assert_eq!(late.status, Status::UnprocessableEntity);
        assert!(late.body.contains("Somebody else saved a change"), "{}", late.body);
        mia.post(&format!("{here}/archive"), "").await.onward();
        let ada = portal.as_(&member(portal, "Ada").await).await;
        assert!(!ada.get(OWN).await.ok().contains("Studio 2"));
        assert_eq!(ada.post(&claim_of(&made), "").await.status, Status::Conflict);
        mia.post(&format!("{here}/return"), "").await.onward();
        assert!(ada.get(OWN).await.ok().contains("Studio 2"));
        assert_eq!(portal.audited(Action::BenefitEdited).await, 4);
        assert!(mia.get("/manage/audit?group=benefits").await.ok().contains("edited a benefit"));
    }

    async fn only_managers_come_in(portal: Portal) {
        let studio = pool(portal, 1).await;
        let here = format!("{DESK}/{}", studio.id);
        let rita = portal.as_(&portal.reviewer("Rita", None).await).await;
        let ada = portal.as_(&member(portal, "Ada").await).await;
        let pages = [DESK.to_owned(), format!("{DESK}/new"), here.clone(), format!("{here}/edit")];
        for browser in [&rita, &ada] {
            for page in &pages {
                assert_eq!(browser.get(page).await.status, Status::Forbidden, "{page}");
            }
            for path in ["", "/archive", "/return", "/place", "/keys", "/keys/removal"] {
                let refused = browser.post(&format!("{here}{path}"), "all=true&up=true").await;
                assert_eq!(refused.status, Status::Forbidden, "{path}");
            }
            assert_eq!(browser.post(DESK, &typed("X", "key", "")).await.status, Status::Forbidden);
        }
        assert_eq!(portal.anonymous().get(DESK).await.status, Status::SeeOther);
        assert_eq!(holders(portal, &studio).await.len(), 1);
    }

    async fn what_is_wrong_is_told_beside_its_field(portal: Portal) {
        let mia = portal.as_(&portal.manager("Mia").await).await;
        let wrong = mia.post(DESK, &form(&[("name", " "), ("kind", "gold"), ("tracks", "77"), ("low_at", "-1")])).await;
        assert_eq!(wrong.status, Status::UnprocessableEntity);
        for word in ["Give it a name.", "Choose what kind it is.", "One of these titles is gone"] {
            assert!(wrong.body.contains(word), "{word}");
        }
        let wrong = mia.post(DESK, &typed("Chat", "link", "javascript:alert(1)")).await;
        assert!(wrong.status == Status::UnprocessableEntity && wrong.body.contains("Give the address it leads to"));
        mia.post(DESK, &typed("Chat", "link", LINK)).await.onward();
        let wrong = mia.post(DESK, &typed("  chat ", "link", LINK)).await;
        assert!(wrong.status == Status::UnprocessableEntity && wrong.body.contains("Another benefit has this name"));
        let wrong = mia.post(DESK, &typed("Studio", "key", "").replace("low_at=2", "low_at=few")).await;
        assert!(wrong.body.contains("Give a whole number"));
        assert_eq!(mia.get(&format!("{DESK}/99")).await.status, Status::NotFound);
        assert_eq!(mia.post(&format!("{DESK}/{}/keys", only(portal).await.id), "keys=A").await.status, Status::NotFound);
    }

    async fn keys_come_in_all_or_none(portal: Portal) {
        let studio = pool(portal, 1).await;
        let mia = portal.as_(&portal.manager("Mia").await).await;
        let path = format!("{DESK}/{}/keys", studio.id);
        let wrong = mia.post(&path, &form(&[("keys", "A-1\n\nA-1\nSTUDIO-1\nA-2")])).await;
        assert_eq!(wrong.status, Status::UnprocessableEntity);
        for word in ["Line 2 is empty.", "Line 3 is the same key as line 1.", "Line 4 is a key that this benefit has"] {
            assert!(wrong.body.contains(word), "{word}: {}", wrong.body);
        }
        assert!(wrong.body.contains("A-2"), "what was typed is kept");
        assert_eq!(keys(portal, &studio).await.len(), 1, "none came in");
        let empty = mia.post(&path, "keys=").await;
        assert!(empty.status == Status::UnprocessableEntity && empty.body.contains("Give at least one key."));
        let many = (0..5001).map(|n| format!("K{n}\n")).collect::<String>();
        let many = mia.post(&path, &form(&[("keys", &many)])).await;
        assert!(many.body.contains("These are 5,001 keys; at once it takes 5,000."));
        mia.post(&path, &form(&[("keys", "A-1\r\nA-2\r\n\r\n")])).await.onward();
        assert_eq!(keys(portal, &studio).await.len(), 3);
        let csv = b"Licence key;Until\nB-1;2028\nB-2;2028\n";
        mia.upload(&path, "file", ("keys.csv", "text/csv"), csv).await.onward();
        assert_eq!(keys(portal, &studio).await.len(), 5);
        let again = mia.upload(&path, "file", ("keys.csv", "text/csv"), csv).await;
        assert!(again.status == Status::UnprocessableEntity && again.body.contains("Line 2 is a key that this"));
        let large = vec![b'x'; 600 << 10];
        let large = mia.upload(&path, "file", ("keys.csv", "text/csv"), &large).await;
        assert!(large.status == Status::UnprocessableEntity && large.body.contains("larger than 512 KiB"));
        assert_eq!(portal.audited(Action::BenefitKeysAdded).await, 2);
    }

    async fn the_same_keys_sent_twice_at_once_come_in_once(portal: Portal) {
        let studio = pool(portal, 0).await;
        let mia = portal.manager("Mia").await;
        let (left, right) = (portal.as_(&mia).await, portal.as_(&mia).await);
        let path = format!("{DESK}/{}/keys", studio.id);
        let (one, other) = rocket::tokio::join!(left.post(&path, "keys=A%0AB"), right.post(&path, "keys=A%0AB"));
        let mut codes = [one.status.code, other.status.code];
        codes.sort_unstable();
        assert_eq!(codes, [303, 422]);
        assert_eq!(keys(portal, &studio).await.len(), 2);
    }

    async fn only_what_nobody_has_is_taken_out(portal: Portal) {
        let studio = pool(portal, 4).await;
        let ada = member(portal, "Ada").await;
        portal.as_(&ada).await.post(&claim_of(&studio), "").await.onward();
        let mia = portal.as_(&portal.manager("Mia").await).await;
        let path = format!("{DESK}/{}/keys/removal", studio.id);
        let wrong = mia.post(&path, &form(&[("gone", "STUDIO-2\nSTUDIO-1\nnonsense")])).await;
        assert_eq!(wrong.status, Status::UnprocessableEntity);
        assert!(wrong.body.contains("Line 2 is a key that somebody has."), "{}", wrong.body);
        assert!(wrong.body.contains("Line 3 is no key of this pool."));
        assert_eq!(keys(portal, &studio).await.len(), 4);
        assert_eq!(mia.post(&path, "").await.status, Status::UnprocessableEntity);
        mia.post(&path, &form(&[("gone", "STUDIO-2")])).await.onward();
        assert_eq!(keys(portal, &studio).await.len(), 3);
        let both = mia.post(&path, &form(&[("gone", "STUDIO-3"), ("all", "true")])).await;
        assert!(both.status == Status::UnprocessableEntity && both.body.contains("STUDIO-3"), "{}", both.body);
        assert_eq!(keys(portal, &studio).await.len(), 3, "two words at once take nothing out");
        mia.post(&path, "all=true").await.onward();
        assert_eq!(holders(portal, &studio).await, [Some(ada.id)]);
        assert_eq!(portal.audited(Action::BenefitKeysRemoved).await, 2);
    }

    async fn managers_see_who_claimed_when_and_never_what(portal: Portal) {
        let studio = pool(portal, 2).await;
        let ada = member(portal, "Ada").await;
        portal.as_(&ada).await.post(&claim_of(&studio), "").await.onward();
        let mia = portal.as_(&portal.manager("Mia").await).await;
        let page = mia.get(&format!("{DESK}/{}", studio.id)).await.ok();
        assert!(page.contains("Ada") && page.contains("2027-01-15T12:00:00Z") && page.contains("running low"), "{page}");
        assert!(!page.contains("STUDIO-"));
        assert!(mia.get("/manage").await.ok().contains("STUDIO is running low: 1 key is left."));
        assert!(!mia.get(DESK).await.ok().contains("STUDIO-"));
    }

    async fn benefits_change_places(portal: Portal) {
        let mia = portal.as_(&portal.manager("Mia").await).await;
        for name in ["One", "Two", "Three"] {
            mia.post(DESK, &typed(name, "key", "")).await.onward();
        }
        let id = benefit::Entity::find().filter(benefit::COLUMN.name.eq("Three")).one(&portal.db.write).await;
        mia.post(&format!("{DESK}/{}/place", id.unwrap().unwrap().id), "up=true").await.onward();
        let page = mia.get(DESK).await.ok();
        let at = |name: &str| page.find(&format!("<bdi>{name}</bdi>")).unwrap();
        assert!(at("One") < at("Three") && at("Three") < at("Two"));
    }

    async fn a_link_that_browsers_take_leads_there(portal: Portal) {
        let mia = portal.as_(&portal.manager("Mia").await).await;
        mia.post(DESK, &typed("Tools", "download", "https://files.example.org/a|b^c.zip")).await.onward();
        let tools = only(portal).await;
        let ada = portal.as_(&member(portal, "Ada").await).await;
        let opened = ada.get(&format!("/me/benefits/{}/open", tools.id)).await;
        assert_eq!(opened.location.as_deref(), Some("https://files.example.org/a%7Cb%5Ec.zip"));
    }

    async fn a_link_is_changed_without_a_word_of_it_in_the_log(portal: Portal) {
        let mia = portal.as_(&portal.manager("Mia").await).await;
        mia.post(DESK, &typed("Chat", "link", LINK)).await.onward();
        let chat = only(portal).await;
        let here = format!("{DESK}/{}", chat.id);
        assert!(mia.get(&format!("{here}/edit")).await.ok().contains(LINK));
        let seen = chat.updated_at.timestamp_micros().to_string();
        let change = form(&[("name", "Chat"), ("url", &format!("https://{PLAIN}.example/")), ("seen", &seen)]);
        mia.post(&here, &change).await.onward();
        let log = mia.get("/manage/audit").await.ok();
        assert!(log.contains("Chat: description, link") && !log.contains("plain"), "{log}");
    }
}
