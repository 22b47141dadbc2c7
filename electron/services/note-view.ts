import { recordPatientView, type ViewedOn } from '../../db/transactions/record-view';
import type { ServiceContext } from './service-context';

type ViewContext = Pick<ServiceContext, 'db' | 'clock' | 'operator'>;

/** Before any answer that shows a whole patient: who looks, at whom, and on which screen (reliability.md, section 9). */
export function noteView(context: ViewContext, patientId: string | null, screen: ViewedOn): void {
  if (patientId === null) return;
  const at = context.clock.now();
  recordPatientView(context.db, { patientId, screen, userId: context.operator().id, at });
}
