//! How a letter becomes a row of the outbox.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use entity::refusal::Kind;
use entity::{letter, letter_text, program};
use minijinja::{Value, context};
use sea_orm::{ActiveEnum, ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait};

use super::{Draft, own, refusals};
use crate::colour::{BLACK, Colour};
use crate::config::Site;
use crate::{Error, text, web};

/// What letters are drawn with, read once for many of them.
pub struct Press<'s> {
    site: &'s Site,
    program: Option<program::Model>,
    /// The program's own words by letter and language.
    texts: HashMap<(String, String), Words>,
}

/// A subject and a body in the program's own words. What is empty is told as the portal tells it.
#[derive(Clone, Debug, Default)]
pub struct Words {
    pub subject: String,
    pub body: String,
}

/// A letter as it is sent.
#[derive(Debug)]
pub struct Drawn {
    pub subject: String,
    pub text: String,
    pub html: String,
    /// Where its kind is refused.
    pub refuse: Option<String>,
}

impl<'s> Press<'s> {
    pub async fn of(db: &impl ConnectionTrait, site: &'s Site) -> Result<Self, DbErr> {
        let program = program::Entity::find_by_id(1).one(db).await?;
        let rows = letter_text::Entity::find().all(db).await?;
        let texts = rows.into_iter().map(|t| ((t.template, t.language), Words { subject: t.subject, body: t.body }));
        Ok(Self { site, program, texts: texts.collect() })
    }

    /// The letter in these words, whatever is stored.
    pub fn with(mut self, of: &Draft, words: Words) -> Self {
        self.texts.insert(key(of), words);
        self
    }

    pub fn draw(&self, draft: &Draft) -> Result<Drawn, Error> {
        let refuse = draft.letter.refusable().map(|kind| (kind, refusals::address(self.site, kind, &draft.to)));
        let all = self.values(draft, refuse.as_ref());
        let locale = draft.to.locale;
        let fill = |name: &str| draft.letter.fills().find(|f| f.name == name).map(|f| f.value(&all, locale));
        let own = self.texts.get(&key(draft));
        let body = own.map(|w| w.body.as_str()).filter(|b| !b.is_empty());
        let (own_html, own_text) = (body.map(|b| own::html(b, &fill)), body.map(|b| own::plain(b, &fill)));
        let all = context! { own_html, own_text, ..all.clone() };
        let part = |file: &str| {
            web::engine(locale).get_template(&format!("mail/{}/{file}", draft.letter.folder()))?.render(&all)
        };
        let subject = match own.map(|w| w.subject.as_str()).filter(|s| !s.is_empty()) {
            Some(subject) => own::filled(subject, &fill),
            None => part("subject.txt")?,
        };
        Ok(Drawn {
            subject: text::line(&subject),
            text: squeezed(&part("body.txt")?),
            html: part("body.html")?,
            refuse: refuse.map(|(_, address)| address),
        })
    }

    /// A letter as it waits in the outbox.
    pub fn row(&self, draft: &Draft, now: DateTime<Utc>) -> Result<letter::ActiveModel, Error> {
        let drawn = self.draw(draft)?;
        Ok(letter::ActiveModel {
            event: Set(draft.event.clone()),
            person_id: Set(draft.to.person_id),
            address: Set(draft.to.address.clone()),
            to_name: Set(text::line(&draft.to.name)),
            template: Set(draft.letter.folder().into()),
            subject: Set(drawn.subject),
            text: Set(drawn.text),
            html: Set(drawn.html),
            state: Set(letter::State::Waiting),
            attempts: Set(0),
            run_at: Set(now),
            last_error: Set(String::new()),
            created_at: Set(now),
            unsubscribe: Set(drawn.refuse),
            ..Default::default()
        })
    }

    fn values(&self, draft: &Draft, refuse: Option<&(Kind, String)>) -> Value {
        let program = self.program.as_ref();
        let accent = Colour::parse(program.map_or("", |p| p.accent.as_str())).unwrap_or(BLACK);
        let (program, contact) = program.map_or(("Palmares", ""), |p| (p.name.as_str(), p.contact.as_str()));
        let ours = context! {
            program, contact, to_name => draft.to.name.as_str(), origin => self.site.origin(),
            lang => draft.to.locale.tag(), dir => draft.to.locale.direction(),
            accent => accent.to_string(), accent_ink => accent.ink().to_string(),
            link_colour => accent.on_paper().to_string(), link_colour_night => accent.on_night().to_string(),
            refuse_kind => refuse.map(|(kind, _)| kind.to_value()), refuse_url => refuse.map(|(_, url)| url.as_str()),
        };
        context! { ..draft.words.clone(), ..ours }
    }
}

/// Paragraphs apart by one blank line, whichever of them are there.
fn squeezed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.trim().split('\n') {
        if line.is_empty() && out.ends_with("\n\n") {
            continue;
        }
        out.push_str(line);
        out.push('\n');
    }
    out
}

fn key(of: &Draft) -> (String, String) {
    (of.letter.folder().into(), of.to.locale.tag().into())
}

/// A letter as it waits in the outbox, in the portal's own words: for who has no outbox yet.
pub fn drawn(
    program: Option<&program::Model>,
    site: &Site,
    draft: &Draft,
    now: DateTime<Utc>,
) -> Result<letter::ActiveModel, Error> {
    Press { site, program: program.cloned(), texts: HashMap::new() }.row(draft, now)
}

/// Subject and text as they would be sent; nothing is queued.
pub async fn sample(db: &impl ConnectionTrait, site: &Site, draft: &Draft) -> Result<(String, String), Error> {
    let drawn = Press::of(db, site).await?.draw(draft)?;
    Ok((drawn.subject, drawn.text))
}
