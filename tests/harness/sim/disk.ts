import type { WritableDb } from '../../../db/handles';
import { StoreFault } from '../../../db/store-fault';
import type { Instant } from '../../../shared/kernel/units';
import type { Dice } from './dice';
import type { CopyEnd, CopyPlace } from './stray-copy';

/** A copy of a register, which somebody starts. */
export type Copy = { start(now: Instant, place: CopyPlace): CopyEnd; discard(): void };

/** What the store of one register lies on; it outlives the register's process. */
export type Medium = {
  /** The store as a process that starts now finds it. */
  open(now: Instant): WritableDb;
  /** The process has ended, perhaps in the middle of a transaction: only what was committed is there at the next opening. */
  cutOff(): void;
  /** Somebody brings back the store as it was before the latest start; whether the register then refuses to start. */
  refusesOlder(now: Instant): boolean;
  /** Somebody takes an image of the whole disk as it is now, key file and all. */
  takeImage(): void;
  /** Somebody copies key file and store as they are now; the register itself knows nothing of it. */
  takeCopy(): Copy;
  /** The process has ended, and the disk is again as the image has it; nothing on it tells. */
  bringBack(): void;
  /** The program has ended as it should. */
  close(): void;
  /** The world is over. */
  discard(): void;
};

export type Disk = {
  /** A store as the register at this place has it on its first morning. */
  fresh(place: number): Medium;
  close(): void;
};

/** A process that has ended does nothing any more; its code is stopped by this where it touches its store next. */
export class ProcessEnded extends Error {
  override readonly name = 'ProcessEnded';
}

export type DiskWeather = {
  readonly dice: Dice;
  /** Probability that a commit fails. */
  readonly faults: () => number;
  /** A place where the process may end. */
  readonly hazard: (place: string) => void;
  readonly lives: () => boolean;
};

/** The same store on a disk that is full or busy at times; what fails is rolled back, as SQLite would. */
export function onUnreliableDisk(db: WritableDb, weather: DiskWeather): WritableDb {
  const { dice, faults, hazard, lives } = weather;
  const strikes = (): boolean => faults() > 0 && dice.chance(faults());
  const goOn = (): void => {
    if (!lives()) throw new ProcessEnded();
  };
  return {
    prepare: sql => {
      goOn();
      return db.prepare(sql);
    },
    exec: sql => {
      goOn();
      db.exec(sql);
    },
    sealAudit: db.sealAudit,
    transaction: work => {
      goOn();
      if (strikes()) throw new StoreFault('SQLITE_BUSY', 'simulated');
      const result = db.transaction(() => {
        const done = work();
        hazard('before commit');
        goOn();
        if (strikes()) throw new StoreFault('SQLITE_FULL', 'simulated');
        return done;
      });
      hazard('after commit');
      goOn();
      return result;
    },
  };
}
