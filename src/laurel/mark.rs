//! The laurel without words: for a page's head, a list, a favicon. Few, large leaves, to be read at 16 pixels.

use entity::track::Kind;

use super::wreath::{Wreath, polygon, star_of};

/// What is drawn in a box of 32 by 32, in `currentColor`.
pub fn shapes(kind: Kind) -> String {
    match kind {
        Kind::Main => branches(&MAIN, 1.3),
        Kind::SubProgram => {
            let frame = polygon((16.0, 16.0), 15.0, 6);
            let frame = format!(
                "<path d=\"{frame}\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.7\" stroke-linejoin=\"round\"/>"
            );
            frame + &branches(&SMALL, 1.2)
        }
        Kind::Pro => {
            let star = star_of((16.0, 12.4), 6.2, 2.7, 5);
            let wreath = CLOSED.leaves();
            format!("<path d=\"{wreath}{star}\" fill=\"currentColor\"/><path d=\"{RIBBON}\" fill=\"currentColor\"/>")
        }
    }
}

/// The full open wreath.
const MAIN: Wreath = Wreath {
    centre: (16.0, 15.4),
    radius: 10.4,
    from: 24.0,
    to: 138.0,
    leaves: 5,
    length: 8.6,
    taper: 0.8,
    breadth: 0.44,
    lean: (34.0, 62.0),
};

/// The small one in its frame.
const SMALL: Wreath = Wreath {
    centre: (16.0, 14.8),
    radius: 6.6,
    from: 30.0,
    to: 132.0,
    leaves: 4,
    length: 6.4,
    taper: 0.8,
    breadth: 0.5,
    lean: (36.0, 0.0),
};

/// The one that closes around a star.
const CLOSED: Wreath = Wreath {
    centre: (16.0, 12.4),
    radius: 9.0,
    from: 12.0,
    to: 146.0,
    leaves: 6,
    length: 6.6,
    taper: 0.9,
    breadth: 0.54,
    lean: (30.0, 0.0),
};

/// Two tails with notched ends.
const RIBBON: &str = "M10.6 22.6 7.4 31 11 30 13.2 32 15.6 24zM21.4 22.6 24.6 31 21 30 18.8 32 16.4 24z";

fn branches(wreath: &Wreath, stroke: f64) -> String {
    format!(
        "<path d=\"{}\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"{stroke}\" stroke-linecap=\"round\"/><path d=\"{}\" fill=\"currentColor\"/>",
        wreath.stems(),
        wreath.leaves()
    )
}
