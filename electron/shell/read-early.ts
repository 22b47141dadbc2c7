/** Of Node's own, what the rest of the program begins with. */
const neededSoon = [
  'node:crypto',
  'node:http',
  'node:https',
  'node:worker_threads',
  'node:child_process',
  'node:assert',
];

/** Small pieces, read while the page's process begins; between two of them everything else has its turn. */
export async function readEarly(): Promise<void> {
  for (const part of neededSoon) await import(part).then(letOthersWork);
  // The first question about any zone reads the tables of all; the store's is asked while the page waits for its answer.
  new Intl.DateTimeFormat('en', { timeZone: 'UTC' }).resolvedOptions();
}

function letOthersWork(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
