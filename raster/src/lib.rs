//! Pixels, and nothing of the portal: pictures are measured before they are decoded, decoded, made small, cut and
//! written anew. What came with them (places, cameras, previews, whatever hides behind the picture) stays behind.
//!
//! A crate of its own so that it is compiled for speed in a debug build too: one photo is millions of steps.

mod drawing;
mod reading;

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::{self, FilterType};
use image::{DynamicImage, ExtendedColorType, ImageEncoder, ImageFormat, RgbaImage};

pub use drawing::{Ellipse, draw};
pub use image::RgbaImage as Picture;
pub use reading::{Ground, MEGAPIXELS, Refusal, read};

/// Good to look at, and half as large as the best.
const QUALITY: u8 = 85;

/// As a PNG: keeps what is see-through.
pub fn png(picture: &RgbaImage) -> Result<Vec<u8>, Refusal> {
    let mut bytes = Vec::new();
    picture.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).map_err(|_| Refusal::Broken)?;
    Ok(bytes)
}

/// As a JPEG: smaller than the others for a photo, and read by everything there is, letters included.
pub fn jpeg(picture: &RgbaImage) -> Result<Vec<u8>, Refusal> {
    let rgb = DynamicImage::from(picture.clone()).into_rgb8();
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, QUALITY)
        .write_image(&rgb, rgb.width(), rgb.height(), ExtendedColorType::Rgb8)
        .map_err(|_| Refusal::Broken)?;
    Ok(bytes)
}

/// Which square of a picture: how near, and where in what is left over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    /// In percent: 100 is the largest square there is.
    pub zoom: u32,
    /// In percent of the room beside the square: 0 is at the left and at the top.
    pub x: u32,
    pub y: u32,
}

impl Cut {
    pub const NEAREST: u32 = 400;

    /// The largest square in the middle; of an upright picture above it, where faces are.
    pub fn middle(width: u32, height: u32) -> Self {
        Self { zoom: 100, x: 50, y: if height > width { 25 } else { 50 } }
    }

    /// The side of the square and its left upper corner, in pixels. What is out of range is brought into it.
    pub fn of(self, width: u32, height: u32) -> (u32, u32, u32) {
        let zoom = u64::from(self.zoom.clamp(100, Self::NEAREST));
        let side = (u64::from(width.min(height)) * 100 / zoom).max(1) as u32;
        let at = |room: u32, percent: u32| (u64::from(room) * u64::from(percent.min(100)) / 100) as u32;
        (side, at(width - side, self.x), at(height - side, self.y))
    }
}

/// The square, at most `side` pixels wide; a small one is not blown up.
pub fn square(picture: &RgbaImage, cut: Cut, side: u32) -> RgbaImage {
    let (whole, left, top) = cut.of(picture.width(), picture.height());
    let square = imageops::crop_imm(picture, left, top, whole, whole);
    if whole <= side { square.to_image() } else { imageops::resize(&*square, side, side, FilterType::Lanczos3) }
}

#[cfg(test)]
mod tests {
    use image::Rgba;

    use super::*;

    #[test]
    fn every_cut_lies_inside() {
        for (width, height) in [(1, 1), (1, 900), (1600, 3), (1600, 1067)] {
            for (zoom, x, y) in [(100, 50, 50), (400, 0, 100), (0, 999, 999), (u32::MAX, 100, 0)] {
                let (side, left, top) = Cut { zoom, x, y }.of(width, height);
                assert!(side >= 1 && left + side <= width && top + side <= height, "{width}×{height} {zoom} {x} {y}");
            }
        }
        assert_eq!(Cut { zoom: 100, x: 50, y: 50 }.of(300, 100), (100, 100, 0));
        assert_eq!(Cut { zoom: 200, x: 100, y: 0 }.of(300, 100), (50, 250, 0));
    }

    #[test]
    fn a_square_is_what_was_chosen_and_never_larger() {
        let picture =
            RgbaImage::from_fn(300, 100, |x, _| if x < 100 { Rgba([255, 0, 0, 255]) } else { Rgba([0, 0, 255, 255]) });
        let left = square(&picture, Cut { zoom: 100, x: 0, y: 0 }, 64);
        assert_eq!((left.dimensions(), left.get_pixel(60, 30).0), ((64, 64), [255, 0, 0, 255]));
        let right = square(&picture, Cut { zoom: 100, x: 100, y: 0 }, 640);
        assert_eq!((right.dimensions(), right.get_pixel(0, 30).0), ((100, 100), [0, 0, 255, 255]));
    }
}
