//! The numbers of a chart as a file for a spreadsheet.

use super::shown::Chart;
use crate::Error;

pub fn table(chart: &Chart) -> Result<String, Error> {
    let mut file = csv::Writer::from_writer(Vec::new());
    for row in std::iter::once(&chart.head).chain(&chart.rows) {
        let cells = row.iter().map(|cell| harmless(cell));
        file.write_record(cells).map_err(|e| Error::Outside(e.to_string()))?;
    }
    let bytes = file.into_inner().map_err(|e| Error::Outside(e.to_string()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// A spreadsheet runs a cell that begins like a formula; with an apostrophe before it, it is text.
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) { format!("'{cell}") } else { cell.to_owned() }
}
