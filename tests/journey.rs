//! `docs/journey.md` is true: this test does what the page says, word for word, against the binary.
//!
//! A step is a line of a block marked `journey`:
//! `who GET PATH`, `who POST PATH field=value …`, `who LETTER "words in it" name=BEFORE…AFTER`; then `-> STATUS`,
//! `has "words"`, `=> name` (where it leads), `keep name=BEFORE…AFTER`. A backslash keeps the next letter as it is. `{name}` stands for what was kept, `{in 5s}` for an instant, `{year}` for the year.

use std::collections::HashMap;

use chrono::{Datelike, TimeDelta, Utc};

use crate::support::client::{Answer, Client, between, letter};
use crate::support::server::{Server, palmares};

struct Journey<'a> {
    server: &'a Server,
    people: HashMap<String, Client<'a>>,
    kept: HashMap<String, String>,
    letters: Vec<std::path::PathBuf>,
}

#[rocket::async_test]
async fn the_page_of_the_journey_is_true() {
    let page = std::fs::read_to_string("docs/journey.md").unwrap();
    let server = Server::serve(&[]);
    let mut journey = Journey { server: &server, people: HashMap::new(), kept: HashMap::new(), letters: Vec::new() };
    let mut steps = 0;
    for block in page.split("```journey\n").skip(1) {
        for step in block.split("\n```").next().unwrap().lines().filter(|l| !l.trim().is_empty() && !l.starts_with('#'))
        {
            journey.step(step).await;
            steps += 1;
        }
    }
    assert!(steps > 20, "the page has only {steps} steps");
}

impl Journey<'_> {
    async fn step(&mut self, step: &str) {
        let words: Vec<String> = words(step).into_iter().map(|w| self.filled(&w)).collect();
        let mut words = words.iter().map(String::as_str);
        let (who, what) = (words.next().unwrap(), words.next().unwrap());
        let rest: Vec<&str> = words.collect();
        match what {
            "WAIT" => self.wait(&rest).await,
            "RUN" => self.run(&rest),
            "LETTER" => self.read_letter(&rest).await,
            "GET" | "POST" => {
                let server = self.server;
                let client = self.people.entry(who.to_owned()).or_insert_with(|| Client::new(server));
                let asked = rest.iter().position(|w| matches!(*w, "->" | "has" | "=>" | "keep")).unwrap_or(rest.len());
                let answer = if what == "GET" {
                    client.get(rest[0]).await
                } else {
                    let fields: Vec<_> = rest[1..asked]
                        .iter()
                        .map(|f| f.split_once('=').unwrap())
                        .map(|(n, v)| (n.to_owned(), v.to_owned()))
                        .collect();
                    client.post(rest[0], &fields).await
                };
                self.look(step, what, &answer, &rest[asked..]);
            }
            other => panic!("{step}: {other} is no step"),
        }
    }

    fn look(&mut self, step: &str, what: &str, answer: &Answer, wanted: &[&str]) {
        let mut status = if what == "GET" { 200 } else { 303 };
        let mut wanted = wanted.iter();
        while let Some(word) = wanted.next() {
            let value = *wanted.next().unwrap();
            match *word {
                "->" => status = value.parse().unwrap(),
                "has" => assert!(answer.body.contains(value), "{step}\ndoes not have {value}:\n{}", answer.body),
                "=>" => {
                    let to = answer.location.clone().unwrap_or_default();
                    assert_eq!(answer.status, status, "{step}\n{}", answer.body);
                    self.kept.insert(value.to_owned(), to);
                }
                "keep" => self.keep(&answer.body, value),
                _ => panic!("{step}: {word}?"),
            }
        }
        assert_eq!(answer.status, status, "{step}\n{}", answer.body);
    }

    async fn read_letter(&mut self, rest: &[&str]) {
        let text = letter(&self.server.path().join("data/letters"), rest[0], &mut self.letters).await;
        for keep in &rest[1..] {
            self.keep(&text, keep);
        }
    }

    /// `name=BEFORE…AFTER`: what stands between the two, or the word after the first.
    fn keep(&mut self, text: &str, what: &str) {
        let (name, marks) = what.split_once('=').unwrap();
        let (before, after) = marks.split_once('…').unwrap();
        let found = match after {
            "" => text
                .split_once(before)
                .map(|(_, rest)| rest.trim_start().split(|c: char| c.is_whitespace()).next().unwrap()),
            after => between(text, before, after),
        };
        let found = found.unwrap_or_else(|| panic!("no {before}…{after} in\n{text}"));
        self.kept.insert(name.to_owned(), found.trim().to_owned());
    }

    /// Waits until a page says something: the portal does some things by itself, at their instant.
    async fn wait(&mut self, rest: &[&str]) {
        let server = self.server;
        let began = std::time::Instant::now();
        loop {
            let answer = Client::new(server).get(rest[0]).await;
            if answer.body.contains(rest[1]) {
                return;
            }
            assert!(began.elapsed().as_secs() < 60, "{} never said {}:\n{}", rest[0], rest[1], answer.body);
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
    }

    fn run(&self, rest: &[&str]) {
        let output = palmares(self.server.path()).args(rest).output().unwrap();
        assert!(output.status.success(), "palmares {rest:?}: {}", String::from_utf8_lossy(&output.stderr));
    }

    fn filled(&self, word: &str) -> String {
        let mut out = String::new();
        let mut rest = word;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').unwrap();
            out.push_str(before);
            out.push_str(&self.value(name));
            rest = after;
        }
        out + rest
    }

    fn value(&self, name: &str) -> String {
        if let Some(seconds) = name.strip_prefix("in ").and_then(|n| n.strip_suffix('s')) {
            let at = Utc::now() + TimeDelta::seconds(seconds.parse().unwrap());
            return at.format("%Y-%m-%dT%H:%M:%S").to_string();
        }
        match name {
            "year" => Utc::now().year().to_string(),
            name => self.kept.get(name).unwrap_or_else(|| panic!("nothing was kept as {name}")).clone(),
        }
    }
}

/// Words at spaces; quotes keep several together, and `{in 5s}` is one.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    let mut letters = line.trim().chars();
    while let Some(c) = letters.next() {
        match c {
            '\\' => words.last_mut().unwrap().extend(letters.next()),
            '"' => quoted = !quoted,
            ' ' if !quoted && !words.last().unwrap().ends_with("{in") => {
                if !words.last().unwrap().is_empty() {
                    words.push(String::new());
                }
            }
            c => words.last_mut().unwrap().push(c),
        }
    }
    words.retain(|w| !w.is_empty());
    words
}
