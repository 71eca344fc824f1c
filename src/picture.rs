//! Pictures from people: how many are decoded at once, and what is said of those that are not taken.

use std::time::Duration;

use raster::{Ground, MEGAPIXELS, Refusal};
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::Error;

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
pub fn told(why: Refusal) -> String {
    match why {
        Refusal::Svg => "An SVG is a drawing, no photo: this is no PNG, JPEG or WebP picture. Export it as PNG and choose that.".into(),
        Refusal::Gif => "This is a GIF, and no PNG, JPEG or WebP picture. Save it as one of them and choose it again.".into(),
        Refusal::Heic => "This is a HEIC or AVIF picture, as phones keep them, and no PNG, JPEG or WebP picture. Share or export it as JPEG and choose that.".into(),
        Refusal::Unknown => "This is no PNG, JPEG or WebP picture. Save it as one of them and choose it again.".into(),
        Refusal::Broken => "This picture is broken or cut short. Save it again and choose it once more.".into(),
        Refusal::TooManyPixels => {
            format!("This picture has too many pixels: {MEGAPIXELS} million are the most. Make it smaller and choose it again.")
        }
    }
}
