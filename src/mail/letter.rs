//! Every letter the portal sends, and what managers may do with its words.
//!
//! A new letter is: a variant; its arm in `entry`; the folder `templates/mail/<folder>` with `subject.txt`, `body.txt` and
//! `body.html`, which fill the blocks `heading`, `words` and `rest` of `mail/_base`; and in `letters.ftl` its name
//! (`letters-of-<folder>`) and when it is sent (`letters-when-<folder>`), the folder written with hyphens. Managers may
//! put other words in place of the block `words`; so links, codes and facts stand in `rest`. `tests/letters` looks at
//! each of them in every language.

use entity::refusal::Kind;
use minijinja::{Value, context};
use sea_orm::{EnumIter, Iterable};

use super::fill::*;
use super::samples::*;
use crate::config::Site;
use crate::l10n::Message;

#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter)]
pub enum Letter {
    /// The way in: a link and a code.
    SignIn,
    ApplicationReceived,
    ApplicationWithdrawn,
    /// Somebody has more time than others.
    Extended,
    /// It closes soon.
    Reminder,
    /// A complete draft was submitted at its close.
    SubmittedForYou,
    /// A draft was not submitted before its close.
    Incomplete,
    /// The four results of an announcement.
    Accepted,
    Declined,
    Waitlisted,
    Deferred,
    /// A published deadline moved later.
    DeadlineMoved,
    AwardRevoked,
    /// Somebody is asked to apply: by a manager, by a Pro.
    Invited,
    Nominated,
    /// After the announcement: a place came free, the list is closed, somebody left it.
    AcceptedLate,
    WaitlistClosed,
    WaitlistLeft,
    /// An appeal came in; what became of it.
    AppealReceived,
    AppealGranted,
    AppealUpheld,
    /// The end of a term: it comes, it is there with some days of grace, the title is over.
    TermExpiring,
    TermGrace,
    TermLapsed,
    /// What somebody is besides their awards changed.
    Standing,
    /// To reviewers: what they were asked for, and what is due.
    ReviewsAsked,
    ReviewsDue,
    /// What a manager took back from them.
    ReviewsReleased,
    /// A site does not link back any more: twice, and so often that its tick is taken.
    SiteFailing,
    SiteUnverified,
    /// The portal does not read a feed any more: for errors, or because it moved or is gone.
    FeedStopped,
    /// Calls for content: what is open, each week to those who asked for it; a place that runs out, and that ran out; a
    /// deadline that moved; what became of an answer.
    CallDigest,
    CallReminder,
    CallMoved,
    CallExpired,
    CallChangesAsked,
    CallAccepted,
    CallDeclined,
    CallCounted,
}

/// What is to be known of a letter besides its words.
struct Entry {
    /// Its folder below `templates/mail`.
    folder: &'static str,
    /// Whether one may refuse it: only what tells of no change in one's own affairs.
    refusable: Option<Kind>,
    /// What may stand in braces in the program's own words, besides `EVERYWHERE`.
    fills: &'static [Fill],
    /// Values to show it with, besides those of `sample`.
    sample: fn(&Site) -> Value,
}

