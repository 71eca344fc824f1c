//! Who reviews, how far they are, and what they say: last year's all given, the Mesh of the coming year in the middle
//! of it, with somebody who is late and some who disagree.

use std::collections::HashSet;

use chrono::{DateTime, TimeDelta, Utc};
use entity::application::{self, State};
use entity::review::{self, Opinion, Scores};
use entity::role::{self, Role};
use entity::{conflict, criterion, decision, person, remark, review_plan, text_block};
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait,
    IntoActiveModel, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

use super::chance::Chance;
use super::cycles::{Calendar, Intake, KEEPER, MESH, PRO_TITLE, WORKSHOP};
use crate::{Error, conflicts};

/// Rows in one statement.
const AT_ONCE: usize = 500;

/// What is scored: name, what low and high mean, weight.
const CRITERIA: [(&str, &str, i32); 3] = [
    ("Reach", "1: a few people of the same town. 5: people in many places learnt or built something by it.", 3),
    ("Craft", "1: hard to follow or wrong in places. 5: others teach from it.", 2),
    ("Neighbourliness", "1: works alone. 5: answers, mentors, passes on, shares the credit.", 1),
];

const YES: [&str; 6] = [
    "Steady work all year, and it shows: two groups near us began with these write-ups.",
    "The talk alone would do. The repair evenings make it an easy yes.",
    "Honest about what went wrong, which is why people trust the rest.",
    "More of this, please. The translations reach people nobody else reaches.",
    "Clear, generous, and there when somebody asks. A keeper.",
    "I looked at four of the links and learnt something from each.",
];
const MAYBE: [&str; 4] = [
    "Good work, but much of it lies outside the year that counts.",
    "I would like to see one more thing that others can use without asking.",
    "Two of the talks are the same talk. The rest is fine.",
    "Solid. I cannot tell how far it went.",
];
const NO: [&str; 4] = [
    "Most of this was paid work for a customer; what is left is little.",
    "Three of the five links do not open, and the other two are announcements.",
    "There is a beginning here. Another year will do it good.",
    "I could not find out what was theirs and what the group did.",
];
const NOTES: [&str; 3] = [
    "Ask them to speak at the spring meeting, whatever becomes of this.",
    "The same text stood in an application of somebody else last year.",
    "Would make a good Pro in two years.",
];
const REMARKS: [&str; 4] = [
    "We are far apart on this one. I counted the workshops as one series; did you?",
    "As one, yes. But each had other people in it, that is why I went up.",
    "Fair. I looked again and would go up by one on reach.",
    "The link that did not open works again, by the way.",
];

const BLOCKS: [(&str, &str); 2] = [
    ("A Pro helps", "A Pro near you will gladly look at your work with you before you apply again: /directory/pro."),
    (
        "Say how far it went",
        "Next time tell us how many people came, read or built something by it. Guesses are welcome.",
    ),
];

/// So many of last year's are there to be looked back at.
const LOOKED_BACK_AT: u64 = 1_000;

pub async fn write(
    txn: &DatabaseTransaction,
    calendar: &Calendar,
    (manager, reviewer): (i64, i64),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let panel = panel(txn, reviewer, now).await?;
    let (this, next) = (calendar.year, calendar.year + 1);
    for (title, year) in [(KEEPER, this), (KEEPER, next), (MESH, next), (PRO_TITLE, next), (WORKSHOP, next)] {
        let Some(intake) = calendar.intake(title, year) else { continue };
        let criteria = plan(txn, intake).await?;
        let all_given = year == this || title == PRO_TITLE;
        if all_given || title == MESH {
            let of = Reviewing { intake, criteria: &criteria, panel: &panel, reviewer, all_given, now };
            of.write(txn).await?;
        }
    }
    blocks(txn).await?;
    declare(txn, &panel, manager, now).await
}

