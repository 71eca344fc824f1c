// Which pages there are for somebody: all that links and GET forms lead to, a few of each route.

/** The words of queries that somebody has had, by route. */
const words = new Map();

/**
 * Every page that `someone` can reach, `someone.each` of a route, from `starts`, plus the `seeds`, as { path, route, status, type, isBoxed, html, forms }.
 * A query with a word that nobody has asked its route with yet is a page of its own.
 */
export async function crawl(someone, origin, routes, starts, seeds) {
  const found = new Map();
  const count = new Map();
  const queue = [...seeds, ...starts].map((path) => ({ path, sure: true }));
  const isWanted = (route, url, sure) => {
    const known = words.get(route) ?? words.set(route, new Set()).get(route);
    const fresh = [...url.searchParams.keys()].filter((word) => !known.has(word));
    fresh.forEach((word) => known.add(word));
    if (sure || fresh.length) return true;
    const seen = count.get(route) ?? 0;
    count.set(route, seen + 1);
    return seen < someone.each;
  };
  const asked = new Set();
  while (queue.length) {
    const { path, sure } = queue.shift();
    if (asked.has(path)) continue;
    asked.add(path);
    const url = new URL(path, origin);
    if (!isWanted(routes.of(url.pathname) ?? 'none', url, sure)) continue;
    const answer = await ask(someone.page, path);
    const at = answer.at.replace(origin, '');
    if (at !== path && asked.has(at)) continue;
    asked.add(at);
    found.set(at, { ...answer, path: at, route: routes.of(new URL(at, origin).pathname) ?? 'none' });
    queue.push(...answer.links.map((link) => ({ path: link, sure: false })));
  }
  return [...found.values()];
}

/** Asks as the browser would, and reads the answer as a page without showing it. */
function ask(page, path) {
  return page.evaluate(async (path) => {
    const headers = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    const reply = await fetch(path, { headers }).catch(() => fetch(path, { headers, redirect: 'manual' }));
    // It leads to another site, where the walk has no business.
    if (reply.type === 'opaqueredirect') {
      return { at: new URL(path, location).href, status: 303, type: '', isBoxed: false, html: '', links: [], forms: [] };
    }
    const type = (reply.headers.get('Content-Type') ?? '').split(';')[0];
    // A page in a sandbox runs nothing, not even what we would ask it.
    const isBoxed = /\bsandbox\b/.test(reply.headers.get('Content-Security-Policy') ?? '');
    const answer = { at: reply.url, status: reply.status, type, isBoxed, html: '', links: [], forms: [] };
    if (type !== 'text/html') return answer;
    answer.html = await reply.text();
    const there = new DOMParser().parseFromString(answer.html, 'text/html');
    const full = (address) => new URL(address, reply.url);
    const add = (url) => {
      if (url.origin === location.origin) answer.links.push(url.pathname + url.search);
    };
    for (const link of there.querySelectorAll('a[href], link[href], img[src], iframe[src]')) {
      add(full(link.getAttribute('href') ?? link.getAttribute('src')));
    }
    [...there.forms].forEach((form, index) => {
      const action = full(form.getAttribute('action') ?? '');
      if ((form.getAttribute('method') ?? 'get').toLowerCase() === 'get') {
        action.search = new URLSearchParams(new FormData(form)).toString();
        add(action);
        return;
      }
      const fields = [...form.elements].filter((f) => f.matches('input:not([type=hidden]), select, textarea'));
      answer.forms.push({ index, action: action.pathname, fields: fields.length });
    });
    return answer;
  }, path);
}

/** The page with what is only this visitor's left out: two that are the same then are the same page. */
export function common(html, name) {
  return html
    .replaceAll(name, '…')
    .replace(/(name="_csrf" value=")[^"]*/g, '$1')
    .replace(/\?next=[^"]*/g, '');
}
