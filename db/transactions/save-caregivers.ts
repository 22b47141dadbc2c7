import type { Instant } from '../../shared/kernel/units';
import type { Caregiver } from '../../shared/people/patient';
import type { WritableDb } from '../handles';
import { appendAudit } from '../repositories/audit';

/** The registry's newest list replaces the last one whole: a caregiver who is no longer named is no longer one. */
export function saveCaregivers(db: WritableDb, patientId: string, caregivers: readonly Caregiver[], at: Instant): void {
  db.transaction(() => {
    db.prepare<[string, number]>(`
      INSERT INTO caregiver_list (patient_id, as_of) VALUES (?, ?)
      ON CONFLICT (patient_id) DO UPDATE SET as_of = excluded.as_of
    `).run(patientId, at);
    db.prepare<[string]>('DELETE FROM caregiver WHERE patient_id = ?').run(patientId);
    const insert = db.prepare<[Readonly<Record<string, string | number | null>>]>(`
      INSERT INTO caregiver (patient_id, position, card_id, first_name, last_name, card_status, card_expires_on,
        is_eligible, ineligible_reason)
      VALUES (:patientId, :position, :cardId, :firstName, :lastName, :cardStatus, :cardExpiresOn, :isEligible,
        :ineligibleReason)
    `);
    for (const [position, each] of caregivers.entries()) {
      insert.run({ ...each, isEligible: Number(each.isEligible), patientId, position });
    }
    appendAudit(db, {
      at,
      actorId: null,
      action: 'caregivers.read',
      subject: `patient:${patientId}`,
      detail: { count: caregivers.length },
    });
  });
}
