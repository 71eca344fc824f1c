//! The entries of one file gathered to people. A file shows its people side by side, so two entries with other
//! numbers or other addresses are two people here, even under one name.

use std::collections::{BTreeSet, HashMap};

use super::{addresses_differ, numbers_differ};
use crate::import::report::{Refusal, Warning, named, spans};
use crate::import::rules::{Told, are_akin};

#[derive(Default)]
struct Gathering {
    /// In the order of their first line; an emptied place was taken in by an earlier one.
    people: Vec<Option<Told>>,
    /// Where the person of a place is now.
    moved: Vec<usize>,
    by_number: HashMap<i64, usize>,
    by_email: HashMap<String, usize>,
    by_link: HashMap<String, Vec<usize>>,
    by_name: HashMap<String, Vec<usize>>,
}

/// The people of a file in the order of their first lines.
pub fn gather(entries: Vec<Told>, refused: &mut Vec<Refusal>, warnings: &mut Vec<Warning>) -> Vec<Told> {
    let mut gathering = Gathering::default();
    for told in entries {
        let line = told.lines.clone();
        match gathering.place_of(&told, warnings) {
            Ok(places) => gathering.put(told, places),
            Err(why) => refused.push(Refusal::of(&line, why)),
        }
    }
    gathering.people.into_iter().flatten().collect()
}

impl Gathering {
    /// Every place that holds this person already.
    fn place_of(&self, told: &Told, warnings: &mut Vec<Warning>) -> Result<BTreeSet<usize>, String> {
        let mut places = BTreeSet::new();
        if let Some(at) = told.number.and_then(|n| self.by_number.get(&n)) {
            let (at, person) = self.now_at(*at);
            let known_otherwise = person.emails.iter().any(|e| told.emails.contains(e)) || share_a_link(told, person);
            if !are_akin(&told.name_key, &person.name_key) && !known_otherwise {
                let number = told.number.unwrap_or_default();
                return Err(format!(
                    "the number {number} is given to {} in {}",
                    named(&person.name),
                    spans(&person.lines)
                ));
            }
            places.insert(at);
        }
        for email in &told.emails {
            if let Some((at, person)) = self.by_email.get(email).map(|at| self.now_at(*at)) {
                if numbers_differ(told.number, person.number) {
                    return Err(another_number("e-mail", email, person));
                }
                places.insert(at);
            }
        }
        for link in &told.links {
            for at in self.by_link.get(&link.key).into_iter().flatten() {
                let (at, person) = self.now_at(*at);
                if places.contains(&at) {
                } else if is_same_by_link(told, person) {
                    places.insert(at);
                } else {
                    let line = told.lines.first().copied().unwrap_or_default();
                    let why = format!(
                        "the link {} is also that of {}; they are taken as two people",
                        link.url,
                        named(&person.name)
                    );
                    warnings.push(Warning::at(line, why));
                }
            }
        }
        if places.is_empty() {
            places.extend(self.by_name(told)?);
        }
        let numbers: BTreeSet<i64> =
            places.iter().filter_map(|at| self.now_at(*at).1.number).chain(told.number).collect();
        if numbers.len() > 1 {
            let people: Vec<String> = places.iter().map(|at| self.now_at(*at).1).map(|p| named(&p.name)).collect();
            return Err(format!("it points to several people of this file: {}", people.join(" and ")));
        }
        Ok(places)
    }

    /// The person of the same name and country. Where a country is not told, it stands against none.
    fn by_name(&self, told: &Told) -> Result<Option<usize>, String> {
        let here: BTreeSet<usize> =
            self.by_name.get(&told.name_key).into_iter().flatten().map(|at| self.now_at(*at).0).collect();
        let may_be = |at: &usize| {
            let person = self.now_at(*at).1;
            !numbers_differ(told.number, person.number) && !addresses_differ(told, person)
        };
        let (same, other): (Vec<usize>, Vec<usize>) =
            here.into_iter().filter(may_be).partition(|at| self.now_at(*at).1.country == told.country);
        let open = |at: &usize| told.country.is_none() || self.now_at(*at).1.country.is_none();
        let found = if same.is_empty() { other.into_iter().filter(open).collect() } else { same };
        match found.as_slice() {
            [] => Ok(None),
            [at] => Ok(Some(*at)),
            _ => Err(format!(
                "there are {} people in this file called {}; a number, an e-mail or a link would tell them apart",
                found.len(),
                named(&told.name)
            )),
        }
    }

    fn put(&mut self, told: Told, places: BTreeSet<usize>) {
        let mut places = places.into_iter();
        let (number, emails, name_key) = (told.number, told.emails.clone(), told.name_key.clone());
        let links: Vec<String> = told.links.iter().map(|l| l.key.clone()).collect();
        let at = match places.next() {
            Some(at) => {
                let taken: Vec<Told> = places
                    .filter_map(|other| {
                        self.moved[other] = at;
                        self.people[other].take()
                    })
                    .collect();
                if let Some(person) = &mut self.people[at] {
                    taken.into_iter().chain([told]).for_each(|later| person.absorb(later));
                }
                at
            }
            None => {
                self.people.push(Some(told));
                self.moved.push(self.people.len() - 1);
                self.people.len() - 1
            }
        };
        self.by_number.extend(number.map(|n| (n, at)));
        self.by_email.extend(emails.into_iter().map(|e| (e, at)));
        for (map, key) in links.into_iter().map(|key| (true, key)).chain([(false, name_key)]) {
            let places = if map { &mut self.by_link } else { &mut self.by_name }.entry(key).or_default();
            if !places.contains(&at) {
                places.push(at);
            }
        }
    }

