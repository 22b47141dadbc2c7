import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { TypedLine } from './typed-line';

/**
 * Obeys what is typed, line by line and in order, until `quit`. The end of the input is no `quit`: started by a script
 * or in the background, a virtual device has nobody at its keyboard and goes on all the same.
 */
export function createLineDesk<Order>(options: {
  readonly input: Readable;
  readonly read: (line: string) => TypedLine<Order>;
  /** The sentence that answers an order. */
  readonly obey: (order: Order) => Promise<string>;
  readonly state: () => string;
  readonly help: readonly string[];
  readonly say: (line: string) => void;
  readonly onQuit: () => void;
}): { readonly close: () => void } {
  const { read, obey, say } = options;
  let last: Promise<void> = Promise.resolve();

  const answer = async (line: string): Promise<void> => {
    const typed = read(line);
    if (typed.kind === 'mistake') say(typed.sentence);
    if (typed.kind === 'end') options.onQuit();
    if (typed.kind === 'show') say(typed.what === 'help' ? options.help.join('\n') : options.state());
    if (typed.kind === 'order') say(await obey(typed.order));
  };

  const lines = createInterface({ input: options.input });
  lines.on('line', line => {
    last = last
      .then(() => answer(line))
      .catch((cause: unknown) => say(`That failed: ${cause instanceof Error ? cause.message : String(cause)}`));
  });
  return { close: () => lines.close() };
}
