//! YAML and JSON as one tree: scalars are the text they were written as, everything knows its line.

use std::rc::Rc;

/// Deeper than any list of people; a file that goes further is an attack or no list.
pub const DEEPEST: usize = 64;

#[derive(Debug)]
pub struct Node {
    pub line: usize,
    pub value: Value,
}

#[derive(Debug)]
pub enum Value {
    Empty,
    Text(String),
    List(Vec<Rc<Node>>),
    Map(Vec<(String, Rc<Node>)>),
}

impl Node {
    pub fn new(line: usize, value: Value) -> Rc<Self> {
        Rc::new(Self { line, value })
    }

    /// The text of a scalar, trimmed; of a list of scalars, all of them. A map has none.
    pub fn text(&self) -> Option<String> {
        match &self.value {
            Value::Empty => Some(String::new()),
            Value::Text(text) => Some(text.trim().to_owned()),
            Value::List(items) => {
                let texts: Option<Vec<String>> = items.iter().map(|i| i.scalar()).collect();
                Some(texts?.join(", "))
            }
            Value::Map(_) => None,
        }
    }

    pub fn scalar(&self) -> Option<String> {
        matches!(self.value, Value::Empty | Value::Text(_)).then(|| self.text().unwrap_or_default())
    }

    pub fn get(&self, key: &str) -> Option<&Rc<Node>> {
        let Value::Map(pairs) = &self.value else { return None };
        pairs.iter().find(|(k, _)| k == key).map(|(_, node)| node)
    }

    pub fn is_empty(&self) -> bool {
        match &self.value {
            Value::Empty => true,
            Value::Text(text) => text.trim().is_empty(),
            Value::List(items) => items.is_empty(),
            Value::Map(pairs) => pairs.is_empty(),
        }
    }
}
