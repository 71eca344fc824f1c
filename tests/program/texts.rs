//! What the program says of itself in other languages, and what a colour would make of its pages.

use entity::audit::Action;
use entity::program_text;
use rocket::http::Status as Http;
use sea_orm::EntityTrait;

use super::typed;
use crate::support::{Portal, form};

const FRENCH: &str = "/manage/program/texts/fr";

fn words(tagline: &str, about: &str, criteria: &str) -> String {
    form(&[("tagline", tagline), ("about", about), ("criteria", criteria)])
}

async fn texts(portal: &Portal) -> Vec<program_text::Model> {
    program_text::Entity::find().all(&portal.db.write).await.unwrap()
}

/// The front page as somebody with this browser reads it.
async fn front(portal: &Portal, language: &str) -> String {
    portal.anonymous().get_with("/", "Accept-Language", language).await.ok()
}

both! {
    async fn the_program_speaks_the_readers_language_where_it_can(portal: Portal) {
        let browser = portal.as_(&portal.manager("Mia").await).await;
        browser.post("/manage/program", &typed(&[])).await.onward();
        assert!(browser.get("/manage/program").await.ok().contains(FRENCH));
        let page = browser.get(FRENCH).await.ok();
        assert!(page.contains("For those who share") && page.contains("lang=\"fr\""), "{page}");
        let sent = browser.post(FRENCH, &words("Pour qui partage", "Nous **remercions**.<script>alert(1)</script>", "")).await;
        assert_eq!(sent.onward(), "/manage/program#languages");
        let text = texts(portal).await.remove(0);
        assert_eq!(text.language, "fr");
        assert!(text.about_html.contains("<strong>remercions</strong>") && !text.about_html.contains("<script"));
        let french = front(portal, "fr").await;
        for part in ["Pour qui partage", "<strong>remercions</strong>", "<li>write</li>"] {
            assert!(french.contains(part), "{part}: {french}");
        }
        assert!(!french.contains("For those who share") && !french.contains("<strong>thank</strong>"));
        let english = front(portal, "en").await;
        assert!(english.contains("For those who share") && !english.contains("Pour qui partage"), "{english}");
        assert!(front(portal, "ar").await.contains("For those who share"));
        // The same again writes nothing; all of it empty takes the language away.
        browser.post(FRENCH, &words("Pour qui partage", "Nous **remercions**.<script>alert(1)</script>", "")).await.onward();
        assert_eq!(portal.audited(Action::ProgramEdited).await, 2);
        browser.post(FRENCH, &words("Pour tous", "", "")).await.onward();
        browser.post(FRENCH, &words(" ", "", "")).await.onward();
        assert!(texts(portal).await.is_empty());
        assert_eq!(portal.audited(Action::ProgramEdited).await, 4);
        assert!(front(portal, "fr").await.contains("For those who share"));
    }

    async fn only_managers_write_the_programs_texts(portal: Portal) {
        let ada = portal.as_(&portal.person("Ada").await).await;
        let rita = portal.as_(&portal.reviewer("Rita", None).await).await;
        let typed = words("Pour moi", "", "");
        let origin = portal.site.origin();
        assert!(portal.anonymous().post_from(Some(origin.as_str()), FRENCH, &typed).await.onward().starts_with("/sign-in"));
        for browser in [&ada, &rita] {
            assert_eq!(browser.post(FRENCH, &typed).await.status, Http::Forbidden);
            assert_eq!(browser.get(FRENCH).await.status, Http::Forbidden);
            assert_eq!(browser.get("/manage/program/shades?accent=%23112233").await.status, Http::Forbidden);
        }
        assert!(texts(portal).await.is_empty());
        assert_eq!(portal.audited(Action::ProgramEdited).await, 0);
    }

    async fn a_text_that_is_too_long_or_in_no_language_of_ours_is_refused(portal: Portal) {
        let browser = portal.as_(&portal.manager("Mia").await).await;
        let reply = browser.post(FRENCH, &words(&"é".repeat(161), "Gardé", "")).await;
        assert_eq!(reply.status, Http::UnprocessableEntity);
        assert!(reply.body.contains("id=\"tagline-wrong\"") && reply.body.contains("Gardé"), "{}", reply.body);
        assert_eq!(browser.post(FRENCH, "tagline=Half").await.status, Http::UnprocessableEntity);
        for path in ["/manage/program/texts/en", "/manage/program/texts/tlh"] {
            assert_eq!(browser.post(path, &words("x", "", "")).await.status, Http::NotFound, "{path}");
            assert_eq!(browser.get(path).await.status, Http::NotFound, "{path}");
        }
        assert!(texts(portal).await.is_empty());
    }

    async fn two_who_write_a_language_at_once_both_are_heard(portal: Portal) {
        let mia = portal.as_(&portal.manager("Mia").await).await;
        let moe = portal.as_(&portal.manager("Moe").await).await;
        let (one, other) = (words("Un", "", ""), words("Deux", "", ""));
        let (one, other) = tokio::join!(mia.post(FRENCH, &one), moe.post(FRENCH, &other));
        assert_eq!(one.onward(), other.onward());
        assert_eq!(texts(portal).await.len(), 1);
        assert_eq!(portal.audited(Action::ProgramEdited).await, 2);
    }

    async fn a_colour_is_shown_before_it_is_saved(portal: Portal) {
        let browser = portal.as_(&portal.manager("Mia").await).await;
        let reply = browser.get("/manage/program/shades?accent=%23ffff00").await;
        assert_eq!(reply.header("Content-Type"), Some("application/json"));
        let shades: serde_json::Value = serde_json::from_str(&reply.ok()).unwrap();
        assert_eq!((&shades["--accent"], &shades["--accent-ink"]), (&"#ffff00".into(), &"#000000".into()));
        assert_eq!(browser.get("/manage/program/shades?accent=red").await.status, Http::NotFound);
        assert!(!portal.anonymous().get("/accent.css").await.ok().contains("#ffff00"));
    }
}
