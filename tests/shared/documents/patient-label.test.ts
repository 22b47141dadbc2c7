import { expect, it } from 'vitest';
import { patientLabels } from '../../../shared/documents/patient-label';
import { someLabelFacts } from '../../support/document-facts';
import { documentLines } from '../../support/document-lines';

it('holds everything that Florida wants on what is dispensed (rule G14)', () => {
  const label = patientLabels([someLabelFacts()], 'en');
  expect(label === null ? null : documentLines(label)).toEqual([
    'Counterleaf Tampa',
    'MMTC licence MMTC-2017-0001',
    '------------------------------------------',
    'María Guadalupe',
    'Fernández de la Peña',
    'Muñoz',
    'Physician               Dr. Íñigo Peñalver',
    'Dispensed                       2026-03-10',
    '------------------------------------------',
    'Blue Dream vape cartridge 850 mg',
    'Vape cartridge / Inhalation',
    '850 mg THC                            each',
    'Strain                          Blue Dream',
    'Batch                          B-2026-0117',
    'Harvest                        H-2025-1203',
    'Expires                         2027-01-31',
    'Dose: as directed by the physician',
    '------------------------------------------',
    'CONTAINS THC',
    'For the qualified patient only. It is',
    'unlawful to transfer medical marijuana to',
    'another person.',
    'Keep out of reach of children and pets.',
    'Code 128 0001000000000029',
  ]);
});

it('makes one label for each unit, cut between them, and none of nothing', () => {
  const strip = patientLabels([someLabelFacts({ copies: 2 }), someLabelFacts({ barcode: '0001000000000045' })], 'es');
  const codes = strip === null ? [] : documentLines(strip).filter(line => /^(Code|cut)/.test(line));
  expect(codes).toEqual([
    'Code 128 0001000000000029',
    'cut',
    'Code 128 0001000000000029',
    'cut',
    'Code 128 0001000000000045',
  ]);
  expect([patientLabels([], 'en'), patientLabels([someLabelFacts({ copies: 0 })], 'en')]).toEqual([null, null]);
});

it('prints the physician’s dose where it is known, and no word of THC on a device', () => {
  const device = { form: 'DEVICE', route: null, contentText: null, hasThc: false, strain: null } as const;
  const label = patientLabels([someLabelFacts({ ...device, recommendedDose: '2.5 mg at night' })], 'en');
  const text = label === null ? '' : documentLines(label).join('\n');
  expect(text).toMatch(/^Delivery device$/m);
  expect(text).toMatch(/^Dose: 2\.5 mg at night$/m);
  expect(text).not.toMatch(/THC|Strain/);
});
