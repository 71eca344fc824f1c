use std::collections::BTreeMap;

use minijinja::value::Serde;
use minijinja::{Value, context};
use rocket::form::Context;

use crate::error::Wrong;
use crate::l10n::{Locale, Message};

/// What stands in a form: the values by field, and what is wrong with them. The macros of `templates/ui/form.html`
/// draw it.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub values: BTreeMap<String, Vec<String>>,
    pub errors: BTreeMap<String, Vec<Message>>,
}

impl Typed {
    /// What was sent. What Rocket could not read as the kind of value it should be is told beside its field.
    pub fn of(context: &Context<'_>) -> Self {
        let mut typed = Self::default();
        for name in context.fields() {
            typed.values.insert(name.to_string(), context.field_values(name).map(str::to_owned).collect());
        }
        for error in context.errors() {
            let field = error.name.as_ref().map(ToString::to_string).unwrap_or_default();
            typed.errors.entry(field).or_default().push(Message::new("form-unreadable"));
        }
        typed
    }

    /// A value that the form begins with.
    pub fn with(mut self, field: &str, value: impl ToString) -> Self {
        self.values.insert(field.to_owned(), vec![value.to_string()]);
        self
    }

    /// Several values that the form begins with.
    pub fn with_all(mut self, field: &str, values: &[String]) -> Self {
        self.values.insert(field.to_owned(), values.to_vec());
        self
    }

    pub fn wrong(mut self, wrong: impl IntoIterator<Item = Wrong>) -> Self {
        for w in wrong {
            self.errors.entry(w.field).or_default().push(w.why);
        }
        self
    }

    pub fn to_value(&self, locale: Locale) -> Value {
        let told = |whys: &Vec<Message>| whys.iter().map(|why| why.in_(locale)).collect::<Vec<_>>();
        let errors: BTreeMap<&String, Vec<String>> =
            self.errors.iter().map(|(field, whys)| (field, told(whys))).collect();
        context! { values => Serde(&self.values), errors => Serde(errors) }
    }
}
