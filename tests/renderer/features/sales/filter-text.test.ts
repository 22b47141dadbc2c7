import { expect, it } from 'vitest';
import { activeFilters, noneText, withoutFilters } from '../../../../renderer/features/sales/filter-text';
import { everySale, type SaleFilter } from '../../../../shared/ipc/sale-views';
import { wordsIn } from '../../support/render';

const nobody = { operator: null, patient: null };
const said = (change: Partial<SaleFilter>, names: Parameters<typeof activeFilters>[2] = nobody) =>
  activeFilters(wordsIn('en'), { ...everySale, ...change }, names).map(({ text }) => text);

it.each<[Partial<SaleFilter>, readonly string[]]>([
  [{}, []],
  [{ search: '550' }, []],
  [{ from: '2026-03-02', to: '2026-03-02' }, ['Mar 2, 2026']],
  [{ from: '2026-03-02', to: '2026-03-05' }, ['Mar 2, 2026 to Mar 5, 2026']],
  [{ from: '2026-03-02' }, ['From Mar 2, 2026']],
  [{ to: '2026-03-02' }, ['Up to Mar 2, 2026']],
  [{ leastCents: 500, mostCents: 500 }, ['Exactly $5.00']],
  [{ leastCents: 500 }, ['$5.00 and more']],
  [{ mostCents: 123_456 }, ['Up to $1,234.56']],
  [{ patientId: 'p', operatorId: 'o' }, ['Patient: somebody', 'Operator: somebody']],
  [{ packageId: 'PK-1', product: 'haze' }, ['Product: haze', 'Package: PK-1']],
])('says %o', (filter, expected) => {
  expect(said(filter)).toEqual(expected);
});

it('names people where the screen knows them', () => {
  expect(said({ patientId: 'p', operatorId: 'o' }, { patient: 'José Peña', operator: 'Ana Ruiz' })).toEqual([
    'Patient: José Peña',
    'Operator: Ana Ruiz',
  ]);
});

it('takes off one filter at a time, and all of them but the search', () => {
  const filter: SaleFilter = { ...everySale, statuses: ['queued', 'refused'], from: '2026-03-02' };
  expect(activeFilters(wordsIn('en'), filter, nobody).map(({ without }) => without)).toEqual([
    { from: null, to: null },
    { statuses: ['refused'] },
    { statuses: ['queued'] },
  ]);
  expect({ ...filter, search: '550', ...withoutFilters }).toEqual({ ...everySale, search: '550' });
});

it('says why nothing is listed', () => {
  const words = wordsIn('es');
  expect(noneText(words, everySale, nobody)).toBe('Ninguna venta coincide.');
  expect(noneText(words, { ...everySale, search: '550', product: 'haze' }, nobody)).toBe(
    'Ninguna venta coincide: Búsqueda: 550 · Producto: haze',
  );
});
