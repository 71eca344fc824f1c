use rocket::form::FromForm;

/// What somebody is told, or tells.
#[derive(FromForm)]
pub struct Said<'v> {
    #[field(default = "")]
    pub words: &'v str,
}

/// The answer to an appeal.
#[derive(FromForm)]
pub struct NewAnswer<'v> {
    /// `uphold` or `grant`.
    #[field(default = "")]
    pub verdict: &'v str,
    #[field(default = "")]
    pub words: &'v str,
}
