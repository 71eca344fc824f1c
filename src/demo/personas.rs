//! The seven people one can be with a click. Their names, addresses and histories are the same in every demo.

use super::cycles::{KEEPER, MESH, PRO_TITLE};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Persona {
    Newcomer,
    Renewing,
    Alumna,
    Pro,
    Reviewer,
    Manager,
    Admin,
}

/// What is known of one, before it is a row.
pub struct Facts {
    pub name: &'static str,
    pub native: Option<&'static str>,
    pub country: &'static str,
    pub city: &'static str,
    pub languages: &'static [&'static str],
    pub topics: &'static [&'static str],
    pub headline: &'static str,
    pub bio: &'static str,
    /// Who they are, in one sentence, and what to try as them.
    pub who: &'static str,
    pub to_try: &'static [&'static str],
    /// Titles held: the place in `TITLES`, and from how many years ago until how many years ago.
    pub held: &'static [(usize, i32, i32)],
}

impl Persona {
    pub const ALL: [Self; 7] =
        [Self::Newcomer, Self::Renewing, Self::Alumna, Self::Pro, Self::Reviewer, Self::Manager, Self::Admin];

    pub fn by_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|p| p.slug() == slug)
    }

    pub fn slug(self) -> &'static str {
        match self {
            Self::Newcomer => "newcomer",
            Self::Renewing => "renewing",
            Self::Alumna => "alumna",
            Self::Pro => "pro",
            Self::Reviewer => "reviewer",
            Self::Manager => "manager",
            Self::Admin => "admin",
        }
    }

    /// Part of the addresses they write from and live at.
    pub fn handle(self) -> String {
        crate::text::slug(self.facts().name)
    }

    pub fn address(self) -> String {
        format!("{}@example.org", self.handle())
    }

    /// How many years ago they were first a member; none for those who never were.
    pub fn joined(self) -> Option<i32> {
        self.facts().held.iter().map(|(_, from, _)| *from).max()
    }

    pub fn facts(self) -> &'static Facts {
        match self {
            Self::Newcomer => &NEWCOMER,
            Self::Renewing => &RENEWING,
            Self::Alumna => &ALUMNA,
            Self::Pro => &PRO,
            Self::Reviewer => &REVIEWER,
            Self::Manager => &MANAGER,
            Self::Admin => &ADMIN,
        }
    }
}

const NEWCOMER: Facts = Facts {
    name: "Inês Calado",
    native: None,
    country: "PT",
    city: "Évora",
    languages: &["pt", "en"],
    topics: &["repair", "teaching"],
    headline: "Repair evenings in a former olive press",
    bio: "We began with toasters. Then somebody brought a router.\n\nI keep a list of everything we mended, and of \
        everything we did not.",
    who: "She found the program last week and has begun her first application.",
    to_try: &[
        "Open the draft and see what is missing",
        "Submit it and read the receipt",
        "Change it again, or withdraw",
    ],
    held: &[],
};

const RENEWING: Facts = Facts {
    name: "Tomasz Wróbel",
    native: None,
    country: "PL",
    city: "Łódź",
    languages: &["pl", "en", "de"],
    topics: &["mesh routing", "documentation", "antennas"],
    headline: "Writes about mesh routing so that you need not find out the hard way",
    bio: "I keep a mesh of sixty roofs in an old textile quarter, and I write down what it teaches us.\n\n- measurements \
        before opinions\n- photographs before diagrams\n- cake before meetings\n\nAll notes are \
        [on my blog](https://tomasz-wrobel.example.org).",
    who: "A keeper for five years; his title ends with this year, and renewing takes him three minutes.",
    to_try: &["Renew: last year’s answers are there already", "Edit the profile", "Put the live badge on a blog"],
    held: &[(KEEPER, 4, 0), (MESH, 1, 0)],
};

const ALUMNA: Facts = Facts {
    name: "Hana Kobayashi",
    native: Some("小林 花"),
    country: "JP",
    city: "Kanazawa",
    languages: &["ja", "en"],
    topics: &["disaster response", "offline first"],
    headline: "Networks for the week after the earthquake",
    bio: "After some years away, with two small children and one large garden, I am back to writing about networks that \
        work when nothing else does.",
    who: "One of the first keepers. She lapsed years ago, her number and her history stayed.",
    to_try: &["See the gap in her history", "Verify her as an employer would", "Come back: apply again"],
    held: &[(KEEPER, 7, 5), (KEEPER, 3, 3)],
};

const PRO: Facts = Facts {
    name: "Amara Okonkwo",
    native: None,
    country: "NG",
    city: "Enugu",
    languages: &["en", "ig", "fr"],
    topics: &["governance", "teaching", "fundraising", "solar power"],
    headline: "I find the people who think that they are not experts",
    bio: "Eleven networks in four countries began at my kitchen table. I did not build any of them; I asked questions, \
        introduced people, and kept the tea coming.\n\nIf you are starting something in West Africa, **write to me**.",
    who: "A Pro who looks after keepers in West Africa; her own renewal as a Pro waits for its announcement.",
    to_try: &["Follow her application: nothing gives the result away", "See three titles on one page"],
    held: &[(KEEPER, 6, 0), (MESH, 4, 0), (PRO_TITLE, 2, 0)],
};

const REVIEWER: Facts = Facts {
    name: "Rasmus Lindqvist",
    native: None,
    country: "SE",
    city: "Umeå",
    languages: &["sv", "en"],
    topics: &["mesh routing", "monitoring", "firmware"],
    headline: "Firmware maintainer and reluctant treasurer",
    bio: "I review patches on Sunday mornings. In winter that is also when I see the sun.",
    who: "He reads the applications of one title, the Mesh, and no others.",
    to_try: &[
        "Read what came in for the Mesh",
        "Answer an appeal against a decision",
        "Look for the others: they are not there",
    ],
    held: &[(KEEPER, 6, 0), (MESH, 5, 0)],
};

const MANAGER: Facts = Facts {
    name: "Leila Farahani",
    native: Some("لیلا فراهانی"),
    country: "CA",
    city: "Montréal",
    languages: &["fa", "fr", "en"],
    topics: &["governance", "accessibility"],
    headline: "Runs this program; once a keeper herself",
    bio: "I was a keeper for three years before I came to work for the program. Ask me anything about how we decide.",
    who: "She runs the program: its cycles, its decisions, its announcements.",
    to_try: &[
        "Decide the rest of the Mesh",
        "Take somebody from the waiting list of the Mesh",
        "See the armed cycle, postpone it or disarm it",
        "Begin next year’s cycle from last year’s",
    ],
    held: &[(KEEPER, 7, 5)],
};

const ADMIN: Facts = Facts {
    name: "Mateo Quiroga",
    native: None,
    country: "AR",
    city: "Rosario",
    languages: &["es", "en"],
    topics: &["automation"],
    headline: "",
    bio: "",
    who: "He keeps the portal itself, and hands out the roles.",
    to_try: &["Give somebody a role and take it away", "Change the program’s colour"],
    held: &[],
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_found_by_the_word_in_its_form() {
        for persona in Persona::ALL {
            assert_eq!(Persona::by_slug(persona.slug()), Some(persona));
            assert!(crate::text::address(&persona.address()).is_some());
        }
        assert_eq!(Persona::by_slug("king"), None);
    }
}