    /// Where a person once put at `at` is now.
    fn now_at(&self, mut at: usize) -> (usize, &Told) {
        static NOBODY: std::sync::LazyLock<Told> = std::sync::LazyLock::new(Told::default);
        while self.moved[at] != at {
            at = self.moved[at];
        }
        (at, self.people[at].as_ref().unwrap_or(&NOBODY))
    }
}

fn another_number(what: &str, value: &str, person: &Told) -> String {
    format!("the {what} {value} is that of {} in {}, who has another number", named(&person.name), spans(&person.lines))
}

fn share_a_link(one: &Told, other: &Told) -> bool {
    one.links.iter().any(|l| other.links.iter().any(|o| o.key == l.key))
}

/// Two entries with the same link are one person who was renamed, unless they contradict each other: colleagues and
/// couples share a site.
fn is_same_by_link(told: &Told, person: &Told) -> bool {
    if numbers_differ(told.number, person.number) {
        return false;
    }
    told.name_key == person.name_key || (are_akin(&told.name_key, &person.name_key) && !contradict(told, person))
}

fn contradict(one: &Told, other: &Told) -> bool {
    let countries = matches!((one.country, other.country), (Some(a), Some(b)) if a != b);
    let personal = |kind: &str| !matches!(kind, "website" | "blog");
    let handles = one.links.iter().filter(|l| personal(&l.kind)).any(|l| {
        let same_kind: Vec<_> = other.links.iter().filter(|o| o.kind == l.kind).collect();
        !same_kind.is_empty() && !same_kind.iter().any(|o| o.key == l.key)
    });
    let awards = one.awards.iter().any(|a| other.awards.iter().any(|b| (&a.track, a.year) == (&b.track, b.year)));
    countries || handles || awards || addresses_differ(one, other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::rules::{Award, Link};

    fn told(line: usize, name: &str) -> Told {
        Told { lines: vec![line], name: name.into(), name_key: crate::text::fold(name), ..Told::default() }
    }

    fn with_link(told: Told, key: &str) -> Told {
        let link = Link { kind: "website".into(), url: format!("https://{key}"), key: key.into() };
        Told { links: vec![link], ..told }
    }

    fn lines(entries: Vec<Told>) -> (Vec<Vec<usize>>, Vec<Vec<usize>>) {
        let mut refused = Vec::new();
        let people = gather(entries, &mut refused, &mut Vec::new());
        (people.into_iter().map(|p| p.lines).collect(), refused.into_iter().map(|r| r.lines).collect())
    }

    #[test]
    fn rows_of_one_person_come_together_by_any_key() {
        let ada = |line| told(line, "Ada Lovelace");
        let by = |number: Option<i64>, email: &str, line| Told {
            number,
            emails: Some(email.to_owned()).filter(|e| !e.is_empty()).into_iter().collect(),
            ..ada(line)
        };
        assert_eq!(lines(vec![ada(2), told(3, "Ben"), ada(4)]).0, [vec![2, 4], vec![3]]);
        // The third brings the first two together.
        let entries = vec![
            Told { name: "A. L.".into(), name_key: "a. l.".into(), ..by(None, "a@x.org", 2) },
            by(Some(5), "", 3),
            by(Some(5), "a@x.org", 4),
        ];
        assert_eq!(lines(entries).0, [[2, 3, 4]]);
    }

    #[test]
    fn namesakes_stay_apart() {
        let ada =
            |line, number, email: &str| Told { number, emails: vec![email.to_owned()], ..told(line, "Ada Lovelace") };
        assert_eq!(lines(vec![ada(2, None, "a@x.org"), ada(3, None, "b@x.org")]).0, [[2], [3]]);
        assert_eq!(
            lines(vec![Told { number: Some(1), ..told(2, "Ada") }, Told { number: Some(2), ..told(3, "Ada") }]).0,
            [[2], [3]]
        );
        let be = Told { country: Some("BE"), ..told(2, "Ada") };
        let fr = Told { country: Some("FR"), ..told(3, "Ada") };
        assert_eq!(lines(vec![be.clone(), fr.clone()]).0, [[2], [3]]);
        // And who might be either is neither.
        assert_eq!(lines(vec![be.clone(), fr, told(4, "Ada")]).1, [[4]]);
        assert_eq!(lines(vec![be, told(4, "Ada")]).0, [[2, 4]]);
    }

    #[test]
    fn one_number_is_not_given_to_two_people() {
        let five = |line, name| Told { number: Some(5), ..told(line, name) };
        assert_eq!(
            lines(vec![five(2, "Ada Byron"), five(3, "Ben Smith"), five(4, "Ada Lovelace")]),
            (vec![vec![2, 4]], vec![vec![3]])
        );
    }

    #[test]
    fn a_shared_link_is_one_person_unless_they_contradict() {
        let at = |line, name| with_link(told(line, name), "a.example");
        let with_year = |told: Told| Told {
            awards: vec![Award { line: 1, track: None, year: 2019, term: None, revoked: false }],
            ..told
        };
        assert_eq!(lines(vec![at(2, "Ada Byron"), at(3, "Ada Lovelace")]).0, [[2, 3]]);
        assert_eq!(lines(vec![at(2, "Ada Byron"), at(3, "Ben Smith")]).0, [[2], [3]]);
        assert_eq!(lines(vec![with_year(at(2, "Ada Byron")), with_year(at(3, "Ada Lovelace"))]).0, [[2], [3]]);
    }
}