impl Letter {
    fn entry(self) -> Entry {
        match self {
            Self::SignIn => Entry {
                folder: "sign_in/link",
                refusable: None,
                fills: &[],
                sample: |site| context! { link => site.url("/sign-in/link/only-a-sample"), code => "ABCD-2345" },
            },
            Self::ApplicationReceived => Entry {
                folder: "applications/received",
                refusable: None,
                fills: &[CYCLE, TRACK, CLOSES, RESULTS, PATH, VERSION],
                sample: |_| {
                    let answer = context! { label => "What did you do?", values => ["I wrote twelve posts."] };
                    let line = context! { title => "Routing without fear", kind_name => "Talk" };
                    let evidence = context! { counted => 1, needed => 1, groups => [context! { kind_name => "Talk", lines => [line] }] };
                    let agreed = [("I keep to the code of conduct.", 1)];
                    context! { revision => 2, at => "2026-09-20T09:30:00Z", answers => [answer], evidence, agreed }
                },
            },
            Self::ApplicationWithdrawn => Entry {
                folder: "applications/withdrawn",
                refusable: None,
                fills: &[CYCLE, TRACK, CLOSES],
                sample: |_| context! { may_return => true },
            },
            Self::Extended => Entry {
                folder: "applications/extended",
                refusable: None,
                fills: &[CYCLE, TRACK, UNTIL, CLOSES],
                sample: |_| context! { has_begun => true },
            },
            Self::Reminder => Entry {
                folder: "applications/reminder",
                refusable: Some(Kind::Reminders),
                fills: &[CYCLE, TRACK, CLOSES],
                sample: |_| {
                    let missing = ["“What did you do?” needs an answer."];
                    context! { missing, is_submitted => false, is_automatic => true }
                },
            },
            Self::SubmittedForYou => Entry {
                folder: "applications/submitted_for_you",
                refusable: None,
                fills: &[CYCLE, TRACK, CLOSE, RESULTS, PATH],
                sample: |_| {
                    let answer = context! { label => "What did you do?", values => ["I wrote twelve posts."] };
                    context! {
                        closed_at => "2026-09-30T22:00:00Z", saved_at => "2026-09-20T09:30:00Z", answers => [answer],
                    }
                },
            },
            Self::Incomplete => Entry {
                folder: "applications/incomplete",
                refusable: None,
                fills: &[CYCLE, TRACK, CLOSE, KEPT],
                sample: |_| {
                    let missing = ["“What did you do?” needs an answer."];
                    context! { missing, closed_at => "2026-09-30T22:00:00Z", kept_until => "2027-09-30T22:00:00Z" }
                },
            },
            Self::Accepted => Entry {
                folder: "announcements/accepted",
                refusable: None,
                fills: &[CYCLE, TRACK, YEAR, START, END, NUMBER],
                sample: |_| context! { is_first => true, is_kept => false, why => "It meets the bar.", counted => COUNTED },
            },
            Self::Declined => Entry {
                folder: "announcements/declined",
                refusable: None,
                fills: &[CYCLE, TRACK, YEAR, NEXT],
                sample: |_| context! { why => "It was not enough yet.", counted => COUNTED, appeal_until => "2026-12-01T09:00:00Z" },
            },
            Self::Waitlisted => Entry {
                folder: "announcements/waitlisted",
                refusable: None,
                fills: &[CYCLE, TRACK, YEAR],
                sample: |_| context! { counted => COUNTED },
            },
            Self::Deferred => Entry {
                folder: "announcements/deferred",
                refusable: None,
                fills: &[CYCLE, TRACK, YEAR, NEXT],
                sample: |_| context! { counted => COUNTED },
            },
            Self::DeadlineMoved => Entry {
                folder: "cycles/deadline_moved",
                refusable: None,
                fills: &[CYCLE_TITLE, CLOSES, CLOSED, RESULTS, REASON],
                sample: |_| {
                    context! {
                        closed_at => "2026-09-23T22:00:00Z", reason => "So that everyone has a weekend more.",
                        closes_moved => true, announces_moved => true, is_draft => true, is_open => true,
                    }
                },
            },
            Self::AwardRevoked => Entry {
                folder: "awards/revoked",
                refusable: None,
                fills: &[TRACK, YEAR, NUMBER],
                sample: |_| context! { public_note => "Revoked at the holder’s wish." },
            },
            Self::Invited => Entry {
                folder: "invitations/invited",
                refusable: Some(Kind::Invitations),
                fills: &[CYCLE, TRACK, OPENS, CLOSES],
                sample: asking,
            },
            Self::Nominated => Entry {
                folder: "invitations/nominated",
                refusable: Some(Kind::Invitations),
                fills: &[CYCLE, TRACK, OPENS, CLOSES, FROM],
                sample: asking,
            },
            Self::AcceptedLate => Entry {
                folder: "results/accepted_late",
                refusable: None,
                fills: &[CYCLE, TRACK, YEAR, START, END, NUMBER],
                sample: |_| context! { is_first => true, is_kept => false },
            },
            Self::WaitlistClosed => Entry {
                folder: "results/waitlist_closed",
                refusable: None,
                fills: &[CYCLE, TRACK, YEAR, NEXT],
                sample: |_| context! { is_open => false, is_alone => false, appeal_until => "2026-12-01T09:00:00Z" },
            },
            Self::WaitlistLeft => {
                Entry { folder: "results/waitlist_left", refusable: None, fills: &[CYCLE], sample: |_| context! {} }
            }
            Self::AppealReceived => Entry {
                folder: "results/appeal_received",
                refusable: None,
                fills: &[CYCLE, TRACK, DUE],
                sample: |_| context! { due => "2026-12-10T09:00:00Z" },
            },
            Self::AppealGranted => Entry {
                folder: "results/appeal_granted",
                refusable: None,
                fills: &[CYCLE, TRACK, YEAR, START, END, NUMBER],
                sample: |_| context! { is_first => true, is_kept => false },
            },
            Self::AppealUpheld => Entry {
                folder: "results/appeal_upheld",
                refusable: None,
                fills: &[CYCLE, TRACK, YEAR],
                sample: |_| context! { answer => "We looked at every link again." },
            },
            Self::TermExpiring => Entry {
                folder: "terms/expiring",
                refusable: Some(Kind::Reminders),
                fills: &[LAST, GRACED, NUMBER],
                sample: |_| ending(),
            },
            Self::TermGrace => Entry {
                folder: "terms/grace",
                refusable: Some(Kind::Reminders),
                fills: &[LAST, GRACED, NUMBER],
                sample: |_| ending(),
            },
            Self::TermLapsed => {
                Entry { folder: "terms/lapsed", refusable: None, fills: &[LAST, NUMBER], sample: |_| ending() }
            }
            Self::Standing => Entry {
                folder: "terms/standing",
                refusable: None,
                fills: &[NUMBER],
                sample: |_| context! { standing => "on_hold", is_own => true },
            },
            Self::ReviewsAsked => Entry {
                folder: "assignments/asked",
                refusable: None,
                fills: &[CYCLE, TRACK, REVIEWS_DUE],
                sample: |_| reviews(),
            },
            Self::ReviewsDue => Entry {
                folder: "assignments/reminder",
                refusable: Some(Kind::Reminders),
                fills: &[CYCLE, TRACK, REVIEWS_DUE],
                sample: |_| context! { drafts => 2, ..reviews() },
            },
            Self::ReviewsReleased => Entry {
                folder: "assignments/released",
                refusable: None,
                fills: &[CYCLE, TRACK],
                sample: |_| context! { reason => "You told us that you worked with them.", ..reviews() },
            },
            Self::SiteFailing => {
                Entry { folder: "sites/failing", refusable: None, fills: &[SITE], sample: site_sample }
            }
            Self::SiteUnverified => {
                Entry { folder: "sites/unverified", refusable: None, fills: &[SITE], sample: site_sample }
            }
            Self::FeedStopped => Entry {
                folder: "feeds/stopped",
                refusable: None,
                fills: &[FEED],
                sample: |site| {
                    let trouble = Message::new("trouble-missing").to_string();
                    context! {
                        url => "ada.example/feed.xml", state => "failing", moved_to => "", trouble,
                        page => site.url("/me/feeds"),
                    }
                },
            },
            Self::CallDigest => Entry {
                folder: "calls/digest",
                refusable: Some(Kind::Calls),
                fills: &[],
                sample: |site| context! { calls => [an_open_call(site)] },
            },
            Self::CallReminder => Entry {
                folder: "calls/reminder",
                refusable: Some(Kind::Reminders),
                fills: &[CALL, UNTIL, DEADLINE],
                sample: |site| context! { is_asked => false, ..a_call(site) },
            },
            Self::CallMoved => Entry {
                folder: "calls/moved",
                refusable: None,
                fills: &[CALL, DEADLINE],
                sample: |site| context! { before => "2026-10-10T21:59:00Z", ..a_call(site) },
            },
            Self::CallExpired => Entry {
                folder: "calls/expired",
                refusable: None,
                fills: &[CALL, DEADLINE],
                sample: |site| context! { is_over => false, ..a_call(site) },
            },
            Self::CallChangesAsked => {
                Entry { folder: "calls/changes_asked", refusable: None, fills: &[CALL, PIECE, UNTIL], sample: a_call }
            }
            Self::CallAccepted => Entry {
                folder: "calls/accepted",
                refusable: None,
                fills: &[CALL, PIECE],
                sample: |site| context! { is_logged => false, embargo => "2026-11-01T09:00:00Z", ..a_call(site) },
            },
            Self::CallDeclined => {
                Entry { folder: "calls/declined", refusable: None, fills: &[CALL, PIECE], sample: a_call }
            }
            Self::CallCounted => {
                Entry { folder: "calls/counted", refusable: None, fills: &[CALL, PIECE], sample: a_call }
            }
        }
    }

