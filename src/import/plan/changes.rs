//! What a file changes in a person: a cell that says something counts, an empty one leaves what is there.

use entity::person::{self, Standing};
use entity::{Words, award};

use super::{Awards, Write};
use crate::import::report::named;
use crate::import::rules::{Said, Told};
use crate::people::rules::employer_key;

pub fn apply(told: &Told, row: &mut person::Model, holds_main: bool) {
    if row.name != told.name {
        row.name.clone_from(&told.name);
        row.name_key.clone_from(&told.name_key);
    }
    if !told.native_name.is_empty() {
        row.native_name = Some(told.native_name.clone());
    }
    if !told.bio.is_empty() && told.bio != row.bio {
        row.bio.clone_from(&told.bio);
        told.bio_html().clone_into(&mut row.bio_html);
    }
    if let Some(country) = told.country {
        row.country = Some(country.to_owned());
    }
    for (mine, theirs) in [(&mut row.headline, &told.headline), (&mut row.city, &told.city)] {
        if !theirs.is_empty() {
            mine.clone_from(theirs);
        }
    }
    if !told.employer.is_empty() && told.employer != row.employer {
        row.employer.clone_from(&told.employer);
        row.employer_key = employer_key(&told.employer);
    }
    for (mine, theirs) in [(&mut row.languages, &told.languages), (&mut row.topics, &told.topics)] {
        if !theirs.is_empty() {
            *mine = theirs.iter().cloned().collect::<Words>();
        }
    }
    row.founding |= told.founding;
    row.standing = standing(row.standing, told.standing, holds_main);
}

/// Alumni are so by the end of their last term. Where an award would still make them current, they have resigned.
pub fn standing(was: Standing, said: Option<Said>, holds_main: bool) -> Standing {
    match said {
        None => was,
        Some(Said::Alumni) if holds_main && was == Standing::Active => Standing::Resigned,
        Some(Said::Alumni) => was,
        Some(Said::Current) if matches!(was, Standing::Resigned | Standing::OnHold) => Standing::Active,
        Some(Said::Current) => was,
        Some(Said::Resigned) => Standing::Resigned,
        Some(Said::OnHold) => Standing::OnHold,
        Some(Said::Staff) => Standing::Staff,
        Some(Said::Honorary) => Standing::Honorary,
        Some(Said::Deceased) => Standing::Deceased,
    }
}

impl Write<'_> {
    /// What is given or changed, in words; nothing where nothing is.
    pub fn changes(&self, awards: &Awards) -> Vec<String> {
        let mut told = match &self.was {
            Some(was) => differences(was, &self.row),
            None => Vec::new(),
        };
        if !self.awards.is_empty() {
            let each: Vec<String> = self.awards.iter().map(|a| awards.told(a)).collect();
            told.push(format!("award{} {}", if each.len() == 1 { "" } else { "s" }, each.join(", ")));
        }
        for award in &self.changed_awards {
            let revoked = if award.state == award::State::Revoked { ", revoked" } else { "" };
            let title = awards.name_of(award.track_id);
            told.push(format!("award {title} {} from {} to {}{revoked}", award.year, award.term_start, award.term_end));
        }
        if self.was.is_some() {
            told.extend(counted(self.emails.len(), "e-mail"));
            told.extend(counted(self.links.len(), "link"));
        }
        told
    }
}

fn counted(count: usize, what: &str) -> Option<String> {
    match count {
        0 => None,
        1 => Some(format!("1 {what} more")),
        n => Some(format!("{n} {what}s more")),
    }
}

fn differences(was: &person::Model, is: &person::Model) -> Vec<String> {
    let mut told = Vec::new();
    if was.name != is.name {
        told.push(format!("name from {} to {}", named(&was.name), named(&is.name)));
    }
    if was.number != is.number {
        told.push("a number".to_owned());
    }
    if was.country != is.country {
        let of = |country: &Option<String>| country.clone().unwrap_or_else(|| "none".to_owned());
        told.push(format!("country from {} to {}", of(&was.country), of(&is.country)));
    }
    if was.standing != is.standing {
        told.push(format!("standing from {:?} to {:?}", was.standing, is.standing));
    }
    for (field, differs) in [
        ("native name", was.native_name != is.native_name),
        ("city", was.city != is.city),
        ("headline", was.headline != is.headline),
        ("employer", was.employer != is.employer),
        ("bio", was.bio != is.bio),
        ("languages", was.languages != is.languages),
        ("topics", was.topics != is.topics),
        ("founding member", was.founding != is.founding),
    ] {
        if differs {
            told.push(field.to_owned());
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alumni_resigned_only_where_an_award_says_otherwise() {
        use Standing::*;
        for (was, said, holds_main, is) in [
            (Active, Said::Alumni, true, Resigned),
            (Active, Said::Alumni, false, Active),
            (Honorary, Said::Alumni, true, Honorary),
            (Resigned, Said::Current, true, Active),
            (Deceased, Said::Current, true, Deceased),
            (Active, Said::Resigned, false, Resigned),
            (Resigned, Said::Deceased, false, Deceased),
        ] {
            assert_eq!(standing(was, Some(said), holds_main), is, "{was:?} {said:?}");
        }
        assert_eq!(standing(OnHold, None, true), OnHold);
    }
}
