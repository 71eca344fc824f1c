//! What the form of a decision offers: verdicts, reasons, blocks of text.

use entity::reason::OTHER;
use minijinja::{Value, context};
use sea_orm::{ActiveEnum, ConnectionTrait};

use super::blocks;
use super::rules::VERDICTS;
use crate::Error;
use crate::applications::reasons::{self, Reasons};
use crate::l10n::Message;

/// For `decisions/_ruling.html`. `stands` is the reason of the decision that stands: offered as long as it does.
pub async fn all(db: &impl ConnectionTrait, stands: Option<&str>) -> Result<Value, Error> {
    let reasons = reasons::all(db).await?;
    Ok(context! {
        verdicts => verdicts(), reasons => groups(&reasons, stands), blocks => blocks::offered(&blocks::all(db).await?),
    })
}

/// What can be decided.
fn verdicts() -> Vec<Value> {
    let verb = |value: String| option(Message::new(format!("decisions-verb-{value}")).to_string(), value);
    VERDICTS.iter().map(|v| verb(v.to_value())).collect()
}

/// A value to choose, with its name.
pub fn option(label: String, value: String) -> Value {
    context! { label, value }
}

/// Reasons once each: those of an acceptance, then the others, then those that explain both.
fn groups(reasons: &Reasons, stands: Option<&str>) -> Vec<Value> {
    let is_offered = |r: &&entity::reason::Model| r.retired_at.is_none() || stands == Some(r.key.as_str());
    let group = |name: &str, for_yes: bool, for_no: bool| {
        let of = reasons.iter().filter(is_offered).filter(|r| (r.for_yes, r.for_no) == (for_yes, for_no));
        // The one that is said in words of one's own stands last.
        let (last, first): (Vec<_>, Vec<_>) = of.partition(|r| r.key == OTHER);
        let told = |r: &entity::reason::Model| match r.key.as_str() {
            OTHER => Message::new("decisions-ruling-other").to_string(),
            key => reasons.named(key),
        };
        let options: Vec<_> = first.into_iter().chain(last).map(|r| option(told(r), r.key.clone())).collect();
        context! { name, options }
    };
    let all = [group("accept", true, false), group("others", false, true), group("both", true, true)];
    all.into_iter().filter(|g| g.get_attr("options").is_ok_and(|o| o.len() != Some(0))).collect()
}
