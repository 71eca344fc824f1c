use rocket::form::FromForm;

/// What the list of people is narrowed to; a word that means nothing narrows to nothing chosen.
#[derive(Clone, Copy, Debug, Default, FromForm)]
pub struct Filter<'v> {
    #[field(default = "")]
    pub q: &'v str,
    #[field(default = "")]
    pub role: &'v str,
    #[field(default = "")]
    pub standing: &'v str,
}

impl<'v> Filter<'v> {
    pub fn fields(&self) -> [(&'static str, &'v str); 3] {
        [("q", self.q), ("role", self.role), ("standing", self.standing)]
    }
}

#[derive(Debug, FromForm)]
pub struct NewStanding<'v> {
    /// One of `rules::GIVEN`, as it is stored.
    pub standing: &'v str,
    pub reason: &'v str,
}

#[derive(Debug, FromForm)]
pub struct NewRole<'v> {
    /// `reviewer`, `manager` or `admin`.
    pub role: &'v str,
    /// A track's slug, for a reviewer of that track alone.
    #[field(default = "")]
    pub track: &'v str,
}
