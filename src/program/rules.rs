//! Whether the program is named yet.

/// The name that the first migration gave: nobody has chosen one yet.
const UNNAMED: &str = "Recognition program";

pub fn is_named(name: &str) -> bool {
    name != UNNAMED
}
