//! Who is who: entries of one file gathered to people, and those people found again among the ones we know. By
//! number, then e-mail, then any same link, then name and country; what points to two people is refused, not guessed.

mod gather;
mod recognise;

pub use gather::gather;
pub use recognise::{Found, recognise};

use super::rules::Told;

fn numbers_differ(one: Option<i64>, other: Option<i64>) -> bool {
    matches!((one, other), (Some(a), Some(b)) if a != b)
}

/// Both have addresses, and none is the same.
fn addresses_differ(one: &Told, other: &Told) -> bool {
    !one.emails.is_empty() && !other.emails.is_empty() && !one.emails.iter().any(|e| other.emails.contains(e))
}
