import { err, ok, type Result } from '../../../shared/kernel/result';
import { millionSales, type StoreSize } from './size';

const counts = {
  '--sales': 'sales',
  '--packages': 'packages',
  '--patients': 'patients',
  '--queued': 'queued',
  '--distinct': 'distinct',
} as const;
const isCount = (word: string): word is keyof typeof counts => Object.hasOwn(counts, word);

/** What is not said stays as the budgets have it. The error is a sentence for whoever typed it. */
export function readSize(argv: readonly string[]): Result<StoreSize, string> {
  let size = millionSales;
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    if (word === '--one-patient') size = { ...size, queuedFor: 'one-patient' };
    else if (isCount(word)) {
      at += 1;
      const count = Number(argv[at]);
      if (!Number.isInteger(count) || count < (word === '--queued' ? 0 : 1))
        return err(`${word} takes a whole number from ${word === '--queued' ? 0 : 1} on.`);
      size = { ...size, [counts[word]]: count };
    } else return err(`${word} is not known. There are: ${Object.keys(counts).join(', ')} COUNT, --one-patient.`);
  }
  return size.queued > size.sales ? err('No more sales can be queued than there are.') : ok(size);
}
