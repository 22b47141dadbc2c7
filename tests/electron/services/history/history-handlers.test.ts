import { expect, it } from 'vitest';
import { viewsAtMost } from '../../../../electron/services/history/history-handlers';
import { everySale } from '../../../../shared/ipc/sale-views';
import { appError } from '../../../../shared/kernel/error-code';
import { fixedColumns, usualColumns } from '../../../../shared/reports/history-columns';
import { aRegister } from '../../../support/register';

const idOf = (number: number) => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const refused = {
  ...{ id: idOf(1), name: 'Refused', filter: { ...everySale, statuses: ['refused' as const] }, days: null },
  columns: usualColumns,
};

it('begins with the usual columns, no views, and all sales', async () => {
  const register = await aRegister();
  await register.signIn();
  expect(await register.ask('history.preferences', null)).toEqual({
    columns: usualColumns,
    firstView: null,
    views: [],
  });
});

it('names everybody who may have sold, by name', async () => {
  const register = await aRegister();
  await register.signIn();
  const session = await register.ask('session.current', null);
  const named = await register.ask('history.operators', null);
  expect(named).toContainEqual({ id: session?.userId, name: session?.name });
  expect(named.map(operator => operator.name)).toEqual(named.map(operator => operator.name).toSorted());
});

it('keeps what each person chose, also over the next sign-in', async () => {
  const register = await aRegister();
  await register.signIn();
  await register.ask('history.setColumns', { columns: ['total', 'time'] });
  await register.ask('history.saveView', refused);
  const mine = await register.ask('history.setFirstView', { view: refused.id });
  expect(mine).toEqual({
    columns: ['time', 'reference', 'total', 'biotrackId', 'status'],
    ...{ firstView: refused.id, views: [refused] },
  });
  await register.signIn('lee');
  expect(await register.ask('history.preferences', null)).toEqual({
    columns: usualColumns,
    firstView: null,
    views: [],
  });
  await register.signIn();
  expect(await register.ask('history.preferences', null)).toEqual(mine);
});

it('keeps no dates in a view whose days move with the calendar', async () => {
  const register = await aRegister();
  await register.signIn();
  const filter = { ...everySale, from: '2026-03-10', to: '2026-03-10', search: 'Rosa' };
  const { views } = await register.ask('history.saveView', { ...refused, name: ' Mine ', filter, days: 'today' });
  expect(views).toEqual([{ ...refused, name: 'Mine', filter: { ...everySale, search: 'Rosa' }, days: 'today' }]);
});

it('reads a view that was kept with other filters than there are now', async () => {
  const register = await aRegister();
  await register.signIn();
  await register.ask('history.saveView', refused);
  register.store.db.exec(`UPDATE history_view SET filter = '{"search":"Rosa","shoeSize":42}'`);
  const { views } = await register.ask('history.preferences', null);
  expect(views).toEqual([{ ...refused, filter: { ...everySale, search: 'Rosa' } }]);
});

it('changes and renames a view in place, and has one of a name', async () => {
  const register = await aRegister();
  await register.signIn();
  await register.ask('history.saveView', refused);
  const changed = { ...refused, name: 'Said no', columns: fixedColumns };
  expect((await register.ask('history.saveView', changed)).views).toEqual([changed]);
  expect(await register.refusal('history.saveView', { ...refused, id: idOf(2), name: ' said NO' })).toEqual(
    appError('E-HIS-01'),
  );
});

it('shows all sales first once the view that was shown first is deleted', async () => {
  const register = await aRegister();
  await register.signIn();
  await register.ask('history.saveView', refused);
  await register.ask('history.setFirstView', { view: refused.id });
  expect(await register.ask('history.deleteView', { viewId: refused.id })).toEqual({
    ...{ columns: usualColumns, firstView: null, views: [] },
  });
});

it('has room for as many views as anybody tells apart, and says so', async () => {
  const register = await aRegister();
  await register.signIn();
  for (let number = 1; number <= viewsAtMost; number += 1) {
    await register.ask('history.saveView', { ...refused, id: idOf(number), name: `View ${number}` });
  }
  expect(await register.refusal('history.saveView', { ...refused, id: idOf(99) })).toEqual(
    appError('E-HIS-02', { most: viewsAtMost }),
  );
  const { views } = await register.ask('history.saveView', { ...refused, id: idOf(1), name: 'Renamed' });
  expect(views).toHaveLength(viewsAtMost);
});
