import type { Route, StatePackage } from '../../shared/catalog/sellable-item';
import type { DispensationFacts, DispensationLine } from '../../shared/compliance/dispensation';
import { evaluateDispensation } from '../../shared/compliance/evaluate';
import { forecastAllotments } from '../../shared/compliance/forecast';
import type { CivilDate, Instant, Quantity } from '../../shared/kernel/units';
import { addDays, civilDateAt } from '../../shared/time/civil-date';
import { packagesOf } from './data-folder';
import { pick, seededRandom } from './random';
import { aSnapshot, rulesOn } from './registry';
import type { Row } from './row';
import { summarize, timeEach } from './samples';
import { location, zone } from './setup';
import type { Workshop } from './workshop';

const lineCount = 30;
const historyCount = 500;
/** Carts measured before the first one counts: code that has just been loaded is not compiled yet. */
const warmUp = 200;

/**
 * Full local validation of large carts. Half of them go over what is available, which is the longer way: every refusal
 * then looks up in the history when the room comes back. The forecast of all routes over the next 70 days is what the registry
 * panel shows besides.
 */
export async function benchValidation(shop: Workshop): Promise<readonly Row[]> {
  const now = Date.now() as Instant;
  const day = civilDateAt(now, rulesOn(civilDateAt(now, zone)).registryZone);
  const rules = rulesOn(day);
  const carts = manyCarts(shop.samples(5_000) + warmUp, day, now);
  let refused = 0;
  const validate = (facts: DispensationFacts) => {
    if (evaluateDispensation(facts, rules).refusals.length > 0) refused += 1;
  };
  const alone = timeEach(carts, validate);
  if (refused === 0 || refused === carts.length) throw new Error('The carts should be refused in part.');
  const withForecast = timeEach(carts, facts => {
    validate(facts);
    return facts.registry === null ? null : forecastAllotments(facts.registry, facts.pending, rules, day);
  });
  const figuresOf = (times: readonly number[]) => {
    return { ...summarize(times.slice(warmUp)), lines: lineCount, history: historyCount };
  };
  return [
    { name: 'local-validation', unit: 'ms', figures: figuresOf(alone), budget: { p99: 2 } },
    { name: 'local-validation-and-forecast', unit: 'ms', figures: figuresOf(withForecast), budget: { p99: 2 } },
  ];
}

function manyCarts(count: number, day: CivilDate, now: Instant): readonly DispensationFacts[] {
  const random = seededRandom(4);
  const goods = [...packagesOf(2_000)].filter(item => item.status === 'ACTIVE');
  const registry = aSnapshot('PBENCH0001', day, now, rulesOn(day), historyCount);
  return Array.from({ length: count }, (_, index) => ({
    now,
    store: { zone, location, opens: '00:00', closes: '24:00' },
    card: { status: 'ACTIVE', expiresOn: addDays(day, 100), keyExpiresAt: null },
    patient: { dateOfBirth: '1984-05-02' as CivilDate },
    presenter: 'PATIENT',
    caregiverCardId: null,
    caregivers: [],
    registry,
    pending: [],
    lines: Array.from({ length: lineCount }, (_, line) =>
      aLine(line + 1, pick(random, goods), index % 2 === 0, random),
    ),
  }));
}

function aLine(number: number, item: StatePackage, isLarge: boolean, random: () => number): DispensationLine {
  const units = isLarge ? 1 + Math.floor(random() * 20) : 1;
  const route: Route | null = item.route;
  return { number, item, quantity: (100 * units) as Quantity, route };
}
