import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { OutageList } from '../../../../renderer/features/reports/outage-list';
import { createOutagesStore } from '../../../../renderer/features/reports/outages-store';
import { aClient } from '../../support/client';
import { anOutage } from '../../support/outages';
import { show } from '../../support/render';

it('lists the outages, shows the notice of one and says that it was printed', async () => {
  const previewed: string[] = [];
  const { client } = aClient({ 'outage.list': () => [anOutage()], 'outage.print': () => null });
  const { user } = show(
    <OutageList store={createOutagesStore(client)} isLead={false} onPreview={id => void previewed.push(id)} />,
  );
  await user.click(await screen.findByRole('button', { name: 'Preview' }));
  expect(previewed).toEqual([anOutage().id]);
  await user.click(screen.getByRole('button', { name: 'Print' }));
  expect((await screen.findByRole('status')).textContent).toBe('The record was sent to the printer.');
  expect(screen.getAllByRole('article')).toHaveLength(1);
});

it('says when there is none', async () => {
  const { client } = aClient({ 'outage.list': () => [] });
  show(<OutageList store={createOutagesStore(client)} isLead onPreview={() => undefined} />);
  expect(await screen.findByText('No outage on record.')).toBeTruthy();
});
