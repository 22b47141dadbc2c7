import { type AppError, appError, type ErrorCode } from '../kernel/error-code';
import type { Refusal, RefusalCode } from './refusal';

/** Refusals that have a sentence of their own in the catalogue of errors; any other blocks the goods by name. */
const sentences: Partial<Record<RefusalCode, ErrorCode>> = {
  CARD_EXPIRED: 'E-PAT-04',
  CARD_NOT_FOUND: 'E-PAT-03',
  NO_ACTIVE_ORDER: 'E-PAT-05',
  CAREGIVER_NOT_LINKED: 'E-PAT-06',
  UNSETTLED_SALE: 'E-PAT-08',
  PATIENT_REQUIRED: 'E-CRT-04',
  BARCODE_NOT_FOUND: 'E-ITM-01',
  OUTSIDE_HOURS: 'E-HRS-01',
  ORDER_REMAINING_EXCEEDED: 'E-LIM-01',
  ROUTE_EXCEEDED: 'E-LIM-01',
  SMOKING_EXCEEDED: 'E-LIM-01',
  AGGREGATE_EXCEEDED: 'E-LIM-01',
  EMPLOYEE_NOT_REGISTERED: 'E-AUT-04',
  MMUR_UNAVAILABLE: 'E-NET-08',
};

/** One refusal as the one error that a call may answer with. Amounts stay thousandths; the screen formats them. */
export function refusalError(refusal: Refusal): AppError {
  const { code, on, requested, available, unit } = refusal;
  const hasAmounts = requested !== undefined && available !== undefined && unit !== undefined;
  return appError(sentences[code] ?? 'E-ITM-03', {
    reason: code,
    ...(on === undefined ? {} : { date: on }),
    ...(hasAmounts ? { amount: requested - available, available, unit } : {}),
  });
}
