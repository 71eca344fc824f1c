//! People who are signed in and whose draft waits for the last click.

use chrono::TimeDelta;
use entity::application::State;
use entity::{Answers, application, email, letter, path, person, session, snapshot};
use palmares::secret;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
    QueryOrder,
};

use crate::support::Portal;

pub struct Applicant {
    pub application: i64,
    /// Of their session.
    pub token: String,
    /// What they have typed, some hundred words.
    pub why: String,
}

const AT_ONCE: usize = 500;

pub async fn ready(portal: &Portal, many: usize) -> Vec<Applicant> {
    let cycle = portal.open_cycle("rush").await;
    let path = path::Entity::find().filter(path::COLUMN.cycle_id.eq(cycle.id)).order_by_asc(path::COLUMN.id);
    let path = path.one(&portal.db.write).await.unwrap().unwrap();
    let pattern = portal.person("Pattern").await;
    let mut all = Vec::new();
    let numbers: Vec<i64> = (1_000..).take(many).collect();
    for some in numbers.chunks(AT_ONCE) {
        let new: Vec<_> = some.iter().map(|id| Applicant::numbered(*id)).collect();
        let db = &portal.db.write;
        person::Entity::insert_many(some.iter().map(|id| somebody(&pattern, *id)))
            .exec_without_returning(db)
            .await
            .unwrap();
        email::Entity::insert_many(some.iter().map(|id| address(portal, *id)))
            .exec_without_returning(db)
            .await
            .unwrap();
        let sessions = new.iter().map(|a| signed_in(portal, a));
        session::Entity::insert_many(sessions).exec_without_returning(db).await.unwrap();
        let drafts = new.iter().map(|a| draft(portal, a, &path));
        application::Entity::insert_many(drafts).exec_without_returning(db).await.unwrap();
        all.extend(new);
    }
    all
}

impl Applicant {
    fn numbered(id: i64) -> Self {
        let why = format!("Person {id} wrote, spoke and helped, and tells of it here at some length. ").repeat(10);
        Self { application: id, token: secret::token(), why }
    }
}

fn somebody(pattern: &person::Model, id: i64) -> person::ActiveModel {
    let mut row = person::Model { id, name: format!("Person {id}"), ..pattern.clone() }.into_active_model().reset_all();
    row.id = Set(id);
    row
}

fn address(portal: &Portal, person: i64) -> email::ActiveModel {
    email::ActiveModel {
        person_id: Set(person),
        address: Set(format!("person{person}@example.org")),
        verified_at: Set(Some(portal.now())),
        is_primary: Set(true),
        ..Default::default()
    }
}

fn signed_in(portal: &Portal, who: &Applicant) -> session::ActiveModel {
    session::ActiveModel {
        token_hash: Set(secret::hash(&who.token)),
        person_id: Set(who.application),
        via: Set("letter".into()),
        agent: Set("bench".into()),
        created_at: Set(portal.now()),
        seen_at: Set(portal.now()),
        expires_at: Set(portal.now() + TimeDelta::days(180)),
        ..Default::default()
    }
}

/// With the number of its owner.
fn draft(portal: &Portal, who: &Applicant, path: &path::Model) -> application::ActiveModel {
    application::ActiveModel {
        id: Set(who.application),
        cycle_id: Set(path.cycle_id),
        person_id: Set(who.application),
        path_id: Set(path.id),
        state: Set(State::Draft),
        answers: Set(Answers([("why".to_owned(), vec!["Half of it.".to_owned()])].into())),
        version: Set(1),
        created_at: Set(portal.now()),
        updated_at: Set(portal.now()),
        ..Default::default()
    }
}

/// What was counted is there: each submission with its snapshot and its receipt.
pub async fn assert_all_submitted(portal: &Portal, many: usize) {
    let submitted = application::Entity::find().filter(application::Column::State.eq(State::Submitted));
    let (db, many) = (&portal.db.read, many as u64);
    assert_eq!(submitted.count(db).await.unwrap(), many);
    assert_eq!(snapshot::Entity::find().count(db).await.unwrap(), many);
    assert_eq!(letter::Entity::find().count(db).await.unwrap(), many);
}
