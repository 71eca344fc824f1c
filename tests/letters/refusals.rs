//! What may be refused is refused with one click (RFC 8058), by its reader alone, and by nobody who only looks.

use base64::Engine;
use entity::audit::Action;
use entity::refusal::{self, Kind};
use entity::{letter, person};
use palmares::l10n::Locale;
use palmares::mail::refusals::{self, Who};
use palmares::mail::{self, Letter, Recipient};
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, PaginatorTrait};

use crate::support::Portal;

const ONE_CLICK: &str = "List-Unsubscribe=One-Click";

fn to(person: Option<&person::Model>) -> Recipient {
    Recipient {
        person_id: person.map(|p| p.id),
        address: "ada@example.org".into(),
        name: "Ada".into(),
        locale: Locale::english(),
    }
}

/// The path of the address in a letter.
fn path(portal: &Portal, kind: Kind, to: &Recipient) -> String {
    refusals::address(&portal.site, kind, to).strip_prefix(&portal.site.origin()).unwrap().to_owned()
}

async fn of(portal: &Portal, person: &person::Model) -> Vec<Kind> {
    let not_sent = refusals::of(&portal.db.read, &Who::Person(person.id)).await.unwrap();
    not_sent.into_iter().filter(|kind| !kind.is_asked_for()).collect()
}

