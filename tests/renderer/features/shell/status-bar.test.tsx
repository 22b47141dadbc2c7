import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { StatusBar } from '../../../../renderer/features/shell/status-bar';
import type { Language } from '../../../../renderer/ui/i18n/i18n';
import type { SessionView, StatusView } from '../../../../shared/ipc/session-views';
import { show } from '../../support/render';
import { aSession, aStatus } from '../../support/views';

it('tells devices, inventory and operator, and locks or signs out', async () => {
  const done: string[] = [];
  const { user } = show(
    <StatusBar
      status={aStatus({
        scanner: 'lost',
        inventory: { packages: 3, syncedAt: null, progress: { rows: 2, fraction: 0.5 } },
      })}
      session={aSession()}
      onLock={() => done.push('lock')}
      onSignOut={() => done.push('out')}
    />,
  );
  const text = screen.getByRole('region', { name: 'Register status' }).textContent;
  for (const part of ['Inventory 50%', 'Scanner: lost', 'Printer: ready', 'Ana Ruiz']) expect(text).toContain(part);
  await user.click(screen.getByRole('button', { name: 'Lock' }));
  await user.click(screen.getByRole('button', { name: 'Sign out' }));
  expect(done).toEqual(['lock', 'out']);
});

it.each([
  [{ isCurrent: false, expiresOn: null, expiresInDays: null }, 'Not MMUR-registered: cannot complete sales'],
  [{ isCurrent: true, expiresOn: '2026-03-05', expiresInDays: 3 }, 'MMUR registration ends in 3 days'],
])('warns of the operator’s registration before work is wasted', (mmur, sentence) => {
  show(<StatusBar status={null} session={aSession({ mmur })} onLock={() => undefined} onSignOut={() => undefined} />);
  expect(screen.getByText(sentence)).toBeTruthy();
});

/** The parts of the bar that tell about the house and the operator, as they are drawn. */
function partsOf(status: StatusView | null, session: SessionView, language: Language = 'en') {
  const nothing = () => undefined;
  const { container } = show(
    <StatusBar status={status} session={session} onLock={nothing} onSignOut={nothing} />,
    language,
  );
  return [...container.querySelectorAll('.status-item')].map(part => part.textContent);
}

it('says nothing more than it has to when all is well', () => {
  expect(partsOf(aStatus({ clockOffS: 0 }), aSession())).toEqual([
    '412 packages',
    'Scanner: ready',
    'Printer: ready',
    'Ana Ruiz',
  ]);
  expect(screen.getByRole('button', { name: 'Lock' }).getAttribute('aria-keyshortcuts')).toBe('F9');
});

it('says in Spanish what is wrong with the devices, the clock and the registration', () => {
  const mmur = { isCurrent: true, expiresOn: '2026-03-03', expiresInDays: 1 };
  expect(
    partsOf(aStatus({ scanner: 'absent', printer: 'failed', clockOffS: -90 }), aSession({ mmur }), 'es').slice(1),
  ).toEqual([
    'Lector: sin encontrar',
    'Impresora: requiere atención',
    'El reloj difiere -90 s',
    'Ana RuizEl registro en el MMUR vence en 1 día',
  ]);
});

it('never promises a finished download before it is one', () => {
  const inventory = { packages: 3, syncedAt: null, progress: { rows: 999, fraction: 0.999 } };
  expect(partsOf(aStatus({ inventory }), aSession())[0]).toBe('Inventory 99%');
});

it.each([
  ['scanner', { scanner: 'off', printer: 'ready' }, 'Scanner: off'],
  ['printer', { scanner: 'ready', printer: 'lost' }, 'Printer: lost'],
  ['paper', { scanner: 'ready', paper: 'near-end' }, 'Printer: ready · paper is low'],
] as const)('marks the %s alone when it alone needs somebody', (_device, devices, words) => {
  const nothing = () => undefined;
  const { container } = show(
    <StatusBar status={aStatus(devices)} session={aSession()} onLock={nothing} onSignOut={nothing} />,
  );
  expect([...container.querySelectorAll('.status-off')].map(part => part.textContent)).toEqual([words]);
});

it('has room for how the till stands', () => {
  show(
    <StatusBar
      status={aStatus()}
      session={aSession()}
      till="Till open"
      onLock={() => undefined}
      onSignOut={() => undefined}
    />,
  );
  expect(screen.getByRole('region', { name: 'Register status' }).textContent).toContain('Till open');
});
