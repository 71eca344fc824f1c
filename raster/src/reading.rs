use std::io::Cursor;

use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, Rgba, RgbaImage};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// More than any camera takes; said in the header of a file, it is refused before a byte is decoded.
pub const MEGAPIXELS: u64 = 40;
/// What a decoder may allocate.
const MEMORY: u64 = 256 * 1024 * 1024;

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    Svg,
    Gif,
    /// What phones keep photos in: HEIC, and AVIF, which comes in the same box.
    Heic,
    /// None of the above, nor a picture that is taken.
    Unknown,
    Broken,
    TooManyPixels,
}

/// What becomes of see-through parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    Kept,
    /// White shows through.
    White,
}

/// The picture in `bytes`, upright, in sRGB, its longer side at most `side` pixels. Of one that moves, the first frame.
pub fn read(bytes: &[u8], side: u32, ground: Ground) -> Result<RgbaImage, Refusal> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| Refusal::Broken)?;
    if !matches!(reader.format(), Some(ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP)) {
        return Err(kind(bytes));
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|e| refusal(&e))?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MEGAPIXELS * 1_000_000 || decoder.total_bytes() > MEMORY {
        return Err(Refusal::TooManyPixels);
    }
    // Phones turn a picture by a mark that is not carried on. A mark that cannot be read turns nothing.
    let turned = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten();
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|e| refusal(&e))?;
    if ground == Ground::White && picture.color().has_alpha() {
        picture = on_white(picture.into_rgba8()).into();
    }
    let mut small = DynamicImage::from(shrunk(picture, side).into_rgba8());
    small.apply_orientation(turned);
    let mut small = small.into_rgba8();
    if let Some(profile) = profile {
        small = in_srgb(&small, &profile).unwrap_or(small);
    }
    Ok(small)
}

/// Before it is made small: a hidden black would darken the edges.
fn on_white(mut picture: RgbaImage) -> RgbaImage {
    for Rgba([r, g, b, a]) in picture.pixels_mut() {
        for channel in [r, g, b] {
            *channel = ((u32::from(*channel) * u32::from(*a) + 255 * (255 - u32::from(*a))) / 255) as u8;
        }
        *a = 255;
    }
    picture
}

/// Roughly first where it is far too large: the good way takes sixteen bytes for each pixel of a row.
fn shrunk(picture: DynamicImage, side: u32) -> DynamicImage {
    let (width, height) = (picture.width(), picture.height());
    let longer = width.max(height);
    if longer <= side {
        return picture;
    }
    let at = |length: u32| ((f64::from(length) * f64::from(side) / f64::from(longer)).round() as u32).max(1);
    let rough = if longer > side * 2 { picture.thumbnail(side * 2, side * 2) } else { picture };
    rough.resize_exact(at(width), at(height), FilterType::Lanczos3)
}

/// Phones write wider colours than the web assumes where no profile is kept; without this they would turn pale.
fn in_srgb(picture: &RgbaImage, profile: &[u8]) -> Option<RgbaImage> {
    let profile = ColorProfile::new_from_slice(profile).ok().filter(|p| p.color_space == DataColorSpace::Rgb)?;
    let srgb = ColorProfile::new_srgb();
    let transform =
        profile.create_transform_8bit(Layout::Rgba, &srgb, Layout::Rgba, TransformOptions::default()).ok()?;
    let mut told = RgbaImage::new(picture.width(), picture.height());
    transform.transform(picture, &mut told).ok()?;
    Some(told)
}

/// What a file is that is not taken, as far as its first bytes tell: people mend what has a name.
fn kind(bytes: &[u8]) -> Refusal {
    let start = &bytes[..bytes.len().min(1024)];
    let text = String::from_utf8_lossy(start).to_ascii_lowercase();
    match start {
        _ if start.starts_with(b"GIF8") => Refusal::Gif,
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => Refusal::Heic,
        _ if text.contains("<svg") => Refusal::Svg,
        _ => Refusal::Unknown,
    }
}

fn refusal(e: &ImageError) -> Refusal {
    if matches!(e, ImageError::Limits(_)) { Refusal::TooManyPixels } else { Refusal::Broken }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Vec::new();
        DynamicImage::new_rgb8(width, height).write_to(&mut Cursor::new(&mut bytes), format).unwrap();
        bytes
    }

    #[test]
    fn pictures_are_read_and_made_small() {
        for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
            let read_at = |side| read(&written(900, 300, format), side, Ground::Kept).unwrap().dimensions();
            assert_eq!((read_at(512), read_at(100), read_at(1600)), ((512, 171), (100, 33), (900, 300)), "{format:?}");
        }
    }

    #[test]
    fn what_stands_behind_a_picture_is_dropped() {
        let mut polyglot = written(20, 20, ImageFormat::Png);
        polyglot.extend_from_slice(b"<script>alert(1)</script>");
        let picture = read(&polyglot, 512, Ground::Kept).unwrap();
        for bytes in [crate::png(&picture).unwrap(), crate::jpeg(&picture).unwrap()] {
            assert!(!bytes.windows(7).any(|w| w == b"<script"));
        }
    }

    #[test]
    fn see_through_parts_are_kept_or_white() {
        let mut half = RgbaImage::from_pixel(20, 20, Rgba([0, 0, 0, 0]));
        half.put_pixel(10, 10, Rgba([200, 0, 0, 128]));
        let bytes = crate::png(&half).unwrap();
        assert_eq!(read(&bytes, 512, Ground::Kept).unwrap().get_pixel(0, 0).0, [0, 0, 0, 0]);
        let white = read(&bytes, 512, Ground::White).unwrap();
        assert_eq!((white.get_pixel(0, 0).0, white.get_pixel(10, 10).0), ([255; 4], [227, 127, 127, 255]));
    }

    #[test]
    fn what_is_not_taken_has_a_name() {
        let mut cut = written(300, 300, ImageFormat::Png);
        cut.truncate(cut.len() / 2);
        for (bytes, why) in [
            (cut, Refusal::Broken),
            (b"\x89PNG\r\n\x1a\n".to_vec(), Refusal::Broken),
            (b"\xff\xd8\xff\xe0".to_vec(), Refusal::Broken),
            (b"GIF89a\x01\x00\x01\x00\x00\x00\x00;".to_vec(), Refusal::Gif),
            (b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(), Refusal::Svg),
            (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec(), Refusal::Heic),
            (b"\0\0\0\x18ftypavif".to_vec(), Refusal::Heic),
            (b"%PDF-1.7".to_vec(), Refusal::Unknown),
            (Vec::new(), Refusal::Unknown),
        ] {
            assert_eq!(read(&bytes, 512, Ground::Kept), Err(why), "{} bytes", bytes.len());
        }
    }

    #[test]
    fn a_bomb_is_refused_by_its_header() {
        let mut bomb = written(1, 1, ImageFormat::Png);
        bomb[16..20].copy_from_slice(&50_000u32.to_be_bytes());
        bomb[20..24].copy_from_slice(&50_000u32.to_be_bytes());
        // The checksum of the header, or the size would never be believed.
        let sum = crc(&bomb[12..29]);
        bomb[29..33].copy_from_slice(&sum.to_be_bytes());
        assert_eq!(read(&bomb, 512, Ground::Kept), Err(Refusal::TooManyPixels));
    }

    fn crc(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc: u32, _| (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg()))
        })
    }
}
