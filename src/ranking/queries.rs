use std::collections::HashMap;

use entity::{cycle, review_plan, saved_view};
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};

use super::rules::{self, Line, exact};
use crate::Error;
use crate::applications::counted;
use crate::assignments::queries as assignments;
use crate::assignments::scores::{self, Given};
use crate::decisions::queries::{self as decisions, Wanted};
use crate::decisions::reviews::{self, Vote};

/// All who submitted for a cycle's title, as a viewer may see them.
pub struct Ranking {
    pub lines: Vec<Line>,
    pub plan: Option<review_plan::Model>,
}

impl Ranking {
    /// So many reviews each needs.
    pub fn needed(&self) -> usize {
        self.plan.as_ref().and_then(|p| usize::try_from(p.needed).ok()).unwrap_or_default()
    }

    pub fn scale(&self) -> i32 {
        self.plan.as_ref().map_or(review_plan::Model::usual(0).scale, |p| p.scale)
    }
}

/// What stands in a few queries, however many there are. Nothing that is pending on `viewer`'s own is in it: their
/// reviews do not even count for what a reviewer gives on the average.
pub async fn ranking(
    db: &impl ConnectionTrait,
    cycle: &cycle::Model,
    viewer: i64,
    with_evidence: bool,
) -> Result<Ranking, Error> {
    let rows = decisions::some(db, cycle, viewer, &Wanted::default(), 0, None).await?;
    let votes = reviews::votes(db, cycle, viewer).await?;
    let plan = assignments::plan(db, cycle.id).await?;
    let given: Vec<Given> = votes.iter().filter_map(Vote::given).collect();
    let mut standings = scores::standings(&given);
    let weights = assignments::criteria(db, cycle.id).await?.iter().map(|c| c.weight).sum();
    let mut exact = exact::scores(&given, weights);
    let mut counted = if with_evidence { counted::of_cycle(db, cycle.id).await? } else { HashMap::new() };
    let (mut opinions, mut counts) = (HashMap::<i64, [usize; 3]>::new(), HashMap::<i64, usize>::new());
    for vote in &votes {
        *counts.entry(vote.application).or_default() += 1;
        if let Some(opinion) = vote.opinion {
            opinions.entry(vote.application).or_default()[rules::place(opinion)] += 1;
        }
    }
    let scale = plan.as_ref().map_or(review_plan::Model::usual(0).scale, |p| p.scale);
    let lines = rows.into_iter().filter(|row| row.state.is_judged()).map(|row| {
        let mut standing = standings.remove(&row.id).unwrap_or_default();
        // A review without scores is one that was given, too.
        standing.given = counts.get(&row.id).copied().unwrap_or_default();
        let is_split = standing.spread.is_some_and(|spread| scores::is_split(spread, scale));
        let is_own = row.person_id == viewer && cycle.announced_at.is_none();
        let opinions = opinions.get(&row.id).copied().unwrap_or_default();
        let (scores, counted) = (exact.remove(&row.id).unwrap_or_default(), counted.remove(&row.id));
        let line = Line::new(row, is_own, standing, opinions, is_split).scored(scores);
        Line { counted, ..line }
    });
    Ok(Ranking { lines: lines.collect(), plan })
}

/// The views that somebody kept, by name.
pub async fn views(db: &impl ConnectionTrait, of: i64) -> Result<Vec<saved_view::Model>, DbErr> {
    let found = saved_view::Entity::find().filter(saved_view::COLUMN.person_id.eq(of));
    found.order_by_asc(saved_view::COLUMN.name).all(db).await
}