/// The reviewer one can be, and members who review beside them: every title, and of each region some.
async fn panel(txn: &DatabaseTransaction, reviewer: i64, now: DateTime<Utc>) -> Result<Vec<i64>, Error> {
    let members = person::Entity::find()
        .select_only()
        .column(person::Column::Id)
        .filter(person::COLUMN.number.is_not_null())
        .filter(person::Column::Standing.eq(person::Standing::Active))
        .filter(person::COLUMN.id.ne(reviewer));
    let members: Vec<i64> = members.order_by_asc(person::COLUMN.number).limit(240).into_tuple().all(txn).await?;
    let staff: Vec<i64> =
        role::Entity::find().select_only().column(role::Column::PersonId).into_tuple().all(txn).await?;
    let applications = application::Entity::find().count(txn).await?;
    let wanted = usize::try_from(applications / 60).unwrap_or_default().clamp(11, 120);
    let free = members.into_iter().filter(|id| !staff.contains(id));
    let others: Vec<i64> = free.skip(9).step_by(3).take(wanted).collect();
    let roles = others.iter().map(|person| role::ActiveModel {
        id: NotSet,
        person_id: Set(*person),
        role: Set(Role::Reviewer),
        track_id: Set(None),
        granted_at: Set(now - TimeDelta::days(200)),
    });
    role::Entity::insert_many(roles).exec_without_returning(txn).await?;
    Ok([vec![reviewer], others].concat())
}

/// How an intake is reviewed. The workshop's is blind.
async fn plan(txn: &DatabaseTransaction, intake: &Intake) -> Result<Vec<criterion::Model>, Error> {
    let mut plan = review_plan::Model::usual(intake.id);
    // What the demo says is what there is: nobody is asked by the clock while somebody looks at it.
    plan.is_automatic = intake.title != MESH && intake.title != PRO_TITLE;
    plan.is_blind = intake.title == WORKSHOP;
    plan.shared_from = Some(intake.closes);
    plan.discussed_from = Some(intake.closes + TimeDelta::days(4));
    plan.judged_until = (intake.title == PRO_TITLE).then(|| intake.closes + TimeDelta::days(12));
    plan.into_active_model().reset_all().insert(txn).await?;
    let rows = CRITERIA.iter().zip(1..).map(|((name, help, weight), position)| criterion::ActiveModel {
        id: NotSet,
        cycle_id: Set(intake.id),
        name: Set((*name).into()),
        help: Set((*help).into()),
        weight: Set(*weight),
        position: Set(position),
    });
    criterion::Entity::insert_many(rows).exec_without_returning(txn).await?;
    let found = criterion::Entity::find().filter(criterion::COLUMN.cycle_id.eq(intake.id));
    Ok(found.order_by_asc(criterion::COLUMN.position).all(txn).await?)
}

/// The reviews of one intake.
struct Reviewing<'r> {
    intake: &'r Intake,
    criteria: &'r [criterion::Model],
    panel: &'r [i64],
    reviewer: i64,
    all_given: bool,
    now: DateTime<Utc>,
}

