/** What a line typed at a virtual device asks for. Words only: the command prints them. */
export type TypedLine<Order> =
  | { readonly kind: 'order'; readonly order: Order }
  | { readonly kind: 'show'; readonly what: 'help' | 'state' }
  | { readonly kind: 'end' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'mistake'; readonly sentence: string };

type Plug = { readonly kind: 'plug'; readonly isPlugged: boolean };

/** The words that every device knows; null for those that only one of them may know. */
export function readCommonWord(word: string): TypedLine<Plug> | null {
  switch (word) {
    case '':
      return { kind: 'nothing' };
    case 'help':
    case 'state':
      return { kind: 'show', what: word };
    case 'quit':
    case 'exit':
      return { kind: 'end' };
    case 'plug':
    case 'unplug':
      return orderOf({ kind: 'plug', isPlugged: word === 'plug' });
    default:
      return null;
  }
}

export function orderOf<Order>(order: Order): TypedLine<Order> {
  return { kind: 'order', order };
}

export function mistakeOf(device: 'printer' | 'scanner', line: string): TypedLine<never> {
  return { kind: 'mistake', sentence: `The ${device} does not know "${line.trim()}"; type help.` };
}
