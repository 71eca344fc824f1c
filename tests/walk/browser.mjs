// The browser, and the people of the demo in it: each with cookies of their own.

import puppeteer from 'puppeteer-core';

export const LOOKS = {
  desk: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
};

export function launch() {
  return puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    timeout: 120_000,
    protocolTimeout: 240_000,
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-dev-shm-usage', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync', '--hide-scrollbars',
    ],
  });
}

/** Somebody of the demo in a language, signed in by its one click; without a `persona`, nobody. */
export async function person(browser, origin, who) {
  const someone = { ...who, context: await browser.createBrowserContext() };
  someone.page = await tab(someone);
  await someone.page.goto(`${origin}/demo`);
  if (who.persona) {
    const button = await someone.page.waitForSelector(`button[name="as"][value="${who.persona}"]`);
    await Promise.all([someone.page.waitForNavigation(), button.click()]);
  } else {
    await askForALetter(someone.page, origin);
  }
  // A page of ours without anything on it, to ask from.
  await someone.page.goto(`${origin}/robots.txt`);
  return someone;
}

/** So that there is a letter with a link, and a page that speaks of it. */
async function askForALetter(page, origin) {
  await page.goto(`${origin}/sign-in`);
  const field = await page.waitForSelector('input[name="address"]');
  await field.type('new@example.org');
  await Promise.all([page.waitForNavigation(), field.press('Enter')]);
}

export async function tab({ context, language }) {
  const page = await context.newPage();
  await page.setExtraHTTPHeaders({ 'Accept-Language': language });
  page.setDefaultTimeout(120_000);
  page.setDefaultNavigationTimeout(120_000);
  await page.emulateFocusedPage(true);
  return page;
}

/** The scheme, and no movement: what is measured stands still. */
export async function wear(page, scheme) {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
}

/** Lets `count` workers take the jobs in their order. */
export async function share(jobs, count, work) {
  const left = [...jobs];
  const one = async (worker) => {
    for (let job = left.shift(); job; job = left.shift()) await work(job, worker);
  };
  await Promise.all(Array.from({ length: count }, (_, worker) => one(worker)));
}
