use rocket::form::FromForm;

/// A webmention as it is sent (W3C Webmention 3.1.3).
#[derive(Debug, FromForm)]
pub struct Sent<'v> {
    #[field(default = "")]
    pub source: &'v str,
    #[field(default = "")]
    pub target: &'v str,
}

/// How a member wants them.
#[derive(Debug, FromForm)]
pub struct Setting {
    pub asks_first: bool,
}

/// A host that is to be blocked.
#[derive(Debug, FromForm)]
pub struct Block<'v> {
    #[field(default = "")]
    pub host: &'v str,
}
