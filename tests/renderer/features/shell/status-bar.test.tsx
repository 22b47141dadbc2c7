import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { StatusBar } from '../../../../renderer/features/shell/status-bar';
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
