import type { Output } from '../../../shared/ipc/contract';
import type { AppError } from '../../../shared/kernel/error-code';
import type { Book, Offer } from './book';
import type { Dice } from './dice';
import { goods, shirt } from './fixture';
import type { Scenario } from './scenario';
import type { Terminal } from './terminal';
import { handOver, moveCash, openTill } from './till';
import { undoSomething } from './undo';

type View = Output<'register.current'>;
type Outcome = 'sold' | 'given up';

const patience = 6;

/** Serves customers until the book is empty; begun anew with every life of the register. */
export async function operate(
  terminal: Terminal,
  book: Book,
  scenario: Scenario,
  violate: (what: string) => void,
): Promise<void> {
  const { dice } = terminal;
  await terminal.pause(dice.between(1_000, 5_000));
  await signIn(terminal);
  await openTill(terminal);
  const last = book.presses.at(-1);
  // The program ended under the last press: the cashier presses again, as the screen has told nothing.
  if (last !== undefined && last.saleId === null && dice.chance(0.7)) await press(terminal, last, violate);
  const breath = Math.round(scenario.businessMs / scenario.sales);
  while (book.left > 0) {
    book.left -= 1;
    await serve(terminal, book, scenario, violate);
    await terminal.pause(dice.between(500, breath * 3));
    for (let more = 2; more > 0 && dice.chance(scenario.undoing); more -= 1) {
      await undoSomething(terminal, book, violate);
    }
    if (dice.chance(0.1)) await moveCash(terminal, book);
    if (dice.chance(0.05)) await handOver(terminal);
  }
  // Some come back when the state has long had what they bought.
  for (let late = scenario.undoing > 0 ? dice.between(0, 3) : 0; late > 0; late -= 1) {
    await terminal.pause(dice.between(10_000, 200_000));
    await undoSomething(terminal, book, violate);
  }
  book.isDone = true;
}

async function signIn(terminal: Terminal): Promise<void> {
  for (;;) {
    const answer = await terminal.ask('session.signIn', { user: 'ana', pin: 'right' });
    if (answer.ok) return;
    await terminal.pause(2_000);
  }
}

async function serve(
  terminal: Terminal,
  book: Book,
  scenario: Scenario,
  violate: (what: string) => void,
): Promise<Outcome> {
  const { dice } = terminal;
  if (!(await fillCart(terminal, scenario))) return 'given up';
  for (let tries = 0; tries < patience; tries += 1) {
    const view = await validate(terminal);
    if (view === null) {
      await terminal.pause(dice.between(2_000, 30_000));
      continue;
    }
    if (view.validation.kind !== 'valid' && view.validation.kind !== 'not-needed') return 'given up';
    if (dice.chance(0.05)) return hold(terminal);
    if (dice.chance(0.05)) {
      await terminal.ask('session.lock', null);
      await signIn(terminal);
    }
    await terminal.pause(dice.between(500, 10_000));
    const { cartId, totalCents: total } = view;
    const made = { requestId: terminal.newId(), cartId, total, offers: [], saleId: null };
    book.presses.push(made);
    if (await press(terminal, made, violate)) return 'sold';
    await terminal.pause(dice.between(1_000, 10_000));
  }
  return hold(terminal);
}

async function fillCart(terminal: Terminal, scenario: Scenario): Promise<boolean> {
  const { dice } = terminal;
  await terminal.ask('register.newSale', null);
  const patientId = `patient-${dice.between(0, scenario.patients - 1)}`;
  const chosen = await terminal.ask('register.choosePatient', { patientId });
  if (!chosen.ok) return false;
  let hasLine = false;
  for (let items = dice.between(1, 2); items > 0; items -= 1) {
    const key = dice.chance(0.2) ? `merchandise:${shirt.sku}` : `package:${dice.pick(goods)}`;
    const added = await terminal.ask('register.addItem', { key });
    if (!added.ok || added.value.kind !== 'added') continue;
    hasLine = true;
    const { lineId } = added.value;
    if (!dice.chance(0.3)) continue;
    await terminal.ask('register.setQuantity', { lineId, quantity: 100 * dice.between(2, 3) });
  }
  if (dice.chance(0.3)) {
    const bp = dice.between(1, 1_000);
    await terminal.ask('register.discountCart', { bp, reason: 'veteran', approvalToken: null });
  }
  return hasLine;
}

/** The view as validated, or null where it could not be asked. */
async function validate(terminal: Terminal): Promise<View | null> {
  const cart = await terminal.ask('register.current', null);
  if (cart.ok && cart.value.validation.kind === 'not-needed') return cart.value;
  const requestId = terminal.newId();
  const first = await terminal.ask('register.validate', { requestId, approvalToken: null });
  if (first.ok) return first.value;
  const { code } = first.error;
  if (code !== 'E-PAT-08' && code !== 'E-OFF-03') return null;
  if (terminal.dice.chance(code === 'E-PAT-08' ? 0.5 : 0.1)) return null;
  const view = await terminal.ask('register.current', null);
  if (!view.ok || view.value.patient === null) return null;
  const asked =
    code === 'E-PAT-08'
      ? ({ action: 'unsettled-sale', subject: view.value.patient.id } as const)
      : ({ action: 'grace-sale', subject: view.value.cartId } as const);
  const approval = await terminal.ask('approval.request', {
    ...{ ...asked, user: 'lee', pin: 'right' },
    reason: 'both fit into what is left',
  });
  if (!approval.ok) return null;
  const second = await terminal.ask('register.validate', { requestId, approvalToken: approval.value.token });
  return second.ok ? second.value : null;
}

async function hold(terminal: Terminal): Promise<'given up'> {
  await terminal.ask('register.hold', { name: 'later' });
  return 'given up';
}

/** Complete, sometimes pressed twice, sometimes by another press; every answer must be the same sale. */
async function press(
  terminal: Terminal,
  made: Book['presses'][number],
  violate: (what: string) => void,
): Promise<boolean> {
  const { dice } = terminal;
  const complete = (requestId: string) => {
    const tenders = offer(dice, made.total);
    made.offers.push(tenders);
    return terminal.ask('sale.complete', { requestId, cartId: made.cartId, totalShownCents: made.total, tenders });
  };
  const calls = [complete(made.requestId)];
  if (dice.chance(0.3)) calls.push(complete(made.requestId));
  if (dice.chance(0.1)) calls.push(complete(terminal.newId()));
  const answers = await Promise.all(calls);
  const sales = new Set(answers.flatMap(answer => (answer.ok ? [answer.value.id] : [])));
  if (sales.size > 1) violate(`${terminal.name}: one cart was sold ${sales.size} times`);
  const [saleId] = sales;
  if (saleId === undefined) return answers.some(answer => !answer.ok && isHopeless(answer.error));
  made.saleId = saleId;
  return true;
}

function isHopeless({ code }: AppError): boolean {
  return code === 'E-CRT-01' || code === 'E-CRT-02';
}

/** Cash with something over, a card, or part of it by card and the rest in two handfuls of cash. */
function offer(dice: Dice, total: number): Offer {
  const cash = (amountCents: number) => ({ kind: 'cash' as const, amountCents });
  const debit = (amountCents: number) => ({ kind: 'debit' as const, amountCents, reference: 'D-1' });
  if (dice.chance(0.4)) return [cash(total + 500)];
  if (dice.chance(0.6)) return [debit(total)];
  const byCard = dice.between(1, total - 2);
  const first = dice.between(1, total - byCard);
  return [cash(first), debit(byCard), cash(total - byCard - first + dice.between(1, 500))];
}
