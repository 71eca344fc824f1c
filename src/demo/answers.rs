//! What applicants write: short, true-sounding, never twice the same.

use entity::Answers;
use entity::question::Kind;

use super::chance::Chance;
use super::people::Somebody;
use super::questions::{Ask, Way};
use super::words::told;

const DEEDS: [&str; 14] = [
    "A series of four posts on {topic}, with the whole configuration to copy",
    "Two workshops in {city}, eleven people each, three of whom now run a node of their own",
    "A talk on {topic} at the regional meeting, recorded and with captions",
    "Answered some ninety questions in the forum, most of them on {topic}",
    "Translated the handbook’s chapter on {other}",
    "Wrote up the outage of March: what broke, what we changed, what it cost",
    "Maintained the sample set-ups and merged forty changes by others",
    "Helped two neighbouring villages to get their first ten nodes on the map",
    "Four podcast episodes with people who keep networks nobody has heard of",
    "Ran the monthly repair evening, also in August",
    "Measured six antennas on the same mast and published everything, the failures too",
    "Mentored a student group from the first cable to their own meeting",
    "Made the status page work with a screen reader and wrote down how",
    "Drew a map of who has no connection yet, street by street",
];

const CHANGES: [&str; 10] = [
    "A pensioner from our street now explains {topic} to visitors. A year ago she asked me what a router was.",
    "The school at the end of the valley kept its lessons when the main line was cut for a week.",
    "Two groups wrote that they could skip our worst mistake because we had published it.",
    "One of last year’s participants now gives the workshop herself, and better than I did.",
    "The clinic uses our link for its appointments. They call us when it is slow; they did not call once since June.",
    "The municipality changed its mind about roofs after it had read our measurements.",
    "A blind neighbour can read our status page now, and was the first to report an outage.",
    "Nine households that had shared one telephone have a connection each.",
    "People stopped asking me and began to ask each other. That was the aim.",
    "A group that we never met built the same thing from our notes, in another language.",
];

const LESSONS: [&str; 6] = [
    "Label both ends. We lost a Saturday to one cable without a name.",
    "Batteries do not like our winters. We now plan for a third less than the data sheet says.",
    "We had three people who could reach the roof and one who knew the password. Now it is the other way round.",
    "Open your books: since everyone sees what the uplink costs, everyone pays.",
    "The cheapest antenna won our test twice; we publish the data so that you can doubt it.",
    "Meetings in the bakery are better attended than meetings in the town hall.",
];

const HELPS: [&str; 6] = [
    "I would gladly test releases against our forty odd nodes, the odd ones above all.",
    "I can review two write-ups a month and would like to give a talk on {topic}.",
    "I have a spare mast. Whoever needs measurements may have them.",
    "Translations, and patience with first questions.",
    "I would keep the runbooks tidy; somebody has to like that, and I do.",
    "A small course on {topic} that others can copy and teach.",
];

const NETWORKS: [&str; 6] = [
    "Riverbank Mesh, {city}",
    "The Upper Valley Net",
    "{city} Neighbourhood Network",
    "Orchard Street Wireless",
    "Lighthouse Co-operative, near {city}",
    "Three Hills Community Fibre",
];

const EMPLOYERS: [&str; 5] = [
    "A network co-operative with six employees; I do field work",
    "The public library of {city}, as the person for everything with a plug",
    "A vocational school; I teach electronics",
    "A small workshop that repairs radios; I run it",
    "A regional association; I look after its members",
];

/// Every question of a way, answered.
pub fn answers(way: &Way, of: &Somebody, year: i32, chance: &mut Chance) -> Answers {
    let mut answers = Answers::default();
    for ask in way.asks {
        if ask.required || chance.percent(70) {
            answers.0.insert(ask.key.into(), answer(ask, of, year, chance));
        }
    }
    answers
}

fn answer(ask: &Ask, of: &Somebody, year: i32, chance: &mut Chance) -> Vec<String> {
    let choices: Vec<&str> = ask.choices.split('|').collect();
    let text = match (ask.kind, ask.key) {
        (Kind::Several, _) => {
            let how_many = usize::try_from(chance.between(2, 4)).unwrap_or(2);
            return chance.some(&choices, how_many).into_iter().map(|c| (*c).to_owned()).collect();
        }
        (Kind::Choice, _) => (*chance.pick(&choices)).to_owned(),
        (Kind::Url, "blog") => of.blog(),
        (Kind::Url, _) => format!(
            "{}/{}/{}",
            of.blog(),
            year - 1,
            of.topics.0.first().map_or("notes".into(), |topic| crate::text::slug(topic))
        ),
        (Kind::Number, _) => (chance.between(2, 90) * 10).to_string(),
        (_, "summary") => summary(of, chance),
        (_, "region") => format!("The country round {}", of.near()),
        (_, "languages") => of.languages.0.iter().map(|tag| crate::languages::name(tag)).collect::<Vec<_>>().join(", "),
        (_, key) => {
            let sentences: &[&str] = match key {
                "lesson" => &LESSONS,
                "help" => &HELPS,
                "network" => &NETWORKS,
                "employer" => &EMPLOYERS,
                _ => &CHANGES,
            };
            told(chance.pick::<&str>(sentences), of.near(), &of.topics, chance)
        }
    };
    vec![text]
}

fn summary(of: &Somebody, chance: &mut Chance) -> String {
    let how_many = usize::try_from(chance.between(2, 5)).unwrap_or(2);
    let deeds = chance.some(&DEEDS, how_many);
    let lines: Vec<String> = deeds.into_iter().map(|deed| format!("- {deed}.")).collect();
    told(&lines.join("\n"), of.near(), &of.topics, chance)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::demo::cycles::Calendar;
    use crate::demo::history;
    use crate::demo::questions::{MAIN, PRO, SUB_PROGRAM};

    #[test]
    fn every_answer_is_one_that_the_question_takes() {
        let calendar = Calendar::of("2027-01-15T12:00:00Z".parse().unwrap());
        let mut taken = HashSet::new();
        for slot in history::slots(200, calendar.first_year()) {
            let mut chance = Chance::of(slot.id.unsigned_abs());
            let somebody = Somebody::of(slot, &calendar, &mut taken, &mut chance);
            for way in MAIN.iter().chain(&SUB_PROGRAM).chain(&PRO) {
                let answers = answers(way, &somebody, 2027, &mut chance);
                for ask in way.asks {
                    let values = answers.all(ask.key);
                    assert!(!ask.required || !answers.is_empty_at(ask.key), "{}", ask.key);
                    assert!(values.iter().all(|v| v.chars().count() <= ask.max_length as usize && !v.contains('{')));
                    assert!(ask.kind != Kind::Url || values.iter().all(|v| crate::text::web_address(v).is_some()));
                }
            }
        }
    }
}
