import { findLoginByBadge } from '../../db/repositories/badges';
import type { ScanOutcomeView, ScanScreen } from '../../shared/ipc/register-views';
import { type AppError, appError } from '../../shared/kernel/error-code';
import type { ReadScan } from '../../shared/scan/read-scan';
import { badgeError } from './badge-error';
import { readLabel } from './read-label';
import { findReceiptSale, unknownReceipt } from './receipt-sale';
import { findScannedItems } from './register/find-item';
import { findByCard, findByLicence, identify, type PersonFound } from './register/find-person';
import { refusedAt, type ScanPlace } from './scan-refusal';
import type { ServiceContext } from './service-context';

type RouteContext = Pick<ServiceContext, 'db' | 'clock' | 'config' | 'rulesOn'>;

/**
 * What a scan means where it was made. `scanned` begins with the AIM identifier where the device sent one.
 *
 * A question over the screen is answered before anything else happens: a scan behind it would change what the question is
 * about, and one kept for later would come as a surprise, perhaps with the next patient. So it is refused, and heard to be.
 */
export function routeScan(
  context: RouteContext,
  place: ScanPlace,
  scanned: string,
  enter: (scanned: string) => ScanOutcomeView,
): ScanOutcomeView {
  if (place.dialog !== 'none') return inDialog(context, place, scanned);
  const outcome = onScreen(context, place.screen, scanned, enter);
  // Whose matter it is: a refusal on another screen is not shown on the Register an hour later.
  return outcome.kind === 'refused' && place.screen !== 'register' ? { ...outcome, screen: place.screen } : outcome;
}

function onScreen(
  context: RouteContext,
  screen: ScanScreen,
  scanned: string,
  enter: (scanned: string) => ScanOutcomeView,
): ScanOutcomeView {
  switch (screen) {
    case 'register':
      return enter(scanned);
    case 'patients': {
      const person = identify(context, scanned);
      // What names nobody is for the cart, wherever it was scanned.
      return person.kind === 'refused' && person.code === 'E-PAT-02' ? enter(scanned) : person;
    }
    case 'sales':
      return onSales(context, readLabel(context, scanned));
    case 'inventory':
      return onInventory(context, readLabel(context, scanned));
    case 'reports':
    case 'settings':
      return elsewhere(context, readLabel(context, scanned));
    default:
      throw new Error('Unexpected screen.');
  }
}

/** A badge where nobody has signed in yet. Whatever else it is, the same is said: nobody is there who may know more. */
export function badgeScan(context: RouteContext, scanned: string): ScanOutcomeView {
  const scan = readLabel(context, scanned);
  const login = loginOf(context, scan);
  if (login !== null) return { kind: 'badge', login };
  return refusedAt('sign-in', appError(scan.kind === 'unreadable' ? 'E-ITM-02' : 'E-SCN-07'));
}

/** Where a badge is asked for, one that nobody has is not the same as goods that were scanned at the wrong moment. */
function inDialog(context: RouteContext, place: ScanPlace, scanned: string): ScanOutcomeView {
  const refuse = (error: AppError) => refusedAt(place, error);
  if (place.dialog === 'closed') return refuse(appError('E-SCN-06'));
  const scan = readLabel(context, scanned);
  const login = loginOf(context, scan);
  if (login !== null) return { kind: 'badge', login };
  if (scan.kind === 'unreadable') return refuse(appError('E-ITM-02'));
  return refuse(appError(mayBeBadge(context, scan) ? 'E-SCN-07' : 'E-SCN-06'));
}

function mayBeBadge({ db }: RouteContext, scan: ReadScan): boolean {
  if (scan.kind === 'card') return findByCard({ db }, scan.cardId).kind === 'unknown';
  if (scan.kind !== 'text' && scan.kind !== 'gtin') return false;
  return findReceiptSale(db, scan.text) === null && findScannedItems(db, scan).length === 0;
}

/** A receipt opens its sale; goods and people lead to the sales they are in. */
function onSales(context: RouteContext, scan: ReadScan): ScanOutcomeView {
  const { db } = context;
  if (scan.kind === 'unreadable') return refused(appError('E-ITM-02'));
  const saleId = findReceiptSale(db, codeOf(scan) ?? '');
  if (saleId !== null) return { kind: 'sale-found', saleId };
  if (scan.kind === 'receipt') return refused(unknownReceipt(scan.localRef, context.config.terminal.id));
  if (scan.kind === 'licence') return salesOf(findByLicence(context, scan.licence));
  if (scan.kind === 'card') return salesOf(findByCard(context, scan.cardId));
  const [item] = findScannedItems(db, scan);
  if (item?.kind === 'package') return { kind: 'search', screen: 'sales', text: item.barcode };
  // A package that was sold out is on the list no longer, and its sales are asked for all the more.
  if (scan.kind === 'package') return { kind: 'search', screen: 'sales', text: scan.barcode };
  return refused(badgeOr(context, scan, appError('E-SCN-03')));
}

function salesOf(found: PersonFound): ScanOutcomeView {
  if (found.kind === 'one') return { kind: 'search', screen: 'sales', text: found.patient.registryId };
  return refused(appError('E-SCN-03'));
}

function onInventory(context: RouteContext, scan: ReadScan): ScanOutcomeView {
  if (scan.kind === 'unreadable') return refused(appError('E-ITM-02'));
  if (scan.kind === 'card' || scan.kind === 'licence' || scan.kind === 'receipt') return elsewhere(context, scan);
  const [item, ...others] = findScannedItems(context.db, scan);
  if (item === undefined) return refused(badgeOr(context, scan, appError('E-ITM-01')));
  const label = codeOf(scan);
  const own = item.kind === 'package' ? item.barcode : item.sku;
  return { kind: 'search', screen: 'inventory', text: others.length > 0 && label !== null ? label : own };
}

/** Nothing here takes goods or people; a receipt may be opened from everywhere that leaves no cart behind. */
function elsewhere(context: RouteContext, scan: ReadScan): ScanOutcomeView {
  if (scan.kind === 'unreadable') return refused(appError('E-ITM-02'));
  const saleId = findReceiptSale(context.db, codeOf(scan) ?? '');
  if (saleId !== null) return { kind: 'sale-found', saleId };
  if (scan.kind === 'receipt') return refused(unknownReceipt(scan.localRef, context.config.terminal.id));
  return refused(badgeOr(context, scan, appError('E-SCN-04')));
}

function badgeOr(context: RouteContext, scan: ReadScan, error: AppError): AppError {
  const login = loginOf(context, scan);
  return login === null ? error : badgeError(context.db, login);
}

function loginOf(context: RouteContext, scan: ReadScan): string | null {
  const code = codeOf(scan);
  return code === null ? null : findLoginByBadge(context.db, code);
}

/** The one word of a scan that may be looked up as it stands; a licence and a list of elements have none. */
function codeOf(scan: ReadScan): string | null {
  switch (scan.kind) {
    case 'package':
      return scan.barcode;
    case 'receipt':
      return scan.localRef;
    case 'card':
      return scan.cardId;
    case 'gtin':
    case 'text':
      return scan.text;
    default:
      return null;
  }
}

function refused(error: AppError): ScanOutcomeView {
  return { kind: 'refused', code: error.code, params: { ...error.params } };
}
