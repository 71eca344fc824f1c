//! Who applied where: everyone last year, and now some to each intake that is under way.

use chrono::{DateTime, Days, TimeDelta, Utc};
use entity::appeal;
use entity::application::{self, State};
use entity::decision::{self, Verdict};
use entity::evidence::Evidence;
use entity::{Agreed, Answers, reason, snapshot};
use sea_orm::ActiveValue::Set;

use super::answers::answers;
use super::chance::Chance;
use super::cycles::{Calendar, Intake, KEEPER, MESH, PRO_TITLE, Stage};
use super::people::{self, Somebody};
use super::personas::Persona;
use super::questions::{self, CODE, Way};
use crate::activities::queries::Logged;
use crate::applications::evidence;
use crate::applications::reading::Read;

/// An application, before it is rows.
pub struct Applied<'c> {
    pub intake: &'c Intake,
    pub state: State,
    path: i64,
    pub answers: Answers,
    begun: DateTime<Utc>,
    submitted: Option<DateTime<Utc>>,
    revisions: i32,
    pub decided: Option<(Verdict, &'static str, &'static str)>,
}

const NOT_YET: &str = "There is good work here, and we would like to see a little more of it reach others. Publish what \
    you showed us, and come back next year: a Pro near you will gladly help.";
const WELL_DONE: &str = "Your write-ups are what we send newcomers to. Thank you.";
const SOON: &str =
    "There are two Pros in your region already. We will come back to you as soon as one of them hands over.";

const FULL: &str = "You meet the bar. The test network takes ten people at a time and is full; when somebody leaves it, we \
    write to you.";
const LOOK_AGAIN: &str = "You counted four write-ups. There are nine: five of them are in Portuguese, on the cooperative’s \
    site and not on mine. The links were in my answers, but the site was down in the week when you read them. It is up \
    again now.";

/// A second intake is small: of those who did not make it, only the longest-standing few asked.
const LATE_ONES: i64 = 120;

/// How far the newcomer has come.
const FIRST_LINES: &str = "Since March I hold a repair evening on the last Friday of the month, in the old olive press. \
    Some thirty people came so far, eleven of them more than once.\n\n- wrote a page about what we mended, and";

/// Everything somebody has applied for, as the demo tells it.
pub fn of<'c>(somebody: &Somebody, calendar: &'c Calendar, chance: &mut Chance) -> Vec<Applied<'c>> {
    let outcomes = [
        (KEEPER, calendar.year),
        (MESH, calendar.year + 1),
        (PRO_TITLE, calendar.year + 1),
        (KEEPER, calendar.year + 1),
    ];
    let mut all = Vec::new();
    for (title, year) in outcomes {
        let Some(intake) = calendar.intake(title, year) else { continue };
        let outcome = match (title, year == calendar.year) {
            (_, true) => last_year(somebody, calendar.year),
            (MESH, _) => mesh(somebody, calendar.year),
            (PRO_TITLE, _) => pro(somebody, calendar.year),
            _ => coming_year(somebody, calendar.year),
        };
        if let Some((state, decided)) = outcome {
            all.push(applied(somebody, intake, calendar.now, state, decided, chance));
        }
    }
    let late = calendar.second().zip(second_half(somebody, calendar.year));
    all.extend(late.map(|(intake, (state, decided))| applied(somebody, intake, calendar.now, state, decided, chance)));
    all
}

/// Whether somebody came to the Mesh by its second intake: new to it this year, every other one.
pub fn came_late(of: &Somebody, year: i32) -> bool {
    let is_new = of.holds(MESH, year) && !of.holds(MESH, year - 1);
    is_new && of.persona().is_none() && of.slot.id % 2 == 0
}

/// The second intake of the Mesh, announced a few days ago: there is a waiting list, and somebody appeals.
fn second_half(of: &Somebody, year: i32) -> Option<(State, Decided)> {
    let asks = may_ask(of, year) && !of.holds(MESH, year) && of.persona().is_none() && of.slot.id < LATE_ONES;
    match of.slot.id % 9 {
        _ if came_late(of, year) => Some((State::Accepted, Some((Verdict::Accept, reason::BAR_MET, "")))),
        2 | 5 if asks => Some((State::Waitlisted, Some((Verdict::Waitlist, reason::OTHER, FULL)))),
        7 if asks => Some((State::Declined, Some((Verdict::Decline, reason::NOT_ENOUGH, NOT_YET)))),
        _ => None,
    }
}

type Decided = Option<(Verdict, &'static str, &'static str)>;

