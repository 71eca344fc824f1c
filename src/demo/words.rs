//! What people say of themselves: topics, headlines, a few paragraphs. No two in a row alike.

use entity::Words;

use super::chance::Chance;

pub const TOPICS: [&str; 26] = [
    "mesh routing",
    "monitoring",
    "accessibility",
    "automation",
    "solar power",
    "antennas",
    "fibre to the village",
    "spectrum policy",
    "captive portals",
    "documentation",
    "translation",
    "teaching",
    "governance",
    "privacy",
    "disaster response",
    "school networks",
    "library networks",
    "offline first",
    "local content",
    "voice services",
    "firmware",
    "backhaul planning",
    "mapping",
    "repair",
    "fundraising",
    "IPv6",
];

/// One to five topics.
pub fn topics(chance: &mut Chance) -> Words {
    let how_many = [1, 2, 3, 3, 4, 5][usize::try_from(chance.between(0, 5)).unwrap_or(0)];
    chance.some(&TOPICS, how_many).into_iter().copied().collect()
}

const HEADLINES: [&str; 34] = [
    "Keeps a village mesh alive in {city}",
    "{Topic}, mostly after dark",
    "Network volunteer and maths teacher",
    "Roof climber. Cable finder. Note taker.",
    "I make {topic} less frightening",
    "Librarian who learned to crimp",
    "Writes about {topic} so that you need not find out the hard way",
    "Runs the {city} community network with forty neighbours",
    "Retired radio operator, not retired from radio",
    "{Topic} and {other}",
    "Electrician by day, {topic} by night",
    "Co-founder of a co-operative that owns its own cables",
    "Translator of manuals nobody else wanted to translate",
    "Measures things. Publishes the measurements.",
    "Nurse, node keeper, night-shift debugger",
    "Teaches {topic} at the open workshop in {city}",
    "Farmer with an uplink",
    "Makes small networks boring, in the good sense",
    "Student of {topic}",
    "The one with the ladder",
    "Building the network my street asked for",
    "{Topic} for people who share one socket",
    "Field notes from {city}",
    "I answer questions about {topic}",
    "Community organiser who reads packet captures",
    "Firmware maintainer and reluctant treasurer",
    "Speaks {topic}; listens to roofs",
    "Connecting the schools around {city}",
    "Accessible by default",
    "Podcast host: long talks about short links",
    "Mends what others throw away",
    "Keeper of the {city} wiki",
    "Cartographer of coverage holes",
    "Workshops in {city} every second Saturday",
];

/// A line about oneself; some say nothing.
pub fn headline(city: &str, topics: &Words, chance: &mut Chance) -> String {
    if chance.percent(12) {
        return String::new();
    }
    told(chance.pick::<&str>(&HEADLINES), city, topics, chance)
}

const OPENINGS: [&str; 16] = [
    "It began with one router on my balcony in {city} and a neighbour who asked for the password.",
    "I came to community networks by way of a broken telephone line and a very long winter.",
    "By day I work for a small water utility; the evenings belong to {topic}.",
    "I have kept a node running since before my children could pronounce the word.",
    "For six years I have been the person in {city} whom people ring when the uplink goes down.",
    "I teach. Some of it in a school, most of it on roofs.",
    "My grandmother wanted to see her sister’s face. That was the first link we built.",
    "I write manuals, because the best network is the one that somebody else can repair.",
    "I am an electrician who got curious about what else could travel along a pole.",
    "After the flood of that autumn our valley had no signal for nine days. We decided that it would not happen twice.",
    "I am interested in {topic}, and even more in who gets left out of it.",
    "Most of what I do is quiet: keeping dashboards honest and batteries charged.",
    "I study, I climb, I solder; not always in that order.",
    "I joined a workshop on {topic} by mistake, stayed, and now I run it.",
    "Our library had a good line and closed at six. So we moved the line outside.",
    "I was told that {topic} was for engineers. I am a gardener.",
];

const MIDDLES: [&str; 18] = [
    "What I like to share:\n\n- {topic}, from the first mistake on\n- how to hold a meeting that ends on time\n- photographs of cable trays",
    "I write about **{topic}** and **{other}**, always with the configuration files and always with the bill.",
    "Twice a year I help a new group to get its first ten nodes on the map, and then I make myself unnecessary.",
    "My talks are short, have captions, and end with something that you can try the same evening.",
    "I maintain a small collection of tested setups, and I answer every question that says what was tried before.",
    "Together with friends I translate documentation; if yours is missing in our language, do ask.",
    "Lately I spend my time on {topic}: fewer moving parts, more labels, better handovers.",
    "I record a conversation every month with somebody who keeps a network that nobody has written about.",
    "We measure before we buy. The measurements are public, the regrets too.",
    "I review patches on Sunday mornings and make terrible coffee while doing so.",
    "The workshop in {city} is open to all; we lend tools, ladders and patience.",
    "> A network is a promise between neighbours.\n\nI did not say that, but I have it on a sticker.",
    "I collect failures. The list is longer than my list of successes and far more useful.",
    "Last year we connected three schools and a bakery. The bakery pays in bread.",
    "Ask me about:\n\n1. {topic}\n2. {other}\n3. how to talk to a landlord",
    "I care that a page works on an old telephone, with a screen reader, on a bad day.",
    "I sit on the board of our co-operative, which is mostly chairs and spreadsheets, and I recommend it.",
    "If it can be run from the sun and a car battery, I have probably tried it.",
];

