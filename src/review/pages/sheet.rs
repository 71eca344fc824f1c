//! One application as its reviewer's page is drawn from it.

use chrono::{DateTime, Utc};
use entity::person::{Audience, Standing};
use entity::review::{self, State};
use entity::{criterion, person, remark, snapshot};
use minijinja::value::Serde;
use minijinja::{Value, context};
use sea_orm::{ActiveEnum, ConnectionTrait};

use super::queue;
use crate::applications::consents;
use crate::applications::queries::{self as applications, Shown};
use crate::applications::reading::Read;
use crate::assignments::queries as assignments;
use crate::review::forms::Queue;
use crate::review::mask::{Mask, VEIL};
use crate::review::queries::{self, Changed, Earlier, Mine, Other, Season, Task};
use crate::review::rules::{self, Judgement};
use crate::web::{Typed, instant};
use crate::{Error, cycles, people};

/// All that the page of one application shows its reviewer.
pub async fn page(
    db: &impl ConnectionTrait,
    mine: &Mine,
    task: &Task,
    queue: &Queue,
    viewer: Audience,
    now: DateTime<Utc>,
) -> Result<Value, Error> {
    let season = &task.season;
    let person = people::by_id(db, task.application.person_id).await?;
    let snapshot = applications::latest_snapshot(db, task.application.id).await?.ok_or(Error::NotFound)?;
    let criteria = assignments::criteria(db, season.cycle.id).await?;
    let (before, after) = mine.neighbours(&queue.wanted(), task.application.id);
    let undone = mine.undone(&queue.wanted(), task.application.id);
    let undone = undone.map(|id| queue.to_do().address(&format!("/review/applications/{id}")));
    let mask = if season.plan.is_blind { Some(queries::mask(db, &person).await?) } else { None };
    let head = context! {
        id => task.application.id, query => queue.query(), before, after, undone,
        season => queue::season(season, now), scale => season.plan.scale,
        left => mine.count(rules::Tab::Todo, None), is_late => task.is_late(now),
    };
    let person = person_told(db, &person, &snapshot, viewer, mask.is_some()).await?;
    let submitted = submitted(db, &snapshot, season, mask.as_ref()).await?;
    let changed = changed_told(queries::changed(db, task, &snapshot).await?, mask.as_ref());
    // A conflict holds in every cycle. Where this one is read blind, the others would say whose it is.
    let others = mine.of(task.application.person_id).filter(|t| t.application.id != task.application.id);
    let also = others.filter(|t| !season.plan.is_blind && !t.season.plan.is_blind);
    let also_ends: Vec<String> = also.map(|t| t.season.cycle.title.clone()).collect();
    let own = own(db, task, &snapshot, &criteria).await?;
    let beside = beside(db, task, &criteria, now).await?;
    let head = context! { changed, also_ends, ..head };
    Ok(context! { ..head, ..person, ..submitted, ..own, ..beside })
}

/// The form begins with what is stored.
pub fn begun(review: &review::Model) -> Typed {
    filled(&Judgement::of(review))
}

/// Whether what was typed says something else than what is stored. The end of a line is no difference.
pub fn is_changed(typed: &Typed, review: &review::Model) -> bool {
    let stored = begun(review);
    let own = |typed: &Typed, field: &str| {
        let text = typed.values.get(field).and_then(|values| values.first()).map_or("", String::as_str);
        text.replace("\r\n", "\n").trim().to_owned()
    };
    let is_own = |field: &&String| !["remark", "reason"].contains(&field.as_str());
    let fields = stored.values.keys().chain(typed.values.keys().filter(is_own));
    fields.into_iter().any(|field| own(typed, field) != own(&stored, field))
}

fn filled(judgement: &Judgement) -> Typed {
    let opinion = judgement.opinion.map(|o| o.to_value()).unwrap_or_default();
    let typed = Typed::default().with("opinion", opinion).with("words", &judgement.words).with("note", &judgement.note);
    judgement.scores.0.iter().fold(typed, |typed, (id, points)| typed.with(&rules::field(*id), points))
}

/// Who asks, as far as they let this reader know. In a cycle that is read blind nothing of it: how many years of which title, and that is all.
async fn person_told(
    db: &impl ConnectionTrait,
    person: &person::Model,
    snapshot: &snapshot::Model,
    viewer: Audience,
    is_blind: bool,
) -> Result<Value, Error> {
    let awards = queries::awards(db, person.id).await?;
    let is_employee = snapshot.is_employee || person.standing == Standing::Staff;
    if is_blind {
        return Ok(context! { name => (), years => years(&awards), is_employee });
    }
    let awards: Vec<_> = awards.iter().map(|(year, track, revoked)| context! { year, track, revoked }).collect();
    let shows = |field: &str| person.visibility.shows(field, viewer);
    let shown = |field: &str, text: &String| if shows(field) { text.clone() } else { String::new() };
    Ok(context! {
        name => person.name.as_str(), number => person.number.filter(|_| person.listed),
        native_name => person.native_name.as_deref().filter(|_| shows("native_name")),
        headline => shown("headline", &person.headline), employer => shown("employer", &person.employer),
        country => person.country.as_deref().filter(|_| shows("country")), city => shown("city", &person.city),
        awards, is_employee,
    })
}

/// How many years of each title, those revoked left out.
fn years(awards: &[(i32, String, bool)]) -> Vec<Value> {
    let mut years: Vec<(&str, usize)> = Vec::new();
    for (_, track, _) in awards.iter().filter(|(_, _, revoked)| !revoked) {
        match years.iter_mut().find(|(known, _)| known == track) {
            Some((_, n)) => *n += 1,
            None => years.push((track, 1)),
        }
    }
    years.into_iter().map(|(track, count)| context! { track, count }).collect()
}

