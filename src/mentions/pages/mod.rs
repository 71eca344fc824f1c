mod manage;
mod mine;
mod receive;

use entity::blocked_host;
use entity::mention::{self, Display};
use minijinja::{Value, context};
use rocket::Route;
use sea_orm::ActiveEnum;

pub use receive::advert;

use super::shown;
use crate::web::instant;

pub fn routes() -> Vec<Route> {
    [receive::routes(), mine::routes(), manage::routes()].concat()
}

/// One to moderate: what it is, what it is about, whether it is shown.
fn moderated((row, about): &(mention::Model, Option<String>)) -> Value {
    context! {
        id => row.id, display => row.display.to_value(), is_shown => row.display == Display::Shown,
        about => about.as_deref(), target => row.target.as_str(),
        ..shown::line(row)
    }
}

fn blocked(row: &blocked_host::Model) -> Value {
    context! { id => row.id, host => row.host.as_str(), since => instant(row.created_at) }
}
