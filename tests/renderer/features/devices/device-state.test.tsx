import { expect, it } from 'vitest';
import { DeviceState } from '../../../../renderer/features/devices/device-state';
import { printerStates, scannerStates } from '../../../../shared/ipc/device-views';
import { show } from '../../support/render';
import { tenInTheMorning } from '../../support/views';

const since = { since: tenInTheMorning, retryAt: null };

it('says how a device stands and since when, or that it is tried again', () => {
  const ready = show(<DeviceState view={{ state: 'ready', ...since }} />).container;
  const retrying = show(
    <DeviceState view={{ state: 'backing-off', ...since, retryAt: tenInTheMorning + 60_000 }} />,
    'es',
  ).container;
  const off = show(<DeviceState view={{ state: 'off', ...since }} />).container;
  expect([ready, retrying, off].map(each => each.textContent?.replace(/\s?[ap]\.?\s?m\.?$/i, ''))).toEqual([
    'Readysince 10:00',
    'Reintentandoreintenta solo',
    'Off',
  ]);
});

it('has a word for every state', () => {
  for (const state of [...scannerStates, ...printerStates]) {
    expect(show(<DeviceState view={{ state, ...since }} />).container.textContent).not.toContain('devices.');
  }
});
