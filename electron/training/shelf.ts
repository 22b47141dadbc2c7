import type { ShelfItem } from '../../shared/ipc/settings-views';
import { demoPersonas } from '../biotrack/sandbox/demo/personas';
import type { Package, World } from '../biotrack/sandbox/world';
import { trainingLicence } from './training-licence';
import { trainingMerchandise } from './training-provisioning';

type Language = 'en' | 'es';
type Phrase = Readonly<Record<Language, string>>;

/** One good package of every route, the two kinds of flower apart: a shelf is for learning, not for browsing. */
const goodKinds: readonly { readonly is: (found: Package) => boolean; readonly count: number }[] = [
  ...['EDIBLE', 'INHALATION', 'ORAL', 'SUBLINGUAL', 'SUPPOSITORY', 'TOPICAL'].map(route => ({
    is: (found: Package) => found.order_type === 'MEDICAL' && found.route === route,
    count: route === 'EDIBLE' || route === 'INHALATION' ? 2 : 1,
  })),
  { is: found => found.order_type === 'LOW_THC', count: 1 },
  { is: found => found.form === 'WHOLE_FLOWER', count: 2 },
  { is: found => found.form === 'PREROLL', count: 1 },
  { is: found => found.form === 'DEVICE', count: 1 },
];

const isLast = (found: Package) => isActive(found) && found.qa_status === 'PASSED' && found.quantity === 100n;

const troubles: readonly { readonly is: (found: Package) => boolean; readonly hint: Phrase }[] = [
  { is: found => found.status === 'RETURNED', hint: { en: 'Returned: not for sale', es: 'Devuelto: no se vende' } },
  { is: found => found.status === 'QUARANTINE', hint: { en: 'In quarantine', es: 'En cuarentena' } },
  {
    is: found => isActive(found) && found.weight === null,
    hint: { en: 'No Med Usable Weight', es: 'Sin peso útil medicinal' },
  },
  {
    is: found => isActive(found) && found.qa_status === 'PENDING',
    hint: { en: 'Not tested yet', es: 'Aún sin analizar' },
  },
  { is: found => found.status === 'IN_TRANSIT', hint: { en: 'Not here yet', es: 'Aún no está aquí' } },
  { is: isLast, hint: { en: 'One left: the second is refused', es: 'Queda uno: el segundo se rechaza' } },
];

const unknownLabel = '0009999999999999';

const cards: readonly { readonly cardId: string; readonly hint: Phrase }[] = [
  { cardId: demoPersonas.healthyAdult, hint: { en: 'Card: every route open', es: 'Tarjeta: todas las vías abiertas' } },
  {
    cardId: demoPersonas.minorWithCaregiver,
    hint: { en: 'Card: minor, needs a caregiver', es: 'Tarjeta: menor, necesita cuidador' },
  },
  {
    cardId: demoPersonas.edibleNearlyUsedUp,
    hint: { en: 'Card: edibles nearly used up', es: 'Tarjeta: comestibles casi agotados' },
  },
  { cardId: demoPersonas.expiredCard, hint: { en: 'Card: expired', es: 'Tarjeta: vencida' } },
];

/** What the virtual scanner offers to scan: the text is what the label holds, the rest is for the person who clicks. */
export function trainingShelf(world: World, language: Language): readonly ShelfItem[] {
  const packages = [...world.packages.values()];
  const good = packages.filter(isSellable);
  return [
    ...goodKinds
      .flatMap(kind => good.filter(kind.is).slice(0, kind.count))
      .map(found => shelfItem(found, kindHint(found, language), 'package')),
    ...trainingMerchandise.slice(0, 4).map(goods => merchandiseItem(goods, language)),
    gs1Item(language),
    ...cards.flatMap(({ cardId, hint }) => cardItem(world, cardId, hint[language])),
    ...licences(world, language),
    ...troubles.flatMap(trouble =>
      packages
        .filter(trouble.is)
        .slice(0, 1)
        .map(found => shelfItem(found, trouble.hint[language], 'trouble')),
    ),
    {
      label: unknownLabel,
      text: unknownLabel,
      hint: { en: 'Nobody knows this label', es: 'Nadie conoce esta etiqueta' }[language],
      group: 'trouble',
      aim: null,
    },
  ];
}

