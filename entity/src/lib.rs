//! The tables, and nothing else: columns, relations, enums and the pure facts that follow from one row.
//!
//! Instants are UTC; `Date`s are calendar days in UTC. Every enum is stored by its snake_case name.

pub mod activity;
pub mod activity_kind;
pub mod answers;
pub mod appeal;
pub mod application;
pub mod audit;
pub mod award;
pub mod batch;
pub mod benefit;
pub mod benefit_key;
pub mod benefit_wish;
pub mod conflict;
pub mod consent;
pub mod consent_text;
pub mod counter;
pub mod criterion;
pub mod cycle;
pub mod decision;
pub mod email;
pub mod evidence;
pub mod extension;
pub mod identity;
pub mod invitation;
pub mod job;
pub mod letter;
pub mod letter_text;
pub mod link;
pub mod listing;
pub mod listing_facet;
pub mod path;
pub mod person;
pub mod photo;
pub mod program;
pub mod program_text;
pub mod question;
pub mod quota;
pub mod reason;
pub mod refusal;
pub mod remark;
pub mod removed_question;
pub mod review;
pub mod review_plan;
pub mod reviewer;
pub mod role;
pub mod saved_view;
pub mod session;
pub mod sign_in_link;
pub mod snapshot;
pub mod text_block;
pub mod track;
pub mod words;

pub use answers::Answers;
pub use evidence::{Agreed, Evidence, Ids, Piece};
pub use words::Words;
