use std::collections::HashSet;

use entity::application::State;
use sea_orm::ActiveEnum;

use super::forms::Narrowed;
use super::{queries, results, rules};
use crate::Error;
use crate::decisions::places::Spot;
use crate::text;

/// The applications of the announcement's page as somebody looks at it, before it or after, and the one that they stand
/// on.
pub async fn of(at: Spot<'_>) -> Result<Vec<i64>, Error> {
    let look = Narrowed::parse(at.look);
    if at.cycle.announced_at.is_some() {
        return announced(at, &look).await;
    }
    let (facts, _) = queries::facts(&at.db.read, at.cycle.clone(), at.now).await?.without(at.viewer);
    let outcomes = facts.outcomes();
    let fits = |o: &&rules::Outcome| o.candidate.id == at.application || look.takes(o);
    Ok(outcomes.iter().filter(fits).map(|o| o.candidate.id).collect())
}

async fn announced(at: Spot<'_>, look: &Narrowed) -> Result<Vec<i64>, Error> {
    let wanted = State::try_from_value(&look.result).ok();
    let fitting = results::some(&at.db.read, at.cycle, wanted, &text::words(&look.q), (0, None)).await?;
    let fitting: HashSet<i64> = fitting.iter().map(|row| row.id).chain([at.application]).collect();
    let all = results::some(&at.db.read, at.cycle, None, &[], (0, None)).await?;
    Ok(all.iter().map(|row| row.id).filter(|id| fitting.contains(id)).collect())
}
