//! Countries: ISO 3166-1 alpha-2 inside, names and flags outside, and every way people write them on the way in.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::text::fold;

/// Names that differ from the standard's, because people know the country by them.
const USUAL: [(&str, &str); 22] = [
    ("BO", "Bolivia"),
    ("BN", "Brunei"),
    ("CD", "DR Congo"),
    ("CG", "Congo"),
    ("CZ", "Czechia"),
    ("FK", "Falkland Islands"),
    ("FM", "Micronesia"),
    ("GB", "United Kingdom"),
    ("IR", "Iran"),
    ("KP", "North Korea"),
    ("KR", "South Korea"),
    ("LA", "Laos"),
    ("MD", "Moldova"),
    ("MK", "North Macedonia"),
    ("NL", "Netherlands"),
    ("PS", "Palestine"),
    ("RU", "Russia"),
    ("SY", "Syria"),
    ("TR", "Türkiye"),
    ("TW", "Taiwan"),
    ("US", "United States"),
    ("VE", "Venezuela"),
];

/// What people write besides codes and names.
const ALIASES: [(&str, &str); 62] = [
    ("england", "GB"),
    ("scotland", "GB"),
    ("wales", "GB"),
    ("northern ireland", "GB"),
    ("great britain", "GB"),
    ("britain", "GB"),
    ("uk", "GB"),
    ("u.k.", "GB"),
    ("the uk", "GB"),
    ("the united kingdom", "GB"),
    ("united kingdom of great britain and northern ireland", "GB"),
    ("usa", "US"),
    ("u.s.a.", "US"),
    ("u.s.", "US"),
    ("america", "US"),
    ("united states of america", "US"),
    ("the united states", "US"),
    ("the usa", "US"),
    ("turkey", "TR"),
    ("turkiye", "TR"),
    ("holland", "NL"),
    ("the netherlands", "NL"),
    ("the kingdom of the netherlands", "NL"),
    ("czech republic", "CZ"),
    ("the czech republic", "CZ"),
    ("south korea", "KR"),
    ("korea", "KR"),
    ("republic of korea", "KR"),
    ("korea, republic of", "KR"),
    ("north korea", "KP"),
    ("russia", "RU"),
    ("russian federation", "RU"),
    ("the russian federation", "RU"),
    ("vietnam", "VN"),
    ("viet nam", "VN"),
    ("taiwan", "TW"),
    ("taiwan, province of china", "TW"),
    ("hong kong", "HK"),
    ("hong kong sar", "HK"),
    ("macau", "MO"),
    ("macao", "MO"),
    ("ivory coast", "CI"),
    ("cote d'ivoire", "CI"),
    ("burma", "MM"),
    ("cape verde", "CV"),
    ("swaziland", "SZ"),
    ("macedonia", "MK"),
    ("uae", "AE"),
    ("u.a.e.", "AE"),
    ("emirates", "AE"),
    ("the united arab emirates", "AE"),
    ("brasil", "BR"),
    ("deutschland", "DE"),
    ("espana", "ES"),
    ("italia", "IT"),
    ("osterreich", "AT"),
    ("schweiz", "CH"),
    ("suisse", "CH"),
    ("the philippines", "PH"),
    ("republic of ireland", "IE"),
    ("prc", "CN"),
    ("people's republic of china", "CN"),
];

struct Table {
    names: HashMap<&'static str, &'static str>,
    by_text: HashMap<String, &'static str>,
    sorted: Vec<(&'static str, &'static str)>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let usual: HashMap<_, _> = USUAL.into();
    let mut table = Table { names: HashMap::new(), by_text: HashMap::new(), sorted: Vec::new() };
    for country in celes::Country::get_countries() {
        let code = country.alpha2;
        let name =
            usual.get(code).copied().unwrap_or(country.long_name.strip_prefix("The ").unwrap_or(country.long_name));
        table.names.insert(code, name);
        table.sorted.push((code, name));
        for text in [code, country.alpha3, name, country.long_name] {
            table.by_text.insert(fold(text), code);
        }
    }
    for (alias, code) in ALIASES {
        table.by_text.insert(alias.to_owned(), code);
    }
    table.sorted.sort_by_key(|(_, name)| fold(name));
    table
});

/// The code of a country written as an ISO code, an English name, a usual alias or a flag. Also a list, of which the
/// first counts: "Belgium / France". None where it is unknown.
pub fn find(text: &str) -> Option<&'static str> {
    let text = text.trim();
    if let Some(code) = from_flag(text) {
        return TABLE.names.get_key_value(code.as_str()).map(|(code, _)| *code);
    }
    let key = fold(text).replace('’', "'");
    TABLE.by_text.get(&key).or_else(|| TABLE.by_text.get(key.strip_prefix("the ")?)).copied()
}

/// The English name of a code.
pub fn name(code: &str) -> Option<&'static str> {
    TABLE.names.get(code).copied()
}

