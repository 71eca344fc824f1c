//! Where the people live: countries as a world-wide community has them, their cities and languages.

use super::chance::Chance;
use super::names::Region;

pub struct Place {
    /// ISO 3166-1 alpha-2.
    pub country: &'static str,
    /// How many of a thousand, about.
    pub share: u32,
    pub names: Region,
    /// BCP 47, the usual one first.
    pub languages: &'static [&'static str],
    pub cities: &'static [&'static str],
}

pub fn place(chance: &mut Chance) -> &'static Place {
    chance.weighted(&PLACES, |place| place.share)
}

const fn at(
    country: &'static str,
    share: u32,
    names: Region,
    languages: &'static [&'static str],
    cities: &'static [&'static str],
) -> Place {
    Place { country, share, names, languages, cities }
}

use Region::*;

// A table reads by its rows.
#[rustfmt::skip]
const PLACES: [Place; 70] = [
    at("US", 130, English, &["en"], &["Portland", "Detroit", "Asheville", "Albuquerque", "Pittsburgh", "Duluth", "Oakland", "Chattanooga"]),
    at("US", 22, Spanish, &["en", "es"], &["San Antonio", "Tucson", "El Paso", "Miami"]),
    at("US", 14, Chinese, &["en", "zh"], &["Seattle", "San José", "Boston"]),
    at("US", 12, Hindi, &["en", "hi"], &["Austin", "Raleigh", "Jersey City"]),
    at("CA", 24, English, &["en"], &["Halifax", "Winnipeg", "Calgary", "Victoria"]),
    at("CA", 12, French, &["fr", "en"], &["Montréal", "Sherbrooke", "Québec"]),
    at("GB", 62, English, &["en"], &["Leeds", "Glasgow", "Cardiff", "Bristol", "Newcastle upon Tyne", "Belfast", "Inverness"]),
    at("GB", 6, Bengali, &["en", "bn"], &["London", "Birmingham"]),
    at("IE", 9, English, &["en", "ga"], &["Galway", "Cork", "Sligo"]),
    at("AU", 24, English, &["en"], &["Melbourne", "Hobart", "Adelaide", "Alice Springs"]),
    at("NZ", 9, English, &["en", "mi"], &["Dunedin", "Wellington", "Nelson"]),
    at("DE", 60, German, &["de", "en"], &["Leipzig", "Münster", "Freiburg", "Köln", "Rostock", "Nürnberg", "Halle (Saale)"]),
    at("DE", 6, Turkish, &["de", "tr", "en"], &["Berlin", "Duisburg"]),
    at("AT", 12, German, &["de", "en"], &["Graz", "Wien", "Linz", "Dornbirn"]),
    at("CH", 14, German, &["de", "en", "fr"], &["Zürich", "Bern", "St. Gallen"]),
    at("NL", 34, Dutch, &["nl", "en"], &["Utrecht", "Groningen", "’s-Hertogenbosch", "Nijmegen", "Zwolle"]),
    at("BE", 14, Dutch, &["nl", "en", "fr"], &["Gent", "Leuven", "Antwerpen"]),
    at("FR", 30, French, &["fr", "en"], &["Nantes", "Grenoble", "Toulouse", "Saint-Étienne", "Besançon"]),
    at("ES", 26, Spanish, &["es", "en"], &["Vic", "Zaragoza", "A Coruña", "Málaga", "Bilbao"]),
    at("PT", 12, Portuguese, &["pt", "en"], &["Braga", "Évora", "Coimbra"]),
    at("IT", 28, Italian, &["it", "en"], &["Bologna", "Trento", "Napoli", "Pisa", "Forlì"]),
    at("SE", 14, Nordic, &["sv", "en"], &["Umeå", "Malmö", "Göteborg"]),
    at("NO", 10, Nordic, &["nb", "en"], &["Tromsø", "Bergen", "Ålesund"]),
    at("DK", 10, Nordic, &["da", "en"], &["Århus", "Odense", "Tórshavn"]),
    at("FI", 8, Nordic, &["fi", "en"], &["Jyväskylä", "Oulu", "Turku"]),
    at("IS", 3, Nordic, &["is", "en"], &["Akureyri", "Ísafjörður"]),
    at("PL", 24, Polish, &["pl", "en"], &["Łódź", "Gdańsk", "Wrocław", "Białystok"]),
    at("CZ", 14, Czech, &["cs", "en"], &["Brno", "Plzeň", "Český Krumlov"]),
    at("SK", 5, Czech, &["sk", "cs", "en"], &["Košice", "Žilina"]),
    at("HU", 8, Hungarian, &["hu", "en"], &["Pécs", "Szeged", "Győr"]),
    at("RO", 10, Romanian, &["ro", "en"], &["Cluj-Napoca", "Iași", "Timișoara"]),
    at("BG", 7, Bulgarian, &["bg", "en"], &["Plovdiv", "Varna"]),
    at("GR", 9, Greek, &["el", "en"], &["Thessaloniki", "Heraklion", "Ioannina"]),
    at("CY", 2, Greek, &["el", "en"], &["Limassol"]),
    at("UA", 13, Ukrainian, &["uk", "en"], &["Lviv", "Kharkiv", "Odesa", "Chernivtsi"]),
    at("GE", 4, Georgian, &["ka", "en"], &["Tbilisi", "Kutaisi"]),
    at("TR", 14, Turkish, &["tr", "en"], &["İzmir", "Eskişehir", "Diyarbakır"]),
    at("IL", 8, Hebrew, &["he", "en"], &["Haifa", "Be’er Sheva"]),
    at("EG", 9, Arabic, &["ar", "en"], &["Alexandria", "Aswan", "Cairo"]),
    at("MA", 7, Arabic, &["ar", "fr"], &["Fès", "Agadir"]),
    at("TN", 5, Arabic, &["ar", "fr"], &["Sfax", "Tunis"]),
    at("JO", 4, Arabic, &["ar", "en"], &["Amman", "Irbid"]),
    at("LB", 3, Arabic, &["ar", "fr", "en"], &["Tripoli", "Beirut"]),
    at("AE", 5, Arabic, &["ar", "en"], &["Sharjah", "Abu Dhabi"]),
    at("IR", 5, Persian, &["fa", "en"], &["Isfahan", "Shiraz"]),
    at("IN", 46, Hindi, &["hi", "en"], &["Pune", "Jaipur", "Bhopal", "Dehradun", "Nagpur"]),
    at("IN", 12, Tamil, &["ta", "en"], &["Chennai", "Madurai", "Coimbatore"]),
    at("LK", 4, Tamil, &["ta", "si", "en"], &["Jaffna", "Kandy"]),
    at("BD", 9, Bengali, &["bn", "en"], &["Dhaka", "Sylhet", "Khulna"]),
    at("CN", 18, Chinese, &["zh", "en"], &["Chengdu", "Kunming", "Hangzhou"]),
    at("TW", 10, Chinese, &["zh-Hant", "en"], &["Tainan", "Hualien"]),
    at("SG", 6, Chinese, &["en", "zh"], &["Singapore"]),
    at("JP", 40, Japanese, &["ja", "en"], &["Sapporo", "Kanazawa", "Fukuoka", "Nagano", "Kyōto"]),
    at("KR", 16, Korean, &["ko", "en"], &["Busan", "Jeonju", "Daejeon"]),
    at("TH", 8, Thai, &["th", "en"], &["Chiang Mai", "Khon Kaen"]),
    at("VN", 10, Vietnamese, &["vi", "en"], &["Đà Nẵng", "Huế", "Cần Thơ"]),
    at("ID", 16, Indonesian, &["id", "en"], &["Yogyakarta", "Bandung", "Denpasar", "Makassar"]),
    at("BR", 36, Portuguese, &["pt-BR", "en"], &["Recife", "Belo Horizonte", "Florianópolis", "Belém", "São Carlos"]),
    at("MX", 20, Spanish, &["es", "en"], &["Oaxaca", "Mérida", "Guadalajara"]),
    at("AR", 15, Spanish, &["es", "en"], &["Córdoba", "Rosario", "Bariloche"]),
    at("CO", 11, Spanish, &["es", "en"], &["Medellín", "Pasto"]),
    at("CL", 8, Spanish, &["es", "en"], &["Valparaíso", "Temuco"]),
    at("NG", 12, WestAfrican, &["en", "yo"], &["Ibadan", "Enugu", "Jos"]),
    at("GH", 7, WestAfrican, &["en", "ak"], &["Kumasi", "Tamale"]),
    at("KE", 13, EastAfrican, &["sw", "en"], &["Kisumu", "Nakuru", "Mombasa"]),
    at("ZA", 10, EastAfrican, &["en", "zu", "xh"], &["Gqeberha", "Durban", "Mafikeng"]),
    at("SN", 4, WestAfrican, &["fr", "wo"], &["Saint-Louis", "Thiès"]),
    at("PE", 7, Spanish, &["es", "qu"], &["Cusco", "Arequipa"]),
    at("PH", 9, Spanish, &["fil", "en"], &["Iloilo", "Baguio", "Cebu"]),
    at("ET", 5, Amharic, &["am", "en"], &["Bahir Dar", "Hawassa"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_and_language_is_known() {
        for place in &PLACES {
            assert!(crate::countries::name(place.country).is_some(), "{}", place.country);
            for language in place.languages {
                assert_eq!(crate::languages::find(language).as_deref(), Some(*language));
            }
        }
    }
}
