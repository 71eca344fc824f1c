//! Pictures from people: measured before they are decoded, decoded, made small and written anew. What came is never kept.

use std::io::Cursor;

use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits};

/// More than any camera takes; said in the header of a file, it is refused before a byte is decoded.
const MEGAPIXELS: u64 = 40;
/// What a decoder may allocate.
const MEMORY: u64 = 256 * 1024 * 1024;

/// The picture in `bytes` as a PNG whose longer side is at most `side` pixels, or what is wrong with it.
pub fn to_png(bytes: &[u8], side: u32) -> Result<Vec<u8>, &'static str> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| UNREADABLE)?;
    if !matches!(reader.format(), Some(ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP)) {
        return Err("This is no PNG, JPEG or WebP picture. Save it as one of them and choose it again.");
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|e| told(&e))?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MEGAPIXELS * 1_000_000 {
        return Err(TOO_LARGE);
    }
    // Phones turn the picture by a mark that a PNG does not carry on.
    let turned = decoder.orientation().map_err(|e| told(&e))?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|e| told(&e))?;
    picture.apply_orientation(turned);
    if picture.width().max(picture.height()) > side {
        picture = picture.resize(side, side, FilterType::Lanczos3);
    }
    let mut png = Vec::new();
    DynamicImage::from(picture.to_rgba8())
        .write_to(&mut Cursor::new(&mut png), ImageFormat::Png)
        .map_err(|_| UNREADABLE)?;
    Ok(png)
}

const UNREADABLE: &str = "This picture is broken or cut short. Save it again and choose it once more.";
const TOO_LARGE: &str =
    "This picture has too many pixels. Make it smaller, 512 pixels wide is plenty, and choose it again.";

fn told(e: &ImageError) -> &'static str {
    if matches!(e, ImageError::Limits(_)) { TOO_LARGE } else { UNREADABLE }
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
    fn pictures_are_written_anew_and_small() {
        for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
            let png = to_png(&written(900, 300, format), 512).unwrap();
            let read = image::load_from_memory_with_format(&png, ImageFormat::Png).unwrap();
            assert_eq!((read.width(), read.height()), (512, 171), "{format:?}");
        }
        assert_eq!(
            image::load_from_memory(&to_png(&written(20, 30, ImageFormat::Png), 512).unwrap()).unwrap().width(),
            20
        );
    }

    #[test]
    fn what_stands_behind_a_picture_is_dropped() {
        let mut polyglot = written(20, 20, ImageFormat::Png);
        polyglot.extend_from_slice(b"<script>alert(1)</script>");
        let png = to_png(&polyglot, 512).unwrap();
        assert!(!png.windows(7).any(|w| w == b"<script"));
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        let mut cut = written(300, 300, ImageFormat::Png);
        cut.truncate(cut.len() / 2);
        let gif = b"GIF89a\x01\x00\x01\x00\x00\x00\x00;".to_vec();
        for bad in
            [cut, gif, b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(), b"\x89PNG\r\n\x1a\n".to_vec(), vec![]]
        {
            assert!(to_png(&bad, 512).is_err(), "{} bytes", bad.len());
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
        assert_eq!(to_png(&bomb, 512), Err(TOO_LARGE));
    }

    fn crc(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc: u32, _| (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg()))
        })
    }
}
