use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use entity::application::{self, State};
use entity::cycle::{self, Who};
use entity::{activity, activity_kind, award, email, invitation, program, snapshot, track};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::AT_ONCE;
use crate::Error;
use crate::cycles::rules::effects::{Live, Work};

/// The applications of a cycle that a change to it concerns, each with its activities: of a draft those of its owner's
/// log that it does not leave out, of a submitted one those of its snapshot.
pub async fn live(db: &impl ConnectionTrait, cycle: i64) -> Result<Vec<Live>, Error> {
    let applications = application::Entity::find()
        .filter(application::COLUMN.cycle_id.eq(cycle))
        .filter(application::Column::State.is_in([State::Draft, State::Submitted]))
        .all(db)
        .await?;
    let mut logged = logged(db, &applications).await?;
    let mut submitted = submitted(db, &applications).await?;
    let live = applications.into_iter().map(|application| {
        let works = match application.state {
            State::Draft => {
                let all = logged.remove(&application.person_id).unwrap_or_default();
                let kept = all.into_iter().filter(|(id, _)| !application.left_out.0.contains(id));
                kept.map(|(_, work)| work).collect()
            }
            _ => submitted.remove(&application.id).unwrap_or_default(),
        };
        Live { application, works }
    });
    Ok(live.collect())
}

/// What the owners of drafts have in their logs, by person.
async fn logged(
    db: &impl ConnectionTrait,
    applications: &[application::Model],
) -> Result<HashMap<i64, Vec<(i64, Work)>>, Error> {
    let kinds: HashMap<i64, String> =
        activity_kind::Entity::find().all(db).await?.into_iter().map(|k| (k.id, k.key)).collect();
    let drafts = applications.iter().filter(|a| a.state == State::Draft);
    let people: Vec<i64> = drafts.map(|a| a.person_id).collect();
    let mut logged: HashMap<i64, Vec<(i64, Work)>> = HashMap::new();
    for some in people.chunks(AT_ONCE) {
        let theirs = activity::Entity::find()
            .filter(activity::COLUMN.person_id.is_in(some.to_vec()))
            .filter(activity::COLUMN.removed_at.is_null())
            .all(db)
            .await?;
        for activity in theirs {
            let kind = kinds.get(&activity.kind_id).cloned().unwrap_or_default();
            let work = Work { kind, on_date: activity.on_date, month_only: activity.month_only };
            logged.entry(activity.person_id).or_default().push((activity.id, work));
        }
    }
    Ok(logged)
}

/// What stood in the last snapshot, by application.
async fn submitted(
    db: &impl ConnectionTrait,
    applications: &[application::Model],
) -> Result<HashMap<i64, Vec<Work>>, Error> {
    let ids = applications.iter().filter(|a| a.state == State::Submitted).map(|a| a.id);
    let mut submitted: HashMap<i64, Vec<Work>> = HashMap::new();
    for some in ids.collect::<Vec<_>>().chunks(AT_ONCE) {
        let snapshots = snapshot::Entity::find()
            .filter(snapshot::COLUMN.application_id.is_in(some.to_vec()))
            .order_by_asc(snapshot::COLUMN.revision)
            .all(db)
            .await?;
        for snapshot in snapshots {
            let works = snapshot.evidence.0.into_iter().map(|p| Work {
                kind: p.kind,
                on_date: p.on_date,
                month_only: p.month_only,
            });
            submitted.insert(snapshot.application_id, works.collect());
        }
    }
    Ok(submitted)
}

/// Of the people with an application, those who may apply by a rule. None: everybody may.
pub async fn may_apply(
    db: &impl ConnectionTrait,
    cycle: &cycle::Model,
    live: &[Live],
    now: DateTime<Utc>,
) -> Result<Option<BTreeSet<i64>>, Error> {
    let people: Vec<i64> = live.iter().map(|l| l.application.person_id).collect();
    Ok(match cycle.who {
        Who::Anyone => None,
        Who::Invited => Some(asked(db, cycle.id, invitation::Kind::Invited, &people).await?),
        Who::Nominated => Some(asked(db, cycle.id, invitation::Kind::Nominated, &people).await?),
        Who::Members => Some(members(db, &people, now).await?),
    })
}

async fn asked(
    db: &impl ConnectionTrait,
    cycle: i64,
    kind: invitation::Kind,
    people: &[i64],
) -> Result<BTreeSet<i64>, Error> {
    let asked = invitation::Entity::find()
        .filter(invitation::COLUMN.cycle_id.eq(cycle))
        .filter(invitation::Column::Kind.eq(kind))
        .filter(invitation::COLUMN.declined_at.is_null())
        .all(db)
        .await?;
    let asked: BTreeSet<String> = asked.into_iter().map(|i| i.address).collect();
    let mut found = BTreeSet::new();
    for some in people.chunks(AT_ONCE) {
        let theirs = email::Entity::find()
            .filter(email::COLUMN.person_id.is_in(some.to_vec()))
            .filter(email::COLUMN.verified_at.is_not_null())
            .all(db)
            .await?;
        found.extend(theirs.into_iter().filter(|e| asked.contains(&e.address)).map(|e| e.person_id));
    }
    Ok(found)
}

async fn members(db: &impl ConnectionTrait, people: &[i64], now: DateTime<Utc>) -> Result<BTreeSet<i64>, Error> {
    let main = track::Entity::find().filter(track::Column::Kind.eq(track::Kind::Main)).all(db).await?;
    let main: Vec<i64> = main.into_iter().map(|t| t.id).collect();
    let grace = program::Entity::find_by_id(1).one(db).await?.map_or(0, |p| p.term_grace_days);
    let mut found = BTreeSet::new();
    for some in people.chunks(AT_ONCE) {
        let held = award::Entity::find()
            .filter(award::COLUMN.person_id.is_in(some.to_vec()))
            .filter(award::COLUMN.track_id.is_in(main.clone()))
            .all(db)
            .await?;
        found.extend(held.into_iter().filter(|a| a.covers(now.date_naive(), grace)).map(|a| a.person_id));
    }
    Ok(found)
}
