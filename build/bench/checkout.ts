import type { WritableDb } from '../../db/handles';
import { findUserByLogin } from '../../db/repositories/users';
import { openTill } from '../../db/transactions/open-till';
import { createPatient } from '../../db/transactions/save-patient';
import { saveSnapshot } from '../../db/transactions/save-snapshot';
import { saveValidation } from '../../db/transactions/save-validation';
import { createBioTrackClient } from '../../electron/biotrack/biotrack-client';
import type { BioTrackPort } from '../../electron/biotrack/port';
import type { Log } from '../../electron/ports';
import { registerConfigOf } from '../../electron/provisioning/settings';
import { createCartDesk } from '../../electron/services/register/cart-desk';
import { judgeCart, readCartFacts } from '../../electron/services/register/cart-facts';
import { hashCart } from '../../electron/services/register/cart-hash';
import { judgedItems } from '../../electron/services/register/new-validation';
import { type CommittedSale, commitSale } from '../../electron/services/sale/commit-sale';
import type { ServiceContext } from '../../electron/services/service-context';
import { readTaxRates } from '../../electron/services/today';
import { systemClock, systemIds, systemRandom } from '../../electron/shell/system-ports';
import type { OpenData } from '../../electron/startup/open-data';
import { readTerminal } from '../../electron/startup/read-terminal';
import { computeTotals } from '../../shared/cart/totals';
import type { StatePackage } from '../../shared/catalog/sellable-item';
import type { Input } from '../../shared/ipc/contract';
import { appError } from '../../shared/kernel/error-code';
import { err } from '../../shared/kernel/result';
import type { Cents, Instant, Quantity } from '../../shared/kernel/units';
import type { Patient } from '../../shared/people/patient';
import { addDays } from '../../shared/time/civil-date';
import { today } from './data-folder';
import { aSnapshot, rulesOn } from './registry';
import { cashier } from './setup';

/** What a regular customer has bought in the last ten weeks. */
const usualHistory = 20;

export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A cart with everything in place; only the press on Complete sale is missing. */
export type ReadySale = Input<'sale.complete'>;

export type Checkout = {
  /** The register's client of the state that the store was set up with. */
  readonly port: BioTrackPort;
  /** A customer of their own for each sale: whoever has an unsettled one is not sold a second. */
  prepare(items: readonly StatePackage[]): ReadySale;
  /** The register's own way to commit: facts read, decided again, written. */
  complete(sale: ReadySale): CommittedSale;
  /** How much of the latest `complete` was spent in transactions, the waits for the disk included. */
  writingMs(): number;
};

export function openCheckout(data: OpenData): Checkout {
  const { db, writingMs } = timeTransactions(data.store.db);
  const context = serviceContext(data, db);
  const desk = createCartDesk(context);
  const till = { id: systemIds.uuid(), requestId: systemIds.uuid(), openingFloatCents: 20_000 as Cents };
  const opened = openTill(db, { ...till, userId: context.operator().id, at: systemClock.now() });
  if (!opened.ok) throw new Error('The till of the bench was open.');
  let customers = 0;

  return {
    port: context.port,
    prepare: items => {
      customers += 1;
      const patient = aCustomer(customers);
      if (!createPatient(db, patient, systemClock.now(), { userId: null }).ok)
        throw new Error('The customer was there.');
      showRegistry(context, patient);
      const lines = items.map(item => ({
        ...{ id: systemIds.uuid(), item, route: item.route },
        quantity: 100 as Quantity,
        priceChange: null,
      }));
      const cart = { ...desk.current().cart, patientId: patient.id, caregiver: null, lines };
      desk.replace(cart, 'cart-edited');
      const { totalCents } = computeTotals(cart, readTaxRates(context));
      validate(context, desk.current(), patient, totalCents);
      const tenders = [{ kind: 'cash' as const, amountCents: totalCents + 500 }];
      return { requestId: systemIds.uuid(), cartId: cart.id, totalShownCents: totalCents, tenders };
    },
    complete: sale => {
      writingMs.reset();
      const committed = commitSale(context, desk, sale);
      if (!committed.ok) throw new Error(`A sale of the bench was refused: ${JSON.stringify(committed.error)}`);
      return committed.value;
    },
    writingMs: writingMs.read,
  };
}

type Stopwatch = { reset(): void; read(): number };

