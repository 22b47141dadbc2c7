import { searchItems } from '../../db/repositories/inventory';
import { findPackageByBarcode } from '../../db/repositories/packages';
import { barcodeOf } from './catalogue';
import { packagesOf } from './data-folder';
import { pick, seededRandom } from './random';
import type { Row } from './row';
import { summarize, timeEach } from './samples';
import type { Workshop } from './workshop';

/** As many rows as the screen asks for while the cashier types. */
const shownMatches = 30;

export async function benchLookup(shop: Workshop): Promise<readonly Row[]> {
  const random = seededRandom(1);
  const labels = Array.from({ length: shop.samples(20_000) }, () => barcodeOf(Math.floor(random() * shop.shelf)));
  const times = await shop.withStock('lookup', ({ store }) =>
    timeEach(labels, label => {
      if (findPackageByBarcode(store.db, label) === null) throw new Error('A package of the store was not found.');
    }),
  );
  const figures = { ...summarize(times), packages: shop.shelf };
  return [{ name: 'barcode-lookup', unit: 'ms', figures, budget: { p99: 0.1 } }];
}

/** What a cashier has typed by each keystroke: words from their first letter on, last digits, batches, two words. */
function typedTexts(count: number, shelf: number): readonly string[] {
  const random = seededRandom(2);
  const sample = [...packagesOf(Math.min(shelf, 4_000))];
  const texts = Array.from({ length: Math.ceil(count / 8) }, () => {
    const { name, barcode, batch } = pick(random, sample);
    const words = name.split(' ');
    const [first, second] = [pick(random, words), pick(random, words)];
    return [
      ...[first.slice(0, 1), first.slice(0, 2), first.slice(0, 4), first],
      ...[`${first} ${second.slice(0, 2)}`, barcode.slice(-5), barcode.slice(0, 13), batch ?? first],
    ];
  });
  return texts.flat().slice(0, count);
}

export async function benchSearch(shop: Workshop): Promise<readonly Row[]> {
  const texts = typedTexts(shop.samples(4_000), shop.shelf);
  const times = await shop.withStock('search', ({ store }) =>
    timeEach(texts, text => searchItems(store.db, text, shownMatches)),
  );
  const figures = { ...summarize(times), packages: shop.shelf };
  return [{ name: 'type-ahead-search', unit: 'ms', figures, budget: { p99: 10 } }];
}
