//! What counted of an application, in one line: "7 of 4 needed: 4 × Blog post, 2 × Talk, 1 × Event".

use std::collections::HashMap;

use entity::{Evidence, application, path, snapshot};
use sea_orm::sea_query::{Condition, Query};
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef};

use crate::l10n::{Locale, Message};

/// Applications in one statement.
const AT_ONCE: usize = 500;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    pub counted: usize,
    pub needed: i32,
    /// The kinds as they were called then, the most frequent first.
    pub kinds: Vec<(String, usize)>,
}

impl Counted {
    pub fn of(evidence: &Evidence, needed: i32) -> Self {
        let mut kinds: Vec<(String, usize)> = Vec::new();
        for piece in evidence.0.iter().filter(|p| p.counts) {
            match kinds.iter_mut().find(|(name, _)| *name == piece.kind_name) {
                Some((_, count)) => *count += 1,
                None => kinds.push((piece.kind_name.clone(), 1)),
            }
        }
        kinds.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        Self { counted: kinds.iter().map(|(_, count)| count).sum(), needed, kinds }
    }

    /// Nothing where nothing counted and nothing was asked for.
    pub fn told(&self, locale: Locale) -> Option<String> {
        if self.counted == 0 && self.needed == 0 {
            return None;
        }
        let (total, with_kinds) = match self.needed {
            0 => (Message::new("applications-evidence-counted"), Message::new("applications-counted-plain")),
            needed => {
                let total = Message::new("applications-evidence-needed").with("needed", needed);
                (total, Message::new("applications-counted-total"))
            }
        };
        let total = total.with("count", self.counted).in_(locale);
        let kind = |(name, count): &(String, usize)| {
            Message::new("applications-counted-kind").with("count", count).with("kind", name).in_(locale)
        };
        let both = |one: String, other: String| {
            Message::new("applications-counted-and").with("one", one).with("other", other).in_(locale)
        };
        Some(match self.kinds.iter().map(kind).reduce(both) {
            Some(kinds) => with_kinds.with("total", total).with("kinds", kinds).in_(locale),
            None => total,
        })
    }
}

/// What counted of every application of a cycle, as each was last submitted.
pub async fn of_cycle(db: &impl ConnectionTrait, cycle: i64) -> Result<HashMap<i64, Counted>, DbErr> {
    let in_cycle = Query::select()
        .column(application::Column::Id)
        .from(application::Entity)
        .and_where(application::COLUMN.cycle_id.eq(cycle))
        .to_owned();
    found(db, snapshot::COLUMN.application_id.in_subquery(in_cycle).into()).await
}

pub async fn among(db: &impl ConnectionTrait, applications: &[i64]) -> Result<HashMap<i64, Counted>, DbErr> {
    let mut all = HashMap::new();
    for some in applications.chunks(AT_ONCE) {
        all.extend(found(db, snapshot::COLUMN.application_id.is_in(some.to_vec()).into()).await?);
    }
    Ok(all)
}

async fn found(db: &impl ConnectionTrait, which: Condition) -> Result<HashMap<i64, Counted>, DbErr> {
    let found: Vec<(i64, i32, Evidence)> = snapshot::Entity::find()
        .join(JoinType::InnerJoin, to_path())
        .select_only()
        .column(snapshot::Column::ApplicationId)
        .column(path::Column::EvidenceMin)
        .column(snapshot::Column::Evidence)
        .filter(which)
        .order_by_asc(snapshot::COLUMN.revision)
        .into_tuple()
        .all(db)
        .await?;
    // The last of an application stays.
    Ok(found.into_iter().map(|(id, needed, evidence)| (id, Counted::of(&evidence, needed))).collect())
}

fn to_path() -> RelationDef {
    snapshot::Entity::belongs_to(path::Entity).from(snapshot::Column::PathId).to(path::Column::Id).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_tells_what_counted() {
        let counted = |counted, needed, kinds: &[(&str, usize)]| {
            let kinds = kinds.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect();
            Counted { counted, needed, kinds }.told(Locale::english())
        };
        let all = counted(7, 4, &[("Blog post", 4), ("Talk", 2), ("Event", 1)]);
        assert_eq!(all.as_deref(), Some("7 of 4 needed: 4 × Blog post, 2 × Talk, 1 × Event"));
        assert_eq!(counted(1, 0, &[("Talk", 1)]).as_deref(), Some("Activities that count: 1 (1 × Talk)"));
        assert_eq!(counted(0, 4, &[]).as_deref(), Some("0 of 4 needed"));
        assert_eq!(counted(0, 0, &[]), None);
    }
}
