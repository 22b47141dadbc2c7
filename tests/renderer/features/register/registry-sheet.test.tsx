import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { RegistrySheet } from '../../../../renderer/features/register/registry-sheet';
import { createRemote } from '../../../../renderer/ui/remote';
import type { RegistryView } from '../../../../shared/ipc/registry-views';
import type { Reply } from '../../../../shared/ipc/reply';
import { aRegistry } from '../../support/registry-views';
import { show } from '../../support/render';

const old = aRegistry({ isFresh: false });
const fresh = aRegistry({ asOf: old.asOf + 3_600_000 });
const unreachable: Reply<never> = { ok: false, code: 'E-NET-01', params: {}, ref: '1A2B3C4D' };

/** Opened as the register opens it: with the last answer already at hand. */
async function openSheet(
  known: RegistryView | null,
  answer: () => Promise<Reply<RegistryView | null>>,
  isLead = false,
) {
  const asked: boolean[] = [];
  const registry = createRemote<RegistryView | null, { readonly refresh: boolean }>(({ refresh }) => {
    asked.push(refresh);
    return refresh ? answer() : Promise.resolve({ ok: true, data: known });
  });
  const unreadable = createRemote(() => Promise.resolve({ ok: true, data: null } as const));
  await registry.getState().load({ refresh: false });
  const sheet = (isOpen: boolean) => (
    <RegistrySheet isOpen={isOpen} remotes={remotes} use={[]} isLead={isLead} onClose={() => undefined} />
  );
  const remotes = { registry, unreadable };
  const shown = show(sheet(true));
  return { asked, registry, close: () => shown.rerender(sheet(false)), ...shown };
}

const answering = (reply: Reply<RegistryView | null>) => () => Promise.resolve(reply);
const statusText = () => screen.getByRole('status').textContent?.replaceAll('\u202f', ' ');

describe('an answer that is old', () => {
  it('is shown at once, marked while the state is asked, and replaced in its place', async () => {
    const { asked } = await openSheet(old, answering({ ok: true, data: fresh }));
    expect(screen.getByRole('list', { name: 'Orders' })).toBeTruthy();
    expect(await screen.findByText(/^As of Mar 2, 2026, 11:00/)).toBeTruthy();
    expect([asked, screen.queryByText(/last answer/)]).toEqual([[false, true], null]);
  });

  it('stays on screen, and says that it is one, when the state does not answer', async () => {
    await openSheet(old, answering(unreachable));
    expect(await screen.findByText(/This is its last answer/)).toBeTruthy();
    expect(screen.getByText(/The state system cannot be reached/)).toBeTruthy();
    expect(screen.getByRole('list', { name: 'Orders' })).toBeTruthy();
  });
});

it('does not ask again for what is fresh, until somebody wants it', async () => {
  const { asked, user } = await openSheet(aRegistry(), () => new Promise(() => undefined));
  expect([asked, statusText()]).toEqual([[false], 'As of Mar 2, 2026, 10:00 AM']);
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  expect([asked, statusText()]).toEqual([
    [false, true],
    'Asking the state… These numbers are of Mar 2, 2026, 10:00 AM.',
  ]);
  expect(screen.getByRole('list', { name: 'Orders' }).closest('[aria-busy="true"]')).not.toBeNull();
});

it('asks when nothing is known', async () => {
  const { asked } = await openSheet(null, () => new Promise(() => undefined));
  expect([asked, statusText()]).toEqual([[false, true], 'Asking the state…']);
});

it('does not call a state silent that has answered with nothing of use', async () => {
  await openSheet(null, answering(unreachable));
  expect(await screen.findByText('There is no answer of the state to show.')).toBeTruthy();
});

const unread = answering({ ok: false, code: 'E-LIM-02', params: {}, ref: '1A2B3C4D' });
const lookInto = () => screen.queryByRole('button', { name: 'Show what the state sent' });

it('sends a cashier to a lead where the limits could not be read', async () => {
  await openSheet(old, unread);
  expect(await screen.findByText('Ask a lead: signed in here, a lead can read what the state sent.')).toBeTruthy();
  expect([screen.getByRole('alert').textContent, lookInto()]).toEqual([
    expect.stringContaining("The state's limit could not be read. No sale can be made."),
    null,
  ]);
});

it('offers a lead what the state sent then, and only then', async () => {
  const { close } = await openSheet(aRegistry(), unread, true);
  expect(lookInto()).toBeNull();
  close();
  await openSheet(old, unread, true);
  expect(await screen.findByRole('button', { name: 'Show what the state sent' })).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toContain("The state's limit could not be read. No sale can be made.");
});

it('forgets the patient when it closes', async () => {
  const { registry, close } = await openSheet(aRegistry(), answering(unreachable));
  close();
  expect(registry.getState().data).toBeNull();
});
