use chrono_tz::Tz;
use entity::Words;
use sea_orm::Iterable;

use super::*;
use crate::cycles::rules::instant;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn now() -> DateTime<Utc> {
    at("2027-01-15T12:00:00Z")
}

fn call() -> call::Model {
    call::Model {
        id: 1,
        slug: "winter".into(),
        title: "Winter".into(),
        brief: String::new(),
        brief_html: String::new(),
        topics: Words::default(),
        audience: Audience::Public,
        track_id: None,
        kind_id: 1,
        places: Some(2),
        claim_days: 10,
        published_at: Some(now() - TimeDelta::days(1)),
        zone: "UTC".into(),
        deadline: now() + TimeDelta::days(30),
        embargo_until: None,
        closed_at: None,
        created_by: 1,
        created_at: now(),
        updated_at: now(),
        version: 1,
    }
}

fn answer(state: State) -> call_answer::Model {
    call_answer::Model {
        id: 1,
        call_id: 1,
        person_id: 1,
        state,
        claimed_until: Some(now() + TimeDelta::days(10)),
        url: String::new(),
        title: String::new(),
        language: String::new(),
        post_id: None,
        activity_id: None,
        note: String::new(),
        words: String::new(),
        claimed_at: now(),
        submitted_at: None,
        decided_at: None,
        reminded_at: None,
        looked_at: None,
        updated_at: now(),
        version: 1,
    }
}

fn stage(call: &call::Model, taken: usize) -> Stage {
    Stage::of(call, &Tally { writing: taken, ..Tally::default() }, now())
}

#[test]
fn a_call_takes_claims_while_it_is_open_and_has_places() {
    assert_eq!(stage(&call(), 0), Stage::Open);
    assert_eq!(stage(&call(), 1), Stage::Open);
    assert_eq!(stage(&call(), 2), Stage::Full);
    assert_eq!(stage(&call::Model { places: None, ..call() }, 999), Stage::Open);
    assert_eq!(stage(&call::Model { published_at: None, ..call() }, 0), Stage::Draft);
    assert_eq!(stage(&call::Model { published_at: Some(now() + TimeDelta::seconds(1)), ..call() }, 0), Stage::Draft);
    assert_eq!(stage(&call::Model { closed_at: Some(now()), ..call() }, 0), Stage::Closed);
    assert_eq!(stage(&call::Model { deadline: now(), ..call() }, 0), Stage::Over);
    for stage in [Stage::Draft, Stage::Full, Stage::Closed, Stage::Over] {
        assert!(stage.why_no_claim().is_some());
    }
    assert!(Stage::Open.why_no_claim().is_none());
}

#[test]
fn a_deadline_is_an_instant_in_its_zone_whatever_the_clocks_do() {
    for (typed, zone, deadline) in [
        // Summer time ends that night: the hour that comes twice is the later one.
        ("2027-10-31T02:30", "Europe/Paris", "2027-10-31T01:30:00Z"),
        ("2027-10-31T23:59", "Europe/Paris", "2027-10-31T22:59:00Z"),
        ("2027-03-28T23:59", "Europe/Paris", "2027-03-28T21:59:00Z"),
        ("2027-06-30T23:59", "Asia/Kolkata", "2027-06-30T18:29:00Z"),
        ("2027-06-30T23:59", "Etc/GMT+12", "2027-07-01T11:59:00Z"),
    ] {
        let zone: Tz = zone.parse().unwrap();
        let deadline = at(deadline);
        assert_eq!(instant(typed, zone, None).unwrap(), deadline, "{typed} {zone}");
        let call = call::Model { deadline, zone: zone.name().into(), ..call() };
        let stage = |now| Stage::of(&call, &Tally::default(), now);
        assert_eq!(stage(deadline - TimeDelta::seconds(1)), Stage::Open);
        assert_eq!(stage(deadline), Stage::Over);
    }
    assert!(instant("2027-03-28T02:30", Tz::Europe__Paris, None).is_err(), "an hour that never came");
}

#[test]
fn who_reads_and_who_answers_follows_from_the_audience() {
    let stranger = Reader::default();
    let member = Reader { is_member: true, ..Reader::default() };
    let holder = Reader { is_member: true, tracks: vec![7], ..Reader::default() };
    let manager = Reader { is_manager: true, ..Reader::default() };
    let of = |audience, track_id| call::Model { audience, track_id, ..call() };
    let all = |call: &call::Model| {
        [&stranger, &member, &holder, &manager].map(|reader| (reader.may_read(call), reader.may_answer(call)))
    };
    assert_eq!(all(&of(Audience::Public, None)), [(true, false), (true, true), (true, true), (true, false)]);
    assert_eq!(all(&of(Audience::Members, None)), [(false, false), (true, true), (true, true), (true, false)]);
    assert_eq!(all(&of(Audience::Track, Some(7))), [(false, false), (false, false), (true, true), (true, false)]);
    // A track that is gone is held by nobody.
    assert_eq!(all(&of(Audience::Track, None))[2], (false, false));
}

