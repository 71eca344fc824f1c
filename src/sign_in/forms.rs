//! What is typed to sign in.

/// Someone asks for a letter.
#[derive(FromForm)]
pub struct Letter<'v> {
    #[field(default = "")]
    pub address: &'v str,
    #[field(default = "")]
    pub next: &'v str,
}

/// The button behind a letter's link; with the code where the browser is another one.
#[derive(FromForm)]
pub struct Redemption<'v> {
    #[field(default = "")]
    pub code: &'v str,
}

/// The code alone, in the browser that asked.
#[derive(FromForm)]
pub struct Code<'v> {
    #[field(default = "")]
    pub code: &'v str,
}

/// Off to a provider, and where to go after it.
#[derive(FromForm)]
pub struct Departure<'v> {
    #[field(default = "")]
    pub next: &'v str,
}

/// The first admin.
#[derive(FromForm)]
pub struct Setup<'v> {
    #[field(default = "")]
    pub name: &'v str,
    #[field(default = "")]
    pub address: &'v str,
}
