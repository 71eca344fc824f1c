use chrono::{DateTime, Utc};
use entity::audit::Action;
use entity::letter_text;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ModelTrait};

use crate::audit::Entry;
use crate::complaints::Complaints;
use crate::config::Site;
use crate::db::Db;
use crate::l10n::{Locale, Message};
use crate::letters::forms::Text;
use crate::letters::{queries, rules};
use crate::mail::{self, Draft, Letter, Press, Recipient, Words, own};
use crate::web::Manager;
use crate::{Error, sign_in};

/// What was typed, as it would be kept.
pub fn checked(letter: Letter, typed: &Text<'_>) -> Result<Words, Error> {
    let mut wrong = Complaints::default();
    let subject = wrong.line("subject", typed.subject, rules::LONGEST_SUBJECT);
    let body = wrong.lines("body", typed.body, rules::LONGEST_BODY);
    let known: Vec<&str> = letter.fills().map(|fill| fill.name).collect();
    for (field, text) in [("subject", &subject), ("body", &body)] {
        if let Some(name) = own::unknown(text, &known) {
            wrong.add(field, Message::new("letters-fill-unknown").with("name", name));
        }
    }
    wrong.end()?;
    Ok(Words { subject, body })
}

/// From now on the letter says it in these words.
pub async fn keep(
    db: &Db,
    by: &Manager,
    (letter, locale): (Letter, Locale),
    typed: &Text<'_>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let words = checked(letter, typed)?;
    if words.subject.is_empty() && words.body.is_empty() {
        return Err(Error::wrong("body", Message::new("letters-words-missing")));
    }
    let txn = db.begin().await?;
    let there = queries::text(&txn, letter, locale).await?;
    let was = there.as_ref().map_or("the portal's words", |_| "own words");
    let row = letter_text::ActiveModel {
        template: Set(letter.folder().into()),
        language: Set(locale.tag().into()),
        subject: Set(words.subject),
        body: Set(words.body),
        updated_at: Set(now),
        ..Default::default()
    };
    let row = match there {
        Some(text) => letter_text::ActiveModel { id: Set(text.id), ..row }.update(&txn).await?,
        None => row.insert(&txn).await?,
    };
    let entry = Entry::new(Action::LetterTextEdited, "letter_text", row.id).by(by.id);
    entry.states(was, "own words").note(told(letter, locale)).record(&txn, now).await?;
    txn.commit().await?;
    Ok(())
}

/// Back to the portal's own words. The words given up stay in the log.
pub async fn give_up(
    db: &Db,
    by: &Manager,
    (letter, locale): (Letter, Locale),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let txn = db.begin().await?;
    let text = queries::text(&txn, letter, locale).await?;
    let text = text.ok_or_else(|| Error::refused(Message::new("letters-words-none")))?;
    let entry = Entry::new(Action::LetterTextEdited, "letter_text", text.id).by(by.id);
    let note = format!("{}: {}\n\n{}", told(letter, locale), text.subject, text.body);
    text.delete(&txn).await?;
    entry.states("own words", "the portal's words").note(note).record(&txn, now).await?;
    txn.commit().await?;
    Ok(())
}

/// Sends the letter in these words to the manager's own address. Where it went.
pub async fn test(
    db: &Db,
    site: &Site,
    by: &Manager,
    (letter, locale): (Letter, Locale),
    words: Words,
    now: DateTime<Utc>,
) -> Result<String, Error> {
    let to = Recipient::of(&db.read, by).await?.map(|to| Recipient { locale, ..to });
    let to = to.ok_or_else(|| Error::refused(Message::new("letters-test-no-address")))?;
    // Counted outside of the transaction: a refused try counts too.
    sign_in::actions::count_try(&db.write, format!("letter-test:{}", by.id), rules::TESTS, now).await?;
    let txn = db.begin().await?;
    let address = to.address.clone();
    let event = format!("{}:{}:{}", rules::TEST, by.id, now.timestamp_micros());
    let draft = Draft { to, letter, event, words: letter.sample(site) };
    let press = Press::of(&txn, site).await?.with(&draft, words);
    let mut row = press.row(&draft, now)?;
    row.subject = Set(format!("[Test] {}", row.subject.take().unwrap_or_default()));
    row.template = Set(rules::TEST.into());
    mail::put(&txn, vec![row]).await?;
    let entry = Entry::new(Action::LetterTested, "person", by.id).by(by.id).on(by.id);
    entry.note(told(letter, locale)).record(&txn, now).await?;
    txn.commit().await?;
    Ok(address)
}

fn told(letter: Letter, locale: Locale) -> String {
    format!("{} ({})", letter.folder(), locale.tag())
}
