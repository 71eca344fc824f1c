//! What of a webmention follows from a document alone: where it is to be sent, whether a page really links, what it
//! says of itself; and which address of ours it is about.

mod discover;
mod entry;
mod linked;
mod pace;
mod page;
mod target;

pub use discover::{Endpoint, Place, endpoint};
pub use entry::{Entry, entry};
pub use linked::{links, outward};
pub use pace::{AN_HOUR, again, domain, host, still, suffixes};
pub use target::{Pair, Target, Wrong, pair, target};
