import type { WritableDb } from '../../../db/handles';
import { openStore, type Store } from '../../../db/open';
import { provision } from '../../../db/transactions/provision';
import { createPatient } from '../../../db/transactions/save-patient';
import type { CivilDate, Instant } from '../../../shared/kernel/units';
import type { User } from '../../../shared/people/user';
import { cardOf, maxPatients, shirt, startsAt } from './fixture';

const key = Buffer.alloc(32, 7);
const now = startsAt as Instant;

/** An encrypted store by itself, without a key file beside it. */
export function aStoreAt(path: string): Store {
  const opened = openStore({
    ...{ path, key, now, installId: 'install-1', environment: 'test', create: true },
  });
  if (!opened.ok) throw new Error(`A store did not open: ${opened.error.code} ${JSON.stringify(opened.error.params)}`);
  return opened.value;
}

/** What a register knows on its first morning. */
export function moveIn(db: WritableDb): void {
  const users = [aUser('ana', 'cashier'), aUser('lee', 'lead'), aUser('kim', 'lead')];
  provision(db, { users, merchandise: [shirt], settings: {} }, now);
  for (let patient = 0; patient < maxPatients; patient += 1) {
    const fields = {
      id: `patient-${patient}`,
      firstName: 'Dana',
      lastName: `Ortiz ${patient}`,
      dateOfBirth: '1984-05-02' as CivilDate,
      registryId: cardOf(patient),
      registryState: 'FL' as const,
      registryExpiresOn: '2026-11-30' as CivilDate,
      cardStatus: null,
      cardCheckedAt: null,
    };
    if (!createPatient(db, fields, now, { userId: null }).ok) throw new Error('A patient is there already.');
  }
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

function aUser(login: string, role: User['role']) {
  const mmur = { registered: true, id: 'E-014', expiresOn: '2027-01-31' as CivilDate };
  return { id: `user-${login}`, login, name: login.toUpperCase(), role, mmur, pinHash: 'right' };
}
