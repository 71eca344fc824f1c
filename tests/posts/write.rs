use entity::audit::Action;
use entity::post::{State, Suggested};
use rocket::http::Status;

use super::{entry, feed, member, posts, take_in};
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

    async fn lists_have_the_beginning_of_a_text_until_its_author_says_something_of_it(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let browser = portal.as_(&ada).await;
        let at = browser.post("/me/posts/written", &form(&[("source", "The first words."), ("title", "One"), ("do", "draft")])).await.onward();
        assert_eq!(posts(portal).await[0].summary, "The first words.");
        assert!(!browser.get(&at).await.ok().contains("value=\"The first words."));
        let long = "word ".repeat(100);
        browser.post(&at, &form(&[("source", &long), ("title", "One"), ("version", "1"), ("do", "draft")])).await.onward();
        let summary = posts(portal).await.remove(0).summary;
        assert!(summary.ends_with("word…") && summary.chars().count() <= 300, "{summary}");
        browser.post(&at, &form(&[("source", &long), ("title", "One"), ("version", "2"), ("description", "In short."), ("do", "draft")])).await.onward();
        assert!(browser.get(&at).await.ok().contains("value=\"In short.\""));
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

    async fn what_was_removed_may_be_written_again(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let browser = portal.as_(&ada).await;
        let blog = feed(portal, &ada, "https://blog.example.org/a").await;
        let canonical = "https://blog.example.org/x";
        let fields = [("source", "First"), ("title", "Mine"), ("canonical_url", canonical), ("do", "show")];
        let again = [("source", "Again"), ("title", "Mine"), ("canonical_url", canonical), ("do", "show")];
        browser.post("/me/posts/written", &form(&fields)).await.onward();
        let id = posts(portal).await[0].id;
        browser.post(&format!("/me/posts/{id}/removal"), "").await.onward();
        assert_eq!(portal.anonymous().get("/posts/mine").await.status, Status::Gone);
        browser.post("/me/posts/written", &form(&again)).await.onward();
        assert!(portal.anonymous().get("/posts/mine").await.ok().contains("Again"));

        // The same where a feed had brought it; and the feed leaves it alone from then on.
        take_in(portal, &blog, vec![entry(portal, "y", 2)]).await;
        let its = posts(portal).await.remove(1);
        browser.post(&format!("/me/posts/{}/removal", its.id), "").await.onward();
        let fields = [("source", "By hand"), ("title", "Why"), ("canonical_url", its.url.as_str()), ("do", "show")];
        browser.post("/me/posts/written", &form(&fields)).await.onward();
        take_in(portal, &blog, vec![entry(portal, "y", 2)]).await;
        let all = posts(portal).await;
        assert_eq!((all.len(), all[1].title.as_str(), all[1].suggested), (2, "Why", Suggested::Open));

        // Also by an edit that names the address.
        take_in(portal, &blog, vec![entry(portal, "z", 1)]).await;
        let its = posts(portal).await.remove(2);
        browser.post(&format!("/me/posts/{}/removal", its.id), "").await.onward();
        let version = all[1].version.to_string();
        let fields = [("source", "By hand"), ("title", "Why"), ("canonical_url", its.url.as_str()), ("version", version.as_str()), ("do", "show")];
        browser.post(&format!("/me/posts/{}", all[1].id), &form(&fields)).await.onward();
        take_in(portal, &blog, vec![entry(portal, "z", 1)]).await;
        let all = posts(portal).await;
        assert_eq!((all.len(), all[1].canonical_url.as_deref(), all[2].state), (3, Some("blog.example.org/z"), State::Removed));
    }

    async fn a_draft_that_is_removed_frees_its_address(portal: Portal) {
        let ada = member(portal, "Ada").await;
        let browser = portal.as_(&ada).await;
        for source in ["One", "Two"] {
            let fields = [("source", source), ("title", "Half"), ("do", "draft")];
            let at = browser.post("/me/posts/written", &form(&fields)).await.onward();
            let draft = posts(portal).await.pop().unwrap();
            assert_eq!(draft.slug.as_deref(), Some("half"));
            browser.post(&format!("{at}/removal"), "").await.onward();
            assert_eq!(browser.get(&at).await.status, Status::NotFound);
            assert_eq!(portal.anonymous().get("/posts/half").await.status, Status::NotFound, "nobody ever saw it");
        }
    }

    async fn front_matter_that_says_draft_is_told_before_it_is_shown(portal: Portal) {
        let browser = portal.as_(&member(portal, "Ada").await).await;
        let source = "{\n \"title\": \"From Hugo\",\n \"draft\": true,\n \"tags\": [\"NSX\"]\n}\nText";
        let preview = browser.post("/me/posts/written", &form(&[("source", source), ("do", "preview")])).await.ok();
        assert!(preview.contains("says that it is a draft") && preview.contains("value=\"From Hugo\""), "{preview}");
        let held = browser.post("/me/posts/written", &form(&[("source", source), ("do", "show")])).await;
        assert_eq!(held.status, Status::UnprocessableEntity);
        assert!(held.body.contains("says that it is a draft") && held.body.contains("\nText</textarea>"), "{}", held.body);
        assert!(posts(portal).await.is_empty());
        // Who publishes again what the form holds now means it; as a draft it is kept at once.
        browser.post("/me/posts/written", &form(&[("source", "Text"), ("title", "From Hugo"), ("do", "show")])).await.onward();
        let other = source.replace("Text", "Another");
        browser.post("/me/posts/written", &form(&[("source", other.as_str()), ("do", "draft")])).await.onward();
        assert_eq!(posts(portal).await.iter().map(|p| p.state).collect::<Vec<_>>(), [State::Shown, State::Draft]);
    }
}
