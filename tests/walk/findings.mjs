// What was found: one line for each rule and place, with how often it was seen and one example.

export class Findings {
  #groups = new Map();
  total = 0;

  /** `where` is { as, at, width, scheme }; what differs from page to page (numbers) does not make another finding. */
  add(where, rule, selector = '', detail = '') {
    this.total += 1;
    const key = `${rule}\n${selector.replace(/\d+/g, 'N')}`;
    const group = this.#groups.get(key);
    if (group) {
      group.count += 1;
      group.pages.add(where.at);
    } else {
      this.#groups.set(key, { rule, selector, detail, where, count: 1, pages: new Set([where.at]) });
    }
  }

  /** At most `most` findings, by rule, and what else there is. */
  text(most = 90) {
    const groups = [...this.#groups.values()].sort((a, b) => a.rule.localeCompare(b.rule) || b.count - a.count);
    const lines = groups.slice(0, most).flatMap(({ rule, selector, detail, where, count, pages }) => [
      `${rule}  ${cut(selector, 140)}  (${count} times on ${pages.size} pages)`,
      `    ${[where.as, where.at, where.width, where.scheme].filter(Boolean).join(' ')}${detail ? `: ${cut(detail, 220)}` : ''}`,
    ]);
    const rules = new Map();
    for (const group of groups) rules.set(group.rule, (rules.get(group.rule) ?? 0) + group.count);
    if (groups.length > most) {
      lines.push(`… and ${groups.length - most} more. All rules:`);
      lines.push([...rules].map(([rule, count]) => `${rule} ${count}`).join(', '));
    }
    return lines.join('\n');
  }
}

const cut = (text, length) => {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > length ? `${flat.slice(0, length - 1)}…` : flat;
};
