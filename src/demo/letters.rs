//! Letters that went out before the demo began, so that there is something to read.

use entity::letter::{self, State};
use sea_orm::ActiveValue::Set;

use super::applications::Applied;
use super::personas::Persona;
use super::program;
use crate::config::Site;
use crate::mail::Letter;

/// The receipt for an application.
pub fn received(to: Persona, applied: &Applied<'_>, application: i64, person: i64, site: &Site) -> letter::ActiveModel {
    let (name, at) = (to.facts().name, applied.touched());
    let title = format!("{} {}", applied.intake.title().name, applied.intake.year);
    let announced = applied.intake.announces.format("%-d %B %Y");
    let address = site.url(&format!("/me/applications/{application}"));
    let lines = [
        format!("Dear {name},"),
        format!("we have received your application for {title}. Thank you for the time you put into it."),
        format!("The results are announced on {announced}. You can read what you sent at"),
    ];
    let close = format!("With kind regards\n{}", program::NAME);
    let html: String = lines.iter().map(|line| format!("<p>{line}</p>\n")).collect();
    letter::ActiveModel {
        event: Set(format!("demo/received:{application}")),
        person_id: Set(Some(person)),
        address: Set(to.address()),
        to_name: Set(name.into()),
        template: Set(Letter::ApplicationReceived.folder().into()),
        subject: Set(format!("We have your application for {title}")),
        text: Set(format!("{}\n{address}\n\n{close}\n", lines.join("\n\n"))),
        html: Set(format!(
            "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>{title}</title>\n{html}<p><a href=\"{address}\">\
             {address}</a></p>\n<p>{}</p>\n</html>\n",
            close.replace('\n', "<br>")
        )),
        state: Set(State::Sent),
        attempts: Set(1),
        run_at: Set(at),
        last_error: Set(String::new()),
        created_at: Set(at),
        sent_at: Set(Some(at)),
        ..Default::default()
    }
}
