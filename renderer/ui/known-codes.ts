import { otherCodes, type RefusalCode, ruleCodes } from '../../shared/compliance/refusal';
import { type ErrorCode, errorCodes } from '../../shared/kernel/error-code';
import { type StaleCause, staleCauses } from '../../shared/sale/stale-cause';

const refusals: ReadonlySet<string> = new Set([...ruleCodes, ...otherCodes]);
const causes: ReadonlySet<string> = new Set(staleCauses);
const errors: ReadonlySet<string> = new Set(errorCodes);

export function isRefusalCode(text: string): text is RefusalCode {
  return refusals.has(text);
}

export function isStaleCause(text: string): text is StaleCause {
  return causes.has(text);
}

export function isErrorCode(text: string): text is ErrorCode {
  return errors.has(text);
}
