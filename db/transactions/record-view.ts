import type { Instant } from '../../shared/kernel/units';
import type { WritableDb } from '../handles';
import { appendAudit } from '../repositories/audit';
import { upsertSeenPatient } from '../repositories/patients';

/** The screen is the reason of the look. */
export type ViewedOn =
  | 'register'
  | 'patients'
  | 'patient-form'
  | 'registry'
  | 'caregivers'
  | 'sale'
  | 'queue'
  | 'document'
  | 'undo';

/** Who looked at which patient, and on which screen: every such look leaves a trace (reliability.md section 9). */
export function recordPatientView(
  db: WritableDb,
  view: {
    readonly patientId: string;
    readonly screen: ViewedOn;
    readonly userId: string;
    readonly at: Instant;
  },
): void {
  db.transaction(() => {
    upsertSeenPatient(db, view.patientId);
    appendAudit(db, {
      at: view.at,
      actorId: view.userId,
      action: 'patient.viewed',
      subject: `patient:${view.patientId}`,
      detail: { screen: view.screen },
    });
  });
}
