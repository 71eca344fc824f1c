use rocket::form::FromForm;

#[derive(Debug, FromForm)]
pub struct Revocation<'v> {
    /// For the audit log alone.
    pub reason: &'v str,
    /// What the public reads beside the year, and the member in the letter; empty says only "revoked".
    #[field(default = "")]
    pub public_note: &'v str,
    pub confirm: bool,
}

#[derive(Debug, FromForm)]
pub struct Correction<'v> {
    pub reason: &'v str,
    pub confirm: bool,
}

#[derive(Debug, FromForm)]
pub struct Restoration<'v> {
    pub reason: &'v str,
}
