//! One's own home and profile.

mod badges;
mod edit;
mod home;
