//! Pictures that the portal draws: SVG to PNG, on any machine the same, with names in every script.
//!
//! The faces are in the binary (`fonts/`), none comes from the system. Each stretch of text is given the face that has
//! its letters; what no face has (emoji) is left out rather than drawn as an empty box. Drawing costs: a picture is kept
//! once drawn, who asks for the same waits for one drawing, and never more than `AT_ONCE` are drawn.

use std::borrow::Cow;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use moka::future::Cache;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{FontResolver, Options, Tree, fontdb};
use rust_embed::RustEmbed;
use skrifa::{FontRef, MetadataProvider};
use tokio::sync::Semaphore;

use crate::Error;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/fonts"]
struct Files;

/// What the text is set in where it has the letters; bold text in the second.
const FIRST: [&str; 2] = ["serif-400", "serif-600"];
/// The largest, asked last.
const LAST: [&str; 1] = ["han"];

const AT_ONCE: usize = 2;
/// Who waits longer than this for a turn is told to come again.
const PATIENCE: Duration = Duration::from_secs(10);
/// What is kept of pictures, in bytes.
const KEPT: u64 = 32 * 1024 * 1024;

/// Where pictures are drawn and kept: one a portal.
pub struct Easel {
    kept: Cache<[u8; 32], Arc<Vec<u8>>>,
    turns: Arc<Semaphore>,
}

impl Default for Easel {
    fn default() -> Self {
        let weight = |_: &[u8; 32], png: &Arc<Vec<u8>>| u32::try_from(png.len()).unwrap_or(u32::MAX);
        Self {
            kept: Cache::builder().max_capacity(KEPT).weigher(weight).build(),
            turns: Arc::new(Semaphore::new(AT_ONCE)),
        }
    }
}

impl Easel {
    /// The SVG as a PNG so many pixels wide.
    pub async fn png(&self, svg: String, width: u32) -> Result<Vec<u8>, Error> {
        let named = ring::digest::digest(&ring::digest::SHA256, format!("{width} {svg}").as_bytes());
        let key: [u8; 32] = named.as_ref().try_into().map_err(|_| Error::Outside("a hash of another length".into()))?;
        let turns = self.turns.clone();
        let draw = async move {
            let turn = tokio::time::timeout(PATIENCE, turns.acquire_owned()).await.map_err(|_| None)?;
            let drawn = tokio::task::spawn_blocking(move || {
                let png = png(&svg, width);
                drop(turn);
                png
            });
            drawn.await.map_err(|e| Some(e.to_string()))?.map(Arc::new).map_err(Some)
        };
        match self.kept.try_get_with(key, draw).await {
            Ok(png) => Ok(png.to_vec()),
            Err(why) => Err(why.as_ref().clone().map_or(Error::TooMany(PATIENCE.as_secs()), Error::Outside)),
        }
    }
}

/// Draws now, on this thread.
pub fn png(svg: &str, width: u32) -> Result<Vec<u8>, String> {
    let faces = faces();
    let mut options = Options { fontdb: faces.all.clone(), font_family: family(FIRST[0]), ..Options::default() };
    // The faces are chosen here, stretch by stretch; and no picture is ever read from a disk.
    options.font_resolver = FontResolver { select_fallback: Box::new(|_, _, _| None), ..FontResolver::default() };
    options.image_href_resolver.resolve_string = Box::new(|_, _| None);
    let tree = Tree::from_str(&with_faces(svg), &options).map_err(|e| format!("a picture that cannot be read: {e}"))?;
    let scale = width as f32 / tree.size().width();
    let height = (tree.size().height() * scale).round() as u32;
    let mut pixels = Pixmap::new(width, height).ok_or("a picture without size")?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().map_err(|e| e.to_string())
}

/// A face, and the letters that it has, in order.
struct Face {
    family: String,
    letters: Vec<u32>,
}

impl Face {
    fn has(&self, c: char) -> bool {
        self.letters.binary_search(&u32::from(c)).is_ok()
    }
}

struct Faces {
    all: Arc<fontdb::Database>,
    first: Face,
    /// Those asked in turn where the first has not.
    others: Vec<Face>,
}

