//! One's own home and profile.

mod badges;
mod edit;
mod home;
pub mod photo;
mod preview;