function timeTransactions(db: WritableDb): { readonly db: WritableDb; readonly writingMs: Stopwatch } {
  let spent = 0;
  const transaction: WritableDb['transaction'] = work => {
    const start = performance.now();
    try {
      return db.transaction(work);
    } finally {
      spent += performance.now() - start;
    }
  };
  const reset = () => {
    spent = 0;
  };
  return { db: { ...db, transaction }, writingMs: { reset, read: () => spent } };
}

function serviceContext(data: OpenData, db: WritableDb): ServiceContext {
  const terminal = readTerminal(db, data.dataKey);
  if (!terminal.ok) throw new Error(`The bench's register is not set up: ${terminal.error.code}`);
  const { settings, credentials } = terminal.value;
  const config = registerConfigOf(settings, { mode: 'test', version: '0', dataFolder: '' });
  const { baseUrl, licenceNumber } = config.biotrack;
  const state = { baseUrl, licenceNumber, ...credentials, location: config.store.location, training: true };
  const operator = findUserByLogin(db, cashier.login);
  if (operator === null) throw new Error('The bench has no cashier.');
  const ports = { clock: systemClock, random: systemRandom, log: silentLog };
  return {
    ...{ db, config, clock: systemClock, ids: systemIds, log: silentLog, rulesOn, rulesProblemOn: () => null },
    port: createBioTrackClient({ config: { ...state, pace: null }, ...ports }),
    outage: () => null,
    untoldOutage: () => null,
    mayHaveLeft: () => false,
    settling: () => null,
    late: () => ({ owedSince: null, putOffUntil: null, pending: null }),
    connection: () => ({
      ...{ state: 'online', clock: 'right', downSince: null, stateOffsetMs: 0 },
      lastContactAt: systemClock.now(),
    }),
    operator: () => operator,
    approvals: nobodyApproves,
  };
}

const noApproval = err(appError('E-AUT-01'));
/** The bench sells nothing that a lead would have to allow. */
const nobodyApproves = { grant: async () => noApproval, spend: () => noApproval, dropAll: () => undefined };

/** The card of the `number`th customer. */
export const cardIdOf = (number: number): string => `PBENCH${String(number).padStart(6, '0')}`;

function aCustomer(number: number): Patient {
  const day = today();
  return {
    id: systemIds.uuid(),
    firstName: 'Paula',
    lastName: `Test ${number}`,
    dateOfBirth: addDays(day, -40 * 365),
    registryId: cardIdOf(number),
    registryState: 'FL',
    registryExpiresOn: addDays(day, 200),
    cardStatus: 'ACTIVE',
    cardCheckedAt: systemClock.now(),
  };
}

/** As after View State Registry. */
function showRegistry({ db }: ServiceContext, patient: Patient): void {
  const now = systemClock.now();
  const day = today();
  const snapshot = aSnapshot(patient.registryId, day, now, rulesOn(day), usualHistory);
  const key = { cardKey: 'bench', cardKeyExpiresAt: (now + 3_600_000) as Instant };
  saveSnapshot(db, { patientId: patient.id, snapshot, at: now, ...key });
}

/** As after Validate: the state allowed the cart and said against which orders it counts. */
function validate(
  context: ServiceContext,
  desk: Parameters<typeof readCartFacts>[1],
  patient: Patient,
  totalCents: Cents,
): void {
  const { db, port } = context;
  const facts = readCartFacts(context, desk);
  const verdict = judgeCart(context, desk.cart, facts);
  const cartHash = hashCart(port, desk.cart, patient);
  if (cartHash === null || verdict.refusals.length > 0)
    throw new Error(`A cart of the bench may not be sold: ${JSON.stringify(verdict.refusals)}`);
  saveValidation(db, {
    ...{ id: systemIds.uuid(), cartId: desk.cart.id, cartHash, mode: 'server', isAllowed: true, token: null },
    ...{ reasons: [], lines: verdict.lines, operatorId: context.operator().id, patientId: patient.id },
    ...{
      caregiverCardId: null,
      unsettledApproverId: null,
      grace: null,
      registryDay: facts.today.registryDay,
      totalCents,
    },
    ...{ items: judgedItems(desk.cart), use: verdict.use, changes: null },
    validatedAt: facts.today.now,
    expiresAt: (facts.today.now + 900_000) as Instant,
  });
}
