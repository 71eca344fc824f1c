//! One's own home and profile.

mod edit;
mod home;
pub mod photo;
mod preview;
