//! The conflicts that matter in a cycle, for managers: as they were declared, and as the portal knows them.

use std::collections::{HashMap, HashSet};

use entity::{conflict, cycle};
use sea_orm::{ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::facts::of_track;
use super::submitted;
use crate::conflicts::rules::Kind;
use crate::{Error, conflicts, people};

/// One reviewer who must not judge one person.
#[derive(Clone, Debug)]
pub struct Tie {
    pub reviewer: String,
    pub with: String,
    pub kind: Kind,
    /// Where it was declared: what was said, by whom, when.
    pub declared: Option<(conflict::Model, String)>,
}

/// Those that were declared of the title's reviewers, the latest first, and what else ties them to who applied. Those
/// with the viewer are left out: whom they are kept from tells who judges them.
pub async fn ties(db: &impl ConnectionTrait, cycle: &cycle::Model, viewer: i64) -> Result<Vec<Tie>, Error> {
    let reviewers = of_track(db, cycle.track_id).await?;
    let ids: Vec<i64> = reviewers.iter().map(|r| r.id).collect();
    let applicants: Vec<i64> = submitted(db, cycle.id).await?.into_iter().map(|(_, person)| person).collect();
    let ties = conflicts::queries::ties(db, &ids, &applicants).await?;
    let declared = conflict::Entity::find()
        .filter(conflict::COLUMN.reviewer_id.is_in(ids.clone()))
        .filter(conflict::COLUMN.withdrawn_at.is_null())
        .filter(conflict::COLUMN.with_id.ne(viewer))
        .order_by_desc(conflict::COLUMN.id)
        .all(db)
        .await?;
    let derived = |reviewer: i64| {
        let kind = |with: &i64| Some((reviewer, *with, ties.between(reviewer, *with)?));
        applicants.iter().filter(|with| **with != viewer).filter_map(kind).collect::<Vec<_>>()
    };
    let derived: Vec<_> = ids.iter().flat_map(|id| derived(*id)).filter(|(.., kind)| *kind != Kind::Declared).collect();
    let named = declared.iter().flat_map(|c| [c.reviewer_id, c.with_id, c.declared_by]);
    let named: HashSet<i64> = named.chain(derived.iter().flat_map(|(reviewer, with, _)| [*reviewer, *with])).collect();
    let names = people::queries::names(db, named).await?;
    let declared = declared.into_iter().map(|c| Tie {
        reviewer: name(&names, c.reviewer_id),
        with: name(&names, c.with_id),
        kind: Kind::Declared,
        declared: Some((c.clone(), name(&names, c.declared_by))),
    });
    let derived = derived.into_iter().map(|(reviewer, with, kind)| Tie {
        reviewer: name(&names, reviewer),
        with: name(&names, with),
        kind,
        declared: None,
    });
    Ok(declared.chain(derived).collect())
}

fn name(names: &HashMap<i64, String>, id: i64) -> String {
    names.get(&id).cloned().unwrap_or_default()
}
