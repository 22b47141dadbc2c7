import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { insertPatient } from '../../../db/repositories/patients';
import { watchForRest } from '../../../electron/services/rest-watch';
import { manualTime, recordingLog } from '../../support/gate';
import { aStore, t0 } from '../../support/store';
import { aPatient } from '../../support/store-values';

function aRestingStore() {
  const store = aStore();
  const time = manualTime();
  const log = recordingLog();
  const stop = watchForRest({ db: store.db, timers: time.timers, log });
  let made = 0;
  const write = () => {
    made += 1;
    insertPatient(store.db, aPatient({ id: `p-${made}`, registryId: `P1000000${made}` }), t0);
  };
  return { store, time, log, stop, write, file: () => readFileSync(store.path) };
}

it('empties the log when nothing was written between two looks, and only then', () => {
  const { time, write, file } = aRestingStore();
  const before = file();
  write();
  time.advance(2_000);
  write();
  time.advance(2_000);
  expect(file().equals(before)).toBe(true);
  time.advance(2_000);
  expect(file().equals(before)).toBe(false);
});

it('says that the log could not be emptied, and looks again', () => {
  const { store, time, log, write } = aRestingStore();
  write();
  time.advance(2_000);
  store.close();
  time.advance(2_000);
  expect(log.lines.map(line => [line.level, line.event])).toEqual([['warn', 'store.log-not-emptied']]);
  expect(time.waiting()).toBe(1);
});

it('ends when it is told to', () => {
  const { time, stop } = aRestingStore();
  stop();
  expect(time.waiting()).toBe(0);
});
