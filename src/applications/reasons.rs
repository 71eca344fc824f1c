//! Why something was decided, in the reader's language: the program's list of reasons, with its own words for them or
//! those of the interface. Whoever tells a reason asks here.

use std::collections::HashMap;

use entity::application;
use entity::decision::{self, Verdict};
use entity::reason::{self, Model};
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::l10n::Locale;

#[derive(Clone, Debug, Default)]
pub struct Reasons(Vec<Model>);

/// The list in its order, with those that are offered no more: what was decided with them still tells them.
pub async fn all(db: &impl ConnectionTrait) -> Result<Reasons, DbErr> {
    let found = reason::Entity::find().order_by_asc(reason::COLUMN.position).order_by_asc(reason::COLUMN.id);
    Ok(Reasons(found.all(db).await?))
}

/// How many decisions tell each, by its key; a viewer's own are not counted, for they would be told by the difference.
pub async fn decided(db: &impl ConnectionTrait, viewer: i64) -> Result<HashMap<String, i64>, DbErr> {
    let own = Query::select()
        .column(application::Column::Id)
        .from(application::Entity)
        .and_where(application::COLUMN.person_id.eq(viewer))
        .to_owned();
    let found: Vec<(String, i64)> = decision::Entity::find()
        .filter(decision::COLUMN.application_id.not_in_subquery(own))
        .select_only()
        .column(decision::Column::Reason)
        .column_as(decision::Column::Id.count(), "decided")
        .group_by(decision::Column::Reason)
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().collect())
}

impl FromIterator<Model> for Reasons {
    fn from_iter<I: IntoIterator<Item = Model>>(all: I) -> Self {
        Self(all.into_iter().collect())
    }
}

impl Reasons {
    /// What an applicant is told. Nothing where the decision's own words are the reason and no others were written for it.
    pub fn told(&self, key: &str, locale: Locale) -> Option<String> {
        match self.written(key, locale) {
            Some(own) => Some(own.to_owned()),
            None if key == reason::OTHER => None,
            None => locale.find_or_english(&format!("decision-reason-{key}")),
        }
    }

    /// What managers call it, which is never nothing.
    pub fn named(&self, key: &str) -> String {
        let english = Locale::english();
        let built_in = || english.find_or_english(&format!("decision-reason-{key}"));
        self.told(key, english).or_else(built_in).unwrap_or_else(|| key.to_owned())
    }

    /// The program's own words: in the language, else in English.
    fn written(&self, key: &str, locale: Locale) -> Option<&str> {
        let texts = &self.0.iter().find(|r| r.key == key)?.texts.0;
        let in_ = |tag: &str| texts.get(tag).map(String::as_str).filter(|text| !text.is_empty());
        in_(locale.tag()).or_else(|| in_(Locale::english().tag()))
    }

    /// The one with this key, if it explains the verdict and is still offered; or the one that stands already.
    pub fn fitting(&self, key: &str, verdict: Verdict) -> Option<&Model> {
        self.0.iter().find(|r| r.key == key && r.fits(verdict))
    }

    /// What may be chosen for a verdict.
    pub fn offered(&self, verdict: Verdict) -> impl Iterator<Item = &Model> {
        self.0.iter().filter(move |r| r.retired_at.is_none() && r.fits(verdict))
    }

    pub fn iter(&self) -> impl Iterator<Item = &Model> {
        self.0.iter()
    }
}

#[cfg(test)]
mod tests {
    use entity::reason::{OTHER, Texts};

    use super::*;

    fn reasons(key: &str, texts: &[(&str, &str)]) -> Reasons {
        let texts = Texts(texts.iter().map(|(tag, text)| ((*tag).to_owned(), (*text).to_owned())).collect());
        Reasons(vec![Model {
            id: 1,
            key: key.into(),
            for_yes: false,
            for_no: true,
            texts,
            position: 0,
            retired_at: None,
        }])
    }

    #[test]
    fn ones_own_words_come_first_then_english_then_the_interface() {
        let (en, fr) = (Locale::english(), Locale::by_tag("fr").unwrap());
        let plain = reasons("conduct", &[]);
        assert!(plain.told("conduct", fr).unwrap().contains("code de conduite"));
        let reworded = reasons("conduct", &[("en", "Our own <b> words."), ("fr", "")]);
        assert_eq!(reworded.told("conduct", fr).as_deref(), Some("Our own <b> words."));
        let both = reasons("too-far", &[("en", "Too far."), ("fr", "Trop loin.")]);
        assert_eq!(
            (both.told("too-far", fr), both.told("too-far", en)),
            (Some("Trop loin.".into()), Some("Too far.".into()))
        );
        assert_eq!(both.told("gone", en), None);
        assert_eq!(both.named("gone"), "gone");
    }

    #[test]
    fn another_reason_is_told_in_the_words_of_the_decision() {
        let en = Locale::english();
        assert_eq!(reasons(OTHER, &[]).told(OTHER, en), None);
        assert!(!reasons(OTHER, &[]).named(OTHER).is_empty());
        assert_eq!(reasons(OTHER, &[("en", "See below.")]).told(OTHER, en).as_deref(), Some("See below."));
    }

    #[test]
    fn what_is_offered_no_more_still_fits() {
        let mut list = reasons("conduct", &[]);
        assert_eq!((list.offered(Verdict::Decline).count(), list.offered(Verdict::Accept).count()), (1, 0));
        list.0[0].retired_at = Some("2027-01-01T00:00:00Z".parse().unwrap());
        assert_eq!(list.offered(Verdict::Decline).count(), 0);
        assert!(
            list.fitting("conduct", Verdict::Defer).is_some() && list.fitting("conduct", Verdict::Accept).is_none()
        );
    }
}
