import type { OrderType, Route } from '../catalog/sellable-item';
import type { AllotmentUse, CountedLine } from '../compliance/dispensation';
import type { Refusal } from '../compliance/refusal';
import type { AllotmentUnit, Amount, Cents, Quantity } from '../kernel/units';

/** What stood on one line of the cart that was judged. */
export type JudgedItem = {
  /** 1-based number of the cart line. */
  readonly number: number;
  /** The same item keeps its key when its line moves up or down. */
  readonly key: string;
  readonly name: string;
  readonly quantity: Quantity;
  readonly unitPriceCents: Cents;
};

/** One answer to Validate, with as much as is needed to hold it against the next. */
export type JudgedCart = {
  readonly reasons: readonly Refusal[];
  readonly lines: readonly CountedLine[];
  readonly use: readonly AllotmentUse[];
  readonly items: readonly JudgedItem[];
};

/** One thing that the newer answer says otherwise. `item` is a name; null where no line is meant. */
export type VerdictChange =
  | (Moved & { readonly kind: 'available'; readonly orderType: OrderType; readonly route: Route | null })
  | (Moved & { readonly kind: 'limit'; readonly item: string | null; readonly reason: Refusal })
  | (Moved & { readonly kind: 'counted'; readonly item: string })
  | { readonly kind: 'order'; readonly item: string; readonly before: string; readonly after: string }
  | { readonly kind: 'price'; readonly item: string; readonly before: Cents; readonly after: Cents }
  | { readonly kind: 'refused'; readonly item: string | null; readonly reason: Refusal }
  | { readonly kind: 'cleared'; readonly item: string | null; readonly reason: Refusal };

type Moved = { readonly unit: AllotmentUnit; readonly before: Amount; readonly after: Amount };

/**
 * What changed in the answer, and never what the cashier changed in the cart: of a line that came, went or got another
 * quantity nothing is said but whether it is refused. Numbers first, for they explain the refusals after them.
 */
export function compareVerdicts(before: JudgedCart, after: JudgedCart): readonly VerdictChange[] {
  const available = compareUse(before, after);
  return [
    ...available,
    ...compareLimits(before, after, available),
    ...compareLines(before, after),
    ...findNewReasons(before, after).map(reason => toChange('refused', after, reason)),
    ...findNewReasons(after, before).flatMap(reason =>
      isStillInCart(before, reason, after) ? [toChange('cleared', before, reason)] : [],
    ),
  ];
}

/** Whether anything that is in both carts costs otherwise now. */
export function hasPriceMoved(before: readonly JudgedItem[], after: readonly JudgedItem[]): boolean {
  return after.some(item =>
    before.some(earlier => earlier.key === item.key && earlier.unitPriceCents !== item.unitPriceCents),
  );
}

function compareUse(before: JudgedCart, after: JudgedCart): readonly (VerdictChange & { kind: 'available' })[] {
  return after.use.flatMap(use => {
    const { orderType, route, unit } = use;
    const earlier = before.use.find(each => each.orderType === orderType && each.route === route && each.unit === unit);
    if (earlier === undefined || earlier.availableToday === use.availableToday) return [];
    return [{ kind: 'available', orderType, route, unit, before: earlier.availableToday, after: use.availableToday }];
  });
}

/** A refusal that stays but leaves another amount, where no route above has said the same already. */
function compareLimits(
  before: JudgedCart,
  after: JudgedCart,
  said: readonly (VerdictChange & { kind: 'available' })[],
): readonly VerdictChange[] {
  return after.reasons.flatMap(reason => {
    const earlier = before.reasons.find(each => nameOf(before, each) === nameOf(after, reason));
    const { available, unit } = reason;
    if (earlier?.available === undefined || available === undefined || unit === undefined) return [];
    const isSame = earlier.unit !== unit || earlier.available === available;
    if (isSame || said.some(each => each.unit === unit && each.after === available)) return [];
    return [
      {
        kind: 'limit',
        item: itemOf(after, reason)?.name ?? null,
        reason,
        unit,
        before: earlier.available,
        after: available,
      },
    ];
  });
}

function compareLines(before: JudgedCart, after: JudgedCart): readonly VerdictChange[] {
  return after.items.flatMap((item, index): readonly VerdictChange[] => {
    const earlier = before.items.find(each => each.key === item.key);
    if (earlier === undefined || after.items.findIndex(each => each.key === item.key) !== index) return [];
    const [was, is] = [countedOf(before, earlier), countedOf(after, item)];
    const changes: VerdictChange[] = [];
    if (was !== null && is !== null && was.unit === is.unit && earlier.quantity === item.quantity) {
      const moved = { unit: is.unit, before: was.amount, after: is.amount };
      if (was.amount !== is.amount) changes.push({ kind: 'counted', item: item.name, ...moved });
    }
    const [from, to] = [was?.orderId ?? null, is?.orderId ?? null];
    if (from !== null && to !== null && from !== to)
      changes.push({ kind: 'order', item: item.name, before: from, after: to });
    if (earlier.unitPriceCents !== item.unitPriceCents) {
      changes.push({ kind: 'price', item: item.name, before: earlier.unitPriceCents, after: item.unitPriceCents });
    }
    return changes;
  });
}

function findNewReasons(before: JudgedCart, after: JudgedCart): readonly Refusal[] {
  const known = new Set(before.reasons.map(reason => nameOf(before, reason)));
  return after.reasons.filter(reason => !known.has(nameOf(after, reason)));
}

/** The same rule on the same item and route is the same refusal, on whichever line the item stands by now. */
function nameOf(judged: JudgedCart, reason: Refusal): string {
  return [reason.code, itemOf(judged, reason)?.key ?? '', reason.route ?? ''].join(' ');
}

function toChange(kind: 'refused' | 'cleared', judged: JudgedCart, reason: Refusal): VerdictChange {
  return { kind, item: itemOf(judged, reason)?.name ?? null, reason };
}

/** A refusal that left with its line is no news. */
function isStillInCart(before: JudgedCart, reason: Refusal, after: JudgedCart): boolean {
  const item = itemOf(before, reason);
  return item === null ? reason.line === undefined : after.items.some(each => each.key === item.key);
}

function itemOf(judged: JudgedCart, { line }: Refusal): JudgedItem | null {
  return line === undefined ? null : (judged.items.find(item => item.number === line) ?? null);
}

function countedOf(judged: JudgedCart, { number }: JudgedItem): CountedLine | null {
  return judged.lines.find(line => line.number === number) ?? null;
}
