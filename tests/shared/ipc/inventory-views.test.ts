import { expect, it } from 'vitest';
import { inventoryFilter, packageView } from '../../../shared/ipc/inventory-views';
import { aPackageView } from '../../renderer/support/packages';

it('carries a package with both of its counts', () => {
  expect(packageView.parse(aPackageView())).toEqual(aPackageView());
  const wrong = [
    { ...aPackageView(), offShelf: -1 },
    { ...aPackageView(), watches: ['sold'] },
  ];
  expect(wrong.map(each => packageView.safeParse(each).success)).toEqual([false, false]);
});

it('takes a search or something to look through', () => {
  const everything = { search: '', watch: null, after: null };
  const asked = [everything, { ...everything, watch: 'expiring' }, { ...everything, watch: 'low' }, { search: '' }];
  expect(asked.map(each => inventoryFilter.safeParse(each).success)).toEqual([true, true, false, false]);
});
