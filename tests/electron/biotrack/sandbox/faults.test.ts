import { expect, it } from 'vitest';
import { parseFault } from '../../../../electron/biotrack/sandbox/fault-modes';
import { disturbanceOf, Faults } from '../../../../electron/biotrack/sandbox/faults';

it('strikes the named action so many times and is then gone', () => {
  const faults = new Faults();
  faults.arm(parseFault({ mode: 'drop_reply', action: 'sale_dispense', times: 2 }));
  const struck = ['login', 'sale_dispense', 'sale_dispense', 'sale_dispense'].map(
    action => faults.strike(action, true).length,
  );
  expect([struck, faults.list()]).toEqual([[0, 1, 1, 0], []]);
});

it('strikes for ever until deleted when times is 0', () => {
  const faults = new Faults();
  faults.arm(parseFault({ mode: 'empty_200', times: 0 }));
  const struck = [1, 2, 3].map(() => faults.strike('login', false).length);
  expect([struck, faults.clear(), faults.strike('login', false)]).toEqual([[1, 1, 1], 1, []]);
});

it('spends a dead registry only on actions that ask it', () => {
  const faults = new Faults();
  const id = faults.arm(parseFault({ mode: 'mmur_down' }));
  expect(faults.strike('sync_check', false)).toEqual([]);
  expect(faults.list()).toEqual([{ mode: 'mmur_down', action: '*', times: 1, id, left: 1 }]);
  expect(faults.strike('sale_validate', true).length).toBe(1);
});

it('joins faults that strike together', () => {
  const faults = [
    parseFault({ mode: 'delay', ms: 5 }),
    parseFault({ mode: 'delay', ms: 7 }),
    parseFault({ mode: 'delay', ms: 9, when: 'after' }),
    parseFault({ mode: 'html_200', commit: false }),
    parseFault({ mode: 'numbers_as_strings' }),
  ];
  expect(disturbanceOf(faults)).toEqual({
    isDroppedBefore: false,
    isDroppedAfter: false,
    isRegistryDown: false,
    takesEffect: false,
    delayMs: { before: 12, during: 0, after: 9 },
    status: null,
    body: 'html',
    hasNumbersAsStrings: true,
  });
});
