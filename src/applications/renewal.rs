//! Renewing: what the application of the year before said, what has changed about its questions since, and whether one
//! confirmation is enough (R5).

use entity::application::{self, State};
use entity::award;
use entity::question::Model as Question;
use entity::{Answers, cycle};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::queries::{self, Dossier};
use super::rules;
use crate::{Error, secret};

/// What somebody last said for the same title in another cycle.
#[derive(Clone, Debug)]
pub struct Past {
    pub cycle: cycle::Model,
    pub answers: Answers,
    /// What was asked then; on the way that they took first.
    pub questions: Vec<Question>,
}

impl Past {
    pub async fn of(
        db: &impl ConnectionTrait,
        application: &application::Model,
        cycle: &cycle::Model,
    ) -> Result<Option<Self>, Error> {
        let Some((cycle, answers)) = queries::earlier(db, application.person_id, cycle).await? else { return Ok(None) };
        let way = queries::in_cycle(db, application.person_id, cycle.id).await?.map(|a| a.path_id);
        let mut questions = queries::questions_of_cycle(db, cycle.id).await?;
        questions.sort_by_key(|q| Some(q.path_id) != way);
        Ok(Some(Self { cycle, answers, questions }))
    }

    /// The question as it was answered then, where it now asks something else, in another way or among other choices.
    pub fn changed(&self, question: &Question) -> Option<&Question> {
        if self.answers.is_empty_at(&question.key) {
            return None;
        }
        let then = self.questions.iter().find(|q| q.key == question.key)?;
        let is_same = then.label == question.label && then.kind == question.kind && then.choices == question.choices;
        (!is_same).then_some(then)
    }

    /// Whether a draft's answer is still the one that was carried over.
    pub fn is_carried(&self, question: &Question, answers: &Answers) -> bool {
        let then = rules::prefilled(&self.answers, std::slice::from_ref(question));
        !then.is_empty_at(&question.key) && then.all(&question.key) == answers.all(&question.key)
    }
}

/// Whether one confirmation is enough: the cycle allows it, the title was held before, every answer is as it was carried
/// over, none that is required was given to another question, and nothing is missing but what is asked on the same page.
pub async fn is_fast(db: &impl ConnectionTrait, dossier: &Dossier, past: Option<&Past>) -> Result<bool, Error> {
    let Some(past) = past.filter(|_| dossier.cycle.fast_track && dossier.application.state == State::Draft) else {
        return Ok(false);
    };
    let answers = rules::asked(&dossier.application.answers, &dossier.questions);
    let is_untouched =
        answers == rules::asked(&rules::prefilled(&past.answers, &dossier.questions), &dossier.questions);
    let is_same = dossier.questions.iter().filter(|q| q.required).all(|q| past.changed(q).is_none());
    let consents: Vec<String> = dossier.consents.iter().map(|c| c.field()).collect();
    let is_whole = dossier.wrongs().iter().all(|w| consents.contains(&w.field));
    Ok(is_untouched && is_same && is_whole && held(db, dossier).await?)
}

async fn held(db: &impl ConnectionTrait, dossier: &Dossier) -> Result<bool, Error> {
    let found = award::Entity::find()
        .filter(award::COLUMN.person_id.eq(dossier.application.person_id))
        .filter(award::COLUMN.track_id.eq(dossier.track.id))
        .filter(award::Column::State.ne(award::State::Corrected));
    Ok(found.count(db).await? > 0)
}

/// What a confirmation confirms, as one word: where anything that it shows changes, so does this.
pub fn seen(dossier: &Dossier) -> String {
    let consents: Vec<_> = dossier.consents.iter().map(|c| (&c.consent.key, c.text.version)).collect();
    let answers = rules::asked(&dossier.application.answers, &dossier.questions);
    let shown = serde_json::json!([
        dossier.path.id,
        dossier.questions.iter().map(|q| &q.label).collect::<Vec<_>>(),
        answers,
        dossier.log.pieces(),
        consents
    ]);
    secret::hash(&shown.to_string())
}
