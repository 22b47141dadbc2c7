import { describe, expect, it } from 'vitest';
import { printerOrder, scannerOrder, virtualDevicesView } from '../../../shared/ipc/training-views';

const isGood = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe('an order to the virtual printer', () => {
  it('says what is to be wrong with it, within bounds', () => {
    const orders = [
      { kind: 'paper', paper: 'near-end' },
      { kind: 'slow', bytesPerSecond: null },
      { kind: 'slow', bytesPerSecond: 0 },
      { kind: 'drop', afterBytes: -1 },
      { kind: 'paper', paper: 'out', cover: 'open' },
      { kind: 'explode' },
    ];
    expect(orders.map(order => isGood(printerOrder, order))).toEqual([true, true, false, false, false, false]);
  });
});

describe('an order to the virtual scanner', () => {
  it('holds a code and how it is marked, or a burst of some length', () => {
    const burst = { kind: 'burst', texts: ['1'], count: 20, perSecond: 20 };
    const orders = [
      { kind: 'scan', text: '1', aim: ']C0' },
      { kind: 'scan', text: '1', aim: 'C0' },
      { kind: 'scan', text: '', aim: null },
      burst,
      { ...burst, texts: [] },
      { ...burst, count: 100_000 },
    ];
    expect(orders.map(order => isGood(scannerOrder, order))).toEqual([true, false, false, true, false, false]);
  });
});

it('tells how the virtual devices stand', () => {
  const view = {
    scanner: { isPlugged: true, isHeard: false },
    printer: {
      ...{
        paper: 'ok',
        isCoverOpen: false,
        isCutterJammed: false,
        isPlugged: true,
        isSlow: false,
        isMute: false,
        isGarbled: false,
      },
      ...{ isDrawerOpen: true, drawerPulses: 2 },
    },
  };
  expect([virtualDevicesView.parse(view), isGood(virtualDevicesView, { ...view, scanner: {} })]).toEqual([view, false]);
});
