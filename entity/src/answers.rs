use std::collections::BTreeMap;

use sea_orm::FromJsonQueryResult;
use serde::{Deserialize, Serialize};

/// What was answered, by question key. A question of several choices has several values, any other one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Answers(pub BTreeMap<String, Vec<String>>);

impl Answers {
    /// The first value, or nothing typed.
    pub fn one(&self, key: &str) -> &str {
        self.0.get(key).and_then(|v| v.first()).map_or("", String::as_str)
    }

    pub fn all(&self, key: &str) -> &[String] {
        self.0.get(key).map_or(&[], Vec::as_slice)
    }

    pub fn is_empty_at(&self, key: &str) -> bool {
        self.all(key).iter().all(|v| v.trim().is_empty())
    }
}
