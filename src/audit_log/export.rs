//! The log as a file for a spreadsheet: what the page shows, all of it.

use entity::audit::{self, Action};
use sea_orm::ActiveEnum;

use super::forms::Filter;
use super::named::Named;
use super::{queries, rules};
use crate::Error;
use crate::audit::Entry;
use crate::db::Db;
use crate::web::{Manager, instant};

const HEAD: [&str; 12] =
    ["entry", "at", "by", "by id", "kind", "what", "to", "address", "on", "on id", "from → to", "note"];

/// So many at once are in memory as rows.
const AT_ONCE: u64 = 1000;

/// The most that one file holds, the newest first.
pub const MOST: usize = 200_000;

/// The entries that the filter leaves, as a table. That it was taken is itself told.
pub async fn table(
    db: &Db,
    by: &Manager,
    filter: &Filter<'_>,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<String, Error> {
    let mut file = csv::Writer::from_writer(Vec::new());
    write(&mut file, HEAD.map(str::to_owned))?;
    let (mut last, mut many) = (None, 0);
    while many < MOST {
        let some = queries::below(&db.read, by.id, filter, last, AT_ONCE).await?;
        let Some(end) = some.last() else { break };
        last = Some(end.id);
        let named = Named::of(&db.read, &some).await?;
        for entry in &some {
            write(&mut file, cells(entry, &named).map(harmless))?;
        }
        many += some.len();
    }
    let told: Vec<String> =
        filter.fields().iter().filter(|(_, v)| !v.is_empty()).map(|(name, value)| format!("{name}: {value}")).collect();
    let note = format!("{many} entries{}{}", if told.is_empty() { "" } else { "; " }, told.join(", "));
    Entry::new(Action::AuditExported, "audit", 0).by(by.id).note(note).record(&db.write, now).await?;
    let bytes = file.into_inner().map_err(|e| Error::Outside(e.to_string()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn cells(entry: &audit::Model, named: &Named) -> [String; 12] {
    let thing = named.thing(entry);
    let name = |id: Option<i64>| named.person(id).unwrap_or_default().to_owned();
    let id = |id: Option<i64>| id.map(|id| id.to_string()).unwrap_or_default();
    let by = if entry.by_id.is_none() { rules::nobody(entry.action).to_string() } else { name(entry.by_id) };
    let states = match (entry.from_state.as_str(), entry.to_state.as_str()) {
        ("", "") => String::new(),
        (from, to) => format!("{from} → {to}"),
    };
    [
        entry.id.to_string(),
        instant(entry.at),
        by,
        id(entry.by_id),
        entry.action.to_value(),
        rules::told(entry).to_string(),
        thing.name,
        thing.address.unwrap_or_default(),
        name(entry.person_id),
        id(entry.person_id),
        states,
        entry.note.clone(),
    ]
}

/// A spreadsheet runs a cell that begins like a formula; with an apostrophe before it, it is text.
fn harmless(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) { format!("'{cell}") } else { cell }
}

fn write(file: &mut csv::Writer<Vec<u8>>, cells: [String; 12]) -> Result<(), Error> {
    file.write_record(cells).map_err(|e| Error::Outside(e.to_string()))
}
