//! What makes two people judge and party. Pure.

use std::collections::{HashMap, HashSet};

/// Why somebody must not judge somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Nobody judges themselves.
    Oneself,
    /// They work for the same employer.
    Employer,
    /// One of them nominated the other.
    Nomination,
    /// It was declared.
    Declared,
}

impl Kind {
    /// Its name in templates.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Oneself => "oneself",
            Self::Employer => "employer",
            Self::Nomination => "nomination",
            Self::Declared => "declared",
        }
    }
}

/// All that is known of some reviewers and some applicants.
#[derive(Clone, Debug, Default)]
pub struct Ties {
    /// Folded employer by person; who does not say has none.
    pub employers: HashMap<i64, String>,
    /// The same for what they said before.
    pub formers: HashMap<i64, Vec<String>>,
    /// Who nominated whom.
    pub nominations: HashSet<(i64, i64)>,
    /// Reviewer and applicant.
    pub declared: HashSet<(i64, i64)>,
}

impl Ties {
    /// Why `reviewer` must not judge `applicant`; none where they may.
    pub fn between(&self, reviewer: i64, applicant: i64) -> Option<Kind> {
        let employer = |person| self.employers.get(&person).filter(|key| !key.is_empty());
        let works_or_worked = |at: &String| {
            employer(reviewer) == Some(at) || self.formers.get(&reviewer).is_some_and(|formers| formers.contains(at))
        };
        let nominated = |a, b| self.nominations.contains(&(a, b));
        match () {
            () if reviewer == applicant => Some(Kind::Oneself),
            () if self.declared.contains(&(reviewer, applicant)) => Some(Kind::Declared),
            () if nominated(reviewer, applicant) || nominated(applicant, reviewer) => Some(Kind::Nomination),
            () if employer(applicant).is_some_and(works_or_worked) => Some(Kind::Employer),
            () => None,
        }
    }

    /// Whether two people are colleagues.
    pub fn are_colleagues(&self, one: i64, other: i64) -> bool {
        matches!(self.between(one, other), Some(Kind::Employer))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_judges_who_is_close_to_them() {
        let ties = Ties {
            employers: [
                (1, "acme".into()),
                (2, "acme".into()),
                (3, "other".into()),
                (4, String::new()),
                (5, String::new()),
            ]
            .into(),
            nominations: [(3, 6)].into(),
            declared: [(7, 1)].into(),
            formers: [(5, vec!["acme".into()])].into(),
        };
        assert_eq!(
            (ties.between(5, 1), ties.between(1, 5)),
            (Some(Kind::Employer), None),
            "who took it back still worked there"
        );
        assert_eq!(ties.between(1, 1), Some(Kind::Oneself));
        assert_eq!(ties.between(1, 2), Some(Kind::Employer));
        assert_eq!(ties.between(1, 3), None);
        assert_eq!(ties.between(4, 5), None, "no employer is not the same employer");
        assert_eq!((ties.between(3, 6), ties.between(6, 3)), (Some(Kind::Nomination), Some(Kind::Nomination)));
        assert_eq!((ties.between(7, 1), ties.between(1, 7)), (Some(Kind::Declared), None));
    }
}
