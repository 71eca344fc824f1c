//! What is told by a key made of a slug has its words, whatever the slug.

use entity::question::Kind;
use entity::{application, audit, award, cycle, decision, letter, person, role, track};
use palmares::jobs::Job;
use palmares::l10n::Locale;
use sea_orm::{ActiveEnum, Iterable};

fn slugs<E: ActiveEnum<Value = String> + Iterable>() -> Vec<String> {
    E::iter().map(|e| e.to_value()).collect()
}

#[test]
fn every_slug_has_its_words() {
    use cycle::State::*;
    let all = [
        ("audit-action-", slugs::<audit::Action>()),
        ("decisions-state-", slugs::<application::State>()),
        ("decisions-verdict-", slugs::<decision::Verdict>()),
        ("decisions-verb-", slugs::<decision::Verdict>()),
        ("decision-reason-", entity::reason::BUILT_IN.map(str::to_owned).to_vec()),
        ("cycles-manage-state-", [Scheduled, Open, Closed, Announced, Over].map(|s| s.slug().to_owned()).to_vec()),
        ("cycles-manage-kind-", slugs::<Kind>()),
        ("awards-state-", slugs::<award::State>()),
        ("people-award-", slugs::<award::State>()),
        ("people-standing-", slugs::<person::Standing>()),
        ("people-role-", slugs::<role::Role>()),
        ("letters-state-", slugs::<letter::State>()),
        ("tracks-manage-is-", slugs::<track::Kind>()),
        ("tracks-manage-kind-", slugs::<track::Kind>()),
        ("tracks-manage-about-", slugs::<track::Kind>()),
        ("desk-job-", Job::TIMETABLE.iter().map(|(job, _)| job.name().to_owned()).collect()),
    ];
    for (prefix, slugs) in all {
        for slug in slugs {
            let key = format!("{prefix}{slug}");
            assert!(Locale::english().find(&key, None).is_some(), "{key} has no words");
        }
    }
}
