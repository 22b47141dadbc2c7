import { parseArgs } from 'node:util';
import { fuzzPrinter } from './printer-fuzz';

/** `npm run fuzz:printer -- [--streams 1000000] [--seed N]`: prints what came of it, and fails at the first thing that must not be. */
const { values } = parseArgs({
  options: { streams: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } },
});
const started = performance.now();
const { uncaught, mismatches, ...counts } = fuzzPrinter({ streams: Number(values.streams), seed: Number(values.seed) });
const seconds = Math.round((performance.now() - started) / 100) / 10;
console.log(JSON.stringify({ ...counts, uncaught: uncaught.length, mismatches: mismatches.length, seconds }));
for (const each of [...uncaught, ...mismatches].slice(0, 20)) console.log(each);
process.exitCode = uncaught.length + mismatches.length === 0 ? 0 : 1;
