//! A person asks for a cycle's title.

mod agreements;
mod conflict;
mod deadline;
mod drafts;
mod embargo;
mod evidence;
mod killed;
mod life;
mod pages;
mod preview;
mod renewal;
mod start;
mod submit;
mod timeline;
mod who;
mod withdraw;

use entity::{activity, application, cycle, person, snapshot};
use rocket::http::Status;
use sea_orm::{EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use crate::support::{Browser, Portal, Reply, form};

/// Starts on the evangelist's path and says where that led.
async fn started(browser: &Browser<'_>, cycle: &str) -> String {
    browser.post(&format!("/cycles/{cycle}/applications"), "path=evangelist").await.onward()
}

/// Sends the form as its page would, with the version that the page has now.
async fn send(browser: &Browser<'_>, at: &str, action: &str, answers: &[(&str, &str)]) -> Reply {
    let version = version(&browser.get(at).await.ok());
    browser.post(at, &sent(version, action, answers)).await
}

fn sent(version: i32, action: &str, answers: &[(&str, &str)]) -> String {
    let mut fields = vec![("version".to_owned(), version.to_string())];
    fields.extend(answers.iter().map(|(key, value)| (format!("answers[{key}]"), (*value).to_owned())));
    fields.push(("action".into(), action.into()));
    let fields: Vec<_> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    form(&fields)
}

/// The version that a page's form was drawn from.
fn version(page: &str) -> i32 {
    let (_, rest) = page.split_once(r#"name="version" value=""#).unwrap_or_else(|| panic!("no version in {page}"));
    rest.split_once('"').unwrap().0.parse().unwrap()
}

async fn all(portal: &Portal) -> Vec<application::Model> {
    application::Entity::find().order_by_asc(application::COLUMN.id).all(&portal.db.write).await.unwrap()
}

async fn the_one(portal: &Portal) -> application::Model {
    let mut all = all(portal).await;
    assert_eq!(all.len(), 1);
    all.remove(0)
}

async fn snapshots(portal: &Portal, of: &application::Model) -> Vec<snapshot::Model> {
    let found = snapshot::Entity::find().filter(snapshot::COLUMN.application_id.eq(of.id));
    found.order_by_asc(snapshot::COLUMN.revision).all(&portal.db.write).await.unwrap()
}

async fn receipts(portal: &Portal) -> usize {
    portal.outbox().await.iter().filter(|(_, template)| template == "applications/received").count()
}

async fn pending(portal: &Portal) -> u64 {
    entity::decision::Entity::find().count(&portal.db.write).await.unwrap()
}

/// A manager's decision on an application, as a row.
async fn decided(portal: &Portal, application: &application::Model, by: &person::Model) {
    use entity::decision::{self, Verdict};
    use entity::reason;
    use sea_orm::{ActiveModelTrait, ActiveValue::Set};
    let row = decision::ActiveModel {
        application_id: Set(application.id),
        verdict: Set(Verdict::Accept),
        reason: Set(reason::OUTSTANDING.into()),
        words: Set("A splendid year.".into()),
        by_id: Set(by.id),
        decided_at: Set(portal.now()),
        ..Default::default()
    };
    row.insert(&portal.db.write).await.unwrap();
}

/// Changes a row as a test needs it.
async fn cycle_with(portal: &Portal, cycle: &cycle::Model, change: impl FnOnce(&mut cycle::ActiveModel)) {
    use sea_orm::{ActiveModelTrait, IntoActiveModel};
    let mut row = cycle.clone().into_active_model();
    change(&mut row);
    row.update(&portal.db.write).await.unwrap();
}

fn goes_to_sign_in(reply: &Reply) -> bool {
    reply.status == Status::SeeOther && reply.location.as_deref().is_some_and(|to| to.starts_with("/sign-in"))
}

/// An activity in somebody's log, of a kind that is made where there is none.
async fn logged(portal: &Portal, of: &person::Model, kind: &str, title: &str, on: &str) -> activity::Model {
    use entity::activity_kind;
    use sea_orm::{ActiveModelTrait, ActiveValue::Set};
    let kinds = activity_kind::Entity::find().filter(activity_kind::COLUMN.key.eq(kind));
    let kind = match kinds.one(&portal.db.write).await.unwrap() {
        Some(kind) => kind,
        None => {
            let row = activity_kind::ActiveModel {
                key: Set(kind.into()),
                name: Set(format!("Kind {kind}")),
                icon: Set("star".into()),
                asks_place: Set(false),
                asks_role: Set(false),
                asks_reach: Set(true),
                reach_label: Set("readers".into()),
                position: Set(0),
                ..Default::default()
            };
            row.insert(&portal.db.write).await.unwrap()
        }
    };
    let row = activity::ActiveModel {
        person_id: Set(of.id),
        kind_id: Set(kind.id),
        title: Set(title.into()),
        on_date: Set(on.parse().unwrap()),
        month_only: Set(false),
        url: Set(format!("https://blog.example.org/{}", title.to_lowercase().replace(' ', "-"))),
        place: Set(String::new()),
        online: Set(false),
        language: Set("en".into()),
        topics: Set(entity::Words::default()),
        role: Set(String::new()),
        reach: Set(Some(120)),
        visibility: Set(activity::Visibility::Private),
        note: Set(format!("A note on {title}.")),
        created_at: Set(portal.now()),
        updated_at: Set(portal.now()),
        ..Default::default()
    };
    row.insert(&portal.db.write).await.unwrap()
}

/// What a path asks of activities.
async fn asks(portal: &Portal, cycle: &cycle::Model, path: &str, min: i32, max: Option<i32>) {
    use entity::path;
    use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};
    let found = path::Entity::find().filter(path::COLUMN.cycle_id.eq(cycle.id)).filter(path::COLUMN.key.eq(path));
    let mut row = found.one(&portal.db.write).await.unwrap().unwrap().into_active_model();
    (row.evidence_min, row.evidence_max) = (Set(min), Set(max));
    row.update(&portal.db.write).await.unwrap();
}

/// Sends the form with fields of its own beside the answer to `why`.
async fn send_with(browser: &Browser<'_>, at: &str, action: &str, fields: &[(&str, &str)]) -> Reply {
    let version = version(&browser.get(&format!("{at}?form=true")).await.ok()).to_string();
    let common = [("version", version.as_str()), ("action", action), ("answers[why]", "I wrote many posts.")];
    browser.post(at, &form(&[&common[..], fields].concat())).await
}
