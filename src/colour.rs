//! The program's one colour: what must be read on it or in it is computed, so that any choice stays readable.

use std::fmt;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

pub const BLACK: Colour = Colour([0, 0, 0]);
pub const WHITE: Colour = Colour([255, 255, 255]);
/// The grounds that pages are drawn on, by day and by night: of `tokens.css` those that contrast least.
pub const PAPER: Colour = Colour([0xf2, 0xec, 0xdf]);
pub const NIGHT: Colour = Colour([0x1d, 0x1a, 0x15]);

/// WCAG 2.2 AA for text.
pub const READABLE: f64 = 4.5;
/// Cards are tinted a little against the ground: what is written on them keeps `READABLE` with this much on the ground.
const WITH_ROOM: f64 = 6.0;

impl Colour {
    /// `#rrggbb`, in any case.
    pub fn parse(text: &str) -> Option<Self> {
        let digits =
            text.trim().strip_prefix('#').filter(|d| d.len() == 6 && d.bytes().all(|b| b.is_ascii_hexdigit()))?;
        let n = u32::from_str_radix(digits, 16).ok()?;
        let [_, rgb @ ..] = n.to_be_bytes();
        Some(Self(rgb))
    }

    /// Relative luminance as WCAG defines it: 0 black, 1 white.
    fn luminance(self) -> f64 {
        let [r, g, b] = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    /// From 1 (the same) to 21 (black on white).
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Black or white, whichever reads better on it. One of them always has 4.58 : 1.
    pub fn ink(self) -> Self {
        if self.contrast(WHITE) >= self.contrast(BLACK) { WHITE } else { BLACK }
    }

    /// The colour itself where it can be read on `ground`, else the nearest mix of it with `towards` that can.
    fn readable_on(self, grounds: [Self; 2], towards: Self) -> Self {
        let mut mixes = (0..=100).map(|percent| self.mixed(towards, percent));
        mixes.find(|mix| grounds.iter().all(|g| mix.contrast(*g) >= WITH_ROOM)).unwrap_or(towards)
    }

    /// A breath of the colour over light paper, as the ground of what is chosen.
    pub fn tint(self) -> Self {
        PAPER.mixed(self, 9)
    }

    /// The same over dark paper.
    pub fn night_tint(self) -> Self {
        NIGHT.mixed(self, 12)
    }

    /// For links and marks on light paper and on the tint.
    pub fn on_paper(self) -> Self {
        self.readable_on([PAPER, self.tint()], BLACK)
    }

    /// For links and marks on dark paper and on the tint.
    pub fn on_night(self) -> Self {
        self.readable_on([NIGHT, self.night_tint()], WHITE)
    }

    fn mixed(self, with: Self, percent: u16) -> Self {
        let part = |i: usize| {
            let mix = (u16::from(self.0[i]) * (100 - percent) + u16::from(with.0[i]) * percent + 50) / 100;
            u8::try_from(mix).unwrap_or(u8::MAX)
        };
        Self([part(0), part(1), part(2)])
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [r, g, b] = self.0;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

/// The colour and what follows from it, by the names that `tokens.css` gives them.
pub fn shades(accent: Colour) -> [(&'static str, Colour); 6] {
    [
        ("--accent", accent),
        ("--accent-ink", accent.ink()),
        ("--accent-strong", accent.on_paper()),
        ("--accent-strong-dark", accent.on_night()),
        ("--tint-light", accent.tint()),
        ("--tint-dark", accent.night_tint()),
    ]
}

/// The stylesheet that brings the colour to every page.
pub fn stylesheet(accent: &str) -> String {
    let shades = shades(Colour::parse(accent).unwrap_or(BLACK));
    let set = shades.map(|(name, colour)| format!("{name}:{colour}")).join(";");
    format!(":root{{{set}}}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_and_written() {
        assert_eq!(Colour::parse("#7A5C12").map(|c| c.to_string()).as_deref(), Some("#7a5c12"));
        for bad in ["", "7a5c12", "#7a5c1", "#7a5c123", "#7a5c1g", "#+a5c12", "red", "#fff", "#ffffff;}", "#é1234"] {
            assert_eq!(Colour::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        assert!((BLACK.contrast(WHITE) - 21.0).abs() < 1e-9);
        assert!((WHITE.contrast(WHITE) - 1.0).abs() < 1e-9);
        // The classic grey that just passes on white.
        assert!((Colour([0x76; 3]).contrast(WHITE) - 4.54).abs() < 0.01);
    }

    #[test]
    fn whatever_is_chosen_can_be_read() {
        let known = ["#ffffff", "#000000", "#ffff00", "#ff0000", "#00ff00", "#0000ff", "#7a5c12", "#767676", "#808080"];
        let steps = [0u8, 51, 102, 118, 127, 153, 204, 255];
        let grid = (0..512).map(|n: usize| Colour([steps[n / 64], steps[n / 8 % 8], steps[n % 8]]));
        for accent in known.iter().filter_map(|c| Colour::parse(c)).chain(grid) {
            assert!(accent.ink().contrast(accent) >= READABLE, "ink on {accent}");
            assert!(accent.on_paper().contrast(PAPER) >= READABLE, "{accent} on paper");
            assert!(accent.on_night().contrast(NIGHT) >= READABLE, "{accent} on night");
            assert!(accent.on_paper().contrast(accent.tint()) >= READABLE, "{accent} on its tint");
            assert!(accent.on_night().contrast(accent.night_tint()) >= READABLE, "{accent} on its tint at night");
        }
    }

    #[test]
    fn a_readable_colour_stays_what_it_is() {
        let blue = Colour([0x1d, 0x3f, 0x8a]);
        assert_eq!(blue.on_paper(), blue);
        assert_eq!(Colour([0xff, 0xd7, 0x00]).on_night(), Colour([0xff, 0xd7, 0x00]));
    }

    #[test]
    fn the_stylesheet_sets_what_follows_from_the_colour() {
        let css = stylesheet("#ffff00");
        for name in ["--accent:#ffff00", "--accent-ink:#000000", "--accent-strong:#", "--accent-strong-dark:#ffff00"] {
            assert!(css.contains(name), "{css}");
        }
    }
}
