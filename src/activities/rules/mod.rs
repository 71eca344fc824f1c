//! What is so about activities, without database and web.

mod canonical;
mod guess;
pub mod heat;
mod metadata;
pub mod sheet;

pub use canonical::{address, canonical, here};
pub use metadata::{Metadata, TITLE, metadata};

/// The icons that a kind may have.
pub const ICONS: [&str; 26] = [
    "pen-line",
    "newspaper",
    "file-text",
    "mic",
    "presentation",
    "calendar",
    "monitor-play",
    "video",
    "podcast",
    "headphones",
    "message-circle",
    "users",
    "handshake",
    "sprout",
    "graduation-cap",
    "book-open",
    "code",
    "git-branch",
    "wrench",
    "flask-conical",
    "languages",
    "map",
    "globe",
    "camera",
    "award",
    "sparkles",
];
