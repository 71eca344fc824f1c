//! The award as a crest: the laurel with title, year and program, as it would be printed on a diploma.

use std::fmt::Write;

use entity::track::Kind;
use minijinja::HtmlEscape;

use super::lettering::{centred, fit};
use super::wreath::{Wreath, polygon, star_of};

/// What the crest says.
#[derive(Clone, Copy)]
pub struct Crest<'a> {
    pub kind: Kind,
    pub track: &'a str,
    pub year: &'a str,
    pub program: &'a str,
    pub state: State,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Live,
    Ended,
    Revoked,
}

impl State {
    /// As pages call an award: `active`, `ended`, `revoked`. What is not said is live.
    pub fn of(slug: &str) -> Self {
        match slug {
            "ended" => Self::Ended,
            "revoked" => Self::Revoked,
            _ => Self::Live,
        }
    }

    pub fn slug(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::Ended => "ended",
            Self::Revoked => "revoked",
        }
    }
}

/// The colours of a crest that stands alone, where no stylesheet reaches.
#[derive(Clone, Debug)]
pub struct Palette {
    /// Leaves, rings, lines.
    pub leaf: String,
    pub ribbon: String,
    pub on_ribbon: String,
    pub ink: String,
    /// What stands back: the program's name.
    pub soft: String,
    pub paper: String,
}

/// Families for text that stands alone: ours where it is drawn by us, what a reader's machine has elsewhere.
pub const SERIF: &str =
    "'Source Serif 4', 'Source Serif Pro', 'Iowan Old Style', 'Palatino Linotype', Georgia, 'Noto Serif', serif";

/// How the parts are coloured: by a page's stylesheet, or by the picture itself.
#[derive(Clone, Copy)]
pub enum Paint<'a> {
    Classes,
    Own(&'a Palette),
}

impl Paint<'_> {
    fn fill(self, part: &str, pick: fn(&Palette) -> &str) -> String {
        match self {
            Self::Classes => format!("class=\"crest__{part}\""),
            Self::Own(palette) => format!("fill=\"{}\"", pick(palette)),
        }
    }

    fn leaf(self) -> String {
        match self {
            Self::Classes => "currentColor".into(),
            Self::Own(palette) => palette.leaf.clone(),
        }
    }
}

pub const WIDTH: f64 = 200.0;
pub const HEIGHT: f64 = 240.0;

impl Crest<'_> {
    /// In words, for who does not see it.
    pub fn title(&self) -> String {
        let state = match self.state {
            State::Live => "",
            State::Ended => ", ended",
            State::Revoked => ", revoked",
        };
        format!("{} {}, {}{state}", self.track, self.year, self.program)
    }

    /// The shapes and words, in a box of 200 by 240.
    pub fn shapes(&self, paint: Paint<'_>) -> String {
        let leaf = paint.leaf();
        let mut svg = match self.kind {
            Kind::Main => branches(&FULL, &leaf, 1.8),
            Kind::SubProgram => framed(&leaf),
            Kind::Pro => ringed(&leaf, &paint.fill("ribbon", |p| &p.ribbon)),
        };
        svg.push_str(&self.ribbon(paint));
        let (room, middle, most) = match self.kind {
            Kind::Main => ((104.0, 96.0), 92.0, 27.0),
            Kind::SubProgram => ((132.0, 58.0), 119.0, 24.0),
            Kind::Pro => ((94.0, 60.0), 104.0, 22.0),
        };
        let bold = " font-weight=\"600\"";
        let ink = paint.fill("ink", |p| &p.ink) + bold;
        svg.push_str(&centred(&fit(self.track, room, most, 9.0), 100.0, middle, &ink));
        let soft = paint.fill("soft", |p| &p.soft);
        svg.push_str(&centred(&fit(self.program, (184.0, 17.0), 14.0, 9.0), 100.0, 223.0, &soft));
        if self.state == State::Revoked {
            let _ = write!(svg, "<path d=\"M32 168 168 24\" fill=\"none\" stroke=\"{leaf}\" stroke-width=\"3.5\"/>");
        }
        svg
    }

    /// The banner across the foot, with its folds, and the year on it. Of an award that ended only its outline is left.
    fn ribbon(&self, paint: Paint<'_>) -> String {
        let on = paint.fill("on", |p| &p.on_ribbon) + " font-weight=\"600\" letter-spacing=\"1.5\"";
        let body = paint.fill("ribbon", |p| &p.ribbon);
        let leaf = paint.leaf();
        format!(
            "<path d=\"{TAILS}\" {body} opacity=\".72\"/><path d=\"{BODY}\" {body}/><path d=\"{BODY}\" fill=\"none\" stroke=\"{leaf}\"/>{}",
            centred(&fit(self.year, (92.0, 24.0), 20.0, 9.0), 100.0, 174.5, &on)
        )
    }

    /// A picture of its own, on paper.
    pub fn svg(&self, palette: &Palette) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" font-family=\"{SERIF}\"><title>{}</title><rect width=\"{WIDTH}\" height=\"{HEIGHT}\" rx=\"10\" fill=\"{}\"/>{}</svg>",
            HtmlEscape(&self.title()),
            palette.paper,
            self.shapes(Paint::Own(palette))
        )
    }
}

