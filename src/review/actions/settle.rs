use chrono::{DateTime, NaiveDate, Utc};
use entity::audit::Action;
use entity::{Words, reviewer};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, EntityTrait};

use crate::Error;
use crate::audit::Entry;
use crate::db::Db;
use crate::review::queries;
use crate::web::Reviewer;

/// What a reviewer takes on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    pub most: Option<i32>,
    pub languages: Words,
    pub regions: Words,
    pub away_until: Option<NaiveDate>,
}

impl Settings {
    pub fn of(row: reviewer::Model) -> Self {
        Self { most: row.most, languages: row.languages, regions: row.regions, away_until: row.away_until }
    }

    fn logged(&self) -> String {
        let any = |words: &Words| if words.0.is_empty() { "any".to_owned() } else { words.joined() };
        let most = self.most.map_or_else(|| "any number".to_owned(), |n| format!("at most {n}"));
        let away = self.away_until.map_or_else(String::new, |day| format!("; away until {day}"));
        format!("{most}; languages {}; regions {}{away}", any(&self.languages), any(&self.regions))
    }
}

pub async fn settle(db: &Db, by: &Reviewer, new: Settings, now: DateTime<Utc>) -> Result<(), Error> {
    let txn = db.begin().await?;
    let before = queries::settings(&txn, by.id).await?.map(Settings::of).unwrap_or_default();
    if before == new {
        return Ok(());
    }
    let row = reviewer::ActiveModel {
        person_id: Set(by.id),
        most: Set(new.most),
        languages: Set(new.languages.clone()),
        regions: Set(new.regions.clone()),
        away_until: Set(new.away_until),
        ..Default::default()
    };
    use reviewer::Column::{AwayUntil, Languages, Most, PersonId, Regions};
    let over = OnConflict::column(PersonId).update_columns([Most, Languages, Regions, AwayUntil]).to_owned();
    reviewer::Entity::insert(row).on_conflict(over).exec_without_returning(&txn).await?;
    let entry = Entry::new(Action::ReviewerEdited, "reviewer", by.id).by(by.id).on(by.id);
    entry.states(before.logged(), new.logged()).record(&txn, now).await?;
    txn.commit().await?;
    Ok(())
}
