//! The live badge: what it says, in which style and colours.

use chrono::{DateTime, Datelike, Utc};
use entity::award::{self, State};
use entity::cycle::end_of;
use entity::listing::Status;
use entity::program;
use entity::track::{self, Kind};
use minijinja::{Value, context};

use super::queries::Member;
use super::rules;
use crate::Error;
use crate::l10n::Locale;
use crate::laurel::crest::{Colours, Crest, Palette, State as Shown};
use crate::laurel::{self, lettering};
use crate::listing::Facts;
use crate::program::palette;
use crate::web::engine;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    Banner,
    Seal,
    Line,
}

impl Style {
    pub const ALL: [Self; 3] = [Self::Banner, Self::Seal, Self::Line];

    /// What is not known is the one that every badge had first.
    pub fn of(asked: Option<&str>) -> Self {
        Self::ALL.into_iter().find(|s| Some(s.slug()) == asked).unwrap_or(Self::Banner)
    }

    pub fn slug(self) -> &'static str {
        match self {
            Self::Banner => "banner",
            Self::Seal => "seal",
            Self::Line => "line",
        }
    }

    /// How large it is shown.
    pub fn size(self) -> (u32, u32) {
        match self {
            Self::Banner => (220, 64),
            Self::Seal => (150, 180),
            Self::Line => (260, 24),
        }
    }
}

/// The ground that the badge is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    Light,
    Dark,
    Auto,
}

impl Theme {
    pub fn of(asked: Option<&str>) -> Self {
        match asked {
            Some("dark") => Self::Dark,
            Some("auto") => Self::Auto,
            _ => Self::Light,
        }
    }
}

/// What asks for it, in an address; nothing for what is the default.
pub fn query(style: Style, theme: Theme) -> String {
    let style = (style != Style::Banner).then(|| format!("style={}", style.slug()));
    let theme = match theme {
        Theme::Light => None,
        Theme::Dark => Some("theme=dark".to_owned()),
        Theme::Auto => Some("theme=auto".to_owned()),
    };
    let asked: Vec<String> = style.into_iter().chain(theme).collect();
    if asked.is_empty() { String::new() } else { format!("?{}", asked.join("&")) }
}

/// The badge as an SVG.
pub fn svg(
    member: &Member,
    program: &program::Model,
    style: Style,
    theme: Theme,
    now: DateTime<Utc>,
) -> Result<String, Error> {
    let facts = member.facts(now)?;
    let live = rules::is_member(facts.status);
    let (light, dark) = (palette::light(&program.accent, live), palette::dark(&program.accent, live));
    let colours = match theme {
        Theme::Light => Colours { day: &light, night: None },
        Theme::Dark => Colours { day: &dark, night: None },
        Theme::Auto => Colours { day: &light, night: Some(&dark) },
    };
    if style == Style::Seal {
        return Ok(seal(member, &facts, &program.name, now).svg(colours));
    }
    let line = line(member, &facts, now);
    let title = format!("{}: {}, {line}", program.name, member.person.name);
    let words = if style == Style::Banner {
        context! {
            program => lettering::cut(&program.name, 13.6),
            name => fitted(&member.person.name, 130.0, 15.0),
            number => member.number,
            line,
        }
    } else {
        context! { words => fitted(&format!("{} · {line} · #{}", program.name, member.number), 208.0, 11.5) }
    };
    let kind = shown(member, now).map_or(Kind::Main, |(_, track)| track.kind);
    let drawn = context! { title, mark => Value::from_safe_string(laurel::mark(kind)), ..coloured(colours) };
    let name = format!("directory/badge_{}.svg", style.slug());
    Ok(engine(Locale::english()).get_template(&name)?.render(context! { ..words, ..drawn })?)
}

/// The colours as templates of pictures take them.
pub fn coloured(colours: Colours<'_>) -> Value {
    let Palette { leaf, ribbon, on_ribbon, ink, soft, paper, line } = colours.day.clone();
    let scheme = Value::from_safe_string(colours.night.map(Palette::scheme).unwrap_or_default());
    context! { leaf, ribbon, on_ribbon, ink, soft, paper, edge => line, scheme }
}

/// A text on one line with its size.
fn fitted(text: &str, room: f64, most: f64) -> Value {
    let fitted = lettering::fit(text, (room, most * 1.2), most, most * 0.72);
    context! { size => format!("{:.1}", fitted.size), text => fitted.lines.concat() }
}

/// The award that stands for the member: one that is held now before one that ended, the main title before others, and
/// the latest.
pub fn shown(member: &Member, now: DateTime<Utc>) -> Option<(&award::Model, &track::Model)> {
    let track = |a: &award::Model| member.tracks.iter().find(|t| t.id == a.track_id);
    let awards = member.awards.iter().filter_map(|a| track(a).map(|t| (a, t)));
    awards.max_by_key(|(a, t)| {
        (a.covers(now.date_naive(), member.grace), a.state == State::Active, t.kind == Kind::Main, a.year)
    })
}

/// The crest of that award.
pub fn seal<'a>(member: &'a Member, facts: &Facts, program: &'a str, now: DateTime<Utc>) -> Crest<'a> {
    let (award, track) = shown(member, now).unzip();
    Crest {
        kind: track.map_or(Kind::Main, |t| t.kind),
        track: track.map_or(program, |t| &t.name),
        year: award.map_or(facts.last_year, |a| a.year).to_string(),
        program,
        state: match award.map(|a| a.state) {
            Some(State::Revoked | State::Corrected) => Shown::Revoked,
            _ if rules::is_member(facts.status) => Shown::Live,
            _ => Shown::Ended,
        },
        number: Some(member.number),
    }
}

/// What a member is now, in few words.
pub fn line(member: &Member, facts: &Facts, now: DateTime<Utc>) -> String {
    let today = now.date_naive();
    let years = member.awards.iter().filter(|a| a.covers(today, member.grace)).map(|a| a.year);
    match facts.status {
        Status::Current => format!("current {}", years.max().unwrap_or(facts.last_year)),
        Status::Honorary => "honorary member".into(),
        Status::Staff => "emeritus".into(),
        Status::OnHold => "on hold".into(),
        Status::Memoriam => "in memoriam".into(),
        Status::Alumni if member.awards.iter().all(|a| a.state == State::Revoked) => "revoked".into(),
        Status::Alumni => match (facts.begins, facts.until) {
            (Some(begins), _) => format!("from {}", begins.format("%-d %b %Y")),
            (_, Some(until)) if until < today => format!("alumni since {}", end_of(until).year()),
            _ => "alumni".into(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_is_the_default() {
        assert_eq!(
            (Style::of(Some("seal")), Style::of(Some("")), Style::of(None)),
            (Style::Seal, Style::Banner, Style::Banner)
        );
        assert_eq!(
            (Theme::of(Some("auto")), Theme::of(Some("x")), Theme::of(None)),
            (Theme::Auto, Theme::Light, Theme::Light)
        );
    }
}
