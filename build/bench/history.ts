import { createHash } from 'node:crypto';
import type { WritableDb } from '../../db/handles';
import { insertPatient } from '../../db/repositories/patients';
import { findUserByLogin } from '../../db/repositories/users';
import { saveCart } from '../../db/transactions/save-cart';
import { emptyCart } from '../../shared/cart/cart';
import type { Instant } from '../../shared/kernel/units';
import type { Patient } from '../../shared/people/patient';
import { localRef } from '../../shared/sale/local-ref';
import type { OutboxState } from '../../shared/sync/outbox-state';
import { addDays, civilDateAt } from '../../shared/time/civil-date';
import { today } from './data-folder';
import { pick, seededRandom } from './random';
import { cashier, zone } from './setup';

const firstNames =
  'Paula José Maria Thuy Marcus Dana Ivy Lee Omar Rosa Kenji Aisha Grace Hugo Nadia Felix Irene Paulo'.split(' ');
const lastNames =
  'Alvarez Bell Chen Diaz Evans Flores García Huang Ito Jones Khan López Moore Nguyen Ortiz Peña Quinn Reyes Silva Tran'.split(
    ' ',
  );

/** One sale every ten minutes, back from now. */
const gapMs = 600_000;
const patientCount = 20_000;
const salesPerStep = 10_000;
const terminalId = 'REG-2';
const cartId = 'cart-of-history';
const body = '{}';
const bodySha256 = createHash('sha256').update(body).digest('hex');

/**
 * Years of business, as the history shows them. The reports are put in as they are after they were settled, which a guard
 * forbids; in this copy, which is only read from here on, that guard is taken out.
 */
export function writeHistory(db: WritableDb, count: number, now: Instant): void {
  const patients = writePatients(db, Math.min(patientCount, count));
  const ownerId = findUserByLogin(db, cashier.login)?.id;
  if (ownerId === undefined) throw new Error('The bench has no cashier.');
  db.exec('DROP TRIGGER outbox_starts_queued');
  const cart = { ...emptyCart(cartId), patientId: null };
  saveCart(db, { cart, ownerId, status: 'discarded', name: null, at: now, staleCause: null });
  for (let from = 0; from < count; from += salesPerStep) {
    db.transaction(() => {
      for (let index = from; index < Math.min(from + salesPerStep, count); index += 1) {
        const patient = patients[(index * 7_919) % patients.length];
        if (patient === undefined) throw new Error('The bench has no patients.');
        const soldAt = now - (count - index) * gapMs;
        writeOne(db, { index, soldAt, patient, ownerId, state: stateOf(index, count) });
      }
    });
  }
}

function writePatients(db: WritableDb, count: number): readonly Patient[] {
  const random = seededRandom(7);
  const day = today();
  const patients = Array.from(
    { length: count },
    (_, index): Patient => ({
      id: `patient-${index}`,
      firstName: pick(random, firstNames),
      lastName: pick(random, lastNames),
      dateOfBirth: addDays(day, -20 * 365 - Math.floor(random() * 20_000)),
      registryId: `P${10_000_000 + index}`,
      registryState: 'FL',
      registryExpiresOn: addDays(day, 100),
      cardStatus: 'ACTIVE',
      cardCheckedAt: null,
    }),
  );
  db.transaction(() => {
    for (const [index, patient] of patients.entries()) insertPatient(db, patient, index as Instant);
  });
  return patients;
}

type OneSale = {
  readonly index: number;
  readonly soldAt: number;
  readonly patient: Patient;
  readonly ownerId: string;
  /** null: merchandise only. */
  readonly state: OutboxState | null;
};

/** Every twentieth is merchandise only; of the others the newest wait to be sent, and one in a thousand was refused. */
function stateOf(index: number, count: number): OutboxState | null {
  if (index % 20 === 19) return null;
  if (count - index <= 500) return 'queued';
  return index % 1_000 === 500 ? 'rejected' : 'accepted';
}

function writeOne(db: WritableDb, { index, soldAt, patient, ownerId, state }: OneSale): void {
  const id = `sale-${String(index).padStart(8, '0')}`;
  const totalCents = 2_000 + (index % 97) * 50;
  const day = civilDateAt(soldAt as Instant, zone);
  const reference = localRef(terminalId, index + 1, id.replace('sale', 'abcdef0'));
  db.prepare<(string | number | null)[]>(`
    INSERT INTO sale (id, request_id, local_ref, terminal_id, sequence, cart_id, patient_id, operator_id, sold_at, zone,
      registry_day, subtotal_cents, tax_cents, total_cents, change_cents, line_count, is_reported)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, 0, 3, ?)
  `).run(
    ...[id, id, reference, terminalId, index + 1, cartId, state === null ? null : patient.id, ownerId, soldAt],
    ...[zone, day, totalCents, totalCents, Number(state !== null)],
  );
  if (state === null) return;
  const isRefused = state === 'rejected';
  db.prepare<(string | number | null)[]>(`
    INSERT INTO outbox (id, sale_id, patient_id, card_id, op, state, nonce, request_id, external_id, body_text,
      body_sha256, sold_at, due_at, biotrack_sale_id, refused_text)
    VALUES (?, ?, ?, ?, 'dispense', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  `).run(
    ...[
      `outbox-${index}`,
      id,
      patient.id,
      patient.registryId,
      state,
      id,
      id,
      reference,
      body,
      bodySha256,
      soldAt,
      soldAt,
    ],
    ...[state === 'accepted' ? String(5_000_000 + index) : null, isRefused ? 'No order' : null],
  );
}
