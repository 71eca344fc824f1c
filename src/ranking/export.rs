//! The ranking as it is shown, for a spreadsheet.

use std::collections::HashMap;

use super::rules::{COLUMNS, Line};
use crate::Error;
use crate::applications::counted::Counted;
use crate::decisions::export::harmless;
use crate::decisions::reviews::{points, signed};
use crate::l10n::Locale;

/// The heads of a column, which may be several in a table of plain numbers.
fn heads(column: &str) -> &'static [&'static str] {
    match column {
        "rank" => &["rank"],
        "name" => &["application", "name"],
        "country" => &["country"],
        "path" => &["path"],
        "before" => &["awards before"],
        "reviews" => &["reviews given", "reviews needed"],
        "mean" => &["mean"],
        "calibrated" => &["calibrated"],
        "spread" => &["spread", "reviewers disagree"],
        "opinions" => &["yes", "maybe", "no"],
        "decision" => &["decision", "waits for a second approver"],
        _ => &[],
    }
}

const EVIDENCE: [&str; 2] = ["activities counted", "activities needed"];

pub fn table(
    lines: &[(Line, Option<usize>)],
    needed: usize,
    counted: Option<&HashMap<i64, Counted>>,
    shows: impl Fn(&str) -> bool,
) -> Result<String, Error> {
    let columns: Vec<&str> = COLUMNS.iter().map(|(name, ..)| *name).filter(|c| *c == "name" || shows(c)).collect();
    let mut file = csv::Writer::from_writer(Vec::new());
    let evidence = if counted.is_some() { &EVIDENCE[..] } else { &[] };
    let head = columns.iter().flat_map(|c| heads(c)).chain(evidence).map(|head| (*head).to_owned());
    write(&mut file, head)?;
    for (line, rank) in lines {
        let cells = columns.iter().flat_map(|column| cells(column, line, *rank, needed));
        let evidence = counted.into_iter().flat_map(|all| {
            let counted = all.get(&line.row.id).cloned().unwrap_or_default();
            [counted.counted.to_string(), counted.needed.to_string()]
        });
        write(&mut file, cells.chain(evidence))?;
    }
    let bytes = file.into_inner().map_err(|e| Error::Outside(e.to_string()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn cells(column: &str, line: &Line, rank: Option<usize>, needed: usize) -> Vec<String> {
    let row = &line.row;
    // What is pending on one's own is not there, not even as a nought.
    let pending = |value: String| if line.is_own { String::new() } else { value };
    let told = |points: Option<String>| points.unwrap_or_default().replace('−', "-");
    match column {
        "rank" => vec![rank.map(|rank| rank.to_string()).unwrap_or_default()],
        "name" => vec![row.id.to_string(), row.name.clone()],
        "country" => vec![row.country.as_deref().map(|c| Locale::english().country(c)).unwrap_or_default()],
        "path" => vec![row.path.clone()],
        "before" => vec![row.awards.to_string()],
        "reviews" => vec![pending(line.standing.given.to_string()), pending(needed.to_string())],
        "mean" => vec![told(line.standing.mean.map(points))],
        "calibrated" => vec![told(line.standing.calibrated.map(signed))],
        "spread" => {
            vec![told(line.standing.spread.map(points)), pending(if line.disagrees { "yes" } else { "no" }.into())]
        }
        "opinions" => line.opinions.iter().map(|n| pending(n.to_string())).collect(),
        "decision" => vec![
            row.verdict.map(|v| v.told().to_owned()).unwrap_or_default(),
            if row.waits_for_second() { "yes".into() } else { String::new() },
        ],
        _ => Vec::new(),
    }
}

/// A signed number is no formula.
fn write(file: &mut csv::Writer<Vec<u8>>, cells: impl Iterator<Item = String>) -> Result<(), Error> {
    let harmless = |cell: String| if cell.parse::<f64>().is_ok() { cell } else { harmless(cell) };
    file.write_record(cells.map(harmless)).map_err(|e| Error::Outside(e.to_string()))
}
