// Reads a page from the standard input as others do; the address it came from is the argument.
import { mf2 } from "microformats-parser";

let html = "";
for await (const some of process.stdin) html += some;
process.stdout.write(JSON.stringify(mf2(html, { baseUrl: process.argv[2] })));
