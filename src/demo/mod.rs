use rocket::fairing::AdHoc;

pub fn stage() -> AdHoc {
    AdHoc::on_ignite("demo", |rocket| async { rocket })
}

pub async fn prepare(
    _db: &crate::db::Db,
    _site: &crate::config::Site,
    _members: u32,
    _now: chrono::DateTime<chrono::Utc>,
) -> Result<(), crate::Error> {
    Ok(())
}
