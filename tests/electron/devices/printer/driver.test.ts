import { expect, it } from 'vitest';
import { isForPeople } from '../../../../electron/devices/printer/driver';
import { printerReasons } from '../../../../shared/ipc/device-views';

it('leaves to people what no waiting mends', () => {
  expect(printerReasons.filter(isForPeople)).toEqual(['held', 'permission', 'driver', 'not-a-printer']);
});
