//! Pictures from people: how many are decoded at once, and what is said of those that are not taken.

use std::time::Duration;

use raster::{Ground, MEGAPIXELS, Refusal};
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::Error;
use crate::l10n::Message;

/// A large photo takes a few hundred megabytes while it is decoded: however many come at once, only so many are.
const AT_ONCE: usize = 2;
static DESK: Semaphore = Semaphore::const_new(AT_ONCE);

/// The others wait for so long, then are asked to come again.
const PATIENCE: Duration = Duration::from_secs(20);

/// A place at the desk where pictures are decoded.
pub struct Turn(SemaphorePermit<'static>);

/// Waits for a place. Taken before the bytes are read, so that those who wait hold none.
pub async fn turn() -> Result<Turn, Error> {
    let taken = tokio::time::timeout(PATIENCE, DESK.acquire()).await;
    taken.ok().and_then(Result::ok).map(Turn).ok_or(Error::Busy)
}

impl Turn {
    /// Does something with pixels, off the threads that answer. The place is kept until it is done, also where whoever
    /// waited has gone.
    pub async fn work<T: Send + 'static>(
        self,
        pixels: impl FnOnce() -> Result<T, Refusal> + Send + 'static,
    ) -> Result<Result<T, Refusal>, Error> {
        let work = move || {
            let done = pixels();
            drop(self.0);
            done
        };
        tokio::task::spawn_blocking(work).await.map_err(|e| Error::Outside(e.to_string()))
    }
}

/// The picture in `bytes` as a PNG whose longer side is at most `side` pixels, or what is wrong with it.
pub fn to_png(bytes: &[u8], side: u32) -> Result<Vec<u8>, Refusal> {
    raster::png(&raster::read(bytes, side, Ground::Kept)?)
}

/// What is wrong and what to do about it.
pub fn told(why: Refusal) -> Message {
    match why {
        Refusal::Svg => Message::new("picture-is-svg"),
        Refusal::Gif => Message::new("picture-is-gif"),
        Refusal::Heic => Message::new("picture-is-heic"),
        Refusal::Unknown => Message::new("picture-is-none"),
        Refusal::Broken => Message::new("picture-is-broken"),
        Refusal::TooManyPixels => Message::new("picture-has-too-many-pixels").count("most", MEGAPIXELS),
    }
}
