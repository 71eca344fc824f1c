use rocket::form::FromForm;

/// More time for one person.
#[derive(FromForm)]
pub struct NewExtension<'v> {
    /// A member number, an address, or words of a name.
    #[field(default = "")]
    pub who: &'v str,
    /// Which of those whom the words fit.
    pub person: Option<i64>,
    /// Local time in the cycle's zone.
    #[field(default = "")]
    pub until: &'v str,
    #[field(default = "")]
    pub reason: &'v str,
}

/// Codes, each for the first who uses it.
#[derive(FromForm)]
pub struct NewCodes<'v> {
    #[field(default = "")]
    pub count: &'v str,
    /// Local time in the cycle's zone.
    #[field(default = "")]
    pub code_until: &'v str,
    #[field(default = "")]
    pub code_reason: &'v str,
}

#[derive(FromForm)]
pub struct LateCode<'v> {
    #[field(default = "")]
    pub code: &'v str,
}
