//! The colours of pictures that stand alone: from the program's accent, on light and on dark ground.

use crate::colour::{BLACK, Colour};
use crate::laurel::crest::Palette;

const GREY: &str = "#6b6b6b";

/// For light ground.
pub fn light(accent: &str, live: bool) -> Palette {
    let accent = Colour::parse(accent).unwrap_or(BLACK);
    let (leaf, ribbon, on) = coloured(accent, accent.on_paper(), live, "#767069");
    let [ink, soft, paper, line] = ["#211c14", "#5c5243", "#fffdf8", "#d8d0bf"].map(str::to_owned);
    Palette { leaf, ribbon, on_ribbon: on, ink, soft, paper, line }
}

/// For dark ground.
pub fn dark(accent: &str, live: bool) -> Palette {
    let accent = Colour::parse(accent).unwrap_or(BLACK);
    let (leaf, ribbon, on) = coloured(accent, accent.on_night(), live, "#a39c90");
    let [ink, soft, paper, line] = ["#f1ebdf", "#bdb3a2", "#1d1a15", "#4a4336"].map(str::to_owned);
    Palette { leaf, ribbon, on_ribbon: on, ink, soft, paper, line }
}

/// Leaf, ribbon and what stands on it; grey for what is no longer held.
fn coloured(accent: Colour, leaf: Colour, live: bool, grey: &str) -> (String, String, String) {
    if live {
        (leaf.to_string(), accent.to_string(), accent.ink().to_string())
    } else {
        (grey.to_owned(), GREY.to_owned(), "#ffffff".to_owned())
    }
}
