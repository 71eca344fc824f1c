//! The living sample.

mod fill;
mod letters;
mod personas;

use palmares::demo;

use crate::support::{Backend, Portal};

/// A portal in demo mode with forty people.
async fn peopled(backend: Backend) -> Portal {
    let portal = Portal::with(backend, |c| c.demo = true).await;
    demo::prepare(&portal.db, &portal.site, 40, portal.now()).await.unwrap();
    portal
}

/// Writes a test twice, as `both!` does, on a portal that is a demo.
macro_rules! lively {
    ($($(#[$attribute:meta])* async fn $name:ident($portal:ident: Portal) $body:block)*) => {$(
        mod $name {
            use super::*;

            async fn test($portal: &$crate::support::Portal) $body

            $(#[$attribute])*
            #[rocket::async_test]
            async fn on_sqlite() {
                test(&$crate::demo::peopled($crate::support::Backend::Sqlite).await).await;
            }

            $(#[$attribute])*
            #[rocket::async_test]
            async fn on_postgres() {
                test(&$crate::demo::peopled($crate::support::Backend::Postgres).await).await;
            }
        }
    )*};
}
use lively;
