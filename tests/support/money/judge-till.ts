import { isDeepStrictEqual } from 'node:util';
import type { ReadableDb } from '../../../db/handles';
import { findTill } from '../../../db/repositories/till';
import { readXReport } from '../../../db/repositories/till-report';
import type { Instant } from '../../../shared/kernel/units';
import type { TillReport } from '../../../shared/till/till-report';
import { sum } from './judge-sale';
import type { BookedTill, MoneyBooks } from './money-books';
import { addUpTill, type TillSums } from './till-sums';

type Say = (what: string) => void;

/** Every drawer, as it stands and as its Z was kept, against its rows. */
export function judgeTills(db: ReadableDb, books: MoneyBooks, say: Say): void {
  for (const till of books.tills) {
    const session = findTill(db, till.id);
    if (session === null) throw new Error('A till is not to be found.');
    const x = readXReport(db, session, { terminalId: '', at: 0 as Instant, by: '' });
    judgeReport('X', x, books, till, say);
    if (till.z !== null) judgeReport('Z', till.z, books, till, say);
  }
  const numbers = books.tills.flatMap(({ z }) => z?.zNumber ?? []);
  if (numbers.some((number, index) => number !== index + 1)) say(`the Zs are numbered ${numbers.join()}`);
}

function judgeReport(kind: 'X' | 'Z', report: TillReport, books: MoneyBooks, till: BookedTill, say: Say): void {
  const sums = addUpTill(books, till);
  for (const part of ['sales', 'cash', 'expectedCents', 'paid', 'givenBack'] as const satisfies (keyof TillSums)[]) {
    const [told, expected] = [report[part], sums[part]];
    if (isDeepStrictEqual(told, expected)) continue;
    say(`${kind} of till ${till.id}: ${part} ${JSON.stringify(told)} instead of ${JSON.stringify(expected)}`);
  }
  const moved = sum(report.movements.map(({ amountCents }) => amountCents));
  if (moved !== sum(till.moves.map(({ amount }) => amount))) say(`${kind} of till ${till.id} lists ${moved} moved`);
  judgeDeeds(kind, report, books, till, say);
  if (kind === 'X') return;
  const over = (till.counted ?? Number.NaN) - sums.expectedCents;
  if (report.overShortCents !== over) say(`Z of till ${till.id} is ${report.overShortCents} over instead of ${over}`);
}

/** What failed after a Z was made is in that Z all the same; an X counts what stands. */
function judgeDeeds(kind: 'X' | 'Z', report: TillReport, { sales }: MoneyBooks, till: BookedTill, say: Say): void {
  const here = sales.flatMap(({ undos }) => undos).filter(undo => undo.till === till.id);
  const kinds = { voids: ['void'], refunds: ['refund', 'restock'], corrections: ['correct'] } as const;
  for (const name of ['voids', 'refunds', 'corrections'] as const) {
    const made = here.filter(undo => kinds[name].some(each => each === undo.kind));
    const standing = made.filter(({ outcome }) => outcome !== 'failed').length;
    const most = kind === 'X' ? standing : made.length;
    const told = report[name];
    if (told < standing || told > most)
      say(`${kind} of till ${till.id} counts ${told} ${name}, and there were ${most}`);
  }
}
