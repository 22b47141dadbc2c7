import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { RegistryUnreadable } from '../../../../renderer/features/register/registry-unreadable';
import { createRemote } from '../../../../renderer/ui/remote';
import type { UnreadableView } from '../../../../shared/ipc/registry-views';
import type { Reply } from '../../../../shared/ipc/reply';
import { show } from '../../support/render';

async function opened(answer: Reply<UnreadableView | null>) {
  const unreadable = createRemote(() => Promise.resolve(answer));
  const { user } = show(<RegistryUnreadable unreadable={unreadable} />);
  await user.click(screen.getByRole('button', { name: 'Show what the state sent' }));
}

it('shows a lead what was sent, row by row, and what was not', async () => {
  const order = (text: string | null) => ({ place: 'order', fields: [{ name: 'remaining', text }] }) as const;
  const aggregate = { place: 'aggregate', fields: [{ name: 'cap', text: '"-1"' }] } as const;
  const rows = [order('"-1"'), order(null), aggregate].map(row => ({ ...row, fields: [...row.fields] }));
  await opened({ ok: true, data: { at: Date.UTC(2026, 2, 10, 18), rows } });
  expect(await screen.findByText(/^Received Mar 10, 2026, 2:00.PM$/)).toBeTruthy();
  const tables = ['Order 1', 'Order 2', 'Medical aggregate'].map(name => screen.getByRole('table', { name }));
  expect(tables.map(table => within(table).getByRole('row').textContent)).toEqual([
    'remaining"-1"',
    'remainingnot sent',
    'cap"-1"',
  ]);
});

it('tells anybody else to fetch a lead, and shows nothing', async () => {
  await opened({ ok: false, code: 'E-AUT-01', params: {}, ref: '1A2B3C4D' });
  expect((await screen.findByRole('alert')).textContent).toContain('A lead must approve this.');
  expect(screen.queryByRole('table')).toBeNull();
});
