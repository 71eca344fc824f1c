//! Conflicts of interest (R6): who must not judge whom, by what the portal knows and by what was declared. Every list,
//! search, export and letter of a reviewer asks here.

pub mod actions;
pub mod queries;
pub mod rules;
