import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { WritableDb } from '../../../db/handles';
import type { Store } from '../../../db/open';
import type { Copy, Disk, Medium } from './disk';
import { aFolder } from './file-disk';
import { aStoreAt, moveIn } from './template';

/**
 * One connection for each place, for all worlds. A world happens inside one transaction of it that never ends, and the
 * register's own transactions are savepoints in there: what they commit stays and what they leave goes, as on a file, while
 * statements stay compiled and no page is written. A process that ends leaves its connection to the next one. Whether a world
 * is the same as on files is asked of every fiftieth (batch.ts).
 */
export class QuickDisk implements Disk {
  private readonly folder = aFolder();
  private readonly places = new Map<number, Place>();

  fresh(place: number): Medium {
    let found = this.places.get(place);
    if (found === undefined) {
      found = new Place(aStoreAt(join(this.folder, `${place}.db`)));
      this.places.set(place, found);
    }
    found.begin();
    return found;
  }

  close(): void {
    for (const place of this.places.values()) place.end();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

class Place implements Medium {
  private readonly store: Store;
  private readonly nested: WritableDb;
  private hasImage = false;

  constructor(store: Store) {
    moveIn(store.db);
    this.store = store;
    this.nested = inSavepoints(store.db);
  }

  begin(): void {
    this.store.db.exec('BEGIN IMMEDIATE');
  }

  end(): void {
    this.store.close();
  }

  open(): WritableDb {
    return this.nested;
  }

  /** Its code leaves the savepoint that may be open by the exception that ends it. */
  cutOff(): void {
    // Nothing is between the process and what it has committed.
  }

  /** There are no files here that somebody could bring back; the worlds that are played on files tell. */
  refusesOlder(): boolean {
    return true;
  }

  takeImage(): void {
    if (this.hasImage) this.store.db.exec('RELEASE image');
    this.store.db.exec('SAVEPOINT image');
    this.hasImage = true;
  }

  /** As of an older one. */
  takeCopy(): Copy {
    return { start: () => 'refused', discard: () => undefined };
  }

  bringBack(): void {
    this.store.db.exec('ROLLBACK TO image');
  }

  close(): void {
    // The next opening finds everything in place.
  }

  discard(): void {
    this.store.db.exec('ROLLBACK');
    this.hasImage = false;
  }
}

const nothing = { get: () => undefined, all: () => [], run: () => 0 };
/** How long a commit waits for the disk, and what of the log is in the file: both mean nothing where nothing is ever committed. */
const ofCommits = ['PRAGMA synchronous', 'PRAGMA wal_checkpoint'];

function inSavepoints(db: WritableDb): WritableDb {
  const begin = db.prepare('SAVEPOINT step');
  const keep = db.prepare('RELEASE step');
  const undo = db.prepare('ROLLBACK TO step');
  let isOpen = false;
  return {
    ...db,
    prepare: sql => (ofCommits.some(setting => sql.startsWith(setting)) ? nothing : db.prepare(sql)),
    transaction: work => {
      // As SQLite says of a second BEGIN.
      if (isOpen) throw new Error('A transaction was begun within a transaction.');
      begin.run();
      isOpen = true;
      try {
        return work();
      } catch (error) {
        undo.run();
        throw error;
      } finally {
        keep.run();
        isOpen = false;
      }
    },
  };
}
