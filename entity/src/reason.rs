use std::collections::BTreeMap;

use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::decision::Verdict;

/// The reasons that every program begins with. The portal itself gives some of them: what is accepted after the
/// announcement met the bar, and what lost its main title is declined for that.
pub const BAR_MET: &str = "bar_met";
pub const OUTSTANDING: &str = "outstanding";
pub const NOT_ENOUGH: &str = "not_enough";
pub const OUTSIDE_WINDOW: &str = "outside_window";
pub const NOT_COMMUNITY: &str = "not_community";
pub const NOT_VERIFIABLE: &str = "not_verifiable";
pub const MISSING_MAIN: &str = "missing_main";
pub const CONDUCT: &str = "conduct";
/// Said in the decision's own words.
pub const OTHER: &str = "other";

/// Those in the order they are offered at first.
pub const BUILT_IN: [&str; 9] =
    [BAR_MET, OUTSTANDING, NOT_ENOUGH, OUTSIDE_WINDOW, NOT_COMMUNITY, NOT_VERIFIABLE, MISSING_MAIN, CONDUCT, OTHER];

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

impl Model {
    /// Whether the portal cannot do without it.
    pub fn is_needed(&self) -> bool {
        [MISSING_MAIN, OTHER].contains(&self.key.as_str())
    }

    /// Whether it explains this verdict.
    pub fn fits(&self, verdict: Verdict) -> bool {
        if verdict == Verdict::Accept { self.for_yes } else { self.for_no }
    }
}

impl ActiveModelBehavior for ActiveModel {}