impl Reviewing<'_> {
    async fn write(&self, txn: &DatabaseTransaction) -> Result<(), Error> {
        let states = [State::Submitted, State::Accepted, State::Declined, State::Waitlisted];
        let found = application::Entity::find()
            .select_only()
            .columns([application::Column::Id, application::Column::PersonId])
            .filter(application::COLUMN.cycle_id.eq(self.intake.id))
            .filter(application::Column::State.is_in(states))
            .order_by_asc(application::COLUMN.id);
        let found = if self.all_given { found.limit(LOOKED_BACK_AT) } else { found };
        let found: Vec<(i64, i64)> = found.into_tuple().all(txn).await?;
        let decided: HashSet<i64> = decision::Entity::find()
            .select_only()
            .column(decision::Column::ApplicationId)
            .into_tuple()
            .all(txn)
            .await?
            .into_iter()
            .collect();
        let applicants: Vec<i64> = found.iter().map(|(_, person)| *person).collect();
        let ties = conflicts::queries::ties(txn, self.panel, &applicants).await?;
        let (mut at, mut rows, mut split) = (0, Vec::new(), None);
        for (id, person) in &found {
            let mut asked = 0;
            for _ in 0..self.panel.len() {
                let by = self.panel[at % self.panel.len()];
                at += 1;
                if ties.between(by, *person).is_some() {
                    continue;
                }
                rows.push(self.review(*id, by, decided.contains(id)));
                asked += 1;
                if asked == 3 {
                    break;
                }
            }
            // One that the reviewer whom one can be has given theirs on.
            let these = || rows.iter().rev().take(asked);
            let is_theirs = these().any(|r| *r.reviewer_id.as_ref() == self.reviewer);
            if is_theirs && these().all(|r| r.given_at.as_ref().is_some()) {
                split = Some(*id);
            }
        }
        let by: Vec<i64> = rows
            .iter()
            .filter(|r| Some(*r.application_id.as_ref()) == split)
            .map(|r| *r.reviewer_id.as_ref())
            .collect();
        while !rows.is_empty() {
            let some = rows.split_off(rows.len().saturating_sub(AT_ONCE));
            review::Entity::insert_many(some).exec_without_returning(txn).await?;
        }
        match split.filter(|_| !self.all_given) {
            Some(application) => self.discuss(txn, application, &by).await,
            None => Ok(()),
        }
    }

    /// One review. What is decided was reviewed; of the rest about two thirds are given, and every seventh reviewer
    /// has not begun.
    fn review(&self, application: i64, by: i64, is_decided: bool) -> review::ActiveModel {
        let chance = &mut Chance::of((1 << 42) + u64::try_from(application * 4096 + by).unwrap_or_default());
        let mine = by == self.reviewer;
        let is_late = self.panel.iter().position(|p| *p == by).is_some_and(|at| at % 7 == 3);
        let given = self.all_given || is_decided || !is_late && chance.percent(if mine { 45 } else { 68 });
        let drafted = !given && !is_late && chance.percent(30);
        let level = 2 + application % 3;
        let point = |chance: &mut Chance| {
            i32::try_from((level + chance.between(-1, 1) + i64::from(by % 3 == 0)).clamp(1, 5)).unwrap_or(3)
        };
        let scored = if given {
            self.criteria.len()
        } else if drafted {
            2
        } else {
            0
        };
        let scores = Scores(self.criteria.iter().take(scored).map(|c| (c.id, point(chance))).collect());
        let score = if given { scores.weighted(self.criteria) } else { None };
        let (opinion, words) = match score.unwrap_or(3000) {
            3400.. => (Opinion::Yes, *chance.pick(&YES)),
            2600..3400 => (Opinion::Maybe, *chance.pick(&MAYBE)),
            _ => (Opinion::No, *chance.pick(&NO)),
        };
        let asked_at = (self.intake.closes + TimeDelta::hours(2)).min(self.now);
        let saved = asked_at + TimeDelta::minutes(chance.between(60, 5 * 24 * 60));
        let saved = (given || drafted).then(|| saved.min(self.now - TimeDelta::minutes(30)));
        let note = if given && chance.one_in(9) { *chance.pick(&NOTES) } else { "" };
        review::ActiveModel {
            id: NotSet,
            application_id: Set(application),
            reviewer_id: Set(by),
            state: Set(if given { review::State::Given } else { review::State::Asked }),
            scores: Set(scores),
            score: Set(score),
            opinion: Set(given.then_some(opinion)),
            words: Set(if given || drafted { words.into() } else { String::new() }),
            note: Set(note.into()),
            version: Set(1),
            revision: Set(given.then_some(1)),
            asked_at: Set(asked_at),
            asked_by: Set(None),
            saved_at: Set(saved),
            given_at: Set(saved.filter(|_| given)),
            ended_at: Set(None),
            reason: Set(String::new()),
        }
    }

    /// Where all have given theirs, they talk.
    async fn discuss(&self, txn: &DatabaseTransaction, application: i64, by: &[i64]) -> Result<(), Error> {
        let rows = REMARKS.iter().zip(by.iter().cycle()).zip(1..).map(|((words, person), at)| remark::ActiveModel {
            id: NotSet,
            application_id: Set(application),
            person_id: Set(*person),
            words: Set((*words).into()),
            at: Set(self.now - TimeDelta::hours(20 - 3 * at)),
            removed_at: Set(None),
        });
        remark::Entity::insert_many(rows).exec_without_returning(txn).await?;
        Ok(())
    }
}

/// What managers say often.
async fn blocks(txn: &DatabaseTransaction) -> Result<(), Error> {
    let rows = BLOCKS.iter().zip(1..).map(|((name, words), position)| text_block::ActiveModel {
        id: NotSet,
        name: Set((*name).into()),
        words: Set((*words).into()),
        position: Set(position),
    });
    text_block::Entity::insert_many(rows).exec_without_returning(txn).await?;
    Ok(())
}

/// Two who know each other too well.
async fn declare(txn: &DatabaseTransaction, panel: &[i64], manager: i64, now: DateTime<Utc>) -> Result<(), Error> {
    let (Some(one), Some(other)) = (panel.get(2), panel.get(5)) else { return Ok(()) };
    let row = conflict::ActiveModel {
        id: NotSet,
        reviewer_id: Set(*one),
        with_id: Set(*other),
        over_id: Set(None),
        reason: Set("They run a community network together.".into()),
        declared_by: Set(manager),
        declared_at: Set(now - TimeDelta::days(30)),
        withdrawn_at: Set(None),
    };
    row.insert(txn).await?;
    Ok(())
}
