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
    CycleRemoved,
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
    LetterTextEdited,
    LetterTested,
    LettersRefused,
    ActivityLogged,
    ActivityEdited,
    ActivityRemoved,
    ActivityRestored,
    ActivitiesImported,
    ActivityKindEdited,
    ConsentEdited,
    PersonInvited,
    InvitationDeclined,
    ExtensionGiven,
    ExtensionRevoked,
    LateCodeUsed,
    ApplicationIncomplete,
    ApplicationForgotten,
    AppealMade,
    AppealAnswered,
    ReviewPlanEdited,
    CriterionEdited,
    ReviewsAssigned,
    ReviewAsked,
    ReviewReleased,
    ReviewGiven,
    ReviewRecused,
    ReviewersReminded,
    ReviewerEdited,
    ConflictDeclared,
    ConflictWithdrawn,
    RemarkMade,
    RemarkRemoved,
    DecisionSeconded,
    ReasonEdited,
    TextBlockEdited,
    AuditExported,
    Imported,
}

impl ActiveModelBehavior for ActiveModel {}
