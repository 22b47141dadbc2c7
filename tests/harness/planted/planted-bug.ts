import type { PlantedDefect } from '../till/bundle-till';

/** A test by the words that only its name has, in its file, perhaps with settings of its harness. */
export type TestCatch = {
  readonly file: string;
  readonly test: string;
  readonly env?: Readonly<Record<string, string>>;
};

/** The simulation of some seeds, by what it then says. */
export type SimulationCatch = { readonly seeds: string; readonly says: string };

/** Who must notice. */
export type Catch = TestCatch | SimulationCatch;

/** One way to lose a sale or to report it twice, as somebody could write it on a bad day. */
export type PlantedBug = {
  readonly name: string;
  readonly edits: readonly PlantedDefect[];
  /** Each of them must notice; the first is the cheapest. */
  readonly caughtBy: readonly Catch[];
};

/** A defect that no longer finds its place is no defect; it must never count as one that nobody noticed, nor as one caught. */
export function plantIn(text: string, { file, find, put }: PlantedDefect): string {
  const count = text.split(find).length - 1;
  if (count !== 1) throw new Error(`${file} has ${JSON.stringify(find)} ${count} times instead of once.`);
  return text.replace(find, () => put);
}
