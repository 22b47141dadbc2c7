import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { IncidentsPanel } from '../../../../renderer/features/incidents/incidents-panel';
import { createIncidentsStore } from '../../../../renderer/features/incidents/incidents-store';
import { aClient } from '../../support/client';
import { anIncident } from '../../support/incidents';
import { show } from '../../support/render';

const ring = async () => null;

it('lists what is open and says of one why it was refused, and who had allowed it', async () => {
  const grace = { approverName: 'Lee Ortiz', reason: 'regular patient' };
  const { client } = aClient({ 'incident.list': () => [anIncident({ kind: 'grace-refused', grace })] });
  const { user } = show(<IncidentsPanel store={createIncidentsStore(client)} onRing={ring} />);
  const list = await screen.findByRole('region', { name: 'Paid sales that did not go through' });
  expect(within(list).getByRole('listitem').textContent).toContain('Dana T.');
  expect(within(list).getByText('Sold offline')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Deal with REG-2-000001' }));
  const dialog = await screen.findByRole('dialog', { name: 'Did not go through: REG-2-000001' });
  expect(
    within(dialog).getByText(/^The state refused this sale: .*Return the payment and keep the goods\.$/),
  ).toBeTruthy();
  expect(within(dialog).getByText('Sold offline with the approval of Lee Ortiz: regular patient')).toBeTruthy();
});

it('says of a sale that a lead called off what it waits for', async () => {
  const { client } = aClient({ 'incident.list': () => [anIncident({ kind: 'called-off', reason: 'customer left' })] });
  const { user } = show(<IncidentsPanel store={createIncidentsStore(client)} onRing={ring} />);
  expect(await screen.findByText('Called off')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Deal with REG-2-000001' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('A lead called this sale off: customer left. Return the payment.');
  expect(dialog.textContent).not.toContain('refused');
});

it('takes no room where nothing is open', async () => {
  const { client, bridge } = aClient({ 'incident.list': () => [] });
  const { container } = show(<IncidentsPanel store={createIncidentsStore(client)} onRing={ring} />);
  expect(bridge.inputsOf('incident.list')).toEqual([null]);
  expect(container.textContent).toBe('');
});

it('leaves the incident for the cart when the sale is rung up again', async () => {
  const settled = anIncident({ isMoneyReturned: true, goods: 'kept' });
  const { client } = aClient({ 'incident.list': () => [settled] });
  const rung: string[] = [];
  const { user } = show(
    <IncidentsPanel
      store={createIncidentsStore(client)}
      onRing={async saleId => {
        rung.push(saleId);
        return null;
      }}
    />,
  );
  await user.click(await screen.findByRole('button', { name: 'Deal with REG-2-000001' }));
  await user.click(await screen.findByRole('button', { name: 'Ring again' }));
  expect(rung).toEqual(['s-1']);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});
