//! Changes: mentions taken in, checked, shown or hidden; ours queued and sent.

mod deliver;
mod due;
mod moderate;
mod queue;
mod receive;
mod send;
mod verify;

pub use deliver::{Delivery, Outcome, deliver};
pub use moderate::{ask_first, block, block_sender, display, unblock};
pub use queue::queue;
pub use receive::{Received, receive};
pub use send::send_due;
pub use verify::{sweep, verify_due};
