mod decline;
mod manage;
mod nominate;

use rocket::Route;

pub fn routes() -> Vec<Route> {
    [manage::routes(), nominate::routes(), decline::routes()].concat()
}
