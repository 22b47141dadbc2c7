import type { WritableDb } from '../../db/handles';
import type { SyncPolicy } from '../../shared/sync/sync-policy';
import type { BioTrackPort } from '../biotrack/port';
import type { Clock, Ids, Log, Random, Timers } from '../ports';

/** What the sending of sales is built from. */
export type SyncDeps = {
  readonly db: WritableDb;
  readonly port: BioTrackPort;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  readonly ids: Ids;
  readonly log: Log;
  readonly policy: SyncPolicy;
  /** The sale's state on disk has moved. */
  readonly onChange: (saleId: string) => void;
  /** Something became known of goods that came back: their number, or when they may be destroyed. */
  readonly onReturned?: (undoId: string) => void;
  /** How long the state took over a sale, where it answered. */
  readonly onAnswered?: (ms: number) => void;
};
