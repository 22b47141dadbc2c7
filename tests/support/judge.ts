import type { AllotmentUse, DispensationFacts, Verdict } from '../../shared/compliance/dispensation';
import { evaluateDispensation } from '../../shared/compliance/evaluate';
import type { RefusalCode } from '../../shared/compliance/refusal';
import { amount, floridaRules, type VectorLine, type VectorPatient, vectorFacts } from './vectors';

/** The rules' verdict over a cart of the vectors' world. */
export function judge(
  cardId: VectorPatient,
  lines: readonly VectorLine[],
  changes: Partial<DispensationFacts> = {},
): Verdict {
  return evaluateDispensation(vectorFacts(cardId, lines, changes), floridaRules());
}

export function codes(verdict: Verdict): readonly RefusalCode[] {
  return verdict.refusals.map(refusal => refusal.code);
}

/** Use of a medical route, written in the registry's own units. */
export function use(
  route: 'INHALATION' | 'EDIBLE' | 'ORAL' | 'SMOKING',
  inCart: string,
  availableToday: string,
): AllotmentUse {
  return {
    orderType: 'MEDICAL',
    route,
    unit: 'ug_thc',
    inCart: amount(inCart),
    availableToday: amount(availableToday),
    pendingHere: amount('0'),
  };
}
