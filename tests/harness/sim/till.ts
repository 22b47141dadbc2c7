import { closeSubject } from '../../../shared/till/close-till';
import { movementSubject } from '../../../shared/till/movement';
import { readMoneyBooks } from '../../support/money/money-books';
import { addUpTill } from '../../support/money/till-sums';
import type { Book } from './book';
import type { Terminal } from './terminal';

type Violate = (what: string) => void;
type Kind = 'cash-in' | 'cash-out' | 'drop';

const openingFloatCents = 10_000;
const reasons = { 'cash-in': 'change', 'cash-out': 'supplies', drop: 'safe' } as const;
const tries = 5;

/** A drawer to sell from. One whose closing had begun when the program ended is closed first: it takes no cash any more. */
export async function openTill(terminal: Terminal): Promise<void> {
  for (;;) {
    const found = await terminal.ask('till.current', null);
    if (found.ok && found.value?.count === null) return;
    if (found.ok && found.value === null) {
      await terminal.ask('till.open', { requestId: terminal.newId(), openingFloatCents });
    } else if (found.ok) await closeTill(terminal, 0);
    await terminal.pause(1_000);
  }
}

/** Change is fetched, a courier paid, or cash put away; sometimes the button is pressed twice. */
export async function moveCash(terminal: Terminal, book: Book): Promise<void> {
  const { dice } = terminal;
  const kind = dice.pick<Kind>(['cash-in', 'cash-out', 'drop']);
  const amountCents = dice.between(1, 4_000);
  const till = await terminal.ask('till.current', null);
  if (!till.ok || till.value === null) return;
  const { sessionId } = till.value;
  const approvalToken =
    kind === 'cash-out'
      ? await approve(terminal, 'move-cash', movementSubject(sessionId, { kind, amountCents }))
      : null;
  const made = { requestId: terminal.newId(), kind, amountCents, isShown: false };
  book.moves.push(made);
  const { requestId } = made;
  const reason = reasons[kind];
  const press = () =>
    terminal.ask('till.move', { requestId, sessionId, kind, reason, note: '', amountCents, approvalToken });
  const calls = [press()];
  if (dice.chance(0.3)) calls.push(press());
  made.isShown = (await Promise.all(calls)).some(({ ok }) => ok);
}

/** The next shift has its own drawer: this one is counted, now and then not quite right, and closed. */
export async function handOver(terminal: Terminal): Promise<void> {
  const { dice } = terminal;
  await terminal.ask('register.newSale', null);
  await closeTill(terminal, dice.chance(0.3) ? dice.between(-900, 900) : 0);
  await openTill(terminal);
}

/** At the end of the day a lead looks at the drawer, counts what is in it, and closes it: nothing is over or short then. */
export async function closeDay(terminal: Terminal, violate: Violate): Promise<void> {
  const say = (what: string): void => violate(`${terminal.name}: ${what}`);
  const signedIn = await terminal.ask('session.signIn', { user: 'lee', pin: 'right' });
  const till = await terminal.ask('till.current', null);
  if (!signedIn.ok || !till.ok) return say('a lead could not look at the till');
  if (till.value === null) return;
  const inHand = countDrawer(terminal, till.value.sessionId);
  const x = await terminal.ask('till.x', null);
  if (!x.ok || x.value.money?.expectedCents !== inHand) say(`the X does not tell of ${inHand} in the drawer`);
  const wasCounted = till.value.count !== null;
  const overShort = await closeTill(terminal, 0);
  if (overShort === null) return say('a lead could not close the till');
  if (!wasCounted && inHand >= 0 && overShort !== 0) say(`the drawer was ${overShort} over when all of it was there`);
}

/**
 * Tried again where the disk would not have it.
 * @returns how much was over, as the Z says; null where it could not be closed
 */
async function closeTill(terminal: Terminal, offBy: number): Promise<number | null> {
  for (let left = tries; left > 0; left -= 1) {
    const till = await terminal.ask('till.current', null);
    if (till.ok && till.value === null) return null;
    const closed = till.ok && till.value !== null ? await countAndClose(terminal, till.value.sessionId, offBy) : null;
    if (closed !== null) return closed;
    await terminal.pause(2_000);
  }
  return null;
}

async function countAndClose(terminal: Terminal, sessionId: string, offBy: number): Promise<number | null> {
  const before = await terminal.ask('till.current', null);
  if (!before.ok || before.value === null) return null;
  let { count } = before.value;
  if (count === null) {
    const pieces = inNotes(Math.max(0, countDrawer(terminal, sessionId) + offBy));
    const counted = await terminal.ask('till.count', { requestId: terminal.newId(), sessionId, pieces });
    if (!counted.ok || counted.value.count === null) return null;
    count = counted.value.count;
  }
  const approvalToken = count.needsApproval
    ? await approve(terminal, 'close-till', closeSubject(sessionId, count))
    : null;
  const explanation = 'counted twice';
  const closed = await terminal.ask('till.close', {
    requestId: terminal.newId(),
    sessionId,
    explanation,
    approvalToken,
  });
  return closed.ok ? closed.value.overShortCents : null;
}

/** What lies in the drawer: everything that was put into it and taken out of it, whatever the register makes of that. */
function countDrawer(terminal: Terminal, sessionId: string): number {
  const db = terminal.store()?.db;
  if (db === undefined) return 0;
  const books = readMoneyBooks(db);
  const till = books.tills.find(({ id }) => id === sessionId);
  return till === undefined ? 0 : addUpTill(books, till).expectedCents;
}

const notes = [10_000, 100, 1] as const;

function inNotes(cents: number): { cents: number; pieces: number }[] {
  let left = cents;
  return notes.map(note => {
    const pieces = Math.floor(left / note);
    left -= pieces * note;
    return { cents: note, pieces };
  });
}

async function approve(
  terminal: Terminal,
  action: 'move-cash' | 'close-till',
  subject: string,
): Promise<string | null> {
  const asked = { user: 'lee', pin: 'right', action, subject, reason: 'the cash was looked at' };
  const approval = await terminal.ask('approval.request', asked);
  return approval.ok ? approval.value.token : null;
}
