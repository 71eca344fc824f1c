//! Where two versions of a text differ.

/// What both have at their head and at their end, left out: of long texts only the lines that differ are to be read.
pub fn differing(one: &str, other: &str) -> (String, String) {
    let (ones, others): (Vec<&str>, Vec<&str>) = (one.lines().collect(), other.lines().collect());
    let head = ones.iter().zip(&others).take_while(|(a, b)| a == b).count();
    let rest = ones.len().min(others.len()) - head;
    let end = ones.iter().rev().zip(others.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    let cut = |lines: &[&str]| {
        let middle = lines[head..lines.len() - end].join("\n");
        let more = |lines: usize| if lines > 0 { "…" } else { "" };
        [more(head), &middle, more(end)].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
    };
    (cut(&ones), cut(&others))
}

#[cfg(test)]
mod tests {
    use super::differing;

    #[test]
    fn what_is_the_same_at_both_ends_is_left_out() {
        let told = |one, other| differing(one, other);
        assert_eq!(told("a\nb\nc", "a\nx\nc"), ("…\nb\n…".into(), "…\nx\n…".into()));
        assert_eq!(told("a", "b"), ("a".into(), "b".into()));
        assert_eq!(told("a\nb", "a"), ("…\nb".into(), "…".into()));
        assert_eq!(told("a\na", "a\na\na"), ("…".into(), "…\na".into()));
        assert_eq!(told("", "a"), (String::new(), "a".into()));
    }
}
