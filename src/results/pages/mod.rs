mod appeals;
mod own;
mod waiting_list;

use rocket::Route;

pub fn routes() -> Vec<Route> {
    [waiting_list::routes(), own::routes(), appeals::routes()].concat()
}
