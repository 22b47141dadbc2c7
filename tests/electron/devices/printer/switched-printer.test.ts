import { expect, it, onTestFinished } from 'vitest';
import { createPrinter, type PrinterConfig } from '../../../../electron/devices/printer/printer';
import { createSwitchedPrinter } from '../../../../electron/devices/printer/switched-printer';
import { createVirtualPrinter } from '../../../../electron/devices/printer/virtual-printer';
import { aRealWorld, eventually } from '../../../support/devices/real-world';
import { bytesFrom } from '../../../support/devices/report-hex';
import { someIds } from '../../../support/sync/ports';

/** Two printers on one counter, and a register that may use either or none. */
async function aCounter() {
  const ports = aRealWorld();
  const left = createVirtualPrinter({ clock: ports.clock, ids: someIds });
  const right = createVirtualPrinter({ clock: ports.clock, ids: someIds, profile: 'epson-m30iii' });
  const at = async (printer: typeof left, width: number): Promise<PrinterConfig> => {
    const place = await printer.start();
    return { kind: 'tcp', ...place, width, language: 'escpos', drawer: true, drawerOpenAt: null };
  };
  const [first, second] = [await at(left, 42), await at(right, 48)];
  const printer = createSwitchedPrinter((config: PrinterConfig) => createPrinter(config, ports), first);
  onTestFinished(async () => {
    await printer.stop();
    await Promise.all([left.stop(), right.stop()]);
  });
  return { printer, left, right, second };
}

const isReady = (printer: { state: () => string }) =>
  eventually('the printer is ready', () => printer.state() === 'ready');
const receipt = bytesFrom('41 0a 1d 56 00');

it('prints on the other printer after a switch, in its width, and tells the same listeners', async () => {
  const { printer, left, right, second } = await aCounter();
  const over: number[] = [];
  printer.onJob(({ number, isOver }) => {
    if (isOver) over.push(number);
  });
  printer.start();
  await isReady(printer);
  printer.print({ number: 1, bytes: receipt });
  await eventually('one receipt', () => over.length === 1);
  await printer.use(second);
  await isReady(printer);
  printer.print({ number: 2, bytes: receipt });
  await eventually('two receipts', () => over.length === 2);
  expect([left.paper().length, right.paper().length, over, printer.tongue.columns, printer.view().columns]).toEqual([
    ...[1, 1],
    [1, 2],
    ...[48, 48],
  ]);
});

it('opens the drawer of the printer in use, and says what became of it', async () => {
  const { printer, left, right, second } = await aCounter();
  const kicks: string[] = [];
  printer.onKick(result => kicks.push(result));
  printer.start();
  await isReady(printer);
  await printer.kick();
  await printer.use(second);
  await isReady(printer);
  await printer.kick();
  await eventually('both drawers are open', () => left.drawerPulses() === 1 && right.drawerPulses() === 1);
  expect(kicks).toEqual(['sent', 'sent']);
});

it('has no printer where none was chosen', async () => {
  const { printer } = await aCounter();
  const states: string[] = [];
  printer.onChange(() => states.push(printer.state()));
  await printer.use({ kind: 'none' });
  expect([printer.isThere, printer.hasDrawer, printer.state(), await printer.kick(), states.at(-1)]).toEqual([
    ...[false, false, 'off', 'off', 'off'],
  ]);
});
