//! What the parameters of an address can be, by the part before them.

/// Tables whose rows are named by their id.
pub const IDS: [(&str, &str); 22] = [
    ("applications", "application"),
    ("people", "person"),
    ("roles", "role"),
    ("awards", "award"),
    ("letters", "letter"),
    ("consents", "consent"),
    ("paths", "path"),
    ("questions", "question"),
    ("removed-questions", "removed_question"),
    ("extensions", "extension"),
    ("activities", "activity"),
    ("sessions", "session"),
    ("appeals", "appeal"),
    ("conflicts", "conflict"),
    ("remarks", "remark"),
    ("reviews", "review"),
    ("waiting-list", "application"),
    ("criteria", "criterion"),
    ("reviewers", "person"),
    ("views", "saved_view"),
    ("text-blocks", "text_block"),
    ("benefits", "benefit"),
];

/// What is named by words.
pub const WORDS: [(&str, &[&str]); 21] = [
    ("cycles", &["shared", "alone", "masked", "over"]),
    ("tracks", &["main"]),
    ("year", &["2025", "2027"]),
    ("directory", &["7654321", "1001"]),
    ("photo", &["256"]),
    ("activity-kinds", &["talk"]),
    ("language", &["fr"]),
    ("letter-folder", &["applications"]),
    ("letter-rest", &["en"]),
    // What is sent to an application.
    ("<id>", &["review", "draft", "recusal", "conflict", "remarks", "else"]),
    ("invitations", &["1", "1-nonsense"]),
    ("refuse", &["nonsense"]),
    ("setup", &["nonsense"]),
    ("link", &["nonsense"]),
    ("with", &["github"]),
    ("refused", &["404"]),
    ("file", &["sitemap-1.xml"]),
    ("static", &["css/all.css"]),
    ("batches", &["1"]),
    ("reasons", &["not_enough"]),
    ("charts", &["coverage.csv", "scores.csv", "years.csv"]),
];
