use super::forms::Look;
use super::{queries, rules};
use crate::Error;
use crate::cycles::queries as cycles;
use crate::decisions::places::Spot;

/// The applications of a ranking as somebody looks at it, and the one that they stand on.
pub async fn of(at: Spot<'_>) -> Result<Vec<i64>, Error> {
    let paths = cycles::paths(&at.db.read, at.cycle.id).await?;
    let wanted = Look::parse(at.look).wanted(&paths);
    let ranking = queries::ranking(&at.db.read, at.cycle, at.viewer, wanted.needs_evidence()).await?;
    let needed = ranking.needed();
    let ordered = rules::chosen_with(ranking.lines, &wanted, needed, Some(at.application));
    Ok(ordered.iter().map(|(line, _)| line.row.id).collect())
}
