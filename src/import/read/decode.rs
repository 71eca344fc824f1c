//! Bytes to text: lists kept for years in spreadsheets come in every encoding.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The text, and the name of the encoding where it was not UTF-8. Latin-1 is read as Windows-1252, which holds it.
pub fn text(bytes: &[u8]) -> Result<(String, Option<&'static str>), String> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        let (text, wrong) = encoding.decode_with_bom_removal(bytes);
        if wrong {
            return Err(format!("it begins as {} but is none further on.", encoding.name()));
        }
        return Ok((text.into_owned(), (encoding != UTF_8).then_some(encoding.name())));
    }
    if let Some(encoding) = wide(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(bytes);
        return Ok((text.into_owned(), Some(encoding.name())));
    }
    if bytes.contains(&0) {
        return Err("it is no text: it has zero bytes in it. Save it as CSV with UTF-8.".to_owned());
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok((text.to_owned(), None)),
        Err(_) => {
            let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
            Ok((text.into_owned(), Some("Windows-1252")))
        }
    }
}

/// UTF-16 without a mark: every other byte at its beginning is zero.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let first = bytes.get(..8)?;
    let zeros = |odd: usize| first.iter().skip(odd).step_by(2).all(|b| *b == 0);
    match (zeros(0), zeros(1)) {
        (false, true) => Some(UTF_16LE),
        (true, false) => Some(UTF_16BE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_usual_encoding_is_read() {
        let wanted = "name,city\nZoë,Łódź\n";
        let utf16 = |big: bool| -> Vec<u8> {
            wanted.encode_utf16().flat_map(|u| if big { u.to_be_bytes() } else { u.to_le_bytes() }).collect()
        };
        let with = |mark: &[u8], rest: Vec<u8>| [mark.to_vec(), rest].concat();
        for (bytes, name) in [
            (wanted.as_bytes().to_vec(), None),
            (with(b"\xEF\xBB\xBF", wanted.as_bytes().to_vec()), None),
            (with(b"\xFF\xFE", utf16(false)), Some("UTF-16LE")),
            (with(b"\xFE\xFF", utf16(true)), Some("UTF-16BE")),
            (utf16(false), Some("UTF-16LE")),
            (utf16(true), Some("UTF-16BE")),
        ] {
            assert_eq!(text(&bytes).unwrap_or_default(), (wanted.to_owned(), name));
        }
        assert_eq!(text(b"Zo\xEB \x80").unwrap_or_default(), ("Zoë €".to_owned(), Some("Windows-1252")));
        assert!(text(b"PK\x03\x04\0\0xlsx and more").is_err());
    }
}
