//! By a letter with a link and a code.

use chrono::TimeDelta;
use entity::audit::Action;
use entity::person::Standing;
use entity::{email, person};
use palmares::people::someone;
use rocket::futures::future::join_all;
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel, QueryFilter};

use super::{ask, letter, links, people, sessions};
use crate::support::form;

both! {
    async fn a_letter_leads_in(portal: Portal) {
        let browser = portal.anonymous();
        assert!(browser.get("/sign-in?next=/cycles/2027%3Fa%3Db").await.ok().contains("value=\"/cycles/2027?a=b\""));
        let letter = letter(portal, &browser, "Ada@Example.org".to_lowercase().as_str(), "/cycles/2027?a=b").await;
        assert!(browser.get("/sign-in/sent").await.ok().contains("ada@example.org"));
        assert!(browser.get(&letter.link).await.ok().contains("ada@example.org"));
        assert!(sessions(portal).await.is_empty());

        let reply = browser.post(&letter.link, "").await;
        assert!(reply.header("Set-Cookie").is_some_and(|c| c.contains("HttpOnly") && c.contains("SameSite=Lax")));
        assert_eq!(reply.onward(), "/cycles/2027?a=b");
        let found = sessions(portal).await;
        assert_eq!((found.len(), found[0].via.as_str()), (1, "letter"));
        assert_eq!(found[0].expires_at, portal.now() + TimeDelta::days(180));
        let (ada, address) = palmares::people::by_address(&portal.db.write, "ada@example.org").await.unwrap().unwrap();
        assert_eq!((found[0].person_id, address.verified_at), (ada.id, Some(portal.now())));
        assert_eq!((portal.audited(Action::PersonCreated).await, portal.audited(Action::SignedIn).await), (1, 1));
        assert_eq!(browser.get("/sign-in?next=/tracks").await.onward(), "/tracks");
        assert_eq!(browser.get("/sign-in/sent").await.onward(), "/me");
    }

    async fn a_letter_tells_what_it_is_and_is_not_kept(portal: Portal) {
        let browser = portal.anonymous();
        let letter = letter(portal, &browser, "ada@example.org", "").await;
        let posted = portal.posted().await.remove(0).replace("=\r\n", "");
        assert!(posted.contains("To: ada@example.org") && posted.contains("10 minutes") && posted.contains(&letter.code));
        let row = entity::letter::Entity::find().one(&portal.db.write).await.unwrap().unwrap();
        assert!(row.text.is_empty() && row.html.is_empty());
        let kept = format!("{:?}", links(portal).await);
        assert!(!kept.contains(letter.link.rsplit('/').next().unwrap()) && !kept.contains(&letter.code));
    }

    async fn a_link_works_once(portal: Portal) {
        let browser = portal.anonymous();
        let letter = letter(portal, &browser, "ada@example.org", "").await;
        assert_eq!(browser.post(&letter.link, "").await.onward(), "/me");
        let again = browser.post(&letter.link, "").await;
        assert_eq!(again.status, Status::Gone);
        assert!(again.body.contains("no longer works") && again.body.contains("href=\"/sign-in\""));
        let replay = portal.anonymous();
        assert_eq!(replay.get(&letter.link).await.status, Status::Gone);
        assert_eq!(replay.post(&letter.link, &form(&[("code", &letter.code)])).await.status, Status::Gone);
        assert_eq!(sessions(portal).await.len(), 1);
    }

    async fn thirty_redemptions_at_once_are_one_session(portal: Portal) {
        let browser = portal.anonymous();
        let letter = letter(portal, &browser, "ada@example.org", "").await;
        let replies = join_all((0..30).map(|_| browser.post(&letter.link, ""))).await;
        let count = |status| replies.iter().filter(|r| r.status == status).count();
        assert_eq!((count(Status::SeeOther), count(Status::Gone)), (1, 29));
        assert_eq!((sessions(portal).await.len(), people(portal).await), (1, 1));
    }

    async fn a_scanner_uses_nothing_up(portal: Portal) {
        let browser = portal.anonymous();
        let letter = letter(portal, &browser, "ada@example.org", "").await;
        let before = links(portal).await;
        for _ in 0..5 {
            let scanner = portal.anonymous();
            assert_eq!(scanner.get(&letter.link).await.status, Status::Ok);
            assert_eq!(scanner.head(&letter.link).await.status, Status::Ok);
            assert_eq!(browser.get(&letter.link).await.status, Status::Ok);
        }
        assert_eq!(links(portal).await, before);
        assert_eq!(browser.post(&letter.link, "").await.onward(), "/me");
    }

    async fn another_browser_needs_the_code(portal: Portal) {
        let (asked, other) = (portal.anonymous(), portal.anonymous());
        let letter = letter(portal, &asked, "ada@example.org", "/tracks").await;
        let page = other.get(&letter.link).await.ok();
        assert!(page.contains("name=\"code\"") && !page.contains("ada@example.org"));
        for code in ["", "AAAA-AAAA"] {
            let reply = other.post(&letter.link, &form(&[("code", code)])).await;
            assert_eq!(reply.status, Status::UnprocessableEntity);
            assert!(reply.body.contains("This code does not fit"));
        }
        assert!(sessions(portal).await.is_empty());
        let typed = format!(" {} ", letter.code.to_lowercase().replace('-', " "));
        assert_eq!(other.post(&letter.link, &form(&[("code", &typed)])).await.onward(), "/tracks");
        assert_eq!(sessions(portal).await.len(), 1);
    }

    async fn five_wrong_codes_are_enough(portal: Portal) {
        let (asked, other) = (portal.anonymous(), portal.anonymous());
        let letter = letter(portal, &asked, "ada@example.org", "").await;
        let wrong = form(&[("code", "AAAA-AAAA")]);
        let tries = join_all((0..12).map(|_| other.post(&letter.link, &wrong))).await;
        assert!(tries.iter().all(|r| r.status == Status::UnprocessableEntity));
        assert_eq!(links(portal).await[0].code_attempts, 5);
        let right = form(&[("code", &letter.code)]);
        assert_eq!(other.post(&letter.link, &right).await.status, Status::UnprocessableEntity);
        assert_eq!(asked.post("/sign-in/code", &right).await.status, Status::UnprocessableEntity);
        assert!(sessions(portal).await.is_empty());
        // The browser that asked needs no code.
        assert_eq!(asked.post(&letter.link, "").await.onward(), "/me");
    }

    async fn a_letter_may_be_read_elsewhere(portal: Portal) {
        let (asked, other) = (portal.anonymous(), portal.anonymous());
        letter(portal, &asked, "ada@example.org", "/first").await;
        let letter = letter(portal, &asked, "ada@example.org", "/second").await;
        other.get("/sign-in").await.ok();
        let code = form(&[("code", &letter.code)]);
        assert_eq!(other.post("/sign-in/code", &code).await.status, Status::UnprocessableEntity);
        let empty = asked.post("/sign-in/code", "code=").await;
        assert!(empty.status == Status::UnprocessableEntity && empty.body.contains("Type the code from the letter"));
        let wrong = asked.post("/sign-in/code", "code=AAAA-AAAA").await;
        assert!(wrong.body.contains("value=\"AAAA-AAAA\"") && wrong.body.contains("ada@example.org"));
        assert!(sessions(portal).await.is_empty());
        assert_eq!(asked.post("/sign-in/code", &code).await.onward(), "/second");
        assert_eq!(sessions(portal).await.len(), 1);
    }

    async fn a_link_lasts_ten_minutes(portal: Portal) {
        let browser = portal.anonymous();
        let first = letter(portal, &browser, "ada@example.org", "").await;
        portal.later(TimeDelta::minutes(10));
        assert_eq!(browser.get(&first.link).await.status, Status::Gone);
        assert_eq!(browser.post(&first.link, "").await.status, Status::Gone);
        let late = browser.post("/sign-in/code", &form(&[("code", &first.code)])).await;
        assert_eq!(late.status, Status::UnprocessableEntity);
        assert!(sessions(portal).await.is_empty());
        let second = letter(portal, &browser, "ada@example.org", "").await;
        portal.later(TimeDelta::seconds(599));
        assert_eq!(browser.post(&second.link, "").await.onward(), "/me");
        assert_eq!(browser.get("/sign-in/link/nonsense").await.onward(), "/me");
        assert_eq!(portal.anonymous().get("/sign-in/link/nonsense").await.status, Status::Gone);
    }

    async fn nobody_learns_which_addresses_are_known(portal: Portal) {
        portal.person("Ada").await;
        let mut answers = Vec::new();
        for address in ["ada@example.org", "ben@example.org"] {
            let browser = portal.anonymous();
            let mut answer = Vec::new();
            for _ in 0..6 {
                let reply = ask(&browser, address, "").await;
                answer.push((reply.status, reply.location, reply.body.len()));
            }
            answer.push((Status::Ok, None, browser.get("/sign-in/sent").await.ok().len()));
            answers.push(answer);
        }
        assert_eq!(answers[0], answers[1]);
        assert_eq!(answers[0][5].0, Status::TooManyRequests);
    }

    async fn an_address_gets_five_letters_an_hour(portal: Portal) {
        let browser = portal.anonymous();
        for address in ["ada@example.org", "ADA@example.org", " ada@example.org", "Ada@Example.Org", "ada@example.org"] {
            assert_eq!(ask(&browser, address, "").await.onward(), "/sign-in/sent");
        }
        portal.later(TimeDelta::minutes(20));
        let refused = ask(&portal.anonymous(), "ada@example.org", "").await;
        assert_eq!(refused.status, Status::TooManyRequests);
        let wait: i64 = refused.header("Retry-After").unwrap().parse().unwrap();
        assert!((2399..=2401).contains(&wait), "{wait}");
        assert_eq!(portal.outbox().await.len(), 5);
        assert_eq!(ask(&browser, "ben@example.org", "").await.onward(), "/sign-in/sent");
        portal.later(TimeDelta::seconds(wait));
        assert_eq!(ask(&browser, "ada@example.org", "").await.onward(), "/sign-in/sent");
        assert_eq!(portal.outbox().await.len(), 7);
        // Counts name nobody.
        let counts = entity::quota::Entity::find().all(&portal.db.write).await.unwrap();
        assert!(counts.iter().all(|c| !c.key.contains("ada")), "{counts:?}");
    }

    async fn a_place_asks_for_twenty_letters_an_hour(portal: Portal) {
        let asked = join_all((0..25).map(|n| async move {
            ask(&portal.anonymous(), &format!("someone{n}@example.org"), "").await.status
        }))
        .await;
        assert_eq!(asked.iter().filter(|s| **s == Status::SeeOther).count(), 20);
        assert_eq!(asked.iter().filter(|s| **s == Status::TooManyRequests).count(), 5);
        assert_eq!(portal.outbox().await.len(), 20);
    }

    async fn an_imported_profile_is_claimed_by_its_address(portal: Portal) {
        let imported = someone("Zoë Kovač", portal.now()).insert(&portal.db.write).await.unwrap();
        let row = email::ActiveModel {
            person_id: Set(imported.id),
            address: Set("zoe@example.org".into()),
            verified_at: Set(None),
            is_primary: Set(true),
            ..Default::default()
        };
        row.insert(&portal.db.write).await.unwrap();
        let browser = portal.anonymous();
        let letter = letter(portal, &browser, "zoe@example.org", "").await;
        browser.post(&letter.link, "").await.onward();
        assert_eq!((people(portal).await, sessions(portal).await[0].person_id), (1, imported.id));
        let address = email::Entity::find().one(&portal.db.write).await.unwrap().unwrap();
        assert_eq!(address.verified_at, Some(portal.now()));
        assert!(browser.get("/me/sessions").await.ok().contains("Zoë Kovač"));
    }

    async fn the_dead_get_no_letter_and_the_answer_is_the_same(portal: Portal) {
        let ada = portal.person("Ada").await;
        let browser = portal.anonymous();
        let before = letter(portal, &browser, "ada@example.org", "").await;
        let mut row = ada.into_active_model();
        row.standing = Set(Standing::Deceased);
        row.update(&portal.db.write).await.unwrap();
        assert_eq!(ask(&browser, "ada@example.org", "").await.onward(), "/sign-in/sent");
        assert_eq!(portal.outbox().await.len(), 1);
        assert_eq!(browser.post(&before.link, "").await.status, Status::Conflict);
        assert!(sessions(portal).await.is_empty());
    }

    async fn who_was_merged_signs_in_as_the_survivor(portal: Portal) {
        let (old, survivor) = (portal.person("Old Ada").await, portal.person("Ada").await);
        let mut row = old.into_active_model();
        row.merged_into = Set(Some(survivor.id));
        row.update(&portal.db.write).await.unwrap();
        let browser = portal.anonymous();
        let letter = letter(portal, &browser, "old.ada@example.org", "").await;
        browser.post(&letter.link, "").await.onward();
        assert_eq!(sessions(portal).await[0].person_id, survivor.id);
    }

    async fn one_is_led_to_local_paths_only(portal: Portal) {
        let ada = portal.person("Ada").await;
        let signed_in = portal.as_(&ada).await;
        let bad = [
            "//evil.example", "/\\evil.example", "\\\\evil.example", "https:evil.example", "https://evil.example",
            "///evil.example", "/..//evil.example", "/@evil.example", "javascript:alert(1)", "/a b", "/posts|x",
            "/\tx", "evil", "/{x}", "/\u{202e}x", "/\r\nSet-Cookie:x=y",
        ];
        for next in bad {
            let path = format!("/sign-in?{}", form(&[("next", next)]));
            let onward = signed_in.get(&path).await.onward();
            assert_eq!(onward, "/", "{next:?}");
            let page = portal.anonymous().get(&path).await.ok();
            assert!(page.contains("name=\"next\" value=\"/\""), "{next:?}");
        }
        for raw in ["/sign-in?next=%ff", "/sign-in?next=/%0d%0aSet-Cookie:x", "/sign-in?next=%00", "/sign-in?next", "/sign-in?next=/%25"] {
            let reply = signed_in.get(raw).await;
            assert!(reply.status == Status::SeeOther && reply.location.as_ref().unwrap().starts_with('/'), "{raw}");
        }
        let browser = portal.anonymous();
        let letter = letter(portal, &browser, "ben@example.org", "//evil.example").await;
        assert_eq!(browser.post(&letter.link, "").await.onward(), "/");
    }

    async fn what_is_no_address_is_said_beside_the_field(portal: Portal) {
        let browser = portal.anonymous();
        for address in ["", "ada", "ada@localhost", "a b@example.org", "ada@example.org\r\nBcc: eve@example.org"] {
            let reply = ask(&browser, address, "/tracks").await;
            assert_eq!(reply.status, Status::UnprocessableEntity, "{address:?}");
            assert!(reply.body.contains("aria-invalid=\"true\"") && reply.body.contains("value=\"/tracks\""));
        }
        assert!(ask(&browser, "ada<b>@", "").await.body.contains("value=\"ada&lt;b&gt;@\""));
        assert!(portal.outbox().await.is_empty() && links(portal).await.is_empty());
    }

    async fn no_other_page_signs_anyone_in(portal: Portal) {
        let browser = portal.anonymous();
        let letter = letter(portal, &browser, "ada@example.org", "").await;
        let code = form(&[("code", &letter.code)]);
        for origin in [Some("https://evil.example"), Some("null"), None] {
            for (path, body) in [("/sign-in/letter", "address=eve@example.org"), ("/sign-in/code", &code), (&letter.link, &code)] {
                assert_eq!(browser.post_from(origin, path, body).await.status, Status::Forbidden, "{origin:?} {path}");
            }
        }
        assert!(sessions(portal).await.is_empty() && portal.outbox().await.len() == 1);
        // A browser that says nothing of itself has the token of the page.
        let page = browser.get(&letter.link).await.ok();
        let token = page.split("name=\"_csrf\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        assert_eq!(browser.post_from(None, &letter.link, &form(&[("_csrf", token)])).await.onward(), "/me");
    }

    async fn the_person_is_whoever_proved_the_address(portal: Portal) {
        let ada = portal.person("Ada").await;
        let browser = portal.as_(&ada).await;
        let letter = letter(portal, &browser, "ben@example.org", "").await;
        browser.post(&letter.link, "").await.onward();
        let ben = person::Entity::find().filter(person::COLUMN.name.eq("ben")).one(&portal.db.write).await.unwrap();
        let found = sessions(portal).await;
        assert_eq!((found.len(), found[0].person_id), (1, ben.unwrap().id));
    }
}
