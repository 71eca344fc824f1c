//! The program's icon: the main laurel in its colour.

use entity::track::Kind;

use super::palette;
use crate::laurel;

/// The side of the picture in an ICO file.
pub const SMALL: u8 = 32;

/// The laurel alone, dark on light tabs and light on dark ones.
pub fn svg(accent: &str) -> String {
    let (day, night) = (palette::light(accent, true).leaf, palette::dark(accent, true).leaf);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\" color=\"{day}\"><style>@media (prefers-color-scheme: dark) {{ svg {{ color: {night} }} }}</style>{}</svg>",
        laurel::mark(Kind::Main)
    )
}

/// The laurel on a tile of the colour, for what knows no scheme.
pub fn tile(accent: &str, round: f64) -> String {
    let colours = palette::light(accent, true);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"32\" height=\"32\" viewBox=\"0 0 32 32\" color=\"{}\"><rect width=\"32\" height=\"32\" rx=\"{round}\" fill=\"{}\"/><g transform=\"translate(3.2 3.6) scale(.8)\">{}</g></svg>",
        colours.on_ribbon,
        colours.ribbon,
        laurel::mark(Kind::Main)
    )
}

/// An ICO file of one picture, which may be a PNG: a header of six bytes, an entry of sixteen, the picture.
pub fn ico(png: &[u8]) -> Vec<u8> {
    const HEAD: u32 = 22;
    let length = u32::try_from(png.len()).unwrap_or(u32::MAX);
    let mut file = vec![0, 0, 1, 0, 1, 0, SMALL, SMALL, 0, 0, 1, 0, 32, 0];
    file.extend(length.to_le_bytes());
    file.extend(HEAD.to_le_bytes());
    file.extend(png);
    file
}
