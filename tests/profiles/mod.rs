//! One's own home and profile.

mod badges;
mod edit;
mod employer;
mod home;
pub mod photo;
mod preview;
