//! The ground every slice stands on. It knows tables and HTTP, and no slice.
//!
//! `guards` who is asking · `view` how a page is drawn · `form` what was typed · `door` what never gets in ·
//! `headers` what every answer carries · `onward` where to go next · `errors` the pages of last resort · `locale` in which language.

mod assets;
mod compressed;
mod cookies;
mod door;
mod errors;
mod form;
mod guards;
mod headers;
mod json;
pub mod local_path;
mod locale;
mod onward;
mod pager;
mod templates;
mod view;

use rocket::fairing::AdHoc;

pub use cookies::Cookies;
pub use errors::ErrorPage;
pub use form::Typed;
pub use guards::{
    Admin, Anyone, Judge, Manager, Me, Now, Reviewer, SESSION_IDLE, SESSION_LASTS, Tools, Visitor, WantsJson,
};
pub use headers::{Cached, Framed, public_for};
pub use json::Json;
pub use onward::Onward;
pub use pager::Pager;
pub use templates::{engine, instant};
pub use view::{Page, View};

/// The cookie that says who one is, and the one that says only that it is the same browser.
pub const SESSION: &str = "session";
pub const BROWSER: &str = "browser";

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Web", |rocket| async {
        rocket
            .manage(view::LastKnown::default())
            .attach(door::fairing())
            .attach(headers::fairing())
            .attach(compressed::fairing())
            .mount("/", door::routes())
            .mount("/", assets::routes())
            .mount("/", locale::routes())
            .register("/", errors::catchers())
    })
}
