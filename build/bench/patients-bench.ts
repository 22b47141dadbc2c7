import { insertPatient, searchPatients } from '../../db/repositories/patients';
import type { Instant } from '../../shared/kernel/units';
import type { Patient } from '../../shared/people/patient';
import { parsePatientQuery } from '../../shared/people/patient-query';
import { today } from './data-folder';
import { generatePatients } from './people';
import { pick, seededRandom } from './random';
import type { Row } from './row';
import { summarize, timeEach } from './samples';
import type { Workshop } from './workshop';

/** As many customers as issue and budget speak of, and as many rows as the screen asks for. */
const manyPatients = 50_000;
const shownMatches = 20;

/** Find patient, at every keystroke of a name, a card or a birth date. */
export async function benchPatients(shop: Workshop): Promise<readonly Row[]> {
  const count = shop.isQuick ? 2_500 : manyPatients;
  const day = today();
  const patients = generatePatients(count, day);
  const texts = typedTexts(shop.samples(4_000), patients);
  const times = await shop.withStock('patients', ({ store: { db } }) => {
    db.transaction(() => {
      for (const [index, patient] of patients.entries()) insertPatient(db, patient, index as Instant);
    });
    return timeEach(texts, text => searchPatients(db, parsePatientQuery(text, day), shownMatches));
  });
  return [
    { name: 'patient-search', unit: 'ms', figures: { ...summarize(times), patients: count }, budget: { p99: 20 } },
  ];
}

/** What the box holds after each pause: one letter, some, a whole name, two names, a card, dates of every kind. */
function typedTexts(count: number, patients: readonly Patient[]): readonly string[] {
  const random = seededRandom(3);
  const texts = Array.from({ length: Math.ceil(count / 16) }, () => {
    const { firstName, lastName, registryId, dateOfBirth } = pick(random, patients);
    const [year = '', month = '', date = ''] = dateOfBirth.split('-');
    const [m, d] = [Number(month), Number(date)];
    return [
      ...[lastName.slice(0, 1), lastName.slice(0, 2), lastName.slice(0, 3), lastName.slice(0, 5), lastName],
      ...[firstName, `${firstName.slice(0, 1)} ${lastName.slice(0, 1)}`, `${lastName} ${firstName.slice(0, 2)}`],
      ...[
        lastName.normalize('NFD').replace(/[\p{M}'-]/gu, ''),
        registryId,
        registryId.slice(0, 4),
        registryId.slice(-4),
      ],
      ...[`${m}/${d}/${year.slice(2)}`, `${m}/${d}`, `${month}${date}${year}`, `${lastName.slice(0, 2)} ${year}`],
    ];
  });
  return texts.flat().slice(0, count);
}
