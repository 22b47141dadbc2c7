import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { RegistrySheet } from '../../../../renderer/features/register/registry-sheet';
import { createRemote } from '../../../../renderer/ui/remote';
import type { RegistryView } from '../../../../shared/ipc/patient-views';
import type { Reply } from '../../../../shared/ipc/reply';
import { show } from '../../support/render';

const view: RegistryView = {
  asOf: Date.UTC(2026, 2, 10, 18),
  registryDay: '2026-03-10',
  isFresh: true,
  cardStatus: 'ACTIVE',
  cardExpiresOn: '2026-12-31',
  certification: null,
  orders: [],
  aggregate: null,
  holds: [],
  history: null,
};

function openSheet(answer: Reply<RegistryView | null>) {
  const asked: boolean[] = [];
  const registry = createRemote(({ refresh }: { readonly refresh: boolean }) => {
    asked.push(refresh);
    return Promise.resolve<Reply<RegistryView | null>>(
      refresh ? answer : { ok: true, data: { ...view, isFresh: false } },
    );
  });
  show(<RegistrySheet isOpen registry={registry} onClose={() => undefined} />);
  return asked;
}

it('shows the last answer and asks the state for today’s', async () => {
  const asked = openSheet({ ok: true, data: { ...view, asOf: Date.UTC(2026, 2, 10, 19) } });
  expect(await screen.findByText('As of Mar 10, 2026, 3:00 PM')).toBeTruthy();
  expect(asked).toEqual([false, true]);
  expect(screen.queryByText(/last answer/)).toBeNull();
});

it('keeps the last answer, and says that it is one, when the state does not answer', async () => {
  openSheet({ ok: false, code: 'E-NET-01', params: {}, ref: '1A2B3C4D' });
  expect(await screen.findByText(/This is its last answer/)).toBeTruthy();
  expect(screen.getByText(/The state system cannot be reached/)).toBeTruthy();
});
