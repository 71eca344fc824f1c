//! The ranking as it is shown, for a spreadsheet.

use super::rules::{COLUMNS, Line};
use crate::Error;
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
        "evidence" => &["activities counted", "activities needed"],
        _ => &[],
    }
}

pub fn table(lines: &[(Line, Option<usize>)], needed: usize, shows: impl Fn(&str) -> bool) -> Result<String, Error> {
    let columns: Vec<&str> = COLUMNS.iter().map(|(name, ..)| *name).filter(|c| *c == "name" || shows(c)).collect();
    let mut file = csv::Writer::from_writer(Vec::new());
    write(&mut file, columns.iter().flat_map(|c| heads(c)).map(|head| (*head).to_owned()))?;
    for (line, rank) in lines {
        write(&mut file, columns.iter().flat_map(|column| cells(column, line, *rank, needed)))?;
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
        "evidence" => {
            let counted = line.counted.clone().unwrap_or_default();
            vec![counted.counted.to_string(), counted.needed.to_string()]
        }
        _ => Vec::new(),
    }
}

/// A signed number is no formula.
fn write(file: &mut csv::Writer<Vec<u8>>, cells: impl Iterator<Item = String>) -> Result<(), Error> {
    let harmless = |cell: String| if cell.parse::<f64>().is_ok() { cell } else { harmless(cell) };
    file.write_record(cells.map(harmless)).map_err(|e| Error::Outside(e.to_string()))
}
