use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

/// What stands for a person where there is no photo.
///
/// Scripts with capitals (Latin, Greek, Cyrillic, Armenian …) give two letters, of the first and the last word. All
/// others give one: Chinese, Japanese and Korean names are written family name first, and lists sort and people call
/// by it; Arabic letters would join, and the clusters of Indic scripts are as wide as two. A name without any letter
/// gives the first sign of it that can be seen.
pub fn initials(name: &str) -> String {
    // "John Smith, PhD" and "Smith, John" alike: what stands behind a comma is not how one is called.
    let called = name.split([',', '،']).find(|part| part.chars().any(char::is_alphabetic)).unwrap_or(name);
    // What stands in brackets is said of a name, not in it.
    let words = called.split_whitespace().filter(|word| !word.starts_with(['(', '[', '（']));
    let letters: Vec<&str> = words.filter_map(first_letter).collect();
    match letters[..] {
        [] => name.graphemes(true).find(|sign| is_seen(sign)).map(plain).unwrap_or_default(),
        [first, .., last] if has_case(first) && has_case(last) => capital(first) + &capital(last),
        [first, ..] => capital(first),
    }
}

/// The first letter of a word with the marks that belong to it; "d’Arc" begins with d, "‘Ali" with A.
fn first_letter(word: &str) -> Option<&str> {
    word.graphemes(true).find(|cluster| cluster.starts_with(char::is_alphabetic))
}

fn has_case(cluster: &str) -> bool {
    cluster.starts_with(|c: char| c.is_uppercase() || c.is_lowercase()) && !is_georgian(cluster)
}

/// Georgian is written without capitals; those that Unicode has are for headlines, and few typefaces have them.
fn is_georgian(cluster: &str) -> bool {
    cluster.starts_with(|c| ('\u{10D0}'..='\u{10FF}').contains(&c))
}

fn capital(cluster: &str) -> String {
    let plain = plain(cluster);
    let mut chars = plain.chars();
    match chars.next().filter(|_| !is_georgian(cluster)).map(char::to_uppercase) {
        // ß would become two letters.
        Some(capital) if capital.len() == 1 => capital.chain(chars).collect(),
        _ => plain,
    }
}

/// At most four marks on a letter: more are a joke that would run over its neighbours.
fn plain(cluster: &str) -> String {
    let mut marks = 0;
    let kept = cluster.nfc().filter(|c| {
        marks += usize::from(is_combining_mark(*c));
        !is_combining_mark(*c) || marks <= 4
    });
    kept.collect()
}

fn is_seen(sign: &str) -> bool {
    let is_hidden = |c: char| {
        c.is_control()
            || c.is_whitespace()
            || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
    };
    !sign.chars().all(|c| is_hidden(c) || is_combining_mark(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_suit_the_script() {
        for (name, wanted) in [
            ("Ada Lovelace", "AL"),
            ("Ludwig van Beethoven", "LB"),
            ("Ada Augusta King, Countess of Lovelace", "AK"),
            ("Ada Lovelace (she/her)", "AL"),
            ("danah boyd", "DB"),
            ("Plato", "P"),
            ("X Æ A-12", "XA"),
            ("d’Artagnan", "D"),
            ("‘Ali O'Brien", "AO"),
            ("Émile Zola", "ÉZ"),
            ("E\u{301}mile Zola", "ÉZ"),
            ("ßtrange", "ß"),
            ("Łukasz Żak", "ŁŻ"),
            ("Μαρία Παπαδοπούλου", "ΜΠ"),
            ("Ярослав Мудрый", "ЯМ"),
            ("ნინო ჩხეიძე", "ნ"),
            ("Արամ Խաչատրյան", "ԱԽ"),
            ("山田 太郎", "山"),
            ("王小明", "王"),
            ("さくら", "さ"),
            ("김민준", "김"),
            ("محمد بن عبد الله", "م"),
            ("רות כהן", "ר"),
            ("प्रिया शर्मा", "प्रि"),
            ("สมชาย ใจดี", "ส"),
            ("Taro 山田", "T"),
            ("👩‍💻 Dev", "D"),
            ("👩‍💻", "👩‍💻"),
            ("***", "*"),
            ("42", "4"),
            ("\u{202e}evil twin", "ET"),
            ("\u{202e}\u{200b}", ""),
            ("", ""),
        ] {
            assert_eq!(initials(name), wanted, "{name}");
        }
    }

    #[test]
    fn a_heap_of_marks_is_cut_down() {
        let heap = format!("Z{}", "\u{335}".repeat(60));
        assert_eq!(initials(&heap).chars().count(), 5);
        assert_eq!(initials(&"W".repeat(120)), "W");
    }
}
