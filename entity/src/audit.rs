use sea_orm::entity::prelude::*;

/// Who did what, on whom, when, from which state to which (R14). Only ever added to.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub at: DateTimeUtc,
    /// None: the portal itself, or the operator at the command line (the note says which).
    pub by_id: Option<i64>,
    pub action: Action,
    /// The table and the row it was done to.
    pub subject: String,
    pub subject_id: i64,
    /// The person it concerns.
    pub person_id: Option<i64>,
    pub from_state: String,
    pub to_state: String,
    #[sea_orm(column_type = "Text")]
    pub note: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(32))", rename_all = "snake_case")]
pub enum Action {
    SignedIn,
    SignedOut,
    SessionRevoked,
    RoleGranted,
    RoleTaken,
    IdentityAdded,
    PersonCreated,
    ProfileEdited,
    PhotoShown,
    PhotoRemoved,
    ProgramEdited,
    TrackCreated,
    TrackEdited,
    CycleCreated,
    CycleEdited,
    CyclePostponed,
    CycleArmed,
    CycleDisarmed,
    CycleAnnounced,
    ResultAnnounced,
    PathEdited,
    QuestionEdited,
    ApplicationStarted,
    ApplicationSubmitted,
    ApplicationWithdrawn,
    ApplicationRead,
    ApplicationsExported,
    DecisionRecorded,
    DecisionUndone,
    AwardGiven,
    AwardRevoked,
    AwardCorrected,
    AwardRestored,
    StandingChanged,
    LetterSentAgain,
    Imported,
}

impl Action {
    /// A new kind does not compile until it can be told.
    pub fn told(self) -> &'static str {
        match self {
            Self::SignedIn => "signed in",
            Self::SignedOut => "signed out",
            Self::SessionRevoked => "ended a session",
            Self::RoleGranted => "granted a role",
            Self::RoleTaken => "took a role away",
            Self::IdentityAdded => "added a way to sign in",
            Self::PersonCreated => "created a person",
            Self::ProfileEdited => "edited a profile",
            Self::PhotoShown => "put up a photo",
            Self::PhotoRemoved => "took a photo away",
            Self::ProgramEdited => "edited the program",
            Self::TrackCreated => "created a track",
            Self::TrackEdited => "edited a track",
            Self::CycleCreated => "created a cycle",
            Self::CycleEdited => "edited a cycle",
            Self::CyclePostponed => "moved an instant of a cycle",
            Self::CycleArmed => "armed a cycle",
            Self::CycleDisarmed => "disarmed a cycle",
            Self::CycleAnnounced => "announced a cycle",
            Self::ResultAnnounced => "announced the result",
            Self::PathEdited => "edited a path",
            Self::QuestionEdited => "edited a question",
            Self::ApplicationStarted => "started an application",
            Self::ApplicationSubmitted => "submitted an application",
            Self::ApplicationWithdrawn => "withdrew an application",
            Self::ApplicationRead => "read an application",
            Self::ApplicationsExported => "exported applications",
            Self::DecisionRecorded => "recorded a decision",
            Self::DecisionUndone => "undid a decision",
            Self::AwardGiven => "gave an award",
            Self::AwardRevoked => "revoked an award",
            Self::AwardCorrected => "corrected an award",
            Self::AwardRestored => "restored an award",
            Self::StandingChanged => "changed a standing",
            Self::LetterSentAgain => "sent a letter again",
            Self::Imported => "imported",
        }
    }
}

impl ActiveModelBehavior for ActiveModel {}
