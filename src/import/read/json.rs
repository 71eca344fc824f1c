//! JSON: each value is first taken raw, so that its line is known and one bad entry costs no other.

use std::rc::Rc;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::node::{DEEPEST, Node, Value};
use super::{Contents, key, people};
use crate::import::report::{Refusal, named};

pub fn read(text: &str) -> Result<Contents, String> {
    let whole: &RawValue =
        serde_json::from_str(text).map_err(|e| format!("line {}: this is no JSON: {e}.", e.line()))?;
    let lines = Lines::of(text);
    let mut contents = Contents::default();
    for raw in list(whole, &lines)? {
        match lines.node(raw, 0) {
            Ok(node) => people::add(&node, &mut contents),
            Err((line, why)) => contents.refused.push(Refusal::at(line, why)),
        }
    }
    people::tell_unknown(&mut contents);
    Ok(contents)
}

/// The elements of the list at the top, or of the one under `people`, `members` …
fn list<'t>(whole: &'t RawValue, lines: &Lines<'_>) -> Result<Vec<&'t RawValue>, String> {
    if let Ok(list) = serde_json::from_str::<Vec<&RawValue>>(whole.get()) {
        return Ok(list);
    }
    let Ok(Pairs(pairs)) = serde_json::from_str::<Pairs<'_>>(whole.get()) else {
        return Err(people::no_list(lines.at(whole)));
    };
    if pairs.iter().any(|(k, _)| key(k) == "name") {
        return Ok(vec![whole]);
    }
    let lists = pairs.into_iter().filter(|(k, _)| people::is_list_key(&key(k)));
    let mut found = lists.filter_map(|(_, raw)| serde_json::from_str::<Vec<&RawValue>>(raw.get()).ok());
    found.next().ok_or_else(|| people::no_list(lines.at(whole)))
}

/// Where the lines of a text begin.
struct Lines<'t> {
    text: &'t str,
    ends: Vec<usize>,
}

impl<'t> Lines<'t> {
    fn of(text: &'t str) -> Self {
        Self { text, ends: text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(at, _)| at).collect() }
    }

    /// The line that a part of the text begins in.
    fn at(&self, raw: &RawValue) -> usize {
        let offset = (raw.get().as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        1 + self.ends.partition_point(|end| *end < offset)
    }

    fn node(&self, raw: &RawValue, depth: usize) -> Result<Rc<Node>, (usize, String)> {
        let line = self.at(raw);
        if depth > DEEPEST {
            return Err((line, format!("lists and keys are nested more than {DEEPEST} deep")));
        }
        let bad = |e: serde_json::Error| (line, format!("cannot be read: {e}"));
        let value = match raw.get().as_bytes().first() {
            Some(b'{') => {
                let Pairs(raw_pairs) = serde_json::from_str(raw.get()).map_err(bad)?;
                let mut pairs: Vec<(String, Rc<Node>)> = Vec::with_capacity(raw_pairs.len());
                for (name, raw) in raw_pairs {
                    let found = key(&name);
                    if pairs.iter().any(|(k, _)| *k == found) {
                        return Err((self.at(raw), format!("the key {} stands twice", named(&name))));
                    }
                    pairs.push((found, self.node(raw, depth + 1)?));
                }
                Value::Map(pairs)
            }
            Some(b'[') => {
                let items: Vec<&RawValue> = serde_json::from_str(raw.get()).map_err(bad)?;
                Value::List(items.into_iter().map(|raw| self.node(raw, depth + 1)).collect::<Result<_, _>>()?)
            }
            Some(b'"') => Value::Text(serde_json::from_str(raw.get()).map_err(bad)?),
            Some(b'n') | None => Value::Empty,
            Some(_) => Value::Text(raw.get().to_owned()),
        };
        Ok(Node::new(line, value))
    }
}

/// An object with its keys in order, also those that stand twice.
struct Pairs<'t>(Vec<(String, &'t RawValue)>);

impl<'de: 't, 't> Deserialize<'de> for Pairs<'t> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Taker;
        impl<'de> Visitor<'de> for Taker {
            type Value = Vec<(String, &'de RawValue)>;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(pairs)
            }
        }
        deserializer.deserialize_map(Taker).map(Pairs)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_come_with_their_lines() {
        let text = "{\n \"members\": [\n  {\"name\": \"Ada\",\n   \"number\": 7},\n  {\"name\": \"B\", \"name\": \"C\"},\n  {\"name\": \"Cleo\"}\n]}";
        let contents = read(text).unwrap_or_default();
        let told: Vec<_> = contents.entries.iter().map(|e| (e.line, e.name.as_str(), e.number.as_str())).collect();
        assert_eq!(told, [(3, "Ada", "7"), (6, "Cleo", "")]);
        assert_eq!(contents.refused[0].lines, [5]);
    }

    #[test]
    fn a_broken_file_is_told_with_its_line() {
        for (text, line) in
            [("[\n{\"name\": \"Ada\",}\n]", "line 2"), ("", "line"), ("3", "line 1"), ("{\"a\": 1}", "line 1")]
        {
            let why = read(text).err().unwrap_or_default();
            assert!(why.contains(line), "{text} gave {why}");
        }
    }
}
