//! From bytes to text, whatever a server says of them.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// By the byte order mark, else in the first of these encodings that fits, else as UTF-8. Many servers name one encoding
/// for all that they send, and one of a byte a letter fits whatever comes: so what is UTF-8 by its bytes is read as that.
pub fn decoded(body: &[u8], named: [Option<&'static Encoding>; 2]) -> String {
    if let Some((encoding, length)) = Encoding::for_bom(body) {
        return encoding.decode_without_bom_handling(&body[length..]).0.into_owned();
    }
    let is_utf8 = is_utf8(body);
    let fitting = || named.into_iter().flatten().filter(|e| !(is_utf8 && e.is_single_byte())).chain([UTF_8]);
    for encoding in fitting() {
        let (text, had_errors) = encoding.decode_without_bom_handling(body);
        if !had_errors {
            return text.into_owned();
        }
    }
    // Cut in the middle of a letter, or mixed: what is readable is read.
    let best = fitting().next().unwrap_or(UTF_8);
    let (text, _) = best.decode_without_bom_handling(body);
    let broken = text.matches(char::REPLACEMENT_CHARACTER).count();
    if broken * 50 > text.len() && !is_utf8 {
        WINDOWS_1252.decode_without_bom_handling(body).0.into_owned()
    } else {
        text.into_owned()
    }
}

/// Whether there are letters in it that only UTF-8 writes so. Its end may be cut off.
fn is_utf8(body: &[u8]) -> bool {
    let valid = match std::str::from_utf8(body) {
        Ok(_) => body,
        Err(e) if e.error_len().is_none() => &body[..e.valid_up_to()],
        Err(_) => return false,
    };
    !valid.is_ascii()
}

#[cfg(test)]
mod tests {
    use encoding_rs::{SHIFT_JIS, WINDOWS_1251};

    use super::*;

    #[test]
    fn what_is_utf8_is_no_mojibake() {
        let evora = "Évora — 5 €";
        for named in [[Some(WINDOWS_1252), None], [None, Some(WINDOWS_1251)], [Some(SHIFT_JIS), Some(WINDOWS_1252)]] {
            assert_eq!(decoded(evora.as_bytes(), named), evora);
        }
        // Cut in the middle of a letter.
        let cut = &"Évora — x".as_bytes()[..9];
        assert_eq!(decoded(cut, [Some(WINDOWS_1252), None]), "Évora \u{fffd}");
        // What is none stays what it is said to be.
        assert_eq!(decoded(b"caf\xe9", [Some(WINDOWS_1252), None]), "café");
        assert_eq!(decoded(b"\xcc\xe8\xf0", [Some(WINDOWS_1251), None]), "Мир");
        assert_eq!(decoded(b"\x8eR\x93c", [Some(UTF_8), Some(SHIFT_JIS)]), "山田");
        assert_eq!(decoded(b"\xef\xbb\xbfcaf\xc3\xa9", [Some(WINDOWS_1252), None]), "café");
    }
}