/// The last intake that was announced: all of it is known.
fn last_year(of: &Somebody, year: i32) -> Option<(State, Decided)> {
    let accept = |words| Some((State::Accepted, Some((Verdict::Accept, reason::BAR_MET, words))));
    let decline = |reason| Some((State::Declined, Some((Verdict::Decline, reason, NOT_YET))));
    let id = of.slot.id;
    let held = of.held.iter().any(|h| h.title == KEEPER && h.year == year);
    let lapsed = of.holds(KEEPER, year - 1) && of.is_active() && of.persona().is_none();
    match () {
        () if held && id % 11 == 0 => Some((State::Accepted, Some((Verdict::Accept, reason::OUTSTANDING, WELL_DONE)))),
        () if held => accept(""),
        () if lapsed && id % 4 == 0 => decline(reason::NOT_ENOUGH),
        () if lapsed && id % 9 == 1 => Some((State::Withdrawn, None)),
        () if people::tried_before(of.slot) && id % 2 == 0 => decline(reason::NOT_VERIFIABLE),
        () if people::tried_before(of.slot) => decline(reason::OUTSIDE_WINDOW),
        () => None,
    }
}

/// The Mesh of the coming year: in review, and about half of it decided. Nothing of that is public.
fn mesh(of: &Somebody, year: i32) -> Option<(State, Decided)> {
    let id = of.slot.id;
    if !may_ask(of, year) {
        return None;
    }
    let asks = match of.persona() {
        Some(persona) => matches!(persona, Persona::Renewing | Persona::Pro),
        None => id % 5 == 3 || of.holds(MESH, year) && id % 10 < 8,
    };
    let decided = match id % 8 {
        _ if of.persona() == Some(Persona::Renewing) => None,
        _ if of.persona().is_some() => Some((Verdict::Accept, reason::BAR_MET, "")),
        0 | 3 | 5 => Some((Verdict::Accept, reason::BAR_MET, "")),
        6 => Some((Verdict::Decline, reason::NOT_ENOUGH, NOT_YET)),
        _ => None,
    };
    let state = if id % 23 == 8 && of.persona().is_none() { State::Withdrawn } else { State::Submitted };
    asks.then_some((state, decided.filter(|_| state == State::Submitted)))
}

/// Pro for the coming year: all decided, armed, and announced in a few days.
fn pro(of: &Somebody, year: i32) -> Option<(State, Decided)> {
    let id = of.slot.id;
    let is_pro = of.holds(PRO_TITLE, year);
    let asks = match of.persona() {
        Some(persona) => persona == Persona::Pro,
        None => is_pro && id % 10 < 8 || of.years() >= 3 && id % 9 == 4,
    };
    let verdict = match id % 6 {
        _ if of.persona().is_some() => (Verdict::Accept, reason::OUTSTANDING, WELL_DONE),
        0 | 3 if !is_pro => (Verdict::Decline, reason::NOT_ENOUGH, NOT_YET),
        4 if !is_pro => (Verdict::Waitlist, reason::OTHER, SOON),
        _ => (Verdict::Accept, reason::BAR_MET, ""),
    };
    (asks && may_ask(of, year)).then_some((State::Submitted, Some(verdict)))
}

/// The main title for the coming year: open now, some are done, some have begun.
fn coming_year(of: &Somebody, year: i32) -> Option<(State, Decided)> {
    let id = of.slot.id;
    let state = match of.persona() {
        Some(Persona::Newcomer) => State::Draft,
        Some(Persona::Pro | Persona::Reviewer) => State::Submitted,
        Some(_) => return None,
        None if of.slot.joined.is_none() => match id % 8 {
            0..=3 => State::Submitted,
            4 | 5 => State::Draft,
            6 => State::Withdrawn,
            _ => return None,
        },
        None if may_ask(of, year) => match id % 12 {
            0..=4 => State::Submitted,
            5 => State::Draft,
            6 if id % 5 == 0 => State::Withdrawn,
            _ => return None,
        },
        None => return None,
    };
    Some((state, None))
}

/// Whether they hold the main title this year and may go on.
fn may_ask(of: &Somebody, year: i32) -> bool {
    of.is_active() && of.holds(KEEPER, year)
}

fn applied<'c>(
    of: &Somebody,
    intake: &'c Intake,
    now: DateTime<Utc>,
    state: State,
    decided: Decided,
    chance: &mut Chance,
) -> Applied<'c> {
    let ways: Vec<_> = intake.paths().collect();
    let weight = |(_, way): &(i64, &super::questions::Way)| match way.key {
        "evangelist" => 6,
        "customer" => 3,
        _ => 1,
    };
    let newcomer = of.persona() == Some(Persona::Newcomer);
    let (path, way) = if of.persona().is_some() { ways[0] } else { *chance.weighted(&ways, weight) };
    let mut answers = answers(way, of, intake.year, chance);
    if state == State::Draft {
        // Begun, not done.
        let done = if newcomer { 2 } else { usize::try_from(chance.between(1, 3)).unwrap_or(1) };
        let kept: Vec<&str> = way.asks.iter().take(done).map(|a| a.key).collect();
        answers.0.retain(|key, _| kept.contains(&key.as_str()));
    }
    if newcomer {
        answers.0.insert("summary".into(), vec![FIRST_LINES.into()]);
    }
    let until = intake.closes.min(now - TimeDelta::minutes(20));
    let from = intake.opens.max(of.came);
    let span = (until - from).num_minutes().max(3);
    let begun = from + TimeDelta::minutes(chance.between(0, span / 2));
    let submitted = begun + TimeDelta::minutes(chance.between(1, (until - begun).num_minutes().max(2)));
    let has_submitted = state != State::Draft;
    let revisions = if has_submitted { 1 + i32::from(of.slot.id % 7 == 0) } else { 0 };
    let submitted = has_submitted.then_some(submitted);
    Applied { intake, state, path, answers, begun, submitted, revisions, decided }
}

