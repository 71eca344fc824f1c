// Which route of the portal an address belongs to. The routes come from Rocket itself.

/** The routes of one method: `of(path)` names the most exact one that takes the path. */
export class Routes {
  #all;

  constructor(routes, method) {
    const own = routes.filter((r) => r.method === method).map((r) => r.path);
    this.#all = [...new Set(own)].map(compiled).sort((a, b) => b.weight - a.weight);
  }

  of(path) {
    return this.#all.find(({ pattern }) => pattern.test(path))?.route;
  }

  get names() {
    return this.#all.map(({ route }) => route);
  }
}

function compiled(route) {
  const parts = route.split('/').filter(Boolean);
  const pattern = parts.map((part) => {
    if (/^<.*\.\.>$/.test(part)) return '/.*';
    return part.startsWith('<') ? '/[^/]+' : `/${part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`;
  });
  const weight = parts.reduce((sum, part) => sum + (part.startsWith('<') ? (part.includes('..') ? 0 : 1) : 100), 0);
  return { route, pattern: new RegExp(`^${pattern.join('') || '/'}$`), weight };
}
