use super::*;

fn facts(verdicts: &[(i64, Option<i64>, Verdict)]) -> Facts {
    let day = |text: &str| text.parse().unwrap();
    let at = |text: &str| text.parse().unwrap();
    let cycle = cycle::Model {
        id: 1,
        slug: "c".into(),
        track_id: 1,
        title: "C".into(),
        year: 2027,
        zone: "UTC".into(),
        opens_at: at("2027-01-01T00:00:00Z"),
        closes_at: at("2027-01-10T00:00:00Z"),
        grace_minutes: 60,
        reviews_due_at: None,
        announces_at: at("2027-01-20T00:00:00Z"),
        term_start: day("2027-01-01"),
        term_end: day("2027-12-31"),
        intro: String::new(),
        intro_html: String::new(),
        armed_at: None,
        armed_by: None,
        announced_at: None,
        window_start: None,
        window_end: None,
        who: cycle::Who::Anyone,
        employees: cycle::Employees::Allow,
        auto_submit: true,
        fast_track: false,
        shared_evidence: true,
    };
    let track = track::Model {
        id: 1,
        slug: "t".into(),
        name: "T".into(),
        kind: track::Kind::SubProgram,
        description: String::new(),
        description_html: String::new(),
        position: 1,
        requires_main: true,
    };
    let candidate = |(id, number, verdict): &(i64, Option<i64>, Verdict)| Candidate {
        id: *id,
        person_id: *id,
        submitted_at: None,
        name: format!("P{id}"),
        number: *number,
        standing: Standing::Active,
        listed: true,
        locale: None,
        verdict: Some(*verdict),
        reason: Some(verdict.usual_reason().into()),
        words: Some("words".into()),
        needs_second: Some(false),
        second_by: None,
    };
    Facts {
        extended_until: None,
        cycle,
        track,
        candidates: verdicts.iter().map(candidate).collect(),
        short: HashSet::new(),
        drafts: Vec::new(),
        same_year: HashMap::new(),
        with_main: verdicts.iter().map(|(id, ..)| *id).collect(),
        promised_main: HashMap::new(),
        addresses: HashMap::new(),
        last_number: 40,
        next_opens: None,
        reasons: Reasons::default(),
        counted: HashMap::new(),
    }
}

fn words(messages: Vec<Message>) -> Vec<String> {
    messages.iter().map(ToString::to_string).collect()
}

#[test]
fn numbers_go_to_those_without_one_in_the_order_they_came() {
    use Verdict::*;
    let outcomes = facts(&[(1, None, Accept), (2, Some(7), Accept), (3, None, Decline), (4, None, Accept)]).outcomes();
    let numbers: Vec<_> = outcomes.iter().map(|o| (o.number, o.newly_numbered)).collect();
    assert_eq!(numbers, [(Some(41), true), (Some(7), false), (None, false), (Some(42), true)]);
}

#[test]
fn the_main_title_is_asked_for_and_a_promise_of_it_counts() {
    let now = "2027-01-15T00:00:00Z".parse().unwrap();
    let mut facts = facts(&[(1, None, Verdict::Accept)]);
    assert!(facts.problems(None, now).is_empty());
    facts.with_main.clear();
    assert_eq!(facts.problems(None, now).len(), 1);
    assert!(facts.problems_at_the_instant(None, now).is_empty());
    let outcome = &facts.outcomes()[0];
    assert_eq!((outcome.verdict, outcome.reason.as_str()), (Verdict::Decline, reason::MISSING_MAIN));
    assert!(outcome.lost_main() && outcome.words.is_empty() && outcome.number.is_none());
    facts.promised_main.insert(1, true);
    assert!(facts.problems(None, now).is_empty() && facts.outcomes()[0].verdict == Verdict::Accept);
    assert!(facts.waits_for_main());
    facts.promised_main.insert(1, false);
    assert_eq!(facts.problems_at_the_instant(None, now).len(), 1);
}

#[test]
fn too_few_reviews_keep_it_from_being_armed_and_not_from_being_announced() {
    let now = "2027-01-15T00:00:00Z".parse().unwrap();
    let mut facts = facts(&[(1, None, Verdict::Accept), (2, None, Verdict::Accept)]);
    facts.short.insert(2);
    assert!(words(facts.problems(None, now)).concat().contains("P2"));
    assert!(!words(facts.problems(Some(2), now)).concat().contains("P2"));
    assert!(facts.problems_at_the_instant(None, now).is_empty());
}

#[test]
fn what_is_decided_otherwise_is_another_announcement() {
    use Verdict::*;
    let before = facts(&[(1, None, Accept), (2, None, Decline)]).digest();
    assert_eq!(before, facts(&[(1, None, Accept), (2, None, Decline)]).digest());
    assert_ne!(before, facts(&[(1, None, Accept), (2, None, Waitlist)]).digest());
}

#[test]
fn nobody_reads_what_is_pending_for_them() {
    let now = "2027-01-15T00:00:00Z".parse().unwrap();
    let mut facts = facts(&[(1, None, Verdict::Accept), (2, None, Verdict::Accept)]);
    assert!(words(facts.warnings(1, now)).concat().contains("1 person without a verified address"));
    for candidate in &mut facts.candidates {
        candidate.verdict = None;
    }
    assert_eq!(words(facts.problems(Some(1), now)), ["1 person submitted and not decided: P2."]);
    facts.candidates.truncate(1);
    assert_eq!(
        words(facts.problems(Some(1), now)),
        ["Something about an application of your own has to be put right; another manager sees what."]
    );
    assert_eq!(words(facts.problems(None, now)), ["1 person submitted and not decided: P1."]);
}

#[test]
fn grace_belongs_to_the_time_of_applications() {
    let facts = facts(&[]);
    assert_eq!(facts.problems(None, "2027-01-10T00:59:59Z".parse().unwrap()).len(), 1);
    assert!(facts.problems(None, "2027-01-10T01:00:00Z".parse().unwrap()).is_empty());
}
