import { freezeReport } from '../../../electron/biotrack/actions/sale-dispense';
import type { FrozenBody } from '../../../electron/biotrack/port';
import { toReport } from '../../../electron/services/sale/to-report';
import type { StatePackage } from '../../../shared/catalog/sellable-item';
import type { CivilDate, Instant } from '../../../shared/kernel/units';
import type { Patient } from '../../../shared/people/patient';
import { localRef } from '../../../shared/sale/local-ref';
import type { DecidedSale } from '../../../shared/sale/sale';
import type { OutboxState } from '../../../shared/sync/outbox-state';
import type { TaxRates } from '../../../shared/tax/tax';
import { seededRandom } from '../random';
import { employeeId, location, terminalId } from '../setup';
import { seededCart } from './seeded-cart';
import type { SeededDay } from './seeded-days';
import { seededId } from './seeded-id';
import type { StoreSize } from './size';

export type SeededReport = {
  readonly outboxId: string;
  readonly requestId: string;
  readonly nonce: string;
  readonly body: FrozenBody;
  readonly state: Extract<OutboxState, 'queued' | 'accepted' | 'rejected'>;
};

export type SeededSale = {
  /** From 1, as the terminal counts. */
  readonly sequence: number;
  readonly id: string;
  readonly press: string;
  readonly localRef: string;
  readonly soldAt: Instant;
  readonly day: CivilDate;
  readonly till: string;
  /** null: merchandise only, to somebody who was not asked for a name. */
  readonly patient: Patient | null;
  readonly decided: DecidedSale;
  readonly report: SeededReport | null;
};

export type SeededWorld = {
  readonly size: StoreSize;
  readonly shelf: readonly StatePackage[];
  readonly patients: readonly Patient[];
  readonly rates: TaxRates;
};

const ofTwenty = 20;
const refusedOneIn = 1_000;

/** Sales as the register itself would have decided, counted, priced and frozen them. */
export function createSeededSales(
  world: SeededWorld,
): (day: SeededDay, soldAt: Instant, sequence: number) => SeededSale {
  const random = seededRandom(1_000_000);
  return ({ day, till }, soldAt, sequence) => {
    const { size, shelf, rates } = world;
    const queuedAt = sequence - (size.sales - size.queued) - 1;
    // Every twentieth is merchandise; what waits in the queue is not.
    const isMerchandiseOnly = queuedAt < 0 && sequence % ofTwenty === 0;
    const patient = isMerchandiseOnly ? null : customerOf(world, random, queuedAt);
    const decided = seededCart({ random, shelf, rates, isMerchandiseOnly });
    const requestId = seededId('request', soldAt, sequence);
    const head = {
      ...{ sequence, id: seededId('sale', soldAt, sequence), press: seededId('press', soldAt, sequence) },
      localRef: localRef(terminalId, sequence, requestId),
    };
    const state = queuedAt >= 0 ? 'queued' : sequence % refusedOneIn === refusedOneIn / 2 - 1 ? 'rejected' : 'accepted';
    const reportHead = { externalId: head.localRef, terminalId, employeeId, caregiverCardId: null };
    const report =
      patient &&
      ({
        ...{ outboxId: seededId('outbox', soldAt, sequence), requestId, nonce: seededId('nonce', soldAt, sequence) },
        body: freezeReport(location, toReport(decided, { ...reportHead, requestId, cardId: patient.registryId })),
        state,
      } as const);
    return { ...head, soldAt, day, till, patient, decided, report };
  };
}

/** Some come every week and most do not. */
function customerOf({ size, patients }: SeededWorld, random: () => number, queuedAt: number): Patient {
  const place = Math.floor(random() ** 2 * patients.length);
  const queuedPlace = size.queuedFor === 'one-patient' ? 0 : queuedAt % patients.length;
  const patient = patients[queuedAt < 0 ? place : queuedPlace];
  if (patient === undefined) throw new Error('A store with sales needs patients.');
  return patient;
}
