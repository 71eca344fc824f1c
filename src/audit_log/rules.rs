//! What the log tells, in words for people.

use entity::audit::{self, Action};
use sea_orm::{ActiveEnum, EnumIter, Iterable};

use crate::l10n::Message;

/// What one looks for in a log: kinds that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter)]
pub enum Group {
    /// Who looked at applications, by page or by file.
    Reads,
    Applications,
    Reviews,
    Decisions,
    Announcement,
    Awards,
    People,
    SigningIn,
    Activities,
    Posts,
    Calls,
    Benefits,
    Letters,
    Mentions,
    Setup,
}

impl Group {
    pub fn slug(self) -> &'static str {
        match self {
            Self::Reads => "reads",
            Self::Applications => "applications",
            Self::Reviews => "reviews",
            Self::Decisions => "decisions",
            Self::Announcement => "announcement",
            Self::Awards => "awards",
            Self::People => "people",
            Self::SigningIn => "signing-in",
            Self::Activities => "activities",
            Self::Posts => "posts",
            Self::Calls => "calls",
            Self::Benefits => "benefits",
            Self::Letters => "letters",
            Self::Mentions => "mentions",
            Self::Setup => "setup",
        }
    }

    pub fn by_slug(slug: &str) -> Option<Self> {
        Self::iter().find(|g| g.slug() == slug)
    }

    pub fn actions(self) -> impl Iterator<Item = Action> {
        Action::iter().filter(move |a| Self::of(*a) == self)
    }

    /// A new kind of entry finds its group here, or the portal is not built.
    pub fn of(action: Action) -> Self {
        use Action::*;
        match action {
            ApplicationRead | ApplicationsExported | AuditExported => Self::Reads,
            ApplicationStarted
            | ApplicationSubmitted
            | ApplicationWithdrawn
            | ApplicationIncomplete
            | ApplicationForgotten
            | PersonInvited
            | InvitationDeclined
            | ExtensionGiven
            | ExtensionRevoked
            | LateCodeUsed => Self::Applications,
            ReviewsAssigned | ReviewAsked | ReviewReleased | ReviewGiven | ReviewRecused | ReviewersReminded
            | ReviewerEdited | ConflictDeclared | ConflictWithdrawn | RemarkMade | RemarkRemoved => Self::Reviews,
            DecisionRecorded | DecisionUndone | DecisionSeconded | AppealMade | AppealAnswered => Self::Decisions,
            CyclePostponed | CycleArmed | CycleDisarmed | CycleAnnounced | ResultAnnounced => Self::Announcement,
            AwardGiven | AwardRevoked | AwardCorrected | AwardRestored => Self::Awards,
            PersonCreated | ProfileEdited | SiteVerified | SiteUnverified | FeedAdded | FeedChanged | PhotoShown
            | PhotoRemoved | StandingChanged | RoleGranted | RoleTaken | Imported => Self::People,
            SignedIn | SignedOut | SessionRevoked | IdentityAdded => Self::SigningIn,
            ActivityLogged | ActivityEdited | ActivityRemoved | ActivityRestored | ActivitiesImported => {
                Self::Activities
            }
            PostAdded | PostWritten | PostEdited | PostShown | PostHidden | PostRemoved | PostIgnored
            | PostReopened | FeedTrusted => Self::Posts,
            MentionShown | MentionHidden | MentionSettingEdited | HostBlocked | HostUnblocked => Self::Mentions,
            CallCreated | CallEdited | CallPublished | CallClosed | CallReopened | PlaceClaimed | PlaceGivenBack
            | PlaceExpired | AnswerSubmitted | AnswerChangesAsked | AnswerAccepted | AnswerDeclined | AnswerCounted => {
                Self::Calls
            }
            BenefitEdited | BenefitKeysAdded | BenefitKeysRemoved | BenefitClaimed | BenefitMissed | BenefitOpened => {
                Self::Benefits
            }
            LetterSentAgain | LetterTested | LettersRefused => Self::Letters,
            ProgramEdited | TrackCreated | TrackEdited | CycleCreated | CycleEdited | CycleRemoved | PathEdited
            | QuestionEdited | ConsentEdited | ActivityKindEdited | LetterTextEdited | ReviewPlanEdited
            | CriterionEdited | ReasonEdited | TextBlockEdited => Self::Setup,
        }
    }
}

/// What was done, as it is said of who did it: "Mia recorded a decision". Where one kind tells of two things, its
/// states say which.
pub fn told(entry: &audit::Model) -> Message {
    let to = entry.to_state.as_str();
    let special = match entry.action {
        Action::LettersRefused if to == "wanted" => Some("audit-action-letters_wanted"),
        Action::PersonInvited if to == "nominated" => Some("audit-action-person_nominated"),
        Action::ApplicationStarted if !entry.from_state.is_empty() => Some("audit-action-application_reopened"),
        Action::ApplicationWithdrawn if entry.from_state == "on the waiting list" => Some("audit-action-waiting_left"),
        Action::AppealAnswered if to == "granted" => Some("audit-action-appeal_granted"),
        Action::AppealAnswered if to == "upheld" => Some("audit-action-appeal_upheld"),
        _ => None,
    };
    special.map_or_else(|| named(entry.action), Message::new)
}

pub fn named(action: Action) -> Message {
    Message::new(format!("audit-action-{}", action.to_value()))
}

/// Who did it where nobody is named: the portal by itself, or somebody whom it does not know.
pub fn nobody(action: Action) -> Message {
    Message::new(match action {
        Action::InvitationDeclined => "audit-log-invited",
        Action::LettersRefused => "audit-log-addressee",
        _ => "audit-log-portal",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_is_in_one_group_and_each_group_has_some() {
        let all: usize = Group::iter().map(|g| g.actions().count()).sum();
        assert_eq!(all, Action::iter().count());
        assert!(Group::iter().all(|g| g.actions().count() > 0 && Group::by_slug(g.slug()) == Some(g)));
    }
}
