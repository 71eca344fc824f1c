// The Nu HTML checker over everything that was saved, in one go.

import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const JAR = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

/** What it says that is right as it is, each with its reason. */
const RIGHT = [];

/** Reads every .html of the folder; `names` tells whose page at which address a file is. */
export async function askNu(folder, names, say) {
  const files = readdirSync(folder).filter((f) => f.endsWith('.html')).map((f) => join(folder, f));
  if (!files.length) throw new Error('no page was saved for the Nu checker');
  const messages = await run(files);
  for (const { type, subType, url, message, extract, lastLine } of messages) {
    if (RIGHT.some(({ says }) => says.test(message))) continue;
    if (type === 'non-document-error') throw new Error(`the Nu checker: ${message}`);
    const kind = type === 'error' ? 'error' : subType ?? type;
    say(names.get(basename(url)), `nu ${kind}: ${message.replace(/\d+/g, 'N')}`, '', `line ${lastLine}: ${extract ?? ''}`);
  }
  return files.length;
}

function run(files) {
  return new Promise((resolve, reject) => {
    // It fails where it finds something; only what cannot be read is a failure of its own.
    const args = ['-Xss4m', '-jar', JAR, '--format', 'json', '--stdout', ...files];
    execFile('java', args, { maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      try {
        resolve(JSON.parse(stdout).messages);
      } catch {
        reject(new Error(`the Nu checker did not run: ${error ?? ''} ${stderr.slice(0, 2000)}`));
      }
    });
  });
}
