use sea_orm::entity::prelude::*;

/// A member's answer to a call. Unique by call and member.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "call_answer")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub call_id: i64,
    #[sea_orm(belongs_to, from = "call_id", to = "id")]
    pub call: HasOne<super::call::Entity>,
    pub person_id: i64,
    pub state: State,
    /// Until when the place is kept without an answer.
    pub claimed_until: Option<DateTimeUtc>,
    /// Where the answer is read; empty while there is none, or where it is written here.
    #[sea_orm(column_type = "Text")]
    pub url: String,
    pub title: String,
    /// BCP 47; empty where it is not said.
    pub language: String,
    /// What is written here; once it counts, also the post of what is read elsewhere.
    pub post_id: Option<i64>,
    /// The entry in the log, once it counts.
    pub activity_id: Option<i64>,
    /// The member's words to the managers.
    #[sea_orm(column_type = "Text")]
    pub note: String,
    /// The manager's: what to change, why not.
    #[sea_orm(column_type = "Text")]
    pub words: String,
    pub claimed_at: DateTimeUtc,
    pub submitted_at: Option<DateTimeUtc>,
    pub decided_at: Option<DateTimeUtc>,
    /// When the member was last reminded.
    pub reminded_at: Option<DateTimeUtc>,
    /// When the page of what counts was looked at for a link back.
    pub looked_at: Option<DateTimeUtc>,
    pub updated_at: DateTimeUtc,
    pub version: i32,
}

/// R10: open → claimed (expires) → submitted → accepted | changes asked | declined → counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum State {
    Claimed,
    Submitted,
    ChangesAsked,
    Accepted,
    Declined,
    /// Published and in the member's log.
    Counted,
    /// Given back by the member.
    Withdrawn,
    /// The place was kept too long.
    Expired,
}

impl State {
    /// Whether it takes one of the call's places.
    pub fn takes_a_place(self) -> bool {
        matches!(self, Self::Claimed | Self::Submitted | Self::ChangesAsked | Self::Accepted | Self::Counted)
    }

    pub fn may_become(self, next: Self) -> bool {
        use State::*;
        matches!(
            (self, next),
            (Claimed, Submitted | Withdrawn | Expired)
                | (Submitted, Submitted | ChangesAsked | Accepted | Declined | Withdrawn)
                | (ChangesAsked, Submitted | Withdrawn | Expired)
                | (Accepted, ChangesAsked | Declined | Counted | Withdrawn)
                | (Withdrawn | Expired, Claimed)
        )
    }
}

impl ActiveModelBehavior for ActiveModel {}