const FULL: Wreath = Wreath {
    centre: (100.0, 94.0),
    radius: 74.0,
    from: 24.0,
    to: 156.0,
    leaves: 11,
    length: 25.0,
    taper: 0.62,
    breadth: 0.36,
    lean: (34.0, 40.0),
};

const SMALL: Wreath = Wreath {
    centre: (100.0, 56.0),
    radius: 20.0,
    from: 26.0,
    to: 146.0,
    leaves: 6,
    length: 14.0,
    taper: 0.7,
    breadth: 0.42,
    lean: (36.0, 44.0),
};

const RING: Wreath = Wreath {
    centre: (100.0, 94.0),
    radius: 74.0,
    from: 4.0,
    to: 170.0,
    leaves: 17,
    length: 15.5,
    taper: 0.92,
    breadth: 0.42,
    lean: (26.0, 26.0),
};

const BODY: &str = "M42 160h116v29H42z";
/// Behind the banner, to either side.
const TAILS: &str = "M22 167h26v29H22l9-14.500zM178 167h-26v29h26l-9-14.500z";
/// The two ends that hang from a Pro's banner.
const ENDS: &str = "M66 186h22v27l-11-7-11 7zM112 186h22v27l-11-7-11 7z";

fn branches(wreath: &Wreath, leaf: &str, stroke: f64) -> String {
    format!(
        "<path d=\"{}\" fill=\"none\" stroke=\"{leaf}\" stroke-width=\"{stroke}\" stroke-linecap=\"round\"/><path d=\"{}\" fill=\"{leaf}\"/>",
        wreath.stems(),
        wreath.leaves()
    )
}

fn framed(leaf: &str) -> String {
    let line = |radius: f64, stroke: f64| {
        let frame = polygon((100.0, 100.0), radius, 6);
        format!(
            "<path d=\"{frame}\" fill=\"none\" stroke=\"{leaf}\" stroke-width=\"{stroke}\" stroke-linejoin=\"round\"/>"
        )
    };
    line(96.0, 4.0) + &line(88.5, 1.2) + &branches(&SMALL, leaf, 1.3)
}

fn ringed(leaf: &str, ribbon: &str) -> String {
    let ring = |r: f64, stroke: f64| {
        format!("<circle cx=\"100\" cy=\"94\" r=\"{r}\" fill=\"none\" stroke=\"{leaf}\" stroke-width=\"{stroke}\"/>")
    };
    let star = star_of((100.0, 56.0), 11.0, 4.6, 5);
    format!(
        "<path d=\"{ENDS}\" {ribbon}/>{}{}{}<path d=\"{}{star}\" fill=\"{leaf}\"/>",
        ring(90.0, 3.2),
        ring(86.0, 1.0),
        ring(59.0, 1.4),
        RING.leaves()
    )
}
