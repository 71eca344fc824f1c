//! From bytes to text, in whatever encoding a blog is written.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// By the byte order mark, the header, the XML declaration, UTF-8, in this order (RFC 7303); but one that does not fit
/// the bytes is passed over, because many servers name one encoding for all that they send.
pub fn text(body: &[u8], content_type: &str) -> String {
    if let Some((encoding, length)) = Encoding::for_bom(body) {
        return encoding.decode_without_bom_handling(&body[length..]).0.into_owned();
    }
    let wide = match body {
        [0, b'<', ..] => Some(UTF_16BE),
        [b'<', 0, ..] => Some(UTF_16LE),
        _ => None,
    };
    if let Some(encoding) = wide {
        return encoding.decode_without_bom_handling(body).0.into_owned();
    }
    let named = [by_header(content_type), by_declaration(body), Some(UTF_8)];
    for encoding in named.into_iter().flatten() {
        let (text, had_errors) = encoding.decode_without_bom_handling(body);
        if !had_errors {
            return text.into_owned();
        }
    }
    // Cut in the middle of a letter, or mixed: what is readable is read.
    let best = by_header(content_type).or_else(|| by_declaration(body)).unwrap_or(UTF_8);
    let (text, _) = best.decode_without_bom_handling(body);
    let broken = text.matches(char::REPLACEMENT_CHARACTER).count();
    if broken * 50 > text.len() {
        WINDOWS_1252.decode_without_bom_handling(body).0.into_owned()
    } else {
        text.into_owned()
    }
}

fn by_header(content_type: &str) -> Option<&'static Encoding> {
    label(content_type, "charset=")
}

/// `<?xml version="1.0" encoding="…"?>`, which is ASCII in every encoding that is read this way.
fn by_declaration(body: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&body[..body.len().min(200)]).into_owned();
    let declaration = head.trim_start().strip_prefix("<?xml")?.split("?>").next()?.to_owned();
    label(&declaration.replace(" =", "=").replace("= ", "="), "encoding=").filter(|e| *e != UTF_16BE && *e != UTF_16LE)
}

fn label(text: &str, key: &str) -> Option<&'static Encoding> {
    let at = text.to_ascii_lowercase().find(key)? + key.len();
    let label = text.get(at..)?.trim_start_matches(['"', '\'', ' ']);
    Encoding::for_label(label.split(['"', '\'', ';', ' ', '?', ',']).next()?.as_bytes())
}
