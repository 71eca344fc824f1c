use std::collections::BTreeMap;

use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// Why something was decided, as the applicant is told: the program's list.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "reason")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    #[sea_orm(unique)]
    pub key: String,
    /// Whether it explains an acceptance.
    pub for_yes: bool,
    /// Whether it explains anything else.
    pub for_no: bool,
    pub texts: Texts,
    pub position: i32,
    /// Not offered any more; what was decided with it keeps it.
    pub retired_at: Option<DateTimeUtc>,
}

/// By language. A reason without any that came with the portal is told in the words of the interface.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Texts(pub BTreeMap<String, String>);

impl ActiveModelBehavior for ActiveModel {}
