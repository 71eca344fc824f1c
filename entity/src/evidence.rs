use std::collections::BTreeMap;

use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::Date;
use serde::{Deserialize, Serialize};

use crate::Words;

/// The activities that stood in an application when it was submitted, as they were then (R3).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Evidence(pub Vec<Piece>);

/// One activity as it was shown to reviewers. What it says is the field of `activity` of the same name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// The row it was taken from: how a later change is noticed.
    pub activity: i64,
    /// The key and the name of its kind.
    pub kind: String,
    pub kind_name: String,
    pub title: String,
    pub on_date: Date,
    pub month_only: bool,
    pub url: String,
    pub place: String,
    pub online: bool,
    pub language: String,
    pub topics: Words,
    pub role: String,
    pub reach: Option<i64>,
    pub reach_label: String,
    pub note: String,
    /// Whether it counted: in the window, of a kind that counts, not used elsewhere.
    pub counts: bool,
}

/// Ids of rows, in one JSON column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Ids(pub Vec<i64>);

/// What somebody agreed to: the version of the text by the key of the consent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Agreed(pub BTreeMap<String, i32>);
