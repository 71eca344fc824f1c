use chrono::TimeDelta;
use entity::audit::Action;
use entity::call_answer::State;
use entity::post;
use rocket::futures::future::join_all;
use rocket::http::Status;
use sea_orm::ActiveValue::Set;

use super::{answer, answers, call, link, logged, member, posts, states, text};
use crate::support::{Backend, Portal, form};

const LINK: &str = "/me/calls/winter/link";
const TEXT: &str = "/me/calls/winter/text";

both! {
    async fn an_answer_is_handed_in_by_its_address(portal: Portal) {
        let winter = call(portal, "winter", |_| ()).await;
        let person = member(portal, "Ada").await;
        answer(portal, &winter, &person, State::Claimed).await;
        let ada = portal.as_(&person).await;
        assert_eq!(ada.post(LINK, &link("https://www.ada.example/winter/?utm_source=x")).await.onward(), "/me/calls/winter");
        let sent = &answers(portal).await[0];
        assert_eq!((sent.state, sent.claimed_until, sent.submitted_at), (State::Submitted, None, Some(portal.now())));
        assert_eq!((sent.title.as_str(), sent.language.as_str(), sent.note.as_str()), ("Sixty roofs, one winter", "en", "With figures."));
        assert_eq!(portal.audited(Action::AnswerSubmitted).await, 1);
        let page = ada.get("/me/calls/winter").await.ok();
        assert!(page.contains("It is being read") && page.contains("Hand in anew"), "{page}");
        // Nobody else sees it, and that it was handed in is a figure.
        let public = portal.anonymous().get("/calls/winter").await.ok();
        assert!(public.contains("1 handed in") && !public.contains("Sixty roofs") && !public.contains("Ada"), "{public}");
        // Nothing counts, and nothing is published.
        assert!(logged(portal).await.is_empty() && posts(portal).await.is_empty());
    }

    async fn handing_in_twice_at_once_is_once_and_anew_is_another_version(portal: Portal) {
        let winter = call(portal, "winter", |_| ()).await;
        let person = member(portal, "Ada").await;
        answer(portal, &winter, &person, State::Claimed).await;
        let ada = portal.as_(&person).await;
        let body = link("https://ada.example/winter");
        let replies = join_all((0..4).map(|_| ada.post(LINK, &body))).await;
        assert!(replies.iter().all(|r| r.status == Status::SeeOther));
        assert_eq!((portal.audited(Action::AnswerSubmitted).await, answers(portal).await[0].version), (1, 2));
        ada.post(LINK, &link("https://ada.example/summer")).await.onward();
        let sent = &answers(portal).await[0];
        assert_eq!((sent.url.as_str(), sent.version), ("https://ada.example/summer", 3));
    }

    async fn what_is_wrong_stands_beside_its_field_and_what_was_typed_is_kept(portal: Portal) {
        let winter = call(portal, "winter", |_| ()).await;
        let person = member(portal, "Ada").await;
        answer(portal, &winter, &person, State::Claimed).await;
        let ada = portal.as_(&person).await;
        let long = "x".repeat(2001);
        for (url, title, language, note, why) in [
            ("", "", "", "", "Give the address of what you wrote."),
            ("javascript:alert(1)", "T", "", "kept words", "kept words"),
            ("https://ada.example/a", &"t".repeat(201), "", "", "<li><a href=\"#title\">"),
            ("https://ada.example/a", "T", "Klingonese", "", "<li><a href=\"#language\">"),
            ("https://ada.example/a", "T", "", &long, "<li><a href=\"#note\">"),
        ] {
            let body = form(&[("url", url), ("title", title), ("language", language), ("note", note)]);
            let reply = ada.post(LINK, &body).await;
            assert_eq!(reply.status, Status::UnprocessableEntity, "{url}");
            assert!(reply.body.contains(why), "{why}: {}", reply.body);
        }
        let reply = ada.post(TEXT, &text("", "", "send")).await;
        assert_eq!(reply.status, Status::UnprocessableEntity);
        assert!(reply.body.contains("Give it a title.") && reply.body.contains("Write something first."));
        assert_eq!(states(portal).await, [State::Claimed]);
    }

    async fn only_the_owner_of_a_place_hands_something_in(portal: Portal) {
        let winter = call(portal, "winter", |_| ()).await;
        answer(portal, &winter, &member(portal, "Ada").await, State::Claimed).await;
        let ben = portal.as_(&member(portal, "Ben").await).await;
        let body = text("A title", "Words.", "send");
        for (at, body) in [(LINK, link("https://ben.example/a")), (TEXT, body)] {
            assert_eq!(ben.post(at, &body).await.status, Status::NotFound);
            assert!(portal.anonymous().post(at, &body).await.location.unwrap().starts_with("/sign-in"));
        }
        for at in ["/me/calls/winter", TEXT] {
            assert_eq!(ben.get(at).await.status, Status::NotFound);
        }
        assert_eq!(states(portal).await, [State::Claimed]);
    }

    async fn out_of_season_nothing_is_handed_in(portal: Portal) {
        let winter = call(portal, "winter", |row| row.places = Set(None)).await;
        for (name, state, why) in [
            ("Ada", State::Claimed, "Your place ran out"),
            ("Ben", State::ChangesAsked, "Your place ran out"),
            ("Cleo", State::Accepted, "Your answer is accepted"),
            ("Dan", State::Declined, "Your answer was declined"),
            ("Eve", State::Counted, "Your answer is published"),
            ("Fay", State::Withdrawn, "You gave your place back"),
            ("Gil", State::Expired, "Your place ran out"),
            ("Hal", State::Submitted, "The deadline has passed"),
        ] {
            let person = member(portal, name).await;
            let before = answer(portal, &winter, &person, state).await;
            let by = if state == State::Submitted { 30 } else { 10 };
            portal.later(TimeDelta::days(by));
            let browser = portal.as_(&person).await;
            let linked = browser.post(LINK, &link("https://x.example/a")).await;
            assert_eq!(linked.status, Status::Conflict, "{state:?}");
            // A text that was typed is not lost for it.
            let written = browser.post(TEXT, &text("A title", "Words.", "send")).await;
            assert_eq!(written.status, Status::UnprocessableEntity, "{state:?}");
            assert!(written.body.contains("Words.</textarea>"), "{state:?}: {}", written.body);
            for reply in [linked, written] {
                assert!(reply.body.contains(why), "{state:?}: {}", reply.body);
            }
            assert!(answers(portal).await.contains(&before), "{state:?} changed");
            portal.later(-TimeDelta::days(by));
        }
        assert!(posts(portal).await.is_empty());
    }

    async fn who_keeps_a_place_hands_in_though_the_call_was_closed(portal: Portal) {
        let now = portal.now();
        let winter = call(portal, "winter", |row| row.closed_at = Set(Some(now))).await;
        let person = member(portal, "Ada").await;
        answer(portal, &winter, &person, State::Claimed).await;
        portal.as_(&person).await.post(LINK, &link("https://ada.example/a")).await.onward();
        assert_eq!(states(portal).await, [State::Submitted]);
    }

    async fn the_same_page_once_more_is_a_warning(portal: Portal) {
        let (winter, summer) = (call(portal, "winter", |_| ()).await, call(portal, "summer", |_| ()).await);
        let person = member(portal, "Ada").await;
        answer(portal, &summer, &person, State::Submitted).await;
        answer(portal, &winter, &person, State::Claimed).await;
        let ada = portal.as_(&person).await;
        let reply = ada.post(LINK, &link("http://www.ada.example/winter/?utm_source=y")).await;
        assert_eq!(reply.status, Status::UnprocessableEntity);
        assert!(reply.body.contains("/me/calls/summer") && reply.body.contains("name=\"again\""), "{}", reply.body);
        let again = format!("{}&again=true", link("http://www.ada.example/winter/?utm_source=y"));
        ada.post(LINK, &again).await.onward();
        assert_eq!(states(portal).await, [State::Submitted, State::Submitted]);

        ada.post("/me/activities", &crate::activities::talk(&[])).await.onward();
        let reply = ada.post(LINK, &link("https://example.org/mesh")).await;
        assert_eq!(reply.status, Status::UnprocessableEntity);
        assert!(reply.body.contains("/me/activities/") && reply.body.contains("Mesh for beginners"), "{}", reply.body);
    }

    async fn an_answer_is_written_here_kept_and_handed_in(portal: Portal) {
        let winter = call(portal, "winter", |_| ()).await;
        let person = member(portal, "Ada").await;
        answer(portal, &winter, &person, State::Claimed).await;
        let ada = portal.as_(&person).await;
        let body = "## Snow\n\nIt *fell*.\n\n<script>alert(1)</script>\n\n![x](https://t.example/p.gif)";
        assert_eq!(ada.post(TEXT, &text("Snow on the roof", body, "keep")).await.onward(), TEXT);
        let draft = &posts(portal).await[0];
        assert_eq!((draft.origin, draft.state), (post::Origin::Written, post::State::Draft));
        assert_eq!(states(portal).await, [State::Claimed]);
        let page = ada.get(TEXT).await.ok();
        assert!(page.contains("<em>fell</em>") && page.contains("value=\"keep\""), "{page}");
        assert!(!page.contains("<script>alert") && !page.contains("src=\"https://t.example"), "{page}");
        // Kept, it is its author's alone.
        let mia = portal.as_(&portal.manager("Mia").await).await;
        assert!(!mia.get(&format!("/manage/call-answers/{}", answers(portal).await[0].id)).await.ok().contains("Snow on"));
        assert!(!portal.anonymous().get("/calls/winter").await.ok().contains("Snow on"));

        ada.post(TEXT, &text("Snow on the roof", "It fell, and fell.", "send")).await.onward();
        let (sent, kept) = (answers(portal).await.remove(0), posts(portal).await);
        assert_eq!((sent.state, sent.url.as_str(), sent.post_id), (State::Submitted, "", Some(kept[0].id)));
        assert_eq!((kept.len(), kept[0].source.as_deref()), (1, Some("It fell, and fell.")));
        assert!(mia.get(&format!("/manage/call-answers/{}", sent.id)).await.ok().contains("It fell, and fell."));
        // A link takes its place, and the text is still there.
        ada.post(LINK, &link("https://ada.example/snow")).await.onward();
        assert!(ada.get(TEXT).await.ok().contains("It fell, and fell."));
    }
}

/// Against a server of our own that the portal is allowed to reach.
async fn looked_up(backend: Backend) {
    let there = crate::activities::lookup::elsewhere().await;
    let allowed = there.clone();
    let portal = Portal::with(backend, |config| config.fetch.allow = allowed).await;
    let winter = call(&portal, "winter", |_| ()).await;
    let person = member(&portal, "Ada").await;
    answer(&portal, &winter, &person, State::Claimed).await;
    let ada = portal.as_(&person).await;
    // Where the page tells nothing, the title is asked for.
    let reply = ada.post(LINK, &form(&[("url", &format!("http://{there}/empty"))])).await;
    assert_eq!(reply.status, Status::UnprocessableEntity);
    assert!(reply.body.contains("The page did not tell its title."), "{}", reply.body);
    ada.post(LINK, &form(&[("url", &format!("http://{there}/page"))])).await.onward();
    let sent = &answers(&portal).await[0];
    assert_eq!((sent.title.as_str(), sent.language.as_str()), ("Sieć <b>na dachu</b>", "pl"));
}

#[rocket::async_test]
async fn a_title_left_empty_is_taken_from_the_page() {
    looked_up(Backend::Sqlite).await;
}