/// What was submitted, as it was then: whatever became of the pages that it points at.
async fn submitted(
    db: &impl ConnectionTrait,
    snapshot: &snapshot::Model,
    season: &Season,
    mask: Option<&Mask>,
) -> Result<Value, Error> {
    let path = cycles::queries::path(db, snapshot.path_id).await?;
    let answers = applications::shown(db, snapshot).await?;
    let evidence = Read::since(db, snapshot, &season.cycle).await?;
    let asked = consents::of_cycle(db, &season.cycle).await?;
    let agreed = consents::labels(&asked, &snapshot.agreed);
    let agreed: Vec<_> = agreed.into_iter().map(|(label, version)| context! { label, version }).collect();
    let (answers, evidence): (Vec<Shown>, Read) = match mask {
        Some(mask) => (answers.into_iter().map(|a| mask.shown(a)).collect(), mask.read(evidence)),
        None => (answers, evidence),
    };
    Ok(context! {
        path => path.name, submitted_at => instant(snapshot.submitted_at), revision => snapshot.revision,
        answers => Serde(answers), evidence => Serde(evidence), agreed, veil => VEIL,
    })
}

/// What was changed since it was judged: in a cycle that is read blind without what says whose it is.
fn changed_told(changed: Option<Changed>, mask: Option<&Mask>) -> Option<Value> {
    let changed = changed.filter(|changed| !changed.is_nothing())?;
    let titles = |titles: Vec<String>| match mask {
        Some(mask) => titles.iter().map(|title| mask.text(title)).collect(),
        None => titles,
    };
    let answers = changed.answers.into_iter().map(|answer| mask.map_or(answer.clone(), |mask| mask.shown(answer)));
    Some(context! {
        path => changed.path, answers => Serde(answers.collect::<Vec<_>>()),
        added => titles(changed.added), removed => titles(changed.removed), edited => titles(changed.edited),
    })
}

/// The reviewer's own review.
async fn own(
    db: &impl ConnectionTrait,
    task: &Task,
    snapshot: &snapshot::Model,
    criteria: &[criterion::Model],
) -> Result<Value, Error> {
    let review = &task.review;
    let (mean, count) = queries::own_mean(db, task).await?;
    let asked = criteria.iter().map(|c| {
        context! { id => c.id, field => rules::field(c.id), name => c.name.as_str(), help => c.help.as_str(), weight => c.weight }
    });
    let weights: i32 = criteria.iter().map(|c| c.weight).sum();
    Ok(context! {
        review => context! {
            state => review.state.to_value(), version => review.version, is_given => review.state == State::Given,
            is_draft => review.saved_at.is_some(), saved_at => review.saved_at.map(instant), given_at => review.given_at.map(instant),
            has_changed => review.revision.is_some_and(|judged| judged < snapshot.revision), ..told(review, criteria)
        },
        criteria => asked.collect::<Vec<_>>(), weights, has_weights => criteria.iter().any(|c| c.weight != criteria[0].weight),
        own_mean => mean.filter(|_| count > 1).map(rules::told), own_count => count,
    })
}

/// Points, words and opinion of a review. Never the note: that is for managers.
pub fn told(review: &review::Model, criteria: &[criterion::Model]) -> Value {
    context! {
        points => criteria.iter().map(|c| review.scores.0.get(&c.id).copied()).collect::<Vec<_>>(),
        score => review.score.map(rules::told), opinion => review.opinion.map(|o| o.to_value()),
        words => review.words.as_str(),
    }
}

/// What others gave, what they say, and what was before: each where the cycle shows it.
async fn beside(
    db: &impl ConnectionTrait,
    task: &Task,
    criteria: &[criterion::Model],
    now: DateTime<Utc>,
) -> Result<Value, Error> {
    let others = queries::others(db, task).await?;
    let given = others.iter().flatten().filter_map(|o| o.review.score).chain(task.review.score);
    let mean = rules::mean(&given.collect::<Vec<_>>()).map(rules::told);
    let other = |o: &Other| context! { name => o.name.as_str(), ..told(&o.review, criteria) };
    let others = others.map(|all| all.iter().map(other).collect::<Vec<_>>());
    let remark = |(said, name): &(remark::Model, String)| {
        context! {
            id => said.id, name => name.as_str(), at => instant(said.at), is_own => said.person_id == task.review.reviewer_id,
            words => said.removed_at.is_none().then_some(said.words.as_str()),
        }
    };
    let remarks = queries::remarks(db, task, now).await?;
    let remarks = remarks.map(|all| all.iter().map(remark).collect::<Vec<_>>());
    let earlier = queries::earlier(db, task).await?;
    Ok(context! {
        others, mean, remarks, may_talk => task.season.phase == entity::review_plan::Phase::Discussion,
        earlier => earlier.iter().map(past).collect::<Vec<_>>(),
    })
}

fn past(earlier: &Earlier) -> Value {
    let scores: Vec<i32> = earlier.reviews.iter().filter_map(|r| r.score).collect();
    context! {
        title => earlier.cycle.title.as_str(), year => earlier.cycle.year, state => earlier.state.to_value(),
        answers => Serde(&earlier.answers), counted => earlier.counted, scale => earlier.scale,
        criteria => earlier.criteria.iter().map(|c| c.name.clone()).collect::<Vec<_>>(),
        reviews => earlier.reviews.iter().map(|r| told(r, &earlier.criteria)).collect::<Vec<_>>(),
        mean => rules::mean(&scores).map(rules::told),
    }
}
