use entity::call_answer::State;
use entity::post;
use rocket::http::Status;

use super::{answer, answers, call, member, posts, states, text, verdict};
use crate::support::form;

const TEXT: &str = "/me/calls/winter/text";

/// As static-site generators have it, with what Markdown of posts knows.
const PASTED: &str = "---\ntitle: Snow on the roof\ndate: 2026-12-30\ntags: [roofs, snow]\n\
    canonical_url: https://ada.example/snow\ndescription: What fell.\nmood: bright\n---\n\
    It fell[^1].\n\n| link | nights |\n|---|---|\n| mill | 3 |\n\n```rust\nlet a = 1;\n```\n\n[^1]: All night.\n";

both! {
    async fn an_answer_is_written_as_any_post_is(portal: Portal) {
        let winter = call(portal, "winter", |_| ()).await;
        let person = member(portal, "Ada").await;
        answer(portal, &winter, &person, State::Claimed).await;
        let ada = portal.as_(&person).await;
        assert!(ada.get(TEXT).await.ok().contains("value=\"mesh, winter\""), "a text begins with the topics of its call");
        let preview = ada.post(TEXT, &text("", PASTED, "preview")).await.ok();
        for there in ["value=\"Snow on the roof\"", "value=\"roofs, snow\"", "mood", "<table", "note-ref", "What fell."] {
            assert!(preview.contains(there), "{there}: {preview}");
        }
        assert!(!preview.contains("says that it is a draft"));
        let draft = ada.post(TEXT, &text("", &PASTED.replace("mood: bright", "draft: true"), "preview")).await.ok();
        assert!(draft.contains("says that it is a draft"), "{draft}");
        assert!(posts(portal).await.is_empty(), "a preview keeps nothing");
        ada.post(TEXT, &text("", PASTED, "send")).await.onward();
        let draft = &posts(portal).await[0];
        assert_eq!((draft.title.as_str(), draft.summary.as_str(), draft.tags.joined()), ("Snow on the roof", "What fell.", "roofs, snow".into()));
        assert_eq!((draft.url.as_str(), draft.slug.as_deref(), draft.state), ("https://ada.example/snow", None, post::State::Draft));
        assert!(!draft.source.as_ref().unwrap().contains("---\ntitle") && !draft.found_text.contains("ada"));
        let sent = &answers(portal).await[0];
        assert_eq!((sent.state, sent.title.as_str(), sent.url.as_str()), (State::Submitted, "Snow on the roof", ""));
        // The next edit begins with all of it.
        let page = ada.get(TEXT).await.ok();
        assert!(page.contains("value=\"roofs, snow\"") && page.contains("value=\"https://ada.example/snow\""), "{page}");
        let mia = portal.as_(&portal.manager("Mia").await).await;
        let yes = verdict(portal, sent.id, "accept", "").await;
        assert!(mia.get(&format!("/manage/call-answers/{}", sent.id)).await.ok().contains("<table"));
        mia.post(&format!("/manage/call-answers/{}/decision", sent.id), &yes).await.onward();
        let page = portal.anonymous().get("/posts/snow-on-the-roof").await.ok();
        assert!(page.contains("<table") && page.contains("note-ref"), "{page}");
    }

    async fn what_stands_in_front_and_is_wrong_is_told(portal: Portal) {
        let winter = call(portal, "winter", |_| ()).await;
        let person = member(portal, "Ada").await;
        answer(portal, &winter, &person, State::Claimed).await;
        let ada = portal.as_(&person).await;
        let there = form(&[("title", "There"), ("source", "Words."), ("canonical_url", "https://ada.example/snow"), ("do", "show")]);
        ada.post("/me/posts/written", &there).await.onward();
        for (source, field) in [
            (PASTED, "canonical_url"),
            ("---\ntitle: [\n---\nWords.", "source"),
            ("---\ntitle: T\ndate: 2999-01-01\n---\nWords.", "source"),
        ] {
            let reply = ada.post(TEXT, &text("T", source, "send")).await;
            assert_eq!(reply.status, Status::UnprocessableEntity, "{source}");
            assert!(reply.body.contains(&format!("<li><a href=\"#{field}\">")), "{field}: {}", reply.body);
        }
        assert_eq!((states(portal).await, posts(portal).await.len()), (vec![State::Claimed], 1));
    }

    async fn managers_read_what_was_handed_in_and_no_more(portal: Portal) {
        let winter = call(portal, "winter", |_| ()).await;
        let person = member(portal, "Ada").await;
        answer(portal, &winter, &person, State::Claimed).await;
        let ada = portal.as_(&person).await;
        let mia = portal.as_(&portal.manager("Mia").await).await;
        let with = |source: &str, note: &str, act: &str| {
            form(&[("title", "Snow"), ("source", source), ("note", note), ("do", act)])
        };
        ada.post(TEXT, &with("The first version.", "A first note.", "send")).await.onward();
        let id = answers(portal).await[0].id;
        let at = format!("/manage/call-answers/{id}");
        let page = mia.get(&at).await.ok();
        assert!(page.contains("The first version.") && page.contains("A first note."));
        mia.post(&format!("{at}/decision"), &verdict(portal, id, "change", "More.").await).await.onward();
        ada.post(TEXT, &with("Half of the second.", "Not yet.", "keep")).await.onward();
        let page = mia.get(&at).await.ok();
        assert!(page.contains("Its author is at work on it"), "{page}");
        assert!(!page.contains("Half of the second.") && !page.contains("Not yet."), "{page}");
        ada.post("/me/calls/winter/return", "").await.onward();
        assert!(!mia.get(&at).await.ok().contains("Half of the second."));
    }

    async fn a_draft_for_a_call_is_with_the_call_alone(portal: Portal) {
        let winter = call(portal, "winter", |_| ()).await;
        let person = member(portal, "Ada").await;
        answer(portal, &winter, &person, State::Claimed).await;
        let ada = portal.as_(&person).await;
        ada.post(TEXT, &text("Snow", "Words.", "keep")).await.onward();
        let id = posts(portal).await[0].id;
        assert_eq!(ada.get(&format!("/me/posts/{id}")).await.status, Status::NotFound);
    }
}