/** One of a customer, and one of somebody this store does not know, out of date. */
function licences(world: World, language: Language): readonly ShelfItem[] {
  const customer = world.patients.get(demoPersonas.healthyAdult);
  const known: ShelfItem[] = [];
  if (customer !== undefined) {
    const { firstName, lastName, dob } = customer;
    const text = trainingLicence({ firstName, lastName, dateOfBirth: dob, expiresOn: '2099-12-31' });
    known.push({
      label: `${firstName} ${lastName}`,
      text,
      hint: licenceHint.known[language],
      group: 'card',
      aim: null,
    });
  }
  const { firstName, lastName } = stranger;
  const unknown = { label: `${firstName} ${lastName}`, text: trainingLicence(stranger), group: 'card' as const };
  return [...known, { ...unknown, aim: null, hint: licenceHint.unknown[language] }];
}

const stranger = { firstName: 'Jane', lastName: 'Sample', dateOfBirth: '1985-07-04', expiresOn: '2024-07-04' };
const licenceHint = {
  known: { en: 'Driver’s licence of a patient', es: 'Licencia de conducir de un paciente' },
  unknown: { en: 'Driver’s licence, expired, new here', es: 'Licencia de conducir, vencida, nueva aquí' },
} as const satisfies Readonly<Record<string, Phrase>>;

function isActive(found: Package): boolean {
  return found.status === 'ACTIVE';
}

function isSellable(found: Package): boolean {
  const isTested = found.qa_status === 'PASSED' || found.form === 'DEVICE';
  return isActive(found) && isTested && found.restocked === 0 && found.quantity >= 200n && hasAmount(found);
}

function hasAmount(found: Package): boolean {
  return found.form === 'DEVICE' || (found.weight !== null && found.weight > 0n);
}

function shelfItem(found: Package, hint: string, group: ShelfItem['group']): ShelfItem {
  return { label: found.name, text: found.barcodeid, hint, group, aim: null };
}

const routeWords: Readonly<Record<string, Phrase>> = {
  EDIBLE: { en: 'Edible', es: 'Comestible' },
  INHALATION: { en: 'Inhalation', es: 'Inhalación' },
  ORAL: { en: 'Oral', es: 'Oral' },
  SUBLINGUAL: { en: 'Sublingual', es: 'Sublingual' },
  SUPPOSITORY: { en: 'Suppository', es: 'Supositorio' },
  TOPICAL: { en: 'Topical', es: 'Tópico' },
  SMOKING: { en: 'Smoking', es: 'Para fumar' },
  DEVICE: { en: 'Delivery device', es: 'Dispositivo' },
};

function kindHint(found: Package, language: Language): string {
  const word = routeWords[found.route ?? 'DEVICE']?.[language] ?? '';
  return found.order_type === 'LOW_THC' ? `${word}, low-THC` : word;
}

function merchandiseItem(goods: (typeof trainingMerchandise)[number], language: Language): ShelfItem {
  const hint = language === 'en' ? 'Merchandise' : 'Mercancía';
  return { label: goods.name, text: goods.barcode, hint, group: 'package', aim: null };
}

/** The same goods as their maker's carton says it: GTIN, lot and serial number in one code. */
function gs1Item(language: Language): ShelfItem {
  const [goods] = trainingMerchandise;
  const text = `01${goods.barcode.padStart(14, '0')}10LOT42\u001d21SER-9`;
  const hint = { en: 'Merchandise, GS1 code with lot', es: 'Mercancía, código GS1 con lote' }[language];
  return { label: goods.name, text, hint, group: 'package', aim: ']d2' };
}

function cardItem(world: World, cardId: string, hint: string): readonly ShelfItem[] {
  const patient = world.patients.get(cardId);
  return patient === undefined
    ? []
    : [{ label: `${patient.firstName} ${patient.lastName}`, text: cardId, hint, group: 'card', aim: null }];
}
