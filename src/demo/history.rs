//! Who held which title when. Three in four renew, some come back after years, a few leave by other doors.

use std::collections::BTreeSet;

use entity::award::State;
use entity::person::Standing;

use super::chance::Chance;
use super::cycles::{Calendar, KEEPER, PRO_TITLE, YEARS};
use super::personas::Persona;
use super::program::TITLES;

/// A place in the row of people: who it is, and since when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    pub id: i64,
    /// Of a member; in the order in which they came.
    pub number: Option<i64>,
    pub joined: Option<i32>,
    pub who: Who,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Known(Persona),
    Somebody(Fate),
}

/// What became of a person besides the ordinary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Ordinary,
    OnHold,
    Resigned,
    Staff,
    Honorary,
    Deceased,
    Revoked,
    Corrected,
    OptedOut,
}

/// Each of these happens to somebody, however small the demo: to the first of each year.
const OF_EACH_YEAR: [Fate; YEARS as usize] = [
    Fate::Honorary,
    Fate::Deceased,
    Fate::Staff,
    Fate::Resigned,
    Fate::Revoked,
    Fate::OnHold,
    Fate::OptedOut,
    Fate::Corrected,
];

/// How the program grew: newcomers of each year, of a hundred.
const GROWTH: [i64; YEARS as usize] = [7, 8, 10, 12, 13, 14, 17, 19];

/// A title held for a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    pub title: usize,
    pub year: i32,
    pub state: State,
}

/// Everyone in the order in which they came: the members of each year, then those who have yet to become one.
pub fn slots(people: u32, first_year: i32) -> impl Iterator<Item = Slot> {
    let last_year = first_year + YEARS - 1;
    let strangers = (i64::from(people) * 7 / 100).max(3);
    let members = i64::from(people) - strangers;
    let mut came = 0;
    let mut queue = Vec::new();
    for (years_in, share) in (0..YEARS).zip(GROWTH) {
        let joined = first_year + years_in;
        let known = |p: &Persona| p.joined().map(|ago| last_year - ago) == Some(joined);
        let known: Vec<Persona> = Persona::ALL.into_iter().filter(known).collect();
        let fair = members * share / 100;
        let others = (fair - i64::try_from(known.len()).unwrap_or(0)).max(1);
        let others = if joined == last_year { (members - came).max(1) } else { others };
        came += others + i64::try_from(known.len()).unwrap_or(0);
        queue.push((Some(joined), known, others));
    }
    let known: Vec<Persona> = Persona::ALL.into_iter().filter(|p| p.joined().is_none()).collect();
    queue.push((None, known, strangers - 2));
    let whos = queue.into_iter().flat_map(move |(joined, known, others)| {
        let first = joined.and_then(|year| OF_EACH_YEAR.get(usize::try_from(year - first_year).ok()?));
        let fate = move |n: i64| first.copied().filter(|_| n == 0).unwrap_or(Fate::Ordinary);
        let others = (0..others).map(move |n| (joined, Who::Somebody(fate(n))));
        known.into_iter().map(move |p| (joined, Who::Known(p))).chain(others)
    });
    (1..).zip(whos).map(|(id, (joined, who))| Slot { id, number: joined.map(|_| id), joined, who })
}

/// What else may happen to anybody, of a thousand.
pub fn fate(chance: &mut Chance) -> Fate {
    match chance.between(1, 1000) {
        1..=5 => Fate::OnHold,
        6..=13 => Fate::Resigned,
        14..=25 => Fate::Staff,
        26..=28 => Fate::Honorary,
        29..=34 => Fate::Deceased,
        35..=38 => Fate::Revoked,
        39..=41 => Fate::Corrected,
        42..=56 => Fate::OptedOut,
        _ => Fate::Ordinary,
    }
}

pub fn standing(fate: Fate) -> Standing {
    match fate {
        Fate::OnHold => Standing::OnHold,
        Fate::Resigned => Standing::Resigned,
        Fate::Staff => Standing::Staff,
        Fate::Honorary => Standing::Honorary,
        Fate::Deceased => Standing::Deceased,
        Fate::Ordinary | Fate::Revoked | Fate::Corrected | Fate::OptedOut => Standing::Active,
    }
}

