//! A blog elsewhere, as far as the portal asks it for anything.

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

/// Serves what there is at each path, with its type; gives where.
pub async fn blog(at: impl Fn(&str) -> Option<(&'static str, Vec<u8>)> + Send + Sync + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let at = std::sync::Arc::new(at);
    tokio::spawn(async move {
        while let Ok((mut socket, _)) = listener.accept().await {
            let at = at.clone();
            tokio::spawn(async move {
                let mut head = [0; 2048];
                let read = socket.read(&mut head).await.unwrap_or_default();
                let head = String::from_utf8_lossy(&head[..read]).into_owned();
                let found = head.split(' ').nth(1).and_then(|path| at(path));
                let (status, (of, body)) = match found {
                    Some(found) => ("200 OK", found),
                    None => ("404 Not Found", ("text/plain", Vec::new())),
                };
                let length = body.len();
                let reply = format!(
                    "HTTP/1.1 {status}\r\nContent-Type: {of}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
                );
                let _ = socket.write_all(reply.as_bytes()).await;
                let _ = socket.write_all(&body).await;
            });
        }
    });
    address
}

pub fn png(width: u32, height: u32) -> Vec<u8> {
    let mut png = std::io::Cursor::new(Vec::new());
    image::RgbaImage::from_pixel(width, height, image::Rgba([200, 30, 30, 255]))
        .write_to(&mut png, image::ImageFormat::Png)
        .unwrap();
    png.into_inner()
}
