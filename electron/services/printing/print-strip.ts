import { splitStrip } from '../../../shared/documents/blocks';
import type { PrintDocument } from '../../../shared/documents/print-document';
import { printingPolicy } from '../../../shared/documents/printing-policy';
import { turnOfTheLoop } from '../../turn-of-the-loop';
import type { PrintDesk, PrintOrder, PrintOutcome } from './print-desk';

/**
 * What may be a long strip of labels, in jobs of a few pieces of paper each. Each is encoded in a turn of its own, because
 * preparing sixty labels at once would hold the program up for as long as a person notices; and where the paper runs out, a
 * few labels are printed again and not all of them.
 */
export function printStrip(desk: Pick<PrintDesk, 'print'>, order: PrintOrder): Promise<readonly PrintOutcome[]> {
  return printEach(desk, order, splitStrip(order.document, printingPolicy.sheetsPerJob));
}

async function printEach(
  desk: Pick<PrintDesk, 'print'>,
  order: PrintOrder,
  [first, ...rest]: readonly PrintDocument[],
): Promise<readonly PrintOutcome[]> {
  if (first === undefined) return [];
  await turnOfTheLoop();
  const [outcome, later] = await Promise.all([desk.print({ ...order, document: first }), printEach(desk, order, rest)]);
  return [outcome, ...later];
}
