//! Titles: their public pages, and how managers make them.

mod crest;
mod manage;
