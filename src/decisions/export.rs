//! A cycle's applications as one table, for a spreadsheet.

use std::collections::HashMap;

use entity::application::State;
use entity::evidence::Piece;
use entity::{cycle, email, path, person, question, snapshot};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::queries::{self, Row, Wanted};
use crate::Error;
use crate::applications::reasons::{self, Reasons};
use crate::cycles::queries as cycles;
use crate::web::instant;

const HEAD: [&str; 21] = [
    "application",
    "name",
    "native name",
    "number",
    "addresses",
    "country",
    "city",
    "path",
    "state",
    "submitted at",
    "awards before",
    "decision",
    "reason",
    "words",
    "decided by",
    "decided at",
    "works for the vendor",
    "agreed to",
    "activities counted",
    "activities needed",
    "activities",
];

/// All that match, with a column for each question of each path, and how many there are.
pub async fn table(
    db: &impl ConnectionTrait,
    cycle: &cycle::Model,
    viewer: i64,
    wanted: &Wanted,
) -> Result<(String, usize), Error> {
    let rows = queries::some(db, cycle, viewer, wanted, 0, None).await?;
    let reasons = reasons::all(db).await?;
    let snapshots = queries::snapshots(db, cycle).await?;
    let questions = questions(db, cycle).await?;
    let paths = cycles::paths(db, cycle.id).await?;
    let (people, addresses) = people(db, &rows).await?;
    let deciders = queries::names(db, rows.iter().filter_map(|r| r.by_id)).await?;
    let mut file = csv::Writer::from_writer(Vec::new());
    let heads = questions.iter().map(|(path, q)| format!("{}: {}", path.name, q.label));
    write(&mut file, HEAD.into_iter().map(str::to_owned).chain(heads))?;
    for row in &rows {
        let fixed = cells(row, people.get(&row.person_id), addresses.get(&row.person_id), &deciders, &reasons);
        let snapshot = snapshots.get(&row.id).filter(|_| row.state != State::Draft);
        let answers = questions.iter().map(|(path, q)| match snapshot {
            Some(s) if s.path_id == path.id => s.answers.all(&q.key).join("; "),
            _ => String::new(),
        });
        let beside = beside(snapshot, &paths);
        write(&mut file, fixed.into_iter().chain(beside).chain(answers))?;
    }
    let bytes = file.into_inner().map_err(|e| Error::Outside(e.to_string()))?;
    Ok((String::from_utf8_lossy(&bytes).into_owned(), rows.len()))
}

fn cells(
    row: &Row,
    person: Option<&person::Model>,
    addresses: Option<&Vec<String>>,
    deciders: &HashMap<i64, String>,
    reasons: &Reasons,
) -> [String; 16] {
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    [
        row.id.to_string(),
        row.name.clone(),
        text(row.native_name.as_deref()),
        person.and_then(|p| p.number).map(|n| n.to_string()).unwrap_or_default(),
        addresses.map(|a| a.join(" ")).unwrap_or_default(),
        text(row.country.as_deref()),
        text(person.map(|p| p.city.as_str())),
        row.path.clone(),
        row.state.told().to_owned(),
        row.submitted_at.map(instant).unwrap_or_default(),
        row.awards.to_string(),
        row.verdict.map(|v| v.told().to_owned()).unwrap_or_default(),
        row.reason.as_deref().map(|r| reasons.named(r)).unwrap_or_default(),
        text(row.words.as_deref()),
        row.by_id.and_then(|id| deciders.get(&id).cloned()).unwrap_or_default(),
        row.decided_at.map(instant).unwrap_or_default(),
    ]
}

/// What was given besides answers. Of the activities those that counted stand first, the others in brackets.
fn beside(snapshot: Option<&snapshot::Model>, paths: &[path::Model]) -> [String; 5] {
    let Some(s) = snapshot else { return Default::default() };
    let path = paths.iter().find(|p| p.id == s.path_id);
    let agreed: Vec<_> = s.agreed.0.iter().map(|(key, version)| format!("{key} {version}")).collect();
    let told = |p: &Piece| [p.on_date.to_string(), p.kind_name.clone(), p.title.clone(), p.url.clone()].join(" ");
    let (counted, others): (Vec<&Piece>, Vec<&Piece>) = s.evidence.0.iter().partition(|p| p.counts);
    let lines = counted.iter().map(|p| told(p)).chain(others.iter().map(|p| format!("({})", told(p))));
    [
        if s.is_employee { "yes" } else { "no" }.to_owned(),
        agreed.join("; "),
        counted.len().to_string(),
        path.map(|p| p.evidence_min.to_string()).unwrap_or_default(),
        lines.collect::<Vec<_>>().join("\n"),
    ]
}

async fn questions(
    db: &impl ConnectionTrait,
    cycle: &cycle::Model,
) -> Result<Vec<(path::Model, question::Model)>, Error> {
    let mut all = Vec::new();
    for path in cycles::paths(db, cycle.id).await? {
        all.extend(cycles::questions(db, path.id).await?.into_iter().map(|q| (path.clone(), q)));
    }
    Ok(all)
}

type People = (HashMap<i64, person::Model>, HashMap<i64, Vec<String>>);

async fn people(db: &impl ConnectionTrait, rows: &[Row]) -> Result<People, Error> {
    let (mut people, mut addresses) = (HashMap::new(), HashMap::<i64, Vec<String>>::new());
    let ids: Vec<i64> = rows.iter().map(|r| r.person_id).collect();
    for some in ids.chunks(500) {
        let found = person::Entity::find().filter(person::COLUMN.id.is_in(some.to_vec())).all(db).await?;
        people.extend(found.into_iter().map(|p| (p.id, p)));
        let found = email::Entity::find()
            .filter(email::Column::PersonId.is_in(some.to_vec()))
            .order_by_desc(email::COLUMN.is_primary)
            .all(db)
            .await?;
        for e in found {
            addresses.entry(e.person_id).or_default().push(e.address);
        }
    }
    Ok((people, addresses))
}

fn write(file: &mut csv::Writer<Vec<u8>>, cells: impl Iterator<Item = String>) -> Result<(), Error> {
    file.write_record(cells.map(harmless)).map_err(|e| Error::Outside(e.to_string()))
}

/// A spreadsheet runs a cell that begins like a formula; with an apostrophe before it, it is text.
pub fn harmless(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn no_cell_is_a_formula() {
        for attack in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"] {
            assert!(harmless(attack.into()).starts_with('\''), "{attack:?}");
        }
        assert_eq!(harmless("Ada = one".into()), "Ada = one");
    }
}
