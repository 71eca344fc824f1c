mod feeds;
mod manage;
mod news;
mod own;
mod public;
mod suggestions;
mod writing;

use rocket::Route;

pub fn routes() -> Vec<Route> {
    let open = [public::routes(), feeds::routes(), news::routes()].concat();
    [open, own::routes(), suggestions::routes(), manage::routes()].concat()
}
