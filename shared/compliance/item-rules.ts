import { type BlockCode, blockedBy } from '../catalog/blocking';
import { assertNever } from '../kernel/assert-never';
import type { Amount, CivilDate } from '../kernel/units';
import type { DispensationFacts, DispensationLine } from './dispensation';
import type { Refusal } from './refusal';
import type { RuleSet } from './rule-set';

/** The goods of each line: where and in what state they are, by which route they go, and whether there are enough. */
export function judgeItems(facts: DispensationFacts, rules: RuleSet, day: CivilDate): readonly Refusal[] {
  const goods = facts.lines.flatMap(line => judgeGoods(line, facts.store.location, rules, day));
  return [...goods, ...judgeStock(facts.lines)];
}

/** Whether a line's goods may go by its route: one of the package's own, and of the forms the law allows for it. */
export function hasAllowedRoute(line: DispensationLine, rules: RuleSet): boolean {
  const { item, route } = line;
  if (item.orderType === 'DEVICE') return route === null;
  const { form } = item;
  if (route === null || form === null || form === 'DEVICE') return false;
  if (route !== item.route && !item.altRoutes.includes(route)) return false;
  return rules.forms.every(rule => {
    const isNamed = rule.forms?.includes(form) ?? false;
    return rule.route === route ? rule.forms === null || isNamed : !(rule.isExclusive && isNamed);
  });
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

/** Lines of one package share what is left of it; the refusal stands on the line that crosses, with what all ask for. */
function judgeStock(lines: readonly DispensationLine[]): readonly Refusal[] {
  const asked = new Map<string, number>();
  const crossing = new Map<string, DispensationLine>();
  for (const line of lines) {
    const { barcode } = line.item;
    const total = (asked.get(barcode) ?? 0) + line.quantity;
    asked.set(barcode, total);
    if ((total > leftOf(line) || line.quantity <= 0) && !crossing.has(barcode)) crossing.set(barcode, line);
  }
  return [...crossing].map(([barcode, line]) => {
    const requested = (asked.get(barcode) ?? 0) as Amount;
    return { code: 'QTY_INSUFFICIENT', line: line.number, requested, available: leftOf(line) as Amount };
  });
}

function leftOf({ item }: DispensationLine): number {
  return item.status === 'DEPLETED' ? 0 : Math.max(0, item.onHand);
}
