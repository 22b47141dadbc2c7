import type { Instant } from '../../../shared/kernel/units';
import { Dice } from './dice';
import { startsAt } from './fixture';
import { mostlyQueued, onDuty, tries } from './restores';
import { type CopyPlace, copyPlaces } from './stray-copy';
import type { Terminal, World } from './terminal';

export type CopyCount = { refused: number };

/**
 * In the middle of business somebody copies the disk of a register, and starts the register from that while the first goes on. What
 * the copy has to send, the other sends; so it must not come as far as to sell or to send, until IT has set it up anew.
 */
export function planCopies(world: World, terminals: readonly Terminal[]): CopyCount {
  const { scenario, schedule } = world;
  const dice = new Dice(`seed ${scenario.seed}/copy times`);
  const count: CopyCount = { refused: 0 };
  for (let left = scenario.copies; left > 0; left -= 1) {
    const terminal = dice.pick(terminals);
    const place = dice.pick(copyPlaces);
    const copiedAt = dice.between(0, scenario.businessMs);
    const startedAfterMs = dice.between(0, dice.pick([1_000, 120_000, scenario.businessMs]));
    const isQueueWanted = dice.chance(mostlyQueued);
    const take = (): void => takeCopy(world, terminal, { place, startedAfterMs, count });
    schedule.after(copiedAt, () => {
      if (isQueueWanted) terminal.whenQueued(take);
      else onDuty(world, terminal, tries, take);
    });
  }
  return count;
}

type Copying = { readonly place: CopyPlace; readonly startedAfterMs: number; readonly count: CopyCount };

function takeCopy(world: World, terminal: Terminal, { place, startedAfterMs, count }: Copying): void {
  const { schedule, trace, violate } = world;
  const copy = terminal.takeCopy();
  trace.note(terminal.name, 'its disk was copied');
  schedule.after(startedAfterMs, () => {
    trace.note(terminal.name, `a copy of it is started ${place}`);
    const end = copy.start((startsAt + schedule.now()) as Instant, place);
    if (end === 'refused') count.refused += 1;
    else violate(`${terminal.name}: a copy of its disk ${place} was ${end}`);
  });
}
