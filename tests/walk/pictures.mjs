// Pictures of the main pages, so that anyone can look.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LOOKS, tab, wear } from './browser.mjs';
import { open } from './examine.mjs';

/** `wanted` is a list of { name, as, at }. Gives the names that could not be taken. */
export async function takePictures(people, origin, wanted, folder) {
  mkdirSync(folder, { recursive: true });
  const missing = [];
  for (const { name, as, at } of wanted) {
    const someone = people.find((p) => p.slug === as);
    const page = await tab(someone);
    for (const size of Object.values(LOOKS)) {
      await page.setViewport(size);
      const reply = at ? await open(page, origin + at) : null;
      if (reply?.status() !== 200) {
        missing.push(`${name} (${as} ${at}: ${reply?.status() ?? 'no such page was found'})`);
        break;
      }
      for (const scheme of ['light', 'dark']) {
        await wear(page, scheme);
        await page.screenshot({ path: join(folder, `${name}-${size.width}-${scheme}.png`), fullPage: true });
      }
    }
    await page.close();
  }
  return missing;
}
