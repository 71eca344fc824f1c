//! What the public sees of members.

mod badge;
mod list;
mod member;
mod titles;
mod verify;

use entity::{award, link, person};
use palmares::directory;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};

use crate::support::Portal;

/// Changes a person's row as an edit would, with their entry in the directory.
pub async fn edit(portal: &Portal, of: &person::Model, change: impl FnOnce(&mut person::ActiveModel)) -> person::Model {
    let mut row = reload(portal, of).await.into_active_model();
    change(&mut row);
    let person = row.update(&portal.db.write).await.unwrap();
    directory::refresh(&portal.db.write, person.id, portal.now()).await.unwrap();
    person
}

pub async fn reload(portal: &Portal, of: &person::Model) -> person::Model {
    person::Entity::find_by_id(of.id).one(&portal.db.write).await.unwrap().unwrap()
}

/// Someone current: a main award for 2027, the year the tests are in.
pub async fn member(portal: &Portal, name: &str) -> person::Model {
    let person = portal.person(name).await;
    portal.award(&person, &portal.main_track().await, 2027).await;
    reload(portal, &person).await
}

pub async fn mark(portal: &Portal, award: award::Model, state: award::State, note: &str) {
    let person = award.person_id;
    let mut row = award.into_active_model();
    row.state = Set(state);
    row.public_note = Set(note.into());
    row.update(&portal.db.write).await.unwrap();
    directory::refresh(&portal.db.write, person, portal.now()).await.unwrap();
}

pub async fn link(portal: &Portal, of: &person::Model, kind: &str, url: &str, verified: bool) {
    let row = link::ActiveModel {
        person_id: Set(of.id),
        kind: Set(kind.into()),
        url: Set(url.into()),
        url_key: Set(url.into()),
        verified_at: Set(verified.then(|| portal.now())),
        position: Set(0),
        ..Default::default()
    };
    row.insert(&portal.db.write).await.unwrap();
}

pub fn page_of(person: &person::Model) -> String {
    format!("/directory/{}", person.number.unwrap())
}
