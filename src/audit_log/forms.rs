use rocket::form::FromForm;

/// What the log is narrowed to; a word that means nothing narrows nothing.
#[derive(Clone, Copy, Debug, Default, FromForm)]
pub struct Filter<'v> {
    #[field(default = "")]
    pub action: &'v str,
    /// The id of a person: who did it or to whom it was done.
    #[field(default = "")]
    pub person: &'v str,
    /// The table, and the id of the row where one is wanted.
    #[field(default = "")]
    pub subject: &'v str,
    #[field(default = "")]
    pub subject_id: &'v str,
}

impl<'v> Filter<'v> {
    pub fn fields(&self) -> [(&'static str, &'v str); 4] {
        [("action", self.action), ("person", self.person), ("subject", self.subject), ("subject_id", self.subject_id)]
    }
}
