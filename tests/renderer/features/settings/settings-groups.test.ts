import { describe, expect, it } from 'vitest';
import { discountGroup, taxGroup } from '../../../../renderer/features/settings/money-groups';
import { settingsGroups } from '../../../../renderer/features/settings/settings-groups';
import type { Language } from '../../../../renderer/ui/i18n/i18n';
import type { SettingsView } from '../../../../shared/ipc/settings-views';
import { wordsIn } from '../../support/render';
import { aSettings } from '../../support/settings-views';

/** What stands under one heading. */
function factsUnder(title: string, change: Partial<SettingsView> = {}, language: Language = 'en') {
  return settingsGroups(aSettings(change), wordsIn(language)).find(group => group.title === title)?.facts;
}

it('says in words what the terminal was set up with, in the order IT reads it', () => {
  expect(settingsGroups(aSettings(), wordsIn('en'))).toEqual([
    {
      title: 'Terminal',
      facts: [
        ['Terminal', 'Front 2 (REG-2)'],
        ['Environment', 'Training'],
        ['Version', '0.1.0'],
        ['Data folder', '/data/training'],
      ],
    },
    {
      title: 'Store',
      facts: [
        ['Store', 'Leaf Street'],
        ['Address', '1 Leaf Street, Tampa, FL'],
        ['Licence', 'MMTC-0042'],
        ['Location', 'FL-0042'],
        ['Time zone', 'America/New_York'],
        ['Hours of sale', '07:00 – 21:00'],
      ],
    },
    {
      title: 'BioTrack',
      facts: [
        ['Host', '127.0.0.1:8475'],
        ['Licence number', '999000800'],
        ['Validation', 'By the state'],
        ['Training account', 'Yes'],
      ],
    },
    {
      title: 'Policy',
      facts: [
        ['When the state is unreachable', 'Only validated sales'],
        ['A validation lasts', '900 s'],
        ['Locks after', '120 s'],
        ['A lead’s approval lasts', '30 s'],
        ['Waits before sending again', '60 s'],
        ['Patient labels', 'On request'],
      ],
    },
    taxGroup(aSettings(), wordsIn('en')),
    discountGroup(aSettings(), wordsIn('en')),
    { title: 'Devices', facts: [['Scanner', 'virtual · here · ready']] },
    { title: 'Users', facts: [['Ana Ruiz (ana)', 'Cashier · MMUR until Jan 31, 2027']] },
    {
      title: 'Runtime',
      facts: [
        ['electron', '45.4.1'],
        ['chromium', '150'],
        ['node', '24'],
        ['sqlite', '3.53'],
      ],
    },
  ]);
});

describe('a user', () => {
  const max = { login: 'max', name: 'Max Stone', role: 'lead', mmurRegistered: true, mmurExpiresOn: null };

  it('is said to be registered even when no end is known, and said not to be when not', () => {
    const users = [max, { ...max, login: 'lee', name: 'Lee Park', role: 'admin', mmurRegistered: false }];
    expect(factsUnder('Users', { users })).toEqual([
      ['Max Stone (max)', 'Lead · MMUR-registered'],
      ['Lee Park (lee)', 'Administrator · Not MMUR-registered'],
    ]);
  });

  it('has a role in Spanish too', () => {
    expect(factsUnder('Usuarios', { users: [{ ...max, mmurExpiresOn: '2027-01-31' }] }, 'es')).toEqual([
      ['Max Stone (max)', 'Encargado · MMUR hasta el 31 ene 2027'],
    ]);
  });
});

describe('a device', () => {
  it('is named with its standing in the operator’s language', () => {
    const devices = [
      { name: 'scanner', kind: 'hid', where: '05e0:1900', state: 'lost' },
      { name: 'printer', kind: 'tcp', where: '10.0.0.9:9100', state: 'failed' },
    ];
    expect(factsUnder('Dispositivos', { devices }, 'es')).toEqual([
      ['Lector', 'Lector USB · 05e0:1900 · sin conexión'],
      ['Impresora', 'Red · 10.0.0.9:9100 · requiere atención'],
    ]);
  });

  it('that is nowhere is not said to be anywhere', () => {
    const devices = [{ name: 'printer', kind: 'none', where: '', state: 'off' }];
    expect(factsUnder('Devices', { devices })).toEqual([['Printer', 'None · off']]);
  });

  it('the screen has no words for is shown as the terminal knows it', () => {
    const devices = [{ name: 'scale', kind: 'serial', where: 'here', state: 'warm' }];
    expect(factsUnder('Devices', { devices })).toEqual([['scale', 'serial · here · warm']]);
  });
});

it.each([
  ['test', 'Prueba'],
  ['production', 'Producción'],
  ['rehearsal', 'rehearsal'],
])('says %s in words where there are any', (environment, word) => {
  const { terminal } = aSettings();
  expect(factsUnder('Terminal', { terminal: { ...terminal, environment } }, 'es')?.[1]).toEqual(['Entorno', word]);
});

it('says No and local rules as plainly', () => {
  const view = aSettings();
  const other: Partial<SettingsView> = {
    biotrack: { ...view.biotrack, validateMode: 'local', training: false },
    policy: { ...view.policy, offline: 'grace' },
  };
  expect(factsUnder('BioTrack', other)?.slice(-2)).toEqual([
    ['Validation', 'On this register'],
    ['Training account', 'No'],
  ]);
  expect(factsUnder('Policy', other)?.[0]).toEqual([
    'When the state is unreachable',
    'Validated sales, and others with a lead’s approval',
  ]);
});
