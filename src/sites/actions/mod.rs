//! Changes: sites added and removed, looked at, verified and no longer so.

mod check;
mod due;
mod own;

pub use check::{Look, check, settle, visit};
pub use due::check_due;
pub use own::{add, check_own, look_at, remove};
