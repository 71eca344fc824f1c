use entity::audit::Action;
use entity::post::{State, Suggested};
use rocket::http::Status;

use super::{member, posts};
use crate::support::form;

const FRONT: &str = "---\nlayout: post\ntitle: From the front\ntags: [NSX, Mesh]\ndescription: Told in short.\nlang: de\nfoo: bar\n---\n\n### One\n\nText with [a link](https://x.example/).\n";

both! {
    async fn front_matter_fills_the_fields_and_a_preview_keeps_nothing(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let browser = portal.as_(&ada).await;
        let page = browser.post("/me/posts/written", &form(&[("source", FRONT), ("do", "preview")])).await.ok();
        for part in [
            "value=\"From the front\"",
            "value=\"NSX, Mesh\"",
            "value=\"Told in short.\"",
            "Taken from the front matter: title, tags, description, language.",
            "means nothing here: <bdi>foo</bdi>",
            "<h2>One</h2>",
        ] {
            assert!(page.contains(part), "{part}: {page}");
        }
        assert!(!page.contains("layout: post") && posts(portal).await.is_empty());
        let broken = browser.post("/me/posts/written", &form(&[("source", "---\ntitle: [x\n---\nText"), ("do", "show")])).await;
        assert_eq!(broken.status, Status::UnprocessableEntity);
        assert!(broken.body.contains("front matter cannot be read") && broken.body.contains("title: [x"), "{}", broken.body);
    }

    async fn a_draft_is_nobodys_and_a_post_everybodys(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let browser = portal.as_(&ada).await;
        let anonymous = portal.anonymous();
        let at = browser.post("/me/posts/written", &form(&[("source", FRONT), ("do", "draft")])).await.onward();
        let again = browser.post("/me/posts/written", &form(&[("source", FRONT), ("do", "draft")])).await.onward();
        assert_eq!(at, again, "a second click writes nothing");
        let draft = posts(portal).await.remove(0);
        assert_eq!((draft.state, draft.slug.as_deref()), (State::Draft, Some("from-the-front")));
        for at in ["/posts", "/posts.atom", "/", &format!("/directory/{}", ada.number.unwrap())] {
            assert!(!anonymous.get(at).await.ok().contains("From the front"), "{at}");
        }
        assert_eq!(anonymous.get("/posts/from-the-front").await.status, Status::NotFound);

        let edit = browser.get(&at).await.ok();
        assert!(edit.contains("### One") && edit.contains("name=\"version\" value=\"1\""), "{edit}");
        let fields = [("source", "Anew. ![x](/p.png)"), ("title", "From the front"), ("version", "1"), ("do", "show"), ("canonical_url", "https://blog.example.org/front/")];
        browser.post(&at, &form(&fields)).await.onward();
        let page = anonymous.get("/posts/from-the-front").await.ok();
        for part in [
            "class=\"h-entry", "class=\"p-name\"", "u-url", "dt-published", "p-author h-card", "e-content",
            "<link rel=\"canonical\" href=\"https://blog.example.org/front/\">", "href=\"https://blog.example.org/p.png\"",
        ] {
            assert!(page.contains(part), "{part}: {page}");
        }
        assert!(!page.contains("<img src=\"http") && !page.contains("Edit it"));
        let shown = posts(portal).await.remove(0);
        assert_eq!((shown.published_at, shown.suggested, shown.version), (portal.now(), Suggested::Open, 2));
        assert!(browser.get("/me/suggestions").await.ok().contains("From the front"));

        // One who edits an older version is told, and keeps what they typed.
        let late = browser.post(&at, &form(&[("source", "Lost?"), ("title", "Late"), ("version", "1"), ("do", "show")])).await;
        assert_eq!(late.status, Status::UnprocessableEntity);
        assert!(late.body.contains("changed elsewhere") && late.body.contains("Lost?"), "{}", late.body);
        let twice = [("source", "X"), ("title", "Other"), ("do", "show"), ("canonical_url", "blog.example.org/front?utm_source=y")];
        assert!(browser.post("/me/posts/written", &form(&twice)).await.body.contains("this address already"));
        // Its address stays, whatever its title becomes.
        browser.post(&at, &form(&[("source", "Third"), ("title", "Renamed"), ("version", "2"), ("do", "show")])).await.onward();
        assert!(anonymous.get("/posts/from-the-front").await.ok().contains("Renamed"));
        browser.post(&format!("{at}/hiding"), "").await.onward();
        assert_eq!(anonymous.get("/posts/from-the-front").await.status, Status::NotFound);
        browser.post(&format!("{at}/removal"), "").await.onward();
        assert_eq!(anonymous.get("/posts/from-the-front").await.status, Status::Gone);
        for (action, times) in [(Action::PostWritten, 1), (Action::PostShown, 1), (Action::PostEdited, 1), (Action::PostRemoved, 1)] {
            assert_eq!(portal.audited(action).await, times, "{action:?}");
        }
    }

    async fn two_of_one_title_have_two_addresses(portal: Portal) {
        let (ada, grace) = (member(portal, "Ada").await, member(portal, "Grace").await);
        for (who, source) in [(&ada, "One"), (&grace, "Two"), (&ada, "Three")] {
            let fields = [("source", source), ("title", "同じ題名"), ("do", "show")];
            portal.as_(who).await.post("/me/posts/written", &form(&fields)).await.onward();
        }
        let slugs: Vec<_> = posts(portal).await.into_iter().filter_map(|p| p.slug).collect();
        assert_eq!(slugs, ["2027-01-15", "2027-01-15-2", "2027-01-15-3"]);
    }

    async fn nobody_edits_what_is_not_theirs(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let fields = [("source", "Text"), ("title", "Mine"), ("do", "draft")];
        let at = portal.as_(&ada).await.post("/me/posts/written", &form(&fields)).await.onward();
        let grace = portal.as_(&member(portal, "Grace").await).await;
        assert_eq!(grace.get(&at).await.status, Status::NotFound);
        assert_eq!(grace.post(&at, &form(&fields)).await.status, Status::NotFound);
        assert_eq!(portal.anonymous().post("/me/posts/written", &form(&fields)).await.status, Status::SeeOther);
        let foreign = grace.post_from(Some("https://evil.example"), "/me/posts/written", &form(&fields)).await;
        assert_eq!(foreign.status, Status::Forbidden);
        let wrong = grace.post("/me/posts/written", &form(&[("do", "show"), ("tags", "x"), ("track", "nonsense"), ("date", "2030-01-01")])).await;
        assert_eq!(wrong.status, Status::UnprocessableEntity);
        for why in ["Write something first", "Give it a title", "There is no such title", "still to come"] {
            assert!(wrong.body.contains(why), "{why}: {}", wrong.body);
        }
        assert_eq!(posts(portal).await.len(), 1);
    }
}