    pub fn all() -> impl Iterator<Item = Self> {
        Self::iter()
    }

    pub fn by_folder(folder: &str) -> Option<Self> {
        Self::all().find(|letter| letter.folder() == folder)
    }

    /// Its folder below `templates/mail`.
    pub fn folder(self) -> &'static str {
        self.entry().folder
    }

    /// The kind that one may refuse it by; none where it must arrive.
    pub fn refusable(self) -> Option<Kind> {
        self.entry().refusable
    }

    /// What may stand in braces in the program's own words.
    pub fn fills(self) -> impl Iterator<Item = Fill> {
        EVERYWHERE.iter().chain(self.entry().fills).copied()
    }

    /// What it is about: the slice that sends it.
    pub fn about(self) -> &'static str {
        self.folder().split('/').next().unwrap_or_default()
    }

    /// What managers call it.
    pub fn name(self) -> Message {
        Message::new(format!("letters-of-{}", self.hyphened()))
    }

    /// When it is sent, and to whom.
    pub fn when(self) -> Message {
        Message::new(format!("letters-when-{}", self.hyphened()))
    }

    fn hyphened(self) -> String {
        self.folder().replace(['/', '_'], "-")
    }

    /// Values to show it with. Nobody's: a sample lets nobody in and tells of nobody.
    pub fn sample(self, site: &Site) -> Value {
        let common = context! {
            cycle => "Pathfinders 2027", title => "Pathfinders 2027", track => "Pathfinder", year => 2027,
            path => "Writers and speakers", zone => "Europe/Paris",
            opens_at => "2026-08-01T07:00:00Z", closes_at => "2026-09-30T22:00:00Z",
            announces_at => "2026-11-16T09:00:00Z", next_opens => "2027-08-01T07:00:00Z",
            term_start => "2027-01-01", term_end => "2027-12-31", number => 1234,
            words => "What you wrote about the migration helped a great many people.",
            url => site.url("/me/applications"), page => site.url("/directory/1234"),
            crest => site.url("/apple-touch-icon.png"), until => "2026-10-02T22:00:00Z",
        };
        context! { ..(self.entry().sample)(site), ..common }
    }
}
