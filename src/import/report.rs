//! What an import did, or would do, line by line. A rehearsal reads as the run does, but for one line.

use std::fmt;

/// Something in the file that is not taken in, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub lines: Vec<usize>,
    pub why: String,
}

impl Refusal {
    pub fn at(line: usize, why: impl Into<String>) -> Self {
        Self { lines: vec![line], why: why.into() }
    }

    pub fn of(lines: &[usize], why: impl Into<String>) -> Self {
        Self { lines: lines.to_vec(), why: why.into() }
    }
}

/// Something taken in otherwise than it was written. Without a line it is about the whole file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    pub line: Option<usize>,
    pub why: String,
}

impl Warning {
    pub fn at(line: usize, why: impl Into<String>) -> Self {
        Self { line: Some(line), why: why.into() }
    }

    pub fn of_file(why: impl Into<String>) -> Self {
        Self { line: None, why: why.into() }
    }
}

/// One person of the file, and what became of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub lines: Vec<usize>,
    pub name: String,
    pub number: Option<i64>,
    /// What was given to them or changed in them, in words; empty where nothing was.
    pub told: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub dry_run: bool,
    pub created: Vec<Outcome>,
    pub changed: Vec<Outcome>,
    pub unchanged: Vec<Outcome>,
    pub refused: Vec<Refusal>,
    pub warnings: Vec<Warning>,
}

impl Report {
    /// How many lines or entries were refused.
    pub fn refused(&self) -> usize {
        self.refused.iter().map(|r| r.lines.len()).sum()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (word, outcomes) in [("created", &self.created), ("changed", &self.changed)] {
            for outcome in outcomes {
                let number = outcome.number.map(|n| format!(", number {n}")).unwrap_or_default();
                let told =
                    if outcome.told.is_empty() { String::new() } else { format!(": {}", outcome.told.join("; ")) };
                writeln!(f, "{}: {word} {}{number}{told}", spans(&outcome.lines), outcome.name)?;
            }
        }
        for refusal in &self.refused {
            writeln!(f, "{}: refused, {}", spans(&refusal.lines), refusal.why)?;
        }
        for (lines, why) in self.grouped_warnings() {
            match lines.is_empty() {
                true => writeln!(f, "warning: {why}")?,
                false => writeln!(f, "{}: warning, {why}", spans(&lines))?,
            }
        }
        let matched: Vec<&Outcome> = self.unchanged.iter().chain(&self.changed).collect();
        total(f, "created", self.created.len(), self.created.iter().flat_map(|o| &o.lines))?;
        total(f, "matched", matched.len(), matched.iter().flat_map(|o| &o.lines))?;
        total(f, "changed", self.changed.len(), self.changed.iter().flat_map(|o| &o.lines))?;
        total(f, "refused", self.refused(), self.refused.iter().flat_map(|r| &r.lines))?;
        if self.dry_run {
            writeln!(f, "Nothing was written: this was a dry run.")?;
        }
        Ok(())
    }
}

impl Report {
    /// The same warning on many lines is told once.
    fn grouped_warnings(&self) -> Vec<(Vec<usize>, &str)> {
        let mut grouped: Vec<(Vec<usize>, &str)> = Vec::new();
        let mut places = std::collections::HashMap::new();
        for warning in &self.warnings {
            let at = *places.entry(warning.why.as_str()).or_insert_with(|| {
                grouped.push((Vec::new(), &warning.why));
                grouped.len() - 1
            });
            grouped[at].0.extend(warning.line);
        }
        grouped
    }
}

fn total<'l>(
    f: &mut fmt::Formatter<'_>,
    word: &str,
    count: usize,
    lines: impl Iterator<Item = &'l usize>,
) -> fmt::Result {
    let lines: Vec<usize> = lines.copied().collect();
    let told = if lines.is_empty() { String::new() } else { format!(" ({})", spans(&lines)) };
    writeln!(f, "{word}: {count}{told}")
}

/// Spans told in one line; whoever wants them all has them line by line.
const MOST_SPANS: usize = 40;

/// "line 2", "lines 2-5, 9".
pub fn spans(lines: &[usize]) -> String {
    let mut sorted = lines.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    let mut spans: Vec<(usize, usize)> = Vec::new();
    for line in &sorted {
        match spans.last_mut() {
            Some((_, last)) if *last + 1 == *line => *last = *line,
            _ => spans.push((*line, *line)),
        }
    }
    let mut told: Vec<String> =
        spans.iter().take(MOST_SPANS).map(|(a, b)| if a == b { a.to_string() } else { format!("{a}-{b}") }).collect();
    if let Some((_, last)) = spans.last().filter(|_| spans.len() > MOST_SPANS) {
        told.push(format!("… {last}"));
    }
    format!("line{} {}", if sorted.len() == 1 { "" } else { "s" }, told.join(", "))
}

/// What the file says, between quotes: one line, without control characters, not too long.
pub fn named(text: &str) -> String {
    let line = crate::text::line(text);
    match line.char_indices().nth(60) {
        Some((cut, _)) => format!("\"{}…\"", &line[..cut]),
        None => format!("\"{line}\""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_told_in_short() {
        assert_eq!(spans(&[4]), "line 4");
        assert_eq!(spans(&[9, 2, 3, 4, 3]), "lines 2-4, 9");
        let many: Vec<usize> = (1..=100).map(|n| n * 2).collect();
        assert!(spans(&many).ends_with(", 78, 80, … 200"));
    }

    #[test]
    fn the_same_warning_is_told_once() {
        let report = Report {
            warnings: vec![Warning::at(2, "x"), Warning::of_file("y"), Warning::at(3, "x")],
            ..Report::default()
        };
        let text = report.to_string();
        assert!(text.contains("lines 2-3: warning, x\nwarning: y\n") && text.contains("created: 0\n"), "{text}");
    }

    #[test]
    fn what_the_file_says_cannot_play_with_the_terminal() {
        assert_eq!(named("a\u{1b}[31m\nb"), "\"a [31m b\"");
        assert_eq!(named(&"x".repeat(99)).chars().count(), 63);
    }
}
