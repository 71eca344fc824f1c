mod manage;
mod own;

use rocket::Route;

pub fn routes() -> Vec<Route> {
    [own::routes(), manage::routes()].concat()
}
