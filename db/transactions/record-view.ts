import type { Instant } from '../../shared/kernel/units';
import type { WritableDb } from '../handles';
import { appendAudit } from '../repositories/audit';

/** Who looked at which patient, and on which screen: every such look leaves a trace (reliability.md section 9). */
export function recordPatientView(
  db: WritableDb,
  view: {
    readonly patientId: string;
    readonly screen: 'register' | 'patients' | 'registry';
    readonly userId: string;
    readonly at: Instant;
  },
): void {
  db.transaction(() =>
    appendAudit(db, {
      at: view.at,
      actorId: view.userId,
      action: 'patient.viewed',
      subject: `patient:${view.patientId}`,
      detail: { screen: view.screen },
    }),
  );
}
