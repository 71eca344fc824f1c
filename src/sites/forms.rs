use rocket::form::FromForm;

#[derive(Debug, FromForm)]
pub struct NewSite<'v> {
    pub url: &'v str,
    /// Any short word; empty for a website.
    #[field(default = "")]
    pub kind: &'v str,
}
