import type { StatePackage } from '../../shared/catalog/sellable-item';
import { oneUnit } from '../../shared/kernel/quantity';
import { packagesOf } from './data-folder';
import { pick, seededRandom } from './random';

export const linesPerSale = 5;
/** So many that no bench sells the last one. */
const plenty = 50 * oneUnit;

/** What customers take from a shelf of so many packages, five different ones each. */
export function createBaskets(shelf: number, seed: number): () => readonly StatePackage[] {
  const random = seededRandom(seed);
  const goods = [...packagesOf(shelf)].filter(item => item.status === 'ACTIVE' && item.onHand >= plenty);
  return () => {
    const chosen = new Set<StatePackage>();
    while (chosen.size < linesPerSale) chosen.add(pick(random, goods));
    return [...chosen];
  };
}