fn faces() -> &'static Faces {
    static FACES: LazyLock<Faces> = LazyLock::new(|| {
        let mut all = fontdb::Database::new();
        let mut load = |name: &str| {
            let file = Files::get(&format!("{name}.ttf")).map_or(Cow::Borrowed(&[][..]), |f| f.data);
            let mut letters: Vec<u32> = FontRef::new(&file)
                .map(|font| font.charmap().mappings().map(|(letter, _)| letter).collect())
                .unwrap_or_default();
            letters.sort_unstable();
            all.load_font_source(fontdb::Source::Binary(Arc::new(file)));
            Face { family: family(name), letters }
        };
        let [first, _bold] = FIRST.map(&mut load);
        let names: Vec<String> = Files::iter().filter_map(|f| f.strip_suffix(".ttf").map(str::to_owned)).collect();
        let between = names.iter().map(String::as_str).filter(|n| !FIRST.contains(n) && !LAST.contains(n));
        let others = between.chain(LAST).map(load).collect();
        all.set_serif_family(family(FIRST[0]));
        Faces { all: Arc::new(all), first, others }
    });
    &FACES
}

/// The family that `fonts/make.py` names a face by.
fn family(name: &str) -> String {
    format!("Palmares {}", if FIRST.contains(&name) { "serif" } else { name })
}

/// The same SVG, with each stretch of text that the first face lacks set in the one that has it.
fn with_faces(svg: &str) -> String {
    let mut out = String::with_capacity(svg.len() + 256);
    for piece in svg.split_inclusive('>') {
        let (text, tag) = piece.find('<').map_or((piece, ""), |at| piece.split_at(at));
        if text.is_ascii() {
            out.push_str(text)
        } else {
            set(&mut out, text)
        }
        out.push_str(tag);
    }
    out
}

/// The whole is set in the face that has most of what the first lacks: its script may join letters, and the shaper
/// makes one text of several faces only upon the one that it begins with. Each stretch is isolated besides, shaped by
/// itself and in its own direction; the whole in that of its first letter.
fn set(out: &mut String, text: &str) {
    let stretches = stretches(text);
    let faces = faces();
    let length = |at: usize| -> usize { stretches.iter().filter(|s| s.0 == Some(at)).map(|s| s.1.len()).sum() };
    let Some(most) = (0..faces.others.len()).filter(|at| length(*at) > 0).max_by_key(|at| length(*at)) else {
        return out.extend(stretches.iter().map(|s| s.1.as_str()));
    };
    out.push_str(&format!("<tspan font-family=\"{}\">{}", faces.others[most].family, isolate(text)));
    for (face, stretch) in &stretches {
        // A gap after a word belongs to the text around.
        let word = stretch.trim_end();
        out.push(isolate(word));
        match face {
            Some(at) if *at == most => out.push_str(word),
            face => {
                let family = &face.map_or(&faces.first, |at| &faces.others[at]).family;
                out.push_str(&format!("<tspan font-family=\"{family}\">{word}</tspan>"));
            }
        }
        out.push(POP);
        out.push_str(&stretch[word.len()..]);
    }
    out.push(POP);
    out.push_str("</tspan>");
}

/// The text in stretches of one face each: none is the first face, a number one of the others.
fn stretches(text: &str) -> Vec<(Option<usize>, String)> {
    let faces = faces();
    let mut stretches: Vec<(Option<usize>, String)> = Vec::new();
    for c in text.chars() {
        let now = stretches.last().and_then(|s| s.0).filter(|at| faces.others[*at].has(c));
        let next = if faces.first.has(c) && !(now.is_some() && is_common(c)) {
            None
        } else if now.is_some() {
            now
        } else {
            let Some(at) = faces.others.iter().position(|face| face.has(c)) else { continue };
            Some(at)
        };
        match stretches.last_mut() {
            Some((face, stretch)) if *face == next => stretch.push(c),
            _ => stretches.push((next, c.to_string())),
        }
    }
    stretches
}

const POP: char = '\u{2069}';

/// What begins a stretch that reads from the right, or one that reads from the left.
fn isolate(text: &str) -> char {
    let rightward = text.chars().find(|c| c.is_alphabetic()).is_some_and(is_rightward);
    if rightward { '\u{2067}' } else { '\u{2066}' }
}

