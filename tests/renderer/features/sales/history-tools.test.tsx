import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { createHistoryStore } from '../../../../renderer/features/sales/history-store';
import { HistoryTools } from '../../../../renderer/features/sales/history-tools';
import { everySale } from '../../../../shared/ipc/sale-views';
import { fixedColumns, usualColumns } from '../../../../shared/reports/history-columns';
import { aClient, countingIds } from '../../support/client';
import { failure } from '../../support/fake-bridge';
import { asBefore, aView, today } from '../../support/history';
import { show } from '../../support/render';

/** The tools over a list that follows them. */
async function someTools(isLead = true) {
  let kept = { ...asBefore, views: [aView()] };
  const { bridge, client } = aClient({
    'history.preferences': () => kept,
    'history.saveView': view => {
      const saved = { ...aView(), ...view };
      kept = { ...kept, views: [...kept.views.filter(({ id }) => id !== saved.id), saved] };
      return kept;
    },
    'history.deleteView': ({ viewId }) => ({ ...kept, views: kept.views.filter(({ id }) => id !== viewId) }),
    'history.setFirstView': ({ view }) => ({ ...kept, firstView: view }),
    'history.setColumns': ({ columns }) => ({ ...kept, columns }),
    'history.export': () => ({ kind: 'saved' }),
  });
  const store = createHistoryStore(client, countingIds());
  await store.getState().load();
  function Tools() {
    const [filter, setFilter] = useState(everySale);
    return (
      <>
        <HistoryTools {...{ store, filter, today, isLead }} onFilter={setFilter} />
        <button type="button" onClick={() => setFilter({ ...filter, search: 'x' })}>
          Search
        </button>
      </>
    );
  }
  const { user } = show(<Tools />);
  const pick = async (menu: string | RegExp, role: string, name: string) => {
    await user.click(screen.getByRole('button', { name: menu }));
    await user.click(await screen.findByRole(role, { name }));
  };
  return { user, bridge, store, pick };
}

it('opens a view with its filters and columns', async () => {
  const { pick } = await someTools();
  await pick('View: All sales', 'menuitemradio', 'Big ones');
  expect(await screen.findByRole('button', { name: 'View: Big ones' })).toBeTruthy();
});

it('saves what the list shows as a view, and shows it first', async () => {
  const { user, bridge, pick } = await someTools();
  await pick('View: All sales', 'menuitemradio', 'Today');
  await pick('View: Today', 'menuitem', 'Save as a new view…');
  await user.type(await screen.findByRole('textbox', { name: 'Name of the view' }), 'Mine{Enter}');
  await pick('View: Mine', 'menuitemcheckbox', 'Show this view first');
  expect(bridge.inputsOf('history.saveView')).toEqual([
    { id: 'id-1', name: 'Mine', filter: everySale, days: 'today', columns: usualColumns },
  ]);
  expect(bridge.inputsOf('history.setFirstView')).toEqual([{ view: 'id-1' }]);
});

it('keeps a change of a view, and renames it without one', async () => {
  const { user, bridge, pick } = await someTools();
  await pick('View: All sales', 'menuitemradio', 'Big ones');
  await user.click(screen.getByRole('button', { name: 'Search' }));
  await pick('View: Big ones (changed)', 'menuitem', 'Rename “Big ones”…');
  await user.type(await screen.findByRole('textbox', { name: 'Name of the view' }), '!{Enter}');
  await pick('View: Big ones! (changed)', 'menuitem', 'Save the changes to “Big ones!”');
  const renamed = { ...aView(), name: 'Big ones!' };
  expect(bridge.inputsOf('history.saveView')).toEqual([
    renamed,
    { ...renamed, filter: { ...renamed.filter, search: 'x' } },
  ]);
});

it('deletes a view once that was confirmed', async () => {
  const { user, bridge, pick } = await someTools();
  await pick('View: All sales', 'menuitemradio', 'Big ones');
  await pick('View: Big ones', 'menuitem', 'Delete “Big ones”…');
  await user.click(await screen.findByRole('button', { name: 'Delete view' }));
  expect(bridge.inputsOf('history.deleteView')).toEqual([{ viewId: 'v-1' }]);
});

it('keeps the question open and says why a view could not be kept', async () => {
  const { user, bridge, pick } = await someTools();
  bridge.answer({ 'history.saveView': () => failure('E-HIS-02', { most: 30 }) });
  await pick('View: All sales', 'menuitem', 'Save as a new view…');
  await user.type(await screen.findByRole('textbox', { name: 'Name of the view' }), 'Mine{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('You have 30 views');
});

it('shows and hides columns', async () => {
  const { store, pick } = await someTools();
  await pick('Columns', 'menuitemcheckbox', 'Patient');
  expect(store.getState().columns).toEqual(usualColumns.filter(column => column !== 'patient'));
});

it('writes the list into a file with the names of its columns, for leads', async () => {
  const { user, bridge, store } = await someTools();
  store.setState({ columns: fixedColumns });
  await user.click(screen.getByRole('button', { name: 'Save as CSV' }));
  await user.click(await screen.findByRole('button', { name: 'Choose where…' }));
  expect(bridge.inputsOf('history.export')).toEqual([
    {
      ...{ runId: 'id-1', filter: everySale, columns: fixedColumns },
      headers: ['Sale id', 'Reference', 'BioTrack Sale ID', 'Sync Status'],
    },
  ]);
});

it('offers no file to cashiers', async () => {
  await someTools(false);
  expect(screen.queryByRole('button', { name: 'Save as CSV' })).toBeNull();
});
