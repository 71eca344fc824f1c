use entity::person::Standing;

/// What a standing is called in the audit log.
pub fn told(standing: Standing) -> &'static str {
    match standing {
        Standing::Active => "active",
        Standing::OnHold => "on hold",
        Standing::Resigned => "resigned",
        Standing::Staff => "staff (emeritus)",
        Standing::Honorary => "honorary",
        Standing::Deceased => "in memoriam",
        Standing::Erased => "erased",
    }
}

/// The standings that a manager may give, the usual one first. Erasing is a matter of its own and final.
pub const GIVEN: [Standing; 6] =
    [Standing::Active, Standing::OnHold, Standing::Resigned, Standing::Staff, Standing::Honorary, Standing::Deceased];

/// A standing given in error may be taken back; only what is erased stays so.
pub fn may_become(from: Standing, to: Standing) -> bool {
    from != to && from != Standing::Erased && GIVEN.contains(&to)
}

/// Legal forms that are no part of a name.
const FORMS: [&str; 30] = [
    "inc",
    "incorporated",
    "corp",
    "corporation",
    "co",
    "company",
    "llc",
    "llp",
    "ltd",
    "limited",
    "plc",
    "gmbh",
    "ag",
    "kg",
    "ug",
    "se",
    "sa",
    "sas",
    "sarl",
    "srl",
    "spa",
    "bv",
    "nv",
    "ab",
    "as",
    "aps",
    "oy",
    "oyj",
    "kk",
    "pty",
];

/// What people write who work for nobody but themselves, or do not work.
const NOBODYS: [&str; 14] = [
    "self employed",
    "selfemployed",
    "self",
    "freelance",
    "freelancer",
    "freelancing",
    "independent",
    "independent consultant",
    "contractor",
    "retired",
    "student",
    "none",
    "n a",
    "unemployed",
];

/// An employer as colleagues are known by it: folded, letters and digits, without its legal form. Empty for who works for
/// themselves: two freelancers are no colleagues.
pub fn employer_key(typed: &str) -> String {
    let folded = crate::text::fold(typed).replace(['\'', '’', '.'], "");
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    if NOBODYS.contains(&words.join(" ").as_str()) {
        return String::new();
    }
    let mut name = words.as_slice();
    while let [first @ .., last] = name
        && !first.is_empty()
        && FORMS.contains(last)
    {
        name = first;
    }
    name.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_employer_is_the_same_however_it_is_written() {
        for typed in ["Acme", "ACME Inc.", "Acme, Inc", "acmé ltd", " Acme  Co. Ltd. "] {
            assert_eq!(employer_key(typed), "acme", "{typed}");
        }
        assert_ne!(employer_key("Acme Labs"), employer_key("Acme"));
        assert_eq!(employer_key("Company"), "company");
        assert_eq!(employer_key("株式会社例"), "株式会社例");
        for typed in ["", " ", "Self-employed", "Freelance", "N/A", "independent"] {
            assert_eq!(employer_key(typed), "", "{typed}");
        }
    }

    #[test]
    fn the_erased_stay_erased_and_nobody_is_erased_by_the_way() {
        for standing in GIVEN {
            assert!(!may_become(Standing::Erased, standing) && !may_become(standing, Standing::Erased));
            assert!(!may_become(standing, standing));
        }
        assert!(may_become(Standing::Deceased, Standing::Active) && may_become(Standing::Active, Standing::OnHold));
    }
}