#[test]
fn a_place_is_kept_for_some_days_and_never_beyond_the_deadline() {
    assert_eq!(kept_until(&call(), now()), now() + TimeDelta::days(10));
    let short = call::Model { deadline: now() + TimeDelta::days(3), ..call() };
    assert_eq!(kept_until(&short, now()), short.deadline);
    assert_eq!(asked_until(&short, now()), now() + TimeDelta::days(10), "who is asked for changes has time for them");
    let until = now() + TimeDelta::days(10);
    for state in [State::Claimed, State::ChangesAsked] {
        assert!(!is_lapsed(&answer(state), until - TimeDelta::seconds(1)) && is_lapsed(&answer(state), until));
    }
    for state in [State::Submitted, State::Accepted, State::Counted, State::Declined] {
        assert!(!is_lapsed(&answer(state), until + TimeDelta::days(400)), "{state:?}");
    }
}

/// The figures of one answer in each of these states.
fn tally(states: impl IntoIterator<Item = State>) -> Tally {
    let mut tally = Tally::default();
    states.into_iter().for_each(|state| tally.add(state, 1));
    tally
}

#[test]
fn what_takes_a_place_is_counted_as_taken() {
    let all = tally(State::iter());
    assert_eq!((all.taken(), all.handed_in(), all.free(Some(7))), (5, 3, Some(2)));
    assert_eq!(all.taken(), State::iter().filter(|s| s.takes_a_place()).count());
    assert_eq!(all.free(None), None);
}

#[test]
fn an_acceptance_under_an_embargo_changes_no_figure_that_others_see() {
    let seen = |state| {
        let tally = tally([state]);
        (tally.writing, tally.handed_in(), tally.counted, tally.taken())
    };
    assert_eq!(seen(State::Submitted), seen(State::Accepted));
    let embargo = call::Model { embargo_until: Some(now()), ..call() };
    assert!(is_free_to_show(&call(), now()) && is_free_to_show(&embargo, now()));
    assert!(!is_free_to_show(&embargo, now() - TimeDelta::seconds(1)));
}

#[test]
fn an_answer_is_taken_on_a_place_that_is_kept() {
    let why = |state, now| why_no_answer(&call(), &answer(state), now).is_some();
    let late = now() + TimeDelta::days(10);
    let over = call().deadline;
    assert!(!why(State::Claimed, now()) && why(State::Claimed, late));
    assert!(!why(State::ChangesAsked, now()) && why(State::ChangesAsked, late));
    assert!(!why(State::Submitted, late) && why(State::Submitted, over), "it may be sent anew until the deadline");
    for state in [State::Accepted, State::Declined, State::Counted, State::Withdrawn, State::Expired] {
        assert!(why(state, now()), "{state:?}");
    }
}

#[test]
fn the_life_of_an_answer() {
    use State::*;
    let next = |from: State| State::iter().filter(|to| from.may_become(*to)).collect::<Vec<_>>();
    assert_eq!(next(Claimed), [Submitted, Withdrawn, Expired]);
    assert_eq!(next(Submitted), [Submitted, ChangesAsked, Accepted, Declined, Withdrawn]);
    assert_eq!(next(ChangesAsked), [Submitted, Withdrawn, Expired]);
    // Until it counts, a word may be taken back, and so may the answer.
    assert_eq!(next(Accepted), [ChangesAsked, Declined, Counted, Withdrawn]);
    assert!(next(Declined).is_empty() && next(Counted).is_empty());
    assert_eq!((next(Withdrawn), next(Expired)), (vec![Claimed], vec![Claimed]));
}

#[test]
fn who_keeps_a_place_is_reminded_once_before_it_runs_out() {
    let claimed = answer(State::Claimed);
    let due = now() + TimeDelta::days(8);
    assert!(!is_to_be_reminded(&claimed, due - TimeDelta::seconds(1)) && is_to_be_reminded(&claimed, due));
    assert!(!is_to_be_reminded(&claimed, now() + TimeDelta::days(10)), "then it is over");
    assert!(!is_to_be_reminded(&call_answer::Model { reminded_at: Some(due), ..claimed.clone() }, due));
    let short = call_answer::Model { claimed_until: Some(now() + TimeDelta::days(1)), ..claimed };
    assert!(!is_to_be_reminded(&short, now() + TimeDelta::hours(11)));
    assert!(is_to_be_reminded(&short, now() + TimeDelta::hours(12)));
    // Changes that are asked for later are reminded of anew.
    let asked = call_answer::Model {
        decided_at: Some(due),
        reminded_at: Some(due - TimeDelta::days(1)),
        claimed_until: Some(due + TimeDelta::days(10)),
        ..answer(State::ChangesAsked)
    };
    assert!(!is_to_be_reminded(&asked, due) && is_to_be_reminded(&asked, due + TimeDelta::days(8)));
    assert!(!is_to_be_reminded(&answer(State::Submitted), due));
}

#[test]
fn the_digest_goes_out_on_mondays() {
    let monday = at("2027-01-18T08:00:00Z");
    assert_eq!(digest_due(monday - TimeDelta::seconds(1)), None);
    assert_eq!(digest_due(monday), Some(monday));
    assert_eq!(digest_due(at("2027-01-20T23:00:00Z")), Some(monday));
    assert_eq!(digest_due(at("2027-01-21T08:00:00Z")), None);
    assert_eq!(digest_due(at("2027-01-24T23:59:59Z")), None);
}
