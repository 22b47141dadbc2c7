import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DevicesScreen } from '../../../../renderer/features/devices/devices-screen';
import { createDevicesStore } from '../../../../renderer/features/devices/devices-store';
import { aClient } from '../../support/client';
import { aDesk, aTestScan } from '../../support/device-views';
import { failure } from '../../support/fake-bridge';
import { show } from '../../support/render';

function theScreen(more: Parameters<typeof aClient>[0] = {}, language: 'en' | 'es' = 'en') {
  const { bridge, client } = aClient({ 'devices.view': () => aDesk(), ...more });
  let shownJobs = 0;
  const shown = show(
    <DevicesScreen
      store={createDevicesStore(client)}
      now={() => 0}
      drawer={<button type="button">No sale</button>}
      onShowJobs={() => {
        shownJobs += 1;
      }}
    />,
    language,
  );
  return { bridge, shownJobs: () => shownJobs, ...shown };
}

it('shows scanners, printer and log with what can be done about each', async () => {
  const { user, shownJobs } = theScreen();
  await screen.findByRole('region', { name: 'Scanners' });
  await user.click(screen.getByRole('button', { name: 'Print jobs' }));
  expect([screen.getAllByRole('button').map(button => button.textContent), shownJobs()]).toEqual([
    [
      ...['Test a scanner', 'Search again', 'Choose scanner'],
      ...['Print a test page', 'No sale', 'Print jobs', 'Choose printer'],
    ],
    1,
  ]);
});

it('runs a test: starts it, shows its scans, ends it', async () => {
  let isOn = false;
  const { bridge, user } = theScreen({
    'devices.view': () => aDesk({ test: isOn ? { endsAt: 120_000 } : null }),
    'devices.startScanTest': () => {
      isOn = true;
      return { endsAt: 120_000 };
    },
    'devices.stopScanTest': () => {
      isOn = false;
      return null;
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Test a scanner' }));
  await screen.findByRole('region', { name: 'Scanner test' });
  bridge.push('devices.testScan', aTestScan());
  await screen.findByText('0001000000000029');
  await user.click(screen.getByRole('button', { name: 'End the test' }));
  await screen.findByRole('button', { name: 'Test a scanner' });
  expect(screen.queryByRole('region', { name: 'Scanner test' })).toBeNull();
});

it('chooses a scanner, and looks for devices when the question opens', async () => {
  const { bridge, user } = theScreen({
    'devices.candidates': () => ({ scanners: [], printers: [] }),
    'devices.chooseScanner': () => aDesk({ scanner: { kind: 'keyboard' } }),
  });
  await user.click(await screen.findByRole('button', { name: 'Choose scanner' }));
  await user.click(await screen.findByRole('radio', { name: /type like a keyboard/ }));
  await user.click(screen.getByRole('button', { name: 'Use this one' }));
  await screen.findByText('Chosen here');
  expect([bridge.inputsOf('devices.chooseScanner'), bridge.inputsOf('devices.candidates').length]).toEqual([
    [{ kind: 'keyboard' }],
    1,
  ]);
});

it('sets the repeat time, also one that was set up and is none of the usual', async () => {
  const { bridge, user } = theScreen({
    'devices.view': () => aDesk({}, { repeatMs: 450 }),
    'devices.setRepeat': ({ ms }) => aDesk({}, { repeatMs: ms }),
  });
  const box = await screen.findByRole('combobox', { name: 'The same code again is one scan within' });
  const offered = [...box.querySelectorAll('option')].map(option => option.textContent);
  await user.selectOptions(box, '0');
  expect([offered, bridge.inputsOf('devices.setRepeat')]).toEqual([
    ['Never: each is a scan', '150 ms', '300 ms', '450 ms', '500 ms', '1000 ms'],
    [{ ms: 0 }],
  ]);
});

it('says in Spanish that the test page is printed, or why not', async () => {
  const { bridge, user } = theScreen({ 'devices.printTest': () => null }, 'es');
  await user.click(await screen.findByRole('button', { name: 'Imprimir página de prueba' }));
  await screen.findByText('La página de prueba está impresa.');
  bridge.answer({ 'devices.printTest': () => failure('E-PRN-02') });
  await user.click(screen.getByRole('button', { name: 'Imprimir página de prueba' }));
  expect((await screen.findByRole('alert')).textContent).toContain('impresora');
});
