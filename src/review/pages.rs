mod application;
mod conflicts;
mod leaving;
mod queue;
mod settings;
mod sheet;
mod talking;
mod writing;

use rocket::{Responder, Route};

use crate::web::{Onward, Page};

pub fn routes() -> Vec<Route> {
    [
        queue::routes(),
        application::routes(),
        writing::routes(),
        talking::routes(),
        leaving::routes(),
        conflicts::routes(),
        settings::routes(),
    ]
    .concat()
}

/// It is done; or it is not, and the page stands there again with what was typed and why.
#[derive(Responder)]
enum Answer {
    Done(Onward),
    /// It is done, and something else that stood on the page is not: it stands there still.
    Kept(Page),
    #[response(status = 409)]
    Refused(Page),
}
