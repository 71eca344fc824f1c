//! What applicants are asked: the ways to qualify, each with its own questions. The same keys every year, so that a
//! renewal finds last year's answers.

use chrono::{DateTime, Utc};
use entity::question::{self, Kind};
use entity::track::Kind as Title;
use entity::{Words, consent, consent_text, path};
use sea_orm::ActiveValue::Set;

use super::cycles::{Intake, Stage};

/// A way to qualify.
pub struct Way {
    pub key: &'static str,
    pub name: &'static str,
    pub description: &'static str,
    pub asks: &'static [Ask],
}

/// A question.
pub struct Ask {
    pub key: &'static str,
    pub label: &'static str,
    pub help: &'static str,
    pub kind: Kind,
    pub required: bool,
    pub max_length: i32,
    /// Separated by `|`.
    pub choices: &'static str,
}

const fn ask(key: &'static str, kind: Kind, max_length: i32, label: &'static str, help: &'static str) -> Ask {
    Ask { key, label, help, kind, required: true, max_length, choices: "" }
}

const fn may(ask: Ask) -> Ask {
    Ask { required: false, ..ask }
}

const fn of(ask: Ask, choices: &'static str) -> Ask {
    Ask { choices, ..ask }
}

const SUMMARY: Ask = ask(
    "summary",
    Kind::Markdown,
    4000,
    "What did you do for others in the last twelve months?",
    "Tell it as you would tell a friend. Links help us most: a list with one line each is perfect.",
);
const PAID: Ask = of(
    ask(
        "paid",
        Kind::Choice,
        60,
        "How much of it was part of your paid work?",
        "Being paid is no obstacle; we only need to know what went beyond it.",
    ),
    "None of it|Some of it|Most of it",
);

pub const MAIN: [Way; 3] = [
    Way {
        key: "evangelist",
        name: "Evangelist",
        description: "You write, speak, teach, translate, record or answer questions, so that others can build and \
            keep a network. Most keepers apply this way.",
        asks: &[
            SUMMARY,
            of(
                ask("kinds", Kind::Several, 60, "What kinds of things were they?", "Tick all that fit."),
                "Blog posts|Talks|Workshops|Code|Translations|Forum answers|Podcasts or videos|Mentoring|Events I organised",
            ),
            ask(
                "best",
                Kind::Url,
                500,
                "The one piece you are proudest of",
                "A post, a recording, a repository, a photograph of a whiteboard: anything that we can open.",
            ),
            ask(
                "change",
                Kind::Long,
                1500,
                "What is different for somebody because of it?",
                "One small true story is better than big numbers.",
            ),
            may(ask(
                "reach",
                Kind::Number,
                12,
                "About how many people did it reach?",
                "A rough guess is fine. We do not rank by it.",
            )),
            may(ask("blog", Kind::Url, 500, "Your blog or home page", "If you have one.")),
            PAID,
        ],
    },
    Way {
        key: "customer",
        name: "Keeper of a network",
        description: "You run or help to run a network that people depend on, and let others learn from it: open \
            documentation, visits, shared measurements.",
        asks: &[
            ask("network", Kind::Short, 120, "The network you keep", "Its name, and where it is."),
            SUMMARY,
            may(ask("nodes", Kind::Number, 12, "How many nodes or households does it have?", "Roughly.")),
            ask(
                "lesson",
                Kind::Long,
                1500,
                "What did you learn this year that others should know?",
                "Outages and detours are welcome here; nobody holds them against you.",
            ),
            ask(
                "public",
                Kind::Url,
                500,
                "Where can others read about it?",
                "A wiki, a status page, a report: it need not be pretty.",
            ),
            PAID,
        ],
    },
    Way {
        key: "partner",
        name: "Partner",
        description: "You work for a co-operative, a school, a workshop or a company that supports community networks, \
            and you give more than the contract says.",
        asks: &[
            ask("employer", Kind::Short, 120, "Whom do you work for?", "And what you do there, in a few words."),
            SUMMARY,
            ask(
                "beyond",
                Kind::Long,
                1500,
                "What went beyond your job?",
                "We recognise people, not companies: tell us what you did that nobody asked you to.",
            ),
            ask(
                "best",
                Kind::Url,
                500,
                "Something public that shows it",
                "Not behind a sign-in, please, and not an advertisement.",
            ),
            PAID,
        ],
    },
];

