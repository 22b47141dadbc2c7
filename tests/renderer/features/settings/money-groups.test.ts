import { expect, it } from 'vitest';
import { discountGroup, taxGroup } from '../../../../renderer/features/settings/money-groups';
import { wordsIn } from '../../support/render';
import { aSettings } from '../../support/settings-views';

it('says what each class of goods pays today, and that nothing is to come', () => {
  expect(taxGroup(aSettings(), wordsIn('en'))).toEqual({
    title: 'Tax',
    facts: [
      ['Medical marijuana', 'Exempt'],
      ['Merchandise', '7.5 %'],
      ['Delivery devices', 'Exempt'],
      ['Next rates', 'None announced'],
    ],
  });
});

it('announces each rate to come with its class and its day', () => {
  const tax = {
    rates: { medical: 0, device: 650, merchandise: 700 },
    isDeviceExempt: false,
    coming: [
      { taxClass: 'merchandise' as const, bp: 725, from: '2027-01-01' },
      { taxClass: 'device' as const, bp: 0, from: '2028-07-01' },
    ],
  };
  expect(taxGroup(aSettings({ tax }), wordsIn('es')).facts).toEqual([
    ['Marihuana medicinal', 'Exento'],
    ['Mercancía', '7 %'],
    ['Dispositivos de administración', '6.5 %'],
    [
      'Próximas tasas',
      'Mercancía: 7.25 % desde el 1 ene 2027 · Dispositivos de administración: 0 % desde el 1 jul 2028',
    ],
  ]);
});

it('says how far a price may be moved, by whom and why', () => {
  expect(discountGroup(aSettings(), wordsIn('en'))).toEqual({
    title: 'Discounts',
    facts: [
      ['Without an approval', 'Up to 10 %'],
      ['With a lead’s approval', 'Up to 50 %'],
      ['New price, always with a lead', 'From 50 % below to 25 % above the list price'],
      ['May be given away', 'No'],
      ['May be discounted', 'Medical marijuana, Delivery devices, Merchandise'],
      ['One-press discounts', '5 %, 10 %, 15 %, 20 %'],
      [
        'Reasons',
        'Veteran, Senior, Financial hardship, Employee, First visit, Loyal customer, Promotion, Price match, Damaged packaging, Goodwill',
      ],
      ['Source', 'house default, no rule of the state; a store sets its own in policy.discounts'],
    ],
  });
});

it('says None where a store allows none, and Yes where it gives things away', () => {
  const view = aSettings();
  const discounts = { ...view.discounts, maxBp: 0, allowsZero: true, classes: [], quickBp: [] };
  const { facts } = discountGroup({ ...view, discounts }, wordsIn('en'));
  expect([facts[0], ...facts.slice(3, 6)]).toEqual([
    ['Without an approval', 'None'],
    ['May be given away', 'Yes'],
    ['May be discounted', 'None'],
    ['One-press discounts', 'None'],
  ]);
});
