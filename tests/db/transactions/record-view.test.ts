import { expect, it } from 'vitest';
import { listAudit } from '../../../db/repositories/audit';
import { recordPatientView } from '../../../db/transactions/record-view';
import { t0 } from '../../support/store';
import { aShop } from '../../support/store-scenes';

it('leaves a trace of who looked at whom, and where', () => {
  const { db } = aShop();
  recordPatientView(db, { patientId: 'patient-1', screen: 'patients', userId: 'user-ana', at: t0 });
  expect(listAudit(db, { after: 4, limit: 9 })).toEqual([
    {
      sequence: 5,
      at: t0,
      actorId: 'user-ana',
      action: 'patient.viewed',
      subject: 'patient:patient-1',
      detail: { screen: 'patients' },
    },
  ]);
});
