mod application;
mod batches;
mod list;
mod many;
mod wording;

use rocket::Route;

pub fn routes() -> Vec<Route> {
    [list::routes(), application::routes(), many::routes(), batches::routes(), wording::routes()].concat()
}
