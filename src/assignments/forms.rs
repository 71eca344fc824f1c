//! What managers send from the board.

/// Whom to remind; nobody named: all that are late.
#[derive(FromForm)]
pub struct Reminder {
    pub reviewer: Option<i64>,
}

/// Whose open reviews others are asked for.
#[derive(FromForm)]
pub struct Reassignment<'v> {
    pub reviewer: i64,
    #[field(default = "")]
    pub reason: &'v str,
}

/// The plan as it was shown.
#[derive(FromForm)]
pub struct Assignment<'v> {
    pub seen: Option<&'v str>,
}

/// Somebody to be asked. `back` is the page it was sent from: `board`, or the application's own.
#[derive(FromForm)]
pub struct Question<'v> {
    pub reviewer: Option<i64>,
    #[field(default = "")]
    pub back: &'v str,
}

/// A review that is taken from its reviewer, and why.
#[derive(FromForm)]
pub struct Release<'v> {
    #[field(default = "")]
    pub reason: &'v str,
    #[field(default = "")]
    pub back: &'v str,
}

/// A reviewer who must not judge somebody: a number, an address or words of a name.
#[derive(FromForm)]
pub struct NewConflict<'v> {
    pub reviewer: Option<i64>,
    #[field(default = "")]
    pub with: &'v str,
    #[field(default = "")]
    pub reason: &'v str,
}
