import { type BlockCode, blockedBy } from '../catalog/blocking';
import { assertNever } from '../kernel/assert-never';
import type { Amount, CivilDate } from '../kernel/units';
import type { DispensationFacts, DispensationLine } from './dispensation';
import type { Refusal } from './refusal';
import type { RuleSet } from './rule-set';

/** The goods of each line: where and in what state they are, by which route they go, and whether there are enough. */
export function judgeItems(facts: DispensationFacts, rules: RuleSet, day: CivilDate): readonly Refusal[] {
  const taken = new Map<string, number>();
  return facts.lines.flatMap(line => {
    const before = taken.get(line.item.barcode) ?? 0;
    taken.set(line.item.barcode, before + line.quantity);
    return [...judgeGoods(line, facts.store.location, rules, day), ...judgeStock(line, before)];
  });
}

/** Whether a line's goods may go by its route: one of the package's own, and of the forms the law allows for it. */
export function hasAllowedRoute(line: DispensationLine, rules: RuleSet): boolean {
  const { item, route } = line;
  if (item.orderType === 'DEVICE') return route === null;
  const { form } = item;
  if (route === null || form === null || form === 'DEVICE') return false;
  if (route !== item.route && !item.altRoutes.includes(route)) return false;
  return rules.forms.every(rule =>
    rule.route === route ? rule.forms.includes(form) : !(rule.isExclusive && rule.forms.includes(form)),
  );
}

function judgeGoods(line: DispensationLine, location: string, rules: RuleSet, day: CivilDate): readonly Refusal[] {
  const codes = new Set<BlockCode>(blockedBy(line.item, day));
  codes.delete('QTY_INSUFFICIENT');
  if (line.item.location !== location) codes.add('ITEM_NOT_AT_LOCATION');
  if (!hasAllowedRoute(line, rules)) codes.add('FORM_ROUTE_MISMATCH');
  return [...codes].map(code => describeBlock(code, line));
}

function describeBlock(code: BlockCode, { number, item, route }: DispensationLine): Refusal {
  switch (code) {
    case 'ITEM_EXPIRED':
      return { code, line: number, ...(item.expiresOn === null ? {} : { on: item.expiresOn }) };
    case 'FORM_ROUTE_MISMATCH':
      return { code, line: number, ...(route === null ? {} : { route }) };
    case 'ITEM_NOT_AT_LOCATION':
    case 'ITEM_QUARANTINED':
    case 'ITEM_NOT_TESTED':
    case 'ITEM_NOT_RESALABLE':
    case 'MED_WEIGHT_MISSING':
    case 'QTY_INSUFFICIENT':
    case 'PRICE_MISSING':
      return { code, line: number };
    default:
      return assertNever(code, 'block code');
  }
}

/** The line that takes more of a package than is left is refused; earlier lines of it come first. */
function judgeStock({ number, item, quantity }: DispensationLine, before: number): readonly Refusal[] {
  const requested = before + quantity;
  const isDepleted = item.status === 'DEPLETED';
  const onHand = isDepleted ? 0 : Math.max(0, item.onHand);
  if (quantity > 0 && requested <= onHand) return [];
  return [{ code: 'QTY_INSUFFICIENT', line: number, requested: requested as Amount, available: onHand as Amount }];
}
