mod extensions;
mod late;

use rocket::Route;

pub fn routes() -> Vec<Route> {
    [extensions::routes(), late::routes()].concat()
}
