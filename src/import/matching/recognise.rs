//! The people of a file found again among those we know.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::numbers_differ;
use crate::import::queries::Keys;
use crate::import::report::{Refusal, named};
use crate::import::rules::{Told, are_akin};

/// A person of the file, and who they are to us: none is someone new.
pub struct Found<'t> {
    pub told: Cow<'t, Told>,
    pub is: Option<i64>,
}

/// How sure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    NumberOrEmail,
    Link,
}

/// Each person of the file once, in its order; two that are the same one to us become one.
pub fn recognise<'t>(people: &'t [Told], keys: &Keys, refused: &mut Vec<Refusal>) -> Vec<Found<'t>> {
    let mut strong: Vec<Option<Result<(i64, By), String>>> = people.iter().map(|told| by_key(told, keys)).collect();
    let mut claims: HashMap<i64, Vec<usize>> = HashMap::new();
    for (at, found) in strong.iter().enumerate() {
        if let Some(Ok((id, _))) = found {
            claims.entry(*id).or_default().push(at);
        }
    }
    // A link alone gives way to who is that person by more.
    for (id, claimants) in claims.iter().filter(|(_, c)| c.len() > 1) {
        let is_firm = |at: usize| {
            matches!(strong[at], Some(Ok((_, By::NumberOrEmail)))) || people[at].name_key == keys.people[id].name_key
        };
        if claimants.iter().any(|at| is_firm(*at)) {
            let loose: Vec<usize> = claimants.iter().copied().filter(|at| !is_firm(*at)).collect();
            for at in loose.into_iter().filter(|at| !are_akin(&people[*at].name_key, &keys.people[id].name_key)) {
                strong[at] = None;
            }
        }
    }
    let taken: BTreeSet<i64> = strong.iter().flatten().flatten().map(|(id, _)| *id).collect();
    let mut by_name: HashMap<i64, Vec<usize>> = HashMap::new();
    let mut is: Vec<Result<Option<i64>, String>> = Vec::with_capacity(people.len());
    for (at, found) in strong.into_iter().enumerate() {
        is.push(match found {
            Some(found) => found.map(|(id, _)| Some(id)),
            None => by_name_and_country(&people[at], keys, &taken).inspect(|id| {
                if let Some(id) = id {
                    by_name.entry(*id).or_default().push(at);
                }
            }),
        });
    }
    for claimants in by_name.into_values().filter(|c| c.len() > 1) {
        for at in claimants {
            is[at] = Err(format!(
                "several people of this file may be our {}; only a number, an e-mail or a link can tell",
                named(&people[at].name)
            ));
        }
    }
    together(people, is, keys, refused)
}

/// By number, e-mail or link: none where none of them is known.
fn by_key(told: &Told, keys: &Keys) -> Option<Result<(i64, By), String>> {
    let mut found: BTreeMap<i64, String> = BTreeMap::new();
    if let Some((number, id)) = told.number.and_then(|n| keys.numbers.get_key_value(&n)) {
        found.insert(*id, format!("number {number}"));
    }
    for email in &told.emails {
        if let Some(id) = keys.emails.get(email) {
            found.entry(*id).or_insert_with(|| format!("e-mail {email}"));
        }
    }
    if let Some((_, by)) = found.iter().find(|(id, _)| keys.is_erased(**id)) {
        return Some(Err(format!("the {by} is that of someone who was erased; it is never given again")));
    }
    if found.len() > 1 {
        return Some(Err(several(&found, keys)));
    }
    let sure = found.keys().next().copied();
    let linked = match by_links(told, keys, sure, &mut found) {
        Ok(linked) => linked,
        Err(why) => return Some(Err(why)),
    };
    let (id, by) = sure.map(|id| (id, By::NumberOrEmail)).or(linked.map(|id| (id, By::Link)))?;
    let has = keys.people[&id].number;
    let resolves = told.number.is_some_and(|n| keys.numbers.get(&n) == Some(&id));
    if numbers_differ(told.number, has) && !resolves {
        let (number, name) = (has.unwrap_or_default(), named(&keys.people[&id].name));
        return Some(Err(format!(
            "the {} is that of {name}, whose number is {number}: a number never changes",
            found[&id]
        )));
    }
    Some(Ok((id, by)))
}

