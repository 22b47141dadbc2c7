import { expect, it } from 'vitest';
import { type LabelFacts, patientLabels } from '../../../shared/documents/patient-label';
import { someLabelFacts } from '../../support/document-facts';
import { documentLines } from '../../support/document-lines';

const linesOf = (changes: Partial<LabelFacts>, language: 'en' | 'es' = 'en'): readonly string[] => {
  const label = patientLabels([someLabelFacts(changes)], language);
  return label === null ? [] : documentLines(label);
};

it('holds everything that Florida wants on what is dispensed (rule G14)', () => {
  expect(linesOf({})).toEqual([
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
    'THC                            850 mg each',
    'CBD                        see the package',
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

it('prints the physician’s dose where it is known', () => {
  expect(linesOf({ recommendedDose: '2.5 mg at night' })).toContain('Dose: 2.5 mg at night');
});

it('calls what the state calls low in THC by that name, and tells its CBD', () => {
  const lines = linesOf({ content: { of: 'cbd', text: '600 mg' }, isLowThc: true });
  expect(lines.filter(line => /THC|CBD/.test(line))).toEqual([
    'THC                        see the package',
    'CBD                            600 mg each',
    'LOW-THC CANNABIS',
  ]);
});

it('names both cannabinoids on what the state only weighs, and on what is on the list no longer', () => {
  const both = ['THC                        see the package', 'CBD                        see the package'];
  const weighed = linesOf({ content: { of: 'flower', text: '3.5 g (0.13 oz)' } });
  expect(weighed.filter(line => /Contents|THC|CBD/.test(line))).toEqual([
    'Contents              3.5 g (0.13 oz) each',
    ...both,
    'CONTAINS THC',
  ]);
  expect(linesOf({ content: null }).filter(line => /Contents|THC|CBD/.test(line))).toEqual([...both, 'CONTAINS THC']);
});

it('says what is not known instead of leaving it out', () => {
  const unknown = { physician: null, batch: null, harvest: null, strain: null };
  expect(linesOf(unknown).filter(line => /Physician|Batch|Harvest|Strain/.test(line))).toEqual([
    'Physician                      not on file',
    'Batch                          not on file',
    'Harvest                        not on file',
  ]);
  expect(linesOf(unknown, 'es').filter(line => line.includes('no consta'))).toEqual([
    'Médico                           no consta',
    'Lote                             no consta',
    'Cosecha                          no consta',
  ]);
});
