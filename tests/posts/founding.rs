//! The text that the portal was founded on, pasted as its author has it: front matter, headings, links, pictures,
//! emphasis; and its link to a page of the directory counts.

use rocket::http::Status;

use super::blog::png;
use super::{member, posts};
use crate::support::{Backend, Portal, form};

/// A blog that has one of the two pictures.
async fn blog() -> String {
    let png = png(3200, 40);
    super::blog::blog(move |path| (path == "/img/vexpert-mail-2016-1.png").then(|| ("image/png", png.clone()))).await
}

async fn shows_as_a_post(backend: Backend) {
    let there = blog().await;
    let allowed = there.clone();
    let portal = Portal::with(backend, |config| config.fetch.allow = allowed).await;
    let xavier = member(&portal, "Xavier").await;
    let number = xavier.number.unwrap();
    let text = std::fs::read_to_string("tests/posts/files/thoughts-on-the-vexpert-program.md").unwrap();
    let text =
        text.replace("https://vexpert.vmware.com/directory/832", &portal.site.url(&format!("/directory/{number}")));
    let browser = portal.as_(&xavier).await;
    let canonical = format!("http://{there}/2020-thoughts/");
    let fields = [("source", text.as_str()), ("canonical_url", &canonical), ("do", "preview")];
    let preview = browser.post("/me/posts/written", &form(&fields)).await.ok();
    assert!(
        preview.contains("value=\"Thoughts on the vExpert program\"") && preview.contains("2 pictures are fetched"),
        "{preview}"
    );
    let fields = [("source", text.as_str()), ("canonical_url", &canonical), ("do", "show")];
    browser.post("/me/posts/written", &form(&fields)).await.onward();

    let post = posts(&portal).await.remove(0);
    assert_eq!(post.title, "Thoughts on the vExpert program");
    assert_eq!(post.published_at, portal.now(), "its date is empty");
    assert!(
        post.links_back && post.summary.starts_with("A couple days ago a received a call for content"),
        "{}",
        post.summary
    );
    let page = portal.anonymous().get("/posts/thoughts-on-the-vexpert-program").await.ok();
    for part in [
        "<h1 class=\"p-name\" dir=\"auto\">Thoughts on the vExpert program</h1>",
        "<h2>What is the vExpert program ?</h2>",
        "<h2>What it means to be a vExpert</h2>",
        "<h2>The evolution of the program</h2>",
        "<h2>Conclusion</h2>",
        "<a href=\"https://vexpert.vmware.com/\" rel=\"ugc nofollow noopener noreferrer\">vExpert Application Portal</a>",
        "href=\"https://www.vxav.fr/2016-09-21-vexpert-2016-program/\"",
        "<strong>it has always been a big plus",
        "<ul>\n<li>",
        "That’s me</a>",
        "links to the member page",
        &format!("href=\"http://{there}/img/vexpert-blog-pic2.png\""),
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    // The one that came is shown from here, made small; the other is a link.
    let at = crate::support::client::between(&page, "<img src=\"/posts/pictures/", "\"").unwrap();
    assert!(page.contains("width=\"1600\" height=\"20\""), "{page}");
    let picture = portal.anonymous().get_bytes(&format!("/posts/pictures/{at}")).await;
    assert_eq!(image::load_from_memory(&picture).unwrap().width(), 1600);
    let atom = portal.anonymous().get("/posts.atom").await.ok();
    let entry = feed_rs::parser::parse(atom.as_bytes()).unwrap().entries.remove(0);
    let html = entry.content.unwrap().body.unwrap();
    assert!(html.contains(&portal.site.url(&format!("/posts/pictures/{at}"))), "{html}");
    // Hidden, its pictures are too.
    browser.post(&format!("/me/posts/{}/hiding", post.id), "").await.onward();
    assert_eq!(portal.anonymous().get(&format!("/posts/pictures/{at}")).await.status, Status::NotFound);
    assert_eq!(browser.get(&format!("/posts/pictures/{at}")).await.status, Status::Ok);
}

#[rocket::async_test]
async fn the_founding_text_shows_as_a_post_on_sqlite() {
    shows_as_a_post(Backend::Sqlite).await;
}

#[rocket::async_test]
async fn the_founding_text_shows_as_a_post_on_postgres() {
    shows_as_a_post(Backend::Postgres).await;
}
