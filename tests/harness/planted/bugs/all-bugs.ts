import type { PlantedBug } from '../planted-bug';
import { moneyBugs } from './counting-money';
import { decidingBugs } from './deciding';
import { lookingUpBugs } from './looking-up';
import { readingBugs } from './reading';
import { sellingBugs } from './selling';
import { sendingBugs } from './sending';
import { startingBugs } from './starting';
import { storingBugs } from './storing';
import { tellingBugs } from './telling';
import { undoingBugs } from './undoing';

/** `--from` counts them in this order. */
export const allBugs: readonly PlantedBug[] = [
  ...sendingBugs,
  ...lookingUpBugs,
  ...readingBugs,
  ...storingBugs,
  ...sellingBugs,
  ...decidingBugs,
  ...undoingBugs,
  ...moneyBugs,
  ...tellingBugs,
  ...startingBugs,
];

/** One of each kind, quick to catch: what every check tries again. */
export const fastBugs: ReadonlySet<string> = new Set([
  'resend-after-time-out',
  'one-no-is-enough',
  'answer-to-another-sale-accepted',
  'no-order-within-a-patient',
]);
