//! What is typed to sign in.

/// Someone asks for a letter.
#[derive(FromForm)]
pub struct Letter<'v> {
    #[field(validate = len(1..=254).or_else(msg!("Write your e-mail address.")))]
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
    #[field(validate = len(1..=40).or_else(msg!("Type the code from the letter.")))]
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
    #[field(validate = with(|name| (1..=120).contains(&name.chars().count()), "Write your name, in at most 120 characters."))]
    pub name: &'v str,
    #[field(validate = len(1..=254).or_else(msg!("Write your e-mail address.")))]
    pub address: &'v str,
}
