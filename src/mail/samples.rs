//! Values to show letters with: nobody's.

use minijinja::{Value, context};

use crate::config::Site;
use crate::l10n::Message;

/// What a sample says was counted.
pub(super) const COUNTED: &str = "7 of 4 needed: 4 × Blog post, 2 × Talk, 1 × Podcast";

pub(super) fn asking(site: &Site) -> Value {
    context! { from => "Grace Okafor", is_open => true, decline_url => site.url("/invitations/only-a-sample") }
}

pub(super) fn reviews() -> Value {
    context! { reviews => 12, open => 14, due_at => "2026-10-20T22:00:00Z", is_late => false }
}

pub(super) fn a_call(site: &Site) -> Value {
    context! {
        call => "How your network came through the winter", piece => "Sixty roofs, one winter",
        deadline => "2026-10-20T21:59:00Z", words => "Say in the first paragraph what you measured.",
        page => site.url("/calls/winter"), url => site.url("/me/calls/winter"),
    }
}

pub(super) fn an_open_call(site: &Site) -> Value {
    context! {
        title => "How your network came through the winter", zone => "Europe/Paris", is_new => true, is_full => false,
        deadline => "2026-10-20T21:59:00Z", places => 10, free => 3, may_answer => true, url => site.url("/calls/winter"),
    }
}

/// A title that ends with the year, to be renewed in a cycle that is open.
pub(super) fn ending() -> Value {
    let next = context! {
        title => "Pathfinders 2028", url => "https://awards.example.org/cycles/pathfinders-2028", zone => "Europe/Paris",
        is_open => true, opens_at => "2027-10-01T07:00:00Z", closes_at => "2027-12-10T22:00:00Z",
        announces_at => "2028-01-10T09:00:00Z",
    };
    let title = context! { name => "Pathfinder", year => 2027, next, has_applied => false };
    context! { titles => [title], last => "2027-12-31", graced => "2028-01-21", has_grace => true, is_main => true }
}

/// A site that cannot be reached.
pub(super) fn site_sample(site: &Site) -> Value {
    let trouble = Message::new("trouble-missing").to_string();
    context! {
        url => "ada.example", profile => site.url("/directory/1234"), trouble,
        next_at => "2026-12-08T09:00:00Z", page => site.url("/me/sites"),
    }
}
