use rocket::fairing::AdHoc;

pub mod actions;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("Announcements", |rocket| async { rocket })
}
