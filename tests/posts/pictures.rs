//! What is asked of other hosts for a post: its pictures, and whether its page links back.

use entity::{person, post_picture, quota};
use palmares::directory;
use rocket::http::Status;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel, PaginatorTrait};

use super::blog::{blog, png};
use super::{member, posts};
use crate::support::{Backend, Portal, form};

/// A portal that may ask the blog beside it.
async fn beside(
    backend: Backend,
    at: impl Fn(&str) -> Option<(&'static str, Vec<u8>)> + Send + Sync + 'static,
) -> (Portal, String) {
    let there = blog(at).await;
    let allowed = there.clone();
    (Portal::with(backend, |config| config.fetch.allow = allowed).await, there)
}

fn with_pictures(there: &str, numbers: std::ops::Range<usize>) -> String {
    numbers.map(|n| format!("![{n}](http://{there}/{n}.png)\n")).collect()
}

async fn used_up(portal: &Portal, what: &str, of: &person::Model) {
    let counted = quota::Entity::find_by_id(format!("{what}:{}", of.id)).one(&portal.db.write).await.unwrap();
    let mut row = counted.expect("what is asked is counted").into_active_model();
    row.used = Set(1_000);
    row.update(&portal.db.write).await.unwrap();
}

async fn a_text_keeps_the_pictures_that_it_names(backend: Backend) {
    let picture = png(4, 4);
    let (portal, there) =
        beside(backend, move |path| path.ends_with(".png").then(|| ("image/png", picture.clone()))).await;
    let ada = member(&portal, "Ada").await;
    let browser = portal.as_(&ada).await;
    let first = with_pictures(&there, 0..24);
    let fields = [("source", first.as_str()), ("title", "Album"), ("do", "show")];
    browser.post("/me/posts/written", &form(&fields)).await.onward();
    let id = posts(&portal).await[0].id;
    let at = format!("/me/posts/{id}");
    let shown = portal.anonymous().get("/posts/album").await.ok();
    assert_eq!(shown.matches("<img src=\"/posts/pictures/").count(), 24, "{shown}");

    // Others take their place: a text has twenty-four at any time, not in its life.
    let other = with_pictures(&there, 20..44);
    let fields = [("source", other.as_str()), ("title", "Album"), ("version", "1"), ("do", "show")];
    browser.post(&at, &form(&fields)).await.onward();
    let shown = portal.anonymous().get("/posts/album").await.ok();
    assert_eq!(shown.matches("<img src=\"/posts/pictures/").count(), 24, "{shown}");
    assert_eq!(post_picture::Entity::find().count(&portal.db.write).await.unwrap(), 24);

    // Whoever has had many fetched in an hour writes on, with links.
    used_up(&portal, "pictures", &ada).await;
    let more = with_pictures(&there, 43..45);
    let fields = [("source", more.as_str()), ("title", "Album"), ("version", "2"), ("do", "show")];
    browser.post(&at, &form(&fields)).await.onward();
    let shown = portal.anonymous().get("/posts/album").await.ok();
    assert_eq!(shown.matches("<img src=\"/posts/pictures/").count(), 1, "{shown}");
    assert!(shown.contains(&format!("href=\"http://{there}/44.png\"")), "{shown}");

    // Out of the directory, its pictures are nobody's but its author's.
    let key = post_picture::Entity::find().one(&portal.db.write).await.unwrap().unwrap().key;
    let picture = format!("/posts/pictures/{key}");
    assert!(!portal.anonymous().get_bytes(&picture).await.is_empty());
    let mut row = ada.into_active_model();
    row.listed = Set(false);
    let ada = row.update(&portal.db.write).await.unwrap();
    directory::refresh(&portal.db.write, ada.id, portal.now()).await.unwrap();
    assert_eq!(portal.anonymous().get("/posts/album").await.status, Status::NotFound);
    assert_eq!(portal.anonymous().get(&picture).await.status, Status::NotFound);
    assert_eq!(browser.get(&picture).await.status, Status::Ok);
}

async fn the_page_of_a_post_is_looked_at_for_the_link_back(backend: Backend) {
    let number = std::sync::Arc::new(std::sync::OnceLock::<String>::new());
    let told = number.clone();
    let (portal, there) = beside(backend, move |path| {
        let back = format!("<p><a href=\"{}\">That’s me</a></p>", told.get().cloned().unwrap_or_default());
        path.starts_with("/back").then(|| ("text/html; charset=utf-8", back.into_bytes()))
    })
    .await;
    let ada = member(&portal, "Ada").await;
    number.set(portal.site.url(&format!("/directory/{}", ada.number.unwrap()))).unwrap();
    let browser = portal.as_(&ada).await;
    for path in ["back", "silent", "back-again"] {
        if path == "back-again" {
            // So many an hour for each member; the post is added all the same.
            used_up(&portal, "look-back", &ada).await;
        }
        let url = format!("http://{there}/{path}");
        browser.post("/me/posts", &form(&[("url", url.as_str()), ("title", path)])).await.onward();
    }
    let back: Vec<bool> = posts(&portal).await.iter().map(|p| p.links_back).collect();
    assert_eq!(back, [true, false, false]);
}

#[rocket::async_test]
async fn a_text_keeps_the_pictures_that_it_names_on_sqlite() {
    a_text_keeps_the_pictures_that_it_names(Backend::Sqlite).await;
}

#[rocket::async_test]
async fn a_text_keeps_the_pictures_that_it_names_on_postgres() {
    a_text_keeps_the_pictures_that_it_names(Backend::Postgres).await;
}

#[rocket::async_test]
async fn the_page_of_a_post_is_looked_at_for_the_link_back_on_sqlite() {
    the_page_of_a_post_is_looked_at_for_the_link_back(Backend::Sqlite).await;
}

#[rocket::async_test]
async fn the_page_of_a_post_is_looked_at_for_the_link_back_on_postgres() {
    the_page_of_a_post_is_looked_at_for_the_link_back(Backend::Postgres).await;
}
