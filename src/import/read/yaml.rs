//! YAML: read as events, so that a scalar stays its text and every value has its line.

use std::collections::HashMap;
use std::rc::Rc;

use saphyr_parser::{Event, Parser, ScalarStyle};

use super::node::{DEEPEST, Node, Value};
use super::{Contents, key, people};
use crate::import::report::named;

pub fn read(text: &str) -> Result<Contents, String> {
    let mut contents = Contents::default();
    for document in documents(text)? {
        people::gather(&document, &mut contents)?;
    }
    Ok(contents)
}

/// What is still open while the events go by.
enum Open {
    List(usize, usize, Vec<Rc<Node>>),
    Map { line: usize, anchor: usize, pairs: Vec<(String, Rc<Node>)>, key: Option<String>, defaults: Vec<Rc<Node>> },
}

fn documents(text: &str) -> Result<Vec<Rc<Node>>, String> {
    let mut documents = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    let mut anchors: HashMap<usize, Rc<Node>> = HashMap::new();
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|e| broken(text, e.marker().line(), e.info()))?;
        let line = span.start.line();
        if open.len() > DEEPEST {
            return Err(format!("line {line}: lists and keys are nested more than {DEEPEST} deep."));
        }
        let (node, anchor) = match event {
            Event::Scalar(text, style, anchor, _) => (Node::new(line, scalar(&text, style)), anchor),
            Event::Alias(id) => match anchors.get(&id) {
                Some(node) => (Rc::clone(node), 0),
                None => return Err(format!("line {line}: an alias to something that is not complete.")),
            },
            Event::SequenceStart(anchor, _) => {
                open.push(Open::List(line, anchor, Vec::new()));
                continue;
            }
            Event::MappingStart(anchor, _) => {
                open.push(Open::Map { line, anchor, pairs: Vec::new(), key: None, defaults: Vec::new() });
                continue;
            }
            Event::SequenceEnd | Event::MappingEnd => match open.pop() {
                Some(Open::List(line, anchor, items)) => (Node::new(line, Value::List(items)), anchor),
                Some(Open::Map { line, anchor, mut pairs, defaults, .. }) => {
                    defaults.iter().for_each(|from| merge(&mut pairs, from));
                    (Node::new(line, Value::Map(pairs)), anchor)
                }
                None => continue,
            },
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentStart(_) | Event::DocumentEnd => {
                continue;
            }
        };
        if anchor != 0 {
            anchors.insert(anchor, Rc::clone(&node));
        }
        match open.last_mut() {
            None => documents.push(node),
            Some(Open::List(_, _, items)) => items.push(node),
            Some(Open::Map { pairs, key, defaults, .. }) => match key.take() {
                None => *key = Some(key_of(&node, pairs)?),
                Some(name) if name == "<<" => defaults.push(node),
                Some(name) => pairs.push((name, node)),
            },
        }
    }
    Ok(documents)
}

fn scalar(text: &str, style: ScalarStyle) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" if style == ScalarStyle::Plain => Value::Empty,
        text => Value::Text(text.to_owned()),
    }
}

fn key_of(node: &Node, pairs: &[(String, Rc<Node>)]) -> Result<String, String> {
    let Value::Text(text) = &node.value else {
        return Err(format!("line {}: a key is expected here.", node.line));
    };
    let name = key(text);
    if let Some((_, first)) = pairs.iter().find(|(k, _)| *k == name) {
        return Err(format!(
            "line {}: the key {} stands twice in one entry, first in line {}. Is a \"- \" missing between two people?",
            node.line,
            named(text),
            first.line
        ));
    }
    Ok(name)
}

/// `<<: *defaults`: what is not written here comes from there.
fn merge(pairs: &mut Vec<(String, Rc<Node>)>, from: &Node) {
    match &from.value {
        Value::Map(more) => {
            for (name, node) in more {
                if !pairs.iter().any(|(k, _)| k == name) {
                    pairs.push((name.clone(), Rc::clone(node)));
                }
            }
        }
        Value::List(several) => {
            // One level: a list of lists of lists of one alias would grow without end.
            let maps = several.iter().filter(|one| matches!(one.value, Value::Map(_)));
            maps.for_each(|one| merge(pairs, one));
        }
        Value::Empty | Value::Text(_) => {}
    }
}

fn broken(text: &str, line: usize, why: &str) -> String {
    // The parser tells where it noticed; a tab in the indentation is what people cannot see.
    let tab = text.lines().enumerate().take(line + 1).find(|(_, l)| {
        let indent = l.len() - l.trim_start_matches([' ', '\t']).len();
        l[..indent].contains('\t') && !l.trim().is_empty()
    });
    match tab {
        Some((at, _)) => format!("line {}: a tab in the indentation; YAML takes spaces only.", at + 1),
        None => format!("line {line}: this is no YAML: {why}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_come_with_their_lines_and_text_as_written() {
        let contents = read("# note\n- name: Ada\n  country: NO\n  number: 007\n\n- name: Ben\n  awards:\n    - year: 2019\n    - {year: '2020'}\n")
            .unwrap_or_default();
        let entries = &contents.entries;
        assert_eq!((entries[0].line, entries[0].country.as_str(), entries[0].number.as_str()), (2, "NO", "007"));
        assert_eq!(
            entries[1].awards.iter().map(|a| (a.line, a.year.as_str())).collect::<Vec<_>>(),
            [(8, "2019"), (9, "2020")]
        );
    }

    #[test]
    fn a_broken_file_is_told_with_its_line() {
        for (text, line, word) in [
            ("- name: Ada\n  city: Gent\n  name: Ben\n", "line 3", "twice"),
            ("- name: Ada\n\tcity: Gent\n", "line 2", "tab"),
            ("- name: [Ada\n- name: Ben\n", "line 2", "YAML"),
        ] {
            let why = read(text).err().unwrap_or_default();
            assert!(why.contains(line) && why.contains(word), "{text} gave {why}");
        }
        let deep = "[".repeat(100_000);
        assert!(read(&deep).is_err());
    }

    #[test]
    fn anchors_and_defaults_work() {
        let text = "- &a\n  name: Ada\n  country: BE\n- <<: *a\n  name: Ben\n";
        let entries = read(text).unwrap_or_default().entries;
        assert_eq!((entries[1].name.as_str(), entries[1].country.as_str()), ("Ben", "BE"));
    }
}