/// Every country by name, for a list to choose from.
pub fn all() -> &'static [(&'static str, &'static str)] {
    &TABLE.sorted
}

/// The regions of the world, each with its countries: the geographic regions of the UN's M49 standard, the Americas in
/// their two halves, Antarctica with Oceania, and Taiwan (which M49 does not list) with Asia.
pub const REGIONS: [(&str, &str); 6] = [
    (
        "africa",
        "DZ AO BJ BW BF BI CV CM CF TD KM CG CD CI DJ EG GQ ER SZ ET GA GM GH GN GW KE LS LR LY MG MW ML MR MU YT MA MZ \
         NA NE NG RE RW SH ST SN SC SL SO ZA SS SD TZ TG TN UG EH ZM ZW IO TF",
    ),
    (
        "asia",
        "AF AM AZ BH BD BT BN KH CN CY GE HK IN ID IR IQ IL JP JO KZ KW KG LA LB MO MY MV MN MM NP KP OM PK PS PH QA KR SA \
         SG LK SY TW TJ TH TL TR TM AE UZ VN YE",
    ),
    (
        "europe",
        "AX AL AD AT BY BE BA BG HR CZ DK EE FO FI FR DE GI GR GG VA HU IS IE IM IT JE LV LI LT LU MT MD MC ME NL MK NO PL PT \
         RO RU SM RS SK SI ES SJ SE CH UA GB XK",
    ),
    (
        "latin_america",
        "AI AG AR AW BS BB BZ BO BQ BV BR KY CL CO CR CU CW DM DO EC SV FK GF GD GP GT GY HT HN JM MQ MX MS NI PA PY PE PR BL \
         KN LC MF VC SX GS SR TT TC UY VE VG VI",
    ),
    ("northern_america", "BM CA GL PM US"),
    ("oceania", "AQ AS AU CK CX CC FJ PF GU HM KI MH FM NR NC NZ NU NF MP PW PG PN WS SB TK TO TV UM VU WF"),
];

/// The region that a country lies in.
pub fn region(code: &str) -> Option<&'static str> {
    REGIONS.iter().find(|(_, codes)| codes.split(' ').any(|c| c == code)).map(|(region, _)| *region)
}

/// "🇧🇪": two regional indicators.
pub fn flag(code: &str) -> String {
    code.chars().filter_map(|c| char::from_u32(0x1F1E6 + u32::from(c).checked_sub(u32::from('A'))?)).collect()
}

fn from_flag(text: &str) -> Option<String> {
    let mut code = String::new();
    for c in text.chars() {
        match u32::from(c) {
            n @ 0x1F1E6..=0x1F1FF => code.push(char::from_u32(n - 0x1F1E6 + u32::from('A'))?),
            // The flags of England, Scotland and Wales: a black flag with tag letters.
            0x1F3F4 if text.chars().any(|c| u32::from(c) == 0xE0067) => return Some("GB".into()),
            _ => return None,
        }
    }
    (code.len() == 2).then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_found_however_they_are_written() {
        for (text, code) in [
            ("BE", "BE"),
            ("be", "BE"),
            ("BEL", "BE"),
            ("Belgium", "BE"),
            ("🇧🇪", "BE"),
            ("England", "GB"),
            ("UK", "GB"),
            ("U.K.", "GB"),
            ("United Kingdom", "GB"),
            ("USA", "US"),
            ("United States of America", "US"),
            ("Türkiye", "TR"),
            ("Turkey", "TR"),
            ("turkiye", "TR"),
            ("The Netherlands", "NL"),
            ("Netherlands", "NL"),
            ("Côte d’Ivoire", "CI"),
            ("South Korea", "KR"),
            ("Vietnam", "VN"),
            ("Russia", "RU"),
            ("Czech Republic", "CZ"),
            ("Czechia", "CZ"),
            ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", "GB"),
            ("Taiwan", "TW"),
            ("Hong Kong", "HK"),
            ("Bosnia and Herzegovina", "BA"),
            ("North Macedonia", "MK"),
        ] {
            assert_eq!(find(text), Some(code), "{text}");
        }
        for bad in ["", "Atlantis", "XX", "🇽🇽"] {
            assert_eq!(find(bad), None, "{bad}");
        }
    }

    #[test]
    fn every_country_lies_in_one_region() {
        for (code, name) in all() {
            let holds = |codes: &str| codes.split(' ').filter(|c| c == code).count();
            let found: usize = REGIONS.iter().map(|(_, codes)| holds(codes)).sum();
            assert_eq!(found, 1, "{code} {name}");
        }
    }

    #[test]
    fn every_country_has_a_name_and_a_flag() {
        assert!(all().len() >= 249);
        assert_eq!((name("NL"), flag("NL").as_str()), (Some("Netherlands"), "🇳🇱"));
    }
}
