use rocket::form::FromForm;

/// Invitations by a manager.
#[derive(FromForm)]
pub struct InvitationForm<'v> {
    /// One a line.
    pub addresses: &'v str,
    /// Told to each of them.
    pub words: &'v str,
}

/// A nomination by a Pro.
#[derive(FromForm)]
pub struct NominationForm<'v> {
    pub address: &'v str,
    /// Told to the nominee, and to who reviews.
    pub words: &'v str,
}
