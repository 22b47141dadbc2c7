import { createStoreFile } from '../../../db/create-store';
import { openStore, type Store } from '../../../db/open';
import { provision } from '../../../db/transactions/provision';
import { createPatient } from '../../../db/transactions/save-patient';
import type { CivilDate, Instant } from '../../../shared/kernel/units';
import type { User } from '../../../shared/people/user';
import { cardOf, maxPatients, startsAt } from './fixture';

const key = Buffer.alloc(32, 7);

/** Without the check of every page, which costs more than all the selling; pages are authenticated as they are read. */
export function openFile(path: string, now: Instant): Store {
  const opened = openStore({
    path,
    key,
    environment: 'test',
    create: false,
    now,
    installId: 'install-1',
    checkUpToBytes: 0,
  });
  if (!opened.ok) throw new Error(`A store did not open: ${opened.error.code} ${JSON.stringify(opened.error.params)}`);
  return opened.value;
}

/** The encrypted store of a register on its first morning. */
export function makeTemplate(path: string): void {
  const now = startsAt as Instant;
  createStoreFile({ path, key, environment: 'test', installId: 'install-1', now });
  const store = openFile(path, now);
  const users = [aUser('ana', 'cashier'), aUser('lee', 'lead'), aUser('kim', 'lead')];
  provision(store.db, { users, merchandise: [], settings: {} }, now);
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
    if (!createPatient(store.db, fields, now, { userId: null }).ok) throw new Error('A patient is there already.');
  }
  store.db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  store.close();
}

function aUser(login: string, role: User['role']) {
  const mmur = { registered: true, id: 'E-014', expiresOn: '2027-01-31' as CivilDate };
  return { id: `user-${login}`, login, name: login.toUpperCase(), role, mmur, pinHash: 'right' };
}
