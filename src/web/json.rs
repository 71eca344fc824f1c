use rocket::Request;
use rocket::http::{ContentType, Header};
use rocket::response::{self, Responder, Response};
use serde::Serialize;

/// Public facts for programs: any page on any host may read them.
pub struct Json<T>(pub T);

impl<'r, T: Serialize> Responder<'r, 'static> for Json<T> {
    fn respond_to(self, _: &'r Request<'_>) -> response::Result<'static> {
        let body = serde_json::to_vec(&self.0).map_err(|e| {
            tracing::error!(error = %e, "an answer could not be written as JSON");
            rocket::http::Status::InternalServerError
        })?;
        let length = body.len();
        Response::build()
            .header(ContentType::JSON)
            .header(Header::new("Access-Control-Allow-Origin", "*"))
            .header(Header::new("Cross-Origin-Resource-Policy", "cross-origin"))
            .sized_body(length, std::io::Cursor::new(body))
            .max_chunk_size(length.max(1))
            .ok()
    }
}
