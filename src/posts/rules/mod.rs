//! What is so about posts, without database and web.

mod entry;
mod front_matter;
mod own_page;
mod when;

pub use entry::{Entry, Facts, GUID, LANGUAGE, SUMMARY, TITLE, beginning, description, plain, summary, tags, topics};
pub use front_matter::{Matter, split};
pub use own_page::OwnPage;
pub use when::when;

/// Of the posts that a feed brings at its first reading so many count as new; what stands behind them is
/// back-catalogue, which floods nobody.
pub const NEWEST: usize = 5;

/// Entries of one feed that are taken in; what stands behind them is left where it is.
pub const ENTRIES: usize = 500;

/// Where what is written here is read.
pub fn path(slug: &str, is_news: bool) -> String {
    if is_news { format!("/news/{slug}") } else { format!("/posts/{slug}") }
}
