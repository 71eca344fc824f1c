/// Who to be.
#[derive(FromForm)]
pub struct SignIn<'v> {
    #[field(name = "as")]
    pub persona: &'v str,
}