/// The titles of one of the personas.
pub fn of_persona(persona: Persona, calendar: &Calendar) -> Vec<Held> {
    let held = |&(title, from, to): &(usize, i32, i32)| {
        (to..=from).rev().map(move |ago| Held { title, year: calendar.year - ago, state: State::Active })
    };
    persona.facts().held.iter().flat_map(held).collect()
}

/// The titles of somebody who joined in a year.
pub fn of_somebody(joined: i32, fate: Fate, calendar: &Calendar, chance: &mut Chance) -> Vec<Held> {
    let mut main = main_years(joined, calendar.year, chance);
    match fate {
        Fate::OnHold | Fate::Corrected => {
            main.insert(calendar.year);
        }
        Fate::Staff | Fate::Deceased | Fate::Honorary => main.retain(|y| *y < calendar.year || *y == joined),
        _ => {}
    }
    let mut held: Vec<Held> =
        main.iter().map(|year| Held { title: KEEPER, year: *year, state: State::Active }).collect();
    held.extend(others(&main, calendar.first_year(), chance));
    if fate == Fate::Revoked
        && let Some(last) = main.last()
    {
        held.iter_mut().filter(|h| h.year == *last).for_each(|h| h.state = State::Revoked);
    }
    if fate == Fate::Corrected {
        held.retain(|h| h.title != PRO_TITLE || h.year != calendar.year);
        held.push(Held { title: PRO_TITLE, year: calendar.year, state: State::Corrected });
    }
    held
}

/// Years with the main title. The longer somebody stays, the surer they stay on.
fn main_years(joined: i32, last: i32, chance: &mut Chance) -> BTreeSet<i32> {
    let mut years = BTreeSet::from([joined]);
    for year in joined + 1..=last {
        let stays = 71 + 3 * i64::try_from(years.len()).unwrap_or(0);
        let odds = if years.contains(&(year - 1)) { stays.min(88) } else { 9 };
        if chance.percent(odds) {
            years.insert(year);
        }
    }
    years
}

/// Sub-programs that somebody grew into, and Pro for a few after some years.
fn others(main: &BTreeSet<i32>, first_year: i32, chance: &mut Chance) -> Vec<Held> {
    let mut held = Vec::new();
    let favourites: Vec<usize> = (1..PRO_TITLE).filter(|_| chance.percent(16)).collect();
    for title in favourites {
        let mut had = false;
        for year in main.iter().skip(1).filter(|y| **y >= first_year + TITLES[title].since) {
            had = chance.percent(if had { 82 } else { 50 });
            if had {
                held.push(Held { title, year: *year, state: State::Active });
            }
        }
    }
    if chance.one_in(9) {
        let since = first_year + TITLES[PRO_TITLE].since;
        let years = main.iter().skip(3).filter(|y| **y >= since);
        held.extend(years.map(|year| Held { title: PRO_TITLE, year: *year, state: State::Active }));
    }
    held
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everyone_has_a_place_and_members_a_number_in_order() {
        for people in [20, 40, 400, 5000] {
            let all: Vec<Slot> = slots(people, 2020).collect();
            assert!(
                (i64::from(people)..=i64::from(people) + 3).contains(&(all.len() as i64)),
                "{people}: {}",
                all.len()
            );
            for persona in Persona::ALL {
                assert_eq!(all.iter().filter(|s| s.who == Who::Known(persona)).count(), 1, "{persona:?}");
            }
            for fate in OF_EACH_YEAR {
                assert!(all.iter().any(|s| s.who == Who::Somebody(fate)), "{people}: {fate:?}");
            }
            let numbers: Vec<i64> = all.iter().filter_map(|s| s.number).collect();
            assert!(numbers.is_sorted() && all.iter().map(|s| s.joined.unwrap_or(i32::MAX)).is_sorted());
        }
    }

    #[test]
    fn about_three_in_four_renew() {
        let (mut could, mut did) = (0, 0);
        for n in 0..2000 {
            let years = main_years(2020, 2027, &mut Chance::of(n));
            could += years.iter().filter(|y| **y < 2027).count();
            did += years.iter().filter(|y| years.contains(&(*y + 1))).count();
        }
        let percent = did * 100 / could;
        assert!((70..=85).contains(&percent), "{percent}");
    }
}