impl Applied<'_> {
    /// The way that was chosen.
    pub fn way(&self) -> &'static Way {
        let chosen = self.intake.paths().find(|(id, _)| *id == self.path);
        chosen.map_or(&self.intake.ways()[0], |(_, way)| way)
    }

    /// When it was last touched.
    pub fn touched(&self) -> DateTime<Utc> {
        self.submitted.unwrap_or(self.begun)
    }

    pub fn is_submitted(&self) -> bool {
        self.submitted.is_some()
    }

    /// What was in their log when they submitted, as far as it counts; on paths that ask for some, at most so many.
    pub fn evidence(&self, log: &[Logged]) -> Evidence {
        let Some(submitted) = self.submitted else { return Evidence::default() };
        let last = self.intake.closes.date_naive();
        let first = last.checked_sub_days(Days::new(364)).unwrap_or(last);
        let (_, most) = questions::bar(self.intake.title().kind);
        let counts = |l: &&Logged| l.activity.lies_in((first, last)) && l.activity.created_at <= submitted;
        let most = most.and_then(|m| usize::try_from(m).ok()).unwrap_or(log.len());
        Evidence(log.iter().filter(counts).take(most).map(|l| evidence::piece(l, true)).collect())
    }

    /// The same as a receipt tells it.
    pub fn read(&self, log: &[Logged]) -> Read {
        let evidence = self.evidence(log);
        Read::plain(
            &evidence,
            if self.intake.stage == Stage::Announced { 0 } else { questions::bar(self.intake.title().kind).0 },
        )
    }

    pub fn row(&self, id: i64, person: i64) -> application::ActiveModel {
        application::ActiveModel {
            id: Set(id),
            cycle_id: Set(self.intake.id),
            person_id: Set(person),
            path_id: Set(self.path),
            state: Set(self.state),
            answers: Set(self.answers.clone()),
            agreed: Set(self.agreed()),
            version: Set(self.revisions + 1),
            created_at: Set(self.begun),
            updated_at: Set(self.touched()),
            submitted_at: Set(self.submitted),
            ..Default::default()
        }
    }

    /// Everyone who submitted agreed to the code of conduct.
    fn agreed(&self) -> Agreed {
        Agreed(self.submitted.map(|_| (CODE.to_owned(), 1)).into_iter().collect())
    }

    pub fn snapshots(&self, id: i64, evidence: &Evidence) -> Vec<snapshot::ActiveModel> {
        let row = |revision: i32| snapshot::ActiveModel {
            application_id: Set(id),
            revision: Set(revision),
            path_id: Set(self.path),
            answers: Set(self.answers.clone()),
            evidence: Set(evidence.clone()),
            agreed: Set(self.agreed()),
            submitted_at: Set(if revision == self.revisions { self.touched() } else { self.begun }),
            ..Default::default()
        };
        (1..=self.revisions).map(row).collect()
    }

    /// The appeal of who was declined in the second intake, made the day before yesterday.
    pub fn appeal(&self, id: i64, now: DateTime<Utc>) -> Option<appeal::ActiveModel> {
        let appeals = self.intake.is_second && self.state == State::Declined;
        appeals.then(|| appeal::ActiveModel {
            application_id: Set(id),
            words: Set(LOOK_AGAIN.into()),
            state: Set(appeal::State::Open),
            answer: Set(String::new()),
            created_at: Set(now - TimeDelta::hours(50)),
            ..Default::default()
        })
    }

    /// What a manager recorded, some days after the close.
    pub fn decision(&self, id: i64, by: i64, now: DateTime<Utc>) -> Option<decision::ActiveModel> {
        let (verdict, reason, words) = self.decided?;
        Some(decision::ActiveModel {
            application_id: Set(id),
            verdict: Set(verdict),
            reason: Set(reason.into()),
            words: Set(words.into()),
            by_id: Set(by),
            decided_at: Set((self.intake.closes + TimeDelta::days(4)).min(now)),
            ..Default::default()
        })
    }
}
