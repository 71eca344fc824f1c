use entity::letter::{self, State};

/// A letter that lets its reader in as somebody: nobody else reads it, and it has run out before anyone could send it
/// again.
pub fn is_a_way_in(letter: &letter::Model) -> bool {
    letter.template.starts_with("sign_in/")
}

pub fn may_be_sent_again(letter: &letter::Model) -> bool {
    letter.state == State::Failed && !is_a_way_in(letter)
}
