//! A real browser: Debian's Chromium, driven through its own WebDriver.

use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use thirtyfour::prelude::*;

use super::server::free_port;

pub struct Chrome {
    pub driver: WebDriver,
    /// How often something was clicked, and typed: for journeys that promise to be short.
    pub clicks: AtomicUsize,
    pub typed: AtomicUsize,
    process: Child,
    _profile: tempfile::TempDir,
}

impl Chrome {
    /// Fails, never skips, where the browser is missing: `tests/run` installs it.
    pub async fn start(width: u32, height: u32, script: bool) -> Self {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let port = free_port();
        let process = Command::new("chromedriver")
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver is missing: run the tests with tests/run");
        let profile = tempfile::tempdir().unwrap();
        let mut wanted = DesiredCapabilities::chrome();
        for argument in [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            &format!("--window-size={width},{height}"),
            &format!("--user-data-dir={}", profile.path().display()),
        ] {
            wanted.add_arg(argument).unwrap();
        }
        if !script {
            wanted
                .add_experimental_option(
                    "prefs",
                    serde_json::json!({ "profile.managed_default_content_settings.javascript": 2 }),
                )
                .unwrap();
        }
        let began = Instant::now();
        let driver = loop {
            match WebDriver::new(&format!("http://127.0.0.1:{port}"), wanted.clone()).await {
                Ok(driver) => break driver,
                Err(e) => assert!(began.elapsed() < Duration::from_secs(60), "Chromium does not start: {e}"),
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        };
        driver.set_implicit_wait_timeout(Duration::from_secs(5)).await.unwrap();
        Self { driver, clicks: AtomicUsize::new(0), typed: AtomicUsize::new(0), process, _profile: profile }
    }

    pub async fn open(&self, url: &str) {
        self.driver.goto(url).await.unwrap();
    }

    pub async fn fill(&self, field: &str, text: &str) {
        let field = self.driver.find(By::Css(format!("[name=\"{field}\"]"))).await.unwrap();
        self.typed.fetch_add(1, Ordering::Relaxed);
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// Chooses a value of a list or of radio buttons.
    pub async fn choose(&self, field: &str, value: &str) {
        let css =
            format!("select[name=\"{field}\"] option[value=\"{value}\"], input[name=\"{field}\"][value=\"{value}\"]");
        let found = self.driver.find(By::Css(css)).await.unwrap();
        self.click_on(&found).await;
    }

    /// Presses the button, opens what is folded or follows the link with these words.
    pub async fn press(&self, words: &str) {
        let path = format!(
            "//button[normalize-space(.)=\"{words}\"] | //main//a[normalize-space(.)=\"{words}\"] | \
             //summary[normalize-space(.)=\"{words}\"]"
        );
        let found = self.driver.find(By::XPath(path)).await;
        let Ok(found) = found else { panic!("nothing says \"{words}\" on\n{}", self.text().await) };
        self.click_on(&found).await;
    }

    /// Clicks the first that the selector finds.
    pub async fn click(&self, css: &str) {
        let found = self.driver.find(By::Css(css)).await;
        let Ok(found) = found else { panic!("nothing is {css} on\n{}", self.text().await) };
        self.click_on(&found).await;
    }

    async fn click_on(&self, found: &WebElement) {
        self.clicks.fetch_add(1, Ordering::Relaxed);
        found.scroll_into_view().await.unwrap();
        found.click().await.unwrap();
    }

    /// What can be read; nothing while one page gives way to the next.
    pub async fn text(&self) -> String {
        match self.driver.find(By::Tag("body")).await {
            Ok(body) => body.text().await.unwrap_or_default(),
            Err(_) => String::new(),
        }
    }

    /// Waits until the page says these words.
    pub async fn says(&self, words: &str) {
        self.says_one_of(&[words]).await;
    }

    /// Waits until the page says one of these; which of them.
    pub async fn says_one_of(&self, words: &[&str]) -> usize {
        let began = Instant::now();
        loop {
            let text = self.text().await;
            if let Some(which) = words.iter().position(|words| text.contains(words)) {
                return which;
            }
            assert!(began.elapsed() < Duration::from_secs(10), "the page never said {words:?}:\n{text}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    pub async fn path(&self) -> String {
        self.driver.current_url().await.unwrap().path().to_owned()
    }

    pub async fn quit(mut self) {
        let _ = self.driver.clone().quit().await;
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Drop for Chrome {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
