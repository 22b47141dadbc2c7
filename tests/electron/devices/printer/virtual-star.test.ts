import { expect, it, onTestFinished } from 'vitest';
import { documentBytes } from '../../../../electron/devices/printer/document-bytes';
import { createPrinter } from '../../../../electron/devices/printer/printer';
import { createVirtualPrinter } from '../../../../electron/devices/printer/virtual-printer';
import { aRealWorld, eventually } from '../../../support/devices/real-world';
import { everyDocument } from '../../../support/every-document';
import { someIds } from '../../../support/sync/ports';

/** The driver's Star side against a printer that speaks Star. */
it('drives a Star: prints, confirms by its counter, waits for paper, opens the drawer', async () => {
  const ports = aRealWorld();
  const star = createVirtualPrinter({ clock: ports.clock, ids: someIds, profile: 'star-mcp' });
  const at = await star.start();
  const printer = createPrinter(
    { kind: 'tcp', ...at, width: 48, language: 'star', drawer: true, drawerOpenAt: 'high' },
    ports,
  );
  onTestFinished(async () => {
    await printer.stop();
    await star.stop();
  });
  const states: string[] = [];
  printer.onJob(({ number, state }) => states.push(`${number} ${state}`));
  printer.start();
  await eventually('the printer is ready', () => printer.state() === 'ready');
  const page = everyDocument('es')['test-page'];
  if (page === undefined) throw new Error('There is a test page.');
  const bytes = documentBytes(page, printer.tongue);
  printer.print({ number: 1, bytes });
  await eventually('the first is confirmed', () => states.at(-1) === '1 confirmed');
  star.set({ paper: 'out' });
  printer.print({ number: 2, bytes });
  await printer.kick();
  await eventually('the drawer is open', () => star.drawerPulses() === 1);
  const withoutPaper = star.paper().length;
  star.set({ paper: 'ok' });
  await eventually('the second is confirmed', () => states.at(-1) === '2 confirmed');
  expect([withoutPaper, star.paper().length, star.unknownBytes(), star.paper()[0]?.lines[0]?.text]).toEqual([
    ...[1, 2, 0],
    'PÁGINA DE PRUEBA',
  ]);
});
