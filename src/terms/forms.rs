use rocket::form::FromForm;

/// That one means it.
#[derive(FromForm)]
pub struct Resignation {
    #[field(default = false)]
    pub sure: bool,
}
