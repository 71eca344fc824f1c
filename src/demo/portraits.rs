//! Portraits of people who do not exist: cameos in two or three tones, the same for the same person on every machine.

use chrono::{DateTime, Utc};
use entity::photo::{self, Size};
use raster::{Cut, Ellipse, Refusal};
use sea_orm::ActiveValue::Set;

use super::chance::Chance;
use super::people::Somebody;
use crate::Error;

/// However many people there are, so many have a portrait: the first pages look alive, and a demo of a million is not
/// drawn for an hour.
const MOST: usize = 300;

/// The side of what is drawn; smaller than a photo, since a debug build draws them while somebody waits.
const SIDE: u32 = Size::Medium.side();

/// Ground above and below, hair, skin, clothes.
const TONES: [[[u8; 3]; 5]; 8] = [
    [[236, 220, 190], [206, 178, 132], [74, 52, 32], [246, 234, 212], [122, 92, 18]],
    [[196, 214, 214], [132, 164, 168], [24, 52, 58], [232, 238, 230], [42, 104, 110]],
    [[226, 202, 196], [184, 136, 128], [82, 30, 34], [250, 232, 222], [150, 62, 58]],
    [[206, 210, 230], [142, 150, 190], [36, 38, 78], [236, 234, 244], [78, 84, 150]],
    [[208, 220, 194], [150, 172, 126], [42, 58, 30], [240, 240, 220], [88, 116, 58]],
    [[222, 206, 224], [172, 140, 178], [64, 34, 72], [246, 234, 244], [122, 76, 132]],
    [[214, 208, 198], [160, 150, 136], [50, 46, 42], [240, 232, 220], [96, 88, 78]],
    [[240, 214, 176], [218, 158, 96], [92, 46, 16], [252, 236, 210], [176, 92, 30]],
];

/// How many have one already.
#[derive(Default)]
pub struct Portraits {
    drawn: usize,
}

impl Portraits {
    /// A portrait for about one in three members who may still be met, while there are any left.
    pub fn of(&mut self, somebody: &Somebody, now: DateTime<Utc>) -> Result<Option<photo::ActiveModel>, Error> {
        // A stream of chance of its own: nothing else of the demo changes by it.
        let chance = &mut Chance::of(somebody.slot.id.unsigned_abs() | 1 << 40);
        let is_wanted = chance.one_in(3) || somebody.persona().is_some();
        if !is_wanted || somebody.slot.number.is_none() || !somebody.is_active() || self.drawn == MOST {
            return Ok(None);
        }
        self.drawn += 1;
        let row = row(somebody, chance, now).map_err(|e| Error::Outside(format!("a portrait: {e:?}")))?;
        Ok(Some(row))
    }
}

fn row(somebody: &Somebody, chance: &mut Chance, now: DateTime<Utc>) -> Result<photo::ActiveModel, Refusal> {
    let tones = chance.pick(&TONES);
    let whole = raster::draw(SIDE, (tones[0], tones[1]), &shapes(tones, chance));
    let cut = Cut::middle(SIDE, SIDE);
    let small = raster::jpeg(&raster::square(&whole, cut, Size::Small.side()))?;
    // No larger than the medium size: that one is the large one and the whole as well.
    let medium = raster::jpeg(&whole)?;
    let version = format!("demo-{}", somebody.slot.id);
    let pixels = |n: u32| Set(i32::try_from(n).unwrap_or(i32::MAX));
    Ok(photo::ActiveModel {
        person_id: Set(somebody.slot.id),
        version: Set(Some(version.clone())),
        whole_version: Set(version.clone()),
        shown_whole: Set(Some(version)),
        zoom: pixels(cut.zoom),
        x: pixels(cut.x),
        y: pixels(cut.y),
        width: pixels(SIDE),
        height: pixels(SIDE),
        touched_at: Set(somebody.came.min(now)),
        small: Set(Some(small)),
        whole: Set(medium.clone()),
        large: Set(Some(medium.clone())),
        medium: Set(Some(medium)),
    })
}

/// Hair behind, shoulders, neck, face, and what falls over it.
fn shapes(tones: &[[u8; 3]; 5], chance: &mut Chance) -> Vec<Ellipse> {
    let [_, ground, hair, skin, clothes] = *tones;
    let mut share = |low: i64, high: i64| chance.between(low, high) as f32 / 100.0;
    let (x, y) = (share(47, 53), share(40, 44));
    let (wide, high) = (share(16, 19), share(21, 24));
    let shoulders = share(34, 42);
    let shape = |centre, radii, colour| Ellipse { centre, radii, between: (0.0, 1.0), colour };
    let shade = std::array::from_fn(|i| ((u16::from(skin[i]) * 4 + u16::from(ground[i])) / 5) as u8);
    let mut shapes = Vec::new();
    let cut = chance.between(0, 5);
    match cut {
        // Long, in a bun, full; the others are short.
        0 => shapes.push(shape((x, y + 0.12), (wide + 0.08, high + 0.14), hair)),
        1 => shapes.push(shape((x, y - high - 0.03), (0.09, 0.08), hair)),
        2 => shapes.push(shape((x, y - 0.03), (wide + 0.11, high + 0.06), hair)),
        _ => {}
    }
    shapes.push(shape((0.5, 1.04), (shoulders, 0.34), clothes));
    shapes.push(shape((x, y + high), (0.085, 0.16), shade));
    if cut != 5 {
        shapes.push(shape((x, y - 0.025), (wide + 0.02, high + 0.02), hair));
    }
    shapes.push(shape((x, y + 0.015), (wide, high), skin));
    if cut != 5 {
        let side = if chance.one_in(2) { 0.05 } else { -0.05 };
        let fringe = shape((x + side, y - high * 0.86), (wide * 0.98, high * 0.42), hair);
        shapes.push(Ellipse { between: (y - high - 0.02, y - high * 0.44), ..fringe });
    }
    if chance.one_in(4) {
        let beard = shape((x, y + 0.03), (wide * 0.98, high * 1.02), hair);
        shapes.push(Ellipse { between: (y + high * 0.42, 1.0), ..beard });
    }
    shapes
}
