import { expect, it } from 'vitest';
import { settingsGroups } from '../../../../renderer/features/settings/settings-groups';
import { wordsIn } from '../../support/render';
import { aSettings } from '../../support/views';

it('says in words what the terminal was set up with, secrets left out', () => {
  const groups = settingsGroups(aSettings(), wordsIn('en'));
  expect(groups.map(group => group.title)).toEqual([
    'Terminal',
    'Store',
    'BioTrack',
    'Policy',
    'Devices',
    'Rules in force',
    'Users',
    'Runtime',
  ]);
  const facts = Object.fromEntries(groups.flatMap(group => group.facts));
  expect(facts).toMatchObject({
    Terminal: 'Front 2 (REG-2)',
    'Hours of sale': '07:00 – 21:00',
    'Merchandise tax': '7.5 %',
    'When the state is unreachable': 'Only validated sales',
    'A validation lasts': '900 s',
    'Smoking · Smoking': '70.875 g in 35 days',
    'Ana Ruiz (ana)': 'cashier · MMUR until Jan 31, 2027',
  });
});
