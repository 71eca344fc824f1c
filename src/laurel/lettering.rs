//! How much of a text fits where, before anything is drawn: by what the letters of its script are broad.

use minijinja::HtmlEscape;
use unicode_normalization::char::is_combining_mark;

/// From line to line, in the size of the letters.
const LEADING: f64 = 1.16;

/// Lines of one size.
pub struct Lettering {
    pub size: f64,
    pub lines: Vec<String>,
}

/// The largest size between `least` and `most` at which the text fits into `room`, on up to so many lines; what does not fit even then is cut.
pub fn fit(text: &str, (room, height): (f64, f64), most: f64, least: f64) -> Lettering {
    let text: String = text.chars().filter(|c| !c.is_control()).collect();
    let size = |lines: &[String]| {
        let widest = lines.iter().map(|l| breadth(l)).fold(0.1, f64::max);
        (room / widest).min(height / LEADING / lines.len() as f64).min(most)
    };
    // Another line is worth it where the letters become much larger.
    let mut best = vec![text.trim().to_owned()];
    for lines in 2..=3 {
        let more = broken(text.trim(), lines);
        if size(&more) > size(&best) * 1.2 {
            best = more;
        }
    }
    let fitting = size(&best).max(least);
    Lettering { size: fitting, lines: best.iter().map(|line| cut(line, room / fitting)).collect() }
}

/// As much of a text as is at most `room` broad, counted in its own size.
pub fn cut(text: &str, room: f64) -> String {
    if breadth(text) <= room + 0.01 {
        return text.to_owned();
    }
    let mut used = 1.0;
    let fits: String = text
        .chars()
        .take_while(|c| {
            used += of(*c);
            used <= room
        })
        .collect();
    format!("{}…", fits.trim_end())
}

/// How broad a text is, in its own size.
pub fn breadth(text: &str) -> f64 {
    text.chars().map(of).sum()
}

/// A letter's breadth as it is in most typefaces; marks upon letters take no room.
fn of(c: char) -> f64 {
    match c {
        c if is_combining_mark(c) || matches!(u32::from(c), 0x200B..=0x200F | 0x2060..=0x2069 | 0xFE00..=0xFE0F) => 0.0,
        'i' | 'j' | 'l' | '.' | ',' | '\'' | '’' | '|' | 'I' | '!' | ':' | ';' => 0.32,
        ' ' | 'f' | 't' | 'r' | '-' | '(' | ')' | '[' | ']' | '·' => 0.4,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '—' => 0.94,
        'a'..='z' | '0'..='9' => 0.55,
        'A'..='Z' => 0.7,
        _ => other(u32::from(c)),
    }
}

fn other(c: u32) -> f64 {
    match c {
        // Chinese, Japanese, Korean, full-width forms, emoji.
        0x1100..=0x11FF | 0x2E80..=0xD7FF | 0xF900..=0xFAFF | 0xFE30..=0xFE6F | 0xFF00..=0xFF60 | 0x1F000.. => 1.0,
        // Ethiopic, and the scripts of India and its neighbours, whose letters are broad.
        0x0900..=0x0DFF | 0x1000..=0x109F | 0x1200..=0x137F | 0x1780..=0x17FF => 0.76,
        0x0400..=0x052F => 0.66,
        _ => 0.6,
    }
}

/// So many lines, or fewer, of about the same breadth: between words, or anywhere in a script written without gaps.
fn broken(text: &str, lines: usize) -> Vec<String> {
    let pieces: Vec<&str> = text.split_inclusive(|c: char| c.is_whitespace() || is_ideograph(c)).collect();
    let (mut least, mut most) = (0.0, breadth(text));
    let mut best = vec![text.to_owned()];
    // The narrowest column that still needs no more lines, by halving.
    for _ in 0..12 {
        let column = (least + most) / 2.0;
        let set = set_in(&pieces, column);
        if set.len() <= lines {
            (best, most) = (set, column);
        } else {
            least = column;
        }
    }
    best
}

fn set_in(pieces: &[&str], column: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for piece in pieces {
        match lines.last_mut() {
            Some(line) if breadth(line) + breadth(piece.trim_end()) <= column => line.push_str(piece),
            _ => lines.push((*piece).to_owned()),
        }
    }
    lines.iter().map(|line| line.trim().to_owned()).collect()
}

fn is_ideograph(c: char) -> bool {
    matches!(u32::from(c), 0x3040..=0x30FF | 0x3400..=0x9FFF)
}

/// `<text>` elements around a middle line, `y`, each with the attributes given.
pub fn centred(lettering: &Lettering, x: f64, y: f64, attributes: &str) -> String {
    let leading = lettering.size * LEADING;
    let first = y + lettering.size * 0.34 - leading * (lettering.lines.len() as f64 - 1.0) / 2.0;
    let line = |(i, text): (usize, &String)| {
        format!(
            "<text x=\"{x}\" y=\"{:.1}\" font-size=\"{:.1}\" text-anchor=\"middle\" {attributes}>{}</text>",
            first + leading * i as f64,
            lettering.size,
            HtmlEscape(text)
        )
    };
    lettering.lines.iter().enumerate().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_long_is_broken_then_cut() {
        assert_eq!(fit("vExpert", (100.0, 90.0), 26.0, 11.0).lines, ["vExpert"]);
        let long = fit("Cloud Native Community Ambassador", (100.0, 90.0), 26.0, 9.0);
        assert_eq!(long.lines, ["Cloud Native", "Community", "Ambassador"]);
        let endless = fit(&"x".repeat(500), (100.0, 90.0), 26.0, 9.0);
        assert!(endless.lines[0].ends_with('…') && endless.lines[0].chars().count() < 25);
        assert_eq!(fit("", (100.0, 90.0), 26.0, 9.0).lines, [""]);
        assert_eq!(fit("クラウドネイティブ大使", (60.0, 90.0), 26.0, 9.0).lines.len(), 3);
    }

    #[test]
    fn marks_take_no_room() {
        assert!((breadth("e\u{301}e\u{301}") - breadth("ee")).abs() < 1e-9);
    }
}
