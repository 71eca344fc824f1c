use chrono::{DateTime, Utc};
use entity::application::{self, State};
use entity::audit::Action;
use minijinja::context;
use sea_orm::ActiveValue::Set;

use super::{address, changed_meanwhile, entry, locked, put, undo_decision};
use crate::Error;
use crate::applications::rules;
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Message;
use crate::mail::{self, Letter, Recipient};
use crate::web::{Me, instant};

/// Takes an application back, any time before the announcement (R3). Once more changes nothing.
pub async fn withdraw(db: &Db, site: &Site, by: &Me, id: i64, now: DateTime<Utc>) -> Result<application::Model, Error> {
    let txn = db.begin().await?;
    let dossier = locked(&txn, by, id).await?;
    let from = dossier.application.state;
    if from == State::Withdrawn {
        return Ok(dossier.application);
    }
    if !rules::may_withdraw(&dossier.application, &dossier.cycle) {
        return Err(Error::refused(Message::new("applications-has-result-withdraw")));
    }
    let next = application::ActiveModel { state: Set(State::Withdrawn), updated_at: Set(now), ..Default::default() };
    let Some(application) = put(&txn, &dossier.application, next).await? else { return Err(changed_meanwhile()) };
    undo_decision(&txn, &application, now).await?;
    entry(Action::ApplicationWithdrawn, &application)
        .states(from.told(), State::Withdrawn.told())
        .record(&txn, now)
        .await?;
    if let Some(to) = Recipient::of(&txn, by).await? {
        let cycle = &dossier.cycle;
        let event = format!("applications/withdrawn:{}:{}", application.id, application.version);
        let words = context! {
            cycle => cycle.title.as_str(), track => dossier.track.name.as_str(), url => address(site, &application),
            may_return => dossier.takes(now), closes_at => instant(cycle.closes_at), zone => cycle.zone.as_str(),
        };
        mail::queue(&txn, site, &to, Letter::ApplicationWithdrawn, &event, words, now).await?;
    }
    txn.commit().await?;
    Ok(application)
}