both! {
    async fn a_mail_program_refuses_with_one_click(portal: Portal) {
        let ada = portal.person("Ada").await;
        let path = path(portal, Kind::Reminders, &to(Some(&ada)));
        let anyone = portal.anonymous();
        for _ in 0..2 {
            // No cookie, no token, no word of where it comes from, and no redirect.
            let done = anyone.post_from(None, &path, ONE_CLICK).await;
            assert!(done.ok().contains("You get no more reminders"));
        }
        assert_eq!(of(portal, &ada).await, [Kind::Reminders]);
        assert_eq!(portal.audited(Action::LettersRefused).await, 1);
        assert_eq!(anyone.post_from(Some("https://mail.example"), &path, ONE_CLICK).await.status, Status::Ok);
        // It holds for ever.
        portal.later(chrono::TimeDelta::days(4000));
        assert_eq!(anyone.post_from(None, &path, ONE_CLICK).await.status, Status::Ok);
    }

    async fn whoever_only_looks_changes_nothing(portal: Portal) {
        let ada = portal.person("Ada").await;
        let path = path(portal, Kind::Invitations, &to(Some(&ada)));
        let page = portal.anonymous().get(&path).await;
        assert!(page.header("Set-Cookie").is_none());
        let page = page.ok();
        assert!(page.contains("No more invitations?") && page.contains(ONE_CLICK.split('=').next().unwrap()), "{page}");
        assert!(!page.contains("Ada") && !page.contains("ada@"), "whose it is stays unsaid: {page}");
        assert_eq!(portal.anonymous().head(&path).await.status, Status::Ok);
        assert_eq!(refusal::Entity::find().count(&portal.db.write).await.unwrap(), 0);
    }

    async fn one_changes_ones_mind(portal: Portal) {
        let ada = portal.person("Ada").await;
        let path = path(portal, Kind::Reminders, &to(Some(&ada)));
        let anyone = portal.anonymous();
        assert!(anyone.post(&path, ONE_CLICK).await.ok().contains("Let them come again"));
        assert!(anyone.get(&path).await.ok().contains("Let them come again"));
        assert_eq!(anyone.post(&format!("{path}/undo"), "").await.onward(), path);
        assert!(of(portal, &ada).await.is_empty());
        assert_eq!(portal.audited(Action::LettersRefused).await, 2);
    }

    async fn the_door_opens_for_that_alone(portal: Portal) {
        let ada = portal.person("Ada").await;
        let path = path(portal, Kind::Reminders, &to(Some(&ada)));
        let anyone = portal.anonymous();
        for (at, body) in [
            (path.clone(), ""),
            (path.clone(), "List-Unsubscribe=Two"),
            (path.clone(), "List-Unsubscribe=One-Click&more=1"),
            (format!("{path}/undo"), ONE_CLICK),
            (format!("{path}?x=1"), ONE_CLICK),
            (format!("{path}/"), ONE_CLICK),
            ("/letters/refuse/".into(), ONE_CLICK),
            ("/letters/refuse/../../sign-out".into(), ONE_CLICK),
            ("/letters/refuse/%2e%2e/undo".into(), ONE_CLICK),
            ("/me/letters".into(), ONE_CLICK),
            ("/sign-out".into(), ONE_CLICK),
        ] {
            let reply = anyone.post_from(None, &at, body).await;
            assert_eq!(reply.status, Status::Forbidden, "{at} {body}");
        }
        assert_eq!(refusal::Entity::find().count(&portal.db.write).await.unwrap(), 0);
    }

    async fn every_other_post_needs_its_token(portal: Portal) {
        let anyone = portal.anonymous();
        let mut tried = 0;
        for route in portal.routes() {
            let (method, path) = (route["method"].as_str().unwrap(), route["path"].as_str().unwrap());
            if method != "POST" || ["/letters/refuse/<token>", "/webmention"].contains(&path) {
                continue;
            }
            let path: String = path.split('/').map(|s| if s.starts_with('<') { "1" } else { s }).collect::<Vec<_>>().join("/");
            let reply = anyone.post_from(None, &path, ONE_CLICK).await;
            assert_eq!(reply.status, Status::Forbidden, "{path}");
            tried += 1;
        }
        assert!(tried > 30, "only {tried} posts were found");
    }

    async fn nobody_makes_an_address_for_somebody_else(portal: Portal) {
        let (ada, bob) = (portal.person("Ada").await, portal.person("Bob").await);
        let path = path(portal, Kind::Reminders, &to(Some(&ada)));
        let anyone = portal.anonymous();
        let mut changed = path.clone();
        let last = changed.pop().unwrap();
        changed.push(if last == 'A' { 'B' } else { 'A' });
        let middle = path.len() - 12;
        let flipped = format!("{}{}{}", &path[..middle], if &path[middle..=middle] == "x" { "y" } else { "x" }, &path[middle + 1..]);
        let text = format!("reminders person {}", bob.id);
        let words = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(&text);
        let of_another_use = format!("{}{words}", portal.site.key.sign("another use", &text));
        let swapped = format!("{}{words}", path.strip_prefix("/letters/refuse/").unwrap().get(..43).unwrap());
        for forged in [changed, flipped, "/letters/refuse/1".into(), format!("/letters/refuse/{of_another_use}"), format!("/letters/refuse/{swapped}")] {
            assert_eq!(anyone.get(&forged).await.status, Status::NotFound, "{forged}");
            assert_eq!(anyone.post_from(None, &forged, ONE_CLICK).await.status, Status::NotFound, "{forged}");
        }
        assert_eq!(refusal::Entity::find().count(&portal.db.write).await.unwrap(), 0);
    }

    async fn one_chooses_among_ones_own_pages(portal: Portal) {
        let (ada, bob) = (portal.person("Ada").await, portal.person("Bob").await);
        let browser = portal.as_(&ada).await;
        let page = browser.get("/me/letters").await.ok();
        assert_eq!(page.matches(" checked").count(), 2, "{page}");
        assert_eq!(browser.post("/me/letters", "kinds=invitations").await.onward(), "/me/letters");
        assert_eq!(of(portal, &ada).await, [Kind::Reminders]);
        assert_eq!(browser.get("/me/letters").await.ok().matches(" checked").count(), 1);
        browser.post("/me/letters", "kinds=invitations&kinds=results").await.onward();
        assert_eq!(portal.audited(Action::LettersRefused).await, 1);
        browser.post("/me/letters", "kinds=invitations&kinds=reminders").await.onward();
        assert!(of(portal, &ada).await.is_empty() && of(portal, &bob).await.is_empty());
        assert!(portal.anonymous().get("/me/letters").await.onward().starts_with("/sign-in"));
        assert_eq!(portal.anonymous().post("/me/letters", "").await.onward(), "/sign-in?next=%2Fme");
    }

    /// Each letter that may be refused, in both ways one may be known.
    async fn what_is_refused_is_not_written(portal: Portal) {
        let ada = portal.person("Ada").await;
        for letter in Letter::all() {
            for (who, event) in [(to(Some(&ada)), "person"), (to(None), "address")] {
                let event = format!("{letter:?}:{event}");
                let words = || letter.sample(&portal.site);
                let queue = async |event: &str| {
                    mail::queue(&portal.db.write, &portal.site, &who, letter, event, words(), portal.now()).await.unwrap();
                    portal.outbox().await.len()
                };
                let before = queue(&format!("{event}:1")).await;
                let Some(kind) = letter.refusable() else { continue };
                let address = path(portal, kind, &who);
                portal.anonymous().post_from(None, &address, ONE_CLICK).await.ok();
                assert_eq!(queue(&format!("{event}:2")).await, before, "{letter:?} was sent in spite of it");
                portal.anonymous().post(&format!("{address}/undo"), "").await.onward();
                // What is sent to those alone who ask for it comes to nobody's address.
                let comes = who.person_id.is_some() || !kind.is_asked_for();
                let after = queue(&format!("{event}:3")).await;
                assert_eq!(after, before + usize::from(comes), "{letter:?} did not come again");
            }
        }
    }

    async fn the_headers_say_where(portal: Portal) {
        let ada = portal.person("Ada").await;
        let address = refusals::address(&portal.site, Kind::Reminders, &to(Some(&ada)));
        for (event, unsubscribe) in [("one", Some(address.clone())), ("two", None)] {
            let row = letter::ActiveModel {
                event: Set(event.into()),
                address: Set("ada@example.org".into()),
                to_name: Set("Ada".into()),
                template: Set("applications/received".into()),
                subject: Set("S".into()),
                text: Set("T".into()),
                html: Set("<p>H</p>".into()),
                state: Set(letter::State::Waiting),
                attempts: Set(0),
                run_at: Set(portal.now()),
                last_error: Set(String::new()),
                created_at: Set(portal.now()),
                unsubscribe: Set(unsubscribe),
                ..Default::default()
            };
            row.insert(&portal.db.write).await.unwrap();
        }
        let posted = portal.posted().await;
        let folded = posted[0].replace("\r\n ", "");
        assert!(folded.contains(&format!("List-Unsubscribe: <{address}>\r\n")), "{folded}");
        assert!(folded.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"), "{folded}");
        assert!(folded.contains("Auto-Submitted: auto-generated\r\n"));
        assert!(!posted[1].contains("List-Unsubscribe") && posted[1].contains("Auto-Submitted"));
    }

    async fn another_form_of_one_click_is_understood(portal: Portal) {
        let ada = portal.person("Ada").await;
        let path = path(portal, Kind::Reminders, &to(Some(&ada)));
        assert!(portal.anonymous().post_parts(&path, "List-Unsubscribe", "Two").await.status == Status::Forbidden);
        portal.anonymous().post_parts(&path, "List-Unsubscribe", "One-Click").await.ok();
        assert_eq!(of(portal, &ada).await, [Kind::Reminders]);
    }
}
