//! Activities: what people do for the community, logged any day of the year (R4). One's own log, the kinds that managers
//! offer, and what of it stands on a member's page.

pub mod queries;
pub mod rules;
