import { findLoginByBadge } from '../../../db/repositories/badges';
import { findItem, searchItems } from '../../../db/repositories/inventory';
import { addItem } from '../../../shared/cart/cart';
import type { SellableItem } from '../../../shared/catalog/sellable-item';
import type { ScanOutcomeView } from '../../../shared/ipc/register-views';
import { type AppError, appError } from '../../../shared/kernel/error-code';
import type { Licence } from '../../../shared/scan/read-licence';
import type { ReadScan } from '../../../shared/scan/read-scan';
import { badgeError } from '../badge-error';
import { readLabel } from '../read-label';
import { findReceiptSale, unknownReceipt } from '../receipt-sale';
import type { ServiceContext } from '../service-context';
import { readToday } from '../today';
import { toItemView } from '../views/item-view';
import type { CartDesk } from './cart-desk';
import { cartError } from './cart-error';
import { choosePatient } from './choose-patient';
import { findScannedItems, type GoodsScan } from './find-item';
import { findByCard, findByLicence, type PersonFound, personOutcome } from './find-person';

type EnterContext = Pick<ServiceContext, 'db' | 'clock' | 'ids' | 'config' | 'rulesOn' | 'operator'>;

/** As many rows as fit under the scan box. */
const matchLimit = 12;

/**
 * What the scanner or the keyboard gave: a package or an old label goes into the cart, a patient's card chooses the
 * patient, anything else is searched for. Every outcome is an answer; a scan never fails silently.
 */
export function enter(context: EnterContext, desk: CartDesk, text: string): ScanOutcomeView {
  const scan = readLabel(context, text);
  switch (scan.kind) {
    case 'unreadable':
      return refused(appError('E-ITM-02'));
    case 'licence':
      return enterPerson(context, desk, findByLicence(context, scan.licence), scan.licence);
    case 'package':
      return (
        enterGoods(context, desk, scan) ?? enterReceipt(context, desk, scan.barcode) ?? refused(appError('E-ITM-01'))
      );
    case 'gs1':
      return enterGoods(context, desk, scan) ?? refused(appError('E-ITM-01'));
    case 'receipt':
      return (
        enterReceipt(context, desk, scan.localRef) ?? refused(unknownReceipt(scan.localRef, context.config.terminal.id))
      );
    case 'card':
      return enterCard(context, desk, scan.cardId);
    case 'gtin':
    case 'text':
      return enterText(context, desk, scan);
    default:
      throw new Error('Unexpected kind of scan.');
  }
}

/** Puts one of the item into the open cart. */
export function addToCart(context: EnterContext, desk: CartDesk, item: SellableItem): ScanOutcomeView {
  const { registryDay } = readToday(context);
  const lineId = context.ids.uuid();
  const added = addItem(desk.current().cart, item, lineId, registryDay);
  if (!added.ok) return refused(cartError(added.error));
  desk.replace(added.value, 'cart-edited');
  const line = added.value.lines.find(candidate => candidate.id === lineId) ?? lineOf(added.value.lines, item);
  return { kind: 'added', lineId: line.id };
}

export function addByKey(context: EnterContext, desk: CartDesk, key: string): ScanOutcomeView {
  const item = findItem(context.db, key);
  return item === null ? refused(appError('E-ITM-01')) : addToCart(context, desk, item);
}

/** A second scan raised the quantity of the line that was there. */
function lineOf<T extends { readonly id: string; readonly item: SellableItem }>(
  lines: readonly T[],
  item: SellableItem,
): T {
  const same = (other: SellableItem) =>
    item.kind === 'package'
      ? other.kind === 'package' && other.barcode === item.barcode
      : other.kind === 'merchandise' && other.sku === item.sku;
  const line = lines.find(candidate => same(candidate.item));
  if (line === undefined) throw new Error('The added item is not in the cart.');
  return line;
}

function enterGoods(context: EnterContext, desk: CartDesk, scan: GoodsScan): ScanOutcomeView | null {
  const [item, ...others] = findScannedItems(context.db, scan);
  if (item === undefined) return null;
  return others.length > 0 ? matches(context, [item, ...others]) : addToCart(context, desk, item);
}

/** Opening a sale leaves the cart, which costs it its validation; so it is not done behind the back of whoever sells. */
function enterReceipt(context: EnterContext, desk: CartDesk, code: string): ScanOutcomeView | null {
  const saleId = findReceiptSale(context.db, code);
  if (saleId === null) return null;
  return desk.current().cart.lines.length > 0 ? refused(appError('E-SCN-02')) : { kind: 'sale-found', saleId };
}

/** The pattern of cards is a guess, so an old label of that form is looked for before somebody new is offered. */
function enterCard(context: EnterContext, desk: CartDesk, cardId: string): ScanOutcomeView {
  const found = findByCard(context, cardId);
  if (found.kind !== 'unknown') return enterCardOf(context, desk, found, cardId);
  const text = enterText(context, desk, { kind: 'text', text: cardId });
  return text.kind === 'refused' && text.code === 'E-ITM-01' ? enterPerson(context, desk, found, null) : text;
}

/** A caregiver's card that stands for the patient in the cart is no question about whom the cart is for. */
function enterCardOf(context: EnterContext, desk: CartDesk, found: PersonFound, cardId: string): ScanOutcomeView {
  const { patientId } = desk.current().cart;
  const isOfCart = found.kind === 'alike' && found.patients.some(patient => patient.id === patientId);
  return isOfCart ? { kind: 'caregiver-scanned', cardId } : enterPerson(context, desk, found, null);
}

function enterPerson(context: EnterContext, desk: CartDesk, found: PersonFound, licence: Licence | null) {
  return personOutcome(context, found, {
    screen: 'register',
    licence,
    take: patient => {
      choosePatient(context, desk, patient);
      return 'patient-chosen';
    },
  });
}

function enterText(
  context: EnterContext,
  desk: CartDesk,
  scan: Extract<ReadScan, { kind: 'text' | 'gtin' }>,
): ScanOutcomeView {
  const { text } = scan;
  const goods = enterGoods(context, desk, scan);
  if (goods !== null) return goods;
  const cardId = text.toUpperCase();
  const person = findByCard(context, cardId);
  if (person.kind !== 'unknown') return enterCardOf(context, desk, person, cardId);
  const receipt = enterReceipt(context, desk, text);
  if (receipt !== null) return receipt;
  const badge = findLoginByBadge(context.db, text);
  if (badge !== null) return refused(badgeError(context.db, badge));
  const found = searchItems(context.db, text, matchLimit);
  return found.length === 0 ? refused(appError('E-ITM-01')) : matches(context, found);
}

function matches(context: EnterContext, items: readonly SellableItem[]): ScanOutcomeView {
  const { registryDay } = readToday(context);
  return { kind: 'matches', items: items.map(item => toItemView(item, registryDay)) };
}

function refused(error: AppError): ScanOutcomeView {
  return { kind: 'refused', code: error.code, params: { ...error.params } };
}
