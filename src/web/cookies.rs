use rocket::http::{Cookie, CookieJar, SameSite};
use rocket::request::{FromRequest, Outcome, Request};
use rocket::time::Duration;

use crate::config::Site;

/// The request's cookies under the portal's rules: `HttpOnly`, `SameSite=Lax` (a letter or a provider leads here from
/// elsewhere), the whole site, and `Secure` with `__Host-` where the portal is https.
pub struct Cookies<'r> {
    jar: &'r CookieJar<'r>,
    site: &'r Site,
}

impl<'r> Cookies<'r> {
    pub fn of(request: &'r Request<'_>) -> Self {
        let site = request.rocket().state::<Site>().expect("the site is managed");
        Self { jar: request.cookies(), site }
    }

    /// What the browser sent, or what this answer is going to set.
    pub fn get(&self, name: &str) -> Option<String> {
        let name = self.site.cookie_name(name);
        let pending = self.jar.get_pending(&name).map(|c| c.value().to_owned());
        pending.filter(|value| !value.is_empty())
    }

    pub fn set(&self, name: &str, value: String, lasts: Duration) {
        let cookie = Cookie::build((self.site.cookie_name(name), value))
            .http_only(true)
            .same_site(SameSite::Lax)
            .path("/")
            .secure(self.site.is_https())
            .max_age(lasts);
        self.jar.add(cookie);
    }

    pub fn forget(&self, name: &str) {
        if self.jar.get(&self.site.cookie_name(name)).is_some() {
            self.set(name, String::new(), Duration::ZERO);
        }
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Cookies<'r> {
    type Error = std::convert::Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        Outcome::Success(Self::of(request))
    }
}
