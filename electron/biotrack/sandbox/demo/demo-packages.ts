import { addDays, type Day } from '../civil-day';
import { type Fixture, fixtureSchema, type PackageFixture } from '../fixture';
import catalog from '../fixtures/demo-catalog.json';
import vectors from '../fixtures/vectors.json';
import type { Random } from '../random';

const generatedCount = 420;

/** Every so many packages one is in each of these conditions, so that none depends on luck. */
const conditionCycle = 40;
const conditions = new Map<number, (today: Day) => Partial<PackageFixture>>([
  [3, () => ({ status: 'RETURNED', restocked: 1, quantity: '1.00' })],
  [7, () => ({ status: 'QUARANTINE' })],
  [11, () => ({ weight: null })],
  [15, () => ({ qa_status: 'PENDING' })],
  [19, today => ({ expiration: addDays(today, -1) })],
  [23, today => ({ expiration: addDays(today, 5) })],
  [27, () => ({ quantity: '1.00' })],
  [31, () => ({ status: 'IN_TRANSIT' })],
  [35, today => ({ expiration: today })],
  [38, () => ({ status: 'DEPLETED', quantity: '0.00' })],
]);

/** The ten packages of the test vectors under their own barcodes, then a shelf of synthetic goods. */
export function demoPackages(random: Random, today: Day, location: string): Fixture['packages'] {
  const packages: Fixture['packages'] = { ...fixtureSchema.shape.packages.parse(vectors.packages) };
  for (let index = 0; index < generatedCount; index += 1) {
    packages[barcodeOf(index)] = demoPackage(random, index, today, location);
  }
  return packages;
}

function barcodeOf(index: number): string {
  return `0002${String(100_000 + index * 9).padStart(12, '0')}`;
}

function demoPackage(random: Random, index: number, today: Day, location: string): PackageFixture {
  const template = catalog.templates[index % catalog.templates.length];
  if (template === undefined) throw new RangeError('the demo catalogue is empty');
  const { name, price, ...kind } = template;
  const isDevice = kind.form === 'DEVICE';
  const strain = random.pick(catalog.strains);
  const batch = `B-${random.between(1000, 9999)}`;
  const [low = 0, high = 0] = price;
  const common = fixtureSchema.shape.packages.valueType.parse({
    ...kind,
    name: isDevice ? `${random.pick(catalog.brands)} ${name}` : `${random.pick(catalog.brands)} ${strain} ${name}`,
    location,
    status: 'ACTIVE',
    qa_status: isDevice ? null : 'PASSED',
    expiration: isDevice ? null : addDays(today, random.between(60, 540)),
    unit_based: 1,
    uom: 'each',
    strain: isDevice ? '' : strain,
    batch,
    harvest: isDevice ? '' : `HV-${random.between(100, 999)}`,
    external_id: random.chance(15) ? `LBL-${String(index).padStart(6, '0')}` : null,
    coa_url: isDevice ? null : `https://coa.example.test/${batch}.pdf`,
    restocked: 0,
    price: `${random.between(low, high)}.${random.pick(['00', '50', '99'])}`,
    quantity: `${random.between(4, 60)}.00`,
  });
  return isDevice ? common : { ...common, ...conditions.get(index % conditionCycle)?.(today) };
}
