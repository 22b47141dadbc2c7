import type { ScanDialog, ScanOutcomeView, ScanScreen } from '../../shared/ipc/register-views';
import { type AppError, appError } from '../../shared/kernel/error-code';
import type { ScanTrouble } from '../devices/scanner/scan';

export type ScanPlace = { readonly screen: ScanScreen; readonly dialog: ScanDialog };
/** 'sign-in': nobody works here, so there is no screen but the one that asks who is there. */
export type ScanSpot = ScanPlace | 'sign-in';

/** Said where it was scanned: on another screen, or behind a question, it would be read an hour later, or never. */
export function refusedAt(spot: ScanSpot, error: AppError): ScanOutcomeView {
  const refused = { kind: 'refused' as const, code: error.code, params: { ...error.params } };
  if (spot === 'sign-in') return { ...refused, screen: spot };
  if (spot.dialog !== 'none') return { ...refused, screen: 'question' };
  return spot.screen === 'register' ? refused : { ...refused, screen: spot.screen };
}

/** A code that did not arrive whole. Over a question that takes none, scanning it again would help nobody. */
export function misreadAt(spot: ScanSpot, trouble: ScanTrouble): ScanOutcomeView {
  if (trouble.kind === 'unsupported-mode') return refusedAt(spot, appError('E-SCN-01'));
  const isShut = spot !== 'sign-in' && spot.dialog === 'closed';
  return refusedAt(spot, appError(isShut ? 'E-SCN-06' : 'E-ITM-02'));
}
