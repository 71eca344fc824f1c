//! Cycles: made, edited, copied, moved; their paths and questions; what the public sees of them.

mod calendar;
mod effects;
mod manage;
mod paths;
mod postpone;
mod public;
mod reviewing;

use entity::{cycle, path, question};
use rocket::http::Status;
use sea_orm::{EntityTrait, QueryOrder};

use crate::support::{Browser, Portal, Reply};

async fn cycles(portal: &Portal) -> Vec<cycle::Model> {
    cycle::Entity::find().order_by_asc(cycle::COLUMN.id).all(&portal.db.write).await.unwrap()
}

async fn paths(portal: &Portal, cycle: i64) -> Vec<path::Model> {
    palmares::cycles::queries::paths(&portal.db.write, cycle).await.unwrap()
}

async fn questions(portal: &Portal, path: i64) -> Vec<question::Model> {
    palmares::cycles::queries::questions(&portal.db.write, path).await.unwrap()
}

async fn announce(portal: &Portal, cycle: &cycle::Model) {
    use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};
    let mut row = cycle.clone().into_active_model();
    row.announced_at = Set(Some(portal.now()));
    row.update(&portal.db.write).await.unwrap();
}

/// Posts as a stranger, as a member and as a reviewer; none of them gets in.
async fn refused_to_all_but_managers(portal: &Portal, path: &str, body: &str) {
    let reply = portal.anonymous().post(path, body).await;
    assert_eq!(reply.status, Status::SeeOther, "{path}");
    assert!(reply.location.unwrap().starts_with("/sign-in"), "{path}");
    for browser in [member(portal).await, reviewer(portal).await] {
        assert_eq!(browser.post(path, body).await.status, Status::Forbidden, "{path}");
    }
}

async fn member(portal: &Portal) -> Browser<'_> {
    let mia = portal.person("Mia Member").await;
    let track = portal.main_track().await;
    if mia.number.is_none() {
        portal.award(&mia, &track, 2026).await;
    }
    portal.as_(&mia).await
}

async fn reviewer(portal: &Portal) -> Browser<'_> {
    portal.as_(&portal.reviewer("Rita Reviewer", None).await).await
}

async fn manager(portal: &Portal) -> Browser<'_> {
    portal.as_(&portal.manager("Max Manager").await).await
}

fn wrong_beside(reply: &Reply, field: &str, why: &str) {
    assert_eq!(reply.status, Status::UnprocessableEntity, "{}", reply.body);
    let beside = format!("id=\"{field}-wrong\"");
    let told = reply.body.lines().find(|l| l.contains(&beside)).unwrap_or_default();
    assert!(told.contains(why), "{field}: {told}\n{}", reply.body);
}
