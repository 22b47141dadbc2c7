/** `npm run bench:store`: makes a large store beforehand, so that whoever measures with one need not wait for it. */
import { join } from 'node:path';
import { largeStore } from './large-store';
import { readSize } from './read-size';

const size = readSize(process.argv.slice(2));
if (size.ok) {
  const place = join(process.cwd(), 'build', 'output', 'large-store');
  console.log(await largeStore(place, size.value, line => console.error(`store: ${line}`)));
} else {
  console.error(`store: ${size.error}`);
  process.exitCode = 2;
}
