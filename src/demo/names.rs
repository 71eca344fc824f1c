//! Made-up people's names, by the part of the world they come from. A name is a random pair; nobody in particular.

mod latin;
mod scripts;

use std::sync::LazyLock;

use super::chance::Chance;

/// Given and family names of one part of the world, each `Roman=Native` or only `Roman`, with `_` for a space inside.
pub struct Pool {
    pub given: &'static str,
    pub family: &'static str,
    pub order: Order,
}

/// How a full name is put together. The romanised one is given name first, wherever people would write it so abroad.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    Given,
    /// Given name first, and two family names.
    Double,
    /// Family name first at home.
    Family,
    /// Family name first at home, written together.
    FamilyJoined,
    /// Often a single name.
    Single,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Region {
    Amharic,
    Arabic,
    Bengali,
    Bulgarian,
    Chinese,
    Czech,
    Dutch,
    EastAfrican,
    English,
    French,
    Georgian,
    German,
    Greek,
    Hebrew,
    Hindi,
    Hungarian,
    Indonesian,
    Italian,
    Japanese,
    Korean,
    Nordic,
    Persian,
    Polish,
    Portuguese,
    Romanian,
    Spanish,
    Tamil,
    Thai,
    Turkish,
    Ukrainian,
    Vietnamese,
    WestAfrican,
}

impl Region {
    const ALL: [Self; 32] = [
        Self::Amharic,
        Self::Arabic,
        Self::Bengali,
        Self::Bulgarian,
        Self::Chinese,
        Self::Czech,
        Self::Dutch,
        Self::EastAfrican,
        Self::English,
        Self::French,
        Self::Georgian,
        Self::German,
        Self::Greek,
        Self::Hebrew,
        Self::Hindi,
        Self::Hungarian,
        Self::Indonesian,
        Self::Italian,
        Self::Japanese,
        Self::Korean,
        Self::Nordic,
        Self::Persian,
        Self::Polish,
        Self::Portuguese,
        Self::Romanian,
        Self::Spanish,
        Self::Tamil,
        Self::Thai,
        Self::Turkish,
        Self::Ukrainian,
        Self::Vietnamese,
        Self::WestAfrican,
    ];

    fn pool(self) -> &'static Pool {
        match self {
            Self::Amharic => &scripts::AMHARIC,
            Self::Arabic => &scripts::ARABIC,
            Self::Bengali => &scripts::BENGALI,
            Self::Bulgarian => &scripts::BULGARIAN,
            Self::Chinese => &scripts::CHINESE,
            Self::Czech => &latin::CZECH,
            Self::Dutch => &latin::DUTCH,
            Self::EastAfrican => &latin::EAST_AFRICAN,
            Self::English => &latin::ENGLISH,
            Self::French => &latin::FRENCH,
            Self::Georgian => &scripts::GEORGIAN,
            Self::German => &latin::GERMAN,
            Self::Greek => &scripts::GREEK,
            Self::Hebrew => &scripts::HEBREW,
            Self::Hindi => &scripts::HINDI,
            Self::Hungarian => &latin::HUNGARIAN,
            Self::Indonesian => &latin::INDONESIAN,
            Self::Italian => &latin::ITALIAN,
            Self::Japanese => &scripts::JAPANESE,
            Self::Korean => &scripts::KOREAN,
            Self::Nordic => &latin::NORDIC,
            Self::Persian => &scripts::PERSIAN,
            Self::Polish => &latin::POLISH,
            Self::Portuguese => &latin::PORTUGUESE,
            Self::Romanian => &latin::ROMANIAN,
            Self::Spanish => &latin::SPANISH,
            Self::Tamil => &scripts::TAMIL,
            Self::Thai => &scripts::THAI,
            Self::Turkish => &latin::TURKISH,
            Self::Ukrainian => &scripts::UKRAINIAN,
            Self::Vietnamese => &latin::VIETNAMESE,
            Self::WestAfrican => &latin::WEST_AFRICAN,
        }
    }

    fn parsed(self) -> &'static Parsed {
        static PARSED: LazyLock<Vec<Parsed>> = LazyLock::new(|| Region::ALL.map(|r| Parsed::of(r.pool())).into());
        &PARSED[self as usize]
    }
}

/// A full name: romanised, and as its bearer writes it where that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    pub roman: String,
    pub native: Option<String>,
}

struct Parsed {
    given: Vec<Part>,
    family: Vec<Part>,
    order: Order,
}

struct Part {
    roman: String,
    native: String,
}

impl Parsed {
    fn of(pool: &Pool) -> Self {
        Self { given: parts(pool.given), family: parts(pool.family), order: pool.order }
    }
}

fn parts(text: &str) -> Vec<Part> {
    let spaced = |part: &str| part.replace('_', " ");
    text.split_whitespace()
        .map(|word| {
            let (roman, native) = word.split_once('=').unwrap_or((word, word));
            Part { roman: spaced(roman), native: spaced(native) }
        })
        .collect()
}

/// A name as people there have it: with one given name or two, one family name or two.
pub fn name(region: Region, chance: &mut Chance) -> Name {
    let pool = region.parsed();
    let (given, family) = (chance.pick(&pool.given), chance.pick(&pool.family));
    let second_given = chance.pick(&pool.given);
    let second_family = chance.pick(&pool.family);
    let mut firsts = vec![given];
    let mut lasts = vec![family];
    let spaced = matches!(pool.order, Order::Given | Order::Double);
    if spaced && second_given.roman != given.roman && chance.one_in(12) {
        firsts.push(second_given);
    }
    let doubled = if pool.order == Order::Double { chance.one_in(2) } else { spaced && chance.one_in(25) };
    if doubled && second_family.roman != family.roman {
        lasts.push(second_family);
    }
    if pool.order == Order::Single && chance.one_in(2) {
        lasts.clear();
    }
    let (given_first, gap) = match pool.order {
        Order::Given | Order::Double | Order::Single => (true, " "),
        Order::Family => (false, " "),
        Order::FamilyJoined => (false, ""),
    };
    let joined = |parts: Vec<&str>, gap: &str| parts.join(gap);
    let roman = joined(firsts.iter().chain(&lasts).map(|p| p.roman.as_str()).collect(), " ");
    let (first, then) = if given_first { (&firsts, &lasts) } else { (&lasts, &firsts) };
    let native = joined(first.iter().chain(then).map(|p| p.native.as_str()).collect(), gap);
    let native = Some(native).filter(|native| *native != roman);
    Name { roman, native }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_region_has_enough_names() {
        for region in Region::ALL {
            let pool = region.parsed();
            assert!(pool.given.len() >= 12 && pool.family.len() >= 12, "{region:?}");
            let native = pool.given.iter().filter(|p| p.native != p.roman).count();
            assert!(native == 0 || native == pool.given.len(), "{region:?} is half written");
        }
    }

    #[test]
    fn the_family_name_stands_where_it_does_at_home() {
        let mut chance = Chance::of(7);
        let name = name(Region::Japanese, &mut chance);
        let native = name.native.unwrap();
        assert_eq!((name.roman.split(' ').count(), native.split(' ').count()), (2, 2), "{native}");
        assert!(!native.is_ascii());
    }
}
