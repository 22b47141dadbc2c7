import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { listViews } from '../../../../renderer/features/sales/history-views';
import { ViewsMenu } from '../../../../renderer/features/sales/views-menu';
import { aView } from '../../support/history';
import { show } from '../../support/render';

const views = listViews([aView()]);
const all = views[0] ?? null;
const own = views.at(-1) ?? null;

async function anOpenMenu(change: Partial<Parameters<typeof ViewsMenu>[0]>, name: string) {
  const heard: string[] = [];
  const { user } = show(
    <ViewsMenu
      {...{ views, current: all, isChanged: false, isFirst: true }}
      onChoose={view => heard.push(view.key)}
      onDeed={deed => heard.push(deed)}
      onFirst={isFirst => heard.push(`first ${isFirst}`)}
      {...change}
    />,
  );
  await user.click(screen.getByRole('button', { name }));
  await screen.findByRole('menu');
  return { user, heard };
}

const items = () => screen.getAllByRole('menuitem').map(item => item.textContent);

it('offers the ready-made views and one’s own, and opens one', async () => {
  const { user, heard } = await anOpenMenu({}, 'View: All sales');
  expect(screen.getAllByRole('menuitemradio').map(item => item.textContent)).toEqual([
    ...['All sales', 'Today', 'Not yet posted', 'Needs attention', 'Big ones'],
  ]);
  expect(items()).toEqual(['Save as a new view…']);
  expect(screen.getByRole('menuitemcheckbox', { name: 'Show this view first' }).getAttribute('aria-checked')).toBe(
    'true',
  );
  await user.click(screen.getByRole('menuitemradio', { name: 'Big ones' }));
  expect(heard).toEqual(['v-1']);
});

it('lets one’s own be renamed, deleted, and shown first', async () => {
  const { user, heard } = await anOpenMenu({ current: own, isFirst: false }, 'View: Big ones');
  expect(items()).toEqual(['Save as a new view…', 'Rename “Big ones”…', 'Delete “Big ones”…']);
  await user.click(screen.getByRole('menuitemcheckbox', { name: 'Show this view first' }));
  await user.click(screen.getByRole('menuitem', { name: 'Delete “Big ones”…' }));
  expect(heard).toEqual(['first true', 'delete']);
});

it('offers to keep what was changed of one’s own', async () => {
  const { user, heard } = await anOpenMenu({ current: own, isChanged: true }, 'View: Big ones (changed)');
  expect(screen.queryByRole('menuitemcheckbox')).toBeNull();
  await user.click(screen.getByRole('menuitem', { name: 'Save the changes to “Big ones”' }));
  expect(heard).toEqual(['keep']);
});

it('says that no view has these filters', async () => {
  await anOpenMenu({ current: null, isChanged: true }, 'View: not saved');
  expect(items()).toEqual(['Save as a new view…']);
  expect(screen.getAllByRole('menuitemradio').filter(item => item.getAttribute('aria-checked') === 'true')).toEqual([]);
});

it('has no heading for views of one’s own where there are none', async () => {
  await anOpenMenu({ views: listViews([]) }, 'View: All sales');
  expect(screen.queryByRole('group', { name: 'My views' })).toBeNull();
});
