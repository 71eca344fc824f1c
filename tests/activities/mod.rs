//! The activity log (R4): logged, looked up, edited, taken out and put back, imported; shown to others as one says.

mod import;
mod kinds;
mod log;
pub mod lookup;
mod seen;

use entity::activity;
use sea_orm::{EntityTrait, QueryOrder};

use crate::support::{Portal, form};

/// A talk in the form, with changes.
pub fn talk<'a>(changes: &[(&'a str, &'a str)]) -> String {
    let mut fields = vec![
        ("url", "https://www.example.org/mesh/?utm_source=x"),
        ("title", "Mesh for beginners"),
        ("kind", "talk"),
        ("date", "2026-11-03"),
        ("place", "Łódź"),
        ("role", "Speaker"),
        ("reach", "1,200"),
        ("language", "Polish"),
        ("topics", "mesh, antennas"),
        ("visibility", "public"),
        ("note", "The hall was full."),
    ];
    for (field, value) in changes {
        fields.retain(|(f, _)| f != field);
        fields.push((field, value));
    }
    form(&fields)
}

pub async fn rows(portal: &Portal) -> Vec<activity::Model> {
    activity::Entity::find().order_by_asc(activity::COLUMN.id).all(&portal.db.write).await.unwrap()
}