/// Stands in texts of any script.
fn is_common(c: char) -> bool {
    c == ' ' || matches!(u32::from(c), 0x200B..=0x200F | 0x25CC | 0x0300..=0x036F)
}

/// Hebrew, Arabic and their neighbours.
fn is_rightward(c: char) -> bool {
    matches!(u32::from(c), 0x0590..=0x08FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFF | 0x10800..=0x10FFF | 0x1E800..=0x1EFFF)
}

/// Whether some face has it.
pub fn has(c: char) -> bool {
    let faces = faces();
    faces.first.has(c) || faces.others.iter().any(|face| face.has(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A name in each script that somebody may have.
    const NAMES: [&str; 30] = [
        "Ada Lovelace",
        "Łukasz Żółć Ğüneş Đặng Thị Hồng",
        "Ελένη Παπαδοπούλου",
        "Дмитрий Щёголев Ґалаґан",
        "محمد عبد الرحمن",
        "پرویز گلشیری",
        "דוד בן־גוריון",
        "Արամ Խաչատրյան",
        "გიორგი მელაძე",
        "አበበ ቢቂላ",
        "प्रियंका शर्मा",
        "রবীন্দ্রনাথ ঠাকুর",
        "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
        "નરેન્દ્ર પટેલ",
        "ପ୍ରିୟଙ୍କା",
        "தமிழ்ச்செல்வன்",
        "శ్రీనివాస్",
        "ಶ್ರೀನಿವಾಸ",
        "ശ്രീകുമാർ",
        "සමන්ත ජයවර්ධන",
        "สมชาย ใจดี",
        "ສົມສັກ",
        "សុខា ចាន់",
        "အောင်ဆန်း",
        "山田 太郎 たろう タロウ",
        "王小明 陳曉明 龍",
        "김철수",
        "އިބްރާހީމް",
        "ⵎⵓⵃⵎⵎⴰⴷ",
        "ᏣᎳᎩ",
    ];

    fn drawn(text: &str) -> Vec<u8> {
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" height=\"60\"><text x=\"8\" y=\"40\" font-size=\"30\">{text}</text></svg>"
        );
        png(&svg, 200).unwrap()
    }

    #[test]
    fn every_script_has_its_face() {
        let blank = drawn("");
        for name in NAMES {
            let lacking: Vec<char> = name.chars().filter(|c| !has(*c)).collect();
            assert!(lacking.is_empty(), "{name} lacks {lacking:?}");
            assert!(drawn(name) != blank, "{name} is not drawn");
        }
        assert_eq!(drawn("🎉"), blank, "what no face has is left out");
    }

    #[test]
    fn a_stretch_is_set_in_the_face_that_has_it() {
        assert_eq!(
            stretches("Anna 山田 (Berg) é"),
            [(None, "Anna "), (stretches("山")[0].0, "山田 "), (None, "(Berg) é")].map(|(at, s)| (at, s.to_owned()))
        );
        assert_eq!(with_faces("<text>Żółć &amp; é</text>"), "<text>Żółć &amp; é</text>");
    }

    #[test]
    fn photos_are_drawn_and_no_file_is_read() {
        const RED: &str = "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABQb/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCOANVT/9k=";
        let with = |href: &str| {
            let svg = format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"8\" height=\"8\"><image width=\"8\" height=\"8\" xlink:href=\"{href}\"/></svg>"
            );
            Pixmap::decode_png(&png(&svg, 8).unwrap()).unwrap().pixel(4, 4).unwrap()
        };
        let red = with(&format!("data:image/jpeg;base64,{RED}"));
        assert!(red.red() > 150 && red.green() < 90 && red.alpha() == 255, "{red:?}");
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/fonts/README.md");
        assert_eq!(with(file).alpha(), 0);
    }

    #[rocket::async_test]
    async fn a_picture_is_drawn_once() {
        let easel = Easel::default();
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"/>";
        let (one, two) = rocket::tokio::join!(easel.png(svg.into(), 4), easel.png(svg.into(), 4));
        assert_eq!(one.unwrap(), two.unwrap());
        easel.kept.run_pending_tasks().await;
        assert_eq!(easel.kept.entry_count(), 1);
        assert!(easel.png("no picture".into(), 4).await.is_err());
    }
}
