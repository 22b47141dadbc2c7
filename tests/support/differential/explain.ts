import { civilDateAt } from '../../../shared/time/civil-date';
import { parseClockTime } from '../../../shared/time/wall-clock';
import { type DifferenceName, explainedDifferences } from '../explained-differences';
import { floridaRules } from '../vectors';
import type { BothSaid } from './ask-both';
import { type Difference, findDifferences } from './compare';

/** The `when` of each explained difference, in a form that can be held against a cart. */
const isSo: Readonly<Record<DifferenceName, (said: BothSaid, line: number | undefined) => boolean>> = {
  'law-hours': ({ facts }) => {
    const { hours } = floridaRules();
    const [opens, closes] = [parseClockTime(facts.store.opens), parseClockTime(facts.store.closes)];
    return (opens ?? 0) < hours.opens || (closes ?? 0) > hours.closes;
  },
  'unnamed-caregiver': ({ facts }) => facts.presenter === 'CAREGIVER' && facts.caregiverCardId === null,
  'no-price': (said, line) => itemOf(said, line)?.priceCents === null,
  'depleted-with-stock': (said, line) => {
    const item = itemOf(said, line);
    return item?.status === 'DEPLETED' && item.onHand > 0;
  },
  'state-says-ineligible': ({ facts }) =>
    (facts.caregivers ?? []).some(({ cardStatus, isEligible }) => cardStatus === 'ACTIVE' && !isEligible),
  'unsettled-here': ({ facts }) => facts.pending.length > 0,
  'yesterdays-answer': ({ facts }) =>
    facts.registry?.registryDay !== civilDateAt(facts.now, floridaRules().registryZone),
  'wrong-unit': (said, line) => {
    const item = itemOf(said, line);
    return (said.facts.registry?.orders ?? []).some(
      order => order.orderType === item?.orderType && order.unit !== item.unit,
    );
  },
  'unknown-barcode': (said, line) => itemOf(said, line) === undefined,
};

/** What of a difference no named rule accounts for: amounts, dates and lines are never explained, only codes are. */
export function findUnexplained(said: BothSaid): readonly Difference[] {
  return findDifferences(said).filter(difference => nameOf(difference, said) === null);
}

export function nameOf({ kind, code, line }: Difference, said: BothSaid): DifferenceName | null {
  const side = kind === 'only-local' ? 'register' : kind === 'only-server' ? 'state' : null;
  const known = explainedDifferences.find(
    one => one.saidBy === side && one.codes.some(each => each === code) && isSo[one.name](said, line),
  );
  return known?.name ?? null;
}

function itemOf({ facts }: BothSaid, line: number | undefined) {
  return facts.lines.find(({ number }) => number === line)?.item;
}
