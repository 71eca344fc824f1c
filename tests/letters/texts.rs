//! The program's own words for its letters.

use entity::audit::Action;
use entity::{letter, letter_text};
use palmares::l10n::Locale;
use palmares::mail::{self, Letter, Recipient};
use rocket::http::Status;
use sea_orm::{EntityTrait, PaginatorTrait, QueryOrder};

use crate::support::{Portal, form};

const RECEIVED: &str = "/manage/letters/texts/applications/received";

async fn send(portal: &Portal, letter: Letter, locale: &str, event: &str) -> letter::Model {
    let to = Recipient {
        person_id: None,
        address: "ada@example.org".into(),
        name: "Ada [x](https://evil.example) <b>".into(),
        locale: Locale::by_tag(locale).unwrap(),
    };
    let words = letter.sample(&portal.site);
    mail::queue(&portal.db.write, &portal.site, &to, letter, event, words, portal.now()).await.unwrap();
    letter::Entity::find().order_by_desc(letter::COLUMN.id).one(&portal.db.write).await.unwrap().unwrap()
}

both! {
    async fn every_letter_is_listed_and_shown_in_every_language(portal: Portal) {
        let browser = portal.as_(&portal.manager("Mia").await).await;
        let list = browser.get("/manage/letters/texts").await.ok();
        for letter in Letter::all() {
            assert!(list.contains(&format!("/manage/letters/texts/{}/en", letter.folder())), "{letter:?} is not listed");
            for locale in Locale::all() {
                let at = format!("/manage/letters/texts/{}/{}", letter.folder(), locale.tag());
                let page = browser.get(&at).await.ok();
                assert!(page.contains("<code>{name}</code>") && page.contains(&format!("src=\"{at}/html\"")), "{page}");
                let shown = browser.get(&format!("{at}/html")).await;
                let policy = shown.header("Content-Security-Policy").unwrap().to_owned();
                assert!(policy.contains("default-src 'none'") && policy.ends_with("sandbox"), "{policy}");
                assert!(!shown.ok().contains("<script"));
            }
        }
        for nothing in ["applications/received/xx", "applications/nothing/en", "../x/en"] {
            assert_eq!(browser.get(&format!("/manage/letters/texts/{nothing}")).await.status, Status::NotFound);
        }
    }

    async fn the_programs_words_take_the_place_of_the_portals_and_the_frame_stays(portal: Portal) {
        let browser = portal.as_(&portal.manager("Mia").await).await;
        let path = format!("{RECEIVED}/en");
        let body = "Ahoy **{name}**!\n\nYour bid for {track} is in the box. See [the guide](https://guide.example/a).";
        let typed = form(&[("subject", "In the box: {cycle}"), ("body", body)]);
        assert_eq!(browser.post(&path, &typed).await.onward(), path);
        assert!(browser.get(&path).await.ok().contains("Ahoy **{name}**!"));
        assert!(browser.get("/manage/letters/texts").await.ok().contains("English"));
        let sent = send(portal, Letter::ApplicationReceived, "en", "one").await;
        assert_eq!(sent.subject, "In the box: Pathfinders 2027");
        // Nobody's name makes a link or a tag.
        assert!(sent.html.contains("<strong>Ada [x](https://evil.example) &lt;b&gt;</strong>"), "{}", sent.html);
        assert!(!sent.html.contains("href=\"https://evil.example"), "{}", sent.html);
        assert!(sent.html.contains("href=\"https://guide.example/a\"") && sent.text.contains("(https://guide.example/a)"));
        assert!(sent.html.contains("/me/applications\"") && sent.text.contains("What you submitted"), "{}", sent.text);
        let french = send(portal, Letter::ApplicationReceived, "fr", "two").await;
        assert!(!french.text.contains("Ahoy"));
        // Changed, then given up.
        browser.post(&path, &form(&[("subject", ""), ("body", "Short.")])).await.onward();
        assert_eq!(letter_text::Entity::find().count(&portal.db.write).await.unwrap(), 1);
        assert!(send(portal, Letter::ApplicationReceived, "en", "three").await.text.starts_with("Short.\n\n"));
        assert_eq!(browser.post(&format!("{path}/removal"), "").await.onward(), path);
        assert_eq!(browser.post(&format!("{path}/removal"), "").await.status, Status::Conflict);
        assert!(send(portal, Letter::ApplicationReceived, "en", "four").await.text.starts_with("Hello Ada"));
        assert_eq!(portal.audited(Action::LetterTextEdited).await, 3);
    }

    async fn what_cannot_be_said_is_refused_beside_its_field(portal: Portal) {
        let browser = portal.as_(&portal.manager("Mia").await).await;
        let path = format!("{RECEIVED}/en");
        for (subject, body, wrong) in [
            ("", "", "Write what the letter should say"),
            ("{cycle} {nobody}", "Words", "{nobody}"),
            ("", "{{ 7*7 }}", "no placeholder"),
            ("", "{% raw %}", "no placeholder"),
            (&"x".repeat(161), "Words", "161"),
        ] {
            let refused = browser.post(&path, &form(&[("subject", subject), ("body", body)])).await;
            assert_eq!(refused.status, Status::UnprocessableEntity, "{subject} {body}");
            assert!(refused.body.contains(wrong) && refused.body.contains("aria-invalid"), "{wrong}: {}", refused.body);
        }
        assert_eq!(letter_text::Entity::find().count(&portal.db.write).await.unwrap(), 0);
    }

    async fn what_is_typed_is_seen_before_it_is_kept(portal: Portal) {
        let browser = portal.as_(&portal.manager("Mia").await).await;
        let path = format!("{RECEIVED}/fr/preview");
        let seen = browser.post(&path, &form(&[("subject", ""), ("body", "Bonjour {name} <script>alert(1)</script>")])).await;
        assert!(seen.header("Content-Security-Policy").unwrap().ends_with("sandbox"));
        let html = seen.ok();
        assert!(html.contains("Bonjour Ada Lovelace &lt;script&gt;") && !html.contains("<script"), "{html}");
        let wrong = browser.post(&path, &form(&[("subject", ""), ("body", "{what}")])).await;
        assert!(wrong.status == Status::UnprocessableEntity && wrong.body.contains("{what}"));
        assert_eq!(letter_text::Entity::find().count(&portal.db.write).await.unwrap(), 0);
    }

    async fn a_test_goes_to_oneself_and_not_too_often(portal: Portal) {
        let browser = portal.as_(&portal.manager("Mia").await).await;
        let path = "/manage/letters/texts/sign_in/link/en/test";
        let sent = browser.post(path, &form(&[("subject", ""), ("body", "Come in, {name}.")])).await.ok();
        assert!(sent.contains("mia@example.org") && sent.contains("Come in, {name}."), "{sent}");
        let posted = portal.posted().await;
        assert_eq!(posted.len(), 1);
        assert!(posted[0].contains("Subject: [Test] Your link to sign in to") && posted[0].contains("Come in, Mia."));
        assert!(posted[0].contains("only-a-sample") && posted[0].contains("ABCD-2345"), "{}", posted[0]);
        assert_eq!(portal.audited(Action::LetterTested).await, 1);
        let refused = browser.post(path, &form(&[("subject", ""), ("body", "{what}")])).await;
        assert_eq!(refused.status, Status::UnprocessableEntity);
        for _ in 1..20 {
            browser.post(path, &form(&[("subject", ""), ("body", "")])).await.ok();
            portal.later(chrono::TimeDelta::seconds(1));
        }
        assert_eq!(browser.post(path, &form(&[("subject", ""), ("body", "")])).await.status, Status::TooManyRequests);
        assert_eq!(letter_text::Entity::find().count(&portal.db.write).await.unwrap(), 0);
    }

    async fn only_managers_touch_the_words(portal: Portal) {
        let ada = portal.as_(&portal.reviewer("Ada", None).await).await;
        let path = format!("{RECEIVED}/en");
        let typed = form(&[("subject", "x"), ("body", "y")]);
        for at in ["/manage/letters/texts".to_owned(), path.clone(), format!("{path}/html")] {
            assert_eq!(ada.get(&at).await.status, Status::Forbidden, "{at}");
            assert!(portal.anonymous().get(&at).await.onward().starts_with("/sign-in"), "{at}");
        }
        for at in [path.clone(), format!("{path}/preview"), format!("{path}/test"), format!("{path}/removal")] {
            assert_eq!(ada.post(&at, &typed).await.status, Status::Forbidden, "{at}");
            assert_eq!(portal.anonymous().post(&at, &typed).await.onward(), "/sign-in?next=%2Fme", "{at}");
        }
        assert_eq!(letter_text::Entity::find().count(&portal.db.write).await.unwrap(), 0);
        assert!(portal.outbox().await.is_empty());
    }
}
