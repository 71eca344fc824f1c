//! How a letter's text is shown: its web addresses as links.

/// A piece of a line: words, or a web address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'t> {
    Words(&'t str),
    Address(&'t str),
}

/// The paragraphs of a text, as lines, as pieces.
pub fn paragraphs(text: &str) -> Vec<Vec<Vec<Piece<'_>>>> {
    let mut paragraphs = vec![Vec::new()];
    for line in text.trim().lines() {
        match paragraphs.last_mut() {
            Some(last) if !line.trim().is_empty() => last.push(pieces(line)),
            Some(last) if !last.is_empty() => paragraphs.push(Vec::new()),
            _ => {}
        }
    }
    paragraphs
}

fn pieces(line: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = line;
    while let Some(start) = ["https://", "http://"].iter().filter_map(|scheme| rest.find(scheme)).min() {
        let (words, from) = rest.split_at(start);
        let end = from.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"')).unwrap_or(from.len());
        let address = from[..end].trim_end_matches(['.', ',', ')', ';']);
        if !words.is_empty() {
            pieces.push(Piece::Words(words));
        }
        pieces.push(Piece::Address(address));
        rest = &from[address.len()..];
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_in_a_text_are_found() {
        let text = "Dear Ada,\n\nplease open\nhttp://127.0.0.1:8000/sign-in/link/abc.\n\n\nBye\n";
        let found = paragraphs(text);
        assert_eq!(found.len(), 3);
        let address = Piece::Address("http://127.0.0.1:8000/sign-in/link/abc");
        assert_eq!(found[1], [vec![Piece::Words("please open")], vec![address, Piece::Words(".")]]);
        assert_eq!(pieces("a https:// b"), [Piece::Words("a "), Piece::Address("https://"), Piece::Words(" b")]);
    }
}
