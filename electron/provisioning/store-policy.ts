import type { z } from 'zod';

/** Members that a store left out are undefined, and then the house's own stand. */
export type Overrides<Policy> = { readonly [K in keyof Policy]?: Policy[K] | undefined };

type Topic<Policy, Said extends z.ZodType> = {
  /** Below `policy` in the setup file. */
  readonly name: string;
  readonly schema: z.ZodType<Policy>;
  readonly house: Policy;
  /** What the file may say of it, each member optional. */
  readonly said: Said;
  readonly overrides: (said: z.output<Said>, house: Policy) => Overrides<Policy>;
  /** What is told of members that are well by themselves and make no policy together; left out where that cannot be. */
  readonly atOdds?: { readonly path: string; readonly message: string };
};

/**
 * One topic that a store may settle in its own way: what it says is put over the house default and held to the same schema, so
 * that no setup file can say what a policy file may not.
 */
export function storePolicy<Policy extends { readonly source: string }, Said extends z.ZodType>(
  topic: Topic<Policy, Said>,
): { readonly settings: Said; readonly policyOf: (said: z.output<Said> | undefined) => Policy } {
  const { name, schema, house, said: settings, overrides, atOdds } = topic;
  const merged = (said: z.output<Said>) => ({
    ...house,
    source: `policy.${name} of the setup file`,
    ...given(overrides(said, house)),
  });
  return {
    settings:
      atOdds === undefined
        ? settings
        : settings.refine(said => schema.safeParse(merged(said)).success, {
            path: [atOdds.path],
            message: atOdds.message,
          }),
    policyOf: said => (said === undefined ? house : schema.parse(merged(said))),
  };
}

function given(members: object): object {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