pub const SUB_PROGRAM: [Way; 1] = [Way {
    key: "practice",
    name: "Practice",
    description: "For current keepers who have gone deep in this field and take others with them.",
    asks: &[
        ask(
            "summary",
            Kind::Markdown,
            3000,
            "What have you done in this field?",
            "Three things, with links where there are any.",
        ),
        ask(
            "help",
            Kind::Long,
            1500,
            "How would you like to help the others who hold this title?",
            "Testing, reviewing, a talk in the monthly call: whatever you would enjoy.",
        ),
        ask("best", Kind::Url, 500, "The best place to see your work", "A repository, a post, a page."),
        of(
            ask("time", Kind::Choice, 60, "How much time would you give to it?", "An honest small number is best."),
            "An hour a month|A few hours a month|A day a month or more",
        ),
    ],
}];

pub const PRO: [Way; 1] = [Way {
    key: "guide",
    name: "Guide",
    description: "For keepers of at least three years who would like to find and accompany new ones.",
    asks: &[
        ask("region", Kind::Short, 120, "The region you would look after", "As large as you can honestly reach."),
        ask("languages", Kind::Short, 120, "The languages in which you can accompany somebody", ""),
        of(
            ask("capacity", Kind::Choice, 60, "How many newcomers could you accompany at a time?", ""),
            "One|Two|Three or four|Five or more",
        ),
        ask(
            "summary",
            Kind::Markdown,
            3000,
            "Whom have you brought along so far?",
            "First names are enough. What did they need, and what did you do?",
        ),
        may(ask("best", Kind::Url, 500, "Something that shows how you work with people", "")),
    ],
}];

pub fn path(id: i64, intake: &Intake, position: i32, way: &Way) -> path::ActiveModel {
    // The bar is new: who applied in years gone by did not know of one.
    let (needed, most) = match intake.stage {
        Stage::Announced => (0, None),
        _ => bar(intake.title().kind),
    };
    path::ActiveModel {
        id: Set(id),
        cycle_id: Set(intake.id),
        key: Set(way.key.into()),
        name: Set(way.name.into()),
        description: Set(way.description.into()),
        position: Set(position),
        evidence_min: Set(needed),
        evidence_max: Set(most),
        ..Default::default()
    }
}

/// How many activities a way into a title asks for, and takes at most.
pub fn bar(kind: Title) -> (i32, Option<i32>) {
    match kind {
        Title::Main => (4, Some(12)),
        Title::SubProgram => (2, None),
        Title::Pro => (0, None),
    }
}

/// What everyone who applies in a cycle agrees to, and its words.
pub fn consent(cycle: i64, at: DateTime<Utc>) -> (consent::ActiveModel, consent_text::ActiveModel) {
    let consent = consent::ActiveModel {
        id: Set(cycle),
        cycle_id: Set(cycle),
        key: Set(CODE.into()),
        label: Set("I agree to the code of conduct.".into()),
        required: Set(true),
        position: Set(1),
    };
    let text = consent_text::ActiveModel {
        consent_id: Set(cycle),
        version: Set(1),
        text: Set(CONDUCT.into()),
        text_html: Set(crate::markdown::to_html(CONDUCT)),
        created_at: Set(at),
        ..Default::default()
    };
    (consent, text)
}

/// The key of the code of conduct.
pub const CODE: &str = "code-of-conduct";

const CONDUCT: &str = "We keep lanterns, not score.\n\n- Be kind, also to those who ask the same question again.\n- Say \
    where a thing comes from: whose idea, whose photograph, whose money.\n- A title is for what you give to others. Do \
    not sell with it, and do not speak for the program.\n\nWho breaks this may lose the title; we talk first.";

pub fn questions(path: i64, way: &Way) -> Vec<question::ActiveModel> {
    let row = |(position, ask): (i32, &Ask)| question::ActiveModel {
        path_id: Set(path),
        key: Set(ask.key.into()),
        label: Set(ask.label.into()),
        help: Set(ask.help.into()),
        kind: Set(ask.kind),
        required: Set(ask.required),
        max_length: Set(ask.max_length),
        choices: Set(ask.choices.split('|').filter(|c| !c.is_empty()).collect::<Words>()),
        position: Set(position),
        ..Default::default()
    };
    (1..).zip(way.asks).map(row).collect()
}
