import { expect, it } from 'vitest';
import { addDuty, beginOutage, endOutage, noteOutage, recordNotice } from '../../../db/transactions/record-outage';
import { anAsk, answered, at } from '../../support/report-scenes';
import { aShop, sell } from '../../support/store-scenes';
import { aUser } from '../../support/store-values';

const lee = aUser({ id: 'user-lee', login: 'lee', name: 'Lee Ortiz' });
const night = at('2026-03-10T03:30:00Z');
const noon = at('2026-03-10T16:00:00Z');

it('lists every outage on its day with its evidence, also the one that the first day began in', () => {
  const { db, ...store } = aShop({ users: [aUser(), lee] });
  beginOutage(db, { id: 'night', cause: 'insecure', lastContactAt: null, at: night });
  endOutage(db, { id: 'night', at: at('2026-03-10T05:30:00Z'), elapsedMs: 7_200_000, contactsTried: 40 });
  const lastContactAt = at('2026-03-10T15:59:00Z');
  beginOutage(db, { id: 'noon', cause: 'offline', lastContactAt, at: noon });
  addDuty(db, 'noon', 'user-ana', noon);
  addDuty(db, 'noon', 'user-lee', at('2026-03-10T17:00:00Z'));
  sell({ db, ...store }, { soldAt: at('2026-03-10T16:10:00Z') });
  const ended = at('2026-03-10T18:30:00Z');
  endOutage(db, { id: 'noon', at: ended, elapsedMs: 9_000_000, contactsTried: 77 });
  const told = at('2026-03-10T18:40:00Z');
  recordNotice(db, 'noon', 'user-lee', told);
  expect(answered(db, anAsk('outage-history'))).toEqual([
    [night, at('2026-03-10T05:30:00Z'), 7_200_000, 'insecure', null, 40, 0, '', null, null],
    [noon, ended, 9_000_000, 'offline', lastContactAt, 77, 1, 'Ana Ruiz, Lee Ortiz', told, 'Lee Ortiz'],
  ]);
});

it('says of one that lasts how long it has lasted by now', () => {
  const { db } = aShop();
  beginOutage(db, { id: 'open', cause: 'offline', lastContactAt: null, at: noon });
  noteOutage(db, { id: 'open', at: at('2026-03-10T16:10:00Z'), elapsedMs: 600_000, contactsTried: 5 });
  const asked = anAsk('outage-history', { now: at('2026-03-10T16:30:00Z') });
  expect(answered(db, asked)).toEqual([[noon, null, 1_800_000, 'offline', null, 5, 0, '', null, null]]);
});

it('lists an outage once, however many days it lasts', () => {
  const { db } = aShop();
  beginOutage(db, { id: 'open', cause: 'offline', lastContactAt: null, at: at('2026-03-01T16:00:00Z') });
  expect(answered(db, anAsk('outage-history'))).toHaveLength(1);
});
