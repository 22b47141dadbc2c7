import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { RulesCard } from '../../../../renderer/features/settings/rules-card';
import { show } from '../../support/render';
import { aSettings } from '../../support/settings-views';

const { rules, store } = aSettings();

function factsOf() {
  const facts = screen.getByRole('region').querySelectorAll('dl > div');
  return [...facts].map(fact => [...fact.children].map(part => part.textContent));
}

it('says which set is in force, why, and where each rule comes from', () => {
  show(<RulesCard rules={rules} store={store} />);
  expect(
    screen.getByText('In force because the registry counts today as Mar 2, 2026 (America/New_York).'),
  ).toBeTruthy();
  expect(factsOf()).toEqual([
    ['Rule set', '64ER22-8rule 64ER22-8'],
    ['In force', 'since Aug 29, 2022, until further notice'],
    ['Hours by law', '07:00 – 21:00381.986'],
    ['Hours of this store', '07:00 – 21:00'],
    ['Card on its expiration day', 'Still goodundocumented'],
    ['Of age at', '18 years381.986'],
    ['Days are counted in', 'America/New_Yorkthe state’s'],
    ['Next set', 'None announced'],
    ['Read from', 'The file that came with the program/app/rules.json'],
  ]);
});

it('tells of the next set, of the last day and of cards that end earlier, in Spanish', () => {
  const { inForce } = rules;
  if (inForce === null) throw new Error('no rules');
  const changed = { ...inForce, effectiveUntil: '2026-12-31', card: { isInclusive: false, source: 'x' } };
  const next = { id: '64ER27-1', effectiveFrom: '2027-01-01' };
  show(<RulesCard rules={{ ...rules, inForce: changed, next, where: 'data-folder' }} store={store} />, 'es');
  const facts = factsOf();
  expect([facts[1], facts[4], facts[7], facts[8]]).toEqual([
    ['Vigencia', 'del 29 ago 2022 al 31 dic 2026'],
    ['Tarjeta en el día en que vence', 'Ya está vencidax'],
    ['Conjunto siguiente', '64ER27-1, desde el 1 ene 2027'],
    ['Se leyó de', 'La carpeta de datos de esta caja/app/rules.json'],
  ]);
});

it('says what is wrong with the file, by its line, and shows no rules', () => {
  const problem = { line: 12, problem: 'overlaps', what: 'b' } as const;
  show(<RulesCard rules={{ ...rules, inForce: null, problem }} store={store} />);
  expect(within(screen.getByRole('alert')).getByText(/wrong at line 12: this set overlaps b\./)).toBeTruthy();
  expect([screen.queryByRole('table'), factsOf().length]).toEqual([null, 1]);
});
