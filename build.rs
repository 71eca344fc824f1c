//! Checks the syntax of every template and puts them into the binary.

fn main() {
    minijinja_embed::embed_templates!("templates");
}
