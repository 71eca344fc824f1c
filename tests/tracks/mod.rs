//! Titles: their public pages, and how managers make them.

mod manage;
