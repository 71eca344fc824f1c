// One page at both widths in both schemes: what the browser says, what it asks for, whether it fits, and what two
// accessibility checkers find (on the desk in light, on the phone in dark).

import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { LOOKS, wear } from './browser.mjs';

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const SNIFFER = readFileSync(require.resolve('html_codesniffer/build/HTMLCS.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const OF_A_PAGE = [...TAGS, 'best-practice'];

/**
 * Opens the page in all four looks. `deep`: let the checkers read it too. `html`: what to show
 * instead where a sandbox would not let us look: a letter, which is no page and has no landmarks.
 */
export async function examine(page, url, say, { deep, html }) {
  const look = { width: 1280, scheme: 'light' };
  const found = (rule, selector, detail) => say({ ...look }, rule, selector, detail);
  const deaf = await listen(page, url, found);
  try {
    await page.setViewport(LOOKS.desk);
    await wear(page, 'light');
    await open(page, url, html);
    await fits(page, found);
    if (deep) await check(page, found, html ? TAGS : OF_A_PAGE);
    look.scheme = 'dark';
    await wear(page, 'dark');
    await still(page);
    await fits(page, found);
    look.width = 390;
    await page.setViewport(LOOKS.phone);
    await open(page, url, html);
    await fits(page, found);
    if (deep) await check(page, found, html ? TAGS : OF_A_PAGE);
    look.scheme = 'light';
    await wear(page, 'light');
    await still(page);
    await fits(page, found);
  } finally {
    await deaf();
  }
}

/** Opens it, and waits until its fonts and scripts have done what they do at once. */
export async function open(page, url, html) {
  await page.setBypassCSP(false);
  const reply = await page.goto(url, { waitUntil: 'load' });
  if (html) {
    // On an address of the portal, so that its pictures come, and without the policy that keeps the checkers out.
    await page.setBypassCSP(true);
    await page.goto(new URL('/health/live', url).href);
    await page.setContent(html);
  }
  await still(page);
  return reply;
}

export const still = (page) => page.evaluate(async () => {
  await document.fonts.ready;
  document.getAnimations().forEach((animation) => { try { animation.finish(); } catch { animation.cancel(); } });
});

/** Hears what the browser says of the page until it is told to stop. */
export async function listen(page, url, found) {
  const { origin } = new URL(url);
  const isPage = (address) => !address || address.split('#')[0] === page.url().split('#')[0] || address === url;
  const on = {
    console: (message) => {
      const { url: from } = message.location();
      // An error page is the answer to a request that failed: that much may be said.
      const isItself = message.text().startsWith('Failed to load resource') && isPage(from);
      if (['error', 'warn', 'warning'].includes(message.type()) && !isItself) {
        found('console', short(from, origin), message.text());
      }
    },
    pageerror: (error) => found('script-error', '', String(error)),
    request: (request) => {
      const asked = request.url();
      if (!asked.startsWith(origin + '/') && !/^(data|blob|about):/.test(asked)) found('other-host', asked);
    },
    requestfailed: (request) => {
      const why = request.failure()?.errorText;
      // The browser itself gave it up, for the page was left before it came.
      if (why !== 'net::ERR_ABORTED') found('request-failed', short(request.url(), origin), why);
    },
    response: (response) => {
      if (response.status() >= 400 && !response.request().isNavigationRequest()) {
        found('request-failed', short(response.url(), origin), String(response.status()));
      }
    },
    dialog: (dialog) => dialog.accept(),
  };
  for (const [event, heard] of Object.entries(on)) page.on(event, heard);
  // What the browser itself holds against a page: policy, cookies, forms, deprecated or slow ways.
  const session = await page.createCDPSession();
  session.on('Audits.issueAdded', async ({ issue }) => {
    const details = Object.values(issue.details)[0] ?? {};
    const of = { backendNodeId: details.violatingNodeId };
    const node = of.backendNodeId && (await session.send('DOM.describeNode', of).catch(() => null))?.node;
    const value = (name) => node?.attributes?.[node.attributes.indexOf(name) + 1];
    const selector = node ? `${node.localName}[name=${value('name')}]` : '';
    found(`browser-issue ${details.errorType ?? issue.code}`, selector, JSON.stringify(details));
  });
  await session.send('Audits.enable');
  return async () => {
    for (const [event, heard] of Object.entries(on)) page.off(event, heard);
    await session.detach().catch(() => {});
  };
}

const short = (address, origin) => (address ?? '').replace(origin, '').replace(/\?.*/, '');

/** Nothing makes the page wider than the window. */
export async function fits(page, found) {
  const wide = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const { scrollWidth } = document.scrollingElement;
    if (scrollWidth <= room) return null;
    const over = [...document.body.querySelectorAll('*')].filter((e) => {
      const box = e.getBoundingClientRect();
      return box.width > 0 && (box.right > room + 0.5 || box.left < -0.5) && !e.closest('.sr-only, .skip');
    });
    const outer = over.find((e) => !over.includes(e.parentElement)) ?? document.body;
    const inner = over.find((e) => !over.some((o) => o !== e && e.contains(o))) ?? outer;
    const name = (e) => `${e.localName}${[...e.classList].map((c) => `.${c}`).join('')}`;
    return { name: `${name(outer)} … ${name(inner)}`, by: scrollWidth - room };
  });
  if (wide) found('sideways-scroll', wide.name, `${wide.by} px too wide`);
}

/** Lets axe-core and HTML_CodeSniffer read the page as it stands. */
async function check(page, found, tags) {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async (values) => {
    const { violations } = await axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'], iframes: false });
    return violations.flatMap((v) => v.nodes.map((n) => ({
      rule: v.id, selector: n.target.flat().join(' '), detail: `${v.help}. ${n.failureSummary?.replace(/^Fix.*:/, '')} ${n.html}`,
    })));
  }, tags);
  for (const { rule, selector, detail } of violations) found(`axe ${rule}`, selector, detail);
  await page.evaluate(SNIFFER);
  const errors = await page.evaluate(() => new Promise((resolve) => {
    HTMLCS.process('WCAG2AA', document, () => resolve(HTMLCS.getMessages().filter((m) => m.type === HTMLCS.ERROR).map((m) => {
      const e = m.element;
      const name = e?.localName ? `${e.parentElement?.localName ?? ''}>${e.localName}${[...e.classList].map((c) => `.${c}`).join('')}` : '';
      return { rule: m.code.replace('WCAG2AA.', ''), selector: name, detail: `${m.msg} ${e?.outerHTML?.slice(0, 120) ?? ''}` };
    })));
  }));
  for (const { rule, selector, detail } of errors) found(`htmlcs ${rule}`, selector, detail);
}

/** The same for an answer that cannot be opened again because a form was posted for it. */
export async function examineHere(page, say) {
  for (const [size, scheme] of [[LOOKS.desk, 'light'], [LOOKS.phone, 'dark']]) {
    const found = (rule, selector, detail) => say({ width: size.width, scheme }, rule, selector, detail);
    await page.setViewport(size);
    await wear(page, scheme);
    await still(page);
    await fits(page, found);
    await check(page, found, OF_A_PAGE);
  }
}
