//! From bytes to text, in whatever encoding a blog is written.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

use crate::outgoing::decoded;

/// By the byte order mark, the header, the XML declaration, UTF-8, in this order (RFC 7303); but one that does not fit
/// the bytes is passed over.
pub fn text(body: &[u8], content_type: &str) -> String {
    let wide = match body {
        [0, b'<', ..] => Some(UTF_16BE),
        [b'<', 0, ..] => Some(UTF_16LE),
        _ => None,
    };
    match wide {
        Some(encoding) => encoding.decode_without_bom_handling(body).0.into_owned(),
        None => decoded(body, [by_header(content_type), by_declaration(body)]),
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
