use chrono::{DateTime, Utc};
use entity::sign_in_link::{self, Column, Purpose};
use minijinja::context;
use sea_orm::sea_query::{Expr, ExprTrait, SimpleExpr};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::{Entrance, begin, quota};
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Locale;
use crate::mail::{self, Letter, Recipient};
use crate::sign_in::rules;
use crate::{Error, people, secret, text};

/// Who wants a letter, and from where.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    pub address: &'a str,
    /// Where to go after signing in.
    pub next: &'a str,
    /// The cookie of the browser, which may use the link without the code.
    pub browser: &'a str,
    /// The place that is counted.
    pub place: &'a str,
    /// The language of the page it was asked on.
    pub locale: Locale,
}

/// Signed in: the token of the new session and where to go.
#[derive(Debug)]
pub struct Entered {
    pub token: String,
    pub next: String,
}

/// Sends a link and a code to an address, known or not: nothing that anyone can see depends on that.
pub async fn send_letter(db: &Db, site: &Site, asked: &Asked<'_>, now: DateTime<Utc>) -> Result<(), Error> {
    let address = text::address(asked.address)
        .ok_or_else(|| Error::wrong("address", "This is not an e-mail address as we know them: name@example.org."))?;
    // Counted outside of the transaction: a refused try counts too.
    quota::count(&db.write, format!("client:{}", asked.place), rules::LETTERS_FROM_ONE, now).await?;
    quota::count(&db.write, format!("letter:{}", site.key.sign("quota", &address)), rules::LETTERS_TO_ONE, now).await?;
    let txn = db.begin().await?;
    let (token, code) = (secret::token(), secret::code());
    let link = sign_in_link::ActiveModel {
        purpose: Set(Purpose::SignIn),
        token_hash: Set(secret::hash(&token)),
        browser_hash: Set(secret::hash(asked.browser)),
        code_hash: Set(code_hash(site, &code)),
        code_attempts: Set(0),
        address: Set(address.clone()),
        next: Set(rules::next(Some(asked.next))),
        created_at: Set(now),
        expires_at: Set(now + rules::LINK_LASTS),
        ..Default::default()
    };
    let link = link.insert(&txn).await?;
    // The dead get no mail, whoever asks for it.
    let known = people::by_address(&txn, &address).await?;
    if known.is_none_or(|(person, _)| rules::may_enter(&person)) {
        let to = Recipient { person_id: None, address, name: String::new(), locale: asked.locale };
        let words = context! { link => site.url(&format!("/sign-in/link/{token}")), code };
        mail::queue(&txn, site, &to, Letter::SignIn, &format!("sign_in/link:{}", link.id), words, now).await?;
    }
    txn.commit().await?;
    Ok(())
}

/// Redeems the link of a letter: as it is in the browser that asked, with the code in any other.
pub async fn redeem(
    db: &Db,
    site: &Site,
    token: &str,
    browser: &str,
    code: &str,
    entrance: &Entrance<'_>,
    now: DateTime<Utc>,
) -> Result<Entered, Error> {
    let txn = db.begin().await?;
    let link = crate::sign_in::queries::live_link(&txn, Purpose::SignIn, token, now).await?.ok_or(Error::Gone)?;
    if link.browser_hash != secret::hash(browser) {
        let mine = Column::Id.eq(link.id);
        if guess(&txn, site, mine, code, now).await?.is_none() {
            return wrong_code(txn).await;
        }
    }
    enter(txn, link, entrance, now).await
}

/// Redeems, in the browser that asked, a letter that is read elsewhere: by its code.
pub async fn redeem_by_code(
    db: &Db,
    site: &Site,
    browser: &str,
    code: &str,
    entrance: &Entrance<'_>,
    now: DateTime<Utc>,
) -> Result<Entered, Error> {
    let txn = db.begin().await?;
    let mine = Column::BrowserHash.eq(secret::hash(browser));
    match guess(&txn, site, mine, code, now).await? {
        Some(link) => enter(txn, link, entrance, now).await,
        None => wrong_code(txn).await,
    }
}

/// The live link among `which` that the code belongs to. Each try is counted on every one of them before it is
/// looked at, so a thousand at once are no better than five.
async fn guess(
    db: &impl ConnectionTrait,
    site: &Site,
    which: SimpleExpr,
    code: &str,
    now: DateTime<Utc>,
) -> Result<Option<sign_in_link::Model>, Error> {
    let tried = sign_in_link::Entity::update_many()
        .col_expr(Column::CodeAttempts, Expr::col(Column::CodeAttempts).add(1))
        .filter(which)
        .filter(Column::Purpose.eq(Purpose::SignIn))
        .filter(Column::UsedAt.is_null())
        .filter(Column::ExpiresAt.gt(now))
        .filter(Column::CodeAttempts.lt(rules::CODE_TRIES))
        .exec_with_returning(db)
        .await?;
    let typed = rules::code(code);
    Ok(tried.into_iter().find(|link| site.key.signed("code", &typed, &link.code_hash)))
}

/// A wrong code is a try that stays counted.
async fn wrong_code<T>(txn: sea_orm::DatabaseTransaction) -> Result<T, Error> {
    txn.commit().await?;
    Err(Error::wrong(
        "code",
        "This code does not fit. Take it from the newest letter; after five wrong tries, ask for a new one.",
    ))
}

async fn enter(
    txn: sea_orm::DatabaseTransaction,
    link: sign_in_link::Model,
    entrance: &Entrance<'_>,
    now: DateTime<Utc>,
) -> Result<Entered, Error> {
    use_up(&txn, link.id, now).await?;
    let person = people::with_proved_address(&txn, &link.address, None, now).await.map_err(at_once)?;
    let token = begin(&txn, person, entrance, now).await?;
    txn.commit().await?;
    Ok(Entered { token, next: link.next })
}

/// Marks a link used; of many at once, one does.
pub(super) async fn use_up(db: &impl ConnectionTrait, link: i64, now: DateTime<Utc>) -> Result<(), Error> {
    let used = sign_in_link::Entity::update_many()
        .col_expr(Column::UsedAt, Expr::value(now))
        .filter(Column::Id.eq(link))
        .filter(Column::UsedAt.is_null())
        .filter(Column::ExpiresAt.gt(now))
        .exec(db)
        .await?;
    if used.rows_affected == 1 { Ok(()) } else { Err(Error::Gone) }
}

/// Two first sign-ins of the same address at once: the second finds the person the moment it tries again.
pub(super) fn at_once(e: Error) -> Error {
    if e.is_taken() { Error::refused("You signed in twice at the same moment. Please try once more.") } else { e }
}

fn code_hash(site: &Site, code: &str) -> String {
    site.key.sign("code", &rules::code(code))
}
