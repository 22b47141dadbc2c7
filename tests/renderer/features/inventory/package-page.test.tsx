import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PackagePage } from '../../../../renderer/features/inventory/package-page';
import type { PackageView } from '../../../../shared/ipc/inventory-views';
import { aPackageView } from '../../support/packages';
import { show } from '../../support/render';
import { anItem } from '../../support/views';

const aPage = (changes: Partial<PackageView> = {}, language: 'en' | 'es' = 'en') =>
  show(<PackagePage shown={aPackageView(changes)} onBack={() => undefined} onOpenSale={() => undefined} />, language);

const factsOf = (container: HTMLElement) =>
  Object.fromEntries(
    [...container.querySelectorAll('.facts > div')].map(each => [
      each.children[0]?.textContent,
      each.children[1]?.textContent,
    ]),
  );

it('says what it is and what the laboratory found, with the place of the certificate', () => {
  const item = anItem({ coaUrl: 'https://coa.example/29', strain: null });
  const { container } = aPage({ item });
  expect(factsOf(container)).toMatchObject({
    Package: '1000000000000017',
    Strain: '–',
    Harvest: 'HV-9',
    'Lab status': 'Passed',
    'Certificate of analysis': 'https://coa.example/29',
  });
  expect(screen.getByText('This package can be sold.')).toBeTruthy();
});

it('says every reason why it cannot be sold, and what is doubtful', () => {
  aPage({ item: anItem({ blockedBy: ['ITEM_QUARANTINED', 'PRICE_MISSING'] }), weightFlag: 'over-limit' });
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  expect(
    screen.getByText('Med Usable Weight: More than any order holds. Have it checked before it is sold.'),
  ).toBeTruthy();
});

it('says that little is left or that it expires soon', () => {
  aPage({ watches: ['low', 'expiring'] }, 'es');
  expect(screen.getByText('Queda poco de este producto entre todos sus paquetes.')).toBeTruthy();
  expect(screen.getByText('Vence pronto o ya venció.')).toBeTruthy();
});
