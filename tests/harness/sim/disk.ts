import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStoreFile } from '../../../db/create-store';
import type { WritableDb } from '../../../db/handles';
import { openStore, type Store } from '../../../db/open';
import { StoreFault } from '../../../db/store-fault';
import { provision } from '../../../db/transactions/provision';
import { createPatient } from '../../../db/transactions/save-patient';
import type { CivilDate, Instant } from '../../../shared/kernel/units';
import type { User } from '../../../shared/people/user';
import type { Dice } from './dice';
import { cardOf, maxPatients, startsAt } from './fixture';

const key = Buffer.alloc(32, 7);
const memoryDisk = '/dev/shm';

/** Real, encrypted store files in memory where the machine has such a disk; what a real one loses is for the power harness. */
export class Disk {
  private readonly folder: string;
  private count = 0;

  constructor() {
    this.folder = mkdtempSync(join(existsSync(memoryDisk) ? memoryDisk : tmpdir(), 'counterleaf-sim-'));
    makeTemplate(this.template());
  }

  /** A store as a register has it on its first morning. */
  fresh(): string {
    return this.copy(this.template());
  }

  /** What would be found if the power of the machine, or the life of the process, ended now. */
  copy(path: string, isForgetful = false): string {
    this.count += 1;
    const folder = join(this.folder, String(this.count));
    mkdirSync(folder);
    const target = join(folder, 'register.db');
    copyFileSync(path, target);
    if (!isForgetful && existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${target}-wal`);
    return target;
  }

  remove(path: string): void {
    rmSync(join(path, '..'), { recursive: true, force: true });
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private template(): string {
    return join(this.folder, 'template.db');
  }
}

/** Without the check of every page, which costs more than all the selling; pages are authenticated as they are read. */
export function openDisk(path: string, now: Instant): Store {
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

function makeTemplate(path: string): void {
  const now = startsAt as Instant;
  createStoreFile({ path, key, environment: 'test', installId: 'install-1', now });
  const store = openDisk(path, now);
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

export type DiskWeather = {
  readonly dice: Dice;
  /** Probability that a commit fails. */
  readonly faults: () => number;
  /** A place where the process may end. */
  readonly hazard: (place: string) => void;
};

/** The same store on a disk that is full or busy at times; what fails is rolled back, as SQLite would. */
export function onUnreliableDisk(db: WritableDb, weather: DiskWeather): WritableDb {
  const { dice, faults, hazard } = weather;
  const strikes = (): boolean => faults() > 0 && dice.chance(faults());
  return {
    prepare: sql => db.prepare(sql),
    exec: sql => db.exec(sql),
    sealAudit: db.sealAudit,
    transaction: work => {
      if (strikes()) throw new StoreFault('SQLITE_BUSY', 'simulated');
      const result = db.transaction(() => {
        const done = work();
        hazard('before commit');
        if (strikes()) throw new StoreFault('SQLITE_FULL', 'simulated');
        return done;
      });
      hazard('after commit');
      return result;
    },
  };
}
