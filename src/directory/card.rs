//! The share picture of a member: what a link to their page looks like elsewhere.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use chrono::{DateTime, Utc};
use entity::award::State;
use entity::person::Audience;
use entity::program;
use minijinja::{Value, context};

use super::queries::Member;
use super::{badge, rules};
use crate::l10n::Locale;
use crate::laurel::crest::{Colours, SERIF};
use crate::laurel::{self, lettering};
use crate::program::palette;
use crate::web::engine;
use crate::{Error, text};

pub const WIDTH: u32 = 1200;
/// Titles that are told with their years; of more, how many.
const MOST: usize = 3;

/// The picture as an SVG, 1200 by 630. `photo` is a JPEG; `address` is where the page is, without its scheme.
pub fn svg(
    member: &Member,
    program: &program::Model,
    photo: Option<&[u8]>,
    address: &str,
    now: DateTime<Utc>,
) -> Result<String, Error> {
    let facts = member.facts(now)?;
    let live = rules::is_member(facts.status);
    let day = palette::light(&program.accent, live);
    let ink = format!("fill=\"{}\" font-weight=\"600\"", day.ink);
    let name = lettering::fit(&member.person.name, (540.0, 150.0), 68.0, 30.0);
    let native = member.native_name(Audience::Public).map(|name| lettering::fit(name, (540.0, 44.0), 34.0, 18.0));
    let mut crest = badge::seal(member, &facts, &program.name, now);
    crest.number = None;
    let titles = titles(member);
    let more = titles.len().saturating_sub(MOST);
    let titles: Vec<Value> = titles.iter().take(MOST).map(|t| line(t, 540.0, 27.0)).collect();
    let drawn = context! {
        font => SERIF,
        title => format!("{}, {}, {}", member.person.name, badge::line(member, &facts, now), program.name),
        program => line(&program.name, 760.0, 30.0),
        photo => photo.map(|jpeg| BASE64_STANDARD.encode(jpeg)),
        initials => text::initials(&member.person.name),
        name => Value::from_safe_string(lettering::placed(&name, 340.0, 225.0, &ink)),
        native => native.map(|n| context! { size => n.size, text => n.lines.concat() }),
        titles,
        more,
        status => line(&badge::line(member, &facts, now), 250.0, 27.0),
        number => member.number,
        address => line(address, 520.0, 24.0),
        mark => Value::from_safe_string(laurel::mark(crest.kind)),
        crest => Value::from_safe_string(crest.shapes(Some(&day))),
        ..badge::coloured(Colours { day: &day, night: None })
    };
    Ok(engine(Locale::english()).get_template("directory/card.svg")?.render(drawn)?)
}

fn line(text: &str, room: f64, most: f64) -> Value {
    let fitted = lettering::fit(text, (room, most * 1.2), most, most * 0.6);
    context! { size => format!("{:.1}", fitted.size), text => fitted.lines.concat() }
}

/// Each title with the years in which it was held: "vExpert 2016–2019, 2021–2027". Years that were revoked are not.
fn titles(member: &Member) -> Vec<String> {
    let years = |track: i64| -> Vec<i32> {
        member.awards.iter().filter(|a| a.track_id == track && a.state == State::Active).map(|a| a.year).collect()
    };
    let held = member.tracks.iter().map(|t| (t, years(t.id))).filter(|(_, years)| !years.is_empty());
    held.map(|(t, years)| format!("{} {}", t.name, rules::stretches(&years))).collect()
}
