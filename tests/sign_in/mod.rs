//! Signing in, by the front door.

mod letter;
mod oidc;
mod provider;
mod sessions;
mod setup;

use entity::{letter as letters, session, sign_in_link};
use sea_orm::{EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use crate::support::{Browser, Portal, Reply, form};

/// What a letter says: the local path of its link, and its code.
struct Letter {
    link: String,
    code: String,
}

/// Asks for a letter.
async fn ask(browser: &Browser<'_>, address: &str, next: &str) -> Reply {
    browser.post("/sign-in/letter", &form(&[("address", address), ("next", next)])).await
}

/// Asks for a letter and reads it.
async fn letter(portal: &Portal, browser: &Browser<'_>, address: &str, next: &str) -> Letter {
    assert_eq!(ask(browser, address, next).await.onward(), "/sign-in/sent");
    newest(portal, address).await
}

/// The newest letter to an address, as it lies in the outbox.
async fn newest(portal: &Portal, address: &str) -> Letter {
    let newest = letters::Entity::find()
        .filter(letters::COLUMN.address.eq(address))
        .order_by_desc(letters::COLUMN.id)
        .one(&portal.db.write)
        .await
        .unwrap()
        .unwrap();
    let line = |is: &dyn Fn(&str) -> bool| newest.text.lines().map(str::trim).find(|l| is(l)).unwrap().to_owned();
    let link = line(&|l| l.starts_with(&portal.site.url("/sign-in/link/")));
    let code = line(&|l| l.len() == 9 && l.as_bytes()[4] == b'-');
    Letter { link: link.strip_prefix(&portal.site.origin()).unwrap().to_owned(), code }
}

async fn sessions(portal: &Portal) -> Vec<session::Model> {
    session::Entity::find().order_by_asc(session::COLUMN.id).all(&portal.db.write).await.unwrap()
}

async fn links(portal: &Portal) -> Vec<sign_in_link::Model> {
    sign_in_link::Entity::find().order_by_asc(sign_in_link::COLUMN.id).all(&portal.db.write).await.unwrap()
}

async fn people(portal: &Portal) -> u64 {
    entity::person::Entity::find().count(&portal.db.write).await.unwrap()
}
