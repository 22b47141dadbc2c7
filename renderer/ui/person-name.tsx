const longest = 120;

/** Names come from outside: cut by whole characters, and nothing in them is markup. */
export function shownName(name: string): string {
  const characters = [...name];
  return characters.length <= longest ? name : `${characters.slice(0, longest - 1).join('')}…`;
}

/** Isolated, so that right-to-left marks in a name cannot rearrange what stands beside it. */
export function PersonName({ name }: { readonly name: string }) {
  return <bdi className="person-name">{shownName(name)}</bdi>;
}
