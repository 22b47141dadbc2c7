/** `npm run bench:store`: makes a large store beforehand, so that whoever measures with one need not wait for it. */
import { join } from 'node:path';
import { findFault } from './check-store';
import { copyLargeStore, largeStore } from './large-store';
import { readSize } from './read-size';
import type { StoreSize } from './size';

const checkWord = '--check';
const place = join(process.cwd(), 'build', 'output', 'large-store');
const say = (line: string): void => console.error(`store: ${line}`);

async function make(size: StoreSize, isChecked: boolean): Promise<void> {
  console.log(await largeStore(place, size, say));
  if (!isChecked) return;
  const copy = join(place, `checked-${process.pid}`);
  await copyLargeStore(place, size, copy, say);
  const fault = findFault(copy);
  say(fault ?? 'every page, reference and audit entry is as it should be');
  if (fault !== null) process.exitCode = 1;
}

const argv = process.argv.slice(2);
const size = readSize(argv.filter(word => word !== checkWord));
if (size.ok) await make(size.value, argv.includes(checkWord));
else {
  say(size.error);
  process.exitCode = 2;
}
