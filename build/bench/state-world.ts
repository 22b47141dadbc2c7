import { buildPatient, type OrderPlan } from '../../electron/biotrack/sandbox/demo/demo-patient';
import { type Fixture, fixtureSchema, type PackageFixture } from '../../electron/biotrack/sandbox/fixture';
import type { StatePackage } from '../../shared/catalog/sellable-item';
import { formatScaled } from '../../shared/kernel/decimal';
import type { AllotmentUnit } from '../../shared/kernel/units';
import { addDays } from '../../shared/time/civil-date';
import { packagesOf, today } from './data-folder';
import { rulesOn } from './registry';
import { location, setupFile, zone } from './setup';

const wireUnits = { ug_thc: 'mg_thc', ug_cbd: 'mg_cbd', mg_smoking: 'g' } as const satisfies Record<
  AllotmentUnit,
  string
>;

/** The state that the bench's store and customers belong to, in the sandbox's own words. */
export function stateWorld(packages: number, cardIds: readonly string[]): Fixture {
  const { biotrack, users } = setupFile({ stateUrl: 'http://127.0.0.1:1', scannerPort: null });
  const [user] = users;
  if (user?.mmur?.id === undefined || user.mmur.id === null) throw new Error('The bench has no registered cashier.');
  const { username, password, license_number: company } = biotrack;
  return fixtureSchema.parse({
    company,
    store: { location, zone, open: '00:00', close: '24:00' },
    registry: { zone, expiry_inclusive: 1, smoking_days: 35, other_days: 70 },
    employees: { [user.mmur.id]: { username, password, name: user.name, mmur_registered: 1, mmur_role: 'DISPENSER' } },
    packages: Object.fromEntries([...packagesOf(packages)].map(item => [item.barcode, toFixture(item)])),
    patients: Object.fromEntries(cardIds.map(cardId => [cardId, aPatient(cardId)])),
  });
}

function toFixture(item: StatePackage): PackageFixture {
  return {
    ...{
      location,
      status: item.status,
      qa_status: item.labStatus,
      expiration: item.expiresOn,
      unit_based: 1,
      uom: 'each',
    },
    ...{
      alt_routes: [],
      strain: item.strain ?? '',
      batch: item.batch ?? '',
      harvest: item.harvest ?? '',
      restocked: 0,
    },
    ...{ external_id: item.externalId, coa_url: item.coaUrl, name: item.name, route: item.route },
    price: formatScaled(item.priceCents ?? 0, 2),
    order_type: item.orderType ?? 'DEVICE',
    form: item.form ?? 'DEVICE',
    weight: item.medWeight === null ? null : formatScaled(item.medWeight, 3),
    unit: item.unit === null ? null : wireUnits[item.unit],
    quantity: formatScaled(item.onHand, 2),
  };
}

function aPatient(cardId: string): Fixture['patients'][string] {
  const day = today();
  const orders = rulesOn(day).limits.flatMap((limit): readonly OrderPlan[] =>
    limit.route === null ? [] : [{ type: limit.orderType, route: limit.route, total: formatScaled(limit.limit, 3) }],
  );
  const plan = { firstName: 'Paula', lastName: 'Test', dob: addDays(day, -40 * 365), orders };
  return buildPatient(cardId, plan, day);
}
