import { expect, it } from 'vitest';
import { parseFault } from '../../../../electron/biotrack/sandbox/fault-modes';
import { Faults } from '../../../../electron/biotrack/sandbox/faults';

const asking = (action: string, needsRegistry = false) => ({ action, needsRegistry, needsSession: true });
const login = { action: 'login', needsRegistry: false, needsSession: false };

it('strikes the named action so many times and is then gone', () => {
  const faults = new Faults();
  faults.arm(parseFault({ mode: 'drop_reply', action: 'sale_dispense', times: 2 }));
  const struck = ['login', 'sale_dispense', 'sale_dispense', 'sale_dispense'].map(
    action => faults.strike(asking(action)).length,
  );
  expect([struck, faults.list()]).toEqual([[0, 1, 1, 0], []]);
});

it('strikes for ever until deleted when times is 0', () => {
  const faults = new Faults();
  faults.arm(parseFault({ mode: 'empty_200', times: 0 }));
  const struck = [1, 2, 3].map(() => faults.strike(login).length);
  expect([struck, faults.clear(), faults.strike(login)]).toEqual([[1, 1, 1], 1, []]);
});

it('spends a dead registry only on actions that ask it', () => {
  const faults = new Faults();
  const id = faults.arm(parseFault({ mode: 'mmur_down' }));
  expect(faults.strike(asking('sync_check'))).toEqual([]);
  expect(faults.list()).toEqual([{ mode: 'mmur_down', action: '*', times: 1, id, left: 1 }]);
  expect(faults.strike(asking('sale_validate', true)).length).toBe(1);
});

it('spends the late return of an allotment only on a refund', () => {
  const faults = new Faults();
  faults.arm(parseFault({ mode: 'restore_after_destroy' }));
  const struck = ['sale_dispense', 'sale_void', 'sale_refund', 'sale_refund'].map(
    action => faults.strike(asking(action, true)).length,
  );
  expect(struck).toEqual([0, 0, 1, 0]);
});

it('ends a session only where one is used', () => {
  const faults = new Faults();
  faults.arm(parseFault({ mode: 'session_expire' }));
  expect([faults.strike(login).length, faults.strike(asking('sync_check')).length]).toEqual([0, 1]);
});

it('cuts a request at its byte, once it is known to be the right one', () => {
  const faults = new Faults();
  faults.arm(parseFault({ mode: 'cut_request', action: 'sync_sale', bytes: 25 }));
  const body = Buffer.from('{"API":"4.0","action":"sync_sale","location":"FL-0042"}');
  const cutAt = [10, 24, 25, 33, 40, 55].filter(size => faults.cuts(body.subarray(0, size)));
  expect([cutAt, faults.list()]).toEqual([[33], []]);
});
