use rocket::form::FromForm;

/// What somebody had before their eyes when they pressed: `Facts::digest`.
#[derive(FromForm)]
pub struct Sure<'v> {
    #[field(default = "")]
    pub seen: &'v str,
}

/// Which results are looked at; a word that means nothing narrows nothing.
#[derive(Clone, Copy, Debug, Default, FromForm)]
pub struct Narrowed<'v> {
    /// `accepted`, `declined`, `waitlisted` or `deferred`.
    #[field(default = "")]
    pub result: &'v str,
    /// Words of a name.
    #[field(default = "")]
    pub q: &'v str,
    pub page: Option<u64>,
}

impl<'v> Narrowed<'v> {
    pub fn fields(self) -> [(&'static str, &'v str); 2] {
        [("result", self.result), ("q", self.q)]
    }
}