/// The one person whom all the links that we know lead to.
fn by_links(
    told: &Told,
    keys: &Keys,
    sure: Option<i64>,
    found: &mut BTreeMap<i64, String>,
) -> Result<Option<i64>, String> {
    let mut common: Option<BTreeSet<i64>> = None;
    for link in &told.links {
        let Some(holders) = keys.links.get(&link.key).filter(|h| !h.is_empty()) else { continue };
        if sure.is_some_and(|id| holders.contains(&id)) {
            continue;
        }
        for id in holders {
            found.entry(*id).or_insert_with(|| format!("link {}", link.url));
        }
        if sure.is_some() {
            return Err(several(found, keys));
        }
        let rest = match common {
            Some(common) => common.intersection(holders).copied().collect(),
            None => holders.clone(),
        };
        if rest.is_empty() {
            return Err(several(found, keys));
        }
        common = Some(rest);
    }
    let Some(common) = common else { return Ok(None) };
    let same_name: Vec<i64> = common.iter().copied().filter(|id| keys.people[id].name_key == told.name_key).collect();
    match (common.len(), same_name.as_slice()) {
        (1, _) => Ok(common.first().copied()),
        (_, [id]) => Ok(Some(*id)),
        _ => Err(several(found, keys)),
    }
}

fn several(found: &BTreeMap<i64, String>, keys: &Keys) -> String {
    let told: Vec<String> = found
        .iter()
        .map(|(id, by)| {
            let person = &keys.people[id];
            let number = person.number.map(|n| format!(" (number {n})")).unwrap_or_default();
            format!("the {by} is that of {}{number}", named(&person.name))
        })
        .collect();
    format!("it points to several people: {}", told.join(", "))
}

/// The one of the same name and country. A country that is not told, here or there, stands against none.
fn by_name_and_country(told: &Told, keys: &Keys, taken: &BTreeSet<i64>) -> Result<Option<i64>, String> {
    let here = keys.names.get(&told.name_key).into_iter().flatten().copied();
    let may_be = |id: &i64| !taken.contains(id) && !numbers_differ(told.number, keys.people[id].number);
    let country = |id: &i64| keys.people[id].country.as_deref();
    let (same, other): (Vec<i64>, Vec<i64>) = here.filter(may_be).partition(|id| country(id) == told.country);
    let open = |id: &i64| told.country.is_none() || country(id).is_none();
    let found: Vec<i64> = if same.is_empty() { other.into_iter().filter(open).collect() } else { same };
    match found.as_slice() {
        [] => Ok(None),
        [id] => Ok(Some(*id)),
        _ => Err(format!(
            "there are {} people called {}; a number, an e-mail or a link would tell which one this is",
            found.len(),
            named(&told.name)
        )),
    }
}

/// Those who are the same one to us become one; what cannot be told is refused.
fn together<'t>(
    people: &'t [Told],
    is: Vec<Result<Option<i64>, String>>,
    keys: &Keys,
    refused: &mut Vec<Refusal>,
) -> Vec<Found<'t>> {
    let mut all: Vec<Found<'t>> = Vec::with_capacity(people.len());
    let mut places: HashMap<i64, usize> = HashMap::new();
    for (told, is) in people.iter().zip(is) {
        match is {
            Err(why) => refused.push(Refusal::of(&told.lines, why)),
            Ok(None) => all.push(Found { told: Cow::Borrowed(told), is: None }),
            Ok(Some(id)) => match places.get(&id).copied() {
                None => {
                    places.insert(id, all.len());
                    all.push(Found { told: Cow::Borrowed(told), is: Some(id) });
                }
                Some(at) if numbers_differ(all[at].told.number, told.number) => {
                    let name = named(&keys.people[&id].name);
                    refused.push(Refusal::of(
                        &told.lines,
                        format!("another line of this file gives {name} another number"),
                    ));
                }
                Some(at) => all[at].told.to_mut().absorb(told.clone()),
            },
        }
    }
    all
}
