use std::collections::BTreeMap;

use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::criterion;

/// One reviewer and one application: asked for, written, given, or ended without one. Unique by application and reviewer.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "review")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub application_id: i64,
    #[sea_orm(belongs_to, from = "application_id", to = "id")]
    pub application: HasOne<super::application::Entity>,
    pub reviewer_id: i64,
    pub state: State,
    pub scores: Scores,
    /// Weighted mean in thousandths of a point, once it was given: `Scores::weighted`.
    pub score: Option<i32>,
    pub opinion: Option<Opinion>,
    /// What the other reviewers and managers read.
    #[sea_orm(column_type = "Text")]
    pub words: String,
    /// What only managers read.
    #[sea_orm(column_type = "Text")]
    pub note: String,
    /// Raised by every save: an edit from an older one is refused, never lost.
    pub version: i32,
    /// The revision of the snapshot that it judges.
    pub revision: Option<i32>,
    pub asked_at: DateTimeUtc,
    /// None: by the portal itself.
    pub asked_by: Option<i64>,
    /// When the draft was last saved.
    pub saved_at: Option<DateTimeUtc>,
    pub given_at: Option<DateTimeUtc>,
    pub ended_at: Option<DateTimeUtc>,
    /// Why it ended without counting.
    #[sea_orm(column_type = "Text")]
    pub reason: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum State {
    /// Assigned; perhaps there is a draft.
    Asked,
    /// Given: it counts, and may still be changed.
    Given,
    /// The reviewer stepped back, or a conflict came to light: what they wrote is kept and counts for nothing.
    Recused,
    /// Taken from the reviewer by a manager, or because they left.
    Released,
}

impl State {
    /// Whether it is one of the reviews that an application has or is going to have.
    pub fn stands(self) -> bool {
        matches!(self, Self::Asked | Self::Given)
    }

    pub fn may_become(self, next: Self) -> bool {
        use State::*;
        matches!(
            (self, next),
            (Asked, Given | Recused | Released) | (Given, Given | Recused | Released) | (Released | Recused, Asked)
        )
    }
}

/// What a reviewer would decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Opinion {
    Yes,
    Maybe,
    No,
}

/// Points by criterion.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Scores(pub BTreeMap<i64, i32>);

impl Scores {
    /// The weighted mean in thousandths of a point, rounded half up: the sum of weight × points over the sum of weights.
    /// None where a criterion has no points, and where there is no criterion.
    pub fn weighted(&self, criteria: &[criterion::Model]) -> Option<i32> {
        let mut sum = 0_i64;
        let mut weights = 0_i64;
        for criterion in criteria {
            let points = *self.0.get(&criterion.id)?;
            sum += i64::from(criterion.weight) * i64::from(points);
            weights += i64::from(criterion.weight);
        }
        if weights == 0 {
            return None;
        }
        i32::try_from((sum * 2000 + weights) / (weights * 2)).ok()
    }
}

impl ActiveModelBehavior for ActiveModel {}
