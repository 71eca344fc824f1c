//! What is so about activities, without database and web.

mod canonical;

pub use canonical::canonical;
