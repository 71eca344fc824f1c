mod import;
mod kinds;
mod list;
mod log;

use rocket::Route;

pub fn routes() -> Vec<Route> {
    [log::routes(), import::routes(), kinds::routes()].concat()
}
