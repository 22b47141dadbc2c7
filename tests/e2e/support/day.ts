import type { Page } from '@playwright/test';
import { goTo, validate } from './cashier';
import { type Bag, checkOut, fill, fullName, greet, type Handed } from './counter';
import type { DayBook, Deal, Undoing } from './day-book';
import type { Regular } from './regulars';

/** Customers one after another, and the book that is kept of them. A customer who is nobody is a passer-by. */
export type Day = {
  readonly book: DayBook;
  /** Into the cart; not validated yet. */
  ringUp(customer: Regular | null, bag: Bag): Promise<void>;
  /** What was rung up is paid for, and the customer leaves. */
  takeMoney(customer: Regular | null, bag: Bag, handed: Handed, state: 'Synced' | 'Queued' | null): Promise<Deal>;
  /** All of it, while the state answers. */
  sell(customer: Regular | null, bag: Bag, handed: Handed): Promise<Deal>;
  /** The first time that they bought something. */
  firstOf(customer: Regular): Deal;
  undo(undoing: Undoing): void;
};

export function createDay(page: () => Page, cash: Omit<DayBook, 'deals' | 'undoings'>): Day {
  const deals: Deal[] = [];
  const undoings: Undoing[] = [];
  const ringUp: Day['ringUp'] = async (customer, bag) => {
    if (customer === null) await goTo(page(), 'Register');
    else await greet(page(), customer, !deals.some(deal => deal.customer === customer));
    await fill(page(), bag);
  };
  const takeMoney: Day['takeMoney'] = async (customer, bag, handed, state) => {
    const deal = { reference: await checkOut(page(), handed, state), customer, bag, handed };
    deals.push(deal);
    return deal;
  };
  return {
    book: { ...cash, deals, undoings },
    ringUp,
    takeMoney,
    sell: async (customer, bag, handed) => {
      await ringUp(customer, bag);
      if (customer !== null) await validate(page());
      return await takeMoney(customer, bag, handed, customer === null ? null : 'Synced');
    },
    firstOf: customer => {
      const deal = deals.find(each => each.customer === customer);
      if (deal === undefined) throw new Error(`${fullName(customer)} has bought nothing yet.`);
      return deal;
    },
    undo: undoing => void undoings.push(undoing),
  };
}