const CLOSINGS: [&str; 14] = [
    "Notes and slides are [on my blog]({blog}).",
    "Write to me if you are starting something small.",
    "Always happy to visit another network; I bring cake.",
    "Say hello at any meeting; I am the one with too many adapters.",
    "I mentor two newcomers each year. One place is usually free in spring.",
    "Everything I publish may be copied, changed and laughed at.",
    "When I am not on a roof, I sing in a choir.",
    "You find the long version [here]({blog}).",
    "I answer slowly, but I answer.",
    "",
    "",
    "",
    "Currently learning to sleep before midnight.",
    "My favourite tool is still the label printer.",
];

/// Said in the language of the house; by the first language of a place.
const AT_HOME: [(&str, &str); 14] = [
    ("de", "Ich halte seit Jahren ein Nachbarschaftsnetz in {city} am Laufen und schreibe auf, was dabei schiefgeht."),
    ("fr", "J’anime un réseau de quartier à {city} ; je documente tout, surtout les échecs."),
    (
        "es",
        "Mantengo una red comunitaria en {city} y doy talleres para quien quiera aprender, sin importar por dónde empiece.",
    ),
    ("pt-BR", "Cuido de uma rede comunitária em {city} e conto no blog o que deu certo e o que não deu."),
    ("it", "Curo una rete di quartiere a {city} e scrivo di quello che imparo, soprattutto dagli errori."),
    ("nl", "Ik houd in {city} een buurtnetwerk draaiend en schrijf op wat we leren."),
    ("pl", "Prowadzę sieć sąsiedzką ({city}) i spisuję to, czego się uczymy po drodze."),
    ("ja", "地域のネットワークを仲間と運営しています。週末は勉強会、平日は保守。失敗談を集めています。"),
    ("ko", "동네 네트워크를 이웃들과 함께 운영합니다. 배운 것은 모두 글로 남깁니다."),
    ("zh", "和邻居们一起维护社区网络，把踩过的坑都写下来。"),
    ("ar", "أعمل مع جيراني على شبكة مجتمعية، وأكتب عمّا نتعلّمه معًا."),
    ("he", "אני מתחזקת רשת שכונתית יחד עם השכנים וכותבת על מה שלמדנו."),
    ("uk", "Разом із сусідами підтримую місцеву мережу й пишу про те, чого ми навчилися."),
    ("hi", "पड़ोसियों के साथ मिलकर एक सामुदायिक नेटवर्क चलाता हूँ और जो सीखता हूँ, उसे लिखता हूँ।"),
];

/// A text in Markdown, of one to four paragraphs; some have none.
pub fn bio(city: &str, topics: &Words, language: &str, blog: &str, chance: &mut Chance) -> String {
    if chance.percent(14) {
        return String::new();
    }
    let mut paragraphs: Vec<&str> = Vec::new();
    if let Some((_, at_home)) = AT_HOME.iter().find(|(tag, _)| *tag == language)
        && chance.one_in(4)
    {
        paragraphs.push(at_home);
    }
    paragraphs.push(chance.pick::<&str>(&OPENINGS));
    let first = chance.pick::<&str>(&MIDDLES);
    let second = chance.pick::<&str>(&MIDDLES);
    if chance.percent(80) {
        paragraphs.push(first);
    }
    if first != second && chance.one_in(3) {
        paragraphs.push(second);
    }
    paragraphs.push(chance.pick::<&str>(&CLOSINGS));
    paragraphs.retain(|p| !p.is_empty());
    told(&paragraphs.join("\n\n"), city, topics, chance).replace("{blog}", blog)
}

/// The blanks of a sentence, filled.
pub fn told(text: &str, city: &str, topics: &Words, chance: &mut Chance) -> String {
    let topic = topics.0.first().map_or("mesh routing", String::as_str);
    let other = topics.0.get(1).map_or(*chance.pick(&TOPICS), String::as_str);
    let other = if other == topic { "patience" } else { other };
    text.replace("{topic}", topic).replace("{Topic}", &capital(topic)).replace("{other}", other).replace("{city}", city)
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Made up, as everything here. Some have colleagues in the program.
const EMPLOYERS: [&str; 24] = [
    "Halyard Networks Ltd",
    "Northlight Telecom",
    "Open Valley Cooperative",
    "Brasswood Systems GmbH",
    "Self-employed",
    "Tidewater Library Service",
    "Kestrel Hosting B.V.",
    "Common Wire Foundation",
    "Ridge & Ridge Consulting",
    "University of {city}",
    "City of {city}",
    "{city} Water Works",
    "Lantern Labs Inc.",
    "Freelance",
    "Blue Ladder SARL",
    "Quiet Signal Oy",
    "Meadowlark Radio",
    "{city} School Board",
    "Paperkite Software",
    "Solstice Energy AB",
    "The Repair Guild",
    "Far Shore Fibre",
    "Three Masts Media",
    "Juniper Hill Hospital",
];

pub fn employer(city: &str, chance: &mut Chance) -> String {
    let employer: &str = chance.pick::<&str>(&EMPLOYERS);
    match city {
        "" => employer.replace("of {city}", "of the Coast").replace("{city} ", ""),
        city => employer.replace("{city}", city),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_blank_stays_blank() {
        for n in 0..200 {
            let mut chance = Chance::of(n);
            let topics = topics(&mut chance);
            let text = headline("Vic", &topics, &mut chance)
                + &bio("Vic", &topics, "es", "https://vic.example.org", &mut chance);
            assert!(!text.contains('{'), "{text}");
        }
    }
}
